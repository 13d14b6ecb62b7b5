"""Reports of negotiations: delegates told by a country or a body, offices that run into a name,
heads in capitals that run into the paragraph, chairs who open."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names, running

from .knowing import KNOWLEDGE
from .test_telling import line, speakers
from .test_turns import parsed


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Name, position, country and role of each."""
    return [
        (
            v.name.text if v.name else "",
            v.position.text if v.position else "",
            v.country,
            v.role,
        )
        for v in running.voices(line(text), KNOWLEDGE)
    ]


@pytest.mark.parametrize(
    ("text", "name", "position", "country"),
    [
        ("Sok Dara, Cambodia, opposed a shorter list.", "Sok Dara", "", "kh"),
        ("Tran Van Minh, Viet Nam, supported by two others, urged patience.", "Tran Van Minh", "",
         "vn"),
        ("Sok Dara (CAMBODIA) queried the second figure.", "Sok Dara", "", "kh"),
        ("On behalf of the EU, Ann Berg (SWEDEN) cautioned against haste.", "Ann Berg", "SWEDEN",
         ""),
        ("Hiroshi Tanaka, Japan, preferred the longer text.", "Hiroshi Tanaka", "Japan", ""),
        ("River Watch’s Souk Vong lamented the delay.", "Souk Vong", "River Watch", ""),
        ("Somchai Dee from TEI presented a model of the delta.", "Somchai Dee", "TEI", ""),
    ],
)  # fmt: skip
def test_a_delegate_is_told_by_a_country_or_a_body_alone(text, name, position, country):
    assert told(text) == [(name, position, country, "remark")]


@pytest.mark.parametrize(
    ("text", "position", "country"),
    [
        ("Souk Vong (Lao PDR), Department of Rivers, underscored the gap.", "Department of Rivers",
         "la"),
        ("Later, Souk Vong (Thailand), speaking for the Network of Bank Villages, urged haste.",
         "Network of Bank Villages", "th"),
        ("Souk Vong (JAPAN), Director of the Water Institute, cautioned against haste.",
         "Director of the Water Institute", ""),
    ],
)  # fmt: skip
def test_an_office_may_stand_behind_the_country_in_brackets(text, position, country):
    assert told(text) == [("Souk Vong", position, country, "remark")]


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        ("Governor of Kratie Province Sok Dara urged delegates to hurry.",
         "Sok Dara", "Governor of Kratie Province"),
        ("TNC Regional Director for Asia Ann Marie Berg outlined the results.",
         "Ann Marie Berg", "TNC Regional Director for Asia"),
        ("Minister of Agriculture and Rural Development Le Minh Hoa urged patience.",
         "Le Minh Hoa", "Minister of Agriculture and Rural Development"),
        ("“Boats are not enough,” said ASEAN Deputy Secretary-General for Culture Souk Vong.",
         "Souk Vong", "ASEAN Deputy Secretary-General for Culture"),
        ("Mr. Sok Dara of the Stung floating village at Chong Kneas complained of the heat.",
         "Mr. Sok Dara", "Stung floating village at Chong Kneas"),
        ("Mr. Sok Dara, honey hunter of the flooded forest, spoke of the fires.",
         "Mr. Sok Dara", "honey hunter of the flooded forest"),
    ],
)  # fmt: skip
def test_an_office_may_run_into_the_name(text, name, position):
    assert speakers(text) == [(name, position)]


@pytest.mark.parametrize(
    "text",
    [
        "Siem Reap, Cambodia, supported the idea of a river week.",
        "Phnom Penh (Cambodia) noted the progress.",
        "Ban Houayxay, Lao PDR, welcomed two hundred participants.",
        "Green Mekong (GM) said that it would sell the boats.",
        "Governor of Kampot Province welcomed delegates.",
        "Deputy Director for Land and Human Rights said the law would change.",
        "Lake Erhai's Water Quality improved and said nothing.",
        "The report from ADB presented a model of the delta.",
        "Mr. Sok Dara, together with the guests, left the hall.",
    ],
)
def test_no_town_report_or_office_speaks(text):
    assert told(text) == []


@pytest.mark.parametrize("label", ["OPENING STATEMENTS:", "PEATLANDS AND FINANCE (ITEM 4):"])
def test_a_head_in_capitals_that_runs_in_is_no_office(label):
    voice = running.voices(
        line(f"{label} LRF Chair Sok Dara (Cambodia) opened the debate."), KNOWLEDGE
    )[0]
    assert [str(part) for part in voice.labels] == [label]
    assert (str(voice.name), str(voice.position), voice.role) == ("Sok Dara", "LRF Chair", "chair")


