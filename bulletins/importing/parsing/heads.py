"""Heads of speaker blocks: every stretch of lines that could be one, with what speaks for it.

Nothing is decided here: `weighing` scores the candidates by what the whole document does, and
`speakers` takes those that fit together best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from . import names, pairs, positions, running, segments, trimming, vocabulary
from .habits import Habits
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed, join
from .trimming import Trimmed

#: No head is longer, in lines and in letters.
_MOST, _LONGEST = 7, 320


@dataclass(frozen=True)
class Head:
    """Who may speak, from one item to another."""

    role: str
    name: Printed | None
    position: Printed | None
    start: int
    end: int  # the first item below it
    labels: tuple[Printed, ...] = ()
    #: Words of the block that stand in the head's own paragraph, behind the head.
    words: Item | None = None
    country: str = ""  # where a label tells it
    kind: str = ""  # name first, position first, one line, words behind it, a body
    bare: bool = False  # only a space parts name and position
    weight: float = 0.0  # how much speaks for it, once all are chosen


@dataclass(frozen=True)
class _Found:
    name: Printed
    position: Printed
    kind: str
    bare: bool = False
    country: str = ""
    labels: tuple[Printed, ...] = ()


def candidates(
    items: tuple[Item, ...], at: int, end: int, habits: Habits, knowledge: Knowledge
) -> Iterator[Head]:
    """Everything that could be a head and begins at the item."""
    yield from before_words(items, at, habits, knowledge)
    lines: list[Trimmed] = []
    for number in range(at, min(end, at + _MOST)):
        if not _may_go_on(items, at, number):
            if number == at + 1:
                yield from _run_together(items, at, lines, habits, knowledge)
            return
        line = trimming.trimmed(items[number], habits, knowledge)
        lines.append(line)
        if number > at and _begins_another(lines, habits, knowledge):
            return
        yield from _bodies(items, at, number, lines, habits, knowledge)
        if len(line.words.text) < 2 or trimming.is_label(line, habits):
            continue
        if found := _parse(lines, habits, knowledge):
            yield _head(found, lines, at, number + 1, knowledge, habits)


def _begins_another(lines: list[Trimmed], habits: Habits, knowledge: Knowledge) -> bool:
    """Whether a head was complete above the last line, which is one by itself, or one name
    stands below another."""
    lines = [line for line in lines if line.words and not trimming.is_label(line, habits)]
    spoken = sum(names.is_name(line.words.text, knowledge) for line in lines)
    if spoken > 1 or len(lines) < 2:
        return spoken > 1
    return bool(_on_one_line(lines[0], knowledge) and _on_one_line(lines[-1], knowledge))


def _may_go_on(items: tuple[Item, ...], at: int, number: int) -> bool:
    item = items[number]
    if len(item.text) > _LONGEST or (item.is_prose and not _is_head_with_a_point(item)):
        return False
    if number == at:
        return True
    # A head may begin in a table and have its words below, but it does not run into one.
    if item.pictured and not item.row:
        return False  # a picture parts what stands above it from what it shows
    into = item.row and (not items[number - 1].row or _is_title_row(items, number - 1))
    return not (item.ruled or into or (item.level and _is_heading_of_its_own(items, number)))


def _is_title_row(items: tuple[Item, ...], number: int) -> bool:
    """Whether a line is alone in its row, above rows of several cells: a title over a table."""
    row, below = items[number].row, items[number + 1].row
    if row == below or (number and items[number - 1].row == row):
        return False
    blocks = {item.block for item in items[number + 1 : number + 8] if item.row == below}
    return len(blocks) > 1 and items[number].bold and not items[number + 1].bold


def _is_heading_of_its_own(items: tuple[Item, ...], number: int) -> bool:
    above = items[number - 1]
    return above.level == 0 or items[number].level < above.level


def _is_head_with_a_point(item: Item) -> bool:
    """`Sok Dara, Director, Ministry of Environment.` is no sentence."""
    text = item.text.rstrip(".。 ")
    dressed = item.bold or item.level
    return bool(dressed and len(text) < _LONGEST) or bool(
        len(text) < 160 and not vocabulary.is_sentence(text) and _ends_in_office(text)
    )


def _ends_in_office(text: str) -> bool:
    return bool(vocabulary.HAN_POST.search(text))


def _head(
    found: _Found,
    lines: list[Trimmed],
    at: int,
    end: int,
    knowledge: Knowledge,
    habits: Habits,
) -> Head:
    labels = [*(label for line in lines for label in line.labels), *found.labels]
    used = (*found.name.spans, *found.position.spans)
    for line in lines:
        if line.words and not any(
            one.start < line.words.span.end and line.words.span.start < one.end for one in used
        ):
            labels.append(line.words)
    country = next((line.country for line in lines if line.country), found.country)
    country = country or next(filter(None, (trimming.country_of(x, knowledge) for x in lines)), "")
    role = next((line.role for line in lines if line.role), "")
    return Head(
        role=role or "remark",
        name=found.name,
        position=found.position,
        start=at,
        end=end,
        labels=tuple(labels),
        country=country,
        kind=found.kind,
        bare=found.bare,
    )


def _parse(lines: list[Trimmed], habits: Habits, knowledge: Knowledge) -> _Found | None:
    """A name and a position in lines that hold nothing else."""
    core: list[Trimmed] = []
    for line in lines:
        if not line.words or trimming.is_label(line, habits):
            continue
        # Above a head a country is a heading, below an office a part of it.
        if not trimming.country_of(line, knowledge) or len(core) > 1 or _is_pair(core, knowledge):
            core.append(line)
    if not core or core[-1] is not lines[-1]:
        return None
    if len(core) == 1:
        return _on_one_line(core[0], knowledge) or _in_parts(core[0], habits, knowledge)
    return _on_lines(core, knowledge) or _begun(core, knowledge) or _wrapped(core, knowledge)


def _is_pair(core: list[Trimmed], knowledge: Knowledge) -> bool:
    return len(core) == 1 and _on_one_line(core[0], knowledge) is not None


def _on_one_line(line: Trimmed, knowledge: Knowledge) -> _Found | None:
    pair = pairs.name_and_position(line.words, line.bold_until, knowledge)
    if not pair:
        return None
    name, position = pair
    between = line.words.text[len(name) :] if name.span.start < position.span.start else ""
    bare = bool(re.match(r"\s[^\s,，:：|｜(（—–-]", between)) and not line.bold_until
    kind = "one line" if name.span.start < position.span.start else "one line, name last"
    return _Found(name, position, kind, bare)


def _in_parts(line: Trimmed, habits: Habits, knowledge: Knowledge) -> _Found | None:
    found = segments.person(line.words, habits, knowledge)
    if not found or not found.name:
        return None
    kind = f"in parts {found.pattern}"
    return _Found(found.name, found.position, kind, False, found.country, found.labels)


def _on_lines(core: list[Trimmed], knowledge: Knowledge) -> _Found | None:
    """A line with the name alone, first or last; all others are the position."""
    for number, kind in ((0, "name first"), (len(core) - 1, "position first")):
        if not names.is_name(core[number].words.text, knowledge):
            continue
        rest = [line.words for n, line in enumerate(core) if n != number]
        if position := _position_of(rest, knowledge):
            return _Found(core[number].words, position, kind)
    return None


def _begun(core: list[Trimmed], knowledge: Knowledge) -> _Found | None:
    """Name and post on the first line, the bodies on the others."""
    first = _on_one_line(core[0], knowledge)
    if first and first.kind == "one line":
        position = _position_of([first.position, *[line.words for line in core[1:]]], knowledge)
        return replace(first, position=position) if position else None
    last = _on_one_line(core[-1], knowledge)
    if last and last.kind == "one line, name last":
        position = _position_of([*[line.words for line in core[:-1]], last.position], knowledge)
        return replace(last, position=position) if position else None
    return None


def _wrapped(core: list[Trimmed], knowledge: Knowledge) -> _Found | None:
    """One line that ran out: nobody's name stands on a line of its own."""
    if any(names.is_name(line.words.text, knowledge) for line in core):
        return None
    whole = replace(core[0], words=_joined([line.words for line in core]))
    if pairs.name_and_position(core[0].words, core[0].bold_until, knowledge):
        return None
    return _on_one_line(whole, knowledge)


