"""Who is called by a part of the name later is nobody new."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HEAD = (
    "# River Bulletin\n\nNo. 3, 2024\n\n5 May 2024\n\n## Seminar on nets held in Kratie\n\n"
    "The seminar on nets was held in Kratie on 2 May 2024.\n\n"
)
FIRST = "Mr. Anan Thepsuwan, Head of the Fisheries Station, said that the nets were old.\n\n"
SECOND = "Ms. Bui Ngoc Lan, Director of the Market Office, explained that nets are dear.\n\n"


def said(text):
    return parsing.parse(read(f"{HEAD}{text}".encode(), "a.md"), KNOWLEDGE)


@pytest.mark.parametrize("called", ["Mr. Anan", "Anan", "Mr. Thepsuwan"])
def test_a_part_of_a_name_is_recorded_as_the_whole_and_nothing_is_lost(called):
    parsed = said(f"{FIRST}{SECOND}{called} asked who would pay for them.\n")
    assert [str(each.name) for each in parsed.remarks][::2] == ["Mr. Anan Thepsuwan"] * 2
    assert str(parsed.remarks[-1].text) == f"{called} asked who would pay for them."


def test_a_family_that_is_called_he_is_no_word_for_somebody_else():
    first = "Captain He Guangming, pilot of the Harbour Office, said that the lake was low.\n\n"
    agreed = "Captain He welcomed that and asked for lamps."
    for called in (f"\n\n{agreed}\n", f" {agreed}\n"):
        parsed = said(f"{first}{SECOND.strip()}{called}")
        assert [str(each.name) for each in parsed.remarks][::2] == ["Captain He Guangming"] * 2
        assert str(parsed.remarks[-1].text) == agreed
    assert (
        len(said(f"{first}{SECOND.strip()} He welcomed that and asked for lamps.\n").remarks) == 2
    )


def test_a_label_that_is_a_part_of_a_name_is_kept_as_a_label():
    parsed = said(
        f"{FIRST}{SECOND}**Anan:** Who pays for the nets?\n\n**Lan:** The office pays.\n"
    )
    names = [str(each.name) for each in parsed.remarks]
    assert names[2:] == ["Mr. Anan Thepsuwan", "Ms. Bui Ngoc Lan"]
    assert not parsed.left_over


def test_a_part_that_two_people_share_and_another_office_stay_as_printed():
    third = "Mr. Anan Vongsa, Pilot of the Harbour, said that nets drift.\n\n"
    shared = said(f"{FIRST}{SECOND}{third}Mr. Anan asked who would pay for them.\n").remarks
    assert "Mr. Anan Thepsuwan" not in [str(each.name) for each in shared][1:]
    other = "Ms. Lan, Chief of the Night Market, said that she was pleased.\n"
    assert str(said(f"{FIRST}{SECOND}{other}").remarks[-1].name) == "Ms. Lan"


PANEL = (
    "**On the panel**\n\n- Moderator: Anan Thepsuwan, Head of the Fisheries Station\n"
    "- Bui Ngoc Lan, Director of the Market Office\n\n"
    "{0}: Who pays for the nets?\n\n{1}: The office pays, and nobody writes it down.\n\n"
    "{0}: Then write it down, please.\n\n{1}: We shall do so from next week on.\n"
)


def test_a_label_in_capitals_is_recorded_as_the_list_above_spells_it():
    parsed = said(PANEL.format("ANAN THEPSUWAN", "BUI NGOC LAN"))
    assert [str(r.name) for r in parsed.remarks] == ["Anan Thepsuwan", "Bui Ngoc Lan"] * 2
    assert [str(r.position.printed)[:8] for r in parsed.remarks] == ["Head of ", "Director"] * 2
    assert not parsed.left_over


def test_whoever_the_lead_tells_to_preside_has_the_whole_name_below():
    lead = (
        "It was chaired by Pei Shusen, Deputy Director of the Harbour Bureau, Ministry of Rivers "
        "of China, and attended by the pilots of five towns.\n\n"
    )
    parsed = said(f"{lead}Mr. Pei reported that 29 nets had been found; most of them were old.\n")
    assert [str(remark.name) for remark in parsed.remarks] == ["Pei Shusen"]


def test_below_another_heading_whoever_spoke_last_speaks_once_more():
    answer = "Ms. Bui was asked who would own the nets. She answered that the villages do."
    parsed = said(f"{FIRST}{SECOND}### 3. Discussion\n\n{answer}\n")
    assert [str(remark.name) for remark in parsed.remarks][1:] == ["Ms. Bui Ngoc Lan"] * 2
    assert str(parsed.remarks[-1].text) == answer
