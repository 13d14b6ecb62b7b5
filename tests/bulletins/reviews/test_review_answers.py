"""What a review says of its questions, their answers and what accepting does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from django.utils.translation import gettext

from bulletins.models import Bulletin, Remark, Review
from lmec.languages import CODES
from tests import builders
from tests.bulletins.reviewing import (
    LIST,
    accept,
    answer,
    document,
    doubts,
    page,
    subject_of,
    upload,
)  # fmt: skip

pytestmark = pytest.mark.django_db
#: The lead gives a position that is not the one over the remark.
TWO_POSITIONS = {"old": "国际合作司副司长林静、", "new": "国际合作司处长林静、"}
SHORT = """江河环境合作中心

# 简报

2021年 第4期

2021年7月1日

## 湿地对话在昆明举行

2021年7月1日，湿地对话在昆明举行。

**林静**
中国生态环境部国际合作司副司长

林静表示，湿地需要耐心。

**欧阳青**
中国生态环境部处长

欧阳青表示，期待合作。
"""
LEADS = [("的代表参加会议。", "的代表出席会议。"), ("of Cambodia took part.", "of Cambodia came.")]


def outcome_of(desk, review):
    shown = page(desk, review).content.decode()
    return " ".join(shown.partition('id="outcome"')[2].split())


def records_of(desk, review, kind):
    return next(each for each in page(desk, review).context["records"] if each["label"] == kind)


def in_another_format():
    """The same words in a file that is another one by its digest."""
    return SimpleUploadedFile("again.md", document().read() + b"\n")


def short(end):
    """Whose last paragraph may be the last speaker's."""
    return SimpleUploadedFile("short.md", f"{SHORT}\n{end}\n".encode())


def changed_leads():
    """A document in two languages with another word in both leads."""
    text = document("both-by-turns.md").read().decode()
    for was, now in LEADS:
        assert was in text
        text = text.replace(was, now)
    return SimpleUploadedFile("changed.md", text.encode())


def test_accepting_is_told_with_the_names_that_the_records_get(desk):
    review = upload(desk)
    answer(desk, review, "spelling", subject_of(review, "two_spellings"), "Sok Dara")
    made = records_of(desk, review, "speaker")["created"]
    assert ("Sok Dara", ["Sok DARA"]) in [(each["record"], each["otherwise"]) for each in made]
    assert ("林静", []) in [(each["record"], each["otherwise"]) for each in made]


def test_nothing_was_made_before_a_document_is_accepted(desk):
    shown = page(desk, upload(desk)).content.decode()
    assert "a new one is made with the draft" in shown
    assert "was made" not in shown


def test_a_document_that_says_the_same_is_said_to_change_nothing(desk):
    accept(desk, upload(desk))
    told = outcome_of(desk, upload(desk, in_another_format()))
    assert "its draft says the same" in told
    assert "is changed as follows" not in told


def test_a_document_that_differs_only_where_staff_wrote_changes_nothing_by_itself(desk):
    accept(desk, upload(desk))
    Bulletin.objects.update(headline_zh_hans="编辑改过的标题")
    told = outcome_of(desk, upload(desk, in_another_format()))
    assert "was written by hand since" in told
    assert "is changed as follows" not in told


def test_what_was_answered_for_an_issue_is_not_asked_of_its_next_file(desk):
    builders.make_speaker("林静", country=builders.make_country("cn"))
    review = upload(desk, document(**TWO_POSITIONS))
    answer(desk, review, "seen", subject_of(review, "two_positions"))
    answer(desk, review, "seen", subject_of(review, "no_words"))
    accept(desk, review)
    again = SimpleUploadedFile("again.md", document(**TWO_POSITIONS).read() + b"\n")
    found = doubts(upload(desk, again))
    assert not found & {"two_positions", "no_words"}


def test_what_goes_on_in_both_files_was_not_written_by_hand(desk):
    review = upload(desk, short("数据是合作的基础。"))
    answer(desk, review, "goes_on", subject_of(review, "closing_unsure"), "1")
    accept(desk, review)
    review = upload(desk, short("数据是合作的根本。"))
    answer(desk, review, "goes_on", subject_of(review, "closing_unsure"), "1")
    assert "both_changed" not in doubts(review)
    told = [(each["after"], each["applied"]) for each in review.result["changes"]]
    assert told == [("欧阳青表示，期待合作。\n数据是合作的根本。", True)]


def test_how_to_record_a_speaker_is_not_asked_of_one_on_record(desk):
    review = upload(desk)
    assert "two_spellings" in doubts(review)
    accept(desk, review)
    assert "two_spellings" not in doubts(upload(desk, in_another_format()))


def test_of_two_positions_the_one_to_print_is_chosen(desk):
    review = upload(desk, document(**TWO_POSITIONS))
    asked = page(desk, review).context["questions"]
    (question,) = [each for each in asked if "two_positions" in each["codes"]]
    kept, other = question["answers"]
    assert kept["act"] == "seen"
    assert kept["label"] == "Print “中国生态环境部国际合作司副司长”"
    answer(desk, review, other["act"], other["subject"], other["value"])
    assert "two_positions" not in doubts(review)
    accept(desk, review)
    assert Remark.objects.get(order=1).printed_position_zh_hans == "中国生态环境部国际合作司处长"


