// The focal point of a picture: set by a click in it or with the arrow keys, shown with the crops that
// readers will see. Without JavaScript it is typed into the two number fields, which stay.
"use strict";
{
  const CROPS = [["square", 1], ["card", 16 / 9], ["wide", 3]];
  const clamp = (value) => Math.min(Math.max(Math.round(value), 0), 100);

  const inputs = (box) => {
    const field = box.querySelector("input[type=file]");
    const start = field.name.replace(/[^-]*$/, "");
    const own = field.name.slice(start.length);
    const name = own === "file" ? `${start}focus` : `${start}${own}_focus`;
    return ["x", "y"].map((axis) => field.form.elements[`${name}_${axis}`]);
  };

  // As lmec.renditions cuts: the focal point in the middle, as far as there is room.
  const position = (whole, part, focus) => {
    if (whole - part < 0.5) return 50;
    const start = Math.min(Math.max((whole * focus) / 100 - part / 2, 0), whole - part);
    return (start / (whole - part)) * 100;
  };

  const draw = (box, image, marker, crops, [x, y]) => {
    const { naturalWidth: width, naturalHeight: height } = image;
    if (!width) return;
    marker.style.setProperty("left", `${x.value}%`);
    marker.style.setProperty("top", `${y.value}%`);
    marker.setAttribute("aria-valuetext", `${x.value}% × ${y.value}%`);
    for (const [crop, ratio] of crops) {
      const isWide = width > height * ratio;
      const left = position(width, isWide ? height * ratio : width, x.value);
      const top = position(height, isWide ? height : width / ratio, y.value);
      if (crop.getAttribute("src") !== image.getAttribute("src")) crop.src = image.src;
      crop.style.setProperty("object-position", `${left}% ${top}%`);
    }
  };

  const build = (box, image) => {
    const frame = document.createElement("div");
    frame.className = "focus-frame";
    const marker = document.createElement("button");
    marker.type = "button";
    marker.className = "focus-marker";
    marker.setAttribute("role", "slider");
    marker.setAttribute("aria-label", box.dataset.focus);
    marker.setAttribute("aria-valuemin", "0");
    marker.setAttribute("aria-valuemax", "100");
    const link = image.closest("a");
    link.before(frame);
    frame.append(image, marker);
    link.remove();
    const hint = document.createElement("p");
    hint.className = "help focus-hint";
    hint.textContent = box.dataset.focus;
    const row = document.createElement("div");
    row.className = "focus-crops";
    const crops = CROPS.map(([name, ratio]) => {
      const figure = document.createElement("figure");
      const crop = document.createElement("img");
      const caption = document.createElement("figcaption");
      crop.className = `crop-${name}`;
      crop.alt = "";
      caption.textContent = box.dataset[name];
      figure.append(crop, caption);
      row.append(figure);
      return [crop, ratio];
    });
    box.querySelector(".kept-file").after(hint, row);
    return { marker, crops };
  };

  const equip = (box) => {
    const image = box.querySelector(".kept-file img");
    if (!image || !box.querySelector("input[type=file]")) return;
    const numbers = inputs(box);
    if (numbers.some((number) => !number)) return;
    if (box.dataset.focused) return;
    box.dataset.focused = "yes";
    image.loading = "eager";
    const { marker, crops } = build(box, image);
    const [x, y] = numbers;
    const show = () => {
      marker.setAttribute("aria-valuenow", x.value);
      draw(box, image, marker, crops, numbers);
    };
    const put = (left, top) => {
      x.value = clamp(left);
      y.value = clamp(top);
      x.dispatchEvent(new Event("input", { bubbles: true }));
      show();
    };
    image.addEventListener("click", (event) => {
      const at = image.getBoundingClientRect();
      put(((event.clientX - at.left) / at.width) * 100, ((event.clientY - at.top) / at.height) * 100);
      marker.focus({ preventScroll: true });
    });
    marker.addEventListener("keydown", (event) => {
      const step = event.shiftKey ? 10 : 1;
      const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      const move = moves[event.key];
      if (!move) return;
      event.preventDefault();
      put(Number(x.value) + move[0], Number(y.value) + move[1]);
    });
    for (const number of numbers) number.addEventListener("input", show);
    image.addEventListener("load", show);
    if (image.complete) show();
  };

  for (const box of document.querySelectorAll(".picture-field")) equip(box);
  document.addEventListener("picture:shown", (event) => equip(event.target));
}
