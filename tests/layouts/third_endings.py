"""How the bulletins of the third held out set end: contact and about text."""

from __future__ import annotations

from .page import Block, Break, Grid, bold, cell, heading, par
from .sheet import Sheet


def nothing(sheet: Sheet) -> list[Block]:
    return []


# Contacts


def _lines(sheet: Sheet, labels: dict[str, str], colon: str) -> list[str]:
    c = sheet.bulletin.contact[sheet.language]
    values = {
        "address": c.address, "postcode": c.postcode, "telephones": c.telephones, "fax": c.fax,
        "emails": c.emails, "website": c.website, "wechat": c.wechat,
    }  # fmt: skip
    made = []
    for field, label in labels.items():
        value = values[field]
        sheet.note_contact(**{field: value if isinstance(value, str) else list(value)})
        text = (
            value if isinstance(value, str) else sheet.one(["；", "、"], ["; ", ", "]).join(value)
        )
        made.append(f"{label}{colon}{text}")
    return made


def _labels(sheet: Sheet) -> dict[str, str]:
    return sheet.one(
        [
            {"address": "通讯地址", "postcode": "邮政编码", "telephones": "联系电话",
             "emails": "邮箱"},
            {"telephones": "电 话", "fax": "传 真", "emails": "E-mail", "website": "网 址"},
            {"address": "地　址", "telephones": "电　话", "website": "官网", "wechat": "微信号"},
            {"emails": "投稿邮箱", "telephones": "咨询电话", "wechat": "微信公众号"},
        ],
        [
            {"address": "Address", "telephones": "Telephone", "fax": "Facsimile",
             "emails": "E-mail"},
            {"telephones": "T", "fax": "F", "emails": "E", "website": "W"},
            {"address": "Postal address", "emails": "Email", "website": "Web"},
            {"telephones": "Phone", "emails": "Mail", "website": "Website", "wechat": "WeChat"},
        ],
    )  # fmt: skip


def _colon(sheet: Sheet) -> str:
    return sheet.one(["：", "：", ": "], [": ", ": "])


def labelled(sheet: Sheet) -> list[Block]:
    title = sheet.one(["联系方式", "联系我们"], ["Contact", "Contact us", "For more information"])
    return [heading(title, 3), *map(par, _lines(sheet, _labels(sheet), _colon(sheet)))]


def untitled(sheet: Sheet) -> list[Block]:
    return [Break(), *map(par, _lines(sheet, _labels(sheet), _colon(sheet)))]


def soft_block(sheet: Sheet) -> list[Block]:
    title = sheet.one(["【联系我们】", "联系方式："], ["CONTACT DETAILS", "Get in touch"])
    return [par(bold(title)), par(*_lines(sheet, _labels(sheet), _colon(sheet)))]


def one_row(sheet: Sheet) -> list[Block]:
    joint = sheet.one(["  ", "　", " | "], [" | ", " · "])
    return [Break(), par(joint.join(_lines(sheet, _labels(sheet), _colon(sheet))))]


def in_table(sheet: Sheet) -> list[Block]:
    rows = [line.split("\0") for line in _lines(sheet, _labels(sheet), "\0")]
    title = par(bold(sheet.one(["联系方式"], ["Contact information"])))
    return [title, Grid([[cell(label), cell(value)] for label, value in rows])]


def two_columns(sheet: Sheet) -> list[Block]:
    lines = _lines(sheet, _labels(sheet), _colon(sheet))
    half = (len(lines) + 1) // 2
    return [Grid([[cell(*lines[:half]), cell(*lines[half:])]])]


def distribution(sheet: Sheet) -> list[Block]:
    """What official papers end with: to whom it goes and how many were printed."""
    to = sheet.one(
        [["报：各成员国主管部门", "送：中心理事会成员", "（共印60份）"],
         ["抄送：各有关单位", "责任编辑：方正平  校对：秦晓月"]],
        [["Distribution: national focal points"], ["Editor: A. Keller", "Layout: B. Frost"]],
    )  # fmt: skip
    return [*labelled(sheet), Break(), *map(par, to)]


CONTACTS = [labelled, untitled, soft_block, one_row, in_table, two_columns, distribution, nothing]


# About


def _about(sheet: Sheet) -> str:
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    return sheet.printed.about


def about_headed(sheet: Sheet) -> list[Block]:
    title = sheet.one(
        ["关于我们", "中心简介", "关于中心"], ["About us", "Who we are", "About the Center"]
    )
    return [heading(title, 3), par(_about(sheet))]


def about_bold(sheet: Sheet) -> list[Block]:
    return [par(bold(sheet.one(["机构简介"], ["About"]))), par(_about(sheet))]


def about_named(sheet: Sheet) -> list[Block]:
    """The label is the name of the centre; with it or without it, the text is right."""
    text = _about(sheet)
    label = sheet.bulletin.centre[sheet.language] + ("：" if sheet.is_han else ": ")
    sheet.printed.accepted["about"] = [label + text]
    return [par([bold(label), par(text).lines[0][0]])]


def about_asked(sheet: Sheet) -> list[Block]:
    name = sheet.bulletin.centre[sheet.language]
    return [heading(f"关于{name}" if sheet.is_han else f"About the {name}", 3), par(_about(sheet))]


def about_bracketed(sheet: Sheet) -> list[Block]:
    return [par(bold(sheet.one(["【关于我们】"], ["[About us]"]))), par(_about(sheet))]


def about_in_box(sheet: Sheet) -> list[Block]:
    title = par(bold(sheet.one(["背景资料：中心简介"], ["About us"])))
    return [Grid([[cell(title, _about(sheet))]])]


def about_after_rule(sheet: Sheet) -> list[Block]:
    return [Break(), par(sheet.one(["关于本中心："], ["About us:"])), par(_about(sheet))]


ABOUTS = [
    about_headed, about_bold, about_named, about_asked, about_bracketed, about_in_box,
    about_after_rule, nothing,
]  # fmt: skip
