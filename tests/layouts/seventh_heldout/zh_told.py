"""Three more Chinese layouts: out of an article, a round table, a mission without speakers."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, Pic, R, Rule, b, p, pars
from ..documents.sheet import ZH
from ..documents.turns import TurnSheet as Sheet
from ..numerals import counted, spelled
from .content import invent
from .words import NEWS
from .zh import TINTS, lead, run_in


def from_wechat(rng: Random) -> tuple[Doc, list]:
    """Copied out of an article: source line, pictures with captions that name who speaks."""
    c = invent(rng, silent=False, again=False)
    s = Sheet(c, ZH, rng)
    s.told.indifferent_names = [c.centre[0]]
    title = s.headline(f"{c.meeting[0]}{'在' + c.place[0] if not c.online else '线上'}举行")
    d = c.date
    when = rng.choice(
        [
            f"{d.year}-{d.month:02}-{d.day:02}",
            f"{d.year}/{d.month}/{d.day}",
            f"{d.year}年{d.month:02}月{d.day:02}日",
        ]
    )
    blocks: list = [
        p(R(f"环境合作简报 {c.year}年第{c.number}期", colour="7F7F7F"), kind="small"),
        p(title, kind="title"),
        p(R(f"来源：{c.centre[0]}　　发布时间：{when}", colour="7F7F7F"), kind="small"),
        p(lead(s)),
        Pic(12, (150, 160, 170), "centre"),
        p(
            R(rng.choice(["△会议现场", "▲ 与会代表合影", "会议现场"]), colour="7F7F7F"),
            kind="small",
            align="centre",
        ),
    ]
    mark = rng.choice(["△", "▲ ", "图为"])
    seen: set[str] = set()
    for n, turn in enumerate(c.turns):
        name, post = s.name(turn), s.post(turn)
        if turn.who and rng.random() < 0.7:
            caption = f"{mark}{post}{name}{'发言' if n else '致辞'}"
            texts = s.paras(turn, name)
            blocks += [
                Pic(6, TINTS[n % 4], "centre"),
                p(R(caption, colour="7F7F7F"), kind="small", align="centre"),
            ]
            blocks += pars(texts)
            s.rem(
                name,
                post,
                "\n".join(texts),
                turn.job.country,
                text=[caption + "\n" + "\n".join(texts)],
                **s.mild(turn),
            )
            continue
        got = run_in(s, turn, n == len(c.turns) - 1, seen)
        s.rem(
            name,
            post,
            got["all"],
            turn.job.country,
            text=[got["tail"], got["said"]],
            position=[post + "代表"],
            country=["", turn.job.country] if not turn.job.nation else [],
        )
        blocks += pars(got["paras"])
    closing = [x[0] for x in c.closing]
    s.closing(closing)
    blocks += pars(closing)
    blocks += [
        p(f"供稿：{c.staff[0]}", f"编辑：{c.staff[1]}", f"审核：{c.staff[2]}", kind="small"),
        p(f"微信公众号：{c.wechat}", kind="small"),
    ]
    s.contact(wechat=c.wechat)
    return Doc(blocks), [s.told]


def roundtable(rng: Random) -> tuple[Doc, list]:
    """Sessions, a chair who opens and ends, first-person words after a line of name and office."""
    c = invent(rng, again=False, silent=False)
    s = Sheet(c, ZH, rng)
    s.told.names = [c.centre[0]]
    s.told.serial = c.serial
    blocks: list = [
        p(b(f"{c.centre[0]}　简报"), kind="big", align="centre"),
        p(f"{spelled(c.year)}年第{counted(c.number)}期　总第{c.serial}期", align="centre"),
        p(
            f"{c.date.month}月{c.date.day}日"
            + rng.choice(["", f" 星期{'一二三四五六日'[c.date.weekday()]}"]),
            align="right",
        ),
        Rule("000000"),
        p(s.headline(f"{c.meeting[0]}发言摘编"), kind="title", align="centre"),
        p(rng.choice(["【编者按】", "编者按："]) + lead(s), indent=True),
    ]
    s.told.accepted["lead"] = [blocks[-1].text]
    chair = c.turns.pop()
    form = rng.choice(["line", "brackets", "lenticular"])

    def head(turn, role: str = "") -> P:
        name, post = s.name(turn), s.post(turn)
        if not turn.who:
            return p(b(post + ("：" if form == "brackets" else "")))
        if form == "line":
            return p([b(f"{role}{name}"), R("　" + post)])
        if form == "brackets":
            return p(b(f"{role}{name}（{post}）："))
        return p([b(f"【{name}】"), R(f"{role.rstrip('：')}，{post}" if role else post)])

    blocks.append(p("上半场　形势与挑战", kind="h1", align="centre"))
    texts = s.paras(chair, None, "各位同事，大家上午好。")
    blocks += [head(chair, "主持人："), *pars(texts, indent=True)]
    s.rem(s.name(chair), s.post(chair), "\n".join(texts), "cn", "chair", country=["", "cn"])
    half = (len(c.turns) + 1) // 2
    for n, turn in enumerate(c.turns):
        if n == half:
            intro = "茶歇之后，会议转入下半场，与会代表围绕项目合作展开讨论。"
            blocks += [p("下半场　合作与展望", kind="h1", align="centre"), p(intro, indent=True)]
        texts = s.paras(
            turn,
            None,
            rng.choice(["谢谢主持人。", "很高兴参加今天的会议。", "我谈三点看法。", ""]),
        )
        texts = [
            t.replace("他还谈到，", "最后补充一点。").replace("她还谈到，", "最后补充一点。")
            for t in texts
        ]
        s.rem(s.name(turn), s.post(turn), "\n".join(texts), turn.job.country, **s.mild(turn))
        blocks += [head(turn), *pars(texts, indent=True)]
    words = "今天的讨论十分热烈，感谢各位专家的真知灼见，也感谢翻译人员的辛勤工作。"
    blocks += (
        [p(b(f"{s.name(chair)}（主持人）：")), p(words, indent=True)]
        if form != "line"
        else [p([b(f"主持人：{s.name(chair)}")]), p(words, indent=True)]
    )
    s.rem(s.name(chair), "", words, "", "chair", position=[s.post(chair)], country=["", "cn"])
    closing = [x[0] for x in c.closing]
    s.closing(closing, "会议小结")
    blocks += [p("会议小结", kind="h1", align="centre"), *pars(closing, indent=True)]
    lines = [
        f"（本期编辑：{c.staff[0]}）",
        f"联系人：{c.staff[1]}",
        f"联系电话：{c.phone}",
        f"电子信箱：{c.mails[0]}",
    ]
    s.contact(telephones=c.phone, emails=c.mails[0])
    blocks += [Rule("000000"), *[p(line) for line in lines]]
    return Doc(blocks, footer="—"), [s.told]


def mission(rng: Random) -> tuple[Doc, list]:
    """Nobody speaks: a mission or a training, signed and dated at the end."""
    c = invent(rng)
    s = Sheet(c, ZH, rng)
    s.told.names = [c.centre[0]]
    title, texts = rng.choice(NEWS)
    texts = [t.format(day=s.days(), centre=c.centre[0]) for t in texts]
    s.told.serial = c.serial if (serial := rng.random() < 0.5) else 0
    blocks: list = [
        p(c.centre[0], kind="big", align="centre"),
        p("工作动态", kind="h1", align="centre"),
        p(
            f"{c.year}年第{c.number}期" + (f"（总第{c.serial}期）" if serial else ""),
            align="centre",
        ),
        p(s.headline(title), kind="title", align="centre"),
        p(s.lead(texts[0]), indent=True),
        Pic(10, (130, 150, 120), "centre"),
        p(
            rng.choice(["图1  现场采样", "学员在实验室操作", "现场照片（林峰 摄）"]),
            kind="small",
            align="centre",
        ),
        *pars(texts[1:], indent=True),
        p(c.centre[0], align="right"),
        p(s.long_date(), align="right"),
    ]
    if "培训班" in title:
        s.told.accepted |= {"meeting title": ["流域水质监测培训班"], "place": ["南宁"]}
    else:
        s.told.accepted |= {"place": ["老挝万象、琅勃拉邦", "老挝", "老挝万象"]}
    s.closing(texts[1:])
    text = f"{c.centre[0]}成立于2017年，致力于流域生态环境保护领域的交流与合作。"
    blocks += [
        Rule(),
        p([b("中心简介："), R(s.about(text, "中心简介："))], kind="small"),
        p(
            f"地址：{c.street[0]}，邮编：{c.postcode}",
            f"电话：{c.phone}　传真：{c.fax}",
            f"网址：{c.site}",
            kind="small",
        ),
    ]
    s.contact(
        address=c.street[0], postcode=c.postcode, telephones=c.phone, fax=c.fax, website=c.site
    )
    return Doc(blocks), [s.told]


LAYOUTS = [from_wechat, roundtable, mission]
