"""Parsing: what stands below a report, as many offices write it: marks of the end, notes to
editors, corrections, a contact in running text. None of it is anybody's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletins.importing.parsing import unspoken
from bulletins.importing.parsing.outline import Item
from bulletins.importing.parsing.printed import Printed

from .test_parsing import parse, text

CENTER = "Lakes Cooperation Center"
REPORT = f"""**{CENTER}**

Bulletin No. 4/2023, 12 May 2023

# Lakes Dialogue held in Kunming

The Lakes Dialogue was held in Kunming on 10 May 2023. It was organized by the {CENTER}.

**Sok Dara, Director, Ministry of Environment of Cambodia**

Lakes need steady care. Villages near the shore should be heard first.

**Khin Mar Lwin, Deputy Director, Ministry of Natural Resources of Myanmar**

Reeds clean the water for nothing. We plant them with two schools.

Participants agreed to meet again next spring.

"""
ZH_REPORT = """**江湖环境合作中心**

环境合作简报

2023年第4期　2023年5月12日

# 湖泊对话会在昆明举行

2023年5月10日，湖泊对话会在昆明举行。会议由江湖环境合作中心主办。

**柬埔寨环境部司长索达拉**

湖泊需要长期养护。岸边村庄的意见要先听。

**缅甸自然资源部副司长吴丁昂**

芦苇净水不花钱。我们和两所学校一起种植。

与会各方一致同意明年春天再次会面。

