"""Two Chinese layouts of the eighth set, papers of an office: by country, how a project goes."""

from __future__ import annotations

from random import Random

from ..documents.page import Box, Doc, Pic, R, Rule, T, b, p, pars
from ..documents.sheet import ZH, pattern
from ..numerals import counted, spelled
from ..words import COUNTRIES
from .content import NEWS, invent
from .leads import held, zh_lead
from .sheet import Sheet


def by_country(rng: Random) -> tuple[Doc, list]:
    """信息 of an office: what was said, under a head for each country, offices without it."""
    c = invent(rng, silent=False, again=False)
    s = Sheet(c, ZH, rng)
    s.told.serial = c.serial
    paper = rng.choice(["河流环境合作信息", "环境合作信息专报"])
    s.told.indifferent_names = [paper, c.centre[0], c.centre[0] + "编", c.centre[0] + "办公室"]
    box = Box(
        [
            p(f"{c.year}年第{c.number}期", align="right"),
            p(f"总第{c.serial}期", align="right"),
            p(s.long_date(), align="right"),
        ],
        5,
        2.6,
    )
    blocks: list = [
        box,
        p(R(paper, True, colour="C00000"), kind="title"),
        p(f"{c.centre[0]}编"),
        Rule(),
        p(s.headline(f"{s.meeting()}{held(s)}召开"), kind="title", align="centre"),
        p(s.lead(zh_lead(s) + "现将有关情况报告如下。"), indent=True),
        p(b("一、各方主要观点"), kind="h1", indent=True),
    ]
    host = c.turns.pop()
    groups: dict[str, list] = {}
    for turn in c.turns:
        groups.setdefault(turn.job.country, []).append(turn)
    if "" in groups:  # at the end, as is usual
        groups[""] = groups.pop("")
    for n, (country, turns) in enumerate(groups.items(), 1):
        blocks.append(
            p(
                b(f"（{counted(n)}）{COUNTRIES[country][0] if country else '国际组织'}"),
                kind="h2",
                indent=True,
            )
        )
        for turn in turns:
            post = (turn.job.body + turn.job.unit + turn.job.post) if turn.who else turn.body[0]
            _running(s, turn, post, blocks, rng.choice(["表示，", "介绍，", "指出，", "认为，"]))
    blocks.append(p(b("二、会议总结"), kind="h1", indent=True))
    _running(s, host, s.post(host), blocks, "在总结发言中表示，")
    closing = [x[0] for x in c.closing]
    s.closing(closing, "三、会议成果")
    blocks += [
        p(b("三、会议成果"), kind="h1", indent=True),
        *pars(closing, indent=True),
        Rule("000000"),
    ]
    blocks.append(p(f"签发：{c.staff[0]}　　　编辑：{c.staff[1]}　　　校对：{c.staff[2]}"))
    blocks.append(p(f"联系电话：{c.phone}　　传真：{c.fax}　　电子邮箱：{c.mails[0]}"))
    s.contact(telephones=c.phone, fax=c.fax, emails=c.mails[0])
    return Doc(blocks, footer="#"), [s.told]


def _running(s: Sheet, turn, post: str, blocks: list, verb: str) -> None:
    name = s.name(turn)
    bare = s.paras(turn, None, "")
    texts = [post + name + verb + bare[0], *bare[1:]]
    blocks += pars(texts, indent=True)
    home = COUNTRIES[turn.job.country][0] if turn.job.country else ""
    others = s.mild(turn) or ({"country": ["", turn.job.country]} if not turn.who else {})
    s.rem(
        name,
        post,
        "\n".join(texts),
        turn.job.country,
        position=[home + post],
        text=[pattern((post,), (name,), (verb,), *bare)],
        **others,
    )


def progress(rng: Random) -> tuple[Doc, list]:
    """Nobody speaks: how a project goes, under numbered heads; people are named for their work."""
    c = invent(rng)
    s = Sheet(c, ZH, rng)
    s.told.names = [c.centre[0]]
    s.told.serial = c.serial
    title, lead, parts = rng.choice(NEWS)
    put = {"day": f"{c.date.year}年{c.date.month}月{c.date.day}日", "centre": c.centre[0]}
    lead = lead.format(**put)
    number = rng.choice(
        [
            f"{c.year}年第{c.number}期（总第{c.serial}期）",
            f"{spelled(c.year)}年第{counted(c.number)}期（总第{c.serial}期）",
        ]
    )
    blocks: list = [
        T(
            [
                [
                    [p(b(c.centre[0])), p(R("项目进展通报", True, colour="1F3864"), kind="title")],
                    [p(number, align="right"), p(s.long_date(), align="right")],
                ]
            ],
            [9, 6.8],
            borders=False,
        ),
        Rule("1F3864"),
        p(s.headline(title), kind="title", align="centre"),
        p(s.lead(lead), indent=True),
    ]
    s.told.indifferent_names = ["项目进展通报", c.centre[0] + "项目进展通报"]
    s.told.accepted |= {"place": ["越南安江省", "安江省", "越南安江"]}
    items: list = []
    whole = []
    for n, (head, texts) in enumerate(parts):
        texts = [t.format(**put) for t in texts]
        blocks += [p(b(head), kind="h2", indent=True), *pars(texts, indent=True)]
        items += [(head,), *texts]
        whole += [head, *texts]
        if not n:
            caption = rng.choice(["图1　项目现场", "项目人员在现场工作"])
            blocks += [Pic(9, (130, 150, 120), "centre"), p(caption, kind="small", align="centre")]
            items.append((caption,))
    note = rng.choice(["（项目管理处供稿）", f"（{c.staff[0]} 供稿）"])
    s.closing(whole)
    s.told.patterns["closing"] = pattern(*items, (note,))
    blocks += [p(note, align="right"), Rule("1F3864")]
    blocks.append(
        p(f"联系人：{c.staff[1]}", f"电话：{c.phone}", f"电子邮件：{c.mails[0]}", kind="small")
    )
    s.contact(telephones=c.phone, emails=c.mails[0])
    s.told.other_contact = {"names": [[c.staff[1]]]}
    return Doc(blocks, footer="#"), [s.told]


LAYOUTS = [by_country, progress]
