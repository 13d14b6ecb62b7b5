// Documents are sent one by one, each with its own progress, and can be dropped on the form.
// Without JavaScript the form sends them all at once.
"use strict";
{
  const form = document.getElementById("upload");
  const field = document.getElementById("files");
  const list = form.querySelector(".progress");
  const hint = form.querySelector(".drop-here");
  const send = form.querySelector("[type=submit]");
  const words = form.dataset;

  const shown = (file) => {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const bar = document.createElement("progress");
    const state = document.createElement("span");
    name.textContent = file.name;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    state.className = "state-line";
    state.textContent = words.queued;
    item.append(name, bar, state);
    list.append(item);
    return { item, bar, state };
  };

  const finished = (row, answer) => {
    row.bar.remove();
    const [told] = answer && answer.files ? answer.files : [];
    row.item.className = told && told.url ? "taken" : "refused";
    row.state.textContent = "";
    if (told && told.url) {
      const link = document.createElement("a");
      link.href = told.url;
      link.textContent = words.review;
      row.state.append(link, ` ${told.told}`);
    } else {
      row.state.textContent = told ? told.refused : words.failed;
    }
  };

  const upload = (file, row) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      const data = new FormData();
      data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      data.append("files", file);
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.responseType = "json";
      row.state.textContent = "";
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) row.bar.value = event.loaded / event.total;
      });
      request.upload.addEventListener("load", () => {
        row.bar.removeAttribute("value"); // sent; now it is being read
        row.state.textContent = words.waiting;
      });
      request.addEventListener("loadend", () => {
        finished(row, request.status === 200 ? request.response : null);
        done();
      });
      request.send(data);
    });

  // What was taken in joins the list below.
  const open = document.getElementById("open-reviews");
  const refresh = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("open-reviews");
      if (fresh) open.replaceChildren(...fresh.childNodes);
    } catch {
      /* the links above lead to them all the same */
    }
  };

  const summary = form.querySelector(".all-read");
  const told = () => {
    const count = (state) => list.querySelectorAll(`.${state}`).length;
    if (list.querySelector("progress")) return; // more were added meanwhile
    refresh();
    summary.textContent = words.done
      .replace("{taken}", count("taken"))
      .replace("{refused}", count("refused"));
  };

  let waiting = Promise.resolve();
  const take = (files) => {
    summary.textContent = "";
    // All are listed at once: nobody looks for a file that only waits its turn.
    for (const [file, row] of files.map((file) => [file, shown(file)])) {
      waiting = waiting.then(() => upload(file, row));
    }
    if (files.length) waiting = waiting.then(told);
  };

  // What waits its turn is sent by this page: it is not left without asking.
  window.addEventListener("beforeunload", (event) => {
    if (list.querySelector("progress")) event.preventDefault();
  });

  hint.hidden = false;
  field.addEventListener("change", () => form.classList.toggle("chosen", field.files.length > 0));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take([...field.files]);
    field.value = "";
    send.blur();
  });
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("dropping");
  });
  form.addEventListener("dragleave", (event) => {
    if (!form.contains(event.relatedTarget)) form.classList.remove("dropping");
  });
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("dropping");
    take([...event.dataTransfer.files]);
  });
}
