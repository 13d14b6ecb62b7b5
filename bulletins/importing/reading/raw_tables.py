"""Tables that a text with light mark-up has as tags of a page, as converters write those whose
cells hold several paragraphs: where their rows, cells and lines stand in the source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..regexes import regex
from .document import Span

_OPENS = regex(r"[ \t]{0,12}<table(?:\s[^<>]{0,400})?>", re.IGNORECASE)
#: The end of the table, or another one inside of it.
_NEXT = regex(r"<(?P<end>/?)table\b[^<>]{0,400}>", re.IGNORECASE)
_TAG = regex(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]{0,12})(?:\s[^<>]{0,400})?/?>", re.I)
#: No table is longer, in letters.
_LONGEST = 200_000
_FRAME = {"table", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col", "caption"}
#: They end a paragraph of their cell.
_BREAKS = {"p", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass
class RawTable:
    """Rows of cells of stretches of the source, and what of it are tags."""

    end: int
    rows: list[list[list[Span]]] = field(default_factory=list)
    #: Stretches outside of all cells, such as a caption.
    beside: list[Span] = field(default_factory=list)
    markup: list[Span] = field(default_factory=list)


def at(source: str, start: int) -> RawTable | None:
    """The table that begins in this line of the source; None where none does, or where it holds
    another one or has no end."""
    opening = _OPENS.match(source, start)
    if not opening:
        return None
    close = _NEXT.search(source, opening.end())
    if not close or not close["end"] or close.end() - start > _LONGEST:
        return None
    found = RawTable(close.end())
    home, edge = found.beside, start
    for tag in _TAG.finditer(source, start, close.end()):
        name = tag["name"].lower()
        if name not in _FRAME and name not in _BREAKS:
            continue  # the dress of words
        _stretch(source, edge, tag.start(), home)
        found.markup.append(Span(tag.start(), tag.end()))
        edge = tag.end()
        if name == "tr" and not tag["end"]:
            found.rows.append([])
        elif name in ("td", "th"):
            home = found.beside
            if not tag["end"]:
                found.rows = found.rows or [[]]
                home = []
                found.rows[-1].append(home)
    found.rows = [row for row in found.rows if row]
    return found if found.rows else None


def _stretch(source: str, start: int, end: int, home: list[Span]) -> None:
    """Words between two tags, without the white space around them."""
    text = source[start:end]
    if text.strip():
        left = start + len(text) - len(text.lstrip())
        home.append(Span(left, left + len(text.strip())))
