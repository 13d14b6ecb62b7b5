// Keeps what is typed in a form in this browser until it is saved, and offers it again after a
// crash, a reload or a lost session. Never passwords, tokens or files. Every open page keeps its own,
// so that two tabs do not disturb each other: what is offered belongs to no page that is still open.
"use strict";
// A page without such a form has no mark, and nothing to keep.
for (const mark of document.querySelectorAll("input[name=_form]")) {
  const form = mark.form;
  const offer = document.getElementById("kept-offer");
  const prefix = `lmec-kept:${mark.dataset.user}:`;
  const key = prefix + mark.value;
  // Where what is typed belongs: several forms of one address are told apart by name.
  const place = mark.dataset.place || location.pathname;
  const neverKept = /csrfmiddlewaretoken|password|^_/i;

  const isKept = (name, value) => typeof value === "string" && !neverKept.test(name);
  const typed = () => [...new FormData(form)].filter(([name, value]) => isKept(name, value));
  const content = (fields) => JSON.stringify(fields.filter(([name]) => name !== "loaded"));

  // What the page came with is not worth keeping; what came back unsaved is.
  let before = null;
  let waiting = 0;
  let isSignedOut = false;
  const keep = () => {
    clearTimeout(waiting);
    waiting = 0;
    if (isSignedOut) return; // and all that was kept is forgotten (admin-kept.js)
    const fields = typed();
    try {
      if (content(fields) === before) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ place, at: Date.now(), fields }));
    } catch {
      // No room, or none allowed: the page still asks before it is left (admin-unsaved.js).
    }
  };

  const keepSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 400);
  };

  const kept = () => {
    const found = [];
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(prefix) || name === key) continue;
      const { place: other, at, fields } = JSON.parse(localStorage.getItem(name));
      if (other === place) found.push({ name, at, fields });
    }
    return found.sort((one, other) => other.at - one.at);
  };

  // Pages that are open answer for what is theirs.
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("lmec-kept") : null;
  const open = new Set();
  const answer = ({ data }) => {
    if (data.asked) channel.postMessage({ mine: key });
    else open.add(data.mine);
  };

  const bringBack = ({ name, fields }) => {
    const back = document.createElement("form");
    back.method = "post";
    back.action = form.getAttribute("action") || "";
    back.hidden = true;
    const add = (field, value) => {
      const area = document.createElement("textarea");
      area.name = field;
      area.value = value;
      back.append(area);
    };
    fields.forEach(([field, value]) => add(field, value));
    add("_restored", "1");
    add("_form", name.slice(prefix.length));
    add("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    document.body.append(back);
    back.submit();
  };

  const offerKept = () => {
    const found = kept().filter(({ name, fields }) => {
      if (open.has(name)) return false;
      if (content(fields) !== before) return true;
      localStorage.removeItem(name); // it was saved, and the word of it was lost
      return false;
    });
    const newest = found[0];
    // Several forms of a page share the bar: the first that has something to offer has it.
    if (!newest && offer.dataset.place === place) offer.hidden = true;
    if (!newest || (!offer.hidden && offer.dataset.place !== place)) return;
    offer.hidden = false;
    offer.dataset.place = place;
    const time = offer.querySelector("time");
    time.dateTime = new Date(newest.at).toISOString();
    time.textContent = new Date(newest.at).toLocaleString(document.documentElement.lang);
    offer.querySelector(".bring-back").onclick = () => bringBack(newest);
    offer.querySelector(".throw-away").onclick = () => {
      localStorage.removeItem(newest.name);
      offerKept();
    };
  };

  const start = () => {
    const wasRefused = form.querySelector(".problems, .conflicts, .errorlist, .plan") !== null;
    if (wasRefused) keep();
    else before = content(typed());
    for (const event of ["input", "change", "click", "drop"]) form.addEventListener(event, keepSoon);
    document.addEventListener("formset:added", keepSoon);
    document.addEventListener("formset:removed", keepSoon);
    form.addEventListener("submit", keep);
    const logout = document.getElementById("logout-form");
    if (logout) logout.addEventListener("submit", () => (isSignedOut = true));
    addEventListener("pagehide", () => waiting && keep());
    document.addEventListener("visibilitychange", () => document.hidden && waiting && keep());
    if (channel) {
      channel.addEventListener("message", answer);
      channel.postMessage({ asked: true });
    }
    setTimeout(offerKept, channel ? 300 : 0);
  };

  // After all other scripts have set up their parts of the form.
  addEventListener("load", () => {
    try {
      start();
    } catch {
      // A browser that keeps nothing.
    }
  });
}
