"""Invented faces: calm, flat, one shape and size."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from .sheet import Colour, Sheet, mixed

COLOURS = 96


@dataclass(frozen=True)
class Person:
    hair: str  # a key of _HAIR
    hair_colour: Colour
    skin: Colour
    jacket: Colour
    collar: str  # shirt, round, stand
    ground: Colour
    accent: Colour = "#ffffff"
    glasses: bool = False
    width: float = 1.0  # of the face


PEOPLE = {
    "lin-ruochuan": Person(
        "bob", "#23201f", "#efcfb4", "#0a5a4a", "round", "#d7e6dd", accent="#f3efe4"
    ),
    "shen-huaizhou": Person(
        "side", "#2b2826", "#e9c4a3", "#34434c", "shirt", "#dfe3dc", "#6d7f57", glasses=True
    ),
    "su-yingxue": Person(
        "bun", "#2a211d", "#f0d2b9", "#7b5c6b", "stand", "#e9e0da", accent="#d9c7cc"
    ),
    "pen-sovannreaksmey": Person(
        "long", "#1d1917", "#c4916a", "#8c5a2b", "round", "#efe4cd", accent="#f1dfb5"
    ),
    "keo-ratanakvisal": Person(
        "short", "#1e1b1a", "#b98660", "#2f4a5a", "shirt", "#e6e3d3", "#a1563f", width=1.06
    ),
    "bounthavy-sengmanichan": Person(
        "receding", "#5d5a56", "#c89a72", "#46543a", "stand", "#dce5d6", "#cfd8bd", True, 1.04
    ),
    "chanthala-vilaysouk": Person(
        "bun", "#1f1a18", "#cf9f78", "#1f5f6b", "round", "#d9e5e6", accent="#e8c98f"
    ),
    "nwe-thiri-yamin": Person(
        "parted", "#191615", "#c08d68", "#a04f45", "stand", "#f0e0d8", "#e9b9a8", width=0.98
    ),
    "zaw-lin-htut-naung": Person(
        "short", "#2a2725", "#b07d57", "#57643b", "stand", "#e2e4cf", "#d4d9ba", True
    ),
    "pimlapat-srisuwanwong": Person(
        "long", "#3a2a22", "#dcae88", "#4f4a78", "round", "#e3e1ec", accent="#cdc8e2"
    ),
    "thanakrit-rungwiriya": Person(
        "side", "#221e1c", "#d0a07a", "#1e3f3a", "shirt", "#d6e2dc", "#c08a2e", width=1.03
    ),
    "do-khanh-nguyen": Person(
        "receding", "#6f6b67", "#dcb48f", "#3c3f52", "shirt", "#e2e2e6", "#7d2f35"
    ),
    "trinh-dieu-ha": Person(
        "parted", "#241d1a", "#e6bf9c", "#2e6d57", "stand", "#dcebe2", "#bcd9c9", True, 0.97
    ),
    "elin-markstrand": Person(
        "bob", "#b98f4e", "#f3d8c4", "#30546e", "shirt", "#dbe5ec", "#ead9a6", width=0.98
    ),
}


def portrait(person: Person) -> Sheet:
    """Head and shoulders, the face in the middle third: whole in a square and in a circle."""
    sheet = Sheet(320, 400, person.ground)
    sheet.oval(160, 205, 138, 138, mixed(person.ground, "#ffffff", 0.45))
    behind, before = _HAIR[person.hair]
    behind(sheet, person)
    _shoulders(sheet, person)
    _face(sheet, person)
    before(sheet, person)
    if person.glasses:
        _glasses(sheet, person)
    return sheet


def _shoulders(sheet: Sheet, person: Person) -> None:
    shade = mixed(person.skin, "#5a2f1c", 0.22)
    jacket, dark = person.jacket, mixed(person.jacket, "#000000", 0.25)
    sheet.blob(
        [(160, 268), (232, 292), (290, 322), (316, 440), (4, 440), (30, 322), (88, 292)], jacket
    )
    if person.collar == "shirt":
        sheet.shape([(124, 276), (196, 276), (176, 400), (144, 400)], "#f7f5ee")
        sheet.shape([(152, 318), (168, 318), (174, 400), (146, 400)], person.accent)
        sheet.shape([(150, 304), (170, 304), (165, 322), (155, 322)], person.accent)
    elif person.collar == "round":
        sheet.oval(160, 280, 50, 42, person.accent)
    sheet.blob([(134, 230), (186, 230), (192, 284), (160, 306), (128, 284)], person.skin)
    sheet.blob([(135, 238), (185, 238), (186, 256), (160, 276), (134, 256)], shade)
    if person.collar == "shirt":
        sheet.shape([(126, 270), (158, 306), (136, 326), (112, 284)], "#ffffff")
        sheet.shape([(194, 270), (162, 306), (184, 326), (208, 284)], "#ffffff")
        sheet.shape([(112, 282), (152, 400), (96, 400), (84, 296)], dark)
        sheet.shape([(208, 282), (168, 400), (224, 400), (236, 296)], dark)
    elif person.collar == "stand":
        sheet.shape([(120, 272), (157, 308), (157, 330), (108, 288)], person.accent)
        sheet.shape([(200, 272), (163, 308), (163, 330), (212, 288)], person.accent)
        sheet.line([(160, 322), (160, 400)], dark, 3)


def _face(sheet: Sheet, person: Person) -> None:
    w = person.width
    ink = "#2a211d"
    shade = mixed(person.skin, "#7a3b22", 0.25)
    for side in (-1, 1):
        sheet.oval(160 + side * 62 * w, 178, 10, 17, mixed(person.skin, "#7a3b22", 0.12))
    outline = [(0, 98), (44, 112), (61, 158), (57, 204), (34, 242), (0, 256)]
    right = [(160 + x * w, y) for x, y in outline]
    left = [(160 - x * w, y) for x, y in reversed(outline[1:-1])]
    sheet.blob(right + left, person.skin)
    brow = mixed(person.hair_colour, person.skin, 0.15)
    for side in (-1, 1):
        x = 160 + side * 27 * w
        sheet.line([(x - 14, 157), (x, 151), (x + 14, 157)], brow, 5)
        sheet.oval(x, 175, 6.5, 5.5, ink)
        sheet.oval(x + 2, 173, 1.8, 1.8, "#ffffff")
        sheet.oval(160 + side * 38 * w, 206, 13, 9, mixed(person.skin, "#c9543f", 0.14))
    sheet.line([(162, 176), (168, 201), (157, 204)], shade, 4)
    mouth = [(142 + 36 * t, 224 + 6 * math.sin(math.pi * t)) for t in (i / 12 for i in range(13))]
    sheet.line(mouth, mixed(person.skin, "#8c2f2a", 0.65), 5)


def _glasses(sheet: Sheet, person: Person) -> None:
    frame = "#3b3a38"
    for side in (-1, 1):
        sheet.ring(160 + side * 28 * person.width, 176, 21, 17, frame, 3.5)
        edge = 160 + side * 49 * person.width
        sheet.line([(edge, 173), (160 + side * 62 * person.width, 170)], frame, 3.5)
    sheet.line([(152, 174), (168, 174)], frame, 3.5)


def _no_hair(sheet: Sheet, person: Person) -> None:
    pass


def _long_behind(sheet: Sheet, person: Person) -> None:
    sheet.blob(
        [(160, 72), (226, 100), (242, 180), (246, 262), (232, 322), (88, 322), (74, 262),
         (78, 180), (94, 100)],
        person.hair_colour,
    )  # fmt: skip


def _bob_behind(sheet: Sheet, person: Person) -> None:
    sheet.blob(
        [(160, 72), (226, 98), (242, 170), (236, 246), (204, 262), (116, 262), (84, 246),
         (78, 170), (94, 98)],
        person.hair_colour,
    )  # fmt: skip


def _bun_behind(sheet: Sheet, person: Person) -> None:
    sheet.oval(160, 66, 34, 30, person.hair_colour)
    sheet.blob(
        [(160, 78), (216, 100), (230, 160), (222, 206), (98, 206), (90, 160), (104, 100)],
        person.hair_colour,
    )
    sheet.line([(134, 86), (160, 80), (186, 86)], person.accent, 5)


def _fringe(sheet: Sheet, person: Person) -> None:
    sheet.blob(
        [(160, 76), (216, 98), (228, 158), (218, 172), (206, 138), (160, 134), (114, 138),
         (102, 172), (92, 158), (104, 98)],
        person.hair_colour,
    )  # fmt: skip


def _parted_before(sheet: Sheet, person: Person) -> None:
    sheet.blob(
        [(152, 78), (112, 92), (90, 140), (94, 196), (106, 168), (132, 136), (156, 108)],
        person.hair_colour,
    )
    sheet.blob(
        [(148, 78), (204, 90), (230, 140), (226, 196), (214, 168), (188, 136), (154, 108)],
        person.hair_colour,
    )


def _short_before(sheet: Sheet, person: Person) -> None:
    sheet.blob(
        [(160, 74), (212, 88), (230, 134), (223, 178), (213, 142), (192, 124), (128, 124),
         (107, 142), (97, 178), (90, 134), (108, 88)],
        person.hair_colour,
    )  # fmt: skip


def _side_before(sheet: Sheet, person: Person) -> None:
    sheet.blob(
        [(128, 78), (188, 72), (226, 104), (228, 166), (219, 182), (211, 146), (188, 128),
         (146, 120), (116, 106), (108, 142), (100, 182), (91, 160), (98, 106)],
        person.hair_colour,
    )  # fmt: skip


def _receding_before(sheet: Sheet, person: Person) -> None:
    for side in (-1, 1):
        points = [(70, 112), (72, 182), (60, 176), (54, 138), (36, 114), (20, 96), (44, 90)]
        sheet.blob([(160 + side * x, y) for x, y in points], person.hair_colour)
    sheet.blob(
        [(160, 84), (196, 92), (190, 104), (160, 99), (130, 104), (124, 92)], person.hair_colour
    )


_Stroke = Callable[[Sheet, Person], None]
#: What of the hair is drawn behind the shoulders and what over the face.
_HAIR: dict[str, tuple[_Stroke, _Stroke]] = {
    "short": (_no_hair, _short_before),
    "side": (_no_hair, _side_before),
    "receding": (_no_hair, _receding_before),
    "bob": (_bob_behind, _fringe),
    "bun": (_bun_behind, _parted_before),
    "long": (_long_behind, _parted_before),
    "parted": (_bob_behind, _parted_before),
}
