"""What was read is changed on the screen of a review, in every language, before it is accepted."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from bulletins.models import Bulletin, ImportedDocument, Remark, Review
from people.models import Speaker
from tests import builders
from tests.bulletins.reviewing import (
    LIST,
    accept,
    answer,
    document,
    page,
    upload,
)

pytestmark = pytest.mark.django_db


def url(name, review, *more):
    return reverse(f"admin:bulletins_review_{name}", args=[review.pk, *more])


def left_over(review):
    return [passage["text"] for passage in review.result["left_over"]]


def value(review, key):
    return next(field["text"] for field in review.result["fields"] if field["key"] == key)


# A document in two languages


def test_row_16_a_bilingual_document_fills_both_languages_through_the_screen(desk):
    review = upload(desk, document("both-by-turns.md"))
    assert review.result["languages"] == ["zh-hans", "en"]
    text = page(desk, review).content.decode()
    assert "Roundtable Dialogue on Wetlands Held in Vientiane" in text
    assert "Differences" not in text  # everything is new
    answer(desk, review, "edit", "en.headline", "Wetlands Dialogue in Vientiane")
    accept(desk, review)
    bulletin = Bulletin.objects.get()
    assert bulletin.headline_zh_hans == "湿地圆桌对话在万象举行"
    assert bulletin.headline_en == "Wetlands Dialogue in Vientiane"
    printed = bulletin.remarks.values_list("printed_name_zh_hans", "printed_name_en")
    assert list(printed) == [("Bounmy Phetsavanh", "Bounmy Phetsavanh"), ("林静", "Lin Jing")]


def test_left_over_text_goes_to_a_field_of_either_language(desk):
    old = "江河环境合作中心主任"
    review = upload(desk, document("both-by-turns.md", old, f"{old}\n\n---\n\n责任编辑：石磊"))
    for left in review.result["left_over"]:
        answer(desk, review, "move", str(left["start"]), "en.lead", how="append")
    assert left_over(review) == []
    assert "石磊" in value(review, "en.lead") or "石磊" in value(review, "remark.1.text")


def test_left_over_text_is_offered_the_field_that_it_follows_and_no_other(desk):
    old = "江河环境合作中心主任"
    review = upload(desk, document("both-by-turns.md", old, f"{old}\n\n---\n\n责任编辑：石磊"))
    # What follows a position may be what the person said; at the head nothing is guessed.
    [left] = page(desk, review).context["left_over"]
    assert (left["text"], left["target"]) == ("责任编辑：石磊", "remark.1.text")
    first = "江河环境合作中心\nRiver"
    review = upload(desk, document("both-by-turns.md", first, f"内部资料 注意保存\n\n{first}"))
    [left] = page(desk, review).context["left_over"]
    assert (left["text"], left["target"]) == ("内部资料 注意保存", "")


def test_a_question_about_no_line_leads_to_its_field(desk):
    gone = "## 湿地圆桌对话在万象举行\n## Roundtable Dialogue on Wetlands Held in Vientiane\n"
    review = upload(desk, document("both-by-turns.md", gone, ""))
    shown = page(desk, review)
    question = next(q for q in shown.context["questions"] if "no_headline" in q["codes"])
    field = next(f for f in review.result["fields"] if f["key"] == "headline")
    assert question["field"]["id"] == f"f{review.result['fields'].index(field)}"
    assert f'href="#field-{question["field"]["id"]}">Headline</a>' in shown.content.decode()


def test_differences_of_a_second_import_are_told_language_by_language(desk):
    accept(desk, upload(desk, document("both-by-turns.md")))
    changed = document("both-by-turns.md", "wetlands need patience", "wetlands need much patience")
    review = upload(desk, changed)
    (change,) = review.result["changes"]
    assert (change["key"], change["language"]) == ("en.remark1.text", "en")
    assert "<ins>much " in page(desk, review).content.decode()


def test_a_document_that_changes_nothing_says_so_and_a_picture_is_counted(desk):
    accept(desk, upload(desk, document("both-by-turns.md")))
    again = page(desk, upload(desk, document("both-by-turns.md"))).content.decode()
    assert "Says the same as the issue" in again and "Changes the issue" not in again
    assert "says the same as an issue" in desk.get(LIST).content.decode()
    illustrated = upload(desk, document())
    assert "1 picture of the document comes with it" in page(desk, illustrated).content.decode()


# Editing


def test_what_was_read_is_edited_before_it_is_accepted(desk):
    review = upload(desk)
    for key, text in {
        "headline": "改过的标题",
        "date": "2021-06-12",
        "number": "4",
        "remark.1.name": "Sok Dara",
        "remark.0.role": "chair",
    }.items():
        assert answer(desk, review, "edit", key, text).status_code == 302
        assert value(review, key) == text
    accept(desk, review)
    bulletin = Bulletin.objects.get()
    assert (bulletin.headline_zh_hans, str(bulletin.date)) == ("改过的标题", "2021-06-12")
    assert bulletin.number == 4
    roles = list(bulletin.remarks.values_list("role", "printed_name_zh_hans"))
    assert roles[0] == ("chair", "林静")
    assert roles[1][1] == "Sok Dara"


@pytest.mark.parametrize("key", ["headline", "meeting.title"])
def test_a_title_is_edited_in_full_sight_and_stays_one_line(desk, key):
    review = upload(desk)
    rows = [row for card in page(desk, review).context["cards"] for row in card["rows"]]
    assert {row["key"]: row["input"] for row in rows}[key] == "long line"
    answer(desk, review, "edit", key, "江河流域\r\n环境圆桌对话")
    assert value(review, key) == "江河流域 环境圆桌对话"


def test_an_edit_is_taken_back(desk):
    review = upload(desk)
    before = value(review, "lead")
    answer(desk, review, "edit", "lead", "别的导语")
    answer(desk, review, "undo", "lead", undone="edit")
    assert value(review, "lead") == before


@pytest.mark.parametrize(
    ("key", "text", "reason"),
    [
        ("year", "202", "Give a whole number from 1990 to 2200."),
        ("number", "", "Give a whole number from 1 to 999."),
        ("serial", "x", "Give a whole number from 1 to 99999."),
        ("date", "12 June", "Give a date such as 2022-09-29."),
    ],
)
def test_a_value_that_cannot_be_is_given_back_with_the_reason(desk, key, text, reason):
    review = upload(desk)
    refused = answer(desk, review, "edit", key, text)
    assert refused.status_code == 400
    assert reason in refused.content.decode()
    assert f'value="{text}"' in refused.content.decode()
    assert not [each for each in review.answers["given"] if each["act"] == "edit"]


def test_remarks_are_split_joined_removed_and_added(desk):
    review = upload(desk)
    remarks = review.result["remarks"]
    answer(desk, review, "edit", "remark.0.text", "第一段。\n张伟\n张伟表示赞成。")
    answer(desk, review, "split", "remark.0", "1")
    assert review.result["remarks"] == remarks + 1
    assert value(review, "remark.0s1.name") == "张伟"
    answer(desk, review, "merge", "remark.2")
    answer(desk, review, "drop", "remark.3")
    assert "纳瓦·西里" in left_over(review)[0]
    language = review.result["languages"][0]
    answer(desk, review, "add", language, "remark.4", name="李雷", words="李雷总结。")
    accept(desk, review)
    names = list(Bulletin.objects.get().remarks.values_list("printed_name_zh_hans", flat=True))
    assert names == ["林静", "张伟", "Sok DARA", "欧阳青", "李雷"]
    kept = ImportedDocument.objects.get().left_over
    assert "纳瓦·西里" in [passage["text"].split("\n")[0] for passage in kept]


def test_what_is_cut_out_of_a_speech_comes_back_as_left_over_text(desk):
    review = upload(desk)
    first, second = value(review, "remark.0.text").split("\n")
    answer(desk, review, "edit", "remark.0.text", second)
    assert (value(review, "remark.0.text"), first in left_over(review)) == (second, True)
    shown = page(desk, review).content.decode()
    assert f">left over</a>{first[:10]}" in shown  # and marked so in the document
    answer(desk, review, "undo", "remark.0.text", undone="edit")
    assert first not in left_over(review)


def test_left_over_text_becomes_a_new_remark(desk):
    review = upload(desk)
    left = next(p for p in review.result["left_over"] if p["text"].startswith("责任编辑"))
    answer(desk, review, "move", str(left["start"]), "remark.new")
    accept(desk, review)
    assert Remark.objects.filter(text_zh_hans="责任编辑：石磊").count() == 1


def test_the_language_of_a_document_is_set_right(desk):
    review = upload(desk, document("en-simple.md"))
    answer(desk, review, "language", "language", "vi")
    accept(desk, review)
    assert Bulletin.objects.get().source_language == "vi"


# What the document does not say


def test_a_document_without_an_issue_number_waits_for_it(desk):
    text = document("zh-blocks.md").read().decode().replace("2021年第3期（总第41期）", "")
    review = upload(desk, SimpleUploadedFile("old.md", text.encode()))
    assert review.result["action"] == "incomplete"
    shown = page(desk, review).content.decode()
    assert "the document does not say all of them" in shown
    assert accept(desk, review).status_code == 400
    assert not Bulletin.objects.exists()
    facts = {"year": "2021", "number": "x", "date": "2021-06-11"}
    assert desk.post(url("facts", review), facts).status_code == 400
    desk.post(url("facts", review), {**facts, "number": "3"})
    review.refresh_from_db()
    assert (review.issue, review.result["action"]) == ("2021/3", "created")
    assert len(review.result["pictures"]) == 1
    accept(desk, review)
    assert str(Bulletin.objects.get()) == "2021/3"


# Two editors


def test_two_editors_of_one_field_are_told_of_each_other(desk, django_user_model):
    review = upload(desk)
    version = review.answers.get("version", 0)
    answer(desk, review, "edit", "lead", "第一位的", version=version)
    builders.make_user("second")
    desk.force_login(django_user_model.objects.get(username="second"))
    refused = answer(desk, review, "edit", "lead", "第二位的", version=version)
    assert refused.status_code == 409
    told = refused.content.decode()
    assert "editor answered this meanwhile (lead): 第一位的" in told
    assert "第二位的" in told
    assert value(review, "lead") == "第一位的"
    # Another field of the same review is nobody's quarrel.
    assert answer(desk, review, "edit", "closing", "结束", version=version).status_code == 302
    assert (value(review, "lead"), value(review, "closing")) == ("第一位的", "结束")


def test_a_field_of_a_remark_that_somebody_removed_is_a_conflict(desk):
    review = upload(desk)
    version = review.answers["version"]
    answer(desk, review, "drop", "remark.1", version=version)
    assert (
        answer(desk, review, "edit", "remark.1.text", "别的", version=version).status_code == 409
    )


def test_nobody_accepts_what_somebody_else_changed_meanwhile(desk):
    review = upload(desk)
    version = review.answers["version"]
    answer(desk, review, "edit", "lead", "改过的", version=version)
    desk.post(url("accept", review), {"version": version})
    assert not Bulletin.objects.exists()
    review.refresh_from_db()
    desk.post(url("accept", review), {"version": review.answers["version"]})
    assert Bulletin.objects.get().lead_zh_hans == "改过的"


# The way through many


def test_the_next_document_follows_when_one_is_accepted(desk):
    desk.post(f"{LIST}add/", {"files": [document(), document("en-simple.md")]})
    first, second = Review.objects.order_by("pk")
    response = desk.post(url("accept", first), {"then": "next"})
    assert response.headers["Location"] == url("change", second)
    page(desk, second)
    response = desk.post(url("accept", second), {"then": "next"})
    assert "/bulletin/" in response.headers["Location"]


def test_discarding_is_asked_about_first(desk):
    review = upload(desk)
    asked = desk.get(url("discard", review)).content.decode()
    assert "No, take me back" in asked
    assert Review.objects.count() == 1


def test_a_review_that_was_left_is_taken_up_where_it_stood(desk):
    review = upload(desk)
    answer(desk, review, "edit", "lead", "改过的导语")
    again = upload(desk)
    assert (again.pk, Review.objects.count()) == (review.pk, 1)
    assert value(again, "lead") == "改过的导语"
    assert "改过的导语" in page(desk, again).content.decode()


def test_row_17_a_second_import_updates_the_issue_and_what_was_edited_stays(desk):
    review = upload(desk)
    answer(desk, review, "edit", "lead", "改过的导语")
    accept(desk, review)
    again = upload(desk)
    assert (again.result["action"], again.result["changes"]) == ("updated", [])
    accept(desk, again)
    assert Bulletin.objects.get().lead_zh_hans == "改过的导语"


def test_what_was_said_of_a_file_is_remembered_when_it_comes_again(desk):
    review = upload(desk)
    answer(desk, review, "drop", "remark.3")
    answer(desk, review, "record", "person:林静", "new")
    accept(desk, review)
    again = upload(desk)
    assert [each["act"] for each in again.answers["given"]] == ["picture", "drop"]
    assert again.result["changes"] == []
    accept(desk, again)
    assert (Bulletin.objects.get().remarks.count(), Speaker.objects.count()) == (4, 4)


def test_the_page_shows_the_digest_whole(desk):
    review = upload(desk)
    assert review.sha256 in page(desk, review).content.decode()


def test_the_page_asks_as_often_for_many_remarks_as_for_few(desk, django_assert_max_num_queries):
    review = upload(desk)
    page(desk, review)
    with django_assert_max_num_queries(25):
        page(desk, review)
