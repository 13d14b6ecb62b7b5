"""Layouts on which the parser may be tuned."""

from __future__ import annotations

from .inventing import Speech
from .page import Block, Break, Grid, bold, cell, heading, par
from .sheet import Sheet

ISSUES_HAN = [
    "{y}年 第{n}期",
    "{y}年第{n}期",
    "第{n}期（{y}年）",
    "第{nh}期",
    "{yh}年第{nh}期",
    "{y}年第{n}期（总第{s}期）",
    "总第{s}期  {y}年第{n}期",
]
ISSUES_LATIN = [
    "No. {n}, {y}",
    "Issue {n}, {y}",
    "{y} No. {n}",
    "No. {n} ({y})",
    "Vol. {y}, No. {n}",
    "No. {n}, {y} (Serial No. {s})",
]
DATES_HAN = (
    ["{y}年{m}月{d}日", "{y}年{m}月{d}日", "{yh}年{mh}月{dh}日", "{y}-{mm}-{dd}"],
    ["{y}年{m}月{d}日至{d2}日", "{y}年{m}月{d}—{d2}日"],
    ["{y}年{m}月{d}日至{m2}月{d2}日"],
)
DATES_LATIN = (
    ["{d} {month} {y}", "{month} {d}, {y}", "{mon} {d}, {y}", "{d} {month} {be}"],
    ["{d}-{d2} {month} {y}", "{month} {d}-{d2}, {y}"],
    ["{d} {month} - {d2} {month2} {y}"],
)
LEADS_HAN = [
    "{date}，{title}在{place}举行。会议由{centre}主办，来自{bodies}的代表参加会议。",
    "{date}，{title}以视频形式召开。来自{bodies}等部门的代表与会。",
    "{title}于{date}在{place}召开。",
]
LEADS_LATIN = [
    "On {date}, the {title} was held in {place}. The meeting was hosted by the {centre}. "
    "Representatives from {bodies} attended the meeting.",
    "The {title} was held online on {date}. Delegates from {bodies} took part.",
]


def _issue(sheet: Sheet) -> str:
    pool = ISSUES_HAN if sheet.is_han else ISSUES_LATIN
    if sheet.bulletin.serial is None:
        pool = [form for form in pool if "{s" not in form]
    return sheet.issue(sheet.rng.choice(pool))


def _date(sheet: Sheet) -> str:
    return sheet.date(*(DATES_HAN if sheet.is_han else DATES_LATIN))


def _series(sheet: Sheet) -> str:
    return sheet.one(["简报", "工作简报", "通讯"], ["Bulletin", "Newsletter"])


# Mastheads


def stacked(sheet: Sheet) -> list[Block]:
    centre = sheet.bulletin.centre[sheet.language]
    sheet.note_names(centre)
    return [
        par(centre, centred=True),
        heading(_series(sheet)),
        par(_issue(sheet)),
        par(_date(sheet)),
    ]


def two_names(sheet: Sheet) -> list[Block]:
    names = list(sheet.bulletin.centre.values())
    if not sheet.is_han:
        names.reverse()
    sheet.note_names(*names)
    return [
        par(*names, centred=True),
        par(bold(_series(sheet)), size=24, centred=True),
        par(f"{_issue(sheet)}    {_date(sheet)}"),
        Break(),
    ]


def labelled(sheet: Sheet) -> list[Block]:
    centre = sheet.bulletin.centre[sheet.language]
    sheet.note_names(centre)
    first = sheet.one([f"{centre}简报"], [f"{centre} Bulletin"])
    label = sheet.one(["日期：", "发布日期："], ["Date: ", "Published: "])
    return [par(bold(first), size=20), par(_issue(sheet)), par(label + _date(sheet))]


def in_a_table(sheet: Sheet) -> list[Block]:
    centre = sheet.bulletin.centre[sheet.language]
    sheet.note_names(centre)
    return [
        heading(_series(sheet)),
        Grid([[cell(centre), cell(_issue(sheet)), cell(_date(sheet))]]),
    ]


