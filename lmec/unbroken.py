"""Words of scripts without spaces that a browser would cut at the end of a line.

Browsers and we break by the same dictionary (ICU). Where a loanword follows that it lacks, it
loses its way and cuts words that it knows: ມົນ|ລະ|ພິດ, though ມົນລະພິດ is one. Asked for such
a word alone it knows it. Pure functions, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from icu4py.breakers import WordBreaker

#: The languages whose words stand without spaces and are looked up in a dictionary.
LANGUAGES = frozenset({"km", "lo", "my", "th"})
#: In these a letter alone is no word: it belongs to what follows.
_NO_LONE_LETTERS = frozenset({"lo", "th"})
#: Lao AM is written as one character or as two around the tone; the dictionary has the latter.
_LAO_AM = re.compile("([\u0ec8-\u0ecb]?)\u0eb3")
#: So many pieces of a word are put together at most.
_MOST_PIECES = 4


def parts(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """The text in parts, each with whether it must stay in one line."""
    loose = ""
    pieces = [str(piece) for piece in WordBreaker(text, language)]
    while pieces:
        count = _of_one_word(pieces, language)
        if count == 1:
            loose += pieces.pop(0)
            continue
        if loose:
            yield loose, False
        yield "".join(pieces[:count]), True
        loose, pieces = "", pieces[count:]
    if loose:
        yield loose, False


def _of_one_word(pieces: list[str], language: str) -> int:
    """How many of the pieces, from the first on, make one word."""
    letters = 0
    for piece in pieces[:_MOST_PIECES]:
        if not piece[0].isalpha() or piece.isascii():
            break
        letters += 1
    for count in range(letters, 1, -1):
        if _is_word("".join(pieces[:count]), language):
            return count
    is_lone = letters > 1 and len(pieces[0]) == 1 and language in _NO_LONE_LETTERS
    return 2 if is_lone else 1


@lru_cache(maxsize=16384)
def _is_word(text: str, language: str) -> bool:
    spellings = {text, _LAO_AM.sub("\u0ecd\\1\u0eb2", text)}
    return any(len(list(WordBreaker(each, language))) == 1 for each in spellings)
