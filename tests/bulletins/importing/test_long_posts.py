"""The last line of an office that a narrow column broke."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletins.importing.parsing import long_posts
from bulletins.importing.parsing.heads import Head
from bulletins.importing.parsing.outline import Item
from bulletins.importing.parsing.printed import Printed

NAME = Item(Printed.at("Sok Dara", 0), bold=True, block=1)
OFFICE = Item(Printed.at("Adviser, Lake Trust", 10), block=2)
LAST = Item(Printed.at("International", 30), block=2)
WORDS = Item(Printed.at("She showed that carp refuse the steps.", 50), block=3)
HEAD = Head("remark", NAME.words, OFFICE.words, 0, 2, ())


def test_a_word_in_capitals_in_the_paragraph_of_the_office_is_its_end():
    found = long_posts.whole(HEAD, (NAME, OFFICE, LAST, WORDS))
    assert (str(found.position), found.end) == ("Adviser, Lake Trust International", 3)


@pytest.mark.parametrize(
    "items",
    [
        (NAME, OFFICE, replace(LAST, block=3), WORDS),
        (NAME, OFFICE, LAST, replace(WORDS, block=2)),
        (NAME, OFFICE, replace(LAST, bold=True), WORDS),
        (NAME, OFFICE, replace(LAST, words=Printed.at("We met.", 30)), WORDS),
        (NAME, OFFICE, LAST),
    ],
)
def test_any_other_line_is_not(items):
    assert long_posts.whole(HEAD, items) == HEAD
