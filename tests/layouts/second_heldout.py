"""The second set that was held out for a while, as `once_heldout` was before it."""

from __future__ import annotations

from .inventing import Speech
from .page import Block, Break, Grid, Words, bold, cell, heading, par
from .sheet import Sheet

ISSUES_HAN = [
    "{y}年第{n}期　总第{s}期",
    "总第{s}期（{y}年第{n}期）",
    "第{nh}期（总第{sh}期）",
    "{y}年 · 第{n}期",
    "[{y}]第{n}期",
    "{yh}年 第{nh}期",
    "{y}年 No.{n}",
    "第{n}期/{y}年",
]
ISSUES_LATIN = [
    "Bulletin No. {n} of {y}",
    "Issue {n} – {y}",
    "[{y}] No. {n}",
    "{y}: Issue {n}",
    "Issue No.{n}/{y}",
    "No. {n}, Vol. {y}",
    "ISSUE {n}, {y} (Total: {s})",
]
DATES_HAN = (
    [
        "{y}年{m}月{d}日（星期{week}）",
        "（{y}年{m}月{d}日）",
        "{y}年{mm}月{dd}日发布",
        "公元{y}年{m}月{d}日",
        "{y} / {mm} / {dd}",
    ],
    ["{y}年{m}月{d}～{d2}日", "{y}年{m}月{d}日到{d2}日", "{y}.{m}.{d}-{d2}"],
    ["{y}年{m}月{d}日-{m2}月{d2}日", "{yh}年{mh}月{dh}日至{m2h}月{d2h}日"],
)
DATES_LATIN = (
    [
        "({d} {month} {y})",
        "{month} {d}{th} {y}",
        "{weekday} {d} {month} {y}",
        "{y}-{mm}-{dd}",
        "Beijing, {d} {month} {y}",
        "{d} {month}, {be} (B.E.)",
    ],
    ["{mon} {d}-{d2}, {y}", "from {d} to {d2} {month} {y}", "{d}/{d2} {month} {y}"],
    ["{d} {mon} – {d2} {month2} {y}", "{month} {d} – {month2} {d2}, {y}"],
)
LEADS_HAN = [
    "日前，{title}在{place}圆满落幕。{centre}邀请了{bodies}的代表。会期为{date}。",
    "为深化合作，{date}，{centre}以视频会议形式组织召开了{title}，{bodies}参会。",
    "{date}，{title}在{place}成功举办，来自{bodies}的40余名代表参加。",
]
LEADS_LATIN = [
    "From {date}, representatives of {bodies} met in {place} for the {title}.",
    "{title} took place in {place} on {date}. It was co-hosted by the {centre} and partners.",
    "On {date}, the {centre} organized the {title} via video conference, attended by {bodies}.",
]


def _issue(sheet: Sheet) -> str:
    pool = ISSUES_HAN if sheet.is_han else ISSUES_LATIN
    if sheet.bulletin.serial is None:
        pool = [form for form in pool if "{s" not in form]
    return sheet.issue(sheet.rng.choice(pool))


def _date(sheet: Sheet) -> str:
    return sheet.date(*(DATES_HAN if sheet.is_han else DATES_LATIN))


def _centre(sheet: Sheet) -> str:
    centre = sheet.bulletin.centre[sheet.language]
    sheet.note_names(centre)
    return centre


# Mastheads


def title_line(sheet: Sheet) -> list[Block]:
    """The center's bulletin as one heading, date and issue on the line below."""
    name = _centre(sheet) + sheet.one(["简报", "电子简报"], [" Bulletin", " Quarterly Newsletter"])
    return [heading(name), par(f"{_date(sheet)}　　{_issue(sheet)}", centred=True), Break()]


def underlined(sheet: Sheet) -> list[Block]:
    """The word for bulletin alone; publisher, issue and date each on a line with a label."""
    labels = sheet.one(
        [["编印：", "总期号：", "出版日期："]],
        [["Issued by: ", "Issue number: ", "Date of issue: "]],
    )
    series = sheet.one(["工 作 简 报", "要情简报"], ["Monthly Bulletin", "Bulletin"])
    return [
        par(bold(series), size=30, centred=True),
        par(labels[0] + _centre(sheet)),
        par(labels[1] + _issue(sheet)),
        par(labels[2] + _date(sheet)),
    ]


