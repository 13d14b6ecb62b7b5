"""Which words of a Chinese text a dictionary knows: no name of somebody ends inside one.

The dictionary (ICU) has no names, and leaves their characters alone: `周|军|参观|后|表示`.
"""

from __future__ import annotations

from functools import lru_cache

from icu4py.breakers import WordBreaker

#: No name, and what follows it, is looked at farther.
_FAR = 24


@lru_cache(maxsize=4096)
def words_in(text: str) -> tuple[tuple[int, str], ...]:
    """The words of several characters with which a text begins, each with its place."""
    found, at = [], 0
    for piece in WordBreaker(text[:_FAR], "zh"):
        word = str(piece)
        if len(word) > 1 and "\u4e00" <= word[0] <= "\u9fff":
            found.append((at, word))
        at += len(word)
    return tuple(found)


def is_made_of_words(text: str) -> bool:
    """Whether nothing but several such words makes it up: `支流水库` is nobody."""
    found = words_in(text)
    return len(found) > 1 and sum(len(word) for _, word in found) == len(text)


def is_word(text: str) -> bool:
    """Whether it is one such word, as `习惯`; some, as `高峰`, are somebody's name too."""
    return words_in(text) == ((0, text),)
