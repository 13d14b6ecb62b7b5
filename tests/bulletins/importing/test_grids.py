"""Rows of a grid with a post of which no list knows, among those with offices."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HEAD = (
    "<h1>Lake Letter</h1><p>Issue 4, 2022</p><p>6 May 2022</p><h2>Three voices on the film</h2>"
    "<p>The film was first shown in Pakse on 4 May 2022 and all its makers came.</p>"
)
WORDS = "We lived beside the ferry for a year, and nobody asked us why we had come."
ROW = "<tr><td><p><b>{name}</b></p><p>{post}</p><p>{words}</p></td></tr>"


def told(*rows: tuple[str, str]) -> list[tuple[str, str]]:
    table = "".join(ROW.format(name=name, post=post, words=WORDS) for name, post in rows)
    page = f"<html><body>{HEAD}<table>{table}</table><p>It will travel.</p></body></html>"
    remarks = parsing.parse(read(page.encode(), "a.html"), KNOWLEDGE).remarks
    return [(str(r.name), str(r.position and r.position.printed)) for r in remarks]


@pytest.mark.parametrize("post", ["camera", "sound and light"])
def test_a_post_of_no_list_is_one_where_other_rows_tell_offices(post):
    rows = [("Sok Dara", "director"), ("Souk Vongsa", post), ("Ana Lopes", "music")]
    assert told(*rows) == rows


@pytest.mark.parametrize(
    "rows",
    [
        [("Golden Silk", "handmade"), ("River Honey", "organic"), ("Lake Tea", "smoked")],
        [("Souk Vongsa", "camera"), ("Ana Lopes", "music"), ("Li Na", "sound")],
    ],
)
def test_rows_of_which_none_tells_an_office_name_nobody(rows):
    assert told(*rows) == []
