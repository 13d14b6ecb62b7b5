// Offers names while one types in a search field. Without it the field works just the same.
"use strict";
for (const field of document.querySelectorAll("input[data-suggest]")) {
  const list = document.getElementById(field.dataset.names);
  // Not in the markup: without this script nothing would be offered there.
  field.setAttribute("list", list.id);
  let waiting = null;

  const offer = async () => {
    const text = field.value.trim();
    if (!text) return list.replaceChildren();
    waiting?.abort();
    waiting = new AbortController();
    try {
      const address = `${field.dataset.suggest}?${new URLSearchParams({ q: text })}`;
      const answer = await fetch(address, { signal: waiting.signal });
      if (!answer.ok) return;
      const { names } = await answer.json();
      list.replaceChildren(...names.map((name) => new Option(name, name)));
    } catch (error) {
      if (error.name !== "AbortError") list.replaceChildren();
    }
  };

  let pause;
  field.addEventListener("input", (event) => {
    clearTimeout(pause);
    // Choosing one of the offered names is no typing.
    if (event.inputType !== "insertReplacementText") pause = setTimeout(offer, 200);
  });
}
