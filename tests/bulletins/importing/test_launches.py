"""What a paper tells of: a meeting that its lead only points at, or no meeting at all; and where
the name of a meeting ends before a day, and not before a word that begins like one."""

from __future__ import annotations

import pytest

from .test_parsing import parse


def meeting(lead: str, headline: str = "湖边来信"):
    text = f"# 湖区简报\n\n2021年第3期\n\n2021年5月8日\n\n## {headline}\n\n{lead}\n\n湖边很静。\n"
    found = parse(text).meeting
    return (str(found.title) if found and found.title else None), str(found and found.place)


def meeting_en(lead: str, headline: str = "Letters from the lake"):
    text = (
        f"# Lake Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## {headline}\n\n{lead}\n\nIt rained.\n"
    )
    found = parse(text).meeting
    return (str(found.title) if found and found.title else None), str(found and found.place)


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("5月4日，“水尺进校园大篷车”在大理市发车，将走四个月。", "水尺进校园大篷车"),
        ("5月4日，由三所大学完成的《湖区藻类图谱》在线发布，二百人收看。", "《湖区藻类图谱》"),
        ("5月4日晚，“湖区夜校”第四讲开播。", "“湖区夜校”第四讲"),
        ("5月4日至9日，中心组织“湖岸联合踏勘”，队员十人。", "湖岸联合踏勘"),
        ("5月4日上午，湖区土壤联合实验室在水利大学揭牌，设备免费开放。", "湖区土壤联合实验室"),
        ("历时一年的《湖沙联合研究报告》近日完成送审稿，分送各国。", "《湖沙联合研究报告》"),
        ("三所大学共同编写的《湖区案例集》近日以中英双语出版。", "《湖区案例集》"),
        ("应渔业局邀请，技术组一行六人于5月4日赴金边开展渔港设施调研。", "渔港设施调研"),
    ],
)
def test_what_came_out_or_set_out_has_the_name_before_that(lead, title):
    assert meeting(lead)[0] == title


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("The Atlas of Reeds and Rushes of the Lower Lake was published on 4 May in Kep.",
         "Atlas of Reeds and Rushes of the Lower Lake"),
        ("On 4 May the Lower Lake Reading Boat set out from Kep with two teachers.",
         "Lower Lake Reading Boat"),
        ("The Common Watch on the Lower Lake was launched in Kep on 4 May 2021.",
         "Common Watch on the Lower Lake"),
        ("The Lower Lake Air Map went into service at noon on 4 May 2021.", "Lower Lake Air Map"),
        ("The Kep scholarship scheme for young wardens was inaugurated on 4 May 2021.",
         "Kep scholarship scheme for young wardens"),
        ("The Lower Lake Handbook of Terms, made by its translators, may be consulted since May.",
         "Lower Lake Handbook of Terms"),
        ("The report was published on 4 May by three schools.", None),
    ],
)  # fmt: skip
def test_the_same_in_english_is_told_by_capitals(lead, title):
    assert meeting_en(lead)[0] == title


@pytest.mark.parametrize(
    ("lead", "headline", "title"),
    [
        (
            "本论坛于5月4日在金边水利厅举行。",
            "第三届湖水论坛在金边召开",
            "第三届湖水论坛",
        ),
        ("本次会议由水利厅主办，三国代表出席。", "湖水数据研讨会在金边召开", "湖水数据研讨会"),
        ("渔民们很高兴。", "第三届湖水论坛在金边召开", None),
    ],
)
def test_the_meeting_that_a_lead_points_at_is_that_of_the_headline(lead, headline, title):
    assert meeting(lead, headline)[0] == title


@pytest.mark.parametrize(
    "subject",
    ["Marine Reeds", "Monitoring", "Market Boats", "Sunken Nets", "Satellite Maps", "Friendship"],
)
def test_the_name_of_a_meeting_goes_on_before_what_begins_like_a_day(subject):
    lead = f"The Lake Meeting on {subject} took place on 4 May 2021 in Kep."
    assert meeting_en(lead)[0] == f"Lake Meeting on {subject}"


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("Boats stayed in, and on 4 May 2021 the Lake and Net Forum convened in Kep.",
         "Lake and Net Forum"),
        ("On 3 May 2021 the Center and the Kep Net Training Institute ran a one-week course on "
         "safe nets in Kep.", "one-week course on safe nets"),
        ("The closing meeting of the Six-Pier Net Watch, held in Kep on 4 May, had logs.",
         "closing meeting of the Six-Pier Net Watch"),
    ],
)  # fmt: skip
def test_whose_day_or_house_stands_before_is_no_part_of_the_name(lead, title):
    assert meeting_en(lead)[0] == title


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("代表团于5月4日在金边与柬方举行渔网回收双边会谈。", ("渔网回收双边会谈", "金边")),
        ("第三届湖水论坛今天在云南大理进入第二日。", ("第三届湖水论坛", "云南大理")),
        (
            "5月4日，湖水论坛进入第二天，上午在大理会议中心继续举行全体会。",
            ("湖水论坛", "大理会议中心"),
        ),
    ],
)
def test_with_whom_and_how_far_it_is_are_no_part_of_the_place(lead, told):
    assert meeting(lead) == told
