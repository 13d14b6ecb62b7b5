// Says every half minute that this page is still open, and shows who else has it open. When it is
// closed, it says that too.
"use strict";
{
  const box = document.getElementById("presence");
  const token = () => document.querySelector("[name=csrfmiddlewaretoken]");

  const said = (more = {}) => {
    const data = new FormData();
    const { kind, key, part } = box.dataset;
    const fields = { kind, key, part, csrfmiddlewaretoken: token().value, ...more };
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    return data;
  };

  const show = (sentences) => {
    if (sentences.join("\n") === [...box.children].map((each) => each.textContent).join("\n")) return;
    box.replaceChildren(
      ...sentences.map((sentence) => {
        const line = document.createElement("p");
        line.textContent = sentence;
        return line;
      }),
    );
  };

  const beat = async () => {
    try {
      const answer = await fetch(box.dataset.url, { method: "POST", body: said(), redirect: "error" });
      if (answer.ok) show((await answer.json()).editors);
    } catch {
      // No server or no session: what is typed is kept elsewhere (admin-keep.js).
    }
  };

  if (box && token()) {
    beat();
    setInterval(beat, 30_000);
    addEventListener("pageshow", (event) => event.persisted && beat());
    addEventListener("pagehide", () => navigator.sendBeacon(box.dataset.url, said({ leaving: "on" })));
  }
}
