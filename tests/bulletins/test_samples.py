"""The invented samples: what they hold."""

from __future__ import annotations

import json
import unicodedata

import pytest
from django.db import transaction
from django.test import override_settings
from PIL import Image

from bulletins import chain, sampling, translating
from bulletins.models import (
    Bulletin,
    Edition,
    Imprint,
    Meeting,
    PublicationLog,
    Series,
)
from bulletins.samples import reading
from lmec.languages import BY_CODE, CODES
from people.models import Speaker

pytestmark = pytest.mark.django_db

COMPLETE = [(2023, 16), (2025, 8)]


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory):
    """Loaded once for all tests of this file: they only read."""
    data_dir = tmp_path_factory.mktemp("samples")
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(LMEC_DATA_DIR=data_dir):
            sampling.load()
        yield data_dir
        transaction.set_rollback(True)


@pytest.fixture
def samples(loaded, db, settings):
    settings.LMEC_DATA_DIR = loaded


def current(year, number, language="zh-hans"):
    return Edition.objects.current().get(year=year, number=number, language=language)


def languages_of(year, number):
    found = Edition.objects.filter(year=year, number=number)
    return sorted(set(found.values_list("language", flat=True)))


def test_samples_are_ten_issues_of_eight_kinds_over_three_years(samples):
    issues = Bulletin.objects.order_by("year", "number")
    assert [(issue.year, issue.number, issue.kind) for issue in issues] == [
        (2023, 4, "roundtable"),
        (2023, 11, "training"),
        (2023, 16, "working_group"),
        (2024, 2, "publication"),
        (2024, 7, "mission"),
        (2024, 9, "launch"),
        (2024, 15, "ministerial"),
        (2025, 3, "project"),
        (2025, 6, "working_group"),
        (2025, 8, "roundtable"),
    ]


def test_samples_are_marked_wherever_they_go(samples):
    assert [
        model.objects.filter(is_sample=False).count()
        for model in (Bulletin, Meeting, Speaker, Imprint, Edition)
    ] == [0, 0, 0, 0, 0]
    assert {edition.content.sample for edition in Edition.objects.all()} == {True}
    assert set(PublicationLog.objects.values_list("chain", flat=True)) == {"samples"}
    assert chain.verify().problems == []


def test_samples_stand_in_seven_languages_in_two_or_in_one(samples):
    assert {
        f"{issue.year}/{issue.number}": languages_of(issue.year, issue.number)
        for issue in Bulletin.objects.all()
    } == {
        "2023/4": ["en", "zh-hans"],
        "2023/11": ["zh-hans"],
        "2023/16": sorted(CODES),
        "2024/2": ["en", "zh-hans"],
        "2024/7": ["en"],
        "2024/9": ["zh-hans"],
        "2024/15": ["zh-hans"],
        "2025/3": ["zh-hans"],
        "2025/6": ["zh-hans"],
        "2025/8": sorted(CODES),
    }
    assert Bulletin.objects.get(year=2024, number=7).source_language == "en"


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize(("year", "number"), COMPLETE)
def test_complete_samples_miss_no_block_in_any_language(samples, year, number, language):
    bulletin = Bulletin.objects.get(year=year, number=number)
    assert translating.missing(bulletin, language) == []
    assert translating.outdated(bulletin, language) == []
    content = current(year, number, language).content
    assert {block.language for block in content.blocks()} == {language}
    assert [block.key for block in content.blocks() if not block.text] == []
    meeting = content.meeting
    assert meeting.title.language == meeting.place.language == meeting.series.name.language
    assert meeting.title.language == language
    assert {remark.name.language for remark in content.remarks if remark.name} == {language}
    assert {part.body.name.language for part in meeting.participations} == {language}
    assert content.imprint.about.language == language


def share_of_script(text, script):
    names = {"Hans": "CJK", "Latn": "LATIN", "Khmr": "KHMER", "Laoo": "LAO", "Mymr": "MYANMAR"}
    name = names.get(script, script.upper())
    letters = [char for char in text if unicodedata.category(char)[0] in "LM"]
    own = [char for char in letters if unicodedata.name(char, "").startswith(name)]
    return len(own) / len(letters)


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize(("year", "number"), COMPLETE)
def test_complete_samples_are_written_in_the_script_of_their_language(
    samples, year, number, language
):
    script = BY_CODE[language].script
    # Chinese bulletins print foreign names in Latin letters.
    least = 0.6 if script == "Hans" else 1.0
    for block in current(year, number, language).content.blocks():
        assert share_of_script(block.text, script) >= least, (block.key, block.text)


