"""Parsing: where the last speaker ends and what the meeting agreed begins."""

from __future__ import annotations

import re

import pytest

from . import test_name_glosses as hands
from .test_endings import AGREED, AGREED_ZH, REPORT, ZH_REPORT
from .test_parsing import parse, text


def test_counted_points_of_what_is_to_be_done_are_no_notes():
    points = ("① 十月底前发出对照表；", "② 十二月两地同题试考；", "③ 试考结果报理事会审议。")
    parsed = parse(ZH_REPORT + "**会后要办的事**\n\n" + "\n\n".join(points))
    assert text(parsed.closing).endswith("\n".join(points))


def test_a_heading_leads_to_a_list_behind_its_own_sentence():
    points = "- 六月底前把校长列入名单；\n- 预警一律写明乡镇。"
    parsed = parse(f"{ZH_REPORT}## 改进清单\n\n根据会上的意见，列出以下改进事项：\n\n{points}")
    assert text(parsed.closing).endswith("预警一律写明乡镇。")
    assert "改进清单" not in text(parsed.closing)


def test_a_heading_stands_over_a_line_that_leads_to_points_and_who_was_there_said_nothing():
    ending = (
        "*Also present: Mr. Nan Oo (Myanmar) and guests of the Consulate in Dali.*\n\n"
        "## What was agreed\n\nThe day closed with two practical arrangements:\n\n"
        "- each town sends a list of its reeds by the end of June;\n- a course is held in Dali.\n"
    )
    parsed = parse(REPORT.replace(AGREED, "") + ending)
    assert text(parsed.closing).startswith("The day closed with two")
    assert "Nan Oo" not in text(parsed.remarks[-1].text)
    assert "agreed" not in text(parsed.remarks[-1].text)


def test_a_bold_question_before_a_paragraph_ends_what_was_said():
    now = (
        "**So what now?** Four districts will set up one account by October. The Center audits it."
    )
    parsed = parse(REPORT.replace(AGREED, "") + now)
    assert text(parsed.closing).startswith("So what now?")


def test_below_the_last_speaker_a_part_like_the_others_closes():
    shown = REPORT.replace("**Sok Dara,", "## Day one: nets\n\n**Sok Dara,")
    shown = shown.replace("**Khin Mar", "## Day two: reeds\n\n**Khin Mar")
    promised = "Kep will mark a zone.\n\nPakse will lend two guards."
    parsed = parse(shown.replace(AGREED, f"## Day three: promises\n\n{promised}"))
    assert text(parsed.closing) == promised.replace("\n\n", "\n")
    assert [text(section.heading) for section in parsed.sections] == [
        "Day one: nets",
        "Day two: reeds",
    ]


def test_an_embassy_speaks_among_persons():
    words = "Vientiane will report its values."
    parsed = parse(REPORT.replace(AGREED, f"**Embassy of the Lao PDR**\n\n{words}\n"))
    last = parsed.remarks[-1]
    assert (last.name, last.position and last.position.printed.text) == (
        None,
        "Embassy of the Lao PDR",
    )
    assert text(last.text) == words


@pytest.mark.parametrize("begins", ["The consultation closed with", "The study visit ended with"])
def test_a_meeting_of_any_kind_closes(begins):
    closing = f"{begins} two points: a list of reeds, and a visit."
    assert text(parse(REPORT.replace(AGREED, closing)).closing) == closing


def test_what_all_promised_at_the_event_is_a_closing():
    outcome = "推介会上，九座城市的代表按了手印，约定互推线路，并于明年五月检查进展。"
    said = (f"柬埔寨环境部司长索·达拉说，{hands.WORDS}", f"他还表示，{hands.WORDS}")
    other = f"老挝农林部处长坎·维莱说，{hands.WORDS}"
    found = hands.parsed(*hands.HEAD, hands.LEAD, *said, other, outcome)
    assert str(found.closing) == outcome


def test_a_heading_like_those_of_speakers_below_the_last_of_them_closes():
    head = (
        "# 江湖环境合作简报\n\n2021年第3期　2021年5月6日\n\n# 护林员见面会\n\n"
        "5月4日，护林员见面会在大理举行。\n\n"
    )
    blocks = "\n\n".join(
        f"## {heading}\n\n### {name}\n\n云南省{office}\n\n{words}"
        for heading, name, office, words in (
            ("村里先讲", "周文博", "护林队队长", "我们走了两千公里，补种了三千棵树。"),
            ("机构再讲", "李静", "林业局处长", "村里说的两件事，我都记下了。"),
        )
    )
    parsed = parse(
        f"{head}{blocks}\n\n### 何平\n\n云南省林业商会秘书长\n\n"
        "## 散会以后\n\n四月修车，五月建苗圃。\n"
    )
    assert [text(remark.name) for remark in parsed.remarks] == ["周文博", "李静", "何平"]
    assert text(parsed.closing) == "四月修车，五月建苗圃。"


