// The screen of a review: words and their field light up together, left-over text is dragged to
// its field, and a click in a picture sets its focal point. Without JavaScript links, selects and
// numbers do the same.
"use strict";
{
  // Words and field

  const both = (id) => [
    ...document.querySelectorAll(`[data-field="${id}"], #field-${id}`),
  ];
  const light = (id, on) => both(id).forEach((each) => each.classList.toggle("lit", on));
  const idOf = (target) => {
    const mark = target.closest("[data-field]");
    const field = target.closest(".field");
    return mark ? mark.dataset.field : field && field.id.replace("field-", "");
  };
  for (const [event, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(event, ({ target }) => {
      const id = idOf(target);
      if (id) light(id, on);
    });
  }

  // Left-over text

  const hint = document.querySelector(".drag-hint");
  const targets = [...document.querySelectorAll("[data-target]")];
  if (hint) hint.hidden = targets.length === 0;
  let dragged = null;
  for (const item of document.querySelectorAll(".left li[data-start]")) {
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
      dragged = item;
      event.dataTransfer.setData("text/plain", item.dataset.start);
      event.dataTransfer.effectAllowed = "move";
      document.body.classList.add("dragging");
    });
    item.addEventListener("dragend", () => {
      dragged = null;
      document.body.classList.remove("dragging");
    });
  }
  for (const target of targets) {
    target.addEventListener("dragover", (event) => {
      if (!dragged) return;
      event.preventDefault();
      target.classList.add("lit");
    });
    target.addEventListener("dragleave", () => target.classList.remove("lit"));
    target.addEventListener("drop", (event) => {
      if (!dragged) return;
      event.preventDefault();
      const form = dragged.querySelector("form");
      form.elements.value.value = target.dataset.target;
      form.requestSubmit();
    });
  }

  // Focal point

  for (const picture of document.querySelectorAll(".picture-pair .whole")) {
    const form = picture.closest("form");
    picture.addEventListener("click", (event) => {
      const box = picture.getBoundingClientRect();
      const part = (at, size) => Math.round(Math.min(Math.max(at / size, 0), 1) * 100);
      form.elements.x.value = part(event.clientX - box.left, box.width);
      form.elements.y.value = part(event.clientY - box.top, box.height);
      const address = new URL(form.querySelector(".crop").src);
      address.search = new URLSearchParams({ x: form.elements.x.value, y: form.elements.y.value });
      form.querySelector(".crop").src = address;
    });
  }
}
