"""Remarks and sections that were recognised wrongly: split, joined, removed, added."""

from __future__ import annotations

from dataclasses import replace

from ..parsing import names, positions
from ..parsing.knowledge import Knowledge
from ..parsing.printed import Printed
from ..parsing.results import ParsedBulletin, ParsedPosition
from .rewriting import with_name_in_text
from .words import Block, Part, cut, joined

#: No position is longer.
_POSITION = 120


def split(half: ParsedBulletin, part: str, where: str, knowledge: Knowledge) -> ParsedBulletin:
    """A remark in two: from this line of its words on, the first line being 0, or from this
    letter on (`c120`), a new one begins. A name and a position at its head are recognised."""
    found: list[Block] = []
    for remark in _blocks(half):
        text = remark.text
        at = _place(text.text, where) if text else 0
        if remark.id != part or text is None or not 0 < at < len(text):
            found.append(remark)
            continue
        found.append(replace(remark, text=cut(text, 0, at)))
        new = Block("remark", None, None, cut(text, at), remark.section, id=f"{part}s{where}")
        found.append(with_name_in_text(_with_head(new, knowledge)))
    return replace(half, remarks=tuple(found))


def _place(text: str, where: str) -> int:
    if where.startswith("c"):
        return int(where[1:])
    lines = text.split("\n")
    return sum(len(each) + 1 for each in lines[: int(where or 0)])


def _with_head(remark: Block, knowledge: Knowledge) -> Block:
    """The name and the position that its words begin with."""
    name, rest = _first_line(remark.text)
    if name is None or not names.is_name(name.text, knowledge):
        return remark
    remark = replace(remark, name=name, text=rest)
    words, rest = _first_line(rest)
    if words and len(words) <= _POSITION and positions.is_position(words, knowledge):
        remark = replace(remark, position=positions.parse(words, knowledge), text=rest)
    return remark


def _first_line(words: Printed | None) -> tuple[Printed | None, Printed | None]:
    if not words:
        return None, None
    end = words.text.find("\n")
    if end < 0:
        return words, None
    return cut(words, 0, end), cut(words, end)


def merged(half: ParsedBulletin, part: str) -> ParsedBulletin:
    """A remark that was none: its head and its words go on in the one before."""
    found: list[Block] = []
    for remark in _blocks(half):
        if remark.id != part or not found:
            found.append(remark)
            continue
        text = found[-1].text
        for words in words_of(remark):
            text = joined(text, words)
        found[-1] = with_name_in_text(replace(found[-1], text=text))
    return replace(half, remarks=tuple(found))


def words_of(remark: Block) -> list[Printed]:
    position = remark.position.printed if remark.position else None
    return [words for words in (remark.name, position, remark.text) if words]


def without_remark(half: ParsedBulletin, part: str) -> tuple[ParsedBulletin, list[Printed]]:
    """And the words that have no field any more."""
    kept = [remark for remark in _blocks(half) if remark.id != part]
    gone = [remark for remark in _blocks(half) if remark.id == part]
    freed = [words for remark in gone for words in words_of(remark)]
    return replace(half, remarks=tuple(kept)), freed


def without_section(half: ParsedBulletin, part: str) -> tuple[ParsedBulletin, list[Printed]]:
    parts = [section for section in half.sections if isinstance(section, Part)]
    at = next((n for n, section in enumerate(parts) if section.id == part), None)
    if at is None:
        return half, []
    gone = parts.pop(at)

    def moved(remark: Block) -> Block:
        number = remark.section
        if number is None or number < at:
            return remark
        return replace(remark, section=None if number == at else number - 1)

    remarks = tuple(moved(remark) for remark in _blocks(half))
    freed = [words for words in (gone.heading, gone.text) if words]
    return replace(half, sections=tuple(parts), remarks=remarks), freed


def without_named(half: ParsedBulletin, kind: str, text: str) -> ParsedBulletin:
    """Without an instrument or a party of the meeting that is none. Their words also stand in
    the text that they were read in."""
    if kind == "instrument":
        kept = tuple(each for each in half.instruments if each.text != text)
        return replace(half, instruments=kept)
    if half.meeting is None:
        return half
    role, _dot, name = text.partition(".")
    parties = tuple(
        each for each in half.meeting.parties if (each.role, each.printed.text) != (role, name)
    )
    return replace(half, meeting=replace(half.meeting, parties=parties))


def added(half: ParsedBulletin, block: Block, after: str) -> ParsedBulletin:
    """A further remark behind another one; in front of all where that is not there."""
    remarks = _blocks(half)
    at = next((n for n, each in enumerate(remarks, start=1) if each.id == after), 0)
    return replace(half, remarks=(*remarks[:at], block, *remarks[at:]))


def place_in_order(half: ParsedBulletin, words: Printed) -> str:
    """The last remark that stands before these words in the document."""
    start, before = words.span.start, ""
    for remark in _blocks(half):
        spans = [span for each in words_of(remark) for span in each.spans]
        if spans and min(spans).start < start:
            before = remark.id
    return before


def remark_with(name: str, words: Printed, part: str, knowledge: Knowledge) -> Block:
    """A new remark that so far has this one piece."""
    position: ParsedPosition | None = None
    if name == "position":
        position = positions.parse(words, knowledge)
    return Block(
        role="remark",
        name=words if name == "name" else None,
        position=position,
        text=words if name == "text" else None,
        id=part,
    )


def _blocks(half: ParsedBulletin) -> list[Block]:
    return [remark for remark in half.remarks if isinstance(remark, Block)]
