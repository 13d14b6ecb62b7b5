"""Notes, minor corrections, machine translations, and what the publish verb refuses."""

import pytest

from bulletins import chain, content, publishing
from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Edition, PublicationLog, Translation
from bulletins.publishing import Note, Refused
from tests.builders import make_bulletin, make_user, publish_bulletin

pytestmark = pytest.mark.django_db


def refusal(verb, *args, **kwargs):
    with pytest.raises(Refused) as refused:
        verb(*args, by=make_user(), **kwargs)
    return refused.value.messages


def log():
    return list(PublicationLog.objects.order_by("position").values_list("act", "note"))


def test_minor_correction_needs_no_note_and_is_logged_as_that():
    bulletin = publish_bulletin(2023, 7).bulletin
    Bulletin.objects.update(lead_zh_hans="更正")
    note = Note(is_minor=True)
    (edition,) = publishing.publish(bulletin, languages=["zh-hans"], by=make_user(), note=note)
    assert (edition.version, edition.note, edition.is_minor) == (2, "", True)
    assert log() == [("publish", ""), ("spelling", "")]
    assert chain.verify().problems == []


def test_minor_is_a_word_about_corrections_only():
    bulletin = make_bulletin()
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user(), note=Note(is_minor=True))
    assert not Edition.objects.get().is_minor
    assert log() == [("publish", "")]


def test_what_was_withdrawn_is_not_published_again_as_minor():
    bulletin = publish_bulletin(2023, 7).bulletin
    publishing.withdraw(bulletin, by=make_user(), reason="x")
    assert refusal(
        publishing.publish, bulletin, languages=["zh-hans"], note=Note(is_minor=True)
    ) == ["简体中文 was withdrawn. Say in a public note why it is published again."]


def test_minor_claim_that_was_tampered_with_is_found():
    publish_bulletin(2023, 7)
    Edition.objects.update(is_minor=True)
    assert len(chain.verify().problems) == 1


@pytest.mark.parametrize("column", ["note_language", "reason_language"])
def test_language_of_a_note_that_was_tampered_with_is_found(column):
    bulletin = publish_bulletin(2023, 7).bulletin
    publishing.withdraw(bulletin, by=make_user(), reason=Note("撤回", "zh-hans"))
    assert chain.verify().problems == []
    Edition.objects.update(**{column: "th"})
    assert len(chain.verify().problems) == 1


def test_each_edition_gets_the_note_in_its_own_language_where_there_is_one():
    bulletin = publish_bulletin(2023, 7, languages=["zh-hans", "en", "th"]).bulletin
    codes = ["zh-hans", "en", "th"]
    publishing.publish(bulletin, languages=codes, by=make_user())
    Bulletin.objects.update(lead_zh_hans="更", lead_en="x", lead_th="ก")
    note = Note("Date corrected", "en", {"zh-hans": "更正日期"})
    publishing.publish(bulletin, languages=codes, by=make_user(), note=note)
    told = Edition.objects.current().values_list("language", "note", "note_language")
    assert sorted(told) == [
        ("en", "Date corrected", "en"),
        ("th", "Date corrected", "en"),
        ("zh-hans", "更正日期", "zh-hans"),
    ]


def test_note_that_only_some_editions_have_is_refused():
    bulletin = publish_bulletin(2023, 7, languages=["zh-hans", "en"]).bulletin
    publishing.publish(bulletin, languages=["en"], by=make_user())
    Bulletin.objects.update(lead_zh_hans="更", lead_en="x")
    said = refusal(
        publishing.publish,
        bulletin,
        languages=["zh-hans", "en"],
        note=Note(own={"en": "Date corrected"}),
    )
    assert said == ["This issue has been published. Say in a public note what changed and why."]


def test_machine_translation_goes_out_by_explicit_choice_only(client):
    bulletin = make_bulletin(2023, 4, languages=["zh-hans", "en"])
    Translation.objects.update(state=Translation.State.MACHINE)
    said = refusal(publishing.publish, bulletin, languages=["zh-hans", "en"])
    assert said == [
        "English was translated by a machine and nobody has reviewed it. Have it reviewed, or "
        "choose to publish it marked as such."
    ]
    publishing.publish(bulletin, languages=["zh-hans", "en"], by=make_user(), machine=["en"])
    assert client.get("/en/bulletins/2023/4/").context["issue"].is_machine_made


def test_what_changed_since_it_was_looked_at_is_refused():
    bulletin = make_bulletin(languages=["zh-hans", "en"])
    seen = {
        code: content.digest(content.to_json(compile_bulletin(bulletin, code)))
        for code in ("zh-hans", "en")
    }
    Bulletin.objects.update(lead_en="Another")
    said = refusal(publishing.publish, bulletin, languages=["zh-hans", "en"], seen=seen)
    assert said == ["English changed after you opened this page. Look again before you go on."]
    assert not Edition.objects.exists()


def test_row_09_one_language_is_published_and_withdrawn_alone():
    bulletin = make_bulletin(2023, 4, languages=["zh-hans", "en", "th"])
    publishing.publish(bulletin, languages=["en"], by=make_user())
    publishing.publish(bulletin, languages=["th", "zh-hans"], by=make_user())
    publishing.withdraw(bulletin, by=make_user(), reason="x", languages=["th"])
    standings = bulletin.editions.values_list("language", "standing")
    assert sorted(standings) == [("en", "current"), ("th", "withdrawn"), ("zh-hans", "current")]


def test_withdrawn_language_is_published_again_with_a_note():
    bulletin = publish_bulletin(2023, 4).bulletin
    publishing.withdraw(bulletin, by=make_user(), reason="x")
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user(), note="恢复")
    assert Edition.objects.current().get().version == 2
    assert chain.verify().problems == []