"""
AGREED = "Participants agreed to meet again next spring."
AGREED_ZH = "与会各方一致同意明年春天再次会面。"


def contact_of(parsed):
    found = parsed.contact
    if not found:
        return {}
    values = {name: getattr(found, name) for name in found.__dataclass_fields__}
    return {
        name: [v.text for v in value] if isinstance(value, tuple) else value.text
        for name, value in values.items()
        if value
    }


@pytest.mark.parametrize("noun", ["end", "close", "conclusion"])
def test_what_is_told_of_the_end_of_a_meeting_is_nobodys_words(noun):
    closing = f"At the {noun} of the dialogue, all those present decided to meet again."
    found = parse(REPORT.replace(AGREED, closing))
    assert text(found.closing) == closing
    assert text(found.remarks[-1].text) == (
        "Reeds clean the water for nothing. We plant them with two schools."
    )


@pytest.mark.parametrize(
    "mark", ["– END –", "# # #", "***END***", "-- Ends --", "[End of bulletin]", "-30-"]
)
def test_below_a_mark_of_the_end_nobody_speaks(mark):
    parsed = parse(f"{REPORT}{mark}\n\n**Note to Editors**\n\nPhotographs can be had on request.")
    assert [text(remark.name) for remark in parsed.remarks] == ["Sok Dara", "Khin Mar Lwin"]
    assert text(parsed.closing) == AGREED


@pytest.mark.parametrize("mark", ["（完）", "【全文完】", "——完——", "（本期完）"])
def test_below_a_chinese_mark_of_the_end_nobody_speaks(mark):
    parsed = parse(
        f"{ZH_REPORT}{mark}\n\n本文图片可向编辑部索取。\n\n**新闻背景**\n\n水位是2019年以来最高的。"
    )
    assert len(parsed.remarks) == 2
    assert text(parsed.closing) == AGREED_ZH


@pytest.mark.parametrize(
    "heading",
    ["Note to editors", "Notes for Editors:", "About LCC", "Background", "About the organizers"],
)
def test_a_note_that_begins_with_the_publisher_tells_of_it(heading):
    about = f"The {CENTER} supports research on lakes. It has its office in Dali."
    parsed = parse(f"{REPORT}– END –\n\n**{heading}**\n\n{about}")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED)


@pytest.mark.parametrize("heading", ["新闻背景", "编者注", "【相关链接】", "关于主办方"])
def test_a_chinese_note_that_begins_with_the_publisher_tells_of_it(heading):
    about = "江湖环境合作中心设在大理，负责湖泊研究与培训。"
    parsed = parse(f"{ZH_REPORT}（完）\n\n**{heading}**\n\n{about}")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED_ZH)


def test_what_a_body_does_after_the_meeting_tells_nothing_of_the_publisher():
    parsed = parse(f"{REPORT}The Secretariat will send the papers to all.")
    assert parsed.about is None
    assert text(parsed.closing) == f"{AGREED}\nThe Secretariat will send the papers to all."


@pytest.mark.parametrize(
    "note",
    [
        "Corrections should be e-mailed to the secretariat (desk@lakes.invalid) soon.",
        "Delegations may amend their statements by writing to desk@lakes.invalid.",
        "Questions? We answer them at desk@lakes.invalid.",
        "Please address any remark on this text to desk@lakes.invalid.",
    ],
)
def test_a_sentence_that_asks_to_write_gives_the_contact_and_no_closing(note):
    parsed = parse(f"{REPORT}---\n\n{note}")
    assert text(parsed.closing) == AGREED
    assert contact_of(parsed) == {"emails": ["desk@lakes.invalid"]}


@pytest.mark.parametrize(
    "note",
    [
        "Comments may go to the Rapporteur: tel. +86-10-8123 4567, e-mail desk@lakes.invalid.",
        "For corrections call +86-10-8123 4567 or write to desk@lakes.invalid.",
        "The rapporteur can be reached at +86-10-8123 4567 or by e-mail at desk@lakes.invalid.",
    ],
)
def test_telephone_and_mail_in_a_sentence(note):
    assert contact_of(parse(REPORT + note)) == {
        "telephones": ["+86-10-8123 4567"],
        "emails": ["desk@lakes.invalid"],
    }


@pytest.mark.parametrize(
    "note",
    [
        "如对本记录有修改意见，请于两周内发送至 desk@lakes.invalid，或致电010-81234567。",
        "各代表团的更正意见请寄会议秘书处，电话：010-81234567，邮箱：desk@lakes.invalid。",
        "（更正意见可发至desk@lakes.invalid，联系电话010-81234567）",
    ],
)
def test_telephone_and_mail_in_a_chinese_sentence(note):
    parsed = parse(ZH_REPORT + note)
    assert text(parsed.closing) == AGREED_ZH
    assert contact_of(parsed) == {"telephones": ["010-81234567"], "emails": ["desk@lakes.invalid"]}


def test_who_answers_the_media_is_no_address():
    parsed = parse(
        f"{REPORT}**Media contact**\n\nMs. Ana Lind, Communication Officer\n\n"
        "7 Shore Road, Dali\n\nTel: +86-10-8123 4567"
    )
    found = contact_of(parsed)
    assert found["address"] == "7 Shore Road, Dali"
    assert found["telephones"] == ["+86-10-8123 4567"]


@pytest.mark.parametrize(
    "row",
    [
        "| 记录 | 丁小川　　审核：吕静 |",
        "| 整 理 | 丁小川 |",
        "| 会议记录人 | 丁小川 |",
        "| 拟稿 | 丁小川 |",
    ],
)
def test_who_took_the_minutes_is_no_closing(row):
    rows = f"|  |  |\n|---|---|\n| **会议结论** | {AGREED_ZH} |\n{row}\n"
    head = ZH_REPORT.replace(f"{AGREED_ZH}\n", "")
    assert text(parse(head + rows).closing) == AGREED_ZH


@pytest.mark.parametrize(
    "line",
    ["记录：丁小川　审核：吕静", "Recorded by: Ana Lind", "Minutes by: Ana Lind", "复核：吕静"],
)
def test_a_line_of_makers_is_no_closing(line):
    assert text(parse(f"{ZH_REPORT}{line}").closing) == AGREED_ZH


@pytest.mark.parametrize("line", ["报：部领导。送：各司局。", "主送：各成员单位。"])
def test_who_receives_it_is_no_closing_though_it_ends_as_sentences_do(line):
    assert text(parse(f"{ZH_REPORT}{line}").closing) == AGREED_ZH


@pytest.mark.parametrize(
    "line",
    ["This bulletin is for internal use only.", "This record is not an official document."],
)
def test_for_whom_it_is_meant_is_no_closing(line):
    assert text(parse(f"{REPORT}{line}").closing) == AGREED


def test_a_site_that_the_meeting_spoke_of_is_no_contact():
    sentence = "The platform www.reeds.invalid will publish all data from next year."
    parsed = parse(f"{REPORT}{sentence}")
    assert text(parsed.closing) == f"{AGREED}\n{sentence}"


@pytest.mark.parametrize(
    "imprint",
    [
        "Reported to: leaders of the Center\n\nSubmitted to: all towns",
        "Published by:\n\nReed Press, Dali",
        "Editorial office\n\nReed Press, Dali",
        "Publishing responsibility\n\nReed Press, Dali",
    ],
)
def test_who_made_and_who_received_a_paper_is_no_part_of_the_closing(imprint):
    assert text(parse(f"{REPORT}{imprint}\n").closing) == AGREED


@pytest.mark.parametrize("note", ["¹ At prices of spring.", "² Survey of the Center."])
def test_a_note_at_the_foot_is_no_part_of_the_closing(note):
    parsed = parse(f"{REPORT}{note}\n")
    assert text(parsed.closing) == AGREED
    assert note in [text(left.printed) for left in parsed.left_over]


def test_fine_print_below_the_closing_is_no_part_of_it():
    words = Printed.at("Reeds are counted in spring.", 0)
    closing, note, row = (Item(words, size=size) for size in (12.0, 8.0, 8.0))
    assert unspoken.is_fine_print(note, closing)
    assert not unspoken.is_fine_print(closing, closing)
    assert not unspoken.is_fine_print(replace(row, row=3), closing)
    assert not unspoken.is_fine_print(Item(words), closing)  # the format tells no size


RESULTS = f"""{REPORT}## 2. Results

