"""Minutes as offices write them: a form, a list of those present, words under names alone."""

from __future__ import annotations

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE


def parsed(text: str):
    return parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)


def told(found) -> list[tuple[str, str, str]]:
    return [
        (r.name.text if r.name else "", r.role, r.position.printed.text if r.position else "")
        for r in found.remarks
    ]


def test_minutes_with_dressed_heads_that_run_into_their_words():
    found = parsed(
        "# SUMMARY OF PROCEEDINGS\n\n**River Basins Cooperation Center** | No. 11 (2020) | "
        "3 December 2020\n\n**Webinar on Air and Water**\n\nMeeting: Webinar on Air and Water\n"
        "Date: 1 December 2020\nPlatform: Zoom\nModerator: Ms. Li Xia, Project Manager, "
        "River Basins Cooperation Center\nPresent: 55 participants\n\n**Item 1. Opening**\n\n"
        "The moderator welcomed all participants and explained the agenda.\n\n"
        "**Item 2. Presentations**\n\n"
        "*Mr. Khin Maung Latt, Assistant Director, Ministry of Rivers, Myanmar*\n"
        "Air quality is measured in five cities. Results are published each day.\n\n"
        "*Ms. Li Xia, Moderator*\nJoint training on sensors will be offered to all.\n"
    )
    assert found.headline and found.headline.text == "Webinar on Air and Water"
    assert found.meeting and found.meeting.title
    assert found.meeting.title.text == "Webinar on Air and Water"
    assert told(found) == [
        ("Mr. Khin Maung Latt", "remark", "Assistant Director, Ministry of Rivers, Myanmar"),
        ("Ms. Li Xia", "chair", "Project Manager, River Basins Cooperation Center"),
    ]


def test_chinese_minutes_with_two_tables():
    found = parsed(
        "# 江河合作动态\n\n第8期（总第62期）\n\n2022年11月18日\n\n## 第四届流域论坛举行\n\n"
        "| 时间 | 2022年11月15日 | 地点 | 云南昆明 |\n|---|---|---|---|\n"
        "| 主持 | 中国生态环境部国际合作司副司长 李明远 | 记录 | 赵欣 |\n\n**参会人员**\n\n"
        "| 姓名 | 单位 | 职务 |\n|---|---|---|\n| Sok Vanna | 柬埔寨环境部 | 副司长 |\n"
        "| Nguyen Thi Hoa | 越南自然资源与环境部 | 处长 |\n\n**一、会议背景**\n\n"
        "第四届流域论坛回顾了过去三年的合作，并讨论了下一步工作。\n\n**二、发言要点**\n\n"
        "| 发言人 | 要点 |\n|---|---|\n| Sok Vanna | 渔业资源正在恢复。 |\n"
        "| Nguyen Thi Hoa | 希望共享水文数据。 |\n| 李明远（主持人） | 愿继续支持能力建设。 |\n"
    )
    assert found.meeting and found.meeting.place and found.meeting.place.text == "云南昆明"
    assert [(name, role) for name, role, _ in told(found)] == [
        ("Sok Vanna", "remark"), ("Nguyen Thi Hoa", "remark"), ("李明远", "chair"),
    ]  # fmt: skip
    assert all(r.text and r.position for r in found.remarks)
    assert found.lead and found.lead.text.startswith("第四届流域论坛回顾了")


def test_a_heading_may_ask():
    found = parsed(
        "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Seminar on Water Held\n\nThe Seminar "
        "on Water was held in Vientiane.\n\n**Sok Dara**\nDirector, Ministry of Environment, "
        "Cambodia\n\nThe flow has changed.\n\n### What next?\n\nAll will meet again.\n"
    )
    assert found.closing and found.closing.text == "All will meet again."


def test_a_dateline_may_be_a_sentence_of_its_own():
    found = parsed(
        "# River Bulletin\n\nNo. 3, 2021\n\n## Experts compare warnings\n\n*Vientiane, 8 May "
        "2021.* The Expert Meeting on Floods was organized by the Ministry of Environment.\n\n"
        "**Sok Dara**\nDirector, Ministry of Environment, Cambodia\n\nThe flow has changed.\n"
    )
    assert found.meeting and found.meeting.title and found.meeting.place
    assert found.meeting.title.text == "Expert Meeting on Floods"
    assert found.meeting.place.text == "Vientiane"
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-08"


LIST = (
    "1. Mr. Somphong Chaidee, Deputy Director, Ministry of Environment, Thailand\n"
    "2. Ms. Lin Fang, Chief Engineer, Ministry of Ecology and Environment, China\n"
    "3. Ms. Anna Berg, Programme Manager, Asian Development Bank\n\n"
)