def _position_of(parts: list[Printed], knowledge: Knowledge) -> Printed | None:
    """The parts as one position, where they can be one and none is somebody's own."""
    for part in parts:
        if names.is_name(part.text, knowledge) and not positions.is_position(part, knowledge):
            return None
        if len(parts) > 1 and pairs.name_and_position(part, 0, knowledge):
            return None
    whole = _joined(parts)
    if not positions.is_position(whole, knowledge):
        return None
    if len(parts) > 1 and not _go_together(parts, knowledge):
        return None
    return whole


def _go_together(parts: list[Printed], knowledge: Knowledge) -> bool:
    """Whether each line says more of the office: it names a body, a post or a country, or the
    line before it was not complete."""
    for before, part in pairwise(parts):
        if _is_of_another(before, part, knowledge):
            return False
        if positions.ends_open(before.text) or positions.is_position(part, knowledge):
            continue
        if trimming.country_of(Trimmed(part), knowledge) or positions.begins_inside(part.text):
            continue
        return False
    return True


def _is_of_another(before: Printed, part: Printed, knowledge: Knowledge) -> bool:
    """Whether a complete office stands above a body of another country: that one speaks next."""
    if positions.ends_open(before.text) or positions.has_post(part.text):
        return False
    one, other = (positions.country_in(words.text, knowledge) for words in (before, part))
    complete = bool(one and positions.has_post(before.text))
    return complete and bool(other) and one != other


