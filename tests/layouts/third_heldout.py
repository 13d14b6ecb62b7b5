"""Layouts from another hand, which had seen neither the parser nor the other sets: the papers of
ten secretaries over ten years. Held out: only the scores are to be read.

The speakers are in `third_speakers`, their wording in `third_wording`, contact and about text in
`third_endings`."""

from __future__ import annotations

from .page import Block, Break, Grid, bold, cell, heading, par
from .sheet import EN, ZH, Sheet
from .third_endings import ABOUTS, CONTACTS, nothing
from .third_speakers import SPEAKERS

ISSUES_HAN = [
    "第{n}期",
    "{y}年第{nn}期（总第{s}期）",
    "（第{nh}期）",
    "[{y}] 第 {n} 期",
    "{yh}年第{nh}期",
    "总第 {s} 期  {y}年第{n}期",
    "{y}年 · 第{n}期",
    "{y}年第{n}号",
]
ISSUES_LATIN = [
    "Vol. {v}, No. {n}, {y}",
    "Vol. {v} No. {n} ({y})",
    "No. {n}/{y}",
    "ISSUE {nn} | {y}",
    "Issue No. {n} (Serial No. {s}), {y}",
    "{y} – No. {n}",
    "Issue {n} of {y}",
    "Volume {v}, Issue {n}, {y}",
]
DATES_HAN = (
    ["{y}年{m}月{d}日", "{yh}年{mh}月{dh}日", "{y}-{mm}-{dd}", "{y}年{m}月{d}日（星期{week}）",
     "佛历{be}年{m}月{d}日", "{y}.{m}.{d}"],
    ["{y}年{m}月{d}日—{d2}日", "{yh}年{mh}月{dh}日至{d2h}日", "{y}年{m}月{d}日至{d2}日"],
    ["{y}年{m}月{d}日至{m2}月{d2}日", "{y}年{m}月{d}日—{m2}月{d2}日"],
)  # fmt: skip
DATES_LATIN = (
    ["{d} {month} {y}", "{month} {d}, {y}", "{weekday}, {month} {d}, {y}", "{d}{th} {month} {y}",
     "{mon} {d}, {y}", "{d} {month} {y} (B.E. {be})", "{y}-{mm}-{dd}"],
    ["{d}-{d2} {month} {y}", "{month} {d}–{d2}, {y}", "{d} to {d2} {month} {y}"],
    ["{d} {month} – {d2} {month2} {y}", "{month} {d} – {month2} {d2}, {y}"],
)  # fmt: skip
LEADS_HAN = [
    "{date}，{title}在{place}举行。{speakers}出席会议并致辞。{bodies}的代表参加了会议。",
    "{title}近日举行。本次会议于{date}在{place}召开，由{centre}承办，{bodies}派代表参会。",
    "为落实上年度工作计划，{centre}于{date}在{place}组织召开{title}，{bodies}共四十余人参加。",
    "应{centre}邀请，{bodies}代表团于{date}出席在{place}举办的{title}。",
    "{title}于{date}以视频方式召开，{bodies}等派员与会，{speakers}先后发言。",
    "（本刊讯）{date}，{title}在{place}开幕。{bodies}相关负责人参加开幕式。",
    "由{centre}主办的{title}于{date}在{place}顺利举行，来自{bodies}的专家学者80余人与会。",
    "{date}上午，{centre}召开{title}。{bodies}通过网络参会。",
]
LEADS_LATIN = [
    "The {title} took place in {place} on {date}. It was attended by {bodies}.",
    "{place}, {date} – {centre} convened the {title}, with {bodies} taking part.",
    "On {date}, the {centre} organised the {title} in {place}. {speakers} addressed the meeting.",
    "More than 60 participants from {bodies} met on {date} in {place} for the {title}.",
    "The {title} was held online on {date}. Representatives of {bodies} joined.",
    "Hosted by the {centre}, the {title} opened in {place} on {date} in the presence of {bodies}.",
    "At the invitation of the {centre}, {bodies} attended the {title} in {place} on {date}.",
    "This issue reports on the {title}, which the {centre} held in {place} on {date}.",
]
#: How the two languages of one document are put together.
WAYS = ("one after the other", "in turn", "side by side")