- Nine wells are measured on one day
- Reeds are planted in {{month}}

"""


def test_a_numbered_heading_over_points_closes_and_a_table_of_figures_below_does_not():
    table = (
        "## 3. Who came\n\n| Group | Men | Women |\n| --- | --- | --- |\n| Towns | 4 | 5 |\n"
        "| Rangers | 1 | 2 |\n| Guests | 2 | 2 |\n"
    )
    parsed = parse(RESULTS.format(month="May") + table)
    assert text(parsed.closing).splitlines()[-1] == "Reeds are planted in May"


def test_a_table_of_what_was_agreed_keeps_its_days_and_leaves_its_columns():
    table = (
        "## 2. Action points\n\n| Task | By whom | Due |\n| --- | --- | --- |\n"
        "| Plant reeds at the northern shore | Dali | 20 Feb |\n"
        "| Send nets to the school | Kep | 15 Feb |\n| Count birds | All | 29 Feb |\n"
    )
    found = text(parse(REPORT.replace(AGREED, "") + table).closing)
    assert "20 Feb" in found
    assert "Due" not in found


def test_short_news_below_a_report_are_none_of_it():
    parsed = parse(f"{REPORT}Also in May: a study visit to Dali (13-17 May).\n")
    assert text(parsed.closing) == "Participants agreed to meet again next spring."


@pytest.mark.parametrize(
    ("report", "agreed", "note"),
    [
        (REPORT, AGREED, "1  For the figures see the yearbook of the lake."),
        (ZH_REPORT, AGREED_ZH, "1　数据见《湖泊年鉴》。"),
    ],
)
def test_a_note_whose_mark_a_sentence_has_is_no_part_of_the_closing(report, agreed, note):
    marked = report.replace("Villages near the shore should be heard first.", "Villages first.1")
    marked = marked.replace("岸边村庄的意见要先听。", "岸边村庄的意见要先听。1")
    assert text(parse(f"{marked}{note}\n").closing) == agreed


def test_a_note_on_a_title_is_no_part_of_the_closing():
    told = ZH_REPORT.replace("岸边村庄的意见要先听。", "村民读了《手册》1的译本。")
    assert text(parse(f"{told}1　手册由学员自行翻译。\n").closing) == AGREED_ZH


def test_what_was_agreed_by_numbers_with_a_gap_is_the_closing():
    points = "1　明年春天再次会面。\n\n2　秋天交换数据。\n"
    found = parse(f"{ZH_REPORT}{points}")
    assert text(found.closing).endswith("秋天交换数据。")


@pytest.mark.parametrize(
    "end",
    [
        "Result: one form for all nets by March 2024; next dialogue in Lao PDR.",
        "Outcome: a shared list of nets by May; the fourth dialogue in Takeo.",
    ],
)
def test_a_label_before_an_end_without_a_verb_begins_the_closing(end):
    report = REPORT.replace("Participants agreed to meet again next spring.", end)
    parsed = parse(report)
    assert text(parsed.closing) in (end, end.partition(": ")[2])
