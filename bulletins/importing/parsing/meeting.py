"""What the lead says of the meeting: title, dates, mode, place, who hosted and who came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lmec import folding, reckoning

from ..regexes import regex
from . import (
    bare_kinds,
    datelines,
    event_names,
    launches,
    lists,
    meeting_forms,
    meeting_houses,
    meeting_parties,
    meeting_places,
    meeting_titles,
    told_titles,
)
from .facts import Facts
from .knowledge import Knowledge, even
from .printed import Printed
from .results import Found, ParsedMeeting

#: Nobody's sentence is longer, nobody's lead has more; what is beyond is not looked into.
_LONGEST, _MOST = 1200, 60
#: So many sentences tell where it was; so many paragraphs may stand before a dateline.
_HEAD = 3


def _readable(lead: Printed) -> Iterator[Printed]:
    sentences = islice(_sentences(lead), _MOST)
    yield from (sentence for sentence in sentences if len(sentence) <= _LONGEST)


def parse(
    lead: Printed | None,
    headline: Printed | None,
    year: int | None,
    knowledge: Knowledge,
    told: Facts,
) -> ParsedMeeting | None:
    """The meeting that the lead reports on, with what a form tells of it; None where there is
    none."""
    told = told_titles.with_bracket(told, headline)
    found = _of_lead(lead, headline, year, knowledge)
    formed = bool(told.days or told.place or told.online)
    title = told.title or _counted(headline)
    title = title or (_named_by(headline, lead) if formed else None)
    if not found:
        if not title and not told.place:
            return None
        found = ParsedMeeting(None, None, None, None, None, ())
    if not found.first:
        found = _dated(found, told, year)
    mode = Found("online", told.online) if told.online else None
    mode = mode or (Found("in_person", told.place) if told.place else None)
    return replace(
        found,
        title=told.title or found.title or title,
        place=told.place if told.place and _is_longer(told.place, found.place) else found.place,
        mode=found.mode or mode,
    )


def _dated(meeting: ParsedMeeting, told: Facts, year: int | None) -> ParsedMeeting:
    """The days of a form, where no sentence tells any."""
    for line in told.days:
        if day := next(iter(reckoning.dates_in(line.text, year)), None):
            first = Found(day.first, line.words.cut(day.start, day.end))
            return replace(meeting, first=first, last=day.last if day.last != day.first else None)
    return meeting


def _named_by(headline: Printed | None, lead: Printed | None) -> Printed | None:
    """`Minutes of the Second Dialogue on Urban Waters`: the meeting that a headline names and
    tells nothing of, by its words or because the lead has its name too."""
    if not headline:
        return None
    record = _RECORD.match(headline.text)
    title = headline.cut(record.end()) if record else headline
    title = title.cut(0, len(_RECORDED.sub("", title.text)))
    again = bool(lead) and title.text.casefold() in str(lead).casefold()
    if not (again or meeting_titles.is_title(title.text)):
        return None
    return None if meeting_forms.HEADLINE_END.search(title.text) else title


def _counted(headline: Printed | None) -> Printed | None:
    """`Summary record: third meeting of the Working Group`: which meeting of its kind it was."""
    match = _COUNTED.search(headline.text) if headline else None
    return headline.group(match, str(match.lastgroup)) if headline and match else None


_COUNTED = regex(
    r"(?:^|(?<=\s))(?P<title>(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
    r"twelfth|\d{1,3}(?:st|nd|rd|th))\s+(?:[A-Za-z-]+\s+){0,3}?(?:meeting|session|conference|workshop|forum|"
    r"dialogue|round\s?table|seminar|consultation)\s+(?:of|on|for)\s+[^.,;:–—]{3,120})$|"
    r"^(?P<han>(?:\d{4}年)?[^，。；：\d]{0,24}第[一二三四五六七八九十\d]{1,3}[次届轮][^，。；：]{2,40}?(?:会议|论坛|研讨会|对话会|年会|例会|联席会))"
    r"(?:会议)?(?:纪要|记录|综述|简况|摘要)$",
    re.IGNORECASE,
)
_RECORDED = regex(r"(?:会议)?(?:纪要|记录|实录|纪实|摘要|综述)$")
_RECORD = regex(
    r"(?:(?:summary|verbatim|draft|final|agreed|meeting|workshop)\s+)*(?:records?|minutes|report|proceedings|summary|notes)"
    r"(?:\s+of\s+(?:discussions?|proceedings))?\s*(?:of|on|from|for|:|–|—|-)\s*(?:the\s+)?",
    re.IGNORECASE,
)


#: So far down a lead may tell where the meeting itself took place.
_SENTENCES = 8


def _of_lead(
    lead: Printed | None, headline: Printed | None, year: int | None, knowledge: Knowledge
) -> ParsedMeeting | None:
    if not lead:
        return None
    lead = datelines.behind_motto(lead)
    line = datelines.of(lead)
    sentences = list(_readable(lead.cut(line.end).strip() if line else lead))
    if not sentences:
        return None
    if (there := meeting_forms.DATELINE.match(sentences[0].text)) and there["alone"]:
        # `2020年5月4日，万象。`, a sentence of its own
        sentences[:2] = [lead.cut(0, lead.text.find("。", len(sentences[0])) + 1 or None)]
    first = sentences[0]
    parties = tuple(meeting_parties.of(sentences, knowledge))
    title, place = meeting_titles.title_and_place(first, headline)
    for further in () if title else sentences[1:3]:
        if folding.script_of(further.text) == "Hani":
            title = title or meeting_titles.title_and_place(further, None)[0]
    # `细雨里的海口坐满了人。由…合办的论坛在这里开了一天`
    for further in () if title else sentences[1:3]:
        title = title or meeting_titles.title_by(further)
    # `…近日举行。本次会议于…在…召开`
    online = meeting_forms.ONLINE.search(first.text)
    for further in () if place or online else sentences[1:3]:
        place = place or meeting_titles.title_and_place(further, None)[1]
    # `… signed the Memorandum on a Zone in Kep. The ceremony was hosted by … in Phnom Penh.`
    place = next(filter(None, map(meeting_places.hosted_in, sentences[:3])), place)
    place = meeting_places.held_at(first) or place
    place = place or next(filter(None, map(meeting_places.held_at, sentences[:_SENTENCES])), None)
    place = place or (meeting_places.place_in(headline) if headline else None)
    for further in () if title else sentences[1:3]:
        title = title or meeting_titles.title_and_place(further, None)[0]
    if not title and folding.script_of(lead.text[:200]) == "Latn":
        title = next(filter(None, map(event_names.first, sentences[1:6])), None)
    title = bare_kinds.whole(title, sentences[:_SENTENCES])
    title = meeting_titles.sane(title, headline) or _told_by_headline(headline, sentences)
    title = title or _pointed_at(first, headline) or launches.told(first)
    title = title or told_titles.subject(sentences[:_HEAD])
    title = title or told_titles.of_headline(headline, sentences[:_HEAD])
    if line and _is_longer(line.place, place):
        place = line.place
    place = place or _dateline_below(lead)
    if folding.script_of(lead.text[:200]) == "Latn":
        country = place and knowledge.country_at(even(place.text))
        if not place or (country and country[1] == len(place)):
            place = meeting_houses.first(sentences[:_HEAD]) or place
    place = place or next(filter(None, map(meeting_places.housed, sentences[:_HEAD])), None)
    place = place or next(filter(None, map(meeting_places.known_town, sentences[:_HEAD])), None)
    place = place or next(filter(None, map(meeting_places.housed, sentences[:_SENTENCES])), None)
    met = any(_MET.search(sentence.text) for sentence in sentences[:_HEAD])
    if not (title or parties or (place and (line or there or met))):
        return None
    day = next(iter(reckoning.dates_in(first.text, year)), None) if year else None
    mode = _mode(sentences[:3])
    if not mode and place:
        mode = Found("in_person", place)
    return ParsedMeeting(
        title=title,
        first=Found(day.first, first.cut(day.start, day.end)) if day else None,
        last=day.last if day and day.last != day.first else None,
        mode=mode,
        place=place,
        parties=parties,
    )


def _told_by_headline(headline: Printed | None, sentences: list[Printed]) -> Printed | None:
    """`Consultation of focal points on the dry season`, a headline without a verb above a lead
    that tells no more of it than that they met."""
    met = any(_THEY_MET.search(sentence.text) for sentence in sentences[:_HEAD])
    return headline if headline and met and event_names.is_all(headline.text) else None


def _pointed_at(first: Printed, headline: Printed | None) -> Printed | None:
    """`第五届水质论坛在万象召开` above `本论坛于…举行`: the meeting that a lead only points at."""
    end = meeting_forms.HEADLINE_END.search(headline.text) if headline else None
    title = headline.cut(0, end.start()).strip() if headline and end else None
    told = title and meeting_titles.is_title(title.text) and _POINTS_AT.match(first.text)
    return title if told and title and len(title) > _SHORTEST else None


_POINTS_AT = regex(
    "(?:本|此|该|这)(?:次|届|场|期)?(?:会议?|论坛|对话|研讨会|培训班?|活动|大会|年会|圆桌会?)[于在由为共]|"
    r"(?:The|This)\s+(?:(?:two|three|four|five)-day\s+)?(?:meeting|workshop|forum|dialogue|conference|training|seminar|roundtable|"
    r"symposium|session|consultation|course|event|summit)\s+(?:was|were|is|took|brought|had|met|gathered|lasted|opened|followed)\b"
)
#: `论坛`, and nothing of which.
_SHORTEST = 4
_THEY_MET = regex(r"\b(?:met|gathered|convened|came together|assembled)\b")
#: What people do who meet, whatever they call it.
_MET = regex(
    r"会|论坛|对话|圆桌|讨论|赴|前往|走访|巡检|培训|研修|座谈|磋商|参加|出席|相聚|访问|考察|演练|营|班|仪式|活动|"
    r"\b(?:(?:was|were)\s+held|met|meet(?:ing)?|gathered|invited|talks?|panel|guests|visit\w*|train\w+|took\s+part|"
    r"round\s?table|ceremony|course|learn(?:t|ed)?|took|toured|spent|participants|delegates|delegations?|hearing|seminar|workshop|forum|"
    r"came\s+together|sessions?|assembled|convened|consultations?)\b",
    re.IGNORECASE,
)


def _dateline_below(lead: Printed) -> Printed | None:
    """Where a report was written whose dateline stands below an opening sentence."""
    for paragraph in lead.split("\n")[1:_HEAD]:
        if line := datelines.of(paragraph):
            return line.place
        if there := meeting_forms.DATELINE.match(paragraph.text):
            return paragraph.group(there, str(there.lastgroup))
    return None


_ABBREVIATION = regex(r"\b(?:No|Mr|Mrs|Ms|Dr|Prof|St|H\.E|P\.D\.R)$")


def _sentences(text: Printed) -> Iterator[Printed]:
    at = 0
    for match in re.finditer(r"[。！？\n]|\.(?=\s+[A-Z]|\s*$)", text.text):
        before = text.text[max(0, match.start() - 6) : match.start()]
        if match[0] == "." and _ABBREVIATION.search(before):
            continue
        yield text.cut(at, match.end()).strip()
        at = match.end()
    if rest := text.cut(at).strip():
        yield rest


def _is_longer(there: Printed, place: Printed | None) -> bool:
    """Whether a dateline tells the place with its country, the sentence without."""
    return not place or there.text.casefold().startswith(f"{place.text.casefold()},")


def _mode(sentences: list[Printed]) -> Found[str] | None:
    for mode, pattern in (("hybrid", meeting_forms.HYBRID), ("online", meeting_forms.ONLINE)):
        for sentence in sentences:
            if match := pattern.search(sentence.text):
                return Found(mode, sentence.group(match))
    return None


#: Between who asks and the office of whoever is asked.
_ASKS = "(?:采访|专访|访谈|走访|请教|见到|拜访)到?了"


def announced(lead: Printed | None, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    """Persons whom the lead names with their positions: (name, position)."""
    if lead:
        for sentence in _readable(lead):
            if folding.script_of(sentence.text) == "Hani":
                for part in sentence.split(_ASKS):
                    yield from lists.persons(part, knowledge)