def running_head(sheet: Sheet) -> str:
    """What stands at the head of each page of a Word file or a PDF."""
    series = sheet.one(["简报", "工作简报"], ["Newsletter", "Bulletin"])
    return sheet.rng.choice(["", "", sheet.bulletin.centre[sheet.language], series])


# Mastheads


def _issue(sheet: Sheet) -> str:
    kinds = ISSUES_HAN if sheet.is_han else ISSUES_LATIN
    fitting = [kind for kind in kinds if sheet.bulletin.serial or "{s}" not in kind]
    volume = sheet.bulletin.year - 2014
    return sheet.issue(sheet.rng.choice(fitting).replace("{v}", str(volume)))


def _date(sheet: Sheet) -> str:
    return sheet.date(*(DATES_HAN if sheet.is_han else DATES_LATIN))


def _centre(sheet: Sheet, language: str = "") -> str:
    name = sheet.bulletin.centre[language or sheet.language]
    sheet.note_names(name)
    return name


def _series(sheet: Sheet) -> str:
    return sheet.one(
        ["工作简报", "简  报", "工作动态", "专报", "简报"],
        ["NEWSLETTER", "Bulletin", "Work Bulletin", "E-Newsletter", "BRIEFING"],
    )


def red_head(sheet: Sheet) -> list[Block]:
    """As offices print it in red: series, issue, then editor and day on one line."""
    first = [par(_series(sheet), size=36, centred=True), par(_issue(sheet), centred=True)]
    apart = sheet.one(["        ", "\t"], ["        ", "\t"])
    return [*first, par(_centre(sheet) + apart + _date(sheet)), Break()]


def signed(sheet: Sheet) -> list[Block]:
    """With who edits and who signs; the one who signs has no part in the meeting."""
    edits = sheet.one(["编发单位：", "主办单位："], ["Published by: ", "Issued by: "])
    signs = sheet.one(["签发人：方正平", "签发：方正平"], ["Approved by: A. Keller"])
    return [
        heading(_series(sheet)),
        par(_issue(sheet), centred=True),
        par(edits + _centre(sheet) + "    " + signs),
        par(sheet.one(["印发日期：", "日期："], ["Date: ", "Date of issue: "]) + _date(sheet)),
    ]


def confidential(sheet: Sheet) -> list[Block]:
    note = sheet.one(["内部资料  注意保存", "内部交流"], ["For members only", "For circulation"])
    return [
        par(note),
        par(bold(_centre(sheet)), centred=True, size=16),
        par(bold(_series(sheet)), centred=True, size=26),
        par(_issue(sheet), centred=True),
        par(_date(sheet), centred=True),
    ]


def one_line(sheet: Sheet) -> list[Block]:
    joint = sheet.one(["  ", "　", " | "], [" | ", " · ", "   "])
    return [
        heading(_centre(sheet)),
        par(joint.join([_series(sheet), _issue(sheet), _date(sheet)])),
    ]


def corners(sheet: Sheet) -> list[Block]:
    """A table without lines: the names at the left, issue and day at the right."""
    right = cell(_issue(sheet), _date(sheet))
    return [Grid([[cell(par(bold(_centre(sheet))), _series(sheet)), right]])]


def both_names(sheet: Sheet) -> list[Block]:
    """The centre in its two languages, as letter heads have it."""
    order = (ZH, EN) if sheet.is_han else (EN, ZH)
    if len(sheet.bulletin.languages) > 1:
        order = order[:1]
    names = [par(_centre(sheet, code), centred=True, size=14) for code in order]
    return [*names, heading(_series(sheet)), par(_issue(sheet)), par(_date(sheet))]


def day_first(sheet: Sheet) -> list[Block]:
    day = par(_date(sheet))
    return [day, par(bold(_series(sheet)), size=24), par(_issue(sheet)), par(_centre(sheet))]


def soft_masthead(sheet: Sheet) -> list[Block]:
    lines = [_series(sheet), _issue(sheet), _centre(sheet), _date(sheet)]
    return [par(*(bold(line) for line in lines), centred=True), Break()]


def bracketed(sheet: Sheet) -> list[Block]:
    return [
        heading(_series(sheet)),
        par(f"{_issue(sheet)}　{_date(sheet)}" if sheet.is_han
            else f"{_issue(sheet)}, {_date(sheet)}"),
        par(_centre(sheet) + sheet.one([" 编印", " 编"], [""])),
    ]  # fmt: skip


