"""Where a speaker begins and a report ends with little help: turns without an office, quotations
signed below, what stands below a report, two languages on one line."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HEAD = (
    "# 江河简报\n\n2021年第3期\n\n2021年5月8日\n\n## "
    "水质研讨会召开\n\n2021年5月6日，水质研讨会在万象召开。\n\n"
)
HEAD_EN = (
    "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Seminar on Water Held\n\n"
    "The Seminar on Water was held in Vientiane on 6 May 2021.\n\n"
)
FIRST = (
    "柬埔寨环境部司长Sok Dara指出，旱季流量变化很大。"
    "\n\n越南自然资源与环境部副司长Le Ngoc Tuan表示，愿意分享数据。"
    "\n\n"
)
FIRST_EN = (
    "Sok Dara, Director, Ministry of Environment, Cambodia, said that the flow had changed.\n\n"
    "Le Ngoc Tuan, Deputy Director, Ministry of Natural Resources and Environment, Viet Nam, "
    "said that data would be shared.\n\n"
)


def parsed(text: str):
    return parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)


def names(text: str) -> list[str]:
    return [r.name.text if r.name else "" for r in parsed(text).remarks]


@pytest.mark.parametrize(
    "says", ["最后说，名单争取三月底前交换。", "小结时说，时段必须相同，缺测要写明原因。"]
)
def test_whoever_speaks_last_does_so_under_the_heading_of_the_outcome(says):
    assert names(f"{HEAD}{FIRST}## 商定事项\n\nSok Dara{says}\n")[-1] == "Sok Dara"


@pytest.mark.parametrize(
    ("head", "turn", "name"),
    [
        (HEAD + FIRST, "Sok Dara在讨论环节补充说，监测站还要增加。", "Sok Dara"),
        (HEAD + FIRST, "Sok Dara：监测站还要增加，人员也要增加。", "Sok Dara"),
        (HEAD_EN + FIRST_EN, "Sok Dara added that more stations were needed.", "Sok Dara"),
        (HEAD_EN + FIRST_EN, "SOK DARA replied that more stations were needed.", "SOK DARA"),
        (HEAD_EN + FIRST_EN, "In the discussion, Mr. Dara agreed that it was so.", "Sok Dara"),
        (
            HEAD_EN + FIRST_EN,
            "After lunch Professor Dara came back to plead for more stations.",
            "Sok Dara",
        ),
        (HEAD_EN + FIRST_EN, "**Sok Dara:** More stations are needed.", "Sok Dara"),
    ],
)
def test_somebody_known_by_an_office_speaks_again_by_name_alone(head, turn, name):
    assert names(head + turn + "\n") == ["Sok Dara", "Le Ngoc Tuan", name]


def test_what_the_same_speaker_goes_on_with_is_no_new_turn():
    text = HEAD_EN + FIRST_EN + "Le Ngoc Tuan added that more stations were needed.\n"
    assert names(text) == ["Sok Dara", "Le Ngoc Tuan"]


def test_nobody_is_invented_of_a_name_that_no_office_introduced():
    text = HEAD_EN + FIRST_EN + "Peter Smith added that more stations were needed.\n"
    assert names(text) == ["Sok Dara", "Le Ngoc Tuan"]


@pytest.mark.parametrize("line", ["**主持人：罗思敏**", "**罗思敏（主持人）：**"])
def test_who_presides_needs_no_office(line):
    found = parsed(HEAD + FIRST + line + "\n\n感谢各位的发言，今天的讨论到此结束。\n")
    assert (found.remarks[-1].name.text, found.remarks[-1].role) == ("罗思敏", "chair")


def test_a_quotation_is_of_whoever_stands_below_it():
    text = HEAD_EN + (
        "“The flow has changed.\n\nWe must act.”\n\n"
        "— **Sok Dara**, Director, Ministry of Environment, Cambodia\n\n"
        "“Data will be shared soon.”\n\n— **Ministry of Natural Resources and Environment of "
        "Viet Nam**\n\n“Funds are short this year.”\n\n"
        "— **Birgit Lind**, Head, Asian Development Bank\n\n### Looking ahead\n\n"
        "The next meeting will be held in Hanoi.\n"
    )
    found = parsed(text)
    assert [r.name.text if r.name else "" for r in found.remarks] == [
        "Sok Dara",
        "",
        "Birgit Lind",
    ]
    assert found.remarks[0].text.text == "“The flow has changed.\nWe must act.”"
    assert found.closing.text == "The next meeting will be held in Hanoi."


@pytest.mark.parametrize(
    "below",
    [
        "江河环境合作中心\n\n2021年5月8日",
        "报：部领导，办公厅",
        "责任编辑：张晓东　　审核：胡敏",
        "---\n\n本简报由江河环境合作中心编印，欢迎投稿。",
        "（完）",
    ],
)
def test_what_stands_below_a_report_is_no_part_of_its_closing(below):
    closing = "与会代表一致认为，应尽快启动比对工作。"
    text = HEAD + FIRST + f"## 会议成果\n\n{closing}\n\n{below}\n"
    assert parsed(text).closing.text == closing


def test_a_name_in_two_scripts_is_one_speaker_of_each_language():
    text = HEAD + HEAD_EN.split("\n\n", 4)[4]
    for han, latin, post, office in (
        (
            "周军",
            "ZHOU Jun",
            "中国生态环境部司长",
            "Director, Ministry of Ecology and Environment",
        ),
        ("罗思敏", "LUO Simin", "云南大学教授", "Professor, Yunnan University"),
    ):
        text += f"**{han} {latin}**\n\n{post}\n\n{office}\n\n{han}指出，旱季流量变化很大。\n\n"
        text += f"{latin} said that the flow of the dry season had changed a lot.\n\n"
    found = parsed(text)
    assert [r.name.text for r in found.remarks] == ["周军", "罗思敏"]
    assert [r.name.text for r in found.others[0].remarks] == ["ZHOU Jun", "LUO Simin"]


def test_what_a_form_above_minutes_tells_is_nobodys_turn():
    form = (
        "时间：2021年5月6日\n\n地点：万象\n\n主持人：罗思敏　江河环境合"
        "作中心副主任\n\n记录人：张晓东\n\n"
    )
    text = HEAD.replace("2021年5月6日，水质", form + "2021年5月6日，水质") + FIRST
    assert names(text) == ["Sok Dara", "Le Ngoc Tuan"]
    assert names(text + "5. 罗思敏副主任总结时强调，要把好的做法写进计划。\n")[-1] == "罗思敏"


def test_answers_are_of_whom_the_lead_introduces_and_questions_of_nobody():
    lead = "本刊记者采访了柬埔寨环境部司长Sok Dara和中国环境科学研究院研究员周军。"
    talk = (
        "**记者：** 有哪些困难？\n\n**Sok Dara：** 标准不一致。\n\n**周军：** 我同意他的看法。\n"
    )
    found = parsed(HEAD + lead + "\n\n" + talk)
    told = [(r.name.text, r.text.text) for r in found.remarks if r.name and r.text]
    assert told == [("Sok Dara", "标准不一致。"), ("周军", "我同意他的看法。")]


def test_a_topic_above_who_speaks_is_no_part_of_the_office():
    text = HEAD + (
        "### 监测要从有到好\n\n——柬埔寨环境部司长　Sok Dara\n\n运维水平在提高。\n\n"
        "### 红树林不能再退了\n\n——越南芹苴大学副院长　裴国庆\n\n恢复工作刻不容缓。\n"
    )
    found = parsed(text)
    told = [(r.name.text, r.position.printed.text) for r in found.remarks if r.name and r.position]
    assert told == [("Sok Dara", "柬埔寨环境部司长"), ("裴国庆", "越南芹苴大学副院长")]
    assert [r.text.text for r in found.remarks if r.text] == [
        "运维水平在提高。",
        "恢复工作刻不容缓。",
    ]


def test_a_name_and_an_office_in_two_languages_on_one_line_are_of_both():
    text = HEAD + HEAD_EN.split("\n\n", 4)[4]
    for line in (
        "**高志远（GAO Zhiyuan）** 云南大学教授 Professor, Yunnan University",
        "**Tep Borin** 柬埔寨环境部司长 Director, Ministry of Environment, Cambodia",
    ):
        text += (
            f"{line}\n\n培训要从各国的需求出发。\n\nTraining has to start from what is needed.\n\n"
        )
    found = parsed(text)
    one, other = (
        [(r.name.text, r.position.printed.text) for r in half.remarks]
        for half in (found, found.others[0])
    )
    assert one == [("高志远", "云南大学教授"), ("Tep Borin", "柬埔寨环境部司长")]
    assert other == [
        ("GAO Zhiyuan", "Professor, Yunnan University"),
        ("Tep Borin", "Director, Ministry of Environment, Cambodia"),
    ]


@pytest.mark.parametrize("title", ["附件：学员名单", "参会代表名单", "Annex: Participants"])
def test_who_is_on_a_list_behind_the_report_does_not_speak(title):
    rows = "| 1 | Ei Phyu | 缅甸环境部 | 工程师 |\n| 2 | Bui Khanh | 越南环境部 | 主任 |\n"
    table = "| 序号 | 姓名 | 单位 | 职务 |\n| --- | --- | --- | --- |\n" + rows
    assert names(HEAD + FIRST + f"{title}\n\n{table}") == ["Sok Dara", "Le Ngoc Tuan"]


@pytest.mark.parametrize(
    "below",
    [
        "“旱季流量变化很大。”江河大学教授周军告诉与会代表。",
        "“旱季流量变化很大。”江河大学教授周军由衷地感叹，“数据要共享。”",
        "“旱季流量变化很大。”亚洲江河银行首席专家Birgit Lind提醒大家。",
        "“旱季流量变化很大，”江河大学教授周军在接受采访时直言。",
    ],
)
def test_whoever_is_quoted_needs_no_country_and_no_usual_verb(below):
    assert names(HEAD + FIRST + below + "\n")[2:] in (["周军"], ["Birgit Lind"])


@pytest.mark.parametrize(
    "caption",
    [
        "图为会议现场。俞敏 摄",
        "与会代表在会前合影。（俞敏/摄）",
        "△图：代表们步入会场。",
        "左图为开幕式。",
    ],
)
def test_a_caption_may_be_a_sentence(caption):
    found = parsed(HEAD + f"![](a.png)\n\n{caption}\n\n" + FIRST)
    assert found.lead.text == "2021年5月6日，水质研讨会在万象召开。"


COUNTRIES = (
    "**一、各方观点**\n\n**（一）柬埔寨**\n\n环境部司长Sok Dara指出，旱季流量变化很大。\n\n"
    "**（二）老挝**\n\n老挝自然资源与环境部认为，湿地需要保护。\n\n"
)


def test_a_country_as_a_heading_holds_up_to_the_next_heading():
    found = parsed(
        HEAD + COUNTRIES + "**（三）国际组织**\n\n江河银行首席专家Birgit Lind介绍，资金不足。\n\n"
        "**二、会议总结**\n\n研讨会秘书处主任罗思敏在总结发言中表示，会议开得很好。\n"
    )
    assert [r.position.country for r in found.remarks] == ["kh", "la", "", ""]
    assert [r.section for r in found.remarks] == [1, 2, 3, None]


@pytest.mark.parametrize(
    "body", ["老挝自然资源与环境部", "老挝自然资源与环境部代表", "老挝环境科学院"]
)
def test_a_country_above_a_body_of_its_own_is_a_heading(body):
    text = COUNTRIES.replace("老挝自然资源与环境部", body)
    found = parsed(HEAD + text + "**（三）越南**\n\n科技部司长Le Ngoc Tuan说，资金不足。\n")
    assert [r.position.printed.text for r in found.remarks][1] == body


@pytest.mark.parametrize("line", ["（{}）", "——{}", "【{}】", "{}", "◎ {}"])
def test_a_body_speaks_where_the_document_has_its_speakers(line):
    text, said = HEAD, "旱季流量变化很大，需要继续观察。"
    for number, who in enumerate(
        (
            "柬埔寨环境部司长　Sok Dara",
            "江河委员会秘书处",
            "越南自然资源与环境部副司长　Le Ngoc Tuan",
        )
    ):
        text += f"#### 共同的江河之{'一二三'[number]}\n\n{line.format(who)}\n\n{said}\n\n"
    found = parsed(text)
    assert [r.position.printed.text for r in found.remarks] == [
        "柬埔寨环境部司长",
        "江河委员会秘书处",
        "越南自然资源与环境部副司长",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "验收组由柬埔寨环境部司长Sok Dara任组长，各方派员参加。",
        "柬埔寨环境部司长Sok Dara带领12名队员布设了断面。",
        "专家组由越南自然资源与环境部副司长Le Ngoc Tuan牵头，下周开始工作。",
        "本刊记者采访了柬埔寨环境部司长Sok Dara和中国生态环境部处长周军。",
    ],
)
def test_who_only_does_something_has_not_spoken(told):
    assert names(HEAD + told + "\n") == []


def test_an_office_that_begins_like_a_preposition_is_one():
    text = "生态环境部对外交流中心副主任周军表示，愿意分享数据。\n"
    found = parsed(HEAD + FIRST + text)
    assert found.remarks[-1].position.printed.text == "生态环境部对外交流中心副主任"


_PANEL = (
    "**Session 1: Data**\n\n*Moderator:* Ms. Li Ping, Director of the River Center\n\n"
    "*Panel:*\n\n- Mr. Sok Dara, Director, Ministry of Environment, Cambodia\n"
    "- Mr. Le Ngoc Tuan, Deputy Director, Ministry of Natural Resources and Environment, "
    "Viet Nam\n\n"
)


@pytest.mark.parametrize("sign", [".", ":"])
def test_words_may_stand_behind_a_full_stop_after_a_listed_name(sign):
    found = parsed(
        f"{HEAD_EN}{_PANEL}**Mr. Sok Dara{sign}** The flow has changed a great deal.\n\n"
        f"**Mr. Le Ngoc Tuan{sign}** Data should be shared every day.\n\n"
        "**Session 2: Pilots**\n\n*Moderator:* Ms. Li Ping\n\n"
        f"**Mr. Sok Dara (from the floor){sign}** Two pilots are enough.\n\n"
        f"**Wrap-up**\n\n**Ms. Li Ping (Moderator){sign}** Both sessions were useful.\n\n"
        "**Outcomes**\n\nIt was agreed that the work would go on.\n\n"
        "Ms. Keo Mony, Director, Ministry of Health, Cambodia, was unable to attend.\n"
    )
    assert [(r.name and r.name.text, r.text and r.text.text) for r in found.remarks] == [
        ("Mr. Sok Dara", "The flow has changed a great deal."),
        ("Mr. Le Ngoc Tuan", "Data should be shared every day."),
        ("Mr. Sok Dara", "Two pilots are enough."),
        ("Ms. Li Ping", "Both sessions were useful."),
    ]
    assert found.closing and found.closing.text.startswith("It was agreed")


@pytest.mark.parametrize(
    "aside", ["in a second intervention,", "speaking again,", "when asked about costs,"]
)
def test_an_aside_may_stand_between_a_known_name_and_the_verb(aside):
    turn = f"Sok Dara, {aside} said that more stations were needed.\n"
    assert names(HEAD_EN + FIRST_EN + turn) == ["Sok Dara", "Le Ngoc Tuan", "Sok Dara"]


def test_points_below_a_heading_of_the_outcome_and_figures_beside_the_lead_are_nobodys():
    found = parsed(
        f"{HEAD_EN}**In figures**\n\n80 delegates\n\n6 countries\n\n{FIRST_EN}"
        "**Outcome**\n\n- A joint calendar of patrols\n- A radio channel for accidents\n"
    )
    assert found.lead and found.lead.text.endswith("6 May 2021.")
    assert found.remarks[-1].text and "calendar" not in found.remarks[-1].text.text
    assert found.closing and "calendar" in found.closing.text


@pytest.mark.parametrize("front", ["高志远（记录）", "摘要（主持）"])
def test_a_name_before_the_first_sentence_of_the_report_is_nobody_who_speaks(front):
    text = HEAD.replace("2021年5月6日，", f"{front}：2021年5月6日，") + FIRST
    assert names(text) == ["Sok Dara", "Le Ngoc Tuan"]


@pytest.mark.parametrize("behind", [", closing", " – moderator", ", chair"])
def test_a_part_in_the_meeting_behind_the_name_of_somebody_known(behind):
    report = (
        f"{HEAD_EN}**Session I – Buyers**\n\n"
        "09:10  Sok Dara, Director, Ministry of Environment, Cambodia, moderator\n\n"
        "The offices buy more paper than they read.\n\n**Session II – Labels**\n\n"
        "09:30  Le Ngoc Tuan, Deputy Director, Ministry of Natural Resources and Environment, "
        "Viet Nam\n\nNobody in the shops asks for a label.\n\n"
        f"10:00  Sok Dara{behind}\n\nWe shall make a project out of both.\n"
    )
    assert names(report) == ["Sok Dara", "Le Ngoc Tuan", "Sok Dara"]
    assert [section.heading.text for section in parsed(report).sections] == [
        "Session I – Buyers",
        "Session II – Labels",
    ]


def test_somebody_known_takes_the_floor_again_at_a_time_without_a_comma():
    again = "Towards the end Sok Dara took the floor again. A week, he said, is not enough.\n\n"
    assert names(HEAD_EN + FIRST_EN + again) == ["Sok Dara", "Le Ngoc Tuan", "Sok Dara"]


def test_the_second_of_a_paragraph_may_speak_again_by_the_name_alone():
    told = parsed_names(
        f"{HEAD}柬埔寨环境部司长索·达拉认为，要等两个周期；云南省应急厅副处长次仁多吉反对，"
        "认为断线就要报警。\n\n云南大学教授周文博表示，要算账。\n\n次仁多吉最后谈到通信。卫星电话只有两部。\n"
    )
    assert told == ["索·达拉", "次仁多吉", "周文博", "次仁多吉"]


def parsed_names(text: str) -> list[str]:
    found = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)
    return [str(one.name) for one in found.remarks]


def test_who_answers_is_told_behind_the_answer():
    asked = "Souk Vong, Director, Department of Roads, Lao PDR, asked where the money comes from."
    turn = f"{asked} From tickets, replied Sok Dara. There was laughter.\n"
    assert names(HEAD_EN + FIRST_EN + turn) == [
        "Sok Dara",
        "Le Ngoc Tuan",
        "Souk Vong",
        "Sok Dara",
    ]
    turn = f"{asked} Not from tickets, said Sok Dara’s sister. There was laughter.\n"
    assert names(HEAD_EN + FIRST_EN + turn) == ["Sok Dara", "Le Ngoc Tuan", "Souk Vong"]
