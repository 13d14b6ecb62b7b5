"""Two Chinese layouts of the eighth set that print what was said: speeches, a transcript."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, R, Rule, T, b, p, pars
from ..documents.sheet import ZH, pattern
from ..numerals import counted
from .content import GISTS, invent
from .leads import zh_lead
from .sheet import Sheet


def speeches(rng: Random) -> tuple[Doc, list]:
    """会议简报 of a meeting's secretariat: each speech has a title, the speaker is below it."""
    c = invent(rng, silent=False, again=False)
    s = Sheet(c, ZH, rng)
    paper = s.meeting()
    s.told.indifferent_names = [paper, "会议秘书处", paper + "会议简报", "会议简报"]
    inner = rng.random() < 0.5
    blocks: list = [p("内部资料　注意保存", kind="small")] if inner else []
    blocks += [
        p(R(paper, True, colour="C00000"), kind="title", align="centre"),
        p(
            R(rng.choice(["会　议　简　报", "会议简报"]), True, colour="C00000"),
            kind="big",
            align="centre",
        ),
        p(rng.choice([f"第{c.number}期", f"（第{counted(c.number)}期）"]), align="centre"),
        T([[[p("会议秘书处编")], [p(s.long_date(), align="right")]]], [8, 8], borders=False),
        Rule(),
        p(s.headline(c.slogan[0]), kind="title", align="centre"),
    ]
    lead = zh_lead(s)
    announce = rng.choice(["现将部分代表的发言摘登如下。", "以下为代表发言摘登："])
    apart = rng.random() < 0.5
    if apart:
        blocks += [p(s.lead(lead, lead + "\n" + announce), indent=True), p(announce, indent=True)]
    else:
        blocks.append(p(s.lead(lead + announce), indent=True))
    way = rng.choice(["dash", "brackets", "dash"])
    for turn in c.turns:
        gist = GISTS[turn.paras[0][0]]
        name, post = s.name(turn), s.post(turn)
        who = post + ("　" if rng.random() < 0.5 and name else "") + name
        line = f"——{who}" if way == "dash" else f"（{who}）"
        texts = s.paras(turn, None, "")
        said = "\n".join(texts)
        s.rem(name, post, said, turn.job.country, text=[gist + "\n" + said], **s.mild(turn))
        blocks += [
            p(b(gist), kind="h2", align="centre"),
            p(line, align="centre"),
            *pars(texts, indent=True),
        ]
    closing = [x[0] for x in c.closing]
    s.closing(closing, "会议动态")
    blocks += [
        p("＊　＊　＊", align="centre"),
        p(b("会议动态"), kind="h2", align="centre"),
        *pars(closing, indent=True),
        Rule("000000"),
    ]
    s.told.patterns["closing"] = pattern(("＊＊＊",), ("会议动态",), *closing)
    blocks.append(
        T(
            [
                [
                    [p("分送：会议主席团，各国代表团，会议秘书处各组")],
                    [p("（共印80份）", align="right")],
                ]
            ],
            [12, 4],
            borders=False,
        )
    )
    blocks.append(p(f"编辑：{c.staff[0]}　核稿：{c.staff[1]}　电话：{c.phone}", kind="small"))
    s.contact(telephones=c.phone)
    return Doc(blocks, footer="#"), [s.told]


