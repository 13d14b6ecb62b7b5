"""Parsing: words signed below a stroke; people whom a lead or a list of those present introduces,
and who speak under the name alone."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import latin_people, presenting

from .knowing import KNOWLEDGE
from .test_mastheads import LEAD, LEAD_EN
from .test_parsing import parse, text
from .test_telling import line

HEAD = f"江湖环境合作中心\n\n2023年第4期\n\n2023年5月12日\n\n# 湖泊对话会\n\n{LEAD}\n\n"
HEAD_EN = f"Lakes Cooperation Center\n\nIssue #4, 12 May 2023\n\n# Lakes Dialogue\n\n{LEAD_EN}"
SAID = ["结业不是结束，大家回去以后要多写信。", "老挝的电站多，开一次村民大会是不够的。"]


def told(parsed) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (text(r.name), text(r.position.printed) if r.position else None, text(r.text))
        for r in parsed.remarks
    ]


def test_words_may_be_signed_below_all_through_a_document():
    parsed = parse(
        f"{HEAD}**讲话**\n\n> {SAID[0]}\n>\n> ——环境部副司长　周军\n\n**感言**\n\n"
        f"> {SAID[1]}\n>\n> ——老挝环境部技术官员　Souk Vong\n\n**后续工作**\n\n中心将印发论文集。"
    )
    assert told(parsed) == [
        ("周军", "环境部副司长", SAID[0]),
        ("Souk Vong", "老挝环境部技术官员", SAID[1]),
    ]


def test_a_stroke_before_a_head_with_words_below_is_none_of_a_signature():
    parsed = parse(
        f"{HEAD}——环境部副司长　周军\n\n{SAID[0]}\n\n——老挝环境部技术官员　Souk Vong\n\n{SAID[1]}"
    )
    assert [(name, words) for name, _, words in told(parsed)] == [
        ("周军", SAID[0]),
        ("Souk Vong", SAID[1]),
    ]


def test_below_a_quotation_whatever_stands_behind_a_bold_name_is_the_office():
    parsed = parse(
        f"{HEAD_EN}\n\n“It rose to the roof.”\n\n**Sok Dara**, village chief, Kbal\n\n"
        "“We accept that the study was weak.”\n\n**Li Na**, Director, Ministry of Environment\n\n"
        "**What was promised**\n\nFish will be counted by people whom the dam does not pay."
    )
    assert [(name, office) for name, office, _ in told(parsed)] == [
        ("Sok Dara", "village chief, Kbal"),
        ("Li Na", "Director, Ministry of Environment"),
    ]


def test_each_paragraph_of_a_quotation_may_have_its_own_marks():
    parsed = parse(
        f"{HEAD_EN}\n\n“It rose to the roof.”\n\n“We sat on it for a night.”\n\n"
        "— Sok Dara, Village Chief, Kbal\n\n“We accept that the study was weak.”\n\n"
        "— Li Na, Director, Ministry of Environment"
    )
    assert [(name, words) for name, _, words in told(parsed)] == [
        ("Sok Dara", "“It rose to the roof.”\n“We sat on it for a night.”"),
        ("Li Na", "“We accept that the study was weak.”"),
    ]


def test_a_lead_introduces_several_in_a_row_who_speak_by_name_alone():
    parsed = parse(
        f"{HEAD_EN} Zhou Jun, Deputy Director of the Department of Lakes of Dali, Souk Vong, Vice "
        "President of the University of Lakes, and Nay Lin, Consul of Myanmar in Kunming, "
        "attended the ceremony and spoke.\n\n**Zhou Jun** said that water is good.\n\n"
        "**Souk Vong** introduced that fish move.\n\n**Nay Lin** expressed congratulations."
    )
    assert [(name, office) for name, office, _ in told(parsed)] == [
        ("Zhou Jun", "Deputy Director of the Department of Lakes of Dali"),
        ("Souk Vong", "Vice President of the University of Lakes"),
        ("Nay Lin", "Consul of Myanmar in Kunming"),
    ]


@pytest.mark.parametrize("verb", ["said that water is good", "highly appreciated the course"])
def test_a_dash_may_part_a_name_from_the_office(verb):
    parsed = parse(
        f"{HEAD_EN}\n\nMr. Sok Dara – Director of the Department of Lakes {verb}.\n\n"
        "Ms. Li Na – Chief of the Lakes Section of Dali City shared the lesson of two ferries."
    )
    assert [(name, office) for name, office, _ in told(parsed)] == [
        ("Mr. Sok Dara", "Director of the Department of Lakes"),
        ("Ms. Li Na", "Chief of the Lakes Section of Dali City"),
    ]


def test_a_bold_name_of_a_panel_speaks_whatever_the_verb():
    parsed = parse(
        f"{HEAD_EN}\n\n**On the panel**\n\nDr. Sok Dara, Lecturer at the College of Lakes\n\n"
        "Ms. Li Na, PhD candidate at the Faculty of Water, Dali University\n\n**1. Barges**\n\n"
        "**Sok Dara** had counted barges for two years, by day and by night.\n\n**2. Banks**\n\n"
        "**Li Na** interviewed the owners of boats. Most of them own one pump and one debt."
    )
    assert [(name, office) for name, office, _ in told(parsed)] == [
        ("Sok Dara", "Lecturer at the College of Lakes"),
        ("Li Na", "PhD candidate at the Faculty of Water, Dali University"),
    ]


def test_those_present_are_listed_over_several_lines_and_speak_below():
    parsed = parse(
        "# 边境联席会议纪要\n\n〔2023〕第4期\n\n2023年5月12日\n\n"
        "中方出席：周军　大理州政府副州长\\\n　　　　排金凤　瑞丽市政府副市长\n\n"
        "缅方出席：U Nay Lin　缅甸木姐县总务局局长\\\n"
        "　　　　Daw Nilar Shwe　缅甸木姐县环境局副局长\n\n"
        f"{LEAD}\n\n一、周军副州长指出，双方要恢复会晤。\n\n"
        "二、Daw Nilar Shwe副局长说，愿意试行。\n\n"
        "三、排金凤副市长通报了污水处理厂提标改造情况，说明工程明年投运。\n\n会议议定：恢复采样。"
    )
    assert [(name, office) for name, office, _ in told(parsed)] == [
        ("周军", "大理州政府副州长"),
        ("Daw Nilar Shwe", "缅甸木姐县环境局副局长"),
        ("排金凤", "瑞丽市政府副市长"),
    ]


def test_a_clause_before_a_comma_makes_nobody_an_inhabitant():
    parsed = parse(
        f"{HEAD}柬埔寨环境部司长Sok Dara\n\n"
        "湖上的浮村没有下水道可言，居民随水位搬迁。柬方试用滤箱。\n\n"
        "老挝环境部司长Souk Vong\n\n老挝正在修订标准。"
    )
    assert [name for name, _, _ in told(parsed)] == ["Sok Dara", "Souk Vong"]


def test_a_clause_about_a_country_makes_nobody_a_volunteer():
    parsed = parse(
        f"{HEAD}Sok Dara　柬埔寨环境部司长\n\nKhin Win　缅甸环境部顾问\n\n---\n\n"
        "**Sok Dara：**湖上的浮村随水位搬迁。柬方试用滤箱。\n\n"
        "**Khin Win：**缅甸东部一些镇区去不了，只能依靠志愿者。他们用手机报告。"
    )
    assert [told(parsed)[-1][:2]] == [("Khin Win", "缅甸环境部顾问")]


MINE = "我在湖边长大，现在每天记一次水位。"
THINE = "我们的船停了三个月，鱼却多了。"
END = "活动最后，大家一起读了一封信。"


def test_a_stroke_signs_where_somebody_speaks_above_it_and_nobody_below():
    parsed = parse(
        f"{HEAD}{MINE}\n\n——柬埔寨青年代表　索·达拉\n\n{THINE}\n\n——老挝青年代表　坎·维莱\n\n{END}"
    )
    assert [(name, words) for name, _, words in told(parsed)] == [
        ("索·达拉", MINE),
        ("坎·维莱", THINE),
    ]
    assert text(parsed.closing) == END


def test_a_stroke_heads_the_words_of_whoever_speaks_below_it():
    parsed = parse(f"{HEAD}——环境部副司长　周军\n\n{MINE}\n\n——老挝青年代表　坎·维莱\n\n{THINE}")
    assert [(name, words) for name, _, words in told(parsed)] == [
        ("周军", MINE),
        ("坎·维莱", THINE),
    ]


SPOKEN = [
    "I grew up at the lake and write down its level each morning.",
    "For three months we tied up the boats, and the fish came back.",
    "My village has seven wells, and two of them are dry.",
]
PEOPLE = ["Youth Delegate Sok Dara", "Youth Delegate Souk Vong", "Youth Delegate Aye Aye Mon"]


@pytest.mark.parametrize("is_below", [True, False])
def test_without_a_stroke_the_speakers_own_words_tell_whether_names_sign(is_below):
    pairs = [
        f"{words}\n\n{who}" if is_below else f"{who}\n\n{words}"
        for who, words in zip(PEOPLE, SPOKEN, strict=True)
    ]
    end = "\n\nAt the end of the day the young people read a letter together." if is_below else ""
    parsed = parse(f"{HEAD_EN}\n\n" + "\n\n".join(pairs) + end)
    assert [words for _, _, words in told(parsed)] == SPOKEN


def test_a_sentence_that_says_by_again_and_again_is_not_read_again_and_again(monkeypatch):
    """Each reading looks through the rest: a page of them took eighteen seconds."""
    read = []

    def counted(words, knowledge):
        read.append(len(words))

    monkeypatch.setattr(latin_people, "name_and_position", counted)
    sentence = "was held by the Ministry in the hall of the hall of " * 180
    list(presenting.in_lead((line(sentence),), KNOWLEDGE))
    assert len(read) <= 60 and max(read) <= 1000


CAPTION = "Sok Dara, Mayor of Kep, hands out gloves. Photo: R. Lim"


def test_a_stroke_signs_for_whatever_stands_behind_the_name_among_others_with_offices():
    parsed = parse(
        f"{HEAD_EN}\n\n{CAPTION}\n\n**Voices**\n\nWe counted 214 batteries on the bank.\n\n"
        "— Nguyen Gia Bao, pupil of class 11, Hoa High School\n\n"
        "Seedlings are the easy part. I shall count them.\n\nCounting. Photo: Hoa High School\n\n"
        "We will write it down.\n\n— Dr. Souk Vong, Director, Forest Department\n\n"
        "**Next**\n\nThe sheets will be published.\n"
    )
    assert told(parsed) == [
        ("Nguyen Gia Bao", "pupil of class 11, Hoa High School",
         "We counted 214 batteries on the bank."),
        ("Dr. Souk Vong", "Director, Forest Department",
         "Seedlings are the easy part. I shall count them.\nWe will write it down."),
    ]  # fmt: skip


def test_nobody_speaks_in_a_sentence_that_ends_with_whose_picture_it_is():
    assert parse(f"{HEAD_EN}\n\n{CAPTION}\n\nThe lake is low this year.\n").remarks == ()


SIGNED = (
    "My task is to count the vests.\n\n— Mr. Te Kim, Education Officer, Krakor\n\n"
    "We lent the boat for nothing.\n\n— Mr. Li Hai, Head of the Fishing Office, Kep\n\n"
    "A third boat is being built.\n"
)
FIRST_SIGNED = "By May the board no longer fell.\n\n— Ms. Sok Dara, Teacher, Kep School\n\n"


def test_the_first_who_signs_has_spoken_in_two_paragraphs():
    parsed = parse(f"{HEAD_EN}\n\nI was afraid of it at first.\n\n{FIRST_SIGNED}{SIGNED}")
    assert text(parsed.lead) == LEAD_EN
    assert told(parsed)[0][2] == ("I was afraid of it at first.\nBy May the board no longer fell.")


def test_what_the_paper_asked_them_leads_to_all_who_sign():
    asked = "We asked three people what they had learnt."
    parsed = parse(f"{HEAD_EN}\n\n{asked}\n\n{FIRST_SIGNED}{SIGNED}")
    assert text(parsed.lead).endswith(asked)
    assert told(parsed)[0][2] == "By May the board no longer fell."


def test_strokes_before_office_and_name_sign_the_words_above_though_the_report_goes_on():
    lead = "《鱼类图谱》在武汉首发，编者和读者谈了体会。\n\n"
    signed = (
        "有些鱼只在一条支流里出现过一次。\n\n——环境部副司长周军\n\n"
        "俗名索引最有用。\n\n——老挝环境部技术官员Souk Vong\n\n"
    )
    end = "图谱电子版将于2025年1月起免费提供。\n"
    told = parse(f"{HEAD}{lead}{signed}{end}").remarks
    assert [(one.name.text, one.text.text) for one in told if one.name and one.text] == [
        ("周军", "有些鱼只在一条支流里出现过一次。"),
        ("Souk Vong", "俗名索引最有用。"),
    ]
