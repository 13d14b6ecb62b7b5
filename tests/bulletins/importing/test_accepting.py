"""Where a document can be read in two ways, the score accepts both and nothing else."""

from __future__ import annotations

import re
from random import Random

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read
from tests.layouts import composing, development, knowing, writing
from tests.layouts.documents.sheet import pattern
from tests.layouts.scoring import score


@pytest.fixture
def reading():
    """A document that is read rightly, what is printed on it, and what was found."""
    rng = Random("a reading 1")
    page, printed, _ = composing.compose(rng, development, composing.LANGUAGES["zh"])
    document = read(writing.write(page, "md", rng), "a.md")
    return document, printed[0], parsing.parse_languages(document, knowing.reference())


def differences(reading) -> list[str]:
    document, told, found = reading
    return score(document, [told], found)[1]


def test_an_indifferent_name_is_wanted_only_where_it_was_found(reading):
    _, told, _ = reading
    told.names, told.indifferent_names = [], [told.names[0], "另一份简报"]
    assert differences(reading) == []


def test_a_name_that_is_told_and_indifferent_is_wanted_once(reading):
    _, told, _ = reading
    told.indifferent_names = list(told.names)
    assert differences(reading) == []


def test_a_closing_fits_its_pattern_with_or_without_a_part(reading):
    _, told, _ = reading
    told.closing, whole = "会议成果\n" + told.closing, told.closing
    assert len(differences(reading)) == 1
    told.patterns["closing"] = pattern(("会议成果",), *whole.split("\n"))
    assert differences(reading) == []


def test_the_title_of_a_meeting_fits_its_pattern(reading):
    _, told, _ = reading
    told.title, title = "第一届" + told.title, told.title
    assert len(differences(reading)) == 1
    told.patterns["title"] = pattern(("第一届",), title)
    assert differences(reading) == []


def test_words_that_miss_their_pattern_stay_wrong(reading):
    _, told, _ = reading
    said = told.remarks[0].text
    told.remarks[0].text = "他表示，" + said
    told.others[0] = {"text": [pattern("他表示，", said)]}
    assert len(differences(reading)) == 1
    told.others[0] = {"text": [pattern(("他表示，",), said)]}
    assert differences(reading) == []


def test_a_pattern_has_parts_that_may_lack_and_choices():
    whole = pattern(("（一）",), "张 三", ["说", "表示"], "。")
    assert [bool(whole.fullmatch(x)) for x in ("张三说。", "（一）张三表示。", "张三。")] == [
        True,
        True,
        False,
    ]
    assert isinstance(whole, re.Pattern)
