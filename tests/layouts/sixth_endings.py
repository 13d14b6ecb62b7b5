"""What stands below the speakers in the sixth set: results, contact blocks, about texts."""

from __future__ import annotations

from .page import Break, Grid, Words, bold, boxed, cell, heading, par


def _lines(sheet):
    """What the meeting did comes first: after a speaker's words, nobody takes it for them."""
    agreed = sheet.bulletin.agreed[sheet.language]
    return sorted(agreed, key=lambda line: line.startswith(("各方", "All parties")))


def _closing(sheet, title="", numbers=()):
    lines = _lines(sheet)
    sheet.printed.closing = "\n".join(lines)
    told = [n + line for n, line in zip(numbers, lines, strict=True)] if numbers else lines
    whole = "\n".join(told)
    sheet.printed.accepted["closing"] = [whole, title + whole, title + "\n".join(lines)]
    return told


def plain(sheet):
    return [par(line) for line in _closing(sheet)]


def listed(sheet):
    title = sheet.one(
        ["会议达成以下共识", "主要成果"], ["Conclusions and recommendations", "What was agreed"]
    )
    return [heading(title, 3), *[par(line, listed=True) for line in _closing(sheet, title)]]


def numbered(sheet):
    title = sheet.one(["后续安排"], ["Follow-up"])
    numbers = ["1．", "2．"] if sheet.is_han else ["(a) ", "(b) "]
    return [
        par(bold(title), size=13),
        *[par(line) for line in _closing(sheet, title, numbers)],
    ]


def boxed_results(sheet):
    title = sheet.one(["会议成果"], ["Key outcomes"])
    return [boxed(par(bold(title)), *[par(line) for line in _closing(sheet, title)])]


def run_in(sheet):
    """A bold label; all in one paragraph."""
    label = sheet.one(["会议成果。", "小结："], ["Outcome. ", "In summary: "])
    text = ("" if sheet.is_han else " ").join(_closing(sheet, label))
    return [par([bold(label), Words(text)])]


CLOSINGS = [plain, listed, numbered, boxed_results, run_in]


def _contact(sheet):
    return sheet.bulletin.contact[sheet.language]


def letters_to(sheet):
    c = _contact(sheet)
    mail = c.emails[0]
    sheet.note_contact(address=c.address, postcode=c.postcode, emails=mail)
    if sheet.is_han:
        return [par(f"来稿来信请寄：{c.address}，邮编：{c.postcode}；或发送电子邮件至：{mail}。")]
    text = f"{c.address}, postcode {c.postcode}, or send an e-mail to {mail}."
    return [par(f"Please write to: {text}")]


def signs(sheet):
    c = _contact(sheet)
    sheet.note_contact(telephones=c.telephones[0], emails=c.emails[0], website=c.website)
    title = sheet.one(["联系我们"], ["Get in touch"])
    return [
        par(bold(title)),
        par(f"☎ {c.telephones[0]}", f"✉ {c.emails[0]}", f"🌐 {c.website}"),
    ]


def two_tongues(sheet):
    """Labels in both languages."""
    c = _contact(sheet)
    sheet.note_contact(
        address=c.address, telephones=c.telephones[0], fax=c.fax, emails=c.emails[0]
    )
    lines = [
        f"地址 Address：{c.address}",
        f"电话 Tel：{c.telephones[0]}",
        f"传真 Fax：{c.fax}",
        f"邮箱 Email：{c.emails[0]}",
    ]
    return [par(bold("联系方式 Contact")), *[par(line) for line in lines]]


def last_line(sheet):
    c = _contact(sheet)
    sheet.note_contact(address=c.address, telephones=c.telephones[0], emails=c.emails[0])
    line = (
        f"地址：{c.address}　电话：{c.telephones[0]}　邮箱：{c.emails[0]}"
        if sheet.is_han
        else f"Address: {c.address} | Tel: {c.telephones[0]} | Email: {c.emails[0]}"
    )
    return [Break(), par(line, centred=True, size=9)]


def grid_of_four(sheet):
    """Two labels and two values in a row."""
    c = _contact(sheet)
    sheet.note_contact(
        address=c.address, postcode=c.postcode, telephones=c.telephones[0], fax=c.fax,
        emails=c.emails[0], website=c.website,
    )  # fmt: skip
    k = sheet.one(
        [["地址", "邮编", "电话", "传真", "邮箱", "网址"]],
        [["Address", "Postcode", "Telephone", "Fax", "E-mail", "Website"]],
    )
    v = [c.address, c.postcode, c.telephones[0], c.fax, c.emails[0], c.website]
    rows = [[cell(k[n]), cell(v[n]), cell(k[n + 1]), cell(v[n + 1])] for n in (0, 2, 4)]
    return [heading("联系方式" if sheet.is_han else "Contact details", 3), Grid(rows)]


def tabbed(sheet):
    c = _contact(sheet)
    sheet.note_contact(
        telephones=list(c.telephones), fax=c.fax, emails=c.emails[0], wechat=c.wechat
    )
    k = sheet.one(
        [["电话", "传真", "邮箱", "微信公众号"]], [["Telephone", "Fax", "Email", "WeChat"]]
    )
    v = [("、" if sheet.is_han else ", ").join(c.telephones), c.fax, c.emails[0], c.wechat]
    colon = "：" if sheet.is_han else ":"
    return [
        heading("联络方式" if sheet.is_han else "Contact", 2),
        *[par(f"{a}{colon}\t{b}") for a, b in zip(k, v, strict=True)],
    ]


def nobody(sheet):
    return []


CONTACTS = [letters_to, signs, two_tongues, last_line, grid_of_four, tabbed, nobody]


def _about(sheet):
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    return sheet.printed.about


def about_box(sheet):
    title = sheet.one(["中心简介", "关于我们"], ["About us", "Who we are"])
    return [boxed(par(bold(title)), par(_about(sheet)))]


def about_two(sheet):
    """In two paragraphs."""
    more = sheet.one(
        ["中心的日常工作由秘书处承担。"], ["Day-to-day work is carried out by a secretariat."]
    )
    text = _about(sheet)
    sheet.printed.about = f"{text}\n{more}"
    return [
        heading("关于中心" if sheet.is_han else "About the Center", 3),
        par(text),
        par(more),
    ]


def about_label(sheet):
    label = sheet.one(["关于我们　"], ["About us – "])
    text = _about(sheet)
    sheet.printed.accepted["about"] = [label + text]
    return [Break(), par([bold(label), Words(text)])]


def about_row(sheet):
    """A label in the left cell, the text in the right one."""
    title = "中心简介" if sheet.is_han else "About us"
    return [Grid([[cell(par(bold(title))), cell(_about(sheet))]])]


def about_what(sheet):
    name = sheet.bulletin.centre[sheet.language]
    title = f"{name}是什么？" if sheet.is_han else f"What is the {name}?"
    return [heading(title, 3), par(_about(sheet))]


ABOUTS = [about_box, about_two, about_label, about_row, about_what, nobody]
