"""Parsing: who publishes an issue, which it is, and which meeting the lead reports on, in the
words of many offices."""

from __future__ import annotations

import datetime as dt
import io

import docx
import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_parsing import parse, text

LEAD = "2023年5月10日，湖泊对话会在昆明举行。会议由江湖环境合作中心主办，六国代表出席。"
LEAD_EN = "The Lakes Dialogue was held in Kunming on 10 May 2023. Sixty people attended."
SPOKEN = "**Sok Dara, Director, Ministry of Environment of Cambodia**\n\nLakes need steady care."
SPOKEN_ZH = "**柬埔寨环境部司长索达拉**\n\n湖泊需要长期养护。岸边村庄的意见要先听。"


def issue_of(parsed):
    head = parsed.masthead
    return (head.year.value, head.number.value, head.date.value)


@pytest.mark.parametrize(
    "masthead",
    [
        "主办：江湖环境合作中心\n\n第4期（2023年）\n\n出版日期：2023.5.12",
        "江湖环境合作中心\n\n刊号：2023-04　日期：2023/5/12",
        "江湖环境合作中心\n\n编号：2023年第4期　印发日期：2023-05-12",
        "江湖环境合作中心\n\n期次 2023/4　　2023年5月12日",
    ],
)
def test_a_chinese_masthead(masthead):
    parsed = parse(f"{masthead}\n\n# 湖泊对话会在昆明举行\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert [text(name) for name in parsed.masthead.names] == ["江湖环境合作中心"]


@pytest.mark.parametrize(
    "form",
    [
        "| Brief no. | Date of issue | For |\n|---|---|---|\n| 2023/4 | 12 May 2023 | All |",
        "| | |\n|---|---|\n| Record no. | 4/2023 |\n| Date of issue | 12 May 2023 |",
    ],
)
def test_an_issue_in_a_form_whose_label_ends_with_a_point(form):
    parsed = parse(
        f"**Lakes Cooperation Center**\n\n{form}\n\n# Lakes Dialogue held\n\n{LEAD_EN}\n\n{SPOKEN}"
    )
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert text(parsed.headline) == "Lakes Dialogue held"


@pytest.mark.parametrize(
    "publisher",
    [
        "Published by the Lakes Cooperation Center",
        "A daily record of the talks, published by the Lakes Cooperation Center",
        "A publication of the Lakes Cooperation Center",
        "The quarterly newsletter of the Lakes Cooperation Center",
        "Produced jointly by the Lakes Cooperation Center",
        "The e-newsletter of the Lakes Cooperation Center",
    ],
)
def test_who_publishes_a_paper_of_another_name(publisher):
    parsed = parse(
        f"Lakes News\n\n{publisher}\n\nIssue #4, 12 May 2023\n\n"
        f"# Lakes Dialogue held\n\n{LEAD_EN}\n\n{SPOKEN}"
    )
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert [text(name) for name in parsed.masthead.names] == ["Lakes Cooperation Center"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("江湖培训基地（大理）", "江湖培训基地（大理）"),
        ("江湖青年环境网络的不定期通讯", "江湖青年环境网络"),
        ("2023江湖环保产业博览会组委会", "2023江湖环保产业博览会组委会"),
        ("江湖新闻社 · 环境专线", "江湖新闻社"),
        ("江湖研究所 · 会议综述", "江湖研究所"),
        ("江湖大学东盟学院　活动纪要〔2023〕第4期", "江湖大学东盟学院"),
        ("LAKES AND LIVELIHOODS PROJECT", "LAKES AND LIVELIHOODS PROJECT"),
        ("Office of the Permanent Secretary, Ministry of Lakes",
         "Office of the Permanent Secretary, Ministry of Lakes"),
        ("Sponsored by: Department of Lakes of Dali Province",
         "Department of Lakes of Dali Province"),
        ("Lakes Training and Laboratory Institute", "Lakes Training and Laboratory Institute"),
        ("Published by the Regional Forum of Lake Organizations",
         "Regional Forum of Lake Organizations"),
    ],
)  # fmt: skip
def test_whatever_body_publishes(line, name):
    parsed = parse(
        f"{line}\n\n2023年第4期\n\n2023年5月12日\n\n# 湖泊对话会\n\n{LEAD}\n\n{SPOKEN_ZH}"
    )
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert [text(each) for each in parsed.masthead.names] == [name]


