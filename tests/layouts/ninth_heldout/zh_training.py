"""A Chinese layout of the ninth set where nobody speaks: a training course."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, Pic, R, Rule, T, b, p, pars
from ..documents.sheet import ZH, pattern
from ..numerals import counted
from .content import invent
from .leads import number
from .sheet import Sheet
from .words import COURSES


def training(rng: Random) -> tuple[Doc, list]:
    """Nobody speaks: a training course, its timetable with teachers, what the trainees visited."""
    c = invent(rng, online=0)
    s = Sheet(c, ZH, rng)
    s.told.indifferent_names = ["培训简报", "培训动态"]
    paper = rng.choice(["培训简报", "培训动态"])
    title = rng.choice(
        [
            "第四期流域环境管理人员研修班",
            f"{c.year}年水环境监测技术培训班",
            "基层环保人员能力建设培训班",
        ]
    )
    s.told.title = title
    place = s.where()
    n = rng.randint(18, 46)
    blocks: list = [
        T(
            [
                [
                    [p(R(paper, True, colour="548235"), kind="big")],
                    [p(number(s), align="right"), p(s.day(), align="right")],
                ]
            ],
            [8, 8],
            borders=False,
        ),
        p(c.centre[0] + (by := rng.choice(["主办", "编", ""]))),
        Rule("548235"),
        p(
            s.headline(f"{title}在{place}" + rng.choice(["结业", "开班", "举办"])),
            kind="title",
            align="centre",
        ),
    ]
    if by:
        s.told.names = []
        s.told.indifferent_names += [c.centre[0] + by, c.centre[0]]
    lead = rng.choice(
        [
            f"{s.days()}，{c.centre[0]}在{place}举办{title}，来自五国的{n}名学员参加。",
            f"{s.days()}，{title}在{place}举行，由{c.centre[0]}组织，共有{n}名学员报名。",
            f"由{c.centre[0]}承办的{title}于{s.days()}在{place}举办，{n}名环保一线人员参训。",
        ]
    )
    blocks.append(p(s.lead(lead), indent=True))
    texts = [
        "课程分为课堂讲授、分组演练和现场教学三个部分。"
        + rng.choice(["课表见下。", "具体安排如下表。", "主要课程如下："])
    ]
    s.told.patterns["lead"] = pattern(lead, (texts[0],))
    rows = [
        [
            [p(b(x))]
            for x in rng.choice(
                [
                    ("日期", "课程", "授课人"),
                    ("时间", "内容", "主讲人"),
                    ("时间", "课程名称", "教师"),
                ]
            )
        ]
    ]
    for k, (course, post, name) in enumerate(rng.sample(COURSES, rng.randint(3, 5))):
        rows.append(
            [
                [p(f"第{counted(k // 2 + 1)}天{'上午' if k % 2 == 0 else '下午'}")],
                [p(course)],
                [p(f"{name}（{post}）")],
            ]
        )
    blocks.append(p(texts[0], indent=True))
    blocks.append(T(rows, [3, 5.5, 7.5], header=True, shade={(0, j): "E2EFD9" for j in range(3)}))
    cells = ["".join(x.text for x in cell) for row in rows for cell in row]
    blocks += [
        Pic(11, (130, 150, 120), "centre"),
        p(
            cap := rng.choice(["学员在污水处理厂参观", "图：现场教学", "现场教学（柳絮 摄）"]),
            kind="small",
            align="centre",
        ),
    ]
    more = [
        rng.choice(
            [
                "学员们分成六个小组，模拟处理了一起跨界泄漏事件，并由教师逐组点评。",
                "在分组演练中，学员用便携设备完成了12个水样的现场测定。",
                "培训期间，学员参观了一座县级污水处理厂和两个村级收集站。",
            ]
        ),
        rng.choice(
            [
                f"问卷显示，{rng.randint(88, 98)}%的学员认为课程对本职工作有帮助。",
                "不少学员希望下期增加实验操作的课时。",
                "结业考核全部合格，学员获得了结业证书。",
            ]
        ),
        f"本期培训得到{rng.choice(['亚洲开发银行', '全球环境基金', '联合国环境规划署'])}的资助。"
        + rng.choice(
            ["下期培训计划于明年春季举办。", "下一期将在老挝举办。", "报名通知将另行发布。"]
        ),
    ]
    blocks += pars(more, indent=True)
    s.closing([texts[0], *more])
    s.told.patterns["closing"] = pattern((texts[0],), *[(x,) for x in cells], (cap,), *more)
    blocks += [
        Rule("548235"),
        P(
            [
                [b(rng.choice(["联系我们", "联系方式", "咨询与报名"]))],
                [R(f"联系人：{c.staff[0][0]}")],
                [R(f"电话：{c.phone}")],
                [R(f"邮箱：{c.mails[0]}")],
                [R(f"地址：{c.street[0]}")],
            ]
        ),
    ]
    s.contact(telephones=c.phone, emails=c.mails[0], address=c.street[0])
    s.told.other_contact = {"names": [[c.staff[0][0]]]}
    return Doc(blocks, header=paper, footer="#"), [s.told]


LAYOUTS = [training]
