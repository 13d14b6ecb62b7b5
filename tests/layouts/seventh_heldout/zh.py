"""Three Chinese layouts, each a whole document: red-headed, a table, portraits."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, Pic, R, Rule, T, b, p, pars
from ..documents.sheet import ZH
from ..documents.turns import TurnSheet as Sheet
from ..numerals import counted, spelled
from ..words import COUNTRIES
from .content import invent

TINTS = [(90, 120, 150), (130, 95, 80), (80, 130, 100), (120, 90, 140)]


def lead(s: Sheet, *, delegates: bool = True, speakers: bool = False) -> str:
    c = s.case
    where = s.where()
    how = f"在{where}召开" if where else "以视频方式召开"
    text = f"{s.days()}，{s.meeting()}{how}。会议由{c.centre[0]}主办，"
    text += s.rng.choice(
        [
            "柬埔寨、老挝、缅甸、泰国、越南和中国六国环境主管部门以及相关国际组织的代表出席会议。",
            "来自流域各国政府部门、科研院所和国际组织的代表共60余人参会。",
        ]
    )
    if speakers:
        told = [t for t in c.turns if t.who and not t.again and t.who is not c.host][:3]
        text += "、".join(s.post(t) + s.name(t) for t in told) + "先后致辞。"
    return s.lead(text)


def red_head(rng: Random) -> tuple[Doc, list]:
    """A ministry's red-headed paper: numbered parts, speakers in the text, who receives it."""
    c = invent(rng, silent=False)
    s = Sheet(c, ZH, rng)
    paper = c.centre[0].removesuffix("中心") + "工作简报"
    s.told.names = [c.centre[0]]
    s.told.indifferent_names = [paper]
    s.told.serial = c.serial
    number = rng.choice(
        [
            f"第{c.number}期（总第{c.serial}期）",
            f"{c.year}年第 {c.number} 期　（总第 {c.serial} 期）",
            f"第{counted(c.number)}期（总第{c.serial}期）",
        ]
    )
    day = s.long_date()
    blocks: list = [
        p(R(paper, True, colour="C00000"), kind="big", align="centre"),
        p(number, align="centre"),
        p(f"{c.centre[0]}编印" + rng.choice(["　　　　　　　　　", "\t\t\t"]) + day),
        Rule(),
    ]
    title = s.headline(f"{c.meeting[0]}{'在' + c.place[0] if not c.online else '以视频方式'}召开")
    blocks += [p(title, kind="title", align="centre"), p(lead(s), indent=True)]
    blocks.append(p("一、主要发言", kind="h2", indent=True))
    used: set[str] = set()
    last = len(c.turns) - 1
    for n, turn in enumerate(c.turns):
        texts, mild = run_in(s, turn, n == last, used), s.mild(turn)
        if turn.who and turn.who.zh in used:
            pass
        name, post = s.name(turn), s.post(turn)
        others = [texts["tail"], texts["said"]]
        if not turn.who:
            s.rem(
                "",
                post,
                texts["all"],
                turn.job.country,
                position=[post + "代表"],
                text=others,
                country=["", turn.job.country],
            )
        elif texts["short"]:
            s.rem(
                name,
                "",
                texts["all"],
                "",
                position=[post],
                text=others,
                country=[turn.job.country, ""],
            )
        else:
            s.rem(name, post, texts["all"], turn.job.country, text=others, **mild)
        used.add(name)
        blocks += pars(texts["paras"], indent=True)
    closing = [x[0] for x in c.closing]
    blocks.append(p("二、会议成果", kind="h2", indent=True))
    s.closing(closing, "二、会议成果")
    blocks += pars(closing, indent=True)
    blocks.append(Rule("000000"))
    blocks.append(
        T(
            [
                [[p("报：")], [p("部领导，办公厅，国际合作司")]],
                [[p("送：")], [p("各成员国联络员，湄公河委员会秘书处，云南省生态环境厅")]],
            ],
            [1.5, 14],
            borders=rng.random() < 0.5,
        )
    )
    blocks.append(
        p(f"责任编辑：{c.staff[0]}　　审核：{c.staff[1]}　　电话：{c.phone}", kind="small")
    )
    s.contact(telephones=c.phone)
    return Doc(blocks, footer="#"), [s.told]


