"""A translation is outdated when, and only when, its source text is another one than it was made
from: edits of every kind, each with exactly the blocks that are outdated afterwards."""

import unicodedata

import pytest

from bulletins import publishing, translating
from bulletins.editions import outdated_among
from bulletins.models import Edition, FitCheck, SourceText, Translation
from tests.builders import publish_bulletin
from tests.bulletins.translating.editing import Issue

pytestmark = pytest.mark.django_db

BOTH_LEADS = {"en lead", "th lead"}


def nothing(issue):
    pass


def saved_again(issue):
    issue.save_unchanged()
    issue.save_unchanged()


def changed(issue):
    issue.edit("lead")


def undone(issue):
    before = issue.text("zh-hans", "lead")
    issue.edit("lead")
    issue.edit("lead", before)


def changed_twice(issue):
    issue.edit("lead", "第二稿")
    issue.edit("lead", "第三稿")


def changed_twice_and_back_by_one(issue):
    issue.edit("lead", "第二稿")
    issue.edit("lead", "第三稿")
    issue.edit("lead", "第二稿")


def undone_after_two(issue):
    before = issue.text("zh-hans", "lead")
    issue.edit("lead", "第二稿")
    issue.edit("lead", "第三稿")
    issue.edit("lead", before)


def spaces_around(issue):
    issue.edit("lead", f"  {issue.text('zh-hans', 'lead')}\n\n")


def spaces_doubled(issue):
    issue.edit("lead", issue.text("zh-hans", "lead").replace(" ", "\u3000  "))


def lines_ended_as_in_dos(issue):
    issue.edit("closing", "一\n二")
    issue.write("en", "closing", "One\nTwo")
    issue.write("th", "closing", "หนึ่ง")
    issue.edit("closing", "一\r\n二")


def composed_otherwise(issue):
    issue.edit("closing", "Môi trường, café")
    issue.write("en", "closing", "Environment")
    issue.write("th", "closing", "สิ่งแวดล้อม")
    issue.edit("closing", unicodedata.normalize("NFD", "Môi trường, café"))


def case_changed(issue):
    issue.edit("closing", "ASEAN")
    issue.write("en", "closing", "ASEAN")
    issue.write("th", "closing", "อาเซียน")
    issue.edit("closing", "Asean")


def punctuation_changed(issue):
    issue.edit("words1", issue.text("zh-hans", "words1") + "。")


def words_and_position_of_one_remark(issue):
    issue.edit("words1")
    issue.edit("position1", "新职务")


def remarks_reordered(issue):
    issue.reorder()


def changed_then_reordered(issue):
    issue.edit("words2")
    issue.reorder()


def two_remarks_exchange_their_words(issue):
    one, two = issue.text("zh-hans", "words1"), issue.text("zh-hans", "words2")
    issue.edit("words1", two)
    issue.edit("words2", one)


def section_moved(issue):
    issue.section.order = 7
    issue.section.save()
    issue.save_unchanged()


def heading_changed(issue):
    issue.edit("heading", "新的小标题")


def caption_changed(issue):
    issue.edit("caption", "新的说明")


def minor(issue):
    issue.minor("lead", issue.edit("lead"))


def minor_and_undone(issue):
    text = issue.text("zh-hans", "lead")
    issue.minor("lead", issue.edit("lead"))
    issue.edit("lead", text)


def minor_then_real(issue):
    issue.minor("lead", issue.edit("lead", "第二稿"))
    issue.edit("lead", "完全不同")


def minor_twice(issue):
    issue.minor("lead", issue.edit("lead", "第二稿"))
    issue.minor("lead", issue.edit("lead", "第三稿"))


def real_then_minor(issue):
    issue.edit("lead", "完全不同")
    issue.minor("closing", issue.edit("closing"))


def minor_for_who_was_current(issue):
    """English is of the second text, Thai of the first: the change from second to third is
    minor, that from first to second was not."""
    issue.edit("lead", "第二稿")
    issue.write("en", "lead", "Second")
    issue.minor("lead", issue.edit("lead", "第三稿"))


def checked_in_one_language(issue):
    issue.edit("lead")
    issue.checked("en", "lead")


def checked_then_changed(issue):
    issue.edit("lead")
    issue.checked("en", "lead")
    issue.edit("lead", "又改了")


