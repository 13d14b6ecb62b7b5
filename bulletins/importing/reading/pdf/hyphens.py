"""Words broken over two lines. A hyphen is taken away only where it clearly was put there by the
line's end; where a compound may have been broken at its own hyphen, it stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ...regexes import regex

_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEAD = regex(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\u00ad\u2010]$")
_TAIL = regex(r"[^\W\d_]+")
_SURE = "\u00ad"
_SIGNS = ("-", "\u00ad", "\u2010")
#: Words that stand before a hyphen of their own.
_FIRST_PARTS = frozenset(
    word
    for words in (
        "co non self pre post anti multi inter intra semi sub cross ex vice all half full",
        "long short mid high low well large small medium follow on off by in people decision",
        "policy water river climate evidence science community nature land cost data risk",
    )
    for word in words.split()
)
#: `eco-friendly`, but `ecosystem`.
_OF_ECO = regex("system|log|nom|type|tone|zone|sphere|tox|cid|region")
_SHORTEST = 2


_ADDRESS = regex(r"(?:@|://|\bwww\.)\S*$")
_GOES_ON_AS_ADDRESS = regex(r"[\w.+-]{1,40}@\w", re.ASCII)


class Hyphens:
    def __init__(self, texts: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        broken = False
        for text in texts:
            words = _WORD.findall(text)
            # What a line's end has broken is no word.
            whole = words[broken:]
            broken = text.rstrip().endswith(_SIGNS)
            whole = whole[:-1] if broken else whole
            self._words.update(word.casefold() for word in whole)

    def are_put_in(self, before: str, after: str) -> bool:
        """Whether the sign at the end of `before` belongs to the line's end, not to the word."""
        head, tail = _HEAD.search(before), _TAIL.match(after)
        if not head or not tail:
            return False
        if before.endswith(_SURE):
            return True
        if _ADDRESS.search(before) or _GOES_ON_AS_ADDRESS.match(after):
            return False  # of mail or of the web: nobody hyphenates one
        first, second = head[1], tail[0]
        last = first.rpartition("-")[2].casefold()
        whole, parted = last + second.casefold(), f"{last}-{second.casefold()}"
        if self._words[whole] or self._words[parted]:
            return self._words[whole] >= self._words[parted]
        if not first[-1].islower() or not second[0].islower():
            return False
        if last == "eco" and not _OF_ECO.match(second):
            return False
        if last in _FIRST_PARTS or len(last) < _SHORTEST or len(second) < _SHORTEST:
            return False
        # Two words that the document has by themselves are a compound.
        return not (self._words[last] > 1 or (self._words[last] and self._words[second] > 1))

    def are_one(self, before: str, after: str) -> bool:
        """Whether a word that was too long for its cell goes on without any sign: one letter is
        no word, and the whole one stands elsewhere."""
        head, tail = re.search(r"[^\W\d_]+$", before), _TAIL.match(after)
        if not head or not tail or not tail[0].islower():
            return False
        lone = len(tail[0]) == 1 and tail[0] not in _WORDS_OF_ONE
        return lone or bool(self._words[(head[0] + tail[0]).casefold()])


_WORDS_OF_ONE = "aeioyuàéèô"