def test_vietnamese_samples_carry_their_accents(samples):
    for year, number in COMPLETE:
        for block in current(year, number, "vi").content.blocks():
            apart = unicodedata.normalize("NFD", block.text)
            marks = [char for char in apart if unicodedata.combining(char)]
            assert len(marks) > len(block.text) / 8, block.text


def test_sample_texts_are_composed_and_free_of_stray_characters():
    for path in sorted(reading.FOLDER.rglob("*.json")):
        text = path.read_text(encoding="utf-8")
        assert text == unicodedata.normalize("NFC", text), path.name
        assert [char for char in text if char in "\u200b\u200c\u200d\ufeff\u00a0\ufffd"] == []
        assert json.loads(text)


def test_one_sample_is_corrected_with_a_note_in_the_language_of_the_edition(samples):
    versions = Edition.objects.filter(year=2024, number=2).order_by("language", "version")
    assert [(e.language, e.version, e.standing) for e in versions] == [
        ("en", 1, "superseded"),
        ("en", 2, "current"),
        ("zh-hans", 1, "superseded"),
        ("zh-hans", 2, "current"),
    ]
    assert current(2024, 2).note.startswith("更正：")
    assert current(2024, 2, "en").note.startswith("Correction:")
    assert "十九个村庄" in current(2024, 2).content.lead.text


def test_one_sample_is_withdrawn_with_a_reason(samples):
    withdrawn = Edition.objects.filter(standing=Edition.Standing.WITHDRAWN)
    assert [(e.year, e.number, bool(e.withdrawn_reason)) for e in withdrawn] == [(2024, 9, True)]


def test_samples_report_on_no_meeting_on_one_and_on_two(samples):
    assert [len(current(*issue).content.meetings) for issue in [(2024, 2), (2023, 16)]] == [0, 1]
    content = current(2024, 15).content
    main, second = content.meetings
    assert second.parent.id == main.id
    assert [len(content.remarks_of(None)), len(content.remarks_of(content.sections[0].id))] == [
        4,
        2,
    ]


def test_sample_series_have_a_meeting_before_and_one_after(samples):
    assert {
        series.slug: list(series.meetings.order_by("starts").values_list("session", flat=True))
        for series in Series.objects.all()
    } == {"river-roundtable": ["3", "4"], "working-group": ["2023/2", "2025/1"]}
    several_days = current(2023, 4).content.meeting
    assert several_days.ends > several_days.starts


def test_samples_hold_every_way_of_appearing(samples):
    training = current(2023, 11).content
    spoke = {body.name.text for remark in training.remarks for body in remark.bodies}
    attended = {body.name.text for body in training.meeting.delegations}
    assert len(attended - spoke) == 5
    roundtable = current(2023, 4).content
    assert [r.number for r in roundtable.remarks if r.speaker.slug == "su-yingxue"] == [1, 6]
    without_person = [r for r in current(2025, 8).content.remarks if r.speaker is None]
    assert [r.bodies[0].ministry.acronym for r in without_person] == ["MI"]
    mission = current(2024, 7, "en").content
    assert [r.countries[0].code for r in mission.remarks if r.bodies[0].country] == ["th"]


def test_a_sample_speaker_moves_with_the_ministry_that_was_merged(samples):
    speaker = Speaker.objects.get(slug="do-khanh-nguyen")
    posts = [
        (post.position_en, [ministry.reference_id for ministry in post.ministries.all()])
        for post in speaker.appointments.order_by("valid_from")
    ]
    assert posts == [
        ("Deputy Director-General", ["vn-monre-icd"]),
        ("Director-General", ["vn-mae-icd"]),
    ]
    printed = [
        next(r for r in current(*issue).content.remarks if r.speaker.slug == speaker.slug)
        for issue in [(2023, 16), (2025, 8)]
    ]
    assert [remark.position.text for remark in printed] == [
        "越南自然资源与环境部国际合作司副司长",
        "越南农业与环境部国际合作司司长",
    ]


def test_every_sample_speaker_has_names_aliases_and_a_portrait_of_their_own(samples):
    speakers = Speaker.objects.all()
    portraits = {speaker.portrait.name for speaker in speakers}
    assert len(portraits) == len(speakers) == 14
    for speaker in speakers:
        assert {"zh-hans", "en"} <= set(speaker.names())
        assert speaker.aliases.exists()


def test_sample_pictures_are_small_drawings():
    for path in sorted(reading.PICTURES.iterdir()):
        assert path.stat().st_size < 20_000, path.name
        with Image.open(path) as image:
            assert image.format == "PNG"


def test_samples_leave_the_number_of_the_real_issue_free(samples):
    assert not Bulletin.objects.filter(year=2022).exists()
