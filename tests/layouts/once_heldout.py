"""Layouts that were held out while the parser was first written. Now it may be tuned on them;
`heldout` was written before that."""

from __future__ import annotations

from .inventing import Speech
from .page import Block, Break, Grid, Words, bold, cell, heading, par
from .sheet import Sheet

ISSUES_HAN = [
    "{y} 年 第 {n} 期",
    "{y}年度第{n}期",
    "〔{y}〕第{n}期",
    "第{nw}期 · {y}年",
    "第{nn}期 总第{s}期 {y}年",
    "{y}年第{n}期  总{s}期",
    "第 {nh} 期",
    "{y}年第{n}期（累计第{sh}期）",
    "（{y}年第{n}期，总第{s}期）",
]
ISSUES_LATIN = [
    "Issue #{n}, {y}",
    "Number {n} | {y}",
    "{y}, Issue {n}",
    "{y}/No.{n}",
    "Issue No. {nn} of {y}",
    "Issue {n} ({y}), total issue {s}",
    "No. {n} / {y}",
    "Volume {y}, Issue {n}",
]
DATES_HAN = (
    [
        "{y}/{m}/{d}",
        "{y}.{mm}.{dd}",
        "{y}年{mm}月{dd}日 星期{week}",
        "{y} 年 {m} 月 {d} 日",
        "{m}月{d}日，{y}年",
        "佛历{be}年{m}月{d}日",
    ],
    ["{y}年{m}月{d}-{d2}日", "{yh}年{mh}月{dh}日至{d2h}日", "{y}年{m}月{d}日、{d2}日"],
    ["{y}年{m}月{d}日—{y}年{m2}月{d2}日", "{m}月{d}日~{m2}月{d2}日，{y}年"],
)
DATES_LATIN = (
    [
        "{weekday}, {d} {month} {y}",
        "{d}{th} of {month}, {y}",
        "{mon} {d}{th}, {y}",
        "{dd} {mon3} {y}",
        "{d} {month} B.E. {be}",
        "{y}.{m}.{d}",
        "{dd}-{mon3}-{y}",
    ],
    ["{d} to {d2} {month} {y}", "{month} {d} and {d2}, {y}", "{d} – {d2} {month}, {y}"],
    ["{month} {d} to {month2} {d2}, {y}", "{d} {month} to {d2} {month2}, {y}"],
)
LEADS_HAN = [
    "{title}{date}在{place}开幕，{centre}和{bodies}派员参加。",
    "由{centre}主办的{title}于{date}以线上线下相结合的方式举办，{bodies}等单位代表出席。",
    "{date}，{centre}在{place}举办{title}。{bodies}有关负责同志出席会议。",
]
LEADS_LATIN = [
    "{place} hosted the {title} from {date}, organized by the {centre}. It brought together "
    "officials from {bodies}.",
    "The {centre} convened the {title} in {place} on {date}. Participants came from {bodies}.",
]


def _issue(sheet: Sheet) -> str:
    pool = ISSUES_HAN if sheet.is_han else ISSUES_LATIN
    if sheet.bulletin.serial is None:
        pool = [form for form in pool if "{s" not in form]
    return sheet.issue(sheet.rng.choice(pool))


def _date(sheet: Sheet) -> str:
    return sheet.date(*(DATES_HAN if sheet.is_han else DATES_LATIN))


def _series(sheet: Sheet) -> str:
    return sheet.one(["简    报", "信息快报", "动态"], ["BULLETIN", "News Brief", "E-Newsletter"])


# Mastheads


def piped(sheet: Sheet) -> list[Block]:
    """Everything on one line."""
    centre = sheet.bulletin.centre[sheet.language]
    sheet.note_names(centre)
    return [par(" | ".join([f"{centre}{_space(sheet)}{_series(sheet)}", _issue(sheet)])),
            par(_date(sheet)), Break()]  # fmt: skip


def _space(sheet: Sheet) -> str:
    return "" if sheet.is_han else " "


def series_first(sheet: Sheet) -> list[Block]:
    """The word for bulletin, issue, then publisher and date at the two ends of a line."""
    centre = sheet.bulletin.centre[sheet.language]
    sheet.note_names(centre)
    return [
        par(bold(_series(sheet)), size=36, centred=True),
        par(_issue(sheet), centred=True),
        par(f"{centre}\t\t{_date(sheet)}"),
        Break(),
    ]