@pytest.mark.parametrize("words", ["Summing up", "Looking on", "WRI", "ESCAP"])
def test_what_begins_a_sentence_and_what_is_spelt_out_is_no_name(words):
    assert not names.is_name(words, KNOWLEDGE)


def test_nobody_is_called_by_a_head_in_capitals():
    text = (
        "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Forum opens\n\nThe Forum opened.\n\n"
        "**OPENING:** Sok Dara, Cambodia, urged patience.\n\n"
        "**CHOICE OF OFFICERS:** Delegates chose a Chair and a Rapporteur.\n\n"
        "**FINANCE:** Le Minh Hoa, Viet Nam, opposed a levy.\n"
    )
    assert [r.name.text for r in parsed(text).remarks if r.name] == ["Sok Dara", "Le Minh Hoa"]


def test_co_chairs_who_open_speak_each_where_the_paragraph_takes_them_up():
    office = "Head of the Planning Division, Ministry of Environment of Cambodia"
    text = (
        "The second part was opened at 9.30 a.m. with brief remarks by the co-chairs Mr. Tom "
        f"Berg, Secretary of the Group, and Ms. Sok Dara, {office}. Mr. Berg thanked the host. "
        "Ms. Sok said that nine lists were too many."
    )
    assert told(text) == [
        ("Mr. Tom Berg", "Secretary of the Group", "", "chair"),
        ("Ms. Sok Dara", office, "", "chair"),
    ]
    words = [str(voice.words.text) for voice in running.voices(line(text), KNOWLEDGE)]
    assert words[1] == "Ms. Sok said that nine lists were too many."


def test_somebody_opens_who_is_called_the_chair():
    text = (
        "The last part was called to order at 3 p.m. by the Chair, Dr. Sok Dara, Deputy Director "
        "of the Water Institute."
    )
    assert told(text) == [("Dr. Sok Dara", "Deputy Director of the Water Institute", "", "chair")]


def test_whom_one_sentence_names_speak_below_it():
    text = (
        "Besides, Sok Dara from Cambodia and Souk Vong from Lao PDR showed pictures. "
        "Sok Dara of the Water Institute explained a weir. "
        "Souk Vong of the Boat Association described the landing place."
    )
    assert [name for name, *_ in told(text)] == ["Sok Dara", "Souk Vong"]


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        ("Vice Minister Wu Jun of the Ministry of Ecology of China stated that rivers unite.",
         "Wu Jun", "Vice Minister of the Ministry of Ecology of China"),
        ("Mr. Pham Van Tan - Deputy Director of the Weir Office - affirmed that fish must pass.",
         "Mr. Pham Van Tan", "Deputy Director of the Weir Office"),
        ("Comrade Pham Van Tan, Chairman of the Can Tho Committee, affirmed that fish must pass.",
         "Comrade Pham Van Tan", "Chairman of the Can Tho Committee"),
        ("Addressing the opening, Thailand's Deputy Prime Minister Somchai Dee said so.",
         "Somchai Dee", "Thailand's Deputy Prime Minister"),
        ("Next, Director-General U Tun Win reported on two weirs.", "U Tun Win",
         "Director-General"),
        ("Professor Sok Dara of the Weir Institute said so.", "Professor Sok Dara",
         "Weir Institute"),
        ("Mr. Taro Ito of the Japan Weir Agency (JWA) reaffirmed support.",
         "Mr. Taro Ito", "Japan Weir Agency (JWA)"),
        ("Representing the fund was Ann Berg, Head of the Grants Division, who praised the weir.",
         "Ann Berg", "Head of the Grants Division"),
    ],
)  # fmt: skip
def test_offices_stand_around_names_in_releases_of_governments(text, name, position):
    assert speakers(text) == [(name, position)]


def test_countries_in_capitals_have_the_floor():
    text = "THAILAND, supported by MYANMAR, preferred the old text. JAPAN opposed it."
    assert told(text) == [("", "THAILAND", "th", "remark"), ("", "JAPAN", "", "remark")]


@pytest.mark.parametrize(
    "text",
    [
        "PLASTICS supported the text of the forum.",
        "Also present was Mr. Sok Dara, Director of Forests, who is the host.",
        "Representing the fund was a model of the weir, which praised nobody.",
    ],
)
def test_nobody_speaks_who_is_only_there(text):
    assert told(text) == []
