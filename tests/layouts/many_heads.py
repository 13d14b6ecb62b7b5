"""Heads of issues in the habits of many secretaries: mastheads, headlines, leads."""

from __future__ import annotations

from .page import Block, Break, Grid, Words, bold, cell, heading, par
from .sheet import Sheet

ISSUES_HAN = [
    "（第{n}期）",
    "{y}年第{n}期",
    "第 {n} 期",
    "{y}-{nn}",
    "{y}年第{n}期（总第{s}期）",
    "第{nh}期　总第{sh}期　{y}年",
    "（{y}）第{n}号",
    "{y}年第{nn}期·总第{s}期",
    "期号：{y}年第{n}期",
    "Issue {n}, {y}",
    "第{n}期（总{s}期）",
    "{yh}年第{nh}期（总第{sh}期）",
]
ISSUES_LATIN = [
    "Issue No. {n} | {y}",
    "Newsletter No. {n}, {y}",
    "{y} / {n}",
    "No. {n}",
    "Issue {nn}",
    "Year {y}, Number {n}",
    "Vol. {y} No. {n}",
    "{y}, No. {n} (No. {s} in all)",
    "Issue number {n} of {y}",
    "BULLETIN {n}/{y}",
    "No. {n}-{y}",
    "Issue: {n}, Year: {y}",
]
DATES_HAN = (
    [
        "{y}年{m}月{d}日",
        "{y}年{mm}月{dd}日",
        "日期：{y}-{mm}-{dd}",
        "{yh}年{mh}月{dh}日",
        "{y}/{mm}/{dd}",
        "{y}年{m}月{d}日 印发",
        "出刊日期：{y}年{m}月{d}日",
        "{y}年{m}月{d}日（周{week}）",
    ],
    ["{y}年{m}月{d}日至{d2}日", "{y}年{m}月{d}-{d2}日"],
    ["{y}年{m}月{d}日至{m2}月{d2}日"],
)
DATES_LATIN = (
    [
        "{d} {month} {y}",
        "{month} {d}, {y}",
        "Date: {d} {month} {y}",
        "{d} {mon3} {y}",
        "{weekday}, {month} {d}, {y}",
        "Kunming, {d} {month} {y}",
        "Issued on {month} {d}, {y}",
        "{y}-{mm}-{dd}",
    ],
    ["{d}-{d2} {month} {y}", "{month} {d}-{d2}, {y}"],
    ["{d} {month} - {d2} {month2} {y}"],
)
LEADS_HAN = [
    "{date}，{title}在{place}召开。{bodies}派代表出席了会议。",
    "{title}于{date}在{place}成功举行，会议由{centre}主办。",
    "本刊讯 {date}，{title}在{place}举行。{bodies}代表参会。",
    "（{place}讯）{date}，{centre}举办{title}。",
    "{date}，由{centre}主办、{bodies}共同参与的{title}在{place}举行。",
    "为落实领导人会议共识，{centre}于{date}在{place}举办{title}。来自{bodies}的代表出席。",
    "{date}，{title}以线上线下结合方式举行，{bodies}的代表围绕水环境管理等议题进行了交流。",
    "{centre}{date}在{place}召开{title}，{bodies}与会。",
]
LEADS_LATIN = [
    "The {title} was held in {place} on {date}. It was attended by {bodies}.",
    "{place}, {date} – The {title} was convened by the {centre}.",
    "On {date}, the {centre} held the {title} in {place}. Delegates of {bodies} attended.",
    "Hosted by the {centre}, the {title} took place in {place} on {date}.",
    "The {title} took place on {date} in {place}, with delegates from {bodies}.",
    "Representatives of {bodies} gathered in {place} on {date} for the {title}.",
    "On {date}, the {title} was held via video link. Participants from {bodies} joined online.",
    "The {centre} organised the {title} on {date} in {place}.",
]


def _pick(sheet: Sheet, pool_han: list[str], pool_latin: list[str]) -> str:
    pool = pool_han if sheet.is_han else pool_latin
    if sheet.bulletin.serial is None:
        pool = [form for form in pool if "{s" not in form]
    return sheet.issue(sheet.rng.choice(pool))


def issue(sheet: Sheet) -> str:
    return _pick(sheet, ISSUES_HAN, ISSUES_LATIN)


def date(sheet: Sheet) -> str:
    return sheet.date(*(DATES_HAN if sheet.is_han else DATES_LATIN))


def centre(sheet: Sheet) -> str:
    name = sheet.bulletin.centre[sheet.language]
    sheet.note_names(name)
    return name


def series(sheet: Sheet) -> str:
    return sheet.one(
        ["简报", "工 作 简 报", "工作动态", "电子通讯", "信息简报"],
        ["BULLETIN", "Newsletter", "E-Bulletin", "Monthly Update", "Environmental Newsletter"],
    )


# Mastheads


def official(sheet: Sheet) -> list[Block]:
    """As a Chinese office does: the series, the issue in the middle, publisher and date below at
    the two ends, a rule."""
    return [
        par(bold(series(sheet)), size=32, centred=True),
        par(issue(sheet), centred=True),
        par(f"{centre(sheet)}　　　　{date(sheet)}"),
        Break(),
    ]


def compiled_by(sheet: Sheet) -> list[Block]:
    name = centre(sheet)
    words = sheet.one([f"{name} 编印", f"主办：{name}"], [f"Published by: {name}"])
    return [heading(series(sheet)), par(issue(sheet), date(sheet), words)]


