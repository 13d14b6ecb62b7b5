"""Numbers and dates as people write them: in digits of any script, in Chinese numerals, with the
months of seven languages, in the Buddhist era. Pure functions, no Django."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
#: 廿九 is 二十九.
_HAN_TENS = {"廿": "二十", "卅": "三十"}
_HAN = "零〇○一二两三四五六七八九十百千廿卅"
_ENGLISH_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
_ENGLISH = {word: value for value, word in enumerate(_ENGLISH_NUMBERS.split())}
_ORDINALS = {word: value for value, word in enumerate(_ENGLISH_ORDINALS.split(), start=1)}

_MONTHS_BY_LANGUAGE = {
    "en": "january february march april may june july august september october november december",
    "en short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "th": "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "th short": "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
    "lo": "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ",
    "km": "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
    "my": "ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ",
}
_MONTHS = {
    name: number
    for names in _MONTHS_BY_LANGUAGE.values()
    for number, name in enumerate(names.split(), start=1)
} | {"sept": 9}

_TO = r"\s*(?:至|到|、|和|与|[-‐-―~～—–−－]+|to|until|through|and|và|đến|ถึง)\s*"
_DAY = rf"(?:[{_HAN}]{{1,3}}|\d{{1,2}})"
_YEAR = r"(?:[〇零○一二三四五六七八九]{4}|\d{4})"
_NAME = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
#: Of English alone a day is told without its year; `may` is no month.
_CAPITAL = (
    "(?-i:"
    + "|".join(
        name.title()
        for language in ("en", "en short")
        for name in (*_MONTHS_BY_LANGUAGE[language].split(), "sept")
    )
    + ")"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 9月29日，2022年; 9月28日至30日，2022年
        rf"(?P<month>{_DAY})\s*月\s*(?P<day>{_DAY})\s*[日号]"
        rf"(?:{_TO}(?:(?P<month2>{_DAY})\s*月\s*)?(?P<day2>{_DAY})\s*[日号])?"
        rf"\s*[，,]\s*(?P<year>{_YEAR})\s*年(?![第度])",
        # 2022年9月29日; 9月28日至30日; 2022年9月30日至10月1日; 二〇二二年九月二十九日
        rf"(?:(?P<year>{_YEAR})\s*年\s*)?(?P<month>{_DAY})\s*月\s*(?P<day>{_DAY})\s*[日号]?"
        rf"(?:{_TO}(?:(?P<year2>{_YEAR})\s*年\s*)?(?:(?P<month2>{_DAY})\s*月\s*)?"
        rf"(?P<day2>{_DAY})\s*[日号])?(?<=[日号])",
        # 28-29 September 2022; 28 September - 1 October 2022; ngày 29 tháng 9 năm 2022
        rf"\b(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+(?P<month>{_NAME})\.?)?(?:{_TO}"
        rf"(?P<day2>\d{{1,2}}){_ORDINAL})?\s+(?:of\s+)?(?:ខែ\s*|ເດືອນ\s*)?(?P<month2>{_NAME})"
        rf"\.?,?\s+(?:B\.?\s?E\.?\s*|A\.?D\.?\s*|พ\.ศ\.\s*|ค\.ศ\.\s*|ឆ្នាំ\s*|ປີ\s*)?(?P<year>\d{{4}})\b",
        # September 28-29, 2022; September 30 - October 1, 2022
        rf"\b(?P<month>{_NAME})\.?\s+(?P<day>\d{{1,2}}){_ORDINAL}"
        rf"(?:{_TO}(?:(?P<month2>{_NAME})\.?\s+)?(?P<day2>\d{{1,2}}){_ORDINAL})?,?\s+"
        r"(?P<year>\d{4})\b",
        r"\b(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})\b",
        # 2022-09-29, 2022/9/29, 2022.9.29, 2022.9.28-29
        r"(?<!\d)(?P<year>\d{4})(?P<mark>\s?[-/.]\s?)(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
        r"(?:[-–—~～](?P<day2>\d{1,2}))?(?!\d)",
        # 29.09.2022, 29/9/2022, 29-Sep-2022: outside America the day stands first
        rf"(?<!\d)(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<month>\d{{1,2}}|{_NAME})(?P=mark)"
        r"(?P<year>\d{4})(?!\d)",
        # 12/20/2024: as America writes it, where no month could stand second
        r"(?<!\d)(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{4})(?!\d)",
        # 15 December, December 7 and 8, where the year stands elsewhere
        rf"(?<![\d.])\b(?P<day>\d{{1,2}}){_ORDINAL}(?:{_TO}(?P<day2>\d{{1,2}}){_ORDINAL})?"
        rf"\s+(?:of\s+)?(?P<month>{_CAPITAL})\b(?!\.?,?\s+\d{{4}})",
        rf"\b(?P<month>{_CAPITAL})\.?\s+(?P<day>\d{{1,2}}){_ORDINAL}"
        rf"(?:{_TO}(?P<day2>\d{{1,2}}){_ORDINAL})?\b(?!,?\s+\d{{4}}|[-–—:.]?\d)",
    )
)
# Burmese puts the year first and particles after each part.
_BURMESE = re.compile(
    rf"(?P<year>\d{{4}})\s*(?:ခုနှစ်|ခု)?[၊,]?\s*(?P<month>{_NAME})\s*(?:လ)?\s*"
    r"(?P<day>\d{1,2})\s*(?:ရက်)?"
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A day or a run of days as written, and where in the text it stands."""

    first: dt.date
    last: dt.date
    start: int
    end: int
    year_given: bool


