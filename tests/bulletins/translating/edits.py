"""Edits of an issue of every kind, each with exactly the blocks that are outdated afterwards."""

import unicodedata

from bulletins import translating

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
