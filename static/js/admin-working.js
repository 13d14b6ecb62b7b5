// A form is on its way and the answer takes a while: the page says so, and a second press of the
// same button sends nothing again.
"use strict";
(() => {
  // Faster answers need no sign.
  const PATIENCE = 400;
  // Whoever stopped the browser by its own button, which tells nobody, may send again after this.
  const ONCE = 10_000;
  const sign = document.getElementById("at-work");
  let sent = null;
  let waiting = 0;
  let holding = 0;

  const stop = () => {
    clearTimeout(waiting);
    clearTimeout(holding);
    sign.hidden = true;
    sent = null;
  };

  // The window hears of it last: whatever keeps a form back has done so.
  window.addEventListener("submit", (event) => {
    const { target } = event;
    if (event.defaultPrevented || target.method !== "post" || target.target) return;
    if (sent === target) {
      event.preventDefault();
      return;
    }
    stop();
    sent = target;
    holding = setTimeout(() => (sent = null), ONCE);
    // A live region tells what changes in it.
    sign.textContent = sign.dataset.words;
    waiting = setTimeout(() => (sign.hidden = false), PATIENCE);
  });
  // Whoever is asked whether to leave may stay.
  window.addEventListener("beforeunload", (event) => event.defaultPrevented && stop());
  // Back from the next page, or stopped by Escape.
  window.addEventListener("pageshow", stop);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && stop());
})();
