"""Signs that stand for others: those of an English keyboard in Chinese text (`会上,周军指出`),
rare brackets around a label (`〔中心简介〕`), several spaces for a tab. All other rooms read the
usual ones; what they find is given back as it was printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from bulletins.importing.reading import document as doc

from ..regexes import regex
from .printed import Piece, Printed

_WIDE = str.maketrans(",;:?!.", "，；：？！。")
#: Around a label at the head of a line; a year in them is of an issue.
_LABEL = regex(
    r"^[ \t\u3000]*(?P<opens>[〔〖［﹝])(?!\d)[^〔〕〖〗［］﹝﹞\n]{2,30}"
    r"(?P<closes>[〕〗］﹞])",
    re.MULTILINE,
)
_HAN = "[\u4e00-\u9fff]"
#: What may stand beside a sign inside a Chinese sentence, and is of no other tongue.
_BEFORE, _BEHIND = r"[\u4e00-\u9fff”’》〉」』）】〕)%％]", r"[\u4e00-\u9fff“‘《〈「『（【〔(]"
_SIGNS = regex(
    # Between characters, behind the last one of a line, ...
    rf"(?<={_BEFORE})[,;:](?=\s{{0,4}}{_BEHIND})|(?<={_BEFORE})[,;:?!](?=\s*$)|"
    rf"(?<={_HAN})[?!](?=[”’」』]?\s{{0,4}}{_BEHIND})|(?<={_HAN})[?!](?=[”’」』）)]|\s*$)|"
    # without a gap before one, ...
    rf"(?<=[a-zA-ZÀ-ỹ\d.])[,;](?={_HAN})|"
    # and the stop of a sentence, which between two characters may part a name.
    rf"(?<=[\u4e00-\u9fff”’》」』）)])(?<![一二三四五六七八九十])\.(?=[”’」』]|\s*$|\s{{1,4}}{_BEHIND})|"
    rf"(?<=[”’》」』）)])\.(?={_HAN})",
    re.MULTILINE,
)
#: ... and in a Chinese paragraph also before a figure or another tongue's word.
_AMONG_HAN = regex(rf"(?<={_BEFORE})[,;](?=\w)|(?<=[a-zA-ZÀ-ỹ\d.])[,;](?=\s{{1,4}}{_BEHIND})")
#: `Sok Dara   Convenor, Lake Network`: between words of a short line, more room than one space.
_GAP = regex(
    r"(?<=[A-Za-zÀ-ỹ])(?:[ \xa0]{2,}|[ \xa0]*\u3000[ \xa0\u3000]*)(?=[A-Z])|"
    r"(?<=[A-Za-zÀ-ỹ])[ \xa0]*(?:[ \xa0]{3}|\u3000)[ \xa0\u3000]*(?=[a-z])"
)
#: A telephone number in the wide figures of such a keyboard: `０２８－６１３０２２１４`.
_WIDE_NUMBER = regex("[０-９]{2,4}(?:[－-][０-９]{2,8}){1,3}|[０-９]{7,12}")
_NARROW = str.maketrans("０１２３４５６７８９－", "0123456789-")
_LONGEST = 140

Parsed = TypeVar("Parsed")


#: The usual sign for the one that stands at a place of the source, or the other way round.
Signs = dict[int, str]


def usual(document: doc.Document) -> tuple[doc.Document, Signs]:
    """The document with the usual signs, and which others stand where in its source."""
    parts = (document.blocks, document.headers, document.footers, document.notes)
    changed = {at: sign for part in parts for at, sign in _in_blocks(part)}
    if not changed:
        return document, changed
    made = [tuple(_block(block, changed) for block in part) for part in parts]
    blocks, headers, footers, notes = made
    source = _with(document.source, 0, changed)
    return (
        replace(
            document, source=source, blocks=blocks, headers=headers, footers=footers, notes=notes
        ),
        {at: document.source[at] for at in changed},
    )


def as_printed(parsed: Parsed, changed: Signs) -> Parsed:
    """What was parsed, each sign as the document has it. Words that are one stay one."""
    known: dict[int, Any] = {}
    return _restored(parsed, changed, known) if changed else parsed


def _restored(value: Any, changed: Signs, known: dict[int, Any]) -> Any:
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


def _piece(piece: Piece, changed: Signs) -> Piece:
    if piece.start is None:
        return piece
    return replace(piece, text=_with(piece.text, piece.start, changed))


def _in_blocks(blocks: Iterable[doc.Block]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        for paragraph in doc.paragraphs_in(block):
            yield from _in_paragraph(paragraph)


def _in_paragraph(paragraph: doc.Paragraph) -> Iterator[tuple[int, str]]:
    text, places = "", list[int]()
    for line in paragraph.lines:
        for run in line.runs:
            text += run.text
            places += range(run.start, run.start + len(run.text))
        text += "\n"
        places.append(-1)
    yield from ((places[at], "\t") for at in _gaps(text))
    han = len(re.findall(_HAN, text))
    if not han:
        return
    found = [*_SIGNS.finditer(text)]
    if han > len(re.findall("[A-Za-zÀ-ỹ]", text)):
        found += _AMONG_HAN.finditer(text)
    yield from ((places[match.start()], match[0].translate(_WIDE)) for match in found)
    for number in _WIDE_NUMBER.finditer(text):
        spread = zip(range(*number.span()), number[0].translate(_NARROW), strict=True)
        yield from ((places[at], sign) for at, sign in spread)
    for label in _LABEL.finditer(text):
        yield places[label.start("opens")], "【"
        yield places[label.start("closes")], "】"


def _gaps(text: str) -> Iterator[int]:
    at = 0
    for line in text.splitlines(keepends=True):
        gaps = [*_GAP.finditer(line)] if len(line) <= _LONGEST else []
        if len(gaps) == 1:
            yield at + gaps[0].start()
        at += len(line)


def _block(block: doc.Block, changed: Signs) -> doc.Block:
    if isinstance(block, doc.Paragraph):
        return replace(block, lines=tuple(_line(line, changed) for line in block.lines))
    if isinstance(block, doc.Table):
        rows = tuple(
            tuple(doc.Cell(tuple(_block(inner, changed) for inner in cell.blocks)) for cell in row)
            for row in block.rows
        )
        return replace(block, rows=rows)
    return block


def _line(line: doc.Line, changed: Signs) -> doc.Line:
    runs = tuple(replace(run, text=_with(run.text, run.start, changed)) for run in line.runs)
    return replace(line, runs=runs)


def _with(text: str, start: int, changed: Signs) -> str:
    return "".join(changed.get(at, char) for at, char in enumerate(text, start))
