"""`KUNMING, China, 3 May 2021 –`, `昆明5月3日讯`: where and when a report was written, before its
first sentence. It is no speaker, and it dates an issue that nothing else dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lmec import reckoning

from ..regexes import regex
from .outline import Item
from .printed import Printed
from .results import Found, ParsedMasthead

#: No dateline is longer, in letters.
_LONGEST = 90
_WORD = r"[A-ZÀ-ỸĐ][\w’'.-]*"
_PLACE = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\.?,?\s+)?"
_DAY = (
    rf"{_WEEKDAY}(?:\d{{1,2}}(?:\s*[–-]\s*\d{{1,2}})?\s+{_MONTH}(?:,?\s+\d{{4}})?|"
    rf"{_MONTH}\s+\d{{1,2}}(?:\s*[–-]\s*\d{{1,2}})?(?:,?\s+\d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{4}})"
)
_SOURCE = r"(?:\s*\([^()]{2,40}\))?"
_ENDS = r"\s*(?:\s[–—-]{1,3}|[–—]{1,2}|:|\.)\s+(?=[“\"]?[A-ZĐ0-9])"
_HAN_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_HAN_PLACE = r"[\u4e00-\u9fff]{2,6}?"
#: Whose report it is: `本刊讯`, `本网记者`, `新江社`.
_HAN_SOURCE = (
    r"(?:本[刊报网社站台][\u4e00-\u9fff]{0,4}|"
    r"[\u4e00-\u9fff]{1,8}(?:社|网|[日晚时]报|讯|电|记者|通讯员))"
)
_FORMS = tuple(
    regex(form)
    for form in (
        # `KUNMING, China, 3 May 2021 (LMEC) –`, `Kunming – 3 May 2021 –`
        rf"(?P<place>{_PLACE}(?:,\s*{_PLACE})?){_SOURCE}(?:,|\s+[–—-])\s*(?P<day>{_DAY}){_SOURCE}{_ENDS}",
        # `KUNMING, CHINA (3 May 2021) –`
        rf"(?P<place>{_PLACE}(?:,\s*{_PLACE})?)\s*\((?:[A-Z]{{2,12}},\s*)?(?P<day>{_DAY})\)\s*[–—:-]{{1,3}}\s+",
        # `3 May 2021, Kunming, China –`
        rf"(?P<day>{_DAY}),?\s+(?P<place>{_PLACE}(?:,\s*{_PLACE})?){_SOURCE}{_ENDS}",
        # `(Kunming, China, 3 May 2021)`
        rf"[(\[](?P<place>{_PLACE}(?:,\s*{_PLACE})?),\s*(?P<day>{_DAY})[)\]]\s*[–—:.-]?\s*",
        # `本刊昆明5月3日讯`, `（昆明，2021年5月3日）`, `（本刊讯，昆明，2021年5月3日）`
        rf"[（(【]?(?:本[刊报网社]|[\u4e00-\u9fff]{{2,10}}(?:社|网|日报|晚报|时报)(?:记者)?)?(?P<place>{_HAN_PLACE})(?P<day>{_HAN_DAY})"
        rf"(?:讯|电|消息)[)）】]?(?:\s*[（(][^（()）]{{0,16}}(?:记者|通讯员|特派员|特约)[^（()）]{{0,40}}[)）])?[:：]?\s*",
        rf"[（(【](?:{_HAN_SOURCE}[，,、·:：\s]\s*)?(?P<place>{_HAN_PLACE})[，,、·\s]\s*(?P<day>{_HAN_DAY})(?:讯|电|消息)?[)）】][:：]?\s*",
        rf"[（(【](?:{_HAN_SOURCE}[，,、·:：\s]\s*)?(?P<day>{_HAN_DAY})[，,、·\s]\s*(?P<place>{_HAN_PLACE})(?:讯|电|消息)?[)）】][:：]?\s*",
        # `昆明，2021年5月3日——`
        rf"(?P<place>{_HAN_PLACE})[，,、·\s]\s*(?P<day>{_HAN_DAY})\s*[—–-]{{1,2}}\s*(?=[\u4e00-\u9fff“《])",
    )
)


#: A line that is nothing but where and when: `Vientiane, Lao PDR, 14-15 March 2024`.
_PARTS = r"\s*(?:[,，|｜•·;；]|[–—](?=\s))\s*"
_DAYS = (
    rf"{_WEEKDAY}(?:\d{{1,2}}(?:\s+{_MONTH})?\s*(?:[–—-]|to|and)\s*{_WEEKDAY}\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}|"
    rf"{_MONTH}\s+\d{{1,2}}\s*(?:[–—-]|to|and)\s*(?:{_MONTH}\s+)?\d{{1,2}},?\s+\d{{4}}|{_DAY})"
)
_HAN_DAYS = r"\d{4}年\d{1,2}月\d{1,2}日?(?:\s*[至到—–~～-]{1,2}\s*(?:\d{1,2}月)?\d{1,2}日)?"
_ALONE = tuple(
    regex(form)
    for form in (
        rf"[(\[]?(?P<place>{_PLACE}(?:,\s*(?:the\s+)?{_PLACE})?){_PARTS}(?P<day>{_DAYS})[)\]]?",
        rf"[(\[]?(?P<day>{_DAYS}){_PARTS}(?P<place>{_PLACE}(?:,\s*(?:the\s+)?{_PLACE})?)[)\]]?",
        rf"[（(【]?(?P<place>[\u4e00-\u9fff·]{{2,10}})(?:{_PARTS}|\s+)(?P<day>{_HAN_DAYS})[)）】]?",
        rf"[（(【]?(?P<day>{_HAN_DAYS})(?:{_PARTS}|\s+)(?P<place>[\u4e00-\u9fff·]{{2,10}})[)）】]?",
    )
)
_NO_PLACE = regex(
    r"\b(?:Issue|No|Vol|Volume|Number|Cent(?:er|re)|Ministry|Secretariat|Bulletin|Newsletter|Brief|"
    r"Meeting|Forum|Dialogue|Workshop|Online|Webinar|Zoom|Date|Published|Issued|Updated)\b|"
    r"[第期刊报]|中心|简报|印发|发布|线上",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Dateline:
    place: Printed
    day: Printed
    end: int  # where the sentence begins behind it


def of(words: Printed) -> Dateline | None:
    """The dateline with which a paragraph begins."""
    head = words.text[:_LONGEST]
    for form in _FORMS:
        match = form.match(head)
        if match and match.end() < len(words):
            return Dateline(words.group(match, "place"), words.group(match, "day"), match.end())
    return None


def alone(words: Printed) -> Dateline | None:
    """A line that tells where and when, and nothing else."""
    if len(words.text) > _LONGEST:
        return None
    for form in _ALONE:
        match = form.fullmatch(words.text)
        if match and not _NO_PLACE.search(match["place"]):
            return Dateline(words.group(match, "place"), words.group(match, "day"), len(words))
    return None


def begins(item: Item) -> bool:
    return item.is_prose and of(item.words) is not None


def behind_motto(lead: Printed) -> Printed:
    """The lead from the paragraph with a dateline on; a motto may stand above it."""
    first = lead.text.find("\n")
    below = lead.cut(first + 1) if 0 < first <= _LONGEST_MOTTO else None
    return below if below and not of(lead) and of(below) else lead


#: In letters.
_LONGEST_MOTTO = 400


def dated(item: Item, masthead: ParsedMasthead) -> ParsedMasthead:
    """The masthead with the day of the dateline, where it has none."""
    found = of(item.words) if not masthead.date else None
    year = masthead.year.value if masthead.year else None
    day = next(iter(reckoning.dates_in(found.day.text, year)), None) if found else None
    if not found or not day:
        return masthead
    return replace(masthead, date=Found(day.last, found.day.cut(day.start, day.end)))
