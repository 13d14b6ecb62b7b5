"""Samples load once, and nothing of them stays."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command

from bulletins import chain, publishing, sample_removal, sampling
from bulletins.loading import load_reference
from bulletins.models import Bulletin, Edition, Meeting, Mention
from bulletins.samples import reading
from organizations.models import Ministry
from people.models import Speaker
from tests.builders import (
    add_remark,
    make_bulletin,
    make_meeting,
    make_user,
    picture_file,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db
FEW = {(2023, 4), (2024, 2), (2024, 15)}


@pytest.fixture
def few(monkeypatch):
    """Three issues instead of ten, where it does not matter how many they are."""
    kept = [issue for issue in reading.issues() if (issue.year, issue.number) in FEW]
    monkeypatch.setattr(reading, "issues", lambda: kept)


@pytest.fixture
def one(monkeypatch):
    kept = [issue for issue in reading.issues() if (issue.year, issue.number) == (2023, 4)]
    monkeypatch.setattr(reading, "issues", lambda: kept)


@pytest.fixture
def samples(few, db):
    sampling.load()


def test_load_samples_loads_once_and_never_after_a_removal(one):
    call_command("load_samples")
    before = list(Edition.objects.values_list("pk", flat=True))
    call_command("load_samples")
    assert list(Edition.objects.values_list("pk", flat=True)) == before
    call_command("remove_samples")
    call_command("load_samples")
    assert Bulletin.objects.count() == 0


def test_the_publisher_of_samples_cannot_sign_in():
    publisher = sampling.publisher()
    assert (publisher.is_active, publisher.has_usable_password()) == (False, False)


@pytest.mark.django_db(transaction=True)
def test_load_samples_force_loads_them_anew_with_their_pictures(one):
    call_command("load_samples", verbosity=0)
    call_command("load_samples", force=True, verbosity=0)
    assert Bulletin.objects.count() == 1
    assert chain.verify().problems == []


def test_load_samples_leaves_out_an_issue_whose_number_is_taken(few):
    real = publish_bulletin(2023, 4)
    call_command("load_samples", verbosity=0)
    assert Bulletin.objects.count() == len(FEW)
    assert Bulletin.objects.get(year=2023, number=4) == real.bulletin


@pytest.mark.walk
@pytest.mark.django_db(transaction=True)
def test_remove_samples_leaves_nothing_of_them():
    load_reference()
    make_user()
    before = rows_of_all_tables()
    sampling.load()
    page = settings.LMEC_DATA_DIR / "pages" / "current" / "en" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("a stored page that names samples")
    sample_removal.remove()
    after = rows_of_all_tables()
    after["auth.User"] -= 1  # the publisher, by which it is known that samples were here
    after.pop("lmec.Generation"), before.pop("lmec.Generation")
    assert after == before
    assert not page.exists()
    assert [path for path in (settings.LMEC_DATA_DIR / "media").rglob("*") if path.is_file()] == []


def rows_of_all_tables():
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models()
        if model._meta.managed and model._meta.app_label != "procrastinate"
    }


@pytest.mark.django_db(transaction=True)
def test_remove_samples_leaves_real_records_beside_them(one):
    load_reference()
    ministry = Ministry.objects.get(reference_id="kh-moe")
    bulletin = make_bulletin(2022, 13, meeting=make_meeting(delegations=["kh"]))
    body = bulletin.remarks.get().bodies.get()
    body.ministry = ministry
    body.save()
    speaker = bulletin.remarks.get().speaker
    speaker.portrait.save("portrait.png", picture_file())
    real = publish_again(bulletin)
    sampling.load()
    sample_removal.remove()
    assert list(Edition.objects.all()) == [real]
    assert list(Mention.objects.filter(ministry=ministry).values_list("edition", flat=True)) == [
        real.pk
    ]
    assert (settings.LMEC_DATA_DIR / "media/pictures" / speaker.portrait.name).exists()
    assert list(Meeting.objects.all()) == [bulletin.meeting]
    assert chain.verify().problems == []


def publish_again(bulletin):
    return publishing.publish(bulletin, languages=["zh-hans"], by=make_user())[0]


def test_remove_samples_keeps_and_reports_what_a_real_issue_names(samples, capsys):
    speaker = Speaker.objects.get(slug="lin-ruochuan")
    forum = Meeting.objects.get(slug="youth-forum-2024")
    bulletin = make_bulletin(2026, 1, remarks_from=[], meeting=forum)
    add_remark(bulletin, speaker=speaker)
    real = publish_again(bulletin)
    call_command("remove_samples")
    assert list(Speaker.objects.all()) == [speaker]
    assert list(Edition.objects.all()) == [real]
    assert sorted(Meeting.objects.values_list("slug", flat=True)) == [
        "ministerial-dialogue-2024",
        "youth-forum-2024",
    ]
    told = capsys.readouterr().out
    kept = [line.rpartition(": ")[2] for line in told.splitlines() if line.startswith("Kept")]
    assert {str(speaker), str(forum)} <= set(kept)


def test_remove_samples_takes_invented_rows_without_working_records_too(samples):
    bulletin = Bulletin.objects.create(
        year=2019, number=1, date="2019-01-01", is_sample=True, headline_en="Invented"
    )
    edition = Edition.objects.get(year=2023, number=4, language="en")
    edition.pk, edition.bulletin, edition.year, edition.number = None, bulletin, 2019, 1
    edition.save(force_insert=True)
    sample_removal.remove()
    assert (Edition.objects.count(), Bulletin.objects.count()) == (0, 0)


def test_load_samples_says_which_ministry_is_missing():
    load_reference()
    Ministry.objects.get(reference_id="unep-iemp").delete()
    with pytest.raises(CommandError, match="name unep-iemp, which is not among the ministries"):
        call_command("load_samples")
    assert not sampling.were_loaded()
