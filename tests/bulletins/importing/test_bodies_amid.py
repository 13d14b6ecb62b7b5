"""Bodies that no list knows, and countries, that begin a paragraph among those of speakers."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HEAD = (
    "# River Bulletin\n\nNo. 3, 2024\n\n5 May 2024\n\n## Seminar on nets held in Kratie\n\n"
    "The seminar on nets was held in Kratie by the Nets Circle on 2 May 2024.\n\n"
)
FIRST = "Mr. Anan Thepsuwan, Head of the Fisheries Station, said that the nets were old.\n\n"
SECOND = "Ms. Bui Ngoc Lan, Director of the Market Office, explained that nets are dear.\n\n"
LAST = "Mr. Sok Dara, Chief of the Harbour Office, warned that nets drift at night.\n\n"


def told(*paragraphs: str) -> list[str]:
    return told_in(HEAD, *paragraphs)


def told_in(head: str, *paragraphs: str) -> list[str]:
    text = head + "".join(f"{each.strip()}\n\n" for each in paragraphs)
    remarks = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    return [str(r.name or (r.position and r.position.printed)) for r in remarks]


@pytest.mark.parametrize(
    ("paragraph", "body"),
    [
        (
            "The Guild of Sailmakers of Takhek submitted a letter calling for longer nets.",
            "Guild of Sailmakers of Takhek",
        ),
        (
            "The Bolaven-Kratie Barge Line undertook to slow down at night from May on.",
            "Bolaven-Kratie Barge Line",
        ),
        (
            "The Kratie branch of the Red Sail League, Cambodia, wanted to see the nets first.",
            "Kratie branch of the Red Sail League, Cambodia",
        ),
        ("Kratie Customs confirmed that the gate opens at six.", "Kratie Customs"),
        ("5. Viet Nam supported the proposal and added that knots count too.", "Viet Nam"),
    ],
)
def test_a_body_or_a_country_speaks_between_others(paragraph, body):
    others = ["Mr. Anan Thepsuwan", "Ms. Bui Ngoc Lan", "Mr. Sok Dara"]
    assert told(FIRST, SECOND, paragraph, LAST) == [*others[:2], body, others[2]]


def test_a_body_speaks_in_a_paragraph_in_which_somebody_answers_it():
    body = "The Bolaven-Kratie Barge Line undertook to slow down at night."
    assert told(FIRST, SECOND, f"{body} {LAST}") == [
        "Mr. Anan Thepsuwan",
        "Ms. Bui Ngoc Lan",
        "Bolaven-Kratie Barge Line",
        "Mr. Sok Dara",
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Lower Nets Working Group agreed to meet once more in Kratie in June.",
        "The Guild of Sailmakers of Takhek attended the seminar as an observer.",
        "The Guild of Sailmakers of Takhek moved to a new house in the spring.",
        "The Nets Round Table recommended that nets be weighed in Kratie.",
        "The Deputy Pilot of the Night Ferry promised to come next time.",
    ],
)
def test_nobody_speaks_who_settles_listens_or_does_other_things(paragraph):
    assert len(told(FIRST, SECOND, paragraph, LAST)) == 3


def test_whoever_met_promises_nothing_to_itself_below_the_last_speaker():
    promise = "The Nets Circle promised to print the talks."
    assert told(FIRST, SECOND, LAST, promise)[3:] == []


def test_a_message_that_says_something_is_of_the_body_that_sent_it():
    body = "Sailing League, Asia and the Pacific Office"
    paragraph = f"The {body}, sent a message which said that nets are the memory of a river."
    assert told(FIRST, SECOND, paragraph)[-1] == body


def test_what_should_be_done_in_the_view_of_somebody_is_said_by_that_one():
    paragraph = (
        "The last half hour should be left alone in the view of Gulnar Mamat, safety officer at "
        "the Khorgos office of the container company: it is the check of the brakes."
    )
    assert told(FIRST, paragraph, LAST)[1] == "Gulnar Mamat"


FIRST_HAN = "柬埔寨环境部司长Sok Dara指出，网眼太小。\n\n云南大学教授周军说，网眼可以量。\n\n"
HEAD_HAN = (
    "# 江河简报\n\n2024年第3期\n\n2024年5月5日\n\n## 渔网座谈会召开\n\n"
    "2024年5月2日，渔网座谈会在桔井召开。\n\n"
)


@pytest.mark.parametrize(
    ("paragraph", "body"),
    [
        ("老挝代表团没有带稿子。代表团表示，老方愿意先量。", "老挝代表团"),
        ("老方只来了一位翻译。老方说，网眼要统一。", "老方"),
        ("老挝农林部派来两个人。该部建议，先从两个渡口量起。", "老挝农林部"),
        ("湄公河委员会秘书处通过视频参加。秘书处提出，两张图应合成一张。", "湄公河委员会秘书处"),
    ],
)
def test_a_body_speaks_of_which_the_second_sentence_says_so(paragraph, body):
    assert told_in(HEAD_HAN, FIRST_HAN, paragraph) == ["Sok Dara", "周军", body]


@pytest.mark.parametrize(
    "paragraph",
    ["老挝代表团晚到一天。周边的渔民说，路断了。", "老挝代表团晚到一天。路断了。"],
)
def test_a_body_that_was_only_there_says_nothing(paragraph):
    assert told_in(HEAD_HAN, FIRST_HAN, paragraph) == ["Sok Dara", "周军"]


@pytest.mark.parametrize(
    ("paragraph", "body"),
    [
        ("The delegation of Laos had no paper. It said that nets are cut.", "delegation of Laos"),
        (
            "The Lao delegation came with a net. The delegation asked for a knife.",
            "Lao delegation",
        ),
        ("Cambodia had brought no film. Its representatives said that it was lost.", "Cambodia"),
        (
            "The Net Institute of Kampot had sent a parcel. They proposed to open it.",
            "Net Institute of Kampot",
        ),
    ],
)
def test_an_english_sentence_takes_up_the_body_that_speaks(paragraph, body):
    others = ["Mr. Anan Thepsuwan", "Ms. Bui Ngoc Lan", "Mr. Sok Dara"]
    assert told(FIRST, SECOND, paragraph, LAST) == [*others[:2], body, others[2]]


def test_a_sentence_that_takes_up_a_thing_tells_of_no_body():
    boat = "The boat of Laos had arrived late. It was painted green."
    assert told(FIRST, SECOND, boat, LAST) == [
        "Mr. Anan Thepsuwan",
        "Ms. Bui Ngoc Lan",
        "Mr. Sok Dara",
    ]