def two_by_two(sheet: Sheet) -> list[Block]:
    """A table of four cells without labels."""
    series = sheet.one(["简报", "动态信息"], ["Newsletter", "News Bulletin"])
    return [
        Grid(
            [
                [cell(par(bold(series))), cell(_issue(sheet))],
                [cell(_centre(sheet)), cell(_date(sheet))],
            ]
        )
    ]


MASTHEADS = [title_line, underlined, two_by_two]


def _headline(sheet: Sheet) -> str:
    sheet.printed.headline = sheet.bulletin.headline[sheet.language]
    return sheet.printed.headline


def heading_three(sheet: Sheet) -> list[Block]:
    return [heading(_headline(sheet), 3)]


def large_bold(sheet: Sheet) -> list[Block]:
    return [par(bold(_headline(sheet)), size=18)]


HEADLINES = [heading_three, large_bold]


# Speakers


def _blocks(sheet: Sheet, form, *, words: bool = False) -> list[Block]:
    """Blocks of a head by `form` and a paragraph of words."""
    blocks: list[Block] = []
    for number, speech in enumerate(sheet.bulletin.speeches):
        if not speech.person:
            blocks += _body(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = sheet.words(speech) if words else sheet.said(speech)
        sheet.note(speech, name, position, text)
        blocks += form(number, name, position)
        blocks += [par(text)] if text else []
    return blocks


def _body(sheet: Sheet, speech: Speech) -> list[Block]:
    text = sheet.said(speech)
    sheet.note(speech, "", sheet.body(speech), text)
    return [par(bold(sheet.body(speech))), par(text)]


def stroke(sheet: Sheet) -> list[Block]:
    """`Name —— position`, not bold."""
    return _blocks(sheet, lambda n, name, position: [par(f"{name} —— {position}")])


def in_corners(sheet: Sheet) -> list[Block]:
    """`【Name】position`"""
    return _blocks(sheet, lambda n, name, position: [par([bold(f"【{name}】"), Words(position)])])


def italic_below(sheet: Sheet) -> list[Block]:
    """A numbered heading with the name, the position in a paragraph of its own, in italics;
    the words do not name the speaker again."""
    count = "一二三四五六七八九"

    def form(n: int, name: str, position: str) -> list[Block]:
        number = f"{count[n]}、" if sheet.is_han else f"{n + 1}. "
        return [heading(number + name, 4), par([Words(position, italic=True)])]

    return _blocks(sheet, form, words=True)


def brackets_running(sheet: Sheet) -> list[Block]:
    """`Name（position）表示，…`; `Speaking first, Name (position) said that …`"""
    blocks: list[Block] = []
    for speech in sheet.bulletin.speeches:
        if not speech.sentences[sheet.language]:
            continue
        if not speech.person:
            text = sheet.said(speech)
            sheet.note(speech, "", sheet.body(speech), text)
        else:
            name, position = sheet.with_honorific(speech), sheet.position(speech)
            who = f"{name}（{position}）" if sheet.is_han else f"{name} ({position})"
            text = sheet.said(speech, who)
            sheet.note(speech, name, position, text)
        blocks.append(par(text))
    return blocks


def four_columns(sheet: Sheet) -> list[Block]:
    """Number, name, position, key points."""
    head = sheet.one(
        [["序号", "姓名", "单位/职务", "主要观点"]], [["No.", "Name", "Affiliation", "Key points"]]
    )
    rows = [[cell(text) for text in head]]
    for number, speech in enumerate(sheet.bulletin.speeches, start=1):
        if speech.person:
            name, position = sheet.with_honorific(speech), sheet.position(speech)
            text = sheet.words(speech)
        else:
            name, position, text = "", sheet.body(speech), sheet.said(speech)
        sheet.note(speech, name, position, text)
        rows.append([
            cell(str(number)), cell(name) if name else [], cell(position),
            cell(text) if text else [],
        ])  # fmt: skip
    return [Grid(rows)]


def attributed(sheet: Sheet) -> list[Block]:
    """The words first, in quotation marks, and below them who said them."""
    blocks: list[Block] = []
    for speech in sheet.bulletin.speeches:
        text = sheet.words(speech)
        if not speech.person or not text:
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = f"“{text}”"
        sheet.note(speech, name, position, text)
        sign = f"——{name}，{position}" if sheet.is_han else f"— {name}, {position}"
        blocks += [par(text), par(sign)]
    return blocks


def chaired(sheet: Sheet) -> list[Block]:
    """Somebody presides, in a paragraph; the others have blocks of two paragraphs."""
    first = next((s for s in sheet.bulletin.speeches if s.person), None)
    blocks: list[Block] = []
    if first:
        name, position = sheet.with_honorific(first), sheet.position(first)
        text = (
            f"{position}{name}主持会议。"
            if sheet.is_han
            else f"{name}, {position}, chaired the meeting."
        )
        sheet.note(first, name, position, text, role="chair")
        blocks = [par(text)]
    kept = sheet.bulletin.speeches
    sheet.bulletin.speeches = [s for s in kept if s is not first]
    blocks += _blocks(sheet, lambda n, name, position: [par(bold(name)), par(position)])
    sheet.bulletin.speeches = kept
    return blocks


SPEAKERS = [stroke, in_corners, italic_below, brackets_running, four_columns, attributed, chaired]


# The end


def closing_with_word(sheet: Sheet) -> list[Block]:
    """`最后，…`"""
    word = sheet.one(["最后，"], ["Finally, "])
    lines = list(sheet.bulletin.agreed[sheet.language])
    lines[0] = word + (lines[0] if sheet.is_han else lines[0][0].lower() + lines[0][1:])
    sheet.printed.closing = "\n".join(lines)
    return [par(line) for line in lines]


def closing_heading(sheet: Sheet) -> list[Block]:
    return [
        heading(sheet.one(["会议结论", "主要成果"], ["Results", "Way forward"]), 2),
        *sheet.closing(),
    ]


def nothing(sheet: Sheet) -> list[Block]:
    return []


CLOSINGS = [closing_with_word, closing_heading, nothing]


def contact_sentence(sheet: Sheet) -> list[Block]:
    """All in one paragraph, parted by semicolons."""
    c = sheet.bulletin.contact[sheet.language]
    sheet.note_contact(
        address=c.address, postcode=c.postcode, telephones=c.telephones[0], emails=c.emails[0],
        website=c.website,
    )  # fmt: skip
    if sheet.is_han:
        line = (
            f"联系地址：{c.address}；邮政编码：{c.postcode}；联系电话：{c.telephones[0]}；"
            f"电子信箱：{c.emails[0]}；官方网站：{c.website}"
        )
    else:
        line = (
            f"Address: {c.address}; Zip code: {c.postcode}; Telephone: {c.telephones[0]}; "
            f"Email: {c.emails[0]}; Web: {c.website}"
        )
    return [par(line)]


def contact_list(sheet: Sheet) -> list[Block]:
    """A heading in corners, list items."""
    c, centre = sheet.bulletin.contact[sheet.language], sheet.bulletin.centre[sheet.language]
    sheet.note_contact(
        names=centre, telephones=c.telephones[0], fax=c.fax, emails=list(c.emails),
        wechat=c.wechat,
    )  # fmt: skip
    mails = (" 、" if sheet.is_han else ", ").join(c.emails)
    lines = (
        [f"电话 : {c.telephones[0]}", f"传真 : {c.fax}", f"Email：{mails}", f"微信：{c.wechat}"]
        if sheet.is_han
        else [
            f"Tel.: {c.telephones[0]}",
            f"Fax: {c.fax}",
            f"E-mails: {mails}",
            f"WeChat ID: {c.wechat}",
        ]
    )
    head = par(bold(sheet.one(["【联系我们】"], ["CONTACT US"])))
    return [head, par(centre), *[par(line, listed=True) for line in lines]]


CONTACTS = [contact_sentence, contact_list, nothing]


def about_heading(sheet: Sheet) -> list[Block]:
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    return [heading(sheet.one(["中心简介"], ["About the Centre"]), 2), par(sheet.printed.about)]


ABOUTS = [about_heading, nothing]
