"""The sentence of a text in which an instrument is named."""

from __future__ import annotations

import re

from bulletins.models import Instrument
from lmec import excerpts
from lmec.languages import all_texts

#: A long text is shown as the sentence that names the instrument, with so much around it.
_AROUND = 160
_SENTENCE_ENDS = re.compile("(?<=[。！？；!?။៕])|(?<=[.;]) ")


def titles_of(instrument: Instrument) -> list[str]:
    written = [*all_texts(instrument, "name").values()]
    written += [alias.text for alias in instrument.aliases.all()]
    # Longest first: a short title may be a part of a longer one.
    return sorted(set(written), key=lambda title: (-len(title), title))


def sentence_with(text: str, titles: list[str]) -> str:
    """The sentence that first names one of the titles, shortened around it when it is long."""
    sentences = _sentences(text)
    number, start, end = _place(sentences, titles)
    return _shortened(sentences[number], start, end) if end else _shortened(text.strip(), 0, 0)


def sentence_like(text: str, other: str, titles: list[str]) -> str:
    """The sentence that says what another language says where it names one of the titles: the
    one at the same place, where both have as many."""
    here, there = _sentences(text), _sentences(other)
    number, _start, end = _place(there, titles)
    return _shortened(here[number] if end and len(here) == len(there) else text.strip(), 0, 0)


def _sentences(text: str) -> list[str]:
    parts = (part.strip() for line in text.splitlines() for part in _SENTENCE_ENDS.split(line))
    return [part for part in parts if part]


def _place(sentences: list[str], titles: list[str]) -> tuple[int, int, int]:
    """In which sentence a title first stands, from where to where."""
    for title in titles:
        for number, sentence in enumerate(sentences):
            at = sentence.casefold().find(title.casefold())
            if at >= 0:
                return number, at, at + len(title)
    return 0, 0, 0


def _shortened(sentence: str, start: int, end: int) -> str:
    first = min(start, excerpts.after(sentence, start - _AROUND))
    last = max(end, excerpts.before(sentence, end + _AROUND))
    before, after = "…" if first else "", "…" if last < len(sentence) else ""
    return f"{before}{sentence[first:last].strip()}{after}"
