"""Letters that were spread over a line with a gap behind each: `江　河　简　报`, `发 言 摘 要`."""

from __future__ import annotations

from ..regexes import regex
from .printed import Printed, join

_GAP = "[ \u3000\xa0]"
_HAN = "[\u4e00-\u9fff]"
#: Names of persons have three letters: they stay as they are, and so does what two gaps part.
_SPREAD = regex(rf"(?<!\w){_HAN}(?:{_GAP}{_HAN}(?!\w)){{3,40}}(?!{_GAP}{_HAN}(?!\w))")


def together(words: Printed, bold_until: int) -> tuple[Printed, int]:
    """The words without such gaps, and how many of their letters are bold."""
    parts: list[Printed] = []
    at = taken = 0
    for match in _SPREAD.finditer(words.text):
        for place in range(match.start(), match.end(), 2):
            parts.append(words.cut(at, place + 1))
            at = place + 2
            taken += at <= bold_until and place + 1 < match.end()
        at = match.end()
    if not parts:
        return words, bold_until
    return join((*parts, words.cut(at))), bold_until - taken