MASTHEADS = [
    red_head, signed, confidential, one_line, corners, both_names, day_first, soft_masthead,
    bracketed,
]  # fmt: skip


# Headlines


def _headline(sheet: Sheet, before: str = "") -> str:
    headline = sheet.bulletin.headline[sheet.language]
    sheet.printed.headline = headline
    return before + headline


def styled(sheet: Sheet) -> list[Block]:
    return [heading(_headline(sheet), 1)]


def sized(sheet: Sheet) -> list[Block]:
    return [par(_headline(sheet), size=18, centred=True)]


def with_subtitle(sheet: Sheet) -> list[Block]:
    """The second line of a title: with it or without it, the headline is right."""
    sub = sheet.one(["——携手同行 共护一江清水", "——来自会场的报道"], ["Working hand in hand"])
    headline = _headline(sheet)
    sheet.printed.accepted["headline"] = [headline + sub]
    return [par(bold(headline), size=18, centred=True), par(sub, centred=True)]


def with_kicker(sheet: Sheet) -> list[Block]:
    kicker = sheet.one(["【会议动态】", "要闻", "合作动态"], ["MEETINGS", "In focus", "News"])
    return [par(kicker), heading(_headline(sheet), 2)]


def marked(sheet: Sheet) -> list[Block]:
    """A sign of Word before the headline."""
    return [par(bold(sheet.one(["◎ ", "▍", "※"], ["» ", "▌ "]) + _headline(sheet)), size=16)]


def pictured(sheet: Sheet) -> list[Block]:
    """A picture of the meeting right under the headline: its caption is no lead."""
    caption = sheet.one(
        ["图1 会议现场", "图为会议现场"], ["Photo: the meeting", "Figure 1. Venue"]
    )
    return [heading(_headline(sheet), 2), par(caption, centred=True)]


def bold_only(sheet: Sheet) -> list[Block]:
    return [par(bold(_headline(sheet)))]


def ruled(sheet: Sheet) -> list[Block]:
    return [Break(), par(bold(_headline(sheet)), size=20), Break()]


HEADLINES = [styled, sized, with_subtitle, with_kicker, marked, pictured, bold_only, ruled]


# Closings


def plain(sheet: Sheet) -> list[Block]:
    """What the meeting did comes first: after a speaker's words, nobody takes it for them."""
    b, code = sheet.bulletin, sheet.language
    b.agreed = {code: sorted(b.agreed[code], key=lambda s: s.startswith(("各方", "All parties")))}
    return sheet.closing()


def _under(sheet: Sheet, title: str, shown: Block) -> list[Block]:
    """A closing under a heading, which may be taken for a part of it or not."""
    blocks = plain(sheet)
    sheet.printed.sections.append(title)
    sheet.printed.accepted["closing"] = [title + sheet.printed.closing]
    return [shown, *blocks]


def headed(sheet: Sheet) -> list[Block]:
    title = sheet.one(
        ["会议成果", "下一步工作", "会议共识"], ["Outcomes", "Next steps", "Way forward"]
    )
    return _under(sheet, title, heading(title, 3))


def bold_headed(sheet: Sheet) -> list[Block]:
    title = sheet.one(["会议总结", "结语"], ["Conclusion", "Closing"])
    return _under(sheet, title, par(bold(title)))


def joined(sheet: Sheet) -> list[Block]:
    plain(sheet)
    lines = sheet.bulletin.agreed[sheet.language]
    sheet.printed.closing = ("" if sheet.is_han else " ").join(lines)
    return [par(sheet.printed.closing)]


def after_rule(sheet: Sheet) -> list[Block]:
    return [Break(), *plain(sheet)]


def with_caption(sheet: Sheet) -> list[Block]:
    return [*plain(sheet), par(sheet.one(["图2 与会代表合影"], ["Figure 2. Group photo"]))]


def with_source(sheet: Sheet) -> list[Block]:
    """Who wrote it, in brackets after the last paragraph."""
    note = sheet.one(["（供稿：秘书处）", "（来源：秘书处）"], ["(Source: Secretariat)"])
    return [*plain(sheet), par(note)]


CLOSINGS = [plain, headed, bold_headed, joined, after_rule, with_caption, with_source, nothing]

__all__ = ["ABOUTS", "CONTACTS", "SPEAKERS"]
