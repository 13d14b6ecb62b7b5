"""The ordinary bulletins of ten secretaries, by a stranger who had seen neither the parser nor any
other set: held out once, since then developed on. What a layout prints that belongs to no field
(captions, bylines, lists of recipients) is left over.

The speakers are in `fifth_speakers`, what stands below them in `fifth_endings`."""

from __future__ import annotations

from .fifth_endings import ABOUTS, CLOSINGS, CONTACTS
from .fifth_speakers import SPEAKERS
from .inventing import EN, ZH
from .numerals import counted, spelled
from .page import Break, Grid, bold, cell, heading, par

__all__ = ["ABOUTS", "CLOSINGS", "CONTACTS", "SPEAKERS"]

WAYS = ("one after the other", "one after the other", "in turn", "side by side")

ISSUES_HAN = [
    "{y}年第{n}期",
    "第{n}期",
    "{y}年 第{nn}期",
    "{y}年第{n}期 总第{s}期",
    "第{n}期（总第{s}期）",
    "{yh}年第{nh}期",
    "{y}年度第{n}期",
]
ISSUES_LATIN = [
    "Issue {n}, {y}",
    "No. {n}, {y}",
    "{y}, Issue {n}",
    "Issue No. {n} / {y}",
    "{y} No. {nn} (Total No. {s})",
    "Vol. {v}, No. {n} ({y})",
    "Issue {n} ({y})",
]
DATES_HAN = (
    ["{y}年{m}月{d}日", "{y}年{m}月{d}日", "{y}.{mm}.{dd}", "{yh}年{mh}月{dh}日", "{y}-{mm}-{dd}"],
    ["{y}年{m}月{d}日-{d2}日", "{y}年{m}月{d}日至{d2}日", "{y}年{m}月{d}-{d2}日"],
    ["{y}年{m}月{d}日-{m2}月{d2}日", "{y}年{m}月{d}日至{m2}月{d2}日"],
)
DATES_LATIN = (
    [
        "{d} {month} {y}",
        "{month} {d}, {y}",
        "{weekday}, {d} {month} {y}",
        "{d} {mon3} {y}",
        "{d}{th} {month}, {y}",
    ],
    ["{d}-{d2} {month} {y}", "{month} {d}-{d2}, {y}", "{d} to {d2} {month} {y}"],
    ["{d} {month} - {d2} {month2} {y}", "{month} {d} to {month2} {d2}, {y}"],
)

LEADS_HAN = [
    "{date}，{centre}在{place}召开{title}。来自{bodies}的代表及有关专家约40人参加会议。",
    "由{centre}牵头组织的{title}于{date}在{place}召开，{bodies}等单位派员参加。",
    "{date}，{title}在{place}开幕，{speakers}出席开幕式并讲话。",
    "为进一步加强流域各国在环境领域的沟通与合作，{centre}于{date}举办{title}。受疫情影响，会议采取线上方式进行，{bodies}的同事在线参加。",
    "{date}，{title}在{place}召开。会议听取了各国工作进展，讨论了下一步安排。{bodies}的联络员参加会议。",
    "{title}于{date}在{place}举办，共有{bodies}等机构的60余名代表参加，{speakers}先后致辞。",
]
LEADS_LATIN = [
    "The {centre} held the {title} in {place} on {date}. Around 40 representatives "
    "and experts from {bodies} took part.",
    "The {title} was held in {place} on {date}. It was organised by the {centre} and "
    "attended by {bodies}.",
    "The {title} opened in {place} on {date}. {speakers} attended the opening and gave speeches.",
    "On {date}, the {title} was held online. Colleagues from {bodies} joined from their offices.",
    "On {date}, focal points from {bodies} met in {place} for the {title}. They "
    "heard the progress made by each country and discussed the next steps.",
    "The {title}, hosted by the {centre}, was held on {date} in {place}, with more "
    "than 60 participants from {bodies}.",
]


def running_head(sheet):
    return f"{sheet.bulletin.centre[sheet.language]}{'简报' if sheet.is_han else ' Newsletter'}"


def _issue(sheet):
    b = sheet.bulletin
    templates = ISSUES_HAN if sheet.is_han else ISSUES_LATIN
    template = sheet.rng.choice([t for t in templates if b.serial or "{s" not in t])
    sheet.printed.year, sheet.printed.number = b.year, b.number
    if "{s" in template:
        sheet.printed.serial = b.serial
    return template.format(
        y=b.year,
        n=b.number,
        nn=f"{b.number:02}",
        s=b.serial,
        v=b.year - 2015,
        yh=spelled(b.year),
        nh=counted(b.number),
    )


def _date(sheet):
    return sheet.date(*(DATES_HAN if sheet.is_han else DATES_LATIN))


def _centre(sheet):
    name = sheet.bulletin.centre[sheet.language]
    sheet.note_names(name)
    return name


