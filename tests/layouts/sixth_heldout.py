"""Bulletins of ministries and communications offices, by a stranger who had not seen the parser:
held out once, since then developed on. What is printed and belongs to no field is left over.

The speakers are in `sixth_speakers` and `sixth_tables`, what stands below in `sixth_endings`."""

from __future__ import annotations

from .numerals import counted, spelled
from .page import Break, Grid, bold, boxed, cell, heading, par
from .sheet import filled
from .sixth_endings import ABOUTS, CLOSINGS, CONTACTS
from .sixth_speakers import SPEAKERS

__all__ = ["ABOUTS", "CLOSINGS", "CONTACTS", "SPEAKERS"]

WAYS = ("one after the other", "one after the other", "in turn", "side by side")

ISSUES_HAN = [
    "{y}年第{n}号",
    "总第{s}期　{y}年第{n}期",
    "{y}年·第{n}期",
    "〔{y}〕第{n}期",
    "第{n}期 / {y}年",
    "{yh}年第{nh}期（累计第{s}期）",
    "{y} 年 第 {n} 期",
    "第{nh}期·{y}年",
    "{y}年度第{nn}期",
    "No.{n}（{y}年）",
    "Vol.{y} No.{nn}",
]
ISSUES_LATIN = [
    "Nº {n}/{y}",
    "Issue #{n} of {y}",
    "{y} | Issue {n}",
    "Newsletter {nn} | {y}",
    "Volume {v}, Issue {n}, {y}",
    "Issue {n} of {y} (cumulative No. {s})",
    "No.\u00a0{n} ({y})",
    "Number {n} / {y}",
    "Issue No. {nn} – {y}",
    "{y}: Issue {n}",
    "Issue {n} ({lastmonth} {y})",
]
DATES_HAN = (
    [
        "{y}年{m}月{d}日（星期{week}）",
        "{y}/{m}/{d}",
        "{y} 年 {m} 月 {d} 日",
        "{y}. {m}. {d}",
        "{y}年{m}月{d}日出版",
        "{yh}年{mh}月{dh}日",
        "{y}-{m}-{d}",
    ],
    ["{y}年{m}月{d}—{d2}日", "{y}年{m}月{d}日—{d2}日", "{y}年{m}月{d}、{d2}日"],
    ["{y}年{m}月{d}日—{m2}月{d2}日", "{y}年{m}月{d}日~{m2}月{d2}日"],
)
DATES_LATIN = (
    [
        "{d}{th} {month} {y}",
        "{mon3} {d}, {y}",
        "{d} {month}, {y}",
        "{weekday} {d} {month} {y}",
        "{d} {month} {y} (B.E. {be})",
        "Published: {d} {month} {y}",
        "{d}\u00a0{month}\u00a0{y}",
        "{d} {MONTH} {y}",
    ],
    ["{d} and {d2} {month} {y}", "{d} – {d2} {month} {y}", "{month} {d}–{d2}, {y}"],
    ["{d} {month} – {d2} {month2} {y}", "{month} {d} – {month2} {d2}, {y}"],
)

LEADS_HAN = [
    "{title}{date}在{place}举行。{bodies}以及多家研究机构的代表共聚一堂。",
    "应{centre}邀请，{bodies}的代表于{date}齐聚{place}，参加{title}。",
    "（本刊{place}{date}电）{title}今天在此间开幕，{bodies}出席。",
    "由于疫情原因，{title}于{date}改以视频会议形式召开，{centre}设主会场，{bodies}设分会场。",
    "{date}，{place}。{title}在这里举行，{bodies}的近百位代表与会。",
    "根据年度工作计划，{centre}会同有关单位在{place}组织召开了{title}（{date}），{bodies}参加。",
    "{title} 于 {date} 在 {place} 举行，{speakers} 等出席。",
]
LEADS_LATIN = [
    "{place} was the venue of the {title}, which brought together {bodies} on {date}.",
    "At the invitation of the {centre}, representatives of {bodies} met in {place} on {date} "
    "for the {title}.",
    "{place}, {date}: The {title} got under way here with the participation of {bodies}.",
    "Owing to travel restrictions, the {title} took place by videoconference on {date}. The "
    "{centre} acted as host; {bodies} were connected.",
    "The {title} ({date}, {place}) was attended by {bodies}, as well as by observers from "
    "universities.",
    "In line with its annual work plan, the {centre} convened the {title} in {place} on {date}, "
    "with {bodies} taking part.",
    "Some eighty participants, including {speakers}, came to {place} for the {title} ({date}).",
]


