"""Layouts of a stranger who had seen no other set: held out once, since then developed on.

The speakers are in `fourth_speakers`."""

from __future__ import annotations

from .fourth_speakers import SPEAKERS
from .page import Break, Grid, Words, bold, cell, heading, par

__all__ = ["SPEAKERS"]

WAYS = ("one after the other", "in turn", "side by side")

ISSUES_HAN = [
    "{y}年第{n}期",
    "{yh}年第{nh}期",
    "第{n}期（{y}年）",
    "{y}年第{n}期（总第{s}期）",
    "No.{n} / {y}",
    "第{nh}期（总第{sh}期）",
    "期号：{y}年第{n}期",
    "第 {nn} 期",
]
ISSUES_LATIN = [
    "Issue {n}, {y}",
    "No. {n} ({y})",
    "{y} Issue No. {nn}",
    "Issue: {n}/{y}",
    "Bulletin No. {n} of {y}",
    "Vol. {v} · No. {n} · {y}",
    "No. {n}, {y} (overall No. {s})",
    "Number {n}, {y}",
]
DATES_HAN = (
    [
        "{y}年{m}月{d}日",
        "{yh}年{mh}月{dh}日",
        "{y}年{mm}月{dd}日",
        "{y}/{mm}/{dd}",
        "公元{y}年{m}月{d}日",
    ],
    ["{y}年{m}月{d}日至{d2}日", "{y}年{m}月{d}～{d2}日"],
    ["{y}年{m}月{d}日至{m2}月{d2}日", "{y}年{m}月{d}日～{m2}月{d2}日"],
)
DATES_LATIN = (
    [
        "{d} {month} {y}",
        "{month} {d}, {y}",
        "{mon} {d}, {y}",
        "{dd} {month} {y}",
        "{weekday} {d} {month} {y}",
    ],
    ["{d}–{d2} {month} {y}", "{month} {d}-{d2}, {y}"],
    ["{d} {month} to {d2} {month2} {y}", "{month} {d} to {month2} {d2}, {y}"],
)
LEADS_HAN = [
    "{date}，由{centre}组织的{title}在{place}落下帷幕。{bodies}的官员出席了会议。",
    "{title}日前在{place}举行（{date}）。{bodies}派出代表团与会。",
    "{date}，{title}以线上形式召开。{speakers}等出席。",
    "近日，{centre}成功举办{title}。会议时间为{date}，会议地点为{place}。{bodies}参加了会议。",
    "本中心{date}在{place}主持召开了{title}，{bodies}、国际组织等派代表参加。",
    "在各方支持下，{title}于{date}在{place}圆满结束，{bodies}共计53名代表与会。",
]
LEADS_LATIN = [
    "On {date}, {place} played host to the {title}. Officials from {bodies} were present.",
    "From {bodies}, delegates travelled to {place} for the {title}, held on {date}.",
    "The {centre} successfully held the {title} in {place} on {date}.",
    "{title} ({place}, {date}): some fifty delegates, among them those of {bodies}, gathered "
    "for a day of talks.",
    "The {title}, organised by the {centre}, concluded on {date} in {place}. {speakers} spoke.",
    "Delegates from {bodies} joined the {title} by video link on {date}.",
]


def running_head(sheet):
    return sheet.one(["", "", "内部资料"], ["", "", "Internal"])


def _issue(sheet):
    kinds = [
        k
        for k in (ISSUES_HAN if sheet.is_han else ISSUES_LATIN)
        if sheet.bulletin.serial or "{s" not in k
    ]
    return sheet.issue(sheet.rng.choice(kinds).replace("{v}", str(sheet.bulletin.year - 2012)))


def _date(sheet):
    return sheet.date(*(DATES_HAN if sheet.is_han else DATES_LATIN))


def _centre(sheet):
    name = sheet.bulletin.centre[sheet.language]
    sheet.note_names(name)
    return name


def _series(sheet):
    return sheet.one(
        ["简报", "信息简报", "合作简报", "工 作 简 报"],
        ["Bulletin", "NEWSLETTER", "News Bulletin", "Quarterly Newsletter"],
    )


def letter(sheet):
    return [
        par(bold(_centre(sheet)), centred=True, size=22),
        par(bold(_series(sheet)), centred=True, size=30),
        par(f"{_issue(sheet)}", centred=True),
        par(_date(sheet), centred=True),
        Break(),
    ]


def table3(sheet):
    return [
        heading(_series(sheet)),
        Grid([[cell(_issue(sheet)), cell(_centre(sheet)), cell(_date(sheet))]]),
    ]


def labelled_head(sheet):
    labels = sheet.one(
        [("刊名：", "期数：", "日期：", "主办：")],
        [("Title: ", "Issue: ", "Date: ", "Publisher: ")],
    )
    issue = _issue(sheet).removeprefix("Issue: ").removeprefix("期号：")
    return [
        par(labels[0] + _series(sheet)),
        par(labels[1] + issue),
        par(labels[2] + _date(sheet)),
        par(labels[3] + _centre(sheet)),
    ]


def slashes(sheet):
    return [
        par(bold(" ｜ ".join([_series(sheet), _issue(sheet), _date(sheet)]))),
        par(_centre(sheet)),
    ]


def plain_four(sheet):
    return [par(_centre(sheet)), par(_series(sheet)), par(_issue(sheet)), par(_date(sheet))]


