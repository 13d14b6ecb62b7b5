// Asks before a page with unsaved changes is left. What counts is what the form would send: a change
// that was taken back is none.
"use strict";
{
  const form = document.querySelector(".change-form #content-main > form[id$=_form]");

  const typed = () =>
    JSON.stringify(
      [...new FormData(form)].map(([name, value]) => [name, value instanceof File ? value.name : value]),
    );

  const watch = () => {
    // What came back with a mistake is not saved yet either.
    const wasRefused = form.querySelector(".problems, .conflicts") !== null;
    const before = wasRefused ? null : typed();
    let isSending = false;
    form.addEventListener("submit", () => (isSending = true));
    addEventListener("pageshow", () => (isSending = false));
    addEventListener("beforeunload", (event) => {
      if (!isSending && typed() !== before) event.preventDefault();
    });
  };

  // After all other scripts have set up their parts of the form.
  if (form) addEventListener("load", watch);
}
