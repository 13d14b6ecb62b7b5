"""Lists below a report, under headings of their own, that nobody said and that close nothing."""

from __future__ import annotations

import pytest

from .test_turns import FIRST_EN, HEAD_EN, parsed

AGREED = "The seminar agreed to count the boats every month."


def closing(*lines: str) -> str:
    found = parsed(f"{HEAD_EN}{FIRST_EN}{AGREED}\n\n" + "\n\n".join(lines) + "\n")
    return str(found.closing)


@pytest.mark.parametrize(
    "lines",
    [
        ("Programme for Thursday, 9 May", "8:30 Seed exchange (Hall B)", "14:00 Closing plenary"),
        ("### Motions for tomorrow", "1. Refill stations at bus terminals", "2. A river day"),
        ("### Dates for your diary", "- 3 June: meeting of pilots, Kep"),
        (
            "**Where the guests came from**",
            "| Cambodia | 4 |\n|---|---|\n| China | 3 |\n| Laos | 2 |",
        ),
    ],
)
def test_dates_programmes_and_figures_are_no_outcome(lines):
    assert closing(*lines) == AGREED


def test_what_stands_below_papers_that_were_adopted_is_nobodys_words():
    words = "The plan has dates and names, said she."
    spoken = f"### Li Na\n\nDirector, River Center, China\n\n{words}\n\n"
    papers = "### Documents adopted\n\n- Plan of Action\n- Terms of reference\n\n"
    end = "Thailand will chair the next meeting in 2026."
    text = f"{HEAD_EN}{FIRST_EN}{spoken}{papers}{end}\n"
    found = parsed(text)
    assert str(found.remarks[-1].text) == words
    assert str(found.closing) == end


@pytest.mark.parametrize("heading", ["### Next steps", "### What was agreed", "### Decisions"])
def test_a_list_that_its_heading_calls_the_outcome_is_the_closing(heading):
    points = ("- Boats are counted every month", "- Nets are mended by May")
    assert closing(heading, *points).endswith("Nets are mended by May")
