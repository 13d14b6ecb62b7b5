"""An older version's texts come back into the draft, and nobody's words are lost unseen."""

import pytest

from bulletins import publishing, translating
from bulletins.models import Bulletin, Edition, Picture, Remark
from bulletins.publishing import Refused, restoring
from tests.builders import make_user, picture_file, publish_bulletin

pytestmark = pytest.mark.django_db


def changed(**texts):
    """A published issue whose draft has gone on."""
    edition = publish_bulletin(2023, 4, languages=["zh-hans", "en"])
    publishing.publish(edition.bulletin, languages=["en"], by=make_user())
    Bulletin.objects.update(**texts)
    return edition.bulletin.editions.get(language="en")


def restored(edition, keys, seen=None):
    seen = restoring.plan(edition).seen if seen is None else seen
    return publishing.restore(edition, keys=keys, by=make_user(), seen=seen)


def test_row_06_any_version_is_restored_text_by_text():
    edition = changed(lead_en="Another lead", closing_en="Another closing")
    plan = restoring.plan(edition)
    assert [(c.key, c.before) for c in plan.texts] == [
        ("lead", "Another lead"),
        ("closing", "Another closing"),
    ]
    assert restored(edition, ["lead"]) == ["lead"]
    bulletin = Bulletin.objects.get()
    assert (bulletin.lead_en, bulletin.closing_en) == ("Lead 2023/4 [en]", "Another closing")
    assert Edition.objects.count() == 2


def test_row_06_a_version_between_others_is_restored_in_every_kind_of_text():
    """Three versions, each with other words everywhere; the second comes back whole."""
    bulletin = publish_bulletin(2023, 4).bulletin
    bulletin.pictures.create(file=picture_file(), order=1, role="cover")
    parts = {
        Bulletin: ["headline", "lead", "closing"],
        Remark: ["text", "printed_name", "printed_position"],
        Picture: ["caption", "alternative"],
    }

    def written(word):
        for model, names in parts.items():
            model.objects.update(**{f"{name}_zh_hans": f"{word} {name}" for name in names})

    def texts():
        rows = [(model.objects.get(), names) for model, names in parts.items()]
        return [getattr(row, f"{name}_zh_hans") for row, names in rows for name in names]

    for word in ("第二", "第三"):
        written(word)
        publishing.publish(bulletin, languages=["zh-hans"], by=make_user(), note="x")
    written("草稿")
    second = bulletin.editions.get(version=2)
    restored(second, [change.key for change in restoring.plan(second).texts])
    expected = [f"第二 {name}" for names in parts.values() for name in names]
    assert texts() == expected


def test_other_languages_and_what_readers_have_stay_as_they_are():
    edition = changed(lead_en="Another", lead_zh_hans="另一个")
    restored(edition, ["lead"])
    assert Bulletin.objects.get().lead_zh_hans == "另一个"
    assert edition.bulletin.editions.current().get(language="en") == edition


def test_words_of_a_remark_and_the_name_printed_over_it_come_back():
    edition = changed()
    Remark.objects.update(text_en="x", printed_name_en="y", printed_position_en="z")
    plan = restoring.plan(edition)
    restored(edition, [change.key for change in plan.texts])
    remark = Remark.objects.get()
    assert remark.text_en == "Words 1 from kh [en]"
    assert remark.printed_name_en == edition.content.remarks[0].name.text
    assert remark.printed_position_en == "Position 1 [en]"


def test_draft_that_changed_meanwhile_is_not_overwritten():
    edition = changed(lead_en="Another")
    seen = restoring.plan(edition).seen
    Bulletin.objects.update(lead_en="Somebody's newer words")
    with pytest.raises(Refused, match="The draft changed"):
        restored(edition, ["lead"], seen)
    assert Bulletin.objects.get().lead_en == "Somebody's newer words"


def test_restored_translation_belongs_to_the_source_it_was_made_from():
    edition = changed(lead_en="Another", lead_zh_hans="另一个来源")
    restored(edition, ["lead"])
    assert [p.key for p in translating.outdated(Bulletin.objects.get(), "en")] == ["lead"]


def test_what_is_no_text_is_told_and_left():
    edition = changed()
    Remark.objects.all().delete()
    Picture.objects.create(bulletin=edition.bulletin, file=picture_file(), order=1)
    plan = restoring.plan(edition)
    assert plan.texts == ()
    names = [change.name for change in plan.beyond]
    assert "picture 1: file" in names
    assert any(name.endswith(": words") for name in names)


def test_redacted_words_do_not_come_back():
    edition = changed()
    publishing.redact(edition, words="Lead", by=make_user(), reason="Court order")
    edition.refresh_from_db()
    plan = restoring.plan(Edition.objects.get(pk=edition.pk))
    assert "lead" not in [change.key for change in plan.texts]
    assert "lead" in [change.key for change in plan.beyond]
