"""Ways of writing that make no difference: width, case, dashes, spaces, look-alike letters.

Folded text is for keys, for finding and comparing; it is never stored or shown. Pure functions,
no Django.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

# NFKC changes only what is written in another width or form; what follows is what it leaves.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
_DASHES = re.compile("[\u2010-\u2015\u2212\u2e3a\u2e3b\u30fc\ufe58\ufe63\uff0d~\u301c\uff5e-]+")
_INTERPUNCTS = re.compile("[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65\u25cf\u16eb]")
_QUOTES = re.compile(
    "[\"'`\u00b4\u2018-\u201f\u2032-\u2037\u2039\u203a\u00ab\u00bb\u300a-\u300f\u3008\u3009]"
)
_LOOK_ALIKES = (
    # Khmer: subscript da is drawn like subscript ta; LA is often typed as a sequence.
    ("\u17d2\u178a", "\u17d2\u178f"),
    ("\u1791\u17d2\u1794", "\u17a1"),
)
# Thai and Lao AM fall apart under NFKC; the part that stands above goes after the tone mark.
_AM_BEFORE_TONE = (
    (re.compile("\u0e4d([\u0e48-\u0e4b])"), "\\1\u0e4d"),
    (re.compile("\u0ecd([\u0ec8-\u0ecb])"), "\\1\u0ecd"),
)
_LATIN_MARKS = re.compile("[\u0300-\u036f]")
_LATIN_LETTERS = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "ø": "o", "Ø": "O", "ł": "l"})


def folded(text: str) -> str:
    """The text with everything folded that never tells two things apart.

    Words stay apart, by single spaces; a hyphen is kept (as "-"), for callers that ask where
    the parts of a compound are.
    """
    text = unicodedata.normalize("NFKC", _DASHES.sub("-", text))
    text = _INVISIBLE.sub("", text)
    for one, other in _LOOK_ALIKES:
        text = text.replace(one, other)
    for pattern, order in _AM_BEFORE_TONE:
        text = pattern.sub(order, text)
    text = _INTERPUNCTS.sub(" ", text)
    text = _QUOTES.sub("", text)
    text = _DASHES.sub("-", text)
    return re.sub(r"\s+", " ", text).strip().casefold()


def without_marks(text: str) -> str:
    """Latin letters without their accents (đ included, which Unicode does not decompose)."""
    apart = unicodedata.normalize("NFD", text.translate(_LATIN_LETTERS))
    return unicodedata.normalize("NFC", _LATIN_MARKS.sub("", apart))


def has_marks(text: str) -> bool:
    """Whether any Latin letter carries an accent."""
    return unicodedata.normalize("NFC", text) != without_marks(text)


def words(text: str) -> list[str]:
    """The words of a folded text: what stands between spaces, hyphens and punctuation.

    A mark that belongs to the letter before it (Thai, Khmer, Burmese vowels) never splits.
    """
    return [word for word in re.split(_BETWEEN, folded(text)) if word]


def solid(text: str) -> str:
    """The folded text without spaces and punctuation, letters with their marks."""
    return "".join(words(text))


def script_of(text: str) -> str:
    """The script that most letters are in: Hani, Latn, Thai, Laoo, Khmr, Mymr, or ''."""
    counts: dict[str, int] = {}
    for char, times in Counter(text).items():
        if script := _script(char):
            counts[script] = counts.get(script, 0) + times
    return max(counts, key=lambda script: counts[script]) if counts else ""


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one; where there is none, it is not."""
    return bool(char) and _script(char) == "Hani"


_RANGES = (
    ("Latn", 0x41, 0x5A),
    ("Latn", 0x61, 0x7A),
    ("Latn", 0xC0, 0x24F),
    ("Thai", 0xE01, 0xE5B),
    ("Laoo", 0xE81, 0xEDF),
    ("Mymr", 0x1000, 0x109F),
    ("Khmr", 0x1780, 0x17FF),
    ("Latn", 0x1E00, 0x1EFF),
    ("Hani", 0x3400, 0x4DBF),
    ("Hani", 0x4E00, 0x9FFF),
    ("Mymr", 0xA9E0, 0xA9FF),
    ("Mymr", 0xAA60, 0xAA7F),
    ("Hani", 0xF900, 0xFAFF),
    ("Latn", 0xFF21, 0xFF5A),
    ("Hani", 0x20000, 0x323AF),
)


@lru_cache(maxsize=8192)  # asked for every character of long texts
def _script(char: str) -> str:
    code = ord(char)
    return next((name for name, first, last in _RANGES if first <= code <= last), "")


#: What stands between words: no letter, no digit, no mark on one, no point inside a number.
_BETWEEN = re.compile(
    "(?:(?!(?<=[0-9])[.](?=[0-9]))"
    "[^\\w\u0300-\u036f\u0e31-\u0e4e\u0eb1-\u0ece\u102b-\u109f\u17b4-\u17dd"
    "\ua9e5\uaa7b-\uaa7d]|_)+"
)
