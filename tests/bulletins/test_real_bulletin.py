"""The real bulletin, where it lies beside the checkout. Its words are not in the project."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from bulletins import content
from bulletins.compiling import compile_bulletin
from bulletins.importing import import_document
from bulletins.models import Bulletin, Edition
from people.models import Speaker
from tests import builders

REAL = Path(__file__).resolve().parents[3] / "shared" / "samples" / "bulletin-2022-13.md"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not REAL.exists(), reason="the real bulletin is not beside the checkout"),
]


@pytest.fixture(scope="module")
def once(django_db_setup, django_db_blocker, tmp_path_factory):
    """Imported once for all tests of this file; what one changes is taken back."""
    data_dir = tmp_path_factory.mktemp("real")
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(LMEC_DATA_DIR=data_dir):
            call_command("load_reference", verbosity=0)
            with REAL.open("rb") as file:
                report = import_document(file, by=builders.make_user())
        yield report, data_dir
        transaction.set_rollback(True)


@pytest.fixture
def imported(once, db, settings):
    report, settings.LMEC_DATA_DIR = once
    return report


def draft(report) -> content.BulletinContent:
    return compile_bulletin(report.bulletin, "zh-hans")


def test_the_issue_is_known(imported):
    found = draft(imported)
    assert (found.year, found.number, found.date.isoformat()) == (2022, 13, "2022-09-29")
    assert len(found.headline.text) == 28 and found.lead and found.closing


def test_seven_remarks_of_six_countries_in_order(imported):
    found = draft(imported)
    assert [[country.code for country in remark.countries] for remark in found.remarks] == [
        ["cn"], ["vn"], ["la"], ["kh"], ["mm"], ["th"], ["cn"],
    ]  # fmt: skip
    assert [remark.role for remark in found.remarks] == ["remark"] * 6 + ["closing"]
    assert [len(remark.bodies) for remark in found.remarks] == [1, 1, 1, 1, 1, 1, 2]


def test_names_and_positions_are_exactly_as_printed(imported):
    blocks = re.findall(
        r"^(?:\*\*)?([^*#\n]+?)(?:\*\*)?  \n((?:[^\n]+  \n)?[^\n]+)\n\n(?=\1|\S)",
        REAL.read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    printed = [(name, re.sub(r"\s*\n", "", position)) for name, position in blocks][-7:]
    found = [
        (remark.name.text, remark.position.text)
        for remark in draft(imported).remarks
        if remark.name and remark.position
    ]
    assert len(found) == 7 and found == printed


def test_the_host_its_parent_body_and_five_delegations(imported):
    meeting = draft(imported).meeting
    slugs = [(p.role, p.body.ministry.slug) for p in meeting.participations]
    assert slugs == [
        ("host", "cn-lmec"),
        ("host", "cn-feco"),
        ("delegation", "kh-moe"),
        ("delegation", "la-monre"),
        ("delegation", "mm-monrec"),
        ("delegation", "th-mnre"),
        ("delegation", "vn-monre"),
    ]


def test_two_spellings_are_one_speaker_and_a_question(imported):
    assert Speaker.objects.filter(name_en__iexact="narumon oris").count() == 1
    assert Speaker.objects.filter(name_en__iexact="srey sunleang").count() == 1
    assert [doubt.code for doubt in imported.doubts] == ["two_spellings", "two_spellings"]


def test_contact_and_about_are_complete_and_nothing_is_left_over(imported):
    imprint = draft(imported).imprint
    assert all((imprint.contact_names, imprint.address, imprint.postcode, imprint.telephone))
    assert all((imprint.fax, imprint.website, imprint.wechat, imprint.about))
    assert len(imprint.personal_emails) == 2 and len(imprint.names) == 2
    assert imported.left_over == []


def test_importing_it_again_duplicates_nothing(imported):
    before = (Speaker.objects.count(), imported.bulletin.remarks.count())
    with REAL.open("rb") as file:
        again = import_document(file, by=builders.make_user())
    assert (again.action, again.changes, again.created) == ("updated", [], [])
    assert (Speaker.objects.count(), again.bulletin.remarks.count()) == before
    assert Bulletin.objects.count() == 1


def test_the_published_page_shows_every_sentence(client, imported):
    builders.make_user("admin")
    call_command("import_bulletin", str(REAL), publish=True, verbosity=0)
    assert Edition.objects.get().language == "zh-hans"
    page = client.get("/zh-hans/bulletins/2022/13/").content.decode()
    shown = re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", page)))
    source = REAL.read_text(encoding="utf-8").replace("**", "").replace("##", "")
    sentences = [
        re.sub(r"\s", "", sentence)
        for line in source.splitlines()
        for sentence in re.findall(r"[^。]+。", line)
    ]
    assert len(sentences) > 20 and [s for s in sentences if s not in shown] == []
