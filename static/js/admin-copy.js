// A button that copies the text of a field. Without JavaScript the field is selected by hand.
"use strict";
{
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const field = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        button.textContent = button.dataset.copied;
      } catch {
        field.focus(); // a browser may forbid it; the address is selected
      }
    });
  }
}