@pytest.mark.parametrize(
    "lead",
    [
        "From 10 to 11 May 2023, the Lakes Dialogue, hosted by the Center, was held in Kunming.",
        "The Lakes Dialogue brought together sixty officials in Kunming on 10 May 2023.",
        "At the Lakes Dialogue in Kunming on 10 May 2023, sixty officials discussed reeds.",
        "Ministers attended the Lakes Dialogue in Kunming on 10 May 2023. Sixty people came.",
    ],
)
def test_a_meeting_told_in_other_words(lead):
    parsed = parse(
        "Lakes Cooperation Center\n\nBulletin No. 4/2023\n\n12 May 2023\n\n"
        f"# One lake, one plan\n\n{lead}\n\n{SPOKEN}"
    )
    assert (text(parsed.meeting.title), text(parsed.meeting.place)) == (
        "Lakes Dialogue",
        "Kunming",
    )


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("5月10日，六国代表齐聚昆明，参加湖泊对话会。", "昆明"),
        ("六国代表出席湖泊对话会。会议于5月10日在昆明举行。", "昆明"),
        ("2023年5月10日，湖泊对话会（线上）召开，六国代表通过视频参会。", None),
    ],
)
def test_a_meeting_told_in_other_chinese_words(lead, place):
    parsed = parse(
        "江湖环境合作中心\n\n2023年第4期\n\n2023年5月12日\n\n"
        f"# 一湖水　一盘棋\n\n{lead}\n\n{SPOKEN_ZH}"
    )
    assert (text(parsed.meeting.title), text(parsed.meeting.place)) == ("湖泊对话会", place)


@pytest.mark.parametrize(
    "line", ["12 May 2023 · Issue 4", "May 12, 2023 | No. 4", "12 May 2023 – Number 4"]
)
def test_the_year_of_a_day_is_not_taken_for_that_of_the_issue_behind_it(line):
    parsed = parse(f"# Lakes Bulletin\n\n{line}\n\n## Lakes for all\n\n{LEAD_EN}\n\n{SPOKEN}\n")
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))