def test_those_in_a_numbered_list_speak_below_by_their_last_names():
    found = parsed(
        "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Workshop Minutes: Green Ports\n\n"
        f"**Venue:** Vientiane (hybrid)\n**Dates:** 5 May 2021\n\n**List of speakers**\n\n{LIST}"
        "**Summary**\n\nThe workshop looked at waste from ships.\n\n**Statements**\n\n"
        "Mr. Chaidee opened the workshop. He said that there were twelve ports.\n\n"
        "Ms. Lin presented shore power.\n\nMs. Berg noted that guidelines existed.\n\n"
        "**Recommendations**\n\n1. Translate the guidelines.\n2. Meet again.\n"
    )
    assert told(found) == [
        ("Mr. Chaidee", "remark", "Deputy Director, Ministry of Environment, Thailand"),
        ("Ms. Lin", "remark", "Chief Engineer, Ministry of Ecology and Environment, China"),
        ("Ms. Berg", "remark", "Programme Manager, Asian Development Bank"),
    ]
    assert found.lead and found.lead.text == "The workshop looked at waste from ships."
    assert found.closing and found.closing.text.startswith("1. Translate the guidelines.")
    assert found.meeting and found.meeting.place and found.meeting.place.text == "Vientiane"


def test_according_to_somebody_tells_the_office_up_to_the_clause():
    found = parsed(
        "# River Bulletin\n\nNo. 3, 2021\n\n## New laboratory\n\nSIEM REAP, CAMBODIA (15 March "
        "2021) – A new laboratory was opened today. It will serve three countries.\n\nAccording "
        "to Dr. Do Thi Mai, Director of the Water Institute of Viet Nam, the laboratory halves "
        "the time for tests. “Fast results save fish,” she added.\n"
    )
    (only,) = found.remarks
    assert only.position
    assert only.position.printed.text == "Director of the Water Institute of Viet Nam"
    assert only.text and only.text.text.startswith("According to Dr. Do Thi Mai")
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-03-15"


def test_minutes_whose_members_stand_beside_their_countries_and_speak_in_a_table():
    found = parsed(
        "# Minutes of the Steering Group\n\nBulletin No. 9/2021\n\n2 July 2021\n\n"
        "|  |  |\n|---|---|\n"
        "| Meeting | Sixth Meeting on Water Quality |\n| Date and time | 29 June 2021, 9.00 |\n"
        "| Venue | Room 3, Vientiane |\n| Chairman | Mr. Bounmy Sisouphanh |\n\n"
        "**Members present**\n\n| Country | Member | Office |\n|---|---|---|\n"
        "| Lao PDR | Mr. Bounmy Sisouphanh | Director, Department of Rivers |\n"
        "| Cambodia | Ms. Heng Sreyleak | Deputy Director, Ministry of Environment |\n"
        "| Thailand | Mr. Arthit Boonsong | Senior Officer, Department of Rivers |\n\n"
        "**1. Opening**\n\nThe Chairman opened the meeting and welcomed the members.\n\n"
        "**2. Reports**\n\n| Member | Report |\n|---|---|\n"
        "| Ms. Heng | Monitoring went on at all stations. |\n"
        "| Mr. Arthit | Two new laboratories were accredited. |\n\n**3. Decisions**\n\nThe group "
        "adopted the work plan.\n"
    )
    assert told(found) == [
        ("Ms. Heng", "remark", "Deputy Director, Ministry of Environment"),
        ("Mr. Arthit", "remark", "Senior Officer, Department of Rivers"),
    ]
    assert [r.country for r in found.remarks] == ["kh", "th"]
    assert found.meeting and found.meeting.title
    assert found.meeting.title.text == "Sixth Meeting on Water Quality"
    assert found.closing and found.closing.text == "The group adopted the work plan."
    assert found.lead and found.lead.text.startswith("The Chairman opened the meeting")
    assert found.masthead.names == ()


HEAD = (
    "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Roundtable on standards\n\n"
    "Five experts met online on 6 May 2021. An edited transcript follows.\n\n"
)


def test_those_who_take_part_are_called_by_one_name_in_the_transcript():
    found = parsed(
        f"{HEAD}**Taking part**\n\n"
        "* Dr. Chhun Vannak, Deputy Director, Ministry of Environment, Cambodia\n"
        "* Mr. Nopporn Thongchai, Senior Officer, Department of Rivers, Thailand\n"
        "* Moderator: Ms. Wu Yan, Project Officer, River Basins Cooperation Center\n\n"
        "**Wu Yan:** Welcome, everyone. Let us begin.\n\n**Vannak:** We use nine parameters.\n\n"
        "**Thongchai:** Classes of water depend on use.\n\n**Vannak:** A list of five.\n"
    )
    first, second, third = (
        ("Vannak", "remark", "Deputy Director, Ministry of Environment, Cambodia"),
        ("Thongchai", "remark", "Senior Officer, Department of Rivers, Thailand"),
        ("Wu Yan", "chair", "Project Officer, River Basins Cooperation Center"),
    )
    assert told(found) == [third, first, second, first]