def _joined(parts: list[Printed]) -> Printed:
    """A position broken over lines: nothing comes between characters or after a stroke."""
    whole = parts[0]
    for part in parts[1:]:
        before, after = whole.text[-1:], part.text[:1]
        spaced = before.isascii() and after.isascii() and before not in "/-"
        whole = join((whole, part), " " if spaced else "")
    return whole


def _bodies(
    items: tuple[Item, ...],
    at: int,
    number: int,
    lines: list[Trimmed],
    habits: Habits,
    knowledge: Knowledge,
) -> Iterator[Head]:
    """A ministry or a country that speaks without a person."""
    line = lines[-1]
    before = lines[:-1]
    if any(x.words and not trimming.is_label(x, habits) and not trimming.country_of(x, knowledge)
           for x in before):  # fmt: skip
        return
    spoken = _body_of(line, habits, knowledge) if len(line.words) > 1 else None
    if not spoken:
        return
    labels = [*(label for each in lines for label in each.labels), *spoken.labels]
    labels += [each.words for each in before if each.words]
    country = next((x.country for x in lines if x.country), spoken.country)
    yield Head(
        line.role or "remark", None, spoken.position, at, number + 1, tuple(labels),
        country=country, kind="body",
    )  # fmt: skip


def _run_together(
    items: tuple[Item, ...], at: int, lines: list[Trimmed], habits: Habits, knowledge: Knowledge
) -> Iterator[Head]:
    """A name, and below it in one line the position and the words: the position filled its line
    on the page, so that nothing told where it ended."""
    below = items[at + 1]
    if below.block != items[at].block or not names.is_name(lines[0].words.text, knowledge):
        return
    end = _end_before_name(below, lines[0].words.text, knowledge)
    if not end and running.voices(below, knowledge):
        return  # they begin with their own speaker
    end = end or _end_of_position(below, knowledge)
    if not end:
        return
    words = below.words.cut(end).strip()
    found = _Found(lines[0].words, below.words.cut(0, end).strip(), "name first")
    made = _head(found, lines, at, at + 2, knowledge, habits)
    yield replace(made, words=replace(below, words=words, bold=False, level=0, bold_until=0))


