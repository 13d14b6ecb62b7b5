"""Parsing: invented documents of several shapes, and the result expected of each."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bulletins.importing import parsing
from bulletins.importing.parsing import coverage
from bulletins.importing.parsing.results import ParsedBulletin
from bulletins.importing.reading import UnreadableDocument, read

from .knowing import KNOWLEDGE

SAMPLES = Path(__file__).parent.parent.parent / "samples"
DOCUMENTS = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in (".md", ".txt"))


def parse(source: str | bytes, name: str = "a.md") -> ParsedBulletin:
    data = source.encode() if isinstance(source, str) else source
    document = read(data, name)
    parsed = parsing.parse(document, KNOWLEDGE)
    coverage.check(document, parsed)
    return parsed


def sample(name: str) -> ParsedBulletin:
    return parse((SAMPLES / name).read_bytes(), name)


def text(printed):
    return printed.text if printed else None


def people(parsed: ParsedBulletin):
    return [
        (remark.role, text(remark.name), remark.position and remark.position.printed.text)
        for remark in parsed.remarks
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_character_of_a_document_is_lost(name):
    sample(name)


def test_a_masthead_gives_names_issue_serial_and_date():
    head = sample("zh-blocks.md").masthead
    assert [name.text for name in head.names] == [
        "江河环境合作中心",
        "River Basins Cooperation Center",
    ]
    assert (head.year.value, head.number.value, head.serial.value) == (2021, 3, 41)
    assert head.date.value == dt.date(2021, 6, 11)


def test_speaker_blocks_keep_order_names_and_positions_as_printed():
    parsed = sample("zh-blocks.md")
    assert people(parsed) == [
        ("opening", "林静", "中国生态环境部国际合作司副司长"),
        ("remark", "Sok DARA", "柬埔寨环境部环境保护总局局长"),
        ("remark", "Bounmy Phetsavanh", "老挝自然资源与环境部水资源司副司长"),
        (
            "remark",
            "纳瓦·西里",
            "泰国自然资源与环境部污染控制厅高级工程师、曼谷大学河流研究所教授",
        ),
        ("closing", "欧阳青", "江河环境合作中心/滇水研究院主任"),
    ]
    assert [remark.country for remark in parsed.remarks] == ["cn", "kh", "la", "th", "cn"]


def test_a_remark_may_have_several_paragraphs_or_no_words():
    remarks = sample("zh-blocks.md").remarks
    assert len(remarks[0].text.text.split("\n")) == 2
    assert remarks[1].text.text.split("\n")[1:] == ["社区参与；", "长期监测。"]
    assert remarks[2].text is None


def test_the_closing_is_what_follows_the_last_speakers_words():
    parsed = sample("zh-blocks.md")
    assert parsed.remarks[-1].text.text == "欧阳青在总结时表示，期待各方继续携手。"
    assert parsed.closing.text.split("\n") == [
        "与会代表一致同意明年继续举行圆桌对话。",
        "会后，代表们参观了滇池湿地。",
    ]


def test_the_lead_gives_the_meeting_and_who_took_part():
    meeting = sample("zh-blocks.md").meeting
    assert (meeting.title.text, meeting.place.text, meeting.mode.value) == (
        "江河流域环境圆桌对话",
        "昆明",
        "hybrid",
    )
    assert (meeting.first.value, meeting.last) == (dt.date(2021, 6, 10), dt.date(2021, 6, 11))
    assert [(party.role, party.printed.text) for party in meeting.parties] == [
        ("host", "江河环境合作中心"),
        ("organiser", "滇水研究院"),
        ("supporter", "湄公学院"),
        ("delegation", "柬埔寨环境部"),
        ("delegation", "老挝自然资源与环境部"),
        ("delegation", "泰国自然资源与环境部"),
    ]


def test_a_contact_block_gives_every_field():
    contact = sample("zh-blocks.md").contact
    assert [name.text for name in contact.names] == ["江河环境合作中心"]
    assert text(contact.address) == "云南省昆明市某路1号"
    assert text(contact.postcode) == "650000"
    assert [phone.text for phone in contact.telephones] == ["+86-871-0000000", "+86-871-0000001"]
    assert text(contact.fax) == "+86-871-0000002"
    assert [mail.text for mail in contact.emails] == [
        "office@basin.invalid",
        "lin.jing@basin.invalid",
    ]
    assert text(contact.website) == "https://www.basin.invalid/"
    assert text(contact.wechat) == "basin-centre"


def test_what_no_field_takes_is_left_over_with_its_line():
    (left,) = sample("zh-blocks.md").left_over
    assert (left.printed.text, left.place.line) == ("责任编辑：石磊", 67)


def test_one_name_in_two_spellings_is_a_doubt():
    doubts = sample("zh-blocks.md").doubts
    assert [doubt.code for doubt in doubts] == ["two_spellings", "no_words"]
    assert dict(doubts[0].params) == {"one": "Sok DARA", "other": "Sok Dara"}


def test_pictures_are_kept_as_references_beside_their_speaker():
    assert [text(picture.target) for picture in sample("zh-blocks.md").pictures] == [
        "images/group.jpg",
        "data:image/png;base64,iVBORw0KGgo=",
    ]
    assert [picture.before_remark for picture in sample("zh-table.md").pictures] == [0, 1]


def test_plain_text_without_empty_lines_is_parsed_line_by_line():
    parsed = sample("zh-one-line.txt")
    assert people(parsed) == [
        ("chair", "高原", "江河环境合作中心副主任"),
        ("remark", "Chan Vuthy", "柬埔寨环境部国务秘书"),
        ("remark", "Nguyen Thi Hoa", "越南自然资源与环境部国际合作司副司长"),
        ("remark", None, "联合国环境规划署"),
        ("closing", "唐明", "江河环境合作中心项目主管"),
    ]
    assert (parsed.masthead.year.value, parsed.masthead.number.value) == (2020, 12)
    assert text(parsed.closing) == "会议通过了《金边倡议》。"


def test_a_country_without_a_named_ministry_is_a_delegation():
    meeting = sample("zh-one-line.txt").meeting
    assert [(party.country, party.body) for party in meeting.delegations] == [
        ("mm", None),
        ("th", None),
        ("vn", None),
    ]
    assert [(party.role, party.printed.text) for party in meeting.hosts] == [
        ("host", "江河环境合作中心"),
        ("co_host", "柬埔寨环境部"),
    ]


def test_the_same_text_in_gb18030_gives_the_same_result():
    data = (SAMPLES / "zh-one-line.txt").read_text(encoding="utf-8").encode("gb18030")
    assert parse(data, "a.txt") == sample("zh-one-line.txt")


def test_a_table_of_speakers_is_read_row_by_row():
    parsed = sample("zh-table.md")
    assert people(parsed) == [
        ("remark", "赵一平", "江河环境合作中心处长"),
        ("remark", "Somchai Dee", "泰国自然资源与环境部环境质量促进厅厅长"),
    ]
    assert parsed.left_over == ()


def test_a_document_without_speaker_blocks_yields_none():
    parsed = sample("zh-no-speakers.md")
    assert parsed.remarks == () and parsed.meeting is None
    assert parsed.lead.text.startswith("2023年4月1日")
    assert len(parsed.closing.text.split("\n")) == 2


def test_headings_inside_an_issue_make_sections():
    parsed = sample("zh-two-meetings.md")
    assert [(s.heading.text, text(s.text)) for s in parsed.sections] == [
        ("一、青年对话", "7月5日，青年对话举行。"),
        ("二、企业座谈", "7月7日，企业座谈举行，未安排发言。"),
    ]
    assert [(remark.name.text, remark.section) for remark in parsed.remarks] == [("孙晓", 0)]


def test_a_simple_english_layout_is_parsed():
    parsed = sample("en-simple.md")
    assert parsed.language == "en"
    assert (parsed.masthead.year.value, parsed.masthead.number.value) == (2022, 14)
    assert parsed.masthead.date.value == dt.date(2022, 9, 30)
    assert people(parsed) == [
        (
            "remark",
            "Mr. Sok Dara",
            "Deputy Director-General, General Department of Environmental Protection, "
            "Ministry of Environment, Cambodia",
        ),
        (
            "remark",
            "Bounmy PHETSAVANH",
            "Director of the Department of Water Resources, Ministry of Natural Resources and "
            "Environment, Lao PDR",
        ),
        ("closing", "Ms. Lin Jing", "Division Director, River Basins Cooperation Center"),
    ]
    assert [(party.role, party.country) for party in parsed.meeting.parties] == [
        ("host", "cn"),
        ("co_host", "kh"),
        ("delegation", "kh"),
        ("delegation", "la"),
        ("delegation", "th"),
    ]
    assert text(parsed.closing) == "The meeting agreed to meet again next year."
    assert text(parsed.about) == "The River Basins Cooperation Center was founded in 2016."


def test_a_document_in_another_language_keeps_all_its_words():
    parsed = sample("th-other.md")
    assert parsed.language == "th" and parsed.remarks == ()
    assert [left.printed.text for left in parsed.left_over] == ["ศูนย์ความร่วมมือสิ่งแวดล้อมลุ่มน้ำ"]


def test_a_position_broken_after_a_stroke_joins_without_a_space():
    parsed = parse(
        "# 简报\n\n2022年 第1期\n\n## 标题\n\n导语。\n\n"
        "林静  \n甲中心/  \n乙研究院处长\n\n林静表示同意。\n"
    )
    assert people(parsed) == [("remark", "林静", "甲中心/乙研究院处长")]
    assert [body.printed.text for body in parsed.remarks[0].position.bodies] == [
        "甲中心",
        "乙研究院",
    ]


def test_summing_up_results_is_no_closing_remark():
    block = "**{name}**  \n泰国环境厅处长\n\n{name}{words}\n\n"
    body = block.format(name="Sok Dara", words="总结了近年的成果。") + block.format(
        name="Chan Vuthy", words="总结了监测的进展。"
    )
    parsed = parse(f"# 简报\n\n2022年 第1期\n\n## 标题\n\n导语。\n\n{body}")
    assert [remark.role for remark in parsed.remarks] == ["remark", "remark"]


def test_a_speaker_of_the_lead_without_a_block_is_a_doubt():
    parsed = parse(
        "# 简报\n\n2022年 第1期\n\n## 标题\n\n甲中心处长林静、乙中心主任高原致辞。\n\n"
        "**林静**  \n甲中心副处长\n\n林静表示同意。\n"
    )
    assert [(doubt.code, dict(doubt.params).get("name")) for doubt in parsed.doubts] == [
        ("no_date", None),
        ("two_positions", "林静"),
        ("named_without_block", "高原"),
    ]


def test_every_value_knows_its_place():
    document = read((SAMPLES / "zh-blocks.md").read_bytes(), "a.md")
    parsed = parsing.parse(document, KNOWLEDGE)
    position = parsed.remarks[1].position.printed
    place = document.place(position.span)
    assert (place.line, place.last_line) == (28, 29)


_PIECES = st.sampled_from(
    [
        "# 简报",
        "## ",
        "**",
        "**  \n",
        "2022年 第3期",
        "2022年9月29日",
        "林静",
        "Sok Dara",
        "处长",
        "柬埔寨环境部",
        "、",
        "和",
        "/",
        "\n",
        "\n\n",
        "，",
        "。",
        "表示",
        "会议由",
        "主办",
        "来自",
        "参加",
        "联系我们",
        "电话：1",
        "邮箱：a@b.c",
        "《",
        "》",
        "",
        " a ",
        " b ",
        "",
        "---",
        "---",
        "！[x](y)",
        "![x](y)",
        "No. 3, 2022",
        "Director, ",
        "The meeting was held in ",
        "(",
        ")",
        "关于我们",
        "江河环境合作中心：",
        " ",
        "总结",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
@example("# 简报邮箱：a@b.c。" + "# 简报" * 5)  # a line that the contact parts in two
def test_nothing_is_lost_whatever_is_written(source):
    try:
        parse(source)
    except UnreadableDocument:
        assert not source.strip()


@given(st.text(max_size=200))
def test_nothing_is_lost_in_arbitrary_text(source):
    with contextlib.suppress(UnreadableDocument):
        parse(source.encode(errors="ignore"))


@pytest.mark.parametrize("line", ["1.", "**1.**", "（一）", "—", "：", "“", "Mr.", "表示，"])
def test_a_line_with_nothing_but_a_sign_or_a_word_spoils_nothing(line):
    parsed = parse(
        "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n## Weirs\n\n"
        "The workshop was held in Pakse on 4 May 2022.\n\n"
        f"{line}\n\nSok Dara, Director of Lakes, said that it had rained. The gates were shut.\n"
    )
    assert [str(remark.name) for remark in parsed.remarks] == ["Sok Dara"]