def letterhead(sheet):
    """Name, kind of paper, then issue and date on one line."""
    kind = sheet.one(["工作简报", "简报"], ["Newsletter", "Bulletin"])
    return [
        par(bold(_centre(sheet)), centred=True, size=18),
        par(bold(kind), centred=True, size=22),
        par(
            f"{_issue(sheet)}{'　　　　' if sheet.is_han else '          '}{_date(sheet)}",
            centred=True,
        ),
        Break(),
    ]


def red_head(sheet):
    """Like an official paper: title, issue, the centre at the left, the day at the right."""
    kind = sheet.one(
        ["环境合作简报", "工作动态"], ["Environmental Cooperation Bulletin", "Work Bulletin"]
    )
    first = par(bold(kind), centred=True, size=26)
    second = par(_issue(sheet), centred=True)
    gap = "　　　　　　" if sheet.is_han else "            "
    return [first, second, par(f"{_centre(sheet)}{gap}{_date(sheet)}"), Break()]


def labelled_table(sheet):
    """The name above, then a small table with the issue and the day of publication."""
    labels = sheet.one(
        [("期数", "日期"), ("刊期", "出版日期")],
        [("Issue", "Date"), ("Issue No.", "Date of issue")],
    )
    kind = "简报" if sheet.is_han else "Bulletin"
    return [
        heading(_centre(sheet)),
        par(bold(kind), size=16),
        Grid([[cell(labels[0]), cell(_issue(sheet))], [cell(labels[1]), cell(_date(sheet))]]),
    ]


def two_names(sheet):
    """Where the paper has only one language, the name stands there in both."""
    b = sheet.bulletin
    names = [b.centre[sheet.language]]
    if len(b.languages) == 1:
        names = [b.centre[ZH], b.centre[EN]]
    sheet.note_names(*names)
    kind = "简  报" if sheet.is_han else "BULLETIN"
    return [
        par(*[bold(name) for name in names], centred=True, size=16),
        par(bold(kind), centred=True, size=24),
        par(_issue(sheet), centred=True),
        par(_date(sheet), centred=True),
    ]


def one_title(sheet):
    """`…中心简报` as the title; issue and date beneath, parted by a stroke."""
    name = _centre(sheet)
    title = f"{name}简报" if sheet.is_han else f"{name} Newsletter"
    sheet.printed.accepted["masthead names"] = [title]
    return [heading(title), par(f"{_issue(sheet)} | {_date(sheet)}")]


def internal(sheet):
    """All in one paragraph, with a remark on who may read it."""
    note = sheet.one(
        ["（内部资料，注意保存）", "内部交流"], ["(For internal circulation)", "For internal use"]
    )
    kind = "工作简报" if sheet.is_han else "Newsletter"
    return [
        par(note),
        par(bold(_centre(sheet)), bold(kind), _issue(sheet), _date(sheet), centred=True),
    ]


MASTHEADS = [letterhead, red_head, labelled_table, two_names, one_title, internal]


def _headline(sheet):
    sheet.printed.headline = sheet.bulletin.headline[sheet.language]
    return sheet.printed.headline


def by_style(sheet):
    return [heading(_headline(sheet), 2)]


def centred_bold(sheet):
    return [par(bold(_headline(sheet)), centred=True, size=16)]


def with_subtitle(sheet):
    text = _headline(sheet)
    below = sheet.one(
        ["——六国代表共话流域环境保护", "——交流经验，共谋合作"],
        [
            "Six countries talk about the environment of the basin",
            "Sharing experience, planning cooperation",
        ],
    )
    sheet.printed.accepted["headline"] = [text + below]
    return [par(bold(text), centred=True, size=18), par(below, centred=True)]


def on_two_lines(sheet):
    text = _headline(sheet)
    if not sheet.is_han:  # broken where the line is full
        words = text.split()
        half = (len(words) + 1) // 2
        return [
            par(bold(" ".join(words[:half])), bold(" ".join(words[half:])), centred=True, size=16)
        ]
    title = sheet.bulletin.title.get(sheet.language, "")
    if title:
        return [par(bold(title), bold(text.removeprefix(title).strip()), centred=True, size=16)]
    return [par(bold(text), centred=True, size=16)]


def with_column_and_byline(sheet):
    column = sheet.one(
        ["【会议动态】" if sheet.bulletin.is_meeting else "【项目动态】"],
        ["Meeting news" if sheet.bulletin.is_meeting else "Project news"],
    )
    byline = sheet.one(
        ["供稿：项目管理处", "撰稿：综合处    审核：办公室"],
        ["Written by: Project Office", "Text: General Office    Review: Secretariat"],
    )
    return [par(column), heading(_headline(sheet), 1), par(byline, centred=True)]


HEADLINES = [by_style, centred_bold, with_subtitle, on_two_lines, with_column_and_byline]
