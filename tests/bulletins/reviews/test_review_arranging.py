"""Remarks in another order, further sections, passages in two, how sure each value is, and what
was dismissed before."""

from __future__ import annotations

import pytest

from bulletins.models import Bulletin
from tests.bulletins.reviewing import (
    accept,
    answer,
    document,
    page,
    upload,
)

pytestmark = pytest.mark.django_db


def names(review):
    return [f["text"] for f in review.result["fields"] if f["kind"] == "name"]


def of(review, key, what="text"):
    return next(field[what] for field in review.result["fields"] if field["key"] == key)


def printed_names(bulletin):
    return list(bulletin.remarks.order_by("order").values_list("printed_name_zh_hans", flat=True))


# Order


def test_a_remark_is_moved_up_twice_and_one_step_is_taken_back(desk):
    review = upload(desk)
    first, second, third, *rest = names(review)
    answer(desk, review, "order", "remark.2", "up")
    answer(desk, review, "order", "remark.2", "up")
    assert names(review) == [third, first, second, *rest]
    answer(desk, review, "undo", "remark.2", "up", undone="order")
    assert names(review) == [first, third, second, *rest]
    accept(desk, review)
    assert printed_names(Bulletin.objects.get()) == [first, third, second, *rest]


def test_the_first_remark_has_no_button_up_and_the_last_none_down(desk):
    review = upload(desk)
    cards = [card for card in page(desk, review).context["cards"] if card["kind"] == "remark"]
    ways = [(c["parts"][0]["can_go_up"], c["parts"][0]["can_go_down"]) for c in cards]
    assert ways == [(False, True), *[(True, True)] * (len(cards) - 2), (True, False)]


def test_moving_beyond_the_ends_changes_nothing(desk):
    review = upload(desk)
    before = names(review)
    answer(desk, review, "order", "remark.0", "up")
    assert names(review) == before
    assert answer(desk, review, "order", "remark.0", "sideways").status_code == 400


def test_the_order_of_an_issue_follows_its_document_where_an_editor_said_so(desk):
    accept(desk, upload(desk))
    first, second, *rest = printed_names(Bulletin.objects.get())
    review = upload(desk, document(old="期", new="期 "))
    answer(desk, review, "order", "remark.1", "up")
    accept(desk, review)
    assert printed_names(Bulletin.objects.get()) == [second, first, *rest]


# Sections


def test_a_section_begins_before_a_remark_and_takes_those_that_follow(desk):
    review = upload(desk)
    answer(desk, review, "section", "zh-hans", "remark.2", name="青年论坛", words="论坛同日召开。")
    accept(desk, review)
    bulletin = Bulletin.objects.get()
    (section,) = bulletin.sections.all()
    assert (section.heading_zh_hans, section.text_zh_hans) == ("青年论坛", "论坛同日召开。")
    in_section = [remark.section_id for remark in bulletin.remarks.order_by("order")]
    assert in_section[:2] == [None, None]
    assert set(in_section[2:]) == {section.pk}


def test_a_remark_steps_over_the_heading_of_a_section(desk):
    review = upload(desk)
    answer(desk, review, "section", "zh-hans", "remark.2", name="青年论坛")
    before = names(review)
    answer(desk, review, "order", "remark.2", "up")
    assert (review.result["places"]["remark.2"], names(review)) == (0, before)
    answer(desk, review, "order", "remark.2", "down")
    assert (review.result["places"]["remark.2"], names(review)) == (1, before)


def test_a_section_needs_a_heading(desk):
    review = upload(desk)
    response = answer(desk, review, "section", "zh-hans", "remark.2", words="…")
    assert response.status_code == 400
    assert "A section needs a heading." in response.content.decode()


def test_a_second_section_goes_behind_the_first_and_is_taken_back(desk):
    review = upload(desk)
    answer(desk, review, "section", "zh-hans", "remark.1", name="一")
    answer(desk, review, "section", "zh-hans", "remark.3", name="二")
    assert [review.result["places"][f"remark.{n}"] for n in range(4)] == [0, 1, 1, 2]
    answer(desk, review, "undo", "section.a1", "remark.1", undone="section")
    assert [review.result["places"][f"remark.{n}"] for n in range(4)] == [0, 0, 0, 1]


# In two


def test_a_remark_of_one_paragraph_is_split_at_a_sentence(desk):
    review = upload(desk)
    words = of(review, "remark.0.text")
    at = words.index("。") + 1
    answer(desk, review, "split", "remark.0", f"c{at}")
    assert of(review, "remark.0.text") == words[:at].strip()
    assert of(review, f"remark.0sc{at}.text") == words[at:].strip()


def test_a_left_over_passage_is_split_and_each_half_goes_its_way(desk):
    review = upload(desk)
    answer(desk, review, "drop", "remark.0")
    left = next(e for e in review.result["left_over"] if e["text"].count("。") > 1)
    at = left["text"].index("。") + 1
    assert f'value="{at}"' in page(desk, review).content.decode()
    answer(desk, review, "cut", str(left["start"]), str(at))
    halves = [left["text"][:at].strip(), left["text"][at:].strip()]
    texts = [each["text"] for each in review.result["left_over"]]
    assert [text for text in texts if text in halves] == halves
    second = next(e["start"] for e in review.result["left_over"] if e["text"] == halves[1])
    answer(desk, review, "move", str(second), "closing")
    assert halves[1] in of(review, "closing")
    assert halves[0] in [each["text"] for each in review.result["left_over"]]


# Confidence


def test_every_value_brings_how_sure_it_is_from_the_parser(desk):
    review = upload(desk)
    told = {f["key"]: f["confidence"] for f in review.result["fields"] if f["text"]}
    assert {told["number"], told["date"], told["headline"]} == {"sure"}
    silent = {key for key, level in told.items() if not level and not key.endswith(".role")}
    assert silent == set()
    assert set(told.values()) - {""} <= {"sure", "likely", "unsure"}


def test_a_value_set_by_hand_is_sure_whatever_the_parser_thought(desk):
    review = upload(desk)
    answer(desk, review, "edit", "remark.0.name", "某某")
    fields = [f for card in page(desk, review).context["cards"] for f in card["rows"]]
    assert next(f["sure"][1] for f in fields if f["key"] == "remark.0.name") == "set by hand"


# Dismissed before


def test_row_17_what_was_dismissed_is_not_proposed_by_another_file_of_the_issue(desk):
    review = upload(desk)
    gone = names(review)[3]
    answer(desk, review, "drop", "remark.3")
    accept(desk, review)
    again = upload(desk, document(old="期", new="期 "))
    assert again.sha256 != review.sha256
    assert gone not in names(again)
    text = page(desk, again).content.decode()
    assert "Dismissed before" in text
    (dismissed,) = page(desk, again).context["dismissed"]
    assert gone in dismissed["said"]
    answer(desk, again, "undo", "remark.3", undone="drop")
    assert gone in names(again)
    accept(desk, again)
    assert gone in names(upload(desk, document(old="期", new="期  ")))


def test_what_was_dismissed_in_another_issue_is_proposed_here(desk):
    review = upload(desk)
    gone = names(review)[3]
    answer(desk, review, "drop", "remark.3")
    accept(desk, review)
    number = str(review.number)
    other = upload(desk, document(old=f"第{number}期", new=f"第{review.number + 1}期"))
    assert gone in names(other)
