"""How a document sets its paragraphs: the distance of its lines, the indent of its first ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from statistics import median

from ...regexes import regex
from .characters import is_wide
from .parts import Flow, Line
from .segments import Segment

_FULL_STOP = regex("[。！？!?.:：…][”’\"')）】」』]*$")
#: Indented by so many parts of the size: a paragraph begins.
_INDENT = 1.0
_MOST_INDENT = 4.5


class Setting:
    """How a document sets its paragraphs: the usual distance of lines by size, and whether
    paragraphs begin with an indent."""

    def __init__(self, flows: Iterable[Flow]) -> None:
        distances: dict[tuple[float, bool], Counter[float]] = {}
        self._below: dict[tuple[float, bool], Counter[float]] = {}
        sizes: Counter[float] = Counter()
        labels: Counter[str] = Counter()
        indented = flush = voices = inside = leading = 0
        for flow in flows:
            for line in flow.lines:
                inside += bool(_DASH_INSIDE.search(line.words.words))
                leading += bool(_DASH_LEADS.match(line.words.words))
                labels[label_of(line)] += 1
                sizes[_rounded(line.words.size)] += len(line.words.words)
            for one, other in zip(flow.lines, flow.lines[1:], strict=False):
                size = _rounded(one.words.size)
                gap = round(other.words.base - one.words.base, 1)
                same = size == _rounded(other.words.size)
                ends = bool(_FULL_STOP.search(one.words.words))
                voices += ends and not reaches(one, flow) and is_voice(other)
                if same and ends and not reaches(one, flow):
                    self._below.setdefault(_kind(one.words, other.words), Counter())[gap] += 1
                sure = reaches(one, flow) and not ends
                if same and gap > size and sure:
                    distances.setdefault(_kind(one.words, other.words), Counter())[gap] += 1
                    indented += is_indented(other, flow)
                    flush += not is_indented(other, flow)
        self.body = max(sizes, key=lambda size: sizes[size], default=10.0)
        #: With which several lines begin, as in forms: `Position:`.
        self.labels = {label for label, times in labels.items() if label and times > 1}
        #: Whether paragraphs begin with whoever speaks.
        self.has_voices = voices >= _VOICES
        #: Whether words stand behind a dash that follows whoever says them.
        self.dashes_lead_to_words = inside >= _OFTEN and inside > leading
        self._distances = {kind: _usual(counter) for kind, counter in distances.items()}

    def distance(self, one: Segment, other: Segment) -> float:
        """Between two lines of one paragraph; lines of Chinese stand further apart in many
        documents than lines of Latin letters of the same size."""
        size, wide = _kind(one, other)
        for kind in ((size, wide), (size, not wide)):
            if kind in self._distances:
                return self._distances[kind]
        for kind in ((self.body, wide), (self.body, not wide)):
            if kind in self._distances:
                return self._distances[kind] / self.body * max(one.size, other.size)
        return 1.45 * max(one.size, other.size)

    def parts(self, one: Segment, other: Segment) -> bool:
        """Whether the room between two lines is that which the document leaves below paragraphs
        that end in a short line, and surely more than between the lines of one."""
        if not _FULL_STOP.search(one.words):
            return False
        gap = other.base - one.base
        alike: dict[float, int] = self._below.get(_kind(one, other), {})
        times = sum(count for other_gap, count in alike.items() if abs(other_gap - gap) < _ALIKE)
        more = gap / self.distance(one, other)
        return (times >= _OFTEN and more > _MORE) or (times > 0 and more > _MUCH_MORE)


#: So much more than the distance of lines, so often, and so near to each other, in points. Once
#: is enough for much more.
_MORE, _OFTEN, _ALIKE = 1.08, 2, 0.16
_MUCH_MORE = 1.15


#: `Sok Dara, Director, Office of Lakes. — The lake is low.`
_DASH_INSIDE = regex(r"[\w)][.。]\s+[—–]\s+\S")
_DASH_LEADS = regex(r"\s*[—–]\s")
_LABEL = regex(r"(?:[A-Z][a-z]{2,14}(?: [a-z]{2,12})?|[\u4e00-\u9fff]{2,6})\s*[:：](?=\s*\S)")


#: `Vo Hong Nhung：…`, and so many such lines in a conversation.
_VOICE = regex(
    r"(?:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,4}|[\u4e00-\u9fff·]{2,10})\s*[:：](?=\s*\S)"
)
_VOICES = 3


def is_voice(line: Line) -> bool:
    """Whether the line begins as what somebody says does in a conversation."""
    return bool(_VOICE.match(line.words.words))


def label_of(line: Line) -> str:
    """The label that a line begins with."""
    match = _LABEL.match(line.words.words)
    return match[0] if match else ""


def _kind(one: Segment, other: Segment) -> tuple[float, bool]:
    wide = all(any(map(is_wide, words)) for words in (one.words, other.words))
    return _rounded(max(one.size, other.size)), wide


def _usual(gaps: Counter[float]) -> float:
    """The distance of lines, of which that of paragraphs may be a little more: by the smaller
    ones."""
    ordered = sorted(gaps.elements())
    least = ordered[len(ordered) // 10]
    return median(gap for gap in ordered if least <= gap <= 1.15 * least)


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def is_indented(line: Line, flow: Flow) -> bool:
    indent = line.words.x0 + leading_space(line) - flow.left
    return _INDENT * line.words.size < indent < _MOST_INDENT * line.words.size


def leading_space(line: Line) -> float:
    """Room made by spaces at the head of a line, as by two full-width ones."""
    text = line.words.text
    count = len(text) - len(text.lstrip())
    return sum(glyph.x1 - glyph.x0 for glyph in line.words.glyphs[:count])


def reaches(line: Line, flow: Flow) -> bool:
    """Whether the line goes to the margin, by and large."""
    return flow.right - line.words.x1 < max(2.5 * line.words.size, 0.12 * (flow.right - flow.left))