@pytest.mark.parametrize(
    "masthead",
    [
        "湖区通讯　第23期（2023年第4期）\n\n2023年5月12日",
        "湖区通讯　第23期\n\n2023年5月12日（今年第4期）",
        "湖区通讯 2023-04（总第23期）\n\n2023年5月12日",
        "湖区通讯 2023年第4封（总第23封）\n\n2023年5月12日",
    ],
)
def test_what_counts_on_over_the_years_is_the_serial(masthead):
    parsed = parse(f"{masthead}\n\n# 湖泊对话会在昆明举行\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert parsed.masthead.serial.value == 23


def test_issue_and_date_in_a_heading_of_their_own_are_no_headline():
    masthead = "**Lakes Center**\n\n## Project Updates | 2023 – No. 4 | 12 May 2023"
    parsed = parse(f"{masthead}\n\n### Lakes for all\n\n{LEAD_EN}\n\n{SPOKEN}\n")
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert text(parsed.headline) == "Lakes for all"


@pytest.mark.parametrize(
    "masthead",
    [
        "湖区会议纪要\n\n2023年第4次　　（总第23号）\n\n印发日期：2023年5月12日",
        "湖区通讯　卷号：2023　期号：4　发布日期：2023年5月12日",
        "2023年第4期 ∣ 2023年5月12日 ∣ 湖区环境合作中心",
        "2023年第4期丨2023年5月12日丨湖区环境合作中心",
    ],
)
def test_issues_are_counted_in_many_words(masthead):
    parsed = parse(f"{masthead}\n\n# 湖泊对话会在昆明举行\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert text(parsed.headline) == "湖泊对话会在昆明举行"


def test_a_name_broken_over_two_lines_is_one_and_its_initials_are_no_publisher():
    parsed = parse(
        "RBCC NEWSLETTER\n\n**River Basins**\\\n**Cooperation Center**\n\n#4, 12 May 2023\n\n"
        f"# Lakes Dialogue held\n\n{LEAD_EN}\n\n{SPOKEN}"
    )
    assert [text(name) for name in parsed.masthead.names] == ["River Basins Cooperation Center"]
    assert text(parsed.headline) == "Lakes Dialogue held"


def test_what_kind_of_paper_it_is_is_no_headline_and_a_headline_no_publisher():
    parsed = parse(
        "# EVENT SUMMARY\n\n**Lakes Cooperation Center**\n\nDispatch 4, 2023 | 12 May 2023\n\n"
        f"# Steering Committee Backs a Second Phase\n\n{LEAD_EN}\n\n{SPOKEN}"
    )
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert text(parsed.headline) == "Steering Committee Backs a Second Phase"
    assert [text(name) for name in parsed.masthead.names] == ["Lakes Cooperation Center"]


def test_a_number_may_stand_before_a_year_without_its_century():
    parsed = parse(
        f"Lakes Cooperation Center\n\nMEDIA RELEASE\n\nLCC No. 07/23\n\n12 May 2023\n\n"
        f"# Lakes Dialogue held\n\n{LEAD_EN}\n\n{SPOKEN}"
    )
    assert issue_of(parsed) == (2023, 7, dt.date(2023, 5, 12))


@pytest.mark.parametrize(
    "masthead",
    [
        "江湖环境合作中心\n\n2023年4月号　出刊日期：2023-05-12",
        "江湖环境合作中心\n\n二〇二三年四月　第四期　2023年5月12日",
        "江湖环境合作中心（LCC）通讯中文版 · 2023年第4期 · 2023年5月12日",
        "LAKES COOPERATION CENTER · DALI OFFICE 江湖环境合作中心\n\n2023年第4期　2023年5月12日",
    ],
)
def test_a_monthly_paper_and_names_beside_other_things(masthead):
    parsed = parse(f"{masthead}\n\n# 湖泊对话会在昆明举行\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert any(text(name).startswith("江湖环境合作中心") for name in parsed.masthead.names)


@pytest.mark.parametrize("dateline", ["【昆明】", "5月10日，昆明 "])
def test_a_town_before_the_lead(dateline):
    lead = f"{dateline}2023湖泊论坛10日在滇池边举行。六国代表出席。"
    parsed = parse(f"江湖环境合作中心\n\n2023年第4期\n\n# 湖泊论坛\n\n{lead}\n\n{SPOKEN_ZH}")
    assert parsed.meeting and not text(parsed.meeting.title).startswith("【")
    assert text(parsed.meeting.place) in ("昆明", "滇池边")


@pytest.mark.parametrize(
    "line", ["No. 44 (3/2025)", "No. 44 (No. 3/2025)", "Issue 3, 2025 (44 in all)"]
)
def test_a_number_over_all_years_beside_the_one_in_its_year(line):
    head = parse(
        f"# Lakes Cooperation Center\n\n{line} | 2 June 2025\n\n## Levels\n\n{LEAD_EN}"
    ).masthead
    assert (head.year.value, head.number.value, head.serial.value) == (2025, 3, 44)


def test_a_number_in_brackets_beside_the_issue_counts_over_the_years():
    parsed = parse(
        "Lakes Cooperation Center\n\n**Issue 4, 2023 (No. 31)**\n\n12 May 2023\n\n"
        f"# Lakes Dialogue held\n\n{LEAD_EN}\n\n{SPOKEN}"
    )
    assert (issue_of(parsed), parsed.masthead.serial.value) == (
        (2023, 4, dt.date(2023, 5, 12)),
        31,
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("江湖环境合作中心 2023-05-12 17:26 发表于云南", "江湖环境合作中心"),
        ("湖区大气能力建设项目 培训动态\n\n2023年5月12日", "湖区大气能力建设项目"),
        ("湖区城市环境伙伴计划 · 对话实录\n\n2023年5月12日", "湖区城市环境伙伴计划"),
        ("江湖环境合作中心 Lakes Cooperation Center\n\n2023年5月12日", "江湖环境合作中心"),
    ],
)
def test_a_line_tells_besides_its_publisher_when_and_which_paper(line, name):
    parsed = parse(f"{line}\n\n# 湖泊对话会在昆明举行\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert text(parsed.masthead.names[0]) == name
    assert parsed.masthead.date.value == dt.date(2023, 5, 12)
    assert text(parsed.headline) == "湖泊对话会在昆明举行"


def test_the_head_of_a_paper_of_the_united_nations():
    parsed = parse(
        "LAKES/WG.3/6 Distr.: General 12 May 2023 Original: English\n\n"
        "**Lakes Working Group on Reeds** Third meeting Dali, China, 9–10 May 2023\n\n"
        f"# Report of the third meeting\n\n{LEAD_EN}\n\n{SPOKEN}"
    )
    assert [text(name) for name in parsed.masthead.names] == ["Lakes Working Group on Reeds"]
    assert (parsed.masthead.date.value, parsed.masthead.serial) == (dt.date(2023, 5, 12), None)


def test_a_lone_sign_above_the_headline_names_no_paper():
    parse("**|**\n\n2022年第3期\n\n# 河水\n\n正文说了一句话。\n")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "River Center, Beijing, jointly with the Water Department, Vientiane",
            ["River Center, Beijing", "Water Department, Vientiane"],
        ),
        ("湖区合作中心　水利部国际合作司　合办", ["湖区合作中心", "水利部国际合作司"]),
        ("湖区委员会秘书处 · 江湖合作中心 合编", ["湖区委员会秘书处", "江湖合作中心"]),
        ("水利部对外交流中心江湖环境合作中心", ["水利部对外交流中心", "江湖环境合作中心"]),
        ("Clean Lakes Dispatch from the Blue Lakes Secretariat", ["Blue Lakes Secretariat"]),
    ],
)
def test_those_who_publish_together_and_whose_paper_it_is(line, names):
    parsed = parse(f"# {line}\n\n2022年第3期　2022年5月6日\n\n# 河水\n\n正文说了一句话。\n")
    assert [text(name) for name in parsed.masthead.names] == names


