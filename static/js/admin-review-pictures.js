// A frame drawn over a picture crops it; a click in it sets its focal point. Without JavaScript
// numbers do the same.
"use strict";
{
  const SMALLEST = 4; // per cent: less is a click

  const hint = document.querySelector(".crop-hint");
  if (hint) hint.hidden = false;

  for (const form of document.querySelectorAll("form.picture")) {
    const stage = form.querySelector(".stage");
    const whole = form.querySelector(".whole");
    const crop = form.querySelector(".crop");
    const reset = form.querySelector(".uncropped");
    const fields = form.elements;
    const frame = document.createElement("span");
    const point = document.createElement("span");
    frame.className = "frame";
    point.className = "point";
    stage.append(frame, point);
    whole.draggable = false;

    const names = ["left", "top", "width", "height"];
    const number = (name) => Number(fields[name].value);
    const draw = () => {
      for (const name of names) frame.style[name] = `${number(name)}%`;
      const isWhole = number("width") >= 100 && number("height") >= 100;
      frame.hidden = reset.hidden = isWhole;
      point.style.left = `${number("left") + (number("x") * number("width")) / 100}%`;
      point.style.top = `${number("top") + (number("y") * number("height")) / 100}%`;
    };
    const show = () => {
      draw();
      const query = new URLSearchParams(["x", "y", ...names].map((name) => [name, fields[name].value]));
      crop.src = `${form.dataset.picture}?${query}`;
    };

    const at = (event) => {
      const box = whole.getBoundingClientRect();
      const part = (value, size) => Math.min(Math.max(Math.round((value / size) * 100), 0), 100);
      return { x: part(event.clientX - box.left, box.width), y: part(event.clientY - box.top, box.height) };
    };
    let from = null;
    const drawn = (to) => ({
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    });
    const isFrame = (box) => box.width >= SMALLEST && box.height >= SMALLEST;
    const set = (values) => {
      for (const [name, value] of Object.entries(values)) fields[name].value = value;
    };
    stage.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      from = at(event);
      stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener("pointermove", (event) => {
      if (!from) return;
      const box = drawn(at(event));
      if (!isFrame(box)) return;
      set(box);
      draw();
    });
    stage.addEventListener("pointerup", (event) => {
      if (!from) return;
      const to = at(event);
      const box = drawn(to);
      if (isFrame(box)) {
        set({ ...box, x: 50, y: 50 });
      } else {
        // The point is counted inside the frame.
        const inside = (value, start, size) => Math.min(Math.max(Math.round(((value - start) / size) * 100), 0), 100);
        set({
          x: inside(to.x, number("left"), number("width")),
          y: inside(to.y, number("top"), number("height")),
        });
      }
      from = null;
      show();
    });
    stage.addEventListener("pointercancel", () => {
      from = null;
    });
    reset.addEventListener("click", () => {
      set({ left: 0, top: 0, width: 100, height: 100 });
      show();
    });
    form.addEventListener("change", (event) => {
      if (event.target.type === "number") show();
    });
    draw();
  }
}
