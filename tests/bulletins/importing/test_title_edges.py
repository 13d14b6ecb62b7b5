"""Where the name of a meeting ends, whatever the sentence goes on to tell; and meetings that only
a subject or the headline names."""

from __future__ import annotations

import pytest

from .test_launches import meeting, meeting_en


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("Light failed for an hour when the Webinar on Lake Noise began on 4 May 2021.",
         "Webinar on Lake Noise"),
        ("Dry wells and dear ice were on the table when the Consultation on Small Weirs convened "
         "in Kep on 4 May 2021.", "Consultation on Small Weirs"),
        ("They met in Kep on 4 May 2021. The Expert Talks on Lake Sand were the first since the "
         "bridge was closed.", "Expert Talks on Lake Sand"),
        ("A two-day Dialogue on Kitchen Smoke was held in Kep on 4 May 2021.",
         "Dialogue on Kitchen Smoke"),
        ("The Training Course on Illegal Trade in Lake-Bred Turtles was given in Kep on 4 May.",
         "Training Course on Illegal Trade in Lake-Bred Turtles"),
        ("The Lakes Center, the Port of Kep and the Town Council today opened a jetty.", None),
    ],
)  # fmt: skip
def test_what_a_sentence_tells_around_a_name_is_cut_off(lead, title):
    assert meeting_en(lead)[0] == title


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("5月4日，湖区中心与大学联合主办的“湖泥足迹”线上研讨会吸引了二百多人。",
         "“湖泥足迹”线上研讨会"),
        ("原定在金边举行的“湖水浊度研讨会”改在网上，于5月4日进行。", "湖水浊度研讨会"),
        ("5月4日下午，“净湖”线上沙龙把三座城市连在了一起。", "“净湖”线上沙龙"),
        ("5月4日是渔民节。这一天，湖区自然教育工作坊第一次没有请官员。", "湖区自然教育工作坊"),
        ("代表5月4日在金边坐到一起。本次“湖城垃圾圆桌对话”是第九届博览会的配套活动。",
         "湖城垃圾圆桌对话"),
        ("5月4日，“湖区周”系列活动之一——湖区青年对话在金边老码头开讲。", "湖区青年对话"),
        ("5月4日，这场研讨会吸引了二百多人。", None),
    ],
)  # fmt: skip
def test_the_same_in_chinese_and_a_meeting_that_is_a_subject(lead, title):
    assert meeting(lead)[0] == title


@pytest.mark.parametrize(
    ("lead", "headline", "title"),
    [
        ("5月4日，中心邀请湖区隔屏相会。分享会通过三语同传进行。", "净湖经验线上分享会举办",
         "净湖经验线上分享会"),
        ("5月4日至9日，中心派出七人技术组，先后到金边和上丁。", "湖边来信", None),
    ],
)  # fmt: skip
def test_a_headline_names_a_meeting_of_which_a_further_sentence_tells(lead, headline, title):
    assert meeting(lead, headline)[0] == title


def test_a_note_of_the_editors_is_no_place():
    assert meeting("【编者按】上月，湖区对话会在金边举行，会后我们记下了这些。")[1] != "编者按"


@pytest.mark.parametrize("day", ["of 4 May 2021", "of May 4, 2021", "on 4–5 May 2021"])
def test_its_day_is_no_part_of_a_meeting_s_name(day):
    lead = f"Five towns, one screen. The Lake Towns’ Webinar {day} looked at drains and parks."
    assert meeting_en(lead)[0] == "Lake Towns’ Webinar"
