"""Two bilingual layouts of the ninth set: one table, labels in two languages."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, R, Rule, T, b, p, pars
from ..documents.sheet import EN, MONTHS, ZH, pattern
from .content import invent
from .leads import en_lead, zh_lead
from .sheet import Sheet


def two(rng: Random, *args, **how):
    c = invent(rng, *args, **how)
    return c, Sheet(c, ZH, rng), Sheet(c, EN, rng)


def parallel(rng: Random) -> tuple[Doc, list]:
    """One table for all: Chinese at the left, English at the right, a row for each thing."""
    c, zh, en = two(rng, 3, 7, again=False, online=0.1)
    d = c.date
    paper = rng.choice(
        [
            ("环境合作简报", "Environmental Cooperation Bulletin"),
            ("简报", "Bulletin"),
            ("工作通讯", "Working Newsletter"),
        ]
    )
    for s in (zh, en):
        s.told.indifferent_names = list(paper)
    blocks: list = [
        T(
            [
                [
                    [
                        p(b(c.centre[0])),
                        p(R(paper[0], True, colour="833C0B"), kind="title"),
                        p(f"{c.year}年第{c.number}期"),
                        p(f"{d.year}年{d.month}月{d.day}日"),
                    ],
                    [
                        p(b(c.centre[1])),
                        p(R(paper[1], True, colour="833C0B"), kind="title"),
                        p(
                            rng.choice(
                                [f"No. {c.number}, {c.year}", f"Issue {c.number}, {c.year}"]
                            )
                        ),
                        p(f"{d.day} {MONTHS[d.month - 1]} {d.year}"),
                    ],
                ]
            ],
            [8, 8],
            borders=False,
        ),
        Rule("833C0B"),
    ]
    rows: list = []
    rows.append(
        [[p(zh.headline(c.slogan[0]), kind="h1")], [p(en.headline(c.slogan[1]), kind="h1")]]
    )
    rows.append([[p(zh.lead(zh_lead(zh)))], [p(en.lead(en_lead(en)))]])
    bold = rng.random() < 0.7
    lines = rng.random() < 0.6
    for turn in [*c.turns, c.host]:
        row = []
        for s in (zh, en):
            texts = s.paras(turn, "")
            name, post = s.name(turn), s.post(turn)
            if not name:
                cell = [p(R(post, bold)), *pars(texts)]
            elif lines:
                cell = [p(R(name, bold), R(post, italic=True)), *pars(texts)]
            else:
                cell = [p([R(name, bold), R(("，" if s.han else ", ") + post)]), *pars(texts)]
            row.append(cell)
            s.rem(turn, "\n".join(texts))
        rows.append(row)
    zc, ec = [x[0] for x in c.closing], [x[1] for x in c.closing]
    head = rng.choice(
        [("会议成果", "Outcomes"), ("下一步", "Next steps"), ("会议结论", "Conclusions")]
    )
    zh.closing(zc, (head[0],), *zc)
    en.closing(ec, (head[1],), *ec)
    rows.append([[p(b(head[0])), *pars(zc)], [p(b(head[1])), *pars(ec)]])
    rows.append(
        [
            [
                p(b("联系我们")),
                p(f"地址：{c.street[0]}"),
                p(f"邮编：{c.postcode}"),
                p(f"电话：{c.phone}"),
                p(f"邮箱：{c.mails[0]}"),
            ],
            [
                p(b("Contact us")),
                p(f"Address: {c.street[1]}"),
                p(f"Postcode: {c.postcode}"),
                p(f"Tel: {c.phone}"),
                p(f"E-mail: {c.mails[0]}"),
            ],
        ]
    )
    zh.contact(address=c.street[0], postcode=c.postcode, telephones=c.phone, emails=c.mails[0])
    en.contact(address=c.street[1], postcode=c.postcode, telephones=c.phone, emails=c.mails[0])
    split = rng.random() < 0.5
    if split:  # one table for each row, as a designer without patience does
        for row in rows:
            blocks += [T([row], [8, 8], borders=False), p("")]
    else:
        blocks.append(T(rows, [8, 8], borders=rng.random() < 0.6))
    return Doc(blocks, footer="#"), [zh.told, en.told]


def bilabel(rng: Random) -> tuple[Doc, list]:
    """A form with labels in two languages; under each speaker both offices and both texts."""
    c, zh, en = two(rng, 3, 8, again=False, bodies=False, online=0.15)
    d = c.date
    for s in (zh, en):
        s.told.indifferent_names = [
            "会议简报",
            "Meeting Bulletin",
            "简报",
            "Bulletin",
            "会议简报 Meeting Bulletin",
            "简报 Bulletin",
        ]
    word = rng.choice(["会议简报 Meeting Bulletin", "简报 Bulletin"])
    blocks: list = [
        p(R(c.centre[0], True), R(c.centre[1], True), align="centre"),
        p(R(word, True, colour="1F4E79"), kind="title", align="centre"),
        p(
            rng.choice(
                [
                    f"{c.year}年第{c.number}期  No. {c.number}, {c.year}",
                    f"第{c.number}期（{c.year}年）/ Issue {c.number} ({c.year})",
                ]
            ),
            align="centre",
        ),
        p(
            rng.choice(
                [
                    f"{d.year}年{d.month}月{d.day}日 / {d.day} {MONTHS[d.month - 1]} {d.year}",
                    f"{d.year}-{d.month:02}-{d.day:02}",
                ]
            ),
            align="centre",
        ),
        Rule("1F4E79"),
        p(zh.headline(c.slogan[0]), kind="title", align="centre"),
        p(en.headline(c.slogan[1]), kind="h1", align="centre"),
    ]
    gap = rng.choice([" ", " / ", "　"])
    apart = rng.choice([" / ", "  ", "；"])

    def fact(a: str, z: str, x: str, y: str) -> None:
        if rng.random() < 0.5:
            blocks.append(
                P(
                    [
                        [
                            b(f"{a}{gap}{z}：" if "/" not in gap else f"{a}{gap}{z}: "),
                            R(f"{x}{apart}{y}" if x != y else x),
                        ]
                    ]
                )
            )
        else:
            blocks.append(
                P(
                    [
                        [b(f"{a}{gap}{z}：" if "/" not in gap else f"{a}{gap}{z}: ")],
                        [R(x)],
                        *([[R(y)]] if x != y else []),
                    ]
                )
            )

    fact("会议名称", "Meeting", zh.meeting(), en.meeting())
    fact("时间", "Date", zh.days(), en.days())
    if c.online:
        zh.told.accepted["place"], en.told.accepted["place"] = [["线上"], ["Online"]]
        fact("地点", "Venue", "线上", "Online")
    else:
        fact("地点", "Venue", zh.where(), en.where())
    fact(*rng.choice([("主办", "Host"), ("主办单位", "Organizer")]), c.centre[0], c.centre[1])
    zl, el = rng.choice(
        [
            (
                "来自六国的代表交流了做法，并讨论了明年合作重点。",
                (
                    "Delegates of six countries shared their practices and discussed the "
                    "priorities of next year."
                ),
            ),
            (
                "六国环境部门和国际组织的代表参加会议，就合作项目深入交换意见。",
                (
                    "Environment authorities of six countries and international "
                    "organizations exchanged views on joint projects."
                ),
            ),
            (
                f"本次会议共听取{len(c.turns) + 1}位代表发言，重点讨论数据交换和示范项目。",
                (
                    f"The meeting heard {len(c.turns) + 1} speakers on data exchange and "
                    "pilot projects."
                ),
            ),
        ]
    )
    h = rng.choice([("概况", "Overview"), ("内容提要", "Summary"), ("会议概况", "Outline")])
    zh.lead(zl, (f"{h[0]}{gap}{h[1]}",), zl)
    en.lead(el, (f"{h[0]}{gap}{h[1]}",), el)
    blocks += [p(b(f"{h[0]}{gap}{h[1]}"), kind="h2"), p(zl), p(el)]
    h = rng.choice(
        [("代表发言", "Statements"), ("发言要点", "Main points"), ("发言摘要", "Remarks")]
    )
    blocks.append(p(b(f"{h[0]}{gap}{h[1]}"), kind="h2"))
    numbered = rng.random() < 0.6
    for n, turn in enumerate([*c.turns, c.host], 1):
        a, z = zh.name(turn), en.name(turn)
        same = a.casefold() == z.casefold()
        names = z if same else f"{a}{gap if gap != '　' else ' '}{z}"
        zp, ep = zh.post(turn), en.post(turn)
        zt, et = zh.paras(turn, ""), en.paras(turn, "")
        blocks.append(p(R((f"{n}. " if numbered else "") + names, True), kind=""))
        blocks += (
            [p(zp), p(R(ep, italic=True))] if rng.random() < 0.5 else [p(zp, R(ep, italic=True))]
        )
        for x, y in zip(zt, et, strict=True):
            blocks += [p(x, indent=True), p(y)]
        zh.rem(turn, "\n".join(zt), by=z if same else a, name=[a])
        en.rem(turn, "\n".join(et))
    zc, ec = [x[0] for x in c.closing], [x[1] for x in c.closing]
    h = rng.choice([("会议成果", "Outcomes"), ("结论", "Conclusions"), ("后续安排", "Follow-up")])
    for s, texts in ((zh, zc), (en, ec)):
        s.closing(texts, (f"{h[0]}{gap}{h[1]}",), *texts)
    blocks.append(p(b(f"{h[0]}{gap}{h[1]}"), kind="h2"))
    for x, y in c.closing:
        blocks += [p(x, indent=True), p(y)]
    za, ea = (
        f"{c.centre[0]}支持流域各国开展环境对话和人员培训。",
        f"The {c.centre[1]} supports dialogue and training among the countries of the basin.",
    )
    h = rng.choice([("关于我们", "About us"), ("中心简介", "About the Center")])
    for s, text in ((zh, za), (en, ea)):
        s.told.about = text
        s.told.patterns["about"] = pattern((f"{h[0]}{gap}{h[1]}",), text)
    blocks += [p(b(f"{h[0]}{gap}{h[1]}"), kind="h2"), p(za), p(ea), Rule("1F4E79")]
    blocks += [
        p(b(f"联系方式{gap}Contact")),
        p(f"地址{gap}Address: {c.street[0]}", f"{c.street[1]}")
        if rng.random() < 0.5
        else p(f"地址: {c.street[0]}", f"Address: {c.street[1]}"),
        p(f"电话{gap}Tel: {c.phone}"),
        p(f"邮箱{gap}E-mail: {c.mails[0]}"),
    ]
    zh.contact(address=c.street[0], telephones=c.phone, emails=c.mails[0])
    en.contact(address=c.street[1], telephones=c.phone, emails=c.mails[0])
    return Doc(blocks, footer="#"), [zh.told, en.told]


LAYOUTS = [parallel, bilabel]
