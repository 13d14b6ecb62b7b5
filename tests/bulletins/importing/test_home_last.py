"""Offices over two lines, of which the last ends with the country."""

from __future__ import annotations

from bulletins.importing import parsing
from bulletins.importing.parsing.printed import Printed
from bulletins.importing.parsing.results import ParsedBulletin
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HEAD = "# River Paper\n\nNo. 4, 2023, 28 April 2023\n\n## Boats meet\n\nThe meeting was held.\n\n"


def parse(text: str) -> ParsedBulletin:
    return parsing.parse(read(f"{HEAD}{text}".encode(), "a.md"), KNOWLEDGE)


def plain(words: Printed | None) -> str:
    return " ".join(words.text.split()) if words else ""


def test_the_line_with_the_country_is_of_the_office_above_it():
    (remark,) = parse(
        "**Sok Dara**\\\nDeputy Director, Department of Lakes, Ministry of Natural\\\n"
        "Resources and Shores, Lao PDR\n\nMr. Dara said that the lamps were lit.\n"
    ).remarks
    assert remark.position
    assert plain(remark.position.printed).endswith(
        "Ministry of Natural Resources and Shores, Lao PDR"
    )
    assert plain(remark.text) == "Mr. Dara said that the lamps were lit."


def test_whoever_else_is_named_with_a_country_is_of_no_office_above():
    remarks = parse(
        "**Sok Dara**\\\nDeputy Director, Department of Lakes\\\nSouk Vong, Lao PDR\n\n"
        "Mr. Dara said that the lamps were lit.\n"
    ).remarks
    assert not any("Souk Vong" in plain(one.position and one.position.printed) for one in remarks)
