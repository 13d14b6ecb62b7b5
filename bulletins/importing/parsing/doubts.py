"""Where a document disagrees with itself or says too little: questions for the editor."""

from __future__ import annotations

from collections.abc import Iterator

from bulletins.importing.reading.document import Document
from lmec import folding

from . import names
from .printed import Printed
from .results import Doubt, ParsedBulletin, ParsedMention, ParsedRemark


def of(document: Document, parsed: ParsedBulletin, closing_is_unsure: bool) -> Iterator[Doubt]:
    """Every doubt, each pair of spellings once."""
    seen: set[tuple[str, tuple[tuple[str, str], ...]]] = set()
    for found in _all(document, parsed, closing_is_unsure):
        if (found.code, found.params) not in seen:
            seen.add((found.code, found.params))
            yield found


def _doubt(document: Document, code: str, words: Printed | None, **params: str) -> Doubt:
    place = document.place(words.span) if words else None
    return Doubt(code, tuple(params.items()), place)


def _all(document: Document, parsed: ParsedBulletin, closing_is_unsure: bool) -> Iterator[Doubt]:
    head = parsed.masthead
    for code, missing in (
        ("no_year", not head.year),
        ("no_number", not head.number),
        ("no_date", not head.date),
        ("no_headline", not parsed.headline),
    ):
        if missing:
            yield _doubt(document, code, None)
    for remark in parsed.remarks:
        if remark.name:
            yield from _of_remark(document, remark, remark.name)
            # Whose style says that nothing is missing is believed.
            if not remark.text and not parsed.by_styles:
                yield _doubt(document, "no_words", remark.name, name=remark.name.text)
    for mention in parsed.announced if parsed.remarks and not parsed.by_styles else ():
        yield from _of_mention(document, parsed, mention)
    if closing_is_unsure and parsed.closing:
        yield _doubt(document, "closing_unsure", parsed.closing)


def _of_remark(document: Document, remark: ParsedRemark, name: Printed) -> Iterator[Doubt]:
    other = remark.name_in_text
    if other and names.bare(other.text) != names.bare(name.text):
        yield _doubt(document, "two_spellings", other, one=name.text, other=other.text)


def _of_mention(
    document: Document, parsed: ParsedBulletin, mention: ParsedMention
) -> Iterator[Doubt]:
    """The lead names speakers too; where it disagrees with the blocks somebody has to look."""
    name, position = mention.name.text, mention.position.text
    same = [r for r in parsed.remarks if r.name and names.same_name(r.name.text, name)]
    if not same:
        yield _doubt(document, "named_without_block", mention.name, name=name)
        return
    printed = same[0].name
    if printed and names.bare(printed.text) != names.bare(name):
        yield _doubt(document, "two_spellings", mention.name, one=printed.text, other=name)
    listed = [r.position.printed.text for r in same if r.position]
    if listed and folding.solid(position) not in map(folding.solid, listed):
        yield _doubt(
            document, "two_positions", mention.position, name=name, one=listed[0], other=position
        )
