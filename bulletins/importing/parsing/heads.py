"""Heads of speaker blocks: a name and a position, in one line or several, in either order, with
or without numbers and labels before them; or a body that speaks for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lmec import folding

from . import names, positions, vocabulary
from .knowledge import Knowledge, even
from .outline import Item
from .printed import Printed, join


@dataclass(frozen=True)
class Head:
    role: str
    name: Printed | None
    position: Printed | None
    end: int  # the first item below it
    labels: tuple[Printed, ...] = ()
    #: Words of the block that stand in the head's own paragraph, behind the head.
    words: Item | None = None


@dataclass(frozen=True)
class _Line:
    """An item whose number and label are put aside."""

    role: str
    words: Printed
    labels: tuple[Printed, ...]
    bold_until: int


_Form = tuple[Printed | None, Printed | None, int]

#: No head is longer, in letters.
_LONGEST = 320


def head_at(items: tuple[Item, ...], at: int, end: int, knowledge: Knowledge) -> Head | None:
    item = items[at]
    if item.is_prose and not (item.bold and len(item.text) < _LONGEST):
        return _before_words(items, at, end, knowledge)
    line = _line(item)
    for form in (_name_then_position, _one_line, _position_then_name, _body_alone):
        if found := form(items, at, end, line, knowledge):
            name, position, after = found
            position, more = _without_label(position)
            return Head(line.role, name, position, after, (*line.labels, *more))
    return _before_words(items, at, end, knowledge)


_NUMBER = re.compile(
    r"\s*(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、.．)）]|[①-⑳●■◆▪•※★►▶])\s*(?!\d)"
)


def _line(item: Item) -> _Line:
    words, labels = item.words, []
    bold_until = item.bold_until
    if number := _NUMBER.match(words.text):
        labels.append(words.group(number).strip())
        words = words.cut(number.end())
        bold_until = max(0, bold_until - number.end())
    role, words, label = _role_label(words)
    return _Line(role, words, (*labels, *([label] if label else [])), bold_until)


def _role_label(words: Printed) -> tuple[str, Printed, Printed | None]:
    for role, pattern in vocabulary.ROLE_LABELS.items():
        if match := pattern.match(words.text):
            return role, words.cut(match.end()).strip(), words.group(match).strip()
    return "remark", words, None


def _without_label(position: Printed | None) -> tuple[Printed | None, tuple[Printed, ...]]:
    """`职务：…`, `Position: …`"""
    match = vocabulary.POSITION_LABEL.match(position.text) if position else None
    if not position or not match:
        return position, ()
    return position.cut(match.end()).strip(), (position.group(match).strip(),)


def _name_then_position(
    items: tuple[Item, ...], at: int, end: int, line: _Line, knowledge: Knowledge
) -> _Form | None:
    if not names.is_name(line.words.text, knowledge) or at + 1 >= end:
        return None
    following = items[at + 1]
    bare, _ = _without_label(following.words)
    if following.is_prose or not bare or not positions.is_position(bare, knowledge):
        return None
    lines, after = [following], at + 2
    while after < end and _goes_on(lines, items[after], knowledge):
        lines.append(items[after])
        after += 1
    return line.words, _position(lines), after


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


_CORNERS = re.compile(r"[【\[](?P<name>[^】\]]{2,45})[】\]]\s*[:：]?\s*(?P<position>.{2,300})")
_BRACKETS = re.compile(r"(?P<name>[^（）()]{2,45}?)\s*[（(](?P<position>.{2,300})[）)]\s*[:：]?")


def _one_line(
    items: tuple[Item, ...], at: int, end: int, line: _Line, knowledge: Knowledge
) -> _Form | None:
    if items[at].level == 1:
        return None
    found = name_and_position(line.words, line.bold_until, knowledge)
    return (*found, at + 1) if found else None


def name_and_position(
    words: Printed, bold_until: int, knowledge: Knowledge
) -> tuple[Printed, Printed] | None:
    """One line parted into a name and a position, the surest way first."""
    for name, position in _splits(words, bold_until):
        if not names.is_name(name.text, knowledge):
            continue
        if not positions.has_post(position.text):
            continue
        if not positions.is_position(position, knowledge):
            continue
        if _ends_before(words, name, position, knowledge):
            return name, position
    return None


def _ends_before(words: Printed, name: Printed, position: Printed, knowledge: Knowledge) -> bool:
    """Whether a name behind a Latin position is none of the position's own words: Viet Nam is no
    Mr. Nam, and a Ministry of Rural Development has no Mr. Development."""
    if name.span.start < position.span.start or folding.script_of(position.text) != "Latn":
        return True
    before = words.text[: len(words) - len(name)].rstrip()
    if before.endswith((",", ":", "|", "-", "–", "—", "\t")):
        return True
    return bool(_POST_AT_END.search(before))


_POST_AT_END = re.compile(rf"{vocabulary.LATIN_POST.pattern}$")
_SIGN = re.compile(r"\s*[，,:：|｜]\s*|\s*[-–—]{2,}\s*|\s+[-–—]\s+|\t+")
_GAP = re.compile(r"[ \u3000]+")


def _splits(words: Printed, bold_until: int) -> Iterator[tuple[Printed, Printed]]:
    text = words.text
    if match := _CORNERS.fullmatch(text) or _BRACKETS.fullmatch(text):
        yield words.group(match, "name").strip(), words.group(match, "position").strip()
    cuts = [(bold_until, bold_until)] if 0 < bold_until < len(text) else []
    cuts += [match.span() for match in _SIGN.finditer(text)]
    # The longest name first: Somchai Dee is no Somchai.
    cuts += reversed([match.span() for match in _GAP.finditer(text)])
    for start, end in cuts:
        yield words.cut(0, start).strip(), words.cut(end).strip("，,:：|｜-–—")
    for cut in _name_last(text):
        yield words.cut(cut).strip(), words.cut(0, cut).strip("，,:：|｜-–—")


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
    items: tuple[Item, ...], at: int, end: int, line: _Line, knowledge: Knowledge
) -> _Form | None:
    if at + 1 >= end or items[at].level == 1 or not positions.has_post(line.words.text):
        return None
    if not positions.is_position(line.words, knowledge):
        return None
    below = items[at + 1]
    if below.is_prose or not names.is_name(below.text, knowledge):
        return None
    if below.block == items[at].block:
        return below.words, line.words, at + 2
    spoken = at + 2 < end and names.name_at_start(items[at + 2].words, below.text)
    return (below.words, line.words, at + 2) if spoken else None


def _body_alone(
    items: tuple[Item, ...], at: int, end: int, line: _Line, knowledge: Knowledge
) -> _Form | None:
    """A ministry or a country that speaks without a person: its name, and below it sentences
    that begin with it, or beside it in a table sentences of any kind."""
    if at + 1 >= end or not items[at + 1].is_prose or len(line.words) < 2:
        return None
    below = items[at + 1]
    repeated = even(below.text).startswith(even(line.words.text))
    beside = items[at].row and items[at].row == below.row
    if not (repeated or beside) or not is_body(line.words, knowledge):
        return None
    return None, line.words, at + 1


def is_body(words: Printed, knowledge: Knowledge) -> bool:
    """Whether the words name a country, or a body and perhaps its country, and nothing else."""
    plain = even(words.text)
    country = knowledge.country_at(plain)
    start, code = (country[1], country[0]) if country else (0, "")
    if country and start == len(plain):
        return True
    body = knowledge.body_at(plain, start, code)
    if body and body.end == len(plain):
        return True
    if country and (shaped := vocabulary.HAN_UNITS.fullmatch(plain, start)):
        return bool(shaped)
    return bool(_LATIN_BODY.fullmatch(words.text)) and not vocabulary.LATIN_POST.search(words.text)


_LATIN_BODY = re.compile(
    r"(?:The\s+)?(?=(?:\S+\s+){0,8}(?:Ministry|Department|Institute|Office|Committee|Commission|"
    r"Center|Centre|Secretariat|Agency|University|Bank|Programme|Academy|Bureau)\b)"
    r"(?:[A-Z][\w.&'’-]*|of|and|for|the|on|in)(?:,?\s+(?:[A-Z][\w.&'’-]*|of|and|for|the|on|in)){1,14}"
)


def _before_words(items: tuple[Item, ...], at: int, end: int, knowledge: Knowledge) -> Head | None:
    """A head with its words behind it in one paragraph: `**Name（position）：**words`."""
    item = items[at]
    if item.level == 1:
        return None
    line = _line(item)
    for cut in _ends_of_head(line):
        head = line.words.cut(0, cut).strip(":： ")
        rest = line.words.cut(cut).strip(":：–— ")
        if not rest or vocabulary.SENTENCE.search(head.text):
            continue
        bold = line.bold_until if line.bold_until < cut else 0
        if found := name_and_position(head, bold, knowledge):
            words = replace(item, words=rest, bold=False, level=0, bold_until=0)
            return Head(line.role, *found, at + 1, line.labels, words)
    return None


def _ends_of_head(line: _Line) -> Iterator[int]:
    text = line.words.text
    if 0 < line.bold_until < len(text):
        yield line.bold_until
    for match in re.finditer(r"[：:]\s*|\s+[–—]\s+", text[:_LONGEST]):
        yield match.end()
