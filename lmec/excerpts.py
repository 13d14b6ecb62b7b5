"""The beginning of a text, cut between two words of whatever script. Pure functions, no Django."""

from __future__ import annotations

import re

from icu4py.breakers import CharacterBreaker, WordBreaker

from lmec import unbroken

#: Looked at behind the place of the cut, so that the word that stands there is known whole.
_BEYOND = 60
#: What says nothing before the dots.
_DANGLING = " \u3000\t\n,;:，、；：(（[【《〈“‘–—-"
#: The scripts whose words stand without spaces, and their punctuation.
_WITHOUT_SPACES = re.compile("[\u0e00-\u1aff\u2e80-\uffef\U00020000-\U000323af]")


def excerpt(text: str, length: int, language: str = "") -> str:
    """The text, or where it is longer what fits of it and dots."""
    text = text.strip()
    if len(text) <= length:
        return text
    return f"{text[: before(text, length - 1, language)].rstrip(_DANGLING)}…"


def before(text: str, at: int, language: str = "") -> int:
    """The last place up to `at` at which no word is cut; of one long word, no letter."""
    if at >= len(text):
        return len(text)
    known = text[: at + _BEYOND]
    found = max((edge for edge in _edges(known, language) if 0 < edge <= at), default=0)
    return found or max(edge for edge in _ends(CharacterBreaker(known, "en")) if edge <= at)


def after(text: str, at: int, language: str = "") -> int:
    """The first place from `at` on at which no word is cut."""
    if at <= 0:
        return 0
    start = max(0, at - _BEYOND)
    edges = _edges(text[start : at + _BEYOND], language)
    return min((start + edge for edge in edges if start + edge >= at), default=at)


def _edges(text: str, language: str) -> set[int]:
    edges = {edge for edge in _ends(WordBreaker(text, language or "en")) if _parts(text, edge)}
    start = 0
    for part, is_word in unbroken.parts(text, language) if language in unbroken.LANGUAGES else ():
        if is_word:
            edges -= set(range(start + 1, start + len(part)))
        start += len(part)
    return edges


def _parts(text: str, edge: int) -> bool:
    """Whether a cut may be made: `2018-2022` and `UNEP’s` are one word to who reads them."""
    sides = text[edge - 1 : edge + 1]
    return any(side.isspace() or _WITHOUT_SPACES.match(side) for side in sides)


def _ends(breaker: CharacterBreaker | WordBreaker) -> list[int]:
    ends, at = [0], 0
    for piece in breaker:
        at += len(str(piece))
        ends.append(at)
    return ends