def test_without_speakers_what_comes_next_is_the_closing():
    source = (
        "**江湖环境合作中心**\n\n2023年第4期　2023年5月12日\n\n# 两地同步放鱼\n\n"
        "5月6日，两地在湖边同步放鱼，共放鱼苗三万尾。\n\n放流结束后，巡护队沿湖巡查了六处产卵场。\n\n"
        "岸边四个村的护鱼小组还立了界碑。\n\n"
        "下一步，两地将于11月首次回捕，结果在第6期公布。\n\n"
    )
    assert text(parse(source).closing) == "下一步，两地将于11月首次回捕，结果在第6期公布。"


def test_a_row_below_cards_of_which_the_last_has_no_words_is_the_outcome():
    people = ("Sok Dara", "Le Ngoc Tuan", "Souk Vong")
    cards = [f"<b>{who}</b><p>Director, Ministry of Environment</p>" for who in people]
    cards[:2] = [f"{card}<p>{SAID}</p>" for card in cards[:2]]
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in (*cards, f"<p>{OUTCOME}</p>"))
    top = "<h1>River Paper</h1><p>No. 3, 2021, 8 May 2021</p><h2>Seminar on Water Held</h2>"
    lead = "<p>The Seminar on Water was held in Vientiane on 6 May 2021.</p>"
    parsed = parse(f"{top}{lead}<table>{rows}</table>", "a.html")
    assert [text(one.text) for one in parsed.remarks] == [SAID, SAID, None]
    assert text(parsed.closing) == OUTCOME


SAID, OUTCOME = "The water rises at night.", "Two drafts will be taken up again in October."


@pytest.mark.parametrize(
    "ending",
    [
        "交流团回到大理后，整理了六个村的图，交由各村核对。",
        "水质考察团一行还参观了码头，计划明年再来。",
        "讨论结束后，联络站将汇总各方意见，明年一月印发。",
        "座谈结束之后，各村互留了电话。",
    ],
)
def test_what_those_did_who_went_together_and_what_follows_a_talk_closes(ending):
    words = "索达拉说，岸边村庄的意见要先听，才谈得上养护。\n\n"
    more = "他请各方把水位抄送下游的村庄。\n\n"
    other = "**老挝环境部司长坎玛尼**\n\n坎玛尼说，湖泊需要长期养护。\n\n"
    report = ZH_REPORT.split("湖泊需要")[0]
    parsed = parse(report + words + more + other + ending + "\n")
    assert text(parsed.closing) == ending


def test_a_paragraph_in_which_somebody_says_we_is_no_closing_above_one():
    own = "我们测算，一座站十年的费用约等于建站费的一点三倍。"
    ending = "讨论结束后，中心将汇总各方意见，明年一月印发。"
    parsed = parse(f"{ZH_REPORT.split('湖泊需要')[0]}运维要写进合同。\n\n{own}\n\n{ending}\n")
    assert text(parsed.closing) == ending
    assert text(parsed.remarks[-1].text).endswith(own)


def test_the_main_work_is_no_outcome():
    told = "**一、主要工作**\n\n踏勘候选场址十一处，测定噪声。\n\n"
    found = "**二、初步情况**\n\n七处场址可以满足需要，三处近铁路。\n\n"
    ending = "设备明年四月启运，六月装完。"
    report = ZH_REPORT.split("**柬埔寨")[0]
    parsed = parse(f"{report}{told}{found}**三、下一步安排**\n\n{ending}\n")
    assert text(parsed.closing) == ending