def number_in(text: str) -> int | None:
    """The whole number that a text is, in digits or Chinese numerals: 13, １３, 十三, 二〇二二."""
    text = text.strip()
    if not text:
        return None
    if all(char.isdecimal() for char in text):
        return int(text)
    if all(char in _HAN_DIGITS for char in text):
        return int("".join(str(_HAN_DIGITS[char]) for char in text))
    return _han_number(text)


def _han_number(text: str) -> int | None:
    total = digit = 0
    text = "".join(_HAN_TENS.get(char, char) for char in text)
    for char in text:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        elif char in _HAN_UNITS:
            total += (digit or 1) * _HAN_UNITS[char]
            digit = 0
        else:
            return None
    return total + digit


def dates_in(text: str, year: int | None = None) -> Iterator[WrittenDate]:
    """The dates of a text in order. `year` is taken for a day that names none."""
    found: list[WrittenDate] = []
    for pattern in (*_PATTERNS, _BURMESE):
        for match in pattern.finditer(text):
            date = _date(match, year)
            if date and not any(d.start < date.end and date.start < d.end for d in found):
                found.append(date)
    yield from sorted(found, key=lambda date: date.start)


def _date(match: re.Match[str], fallback: int | None) -> WrittenDate | None:
    part = match.groupdict()
    year = _year(part.get("year")) or fallback
    month = _month(part.get("month")) or _month(part.get("month2"))
    last_month = _month(part.get("month2")) or month
    day = number_in(part["day"])
    last_day = number_in(part.get("day2") or "") or day
    if not (year and month and last_month and day and last_day):
        return None
    try:
        first = dt.date(year, month, day)
        last = dt.date(_year(part.get("year2")) or year, last_month, last_day)
    except ValueError:
        return None
    if last < first:
        return None
    return WrittenDate(first, last, match.start(), match.end(), bool(part.get("year")))


def _year(text: str | None) -> int | None:
    number = number_in(text) if text else None
    # A year of the Buddhist era is 543 ahead; none of ours is near 2400.
    return number - 543 if number and number > 2400 else number


def _month(text: str | None) -> int | None:
    if not text:
        return None
    return _MONTHS.get(text.casefold()) or number_in(text)


#: `June 2022`, `May–June 2022`, `2019年12月`, and no day of it.
_MONTH_ALONE = re.compile(
    rf"(?<!\d\s)(?<!\d)(?<!\d(?:st|nd|rd|th)\s)\b(?P<month>{_CAPITAL})\b\.?(?:\s*[-–—/&]\s*(?:{_CAPITAL})\b\.?)?,?\s+(?P<year>\d{{4}})\b|"
    rf"(?P<year_han>{_YEAR})\s*年\s*(?P<month_han>{_DAY})\s*月(?!\s*{_DAY}\s*[日号])"
)


def months_in(text: str) -> Iterator[WrittenDate]:
    """The months of a text that are written with their year and without a day."""
    for match in _MONTH_ALONE.finditer(text):
        year = _year(match["year"] or match["year_han"])
        month = _month(match["month"] or match["month_han"])
        if year and month and 1 <= month <= _LAST_MONTH:
            first = dt.date(year, month, 1)
            next_first = dt.date(year + month // 12, month % 12 + 1, 1)
            last = next_first - dt.timedelta(days=1)
            yield WrittenDate(first, last, match.start(), match.end(), True)


_LAST_MONTH = 12
_HAN_NUMBER = re.compile(
    rf"(?<=第)[{_HAN}]+|[{_HAN}]+(?=[年月日号个届次期期国天周项类名位条章页％%万亿]|多年|余年)"
)
_GROUPED = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_PER_CENT = re.compile(rf"百分之([{_HAN}]+|\d+(?:\.\d+)?)")
_LARGE = re.compile("([0-9]+(?:[.][0-9]+)?)(万|亿)")
_LARGE_UNITS = {"万": 10_000, "亿": 100_000_000}


def with_digits(text: str) -> str:
    """The text with its numbers in ASCII digits: 过去五年 → 过去5年, "five years" → "5 years".

    A Chinese numeral counts as a number only after 第 or before what is counted: 三江 stays.
    """
    text = "".join(str(int(char)) if char.isdecimal() else char for char in text)
    text = _PER_CENT.sub(lambda match: f"{number_in(match[1]) or match[1]}%", text)
    text = _HAN_NUMBER.sub(lambda match: str(number_in(match[0])), text)
    text = _GROUPED.sub("", text)
    text = _LARGE.sub(_large_number, text)
    return _WORD.sub(_english_number, text)


def _large_number(match: re.Match[str]) -> str:
    value = Decimal(match[1]) * _LARGE_UNITS[match[2]]
    return f"{value.normalize():f}"


def _english_number(match: re.Match[str]) -> str:
    word = match[0].casefold()
    if word in _ENGLISH:
        return str(_ENGLISH[word])
    return f"{_ORDINALS[word]}th" if word in _ORDINALS else match[0]
