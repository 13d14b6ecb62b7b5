import pytest

from bulletins import publishing
from bulletins.models import Edition, Mention, Passage, PublicationLog, TranslatedBlock
from bulletins.translating import choose, outdated
from lmec.models import Generation
from tests.builders import make_bulletin, make_meeting, make_user, publish_bulletin

pytestmark = pytest.mark.django_db


def publish(bulletin, *languages, note=""):
    return publishing.publish(bulletin, languages=languages, by=make_user(), note=note)


def test_publish_makes_version_one_in_each_language():
    bulletin = make_bulletin(2023, 7, languages=["zh-hans", "en"])
    editions = publish(bulletin, "en", "zh-hans")
    assert [(e.language, e.version, e.standing) for e in editions] == [
        ("zh-hans", 1, "current"),
        ("en", 1, "current"),
    ]


def test_publish_writes_a_passage_for_every_block():
    edition = publish_bulletin(2023, 7, remarks_from=["kh", "la"])
    passages = edition.passages.order_by("order").values_list("kind", "text")
    assert list(passages) == [
        ("headline", "Headline 2023/7 [zh-hans]"),
        ("lead", "Lead 2023/7 [zh-hans]"),
        ("remark", "Words 1 from kh [zh-hans]"),
        ("remark", "Words 2 from la [zh-hans]"),
        ("closing", "Closing 2023/7 [zh-hans]"),
    ]


def test_publish_writes_a_mention_for_every_named_record():
    meeting = make_meeting(host="cn", delegations=["vn"])
    edition = publish_bulletin(2023, 7, remarks_from=["kh"], meeting=meeting)
    countries = edition.mentions.exclude(country=None).values_list("role", "country__code")
    assert sorted(countries) == [("affiliation", "kh"), ("delegation", "vn"), ("host", "cn")]
    assert edition.mentions.get(role=Mention.Role.REPORTED).meeting == meeting


def test_publish_again_without_changes_adds_no_version():
    edition = publish_bulletin(2023, 7)
    assert publish(edition.bulletin, "zh-hans") == []


def test_a_change_of_a_published_issue_needs_a_public_note():
    bulletin = publish_bulletin(2023, 7).bulletin
    bulletin.lead_zh_hans = "另一导语"
    bulletin.save()
    with pytest.raises(publishing.Refused) as refused:
        publish(bulletin, "zh-hans")
    assert len(refused.value.messages) == 1
    assert bulletin.editions.count() == 1


def test_row_05_a_published_issue_is_edited_while_the_old_text_stays_public():
    first = publish_bulletin(2023, 7)
    bulletin = first.bulletin
    bulletin.lead_zh_hans = "另一导语"
    bulletin.save()
    assert Edition.objects.current().get().content.lead.text == "Lead 2023/7 [zh-hans]"
    (second,) = publish(bulletin, "zh-hans", note="更正导语")
    first.refresh_from_db()
    assert (first.standing, first.content.lead.text) == ("superseded", "Lead 2023/7 [zh-hans]")
    assert (second.version, second.content.lead.text) == (2, "另一导语")
    assert not first.passages.exists()


def test_row_09_one_language_is_published_and_withdrawn_alone():
    bulletin = make_bulletin(2023, 7, languages=["zh-hans", "en"])
    publish(bulletin, "zh-hans")
    publish(bulletin, "en")
    publishing.withdraw(bulletin, languages=["en"], by=make_user(), reason="Wrong file")
    standings = bulletin.editions.order_by("language").values_list("language", "standing")
    assert list(standings) == [("en", "withdrawn"), ("zh-hans", "current")]


def test_withdrawing_forgets_passages_mentions_and_older_versions():
    bulletin = publish_bulletin(2023, 7).bulletin
    bulletin.lead_zh_hans = "另一导语"
    bulletin.save()
    publish(bulletin, "zh-hans", note="更正")
    publishing.withdraw(bulletin, by=make_user(), reason="The meeting did not take place")
    assert set(bulletin.editions.values_list("standing", flat=True)) == {"withdrawn"}
    assert not Passage.objects.exists() and not Mention.objects.exists()
    with pytest.raises(publishing.Refused):
        publishing.withdraw(bulletin, by=make_user(), reason="Again")


def test_withdrawing_needs_a_reason():
    bulletin = publish_bulletin(2023, 7).bulletin
    with pytest.raises(publishing.Refused):
        publishing.withdraw(bulletin, by=make_user(), reason=" ")


