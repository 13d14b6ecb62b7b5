"""The third set that was held out for a while; its first reading was 0.885. Now the parser may be
tuned on it, as on the others."""

from __future__ import annotations

from .page import Block, Break, Grid, Words, bold, cell, heading, par
from .second_heldout import (  # what no head is made of may be shared
    _body,
    _centre,
    _headline,
    about_heading,
    nothing,
)
from .sheet import Sheet

ISSUES_HAN = [
    "{y}年第{n}号",
    "第{n}期，{y}年",
    "{y}年第 {nn} 期（总 {s} 期）",
    "{yh}年  第{nh}期",
    "No.{n}，{y}年",
    "{y}年第{n}期 总第 {s} 期",
]
ISSUES_LATIN = [
    "{y} Issue No. {n}",
    "Issue: {n}/{y}",
    "No. {nn}, {y}",
    "Bulletin {n} ({y})",
    "{y} – No. {n}",
    "Number {n}, {y} (serial number {s})",
]
DATES_HAN = (
    ["{y}年{m}月{d}日，星期{week}", "{y}-{m}-{d}", "{y}年{m}月{d}号", "于{y}年{m}月{d}日印发"],
    ["{y}年{m}月{d}日—{m2}月{d2}日", "{y}年{m}月{d}至{d2}日"],
    ["{y}年{m}月{d}日到{m2}月{d2}日"],
)
DATES_LATIN = (
    [
        "{weekday} {month} {d}, {y}",
        "{d} {mon3}. {y}",
        "{d}{th} {month} {y}",
        "{month} {d}, {y} A.D.",
    ],
    ["{month} {d} to {d2}, {y}", "{d}{th} - {d2} {month} {y}"],
    ["{month} {d} to {month2} {d2}, {y}"],
)
LEADS_HAN = [
    "{title}近日在{place}开班，时间为{date}。{bodies}的学员参加。",
    "{date}，由{centre}承办的{title}在{place}召开。{bodies}等方面的专家参加了会议。",
]
LEADS_LATIN = [
    "The {title}, hosted by the {centre}, opened in {place} on {date}. Experts of {bodies} came.",
    "Experts of {bodies} attended the {title}, which was held in {place} on {date}.",
]


def _issue(sheet: Sheet) -> str:
    pool = ISSUES_HAN if sheet.is_han else ISSUES_LATIN
    if sheet.bulletin.serial is None:
        pool = [form for form in pool if "{s" not in form]
    return sheet.issue(sheet.rng.choice(pool))


def _date(sheet: Sheet) -> str:
    return sheet.date(*(DATES_HAN if sheet.is_han else DATES_LATIN))


# Mastheads


def date_first(sheet: Sheet) -> list[Block]:
    """The date at the very top, then name and issue."""
    series = sheet.one(["环境简报", "工作通讯"], ["Environmental Bulletin", "Newsletter"])
    return [
        par(_date(sheet)),
        par(_centre(sheet), centred=True),
        par(bold(series), size=28, centred=True),
        par(_issue(sheet), centred=True),
        Break(),
    ]


def one_sentence(sheet: Sheet) -> list[Block]:
    """Name, issue and date on one line, parted by bars or wide spaces."""
    joint = sheet.one(["  ｜  ", "　　"], [" | ", "   "])
    name = _centre(sheet) + sheet.one(["简报"], [" Bulletin"])
    return [par(bold(joint.join([name, _issue(sheet), _date(sheet)])))]


def table_of_three(sheet: Sheet) -> list[Block]:
    """The word for bulletin over a row of three cells, with a motto below."""
    series = sheet.one(["简 报"], ["BULLETIN"])
    motto = sheet.one(["同饮一江水"], ["One river, one family"])
    return [
        heading(series),
        Grid([[cell(_issue(sheet)), cell(_centre(sheet)), cell(_date(sheet))]]),
        par([Words(motto, italic=True)], centred=True),
    ]


MASTHEADS = [date_first, one_sentence, table_of_three]


def heading_two(sheet: Sheet) -> list[Block]:
    return [heading(_headline(sheet), 2)]


def bold_left(sheet: Sheet) -> list[Block]:
    return [par(bold(_headline(sheet)), size=15)]


