"""Two Chinese layouts of the eighth set that tell of a meeting: news, a form filled in."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, Pic, R, T, b, p, pars
from ..documents.sheet import ZH, pattern
from .content import invent
from .leads import WHO, held, zh_lead
from .sheet import Sheet, plainly


def news_release(rng: Random) -> tuple[Doc, list]:
    """新闻稿: a date line in the lead, quotations that name who said them after the first one."""
    c = invent(rng, silent=False, again=False)
    s = Sheet(c, ZH, rng)
    s.told.names = [c.centre[0]]
    s.told.indifferent_names = [c.centre[0] + "新闻简报"]
    c.closing = plainly(c.closing)
    d = c.date
    blocks: list = [
        T(
            [
                [
                    [p(R(c.centre[0], True), R("新闻简报", True))],
                    [
                        p(f"{c.year}年第{c.number}期", align="right"),
                        p(f"{s.long_date()} 星期{'一二三四五六日'[d.weekday()]}", align="right"),
                    ],
                ]
            ],
            [9.5, 6.3],
            borders=False,
            shade={(0, 0): "DCE6F1", (0, 1): "DCE6F1"},
        ),
        p(s.headline(f"{s.meeting()}{held(s)}举行"), kind="title", align="centre"),
    ]
    start = rng.choice([f"本刊讯（通讯员 {c.staff[0]}）", f"（记者 {c.staff[0]}）", "中心讯　"])
    lead = zh_lead(s)
    s.lead(start + lead, lead)
    blocks.append(p(start + lead, indent=True))
    blocks += [
        Pic(11, (150, 160, 170), "centre"),
        p(
            f"图为会议现场。{c.staff[1]} 摄"
            if rng.random() < 0.5
            else f"会议现场（{c.staff[1]}/摄）",
            kind="small",
            align="centre",
        ),
    ]
    last = len(c.turns) - 1
    for n, turn in enumerate(c.turns):
        name, post = s.name(turn), s.post(turn)
        bare = s.paras(turn, None, "")
        one, _, rest = bare[0].partition("。")
        more = bare[1:]
        others = s.mild(turn) if turn.who else {"country": ["", turn.job.country]}
        if turn.who and n != last and rng.random() < 0.65:
            verb = rng.choice(["说", "表示", "告诉与会代表", "强调"])
            if rng.random() < 0.5 and rest:
                text = f"“{one}。”{post}{name}{verb}，“{rest}”"
                said = pattern(
                    f"“{one}。”", (post,), (name,), (verb,), ("，",), f"“{rest}”", *more
                )
            else:
                text = f"“{bare[0]}”{post}{name}{verb}。"
                said = pattern(("“",), bare[0], ("”",), (post,), (name,), (verb,), ("。",), *more)
        else:
            verb = (
                "在总结时表示，"
                if n == last
                else rng.choice(["表示，", "在发言中指出，", "认为，"])
            )
            text = f"{post}{name}{verb}{bare[0]}"
            said = pattern((post,), (name,), (verb,), bare[0], *more)
        blocks += pars([text, *more], indent=True)
        s.rem(name, post, "\n".join([text, *more]), turn.job.country, text=[said], **others)
    closing = [x[0] for x in c.closing]
    s.closing(closing)
    sign = f"（责任编辑：{c.staff[2]}）"
    s.told.patterns["closing"] = pattern(*closing, (sign,))
    blocks += [*pars(closing, indent=True), p(sign, align="right")]
    blocks.append(
        T(
            [
                [
                    [
                        p(b("联系我们")),
                        p(f"地址：{c.street[0]}（邮编{c.postcode}）"),
                        p(f"电话：{c.phone}　传真：{c.fax}"),
                        P([[R("邮箱："), R(c.mails[0], link=f"mailto:{c.mails[0]}")]]),
                        P([[R("网址："), R(c.site, link=f"http://{c.site}")]]),
                    ]
                ]
            ],
            [15.8],
            shade={(0, 0): "F2F2F2"},
        )
    )
    s.contact(
        address=c.street[0],
        postcode=c.postcode,
        telephones=c.phone,
        fax=c.fax,
        emails=c.mails[0],
        website=c.site,
    )
    s.told.other_contact = {
        "address": [[f"{c.street[0]}（邮编{c.postcode}）"]],
        "website": [[f"http://{c.site}"]],
    }
    return Doc(blocks), [s.told]


def record_form(rng: Random) -> tuple[Doc, list]:
    """会议记录表: a form with a label at the left; the points of all speakers in one cell."""
    c = invent(rng, silent=False, again=False)
    s = Sheet(c, ZH, rng)
    s.told.names = [c.centre[0]]
    day = rng.choice(
        [
            s.long_date(),
            f"{c.date.year}-{c.date.month:02}-{c.date.day:02}",
            f"{c.date.year}.{c.date.month}.{c.date.day}",
        ]
    )
    blocks: list = [
        p(b(c.centre[0]), align="centre"),
        p(R("工作简报", True), kind="big", align="centre"),
        p(f"编号：{c.year}年第{c.number}期　　　　印发日期：{day}", align="centre"),
        p(s.headline(f"{s.meeting()}会议记录"), kind="title", align="centre"),
    ]
    chair = c.turns[-1]
    place = c.place[0] if not c.online else rng.choice(["线上", "视频会议"])
    if not c.online:
        s.where()
    else:
        s.told.accepted["place"] = [place]
    lead = s.lead(f"会议邀请{WHO}六国环境和水利部门的代表，围绕监测数据共享和项目合作交流了经验。")
    s.told.accepted["lead"] = ["会议概况" + lead]
    points, mark = [], rng.choice(["{n}．", "{n}. ", "（{n}）", "{n}、"])
    brackets = rng.random() < 0.6
    for n, turn in enumerate(c.turns, 1):
        name, post = s.name(turn), s.post(turn)
        texts = s.paras(turn, None, "")
        number = mark.format(n=n)
        is_chair = turn is chair
        if not turn.who:
            head = [R(number), R(post + "：", True)]
        elif is_chair:
            head = [R(number), R(f"{name}（主持人）：", True)]
        elif brackets:
            head = [R(number), R(name, True), R(f"（{post}）：")]
        else:
            head = [R(number), R(post + name, True), R("：")]
        points.append(P([[*head, R(texts[0])]]))
        points += [p(t) for t in texts[1:]]
        whole = ("".join(r.text for r in head)).removeprefix(number)
        others = {"text": [pattern((number,), (whole,), *texts)]}
        if not turn.who:
            s.rem(
                "",
                post,
                "\n".join(texts),
                turn.job.country,
                **others,
                country=["", turn.job.country],
            )
        elif is_chair:
            s.rem(
                name,
                post,
                "\n".join(texts),
                "",
                "chair",
                **others,
                position=["", "主持人"],
                country=["", "cn"],
            )
        else:
            s.rem(name, post, "\n".join(texts), turn.job.country, **others, **s.mild(turn))
    closing = [x[0] for x in c.closing]
    s.closing(closing, "会议结论")
    ends = [f"{i}．{x}" for i, x in enumerate(closing, 1)] if rng.random() < 0.4 else closing
    if ends != closing:
        s.told.closing = "\n".join(ends)
        s.told.accepted["closing"] = []
        s.told.patterns["closing"] = pattern(
            ("会议结论",), ("1．",), closing[0], ("2．",), closing[1]
        )
    rows = [
        ("会议名称", [p(c.meeting[0])]),
        ("会议时间", [p(s.days())]),
        ("会议地点", [p(place)]),
        ("主办单位", [p(c.centre[0])]),
        (
            "主 持 人" if rng.random() < 0.5 else "主持人",
            [p(f"{s.name(chair)}（{s.post(chair)}）")],
        ),
        ("会议概况", [p(lead)]),
        ("发言要点", points),
        ("会议结论", [p(x) for x in ends]),
        ("记录", [p(f"{c.staff[0]}　　审核：{c.staff[1]}")]),
        ("联系方式", [p(f"电话：{c.phone}　邮箱：{c.mails[0]}")]),
    ]
    blocks.append(
        T(
            [[[p(b(label), align="centre")], content] for label, content in rows],
            [2.6, 13.2],
            shade={(i, 0): "EDEDED" for i in range(len(rows))},
        )
    )
    s.contact(telephones=c.phone, emails=c.mails[0])
    return Doc(blocks, footer="#"), [s.told]


LAYOUTS = [news_release, record_form]