def _end_before_name(below: Item, name: str, knowledge: Knowledge) -> int:
    """Where the words begin behind a position, with the speaker's name once more."""
    text = below.text[: _LONGEST + len(name)]
    for at in range(4, len(text) - len(name)):
        if text[at] == name[:1] or text[at : at + 1].casefold() == name[:1].casefold():
            position, rest = below.words.cut(0, at).strip(), below.words.cut(at)
            if names.name_at_start(rest, name):
                whole = positions.is_position(position, knowledge)
                whole = whole and not position.text.endswith((",", "，"))
                return at if whole else 0
    return 0


def _end_of_position(below: Item, knowledge: Knowledge) -> int:
    """Where the words begin behind a position that ends with its country: `Lao PDR` and not
    `Lao`. 0 where there is none."""
    found = 0
    for match in re.finditer(r"(?<=[a-zA-Z.])\s+(?=[A-Z“\"])", below.text[:_LONGEST]):
        position, rest = below.words.cut(0, match.start()), below.words.cut(match.end())
        ends = knowledge.ends_with_country(position.text) and positions.has_post(position.text)
        if ends and positions.is_position(position, knowledge):
            if vocabulary.is_sentence(rest.text):
                found = match.end()
        elif found:
            break
    return found


def before_words(
    items: tuple[Item, ...], at: int, habits: Habits, knowledge: Knowledge
) -> Iterator[Head]:
    """A head with its words behind it in one paragraph: `**Name（position）：**words`."""
    item = items[at]
    number = trimming.number_at(item)
    for cut, sure in _ends_of_head(item):
        head, rest = item.words.cut(0, cut), item.words.cut(cut).strip(":： \u3000\t").strip("–—")
        if not rest or len(rest) < 4 or cut <= number or vocabulary.is_sentence(
            head.text.strip().rstrip(".。:： ")
        ):  # fmt: skip
            continue
        bold = item.bold_until if item.bold_until < cut else 0
        if item.text[cut - 1 : cut] in (")", "）") and (
            rest.text[0].islower() or running.voices(item, knowledge)
        ):
            continue  # a sentence, and no head with words behind it
        # A dash leads an entry of a list here; alone on a line it would sign what stands above.
        head = head.strip(" –—-")
        line = trimming.trimmed(replace(item, words=head, bold_until=bold), habits, knowledge)
        found = _on_one_line(line, knowledge) or _in_parts(line, habits, knowledge)
        words = replace(item, words=rest.strip(), bold=False, level=0, bold_until=0)
        if not found and sure and (spoken := _body_of(line, habits, knowledge)):
            labels = (*line.labels, *spoken.labels)
            yield Head(
                line.role or "remark", None, spoken.position, at, at + 1, labels, words,
                country=line.country or spoken.country, kind="body",
            )  # fmt: skip
            return
        if not found:
            continue
        made = _head(found, [line], at, at + 1, knowledge, habits)
        yield replace(made, words=words, kind=f"before words, {found.kind}", bare=not sure)
        return


def _body_of(line: Trimmed, habits: Habits, knowledge: Knowledge) -> segments.Introduced | None:
    if pairs.is_body(pairs.of_body(line.words), knowledge):
        return segments.Introduced(None, line.words, line.country, (), "body")
    return segments.body(line.words, habits, knowledge)


_END = re.compile(
    r"[：:]\s*|\s+[–—]\s+|[。]|(?<=[a-z]{3})\.\s+|[)）](?=\s*[^\s:：，,。.;；、）)])|"
    r"\s*[|｜]\s*|——"
)


def _ends_of_head(item: Item) -> Iterator[tuple[int, bool]]:
    text = item.text
    if 0 < item.bold_until < len(text):
        yield len(text) - len(text.lstrip()) + item.bold_until, True
    for match in islice(_END.finditer(text[:_LONGEST]), 5):
        yield match.end(), match[0].strip() in (":", "：")
