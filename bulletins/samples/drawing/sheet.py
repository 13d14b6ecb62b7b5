"""Paper and pens: a picture in units of its final size, drawn larger and reduced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).parent.parent / "pictures"

_FINE = 4  # drawn this many times larger: smooth edges

Point = tuple[float, float]
Colour = str


class Sheet:
    """A picture in units of its final size."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self.size = (width, height)
        self.image = Image.new("RGB", (width * _FINE, height * _FINE), ground)
        self.pen = ImageDraw.Draw(self.image)

    def shape(self, points: Iterable[Point], colour: Colour) -> None:
        self.pen.polygon([(x * _FINE, y * _FINE) for x, y in points], fill=colour)

    def blob(self, points: Sequence[Point], colour: Colour) -> None:
        self.shape(smooth(points), colour)

    def oval(self, x: float, y: float, rx: float, ry: float, colour: Colour) -> None:
        box = [(x - rx) * _FINE, (y - ry) * _FINE, (x + rx) * _FINE, (y + ry) * _FINE]
        self.pen.ellipse(box, fill=colour)

    def ring(self, x: float, y: float, rx: float, ry: float, colour: Colour, pen: float) -> None:
        box = [(x - rx) * _FINE, (y - ry) * _FINE, (x + rx) * _FINE, (y + ry) * _FINE]
        self.pen.ellipse(box, outline=colour, width=round(pen * _FINE))

    def line(self, points: Sequence[Point], colour: Colour, pen: float) -> None:
        scaled = [(x * _FINE, y * _FINE) for x, y in points]
        self.pen.line(scaled, fill=colour, width=round(pen * _FINE), joint="curve")

    def save(self, name: str, colours: int) -> None:
        small = self.image.resize(self.size, Image.Resampling.LANCZOS)
        few = small.quantize(colours, dither=Image.Dither.NONE)
        few.save(FOLDER / f"{name}.png", optimize=True)


def smooth(points: Sequence[Point], steps: int = 24) -> list[Point]:
    """A closed curve through the points (Catmull-Rom)."""
    curve = []
    count = len(points)
    for index in range(count):
        a, b, c, d = (points[(index + shift) % count] for shift in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            curve.append(
                (_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t))
            )
    return curve


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )


def mixed(one: Colour, other: Colour, part: float) -> Colour:
    """One colour with a part of another."""
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def _rgb(colour: Colour) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