def test_each_reader_gets_english_when_their_language_is_missing():
    bulletin = make_bulletin(2023, 7, languages=["zh-hans", "en"])
    publish(bulletin, "zh-hans")
    assert Edition.objects.shown_in("km").get().language == "zh-hans"
    publish(bulletin, "en")
    shown = {
        code: Edition.objects.shown_in(code).get().language for code in ("zh-hans", "en", "km")
    }
    assert shown == {"zh-hans": "zh-hans", "en": "en", "km": "en"}


def test_a_language_with_a_missing_block_is_refused():
    bulletin = make_bulletin(2023, 7, languages=["zh-hans", "en"])
    bulletin.lead_en = ""
    bulletin.save()
    with pytest.raises(publishing.Refused):
        publish(bulletin, "en")
    assert not Edition.objects.exists()


def test_a_block_is_shown_in_the_source_language_only_by_choice():
    bulletin = make_bulletin(2023, 7, languages=["zh-hans", "en"])
    bulletin.lead_en = ""
    bulletin.save()
    choose(bulletin, "en", "lead", TranslatedBlock.Choice.KEEP_SOURCE)
    (edition,) = publish(bulletin, "en")
    assert (edition.content.lead.language, edition.content.headline.language) == ("zh-hans", "en")


def test_a_translation_is_outdated_until_the_source_is_as_it_was():
    bulletin = make_bulletin(2023, 7, languages=["zh-hans", "en"])
    original = bulletin.lead_zh_hans
    bulletin.lead_zh_hans = "另一导语"
    bulletin.save()
    assert [place.key for place in outdated(bulletin, "en")] == ["lead"]
    bulletin.lead_zh_hans = f" {original}\n"
    bulletin.save()
    assert outdated(bulletin, "en") == []


def test_every_act_raises_the_generations():
    bulletin = publish_bulletin(2023, 7).bulletin
    before = Generation.objects.get().value, bulletin.generation
    publishing.withdraw(bulletin, by=make_user(), reason="Wrong")
    bulletin.refresh_from_db()
    assert Generation.objects.get().value > before[0]
    assert bulletin.generation > before[1]


def test_every_act_is_logged_with_its_maker_and_note():
    bulletin = publish_bulletin(2023, 7).bulletin
    bulletin.lead_zh_hans = "另一导语"
    bulletin.save()
    publish(bulletin, "zh-hans", note="更正")
    publishing.withdraw(bulletin, by=make_user(), reason="Wrong")
    log = PublicationLog.objects.order_by("position").values_list("act", "version", "by", "note")
    assert list(log) == [
        ("publish", 1, "editor", ""),
        ("correct", 2, "editor", "更正"),
        ("withdraw", 2, "editor", "Wrong"),
    ]


def test_redaction_replaces_words_and_says_so():
    edition = publish_bulletin(2023, 7)
    redacted = publishing.redact(edition, words="Words 1", by=make_user(), reason="Court order")
    assert "Words 1" not in redacted.content_json
    assert redacted.passages.get(kind="remark").text == "█████ from kh [zh-hans]"
    assert PublicationLog.objects.last().act == "redact"
    with pytest.raises(publishing.Refused):
        publishing.redact(redacted, words="not there", by=make_user(), reason="Court order")


@pytest.mark.parametrize("words", ["delegation", "2023", "en"])
def test_redaction_leaves_codes_and_dates_with_the_same_letters(words):
    meeting = make_meeting("工作组会", delegations=["kh"])
    bulletin = make_bulletin(2023, 7, languages=["en"], meeting=meeting)
    bulletin.headline_en = f"Said of {words} that day"
    bulletin.save()
    [edition] = publishing.publish(bulletin, languages=["en"], by=make_user())
    before = edition.content
    after = publishing.redact(edition, words=words, by=make_user(), reason="Court order").content
    assert after.headline.text == "Said of █████ that day"
    assert (after.language, after.year, after.date) == (before.language, 2023, before.date)
    assert [part.role for part in after.parts()] == [part.role for part in before.parts()]


def test_a_verb_fails_when_stored_pages_cannot_be_removed(settings, monkeypatch):
    from lmec import pagestore

    bulletin = publish_bulletin(2023, 7).bulletin
    pagestore.root().mkdir(parents=True)

    def refuse(self, target):
        raise OSError("read-only file system")

    monkeypatch.setattr("pathlib.PosixPath.rename", refuse)
    with pytest.raises(OSError, match="read-only"):
        publishing.withdraw(bulletin, by=make_user(), reason="Wrong")
    assert bulletin.editions.get().is_current
