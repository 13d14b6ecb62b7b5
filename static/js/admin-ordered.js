// What has an order: chosen records in a list, and parts of a page. Both are moved with buttons, by
// keyboard or finger; parts are dragged as well (django-admin-sortable2 does that).
"use strict";
{
  const button = (text, label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", label);
    made.title = label;
    made.addEventListener("click", act);
    return made;
  };

  // Chosen records

  const equip = (item, words) => {
    const earlier = () => item.previousElementSibling && item.previousElementSibling.before(item);
    const later = () => item.nextElementSibling && item.nextElementSibling.after(item);
    const moves = document.createElement("span");
    moves.className = "moves";
    moves.append(
      button("↑", words.earlier, earlier),
      button("↓", words.later, later),
      button("×", words.remove, () => item.remove()),
    );
    item.append(moves);
  };

  const choice = (box) => {
    const list = box.querySelector(".chosen");
    const select = box.querySelector("select");
    if (!select) return; // only shown
    const name = select.name.replace(/-add$/, "");
    box.classList.add("moved-by-buttons");
    for (const item of list.children) equip(item, box.dataset);
    django.jQuery(select).on("select2:select", (event) => {
      const { id, text } = event.params.data;
      const known = [...list.querySelectorAll("input")].some((input) => input.value === id);
      if (!known) {
        const item = document.createElement("li");
        const label = document.createElement("label");
        const input = document.createElement("input");
        const said = document.createElement("span");
        input.type = "checkbox";
        input.name = name;
        input.value = id;
        input.checked = true;
        said.textContent = text;
        label.append(input, said);
        item.append(label);
        list.append(item);
        equip(item, box.dataset);
      }
      django.jQuery(select).val(null).trigger("change");
    });
  };

  // Parts of a page

  const partsOf = (set) => [...set.querySelectorAll(":scope > .inline-related.has_original")];
  const placeOf = (part) => part.querySelector("input._reorder_");
  const number = (set) => partsOf(set).forEach((part, at) => (placeOf(part).value = at + 1));

  const move = (set, part, step) => {
    const parts = partsOf(set);
    const other = parts[parts.indexOf(part) + step];
    if (!other) return;
    if (step < 0) other.before(part);
    else other.after(part);
    number(set);
  };

  const movable = (set, part) => {
    const moves = document.createElement("span");
    moves.className = "moves";
    moves.append(
      button("↑", set.dataset.earlier, () => move(set, part, -1)),
      button("↓", set.dataset.later, () => move(set, part, 1)),
    );
    part.querySelector("h3").append(moves);
  };

  // Parts are taller than a screen: folded to their heads they can be dragged.
  const foldable = (set) => {
    const fold = button(set.dataset.reorder, set.dataset.reorder, () => {
      fold.setAttribute("aria-pressed", String(set.classList.toggle("reordering")));
    });
    fold.className = "reorder";
    fold.setAttribute("aria-pressed", "false");
    set.querySelector(":scope > h2").append(fold);
    orderable(set);
  };

  // One part alone has no order to change.
  const orderable = (set) => {
    const fold = set.querySelector(":scope > h2 .reorder");
    if (fold) fold.hidden = partsOf(set).length < 2 && !set.classList.contains("reordering");
  };

  const placeNew = (part) => {
    const set = part.closest("fieldset.sortable");
    if (!set || !placeOf(part)) return;
    const taken = partsOf(set).map((other) => Number(placeOf(other).value) || 0);
    placeOf(part).value = Math.max(0, ...taken) + 1;
    part.classList.add("has_original"); // so that it can be dragged before it is saved
    movable(set, part);
    orderable(set);
  };

  for (const box of document.querySelectorAll(".ordered-choice")) {
    if (!box.closest(".empty-form")) choice(box);
  }
  for (const set of document.querySelectorAll("fieldset.sortable")) {
    set.classList.add("moved-by-buttons");
    // A new part that came back with a mistake can be moved like any other.
    for (const part of set.querySelectorAll(":scope > .inline-related:not(.empty-form)")) {
      part.classList.add("has_original");
    }
    foldable(set);
    partsOf(set).forEach((part) => movable(set, part));
  }
  document.addEventListener("formset:added", (event) => {
    event.target.querySelectorAll(".ordered-choice").forEach(choice);
    placeNew(event.target);
  });
  document.addEventListener("formset:removed", () => {
    document.querySelectorAll("fieldset.sortable").forEach(orderable);
  });
}