@pytest.mark.parametrize(
    ("report", "agreed", "outcome"),
    [
        (ZH_REPORT, AGREED_ZH, "现场会确定，2018年新建隔离带四十公里，维护六十五公里。"),
        (ZH_REPORT, AGREED_ZH, "会议建议三国成立联合工作小组，半年内提出标识样式。"),
        (REPORT, AGREED, "The seminar recommended a joint group of the two countries."),
    ],
)
def test_what_the_meeting_itself_fixed_or_recommended_is_no_speakers(report, agreed, outcome):
    spoken = report.replace(agreed, "") + outcome
    parsed = parse(spoken)
    assert text(parsed.closing) == outcome
    # Also where the last of those who are named has no words.
    below = "We plant them with two schools.", "我们和两所学校一起种植。"
    for words in ("Reeds clean the water for nothing. ", "芦苇净水不花钱。", *below):
        spoken = spoken.replace(words, "")
    parsed = parse(spoken)
    assert (text(parsed.closing), parsed.remarks[-1].text) == (outcome, None)


@pytest.mark.parametrize(
    ("report", "agreed", "outcome"),
    [
        (ZH_REPORT, AGREED_ZH, "研修班将于6月20日结业，学员将赴天津考察。"),
        (REPORT, AGREED, "The next course begins on 5 March 2018. Applications close in May."),
        (REPORT, AGREED, "The seventh meeting will be held in Vientiane in 2024."),
    ],
)
def test_what_comes_next_of_the_meetings_kind_is_no_speakers(report, agreed, outcome):
    # Each has several paragraphs, so that only its beginning tells the last one.
    longer = re.sub(
        r"(?m)^(.*(?:first|with two schools|要先听|一起种植)[.。])$", r"\1\n\n\1", report
    )
    assert text(parse(longer.replace(agreed, outcome)).closing) == outcome


@pytest.mark.parametrize(
    ("outcome", "kept"),
    [
        ("会议决定：自明年起统一预约。", "会议决定：自明年起统一预约。"),
        ("小结：自明年起统一预约。", "自明年起统一预约。"),
    ],
)
def test_how_the_sentence_of_an_outcome_begins_is_no_label(outcome, kept):
    assert text(parse(ZH_REPORT.replace(AGREED_ZH, outcome)).closing) == kept


def test_what_the_editors_say_below_the_outcome_is_left_over():
    agreed = "会议议定：十一月返工，图纸由双方在九月底前会签。"
    note = "**编者按**　本期晚出五天，请读者见谅。"
    parsed = parse(f"{ZH_REPORT}{agreed}\n\n{note}\n")
    assert text(parsed.closing).endswith(agreed)


@pytest.mark.parametrize(
    "paragraph",
    [
        "A river committee will meet twice a year. It begins in Dali.",
        "A joint table of levels will be kept from May and sent to all.",
        "An action plan will be drafted by the two towns.",
    ],
)
def test_what_will_be_set_up_is_said_by_the_meeting(paragraph):
    more = "We plant them in May.\n\nThe towns, he went on, would pay for ropes.\n\n"
    first = REPORT.replace("Lakes need", f"{more}Lakes need")
    parsed = parse(first.replace(AGREED, paragraph))
    assert text(parsed.closing) == paragraph


def test_written_comments_below_a_rule_are_no_note_of_the_editors():
    paragraph = "The draft was accepted as a basis. Written comments are open until May."
    parsed = parse(REPORT.replace(AGREED, f"---\n\n{paragraph}"))
    assert text(parsed.closing) == paragraph


@pytest.mark.parametrize(
    "told",
    [
        "The three positions were laid side by side in a table.",
        "The hearing will move to Takeo in the dry season.",
        "A thin manual with ten worked cases will be printed in May.",
        "On leaving, the guests planted willows beside the pier.",
        "The ministers asked their envoys to speak with one voice.",
        "A second reading, with the lakes in it, will be held in June.",
        "No vote was taken. The chair thanked the cooks.",
        "It was settled that pictures will be sent on Mondays.",
    ],
)
def test_an_english_paragraph_of_what_all_did_ends_what_was_said(told):
    more = "She asked for lamps. Nobody else did."
    report = REPORT.replace("Lakes need steady", f"{more}\n\nLakes need steady")
    parsed = parse(report.replace(AGREED, told))
    assert text(parsed.closing) == told


@pytest.mark.parametrize(
    "told",
    [
        "The reeds will be cut in June.",
        "A pond with ten fish will be drained.",
        "The ministers of my childhood were thin.",
        "On leaving school, I planted willows.",
    ],
)
def test_what_the_last_speaker_goes_on_with_is_still_said(told):
    more = "She asked for lamps. Nobody else did."
    report = REPORT.replace("Lakes need steady", f"{more}\n\nLakes need steady")
    parsed = parse(report.replace(AGREED, f"{told}\n\n{AGREED}"))
    assert text(parsed.remarks[-1].text).endswith(told)