def test_an_answered_question_is_told_in_words(desk):
    review = upload(desk)
    spelling = subject_of(review, "two_spellings")
    answer(desk, review, "spelling", spelling, "Sok Dara", said="Record as Sok Dara")
    answer(desk, review, "seen", "closing_unsure", said="It is the closing")
    told = [(each["about"], each["label"]) for each in page(desk, review).context["answered"]]
    assert ("Sok DARA / Sok Dara", "Record as Sok Dara") in told
    assert (
        "Is this the closing, or does the last speaker go on?",
        "It is the closing",
    ) in told


def test_an_answered_change_is_told_by_its_field(desk):
    accept(desk, upload(desk))
    Bulletin.objects.update(headline_zh_hans="编辑改过的标题")
    review = upload(desk, in_another_format())
    answer(desk, review, "take", "bulletin.headline", said="Take the document’s")
    told = [(each["about"], each["label"]) for each in page(desk, review).context["answered"]]
    assert told[0] == ("headline", "Take the document’s")


def test_a_change_that_is_asked_about_is_called_in_the_language_of_whoever_reads(desk):
    accept(desk, upload(desk, document("both-by-turns.md")))
    Bulletin.objects.update(lead_zh_hans="编辑改过", lead_en="Mended by hand")
    desk.cookies["django_language"] = "zh-hans"
    review = upload(desk, changed_leads())
    desk.cookies["django_language"] = "en"
    asked = [" ".join(each["sentences"]) for each in page(desk, review).context["questions"]]
    told = [each.partition(" was changed here")[0] for each in asked if "was changed" in each]
    assert sorted(told) == ["lead (English)", "lead (简体中文)"]


def test_an_answer_is_told_in_the_language_of_whoever_reads(desk):
    accept(desk, upload(desk))
    Bulletin.objects.update(headline_zh_hans="编辑改过的标题")
    review = upload(desk, in_another_format())
    answer(desk, review, "take", "bulletin.headline", said="采用文档内容")
    answer(desk, review, "seen", "closing_unsure", said="这是结语")
    answer(desk, review, "spelling", "two_spellings:a:b", "Sok Dara", said="记录为Sok Dara")
    answer(desk, review, "record", "person:Sok Dara|kh", "new", said="新发言人")
    answer(desk, review, "seen", "two_positions:林静:主任:副主任", said="刊印“主任”")
    told = [each["label"] for each in page(desk, review).context["answered"]]
    assert told[:5] == [
        "Print “主任”",
        "A new speaker",
        "Record as Sok Dara",
        "It is the closing",
        "Take the document’s",
    ]


def test_a_review_without_questions_is_said_to_be_ready(desk):
    review = upload(desk)
    Review.objects.filter(pk=review.pk).update(open_questions=0)
    shown = desk.get(LIST).content.decode()
    assert re.search(r"state-approved\">\s*ready to accept\s*<", shown)


def test_left_over_text_can_be_sent_to_the_contact_block(desk):
    review = upload(desk)
    left = next(p for p in review.result["left_over"] if p["text"].startswith("责任编辑"))
    names = [key for key in review.result["targets"] if key.startswith("contact.names.")]
    answer(desk, review, "move", str(left["start"]), names[-1])
    accept(desk, review)
    assert "责任编辑：石磊" in Bulletin.objects.get().imprint.contact_names_zh_hans.split("\n")


@pytest.mark.parametrize(
    ("target", "label", "place"),
    [
        # The name in the same language makes room.
        ("masthead.2", "name in the masthead", "masthead.0"),
        ("meeting.title", "meeting: title", "meeting.title"),
        ("meeting.place", "meeting: place", "meeting.place"),
    ],
)
def test_left_over_text_can_be_sent_to_the_masthead_and_the_meeting(desk, target, label, place):
    review = upload(desk)
    assert (target, label) in page(desk, review).context["targets"]
    left = next(p for p in review.result["left_over"] if p["text"].startswith("责任编辑"))
    answer(desk, review, "move", str(left["start"]), target, how="replace")
    fields = {field["key"]: field["text"] for field in review.result["fields"]}
    assert fields[place] == "责任编辑：石磊"
    assert [key for key in fields if key.startswith("masthead.")] == ["masthead.0", "masthead.1"]


def test_left_over_text_is_offered_to_a_field_of_its_own_language(desk):
    last = "The meeting agreed to hold the dialogue again next year.\n"
    credits = f"{last}\n---\n\nPhotographs by the Center\n\n---\n\n责任编辑：石磊\n"
    review = upload(desk, document("both-by-turns.md", last, credits))
    left = {each["text"]: each["target"] for each in page(desk, review).context["left_over"]}
    assert left == {"Photographs by the Center": "en.closing", "责任编辑：石磊": "closing"}


@pytest.mark.parametrize("language", [code for code in CODES if code != "en"])
def test_the_legend_of_a_draft_uses_the_words_that_stand_beside_its_fields(language):
    legend = _read("templates/admin/bulletins/review/_draft.html")
    with translation.override(language):
        told = gettext(legend).casefold()
        for word in ("sure", "likely", "unsure", "please check"):
            assert gettext(word).casefold() in told


def _read(template):
    """The sentence that a template shows as help."""
    text = Path(settings.BASE_DIR, template).read_text(encoding="utf-8")
    return re.search(r'class="help">{% translate "(Sure: [^"]+)"', text)[1]
