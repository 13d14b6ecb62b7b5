"""Bodies whose country stands beside their name elsewhere in the document: `the Royal Rivers
Department of Laos` came, and `Sok Dara, Officer in the Royal Rivers Department` is from there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..regexes import regex
from . import offices, positions
from .blocks import Block
from .knowledge import Knowledge, even
from .outline import Item

#: Words in capitals, with the small ones that join them.
_NAME = regex(
    r"[A-Z][\w’'&-]*(?:\s+(?:(?:(?:of|and|for|the|on|in)\s+){1,2})?[A-Z][\w’'&-]*)+(?=[\s,;.)]|$)"
)
_SMALL = regex(r"\s+(?:of|in|at|from|for)\s+(?:the\s+)?")
_BEHIND = regex(r"(?:\s+(?:of|in|from)\s+(?:the\s+)?|\s*,\s+|\s*\()")
#: A name of fewer words in capitals may be that of a body of every country.
_FEWEST = 3


def tell(blocks: Iterable[Block], items: tuple[Item, ...], knowledge: Knowledge) -> None:
    """Gives the country to those whose position and head tell none."""
    texts: list[str] = []
    for block in blocks:
        if block.country or not block.position:
            continue
        position = block.position.text
        if positions.country_in(position, knowledge) or positions.home_in(position):
            continue
        texts = texts or [even(item.text) for item in items]
        for body in _bodies(position):
            if home := _home(even(body), texts, knowledge):
                block.country = home
                break


def _bodies(position: str) -> Iterator[str]:
    """The whole of each name in it, and what stands behind its small words: `Office of the Royal
    Rivers Department`."""
    for match in _NAME.finditer(position):
        starts = [0, *(small.end() for small in _SMALL.finditer(match[0]))]
        for start in starts:
            name = match[0][start:]
            large = sum(word[0].isupper() for word in name.split())
            if large >= _FEWEST and name[0].isupper() and offices.LATIN_BODY.search(name):
                yield name


def _home(body: str, texts: list[str], knowledge: Knowledge) -> str:
    """The one country that stands right behind this name wherever one does, or whose it is."""
    told = set()
    for text in texts:
        at = text.find(body)
        while at >= 0:
            end = at + len(body)
            if behind := _BEHIND.match(text, end):
                found = knowledge.country_at(text, behind.end())
                told |= {found[0]} if found else set()
            at = text.find(body, end)
    return told.pop() if len(told) == 1 else ""
