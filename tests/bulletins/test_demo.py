"""The invented archive: what it holds is what typing and publishing would have made."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from bulletins import chain, demo, deriving, sample_removal, translating
from bulletins.compiling import compile_bulletin
from bulletins.loading import load_reference
from bulletins.models import Bulletin, Edition, Mention, Passage
from people.models import Speaker
from tests.builders import publish_bulletin

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def reference_data() -> None:
    load_reference()


def rows(queryset: Any) -> list[Any]:
    """What the rows say, whatever their keys."""
    found = []
    for row in queryset.values():
        row.pop("id")
        row.pop("passage_id", None)
        found.append(row)
    return found


@pytest.mark.walk
def test_demo_editions_are_what_compiling_their_records_gives():
    demo.grow(30)
    editions = list(Edition.objects.select_related("bulletin"))
    assert len(editions) == 40
    for edition in editions:
        assert compile_bulletin(edition.bulletin, edition.language) == edition.content


def test_demo_passages_and_mentions_are_what_publishing_derives():
    demo.grow(4)
    for edition in Edition.objects.all():
        before = rows(edition.passages.all()), rows(edition.mentions.all())
        deriving.derive(edition)
        assert (rows(edition.passages.all()), rows(edition.mentions.all())) == before


def test_demo_archive_verifies_and_nothing_in_it_is_missing_or_outdated():
    demo.grow(8)
    assert chain.verify().problems == []
    for bulletin in Bulletin.objects.all():
        for edition in bulletin.editions.all():
            assert translating.missing(bulletin, edition.language) == []
            assert translating.outdated(bulletin, edition.language) == []


def test_every_reader_gets_one_edition_of_every_demo_issue():
    demo.grow(8)
    for language in ("zh-hans", "en", "lo"):
        shown = Edition.objects.shown_in(language).values_list("bulletin", flat=True)
        assert sorted(shown) == sorted(Bulletin.objects.values_list("pk", flat=True))


def test_demo_archive_grows_to_the_size_that_was_asked_for():
    assert demo.grow(5) == 5
    assert demo.grow(8) == 3
    assert demo.grow(8) == 0
    assert Bulletin.objects.count() == 8


def test_demo_archive_is_taken_away_with_the_samples():
    real = publish_bulletin(2023, 1)
    demo.grow(8)
    sample_removal.remove()
    assert list(Bulletin.objects.all()) == [real.bulletin]
    assert list(Edition.objects.all()) == [real]
    assert not Passage.objects.exclude(edition=real).exists()
    assert not Mention.objects.exclude(edition=real).exists()
    assert not Speaker.objects.filter(is_sample=True).exists()


def test_demo_command_refuses_a_size_that_no_numbering_holds():
    with pytest.raises(CommandError, match="Between 1 and 24975"):
        call_command("demo_data", count=30_000)
