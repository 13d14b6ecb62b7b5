"""Speaker blocks: a head of name and position, in one line or several, and the words below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import names, positions, vocabulary
from .knowledge import Knowledge, even
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
    lines: list[Item] = field(default_factory=list)


@dataclass(frozen=True)
class _Head:
    role: str
    name: Printed | None
    position: Printed | None
    end: int
    label: Printed | None = None


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
        head = _head_at(items, at, end, knowledge)
        if head:
            section = len(report.headings) - 1 if report.headings else None
            block = Block(head.role, head.name, head.position, at, section)
            report.blocks.append(block)
            report.labels += [head.label] if head.label else []
            target, at = block.lines, head.end
            continue
        item = items[at]
        if _is_heading(items, at, end):
            report.headings.append(item)
            report.section_lines.append([])
            target = report.section_lines[-1]
        elif not _CREDITS.match(item.text):
            target.append(item)
        at += 1
    _part_closing(report)
    return report


def _is_heading(items: tuple[Item, ...], at: int, end: int) -> bool:
    """A line set apart, with sentences below it."""
    item = items[at]
    set_apart = item.level or (item.bold and not item.is_prose)
    return bool(set_apart and len(item.text) <= 80 and at + 1 < end and items[at + 1].is_prose)


def _head_at(items: tuple[Item, ...], at: int, end: int, knowledge: Knowledge) -> _Head | None:
    item = items[at]
    if item.is_prose and not (item.bold and len(item.text) < 120):
        return None
    role, words, label = _role_label(item.words)
    for form in (_name_then_position, _one_line, _position_then_name, _body_alone):
        if found := form(items, at, end, words, knowledge):
            name, position, after = found
            return _Head(role, name, position, after, label)
    return None


_Form = tuple[Printed | None, Printed | None, int]


def _role_label(words: Printed) -> tuple[str, Printed, Printed | None]:
    for role, pattern in vocabulary.ROLE_LABELS.items():
        if match := pattern.match(words.text):
            return role, words.cut(match.end()).strip(), words.group(match)
    return "remark", words, None


def _name_then_position(
    items: tuple[Item, ...], at: int, end: int, words: Printed, knowledge: Knowledge
) -> _Form | None:
    if not names.is_name(words.text, knowledge) or at + 1 >= end:
        return None
    following = items[at + 1]
    if following.is_prose or not positions.is_position(following.words, knowledge):
        return None
    lines, after = [following], at + 2
    while after < end and _goes_on(lines, items[after], knowledge):
        lines.append(items[after])
        after += 1
    return words, _position(lines), after


def _goes_on(lines: list[Item], item: Item, knowledge: Knowledge) -> bool:
    if item.is_prose:
        return False
    text = "".join(line.text for line in lines)
    if positions.ends_open(text):
        return True
    same_block = item.block == lines[-1].block
    return (
        same_block
        and not positions.has_post(text)
        and not names.is_name(item.text, knowledge)
        and positions.is_position(item.words, knowledge)
    )


def _position(lines: list[Item]) -> Printed:
    """A position broken over lines: nothing comes between characters or after a stroke."""
    whole = lines[0].words
    for line in lines[1:]:
        before, after = whole.text[-1:], line.text[:1]
        spaced = before.isascii() and after.isascii() and before not in "/-"
        whole = join((whole, line.words), " " if spaced else "")
    return whole


_BRACKETS = re.compile(r"(?P<name>[^（）()]{2,45}?)\s*[（(](?P<position>.{2,150})[）)]\s*[:：]?")


def _one_line(
    items: tuple[Item, ...], at: int, end: int, words: Printed, knowledge: Knowledge
) -> _Form | None:
    if items[at].level == 1:
        return None
    for name, position in _splits(words, items[at].bold_until):
        if not names.is_name(name.text, knowledge):
            continue
        if positions.has_post(position.text) and positions.is_position(position, knowledge):
            return name, position, at + 1
    return None


_SIGN = re.compile(r"\s*[，,:：|]\s*|\s+[-–—]+\s+|\t+")
_GAP = re.compile(r"[ \u3000]+")


def _splits(words: Printed, bold_until: int) -> Iterator[tuple[Printed, Printed]]:
    """Every way to part a line into a name and a position, the surest first."""
    text = words.text
    if match := _BRACKETS.fullmatch(text):
        yield words.group(match, "name").strip(), words.group(match, "position").strip()
    cuts = [(bold_until, bold_until)] if 0 < bold_until < len(text) else []
    cuts += [match.span() for match in _SIGN.finditer(text)]
    # The longest name first: Somchai Dee is no Somchai.
    cuts += reversed([match.span() for match in _GAP.finditer(text)])
    for start, end in cuts:
        yield words.cut(0, start).strip(), words.cut(end).strip("，,:：|-–—")
    for cut in _name_last(text):
        yield words.cut(cut).strip(), words.cut(0, cut).strip()


def _name_last(text: str) -> list[int]:
    """Where a name may begin behind a position: after a space, or where the post ends."""
    cuts = [match.end() for match in re.finditer(r"[\s\u3000]+", text)]
    cuts += [
        at
        for at in range(max(2, len(text) - 45), len(text) - 1)
        if vocabulary.HAN_POST.search(text[:at])
    ]
    return sorted(set(cuts))


def _position_then_name(
    items: tuple[Item, ...], at: int, end: int, words: Printed, knowledge: Knowledge
) -> _Form | None:
    if at + 1 >= end or items[at].level == 1 or not positions.has_post(words.text):
        return None
    if not positions.is_position(words, knowledge):
        return None
    below = items[at + 1]
    if below.is_prose or not names.is_name(below.text, knowledge):
        return None
    spoken = at + 2 < end and names.name_at_start(items[at + 2].words, below.text)
    return (below.words, words, at + 2) if spoken else None


def _body_alone(
    items: tuple[Item, ...], at: int, end: int, words: Printed, knowledge: Knowledge
) -> _Form | None:
    """A ministry or a country that speaks without a person: its name, and below it sentences
    that begin with it."""
    if at + 1 >= end or not items[at + 1].is_prose or len(words) < 2:
        return None
    plain = even(words.text)
    country = knowledge.country_at(plain)
    start = country[1] if country else 0
    body = knowledge.body_at(plain, start, country[0] if country else "")
    whole = (body.end if body else start) == len(plain)
    if not whole or not even(items[at + 1].text).startswith(plain):
        return None
    return None, words, at + 1


def _part_closing(report: Report) -> None:
    """Below the last speaker's words the meeting itself speaks; without speakers everything
    below the first paragraph does."""
    if not report.blocks:
        if not report.headings:
            report.closing = report.lead[1:]
            report.lead = report.lead[:1]
        return
    last = report.blocks[-1]
    single = all(len(block.lines) <= 1 for block in report.blocks[:-1])
    usual_gap = max((block.lines[0].gap for block in report.blocks if block.lines), default=0)
    for number, item in enumerate(last.lines):
        if number == 0 or _still_speaks(item, last):
            continue
        sure = bool(vocabulary.CLOSES.match(item.text)) or item.ruled or item.gap > usual_gap
        if sure or single:
            report.closing_is_unsure = not sure
            report.closing, last.lines = last.lines[number:], last.lines[:number]
            return


def _still_speaks(item: Item, block: Block) -> bool:
    if vocabulary.GOES_ON.match(item.text):
        return True
    return bool(block.name and names.name_at_start(item.words, block.name.text))
