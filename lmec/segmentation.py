"""The searchable units of a text, in seven scripts; the same for a text and for what is asked.

Chinese, Thai, Lao, Khmer and Burmese are written without spaces: their units are orthographic
clusters (a letter with all that stands on it), so that every part of a text can be found whatever
a dictionary says. A dictionary (ICU) only tells where words begin and end. Latin letters and
digits make words, folded and without accents. Pure functions, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer
from icu4py.breakers import WordBreaker

from lmec import folding

#: A letter with its marks; a Khmer or Burmese letter with what is stacked beneath it.
_CLUSTER = re.compile(
    "(?:"
    "[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200b-\u200d])*"
    "|[\u1000-\u102a\u103f\u104e\uaa60-\uaa7a]"
    "(?:\u1039[\u1000-\u102a]|[\u102b-\u1038\u103a-\u103e\u1056-\u109d\u200b-\u200d])*"
    # Thai and Lao AM belongs to its letter, written as one character or as two.
    "|[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46](?:[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200d])*"
    "(?:\u0e33|(?:(?<=\u0e4d)|(?<=\u0e4d[\u0e48-\u0e4b]))\u0e32)?"
    "|[\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd\u0ec0-\u0ec6\u0edc-\u0edf]"
    "(?:[\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u200b-\u200d])*"
    "(?:\u0eb3|(?:(?<=\u0ecd)|(?<=\u0ecd[\u0ec8-\u0ecb]))\u0eb2)?"
    "|[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
    ")"
)
#: Letters with accents, composed or not, and digits of any script.
_WORD = re.compile(
    "(?:[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u02af\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a]"
    "|[0-9\uff10-\uff19\u0e50-\u0e59\u0ed0-\u0ed9\u17e0-\u17e9\u1040-\u1049])"
    "[\u0300-\u036fA-Za-z\u00aa\u00b5\u00ba\u00c0-\u02af\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a"
    "0-9\uff10-\uff19\u0e50-\u0e59\u0ed0-\u0ed9\u17e0-\u17e9\u1040-\u1049'\u2019]*"
)
_UNIT = re.compile(f"(?P<cluster>{_CLUSTER.pattern})|(?P<word>{_WORD.pattern})")
#: What no Chinese word is made of alone: it ends the one before, which the dictionary lacks.
_ENDINGS = frozenset("员者们")
_STEMMER = snowballstemmer.stemmer("english")
#: What may stand between two clusters of one run: spaces are optional in these scripts.
_JOIN = re.compile("[\\s\u200b-\u200d\u2060\ufeff\u00ad]*")


@dataclass(frozen=True)
class Unit:
    """A searchable unit: `text` is folded, `start` and `end` are offsets in the text as given.

    Units of one `run` follow each other without punctuation or a change of script between them.
    """

    text: str
    start: int
    end: int
    is_word: bool
    run: int
    #: Whether a word begins before it and ends after it, as far as a dictionary knows.
    begins: bool = True
    ends: bool = True


def units(text: str, language: str = "") -> list[Unit]:
    """The units of a text in order. With a language, the edges of words are looked up."""
    edges = _edges(text, language) if language else None
    found: list[Unit] = []
    run = 0
    for match in _UNIT.finditer(text):
        start, end = match.span()
        is_word = match.lastgroup == "word"
        last = found[-1] if found else None
        if last and not _continues(last, is_word, text[last.end : start]):
            run += 1
        folded = _folded(match[0], is_word)
        if not folded:
            continue
        begins = is_word or edges is None or start in edges
        ends = is_word or edges is None or end in edges
        found.append(Unit(folded, start, end, is_word, run, begins, ends))
    return found


def runs(text: str) -> list[list[Unit]]:
    """The units of what is asked, part by part: every word is a part of its own, and what stands
    between spaces, as whoever types a space means two things."""
    found: list[list[Unit]] = []
    for unit in units(text):
        last = found[-1][-1] if found else None
        if last and not unit.is_word and last.run == unit.run and not _apart(text, last, unit):
            found[-1].append(unit)
        else:
            found.append([unit])
    return found


def _apart(text: str, last: Unit, unit: Unit) -> bool:
    return any(char.isspace() for char in text[last.end : unit.start])


def _continues(last: Unit, is_word: bool, between: str) -> bool:
    if last.is_word is not is_word:
        return False
    return is_word or bool(_JOIN.fullmatch(between))


@lru_cache(maxsize=8192)
def _folded(text: str, is_word: bool) -> str:
    # The same letters and words come again and again.
    folded = folding.folded(text)
    if is_word:
        return _ascii_digits(folding.without_marks(folded))
    return folded.replace(" ", "")


def _ascii_digits(text: str) -> str:
    return "".join(str(int(char)) if char.isdigit() and not char.isascii() else char
                   for char in text)  # fmt: skip


def _edges(text: str, language: str) -> set[int]:
    """The offsets at which a word begins or ends."""
    edges, at = {0}, 0
    for word in WordBreaker(text, language.partition("-")[0]):
        if at and str(word) in _ENDINGS and folding.is_han(text[at - 1]):
            edges.discard(at)
        at += len(word)
        edges.add(at)
    return edges


def occurrences(text: str, wanted: list[list[Unit]]) -> Iterator[tuple[int, int]]:
    """Where in a text the runs of a question stand, as offsets, in order of the text; a Latin
    word also where it begins another, a single cluster wherever it stands."""
    found = units(text)
    spans = []
    for run in wanted:
        size = len(run)
        for at in range(len(found) - size + 1):
            here = found[at : at + size]
            if all(_matches(one, other) for one, other in zip(here, run, strict=True)):
                spans.append((here[0].start, here[-1].end))
    yield from _merged(spans)


def _matches(unit: Unit, wanted: Unit) -> bool:
    if unit.is_word and wanted.is_word and len(wanted.text) > 2:
        return unit.text.startswith(wanted.text) or stem(unit.text) == stem(wanted.text)
    return unit.text == wanted.text


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


@lru_cache(maxsize=16384)  # the same words come again and again
def stem(word: str) -> str:
    """The stem of an English word; of words in other languages only ever compared with itself."""
    return str(_STEMMER.stemWord(word))
