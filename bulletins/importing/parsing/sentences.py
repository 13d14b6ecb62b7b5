"""Running text parted into its sentences."""

from __future__ import annotations

from collections.abc import Iterator

from ..regexes import regex
from . import offices
from .printed import Printed

_END = regex(r"[。！？]”?|[.!?][”\"]?(?=\s+[A-Z“\"])")
_ABBREVIATION = regex(
    rf"(?:\b(?:No|Mr|Mrs|Ms|Mme|Mdm|Dr|Prof|Asst|Assoc|St|Hon|{offices.RANKS})|\bH\.E|\b[A-Z])$"
)


def parted(words: Printed) -> Iterator[tuple[int, Printed]]:
    """Where each sentence begins, and the sentence."""
    at = 0
    for match in _END.finditer(words.text):
        if match[0][0] == "." and _ABBREVIATION.search(words.text[: match.start()]):
            continue
        yield at, words.cut(at, match.end())
        at = match.end() + len(words.text[match.end() :]) - len(words.text[match.end() :].lstrip())
    if at < len(words):
        yield at, words.cut(at)
