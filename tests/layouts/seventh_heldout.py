"""Whole documents by a stranger who had not seen the parser: held out once, since then developed
on. Each layout is one from head to foot, so that its parts fit each other as one hand made them.

What is told is in `seventh_content`, the note of what is printed in `seventh_sheet`, the layouts
in `seventh_zh`, `seventh_zh_told`, `seventh_en` and `seventh_both`, the files in
`seventh_writing`."""

from __future__ import annotations

from random import Random

from . import seventh_both, seventh_en, seventh_zh, seventh_zh_told
from .inventing import EN, ZH
from .printed import Printed
from .seventh_page import Doc
from .seventh_writing import write

__all__ = ["FORMATS", "LAYOUTS", "whole", "write"]

#: PDF as people have it: what LibreOffice exports.
FORMATS = ("md", "docx", "office-pdf")
LAYOUTS = {
    (ZH,): [*seventh_zh.LAYOUTS, *seventh_zh_told.LAYOUTS],
    (EN,): seventh_en.LAYOUTS,
    (ZH, EN): seventh_both.LAYOUTS,
}


def whole(rng: Random, languages: tuple[str, ...]) -> tuple[Doc, list[Printed], dict[str, str]]:
    """A document, what is printed on it, and the name of its layout."""
    layout = rng.choice(LAYOUTS[languages])
    page, printed = layout(rng)
    return page, printed, {"LAYOUT": layout.__name__}
