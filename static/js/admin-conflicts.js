// Where two editors changed one text: the answer is seen in the form at once, and typing into the
// form is an answer too.
"use strict";
for (const conflict of document.querySelectorAll(".conflict")) {
  const field = document.getElementById(conflict.dataset.field);
  if (!field || !("value" in field) || field.type === "file" || field.type === "checkbox") continue;
  if (field.tagName === "SELECT") continue; // its label is shown here, not its value
  const text = (kind) => conflict.querySelector(`.${kind}`).textContent;
  const radio = (kind) => conflict.querySelector(`input[value=${kind}]`);
  let byHand = field.value;
  const put = (value) => {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  radio("theirs").addEventListener("change", () => {
    byHand = field.value;
    put(text("theirs"));
  });
  radio("mine").addEventListener("change", () => put(byHand));
  field.addEventListener("input", () => (radio("mine").checked = true));
}
