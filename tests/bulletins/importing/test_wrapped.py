"""Lines that somebody broke by hand, now a word sooner and now a word later."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import outline
from bulletins.importing.reading import read

from .test_parsing import parse, people

HEAD = "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n## Weirs and who keeps them\n\n"
RAGGED = """\
The workshop on small weirs was held in Pakse on 4 May 2022 with sixty participants from the
towns along the shore, and it looked at eleven gates.

Mr. Sok Dara, Director of the Department of Lakes and Rivers at the Ministry of
Environment of Cambodia, said that the gates had been opened nine days late last
year, so that the seedlings of two villages paid for it. He asked for a roster that all can read,
with the hours of the day in it.
"""


def test_a_paragraph_whose_lines_end_now_sooner_and_now_later_is_one():
    parsed = parse(HEAD + RAGGED)
    [(_, name, office)] = people(parsed)
    assert (name, office.endswith("the Ministry of Environment of Cambodia")) == (
        "Mr. Sok Dara",
        True,
    )
    assert str(parsed.lead).endswith("and it looked at eleven gates.")


@pytest.mark.parametrize(
    "lines",
    [
        "**Sok Dara, Director of the Department of Lakes, Ministry of Environment, Cambodia**\n"
        "The gates were opened late last year. We shall write down the hours.",
        "Mr. Sok Dara, Director of the Department of Lakes, Ministry of Environment, Cambodia\n"
        "Ms. Souk Vongsa, Director of the Water Office of Champasak, Lao PDR, and her keepers\n",
    ],
)
def test_lines_of_several_things_stay_apart(lines):
    filler = (
        "The workshop on small weirs was held in Pakse on 4 May 2022 with sixty of the people\n"
    )
    parsed = parse(f"{HEAD}{filler}of the shore.\n\n{lines}")
    assert all("Souk" not in str(remark.name) for remark in parsed.remarks)
    assert all(len(str(remark.text)) < 80 for remark in parsed.remarks)


def test_a_label_stays_bold_where_its_paragraph_ran_on():
    body = (
        "**Sok Dara**, Director, Ministry of Environment, Cambodia, and **Souk Vongsa**, "
        "Director, Water Office, answered.\n\n"
        "**Sok Dara:** The gates of the lower lake were opened nine days late last year, and the\n"
        "seedlings of two villages paid for it.\n\n"
        "**A pupil of the Lake School:** May we come and read the gauge every morning, or is\n"
        "that only for the keepers of the gates?\n\n"
        "**Sok Dara:** You may. The key hangs beside the door of the keeper's house, and a new\n"
        "roster will tell you when to come.\n"
    )
    lead = "The workshop on small weirs was held in Pakse on 4 May 2022 with sixty people.\n\n"
    told = [
        str(remark.position and remark.position.printed)
        for remark in parse(HEAD + lead + body).remarks
    ]
    assert told[-2] == "A pupil of the Lake School"


@pytest.mark.parametrize(
    "label",
    [
        "Question from the floor (a pupil of the Lake School)",
        "Voice from the audience (a boatman from Takeo)",
    ],
)
def test_somebody_on_the_floor_is_told_in_brackets(label):
    body = (
        "**Sok Dara**, Director, Ministry of Environment, Cambodia, and **Souk Vongsa**, "
        "Director, Water Office, answered.\n\n"
        "**Sok Dara:** The gates of the lower lake were opened nine days late last year.\n\n"
        f"**{label}:** May we come and read the gauge every morning?\n\n"
        "**Sok Dara:** You may. The key hangs beside the door of the keeper's house.\n"
    )
    lead = "The workshop on small weirs was held in Pakse on 4 May 2022 with sixty people.\n\n"
    asked = parse(HEAD + lead + body).remarks[-2]
    assert str(asked.position and asked.position.printed) in label
    assert str(asked.text) == "May we come and read the gauge every morning?"


#: As converters break lines: at spaces alone, where the next word has no room in 72 columns.
FILLED = """\
The workshop on small weirs was held in Pakse on 4 May 2022 with sixty
participants from the towns along the shore, and it looked at gates.

**泰国清莱府水务办公室主任 Narong
Chaiyasit** 表示，去年的闸门晚开了九天，两个村庄的秧苗因此受损，希望今年写下时间。

