// Gives the searching selects of the admin the names of their fields: select2 names them by what is
// chosen alone, and its search not at all.
"use strict";
{
  // In a table of rows the heading of the column stands for a label.
  const headingOf = (select) => {
    const cell = select.closest("td");
    const headings = cell?.closest("table")?.tHead?.rows[0]?.cells;
    return headings?.[cell.cellIndex]?.textContent.trim() ?? "";
  };

  const labelOf = (select) => {
    const label = select.labels?.[0];
    const words =
      label?.textContent.trim() || select.getAttribute("aria-label") || headingOf(select);
    return words.replace(/[:：]$/, "");
  };

  const chosenOf = (select) =>
    [...select.selectedOptions].map((one) => one.textContent.trim()).join(", ");

  const name = (select) => {
    const label = labelOf(select);
    const shown = select.nextElementSibling;
    if (!label || !shown?.classList.contains("select2")) return;
    const parts = "[role=combobox], [role=textbox], [role=searchbox], input[type=search]";
    for (const part of shown.querySelectorAll(parts)) {
      part.removeAttribute("aria-labelledby");
      const chosen = part.matches("[role=combobox]") ? chosenOf(select) : "";
      part.setAttribute("aria-label", [label, chosen].filter(Boolean).join(": "));
    }
  };

  const nameAll = () => document.querySelectorAll("select.select2-hidden-accessible").forEach(name);

  // Django's lists to choose from have pictures with a name that are not said to be pictures.
  const nameFilters = () => {
    for (const picture of document.querySelectorAll(".search-label-icon[aria-label]")) {
      picture.setAttribute("role", "img");
    }
  };

  addEventListener("load", () => {
    nameAll();
    // Those that jQuery and Django make once the page is ready.
    setTimeout(nameAll);
    setTimeout(nameFilters);
    // New rows bring selects of their own; a choice changes what is said.
    document.addEventListener("formset:added", () => setTimeout(nameAll));
    globalThis.django?.jQuery?.(document).on("select2:select select2:unselect", ({ target }) => name(target));
  });
}
