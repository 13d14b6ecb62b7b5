"""Which characters the PDF can print: those that its fonts draw.

The table beside this file is made from the fonts by `manage.py font_coverage`; a test compares it
with them. Without the table the check would need the fonts, which weigh 37 MB.
"""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("printable.txt")

#: Breaks and joints: they are carried out, not drawn.
_NOT_DRAWN = {"\n", "\r", "\t", "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}


def unprintable(text: str) -> list[str]:
    """The characters of a text that would be missing in the PDF, each once, in its order."""
    starts, ends = _ranges()
    found = []
    for char in dict.fromkeys(text):
        place = bisect.bisect_right(starts, ord(char)) - 1
        is_drawn = place >= 0 and ord(char) <= ends[place]
        if not is_drawn and char not in _NOT_DRAWN:
            found.append(char)
    return found


def spoken(char: str) -> str:
    """A character by its code and name, for whom it is not drawn either: U+1F600 GRINNING FACE."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()


@cache
def _ranges() -> tuple[list[int], list[int]]:
    pairs = [line.split("-") for line in TABLE.read_text("ascii").splitlines() if line]
    starts = [int(pair[0], 16) for pair in pairs]
    return starts, [int(pair[-1], 16) for pair in pairs]


def table_of(codes: Iterable[int]) -> str:
    """The table of these characters: a range a line, hexadecimal."""
    return "".join(
        f"{first:x}-{last:x}\n" if last > first else f"{first:x}\n"
        for first, last in _runs(sorted(set(codes)))
    )


def _runs(codes: list[int]) -> Iterator[tuple[int, int]]:
    first = last = -1
    for code in codes:
        if code != last + 1 or first < 0:
            if first >= 0:
                yield first, last
            first = code
        last = code
    if first >= 0:
        yield first, last
