// Remarks of a document under review are moved with Alt and an arrow key too, from wherever the
// focus is in them. Without JavaScript their buttons do the same.
"use strict";
{
  const steps = { ArrowUp: "up", ArrowDown: "down" };
  document.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.matches("select, textarea, input")) return;
    const button = event.target.closest(".card")?.querySelector(`[data-step="${step}"]`);
    if (!button) return;
    event.preventDefault();
    button.form.requestSubmit(button);
  });
}
