"""English prose whose speakers no list knows: whatever the post, the verb and the place of the
name; and people of whom is told that say nothing."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names, sayings_latin, told_latin
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_parsing import parse
from .test_turns import HEAD_EN


def told(paragraph: str) -> list[tuple[str, str]]:
    """Who speaks in a report of one paragraph."""
    parsed = parse(HEAD_EN + paragraph + "\n\nThe maps will be printed by autumn.\n")
    return [
        (
            names.bare(remark.name.text) if remark.name else "",
            remark.position.printed.text if remark.position else "",
        )
        for remark in parsed.remarks
    ]


@pytest.mark.parametrize(
    ("paragraph", "name", "position"),
    [
        (
            "Beekeeper Nguyen Van Hoa brushed the worry aside. Bees, he said, know the water "
            "long before the office does.",
            "Nguyen Van Hoa",
            "Beekeeper",
        ),
        (
            "Net mender Sok Dara laughed at the idea and held up a net with holes in it: "
            "“This is your map.”",
            "Sok Dara",
            "Net mender",
        ),
        (
            "Pointing to the window, the lighthouse keeper, Mr. Tran Duc, let everybody know "
            "that the river was already rising.",
            "Tran Duc",
            "lighthouse keeper",
        ),
        (
            "Somchai Rattana, 64, ferryman, shook his head. The gauge, he grumbled, shows what "
            "it wants.",
            "Somchai Rattana",
            "ferryman",
        ),
        (
            "A different note was struck by accountant Wu Lihua. Maps, she reckoned, cost less "
            "than sandbags.",
            "Wu Lihua",
            "accountant",
        ),
        (
            "Cartoonist Bopha Lim drew the mayor as a duck and explained that ducks at least "
            "float.",
            "Bopha Lim",
            "Cartoonist",
        ),
        (
            "Xaysana Phommachanh confessed that his office had lost the old maps. He is a town "
            "archivist.",
            "Xaysana Phommachanh",
            "town archivist",
        ),
        (
            "Seeds of sixty trees lay on the table, which, she said, nobody else collects. Her "
            "name is Vong Thida, and by profession she is a midwife.",
            "Vong Thida",
            "midwife",
        ),
        (
            "The keeper of the town archive (Phalla Keo) asked where the old maps had gone.",
            "Phalla Keo",
            "keeper of the town archive",
        ),
        (
            "Auntie Noi (Noi Srisuk, noodle vendor) said that she moves her stove upstairs when "
            "the frogs are silent.",
            "Noi Srisuk",
            "noodle vendor",
        ),
        (
            "It fell to Mai Thi Hue, a shrimp breeder, to ask who pays for the sand.",
            "Mai Thi Hue",
            "shrimp breeder",
        ),
        (
            "“Nobody rings the bell at night.” The hall fell silent when Khin Maung Aye sat "
            "down. He is a sexton from Takeo.",
            "Khin Maung Aye",
            "sexton from Takeo",
        ),
    ],
)
def test_who_speaks_is_known_by_all_that_is_told(paragraph, name, position):
    assert told(paragraph) == [(name, position)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "While dredger captain Ly Hong wanted the sand out, shrimp breeder Mai Thi Hue wished it "
        "to stay; “without sand no shrimp,” she said.",
        "Ly Hong (dredger captain) kicked off with the cost of sand. Mai Thi Hue (shrimp breeder) "
        "spoke from another angle, as she lives on it.",
        "Dredger captain Ly Hong of the host town recalled that sand was once free, and Ms. Mai "
        "Thi Hue, a shrimp breeder, replied that it still was.",
    ],
)
def test_two_speak_in_one_paragraph(paragraph):
    assert [name for name, _ in told(paragraph)] == ["Ly Hong", "Mai Thi Hue"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The participants thanked cook Sok Dara for the soup.",
        "The hall was lent by the salt trader Nguyen Van Hoa, and the chairs by his brother.",
        "The agreement was signed by Governor Li Xiaomei and Mayor Tran Duc in the presence of "
        "forty guests. Among these was Ms. Vong Thida, who advised both towns for years.",
        "Mr. Khin Maung Aye, sexton at the ford, rang the bell at noon.",
        "A bust of the engineer Wu Lihua was unveiled; it shows him with a gauge.",
        "Dr. Anna Weiss joins the office as a botanist on 1 July. She has worked in Hue and Bern.",
        "The Tin Hlaing Prize went to the pupils of Chhouk, who said that they would buy boots.",
        "Registration is handled by Ms. Mai Thi Hue, who answers questions by telephone.",
        "Among the guests were the poet Sao Kham, the painter Dao The Anh and the banker Ly Hong.",
        "Minister Xaysana Phommachanh could not attend; his greetings were read out.",
        "Dr. Anna Weiss of the Botanical Garden, Hue, was unable to come; her slides are online.",
        "Together with Dr. Anna Weiss he set up the first garden. He was its head and wrote that "
        "all plants are equal.",
        "Net mender Tran Duc presented the certificates and offered a dinner to the guests.",
        "Vice Mayor Tran Duc, who is known for the phrase “less mud, more maps”, had sent his "
        "greetings in writing.",
    ],
)
def test_whom_a_report_only_names_says_nothing(paragraph):
    assert told(paragraph) == []


def test_a_later_paragraph_about_the_same_person_is_no_turn_of_its_own():
    assert told(
        "Beekeeper Nguyen Van Hoa brushed the worry aside. Bees, he said, know the water.\n\n"
        "Mr. Hoa also warned of the wind. He asked for a mast."
    ) == [("Nguyen Van Hoa", "Beekeeper")]


def test_whom_somebody_quotes_has_no_turn():
    words = Printed.at("Beekeeper Sok Dara said: “My friend Ly Hong told me that it rains.”", 0)
    (one,) = told_latin.turns(words, [], KNOWLEDGE)
    assert str(one.name) == "Sok Dara"


def test_a_verb_of_things_alone_tells_of_no_speech():
    assert sayings_latin.strength(" presented the certificates.", 0) == 0
    assert sayings_latin.strength(" presented a new gauge.", 0) == sayings_latin.MAYBE
    assert sayings_latin.strength(" hammered home that it rains.", 0) == sayings_latin.SURELY


def test_whoever_answers_again_has_another_turn():
    assert told(
        "Dr. Anna Weiss-Falk, a canal builder, kicked off with sixty slides.\n\n"
        "Net mender Sok Dara asked whether one could telephone before the gates open.\n\n"
        "“Of course one can,” Dr. Weiss-Falk replied at once."
    ) == [
        ("Anna Weiss-Falk", "canal builder"),
        ("Sok Dara", "Net mender"),
        ("Anna Weiss-Falk", ""),
    ]


def test_a_place_where_somebody_comes_from_says_nothing():
    assert (
        told("A doctor from Muang Sing looked after a pilot, and he recovered and said thanks.")
        == []
    )


@pytest.mark.parametrize(
    ("paragraph", "name", "position"),
    [
        (
            "Salt fields are disappearing, and the birds with them. One could pay the workers "
            "for the birds. (Sok Dara, chairman of the salt workers)",
            "Sok Dara",
            "chairman of the salt workers",
        ),
        (
            "Bao Huilin / school gardener / Takeo: The roof has many kinds of beans. The kitchen "
            "refuses most of them.",
            "Bao Huilin",
            "school gardener / Takeo",
        ),
        (
            "Replied Ms. Vong Thida, who leads the traders: the trucks must stand for two days.",
            "Vong Thida",
            "",
        ),
        (
            "“We know each other now,” confided net mender Sok Dara. Then tea was poured.",
            "Sok Dara",
            "net mender",
        ),
    ],
)
def test_who_speaks_is_set_apart_by_a_sign_or_an_inversion(paragraph, name, position):
    assert told(paragraph) == [(name, position)]


def test_what_is_presented_at_a_ceremony_is_no_speech():
    assert told(
        "Net mender Sok Dara explained that nets are holes with string.\n\n"
        "Diplomas were presented by the beekeeper Nguyen Van Hoa and by Mr. Tran Duc."
    ) == [("Sok Dara", "Net mender")]


def test_whoever_goes_on_by_a_part_of_the_name_has_one_turn():
    assert told(
        "The experience of the yard was given by Ms. Bai Ruolan, Chief of the Freight Section. "
        "In Mohan, she explained, lists are typed once. Ms. Bai added that wagons are lost."
    ) == [("Bai Ruolan", "Chief of the Freight Section")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "A short overview of the ponds was given by Ms. Sok Dara, clerk of the lake house.",
        "A case study on reeds was then presented by Ms. Sok Dara, clerk of the lake house.",
        "The morning lecture belonged to Ms. Sok Dara, clerk of the lake house.",
        "“Who mends the nets?” It was Sok Dara, a fisherwoman, and she held one up.",
    ],
)
def test_what_is_given_by_somebody_is_that_ones(paragraph):
    assert [name for name, _ in told(paragraph)] == ["Sok Dara"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The story was of a flood, when the telephone to Chiang Dara broke and boats were sent.",
        "He is 29, Akha, the first ranger from his village, and he said that the ridge is green.",
        "The group took note of the paper and requested another one for next year. "
        "The Vice-Chair, Mr. Sok Dara, presided over this part of the day.",
        "Afterwards, Deputy Minister Dr. Sok Dara presented prizes to the pupils.",
    ],
)
def test_places_peoples_and_who_only_presided_say_nothing(paragraph):
    assert told(paragraph) == []


def test_a_company_is_nobody_at_the_end_of_an_office():
    paragraph = "On fuel: Mr. Sok Dara, Production Director of Touk Vanna Cement, shared a figure."
    assert told(paragraph) == [("Sok Dara", "Production Director of Touk Vanna Cement")]
