"""Documents of many hands: hand-made ones with what is expected of each, and invented ones laid
out in every way, with the score that the import must reach on them."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import coverage
from bulletins.importing.reading import read
from tests.layouts import (
    composing,
    development,
    eighth_heldout,
    fifth_heldout,
    fourth_heldout,
    heldout,
    knowing,
    many_hands,
    ninth_heldout,
    once_heldout,
    second_heldout,
    seventh_heldout,
    sixth_heldout,
    third_heldout,
    writing,
)
from tests.layouts.scoring import FIRST, Score, score

from .expected import told
from .knowing import KNOWLEDGE

SAMPLES = Path(__file__).parent.parent.parent / "samples"
EXPECTED = sorted(path.stem for path in (SAMPLES / "expected").glob("*.json"))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_hand_made_document_gives_what_is_expected(name):
    document = read((SAMPLES / name).read_bytes(), name)
    parsed = parsing.parse(document, KNOWLEDGE)
    coverage.check(document, parsed)
    expected = (SAMPLES / "expected" / f"{name}.json").read_text(encoding="utf-8")
    assert told(parsed) == json.loads(expected)


def scored(layouts, form: str, languages: str, seeds: range) -> Score:
    knowledge, total = knowing.reference(), Score()
    for seed in seeds:
        rng = Random(f"{layouts.__name__} {form} {languages} {seed}")
        page, printed, _ = composing.compose(rng, layouts, composing.LANGUAGES[languages])
        write = getattr(layouts, "write", writing.write)
        total.add(_score_of(write(page, form, rng), form, printed, knowledge))
    return total


def _score_of(data: bytes, form: str, printed, knowledge) -> Score:
    document = read(data, f"a.{form}")
    found = parsing.parse_languages(document, knowledge)
    coverage.check(document, found[0])
    return score(document, printed, found)[0]


@pytest.mark.parametrize("form", ["md", "txt", "docx", "pdf"])
@pytest.mark.parametrize("languages", composing.LANGUAGES)
def test_invented_bulletins_are_read_in_every_format(form, languages):
    total = scored(development, form, languages, range(1, 6))
    assert total.invented == 0
    assert total.kept == total.characters
    assert total.measure()[2] >= 0.95
    assert min(total.measure(field)[2] for field in FIRST) >= 0.95


@pytest.mark.walk
@pytest.mark.parametrize(
    "layouts",
    [
        once_heldout,
        second_heldout,
        heldout,
        third_heldout,
        fourth_heldout,
        fifth_heldout,
        sixth_heldout,
        seventh_heldout,
        eighth_heldout,
        many_hands,
    ],
)
def test_layouts_of_many_hands_are_read_and_nothing_is_lost(layouts):
    total = Score()
    for languages in composing.LANGUAGES:
        total.add(scored(layouts, "docx", languages, range(1, 8)))
    assert (total.invented, total.kept) == (0, total.characters)
    assert total.measure()[2] >= 0.95


@pytest.mark.parametrize("form", [pytest.param("md", marks=pytest.mark.walk), "pdf"])
def test_what_the_fifth_stranger_taught_holds_in_every_format(form):
    total = Score()
    for languages in composing.LANGUAGES:
        total.add(scored(fifth_heldout, form, languages, range(1, 4)))
    assert (total.invented, total.kept) == (0, total.characters)
    assert total.measure()[2] >= 0.98
    assert min(total.measure(field)[2] for field in FIRST) >= 0.98


@pytest.mark.parametrize("form", [pytest.param("md", marks=pytest.mark.walk), "pdf"])
def test_what_the_sixth_stranger_taught_holds_in_every_format(form):
    total = Score()
    for languages in composing.LANGUAGES:
        total.add(scored(sixth_heldout, form, languages, range(1, 4)))
    assert (total.invented, total.kept) == (0, total.characters)
    assert total.measure()[2] >= 0.98
    assert min(total.measure(field)[2] for field in FIRST) >= 0.98


@pytest.mark.parametrize(
    ("layouts", "form"),
    [
        pytest.param(seventh_heldout, "md", marks=pytest.mark.walk),
        (seventh_heldout, "docx"),
        (eighth_heldout, "md"),
        pytest.param(eighth_heldout, "docx", marks=pytest.mark.walk),
    ],
)
def test_every_whole_document_of_a_stranger_is_read(layouts, form):
    total = scored_one_by_one(layouts, form)
    assert (total.invented, total.kept) == (0, total.characters)
    assert total.measure()[2] >= 0.98
    assert min(total.measure(field)[2] for field in FIRST) >= 0.98


@pytest.mark.parametrize("form", ["md", pytest.param("docx", marks=pytest.mark.walk)])
def test_the_ninth_stranger_s_documents_are_read_no_worse_than_they_were(form):
    total = scored_one_by_one(ninth_heldout, form)
    assert (total.invented, total.kept) == (0, total.characters)
    assert total.measure()[2] >= 0.97


def scored_one_by_one(layouts, form: str) -> Score:
    knowledge, total = knowing.reference(), Score()
    for layout in (each for made in layouts.LAYOUTS.values() for each in made):
        rng = Random(f"{layout.__name__} {form}")
        page, printed = layout(rng)
        total.add(_score_of(layouts.write(page, form, rng), form, printed, knowledge))
    return total


def test_the_score_tells_wrong_from_missing_and_counts_invented_speakers():
    rng = Random("a score")
    page, printed, _ = composing.compose(rng, development, composing.LANGUAGES["zh"])
    document = read(writing.write(page, "md", rng), "a.md")
    found = parsing.parse_languages(document, knowing.reference())
    printed[0].number += 1
    printed[0].remarks = []
    result, differences = score(document, printed, found)
    assert result.right["date"] == 1
    assert (result.wrong["issue"], result.missed["issue"]) == (1, 1)
    assert result.invented == len({r.name.text for r in found[0].remarks if r.name})
    assert any("INVENTED" in line for line in differences) == bool(result.invented)