def checked_then_undone(issue):
    text = issue.text("zh-hans", "lead")
    issue.edit("lead")
    issue.checked("en", "lead")
    issue.edit("lead", text)


def translated_afterwards(issue):
    issue.edit("lead")
    issue.write("en", "lead", "New lead")


def translated_afterwards_then_undone(issue):
    """The translation is of the new text now; the old one is another."""
    text = issue.text("zh-hans", "lead")
    issue.edit("lead")
    issue.write("en", "lead", "New lead")
    issue.edit("lead", text)


def two_languages_at_different_times(issue):
    issue.edit("lead", "第二稿")
    issue.write("en", "lead", "Second")
    issue.edit("lead", "第三稿")
    issue.write("th", "lead", "ที่สาม")


def translation_saved_in_white_space_only(issue):
    issue.edit("lead")
    issue.write("en", "lead", issue.text("en", "lead") + "  ")


def source_and_translation_in_one_save(issue):
    before = translating.snapshot(issue.bulletin)
    bulletin = issue.bulletin
    bulletin.lead_zh_hans, bulletin.lead_en = "第二稿", "Second"
    bulletin.save()
    translating.record_changes(bulletin, before)


def translated_while_the_source_was_changed(issue):
    seen = issue.edit("lead", "第二稿")
    issue.write("en", "lead", "Still of the first", seen={"lead": seen})


def translated_from_a_text_nobody_kept(issue):
    issue.edit("lead", "第二稿")
    issue.write("en", "lead", "Typed on an old page", seen={"lead": ""})


def machine_draft_of_the_changed_source(issue):
    issue.edit("lead")
    issue.write("en", "lead", "By machine", machine=True)


def restored(issue):
    before = translating.snapshot(issue.bulletin)
    issue.edit("lead")
    issue.edit("words1")
    issue.write("en", "lead", "New lead")
    issue.restore(before)


def source_emptied(issue):
    issue.edit("closing", "")


def source_emptied_and_typed_again(issue):
    text = issue.text("zh-hans", "closing")
    issue.edit("closing", "")
    issue.edit("closing", text)


def translation_emptied(issue):
    issue.edit("lead")
    issue.write("en", "lead", "")


def remark_deleted(issue):
    issue.edit("words1")
    issue.remarks[0].delete()


def remark_deleted_and_restored(issue):
    remark = issue.bulletin.remarks.get(pk=issue.remarks[0].pk)
    copy = type(remark).objects.get(pk=remark.pk)
    remark.delete()
    copy.save(force_insert=True)
    issue.save_unchanged()


def remark_restored_with_other_words(issue):
    copy = issue.bulletin.remarks.get(pk=issue.remarks[0].pk)
    issue.remarks[0].delete()
    copy.text_zh_hans = "另外的话"
    copy.save(force_insert=True)
    issue.remarks[0] = copy


def source_language_changed(issue):
    issue.switch_source("en")


def source_language_changed_there_and_back(issue):
    issue.switch_source("en")
    issue.switch_source("zh-hans")


def new_source_changed(issue):
    issue.switch_source("en")
    issue.edit("lead", "A new English lead")


def outdated_before_the_source_language_changed(issue):
    """The English lead is of an older Chinese one; Thai was made from that too."""
    issue.edit("lead")
    issue.switch_source("en")


def left_out_and_changed(issue):
    issue.write("en", "closing", "")
    translating.choose(issue.bulletin, "en", "closing", "leave_out")
    issue.edit("closing")


def translated_before_there_was_a_source(issue):
    issue.edit("closing", "")
    issue.write("en", "closing", "From an English document")
    issue.write("th", "closing", "จากเอกสาร")
    issue.edit("closing", "后来的中文")


