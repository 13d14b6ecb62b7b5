"""What English papers print around a report: who publishes it, which issue it is, below which
headline, where the meeting was, and whom to write to."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletins.importing.parsing import event_names, meeting_places, publishers, running_latin
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_contacts import MAIL, PHONE, STREET
from .test_endings import AGREED, REPORT, contact_of
from .test_mastheads import LEAD_EN, SPOKEN, issue_of
from .test_parsing import parse, text
from .test_telling import OFFICE, WHO, line


@pytest.mark.parametrize(
    ("masthead", "name"),
    [
        ("from the secretariat of the Blue Lakes Initiative",
         "secretariat of the Blue Lakes Initiative"),
        ("Blue Lakes Institute, Lao PDR — Water Bulletin", "Blue Lakes Institute, Lao PDR"),
        ("BLUE LAKES SECRETARIAT · hosted by the Dali Institute", "BLUE LAKES SECRETARIAT"),
        ("Blue Lakes Network (supported by the Government of Norway)", "Blue Lakes Network"),
        ("BLUE LAKES PROGRAMME, DALI HUB", "BLUE LAKES PROGRAMME, DALI HUB"),
        ("Blue Lakes Reporting Service", "Blue Lakes Reporting Service"),
        ("Circular of the Blue Lakes Training Base, Mangla, Yunnan",
         "Blue Lakes Training Base, Mangla, Yunnan"),
    ],
)  # fmt: skip
def test_who_publishes_a_paper(masthead, name):
    parsed = parse(f"{masthead}\n\nNo. 4, 2023\n\n12 May 2023\n\n# Shores in spring\n\n{LEAD_EN}")
    assert [text(one) for one in parsed.masthead.names] == [name]
    assert text(parsed.headline) == "Shores in spring"


@pytest.mark.parametrize(
    "name",
    ["From pig farms to power", "Better Lakes, Better Service Levels", "一条公路，三个卫生院"],
)
def test_what_a_paper_tells_is_no_publisher(name):
    assert not publishers.is_name(name, KNOWLEDGE)


@pytest.mark.parametrize(
    ("printed", "serial"),
    [
        ("2023, fourth issue", None),
        ("The 4th issue of 2023", None),
        ("No. 4, 2023 (general No. 44)", 44),
        ("No. 4, 2023 (consecutive number 44)", 44),
        ("Issue 4, 2023 (No. 44 in the series)", 44),
    ],
)
def test_an_issue_in_words(printed, serial):
    parsed = parse(
        f"Lakes Cooperation Center\n\n{printed}\n\n12 May 2023\n\n# Shores in spring\n\n{LEAD_EN}"
    )
    head = parsed.masthead
    assert (head.year.value, head.number.value) == (2023, 4)
    assert (head.serial and head.serial.value) == serial


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ("**Six boats, one net:**\n**how towns share a shore**",
         "Six boats, one net: how towns share a shore"),
        ("## Six boats, one net\n\n*The Lakes Dialogue, Kunming, 10 May 2023*",
         "Six boats, one net"),
    ],
)  # fmt: skip
def test_a_headline_before_the_rest_of_it_or_above_which_meeting_it_was(lines, headline):
    parsed = parse(
        f"Lakes Cooperation Center\n\nNo. 4, 2023\n\n12 May 2023\n\n{lines}\n\n{LEAD_EN}"
    )
    assert text(parsed.headline) == headline


def test_the_day_before_a_meeting_is_no_part_of_its_name():
    sentence = "Six mayors came from 3 to 5 May 2021 on the Study Visit on Wet Towns."
    assert text(event_names.first(line(sentence).words)) == "Study Visit on Wet Towns"
    sentence = (
        "On 3 May the Center invited all of them to Pakse for the Third Round Table on Nets."
    )
    assert text(event_names.first(line(sentence).words)) == "Third Round Table on Nets"
    parsed = parse(
        "Lakes Cooperation Center\n\nNo. 4, 2023\n\n# Shores in spring\n\n"
        f"From 7 to 9 May 2023 the Training Course on Shores was held online.\n\n{SPOKEN}"
    )
    assert text(parsed.meeting.title) == "Training Course on Shores"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Four towns sent their mayors and engineers to Pakse on 3 May 2021.", "Pakse"),
        ("On 3 May 2021 the Center invited scholars and officials to Pakse for a talk.", "Pakse"),
        ("It met on Fish in Tropical Rivers in the old reading room, Kunming.", "Kunming"),
        ("The Roundtable on Fish in Tropical Rivers was short.", None),
    ],
)
def test_where_it_was(sentence, place):
    assert text(meeting_places.place_in(Printed.at(sentence, 0))) == place


def test_who_chairs_a_committee_chairs_its_meeting():
    office = f"{OFFICE} and Chair of the Steering Committee"
    who = running_latin.speaker(
        Printed.at(f"Sok Dara, {office}, opened the meeting.", 0), KNOWLEDGE
    )
    assert (who.role, str(who.position)) == ("chair", office)
    other = Printed.at(f"{WHO}, and Chair of the River Council, opened the meeting.", 0)
    assert running_latin.speaker(other, KNOWLEDGE).role == "remark"


@pytest.mark.parametrize(
    ("contact", "asked"),
    [
        (f"Contact: {MAIL} – Tel. {PHONE} – {STREET}", {}),
        (
            "For further information: Ms. Ana Lind, Officer, Lakes Center, "
            f"{STREET}. Phone: {PHONE}. {MAIL}",
            {"names": ["Ana Lind"]},
        ),
    ],
)
def test_a_contact_in_a_line(contact, asked):
    assert contact_of(parse(f"{REPORT}{contact}")) == {
        **asked,
        "address": STREET,
        "telephones": [PHONE],
        "emails": [MAIL],
    }


@pytest.mark.parametrize(
    "about",
    [
        "Established in 2009, the Lakes Cooperation Center assists towns with maps.",
        "Lakes Cooperation Center, a non-profit body of nine towns. It draws maps.",
        "The Lakes Cooperation Center partners with towns and draws maps.",
        "The Center began work in December 2017. It is the first such body on the lakes.",
    ],
)
def test_what_a_publisher_tells_of_itself(about):
    parsed = parse(f"{REPORT}{about}\n\nTel: 010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED)


def test_what_only_begins_is_no_meeting():
    report = REPORT.replace(
        "The Lakes Dialogue was held in", "The first class of the Base began in"
    )
    assert not (parse(report).meeting and parse(report).meeting.title)


def test_a_volume_in_roman_numbers_is_no_more_than_one():
    head = "*Edited by the Regional Office for Lakes, Dali · Year IX · Number 4 · May 12, 2023*"
    parsed = parse(f"{head}\n\n# Shores in spring\n\n{LEAD_EN}").masthead
    assert [text(name) for name in parsed.names] == ["Regional Office for Lakes, Dali"]
    assert (parsed.number.value, str(parsed.date.value)) == (4, "2023-05-12")


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The Consultation, which opened in Vientiane three weeks later, was full.", "Vientiane"),
        ("It had been meant as a workshop in Hue in April.", ""),
        (
            "It was held at the University of the Lakes, Dali Campus, Yunnan, on 1 May 2024.",
            "University of the Lakes, Dali Campus, Yunnan",
        ),
    ],
)
def test_a_place_ends_with_its_capitals_and_is_where_it_was_held(sentence, place):
    found = meeting_places.place_in(Printed.at(sentence, 0))
    assert (found.text if found else "") == place


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "The webinar “Water in the Delta: Salt, Arsenic and Pumps” was held on 4 May 2021.",
            "Water in the Delta: Salt, Arsenic and Pumps",
        ),
        (
            "The Lakes Workshop on Higher Yields in Farming met in Hue on 4 May 2021.",
            "Lakes Workshop on Higher Yields in Farming",
        ),
        (
            "A training course on clean water ended here on 4 May 2021. "
            "The Training Course on Clean Lakes was attended by thirty teachers.",
            "Training Course on Clean Lakes",
        ),
    ],
)
def test_titles_in_quotes_with_commas_with_in_and_of_one_among_many(lead, title):
    meeting = parse(f"# Lakes Letter\n\nNo. 3/2021\n\n# What was heard\n\n{lead}\n").meeting
    assert meeting and text(meeting.title) == title


def test_a_meeting_on_line_is_where_it_was_hosted_from():
    lead = (
        "A welder from Pakse may work in Ubon. At the Lakes Conference on Skills, held online "
        "on 25 November 2020 and hosted from Hue, five countries agreed."
    )
    meeting = parse(f"# Lakes Letter\n\nNo. 3/2020\n\n# Welders wanted\n\n{lead}\n").meeting
    assert meeting and text(meeting.place) == "Hue"


@pytest.mark.parametrize(
    ("masthead", "name"),
    [
        ("**RIVER SCHOOLS NETWORK** *Bulletin — Issue 4, 2023* Published 12 May 2023",
         "RIVER SCHOOLS NETWORK"),
        ("LOW WATER DESK\n\nof the Blue Lakes Secretariat\n\nNo. 4, 2023\n\n12 May 2023",
         "LOW WATER DESK of the Blue Lakes Secretariat"),
        ("PORTS AND RAILWAY FORUM\n\nSecretariat Letter 2023, no. 4\n\n12 May 2023",
         "PORTS AND RAILWAY FORUM"),
        ("Upper-Lakes Water Training Base\n\nNo. 4, 2023\n\n12 May 2023",
         "Upper-Lakes Water Training Base"),
    ],
)  # fmt: skip
def test_who_publishes_and_which_issue_it_is(masthead, name):
    parsed = parse(f"{masthead}\n\n# Shores in spring\n\n{LEAD_EN}\n\n{SPOKEN}")
    assert [text(one) for one in parsed.masthead.names] == [name]
    assert issue_of(parsed) == (2023, 4, dt.date(2023, 5, 12))
