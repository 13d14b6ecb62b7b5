// The keys of the translation desk, what a text is helped with, and the way to the next one.
"use strict";
{
  const desk = document.getElementById("desk");
  const dialog = document.getElementById("desk-keys");
  const { blocks, text, save, saveAll } = window.desk || {};

  const here = () => {
    const block = document.activeElement && document.activeElement.closest(".desk-block");
    return block && text(block) ? block : null;
  };
  // A click on a button takes the focus away: the way goes on from the text that had it last.
  let last = null;

  const go = (block) => {
    if (!block) return;
    text(block).focus({ preventScroll: true });
    block.scrollIntoView({ block: "center" });
  };

  const isOpen = (block) => ["missing", "outdated", "machine"].includes(block.dataset.state);

  const next = (from) => {
    const all = blocks();
    const start = all.indexOf(from) + 1;
    return [...all.slice(start), ...all.slice(0, start)].find((block) => block !== from && isOpen(block));
  };

  const neighbour = (from, step) => {
    const all = blocks();
    const place = all.indexOf(from);
    return place < 0 ? all[0] : all[place + step];
  };

  // Numbers beside what can be inserted, as the keys have them.
  const number = (block) => {
    [...block.querySelectorAll("[data-insert]")].forEach((button, index) => {
      button.hidden = false;
      if (index < 9) {
        button.setAttribute("aria-keyshortcuts", `Alt+${index + 1}`);
        if (!button.querySelector("kbd")) button.append(document.createElement("kbd"));
        button.querySelector("kbd").textContent = String(index + 1);
      }
    });
    for (const button of block.querySelectorAll("[data-theirs]")) button.hidden = false;
  };

  const put = (block, value, isWhole) => {
    const area = text(block);
    area.focus({ preventScroll: true });
    if (isWhole) area.select();
    // Typed for the person, so that the browser can undo it.
    if (!document.execCommand("insertText", false, value)) {
      area.setRangeText(value, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  const help = async (block) => {
    const place = block.querySelector(".desk-memory");
    if (place.dataset.asked) return;
    place.dataset.asked = "yes";
    const address = new URL(desk.dataset.memory, location);
    address.search = new URLSearchParams({ language: desk.elements.language.value, key: block.dataset.key });
    try {
      const answer = await fetch(address, { credentials: "same-origin" });
      if (answer.ok && !answer.redirected) place.innerHTML = (await answer.text()).trim();
    } catch {
      delete place.dataset.asked; // asked again when the text is entered again
    }
    number(block);
  };

  const pressed = (event) => {
    const block = here();
    const { ctrlKey, metaKey, altKey, key, code } = event;
    const control = ctrlKey || metaKey;
    const done = (act) => {
      event.preventDefault();
      act();
    };
    if (control && key === "Enter" && block) {
      done(() => {
        const target = next(block);
        save(block);
        go(target);
      });
    } else if (control && key === "/") done(() => dialog.showModal());
    else if (control && key.toLowerCase() === "s") done(() => saveAll({}));
    else if (altKey && !control && ["ArrowDown", "ArrowUp"].includes(key)) {
      done(() => go(neighbour(block, key === "ArrowDown" ? 1 : -1)));
    } else if (altKey && !control && /^Digit[1-9]$/.test(code) && block) {
      const button = block.querySelectorAll("[data-insert]")[Number(code.slice(5)) - 1];
      if (button) done(() => put(block, button.dataset.insert, "whole" in button.dataset));
    } else if (altKey && !control && code === "Digit0" && block && text(block).value === "") {
      const source = [...block.querySelectorAll(".desk-source div.desk-text")].at(-1);
      done(() => put(block, source.textContent, true));
    } else if (key === "Enter" && block && "line" in text(block).dataset) done(() => go(neighbour(block, 1)));
  };

  const start = () => {
    for (const block of blocks()) {
      number(block);
      text(block).addEventListener("focus", () => {
        last = block;
        help(block);
      });
    }
    desk.addEventListener("click", (event) => {
      const button = event.target.closest("[data-insert]");
      if (button) put(button.closest(".desk-block"), button.dataset.insert, "whole" in button.dataset);
    });
    document.addEventListener("keydown", pressed);
    document.addEventListener("desk:changed", (event) => number(event.detail));
    const toNext = desk.querySelector("[data-next]");
    toNext.hidden = false;
    toNext.addEventListener("click", () => go(next(here() || last)));
    const keys = desk.querySelector("[data-shortcuts]");
    keys.hidden = false;
    keys.addEventListener("click", () => dialog.showModal());
    if (location.hash.startsWith("#block-")) {
      const block = document.getElementById(location.hash.slice(1));
      if (block && text(block)) go(block);
    }
  };

  if (desk && blocks) start(); // without a text to show, window.desk is the form itself
}
