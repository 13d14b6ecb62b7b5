"""The whole reference data by its command: subjects, instruments, glossary."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from bulletins import loading
from bulletins.models import Instrument, Term, Topic
from lmec import pagestore

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def loaded() -> None:
    loading.load_reference()


def test_instrument_has_its_years_and_what_followed_it():
    strategy = Instrument.objects.get(slug="strategy-2018")
    assert (strategy.valid_from, strategy.valid_to) == ("2018", "2022")
    assert strategy.successor == Instrument.objects.get(slug="strategy-2023")


def test_titles_are_kept_without_book_title_marks():
    strategy = Instrument.objects.get(slug="strategy-2018")
    assert strategy.name_zh_hans == "澜沧江-湄公河环境合作战略（2018-2022）"
    assert not Instrument.objects.filter(name_zh_hans__contains="《").exists()
    assert not Term.objects.filter(name_zh_hans__contains="《").exists()


def test_variants_of_an_instrument_are_its_other_forms():
    strategy = Instrument.objects.get(slug="strategy-2018")
    assert set(strategy.aliases.values_list("text", "language")) == {
        ("澜沧江-湄公河环境合作战略2018-2022", "zh-hans"),
        ("澜湄环境合作战略", "zh-hans"),
        ("Lancang-Mekong Environmental Cooperation Strategic Framework (2020-25)", "en"),
    }


def test_topic_is_named_in_the_languages_that_are_known():
    nature = Topic.objects.get(slug="nbs")
    assert (nature.name_zh_hans, nature.name_en, nature.needs_check) == (
        "基于自然的解决方案",
        "nature-based solutions",
        ["km", "lo", "my", "th", "vi"],
    )


def test_glossary_keeps_field_source_and_variants():
    haze = Term.objects.get(slug="haze")
    assert (haze.field, haze.source) == (
        "topic",
        "VNA Chinese 2023; opendevelopmentmekong.net; Thai press",
    )
    assert set(haze.variants.values_list("text", flat=True)) == {"雾霾", "烟霾"}


def test_position_is_a_term_with_its_rank():
    post = Term.objects.get(slug="position-vice-minister")
    assert (post.field, post.name_zh_hans, post.name_en) == ("position", "副部长", "Vice Minister")
    assert post.note.startswith("Rank 20 (smaller is more senior). Used in: all.")


def test_glossary_entry_and_position_of_one_name_are_two_terms():
    assert Term.objects.get(slug="focal-point").field == "role"
    assert Term.objects.get(slug="position-focal-point").field == "position"


def test_entries_of_the_first_edition_are_all_there():
    """An entry that is added needs a new edition of its file: see the file's own words."""
    files = (loading.topics(), loading.instruments(), loading.terms(), loading.positions())
    assert [len([e for e in file.entries if e.since == 1]) for file in files] == [40, 11, 76, 40]


def test_loading_again_leaves_stored_pages_and_new_names_remove_them():
    before = pagestore.generation()
    loading.load_reference()
    assert pagestore.generation() == before
    Topic.objects.filter(slug="nbs").delete()
    loading.load_reference(restore=True)
    assert pagestore.generation() == before + 1


def test_command_names_what_it_left_to_staff(capsys):
    Topic.objects.filter(slug="nbs").delete()
    Topic.objects.filter(slug="haze").update(name_en="smoke")
    call_command("load_reference")
    printed = capsys.readouterr().out
    assert "left as staff have it: haze.name_en" in printed
    assert "left deleted by staff: nbs" in printed
    call_command("load_reference", "--restore-deleted", verbosity=0)
    assert Topic.objects.filter(slug="nbs").exists()


def test_file_with_an_unknown_word_is_refused(tmp_path):
    text = (loading.FOLDER / "topics.json").read_text()
    data = json.loads(text)
    data["entries"][0]["sauce"] = "a slip"
    (tmp_path / "topics.json").write_text(json.dumps(data))
    with pytest.raises(ValueError, match="sauce"):
        loading.reference.read(tmp_path / "topics.json", loading.File[loading.Entry])