def test_the_papers_own_name_in_a_line_that_tells_publisher_and_issue():
    line = "河之声 · 中文版 越南水利部 / 江湖合作中心 （2024年 第2期）"
    parsed = parse(f"{line}\n\n# 青年营在芹苴开营\n\n今年的青年营在芹苴举办，四十人参加。\n")
    assert [text(name) for name in parsed.masthead.names] == ["越南水利部", "江湖合作中心"]
    assert parsed.masthead.number and parsed.masthead.number.value == 2


def test_the_second_number_of_a_double_issue_is_no_part_of_the_publisher():
    line = "第13-14期\t江湖边境合作联络处\t二〇二一年七月三十日"
    told = parse(f"**口岸合作简报**\n\n{line}\n\n# 河水\n\n正文说了一句话。\n").masthead
    assert [text(name) for name in told.names] == ["江湖边境合作联络处"]


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("BLCC", "Blue Lakes Cooperation Center"),
        ("LMEC", "Lancang-Mekong Environmental Cooperation Center"),
    ],
)
def test_initials_are_spelt_out_by_the_head_of_the_pages(short, name):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = f"{name} | Newsletter"
    for line in (f"{short} Newsletter", "Issue 6, 2022", "Paying the neighbour", LEAD_EN):
        document.add_paragraph(line)
    data = io.BytesIO()
    document.save(data)
    found = parsing.parse(read(data.getvalue(), "a.docx"), KNOWLEDGE).masthead
    assert [text(one) for one in found.names] == [name]


@pytest.mark.parametrize(
    "line", ["Issue 4 of 2023 | 112th since 2015", "No. 4, 2023 (No. 112 since the first issue)"]
)
def test_what_counts_since_the_beginning_is_the_serial(line):
    parsed = parse(f"# Lakes Center\n\n{line}\n\n12 May 2023\n\n## Levels\n\n{LEAD_EN}")
    assert (issue_of(parsed), parsed.masthead.serial.value) == (
        (2023, 4, dt.date(2023, 5, 12)),
        112,
    )


def test_a_serial_in_two_languages_is_no_issue():
    line = "总第14期 · No. 14 · 2023年5月12日"
    parsed = parse(f"江湖环境合作中心\n\n{line}\n\n# 湖泊对话会\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert (parsed.masthead.serial.value, parsed.masthead.number) == (14, None)
    first = parse(
        "江湖环境合作中心\n\n第1期（总第1期）　2023年5月12日\n\n"
        f"# 湖泊对话会\n\n{LEAD}\n\n{SPOKEN_ZH}"
    )
    assert (first.masthead.serial.value, first.masthead.number.value) == (1, 1)


def test_a_line_with_name_issue_and_date_in_two_languages():
    line = (
        "江湖环境合作中心· Lakes Cooperation Center 2023年第4期 Issue 4, 2023　2023年5月12日 "
        "12 May 2023"
    )
    parsed = parse(f"{line}\n\n# 湖泊对话会\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
    assert "江湖环境合作中心" in [text(name) for name in parsed.masthead.names]


def test_the_day_up_to_which_figures_were_counted_dates_no_issue():
    told = "2024年第17期 ｜ 数据截至2024年8月25日 ｜ 2024年8月29日发布"
    date = parse(f"# 监测双周报\n\n{told}\n\n## 登革热\n\n病例上升。\n").masthead.date
    assert date and str(date.value) == "2024-08-29"


def test_where_on_a_site_a_page_stands_tells_no_issue():
    crumbs = "首页 > 刊物 > 湖区一线 > 第19期"
    parsed = parse(
        f"{crumbs}\n\n湖区一线\n\n2024年第3期　总第19期　|　2024年7月5日\n\n"
        f"# 湖泊对话会\n\n{LEAD}\n"
    )
    assert issue_of(parsed) == (2024, 3, dt.date(2024, 7, 5))


def test_the_last_line_tells_when_a_note_was_issued():
    parsed = parse(
        "# SECRETARIAT NOTE No. 11/2017\n\n## Meeting on Dry Season Flow\n\n"
        "Vientiane, Lao PDR, 27–28 September 2017\n\n"
        "The dry season of 2016 showed that forecasts are published too late to be of use.\n\n"
        "Issued in Vientiane on 3 October 2017 by the Technical Support Division.\n"
    )
    assert issue_of(parsed) == (2017, 11, dt.date(2017, 10, 3))