CASES = [
    (nothing, set()),
    (saved_again, set()),
    (changed, BOTH_LEADS),
    (undone, set()),
    (changed_twice, BOTH_LEADS),
    (changed_twice_and_back_by_one, BOTH_LEADS),
    (undone_after_two, set()),
    (spaces_around, set()),
    (spaces_doubled, set()),
    (lines_ended_as_in_dos, set()),
    (composed_otherwise, set()),
    (case_changed, {"en closing", "th closing"}),
    (punctuation_changed, {"en words1", "th words1"}),
    (
        words_and_position_of_one_remark,
        {"en words1", "th words1", "en position1", "th position1"},
    ),
    (remarks_reordered, set()),
    (changed_then_reordered, {"en words2", "th words2"}),
    (
        two_remarks_exchange_their_words,
        {"en words1", "th words1", "en words2", "th words2"},
    ),
    (section_moved, set()),
    (heading_changed, {"en heading", "th heading"}),
    (caption_changed, {"en caption", "th caption"}),
    (minor, set()),
    (minor_and_undone, set()),
    (minor_then_real, BOTH_LEADS),
    (minor_twice, set()),
    (real_then_minor, BOTH_LEADS),
    (minor_for_who_was_current, {"th lead"}),
    (checked_in_one_language, {"th lead"}),
    (checked_then_changed, BOTH_LEADS),
    (checked_then_undone, set()),
    (translated_afterwards, {"th lead"}),
    (translated_afterwards_then_undone, {"en lead"}),
    (two_languages_at_different_times, {"en lead"}),
    (translation_saved_in_white_space_only, BOTH_LEADS),
    (source_and_translation_in_one_save, {"th lead"}),
    (translated_while_the_source_was_changed, BOTH_LEADS),
    (translated_from_a_text_nobody_kept, BOTH_LEADS),
    (machine_draft_of_the_changed_source, {"th lead"}),
    (restored, set()),
    (source_emptied, {"en closing", "th closing"}),
    (source_emptied_and_typed_again, set()),
    (translation_emptied, {"th lead"}),
    (remark_deleted, set()),
    (remark_deleted_and_restored, set()),
    (remark_restored_with_other_words, {"en words1", "th words1"}),
    (source_language_changed, set()),
    (source_language_changed_there_and_back, set()),
    (new_source_changed, {"zh-hans lead", "th lead"}),
    (outdated_before_the_source_language_changed, {"zh-hans lead", "th lead"}),
    (left_out_and_changed, {"th closing"}),
    (translated_before_there_was_a_source, set()),
]


@pytest.mark.parametrize(
    ("edit", "expected"), CASES, ids=[edit.__name__ for edit, _expected in CASES]
)
def test_row_12_exactly_the_blocks_whose_source_differs_are_outdated(edit, expected):
    issue = Issue()
    edit(issue)
    assert issue.outdated() == expected


def test_there_are_forty_edits_at_least():
    assert len(CASES) >= 40


def test_row_13_a_minor_change_is_logged_for_every_language_it_concerns():
    issue = Issue()
    before = issue.edit("lead")
    issue.minor("lead", before)
    logged = FitCheck.objects.values_list("translation__language", "key", "kind", "by", "before")
    assert set(logged) == {
        ("en", "lead", "minor", "editor", before),
        ("th", "lead", "minor", "editor", before),
    }


def test_row_13_only_an_outdated_text_can_be_marked_as_checked():
    issue = Issue()
    with pytest.raises(publishing.Refused):
        issue.checked("en", "lead")
    with pytest.raises(publishing.Refused):
        issue.minor("lead", "0" * 16)
    assert not FitCheck.objects.exists()


def test_row_14_nothing_that_happens_to_the_source_touches_a_translators_words():
    issue = Issue()
    words = {name: issue.text("en", name) for name in ("lead", "words1", "position1")}
    changed(issue)
    issue.edit("words1", "")
    issue.reorder()
    issue.minor("closing", issue.edit("closing", "又"))
    issue.switch_source("th")
    issue.switch_source("zh-hans")
    assert {name: issue.text("en", name) for name in words} == words


def test_the_former_source_text_is_kept_once_as_long_as_a_translation_was_made_from_it():
    issue = Issue()
    former = issue.text("zh-hans", "lead")
    before = issue.edit("lead")
    assert SourceText.objects.get(fingerprint=before, language="zh-hans").text == former


