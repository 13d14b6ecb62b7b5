"""Two Chinese layouts of the ninth set, papers of an office: by themes, minutes."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, R, Rule, T, b, p, pars
from ..documents.sheet import ZH, pattern
from ..numerals import counted
from .content import invent
from .leads import SIX, number, zh_lead
from .sheet import Sheet


def themes(rng: Random) -> tuple[Doc, list]:
    """A secretariat's 动态: running prose under themes, offices before names."""
    c = invent(rng, 5, 11)
    s = Sheet(c, ZH, rng)
    paper = rng.choice(["流域合作动态", "区域环境要情", "对外环境合作动态"])
    s.told.indifferent_names = [
        paper,
        c.centre[0] + "办公室",
        c.centre[0] + "编印",
        c.centre[0] + "主办",
    ]
    made = rng.choice(["编印", "主办", "办公室"])
    s.told.names = []
    s.told.indifferent_names += [c.centre[0]]
    sub = rng.choice(
        [f"——{c.meeting[0]}综述", f"——{c.meeting[0]}发言摘要", f"——来自{c.meeting[0]}的声音"]
    )
    head = s.headline(c.slogan[0], c.slogan[0] + sub)
    lead = zh_lead(s)
    note = rng.choice(["编者按：", "【编者按】", ""])
    last = rng.choice(
        [
            "现将代表们的意见综合如下。",
            "与会代表围绕以下三个方面发表了意见：",
            "本期摘要刊登主要观点，供参阅。",
        ]
    )
    s.lead(note + lead + last, (note,), lead, (last,))
    blocks: list = [
        p(R(paper, True, colour="C00000"), kind="big", align="centre"),
        p(number(s), align="centre"),
        T([[[p(c.centre[0] + made)], [p(s.day(), align="right")]]], [9, 7], borders=False),
        Rule(),
        p(""),
        p(head, kind="title", align="centre"),
        p(sub, align="centre"),
        P([[b(note), R(lead + last)] if note else [R(lead + last)]], indent=True),
    ]
    topics = rng.sample(
        [
            "信息共享要迈出实质步伐",
            "治污重在基层落实",
            "能力建设需要久久为功",
            "生态保护与发展相互促进",
            "合作机制还要再完善",
        ],
        3,
    )
    mark = rng.choice(["{n}、{x}", "{n}、关于{x}", "（{n}）{x}"])
    turns = c.turns
    cut = [0, (len(turns) + 2) // 3, 2 * (len(turns) + 2) // 3, len(turns)]
    way = rng.choice(["plain", "plain", "mixed"])
    for n in range(3):
        group = turns[cut[n] : cut[n + 1]]
        if not group and n < 2:
            continue
        title = (
            topics[n]
            if "关于" not in mark
            else ["数据和信息共享", "基层治理", "能力建设与机制"][n]
        )
        blocks.append(p(b(mark.format(n="一二三"[n], x=title)), kind="h2", indent=True))
        for k, turn in enumerate(group):
            _prose(s, turn, blocks, way, k)
        if n == 2:
            _prose(s, c.host, blocks, "host", 0)
    closing = [x[0] for x in c.closing]
    head = rng.choice(["下一步安排", "会议成果", "后续工作"])
    head = mark.replace("关于", "").format(n="四", x=head)
    who = rng.choice(
        [f"（{c.staff[0][0]}供稿）", "（本刊编辑部）", f"（{c.staff[0][0]}　{c.staff[1][0]}）"]
    )
    note = rng.choice(
        ["注：本期内容根据会议记录整理，未经发言人审阅。", "（注：各方观点不代表本刊立场。）", ""]
    )
    s.closing(closing, (head,), *closing, (who,), (note,))
    blocks += [
        p(b(head), kind="h2", indent=True),
        *pars(closing, indent=True),
        p(who, align="right"),
        *([p(note, kind="small")] if note else []),
        Rule("000000"),
    ]
    blocks.append(
        p(f"责任编辑：{c.staff[2][0]}　　电话：{c.phone}　　邮箱：{c.mails[0]}", kind="small")
    )
    blocks.append(p(f"地址：{c.street[0]}　　邮政编码：{c.postcode}", kind="small"))
    s.contact(telephones=c.phone, emails=c.mails[0], address=c.street[0], postcode=c.postcode)
    s.told.other_contact = {"names": [[c.staff[2][0]]]}
    return Doc(blocks, footer="#"), [s.told]


def _prose(s: Sheet, turn, blocks: list, way: str, k: int) -> None:
    name, post, verb = s.name(turn), s.post(turn), s.verb()
    chair = way == "host"
    more = s.rng.choice(["在谈到下一步工作时，{x}说，", "{x}还表示，", "{x}同时指出，"]).format(
        x=name or "该机构"
    )
    if chair:
        who = s.rng.choice(["会议主持人、", "主持会议的", "会议主席、"])
        verb = s.rng.choice(["在总结讨论时说，", "最后表示，", "在小结中指出，"])
        opener = [(who,), (post,), (name,), (verb,)]
        head = who + post + name + verb
        s_others = {"position": [who + post, who.removesuffix("、") + post]}
    elif turn.again:
        verb = s.rng.choice(["再次发言时表示，", "还提出，", "补充说，"])
        opener, head, s_others = (
            [(name,), (verb,)],
            name + verb,
            {"position": [post], "country": ["", turn.job.country]},
        )
    elif way == "mixed" and s.rng.random() < 0.35:
        opener, head, s_others = (
            [("在",), (post,), (name,), ("看来，",)],
            f"在{post}{name}看来，",
            {},
        )
    else:
        opener, head, s_others = [(post,), (name,), (verb,)], post + name + verb, {}
    texts = s.paras(turn, head, more)
    bare = texts[0].removeprefix(head)
    s.rem(
        turn,
        "\n".join(texts),
        role="chair" if chair else "remark",
        at="" if turn.again and turn.who else None,
        text=[pattern(*opener, bare, *texts[1:])],
        **s_others,
    )
    blocks += pars(texts, indent=True)


def minutes(rng: Random) -> tuple[Doc, list]:
    """A ministry's 会议纪要: who presided, who attended with offices; below only the names."""
    c = invent(rng, 4, 10, bodies=False)
    s = Sheet(c, ZH, rng)
    org = c.centre[0]
    no = rng.choice(
        [f"〔{c.year}〕第{c.number}期", f"（{c.year}）第{c.number}期", f"{c.year}年第{c.number}期"]
    )
    word = rng.choice(["会议纪要", "会　议　纪　要", "简报（会议纪要）"])
    s.told.indifferent_names = [word, org + word, org + "会议纪要"]
    title = s.headline(c.meeting[0] + rng.choice(["纪要", "会议纪要", "主要情况"]))
    blocks: list = [
        p(R(org, True, colour="C00000"), kind="title", align="centre"),
        p(R(word, True, colour="C00000"), kind="big", align="centre"),
        p(no, align="centre"),
        Rule(),
        p(title, kind="title", align="centre"),
    ]
    place = s.venue()
    gap = rng.choice(["：", "　", "： "])
    host = c.host
    labels = rng.choice(
        [
            ("时间", "地点", "主持", "出席", "列席", "记录"),
            ("会议时间", "会议地点", "主持人", "出席人员", "列席人员", "记录人"),
            ("时　间", "地　点", "主　持", "出　席", "列　席", "记　录"),
        ]
    )
    order = rng.choice(["post", "name"])

    def join(turn) -> str:
        if order == "post":
            return s.post(turn) + s.name(turn)
        return f"{s.name(turn)}（{s.post(turn)}）"

    def fact(label: str, text: str) -> None:
        blocks.append(P([[b(label + gap), R(text)]]))

    fact(
        labels[0],
        s.days() + rng.choice(["", "上午", "9:00—17:30"]) if c.event == c.event_last else s.days(),
    )
    fact(labels[1], place)
    fact(labels[2], join(host))
    people = [t for t in c.turns if not t.again]
    if rng.random() < 0.5:
        fact(labels[3], "；".join(join(t) for t in people))
    else:
        blocks.append(p(b(labels[3] + gap)))
        blocks += [p("　　" + join(t)) for t in people]
    if c.silent:
        fact(labels[4], "、".join(join(t) for t in c.silent))
    fact(labels[5], c.staff[0][0])
    blocks.append(p(""))
    s.meeting()
    lead = rng.choice(
        [
            f"{c.meeting[0]}听取了各方近期工作情况，研究了明年合作安排。现将主要内容纪要如下：",
            f"{s.days()}，{org}召集{c.meeting[0]}，{SIX}环境部门派代表参加。现纪要如下：",
            (
                f"为落实年度工作计划，{org}召开了{c.meeting[0]}，就有关问题交换了意见。"
                "会议情况纪要如下："
            ),
        ]
    )
    whole = lead
    cut = max(lead.find("现将"), lead.find("现纪要"), lead.find("会议情况纪要"))
    s.lead(whole, lead[:cut], (lead[cut:],))
    blocks.append(p(lead, indent=True))
    heads = rng.choice(
        [
            ("一、会议发言", "二、议定事项"),
            ("一、各方发言要点", "二、会议议定"),
            ("一、发言情况", "二、会议决定"),
        ]
    )
    blocks.append(p(b(heads[0]), kind="h2", indent=True))
    polite = rng.random() < 0.6
    form = rng.choice(["colon", "verb", "colon"])
    for n, turn in enumerate([*c.turns, host], 1):
        shown = s.titled(turn) if polite else s.name(turn)
        number = f"（{counted(n)}）"
        chair = turn is host
        tail = "（主持人）" if chair and rng.random() < 0.5 else ""
        head = shown + tail + ("：" if form == "colon" else s.verb())
        texts = s.paras(turn, head, rng.choice([f"{s.name(turn)}还提出，", "此外，", ""]))
        bare = texts[0].removeprefix(head)
        verb = head.removeprefix(shown + tail)
        blocks.append(
            P([[R(number), R(shown, True), R(texts[0].removeprefix(shown))]], indent=True)
        )
        blocks += pars(texts[1:], indent=True)
        s.rem(
            turn,
            "\n".join(texts),
            at="" if turn.again else None,
            role="chair" if chair else "remark",
            by=s.name(turn),
            text=[pattern((number,), (shown,), (tail,), (verb,), bare, *texts[1:])],
            **(
                {"position": [s.post(turn)], "country": ["", turn.job.country]}
                if turn.again
                else {}
            ),
        )
    closing = [x[0] for x in c.closing]
    marks = rng.choice([("1．", "2．"), ("（一）", "（二）"), ("", "")])
    shown = [m + x for m, x in zip(marks, closing, strict=True)]
    s.closing(shown, (heads[1],), (marks[0],), closing[0], (marks[1],), closing[1])
    blocks += [p(b(heads[1]), kind="h2", indent=True), *pars(shown, indent=True)]
    blocks.append(p(f"（联系人：{c.staff[1][0]}，电话：{c.phone}）", indent=True))
    s.contact(telephones=c.phone)
    s.told.other_contact = {"names": [[c.staff[1][0]]]}
    d = c.date
    blocks += [
        Rule("000000"),
        p("分送：各参会单位，中心领导，各处室。"),
        T(
            [[[p(org + "办公室")], [p(f"{d.year}年{d.month}月{d.day}日印发", align="right")]]],
            [9, 7],
            borders=False,
        ),
    ]
    s.told.indifferent_names.append(org + "办公室")
    return Doc(blocks, footer="#"), [s.told]


LAYOUTS = [themes, minutes]
