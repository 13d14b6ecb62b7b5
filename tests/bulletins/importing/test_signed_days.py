"""The day on which a paper was signed, below the report."""

from __future__ import annotations

import datetime as dt

from .test_parsing import parse


def test_the_day_below_the_body_that_signed_stands_above_its_contacts():
    contacts = "".join(
        f"| {label} | {value} |\n"
        for label, value in (
            ("Contact", "Detail"),
            ("---", "---"),
            ("Person", "Zhao Yifan"),
            ("Address", "18 Lake Road, Beijing"),
            ("Postcode", "100083"),
            ("Tel", "+86 10 62337711"),
            ("E-mail", "office@lake.example.org"),
        )
    )
    parsed = parse(
        "# Second edition of the manual is out\n\n"
        "The second edition of the manual has been published in four languages of the region.\n\n"
        "Lake Green Development Research Centre\n\n24th August 2020\n\n"
        "**About the publisher**\n\nThe Centre was founded in 2015 and works from Beijing.\n\n"
        f"{contacts}"
    )
    assert parsed.masthead.date.value == dt.date(2020, 8, 24)