def transcript(rng: Random) -> tuple[Doc, list]:
    """对话实录: time, place, chair and guests on lines of their own, then only `name：words`."""
    c = invent(rng, silent=False, bodies=False)
    s = Sheet(c, ZH, rng)
    s.told.names = [c.centre[0]]
    s.told.serial = c.serial
    blocks: list = [
        p(R("环境合作简报", True, colour="2E5E4E"), kind="big"),
        p(f"{c.year}年第{c.number}期　总第{c.serial}期　{s.long_date()}出版"),
        p(f"{c.centre[0]} 主办"),
        Rule("2E5E4E"),
        p(s.headline(f"对话实录：{c.slogan[0]}", c.slogan[0]), kind="title"),
        P(
            [[R(s.lead(zh_lead(s) + "本刊摘登部分对话内容，以飨读者。"), italic=True)]],
            indent=True,
        ),
    ]
    s.told.indifferent_names = ["环境合作简报", c.centre[0] + " 主办"]
    chair = c.turns.pop()
    c.turns = [t for t in c.turns if t.who]
    rows = [
        [R("时间：", True), R(s.days())],
        [R("地点：", True), R(c.place[0] if not c.online else "线上")],
        [R("主持人：", True), R(f"{s.name(chair)}　{s.post(chair)}")],
    ]
    blocks += [P([row]) for row in rows]
    if c.online:
        s.told.accepted["place"] = ["线上"]
    blocks.append(p(b(rng.choice(["对话嘉宾（按发言顺序）：", "与谈嘉宾："]))))
    seen = []
    for turn in c.turns:
        if turn.who not in seen:
            seen.append(turn.who)
            name = s.name(turn)
            wide = name[0] + "　" + name[1] if len(name) == 2 and rng.random() < 0.6 else name
            blocks.append(
                p(f"{wide}　{s.post(turn)}" if rng.random() < 0.9 else f"{wide}，{s.post(turn)}")
            )
    colon = rng.choice(["：", "：", ": "])

    def say(turn, texts: list[str]) -> None:
        name = s.name(turn)
        blocks.append(P([[b(name + colon), R(texts[0])]]))
        blocks.extend(pars(texts[1:]))

    opening = s.paras(chair, None, "各位嘉宾，大家好，欢迎来到对话现场。")
    say(chair, opening)
    s.rem(
        s.name(chair),
        s.post(chair),
        "\n".join(opening),
        "cn",
        "chair",
        role=["remark"],
        country=["", "cn"],
        text=[f"{s.name(chair)}{colon}" + "\n".join(opening)],
    )
    half = (len(c.turns) + 1) // 2
    told: set[str] = set()
    for n, turn in enumerate(c.turns):
        if n in (0, half):
            blocks.append(
                p(
                    b(["话题一：水质数据怎样共享", "话题二：合作项目如何落地"][n == half]),
                    kind="h2",
                )
            )
        texts = [
            t.replace("他还谈到，", "我再补充一点。").replace("她还谈到，", "我再补充一点。")
            for t in s.paras(
                turn,
                None,
                rng.choice(
                    ["谢谢主持人。", "我来谈谈我们的做法。", "", "我同意刚才的意见。" if n else ""]
                ),
            )
        ]
        say(turn, texts)
        name = s.name(turn)
        said = "\n".join(texts)
        if name in told:
            s.rem(
                name,
                "",
                said,
                "",
                position=[s.post(turn)],
                country=["", turn.job.country],
                text=[name + colon + said],
            )
        else:
            s.rem(
                name,
                s.post(turn),
                said,
                turn.job.country,
                text=[name + colon + said],
                **s.mild(turn),
            )
        told.add(name)
    words = ["时间关系，今天的对话就到这里。感谢各位嘉宾，也感谢翻译和会务人员。"]
    say(chair, words)
    s.rem(
        s.name(chair),
        "",
        words[0],
        "",
        "chair",
        role=["remark"],
        position=[s.post(chair)],
        country=["", "cn"],
        text=[s.name(chair) + colon + words[0]],
    )
    closing = [x[0] for x in c.closing]
    note = rng.choice(["（本文根据现场录音整理，未经发言人审阅）", "（本刊编辑部整理）"])
    s.closing(closing, "【会后】")
    s.told.patterns["closing"] = pattern(("【会后】",), *closing, (note,))
    blocks += [
        Rule("2E5E4E"),
        P([[b("【会后】"), R(closing[0])]]),
        *pars(closing[1:]),
        p(note, align="right"),
    ]
    blocks.append(
        p(
            f"投稿邮箱：{c.mails[0]}",
            f"编辑部电话：{c.phone}",
            f"微信公众号：{c.wechat}",
            kind="small",
        )
    )
    s.contact(emails=c.mails[0], telephones=c.phone, wechat=c.wechat)
    return Doc(blocks, header=f"环境合作简报　{c.year}年第{c.number}期", footer="#"), [s.told]


LAYOUTS = [speeches, transcript]