def signed(sheet):
    s = sheet.one(
        ["签发人：陶安", "审稿：陶安　编辑：许诺"],
        ["Editor: T. Lindqvist", "Edited by T. Lindqvist"],
    )
    return [
        heading(_series(sheet)),
        par(_issue(sheet) + "　　" + _date(sheet)),
        par(_centre(sheet)),
        par(s),
    ]


def series_and_centre(sheet):
    return [
        par(bold(_series(sheet)), _issue(sheet), centred=True, size=18),
        par(_centre(sheet) + "    " + _date(sheet)),
    ]


MASTHEADS = [letter, table3, labelled_head, slashes, plain_four, signed, series_and_centre]


def _headline(sheet):
    sheet.printed.headline = sheet.bulletin.headline[sheet.language]
    return sheet.printed.headline


def h2(sheet):
    return [heading(_headline(sheet), 2)]


def big(sheet):
    return [par(_headline(sheet), size=22)]


def with_motto(sheet):
    return [
        par(sheet.one(["“同饮一江水，命运紧相连”"], ["“One river, one future”"]), centred=True),
        heading(_headline(sheet), 1),
    ]


def contents(sheet):
    """A table of contents of one line would be silly; a label does."""
    return [
        par(bold(sheet.one(["本期要目", "本期导读"], ["In this issue", "Inside"]))),
        heading(_headline(sheet), 2),
    ]


def byline(sheet):
    h = _headline(sheet)
    return [
        par(bold(h), size=16, centred=True),
        par(sheet.one(["（秘书处供稿）"], ["By the Secretariat"]), centred=True),
    ]


HEADLINES = [h2, big, with_motto, contents, byline]


def _agreed(sheet):
    b, code = sheet.bulletin, sheet.language
    b.agreed = {code: sorted(b.agreed[code], key=lambda s: s.startswith(("各方", "All parties")))}
    return sheet.closing()


def plain(sheet):
    return _agreed(sheet)


def titled(sheet):
    t = sheet.one(["会议成果与展望", "会议小结"], ["Results of the meeting", "Summary"])
    blocks = _agreed(sheet)
    sheet.printed.accepted["closing"] = [t + sheet.printed.closing]
    return [heading(t, 3), *blocks]


def starred(sheet):
    return [par("* * *", centred=True), *_agreed(sheet)]


def photo(sheet):
    return [
        *_agreed(sheet),
        par(
            sheet.one(["会议合影（摄影：许诺）"], ["Group photo (credit: Secretariat)"]),
            centred=True,
        ),
    ]


def nothing(sheet):
    return []


CLOSINGS = [plain, titled, starred, photo, nothing]


def _fields(sheet):
    c = sheet.bulletin.contact[sheet.language]
    kinds = sheet.one(
        [
            [("address", "地址"), ("telephones", "电话"), ("fax", "传真"), ("emails", "电子邮件")],
            [("telephones", "Tel"), ("emails", "Email"), ("website", "网站")],
            [
                ("address", "办公地址"),
                ("postcode", "邮编"),
                ("wechat", "公众号"),
                ("website", "网址"),
            ],
        ],
        [
            [("address", "Address"), ("telephones", "Tel."), ("fax", "Fax"), ("emails", "E-mail")],
            [("telephones", "Tel"), ("emails", "Email"), ("website", "Website")],
            [("address", "Office"), ("emails", "E-mail address"), ("website", "Homepage")],
        ],
    )
    for field, label in kinds:
        v = getattr(c, field)
        sheet.note_contact(**{field: v if isinstance(v, str) else list(v)})
        yield label, v if isinstance(v, str) else sheet.one(["，", " / "], [" / ", ", "]).join(v)


def c_lines(sheet):
    colon = sheet.one(["：", ":"], [": "])
    return [
        par(bold(sheet.one(["联系我们", "联络方式"], ["Contacts", "Contact information"]))),
        *(par(a + colon + b) for a, b in _fields(sheet)),
    ]


def c_foot(sheet):
    joint = sheet.one(["　", "    "], ["    "])
    return [
        Break(),
        par(
            joint.join(a + sheet.one(["："], [": "]) + b for a, b in _fields(sheet)), centred=True
        ),
    ]


def c_bold(sheet):
    return [
        heading(sheet.one(["联系方式"], ["Contact"]), 2),
        *(par([bold(a + sheet.one(["："], [": "])), Words(b)]) for a, b in _fields(sheet)),
    ]


def c_table(sheet):
    return [
        heading(sheet.one(["联系我们"], ["Contact us"]), 3),
        Grid([[cell(a + sheet.one(["："], [":"])), cell(b)] for a, b in _fields(sheet)]),
    ]


CONTACTS = [c_lines, c_foot, c_bold, c_table, nothing]


def a_head(sheet):
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    return [
        par(
            bold(
                sheet.one(
                    ["关于我们", "中心介绍", "本中心简介"],
                    ["About", "About our Center", "About us"],
                )
            )
        ),
        par(sheet.printed.about),
    ]


def a_run_in(sheet):
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    label = sheet.one(["中心简介：", "关于我们："], ["About us: ", "About: "])
    sheet.printed.accepted["about"] = [label + sheet.printed.about]
    return [par([bold(label), Words(sheet.printed.about)])]


def a_note(sheet):
    sheet.printed.about = sheet.bulletin.about[sheet.language]
    name = sheet.bulletin.centre[sheet.language]
    return [
        Break(),
        heading(f"{name}简介" if sheet.is_han else f"The {name} in brief", 3),
        par(sheet.printed.about),
    ]


ABOUTS = [a_head, a_run_in, a_note, nothing]
