"""The words of a web page: how they look, and their white space as a browser shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from ..regexes import regex
from .errors import UnreadableDocument
from .limits import MAX_LINE

SPACE = regex("[ \t\r\n\f]+")
#: In points, as browsers show them.
_FONT_SIZES = {"1": 7.5, "2": 10, "3": 12, "4": 13.5, "5": 18, "6": 24, "7": 36}
_STYLE_SIZE = regex(r"font-size\s*:\s*([\d.]{1,6})\s*(pt|px)", re.IGNORECASE)
_STYLE_BOLD = regex(r"font-weight\s*:\s*(bold|bolder|[6-9]00|normal|400)", re.IGNORECASE)
_STYLE_ITALIC = regex(r"font-style\s*:\s*italic", re.IGNORECASE)
_STYLE_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_POINTS_OF_PIXEL = 0.75


@dataclass(slots=True)
class Dress:
    bold: bool = False
    italic: bool = False
    size: float | None = None
    link: str = ""
    pre: bool = False
    hidden: bool = False


def dressed(element: etree._Element, base: Dress, style: str) -> Dress:
    """How the words of an element look, which has this style; the first word of it counts."""
    dress, name = replace(base), element.tag
    if name in ("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"):
        dress.bold = True
    elif name in ("i", "em"):
        dress.italic = True
    elif name == "pre":
        dress.pre = True
    elif name == "a":
        link = (element.get("href") or "").strip()
        if re.match(r"(?:https?|mailto|tel|ftp):", link, re.IGNORECASE):
            dress.link = link[:2000]
    elif name == "font":
        dress.size = _FONT_SIZES.get((element.get("size") or "").strip(), base.size)
    if match := _STYLE_BOLD.search(style):
        dress.bold = match[1].lower() not in ("normal", "400")
    if _STYLE_ITALIC.search(style):
        dress.italic = True
    if match := _STYLE_SIZE.search(style):
        try:
            dress.size = float(match[1]) * (_POINTS_OF_PIXEL if match[2].lower() == "px" else 1)
        except ValueError:
            dress.size = base.size
    if _STYLE_HIDDEN.search(style) or element.get("hidden") is not None:
        dress.hidden = True
    return dress


def collapsed(words: list[tuple[str, Dress] | None]) -> list[list[tuple[str, Dress]]]:
    """Lines of words, white space as a browser shows it: one space for many, none at the ends
    of a line. No-break and ideographic spaces are words."""
    lines: list[list[tuple[str, Dress]]] = [[]]
    for word in words:
        if word is None:
            lines.append([])
            continue
        text, dress = word
        if dress.pre:
            first, *more = text.split("\n")
            _append(lines[-1], first, dress)
            for each in more:
                lines.append([])
                _append(lines[-1], each, dress)
            continue
        text = SPACE.sub(" ", text)
        if not lines[-1] or lines[-1][-1][0].endswith(" "):
            text = text.removeprefix(" ")
        _append(lines[-1], text, dress)
    for done in lines:
        if done and not done[-1][1].pre and done[-1][0].endswith(" "):
            text, dress = done.pop()
            _append(done, text.rstrip(" "), dress)
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return lines


def _append(line: list[tuple[str, Dress]], text: str, dress: Dress) -> None:
    if not text:
        return
    if line and line[-1][1] == dress:
        if len(line[-1][0]) > MAX_LINE:
            raise UnreadableDocument("too_demanding")
        line[-1] = (line[-1][0] + text, dress)
    else:
        line.append((text, dress))