def labelled_rows(sheet: Sheet) -> list[Block]:
    """A table of labels and values."""
    centre = sheet.bulletin.centre[sheet.language]
    sheet.note_names(centre)
    labels = sheet.one([["主办单位", "期号", "日期"]], [["Publisher", "Issue", "Date"]])
    values = [centre, _issue(sheet), _date(sheet)]
    rows = [[cell(label), cell(value)] for label, value in zip(labels, values, strict=True)]
    return [heading(_series(sheet)), Grid(rows)]


def edited(sheet: Sheet) -> list[Block]:
    """With whom it is edited by, all in one paragraph of soft breaks."""
    centre = sheet.bulletin.centre[sheet.language]
    sheet.note_names(centre)
    editor = sheet.one(
        ["编辑部主编：钱程", "内部资料 注意保存"], ["Editor: Qian Cheng", "For internal use"]
    )
    return [
        par(bold(f"{centre}{_space(sheet)}{_series(sheet)}"), _issue(sheet), _date(sheet), editor)
    ]


MASTHEADS = [piped, series_first, labelled_rows, edited]


def _headline(sheet: Sheet) -> str:
    sheet.printed.headline = sheet.bulletin.headline[sheet.language]
    return sheet.printed.headline


def bold_centred(sheet: Sheet) -> list[Block]:
    return [par(bold(_headline(sheet)), centred=True)]


def heading_one(sheet: Sheet) -> list[Block]:
    return [heading(_headline(sheet), 1)]


HEADLINES = [bold_centred, heading_one]


# Speakers


def _body_speaks(sheet: Sheet, speech: Speech) -> list[Block]:
    name, text = sheet.body(speech), sheet.said(speech)
    sheet.note(speech, "", name, text)
    return [par(text)]


def _persons(sheet: Sheet) -> list[Speech]:
    return sheet.bulletin.speeches