def test_a_machine_draft_stays_marked_until_a_person_has_each_block():
    issue = Issue()
    for name in ("lead", "closing"):
        issue.write("en", name, "By machine", machine=True)
    state = Translation.objects.get(language="en")
    assert state.state == "machine"
    assert [p.key for p in translating.unreviewed(issue.bulletin, "en")] == ["lead", "closing"]
    issue.write("en", "lead", "By hand")
    assert [p.key for p in translating.unreviewed(issue.bulletin, "en")] == ["closing"]
    assert translating.take_over(issue.bulletin, "en", ["closing"]) == 1
    state.refresh_from_db()
    assert (state.state, translating.unreviewed(issue.bulletin, "en")) == ("in_progress", [])


def publish(issue_, *languages, note=""):
    return publishing.publish(issue_.bulletin, languages=languages, by=issue_.by, note=note)


def notice_shown(client, language="en") -> bool:
    page = client.get(f"/{language}/bulletins/2023/4/").content.decode()
    return "mark-outdated" in page


def test_row_39_readers_are_told_by_the_published_source_only(client):
    issue = Issue()
    publish(issue, "zh-hans", "en")
    issue.edit("lead")
    assert not notice_shown(client)
    publish(issue, "zh-hans", note="更正")
    assert notice_shown(client)
    page = client.get("/en/bulletins/2023/4/").content.decode()
    assert 'href="/zh-hans/bulletins/2023/4/" hreflang="zh-hans"' in " ".join(page.split())


def test_row_39_feeds_tell_it_too(client):
    issue = Issue()
    publish(issue, "zh-hans", "en", "th")
    issue.edit("lead")
    publish(issue, "zh-hans", note="更正")
    issue.checked("th", "lead")
    told = {
        code: "Outdated translation" in client.get(f"/{code}/feed.atom").content.decode()
        for code in ("en", "zh-hans")
    }
    assert told == {"en": True, "zh-hans": False}
    assert "<entry" in client.get("/th/feed.atom").content.decode()
    assert outdated_among(Edition.objects.current()) == {
        Edition.objects.current().get(language="en").pk
    }


def test_row_39_a_minor_change_of_the_source_tells_readers_nothing(client):
    issue = Issue()
    publish(issue, "zh-hans", "en", "th")
    issue.minor("lead", issue.edit("lead"))
    publish(issue, "zh-hans", note="错字")
    assert [notice_shown(client), notice_shown(client, "th")] == [False, False]
    assert publish(issue, "en", note="x") == []


def test_row_39_a_check_after_publication_takes_the_notice_away_in_its_language(client):
    issue = Issue()
    publish(issue, "zh-hans", "en", "th")
    issue.edit("lead")
    publish(issue, "zh-hans", note="更正")
    assert [notice_shown(client), notice_shown(client, "th")] == [True, True]
    issue.checked("en", "lead")
    assert [notice_shown(client), notice_shown(client, "th")] == [False, True]


def test_row_39_a_check_of_a_newer_translation_says_nothing_of_the_published_one(client):
    issue = Issue()
    publish(issue, "zh-hans", "en")
    issue.edit("lead", "第二稿")
    issue.write("en", "lead", "Second")
    issue.edit("lead", "第三稿")
    issue.checked("en", "lead")
    publish(issue, "zh-hans", note="更正")
    assert notice_shown(client)


def test_an_edition_published_after_a_check_knows_of_it(client):
    issue = Issue()
    text = issue.text("zh-hans", "lead")
    issue.edit("lead")
    issue.checked("en", "lead")
    publish(issue, "zh-hans", "en")
    assert not notice_shown(client)
    issue.edit("lead", text)
    publish(issue, "zh-hans", note="改回")
    assert not notice_shown(client)


def test_a_published_machine_translation_is_marked(client):
    issue = Issue()
    issue.write("en", "lead", "By machine", machine=True)
    with pytest.raises(publishing.Refused):
        publish(issue, "zh-hans", "en")
    publishing.submit(issue.bulletin, language="en", by=issue.by)
    with pytest.raises(publishing.Refused):
        publish(issue, "zh-hans", "en")
    publishing.publish(issue.bulletin, languages=["zh-hans", "en"], by=issue.by, machine=["en"])
    assert issue.bulletin.editions.get(language="en").content.origin == "machine"
    page = client.get("/en/bulletins/2023/4/").content.decode()
    assert "made by a machine and nobody has reviewed it" in page


def test_unknown_origins_alarm_nobody(client):
    publish_bulletin(2023, 4, languages=["zh-hans", "en"])
    assert not notice_shown(client)