HEADLINES = [heading_two, bold_left]


# Speakers


def _blocks(sheet: Sheet, form, *, words: bool = False) -> list[Block]:
    blocks: list[Block] = []
    for number, speech in enumerate(sheet.bulletin.speeches):
        if not speech.person:
            blocks += _body(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = sheet.words(speech) if words else sheet.said(speech)
        if not text:
            continue
        sheet.note(speech, name, position, text)
        blocks += form(number, name, position, text)
    return blocks


def sign_and_line(sheet: Sheet) -> list[Block]:
    """`● Name / position`, the words below."""
    return _blocks(
        sheet, lambda n, name, position, text: [par(f"● {name}：{position}"), par(text)]
        if sheet.is_han else [par(f"● {name}: {position}"), par(text)],
    )  # fmt: skip


def soft_breaks(sheet: Sheet) -> list[Block]:
    """Name, position and words in one paragraph, on three lines."""
    return _blocks(
        sheet, lambda n, name, position, text: [par(bold(name), position, text)], words=True
    )


def rows_of_two(sheet: Sheet) -> list[Block]:
    """A table for each speaker: name beside position, the words in the row below."""

    def form(n: int, name: str, position: str, text: str) -> list[Block]:
        return [Grid([[cell(par(bold(name))), cell(position)], [cell(text), []]])]

    return _blocks(sheet, form)


def representing(sheet: Sheet) -> list[Block]:
    """In running text with a word before it: `会上，…`, `In the discussion, …`"""
    blocks: list[Block] = []
    openings = sheet.one(
        [["会上，", "随后，", "讨论中，"]], [["At the meeting, ", "In the discussion, "]]
    )
    for number, speech in enumerate(sheet.bulletin.speeches):
        if not speech.sentences[sheet.language]:
            continue
        opening = openings[number % len(openings)] if number % 2 else ""
        if not speech.person:
            text = opening + sheet.said(speech)
            sheet.note(speech, "", sheet.body(speech), text)
        else:
            name, position = sheet.with_honorific(speech), sheet.position(speech)
            who = f"{position}{name}" if sheet.is_han else f"{name}, {position},"
            text = opening + sheet.said(speech, who)
            sheet.note(speech, name, position, text)
        blocks.append(par(text))
    return blocks


def small_heads(sheet: Sheet) -> list[Block]:
    """Headings of the fourth level with name and position, parted by a wide space or a comma."""
    joint = sheet.one(["　"], [", "])
    return _blocks(
        sheet,
        lambda n, name, position, text: [heading(f"{name}{joint}{position}", 4), par(text)],
    )


SPEAKERS = [sign_and_line, soft_breaks, rows_of_two, representing, small_heads]


# The end


def closing_plain(sheet: Sheet) -> list[Block]:
    return sheet.closing()


def closing_set_apart(sheet: Sheet) -> list[Block]:
    title = sheet.one(["会议共识", "后续安排"], ["Conclusion", "Follow-up"])
    return [par(bold(title), size=14), *sheet.closing()]


CLOSINGS = [closing_plain, closing_set_apart, nothing]


def contact_slashes(sheet: Sheet) -> list[Block]:
    """A heading, then fields on two lines parted by wide spaces."""
    c, centre = sheet.bulletin.contact[sheet.language], sheet.bulletin.centre[sheet.language]
    sheet.note_contact(
        names=centre, address=c.address, postcode=c.postcode, telephones=c.telephones[0],
        fax=c.fax, emails=c.emails[0],
    )  # fmt: skip
    if sheet.is_han:
        lines = [
            f"地 址：{c.address}　　邮 编：{c.postcode}",
            f"电 话：{c.telephones[0]}　　传 真：{c.fax}　　邮 箱：{c.emails[0]}",
        ]
    else:
        lines = [
            f"Address: {c.address}    Postal code: {c.postcode}",
            f"Phone: {c.telephones[0]}    Fax: {c.fax}    E-mail: {c.emails[0]}",
        ]
    head = heading(sheet.one(["联系方式"], ["Contact information"]), 3)
    return [head, par(centre), *[par(line) for line in lines]]


CONTACTS = [contact_slashes, nothing]
ABOUTS = [about_heading, nothing]