def running_head(sheet):
    centre = sheet.bulletin.centre[sheet.language]
    return sheet.one(
        ["", f"{centre}工作简报", "内部交流"],
        ["", f"{centre} Newsletter", "For internal circulation"],
    )


def _issue(sheet):
    b = sheet.bulletin
    templates = ISSUES_HAN if sheet.is_han else ISSUES_LATIN
    template = sheet.rng.choice([t for t in templates if b.serial or "{s" not in t])
    sheet.printed.year, sheet.printed.number = b.year, b.number
    if "{s" in template:
        sheet.printed.serial = b.serial
    return template.format(
        y=b.year, n=b.number, nn=f"{b.number:02}", s=b.serial, v=b.year - 2014,
        yh=spelled(b.year), nh=counted(b.number), lastmonth=f"{b.last:%B}",
    )  # fmt: skip


def _date(sheet):
    kinds = DATES_HAN if sheet.is_han else DATES_LATIN
    b = sheet.bulletin
    if b.first == b.last or sheet.rng.random() < 0.4:
        first, template = b.last, sheet.rng.choice(kinds[0])
    else:
        same = b.first.month == b.last.month
        first, template = b.first, sheet.rng.choice(kinds[1] if same else kinds[2])
    sheet.printed.date = b.last
    return filled(template.replace("{MONTH}", f"{first:%B}".upper()), first, b.last)


def _centre(sheet):
    sheet.note_names(sheet.bulletin.centre[sheet.language])
    return sheet.bulletin.centre[sheet.language]


def _series(sheet):
    return sheet.one(
        ["工作通讯", "简　　报", "合作动态", "会议简报"],
        ["Newsletter", "N E W S L E T T E R", "News & Updates", "Meeting Bulletin"],
    )


def first_line(sheet):
    """Issue and date above everything."""
    gap = "　　" if sheet.is_han else "      "
    return [
        par(f"{_issue(sheet)}{gap}{_date(sheet)}"),
        par(bold(_series(sheet)), size=24, centred=True),
        par(_centre(sheet), centred=True),
        Break(),
    ]


def ribbon(sheet):
    """Names and series, issue and day: two cells."""
    right = cell(par(_issue(sheet)), par(_date(sheet)))
    return [Grid([[cell(par(bold(_centre(sheet))), par(_series(sheet))), right]])]


def stationery(sheet):
    """As on letter paper: the name in both languages, a rule, then the rest."""
    b = sheet.bulletin
    codes = [sheet.language] if len(b.languages) > 1 else list(b.centre)
    names = [b.centre[c] for c in codes]
    sheet.note_names(*names)
    return [
        *[par(n if i else bold(n), centred=True, size=15 - 3 * i) for i, n in enumerate(names)],
        Break(),
        par(bold(_series(sheet)), centred=True, size=20),
        par(f"{_issue(sheet)}\t{_date(sheet)}"),
    ]


def undated(sheet):
    """The day comes with the headline."""
    sheet.late = True
    gap = "　" if sheet.is_han else " · "
    return [heading(_series(sheet)), par(f"{_centre(sheet)}{gap}{_issue(sheet)}")]


def in_a_sentence(sheet):
    b, day = sheet.bulletin, sheet.bulletin.last
    sheet.printed.year, sheet.printed.number, sheet.printed.date = b.year, b.number, day
    text = (
        f"本期为{_centre(sheet)}工作简报{b.year}年第{b.number}期，"
        f"{day.year}年{day.month}月{day.day}日出版。"
        if sheet.is_han
        else f"This is Issue {b.number} of {b.year} of the newsletter of the {_centre(sheet)}, "
        f"published on {day.day} {day:%B} {day.year}."
    )
    return [par(bold("工作简报" if sheet.is_han else "Newsletter"), size=22), par(text)]


