"""Heads that only others, set and parted as they are, tell: posts and names that no list has."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, WORDS, parsed

MORE = "渡口的棚子要补，夜里的灯也要亮。"


def told(*lines: str) -> list[tuple[str, str]]:
    remarks = parsed(*HEAD, LEAD, *lines).remarks
    return [(str(r.name), r.position.printed.text if r.position else "") for r in remarks]


def names(*lines: str) -> list[str]:
    return [name for name, _office in told(*lines)]


SURE = (
    f"**柬埔寨环境部水资源司司长　索·达拉**\n\n{WORDS}",
    f"**云南省大理市环境局局长　周军**\n\n{WORDS}",
)


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("货车司机　何老四", "何老四", "货车司机"),
        ("渡口驾长　昂觉莫", "昂觉莫", "渡口驾长"),
        ("省铁路餐饮公司行政总厨　马自强", "马自强", "省铁路餐饮公司行政总厨"),
        ("“河岸人家”民宿掌柜　Sok Chan Dara", "Sok Chan Dara", "“河岸人家”民宿掌柜"),
        ("《澜湄之声》节目编导助理　Pham Gia Bao", "Pham Gia Bao", "《澜湄之声》节目编导助理"),
    ],
)
def test_a_post_that_no_list_has_parted_from_the_name_as_others_are(line, name, office):
    own = f"**{line}**\n\n{MORE}"
    assert told(SURE[0], own, SURE[1])[1] == (name, office)


def test_in_a_chinese_paper_names_in_letters_tell_one_in_characters():
    sure = (
        f"**Sok Dara**　　柬埔寨环境部水资源司司长\n\n{WORDS}",
        f"**Kham Vilay**　　老挝自然资源与环境部处长\n\n{WORDS}",
    )
    own = f"**何旭东**　　云南省公安厅民警\n\n{MORE}"
    assert told(sure[0], own, sure[1])[1] == ("何旭东", "云南省公安厅民警")


def test_one_alone_tells_no_others():
    assert names(SURE[0], f"**货车司机　何老四**\n\n{MORE}") == ["索·达拉"]


@pytest.mark.parametrize(
    "line",
    [
        "**水位共享　意见不一**",
        "货车司机　何老四",
        "**第二部分　讨论情况**",
    ],
)
def test_a_heading_and_what_is_set_otherwise_is_nobody(line):
    assert names(*SURE, f"{line}\n\n{MORE}") == ["索·达拉", "周军"]


def test_with_the_words_behind_in_one_paragraph():
    sure = (f"**索·达拉（柬埔寨环境部司长）：**{WORDS}", f"**周军（大理市环境局局长）：**{WORDS}")
    assert names(sure[0], f"**何老四（货车司机）：**{MORE}", sure[1])[1] == "何老四"


def names_in_roads(*blocks: str) -> list[str]:
    """Who speaks in an English paper of such blocks."""
    head = ("# Road Bulletin", "No. 3/2022, 6 May 2022", "# Dialogue held in Phnom Penh")
    lead = "The Dialogue was held in Phnom Penh on 4 May 2022 with sixty participants."
    return [str(one.name) for one in parsed(*head, lead, *blocks).remarks]


def test_parted_by_commas_in_english():
    def block(name: str, office: str) -> str:
        return f"**{name}, {office}**\n\nThe road was closed for two days. We need a second one."

    told = names_in_roads(
        block("Sok Dara", "Director, Water Department, Ministry of Environment, Cambodia"),
        block("Thavy Sisouvan", "village head, Upper Village, Luang Prabang, Lao PDR"),
        block("Wei Sufen", "parents’ representative, Middle School, Mengla"),
        block("Nguyen Van Hung", "Director, Road Office, Hanoi, Viet Nam"),
    )
    assert told == ["Sok Dara", "Thavy Sisouvan", "Wei Sufen", "Nguyen Van Hung"]


def test_of_two_lines_in_english():
    def block(name: str, office: str) -> str:
        return (
            f"**{name}**\n\n*{office}*\n\nThe road was closed for two days. We need a second one."
        )

    told = names_in_roads(
        block("Sok Dara", "Director, Ministry of Environment of Cambodia"),
        block("Yin Nang", "keeper of the ferry house at Kratie"),
        block("Le Thi Hoa", "Deputy Director, Ministry of Environment of Viet Nam"),
    )
    assert told == ["Sok Dara", "Yin Nang", "Le Thi Hoa"]


def test_a_name_that_begins_with_a_small_word_is_taken_up_by_its_words():
    def block(name: str, words: str) -> str:
        return f"**{name}**\n\nDirector, Ministry of Environment of Cambodia\n\n{words}"

    told = names_in_roads(
        block("In Chanthara", "Ms. In said that the road was closed for two days."),
        block("Sok Dara", "Mr. Sok said that we need a second one."),
        block("Le Thi Hoa", "Ms. Le said that there was no money for it."),
        block("In Brief", "The road was closed for two days. We need a second one."),
    )
    assert told == ["In Chanthara", "Sok Dara", "Le Thi Hoa"]


EN = "# Power Notes\n\nNo. 3, 2024\n\n5 May 2024\n\n## Members state their positions\n\n"
EN_LEAD = "The consultation on the code closed on 31 January 2024 in Phnom Penh.\n\n"


def _bodies(*blocks: str) -> list[str]:
    text = EN + EN_LEAD + "\n\n".join(f"### {head}\n\n{words}" for head, words in blocks)
    remarks = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    return [str(r.name or (r.position and r.position.printed)) for r in remarks]


def test_a_body_that_no_list_knows_is_set_as_the_others_are():
    unknown = ("Electricité du Laos (EDL)", "EDL requests that small stations be exempted.")
    sure = (
        ("Department of Power Planning, Ministry of Energy, Myanmar", "The Department agrees."),
        ("Ministry of Mines and Energy, Cambodia", "The Ministry holds that it be tested."),
    )
    person = ("Le Thi Ngan, Director of the Code Office, Viet Nam", "Ms. Ngan thanked all.")
    end = ("Next steps", "The code will be sent to members by April.")
    told = _bodies(unknown, *sure, person, end)
    assert told == [unknown[0], *(head for head, _words in sure), "Le Thi Ngan"]


ENGLISH_HEAD = (
    "# River News\n\nNo. 3, 2024\n\n5 May 2024\n\n## Towns count bags\n\n"
    "The hearing was held on 2 May 2024.\n\n"
)
SURE_NAMES = ["Mr. Sok Dara", "Ms. Li Na"]
ENGLISH_SURE = (
    "**Mr. Sok Dara (Director, Water Office, Cambodia)**\n\nWe have nine booms.\n\n"
    "**Ms. Li Na (Engineer, Shore Office, China)**\n\nTwo boats clear the river every day.\n\n"
)


def told_in_english(text: str) -> list[str]:
    found = parsing.parse(read(f"{ENGLISH_HEAD}{text}".encode(), "a.md"), KNOWLEDGE)
    return [str(r.name or (r.position and r.position.printed)) for r in found.remarks]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Takeo City", "The city replied in writing that it had no booms."),
        ("River Railway Volunteers", "In a message the volunteers pledged to count them."),
        ("Lower Lake Fishers", "The older fishers wrote that nets are dear."),
        ("Secretariat of the Lake Partnership", "The Secretariat announced that maps follow."),
    ],
)
def test_towns_and_groups_set_as_persons_are_and_told_to_have_spoken(line, words):
    assert told_in_english(f"{ENGLISH_SURE}**{line}**\n\n{words}") == [*SURE_NAMES, line]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Takeo City", "Some forty bags were found in one morning."),
        ("Closing Session", "The session concluded that bags are too many."),
        ("Visit of the Lower Lake Fishers", "Everybody went to see the fishers afterwards."),
    ],
)
def test_a_heading_above_words_of_nobody_is_no_body(line, words):
    assert told_in_english(f"{ENGLISH_SURE}**{line}**\n\n{words}") == SURE_NAMES


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Mayor of Lower Town Mr. Kim Wongkham", "Mr. Kim Wongkham"),
        ("Counsellor, Shore Bureau of Dali Ms. Jiang Meiqi", "Ms. Jiang Meiqi"),
    ],
)
def test_an_honour_tells_where_a_name_begins_behind_an_office(line, name):
    words = "Everybody may ride across the bridge."
    assert told_in_english(f"{ENGLISH_SURE}**{line}**\n\n{words}") == [*SURE_NAMES, name]


def test_whose_office_it_is_makes_nobody_a_speaker():
    line = "Visit to the Office of Mr. Kim Wongkham"
    assert told_in_english(f"{ENGLISH_SURE}**{line}**\n\nIt lies above the river.") == SURE_NAMES


def test_a_body_counted_as_others_are_speaks_however_it_took_part():
    one, other = (
        f"**{n}. {who}**\n\n{WORDS}"
        for n, who in ((1, "索·达拉，环境部司长"), (3, "周军，水利局局长"))
    )
    body = f"**2. 湄公河渔民联合会（书面）**\n\n{MORE}"
    assert told(one, body, other)[1] == ("None", "湄公河渔民联合会")


def test_numbered_names_above_posts_that_no_list_has():
    blocks = "".join(
        f"**{n}. {name}**\n\n{post}\n\n{WORDS}\n\n"
        for n, (name, post) in enumerate(
            (
                ("索·达拉", "柬埔寨环境部水资源司司长"),
                ("欧阳敏慧", "湖区农业大学渡口看灯人"),
                ("周军", "云南省大理市环境局局长"),
            ),
            1,
        )
    )
    assert names(blocks) == ["索·达拉", "欧阳敏慧", "周军"]


def test_where_a_tab_parts_name_and_office_no_gap_does():
    text = (
        "**Sok Dara**\tDirector, Water Office, Cambodia\n\nWe have nine booms.\n\n"
        "**Li Na Mai**\tEngineer, Shore Office, China\n\nTwo boats clear the river every day.\n\n"
        "**Kim Thanh Hai**\tDoctoral candidate, Lake University, Viet Nam\n\nPhones read levels.\n"
    )
    assert told_in_english(text) == ["Sok Dara", "Li Na Mai", "Kim Thanh Hai"]


def test_a_body_among_names_with_offices_is_told_to_speak_below():
    cards = [
        f"**{name}**\n\n{office}\n\n{WORDS}"
        for name, office in (
            ("索·达拉", "柬埔寨环境部水资源司司长"),
            ("周军", "云南省大理市环境局局长"),
        )
    ]
    body = "**万象市商会**\n\n商会承诺，会员商店对自带布袋的顾客减收五百基普。"
    end = "行动为期一年，每月第一个星期六为清河日。"
    assert told(*cards, body, end)[2:] == [("None", "万象市商会")]
    # What only stands above a sentence of it is a heading.
    assert len(told(*cards, body.replace("承诺", "的院子里"), end)) == 2


BODY = "**云南省林业和草原科学院**"


@pytest.mark.parametrize(
    "said",
    ["可以提供两个树种的种子各五十公斤。", "愿意派两名技术员。", "建议先做能走到的样地。"],
)  # fmt: skip
def test_what_a_body_wants_is_said_by_it_though_nothing_names_it(said):
    end = "## 二、商定事项\n\n样地定为三处。"
    assert names("## 一、双方发言", *SURE, f"{BODY}\n\n{said}", end) == ["索·达拉", "周军", "None"]


@pytest.mark.parametrize("words", ["院址在昆明北郊，可以参观。", "请扫码关注林科院。"])
def test_what_is_told_of_a_body_below_all_others_is_not(words):
    assert names(*SURE, f"{BODY}\n\n{words}") == ["索·达拉", "周军"]


def test_the_same_in_english():
    text = (
        "**Sok Dara, Director, Water Office, Cambodia**\n\nWe have nine booms.\n\n"
        "**Li Na Mai, Engineer, Shore Office, China**\n\nTwo boats clear the river.\n\n"
        "**Lake Academy of Forestry**\n\nCan offer seed of two trees and send two gardeners.\n"
    )
    assert told_in_english(text)[2:] == ["Lake Academy of Forestry"]


def counted(last: str, words: str) -> list[str]:
    """Whom a row of three counted persons and one more line tell."""
    row = "".join(
        f"**{n}. {who}**\n\n- The park has moved its patrols to the night.\n\n"
        for n, who in enumerate(
            (
                "Sok Dara, Director, Water Office, Cambodia",
                "Li Na Mai, Engineer, Shore Office, China",
                "Kim Thanh Hai, Head of the Lake Office, Viet Nam",
            ),
            1,
        )
    )
    return told_in_english(f"{row}**4. {last}**\n\n{words}\n\nResult: one form by May.\n")[3:]


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ("Heron Watch Basin", "- The organisation asked for one form in all languages."),
        ("Heron Watch Basin", "Heron Watch proposed one form in all languages."),
        ("Friends of the Forest", "The group wrote that one form is enough."),
    ],
)
def test_a_body_with_the_next_number_that_is_told_to_speak(last, words):
    assert counted(last, words) == [last]


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ("Heron Watch Basin", "Forty birds were counted on one morning."),
        ("Field Visit", "The group asked for one form in all languages."),
        ("Group Discussion", "The organisation asked for one form in all languages."),
        ("Next Steps", "The network proposed one form in all languages."),
    ],
)
def test_a_heading_with_the_next_number_is_nobody(last, words):
    assert counted(last, words) == []


@pytest.mark.parametrize(
    ("line", "words", "is_told"),
    [
        ("洱海白鹭守望", "该组织建议六国使用同一张登记表。", True),
        ("洱海白鹭守望", "守望组织代表建议六国使用同一张登记表。", True),
        ("洱海白鹭守望", "早上数了四十只白鹭，下午又数了十只。", False),
        ("自由讨论", "该网络建议六国使用同一张登记表。", False),
    ],
)
def test_the_same_in_chinese(line, words, is_told):
    one, other = (
        f"**{n}. {who}**\n\n{WORDS}"
        for n, who in ((1, "索·达拉，环境部司长"), (2, "周军，水利局局长"))
    )
    assert told(one, other, f"**3. {line}**\n\n{words}")[2:] == (
        [("None", line)] if is_told else []
    )


@pytest.mark.parametrize(
    ("name", "house"),
    [
        ("Kong Rattanak", "Takeo Municipal Hall"),
        ("Kong Rattanak", "Radio Kampot"),
        ("Kong Rattanak", "Friends of the Lake"),
    ],
)
def test_a_name_above_a_house_that_no_list_has(name, house):
    assert names_in_roads(*(_card(*one) for one in (*CARDS, (name, house))))[2:] == [name]


@pytest.mark.parametrize("name", ["Boat Trip", "Photo Prize", "Next Steps"])
def test_what_heads_a_part_above_a_house_is_nobody(name):
    assert names_in_roads(*(_card(*one) for one in (*CARDS, (name, "Takeo City Hall")))) == [
        name for name, _ in CARDS
    ]


CARDS = (
    ("Sok Dara", "Director, Ministry of Environment of Cambodia"),
    ("Le Thi Hoa", "Deputy Director, Ministry of Environment of Viet Nam"),
)


def _card(name: str, office: str) -> str:
    return f"**{name}**\n\n{office}\n\nThe road was closed for two days. We need a second one."
