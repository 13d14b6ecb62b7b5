// Before a form is sent: is the server there, and does the session still stand? When not, the page
// stays as it is with everything typed in it, chosen files too, and says what to do.
"use strict";
// A page without such a form has no mark, and nothing to keep.
for (const mark of document.querySelectorAll("input[name=_form]")) {
  const form = mark.form;
  const away = document.getElementById("kept-away");
  const signedOut = document.getElementById("kept-signed-out");
  const PATIENCE = 8000;

  let isChecked = false;
  let isAsking = false;
  let pressed = null;

  const ask = () => {
    const data = new FormData();
    data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    return fetch(mark.dataset.presence, {
      method: "POST",
      body: data,
      signal: AbortSignal.timeout(PATIENCE),
    });
  };

  const renew = (token) => {
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
  };

  // What stands in the way of sending; nothing does when it is null.
  const hindrance = async (again = true) => {
    let answer;
    try {
      answer = await ask();
    } catch {
      return away;
    }
    if (answer.status >= 500) return away;
    const said = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : {};
    if (said.signed_out) return signedOut;
    if (said.token) renew(said.token);
    // A token was renewed in another tab: with the new one the question is asked once more.
    return answer.ok || !said.token || !again ? null : hindrance(false);
  };

  const send = async () => {
    if (isAsking) return;
    isAsking = true;
    const found = await hindrance();
    isAsking = false;
    for (const bar of [away, signedOut]) bar.hidden = bar !== found;
    if (found) {
      found.waiting = form; // several forms of a page share the bars
      return;
    }
    isChecked = true;
    form.requestSubmit(pressed);
    isChecked = false;
  };

  form.addEventListener("submit", (event) => {
    if (isChecked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = event.submitter;
    send();
  });
  for (const bar of [away, signedOut]) {
    bar.querySelector(".try-again").addEventListener("click", () => bar.waiting === form && send());
  }
}
