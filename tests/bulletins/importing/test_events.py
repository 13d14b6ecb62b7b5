"""What English sentences call a meeting, and what mastheads call a publisher."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import (
    event_names,
    meeting_places,
    meeting_titles,
    names,
    places,
    publishers,
)
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_endings import REPORT
from .test_parsing import parse, text
from .test_telling import line


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Fourth Working Group on Lake Levels (WG 4) met in Bangkok on 2 July 2024.",
         "Fourth Working Group on Lake Levels (WG 4)"),
        ("On the 12th of May 2026, in the Palace Annex in Phnom Penh, the Signing Ceremony of the "
         "Lakes Charter was held.", "Signing Ceremony of the Lakes Charter"),
        ("Ninety people met on 9 August 2022 in Chiang Rai for the Wetlands and Village Forum.",
         "Wetlands and Village Forum"),
        ("The Study Visit on Low Flow in the Upper Mekong was arranged in Loei Province.",
         "Study Visit on Low Flow in the Upper Mekong"),
        ("Sixty people met at the Lakes Conference Centre in Dali on 3 May 2020 for the Regional "
         "Workshop on Reeds.", "Regional Workshop on Reeds"),
        ("Towns met in the Green Meeting Hall in Dali.", None),
        ("In May the Lakes Dialogue Office held an online Seminar on Wet Towns.",
         "Seminar on Wet Towns"),
        ("The First Meeting of the Cambodia–Viet Nam Reed Group was held in Kep.",
         "First Meeting of the Cambodia–Viet Nam Reed Group"),
        ("The fund took a group from Lao PDR and Myanmar on the Study Visit on Small Lakes.",
         "Study Visit on Small Lakes"),
        ("Delegates discussed the draft in Kunming on 3 May 2020.", None),
    ],
)  # fmt: skip
def test_a_meeting_is_named_by_its_capitals(sentence, name):
    found = event_names.first(line(sentence).words)
    assert (found and found.text) == name


@pytest.mark.parametrize(
    "name",
    [
        "Pollution Control Department, Ministry of Environment, Thailand",
        "National Coordination Unit, Office of Lake Policy (OLP)",
        "Air & Climate Liaison Office, Bangkok",
        "PRESS UNIT • MINISTRY OF ENVIRONMENT • PHNOM PENH",
        "Center for Cooperation on Transboundary Lakes",
    ],
)
def test_a_publisher_is_told_by_its_form(name):
    assert publishers.is_name(name, KNOWLEDGE)


@pytest.mark.parametrize(
    "line_",
    [
        "Regional Workshop on Water, Office of the Lakes",
        "Ministry Holds Talks on Water",
        "Joint Committee Meets in Bangkok",
        "Director, Department of Water, Ministry of Environment",
    ],
)
def test_what_happens_and_who_somebody_is_publish_nothing(line_):
    assert not publishers.is_name(line_, KNOWLEDGE)


@pytest.mark.parametrize("place", ["Nay Pyi Taw", "Chiang Mai", "昆明", "昆明市", "琅勃拉邦"])
def test_a_town_is_nobodys_name(place):
    assert places.is_place(place)


@pytest.mark.parametrize("name", ["Shen Yang", "Mr. Nan", "Long An Binh", "孔敬", "宋卡林"])
def test_a_name_may_sound_like_a_town(name):
    assert not places.is_place(name)


HEAD = (
    "Lakes Secretariat\n\n# Lake Letter\n\nNo. 3, 2021\n\n8 May 2021\n\n## Levels are falling\n\n"
)
LEAD = "The Lakes Forum was held in Dali on 6 May 2021. Sixty people attended.\n\n"
SAID = "**Sok Dara**, Director, Ministry of Environment, Cambodia\n\nGauges are missing.\n\n"


@pytest.mark.parametrize(
    "about",
    [
        "Lake Letter is published twice a year by a network of universities.",
        "The Secretariat, set up by six towns in 2015, is a platform for exchange on lakes.",
        "Lakes Secretariat trains officers of the six countries since 2016.",
    ],
)
def test_a_paper_and_its_publisher_are_told_by_what_they_always_do(about):
    parsed = parse(HEAD + LEAD + SAID + f"Tel: +86 10 8123 4567\n\n{about}\n")
    assert text(parsed.about) == about


def test_the_place_may_stand_in_the_headline_alone():
    head = HEAD.replace("Levels are falling", "Lakes Forum held in Dali")
    parsed = parse(head + LEAD.replace(" in Dali", "") + SAID)
    assert text(parsed.meeting.place) == "Dali"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The Lakes Center organized the seminar \"Ten years of reeds in lake villages\" in Dali.",
         "seminar \"Ten years of reeds in lake villages\""),
        ("In the morning the Center (LCC) organized the 4th Expert Meeting on Reeds.",
         "4th Expert Meeting on Reeds"),
    ],
)  # fmt: skip
def test_a_title_has_its_quotes_and_no_article(sentence, title):
    assert text(parse(HEAD + sentence + "\n\n" + SAID).meeting.title) == title


def test_a_title_that_the_headline_has_too_has_no_article():
    title = "4th Expert Meeting on Reeds"
    head = HEAD.replace("Levels are falling", f"The {title} was held in Dali")
    parsed = parse(f"{head}In May, at the lake, the Center organized the {title}.\n\n{SAID}")
    assert text(parsed.meeting.title) == title


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (
            "It was a visit to Kratie and Stung Treng, Cambodia.",
            "Kratie and Stung Treng, Cambodia",
        ),
        ("The towns met in Kratie and Lao guests came too.", "Kratie"),
        ("It took place at the Lakes Conference Centre, Kep on 2 May 2020.", "Kep"),
        ("会议于5月2日在越南太原市举行。", "越南太原市"),
        ("办公室组织各国人员赴普洱市考察。", "普洱"),
    ],
)
def test_a_meeting_may_have_two_towns_of_one_country(sentence, place):
    assert text(meeting_places.place_in(line(sentence).words)) == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (
            "On 3 May 2021 the Lakes Office invited its guests to Siem Reap for a talk.",
            "Siem Reap",
        ),
        ("The Seventh Assembly took place at Can Tho University last week.", "Can Tho"),
        ("Nakhon Phanom was the place of the Hearing on Banks.", "Nakhon Phanom"),
        ("Guests of Chiang Mai spoke of what they had seen.", None),
        ("三十人于5月赴万象参加考察。", "万象"),
        ("昆明的三十人谈了各自的体会。", None),
    ],
)
def test_a_town_of_the_list_where_something_was(sentence, place):
    assert text(meeting_places.known_town(Printed.at(sentence, 0))) == place


@pytest.mark.parametrize(
    ("opening", "line", "place"),
    [
        ("Fish look for a door.", "PAKSE, 9 May 2021 – A tour of weirs ended well.", "PAKSE"),
        ("Fish look for a door.", "Pakse, Lao PDR, 9 May 2021 – A tour ended.", "Pakse, Lao PDR"),
    ],
)
def test_a_dateline_below_an_opening_sentence(opening, line, place):
    parsed = parse(HEAD + f"{opening}\n\n{line}\n\n" + SAID)
    assert text(parsed.meeting.place) == place


def test_talks_without_a_name_of_their_own_were_held_somewhere():
    lead = "On 10 May 2023 the two commissions held their annual working talks in Kunming."
    found = parse(REPORT.replace("The Lakes Dialogue was held in Kunming on 10 May 2023.", lead))
    assert found.meeting and text(found.meeting.place) == "Kunming"


@pytest.mark.parametrize("front", ["On 10 May a ", "On 10 May the "])
def test_a_title_begins_behind_the_day(front):
    lead = f"{front}community dialogue on lakes was held in Kunming."
    found = parse(REPORT.replace("The Lakes Dialogue was held in Kunming on 10 May 2023.", lead))
    assert found.meeting and text(found.meeting.title) == "community dialogue on lakes"


@pytest.mark.parametrize(
    ("found", "title"),
    [
        ("where four villages have", None),
        ("Network", None),
        ("four towns and one rope: the Joint Exercise on Oil", "Joint Exercise on Oil"),
        (
            "On 4 March the handover ceremony of the Level Project",
            "handover ceremony of the Level Project",
        ),
        ("Lakes Forum", "Lakes Forum"),
        ("University of Hue", None),
        ("After twelve days the Third Lakes Camp", "Third Lakes Camp"),
        ("study visit", "study visit"),
        ("Government officers and scientists from the lower Mekong", None),
        ("为期两周的监测培训班", "监测培训班"),
        ("第四期污水治理研修班今天", "第四期污水治理研修班"),
        ("以“水”为主题的圆桌对话", "圆桌对话"),
        ("第十二次联合保护年会当天", "第十二次联合保护年会"),
        ("这是项目", None),
        ("The forum", None),
    ],
)
def test_a_title_says_that_people_met_or_is_written_as_a_name(found, title):
    sane = meeting_titles.sane(Printed.at(found, 0))
    assert (sane.text if sane else None) == title


@pytest.mark.parametrize("counted", ["Day one", "Session II", "Voice three", "Group A"])
def test_what_is_counted_is_nobodys_name(counted):
    assert not names.is_name(counted, KNOWLEDGE)


@pytest.mark.parametrize("name", ["商启明", "兰晓梅", "谷雨晴", "阳春雪", "官文斌"])
def test_a_family_may_be_a_common_word_too(name):
    expected = name != "谷雨晴"  # 谷雨 is a day of the year
    assert names.is_name(name, KNOWLEDGE) is expected


@pytest.mark.parametrize("words", ["商务部", "阳光下", "连续三", "植物园", "官方网"])
def test_common_words_are_no_families(words):
    assert not names.is_name(words, KNOWLEDGE)


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        (
            " from Old Boats and Small Yards in Hue",
            "Seminar on Oil from Old Boats and Small Yards",
        ),
        (" at Border Crossings in Hue", "Seminar on Oil at Border Crossings"),
        (" at Lakes Gardens in Hue", "Seminar on Oil"),
        (" from Monday to Friday", "Seminar on Oil"),
        (" in Hue", "Seminar on Oil"),
    ],
)
def test_a_title_goes_on_with_what_its_subject_comes_from(behind, title):
    lead = f"On 19 April 2018, the Lakes Office held the Seminar on Oil{behind}."
    assert text(parse(f"{HEAD}{lead}\n\n{SAID}").meeting.title) == title


def test_a_title_has_the_quoted_name_that_the_headline_has_before_it():
    parsed = parse(
        "江湖环境合作中心\n\n2023年第4期\n\n# “河湖周”环保宣传活动在海口举行\n\n"
        "3月20日，我省围绕2023年“河湖周”在海口组织了环保宣传活动，近千人次参加。\n"
    )
    assert text(parsed.meeting.title) == "“河湖周”环保宣传活动"


def test_a_name_of_a_meeting_may_begin_with_a_quotation():
    sentence = "On 6 May the “Ask the Lakes” dialogue of the Third Reed Forum was held in Hue."
    title, _ = meeting_titles.title_and_place(Printed.at(sentence, 0), None)
    assert str(title) == "“Ask the Lakes” dialogue of the Third Reed Forum"


def test_two_towns_that_did_something_together_are_no_meeting():
    assert meeting_titles.sane(Printed.at("云南省景洪市与老挝波乔省会晒县", 0)) is None


def test_a_verb_behind_a_delegation_is_nobody():
    assert not names.is_transliterated("参加", KNOWLEDGE)
    assert not names.is_transliterated("列席", KNOWLEDGE)
    assert names.is_transliterated("颂猜", KNOWLEDGE)
