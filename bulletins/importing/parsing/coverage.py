"""The proof that nothing was lost: every character that is no white space stands in a field, is
a recognised label or mark-up, or is left over."""

from __future__ import annotations

from collections.abc import Iterable

from bulletins.importing.reading.document import Document, Span

from .printed import Printed
from .results import ParsedBulletin, words_in


class NotCovered(AssertionError):
    """The parser lost or invented characters."""


def check(document: Document, parsed: ParsedBulletin) -> None:
    """Raises NotCovered unless all words are kept, and every field says what its place says."""
    for printed in words_in(parsed):
        _check_words(document, printed)
    missing = uncovered(document, words_in(parsed))
    if missing:
        lost = [document.source[span.start : span.end] for span in missing]
        raise NotCovered(f"lost: {lost}")


def _check_words(document: Document, printed: Printed) -> None:
    for piece in printed.pieces:
        if piece.start is None:
            if piece.text.strip():
                raise NotCovered(f"invented: {piece.text!r}")
        elif document.source[piece.start : piece.start + len(piece.text)] != piece.text:
            raise NotCovered(f"not what is printed there: {piece.text!r}")


def uncovered(document: Document, words: Iterable[Printed]) -> list[Span]:
    """The stretches of the source that are neither mark-up nor among the words, without those of
    white space only."""
    taken = bytearray(len(document.source))
    spans = [span for printed in words for span in printed.spans]
    for span in (*document.markup, *spans):
        taken[span.start : span.end] = b"\x01" * (span.end - span.start)
    found, start = [], None
    for at, (char, is_taken) in enumerate(zip(document.source, taken, strict=True)):
        if is_taken or is_blank(char):
            if start is not None and (is_taken or char == "\n"):
                found.append(Span(start, at))
                start = None
        elif start is None:
            start = at
    if start is not None:
        found.append(Span(start, len(document.source)))
    return found


def is_blank(char: str) -> bool:
    return char.isspace() or char in "\u200b\ufeff"
