"""A document with the number of an issue on record, and with another text."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from bulletins.importing import messages
from bulletins.models import Bulletin, ImportedDocument, Remark, Review
from tests.bulletins.reviewing import LIST, accept, answer, document, doubts, page, upload

pytestmark = pytest.mark.django_db

SUBJECT = "another_text:2021/3"
HEADLINE = "江河流域环境圆桌对话在昆明举行"
OTHER = """> 江河环境合作中心

# 简 报

**2021年第3期**

2021年9月2日

---

## 湖泊渔业培训班在大理结业

2021年8月30日至9月1日，湖泊渔业培训班在大理举行。

**段小雨**
大理湖泊学校校长

段小雨说，学员们学会了补网。
"""


def other(old="", new=""):
    assert old in OTHER
    return SimpleUploadedFile("other.md", OTHER.replace(old, new).encode())


@pytest.fixture
def on_record(desk):
    accept(desk, upload(desk))
    return Bulletin.objects.get()


def first_question(review):
    return review.result["doubts"][0]


def test_another_text_of_the_same_number_is_asked_about_first(desk, on_record):
    review = upload(desk, other())
    question = first_question(review)
    assert (question["code"], question["subject"]) == ("another_text", SUBJECT)
    shown = page(desk, review).content.decode()
    for words in (HEADLINE, "11 June 2021", "湖泊渔业培训班在大理结业"):
        assert words in shown.partition('id="question-1"')[2].partition('id="question-2"')[0]
    assert "It is the same issue" in shown


def test_it_stands_before_what_is_asked_of_how_the_file_was_read(desk, on_record):
    typed = "ျမန္မာႏိုင္ငံ၊ ရန္ကုန္ၿမိဳ႕တြင္ က်င္းပသည္။ ေရအရင္းအျမစ္ ကာကြယ္ေရး ဆိုင္ရာ"
    review = upload(desk, other("学员们学会了补网。", f"学员们学会了补网。\n\n{typed}\n\n{typed}"))
    assert "zawgyi" in doubts(review)
    assert first_question(review)["code"] == "another_text"


def test_the_way_to_the_number_leads_to_its_field(desk, on_record):
    review = upload(desk, other())
    shown = page(desk, review).content.decode()
    field = re.search(r'<a href="#(field-f\d+)">\s*If it is another one', shown)
    assert field
    own = shown.partition(f'id="{field[1]}"')[2].partition('class="field')[0]
    assert 'name="subject" value="number"' in own
    assert 'href="#question-1"' in own  # and back


def test_with_another_number_it_is_an_issue_of_its_own(desk, on_record):
    review = upload(desk, other())
    answer(desk, review, "edit", "number", "4")
    assert "another_text" not in doubts(review)
    accept(desk, review)
    assert Bulletin.objects.count() == 2
    on_record.refresh_from_db()
    assert on_record.headline_zh_hans == HEADLINE


def test_until_it_is_answered_the_way_to_accept_warns_and_counts_it(desk, on_record):
    review = upload(desk, other())
    before = review.open_questions
    assert (
        "Say first whether the document is the issue 2021/3" in page(desk, review).content.decode()
    )
    answer(desk, review, "seen", SUBJECT)
    assert review.open_questions == before - 1
    shown = page(desk, review).content.decode()
    assert "Say first whether" not in shown
    assert "bulletin 2021/3" in shown  # among what was answered
    accept(desk, review)
    assert Bulletin.objects.count() == 1
    assert Remark.objects.filter(printed_name_zh_hans="段小雨").exists()


def test_the_day_of_the_issue_is_written_as_the_reader_writes_days(desk, on_record):
    review = upload(desk, other())
    shown = {}
    for code in ("en", "zh-hans"):
        with translation.override(code):
            shown[code] = messages.question(review.result["doubts"][0])
    assert "11 June 2021" in shown["en"]
    assert "2021年6月11日" in shown["zh-hans"]


def test_the_same_file_is_not_asked_about_again(desk, on_record):
    review = upload(desk, other())
    answer(desk, review, "seen", SUBJECT)
    accept(desk, review)
    assert "another_text" not in doubts(upload(desk, other()))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2021年9月2日", "2021年6月11日"),  # the date
        ("湖泊渔业培训班在大理结业", HEADLINE),  # the headline
        ("湖泊渔业培训班在大理结业", f"{HEADLINE}——中方代表出席"),  # with a subtitle
        ("湖泊渔业培训班在大理举行", "江河流域环境圆桌对话在大理举行"),  # the meeting
        ("段小雨", "Sok Dara"),  # a speaker
    ],
)
def test_what_has_something_in_common_with_the_issue_is_not_asked_about(desk, on_record, old, new):
    review = upload(desk, other(old, new))
    assert review.result["action"] == "updated"
    assert "another_text" not in doubts(review)


def test_what_staff_rewrote_is_still_the_issue_of_its_file(desk, on_record):
    on_record.headline_zh_hans, on_record.date = "另一个标题", "2021-07-01"
    on_record.save()
    on_record.meeting.title_zh_hans = "另一个会议"
    on_record.meeting.save()
    Remark.objects.all().delete()
    assert "another_text" not in doubts(upload(desk, document()))
    ImportedDocument.objects.all().delete()  # nothing tells any more whose text it was
    Review.objects.all().delete()
    assert "another_text" in doubts(upload(desk, document()))


def test_in_another_language_the_days_tell(desk, on_record):
    english = document("en-simple.md", "No. 14, 2022", "No. 3, 2021")
    Remark.objects.filter(printed_name_zh_hans="Sok DARA").delete()
    Remark.objects.filter(printed_name_zh_hans="Bounmy Phetsavanh").delete()
    review = upload(desk, english)
    assert "another_text" in doubts(review)
    assert first_question(review)["params"]["headline"] == HEADLINE
    answer(desk, review, "edit", "date", "2021-06-11")
    assert "another_text" not in doubts(review)


def test_in_another_language_a_date_far_off_tells_where_nobody_met_or_spoke(desk, on_record):
    on_record.remarks.all().delete()
    on_record.meeting = None
    on_record.save()
    assert "another_text" in doubts(
        upload(desk, document("en-simple.md", "No. 14, 2022", "No. 3, 2021"))
    )


def test_the_documents_own_headline_stands_in_the_list_and_over_the_review(desk, on_record):
    on_record.headline_zh_hans = "编辑写的标题"
    on_record.save()
    review = upload(desk, document())
    assert HEADLINE in desk.get(LIST).content.decode()
    head = page(desk, review).content.decode().partition('class="review-steps"')[0]
    assert f">{HEADLINE}</span>" in head
    assert 'class="on-record" lang="zh-hans">编辑写的标题</span>' in head
