"""Issue, serial and date taken out of a line of the masthead, with the labels around them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from lmec import reckoning

from ..regexes import regex
from . import issue_forms, vocabulary
from .outline import Item
from .printed import Printed, join
from .results import Found, ParsedMasthead

_ONLY_SIGNS = regex(r"[\s\W_]*")
#: Before a value that was taken, whatever it is called: `Date of publication:`, `Posted:`.
_ANY_LABEL = regex(r"\W*[^\W\d_][^:：\d。]{0,28}[:：]\s*")


@dataclass
class Reading:
    """What has been found so far, and the words that only name it."""

    masthead: ParsedMasthead = field(default_factory=ParsedMasthead)
    labels: list[Printed] = field(default_factory=list)
    #: The serial as it is printed, with the words around it.
    serial_as: str = ""
    #: Names that only the words before them tell; the paper's own title is surer.
    told: list[Printed] = field(default_factory=list)


def taken_out(words: Printed, reading: Reading) -> tuple[Printed, list[Printed]]:
    """Takes number, serial, date and the word for bulletin out of a line; what is left of it."""
    labels: list[Printed] = []
    rest = words
    # Issue and date may stand there once more, in another language.
    again = (_take_issue, _take_date)
    for take in (_take_serial, _take_issue, _take_date, *again, _take_year, _take_labels):
        rest = take(rest, reading, labels)
    if len(rest) < len(words) and _ANY_LABEL.fullmatch(rest.text):
        return Printed(), [*labels, rest]
    return (Printed(), [*labels, rest]) if _ONLY_SIGNS.fullmatch(rest.text) else (rest, labels)


def _without(words: Printed, start: int, end: int) -> Printed:
    return join((words.cut(0, start), words.cut(end)), " ")


def _take_serial(words: Printed, reading: Reading, labels: list[Printed]) -> Printed:
    match = issue_forms.SERIAL.search(words.text)
    value = reckoning.number_in(match["serial"]) if match else None
    known = reading.masthead.serial
    if not match or not value or (known and known.value != value):
        return words
    if not known:
        serial = Found(value, words.group(match, "serial"))
        reading.masthead = replace(reading.masthead, serial=serial)
        reading.serial_as = match[0]
    # Printed once more, in a running head, it is no number of the year either.
    labels.append(words.group(match))
    return _without(words, match.start(), match.end())


def labelled_serial(label: Printed, value: Printed, reading: Reading) -> bool:
    """`Running number`, and in the next cell or line nothing but the number."""
    number = re.fullmatch(r"(?:No\.?\s*|第\s*)?(?P<serial>\d{1,5})\s*期?", value.text.strip())
    named = number and issue_forms.SERIAL_LABEL.fullmatch(label.text.strip(" :："))
    if not number or not named or reading.masthead.serial:
        return False
    serial = Found(int(number["serial"]), value)
    reading.masthead = replace(reading.masthead, serial=serial)
    reading.labels.append(label)
    return True


def _take_issue(words: Printed, reading: Reading, labels: list[Printed]) -> Printed:
    known = reading.masthead.number
    for pattern in issue_forms.ISSUE:
        match = pattern.search(words.text)
        number = _number(match["number"]) if match else None
        if not match or not number:
            continue
        if known and known.value != number:
            if _counts_in_year(match, known.value, number, reading):
                # `第23期（2019年第5期）`: what was taken first counts on over the years.
                reading.masthead = replace(reading.masthead, serial=known)
                known = None
            else:
                continue
        labels.append(words.group(match))
        if known or _is_serial_again(match, number, reading):
            # said once more, perhaps in another language
            return _without(words, match.start(), match.end())
        found = Found(number, words.group(match, "number"))
        reading.masthead = replace(reading.masthead, number=found)
        if over_all := match.groupdict().get("serial"):
            serial = Found(int(over_all), words.group(match, "serial"))
            reading.masthead = replace(reading.masthead, serial=reading.masthead.serial or serial)
        written = match.groupdict().get("year")
        year = reckoning.number_in(written) if written else None
        if year:
            taken = Found(_in_full(year), words.group(match, "year"))
            reading.masthead = replace(reading.masthead, year=taken)
        start = match.start()
        if volume := _VOLUME.search(words.text[:start]):
            labels.append(words.cut(volume.start(), start))
            start = volume.start()
        return _serial_beside(_without(words, start, match.end()), number, reading, labels)
    return words


#: `Vol. 3 No. 2`, `第3卷第2期`: which year of the paper it is.
_VOLUME = regex(
    r"(?:\bvol(?:ume)?\.?\s*(?:\d{1,3}|[IVXL]{1,6})|第\s*[\d一二三四五六七八九十]{1,4}\s*卷)"
    r"\s*[,，;·:/(（–-]?\s*$",
    re.IGNORECASE,
)


def _is_serial_again(match: re.Match[str], number: int, reading: Reading) -> bool:
    """`No. 14` beside `总第14期`: what counts over all years, in another language."""
    serial = reading.masthead.serial
    if not serial or serial.value != number or match.groupdict().get("year"):
        return False
    return bool(_HAN.search(match[0])) != bool(_HAN.search(reading.serial_as))


_HAN = regex("[\u4e00-\u9fff]")


def _in_full(year: int) -> int:
    """A year of the Buddhist era, or one without its century, as ours."""
    if year < 100:
        return year + (1900 if year >= 70 else 2000)
    return year - 543 if year > 2400 else year


_PLAIN_NUMBER = regex(
    r"[（(]?第\s*(?P<number>\d{1,4})\s*[期号封辑][)）]?|\(\s*(?:[Nn]o|[Nn]r|#)\.?\s*(?P<beside>\d{1,4})\s*\)|"
    # `Circular 17 (No. 3 in 2023)`
    r"^\s*(?i:bulletin|newsletter|circular|issue|edition|dispatch|digest|gazette|no\.?)\s*"
    r"(?P<first>\d{1,4})(?=\s*$|\s*[|｜·\t(（]|\s{2})"
)


def _serial_beside(words: Printed, issue: int, reading: Reading, labels: list[Printed]) -> Printed:
    """`第23期` beside `2019年第5期`, `(No. 23)` beside `Issue 5, 2019`: counted over the years."""
    match = _PLAIN_NUMBER.search(words.text)
    head = reading.masthead
    group = str(match.lastgroup) if match else ""
    if not match or head.serial or not head.year or int(match[group]) <= issue:
        return words
    found = Found(int(match[group]), words.group(match, group))
    reading.masthead = replace(head, serial=found)
    labels.append(words.group(match))
    return _without(words, match.start(), match.end())


def _counts_in_year(match: re.Match[str], known: int, number: int, reading: Reading) -> bool:
    if "月" in match[0]:
        return False  # `3月号（第8期）`: the month is no second number
    told = match.groupdict()
    within = bool(told.get("year") or told.get("this"))
    head = reading.masthead
    return within and known > number and not head.year and not head.serial


def _number(written: str) -> int | None:
    word = written.casefold()
    told = issue_forms.ORDINALS.get(word) or issue_forms.CARDINALS.get(word)
    told = told or issue_forms.ROMANS.get(written)
    return told or reckoning.number_in(written)


_YEAR_ALONE = regex(r"(?:^|(?<=[\s,，|｜(（]))(?P<year>(?:19|20)\d\d)\s*年?度?(?=$|[\s,，|｜)）])")


def _take_year(words: Printed, reading: Reading, labels: list[Printed]) -> Printed:
    """A year that stands apart from the number that counts in it."""
    match = _YEAR_ALONE.search(words.text)
    if not match or reading.masthead.year or not reading.masthead.number:
        return words
    found = Found(int(match["year"]), words.group(match, "year"))
    reading.masthead = replace(reading.masthead, year=found)
    labels.append(words.group(match))
    return _without(words, match.start(), match.end())


def _take_date(words: Printed, reading: Reading, labels: list[Printed]) -> Printed:
    if _OF_MEETING.match(words.text):
        return words
    year = reading.masthead.year.value if reading.masthead.year else None
    known = reading.masthead.date
    dates = list(reckoning.dates_in(words.text, year))
    # `Pakse, 21 March 2019. Distributed 5 April 2019`, `数据截至8月25日 | 8月29日发布`
    dates.sort(
        key=lambda date: (
            bool(_AS_OF.search(words.text[: date.start])),
            not _ISSUED_ON.search(words.text[: date.start]),
        )
    )
    for date in dates:
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


#: `会期：…`: when it was held, and not when the paper appeared.
_OF_MEETING = regex(
    # with the place beside it
    r"\s*(?:时\s*间|日\s*期|When|Date)\s*[:：](?=.*(?:地\s*点|会\s*场|Where|Venue|Place)\s*[:：])|"
    r"\s*(?:会\s*期|(?:会议|召开|举办|举行|活动|培训)\s*(?:时\s*间|日\s*期))\s*[:：]"
)
_ISSUED_ON = regex(
    r"(?:\b(?:distributed|issued|published|released|circulated)(?:\s+on)?|"
    r"(?:发布|印发|出版|签发)(?:日期|时间|于)?)\s*[:：]?\s*$",
    re.IGNORECASE,
)
#: Up to when the figures were counted.
_AS_OF = regex(
    r"(?:截至|截止(?:到|至|于)?|统计至)\s*[:：]?\s*$|\b(?:as\s+(?:of|at)|up\s+to|until)\s*:?\s*$",
    re.IGNORECASE,
)
_BEFORE_DATE = regex(r"(?:佛历|公元|公历|农历|于|[（(]|\bfrom\b|\bon\b|\b[A-Z][a-z]+day\b,?)\s*$")
_BEHIND_DATE = regex(
    rf"\s*[，,]?\s*(?:[（(]?\s*(?:{issue_forms.WEEKDAY}|(?:B\.?\s?E\.?|A\.?D\.?|佛历)(?:\s*\d{{4}}\s*年?)?)\s*[)）]?|发布(?!于)|出版|出刊|刊出|刊行|发行|印行|编发|印发|编印|[)）]|"
    r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?=\s|$)|(?:发表|发布)于\s*[\u4e00-\u9fff]{2,6})",
    re.IGNORECASE,
)


#: The day of the week, the hour and the place may follow on each other.
_MOST_BEHIND = 3


def _around_date(text: str, start: int, end: int) -> tuple[int, int]:
    """A date with what only says more of it: the day of the week, the era, brackets."""
    if before := _BEFORE_DATE.search(text[:start]):
        start = before.start()
    for _ in range(_MOST_BEHIND):
        behind = _BEHIND_DATE.match(text, end)
        end = behind.end() if behind else end
    return start, end


def _take_labels(words: Printed, reading: Reading, labels: list[Printed]) -> Printed:
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
        words = words.cut(match.end()).strip()
        # `主办：…中心　出版日期：`, whose date was taken
        ends = [one for one in issue_forms.LABEL.finditer(words.text) if one.end() == len(words)]
        if match := next((one for one in ends if one[0].rstrip().endswith((":", "："))), None):
            labels.append(words.group(match))
            return words.cut(0, match.start()).strip()
    return words


def without_month(words: Printed) -> Printed:
    """`…主办　2020年12月`: who publishes, beside the month that dates the paper."""
    for month in reckoning.months_in(words.text):
        before, behind = words.cut(0, month.start), words.cut(month.end)
        if _ONLY_SIGNS.fullmatch(before.text) or _ONLY_SIGNS.fullmatch(behind.text):
            return (before if before.text.strip() else behind).strip("|｜·•—–-*，,：:/")
    return words


def is_certain(before: ParsedMasthead, now: ParsedMasthead, rest: Printed, item: Item) -> bool:
    """Whether a line belongs to the masthead for the issue or the date in it, whatever else it
    says: a place, a motto, the name of the series."""
    numbered, dated = now.number is not before.number, now.date is not before.date
    # `第28期 · 2019年5月`: a month dates it, too.
    months = list(reckoning.months_in(rest.text)) if numbered else []
    dated = dated or bool(months)
    if item.level > 1 and not (numbered and dated):
        return False
    # What tells both may say more besides: the quarter, the town.
    share = 0.6 if numbered and dated else 0.5
    left = len(rest.text.strip()) - sum(month.end - month.start for month in months)
    short = left <= max(16, int(len(item.text) * share))
    return short and (numbered or dated)
