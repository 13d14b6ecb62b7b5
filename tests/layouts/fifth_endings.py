"""Closings, contact and about text of the fifth stranger."""

from __future__ import annotations

from .page import Break, Grid, Words, bold, cell, heading, par


def plain_closing(sheet):
    lines = sheet.bulletin.agreed[sheet.language]
    sheet.printed.closing = "\n".join(lines)
    return [par(line) for line in lines]


def under_heading(sheet):
    return [
        heading(sheet.one(["会议成果", "下一步工作"], ["Outcomes", "Next steps"]), 3),
        *plain_closing(sheet),
    ]


def in_one(sheet):
    """One paragraph."""
    lines = sheet.bulletin.agreed[sheet.language]
    text = "".join(lines) if sheet.is_han else " ".join(lines)
    sheet.printed.closing = text
    return [par(text)]


def points(sheet):
    """An opening sentence, then numbered points."""
    lines = sheet.bulletin.agreed[sheet.language]
    intro = sheet.one(
        ["会议主要成果如下：", "经讨论，会议取得以下成果："],
        ["The main results of the meeting were:", "The meeting ended with the following results:"],
    )
    told = [intro, *[f"{n}. {line}" for n, line in enumerate(lines, 1)]]
    sheet.printed.closing = "\n".join(told)
    return [par(line) for line in told]


def with_source(sheet):
    """And who sent the text in."""
    source = sheet.one(
        ["（供稿：国际合作处）", "（中心秘书处供稿）"],
        ["(Contributed by the International Cooperation Office)", "(Text by the Secretariat)"],
    )
    return [*plain_closing(sheet), par(source)]


CLOSINGS = [plain_closing, under_heading, in_one, points, with_source]


def lines_with_labels(sheet):
    c = sheet.bulletin.contact[sheet.language]
    name = sheet.bulletin.centre[sheet.language]
    pairs = (
        [
            ("地址", c.address),
            ("邮编", c.postcode),
            ("电话", "、".join(c.telephones)),
            ("传真", c.fax),
            ("邮箱", "；".join(c.emails)),
            ("网站", c.website),
            ("微信公众号", c.wechat),
        ]
        if sheet.is_han
        else [
            ("Address", c.address),
            ("Postcode", c.postcode),
            ("Tel", ", ".join(c.telephones)),
            ("Fax", c.fax),
            ("Email", "; ".join(c.emails)),
            ("Website", c.website),
            ("WeChat", c.wechat),
        ]
    )
    colon = "：" if sheet.is_han else ": "
    sheet.note_contact(
        names=name,
        address=c.address,
        postcode=c.postcode,
        telephones=list(c.telephones),
        fax=c.fax,
        emails=list(c.emails),
        website=c.website,
        wechat=c.wechat,
    )
    return [
        heading(sheet.one(["联系方式"], ["Contact"]), 2),
        par(name, *[f"{k}{colon}{v}" for k, v in pairs]),
    ]


def two_a_line(sheet):
    c = sheet.bulletin.contact[sheet.language]
    sheet.note_contact(
        address=c.address,
        postcode=c.postcode,
        telephones=c.telephones[0],
        fax=c.fax,
        emails=c.emails[0],
        website=c.website,
    )
    if sheet.is_han:
        return [
            par(bold("联系我们")),
            par(f"地址：{c.address}　　邮政编码：{c.postcode}"),
            par(f"联系电话：{c.telephones[0]}　　传真：{c.fax}"),
            par(f"电子邮件：{c.emails[0]}　　网址：{c.website}"),
        ]
    return [
        par(bold("Contact us")),
        par(f"Address: {c.address}    Postal code: {c.postcode}"),
        par(f"Telephone: {c.telephones[0]}    Fax: {c.fax}"),
        par(f"E-mail: {c.emails[0]}    Website: {c.website}"),
    ]


def contact_table(sheet):
    c = sheet.bulletin.contact[sheet.language]
    rows = (
        [
            ("通讯地址", c.address),
            ("电话", c.telephones[0]),
            ("电子邮箱", c.emails[0]),
            ("网址", c.website),
        ]
        if sheet.is_han
        else [
            ("Mailing address", c.address),
            ("Telephone", c.telephones[0]),
            ("Email", c.emails[0]),
            ("Website", c.website),
        ]
    )
    sheet.note_contact(
        address=c.address, telephones=c.telephones[0], emails=c.emails[0], website=c.website
    )
    return [
        par(bold(sheet.one(["联系方式"], ["Contact details"]))),
        Grid([[cell(k), cell(v)] for k, v in rows]),
    ]


def last_line(sheet):
    """Where to write to, in one line at the end."""
    c = sheet.bulletin.contact[sheet.language]
    sheet.note_contact(telephones=c.telephones[0], emails=c.emails[0])
    if sheet.is_han:
        return [
            Break(),
            par(f"欢迎来电来函。联系电话：{c.telephones[0]}；电子邮箱：{c.emails[0]}"),
        ]
    return [Break(), par(f"Comments are welcome. Tel: {c.telephones[0]}; Email: {c.emails[0]}")]


def card(sheet):
    """Name, address and numbers, as on a visiting card; then who gets the paper."""
    c = sheet.bulletin.contact[sheet.language]
    name = sheet.bulletin.centre[sheet.language]
    sheet.note_contact(
        names=name,
        address=c.address,
        telephones=list(c.telephones),
        fax=c.fax,
        emails=c.emails[0],
        website=c.website,
    )
    if sheet.is_han:
        return [
            par(bold("编辑部联系方式")),
            par(
                bold(name),
                f"地址：{c.address}",
                f"电话：{' / '.join(c.telephones)}",
                f"传真：{c.fax}",
                f"Email：{c.emails[0]}",
                f"网站：{c.website}",
            ),
            par("发送：各成员国联络员，中心各处室"),
        ]
    return [
        par(bold("Editorial contact")),
        par(
            bold(name),
            f"Address: {c.address}",
            f"Tel.: {' / '.join(c.telephones)}",
            f"Fax: {c.fax}",
            f"E-mail: {c.emails[0]}",
            f"Web: {c.website}",
        ),
        par("Distribution: national focal points, all offices of the centre"),
    ]


CONTACTS = [lines_with_labels, two_a_line, contact_table, last_line, card]


def _about(sheet):
    text = sheet.bulletin.about[sheet.language]
    text += sheet.one(
        ["", "中心设在北京，与六国环境主管部门保持经常联系。"],
        ["", " It is based in Beijing and works closely with the ministries of six countries."],
    )
    sheet.printed.about = text
    return text


def about_heading(sheet):
    return [
        heading(sheet.one(["中心简介", "关于我们"], ["About us", "About the Center"]), 2),
        par(_about(sheet)),
    ]


def about_label(sheet):
    label = sheet.one(["中心简介：", "关于中心："], ["About us: ", "About the Center: "])
    return [par([bold(label), Words(_about(sheet))])]


def about_and_print(sheet):
    """With the colophon of a printed paper."""
    line = sheet.one(
        ["（共印80份）", "责任编辑：综合处"], ["(80 copies printed)", "Editor: General Office"]
    )
    return [
        Break(),
        par(bold(sheet.one(["关于我们"], ["About the Center"]))),
        par(_about(sheet)),
        par(line),
    ]


def no_about(sheet):
    return []


ABOUTS = [about_heading, about_label, about_and_print, no_about]
