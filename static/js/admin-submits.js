// A choice that takes effect at once; without JavaScript the button beside it does it.
"use strict";
for (const select of document.querySelectorAll("select[data-submits]")) {
  select.form.querySelector("button").hidden = true;
  select.addEventListener("change", () => select.form.submit());
}
