"""Two Chinese layouts of the ninth set, typed or saved without tables: a post, a form."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, Pic, R, b, p, pars
from ..documents.sheet import ZH, pattern
from .content import invent
from .leads import SIX, TINTS, zh_lead
from .sheet import Sheet


def wechat(rng: Random) -> tuple[Doc, list]:
    """A public account's post, off the web: numbered bars, portraits, names in the middle."""
    c = invent(rng, 3, 9, again=False, online=0.3)
    s = Sheet(c, ZH, rng)
    paper = rng.choice(["绿色流域快讯", "流域观察", "环境合作视窗"])
    d = c.date
    no = rng.choice(
        [
            f"{paper} | {c.year}年第{c.number}期",
            f"{paper}　{c.year}年第{c.number}期",
            f"《{paper}》{c.year}年第{c.number}期",
        ]
    )
    s.told.indifferent_names = [paper, f"《{paper}》", "来源：" + c.centre[0], c.centre[0]]
    s.told.names = []
    when = rng.choice(
        [
            f"{d.year}-{d.month:02}-{d.day:02}",
            f"{d.year}年{d.month}月{d.day}日",
            f"{d.year}-{d.month:02}-{d.day:02} {rng.randint(8, 20)}:{rng.randint(10, 59)}",
        ]
    )
    title = s.headline(
        rng.choice(
            [
                f"{c.slogan[0]}",
                f"{c.meeting[0]}在线上举行" if c.online else f"{c.meeting[0]}在{c.place[0]}举行",
                c.slogan[0],
            ]
        )
    )
    blocks: list = []
    if rng.random() < 0.6:
        blocks.append(
            p(
                rng.choice(["点击上方蓝字，关注我们", "↑ 点击上方“关注”，了解更多合作动态"]),
                kind="small",
                align="centre",
            )
        )
    blocks += [
        Pic(14, (110, 150, 130), "centre"),
        p(title, kind="title"),
        p(R(no, colour="7F7F7F")),
        p(
            R(
                rng.choice(
                    [
                        f"来源：{c.centre[0]}　{when}",
                        f"{c.centre[0]}　{when}",
                        f"发布：{c.centre[0]}　时间：{when}",
                    ]
                ),
                colour="7F7F7F",
            )
        ),
    ]
    n = [0]
    bar = rng.choice(["0{n} ｜ {x}", "0{n}　{x}", "▎{x}"])

    def head(text: str) -> str:
        n[0] += 1
        made = bar.format(n=n[0], x=text)
        blocks.append(
            p(R(made, True, colour="2E75B6"), kind="h1", align="centre" if "▎" not in bar else "")
        )
        return made

    top = head(rng.choice(["会议概况", "活动现场", "基本情况"])) if rng.random() < 0.6 else ""
    lead = zh_lead(s)
    s.lead(lead, (top,), lead)
    blocks.append(p(lead))
    blocks += [
        Pic(12, (150, 160, 170), "centre"),
        p(
            rng.choice(["▲ 会议现场", "△会场一角", "会议现场 摄影：" + c.staff[1][0]]),
            kind="small",
            align="centre",
        ),
    ]
    head(rng.choice(["嘉宾观点", "精彩发言", "他们这样说"]))
    quote = rng.choice([("“", "”"), ("", ""), ("「", "」")])
    split = rng.random() < 0.5
    for k, turn in enumerate([*c.turns, c.host]):
        texts = s.paras(turn, "")
        shown = [*texts]
        shown[0] = quote[0] + shown[0]
        shown[-1] += quote[1]
        if turn.who:
            blocks.append(Pic(3, TINTS[k % 3], "centre"))
            job = turn.job
            post = s.post(turn)
            lines = [job.home(0) + job.body, job.unit + job.post] if split and job.unit else [post]
            if rng.random() < 0.5:
                blocks += [
                    p(R(s.name(turn), True, colour="2E75B6"), align="centre"),
                    p(*lines, kind="small", align="centre"),
                ]
            else:
                blocks += [p(R(s.name(turn), True, colour="2E75B6"), *lines, align="centre")]
        else:
            blocks.append(p(R(s.post(turn), True, colour="2E75B6"), align="centre"))
        blocks += pars(shown)
        items = [(quote[0],), *texts, (quote[1],)] if quote[0] else texts
        s.rem(turn, "\n".join(shown), text=[pattern(*items)])
    closing = [x[0] for x in c.closing]
    last = head(rng.choice(["会议成果", "达成共识", "下一步"]))
    end = rng.choice(["- END -", "— 完 —", "END"])
    s.closing(closing, (last,), *closing, (end,))
    blocks += [*pars(closing), p(end, align="centre")]
    text = (
        f"{c.centre[0]}面向流域各国开展政策对话、联合研究和人员培训，为地方绿色发展提供技术支持。"
    )
    label = rng.choice(["关于我们", "中心简介", "关于中心"])
    s.about(text, label)
    blocks += [p(b(label)), p(text)]
    dot = rng.choice([" | ", "：", "｜"])
    blocks.append(
        p(
            f"供稿{dot}{c.staff[0][0]}",
            f"审核{dot}{c.staff[2][0]}",
            f"投稿邮箱{dot}{c.mails[0]}",
            f"咨询电话{dot}{c.phone}",
            f"微信公众号{dot}{c.wechat}",
            kind="small",
        )
    )
    s.contact(emails=c.mails[0], telephones=c.phone, wechat=c.wechat)
    if rng.random() < 0.5:
        blocks.append(
            p(
                rng.choice(["点“在看”，让更多人看到", "长按二维码关注我们", "欢迎转发、点赞"]),
                kind="small",
                align="centre",
            )
        )
    return Doc(blocks), [s.told]


