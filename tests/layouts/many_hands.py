"""Layouts of many hands: heads and running text, and the ends of issues. Written before the
parser was made to weigh lines; the first reading was 0.716."""

from __future__ import annotations

from .many_heads import (
    DATES_HAN,
    DATES_LATIN,
    HEADLINES,
    ISSUES_HAN,
    ISSUES_LATIN,
    LEADS_HAN,
    LEADS_LATIN,
    MASTHEADS,
)
from .many_speakers import LINES, blocks
from .page import Block, Break, Grid, Words, bold, cell, heading, par
from .sheet import Sheet

__all__ = [
    "ABOUTS", "CLOSINGS", "CONTACTS", "DATES_HAN", "DATES_LATIN", "HEADLINES", "ISSUES_HAN",
    "ISSUES_LATIN", "LEADS_HAN", "LEADS_LATIN", "MASTHEADS", "SPEAKERS",
]  # fmt: skip


# Speakers in running text, and words behind their heads


def _running(sheet: Sheet, who, said=None) -> list[Block]:
    made: list[Block] = []
    for number, speech in enumerate(sheet.bulletin.speeches):
        if not speech.sentences[sheet.language]:
            continue
        if not speech.person:
            text = sheet.said(speech)
            sheet.note(speech, "", sheet.body(speech), text)
        else:
            name, position = sheet.with_honorific(speech), sheet.position(speech)
            text = who(number, name, position, speech)
            sheet.note(speech, name, position, text)
        made.append(par(text))
    return made


def speech_first(sheet: Sheet) -> list[Block]:
    """`position name在发言中指出：`, `In his remarks, name, position, said`"""
    verbs = sheet.one(
        [["在发言中指出，", "说，", "在致辞中表示，", "谈到，"]],
        [["In the opening remarks, ", "In the presentation, ", "", "Then "]],
    )

    def who(number, name, position, speech):
        verb = verbs[number % len(verbs)]
        said = speech.sentences[sheet.language]
        if sheet.is_han:
            return f"{position}{name}{verb}" + "。".join(said) + "。"
        return verb + sheet.said(speech, f"{name}, {position},")

    return _running(sheet, who)


def from_body(sheet: Sheet) -> list[Block]:
    """`来自…的name（post）表示`, `name from … said`"""

    def who(number, name, position, speech):
        if sheet.is_han:
            return sheet.said(speech, f"{position}{name}")
        return sheet.said(speech, f"{name}, who is {position},") if False else sheet.said(
            speech, f"{name} ({position})"
        )  # fmt: skip

    return _running(sheet, who)


def colon_inline(sheet: Sheet) -> list[Block]:
    """`Name（position）：words`, nothing bold."""

    def form(n, name, position, text):
        head = f"{name}（{position}）：" if sheet.is_han else f"{name} ({position}): "
        return [par(head + text)]

    return blocks(sheet, form, words=True, silent=False)


def position_colon_inline(sheet: Sheet) -> list[Block]:
    """`position name：words`"""

    def form(n, name, position, text):
        head = f"{position}{name}：" if sheet.is_han else f"{name}, {position}: "
        return [par([bold(head), Words(text)])]

    return blocks(sheet, form, words=True, silent=False)


def bullets_inline(sheet: Sheet) -> list[Block]:
    """List items, each with head and words."""

    def form(n, name, position, text):
        head = f"{name}，{position}。" if sheet.is_han else f"{name}, {position}. "
        return [par([bold(head), Words(text)], listed=True)]

    return blocks(sheet, form, words=True, silent=False)


def quoted(sheet: Sheet) -> list[Block]:
    """Words in quotation marks, the name and the position on two lines below."""

    def form(n, name, position, text):
        sheet.printed.remarks[-1].text = f"“{text}”"
        return [par(f"“{text}”"), par(f"——{name}" if sheet.is_han else f"— {name}", position)]

    made = blocks(sheet, form, words=True, silent=False)
    return made


