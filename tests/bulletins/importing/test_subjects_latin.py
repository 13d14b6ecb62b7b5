"""Who is told to speak by the shape of English sentences, whatever the office and the verb."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import running

from .knowing import KNOWLEDGE
from .test_latin_subjects import told
from .test_telling import line
from .test_turns import FIRST_EN, HEAD_EN, names, parsed


@pytest.mark.parametrize(
    ("paragraph", "name", "position"),
    [
        (
            "Kampot's officer, Mr. Sok Dara, spoke briefly: his province has no boats, and would "
            "like to know who will pay for them.",
            "Mr. Sok Dara",
            "Kampot's officer",
        ),
        (
            "Closing the session, the Project's coordinator, Mr. Sok Dara, thanked the farmers. "
            "He announced that the plots would be dropped.",
            "Mr. Sok Dara",
            "Project's coordinator",
        ),
        (
            "Ms. Sok Dara of the Institute for Rivers No. 2, Can Tho City, set out the results of "
            "a trial. She said that the catch had fallen.",
            "Ms. Sok Dara",
            "Institute for Rivers No. 2, Can Tho City",
        ),
        (
            "Mr. Sok Dara, who keeps the scales at Kampot for the Office of Works, took the "
            "guests through a month of notes. What he wanted, he added, was a seal.",
            "Mr. Sok Dara",
            "keeps the scales at Kampot for the Office of Works",
        ),
        (
            "Sok Dara of the Kampot Boat Corps in Cambodia was not convinced by ropes. He set out "
            "another way, with a lock.",
            "Sok Dara",
            "Kampot Boat Corps in Cambodia",
        ),
        (
            "The Council’s nursery keeper, Mr. Sok Dara, had brought a crate. He cautioned the "
            "guests against planting by numbers.",
            "Mr. Sok Dara",
            "Council’s nursery keeper",
        ),
        (
            "U Sok Dara, skipper of the ferry and a farmer before that, raised another matter. He "
            "urged that fishermen be told.",
            "U Sok Dara",
            "skipper of the ferry and a farmer before that",
        ),
        (
            "The representative of Cambodia (Mr. Sok Dara, pepper grader at the port of Kep) "
            "disputed the figures. In his experience the mould starts in the hold.",
            "Mr. Sok Dara",
            "pepper grader at the port of Kep",
        ),
        (
            "What it means was made plain by Mrs. Sok Dara, train caller of the Kampot line. "
            "“Today I send it because it is Tuesday,” she said.",
            "Mrs. Sok Dara",
            "train caller of the Kampot line",
        ),
        (
            "“We have nine sheds and eleven keys,” reported Sok Dara, keeper of the women’s sheds "
            "of Kep Island, Cambodia. She has had the keys painted.",
            "Sok Dara",
            "keeper of the women’s sheds of Kep Island, Cambodia",
        ),
        (
            "The Drivers’ Union was blunter. “We have been promised it three times,” its "
            "chairman, Mr. Sok Dara, declared from the back. “We will believe it then.”",
            "Mr. Sok Dara",
            "chairman",
        ),
        (
            "A test had been planned. It was rained off. Captain (Rtd.) Sok Dara, the guard’s "
            "flag keeper, used the time to recall why flags are hoisted.",
            "Captain (Rtd.) Sok Dara",
            "guard’s flag keeper",
        ),
        (
            "A different picture came from the islands. Sok Dara, who has been the island warden "
            "of Koh Rong for nineteen years, described how they close the bay.",
            "Sok Dara",
            "island warden of Koh Rong",
        ),
        (
            "A harder case came from the coast. Sok Dara of the Kampot Boat Corps, who leads the "
            "night watch, described an evening in April. In her view nobody was to blame.",
            "Sok Dara",
            "Kampot Boat Corps",
        ),
        (
            "Sok Dara of the night desk of the Kampot Boat Corps admitted the mistake. Nobody, he "
            "pointed out, reads letters at night.",
            "Sok Dara",
            "night desk of the Kampot Boat Corps",
        ),
        (
            "How this looks from below was told by Sok Dara, head of the Kep sluice. Both ends "
            "ring up, and all there is is a sheet of yesterday.",
            "Sok Dara",
            "head of the Kep sluice",
        ),
        (
            "The cost of a metre was put at once by Sok Dara of the Kampot Boat Corps, who buys "
            "the oil: some nine barrels a year.",
            "Sok Dara",
            "Kampot Boat Corps",
        ),
        (
            "Between the two stood Sok Dara, counter in the Kampot Boat Corps, who offered to "
            "count both for a year.",
            "Sok Dara",
            "counter in the Kampot Boat Corps",
        ),
        (
            "Sok Dara, Head of the Kampot Boat Corps, could not agree. At Kep, she objected, a "
            "third of all boats stay.",
            "Sok Dara",
            "Head of the Kampot Boat Corps",
        ),
        (
            "Mr. Sok Dara, an officer from Kampot Town, saw the cause in the sluices, which are "
            "opened by whoever gets up first.",
            "Mr. Sok Dara",
            "officer from Kampot Town",
        ),
        (
            "Mr. Sok Dara from the Kampot Centre for Boats answered him. Her province, she said, "
            "had merged the visits.",
            "Mr. Sok Dara",
            "Kampot Centre for Boats",
        ),
        (
            "The group sat on the quay and listened to Mrs. Sok Dara, who keeps the tide books of "
            "the Kampot Boat Corps. The siren had been tested twice, she reported, in vain.",
            "Mrs. Sok Dara",
            "keeps the tide books of the Kampot Boat Corps",
        ),
        (
            "The villages were represented by Ms. Sok Dara, of the Kampot Boat Corps. Asked "
            "whether she wanted a car, she replied that she wanted a boat.",
            "Ms. Sok Dara",
            "Kampot Boat Corps",
        ),
        (
            "“One hour is a visit to one temple,” the Deputy Director of Boats in Kampot, Mr. Sok "
            "Dara, told delegates. He set out a plan.",
            "Mr. Sok Dara",
            "Deputy Director of Boats in Kampot",
        ),
        (
            "The Secretary General of the Kep Boat Association, Professor Sok Dara, summed up by "
            "saying that a boat needs a good road.",
            "Professor Sok Dara",
            "Secretary General of the Kep Boat Association",
        ),
        (
            "On the side of the boats the club's President, Mr. Sok Dara, held that measuring was "
            "well done. He advised the guests to lend for boats first.",
            "Mr. Sok Dara",
            "club's President",
        ),
        (
            "In the afternoon it was the turn of nets. Ms. Sok Dara, deputy director, Centre for "
            "Boats, Kampot, set out the results of a trial. It had cost a fifth of the catch.",
            "Ms. Sok Dara",
            "deputy director, Centre for Boats, Kampot",
        ),
    ],
)
def test_the_subject_speaks_whatever_the_verb_where_words_follow(paragraph, name, position):
    assert [one[:2] for one in told(paragraph)] == [(name, position)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Nay Lin, volunteer at Kep for 33 years, died on 19 November. He never swam.",
        "Mr. Nay Lin, Principal of the college, had cleared a room for the guests.",
        "The commander of the river unit, Captain Nay Lin, was on leave; others led the boats.",
        "The Governor of Kampot, H.E. Nay Lin, had planned to attend and sent flowers.",
        "The Assembly elected Ms. Nay Lin of Cambodia as next chair. She succeeds Mr. Vong.",
        "Mr. Nay Lin, the oldest pupil of the college, cut the ribbon. The guests rose at noon.",
        "Photograph: Guests on the quay. From left: Nay Lin (Kep) and Souk Vong (Vientiane).",
        "The representative of Sweden said nothing of her own but circulated a leaf of pepper.",
        "A message of greeting by the Director of the Office, Mr. Nay Lin, lay on the tables.",
        "Correction: in no. 2 we wrote that the gauge was read by Mr. Nay. It is his daughter.",
        "Before the Day of Rivers, from 6 to 8 May, the Dialogue of Wardens met at Kep, Cambodia.",
    ],
)
def test_of_whom_no_words_are_told_has_no_floor(paragraph):
    assert names(f"{HEAD_EN}{FIRST_EN}\n\n{paragraph}") == names(f"{HEAD_EN}{FIRST_EN}")


def test_everyone_who_is_introduced_in_a_paragraph_speaks_from_there():
    paragraph = (
        "Then came the other two. Sok Dara, siren keeper of Kep Harbour in the south, reported "
        "that it had sounded. Souk Vong, horn keeper of Kampot Harbour, had another story to "
        "tell: at Kampot it was silent. He blamed a hen."
    )
    voices = running.voices(line(paragraph), KNOWLEDGE)
    assert [str(voice.name) for voice in voices] == ["Sok Dara", "Souk Vong"]
    assert voices[1].words.text.startswith("Souk Vong, horn keeper")


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Sok wanted to know who would clean the yard.",
        "Mr. Sok’s answer was short. Those whose cow it is.",
        "Mr. Sok was not in favour. The shells, he remarked, do not know the traders.",
    ],
)
def test_somebody_known_takes_up_the_word_inside_a_paragraph(sentence):
    first = "Mr. Sok Dara, Director of the Water Office, said that the yard was dirty."
    other = f"Ms. Li Na, Head of the River Office, proposed a yard. {sentence}"
    bulletin = parsed(f"{HEAD_EN}{first}\n\n{other}")
    assert [str(remark.name) for remark in bulletin.remarks] == [
        "Mr. Sok Dara",
        "Ms. Li Na",
        "Mr. Sok Dara",
    ]


def test_somebody_known_answers_at_the_end_of_a_sentence():
    first = "Mr. Sok Dara, Director of the Water Office, said that the yard was dirty."
    other = "Ms. Li Na, Head of the River Office, asked who pays. The guests, replied Mr. Sok."
    last = parsed(f"{HEAD_EN}{first}\n\n{other}").remarks[-1]
    assert (str(last.name), str(last.text)) == ("Mr. Sok Dara", "The guests, replied Mr. Sok.")


def test_a_title_before_somebody_known_is_no_office():
    first = "Prof. Sok Dara, Director of the Water Office, said that the yard was dirty."
    other = "Ms. Li Na, Head of the River Office, proposed a yard. Professor Dara thanked her."
    last = parsed(f"{HEAD_EN}{first}\n\n{other}").remarks[-1]
    assert "Dara" in str(last.name)
    assert str(last.position.printed if last.position else "") != "Professor"


def test_whoever_would_do_something_speaks_behind_another():
    first = "Mr. Souk Vong, harbour master of Kep, said that the deck was iced."
    other = "Nobody disagreed, and a foreman from Kep, Mr. Sok Dara, named the gate where {rest}."
    speak = f"{first} {other.format(rest='he would begin')}"
    silent = f"{first} {other.format(rest='the ice begins')}"
    assert [str(one.name) for one in running.voices(line(speak), KNOWLEDGE)] == [
        "Mr. Souk Vong",
        "Mr. Sok Dara",
    ]
    assert len(running.voices(line(silent), KNOWLEDGE)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The Secretariat thought so; a telephone would do.",
        "The Kep River Administration took no side. It pointed out that there is a rule.",
    ],
)
def test_a_body_speaks_behind_somebody(sentence):
    first = "Mr. Souk Vong, harbour master of Kep, said that the deck was iced."
    voices = running.voices(line(f"{first} {sentence}"), KNOWLEDGE)
    assert [bool(one.name) for one in voices] == [True, False]


def test_what_a_body_adopts_is_nobodys_words():
    adopted = "The Kep River Commission adopted the rule. It asked the office to test it."
    assert names(f"{HEAD_EN}{FIRST_EN}\n\n{adopted}") == names(f"{HEAD_EN}{FIRST_EN}")


def test_countries_take_the_floor_in_minutes_and_the_chair_has_a_name():
    minutes = (
        "1.1 The meeting was opened by the Chair, Captain Sok Dara (Cambodia).\n\n"
        "1.2 The Chair proposed to take both items together.\n\n"
        "2.1 Mr. Souk Vong, harbour master of Kep, said that the deck was iced.\n\n"
        "2.2 Ms. Li Na, head of the River Office, asked for a date.\n\n"
        "2.3 Poland wondered whether the rule could be kept. Estonia was of the same view.\n\n"
        "2.4 The observer of the Boatmen’s Mission, Pastor Nay Lin, made a plea for the drivers.\n"
    )
    remarks = parsed(f"{HEAD_EN}{minutes}").remarks
    told_so = [
        (str(one.name or ""), str(one.position.printed) if one.position else "") for one in remarks
    ]
    assert told_so == [
        ("Captain Sok Dara", "Chair"),
        ("Mr. Souk Vong", "harbour master of Kep"),
        ("Ms. Li Na", "head of the River Office"),
        ("", "Poland"),
        ("", "Estonia"),
        ("Pastor Nay Lin", "observer of the Boatmen’s Mission"),
    ]


@pytest.mark.parametrize(
    ("paragraph", "body"),
    [
        ("In the view of the Georgian delegation, the weak point lies further west.",
         "Georgian delegation"),
        ("In a statement issued with this note, the Kep River Post thanks the crews.",
         "Kep River Post"),
        ("The representative of Indonesia replied that her port would provide the room.",
         "representative of Indonesia"),
    ],
)  # fmt: skip
def test_bodies_and_delegations_speak_without_a_person(paragraph, body):
    assert [one[:2] for one in told(paragraph)] == [(None, body)]


#: Others, between whom a paragraph stands.
BEFORE, BEHIND = FIRST_EN.split("\n\n", 1)
AMONG = (
    "Yin Sally, warden of the Kampot Wetland Park, {does}. Where the cranes land the water is "
    "shallow.\n\n"
)


def test_in_a_paragraph_among_those_of_others_any_active_verb_tells_who_has_the_floor():
    paragraph = AMONG.format(does="saw it otherwise")
    assert names(f"{HEAD_EN}{BEFORE}\n\n{paragraph}{BEHIND}")[1] == "Yin Sally"
    assert names(f"{HEAD_EN}{paragraph}") == []


@pytest.mark.parametrize(
    "does", ["was introduced to the mayors", "signed the letter", "was elected", "attended"]
)
def test_whoever_is_only_seen_among_speakers_has_said_nothing(does):
    paragraph = AMONG.format(does=does)
    assert "Yin Sally" not in names(f"{HEAD_EN}{BEFORE}\n\n{paragraph}{BEHIND}")


def test_whoever_came_for_a_body_and_presided_has_said_nothing():
    paragraph = (
        "The Ministry of Transport was represented by Deputy Director-General Yin Sally, who "
        "chaired the second day.\n\n"
    )
    assert "Yin Sally" not in names(f"{HEAD_EN}{BEFORE}\n\n{paragraph}{BEHIND}")


def test_to_compare_is_to_speak():
    paragraph = (
        "Dr. Sok Dara, visiting hydrologist from the University of Rivers, compared the Niger, "
        "where the farmers move with the salt line."
    )
    assert told(paragraph) == [
        ("Dr. Sok Dara", "visiting hydrologist from the University of Rivers", "")
    ]


def test_what_somebody_sang_first_is_no_part_of_the_office():
    paragraph = (
        "Sok Dara, farmer and folk singer of Kep, sang a mountain song first, and then expressed "
        "that she felt it was her own grandmother."
    )
    assert told(paragraph)[0][:2] == ("Sok Dara", "farmer and folk singer of Kep")
