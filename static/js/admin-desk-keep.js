// Keeps what was typed at the translation desk in the browser until the server has it: a closed
// window, a lost connection or an expired session loses nothing.
"use strict";
{
  const desk = document.getElementById("desk");
  const name = (key) => `${desk.dataset.kept}:${key}`;

  const keeping = {
    // What is kept of a block: its text, and the marks of what it was typed over and beside.
    of(key) {
      try {
        return JSON.parse(localStorage.getItem(name(key)));
      } catch {
        return null; // a browser may forbid it; then only the server keeps texts
      }
    },
    keep(key, entry) {
      try {
        localStorage.setItem(name(key), JSON.stringify(entry));
        return true;
      } catch {
        return false;
      }
    },
    forget(key) {
      try {
        localStorage.removeItem(name(key));
      } catch {
        /* see above */
      }
    },
  };

  if (desk) window.deskKeeping = keeping;
}