MASTHEADS = [stacked, two_names, labelled, in_a_table]


# Headlines


def styled(sheet: Sheet) -> list[Block]:
    return [heading(_headline(sheet), 2)]


def large(sheet: Sheet) -> list[Block]:
    return [par(bold(_headline(sheet)), size=16, centred=True)]


def plain(sheet: Sheet) -> list[Block]:
    return [par(_headline(sheet), centred=True)]


def _headline(sheet: Sheet) -> str:
    sheet.printed.headline = sheet.bulletin.headline[sheet.language]
    return sheet.printed.headline


HEADLINES = [styled, large, plain]


# Speakers


def _body_speaks(sheet: Sheet, speech: Speech) -> list[Block]:
    name, text = sheet.body(speech), sheet.said(speech)
    sheet.note(speech, "", name, text)
    return [par(bold(name)), par(text)]


def two_lines(sheet: Sheet) -> list[Block]:
    """A name in bold, the position below it, then the words."""
    blocks: list[Block] = []
    for speech in sheet.bulletin.speeches:
        if not speech.person:
            blocks += _body_speaks(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = sheet.said(speech)
        sheet.note(speech, name, position, text)
        blocks.append(par(bold(name), position))
        blocks += [par(text)] if text else []
    return blocks


def headings(sheet: Sheet) -> list[Block]:
    """Names as headings of the third level, positions in italics."""
    blocks: list[Block] = []
    for speech in sheet.bulletin.speeches:
        if not speech.person:
            blocks += _body_speaks(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech, "of")
        text = sheet.said(speech)
        sheet.note(speech, name, position, text)
        blocks += [heading(name, 3), par(position)]
        blocks += [par(text)] if text else []
    return blocks


def one_line(sheet: Sheet) -> list[Block]:
    """Name and position on one bold line, perhaps numbered."""
    blocks: list[Block] = []
    numbered = sheet.rng.random() < 0.4
    form = sheet.rng.choice(["comma", "brackets", "position first"])
    for number, speech in enumerate(sheet.bulletin.speeches, start=1):
        if not speech.person:
            blocks += _body_speaks(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = sheet.said(speech)
        sheet.note(speech, name, position, text)
        line = {
            "comma": f"{name}{'，' if sheet.is_han else ', '}{position}",
            "brackets": f"{name}（{position}）" if sheet.is_han else f"{name} ({position})",
            "position first": f"{position} {name}" if sheet.is_han else f"{name} - {position}",
        }[form]
        blocks.append(par(bold(f"{number}. {line}" if numbered else line)))
        blocks += [par(text)] if text else []
    return blocks


def table(sheet: Sheet) -> list[Block]:
    """A row for each speaker, under headings."""
    head = sheet.one(
        [["姓名", "职务", "发言要点"], ["发言人", "单位及职务", "内容"]],
        [["Name", "Position", "Remarks"], ["Speaker", "Title", "Summary"]],
    )
    rows = [[cell(text) for text in head]]
    for speech in sheet.bulletin.speeches:
        text = sheet.said(speech) if sheet.rng.random() < 0.5 else sheet.words(speech)
        if not speech.person:
            text, name, position = sheet.said(speech), "", sheet.body(speech)
        else:
            name, position = sheet.with_honorific(speech), sheet.position(speech)
        sheet.note(speech, name, position, text)
        rows.append([cell(name) if name else [], cell(position), cell(text) if text else []])
    return [Grid(rows)]


def running(sheet: Sheet) -> list[Block]:
    """No blocks: a paragraph for each, beginning with who speaks."""
    blocks: list[Block] = []
    for speech in sheet.bulletin.speeches:
        if not speech.sentences[sheet.language]:
            continue
        if not speech.person:
            text = sheet.said(speech)
            sheet.note(speech, "", sheet.body(speech), text)
        else:
            name, position = sheet.with_honorific(speech), sheet.position(speech)
            who = f"{position}{name}" if sheet.is_han else f"{name}, {position},"
            text = sheet.said(speech, who)
            sheet.note(speech, name, position, text)
        blocks.append(par(text))
    return blocks


def moderated(sheet: Sheet) -> list[Block]:
    """A moderator with a label, then blocks."""
    first = next((s for s in sheet.bulletin.speeches if s.person), None)
    rest = [s for s in sheet.bulletin.speeches if s is not first]
    blocks: list[Block] = []
    if first and first.sentences[sheet.language]:
        name, position = sheet.with_honorific(first), sheet.position(first)
        text = sheet.said(first)
        label = sheet.one(["主持人：", "主持："], ["Moderator: ", "Chair: "])
        sheet.note(first, name, position, text, role="chair")
        line = f"{name}，{position}" if sheet.is_han else f"{name}, {position}"
        blocks = [par(bold(label + line)), par(text)]
    else:
        rest = sheet.bulletin.speeches
    kept, sheet.bulletin.speeches = sheet.bulletin.speeches, rest
    blocks += two_lines(sheet)
    sheet.bulletin.speeches = kept
    return blocks


SPEAKERS = [two_lines, headings, one_line, table, running, moderated]


# The end


def closing_below(sheet: Sheet) -> list[Block]:
    return [Break(), *sheet.closing()]


def closing_under_heading(sheet: Sheet) -> list[Block]:
    title = sheet.one(["会议成果", "会议共识"], ["Outcomes", "Conclusions"])
    return [heading(title, 3), *sheet.closing()]


def no_closing(sheet: Sheet) -> list[Block]:
    return []


CLOSINGS = [closing_below, closing_under_heading, no_closing]


def contact_lines(sheet: Sheet) -> list[Block]:
    c, centre = sheet.bulletin.contact[sheet.language], sheet.bulletin.centre[sheet.language]
    sheet.note_contact(
        names=centre, address=c.address, postcode=c.postcode, telephones=list(c.telephones),
        fax=c.fax, emails=list(c.emails), website=c.website, wechat=c.wechat,
    )  # fmt: skip
    han = sheet.is_han
    tel = ("；" if han else "; ").join(c.telephones)
    labels = (
        ["邮编：", "电话：", "传真：", "电子邮箱：", "网址：", "微信公众号："]
        if han
        else ["Postcode: ", "Tel: ", "Fax: ", "E-mail: ", "Website: ", "WeChat: "]
    )
    values = [c.postcode, tel, c.fax, c.emails[0], c.website, c.wechat]
    lines = [label + value for label, value in zip(labels, values, strict=True)]
    lines[4:4] = c.emails[1:]
    address = c.address if han else f"Address: {c.address}"
    head = heading("联系我们" if han else "Contact us", 3)
    return [head, par(centre, address, *lines)]


def contact_one_line(sheet: Sheet) -> list[Block]:
    c, centre = sheet.bulletin.contact[sheet.language], sheet.bulletin.centre[sheet.language]
    sheet.note_contact(
        names=centre, address=c.address, telephones=c.telephones[0], emails=c.emails[0]
    )
    if sheet.is_han:
        line = f"地址：{c.address}  电话：{c.telephones[0]}  邮箱：{c.emails[0]}"
        return [par(bold("联系方式")), par(centre), par(line)]
    line = f"Address: {c.address}  Tel: {c.telephones[0]}  E-mail: {c.emails[0]}"
    return [par(bold("Contact")), par(centre), par(line)]


def no_contact(sheet: Sheet) -> list[Block]:
    return []


CONTACTS = [contact_lines, contact_one_line, no_contact]


def about_with_colon(sheet: Sheet) -> list[Block]:
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    head = sheet.bulletin.centre[sheet.language] + ("：" if sheet.is_han else ": ")
    sheet.printed.about = head + sheet.printed.about
    return [par([bold(head), par(sheet.bulletin.about[sheet.language]).lines[0][0]])]


def about_under_heading(sheet: Sheet) -> list[Block]:
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    title = sheet.one(["关于中心", "关于我们"], ["About the Center", "About us"])
    return [heading(title, 3), par(sheet.printed.about)]


ABOUTS = [about_with_colon, about_under_heading, no_contact]
