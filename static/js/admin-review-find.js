// A record on file is found while one types. Without JavaScript the search reloads the page.
"use strict";
{
  const WAIT = 200;

  const shown = (found, place, kept) => {
    const made = found.map(({ identity, name }) => {
      const one = kept.content.cloneNode(true);
      const form = one.querySelector("form");
      form.elements.value.value = identity;
      form.elements.said.value = name.slice(0, 200);
      one.querySelector("button").textContent = name;
      return one;
    });
    if (!made.length) {
      const nothing = document.createElement("p");
      nothing.textContent = place.dataset.nothing;
      made.push(nothing);
    }
    place.replaceChildren(...made);
  };

  for (const form of document.querySelectorAll("form.find")) {
    const place = form.nextElementSibling;
    const kept = place.nextElementSibling;
    let timer = 0;
    let asked = 0;
    const find = async () => {
      const mine = ++asked;
      const words = form.elements.q.value.trim();
      if (!words) return place.replaceChildren();
      const query = new URLSearchParams(new FormData(form));
      const answer = await fetch(`${form.dataset.find}?${query}`);
      if (!answer.ok || mine !== asked) return;
      shown((await answer.json()).found, place, kept);
    };
    form.elements.q.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(find, WAIT);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      clearTimeout(timer);
      find();
    });
  }
}
