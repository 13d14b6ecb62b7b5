// The screen of a review: words and their field light up together and find each other, left-over
// text is dragged to its field. Without JavaScript links and selects do the same.
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

  // A click on words brings their field into view, a click on a value its words.
  const selected = () => String(window.getSelection());
  document.addEventListener("click", ({ target }) => {
    if (selected() || target.closest("a, button, summary, input, select, textarea, label")) return;
    const mark = target.closest("mark[data-field]");
    const value = target.closest(".field .value");
    const other = mark
      ? document.getElementById(`field-${mark.dataset.field}`)
      : value && document.querySelector(`[data-field="${idOf(value)}"]`);
    if (other) other.scrollIntoView({ block: "center" });
  });

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

  // An opened editor is ready to be typed into.
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (!target.open || !target.matches(".edit, .meant")) return;
      const input = target.querySelector("textarea, [type=search], select, input:not([type=hidden])");
      if (input) input.focus({ preventScroll: true });
    },
    true
  );

  // What is one line is sent by Enter, also where it is shown in several.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches(".edit textarea[data-line]")) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });

  // What was typed, drawn or chosen and not sent is not lost by leaving.
  const KEPT = ".edit form, .add, form.picture";
  let sending = false;
  const differs = (field) =>
    field.options
      ? [...field.options].some((option) => option.selected !== option.defaultSelected) &&
        [...field.options].some((option) => option.defaultSelected)
      : field.type !== "hidden" && field.value !== field.defaultValue;
  const unsent = () =>
    [...document.querySelectorAll(KEPT)].some((form) =>
      [...form.querySelectorAll("textarea, input, select")].some(differs)
    );
  document.addEventListener("submit", ({ target }) => {
    const own = target.matches(KEPT);
    sending = own || !unsent();
  });
  window.addEventListener("beforeunload", (event) => {
    if (!sending && unsent()) event.preventDefault();
    sending = false;
  });

  // After an answer the page stands where it stood.
  const panes = [".sheet", ".paper-side", "#left-over", "#draft"];
  const memory = `review ${location.pathname}`;
  document.addEventListener("submit", () => {
    const tops = panes.map((each) => document.querySelector(each)?.scrollTop ?? 0);
    sessionStorage.setItem(memory, JSON.stringify([window.scrollY, ...tops]));
  });
  const stood = JSON.parse(sessionStorage.getItem(memory) || "null");
  sessionStorage.removeItem(memory);
  if (stood && !document.querySelector(".errornote")) {
    const back = location.hash && document.getElementById(location.hash.slice(1));
    if (back) {
      back.tabIndex = -1;
      back.focus({ preventScroll: true });
    }
    const restore = () => {
      window.scrollTo({ top: stood[0], behavior: "instant" });
      panes.forEach((each, number) => {
        const pane = document.querySelector(each);
        if (pane) pane.scrollTop = stood[number + 1];
      });
    };
    restore();
    window.addEventListener("load", restore);
  }
}
