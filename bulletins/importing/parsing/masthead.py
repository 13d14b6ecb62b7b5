"""The head of an issue: names of the Center, the word for bulletin, year, number, date, and the
headline below them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from lmec import reckoning

from . import issue_forms, vocabulary
from .knowledge import Knowledge, even
from .outline import Item
from .printed import Printed, join
from .results import Found, ParsedMasthead

_ONLY_SIGNS = re.compile(r"[\s\W_]*")
#: Nobody's masthead is longer, in lines.
_LONGEST = 16


@dataclass
class _Reading:
    """What has been found so far, and the words that only name it."""

    masthead: ParsedMasthead = field(default_factory=ParsedMasthead)
    labels: list[Printed] = field(default_factory=list)


@dataclass(frozen=True)
class Head:
    masthead: ParsedMasthead
    headline: Printed | None
    labels: tuple[Printed, ...]
    rest: int  # the first item below the headline


def parse(items: tuple[Item, ...], knowledge: Knowledge) -> Head:
    reading = _Reading()
    first_other: int | None = None
    taken = 0
    for number, item in enumerate(items[:_LONGEST]):
        if item.is_prose:
            break
        if _take(item, reading, knowledge):
            taken = number + 1
            continue
        if not item.level and issue_forms.IMPRINT.search(item.text) and len(item.text) < 60:
            taken = number + 1
            continue
        if first_other is None or (item.level and not items[first_other].level):
            first_other = number
        found = reading.masthead.number or reading.masthead.date
        if _is_complete(reading.masthead) or (item.level and found):
            break
    headline, rest = _headline(items, first_other, reading)
    masthead = _with_year(reading.masthead)
    return Head(masthead, headline, tuple(reading.labels), max(rest, taken))


def _is_complete(masthead: ParsedMasthead) -> bool:
    return bool(masthead.number and masthead.date)


def _headline(
    items: tuple[Item, ...], first: int | None, reading: _Reading
) -> tuple[Printed | None, int]:
    if first is None:
        return None, 0
    first = _most_like_a_headline(items, first)
    lines, at = [items[first].words], first + 1
    while items[first].level and at < len(items) and items[at].block == items[first].block:
        lines.append(items[at].words)
        at += 1
    found_head = reading.masthead.number or reading.masthead.date or items[first].level
    if not found_head and (at >= len(items) or not items[at].is_prose):
        return None, 0
    return join(lines, " "), at


def _most_like_a_headline(items: tuple[Item, ...], first: int) -> int:
    """Of the lines above the first sentence: a plain one may be a motto, where one below it is
    dressed as a headline."""
    if items[first].level or items[first].bold:
        return first
    for number in range(first + 1, min(first + 3, len(items) - 1)):
        if items[number].is_prose:
            break
        dressed = items[number].level or items[number].bold
        if dressed and items[number + 1].is_prose:
            return number
    return first


def _take(item: Item, reading: _Reading, knowledge: Knowledge) -> bool:
    """Whether the line belongs to the masthead and to nothing else."""
    before = reading.masthead
    rest, labels = _take_values(item.words, reading)
    name = rest.strip("|｜·•—–-*，,：:/")
    if not name:
        reading.labels += labels
        return True
    if _is_name(name.text, knowledge):
        if series := re.search(rf"(?:{vocabulary.SERIES.pattern})$", name.text, re.IGNORECASE):
            labels.append(name.group(series))
            name = name.cut(0, series.start()).strip("|｜·•—–-*，,：:/")
        reading.masthead = replace(reading.masthead, names=(*reading.masthead.names, name))
        reading.labels += labels
        return True
    if not before.number and (titled := _series_behind_name(name, knowledge)):
        publisher, label = titled
        names = (*reading.masthead.names, publisher) if publisher else reading.masthead.names
        reading.masthead = replace(reading.masthead, names=names)
        reading.labels += [*labels, label]
        return True
    if _is_certain(before, reading.masthead, rest, item):
        reading.labels += labels  # the rest has no field and stays left over
        return True
    reading.masthead = before
    return False


def _series_behind_name(
    words: Printed, knowledge: Knowledge
) -> tuple[Printed | None, Printed] | None:
    """`…中心电子简报`, `Monthly Bulletin`: a name, or none, and the name of the series."""
    match = re.search(rf"(?:{vocabulary.SERIES.pattern})\s*$", words.text, re.IGNORECASE)
    if not match or len(words) > 60:
        return None
    for at in range(match.start(), 0, -1):
        if match.start() - at <= 12 or words.text[at : at + 1] == " ":
            head = words.cut(0, at).strip()
            gap = words.text[at : match.start()].strip()
            if head and _ends_body(head.text) and _is_body(head.text, knowledge):
                return head, words.cut(at).strip()
            if len(gap.split()) > 2:
                break
    short = len(words.text[: match.start()].strip()) <= 6 or len(words.text.split()) == 2
    return (None, words) if short else None


def _ends_body(text: str) -> bool:
    last = text.split()[-1]
    return bool(vocabulary.HAN_BODY_END.search(text) or vocabulary.LATIN_BODY.search(last))


def _is_certain(before: ParsedMasthead, now: ParsedMasthead, rest: Printed, item: Item) -> bool:
    """Whether a line belongs to the masthead for the issue or the date in it, whatever else it
    says: a place, a motto, the name of the series."""
    if item.level > 1:
        return False
    short = len(rest.text.strip()) <= max(16, len(item.text) // 2)
    return short and (now.number is not before.number or now.date is not before.date)


def _take_values(words: Printed, reading: _Reading) -> tuple[Printed, list[Printed]]:
    """Takes number, serial, date and the word for bulletin out of a line; what is left of it."""
    labels: list[Printed] = []
    rest = words
    for take in (_take_serial, _take_issue, _take_date, _take_labels):
        rest = take(rest, reading, labels)
    return (Printed(), [*labels, rest]) if _ONLY_SIGNS.fullmatch(rest.text) else (rest, labels)


def _without(words: Printed, start: int, end: int) -> Printed:
    return join((words.cut(0, start), words.cut(end)), " ")


def _take_serial(words: Printed, reading: _Reading, labels: list[Printed]) -> Printed:
    match = issue_forms.SERIAL.search(words.text)
    value = reckoning.number_in(match["serial"]) if match else None
    if not match or not value or reading.masthead.serial:
        return words
    serial = Found(value, words.group(match, "serial"))
    reading.masthead = replace(reading.masthead, serial=serial)
    labels.append(words.group(match))
    return _without(words, match.start(), match.end())


def _take_issue(words: Printed, reading: _Reading, labels: list[Printed]) -> Printed:
    known = reading.masthead.number
    for pattern in issue_forms.ISSUE:
        match = pattern.search(words.text)
        number = reckoning.number_in(match["number"]) if match else None
        if not match or not number:
            continue
        if known and known.value != number:
            continue
        labels.append(words.group(match))
        if known:  # said once more, perhaps in another language
            return _without(words, match.start(), match.end())
        found = Found(number, words.group(match, "number"))
        reading.masthead = replace(reading.masthead, number=found)
        written = match.groupdict().get("year")
        year = reckoning.number_in(written) if written else None
        if year:
            taken = Found(year - 543 if year > 2400 else year, words.group(match, "year"))
            reading.masthead = replace(reading.masthead, year=taken)
        return _without(words, match.start(), match.end())
    return words


def _take_date(words: Printed, reading: _Reading, labels: list[Printed]) -> Printed:
    year = reading.masthead.year.value if reading.masthead.year else None
    known = reading.masthead.date
    for date in reckoning.dates_in(words.text, year):
        if known and known.value != date.last:
            continue
        start, end = _around_date(words.text, date.start, date.end)
        labels += [words.cut(start, date.start), words.cut(date.end, end)]
        printed = words.cut(date.start, date.end)
        if known:  # said once more, perhaps in another language
            labels.append(printed)
        else:
            # An issue of a meeting of several days is dated by its last one.
            reading.masthead = replace(reading.masthead, date=Found[dt.date](date.last, printed))
        return _without(words, start, end)
    return words


_BEFORE_DATE = re.compile(
    r"(?:佛历|公元|公历|农历|于|[（(]|\bfrom\b|\bon\b|\b[A-Z][a-z]+day\b,?)\s*$"
)
_BEHIND_DATE = re.compile(
    rf"\s*[，,]?\s*(?:[（(]?\s*(?:{issue_forms.WEEKDAY}|B\.?\s?E\.?|A\.?D\.?)\s*[)）]?|发布|出版|印发|编印|[)）])",
    re.IGNORECASE,
)


def _around_date(text: str, start: int, end: int) -> tuple[int, int]:
    """A date with what only says more of it: the day of the week, the era, brackets."""
    if before := _BEFORE_DATE.search(text[:start]):
        start = before.start()
    if behind := _BEHIND_DATE.match(text, end):
        end = behind.end()
    return start, end


def _take_labels(words: Printed, reading: _Reading, labels: list[Printed]) -> Printed:
    """A line of labels only; a label before the name of a body."""
    for pattern in (issue_forms.LABEL, vocabulary.SERIES):
        rest, taken = words, []
        while match := pattern.search(rest.text):
            taken.append(rest.group(match))
            rest = _without(rest, match.start(), match.end())
        if taken and _ONLY_SIGNS.fullmatch(rest.text):
            labels += taken
            return rest
    match = issue_forms.LABEL.match(words.text)
    if match and match[0].rstrip().endswith((":", "：")):
        labels.append(words.group(match))
        return words.cut(match.end()).strip()
    return words


def _is_name(text: str, knowledge: Knowledge) -> bool:
    """The name of a body, perhaps of two, perhaps with the word for bulletin behind it."""
    text = vocabulary.SERIES.sub("", text)
    parts = [part for part in re.split(r"\s*[/／|｜]\s*|\s{2,}|　+", text) if part.strip()]
    return bool(parts) and all(
        _is_body(vocabulary.SERIES.sub("", part).strip(), knowledge) for part in parts
    )


def names_bodies(text: str) -> bool:
    """Whether a line has the shape of a publisher's name, or is the word for bulletin."""
    return _is_name(text, Knowledge()) or bool(vocabulary.SERIES.fullmatch(text.strip()))


def _is_body(text: str, knowledge: Knowledge) -> bool:
    plain = even(text)
    country = knowledge.country_at(plain)
    known = knowledge.body_at(plain, country[1] if country else 0)
    if not text or (known and known.end == len(plain)):
        return True
    if vocabulary.HAN_BODY_END.search(text):
        return len(text) <= 30 and not re.search("召开|举行|举办|成功|顺利", text)
    words = text.split()
    return bool(
        vocabulary.LATIN_BODY.search(text)
        and len(words) <= 10
        and all(
            word[0].isupper() or word in ("of", "and", "for", "the", "&", "-") for word in words
        )
    )


def _with_year(masthead: ParsedMasthead) -> ParsedMasthead:
    """A number without a year counts within the year of the date."""
    if masthead.number and masthead.date and not masthead.year:
        return replace(masthead, year=Found(masthead.date.value.year, masthead.date.printed))
    return masthead