def run_in(s: Sheet, turn, is_last: bool, used: set[str]) -> dict:
    """Paragraphs with `post name verb`, and which parts of them may count as the words."""
    name, post = s.name(turn), s.post(turn)
    short = bool(turn.who) and (turn.again or name in used)
    if not turn.who:
        who = post + s.rng.choice(["代表", ""])
    elif short:
        who = name
    else:
        who = s.rng.choice([post + name, post + name, f"{name}（{post}）"])
    way = (
        "在总结讲话中指出，"
        if is_last
        else s.rng.choice(["指出，", "在致辞中表示，", "认为，", "介绍说，", "强调，"])
    )
    if short:
        way = "在讨论环节补充说，"
    paras = s.paras(turn, None, who + way)
    bare = s.paras(turn, None, "")
    tail = (
        (name + way) + "".join(bare)
        if turn.who and not short and who == post + name
        else way + "".join(bare)
    )
    return {
        "paras": paras,
        "all": "\n".join(paras),
        "tail": tail,
        "said": "\n".join(bare),
        "short": short,
    }


def minutes_table(rng: Random) -> tuple[Doc, list]:
    """A table of what was said: country, name, office, main points."""
    c = invent(rng, again=False)
    s = Sheet(c, ZH, rng)
    s.told.names = [c.centre[0], c.centre[1]]
    blocks: list = [
        T(
            [
                [
                    [p(R("简　报", True, colour="1F4E79"), kind="big", align="centre")],
                    [
                        p(b(c.centre[0])),
                        p(c.centre[1], kind="small"),
                        p(f"{c.year}年第{c.number:02}期"),
                        p(f"{c.date.year}.{c.date.month:02}.{c.date.day:02}"),
                    ],
                ]
            ],
            [6, 10],
            borders=False,
        ),
        Rule("1F4E79"),
        p(s.headline(f"{c.meeting[0]}会议情况"), kind="title", align="centre"),
        p(lead(s, speakers=False), indent=True),
        p(rng.choice(["会上主要发言情况如下：", "各方发言要点如下（按发言顺序）："]), indent=True),
    ]
    s.told.accepted["lead"] = [s.told.lead + "\n" + blocks[-1].text]
    apart = rng.random() < 0.5
    heads = (
        ["序号", "国别", "发言人", "单位及职务", "发言要点"]
        if not apart
        else ["序号", "发言人", "单位", "职务", "发言要点"]
    )
    rows = [[[p(b(h), align="centre")] for h in heads]]
    for n, turn in enumerate(c.turns, 1):
        nation = COUNTRIES[turn.job.country][0] if turn.job.country else "国际组织"
        texts = s.paras(turn, None, "")
        post = turn.job.body + turn.job.unit + turn.job.post
        if not turn.who:
            post = turn.body[0]
        if apart:
            body = (turn.job.zh().removesuffix(turn.job.post)) if turn.who else turn.body[0]
            whole = body + turn.job.post
            cells = [str(n), s.name(turn) or "/", body, turn.job.post if turn.who else "/"]
            other = [body + j + turn.job.post for j in (" ", "，", ",", "、", "/")]
            other += [body + "/"] if not turn.who else []
        else:
            whole = post
            cells = [str(n), nation, s.name(turn) or "—", post]
            other = [nation + post, nation + "，" + post, nation + "," + post]
        name = s.name(turn)
        spaced = name
        if len(name) == 2 and not name.isascii() and rng.random() < 0.7:
            spaced = name[0] + "　" + name[1]
        cells = [spaced if x == name and name else x for x in cells]
        said = [p(t) for t in texts] or [p("")]
        rows.append(
            [*[[p(x, align="centre" if i < 2 else "")] for i, x in enumerate(cells)], said]
        )
        nocountry = {"country": ["", turn.job.country]} if apart and (not turn.job.nation) else {}
        s.rem(name, whole, "\n".join(texts), turn.job.country, position=other, **nocountry)
    widths = [1.1, 1.6, 2.8, 3.4, 7.2] if not apart else [1.1, 2.6, 3.2, 2.0, 7.2]
    blocks.append(T(rows, widths, header=True))
    closing = [x[0] for x in c.closing]
    s.closing(closing)
    blocks += pars(closing, indent=True)
    contact = (
        f"地址：{c.street[0]}　邮编：{c.postcode}　电话：{c.phone}　传真"
        f"：{c.fax}　E-mail：{c.mails[0]}"
    )
    s.contact(
        address=c.street[0], postcode=c.postcode, telephones=c.phone, fax=c.fax, emails=c.mails[0]
    )
    blocks += [Rule("1F4E79"), p(contact, kind="small")]
    return Doc(blocks), [s.told]


