// A form is on its way and the answer takes a while: the page says so, and a second press of the
// same button sends nothing again.
"use strict";
(() => {
  // Faster answers need no sign.
  const PATIENCE = 400;
  const sign = document.getElementById("at-work");
  let sent = null;
  let waiting = 0;

  const stop = () => {
    clearTimeout(waiting);
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
    sent = target;
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
