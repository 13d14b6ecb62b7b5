"""Where the lines around a line end, and how much room what comes next would need there."""

from __future__ import annotations

from itertools import pairwise
from statistics import mode

from .characters import is_south_east, is_wide
from .glyphs import Glyph
from .parts import Flow, Line
from .segments import Segment

#: So many lines tell that they end before the margin of the page.
_FEWEST_TELLING = 3
#: So many do where only this part of them is full.
_COLUMN, _MOSTLY = 6, 0.7
#: A cell of a table, in parts of the size.
NARROW = 14.0
#: Without spaces a line breaks between words that only a dictionary knows.
_SYLLABLES = 4.0
#: Signs that may not end a line.
OPENING = tuple("（《〈【「『“‘〔([")
#: Signs that may not begin a line.
CLOSING = tuple("，。、；：？！）》〉】」』”’〕…")


def right_of(line: Line, flow: Flow) -> float:
    """The margin of the lines around: beside a picture they end before that of the page."""
    at = next((n for n, other in enumerate(flow.lines) if other is line), None)
    if at is None:
        return flow.right
    if column := _of_lone_column(line, flow):
        return column
    size, low, high = line.words.size, at, at
    while low and _is_next(flow.lines[low - 1], flow.lines[low], size):
        low -= 1
    while high + 1 < len(flow.lines) and _is_next(flow.lines[high], flow.lines[high + 1], size):
        high += 1
    lines = flow.lines[low : high + 1]
    ends = [one.words.inner_right for one in lines]
    most = max(ends)
    end = line.words.inner_right
    own = _justified(lines, ends, size) if most - end > size else None
    if own and end < own + 0.5 * size:
        return own
    wide = most - flow.left > NARROW * size
    if not wide or len(ends) < _FEWEST_TELLING:
        return flow.right
    full = sum(most - end < 1.6 * size for end in ends)
    # Of several paragraphs each may end before it.
    column = len(ends) >= _COLUMN and full >= _MOSTLY * len(ends)
    return most if full >= len(ends) - 1 or column or _are_prose(lines, most) else flow.right


#: So many lines end at one place, and so many of those below them go on in small letters.
_JUSTIFIED, _AMID = 6, 3


def _justified(lines: list[Line], ends: list[float], size: float) -> float | None:
    """Where most lines end exactly, though one below them goes further, as beneath a picture."""
    for end in sorted(set(ends), reverse=True):
        at = [number for number, other in enumerate(ends) if abs(other - end) < 0.2 * size]
        below = [lines[number + 1].words.words for number in at if number + 1 < len(lines)]
        amid = sum(words[:1].islower() for words in below)
        if len(at) >= max(_JUSTIFIED, len(ends) / 2) and amid * _AMID >= len(at):
            return end if end - lines[0].words.x0 > NARROW * size else None
    return None


#: A column with nothing beside it is no wider than this part of the page.
_NARROW_PART = 0.66
#: So many lines tell of it, of which sentences go on over this part.
_TELLING, _GOING_ON = 10, 0.3


def _of_lone_column(line: Line, flow: Flow) -> float:
    """The margin of the first of two columns whose second is empty: no line of the size is
    longer, and sentences go on from each that has no room for the next word. 0 elsewhere."""
    size = line.words.size
    level = [one.words for one in flow.lines if abs(one.words.size - size) < 0.1 * size]
    # Not that of the flow: an opening quotation mark has room on its left.
    left = mode(round(words.x0) for words in level) if level else flow.left
    lines = [words for words in level if abs(words.x0 - left) < 0.7 * size]
    most = max((words.x1 for words in lines), default=flow.right)
    if len(lines) < _TELLING or most - left > _NARROW_PART * (flow.right - flow.left):
        return 0.0
    pairs = [(a, b) for a, b in pairwise(lines) if b.base - a.base < 2.0 * size]
    if any(map(is_wide, line.words.words)):
        amid = [one for one, _ in pairs if _goes_on(one) and most - one.x1 < _ONE_MORE * size]
        return most if len(amid) >= _GOING_ON * len(lines) else 0.0
    over = [(above, below) for above, below in pairs if below.words[:1].islower()]
    full = all(most - above.x1 < width_of_first(below) for above, below in over)
    return most if full and len(over) >= _GOING_ON * len(lines) else 0.0


#: Where there is room for one more character, in parts of the size.
_ONE_MORE = 1.1


def _goes_on(words: Segment) -> bool:
    """Whether a line of Chinese ends inside a sentence."""
    return not words.words.rstrip().endswith(("。", "！", "？", "：", "”", "；"))


def _are_prose(lines: list[Line], right: float) -> bool:
    """Whether every line but the last had no room before that margin for what comes next, and
    most go on in the middle of a sentence."""
    pairs = list(pairwise(line.words for line in lines))
    amid = sum(below.words[:1].islower() for _, below in pairs)
    return 2 * amid >= len(pairs) and all(
        right - above.x1 < width_of_first(below) for above, below in pairs
    )


def _is_next(one: Line, other: Line, size: float) -> bool:
    """Whether two lines are of one column and of one size, one right below the other."""
    near = 0 < other.words.base - one.words.base < 2.0 * size
    same = abs(one.words.size - other.words.size) < 0.1 * size
    return near and same and one.words.bold == other.words.bold and not other.images


def width_of_first(words: Segment) -> float:
    """The first word, or the first character with the signs that may not stand apart from it."""
    glyphs = list(words.glyphs)
    while glyphs and glyphs[0].text.isspace():
        glyphs.pop(0)
    if not glyphs:
        return 0.0
    size = words.size
    start = next((n for n, glyph in enumerate(glyphs) if glyph.text not in OPENING), 0)
    opening, glyphs = start * size, glyphs[start:]
    if is_south_east(glyphs[0].text):
        return opening + _SYLLABLES * size
    end = (
        1
        if is_wide(glyphs[0].text)
        else next(
            (n for n, g in enumerate(glyphs) if g.text.isspace() or is_wide(g.text)), len(glyphs)
        )
    )
    one_wide = is_wide(glyphs[0].text)
    width = opening + (_widest(glyphs) if one_wide else glyphs[end - 1].x1 - glyphs[0].x0)
    # Signs behind the word may not begin a line.
    while end < len(glyphs) and glyphs[end].text in CLOSING:
        width, end = width + size, end + 1
    return width + 0.3 * size


def _widest(glyphs: list[Glyph]) -> float:
    """How wide a character is: a flat one, as 一, may be given only the room that its outline
    takes."""
    return max(glyph.x1 - glyph.x0 for glyph in glyphs if is_wide(glyph.text))
