"""Bodies told by their kind or by whoever represents them, and answers inside a sentence."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

EN = (
    "# River Bulletin\n\nNo. 3, 2024\n\n5 May 2024\n\n## Forum turns to fish\n\n"
    "The forum was held in Kratie on 2 May 2024.\n\n"
    "Mr. Sok Dara, Director of the Water Office, asked whether the ladders could be lit.\n\n"
)
ZH = (
    "# 论坛简报\n\n2024年第3期\n\n2024年5月5日\n\n## 论坛聚焦鱼类\n\n"
    "论坛于2024年5月2日在桔井举行。\n\n"
    "柬埔寨环境部司长索·达拉指出，鱼道要亮灯。\n\n"
)


def told(text: str) -> list[str]:
    remarks = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    return [str(r.name or (r.position and r.position.printed)) for r in remarks]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        (
            "In a written contribution the citizens’ group Our River called for plain reports.",
            "citizens’ group Our River",
        ),
        (
            "The representative of the Wetland Center – East Asia offered small grants for it. "
            "The window opens in May.",
            "representative of the Wetland Center – East Asia",
        ),
    ],
)
def test_a_body_of_which_no_list_knows_speaks(sentence, body):
    assert told(f"{EN}{sentence}\n\nMs. Li Na, Head of the Fish Station, agreed.\n")[1] == body


def test_a_body_that_calls_itself_something_speaks_in_chinese():
    text = "民间组织“我们的河”在书面意见中呼吁，报告应当译成村民能够读懂的文字。\n"
    assert told(ZH + text)[-1] == "民间组织“我们的河”"


def test_the_part_of_a_guest_is_none_of_the_name():
    text = "Guest speaker Somkid Inthanon, Head of the Fire Station, reminded all of the drill.\n"
    assert told(EN + text)[-1] == "Somkid Inthanon"


def test_who_is_asked_answers_in_the_same_sentence():
    text = (
        "Ms. Li Na, Head of the Fish Station, asked whether it was paid for, to which Mr. Sok "
        "replied that the lamps had been ordered.\n"
    )
    assert told(EN + text) == ["Mr. Sok Dara", "Ms. Li Na", "Mr. Sok Dara"]


def test_a_group_is_not_whoever_chairs_it():
    office = "Chair of the Expert Group; Director, Coal Institute"
    chair = f"**Li Na**\n\n{office}\n\nLi Na said that it was late.\n\n"
    other = "**Vo An**\n\nDirector, Reed Institute\n\nVo An said that it was early.\n\n"
    assert told(f"{EN}{chair}{other}The Expert Group adopted the draft on charcoal.\n") == [
        "Mr. Sok Dara",
        "Li Na",
        "Vo An",
    ]


def test_a_customs_house_speaks_between_persons():
    zh = ZH.replace("柬埔寨环境部司长索·达拉指出，鱼道要亮灯。\n\n", "")
    people = (
        "**万象南站站长维莱·本亚冯：** 卡在吊机。高峰日吊机一坏，货运就全停了。\n\n",
        "**研究会秘书长周军：** 三件事都记下来了，一月份送给两国铁路部门。\n\n",
        "**泰国廊开府商会副会长披差·颂汶：** 廊开到万象的桥上，火车和汽车抢时间。\n\n",
    )
    written = "**昆明海关所属磨憨海关**\n\n书面意见：对铁路货物，抽检比例不超过百分之三。\n\n"
    assert told(zh + people[0] + people[1] + written + people[2]) == [
        "维莱·本亚冯",
        "周军",
        "昆明海关所属磨憨海关",
        "披差·颂汶",
    ]