def motto_on_top(sheet: Sheet) -> list[Block]:
    motto = sheet.one(
        ["共饮一江水 命运紧相连", "绿色澜湄 共同家园"],
        ["Shared River, Shared Future", "For a green river basin"],
    )
    joint = sheet.one([" · "], [" • "])
    return [
        par([Words(motto, italic=True)], centred=True),
        par(bold(centre(sheet)), size=18, centred=True),
        par(bold(series(sheet)), size=26, centred=True),
        par(f"{issue(sheet)}{joint}{date(sheet)}", centred=True),
    ]


def two_cells(sheet: Sheet) -> list[Block]:
    """Names to the left, issue and date to the right."""
    left = cell(par(bold(centre(sheet))), par(series(sheet)))
    return [Grid([[left, cell(issue(sheet), date(sheet))]])]


def one_paragraph(sheet: Sheet) -> list[Block]:
    """Everything in one paragraph of soft breaks."""
    return [par(bold(series(sheet)), centre(sheet), issue(sheet), date(sheet), centred=True)]


def internal(sheet: Sheet) -> list[Block]:
    """Notes of an office above and below that are of no field."""
    top = sheet.one(["内部资料 免费交流"], ["For internal circulation only"])
    below = sheet.one(["责任编辑：钱程  审核：孙宁"], ["Editors: Qian Cheng, Sun Ning"])
    return [
        par(top),
        heading(series(sheet)),
        par(centre(sheet)),
        par(issue(sheet)),
        par(date(sheet)),
        par(below),
    ]


def contents(sheet: Sheet) -> list[Block]:
    """A short table of contents below the masthead."""
    head = sheet.one(["本期导读"], ["In this issue"])
    entries = sheet.one(
        [["会议动态", "各方发言", "联系方式"]], [["News", "Statements", "Contact"]]
    )
    return [
        par(bold(f"{centre(sheet)}{'' if sheet.is_han else ' '}{series(sheet)}"), size=20),
        par(f"{issue(sheet)}    {date(sheet)}"),
        par(bold(head)),
        *[par(f"• {entry}") for entry in entries],
    ]


def label_grid(sheet: Sheet) -> list[Block]:
    """Two labels and two values in each row."""
    labels = sheet.one(
        [["主办", "期号", "日期", "语种"]], [["Publisher", "Issue", "Date", "Language"]]
    )
    values = [centre(sheet), issue(sheet), date(sheet), sheet.one(["中文"], ["English"])]
    rows = [
        [cell(labels[n]), cell(values[n]), cell(labels[n + 1]), cell(values[n + 1])]
        for n in (0, 2)
    ]
    return [par(bold(series(sheet)), size=24, centred=True), Grid(rows)]


def dashes(sheet: Sheet) -> list[Block]:
    """`Newsletter — Issue 5 — 3 May 2021`, the publisher below."""
    return [
        heading(f"{series(sheet)} — {issue(sheet)} — {date(sheet)}"),
        par(centre(sheet)),
    ]


def both_names(sheet: Sheet) -> list[Block]:
    """The centre in the other language too."""
    other = sheet.bulletin.centre["en" if sheet.is_han else "zh-hans"]
    name = centre(sheet)
    sheet.note_names(other)
    return [
        par(bold(name), size=16, centred=True),
        par(other, centred=True),
        heading(series(sheet)),
        par(issue(sheet), centred=True),
        par(date(sheet), centred=True),
        Break(),
    ]


MASTHEADS = [
    official, compiled_by, motto_on_top, two_cells, one_paragraph, internal, contents,
    label_grid, dashes, both_names,
]  # fmt: skip


# Headlines


def _headline(sheet: Sheet) -> str:
    sheet.printed.headline = sheet.bulletin.headline[sheet.language]
    return sheet.printed.headline


def broken(sheet: Sheet) -> list[Block]:
    """Over two lines, where a sense ends."""
    text = _headline(sheet)
    cut = text.find(" ", len(text) // 2) if not sheet.is_han else len(text) // 2
    cut = cut if cut > 0 else len(text)
    lines = [part.strip() for part in (text[:cut], text[cut:]) if part.strip()]
    return [par(*[bold(line) for line in lines], size=18, centred=True)]


def in_two(sheet: Sheet) -> list[Block]:
    """Over two paragraphs of one dress."""
    text = _headline(sheet)
    cut = text.find(" ", len(text) // 2) if not sheet.is_han else len(text) // 2
    cut = cut if cut > 0 else len(text)
    return [
        par(bold(part.strip()), size=18, centred=True)
        for part in (text[:cut], text[cut:])
        if part.strip()
    ]


def kicker(sheet: Sheet) -> list[Block]:
    """A word above the headline that says what kind of text it is."""
    words = sheet.one(["会议动态", "【要闻】", "合作进展"], ["NEWS", "Events", "Meeting report"])
    return [par(words), par(bold(_headline(sheet)), size=16)]


def third_level(sheet: Sheet) -> list[Block]:
    return [heading(_headline(sheet), 3)]


def byline(sheet: Sheet) -> list[Block]:
    """Who wrote it, below."""
    words = sheet.one(
        ["供稿：项目办公室", "（本刊编辑部）"], ["By the Secretariat", "Source: LMEC staff"]
    )
    return [par(bold(_headline(sheet)), size=16, centred=True), par(words, centred=True)]


def bare(sheet: Sheet) -> list[Block]:
    return [par(_headline(sheet))]


HEADLINES = [broken, in_two, kicker, third_level, byline, bare]
