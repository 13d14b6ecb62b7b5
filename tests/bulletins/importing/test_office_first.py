"""Words that begin with the office of whoever speaks, set apart, beside the name; and what stands
once for two languages, or in one dress for both."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

BOTH = """**澜湄航标合作组 / Lancang-Mekong Buoys Group**

简报 2019年第6期，2019年8月16日 / Bulletin 6 of 2019, 16 August 2019

**圆桌讨论：夜里看得见吗**

**Round table: can you see at night?**

8月13日，合作组在大理举行圆桌讨论，议题是边境河段的航标灯。

On 13 August the Group held a round table in Dali on the lamps of border rivers.

| 发言人 Speaker | 中文 | English |
|---|---|---|
| 周军 Zhou Jun | **云南大学航运学院院长（主持）** 我们抽查了两百盏灯，三十一盏不亮。 | \
**Dean, School of Navigation, Yunnan University (moderator)** We checked two hundred lamps. \
Thirty-one were out. |
| Sok Dara | **柬埔寨环境部水文司司长** 渔民最先知道哪盏灯不亮，应当有一个电话。 | \
**Director, Department of Hydrology, Ministry of Environment, Cambodia** Fishermen are the first \
to know. There should be a number to call. |
| 周军 Zhou Jun | 那就把号码写在灯上，字要大。 | Then let us write the number on the lamps. |

航标方案十月提交各国主管部门。

The plan goes to the authorities of each country in October.
"""

ONE = """# River Bulletin

No. 3, 2024

5 May 2024

## Buoys lit again

The Joint Committee met in Kratie on 2 May 2024.

"""


def spoken(text: str) -> list[list[tuple[str, str, str, str]]]:
    return [
        [
            (r.role, str(r.name or ""), str(r.position.printed if r.position else ""), str(r.text))
            for r in part.remarks
        ]
        for part in parsing.parse_languages(read(text.encode(), "a.md"), KNOWLEDGE)
    ]


def test_a_row_has_the_name_and_in_each_language_the_office_before_the_words():
    han, latin = spoken(BOTH)
    assert [one[:3] for one in han] == [
        ("chair", "周军", "云南大学航运学院院长"),
        ("remark", "Sok Dara", "柬埔寨环境部水文司司长"),
        ("remark", "周军", ""),
    ]
    assert [one[:3] for one in latin] == [
        ("chair", "Zhou Jun", "Dean, School of Navigation, Yunnan University"),
        (
            "remark",
            "Sok Dara",
            "Director, Department of Hydrology, Ministry of Environment, Cambodia",
        ),
        ("remark", "Zhou Jun", ""),
    ]
    assert latin[1][3].startswith("Fishermen") and han[2][3] == "那就把号码写在灯上，字要大。"


def test_bold_words_that_are_no_office_begin_no_turn():
    said = (
        "Sok Dara\n\n**Director of nothing at all is who I am.** We checked the lamps.\n\n"
        "Li Na\n\n**No lamp is lit.** We checked them all.\n"
    )
    offices = [office for _, _, office, _ in spoken(ONE + said)[0]]
    assert not any("nothing" in office or "lamp" in office for office in offices)


def test_a_word_before_the_members_of_a_body_is_nobody():
    said = (
        "**Dr. Sok Dara, Director, Water Office of Cambodia:** The lamps are lit.\n\n"
        "**Kachin Health Volunteers’ Association:** We request two thousand more nets.\n"
    )
    assert [one[1:3] for one in spoken(ONE + said)[0]][1] == (
        "",
        "Kachin Health Volunteers’ Association",
    )


def test_a_chair_of_a_form_speaks_below_by_name_alone():
    text = (
        ONE + "Chair\n\nSok Dara, Director of the Water Office of Cambodia\n\n**Remarks**\n\n"
        "Sok Dara: The lamps are lit again, and the rains are not over.\n\n"
        "Li Na, Head of the Rivers Department of China: We have checked them all twice.\n"
    )
    assert [one[1] for one in spoken(text)[0]] == ["Sok Dara", "Li Na"]


@pytest.mark.parametrize("title", ["医生", ""])
def test_a_doctor_is_called_so_and_has_a_name(title):
    text = (
        "# 边境卫生简报\n\n2024年第3期\n\n2024年5月20日\n\n## 例会讨论疟疾\n\n"
        "第二十一次例会于2024年5月10日在景洪举行。\n\n"
        f"柬埔寨环境部医院院长Sok Dara{title}：我方缺少试剂条，库存只够三周。\n\n"
        "云南大学校长周军：雨季未完，不能松劲，各方还要努力。\n"
    )
    told = spoken(text)[0]
    assert [one[1] for one in told] == ["Sok Dara", "周军"]
    assert told[0][3] == "我方缺少试剂条，库存只够三周。"


def test_a_name_has_one_dress_in_both_languages():
    head = BOTH.partition("| 发言人")[0]
    rows = [
        ("**汤慧敏**　Tang Huimin", "澜湄妇女中心主任", "Director, Lancang-Mekong Women’s Centre"),
        ("**Sok Dara**", "柬埔寨环境部水文司司长", "Director, Ministry of Environment, Cambodia"),
        ("**Heng Vibol**", "柬埔寨环境部副司长", "Deputy Head, Ministry of Environment, Cambodia"),
        ("**Pham Kim Oanh**", "越南妇女联合会副主任", "Deputy Head, Viet Nam Women’s Union"),
    ]
    said = "我们抽查了两百盏灯，三十一盏不亮。\n\nWe checked two hundred lamps.\n\n"
    text = head + "".join("\n\n".join((*row, said)) for row in rows)
    assert [one[1] for one in spoken(text)[1]] == [
        "Tang Huimin",
        "Sok Dara",
        "Heng Vibol",
        "Pham Kim Oanh",
    ]
