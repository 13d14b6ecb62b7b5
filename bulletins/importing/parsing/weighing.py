"""How much speaks for a line being the head of a speaker block: its words, what stands below it,
and above all whether the document has other heads like it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..regexes import regex
from . import names, pairs, positions, running, titled_han, trimming, vocabulary
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge, even
from .outline import Item

#: What a head has to weigh to be one.
LEAST = 3.0
#: So much weighs one that only others of its shape can carry.
_ALMOST = 2.8

_QUESTION = regex(r"[?？][”’\"」）)]?\s*$")
_CALLS = vocabulary.ROLE_LABELS["remark"]

Shape = tuple[str, int, bool, bool, bool]


@dataclass
class Customs:
    """How often heads of each shape were found in the document."""

    times: Counter[Shape] = field(default_factory=Counter)
    dresses: Counter[tuple[int, bool, bool, bool]] = field(default_factory=Counter)
    #: Of every line of the heads that name a person.
    persons: Counter[tuple[int, bool, bool, bool]] = field(default_factory=Counter)

    #: The signs with which those heads begin, and what stands above them.
    frames: Counter[str] = field(default_factory=Counter)
    #: Where those heads begin, where there are several.
    starts: tuple[int, ...] = ()

    @classmethod
    def of(cls, heads: Iterable[Head], items: Sequence[Item]) -> Customs:
        heads = sorted(heads, key=lambda head: head.start)
        starts = tuple(head.start for head in heads if head.kind != "body")
        customs = cls(starts=starts if len(starts) > 1 else ())
        for head in heads:
            own = shape(head, items[head.start])
            customs.times[own] += 1
            customs.dresses[own[1:]] += 1
            if head.kind == "body":
                continue
            customs.frames.update(frames(head, items))
            for item in items[head.start : head.end]:
                customs.persons[shape(head, item)[1:]] += 1
        return customs

    def weight(self, head: Head, items: Sequence[Item]) -> float:
        """For a head that is like others, and against one that is like none of many."""
        if head.kind != "body" or head.words:
            return self._of_shape(head, items[head.start])
        framed = any(self.frames[frame] > 1 for frame in frames(head, items))
        return self._of_shape(head, items[head.start]) + framed

    def _of_shape(self, head: Head, item: Item) -> float:
        own = shape(head, item)
        same, dress, all_ = self.times[own], self.dresses[own[1:]], self.times.total()
        if head.kind == "body" and head.words:
            return 1.2 if any(kind.startswith("before words") for kind, *_ in self.times) else 0.0
        if head.kind == "body" and (dress > 1 or self.persons[own[1:]]):
            # Set as several persons are, it is no heading.
            return 1.2 + 0.3 * (
                self.persons[own[1:]] > 2
                and not head.country
                and not {head.start, head.end} & set(self.starts)
            )
        if head.kind == "body":
            # Among persons who speak it speaks as they do.
            return 0.8 if self.starts and self.starts[0] < head.start else 0.0
        if same > 1:
            return 0.9 + 0.6 * (same / all_)
        return -0.9 if all_ - same > 2 and dress <= 1 else 0.0


def shape(head: Head, item: Item) -> Shape:
    return head.kind, item.level, item.bold or bool(item.bold_until), bool(item.row), item.listed


def frames(head: Head, items: Sequence[Item]) -> list[str]:
    """The sign with which a head begins, if any, and that it stands between a heading of its own
    and the words."""
    item = items[head.start]
    sign = re.match(r"\s*([^\w\s“\"'])", item.text)
    found = [sign[1]] if sign else []
    above = items[head.start - 1] if head.start else None
    below = items[head.end] if head.end < len(items) else None
    if above and below and (above.level or above.bold) and not above.is_prose and below.is_prose:
        found += ["below a heading"] if not (item.level or item.bold or item.row) else []
    return found


def weight(
    head: Head, items: tuple[Item, ...], end: int, habits: Habits, knowledge: Knowledge
) -> float:
    item = items[head.start]
    below = items[head.end] if head.end < end else None
    assert head.position
    if head.kind == "body":
        # Below a name it is that one's position, beside a position it goes on with it.
        found = _of_body(head, item, _words_below(head, items, end, habits), habits, knowledge)
        found += 0.6 * (bool(head.country) or _tells_country(head.position.text, knowledge))
        return found - 3.0 * _is_somebodys(head, items, knowledge)
    assert head.name
    if below and not below.is_prose and _QUESTION.search(below.text) and head.end + 1 < end:
        below = items[head.end + 1]  # an answer below what was asked
    found = 1.0 + _of_position(head, knowledge) + _of_words(head, below, item, habits, knowledge)
    found += 1.0 * habits.is_told(head.name.text)
    found += 0.5 * bool(names.HONORIFIC.match(head.name.text))
    found += 0.6 * bool(habits.is_dressed(item) or item.row or head.labels)
    # A country above name and office goes with them, and not with the words before it.
    found += 0.3 * trimming.is_home(trimming.Trimmed(item.words), knowledge)
    found += 0.5 * (head.role == "chair" and not head.words)
    found -= 0.4 * head.bare
    found -= 1.0 * (item.level == 1)
    # A line that only labels or names a country is better taken than left.
    found += 0.1 * (head.end - head.start)
    return min(found, _ALMOST) if head.unsure else found


def _words_below(head: Head, items: tuple[Item, ...], end: int, habits: Habits) -> Item | None:
    """What stands below, or behind the label of the words."""
    at = head.end
    if at + 1 < end:
        text = items[at].text.strip(" :：【】[]")
        at += bool(vocabulary.WORDS_LABEL.fullmatch(text) or habits.is_label(text))
    return items[at] if at < end else None


def _names_country(text: str, knowledge: Knowledge) -> bool:
    found = knowledge.country_at(even(text))
    return bool(found and found[1] == len(text))


def _tells_country(text: str, knowledge: Knowledge) -> bool:
    """Whether a body is told with its country; a country alone is a heading as well."""
    return bool(positions.country_in(text, knowledge)) and not _names_country(text, knowledge)


def _is_somebodys(head: Head, items: tuple[Item, ...], knowledge: Knowledge) -> bool:
    item, at = items[head.start], head.start - 1
    above = items[max(0, at - 1) : at + 1]
    if not item.row and len(above) == 2 and _names_country(item.text, knowledge):
        # Name, office and country, each on a line.
        return positions.has_post(above[1].text) and names.is_name(above[0].text, knowledge)
    if at >= 0 and items[at].row == item.row and names.is_name(items[at].text, knowledge):
        return True
    while item.row and at >= 0 and items[at].row == item.row:
        if positions.has_post(items[at].text) or names.is_name(items[at].text, knowledge):
            return True
        at -= 1
    return False


def _of_position(head: Head, knowledge: Knowledge) -> float:
    assert head.position
    text = head.position.text
    # `黎氏蓉　副教授` above the body.
    told = positions.has_post(text) or titled_han.begins_with_title(text)
    found = 1.5 if told else 0.2
    plain = even(text)
    country = head.country or positions.country_in(text, knowledge)
    known = knowledge.country_at(plain) or knowledge.body_at(plain)
    return found + 0.5 * bool(country or known)


def _of_words(
    head: Head, below: Item | None, item: Item, habits: Habits, knowledge: Knowledge
) -> float:
    if head.words:
        return 1.0
    if not below:
        return -0.5
    if not below.is_prose and not _is_point(below, item, knowledge):
        return -0.2
    assert head.name
    words = below.words.cut(habits.label_of(below.text))
    return 2.5 if names.name_at_start(words, head.name.text) else 1.0


def _is_point(below: Item, item: Item, knowledge: Knowledge) -> bool:
    """`- The drains come first;`: words in a list, below a head that is in none."""
    is_entry = below.listed and not item.listed and below.text.rstrip().endswith((";", "；"))
    return is_entry and not pairs.name_and_position(below.words.strip(";； "), 0, knowledge)


def _goes_on(below: Item, name: str, knowledge: Knowledge) -> bool:
    """Whether the words below a country or its delegation begin with somebody told in full."""
    alone = knowledge.country_at(name)
    if not alone or alone[1] < len(name):
        return False
    voice = next(iter(running.voices(below, knowledge)), None)
    return bool(voice and voice.position and even(pairs.of_body(voice.position).text) != name)


def _of_body(
    head: Head, item: Item, below: Item | None, habits: Habits, knowledge: Knowledge
) -> float:
    """A body alone is a heading, a party or a publisher, unless its words begin with it."""
    assert head.position
    # A body of which nobody has heard may be any heading.
    known = bool(head.country) or pairs.is_body(pairs.of_body(head.position), knowledge)
    unknown = 0.0 if known else -0.6
    if head.words:
        return unknown + 2.0 + 0.5 * bool(habits.is_dressed(item) or item.listed or head.labels)
    if not below:
        return 0.0
    name = even(pairs.of_body(head.position).text)
    # Behind `Speaker:`, or with its own name below, it is no heading.
    called = any(
        habits.is_label(label.text)
        or _CALLS.match(label.text)
        or trimming.BY.match(f"{label.text} x")
        for label in head.labels
    )
    words = even(below.text[habits.label_of(below.text) :])
    is_said = below.is_prose or _is_point(below, item, knowledge)
    spoken = is_said and not _goes_on(below, name, knowledge)
    own = spoken and words.startswith((name, f"the {name}"))
    if own or (called and below.is_prose):
        return LEAST + 1.6
    beside = bool(item.row) and item.row == below.row and below.is_prose
    # `Representative of Viet Nam` is whoever speaks for it.
    found = 0.8 * (len(pairs.of_body(head.position)) < len(head.position) and spoken)
    found += unknown + 1.0 + 2.2 * beside + 0.6 * spoken
    return found + 0.6 * habits.is_dressed(item)
