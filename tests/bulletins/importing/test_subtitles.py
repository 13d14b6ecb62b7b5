"""What a line below the headline tells of the meeting, and names of meetings that go on in small
letters."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_turns import FIRST_EN, parsed

HEAD = "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Old roofs, new rain\n\n"
LEAD = "Tiles made by hand last for sixty years, and others for fifteen.\n\n"


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        (
            "Round Table on Small Roofs, Siem Reap, Cambodia, 28 June 2018",
            "Round Table on Small Roofs",
            "Siem Reap, Cambodia",
        ),
        (
            "Ninth Dialogue of Roof Makers, 27–29 June 2018, Pakse",
            "Ninth Dialogue of Roof Makers",
            "Pakse",
        ),
        (
            "Report of the Forum on Tiles, House of Clay, Kampot, 3 May 2021",
            "Forum on Tiles",
            "House of Clay, Kampot",
        ),
        (
            "*Report of the Group on Tiles, which sat for the sixth time in the reading room of "
            "the Clay Institute in Hanoi, 2–4 May 2021*",
            None,
            "the reading room of the Clay Institute in Hanoi",
        ),
    ],
)
def test_a_line_below_the_headline_tells_meeting_place_and_day(line, title, place):
    meeting = parsed(f"{HEAD}{line}\n\n{LEAD}{FIRST_EN}").meeting
    assert meeting and str(meeting.place) == place
    assert title is None or str(meeting.title) == title


@pytest.mark.parametrize(
    "line", ["Forum on Tiles, Roofs and Rain in 2021", "Photo: Forum on Tiles, Kampot, 3 May 2021"]
)
def test_another_line_below_it_tells_no_place(line):
    meeting = parsed(f"{HEAD}{line}\n\n{LEAD}{FIRST_EN}").meeting
    assert not meeting or str(meeting.place) not in ("Roofs and Rain", "Kampot")


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "The Technical Consultation on Fires across Borders was called by the Office.",
            "Technical Consultation on Fires across Borders",
        ),
        (
            "The Second Dialogue of the Upper Lake countries took place in Pakse on 6 May 2021.",
            "Second Dialogue of the Upper Lake countries",
        ),
        (
            "On 22 July the Network held its Online Dialogue on Women in Hydropower.",
            "Online Dialogue on Women in Hydropower",
        ),
        (
            "On January 15 the Video Meeting of Directors-General of Rivers discussed the year.",
            "Video Meeting of Directors-General of Rivers",
        ),
        (
            "The Start-up Pitch Day filled a former rice mill in Bangkok on 27 March.",
            "Start-up Pitch Day",
        ),
        (
            "From May 5 to 6, 2021, the China-Laos bilateral talks on fires were held in Mengla.",
            "China-Laos bilateral talks on fires",
        ),
    ],
)
def test_a_name_of_a_meeting_may_go_on_in_small_letters(lead, title):
    meeting = parsed(f"{HEAD}{lead}\n\n{FIRST_EN}").meeting
    assert meeting and str(meeting.title) == title


def test_a_hall_with_its_town_stands_before_the_day():
    lead = "A hundred people filled the hall of the Lake Theatre, Kampot, on 19 March 2021 for "
    lead += "the Fifth Forum on Roofs."
    meeting = parsed(f"{HEAD}{lead}\n\n{FIRST_EN}").meeting
    assert meeting and str(meeting.place) == "Lake Theatre, Kampot"


@pytest.mark.parametrize("whole", ["澜湄渔业保护工作组第五次会议", "第二届中老渔业保护工作组会议"])
def test_the_headline_may_leave_out_of_which_river_or_countries_the_meeting_was(whole):
    short = whole.removeprefix("第二届").removeprefix("澜湄").removeprefix("中老")
    source = (
        f"# 渔业简报\n\n2021年第3期\n\n2021年5月8日\n\n## {short}在昆明召开\n\n"
        f"2021年5月6日，{whole}在昆明召开。会议审议了方案。\n"
    )
    meeting = parsed(source).meeting
    assert meeting and str(meeting.title) == whole


def test_a_heading_over_a_table_of_figures_is_no_part_of_the_lead():
    rows = "".join(f"<tr><td>{town}</td><td>{n}</td></tr>" for n, town in enumerate(TOWNS, 3))
    page = (
        "<p><b>Wells Update</b></p><p>Update 8/2020 31 August 2020</p><h1>Nine wells to go</h1>"
        f"<p>{LEAD}</p><h2>Progress by district</h2><table>{rows}</table>"
        "<h2>Training</h2><p>Committees in six villages were trained in the repair of pumps.</p>"
    )
    found = parsing.parse(read(page.encode(), "a.html"), KNOWLEDGE)
    assert str(found.lead) == LEAD.strip()


TOWNS = ("Lamam", "Kaleum", "Siem Pang", "Veun Sai")
