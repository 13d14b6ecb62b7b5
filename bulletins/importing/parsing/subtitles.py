"""What a line below the headline tells of the meeting: `Meeting of Town Architects, Luang Prabang,
24–26 April 2019`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lmec import reckoning

from ..regexes import regex
from . import places
from .facts import Facts
from .outline import Item
from .printed import Printed

_LINE = regex(
    r"(?P<what>[A-Z][^.;:?!]{6,140}?),\s+(?P<place>[A-ZĐ][\w’'-]+(?:\s[A-ZĐ][\w’'-]+){0,2}),\s+"
    r"(?P<when>[^,.;:]{0,30}?\d[^.;:]{0,30}?\b(?:19|20)\d\d)"
)
_MEETS = regex(
    r"\b(?:Meeting|Workshop|Round\s?[Tt]able|Roundtable|Seminar|Conference|Forum|Dialogue|Session|"
    r"Training|Consultation|Symposium|Congress|Summit|Course|Exchange|Retreat|Colloquium|Assembly|"
    r"Visit|Tour|Hearing|Launch)\b"
)


#: `Pakse, Champasak Hotel, 21 March 2019`
_WHERE_AND_WHEN = regex(
    r"(?P<place>[A-ZĐ][\w’'-]+(?:\s[A-ZĐ][\w’'-]+){0,2}),\s+(?:[A-ZĐ][\w’' -]{3,40},\s+)?"
    r"(?P<when>\d[^.;:,]{0,30}?\b(?:19|20)\d\d)"
)


_REPORT = regex(r"(?:Report|Summary|Record|Proceedings|Minutes|Notes)\s+(?:of|from|on)\s+the\s+")
#: `Report of the Second Consultation on Fever in Towns, Pakse, 14–15 June 2023`
_REPORT_OF = regex(
    rf"{_REPORT.pattern}(?P<title>(?=[^,]*{_MEETS.pattern})[A-Z][^,.;:]{{8,140}}),\s+[A-ZĐ][^.;:]{{2,60}}\d"
)


#: A place with its country, in capitals: `Kampot, Cambodia`, `Hotel of the Lake, Kampot`.
_PLACE = regex(
    r"[A-ZĐ][\w’'-]*(?:\s(?:of\s|the\s)*[A-ZĐ][\w’'-]*){0,4}(?:,\s[A-ZĐ][\w’'-]*(?:\s[A-ZĐ][\w’'-]*){0,3}){0,2}"
)
_WHAT = regex(r"(?=[^,]*" + _MEETS.pattern + r")[A-Z][^,.;:?!]{6,140}")
_WHEN = regex(r"(?=[^,]*\d)[^,;:]{3,40}(?:,\s\d{4})?")
#: `…, which sat in the reading room of the Water Institute in Hanoi, 12–14 December 2022`
_SAT_IN = regex(
    r"\s(?:in|at)\s+(?P<place>(?:the\s+(?:[a-z]+\s+){0,3}(?:of\s+(?:the\s+)?)?)?[A-ZĐ][\w’'-]*"
    r"(?:\s(?:(?:of|the|in)\s)*[A-ZĐ][\w’'-]*){0,7}),\s+(?P<when>\d[^,.;:]{3,40}\d{4})$"
)


def _title_and_place(item: Item) -> tuple[Printed | None, Printed] | None:
    """`Round Table on Cattle, Kampot, Cambodia, 15 November 2022`, in whatever order behind what
    it is."""
    words = item.words.strip(" ()*")
    what = _WHAT.match(words.text) if not item.is_prose and item.text[-1:] != "." else None
    if what and words.text[what.end() : what.end() + 2] == ", ":
        rest = words.cut(what.end() + 2)
        for comma in (n for n, sign in enumerate(rest.text) if sign == ","):
            one, other = rest.cut(0, comma), rest.cut(comma + 1).strip()
            for place, when in ((one, other), (other, one)):
                if _PLACE.fullmatch(place.text) and _is_day(when.text):
                    report = _REPORT.match(words.text)
                    return words.cut(report.end() if report else 0, what.end()), place
    sat = _SAT_IN.search(words.text)
    if sat and _is_day(sat["when"]) and _MEETS_OR_SITS.search(words.text):
        return None, words.group(sat, "place")
    return None


_MEETS_OR_SITS = regex(rf"{_MEETS.pattern}|\b(?:Group|Committee|Commission|Council|Board|Panel)\b")


def _is_day(text: str) -> bool:
    return bool(_WHEN.fullmatch(text)) and any(True for _ in reckoning.dates_in(text))


def _below(head: Sequence[Item], headline: Printed | None) -> Sequence[Item]:
    """The lines below the headline."""
    if not headline:
        return ()
    last = headline.span.end
    return [item for item in head if item.words.span.start >= last]


def with_place(told: Facts, head: Sequence[Item], headline: Printed | None) -> Facts:
    """The place of the meeting, where no form tells one."""
    for item in _below(head, headline):
        if not (told.title or told.place) and (both := _title_and_place(item)):
            told = replace(told, title=both[0], place=both[1])
        if not told.title and (report := _REPORT_OF.match(item.text)):
            told = replace(told, title=item.words.group(report, "title"))
    if told.place:
        return told
    for item in _below(head, headline):
        match = _WHERE_AND_WHEN.fullmatch(item.text.strip(" ()*"))
        if match and places.is_place(match["place"]):
            at = item.text.find(match[0]) + match.start("place")
            return replace(told, place=item.words.cut(at, at + len(match["place"])))
    for item in head:
        if headline and item.text == headline.text:
            continue
        match = _LINE.fullmatch(item.text.strip(" ()*"))
        if not match or not _MEETS.search(match["what"]):
            continue
        if any(True for _ in reckoning.dates_in(match["when"])):
            at = item.text.find(match[0]) + match.start("place")
            return replace(told, place=item.words.cut(at, at + len(match["place"])))
    return told
