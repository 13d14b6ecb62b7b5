"""Who said it, behind a dash at the right margin: such a line begins wherever it has to, so that a
long one looks as if a paragraph began with it."""

from __future__ import annotations

from .parts import Flow, Line

_DASHES = ("—", "–", "―")
#: In parts of the size: so far it is set in at least; so far from the margin it may end; so far
#: apart two of them begin that are no first lines of paragraphs; so far set in text may begin.
_SET_IN, _AT_MARGIN, _APART, _AT_LEFT = 0.5, 1.0, 0.3, 0.8


def ends_above(line: Line, above: Line, flow: Flow) -> bool:
    """Whether the line above is a signature, of which this one at the left margin is no more:
    another begins with such a dash, elsewhere, and ends at the right margin too."""
    size = line.words.size
    left = line.words.x0 - flow.left < _AT_LEFT * size
    if not left or above.words.x0 - line.words.x0 < _APART * size or not _is_at_right(above, flow):
        return False
    others = (one for one in flow.lines if one is not above and _is_at_right(one, flow))
    return any(abs(one.words.x0 - above.words.x0) > _APART * size for one in others)


def goes_on(line: Line, above: Line, flow: Flow) -> bool:
    """Whether a line is the rest of a signature above, of which every line ends at the margin."""
    if line.words.words.startswith(_DASHES) or not _is_set_right(line, flow):
        return False
    return _is_signature(above, flow)


def ends_long(line: Line, above: Line, flow: Flow) -> bool:
    """Whether a signature of several lines ends above this line at the left margin."""
    left = line.words.x0 - flow.left < _SET_IN * line.words.size
    return left and not _is_at_right(above, flow) and _is_signature(above, flow)


def _is_signature(line: Line, flow: Flow) -> bool:
    """A line that a dash begins, or the rest of one."""
    for one in reversed(flow.lines[: flow.lines.index(line) + 1]):
        if not _is_set_right(one, flow):
            return False
        if one.words.words.startswith(_DASHES):
            return True
    return False


def _is_at_right(line: Line, flow: Flow) -> bool:
    return line.words.words.startswith(_DASHES) and _is_set_right(line, flow)


def _is_set_right(line: Line, flow: Flow) -> bool:
    words, size = line.words, line.words.size
    return words.x0 - flow.left > _SET_IN * size and abs(flow.right - words.x1) < _AT_MARGIN * size
