// Gives the searching selects of the admin the names of their fields: select2 names them by what is
// chosen alone, and its search not at all.
"use strict";
{
  const name = (select) => {
    const label = select.labels?.[0]?.textContent.trim() || select.getAttribute("aria-label");
    const shown = select.nextElementSibling;
    if (!label || !shown?.classList.contains("select2")) return;
    const box = shown.querySelector("[role=combobox]");
    box?.setAttribute("aria-label", label.replace(/[:：]$/, ""));
    for (const text of shown.querySelectorAll("[role=textbox]")) text.setAttribute("aria-label", label);
    for (const search of shown.querySelectorAll("input[type=search]")) {
      search.setAttribute("aria-label", label);
    }
  };
  const nameAll = () => document.querySelectorAll("select.select2-hidden-accessible").forEach(name);

  addEventListener("load", () => {
    nameAll();
    // New rows bring selects of their own.
    document.addEventListener("formset:added", () => setTimeout(nameAll));
  });
}
