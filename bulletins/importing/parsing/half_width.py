"""Chinese text with the signs of an English keyboard: `会上,周军指出:…`. All other rooms read the
signs that belong to it; what they find is given back as it was printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from bulletins.importing.reading import document as doc

from .printed import Piece, Printed

_WIDE = str.maketrans(",;:?!", "，；：？！")
_NARROW = str.maketrans("，；：？！", ",;:?!")
_HAN = "[\u4e00-\u9fff]"
#: What may stand beside a sign inside a Chinese sentence, and is of no other tongue.
_BEFORE, _BEHIND = r"[\u4e00-\u9fff”’》〉」』）】〕)%％]", r"[\u4e00-\u9fff“‘《〈「『（【〔(]"
_SIGNS = re.compile(
    # Between characters, behind the last one of a line, ...
    rf"(?<={_BEFORE})[,;:](?=\s{{0,4}}{_BEHIND})|(?<={_BEFORE})[,;:?!](?=\s*$)|"
    rf"(?<={_HAN})[?!](?=[”’」』]?\s{{0,4}}{_BEHIND})|(?<={_HAN})[?!](?=[”’」』）)]|\s*$)|"
    # without a gap before one, ...
    rf"(?<=[a-zA-ZÀ-ỹ\d.])[,;](?={_HAN})",
    re.MULTILINE,
)
#: ... and in a Chinese paragraph also before a figure or another tongue's word.
_AMONG_HAN = re.compile(rf"(?<={_BEFORE})[,;](?=\w)|(?<=[a-zA-ZÀ-ỹ\d.])[,;](?=\s{{1,4}}{_BEHIND})")

Parsed = TypeVar("Parsed")


def widened(document: doc.Document) -> tuple[doc.Document, frozenset[int]]:
    """The document with the signs of Chinese text, and where in its source others stand."""
    parts = (document.blocks, document.headers, document.footers, document.notes)
    changed = frozenset(at for part in parts for at in _in_blocks(part))
    if not changed:
        return document, changed
    made = [tuple(_block(block, changed) for block in part) for part in parts]
    blocks, headers, footers, notes = made
    source = _with(document.source, 0, changed)
    return (
        replace(
            document, source=source, blocks=blocks, headers=headers, footers=footers, notes=notes
        ),
        changed,
    )


def as_printed(parsed: Parsed, changed: frozenset[int]) -> Parsed:
    """What was parsed, each sign as the document has it. Words that are one stay one."""
    known: dict[int, Any] = {}
    return _restored(parsed, changed, known) if changed else parsed


def _restored(value: Any, changed: frozenset[int], known: dict[int, Any]) -> Any:
    if id(value) in known:
        return known[id(value)]
    made = value
    if isinstance(value, Printed):
        made = Printed(tuple(_piece(piece, changed) for piece in value.pieces))
    elif isinstance(value, tuple):
        made = tuple(_restored(item, changed, known) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        own = {f.name: _restored(getattr(value, f.name), changed, known) for f in fields(value)}
        made = replace(value, **own)
    known[id(value)] = made
    return made


def _piece(piece: Piece, changed: frozenset[int]) -> Piece:
    if piece.start is None:
        return piece
    return replace(
        piece,
        text="".join(
            char.translate(_NARROW) if at in changed else char
            for at, char in enumerate(piece.text, piece.start)
        ),
    )


def _in_blocks(blocks: Iterable[doc.Block]) -> Iterable[int]:
    for block in blocks:
        for paragraph in doc.paragraphs_in(block):
            yield from _in_paragraph(paragraph)


def _in_paragraph(paragraph: doc.Paragraph) -> Iterable[int]:
    text, places = "", list[int]()
    for line in paragraph.lines:
        for run in line.runs:
            text += run.text
            places += range(run.start, run.start + len(run.text))
        text += "\n"
        places.append(-1)
    han = len(re.findall(_HAN, text))
    found = [match.start() for match in _SIGNS.finditer(text)] if han else []
    if han > len(re.findall("[A-Za-zÀ-ỹ]", text)):
        found += [match.start() for match in _AMONG_HAN.finditer(text)]
    return [places[at] for at in found]


def _block(block: doc.Block, changed: frozenset[int]) -> doc.Block:
    if isinstance(block, doc.Paragraph):
        return replace(block, lines=tuple(_line(line, changed) for line in block.lines))
    if isinstance(block, doc.Table):
        rows = tuple(
            tuple(doc.Cell(tuple(_block(inner, changed) for inner in cell.blocks)) for cell in row)
            for row in block.rows
        )
        return replace(block, rows=rows)
    return block


def _line(line: doc.Line, changed: frozenset[int]) -> doc.Line:
    runs = tuple(replace(run, text=_with(run.text, run.start, changed)) for run in line.runs)
    return replace(line, runs=runs)


def _with(text: str, start: int, changed: frozenset[int]) -> str:
    return "".join(
        char.translate(_WIDE) if at in changed else char for at, char in enumerate(text, start)
    )
