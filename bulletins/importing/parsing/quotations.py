"""Voices from a meeting: each a quotation, and below it who said that, with or without a stroke.

Such a document has its heads below the words. It is known by its ends: no head stands above the
first quotation, one stands below the last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..regexes import regex
from . import carried, heads, names, trades, trimming
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import join

QUOTED = "quotation"
_OPENS = ("“", "「", "『", '"', "‘", "«", "„", "❝")
_CLOSES = regex(r"[”」』\"’»“❞]\s*[。.]?\s*$")
#: No quotation has more paragraphs, no attribution more lines.
_MOST, _MOST_LINES = 8, 4
#: Of what is signed below it; so many of the quotations have to be.
_WEIGHT, _SHARE = 4.5, 0.7


@dataclass(frozen=True)
class _Run:
    """A quotation, from its first paragraph to the line below its last."""

    start: int
    end: int


def signed(
    items: tuple[Item, ...], start: int, end: int, habits: Habits, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads of a document that has them below quotations; none in any other."""
    runs = _joined(items, list(_runs(items, start, end)))
    if len(runs) < 2:
        return {}
    found = {run: below(items, run.end, end, habits, knowledge) for run in runs}
    known = {run: head for run, head in found.items() if head}
    if len(known) < max(2, _SHARE * len(runs)) or runs[-1] not in known:
        return {}
    if _has_head_above(items, runs[0].start, start, habits, knowledge):
        return {}
    for run in runs:
        named = known.get(run) or _by_name_alone(items, run.end, end, habits, knowledge)
        if named:
            known[run] = named
    return {run.start: _with_words(items, run, head) for run, head in known.items()}


def lead_to_words(items: tuple[Item, ...], signed: dict[int, Head]) -> bool:
    """Whether below each of those who say something set apart stands more of what they say."""
    below = [items[head.end] for head in signed.values() if head.end < len(items)]
    told = [item for item in below if item.is_prose and not item.text.startswith(_OPENS)]
    return bool(signed) and len(told) == len(signed)


def _runs(items: tuple[Item, ...], start: int, end: int) -> Iterator[_Run]:
    at = start
    while at < end:
        if not items[at].text.startswith(_OPENS):
            at += 1
            continue
        closes = next(
            (
                n
                for n in range(at, min(end, at + _MOST))
                if _CLOSES.search(items[n].text) and (n > at or len(items[n].text) > 12)
            ),
            None,
        )
        if closes is None or not all(item.is_prose for item in items[at : closes + 1]):
            at += 1
            continue
        yield _Run(at, closes + 1)
        at = closes + 1


def _joined(items: tuple[Item, ...], runs: list[_Run]) -> list[_Run]:
    """Quotations with nothing between them are one, of which each paragraph has its own marks."""
    done: list[_Run] = []
    for run in runs:
        last = done[-1] if done else None
        if last and last.end == run.start and run.end - last.start <= _MOST:
            done[-1] = _Run(last.start, run.end)
        else:
            done.append(run)
    return done


def below(
    items: tuple[Item, ...], at: int, end: int, habits: Habits, knowledge: Knowledge
) -> Head | None:
    """Whoever is told by name and office, or as a body, in the lines below a quotation."""
    if at >= end:
        return None
    lines = (*items[:at], _without_stroke(items[at]), *items[at + 1 :])
    made = [
        head
        for head in heads.candidates(lines, at, min(end, at + _MOST_LINES), habits, knowledge)
        if not head.words
    ]
    persons = [head for head in made if head.name]
    if persons:
        return max(persons, key=lambda head: head.end)
    if named := _behind_bold_name(lines[at], at, habits, knowledge):
        return named
    if told := with_trade(items[at], at, habits, knowledge):
        return told
    bodies = [head for head in made if head.kind == "body" and head.end == at + 1]
    return bodies[0] if bodies else None


def _behind_bold_name(item: Item, at: int, habits: Habits, knowledge: Knowledge) -> Head | None:
    """`**Sok Dara**, keeper of the ferry`: below a quotation whatever stands behind a bold name
    tells who that is."""
    line = trimming.trimmed(item, habits, knowledge)
    name = item.words.cut(0, item.bold_until).strip(" ,，")
    rest = item.words.cut(item.bold_until)
    if item.is_prose or not names.is_name(name.text, knowledge) or not _COMMA.match(rest.text):
        return None
    office = rest.strip(" ,，–—-|｜")
    if len(office) < _SHORTEST_OFFICE:
        return None
    return Head(line.role or "remark", name, office, at, at + 1, line.labels)


def with_trade(item: Item, at: int, habits: Habits, knowledge: Knowledge) -> Head | None:
    """`— Sok Dara, keeper of the ferry`: behind a stroke below a quotation it is a person."""
    if item.is_prose or not trimming.STROKE.match(item.text):
        return None
    line = trimming.trimmed(_without_stroke(item), habits, knowledge)
    told = carried.in_letters(line, knowledge, is_set_apart=True)
    return Head(line.role or "remark", *told[:2], at, at + 1, line.labels) if told else None


_NAME_ENDS = regex(r"(?P<name>[^,]{4,50}),\s+(?=[a-z])")
_COMMA = regex(r"\s*[,，–—|｜-]\s*\S|[\u3000\s]{2,}\S")
_SHORTEST_OFFICE = 3


def _by_name_alone(
    items: tuple[Item, ...], at: int, end: int, habits: Habits, knowledge: Knowledge
) -> Head | None:
    """Among others with their offices somebody may sign with nothing but the name."""
    if at >= end or not trimming.STROKE.match(items[at].text):
        return None
    line = trimming.trimmed(_without_stroke(items[at]), habits, knowledge)
    if comma := _NAME_ENDS.match(line.words.text):
        # `— Sok Dara, motorcycle courier, Kampot`: as the others stand there, whatever that is.
        name, trade = line.words.group(comma, "name"), line.words.cut(comma.end())
        if trades.is_named_in_full(name, knowledge) and trades.may_be(trade.text):
            return Head(line.role or "remark", name, trade, at, at + 1, line.labels)
    if not names.is_name(line.words.text, knowledge):
        return None
    return Head(
        line.role or "remark", line.words, None, at, at + 1, line.labels, country=line.country
    )


def _without_stroke(item: Item) -> Item:
    stroke = trimming.STROKE.match(item.text)
    if not stroke:
        return item
    bold = max(0, item.bold_until - stroke.end())
    return replace(item, words=item.words.cut(stroke.end()), bold_until=bold)


def _has_head_above(
    items: tuple[Item, ...], at: int, start: int, habits: Habits, knowledge: Knowledge
) -> bool:
    for first in range(max(start, at - _MOST_LINES), at):
        for head in heads.candidates(items, first, at, habits, knowledge):
            if head.end == at and (head.name or head.kind == "body"):
                return True
    return False


def _with_words(items: tuple[Item, ...], run: _Run, head: Head) -> Head:
    own = items[run.start : run.end]
    words = replace(own[0], words=join([item.words for item in own], "\n"))
    stroke = trimming.STROKE.match(items[run.end].text)
    sign = (items[run.end].words.group(stroke).strip(),) if stroke else ()
    return replace(
        head, start=run.start, words=words, kind=QUOTED, weight=_WEIGHT,
        labels=(*head.labels, *sign),
    )  # fmt: skip
