"""The name of a meeting inside an English sentence, by how names are written: a run of words with
capital letters, and the word for a meeting among them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..regexes import regex
from . import places
from .meeting_forms import DAYS, OF_TITLES
from .printed import Printed

#: Where meetings are held, which is called after them: `Conference Centre`.
_VENUES = (
    r"Cent(?:er|re)|Hall|Hotel|Room|Building|House|Palace|Complex|Venue|Auditorium|Facility|Park|"
    r"Resort|Theatre|Theater"
)
#: Who is called after them: `Dialogue Office`.
_BODIES = (
    r"Office|Secretariat|Desk|Bureau|Unit|Team|Fund|Network|Association|Society|Foundation|Institute|Academy|"
    r"School|College|Department|Division|Agency|Service"
)
_VENUE = regex(rf"\b(?:{_VENUES})$")
#: What a meeting is called; `Working Group` and `Mission` among other words of a name.
_KIND = regex(
    r"\b(?:Meeting|Workshop|Forum|Dialogue|Conference|Training|Seminar|Webinar|Round[- ]?[Tt]able|"
    r"Symposium|Summit|Consultations?|Session|Course|Ceremony|Launch(?:ing)?|Visit|Tour|Mission|"
    r"Exhibition|Congress|Colloquium|Retreat|Hackathon|Camp|Week|Exchange|Briefing|Hearing|Panel|"
    r"Assembly|Talks|Inception|Working\s+Group|Steering\s+Committee|Task\s+Force|Policy\s+Lab|"
    r"(?:Open|Field|Study|Information|Practice|Review|Action|Demonstration|Training|Farmers['’]?)\s+(?:Days?|Afternoon|Morning|Evening)|"
    rf"Study\s+Tour|Field\s+Trip|Drill|Exercise|Convening)\b(?!\s+(?:{_VENUES}|{_BODIES})\b)"
)
_WORD = r"[A-Z0-9ÀĐ][\w’'./–-]*"
_JOINING = (
    r"(?:of|on|for|and|in|the|to|with|under|at|from|by|between|among|across|along|beyond|against|after|"
    r"through|&|[–—-])"
)
_RUN = regex(
    rf"(?:{_WORD}|[“\"‘][A-Z][^”\"’]{{2,80}}[”\"’])(?:,?\s+(?:{_JOINING}\s+){{0,3}}(?:{_WORD}|[“\"‘][A-Z][^”\"’]{{2,80}}[”\"’]))+"
)
#: Where it was held and who held it are no part of the name.
_ENDS = regex(
    r"\s+(?:at|from|by|with|under|between)\s+|\s+in\s+(?!(?:the\s+)?(?:[A-Z][\w-]*\s+){0,4}?"
    rf"(?:{OF_TITLES})\b)|\s+on\s+(?=\d|(?:{DAYS})\b)|"
    # `Meeting of the Mae, Nam and Huai Rivers Committee` goes on behind its comma.
    r",\s+(?!(?:[A-Z][\w-]*,\s+){0,3}[A-Z][\w-]*,?\s+and\s+[A-Z][\w-]*(?:\s+[A-Z][\w-]*){1,6}(?:\s|$))"
)
_PLACE_BEHIND = regex(
    r"\s+(?:met|gathered|convened|opened|closed|ended|took\s+place|(?:was|were)\s+(?:held|hosted|convened|opened|organi[sz]ed))\s+(?:in|at)\s+"
    rf"(?!(?:{DAYS})\b)[A-Z]"
)
#: `Seminar on Pollution from Craft Villages`: of the subject, and not who came or since when.
_SUBJECT = regex(r"\b(?:on|for|of)\s+(?:[A-Z]|the\s)")
_KINDS_OF = regex(r"(?:[A-Z][a-z’'-]+\s+){0,2}[A-Z][a-z’'-]+s\b")
_HOUSES = regex(
    r"(?:Headquarters|Gardens|Towers|Hills|Springs|Falls|Suites|Chambers|Barracks|Archives|Offices|Residences)$"
)
#: `Roundtable “First Day | at Work”` does not end inside its quotes.
_OPEN_QUOTE = regex(r"“[^“”]*$")
_SHORT_FORM = regex(r"\s*\([A-Z][A-Za-z0-9 -]{1,14}\)")
#: `The`, `At the`, `On 5 May 2021 the` stand before a name.
_BEFORE = regex(
    r"(?:(?:The|This|A|An|At|In|On|During|For|To|Our|Their|Its|His|Her)\s+|(?:the|an?)\s+|\d{1,2}(?:st|nd|rd|th)?\s+)+(?=\S)"
)
#: What ends before the name of a meeting begins: a day, a place, whoever held it.
_FRONTS = regex(
    r",\s+|\b(?:[12]\d{3}|for|in|at|on|during|of|to)\s+the\s+|\b(?:19|20)\d\d,?\s+(?:(?:on|for)\s+)?the\s+"
)
_MONTH = regex(
    r"^(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LONGEST = 180
_ORDINAL = (
    r"(?:First|Second|Third|[A-Z][a-z]{2,10}(?:th|ty-(?:first|second|third))|"
    r"\d{1,3}(?:st|nd|rd|th))"
)
_COUNTED = regex(rf"{_ORDINAL}\s")
#: `its Fifth Meeting`: counted, and somebody's; `the Forum's Seventh Technical Session`
_OWN = regex(r"\b(?:its|their)\s+$")
_OWNER = regex(rf"[A-Z][\w-]*[’']s\s+(?={_ORDINAL}\s+\S+\s+\S)")


def is_one(text: str) -> bool:
    """Whether the word for a meeting stands in the text as names have it."""
    return bool(_KIND.search(text))


#: `Third Consultation of the ministries on …`
_ALL = regex(
    r"(?:(?:The\s+)?[A-Z][\w-]*\s+){0,3}?(?:Meeting|Workshop|Forum|Dialogue|Conference|Seminar|"
    r"Webinar|Round[- ]?table|Symposium|Summit|Consultations?|Session|Talks|Hearing)\s+"
    r"(?:of|on|for|between|among)\s+[^.,;:!?]{8,}"
)
_DOES = regex(
    r"\b(?:was|were|is|are|has|have|had|held|met|meets?|opens?|closes?|ends?|agree[sd]?|calls?|takes?|took|looks?|"
    r"brings?|links?|draws?|discuss(?:es)?|hears?|urges?|begins?|concludes?)\b"
)


def is_all(text: str) -> bool:
    """Whether a headline is the name of a meeting from its first word to the last."""
    return bool(_ALL.fullmatch(text.strip())) and not _DOES.search(text)


def is_venue(text: str) -> bool:
    """Whether the words name a house."""
    return bool(_VENUE.search(text))


def first(sentence: Printed) -> Printed | None:
    """The first name of a meeting in the sentence."""
    return next(_names(sentence), None)


def with_list(sentence: Printed, told: Printed | None) -> Printed | None:
    """A title with the rest of the list that it breaks off: `Meeting of the Mae | , Nam and …`."""
    for name in _names(sentence) if told else ():
        front, comma, _ = name.text.partition(",")
        if told and comma and told.text.endswith(front):
            start, end = told.span.start - sentence.span.start, name.span.end - sentence.span.start
            return sentence.cut(start, end)
    return told


def _tells_of_what(name: str, kind: re.Match[str], end: re.Match[str]) -> bool:
    if end[0].strip() not in ("from", "at") or not _SUBJECT.search(
        name, kind.end(), end.start() + 1
    ):
        return False
    what = _KINDS_OF.match(name, end.end())
    if what and end[0].strip() == "at" and _HOUSES.search(what[0]):
        return False
    return what is not None and not _MONTH.match(what[0]) and not places.is_place(what[0])


def with_quotation(sentence: Printed, name: Printed) -> Printed:
    """`“Ask the | Ministry” Dialogue`: a name that begins inside the quotation at its head."""
    closes = name.text.find("”")
    start = name.span.start - sentence.span.start
    if closes < 0 or "“" in name.text[:closes]:
        return name
    opens = sentence.text.rfind("“", max(0, start - _QUOTED), start)
    if opens < 0 or "”" in sentence.text[opens:start]:
        return name
    return sentence.cut(opens, start + len(name))


#: No quotation at the head of a name goes on for so many letters.
_QUOTED = 60


#: `Forum of the Upper Lake | countries`: what the last words in capitals only tell more of.
_OF_THE = regex(r"\b(?:of|for|among|between)\s+the\s+(?:[A-Z][\w-]*\s+){0,2}[A-Z][\w-]*$")
_LAST = regex(
    r"\s+(?:(?:riparian|member|border|river|coastal)\s+)?(?:countries|states|provinces|cities|towns|ports|ministries|"
    r"schools|universities|laboratories|services|operators|region|basin|delta|area)\b"
)


def _with_last(sentence: Printed, name: Printed) -> Printed:
    start, end = (at - sentence.span.start for at in (name.span.start, name.span.end))
    last = _LAST.match(sentence.text, end) if _OF_THE.search(name.text) else None
    return sentence.cut(start, last.end()) if last else name


def _names(sentence: Printed) -> Iterator[Printed]:
    for run in _RUN.finditer(sentence.text):
        name = sentence.group(run)
        kind = _KIND.search(name.text)
        if not kind:
            continue
        fronts = [front.end() for front in _FRONTS.finditer(name.text, 0, kind.start())]
        name = name.cut(max(fronts, default=0))
        if before := _BEFORE.match(name.text):
            name = name.cut(before.end())
        kind = _KIND.search(name.text)
        if not kind or _MONTH.match(name.text):
            continue
        ends = (
            e
            for e in _ENDS.finditer(name.text)
            if e.start() >= kind.end() and not _OPEN_QUOTE.search(name.text, 0, e.start())
        )
        if _PLACE_BEHIND.match(sentence.text, run.end()):
            # `Workshop on Yields in Farming met in Hue`: the first is no place.
            ends = (e for e in ends if e[0].strip() != "in")
        end = next((e.start() for e in ends if not _tells_of_what(name.text, kind, e)), None)
        if end is not None:
            name = name.cut(0, end)
        name = name.strip(" ,;.–—-")
        if owner := _OWNER.match(name.text):
            name = name.cut(owner.end())
        own = _OWN.search(sentence.text, 0, name.span.start - sentence.span.start)
        least = 2 if own and _COUNTED.match(name.text) else 3
        if len(name.text.split()) < least or len(name) > _LONGEST or places.is_place(name.text):
            continue
        if is_venue(name.text):
            continue
        name = with_quotation(sentence, name)
        name = _with_last(sentence, name)
        behind = sentence.text[name.span.end - sentence.span.start :]
        short = _SHORT_FORM.match(behind)
        yield sentence.cut(
            name.span.start - sentence.span.start,
            name.span.end - sentence.span.start + (short.end() if short else 0),
        )