def strip(sheet):
    """A line with tabs above the series."""
    return [
        par(f"{_issue(sheet)}\t{_centre(sheet)}\t{_date(sheet)}"),
        par(bold(_series(sheet)), size=28, centred=True),
    ]


def in_a_box(sheet):
    series = par(bold(_series(sheet)), centred=True, size=20)
    day = [par(_issue(sheet), centred=True), par(_date(sheet), centred=True)]
    return [par(bold(_centre(sheet)), size=14), boxed(series, *day)]


def imprint(sheet):
    """Who publishes and who edits, line by line, beneath the series."""
    labels = sheet.one(
        [("主办单位：", "编辑：综合处", "出刊时间：")],
        [("Publisher: ", "Editing: General Office", "Date of publication: ")],
    )
    date = _date(sheet).removeprefix("Published: ").removesuffix("出版")
    lines = (labels[0] + _centre(sheet), labels[1], labels[2] + date)
    return [par(bold(_series(sheet)), size=26), par(_issue(sheet)), par(*lines), Break()]


MASTHEADS = [
    first_line, ribbon, stationery, undated, in_a_sentence, strip, in_a_box, imprint,
]  # fmt: skip


def _headline(sheet, text=None):
    sheet.printed.headline = text or sheet.bulletin.headline[sheet.language]
    return sheet.printed.headline


def _late(sheet):
    """The date, where the masthead has none."""
    if not getattr(sheet, "late", False):
        return []
    return [par(f"（{_date(sheet)}）" if sheet.is_han else f"({_date(sheet)})", centred=True)]


def two_paragraphs(sheet):
    """Broken where the sense breaks."""
    text, title = _headline(sheet), sheet.bulletin.title.get(sheet.language, "")
    if sheet.is_han:
        lines = [title, text.removeprefix(title)] if title else [text]
    else:
        cut = text.find(" ", len(text) // 2 - 6)
        lines = [text[:cut], text[cut + 1 :]] if cut > 0 else [text]
    return [*[par(bold(line), centred=True, size=18) for line in lines], *_late(sheet)]


def three_lines(sheet):
    """A word above, a subtitle below."""
    text = _headline(sheet)
    above = sheet.one(["要闻", "本期关注"], ["FEATURE", "In focus"])
    below = sheet.one(
        ["——面向未来的流域伙伴关系", "——同商共议谋发展"],
        ["Partners along one river", "Building a common future"],
    )
    sheet.printed.accepted["headline"] = [text + below]
    return [par(above), par(bold(text), size=18), par(below, size=12), *_late(sheet)]


def banner(sheet):
    return [boxed(par(bold(_headline(sheet)), centred=True, size=16)), *_late(sheet)]


def from_the_web(sheet):
    """As copied from a web site: when, from where, how often read."""
    b, when = sheet.bulletin, ""
    if getattr(sheet, "late", False):
        sheet.printed.date = b.last
        when = (
            f"发布时间：{b.last}　"
            if sheet.is_han
            else f"Posted: {b.last.day} {b.last:%B} {b.last.year} | "
        )
    reads = 100 + b.number * 7
    line = sheet.one(
        [f"{when}来源：综合处　阅读：{reads}次"],
        [f"{when}Source: General Office | Views: {reads}"],
    )
    return [heading(_headline(sheet), 1), par(line)]


def itemised(sheet):
    """The first item of the issue, with its number."""
    text = _headline(sheet)
    number = "一、" if sheet.is_han else "1. "
    sheet.printed.accepted["headline"] = [number + text]
    return [par(bold(number + text), size=15), *_late(sheet)]


def shouted(sheet):
    """In capitals; in Chinese between stars."""
    text = _headline(sheet)
    if sheet.is_han:
        return [par(bold(f"★ {text} ★"), centred=True, size=16), *_late(sheet)]
    return [par(bold(_headline(sheet, text.upper())), size=16), *_late(sheet)]


HEADLINES = [two_paragraphs, three_lines, banner, from_the_web, itemised, shouted]
