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


def _is_at_right(line: Line, flow: Flow) -> bool:
    words, size = line.words, line.words.size
    set_in = words.x0 - flow.left > _SET_IN * size
    return words.words.startswith(_DASHES) and set_in and flow.right - words.x1 < _AT_MARGIN * size
