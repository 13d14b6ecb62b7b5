"""What accepting does, told in full, and what is understood of the document."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bulletins.models import Imprint
from tests.bulletins.reviewing import SAMPLES, accept, document, page, upload

pytestmark = pytest.mark.django_db

ADDRESS = "1 Some Road, Kunming"


def english(old="", new=""):
    """Of the issue that the Chinese sample is."""
    text = (SAMPLES / "en-simple.md").read_text(encoding="utf-8")
    issue = ("No. 14, 2022", "No. 3, 2021"), ("30 September 2022", "11 June 2021")
    for was, now in (*issue, (old, new)):
        assert was in text
        text = text.replace(was, now) if was else text
    return SimpleUploadedFile("en-simple.md", text.encode())


def changed(review):
    return {
        change["key"]: (change["before"], change["after"])
        for change in review.result["changes"]
        if "imprint" in change["key"] or change["where"] == "imprint"
    }


def test_what_another_language_adds_to_the_imprint_is_told(desk):
    accept(desk, upload(desk))
    review = upload(desk, english())
    assert changed(review)["imprint.address"] == ("", ADDRESS)
    shown = page(desk, review).content.decode().partition('id="outcome"')[2]
    assert re.search(r'<th scope="row">imprint: address</th>', shown)
    accept(desk, review)
    assert Imprint.objects.get().address_en == ADDRESS


def test_what_is_new_in_an_imprint_that_is_replaced_is_told_field_by_field(desk):
    accept(desk, upload(desk, english()))
    review = upload(desk, english("+86-871-0000000", "+86-871-1111111"))
    assert changed(review) == {"imprint.telephone": ("+86-871-0000000", "+86-871-1111111")}


def test_an_imprint_that_is_made_with_the_issue_is_no_difference(desk):
    assert changed(upload(desk, document("both-by-turns.md"))) == {}


def test_what_a_passage_is_sent_to_is_written_as_chinese_is(desk):
    desk.cookies["django_language"] = "zh-hans"
    targets = dict(page(desk, upload(desk)).context["targets"])
    assert targets["remark.0.text"] == "1. 林静：发言内容"


def test_the_order_of_a_remark_that_stands_alone_is_not_asked_about(desk):
    text = document("both-by-turns.md").read().decode()
    alone = text[: text.index("**林静**")]
    review = upload(desk, SimpleUploadedFile("alone.md", alone.encode()))
    assert review.result["languages"] == ["zh-hans", "en"]
    shown = page(desk, review).content.decode()
    assert 'id="draft"' in shown
    assert 'class="order"' not in shown


def test_the_heading_of_the_closing_is_marked_as_understood(desk):
    old = "The meeting agreed to meet again next year."
    review = upload(desk, english(old, f"### Outcome\n\n{old}"))
    shown = page(desk, review).content.decode()
    way = re.search(r'href="#field-(f\d+)"[^>]*>heading of: closing</a>Outcome</span>', shown)
    assert way
    closing = shown.partition(f'id="field-{way[1]}"')[2].partition('class="field')[0]
    assert old in closing