def test_nobody_is_meant_by_a_name_that_two_have():
    found = parsed(
        f"{HEAD}**Taking part**\n\n"
        "* Dr. Nguyen Lan, Deputy Director, Ministry of Environment, Cambodia\n"
        "* Mr. Nguyen Hai, Senior Officer, Department of Rivers, Thailand\n\n"
        "**Lan:** We use nine parameters.\n\n**Nguyen:** So do we.\n\n**Hai:** Some do.\n"
    )
    assert all(r.position is None for r in found.remarks if r.name and r.name.text == "Nguyen")


def test_an_honoured_name_beside_a_body_is_a_person_of_it():
    found = parsed(
        f"{HEAD}| Country | Speaker and title | Key points |\n|---|---|---|\n"
        "| Cambodia | **Ms. Nhem Chanthou**, Technical Officer, Ministry of Environment | "
        "The course showed simple ways. |\n"
        "| China | **Prof. Duan Wei**, Yunnan University | Fieldwork was the heart of it. |\n"
    )
    assert told(found)[1] == ("Prof. Duan Wei", "remark", "Yunnan University")
    assert [r.country for r in found.remarks] == ["kh", "cn"]


def test_a_chair_is_told_before_the_name_and_any_verb_ends_an_office():
    found = parsed(
        f"{HEAD}Opening the session, Chair Sok DARA, Director, Ministry of Environment, Cambodia, "
        "invited short statements.\n\nEmma Lind, Programme Officer, Asian Development Bank, "
        "outlined three funds. She warned that applications took a year.\n"
    )
    assert [(name, office) for name, _, office in told(found)] == [
        ("Sok DARA", "Director, Ministry of Environment, Cambodia"),
        ("Emma Lind", "Programme Officer, Asian Development Bank"),
    ]


def test_a_bold_body_before_what_it_did_speaks():
    found = parsed(
        f"{HEAD}• **Mr. Sok Dara** (Director, Ministry of Environment, Cambodia) described the "
        "drains of the city.\n\n• **The Asian Development Bank** offered loans for plants.\n"
    )
    assert told(found) == [
        ("Mr. Sok Dara", "remark", "Director, Ministry of Environment, Cambodia"),
        ("", "remark", "Asian Development Bank"),
    ]
    assert found.remarks[1].text
    assert found.remarks[1].text.text.startswith("The Asian Development Bank offered")


def test_a_chair_who_is_called_by_family_and_post_has_the_office_of_the_form():
    found = parsed(
        "# 江河简报\n\n2021年第3期\n\n2021年5月8日\n\n## 绿色发展研讨会纪要\n\n"
        "**时间：** 2021年5月6日\n**地点：** 万象\n"
        "**主持人：** 韦国强（中国生态环境部国际合作司处长）\n\n"
        "研讨会围绕绿色发展展开讨论，六国代表参加。\n\n"
        "柬埔寨环境部司长Sok Dara指出，旱季流量变化很大。\n\n"
        "韦国强处长回应说，可以组织一次实地考察。\n"
    )
    assert told(found) == [
        ("Sok Dara", "remark", "柬埔寨环境部司长"),
        ("韦国强", "chair", "中国生态环境部国际合作司处长"),
    ]
    assert found.meeting and found.meeting.title and found.meeting.title.text == "绿色发展研讨会"


def test_half_a_bracket_is_no_part_of_a_name():
    found = parsed(
        f"{HEAD}**【Sok Dara**\n\nDirector, Ministry of Environment, Cambodia\n\nIt changed.\n\n"
        "**【Emma Lind**\n\nProgramme Officer, Asian Development Bank\n\nFunds are there.\n"
    )
    assert [name for name, _, _ in told(found)] == ["Sok Dara", "Emma Lind"]


def test_an_office_may_stand_before_the_name_and_a_clause_behind_it():
    found = parsed(
        f"{HEAD}H.E. Mr. Sok Dara, Minister of Environment of Cambodia, who chaired the meeting, "
        "called the plan a promise.\n\nViet Nam's Deputy Minister of Natural Resources and "
        "Environment, Le Cong Thanh, proposed a joint fund.\n"
    )
    assert told(found) == [
        ("H.E. Mr. Sok Dara", "chair", "Minister of Environment of Cambodia"),
        (
            "Le Cong Thanh", "remark",
            "Viet Nam's Deputy Minister of Natural Resources and Environment",
        ),
    ]  # fmt: skip
