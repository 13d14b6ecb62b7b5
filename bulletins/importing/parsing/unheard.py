"""Reports that only tell what people did: `Ms. Sok Dara, engineer, checked all 412 records.`,
`学员周军修好了水位计。` Where anybody speaks, such a one may have had the floor as well, by a
verb of which nobody thought; where nobody does, it is a report on work."""

from __future__ import annotations

from collections.abc import Iterator

from lmec import folding

from ..regexes import regex
from . import choosing, sayings_han, sayings_latin, verbs
from .head_parts import Head
from .outline import Item

#: A question, or what a colon leads to, quotes included.
_MARKS = regex("[:：?？“「『]")
#: `Figures of another kind came| from Ms. Sok Dara`
_COMES_FROM = regex(r"\b(?:came|comes|come|heard|hears|hear)\s+(?:next\s+)?from\s+[A-Z]")
#: `Certificates were presented| to …`
_PASSIVE = regex(r"\b(?:was|were|been|being)\s*$")


def without(items: tuple[Item, ...], chosen: dict[int, Head]) -> dict[int, Head]:
    """The heads, or none where all are told in prose and no word is told of anybody."""
    if any(head.kind != choosing.VOICE for head in chosen.values()):
        return chosen
    return chosen if any(_tells_words(items[at].text) for at in chosen) else {}


def _tells_words(text: str) -> bool:
    if _MARKS.search(text):
        return True
    if folding.script_of(text) != "Latn":
        return sayings_han.tells(text)
    masked = sayings_latin.masked(text)
    if sayings_latin.goes_on(masked) or _COMES_FROM.search(masked):
        return True
    return any(
        sayings_latin.says(masked, gap) or verbs.LATIN_SAYS.match(masked, gap)
        for gap in _gaps(masked)
        if not _PASSIVE.search(masked, 0, gap)
    )


def _gaps(text: str) -> Iterator[int]:
    return (at for at, letter in enumerate(text) if letter == " ")