def portraits(rng: Random) -> tuple[Doc, list]:
    """A designed issue: a frameless table, portrait left or right, name and office beside."""
    c = invent(rng, again=False)
    s = Sheet(c, ZH, rng)
    s.told.names = [c.centre[0], c.centre[1]]
    both = rng.random() < 0.5
    if rng.random() < 0.3:
        s.told.names[1] = c.centre[1].upper()
    blocks: list = [
        p(b(c.centre[0]), align="centre"),
        p(R(s.told.names[1], small=True), align="centre"),
        p("简报", kind="big", align="centre"),
        p(
            f"NO.{c.number}  {c.year}"
            if not both
            else f"{c.year}年 第{c.number}期（总{c.serial}期）",
            align="centre",
        ),
        p(
            f"{spelled(c.date.year)}年{counted(c.date.month)}月{counted(c.date.day)}日"
            if rng.random() < 0.5
            else s.long_date(),
            align="centre",
        ),
    ]
    if both:
        s.told.serial = c.serial
    sub = f"——{c.meeting[0]}{'在' + c.place[0] if not c.online else '在线上'}成功举办"
    main = c.slogan[0]
    s.headline(main + sub, main, sub, sub.removeprefix("——"))
    blocks += [
        p(main, kind="title", align="centre"),
        p(sub, align="centre"),
        p(lead(s, speakers=True), indent=True),
    ]
    wide = rng.random() < 0.5  # one table for all, or one for each
    rows, side = [], 0
    last = c.turns[-1]
    for n, turn in enumerate(c.turns):
        texts = s.paras(turn, s.name(turn) or s.post(turn))
        if turn is last:
            texts[0] = (
                texts[0]
                .replace(s.name(turn), s.name(turn) + "在会议总结时", 1)
                .replace("在发言中提到", "提到")
            )
        post = s.post(turn)
        slash = rng.random() < 0.25 and turn.job.unit
        shown = [post]
        if slash:
            at = post.index(turn.job.unit)
            shown = [post[:at], post[at:]]
        head = [p(b(s.name(turn))), p(*shown)] if turn.who else [p(b(post))]
        s.rem(s.name(turn), post, "\n".join(texts), turn.job.country, **s.mild(turn))
        words = [*head, *[p(t) for t in texts]]
        pic = [Pic(2.6, TINTS[n % 4])] if turn.who else [p("")]
        rows.append([pic, words] if side % 2 == 0 else [words, pic])
        side += rng.choice([0, 1]) if not wide else 0
    if wide:
        blocks.append(T(rows, [3.2, 12.6], borders=False))
    else:
        for row in rows:
            left = isinstance(row[0][0], Pic) or (isinstance(row[0][0], P) and not row[0][0].text)
            blocks.append(T([row], [3.2, 12.6] if left else [12.6, 3.2], borders=False))
    closing = [x[0] for x in c.closing]
    s.closing(closing)
    blocks += pars(closing, indent=True)
    blocks.append(p("联系方式", kind="h2"))
    lines = [
        f"地　址：{c.street[0]}（{c.postcode}）",
        f"电　话：{c.phone}",
        "邮　箱：" + "；".join(c.mails),
        f"网　址：http://{c.site}",
        f"公众号：{c.wechat}",
    ]
    s.contact(
        address=c.street[0],
        postcode=c.postcode,
        telephones=c.phone,
        emails=c.mails,
        website=f"http://{c.site}",
        wechat=c.wechat,
    )
    s.told.other_contact = {"address": [[c.street[0] + f"（{c.postcode}）"]]}
    blocks.append(p(*lines))
    text = (
        f"{c.centre[0]}由流域六国共同倡议设立，是开展环境政策对话、"
        "能力建设和联合研究的平台。中心总部设在北京。"
    )
    blocks += [p("关于中心", kind="h2"), p(s.about(text, "关于中心"))]
    return Doc(blocks, header=f"{c.centre[0]}简报　{c.year}年第{c.number}期", footer="#"), [s.told]


LAYOUTS = [red_head, minutes_table, portraits]