def labelled(rng: Random) -> tuple[Doc, list]:
    """An intern's plain typing after an old form: a label before all, no styles, no tables."""
    c = invent(rng, 3, 11)
    s = Sheet(c, ZH, rng)
    mark = rng.choice(["【{x}】", "{x}：", "■{x}："])
    lab = lambda x: mark.format(x=x)  # noqa: E731
    day = s.day()
    s.told.indifferent_names = ["工作简报", "简报", "环境合作工作简报"]
    blocks: list = [
        p(R(c.centre[0], True), align="centre"),
        p(
            R(rng.choice(["工作简报", "简报", "环境合作工作简报"]), True),
            kind="big",
            align="centre",
        ),
        p(
            rng.choice(
                [
                    f"{c.year}年第{c.number}期　　　{day}",
                    f"（{c.year}年第{c.number}期，{day}）",
                    f"期号：{c.year}年第{c.number}期　　日期：{day}",
                ]
            ),
            align="centre",
        ),
        p(
            s.headline(rng.choice([c.slogan[0], f"{c.meeting[0]}圆满结束"])),
            kind="title",
            align="centre",
        ),
    ]

    def fact(label: str, text: str) -> None:
        blocks.append(P([[b(lab(label)), R(text)]]))

    fact(rng.choice(["会议名称", "会议", "活动名称"]), s.meeting())
    fact(rng.choice(["会议时间", "时间", "日期"]), s.days())
    fact(rng.choice(["会议地点", "地点", "举办地"]), s.venue())
    fact(rng.choice(["主办单位", "主办", "主办方"]), c.centre[0])
    lead = rng.choice(
        [
            f"会议由{c.centre[0]}牵头筹备，{SIX}代表出席，讨论了年度合作进展和今后安排。",
            f"{SIX}环境部门和国际组织代表交流了做法，就下一阶段重点达成初步意见。",
            f"会议回顾了近一年的合作，听取了{len(c.turns) + 1}个发言，气氛热烈。",
        ]
    )
    name = rng.choice(["会议概况", "概况", "内容提要"])
    s.lead(lead, (lab(name),), lead)
    fact(name, lead)
    blocks.append(p(b(lab(rng.choice(["发言摘要", "各方发言", "交流发言"])))))
    words = rng.choice(
        [
            ("发言人", "单位", "职务", "发言内容"),
            ("姓名", "单位", "职务", "主要观点"),
            ("发言代表", "所在单位", "职　务", "发言要点"),
        ]
    )
    both = rng.random() < 0.4  # 单位及职务 in one
    for turn in [*c.turns, c.host]:
        job = turn.job
        post = s.post(turn)
        texts = s.paras(turn, "")
        if not turn.who:
            blocks += [
                P([[b(lab(words[1])), R(post + "（书面发言）")]]),
                P([[b(lab(words[3])), R(texts[0])]]),
                *pars(texts[1:]),
            ]
            s.rem(turn, "\n".join(texts), at=post, text=[pattern((lab(words[3]),), *texts)])
            s.told.others[len(s.told.remarks) - 1]["position"] = [post + "（书面发言）"]
            continue
        blocks.append(P([[b(lab(words[0])), R(s.name(turn))]]))
        body = job.home(0) + job.body + job.unit
        if both:
            blocks.append(P([[b(lab(words[1] + "及职务")), R(post)]]))
        else:
            blocks += [P([[b(lab(words[1])), R(body)]]), P([[b(lab(words[2])), R(job.post)]])]
        blocks += [P([[b(lab(words[3])), R(texts[0])]]), *pars(texts[1:])]
        if rng.random() < 0.5:
            blocks.append(p(""))
        s.rem(
            turn,
            "\n".join(texts),
            text=[pattern((lab(words[3]),), *texts)],
            position=[
                f"{body}，{job.post}",
                f"{body}、{job.post}",
                f"{job.post}，{body}",
                job.post + body,
            ],
        )
    closing = [x[0] for x in c.closing]
    name = rng.choice(["会议成果", "会议结论", "有关安排"])
    s.closing(closing, (lab(name),), *closing)
    blocks += [P([[b(lab(name)), R(closing[0])]]), *pars(closing[1:])]
    text = f"{c.centre[0]}是政府间环境合作的支持机构，设在北京，承担信息交流、项目管理和培训工作。"
    name = rng.choice(["中心简介", "关于我们", "关于中心"])
    s.about(text, lab(name))
    fact(name, text)
    name = rng.choice(["联系方式", "联系我们", "联系"])
    blocks.append(
        P([[b(lab(name)), R(f"电话 {c.phone}；传真 {c.fax}；邮箱 {c.mails[0]}；网址 {c.site}")]])
        if rng.random() < 0.5
        else P(
            [
                [b(lab(name))],
                [R(f"电话：{c.phone}")],
                [R(f"传真：{c.fax}")],
                [R(f"邮箱：{c.mails[0]}")],
                [R(f"网址：{c.site}")],
            ]
        )
    )
    s.contact(telephones=c.phone, fax=c.fax, emails=c.mails[0], website=c.site)
    return Doc(blocks), [s.told]


LAYOUTS = [wechat, labelled]
