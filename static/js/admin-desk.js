// The translation desk saves each text as it is typed. Without JavaScript the page is one form.
"use strict";
{
  const desk = document.getElementById("desk");
  const PAUSE = 1200; // milliseconds without a keystroke before a text is sent
  const AGAIN = 8000; // before a failed one is sent again

  const field = (block, name) => desk.elements[`${block.dataset.key}-${name}`];
  const text = (block) => block.querySelector("textarea.desk-text");
  const blocks = () => [...desk.querySelectorAll(".desk-block")].filter(text);

  // Block to { saved, timer, sending, theirs }: theirs is the mark of somebody else's text; while it
  // is there, nothing is sent before the person has chosen.
  const working = new Map();
  const of = (block) => working.get(block);
  const isDirty = (block) => text(block).value !== of(block).saved;

  const say = (block, state, said = "") => {
    block.dataset.saving = state;
    const place = block.querySelector(".desk-save-state");
    place.textContent = said || desk.dataset[state] || "";
    sayAll();
  };

  const sayAll = () => {
    const states = blocks().map((block) => block.dataset.saving);
    const worst = ["signedOut", "conflict", "refused", "unsaved", "saving", "waiting", "saved"].find((state) =>
      states.includes(state),
    );
    const place = document.getElementById("desk-state");
    place.dataset.saving = worst || "";
    const said = worst ? desk.dataset[worst] : "";
    if (place.textContent !== said) place.textContent = said;
  };

  const keep = (block) =>
    window.deskKeeping.keep(block.dataset.key, {
      text: text(block).value,
      seen: field(block, "seen").value,
      source: field(block, "source").value,
    });

  const typed = (block) => {
    keep(block);
    if (of(block).theirs !== null) return;
    say(block, "waiting");
    later(block, PAUSE);
  };

  const later = (block, pause) => {
    clearTimeout(of(block).timer);
    of(block).timer = setTimeout(() => save(block), pause);
  };

  const body = (block, value, act) => {
    const data = new FormData();
    data.set("csrfmiddlewaretoken", desk.elements.csrfmiddlewaretoken.value);
    data.set("language", desk.elements.language.value);
    data.set("key", block.dataset.key);
    for (const name of ["seen", "source"]) data.set(`${block.dataset.key}-${name}`, field(block, name).value);
    data.set(`${block.dataset.key}-text`, value);
    if (act) data.set("act", act);
    return data;
  };

  // One request at a time for a block; what was typed meanwhile goes with the next.
  const save = async (block, { act = "", leaving = false } = {}) => {
    const own = of(block);
    clearTimeout(own.timer);
    if (own.theirs !== null) return false;
    if (own.sending) {
      await own.sending;
      return save(block, { act, leaving });
    }
    if (!act && !isDirty(block)) {
      if (block.dataset.saving === "waiting") say(block, "saved");
      window.deskKeeping.forget(block.dataset.key);
      return true;
    }
    own.sending = send(block, act, leaving);
    const isKept = await own.sending;
    own.sending = null;
    if (isKept && isDirty(block)) later(block, PAUSE);
    return isKept;
  };

  const send = async (block, act, leaving) => {
    const value = text(block).value;
    say(block, "saving");
    let answer, told;
    try {
      answer = await fetch(act ? desk.dataset.act : desk.action, {
        method: "POST",
        body: body(block, value, act),
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        keepalive: leaving,
      });
      told = await answer.json();
    } catch {
      told = {}; // no network, or a page where an answer was expected: that of the sign-in
    }
    // After signing in anew in another window the page's token is an old one; it is given a new one.
    if (told.token) desk.elements.csrfmiddlewaretoken.value = told.token;
    if (!told.blocks) {
      const isOut = answer && (answer.redirected || answer.status === 403);
      return failed(block, isOut ? "signedOut" : "unsaved");
    }
    document.getElementById("desk-progress").innerHTML = told.progress;
    for (const each of told.blocks) take(block, each, value);
    return told.blocks.every(({ status }) => ["saved", "same"].includes(status));
  };

  const failed = (block, state) => {
    keep(block);
    say(block, state);
    later(block, AGAIN);
    return false;
  };

  const take = (block, told, sent) => {
    const isKept = ["saved", "same"].includes(told.status);
    if (told.status === "conflict") of(block).theirs = told.mark;
    const isNewSource = field(block, "source").value !== told.source;
    if (isKept || told.status === "stale") field(block, "source").value = told.source;
    if (isKept) {
      field(block, "seen").value = told.mark;
      of(block).saved = sent;
      if (text(block).value === sent) window.deskKeeping.forget(block.dataset.key);
      else keep(block);
    } else {
      keep(block);
    }
    block.dataset.state = told.state;
    text(block).placeholder = told.shown || "";
    replaceParts(block, told.html, isNewSource);
    if (told.status === "conflict") say(block, "conflict");
    else if (isKept) say(block, text(block).value === sent ? "saved" : "waiting");
    else say(block, "refused", told.said);
  };

  const replaceParts = (block, html, isNewSource) => {
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    for (const part of fresh.content.querySelectorAll("[data-part]")) {
      const old = block.querySelector(`[data-part="${part.dataset.part}"]`);
      // The change of the source stays in view while its translation is being written.
      const isRead = part.dataset.part === "source" && old.querySelector(".desk-changes");
      if (!isRead || isNewSource || !block.contains(document.activeElement)) old.replaceWith(part);
    }
    document.dispatchEvent(new CustomEvent("desk:changed", { detail: block }));
  };

  // What an earlier window could not send.
  const bringBack = (block) => {
    const kept = window.deskKeeping.of(block.dataset.key);
    if (!kept || kept.text === text(block).value) {
      window.deskKeeping.forget(block.dataset.key);
      return;
    }
    text(block).value = kept.text;
    field(block, "seen").value = kept.seen;
    field(block, "source").value = kept.source;
    say(block, "unsaved");
    later(block, PAUSE);
  };

  // Both texts were seen: what is saved now is an answer to the other's.
  const choose = (block) => {
    field(block, "seen").value = of(block).theirs ?? field(block, "seen").value;
    of(block).theirs = null;
  };

  const follow = (event) => {
    const button = event.target.closest("button");
    const block = button && button.closest(".desk-block");
    if (!block || !working.has(block)) return;
    if (button.name === "act") {
      event.preventDefault();
      save(block, { act: button.value });
    } else if ("mine" in button.dataset) {
      event.preventDefault();
      choose(block);
      save(block);
    } else if ("theirs" in button.dataset) {
      choose(block);
      text(block).value = button.dataset.theirs;
      of(block).saved = button.dataset.theirs;
      window.deskKeeping.forget(block.dataset.key);
      say(block, "saved");
      button.closest(".desk-problem").remove();
    }
  };

  const saveAll = (options) => Promise.all(blocks().filter(isDirty).map((block) => save(block, options)));

  const start = () => {
    for (const block of blocks()) {
      const area = text(block);
      // A browser that goes back fills in what was typed; the page's own text is what is saved.
      const hasProblem = block.querySelector(".desk-problem") !== null;
      const theirs = hasProblem ? field(block, "seen").value : null;
      working.set(block, { saved: hasProblem ? null : area.defaultValue, timer: 0, sending: null, theirs });
      area.addEventListener("input", () => typed(block));
      area.addEventListener("blur", () => save(block));
      if (hasProblem) say(block, "conflict");
      else bringBack(block);
    }
    desk.addEventListener("click", follow);
    desk.addEventListener("submit", (event) => {
      if (event.submitter && event.submitter.name === "act") return; // for all texts at once
      event.preventDefault();
      saveAll({});
    });
    addEventListener("pagehide", () => saveAll({ leaving: true }));
    addEventListener("online", () => saveAll({}));
    addEventListener("beforeunload", (event) => {
      if (blocks().some((block) => ["conflict", "refused", "signedOut"].includes(block.dataset.saving))) {
        event.preventDefault();
      }
    });
    window.desk = { blocks, text, save, saveAll };
  };

  if (desk && desk.querySelector("textarea")) start();
}
