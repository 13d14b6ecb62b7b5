// One language bar for all translated fields of a page: it says how far each language is, shows one
// language at a time, on demand beside the source, and remembers the choice. Without JavaScript
// every field is visible. Who may only read gets the same bar over texts instead of fields.
"use strict";
{
  const bar = document.getElementById("language-bar");
  const form = bar && bar.closest("form");
  const buttons = bar ? [...bar.querySelectorAll("button[data-language]")] : [];
  const compare = document.getElementById("language-compare");
  const fields = () => [...form.querySelectorAll("[data-text][data-language]")];
  const isTemplate = (field) => field.closest(".empty-form") !== null;
  const rowOf = (field) => field.closest(".form-row");

  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // a browser may forbid it; the choice is then not remembered
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      /* see above */
    }
  };

  let chosen = remembered("lmec-text-language");

  const source = () => {
    const select = form.querySelector("select[name=source_language]");
    return (select && select.value) || bar.dataset.source;
  };

  // Where no name was typed readers get the one on record, which an input shows by itself.
  const showOnRecord = (shown, name) => {
    const part = shown.closest("[data-on-record]");
    const text = part && JSON.parse(part.dataset.onRecord)[name];
    if (!text || shown.textContent.trim() !== "-") return;
    shown.textContent = text;
    shown.classList.add("on-record");
  };

  // A text that is only shown is told by the class of its row.
  const readRows = () => {
    const codes = buttons.map((button) => button.dataset.language);
    for (const shown of form.querySelectorAll(".form-row .readonly")) {
      const names = [...rowOf(shown).classList].filter((name) => name.startsWith("field-"));
      for (const code of codes) {
        const ending = `_${code.replace("-", "_")}`;
        if (names.length !== 1 || !names[0].endsWith(ending)) continue;
        shown.dataset.text = names[0].slice("field-".length, -ending.length);
        shown.dataset.language = shown.lang = code;
        showOnRecord(shown, names[0].slice("field-".length));
      }
    }
  };

  // The rows of one text, wrapped so that source and translation can stand side by side.
  const group = () => {
    let wrapper = null;
    for (const field of fields()) {
      const row = rowOf(field);
      if (!row || row.parentElement.classList.contains("text-group")) continue;
      if (!wrapper || wrapper.dataset.text !== field.dataset.text || row.previousElementSibling !== wrapper) {
        wrapper = document.createElement("div");
        wrapper.className = "text-group";
        wrapper.dataset.text = field.dataset.text;
        row.before(wrapper);
      }
      wrapper.append(row);
    }
  };

  // A name that is not typed is taken from the record, which the field shows.
  const valueOf = (field) => {
    if (field.classList.contains("on-record")) return "";
    const text = ("value" in field ? field.value : field.textContent).trim();
    return "value" in field || text !== "-" ? text : ""; // Django's sign for nothing
  };
  // As the desk has it: what is left in the source language on purpose is done; what is outdated
  // or a machine's is not, until somebody writes it anew.
  const standings = JSON.parse((bar && bar.dataset.standings) || "{}");
  const stands = (field, how) => {
    const own = standings[field.dataset.language];
    return Boolean(own && field.id && own[how].includes(field.id));
  };
  const isFilled = (field) => {
    if (stands(field, "open") && field.value === field.defaultValue) return false;
    const isThere = valueOf(field) !== "" || Boolean(field.placeholder);
    return isThere || field.classList.contains("on-record") || stands(field, "settled");
  };
  const inSource = (field) =>
    rowOf(field).parentElement.querySelector(`[data-text][data-language="${source()}"]`);

  // As on the translation desk: of the texts that the source has, those that are there.
  const count = () => {
    const real = fields().filter((field) => !isTemplate(field));
    for (const button of buttons) {
      const own = real.filter(
        (field) =>
          field.dataset.language === button.dataset.language &&
          (valueOf(field) !== "" || (inSource(field) && valueOf(inSource(field)) !== "")),
      );
      const filled = own.filter(isFilled).length;
      button.querySelector(".count").textContent = own.length ? `${filled}/${own.length}` : "";
      button.classList.toggle("complete", own.length > 0 && filled === own.length);
      button.classList.toggle("wrong", own.some((field) => rowOf(field).classList.contains("errors")));
    }
  };

  const show = () => {
    const comparing = compare.checked && chosen !== source();
    for (const field of fields()) {
      const row = rowOf(field);
      const language = field.dataset.language;
      const isSource = comparing && language === source();
      row.hidden = language !== chosen && !isSource && !row.classList.contains("errors");
      row.classList.toggle("is-source", isSource);
      row.parentElement.classList.toggle("comparing", comparing);
    }
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.language === chosen));
    }
    count();
  };

  const choose = (language) => {
    chosen = language;
    remember("lmec-text-language", language);
    show();
  };

  // A link to one field, from a list of missing texts, opens the field's language.
  const follow = () => {
    const field = location.hash && document.getElementById(location.hash.slice(1));
    if (!field || !form.contains(field)) return;
    if (field.dataset.language) choose(field.dataset.language);
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  };

  const start = () => {
    group();
    bar.hidden = false;
    form.classList.add("has-language-bar");
    if (!buttons.some((button) => button.dataset.language === chosen)) chosen = source();
    // Who writes some languages only begins with one of these.
    const own = (bar.dataset.writable || "").split(" ").filter(Boolean);
    if (own.length && !own.includes(chosen)) chosen = own[0];
    compare.checked = remembered("lmec-compare") === "yes";
    for (const button of buttons) {
      button.addEventListener("click", () => choose(button.dataset.language));
    }
    compare.addEventListener("change", () => {
      remember("lmec-compare", compare.checked ? "yes" : "no");
      show();
    });
    form.addEventListener("input", count);
    form.addEventListener("change", show);
    document.addEventListener("formset:added", show);
    document.addEventListener("formset:removed", count);
    addEventListener("hashchange", follow);
    show();
    follow();
  };

  if (form) readRows();
  if (form && fields().length) start();
}
