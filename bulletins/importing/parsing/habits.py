"""What one document does again and again: its labels, the dress of its prose.

A word of which the parser knows nothing is a label where it stands before several values, and
a line is furniture where it stands there several times. So the parser need not know how
somebody likes to write `Summary of the intervention:`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import Any

from lmec import folding

from ..regexes import regex
from . import names, positions
from .knowledge import Knowledge, even
from .outline import Item
from .printed import Printed

#: A label before a value is no longer than this.
_LONGEST = 24
_BEFORE_COLON = regex(
    rf"(?P<label>[^:：，。；,;]{{1,{_LONGEST}}}?)(?:\s*[:：]\s*|\s*[|｜]\s+)(?=\S)"
)


@dataclass(frozen=True)
class Habits:
    """Learnt from the whole document before any line of it is decided on."""

    items: tuple[Item, ...]
    #: Before a colon in several lines, or alone on several lines; evened by `mark_of`.
    labels: frozenset[str]
    #: Whom forms name, with the part that each has: chair, remark.
    people: tuple[tuple[str, Printed], ...] = ()

    @cached_property
    def trimmed(self) -> dict[tuple[int, int, int], Any]:
        """What `trimming` has made of the lines so far: each belongs to many candidates."""
        return {}

    @cached_property
    def row_labels(self) -> frozenset[int]:
        """Where the first cells of a form stand, one label and one value to a row: known by those
        that several records have. What one record has more (`Organization:`) is a label too."""
        firsts = [
            (number, item)
            for number, item in enumerate(self.items[:-1])
            if item.row
            and item.row != self.items[number - 1].row
            and item.row == self.items[number + 1].row
            and item.block != self.items[number + 1].block
        ]
        short = [item for _, item in firsts if len(item.text) <= _LONGEST and not item.is_prose]
        known = sum(self.is_label(item.text) for item in short)
        if known < 4 or known * 2 < len(firsts):
            return frozenset()
        return frozenset(item.words.span.start for item in short)

    @cached_property
    def size(self) -> float:
        """Of the letters of sentences; 0 where the format does not tell."""
        sizes = [item.size for item in self.items if item.is_prose and item.size]
        return median(sizes) if sizes else 0.0

    def is_dressed(self, item: Item) -> bool:
        """Whether a line looks like more than its sentences do."""
        larger = bool(self.size and item.size > self.size * 1.08)
        return bool(item.level or item.bold or item.bold_until or larger or _is_in_capitals(item))

    @cached_property
    def prose(self) -> str:
        """All sentences, folded, to look names up in."""
        return folding.solid(
            folding.without_marks("\n".join(i.text for i in self.items if i.is_prose))
        )

    def is_told(self, name: str) -> bool:
        """Whether sentences speak of the name."""
        plain = folding.solid(folding.without_marks(names.HONORIFIC.sub("", name.strip())))
        return len(plain) > 1 and plain in self.prose

    @cached_property
    def askers(self) -> frozenset[str]:
        """What stands before the colon of several lines of which each is a question: whoever
        asks, as `The River: Who pays?`."""
        asked: Counter[str] = Counter()
        told: set[str] = set()
        for item in self.items:
            if match := _BEFORE_COLON.match(item.text):
                mark = mark_of(match["label"])
                asked[mark] += 1
                told |= set() if _QUESTION.search(item.text) else {mark}
        return frozenset(mark for mark, times in asked.items() if times > 1) - told

    def asks(self, item: Item) -> bool:
        """Whether a line is one of several questions of the same interviewer, or set as they."""
        if item in self.bold_questions:
            return True
        match = _BEFORE_COLON.match(item.text) if _QUESTION.search(item.text) else None
        return match is not None and not item.row and mark_of(match["label"]) in self.askers

    @cached_property
    def bold_questions(self) -> tuple[Item, ...]:
        """`**What has changed?**`, between answers: several so, and one that asks somebody."""
        asked = [
            item
            for item in self.items
            if item.bold and not (item.level or item.row) and _QUESTION.search(item.text)
        ]
        somebody = any(_YOU.search(item.text) for item in asked)
        return tuple(asked) if somebody and len(asked) > _FEW else ()

    def label_of(self, text: str) -> int:
        """How many letters at the head of a text are a label of this document."""
        match = _BEFORE_COLON.match(text)
        return match.end() if match and mark_of(match["label"]) in self.labels else 0

    @cached_property
    def corners(self) -> int:
        """How many lines begin with words in corners: `【企业】周军，…：…`, which tell of each
        speaker for whom, or of each paragraph of what."""
        return sum(bool(_IN_CORNERS.match(item.text)) for item in self.items)

    def corner_of(self, text: str) -> re.Match[str] | None:
        """Words in corners at the head of a text, where the document likes them."""
        return _IN_CORNERS.match(text) if self.corners > _FEW else None

    def is_label(self, text: str) -> bool:
        return mark_of(text.strip().rstrip(":：")) in self.labels


_IN_CORNERS = regex(r"[【〔〖\[](?P<inner>[^【】〔〕〖〗\[\]，。：:]{2,10})[】〕〗\]]\s*(?=\S)")
#: So many in corners are no habit.
_FEW = 2


def _is_in_capitals(item: Item) -> bool:
    """`NEXT STEPS`: where nothing else can be set apart, capitals set a heading apart."""
    letters = [char for char in item.text if char.isalpha()]
    short = len(item.text) <= 60 and not item.row and not item.is_prose
    return short and len(letters) > 5 and item.text.isascii() and item.text.isupper()


def of(items: Sequence[Item], knowledge: Knowledge) -> Habits:
    counts: Counter[str] = Counter()
    for item in items:
        match = _BEFORE_COLON.match(item.text)
        alone = item.words if not item.is_prose and len(item.text) <= _LONGEST else None
        said = item.words.group(match, "label") if match else alone
        if said and _may_be_label(said, knowledge, bool(match)):
            counts[mark_of(said.text)] += 1
    return Habits(tuple(items), frozenset(mark for mark, times in counts.items() if times > 1))


def mark_of(label: str) -> str:
    """`Speaker 1`, `SPEAKER 2` and `（三）发言人` alike."""
    plain = re.sub(
        r"[\d０-９]+|[一二三四五六七八九十]{1,3}(?=[、.．)）号位个场])|"
        r"(?<=[之第])[一二三四五六七八九十]{1,3}|"
        r"(?<=[言宾点题人者位节场组段篇])[一二三四五六七八九十]{1,3}(?=[】\]）)：:\s]*$)",
        "#",
        label,
    )
    return folding.solid(plain).replace("#", "")


def _is_generic(text: str) -> bool:
    """Whether a word for a post or a body stands there without saying which."""
    words = text.split()
    if folding.script_of(text) != "Latn":
        return len(text) <= 8 and not re.search("[部局厅司署院]", text[:-1])
    return len(words) == 1 or (len(words) <= 4 and not all(w[0].isupper() for w in words))


_YOU = regex(r"\byou(?:r|rs)?\b|[您你]", re.IGNORECASE)
_QUESTION = regex(r"[?？][”’\"」）)]?\s*$")
#: `一、周文博：…`, `五、周文博：…`: the number is no part of what stands before the colon.
_COUNTED = regex(r"^[\W_]*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．)）]\s*)?")


def _may_be_label(said: Printed, knowledge: Knowledge, before_value: bool) -> bool:
    """Names of people, posts and bodies are values, however often they stand there; but
    `Delegate: …` and `Office held: …` are labels."""
    text = _COUNTED.sub("", said.text.strip())
    if not re.search(r"[^\W\d_]", text):
        return False
    if positions.is_position(said, knowledge) and not (before_value and _is_generic(text)):
        return False
    if knowledge.country_at(even(text)) or knowledge.body_at(even(text)):
        return False
    if folding.script_of(text) != "Latn":
        return not names.is_name(text, knowledge) or text.endswith(("：", ":"))
    words = text.split()
    return not (len(words) > 1 and all(word[0].isupper() for word in words) and
                names.is_name(text, knowledge))  # fmt: skip
