"""Covers: the river and its wetlands."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .sheet import Colour, Point, Sheet

COLOURS = 40


def hills(sheet: Sheet, base: float, height: float, phase: float, colour: Colour) -> None:
    width, bottom = sheet.size
    ridge = [
        (x, base - height * (0.5 + 0.35 * math.sin(x / 170 + phase) + 0.15 * math.sin(x / 61)))
        for x in range(0, width + 8, 8)
    ]
    sheet.shape([(0, bottom), *ridge, (width, bottom)], colour)


def river_morning() -> Sheet:
    """A bend between hills, the sun just risen, a boat."""
    sheet = Sheet(1200, 600, "#f6ead0")
    sheet.shape([(0, 120), (1200, 90), (1200, 600), (0, 600)], "#f3e3c3")
    sheet.oval(840, 210, 66, 66, "#e9a85b")
    for base, height, phase, colour in (
        (330, 150, 0.4, "#c3d5c6"),
        (370, 130, 2.1, "#94b8a5"),
        (410, 110, 4.0, "#5f9580"),
    ):
        hills(sheet, base, height, phase, colour)
    sheet.blob(
        [(760, 352), (860, 356), (720, 404), (560, 440), (700, 500), (1000, 560), (1060, 700),
         (120, 700), (220, 540), (300, 450), (500, 392)],
        "#dfeee8",
    )  # fmt: skip
    sheet.blob(
        [(720, 364), (800, 362), (640, 408), (420, 452), (520, 520), (760, 580), (800, 700),
         (260, 700), (300, 540), (340, 460), (520, 398)],
        "#b7d8cd",
    )  # fmt: skip
    sheet.blob([(0, 430), (150, 420), (270, 470), (210, 560), (120, 640), (-60, 660)], "#2f7561")
    sheet.blob([(1260, 420), (1050, 424), (900, 470), (1040, 540), (1120, 640), (1260, 660)],
               "#1f6350")  # fmt: skip
    sheet.blob([(450, 497), (500, 506), (560, 497), (538, 517), (472, 517)], "#5a3a24")
    sheet.shape([(500, 503), (503, 452), (507, 503)], "#3b2717")
    sheet.shape([(508, 458), (508, 498), (546, 496)], "#fbf7ea")
    return sheet


def wetland_evening() -> Sheet:
    """Still water with reeds and three egrets in the evening."""
    sheet = Sheet(1200, 600, "#e8d9d2")
    sheet.oval(330, 300, 90, 90, "#d98a63")
    hills(sheet, 330, 90, 1.2, "#a9b9b3")
    hills(sheet, 345, 60, 3.3, "#7d9a92")
    sheet.shape([(0, 330), (1200, 330), (1200, 600), (0, 600)], "#cfd9d2")
    for y, x, length in ((352, 300, 190), (376, 340, 130), (402, 300, 80), (430, 330, 46)):
        sheet.shape([(x - length / 2, y), (x + length / 2, y), (x + length / 2 - 14, y + 7),
                     (x - length / 2 + 14, y + 7)], "#d98a63")  # fmt: skip
    for x, y, size in ((680, 410, 1.0), (770, 392, 0.8), (900, 440, 1.25)):
        _egret(sheet, x, y, size)
    for x in range(10, 1200, 26):
        tall = 70 + 46 * math.sin(x / 37) + 24 * math.sin(x / 11)
        if 420 < x < 640:
            continue
        sheet.shape([(x, 610), (x + 9, 600 - tall), (x + 12, 610)], "#31614f")
        sheet.shape([(x + 10, 610), (x - 4, 610 - tall * 0.7), (x + 18, 610)], "#4b7a5f")
    return sheet


def _egret(sheet: Sheet, x: float, y: float, size: float) -> None:
    def at(points: Sequence[Point]) -> list[Point]:
        return [(x + px * size, y + py * size) for px, py in points]

    sheet.line(at([(-6, 30), (-8, 84)]), "#4a4a44", 3)
    sheet.line(at([(6, 30), (6, 84)]), "#4a4a44", 3)
    sheet.blob(at([(-44, 30), (-10, -6), (22, 2), (26, 22), (0, 36)]), "#fdfcf8")
    neck = [(16, 8), (36, -16), (18, -44), (34, -66)]
    sheet.line(at(neck), "#fdfcf8", 9 * size)
    sheet.oval(x + 36 * size, y - 68 * size, 9 * size, 7 * size, "#fdfcf8")
    sheet.shape(at([(42, -72), (68, -64), (42, -63)]), "#d9a13b")