def labelled_words(sheet: Sheet) -> list[Block]:
    """A label before the words."""
    label = sheet.one(["发言摘要：", "发言要点："], ["Summary: ", "Key points: "])

    def form(n, name, position, text):
        joint = "，" if sheet.is_han else ", "
        return [par(bold(f"{n + 1}. {name}{joint}{position}")), par(label + text)]

    return blocks(sheet, form, words=True, silent=False)


RUNNING = [
    speech_first, from_body, colon_inline, position_colon_inline, bullets_inline, quoted,
    labelled_words,
]  # fmt: skip
SPEAKERS = [*LINES, *RUNNING]


# The end


def closing_after_rule(sheet: Sheet) -> list[Block]:
    return [Break(), *sheet.closing()]


def closing_at_last(sheet: Sheet) -> list[Block]:
    word = sheet.one(["会议最后，", "会议期间，"], ["In conclusion, ", "During the meeting, "])
    made = sheet.closing(word)
    sheet.printed.closing = word + sheet.printed.closing
    return made


def closing_heading(sheet: Sheet) -> list[Block]:
    head = sheet.one(
        ["会议小结", "四、会议成果", "总结与展望"], ["Meeting outcomes", "Key outcomes", "Summary"]
    )
    return [heading(head, 2), *sheet.closing()]


def nothing(sheet: Sheet) -> list[Block]:
    return []


CLOSINGS = [closing_after_rule, closing_at_last, closing_heading, nothing]


def contact_plain(sheet: Sheet) -> list[Block]:
    """The name of the body in bold, fields on lines below, no heading."""
    c, name = sheet.bulletin.contact[sheet.language], sheet.bulletin.centre[sheet.language]
    sheet.note_contact(
        names=name, address=c.address, telephones=c.telephones[0], emails=c.emails[0]
    )
    lines = (
        [f"地址：{c.address}", f"电话：{c.telephones[0]}", f"邮箱：{c.emails[0]}"]
        if sheet.is_han
        else [f"Address: {c.address}", f"Tel: {c.telephones[0]}", f"Email: {c.emails[0]}"]
    )
    return [Break(), par(bold(name)), *[par(line) for line in lines]]


def contact_spaced(sheet: Sheet) -> list[Block]:
    """One line after a label, parted by wide spaces or bars."""
    c = sheet.bulletin.contact[sheet.language]
    sheet.note_contact(telephones=c.telephones[0], fax=c.fax, emails=c.emails[0])
    if sheet.is_han:
        return [par(f"联系电话：{c.telephones[0]}　传真：{c.fax}　电子邮箱：{c.emails[0]}")]
    return [par(f"Tel: {c.telephones[0]} / Fax: {c.fax} / Email: {c.emails[0]}")]


def contact_columns(sheet: Sheet) -> list[Block]:
    """A table without labels: the name and the address beside the numbers."""
    c, name = sheet.bulletin.contact[sheet.language], sheet.bulletin.centre[sheet.language]
    sheet.note_contact(
        names=name, address=c.address, telephones=c.telephones[0], emails=c.emails[0],
        website=c.website,
    )  # fmt: skip
    tel = ("电话：" if sheet.is_han else "Phone: ") + c.telephones[0]
    head = heading(sheet.one(["联系方式"], ["Contact us"]), 3)
    return [head, Grid([[cell(name, c.address), cell(tel, c.emails[0], c.website)]])]


CONTACTS = [contact_plain, contact_spaced, contact_columns, nothing]


def about_inline(sheet: Sheet) -> list[Block]:
    """The heading and the text in one paragraph."""
    head = sheet.one(["关于我们："], ["About us: "])
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    return [par([bold(head), Words(sheet.printed.about)])]


def about_named(sheet: Sheet) -> list[Block]:
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    name = sheet.bulletin.centre[sheet.language]
    return [par(bold(sheet.one([f"{name}简介"], [f"About the {name}"]))), par(sheet.printed.about)]


ABOUTS = [about_inline, about_named, nothing]
