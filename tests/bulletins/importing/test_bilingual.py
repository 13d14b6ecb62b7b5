"""Lines that a document of two languages prints once for both."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import joined_lines, names, parse_languages
from bulletins.importing.parsing.printed import Printed
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_shared_contacts import BY_TURNS, HEAD
from .test_shared_contacts import parsed as halves

PAGE = """# 简报 Bulletin

第14期（2025年）/ Issue 14 (2025)

## 六国代表为流域把脉

### Six countries take the pulse of the basin

#### 概况　Overview

本次会议共听取2位代表发言，重点讨论数据交换。

The meeting heard 2 speakers on data exchange.

#### 代表发言　Statements

**1. 郝秀梅 HAO Xiumei**

清华大学教授

Professor, Tsinghua University

地方政府是政策落地的关键。

Local governments decide whether a policy works.

**2. Ho My Linh**

越南水利大学副校长

Vice Rector, Thuyloi University, Viet Nam

应急预案要在汛期前演练。

Plans should be rehearsed before the flood season.

#### 联系方式　Contact

电话　Tel：010-86808404
"""


@pytest.mark.parametrize(
    ("line", "halves"),
    [
        ("1. 郝秀梅 HAO Xiumei", ["1. 郝秀梅", "HAO Xiumei"]),
        ("（二）素拉·西里猜 Sura Sirichai", ["（二） 素拉·西里猜", "Sura Sirichai"]),
        ("概况　Overview", ["概况", "Overview"]),
        ("2017年2月15日15 February 2017", ["2017年2月15日", "15 February 2017"]),
        ("代表发言 / Statements", ["代表发言", "Statements"]),
        ("Sok Dara Sok Dara", ["Sok Dara", "Sok Dara"]),
        ("问 Q", ["问", "Q"]),
        ("答 / Answer:", ["答", "Answer:"]),
    ],
)
def test_numbered_names_and_headings_are_parted(line, halves):
    found = joined_lines.two(Printed.at(line, 0), True, KNOWLEDGE)
    assert found and [half.text for half in found] == halves


def test_a_name_in_latin_letters_and_a_number_printed_once_are_both_languages_own():
    han, latin = parse_languages(read(PAGE.encode(), "a.md"), KNOWLEDGE)
    assert [str(remark.name) for remark in han.remarks] == ["郝秀梅", "Ho My Linh"]
    assert [str(remark.name) for remark in latin.remarks] == ["HAO Xiumei", "Ho My Linh"]
    for parsed in (han, latin):
        assert parsed.contact
        assert [str(number) for number in parsed.contact.telephones] == ["010-86808404"]


def test_a_name_right_above_a_chinese_name_is_of_the_other_language():
    turns = (
        "**Sok Dara**\n\n**索达拉**\n\n柬埔寨环境部司长\n\n"
        "Director, Ministry of Environment of Cambodia\n\n芦苇净水不花钱。\n\n"
        "Reeds clean the water for nothing.\n\n会议商定"
    )
    zh, en = halves(HEAD + BY_TURNS.replace("会议商定", turns))
    assert [str(r.name) for r in zh.remarks] == ["周军", "索达拉"]
    assert [str(r.name) for r in en.remarks] == ["Zhou Jun", "Sok Dara"]


@pytest.mark.parametrize(
    "head",
    [
        "**Mr. Sok Dara　索达拉**",
        "**索达拉　Sok Dara**",
        "**索达拉 / Mr. Sok Dara**",
        "**Sok Dara (索达拉)**",
        "**索达拉**\n\n**Mr. Sok Dara**",
        "**Mr. Sok Dara**\n\n**索达拉**",
    ],
)
@pytest.mark.parametrize("swapped", [False, True])
def test_a_name_in_letters_beside_one_in_characters_is_the_other_languages(head, swapped):
    offices = ["柬埔寨环境部司长", "Director, Ministry of Environment of Cambodia"]
    words = ["芦苇净水不花钱。", "Reeds clean the water for nothing."]
    lines = [head, *offices[:: -1 if swapped else 1], *words[:: -1 if swapped else 1], "会议商定"]
    zh, en = halves(HEAD + BY_TURNS.replace("会议商定", "\n\n".join(lines)))
    assert [str(r.name) for r in zh.remarks] == ["周军", "索达拉"]
    assert [names.bare(str(r.name)) for r in en.remarks] == ["Zhou Jun", "Sok Dara"]


def test_a_name_in_letters_with_its_office_below_leaves_that_in_characters_to_the_other():
    lines = (
        "**索达拉**", "柬埔寨环境部司长", "**Mr. Sok Dara**, Director, Ministry of Environment",
        "芦苇净水不花钱。", "Reeds clean the water for nothing.", "会议商定",
    )  # fmt: skip
    zh, en = halves(HEAD + BY_TURNS.replace("会议商定", "\n\n".join(lines)))
    assert [str(r.name) for r in zh.remarks] == ["周军", "索达拉"]
    assert [names.bare(str(r.name)) for r in en.remarks] == ["Zhou Jun", "Sok Dara"]


ROWS = (
    (
        "5月12日，湖泊会商以视频方式举行。",
        "The Consultation on Lakes was held by video on 12 May.",
    ),
    ("<b>周军</b>", "<b>Zhou Jun</b>"),
    ("中国大理州湖泊局局长", "Director, Bureau of Lakes of Dali, China"),
    ("周军说明，今年湖水偏少一成半。", "Mr. Zhou explained that the lakes were low this year."),
    # No family name begins so in Chinese: nothing but its column tells whose the letters are.
    ("<b>赛温丹</b>", "<b>Sai Win Tan</b>"),
    ("缅甸气象与水文局副局长", "Deputy Director, Department of Hydrology, Myanmar"),
    ("赛温丹介绍，湖水低了四十厘米。", "U Sai Win Tan reported that the lake had fallen far."),
    ("<b>尹索万</b>", "<b>Yin Savann</b>"),
    ("柬埔寨水资源与气象部司长", "Director, Ministry of Water Resources of Cambodia"),
    ("尹索万表示，洞里萨湖退水较快。", "Mr. Savann said that the lake was falling fast."),
)


@pytest.mark.parametrize("turned", [False, True])
def test_a_name_in_letters_is_of_the_language_of_its_column(turned):
    rows = "".join(
        f"<tr><td>{'</td><td>'.join(row[:: -1 if turned else 1])}</td></tr>" for row in ROWS
    )
    page = (
        "<p>湖泊通报 Lakes Note</p><p>2021年第1期 2021, No. 1</p><p>2021年5月14日 14 May 2021</p>"
        f"<h1>湖泊会商举行</h1><h1>Consultation on Lakes</h1><table>{rows}</table>"
    )
    found = {
        one.language: one for one in parse_languages(read(page.encode(), "a.html"), KNOWLEDGE)
    }
    told = {script: [str(r.name) for r in one.remarks] for script, one in found.items()}
    assert told == {
        "zh-hans": ["周军", "赛温丹", "尹索万"],
        "en": ["Zhou Jun", "Sai Win Tan", "Yin Savann"],
    }


def test_a_name_in_letters_right_below_the_one_in_characters_is_of_the_other_half():
    told = (
        ("农丽芬", "Nong Lifen", "湖区商务局局长", "Director, Bureau of Commerce of the Lake"),
        ("武德全", "Vu Duc Toan", "湖区工贸厅副厅长", "Deputy Director, Department of Trade"),
    )
    words = (
        "说，边民的船越来越少，集市到中午就散了，村里的年轻人都去了城里。",
        "said that the boats were fewer each year and that the market closes at noon.",
    )
    blocks = "".join(
        f"<p><b>{zh}<br>{en}</b></p><p>{post}<br>{office}</p><p>{zh}{words[0]}</p>"
        f"<p>{en} {words[1]}</p>"
        for zh, en, post, office in told
    )
    page = (
        "<p>湖泊通报 Lakes Note</p><p>2021年第1期 2021, No. 1</p><p>2021年5月14日 14 May 2021</p>"
        "<h1>边民圆桌举行</h1><h1>Border markets: a roundtable</h1>"
        "<p>5月12日，湖泊圆桌举行，两位嘉宾谈边民的集市。</p>"
        f"<p>On 12 May a roundtable was held, and two guests spoke about markets.</p>{blocks}"
    )
    found = parse_languages(read(page.encode(), "a.html"), KNOWLEDGE)
    assert [[str(r.name) for r in one.remarks] for one in found] == [
        ["农丽芬", "武德全"],
        ["Nong Lifen", "Vu Duc Toan"],
    ]


def test_a_table_of_speakers_in_one_language_stands_between_rows_of_both():
    def table(*rows: tuple[str, ...]) -> str:
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"

    page = (
        table(
            ("湖泊通报", "Lakes Note"),
            ("2021年第1期", "2021, No. 1"),
            ("2021年5月14日", "14 May 2021"),
            ("湖泊会商举行", "Consultation on Lakes"),
            ROWS[0],
        )
        + table(
            ("姓名", "职务", "发言"),
            ("周军", "中国大理州湖泊局局长", "今年湖水偏少一成半，要早放水。"),
            ("Sok Dara", "柬埔寨环境部司长", "洞里萨湖退水较快，渔民着急。"),
        )
        + table(
            ("Name", "Position", "Remarks"),
            ("Zhou Jun", "Director, Bureau of Lakes of Dali, China", "The lakes were low."),
            ("Sok Dara", "Director, Ministry of Environment, Cambodia", "The lake fell fast."),
        )
        + table(("会议商定明年再次会面。", "The meeting agreed to meet again next spring."))
    )
    found = parse_languages(read(page.encode(), "a.html"), KNOWLEDGE)
    assert [[str(r.name) for r in one.remarks] for one in found] == [
        ["周军", "Sok Dara"],
        ["Zhou Jun", "Sok Dara"],
    ]


def test_a_name_in_letters_that_stands_there_for_both_heads_both():
    page = PAGE.replace("**2. Ho My Linh**", "**Ho My Linh Ho My Linh**")
    chinese, english = parse_languages(read(page.encode(), "a.md"), KNOWLEDGE)
    assert [str(one.remarks[-1].name) for one in (chinese, english)] == ["Ho My Linh"] * 2


def test_a_name_in_letters_below_its_twin_is_of_the_other_language():
    """A break joins it to the Chinese office below."""
    said = (
        ("周军", "Zhou Jun", "湖区副市长", "Vice Mayor of the Lake, China"),
        ("Sok Dara", "Sok Dara", "柬埔寨暹粒市副市长", "Vice Mayor of Siem Reap, Cambodia"),
    )
    blocks = "".join(
        f"<p><b>{zh}</b></p><p><b>{en}</b><br>{post}</p><p>{office}</p>"
        f"<p>{zh}表示，公交车已有七成为电动车，充电桩与停车场同步建设。</p>"
        f"<p>{en} said that seven in ten buses were electric and that depots were built.</p>"
        for zh, en, post, office in said
    )
    page = (
        "<p>湖泊通报</p><p>Lakes Note</p><p>2021年第1期　2021年5月14日</p><p>No. 1, 2021</p>"
        "<h1>市长对话举行</h1><h1>Mayors discuss buses</h1>"
        "<p>5月12日，市长对话举行，两座城市介绍了公交车更新的进展。</p>"
        f"<p>The dialogue was held on 12 May. Two cities described their buses.</p>{blocks}"
    )
    found = parse_languages(read(page.encode(), "a.html"), KNOWLEDGE)
    assert [[str(r.name) for r in one.remarks] for one in found] == [
        ["周军", "Sok Dara"],
        ["Zhou Jun", "Sok Dara"],
    ]


def test_a_heading_above_a_list_is_nobody_whose_office_its_first_entry_is():
    page = (
        "# 湖区项目月报\n\n# Monthly Report on Lake Projects\n\n2023年第12期　2023年12月28日\n\n"
        "Issue 12, 2023, December 28, 2023\n\n## 2023年项目执行情况\n\n## Project work in 2023\n\n"
        "2023年，基金在执行项目共四十三个，年内完成十六个，延期四个，全年拨付资金八百二十万美元。\n\n"
        "In 2023 the Fund had 43 projects under way. Sixteen were completed and four delayed.\n\n"
        "### 完成项目\n\n### Completed\n\n- 老挝南塔饮水安全项目\n- Safe drinking water in Luang "
        "Namtha, Lao PDR\n- 柬埔寨磅湛小学屋顶项目\n- Solar roofs for schools in Kampong Cham, "
        "Cambodia\n\n### 延期项目\n\n### Delayed\n\n"
        "四个延期项目均因设备到货晚所致，将于明年六月完成。\n\n"
        "All four delays were caused by late equipment. They will be completed by June 2024.\n"
    )
    found = parse_languages(read(page.encode(), "a.md"), KNOWLEDGE)
    assert [one.remarks for one in found] == [(), ()]


def test_the_papers_title_stands_at_both_ends_of_its_first_line():
    source = (
        "湿地之友\tFriends of Wetlands\n\n2022年第10期\tIssue 10, 2022\n\n"
        "2022年10月28日\t28 October 2022\n\n# 湿地行动启动\n\n# Wetland Action Starts\n\n"
        "10月26日，湿地行动启动仪式在保山举行，三国六十名青年志愿者下水清除了四千株水草。\n\n"
        "The launch of the Wetland Action was held in Baoshan on 26 October with sixty people.\n"
    )
    both = parse_languages(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [[name.text for name in one.masthead.names] for one in both] == [
        ["湿地之友"],
        ["Friends of Wetlands"],
    ]
