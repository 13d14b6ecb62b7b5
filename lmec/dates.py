"""Dates and numbers as each of the seven languages writes them, from one plain value.

Django and its catalogues know no Lao and little Khmer and Burmese, so the month names stand here.
Thai dates say ค.ศ. because a bare year would be read as one of the Buddhist era.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

_KHMER = "០១២៣៤៥៦៧៨៩"
_BURMESE = "၀၁၂၃၄၅၆၇၈၉"


@dataclass(frozen=True)
class Style:
    months: tuple[str, ...]
    day: str
    month: str
    year: str = "{y}"
    #: Several days of one month, and of one year.
    days: str = ""
    months_apart: str = ""
    digits: str = ""
    thousands: str = ","


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_NUMBERED = tuple(str(month) for month in range(1, 13))

STYLES = {
    "zh-hans": Style(
        _NUMBERED,
        day="{y}年{month}月{d}日",
        month="{y}年{month}月",
        year="{y}年",
        days="{y}年{month}月{d}日至{d2}日",
        months_apart="{y}年{month}月{d}日至{month2}月{d2}日",
    ),
    "en": Style(
        _names(
            "January February March April May June July August September October November December"
        ),
        day="{d} {month} {y}",
        month="{month} {y}",
        days="{d}–{d2} {month} {y}",
        months_apart="{d} {month} – {d2} {month2} {y}",
    ),
    "km": Style(
        _names("មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ"),
        day="ថ្ងៃទី{d} ខែ{month} ឆ្នាំ{y}",
        month="ខែ{month} ឆ្នាំ{y}",
        days="ថ្ងៃទី{d}–{d2} ខែ{month} ឆ្នាំ{y}",
        months_apart="ថ្ងៃទី{d} ខែ{month} – ថ្ងៃទី{d2} ខែ{month2} ឆ្នាំ{y}",
        digits=_KHMER,
        thousands=".",
    ),
    "lo": Style(
        _names("ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ"),
        day="{d} {month} {y}",
        month="{month} {y}",
        days="{d}–{d2} {month} {y}",
        months_apart="{d} {month} – {d2} {month2} {y}",
        thousands=".",
    ),
    "my": Style(
        _names("ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ"),
        day="{y} ခုနှစ် {month}လ {d} ရက်",
        month="{y} ခုနှစ် {month}လ",
        year="{y} ခုနှစ်",
        days="{y} ခုနှစ် {month}လ {d}–{d2} ရက်",
        months_apart="{y} ခုနှစ် {month}လ {d} ရက် – {month2}လ {d2} ရက်",
        digits=_BURMESE,
    ),
    "th": Style(
        _names(
            "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน "
            "กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
        ),
        day="{d} {month} ค.ศ. {y}",
        month="{month} ค.ศ. {y}",
        year="ค.ศ. {y}",
        days="{d}–{d2} {month} ค.ศ. {y}",
        months_apart="{d} {month} – {d2} {month2} ค.ศ. {y}",
    ),
    "vi": Style(
        _NUMBERED,
        day="{d} tháng {month}, {y}",
        month="tháng {month} năm {y}",
        days="{d}–{d2} tháng {month}, {y}",
        months_apart="{d} tháng {month} – {d2} tháng {month2}, {y}",
        thousands=".",
    ),
}


def style_of(language: str | None) -> Style:
    return STYLES.get(language or "", STYLES["en"])


def day(value: dt.date, language: str | None) -> str:
    return _written(style_of(language).day, value, value, language)


def period(starts: dt.date, ends: dt.date | None, language: str | None) -> str:
    """One day, or the days from one to another, saying month and year once where they are one."""
    style = style_of(language)
    if ends is None or ends == starts:
        return day(starts, language)
    if starts.year != ends.year:
        return f"{day(starts, language)} – {day(ends, language)}"
    form = style.days if starts.month == ends.month else style.months_apart
    return _written(form, starts, ends, language)


def partial(value: str, language: str | None) -> str:
    """A date known in part (lmec.partial_dates): 2018, 2018-03 or 2018-03-17."""
    style = style_of(language)
    form = {4: style.year, 7: style.month, 10: style.day}.get(len(value))
    if form is None:
        return value
    whole = dt.date.fromisoformat((value + "-01-01")[:10])
    return _written(form, whole, whole, language)


def year(value: int, language: str | None) -> str:
    return digits(style_of(language).year.format(y=value), language)


def number(value: int, language: str | None) -> str:
    grouped = f"{value:,}".replace(",", style_of(language).thousands)
    return digits(grouped, language)


def digits(text: str, language: str | None) -> str:
    """Khmer and Burmese have figures of their own."""
    figures = style_of(language).digits
    return text.translate(str.maketrans("0123456789", figures)) if figures else text


def _written(form: str, one: dt.date, two: dt.date, language: str | None) -> str:
    months = style_of(language).months
    text = form.format(
        y=one.year,
        month=months[one.month - 1],
        d=one.day,
        month2=months[two.month - 1],
        d2=two.day,
    )
    return digits(text, language)
