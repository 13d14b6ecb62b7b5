// Asks for a picture's alternative text in every language in which the issue is written, and leads
// to the field of the one that is missing.
"use strict";
{
  const bar = document.getElementById("language-bar");
  const written = () => {
    const found = document.querySelectorAll(":is(input, textarea):is([data-text=headline], [data-text=lead])");
    const codes = [...found].filter((field) => field.value.trim()).map((field) => field.dataset.language);
    return [...new Set(codes)];
  };
  const nameOf = (code) => {
    const button = bar.querySelector(`button[data-language="${code}"] [lang]`);
    return button ? button.textContent : code;
  };

  const look = (part) => {
    const box = part.querySelector(".picture-field");
    const texts = [...part.querySelectorAll(":is(input, textarea)[data-text=alternative]")];
    if (!box || !texts.length) return;
    let note = part.querySelector(".no-alternative");
    if (!note) {
      note = document.createElement("p");
      note.className = "no-alternative";
      box.after(note);
    }
    const codes = written();
    const missing = texts.filter((text) => codes.includes(text.dataset.language) && !text.value.trim());
    note.hidden = !box.querySelector(".kept-file") || missing.length === 0;
    if (note.dataset.said === missing.map((text) => text.id).join()) return;
    note.dataset.said = missing.map((text) => text.id).join();
    note.replaceChildren(box.dataset.noAlternative, " ");
    for (const text of missing) {
      const link = document.createElement("a");
      link.href = `#${text.id}`;
      link.lang = text.dataset.language;
      link.textContent = nameOf(text.dataset.language);
      note.append(link, " ");
    }
  };

  const lookAll = () => {
    for (const part of document.querySelectorAll(".inline-related:not(.empty-form)")) look(part);
  };
  if (bar) {
    lookAll();
    for (const event of ["input", "picture:shown"]) document.addEventListener(event, lookAll);
  }
}
