"""Speaker blocks: a head of name and position, in one line or several, and the words below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from . import heads, names, running, vocabulary
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed, join
from .results import ParsedSection

_CREDITS = re.compile(
    r"[（(]?\s*(?:供稿|撰稿|撰写|编辑|责任编辑|审核|审校|校对|摄影|签发|报送|抄报|抄送|发送|分送|报|送)\s*[:：]"
)


@dataclass
class Block:
    """A speaker block while its words are gathered."""

    role: str
    name: Printed | None
    position: Printed | None
    first: int  # the item at which it begins
    section: int | None = None
    row: int = 0  # of the table it stands in
    inline: bool = False  # its words stand in its head's paragraph
    lines: list[Item] = field(default_factory=list)


@dataclass
class Report:
    """The body of an issue: lead, sections, speaker blocks, closing."""

    lead: list[Item] = field(default_factory=list)
    headings: list[Item] = field(default_factory=list)
    section_lines: list[list[Item]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    closing: list[Item] = field(default_factory=list)
    labels: list[Printed] = field(default_factory=list)
    closing_is_unsure: bool = False

    @property
    def sections(self) -> tuple[ParsedSection, ...]:
        return tuple(
            ParsedSection(heading.words, text_of(lines))
            for heading, lines in zip(self.headings, self.section_lines, strict=True)
        )


def text_of(lines: list[Item]) -> Printed | None:
    """Paragraphs one to a line, as everywhere in the records."""
    return join([line.words for line in lines], "\n") if lines else None


def parse(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> Report:
    report = Report()
    at = start
    target = report.lead
    while at < end:
        if head := heads.head_at(items, at, end, knowledge):
            target, at = _begin(report, head, at, items[at].row), head.end
            continue
        item = items[at]
        if signed := _signature(item, target, report, knowledge):
            target = _begin(report, signed, at, item.row)
            at += 1
            continue
        # The first paragraph leads, whoever it begins with.
        voices = running.voices(item, knowledge) if report.lead or report.blocks else []
        if voices and not _is_own(report, target, voices):
            for voice in voices:
                head = Head(voice.role, voice.name, voice.position, at + 1, (), voice.words)
                target = _begin(report, head, at, item.row)
        elif _is_closing_heading(items, at, end):
            report.labels.append(item.words)
            target = report.closing
        elif _is_heading(items, at, end):
            report.headings.append(item)
            report.section_lines.append([])
            target = report.section_lines[-1]
        elif not _CREDITS.match(item.text):
            target.append(item)
        at += 1
    _part_closing(report)
    return report


def _begin(report: Report, head: Head, at: int, row: int) -> list[Item]:
    section = len(report.headings) - 1 if report.headings else None
    block = Block(head.role, head.name, head.position, at, section, row, bool(head.words))
    block.lines += [head.words] if head.words else []
    report.blocks.append(block)
    report.labels += head.labels
    return block.lines


_STROKE = re.compile(r"\s*[—–―-]{1,3}\s*(?=\S)")


def _signature(
    item: Item, target: list[Item], report: Report, knowledge: Knowledge
) -> Head | None:
    """`——Name，position` below somebody's words: these are taken from where they went."""
    stroke = _STROKE.match(item.text)
    least = 2 if target is report.lead else 1
    if not stroke or item.is_prose or len(target) < least:
        return None
    found = heads.name_and_position(item.words.cut(stroke.end()), 0, knowledge)
    if not found:
        return None
    first = len(target) - 1
    while not target[first].text.startswith(_QUOTES) and first > max(least - 1, len(target) - 4):
        first -= 1
    if not target[first].text.startswith(_QUOTES):
        first = len(target) - 1
    words = replace(target[first], words=join([line.words for line in target[first:]], "\n"))
    del target[first:]
    return Head("remark", *found, 0, (item.words.group(stroke).strip(),), words)


_QUOTES = ("“", "「", "『", '"', "‘")


def _is_own(report: Report, target: list[Item], voices: list[running.Voice]) -> bool:
    """Whether a block's words begin with its own speaker's name and position once more."""
    block = report.blocks[-1] if report.blocks else None
    if block is None or block.lines is not target or block.lines or len(voices) > 1:
        return False
    one, other = block.name, voices[0].name
    if one is None or other is None:
        return one is other
    return names.same_name(one.text, other.text)


def _is_closing_heading(items: tuple[Item, ...], at: int, end: int) -> bool:
    item = items[at]
    short = not item.is_prose and at + 1 < end and items[at + 1].is_prose
    return bool(short and vocabulary.CLOSING_HEADING.fullmatch(item.text))


def _is_heading(items: tuple[Item, ...], at: int, end: int) -> bool:
    """A line set apart, with sentences below it."""
    item = items[at]
    set_apart = item.level or (item.bold and not item.is_prose)
    return bool(set_apart and len(item.text) <= 80 and at + 1 < end and items[at + 1].is_prose)


def _part_closing(report: Report) -> None:
    """Below the last speaker's words the meeting itself speaks; without speakers everything
    below the first paragraph does."""
    if not report.blocks:
        if not report.headings:
            report.closing = report.lead[1:] + report.closing
            report.lead = report.lead[:1]
        return
    if report.closing:
        return
    last = report.blocks[-1]
    single = all(len(block.lines) <= 1 for block in report.blocks[:-1])
    usual_gap = max((block.lines[0].gap for block in report.blocks if block.lines), default=0)
    for number, item in enumerate(last.lines):
        outside = bool(last.row) and item.row != last.row
        if _still_speaks(item, last) or (
            number == 0 and not outside and not _is_listed_only(report, item)
        ):
            continue
        sure = (
            bool(vocabulary.CLOSES.match(item.text))
            or item.ruled
            or outside
            or item.gap > usual_gap
        )
        if sure or single:
            report.closing_is_unsure = not sure
            report.closing, last.lines = last.lines[number:], last.lines[:number]
            return


def _is_listed_only(report: Report, item: Item) -> bool:
    """Whether the last speaker has no words: the others' begin with their names, and what stands
    here begins as a closing does."""
    spoken = [block for block in report.blocks[:-1] if block.lines]
    named = [block for block in spoken if block.inline or _still_speaks(block.lines[0], block)]
    return bool(vocabulary.CLOSES.match(item.text)) and len(named) * 2 > len(spoken)


def _still_speaks(item: Item, block: Block) -> bool:
    if vocabulary.GOES_ON.match(item.text):
        return True
    name = block.name or block.position
    return bool(name and names.name_at_start(item.words, name.text))
