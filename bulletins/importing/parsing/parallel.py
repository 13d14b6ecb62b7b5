"""What two languages of one issue have alike: its masthead, how its office is reached, and as
many paragraphs. Where one of them tells where the last speaker ends and the meeting goes on, the
other ends there too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lmec import folding

from . import joined_fields, months
from .blocks import Report
from .results import ParsedContact, ParsedMasthead

#: Numbers and addresses of the web and of mail, which are of no language.
_OF_NO_LANGUAGE = ("telephones", "fax", "emails", "website", "wechat")


def masthead(
    own: ParsedMasthead, heads: Sequence[ParsedMasthead], language: str
) -> ParsedMasthead:
    """Issue and date stand in a document of two languages once or twice; one masthead above both
    has the publisher's name for each."""
    if not all(head.names for head in heads):
        printed = [name for head in heads for name in head.names]
        is_han = {name: folding.script_of(name.text) == "Hani" for name in printed}
        if len(set(is_han.values())) > 1:
            names = (name for name in printed if is_han[name] == (language == "zh-hans"))
            own = replace(own, names=tuple(names))
    if own.date and months.is_only_month(own.date.printed.text):
        # `November 2025`, where the other language tells the day
        others = (head.date for head in heads if head.date)
        days = (date for date in others if not months.is_only_month(date.printed.text))
        own = replace(own, date=next(days, own.date))
    for head in heads:
        given = {
            name: getattr(own, name) or getattr(head, name)
            for name in ("year", "number", "serial", "date")
        }
        own = replace(own, **given)
    return own


def contact(
    own: ParsedContact | None, contacts: Sequence[ParsedContact | None]
) -> ParsedContact | None:
    """Where one language has nothing by which the office is reached, it is reached as the other
    says: `Contact: +86 …` below texts that stand there by turns. Beside numbers that are printed
    once for both, so is the address."""
    for other in contacts:
        if own and not own.address and other and other.address and _have_one_line(own, other):
            return replace(own, address=other.address, postcode=own.postcode or other.postcode)
    if own and (own.telephones or own.emails):
        return own
    for other in contacts:
        if not other or not (other.telephones or other.emails):
            continue
        if own is None:
            return replace(other, names=())
        given = {name: getattr(own, name) or getattr(other, name) for name in _OF_NO_LANGUAGE}
        if not own.address:
            given |= {"address": other.address, "postcode": own.postcode or other.postcode}
        return replace(own, **given)
    return own


def in_language(own: ParsedContact | None, language: str) -> ParsedContact | None:
    """With the address in the language, where it stands there in both."""
    if not own or not own.address:
        return own
    return replace(own, address=joined_fields.of_language(own.address, language))


def _have_one_line(own: ParsedContact, other: ParsedContact) -> bool:
    """Whether both were told one number or address of mail in one place."""
    return bool({*own.telephones, *own.emails} & {*other.telephones, *other.emails})


def even_out(reports: Sequence[Report]) -> None:
    """Gives the closing of each language as many paragraphs as the surest of them has."""
    ends = [len(r.blocks[-1].lines) + len(r.closing) if r.blocks else 0 for r in reports]
    if len(reports) < 2 or not min(ends) or len(set(ends)) > 1:
        return
    if len({len(report.blocks) for report in reports}) > 1:
        return
    # A closing too short is the usual fault: where it begins is what a language may not tell.
    closings = {len(r.closing): r.closing_is_unsure for r in reports if r.closing}
    if not closings:
        return
    length = max(closings, key=lambda paragraphs: (not closings[paragraphs], paragraphs))
    for report in reports:
        last = report.blocks[-1]
        whole = [*last.lines, *report.closing]
        if len(report.closing) != length < len(whole):
            last.lines[:], report.closing = whole[:-length], whole[-length:]
            report.closing_is_unsure = closings[length]