def words_behind_the_head(sheet: Sheet) -> list[Block]:
    """`**Name，position：**words` in one paragraph."""
    blocks: list[Block] = []
    for speech in _persons(sheet):
        if not speech.person:
            blocks += _body_speaks(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = sheet.words(speech)
        sheet.note(speech, name, position, text)
        head = f"{name}（{position}）：" if sheet.is_han else f"{name} ({position}): "
        blocks.append(par([bold(head), Words(text)]))
    return blocks


def position_above(sheet: Sheet) -> list[Block]:
    """The position on a line, the name on the next, the words below."""
    blocks: list[Block] = []
    for speech in _persons(sheet):
        if not speech.person:
            blocks += _body_speaks(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech, "of country")
        text = sheet.said(speech)
        sheet.note(speech, name, position, text)
        blocks.append(par(position, bold(name)))
        blocks += [par(text)] if text else []
    return blocks


def labelled_blocks(sheet: Sheet) -> list[Block]:
    """发言人：… 职务：… , each on a line."""
    blocks: list[Block] = []
    labels = sheet.one([["发言人：", "职务："]], [["Speaker: ", "Position: "]])
    for speech in _persons(sheet):
        if not speech.person:
            blocks += _body_speaks(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = sheet.said(speech)
        sheet.note(speech, name, position, text)
        blocks.append(par(labels[0] + name, labels[1] + position))
        blocks += [par(text)] if text else []
    return blocks


def table_without_head(sheet: Sheet) -> list[Block]:
    """Name and position together in the left cell, words in the right one."""
    rows = []
    for speech in _persons(sheet):
        text = sheet.words(speech) if speech.person else sheet.said(speech)
        if speech.person:
            name, position = sheet.with_honorific(speech), sheet.position(speech)
            left = cell(par(bold(name)), par(position))
        else:
            name, position = "", sheet.body(speech)
            left = cell(position)
        sheet.note(speech, name, position, text)
        rows.append([left, cell(text) if text else []])
    return [Grid(rows)]


def one_paragraph(sheet: Sheet) -> list[Block]:
    """Everybody in one paragraph of running text."""
    texts = []
    for speech in _persons(sheet):
        if not speech.sentences[sheet.language]:
            continue
        if not speech.person:
            text = sheet.said(speech)
            sheet.note(speech, "", sheet.body(speech), text)
        else:
            name, position = sheet.with_honorific(speech), sheet.position(speech, "of")
            who = f"{position}{name}在发言中" if sheet.is_han else f"{name}, {position},"
            text = sheet.said(speech, who)
            sheet.note(speech, name, position, text)
        texts.append(text)
    return [par(("" if sheet.is_han else " ").join(texts))]


def by_country(sheet: Sheet) -> list[Block]:
    """Numbered headings in Chinese numerals, with the name in bold and a stroke."""
    blocks: list[Block] = []
    for number, speech in enumerate(_persons(sheet)):
        if not speech.person:
            blocks += _body_speaks(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = sheet.said(speech)
        sheet.note(speech, name, position, text)
        count = f"（{'一二三四五六七八九'[number]}）" if sheet.is_han else f"{number + 1}) "
        blocks.append(par([Words(count), bold(name), Words(f" | {position}")]))
        blocks += [par(text)] if text else []
    return blocks


def broken_positions(sheet: Sheet) -> list[Block]:
    """A card: name, then the position over several lines."""
    blocks: list[Block] = []
    for speech in _persons(sheet):
        if not speech.person:
            blocks += _body_speaks(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = sheet.said(speech)
        sheet.note(speech, name, position, text)
        if sheet.is_han:
            blocks += [par(bold(name), size=14), par(position)]
        else:
            parts = position.split(", ")
            cut = max(1, len(parts) // 2)
            lines = [", ".join(parts[:cut]) + ",", ", ".join(parts[cut:])]
            blocks.append(par(bold(name), *[line for line in lines if line]))
        blocks += [par(text)] if text else []
    return blocks


def moderator_in_words(sheet: Sheet) -> list[Block]:
    """The moderator in a line of the programme, the others in running paragraphs."""
    blocks: list[Block] = []
    for number, speech in enumerate(_persons(sheet)):
        if not speech.sentences[sheet.language]:
            continue
        if not speech.person:
            blocks += _body_speaks(sheet, speech)
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        if number == 0:
            text = (
                f"会议由{position}{name}主持。"
                if sheet.is_han
                else f"The meeting was chaired by {name}, {position}."
            )
            sheet.note(speech, name, position, text, role="chair")
        else:
            who = f"{position}{name}" if sheet.is_han else f"{name}, {position},"
            text = sheet.said(speech, who)
            sheet.note(speech, name, position, text)
        blocks.append(par(text))
    return blocks


SPEAKERS = [
    words_behind_the_head,
    position_above,
    labelled_blocks,
    table_without_head,
    one_paragraph,
    by_country,
    broken_positions,
    moderator_in_words,
]


# The end


def closing_follows(sheet: Sheet) -> list[Block]:
    return sheet.closing()


def closing_numbered(sheet: Sheet) -> list[Block]:
    return [
        par(bold(sheet.one(["达成共识", "下一步工作"], ["Next steps", "Agreements"]))),
        *sheet.closing(),
    ]


def nothing(sheet: Sheet) -> list[Block]:
    return []


CLOSINGS = [closing_follows, closing_numbered, nothing]


def contact_table(sheet: Sheet) -> list[Block]:
    c = sheet.bulletin.contact[sheet.language]
    sheet.note_contact(
        address=c.address, telephones=c.telephones[0], emails=list(c.emails), website=c.website
    )
    labels = sheet.one([["地址", "电话", "邮箱", "网站"]], [["Address", "Phone", "Email", "Web"]])
    values = [c.address, c.telephones[0], "；".join(c.emails), c.website]
    rows = [[cell(label), cell(value)] for label, value in zip(labels, values, strict=True)]
    return [par(bold(sheet.one(["联络方式"], ["Contact details"]))), Grid(rows)]


def contact_footer(sheet: Sheet) -> list[Block]:
    """No heading: a rule, and two small lines."""
    c, centre = sheet.bulletin.contact[sheet.language], sheet.bulletin.centre[sheet.language]
    sheet.note_contact(
        names=centre, telephones=c.telephones[0], emails=c.emails[0], website=c.website
    )
    if sheet.is_han:
        line = f"电话: {c.telephones[0]} | 电子邮件: {c.emails[0]} | 网址: {c.website}"
    else:
        line = f"T: {c.telephones[0]} | E: {c.emails[0]} | W: {c.website}"
    return [Break(), par(centre), par(line)]


CONTACTS = [contact_table, contact_footer, nothing]


def about_sentence(sheet: Sheet) -> list[Block]:
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    centre = sheet.bulletin.centre[sheet.language]
    return [
        par(bold(sheet.one([f"【关于{centre}】"], [f"About {centre}"]))),
        par(sheet.printed.about),
    ]


ABOUTS = [about_sentence, nothing]
