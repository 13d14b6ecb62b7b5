"""What changed between two texts, in pieces that people can read.

Scripts that put no spaces between words (Chinese, Thai, Lao, Khmer, Burmese) are compared by
written character, a letter with its marks counting as one; the others by word. So no accent is
ever torn off its letter, and no half word is marked. Pure functions, no Django.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from diff_match_patch import diff_match_patch

#: How long a text may be looked at for the smallest difference; then a coarser one is given.
_SECONDS = 1.0

_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f"
    "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_MARKS = "".join(
    chr(code)
    for code in (*range(0x300, 0x1A00), *range(0xA9E0, 0xAA80), 0x200D)
    if unicodedata.category(chr(code))[0] == "M" or code == 0x200D
)
#: Signs that put the next consonant under the one before.
_STACKERS = "\u1039\u17d2"
_TOKEN = re.compile(
    f"[{_SPACELESS}](?:[{_STACKERS}][{_SPACELESS}]|[{_MARKS}])*"
    f"|(?:(?![{_SPACELESS}])[^\\W_][{_MARKS}]*)+"
    f"|.[{_MARKS}]*",
    re.DOTALL,
)
#: Where the stand-ins for longer tokens begin: letters, as the comparison judges characters.
_STAND_INS = 0x20000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, went, came, or (where it stayed) is not shown."""

    kind: Literal["same", "removed", "added", "left_out"]
    text: str


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order; what was removed stands before what replaced
    it. Joined without the added ones they are `before`, without the removed ones `after`."""
    table = _Table()
    engine = diff_match_patch()
    engine.Diff_Timeout = _SECONDS
    found = engine.diff_main(table.encoded(before), table.encoded(after), False)
    engine.diff_cleanupSemantic(found)
    kinds: dict[int, Literal["same", "removed", "added"]] = {0: "same", -1: "removed", 1: "added"}
    return tuple(Piece(kinds[sign], table.decoded(text)) for sign, text in found if text)


def is_same(pieces: Iterable[Piece]) -> bool:
    return all(piece.kind in ("same", "left_out") for piece in pieces)


def abridged(pieces: Iterable[Piece], around: int = 30) -> tuple[Piece, ...]:
    """Only what changed, with so many tokens around it; the rest is left out."""
    pieces = tuple(pieces)
    shown: list[Piece] = []
    for place, piece in enumerate(pieces):
        tokens = _TOKEN.findall(piece.text) if piece.kind == "same" else []
        before = around if place > 0 else 0
        after = around if place < len(pieces) - 1 else 0
        if len(tokens) <= before + after + 5:
            shown.append(piece)
            continue
        head, tail = tokens[:before], tokens[len(tokens) - after :]
        middle = tokens[before : len(tokens) - after]
        parts = (("same", head), ("left_out", middle), ("same", tail))
        shown += [Piece(kind, "".join(part)) for kind, part in parts if part]  # type: ignore[arg-type]
    return tuple(shown)


class _Table:
    """Tokens as single characters, which is what the comparison works on."""

    def __init__(self) -> None:
        self._stand_in: dict[str, str] = {}
        self._token: dict[str, str] = {}

    def encoded(self, text: str) -> str:
        return "".join(map(self._encode, _TOKEN.findall(text)))

    def decoded(self, text: str) -> str:
        return "".join(self._token.get(char, char) for char in text)

    def _encode(self, token: str) -> str:
        if len(token) == 1 and ord(token) < _STAND_INS:
            return token
        if token not in self._stand_in:
            stand_in = chr(_STAND_INS + len(self._stand_in))
            self._stand_in[token], self._token[stand_in] = stand_in, token
        return self._stand_in[token]