> The keys hang beside the door, and the new roster tells everybody who
> reads it when to come; nobody else needs to be asked in the evening.
>
> Sok Dara, Director of the Department of Lakes, Ministry of Environment
> of Cambodia
"""


def test_lines_that_a_program_filled_are_those_of_one_paragraph():
    blocks = outline.outline(read((HEAD + FILLED).encode(), "a.md")).items
    texts = [item.text for item in blocks][-3:]
    assert texts[0].startswith("泰国清莱府水务办公室主任 Narong Chaiyasit 表示")
    assert texts[1].endswith("in the evening.")
    assert texts[2].endswith("Ministry of Environment of Cambodia")


@pytest.mark.parametrize(
    "said",
    [
        "泰国清莱府水务办公室主任Narong\nChaiyasit表示，去年的闸门晚开了九天，秧苗因此受损。",
        "**Narong\nChaiyasit：**去年的闸门晚开了九天，秧苗因此受损。",
        "**Narong\nChaiyasit**（清莱府水务办公室主任）：去年的闸门晚开了九天，秧苗因此受损。",
    ],
)
def test_a_line_of_chinese_that_ends_in_a_name_goes_on(said):
    head = "# 湖区简报\n\n2022年第4期　2022年5月6日\n\n5月4日，小型水闸研讨会在巴色举行。\n\n"
    listed = "与会者：\n\n- Narong Chaiyasit，泰国清莱府水务办公室主任\n- 周军，湖泊司司长\n\n"
    answer = "\n\n**周军：**闸门的钥匙挂在门边。\n"
    names = [str(remark.name) for remark in parse(head + listed + said + answer).remarks]
    assert "Narong Chaiyasit" in names and {"Narong", "Chaiyasit"}.isdisjoint(names)


def test_a_name_above_words_that_take_it_up_is_a_line_of_its_own():
    head = "# 湖区简报\n\n2022年第4期　2022年5月6日\n\n5月4日，小型水闸研讨会在巴色举行。\n\n"
    said = "**Narong Chaiyasit**，泰国清莱府水务办公室主任\nChaiyasit表示，去年闸门晚开了九天。\n"
    names = [str(remark.name) for remark in parse(head + said).remarks]
    assert names == ["Narong Chaiyasit"]


def test_only_the_line_that_ends_in_a_name_goes_on():
    lines = (
        "湖区简报\n2022年第4期\n2022年5月6日\n小型水闸研讨会在巴色举行\n"
        "泰国清莱府水务办公室主任Narong\nChaiyasit表示，闸门晚开了九天，秧苗因此受损。\n"
    )
    texts = [item.text for item in outline.outline(read(lines.encode(), "a.txt")).items]
    assert texts[:4] == lines.split("\n")[:4]
    assert texts[4].startswith("泰国清莱府水务办公室主任Narong Chaiyasit表示")


SET_IN = """\
　　二〇一八年九月十七日，湖泊资料交换座谈会在昆明举行。会议由
江河中心召集，意在弄清一件事情：各国之间有哪些资料可以互换，哪
些尚不能互换。

　　柬埔寨环境部湖泊司司长索·达拉说：去年方在湖口设站一处，由
一位退休教员每日读尺。资料虽少，愿公开，但请各国勿以“不规范”
三字弃之不用。

　　越南水利科学院院长阮文雄说：汛期资料自二〇〇三年起即向下游
提供，十五年间未曾中断。

　　座谈至下午五时结束。与会者同意：先编术语对照，后谈交换范围；
对照表年内付印。
"""


@pytest.mark.parametrize(
    "text",
    [SET_IN, SET_IN.replace("\n\n", "\n"), SET_IN.replace("　　", "    ")],
    ids=["empty lines", "no empty lines", "spaces"],
)
def test_chinese_lines_below_one_that_is_set_in_are_of_its_paragraph(text):
    parsed = parse("湖区简报\n2018年第4期\n\n湖泊资料交换座谈会纪要\n\n" + text)
    assert [name for _, name, _ in people(parsed)] == ["索·达拉", "阮文雄"]
    assert str(parsed.remarks[0].text).endswith("请各国勿以“不规范”三字弃之不用。")
    assert str(parsed.closing).endswith("后谈交换范围；对照表年内付印。")


def test_lines_that_are_all_set_in_stay_apart():
    lines = "　　湖泊司司长索·达拉到会。\n　　水利科学院院长阮文雄到会。\n"
    texts = [item.text for item in outline.outline(read(lines.encode(), "a.txt")).items]
    assert texts == ["湖泊司司长索·达拉到会。", "水利科学院院长阮文雄到会。"]
