"""Export → import → export changes nothing, byte for byte, here and in an empty database."""

from __future__ import annotations

import io
import json

import pytest

from bulletins import publishing, translating
from bulletins.exporting import export_json
from bulletins.importing import UnreadableDocument, import_document
from bulletins.models import Bulletin, Edition, Meeting, Remark, TranslatedBlock
from lmec import pagestore
from organizations.models import Country, Ministry
from people.models import Speaker
from tests import builders

pytestmark = pytest.mark.django_db


def make_rich_bulletin() -> Bulletin:
    """Two languages, two meetings, a section, a picture, a kept block and one left out."""
    bulletin = builders.make_bulletin(
        2024,
        5,
        languages=["zh-hans", "en"],
        remarks_from=["kh", "th"],
        serial=77,
        imprint=builders.make_imprint(
            emails=["office@basin.invalid"], about_zh_hans="关于", address_en="1 Road"
        ),
        meeting=builders.make_meeting(
            "圆桌", delegations=["kh", "th"], series=builders.make_series()
        ),
    )
    part = bulletin.meeting.participations.last()
    part.printed_name_zh_hans = "泰国环境部代表团"
    part.save()
    section = builders.add_section(bulletin, "另一则", meeting=builders.make_meeting("论坛"))
    remark = builders.add_remark(bulletin, "la", languages=["zh-hans"], section=section)
    remark.portrait.save("p.png", builders.picture_file())
    bulletin.pictures.create(
        role="cover", file=builders.picture_file("c.png", "#789"), caption_zh_hans="合影"
    )
    bulletin.former_addresses.create(path="/news/202405/t1.html")
    choices = TranslatedBlock.Choice
    for field, choice in (("text", choices.KEEP_SOURCE), ("printed_position", choices.LEAVE_OUT)):
        key = translating.key_of(remark, field)
        translating.choose(bulletin, "en", key, choice)
    return bulletin


def enter(text: str):
    file = io.BytesIO(text.encode())
    return import_document(file, by=builders.make_user())


def test_importing_an_export_changes_nothing():
    bulletin = make_rich_bulletin()
    before = export_json(bulletin)
    report = enter(before)
    assert report.action == "updated" and export_json(bulletin) == before


def test_an_export_recreates_the_bulletin_where_there_is_nothing(settings, tmp_path):
    bulletin = make_rich_bulletin()
    before = export_json(bulletin)
    forget_everything(bulletin)
    settings.LMEC_DATA_DIR = tmp_path / "elsewhere"
    report = enter(before)
    assert report.action == "created"
    assert export_json(Bulletin.objects.get()) == before


def forget_everything(bulletin: Bulletin) -> None:
    bulletin.remarks.all().delete()
    bulletin.sections.all().delete()
    bulletin.delete()
    Meeting.objects.all().delete()
    Speaker.objects.all().delete()
    Ministry.objects.all().delete()
    Country.objects.all().delete()


def test_an_export_undoes_later_changes():
    bulletin = make_rich_bulletin()
    before = export_json(bulletin)
    bulletin.remarks.first().delete()
    Remark.objects.update(text_en="changed")
    bulletin.former_addresses.all().delete()
    enter(before)
    assert export_json(bulletin) == before


def test_one_language_alone_is_read_too():
    bulletin = make_rich_bulletin()
    before = export_json(bulletin)
    enter(export_json(bulletin, ["en"]))
    assert export_json(bulletin) == before


def test_a_published_issue_stays_as_published():
    edition = builders.publish_bulletin(2024, 6)
    text = export_json(edition.bulletin).replace("Words 1 from kh", "Other words")
    enter(text)
    assert Edition.objects.get().content_json == edition.content_json
    publishing.publish(edition.bulletin, languages=["zh-hans"], by=builders.make_user(), note="n")
    assert "Other words" in Edition.objects.current().get().content_json


def refuse(text: str) -> str:
    with pytest.raises(UnreadableDocument) as refused:
        enter(text)
    return refused.value.code


def test_another_identity_of_the_same_issue_is_refused():
    bulletin = builders.make_bulletin(2024, 7)
    text = export_json(bulletin).replace(
        str(bulletin.uuid), "6f6c6c0a-7f3b-4c39-8f4e-0a4b1f6f0001"
    )
    assert refuse(text) == "other_identity"
    assert Bulletin.objects.count() == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"kind":"working_group"', '"kind":"party"'),
        ('"language":"zh-hans"', '"language":"fr"'),
        ('"year":2024', '"year":"2024"'),
        ('"sample":false', '"sample":false,"extra":1'),
        ('"role":"remark"', '"role":"an unheard-of role"'),
    ],
)
def test_values_that_no_record_takes_are_refused(old, new):
    text = export_json(builders.make_bulletin(2024, 8))
    assert old in text and refuse(text.replace(old, new)) == "bad_exchange"


def test_a_file_under_a_foreign_name_is_refused():
    bulletin = make_rich_bulletin()
    exchange = json.loads(export_json(bulletin))
    for found in exchange["contents"]:
        found["pictures"][0]["image"]["file_name"] = "../../settings.py"
    assert refuse(json.dumps(exchange)) == "bad_exchange"


def test_a_picture_that_is_none_is_refused(settings, tmp_path):
    bulletin = make_rich_bulletin()
    exchange = json.loads(export_json(bulletin))
    settings.LMEC_DATA_DIR = tmp_path / "elsewhere"
    exchange["files"] = dict.fromkeys(exchange["files"], "bm8gcGljdHVyZQ==")
    assert refuse(json.dumps(exchange)) == "bad_exchange"


def test_a_part_of_another_issue_cannot_be_taken_away():
    victim = builders.make_bulletin(2024, 6, remarks_from=["kh", "th"])
    bulletin = builders.make_bulletin(2024, 5)
    exchange = json.loads(export_json(bulletin))
    exchange["contents"][0]["remarks"] = json.loads(export_json(victim))["contents"][0]["remarks"]
    with pytest.raises(UnreadableDocument) as refused:
        enter(json.dumps(exchange))
    assert "is a part of issue 2024/6" in refused.value.params["reason"]
    assert victim.remarks.count() == 2


@pytest.mark.parametrize("is_sample", [True, False])
def test_a_real_issue_cannot_become_a_sample_or_a_sample_real(is_sample):
    bulletin = builders.make_bulletin(2024, 5, is_sample=not is_sample)
    exchange = json.loads(export_json(bulletin))
    exchange["contents"][0]["sample"] = is_sample
    with pytest.raises(UnreadableDocument):
        enter(json.dumps(exchange))


def test_what_an_exchange_file_changes_in_shared_records_is_reported(settings):
    settings.LMEC_STORE_PAGES = True
    bulletin = builders.make_bulletin(2024, 5)
    text = export_json(bulletin)
    assert enter(text).changes == []
    before = pagestore.generation()
    ministry = builders.ministry_of("kh")
    report = enter(text.replace(ministry.name_zh_hans, "改名部"))
    assert [(c.before, c.after, c.applied) for c in report.changes] == [
        (ministry.name_zh_hans, "改名部", True)
    ]
    assert pagestore.generation() == before + 1


@pytest.mark.parametrize("text", ['{"kind": []}', '{"role": {}}', '{"language": ["en"]}'])
def test_values_of_another_shape_are_refused(text):
    with pytest.raises(UnreadableDocument):
        enter(text)
