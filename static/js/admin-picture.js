// A picture is sent as soon as it is chosen or dropped on its field, with its progress; the form then
// names it, so that a refused save loses no file. Says where the same picture is used already.
// Without JavaScript the file goes with the form.
"use strict";
{
  const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;

  const shown = (box, url) => {
    let place = box.querySelector(".kept-file");
    if (!place) {
      place = document.createElement("p");
      place.className = "kept-file";
      const link = document.createElement("a");
      link.append(document.createElement("img"));
      place.append(link);
      box.prepend(place);
    }
    const image = place.querySelector("img");
    image.alt = box.dataset.alt;
    image.src = place.querySelector("a").href = url;
    box.dispatchEvent(new CustomEvent("picture:shown", { bubbles: true }));
  };

  const tellUses = (said, words, uses) => {
    if (!uses.length) return;
    const list = document.createElement("ul");
    for (const { label, url } of uses) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.textContent = label;
      link.href = url;
      link.target = "_blank";
      item.append(link);
      list.append(item);
    }
    said.append(words, list);
  };

  const finished = (box, field, answer) => {
    const said = box.querySelector(".picture-said");
    said.replaceChildren();
    if (!answer || !answer.kept) {
      said.textContent = (answer && answer.refused) || box.dataset.tooLate;
      said.classList.add("refused");
      if (answer && answer.refused) field.value = ""; // it would be refused again
      return;
    }
    said.classList.remove("refused");
    const kept = box.querySelector("input[type=hidden]");
    kept.disabled = false;
    kept.value = answer.kept;
    field.value = "";
    const clear = box.querySelector(".clearable-file-input input");
    if (clear) clear.checked = false;
    shown(box, answer.url);
    tellUses(said, box.dataset.used, answer.uses);
    tellUses(said, box.dataset.alike, answer.alike);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const send = (box, field, file) => {
    const said = box.querySelector(".picture-said");
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", `${box.dataset.sending}: ${file.name}`);
    said.replaceChildren(bar);
    const data = new FormData();
    data.append("csrfmiddlewaretoken", token());
    data.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", box.dataset.upload);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    });
    request.upload.addEventListener("load", () => bar.removeAttribute("value"));
    request.addEventListener("loadend", () => finished(box, field, request.response));
    request.send(data);
  };

  const equip = (box) => {
    const field = box.querySelector("input[type=file]");
    if (!field || box.dataset.equipped) return;
    box.dataset.equipped = "yes";
    box.querySelector(".drop-hint").hidden = false;
    field.addEventListener("change", () => field.files.length && send(box, field, field.files[0]));
    box.addEventListener("dragover", (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      box.classList.add("dropping");
    });
    box.addEventListener("dragleave", (event) => {
      if (!box.contains(event.relatedTarget)) box.classList.remove("dropping");
    });
    box.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      box.classList.remove("dropping");
      field.files = event.dataTransfer.files; // should sending fail, it goes with the form
      send(box, field, event.dataTransfer.files[0]);
    });
  };

  const equipAll = (part) => {
    for (const box of part.querySelectorAll(".picture-field")) {
      if (!box.closest(".empty-form")) equip(box);
    }
  };
  equipAll(document);
  document.addEventListener("formset:added", (event) => equipAll(event.target));
}
