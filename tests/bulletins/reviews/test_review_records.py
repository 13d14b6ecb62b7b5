"""Persons and pictures of a document on the screen of its review."""

from __future__ import annotations

import io

import pytest
from django.urls import reverse
from PIL import Image

from bulletins.models import Bulletin, Remark
from lmec.files import picture_storage
from people.models import Speaker
from tests import builders
from tests.bulletins.reviewing import (
    accept,
    answer,
    document,
    doubts,
    page,
    upload,
)

pytestmark = pytest.mark.django_db


def url(name, review, *more):
    return reverse(f"admin:bulletins_review_{name}", args=[review.pk, *more])


# Names


def test_row_18_an_existing_person_is_proposed_for_another_spelling_and_asked_about(desk):
    known = builders.make_speaker("Narumon Oris", country=builders.make_country("th"))
    review = upload(desk, document("zh-blocks.md", "纳瓦·西里", "Naruemon ORIS"))
    question = next(d for d in review.result["doubts"] if d["code"] == "like_person")
    assert question["options"] == [[str(known.uuid), "Narumon Oris"]]
    people = Speaker.objects.count()
    shown = page(desk, review).content.decode()
    assert "This is Narumon Oris" in shown
    assert "A new speaker" in shown
    assert Speaker.objects.count() == people  # asked first, nothing made
    answer(desk, review, "record", question["subject"], str(known.uuid))
    accept(desk, review)
    assert Remark.objects.get(printed_name_zh_hans="Naruemon ORIS").speaker == known


@pytest.mark.parametrize("printed", ["ORIS Narumon", "NARUMON ORIS", "Narumon ORIS"])
def test_row_18_capitals_and_order_find_the_person_and_are_shown_before_anything_is_made(
    desk, printed
):
    known = builders.make_speaker("Narumon Oris")
    review = upload(desk, document("zh-blocks.md", "Bounmy Phetsavanh", printed))
    people = [m for m in review.result["matched"] if m["kind"] == "speaker"]
    like = [d for d in review.result["doubts"] if d["code"] == "like_person"]
    assert [m["identity"] for m in people] == [str(known.uuid)] or like
    assert "Narumon Oris" in page(desk, review).content.decode()


def test_a_record_is_found_by_search_in_any_spelling_on_record(desk):
    known = builders.make_speaker("Narumon Oris", country=builders.make_country("th"))
    review = upload(desk)
    asked = {"find": "person:Bounmy Phetsavanh", "q": "oris"}
    (found,) = desk.get(url("find", review), asked).json()["found"]
    assert found["identity"] == str(known.uuid)
    shown = desk.get(url("change", review), asked).content.decode()  # without JavaScript
    assert f'value="{known.uuid}"' in shown
    answer(desk, review, "record", "person:Bounmy Phetsavanh", found["identity"])
    accept(desk, review)
    assert Remark.objects.get(printed_name_zh_hans="Bounmy Phetsavanh").speaker == known


def test_every_kind_of_doubt_asks(desk):
    post = builders.make_speaker("林静", country=builders.make_country("cn"))
    builders.make_appointment(post, "生态环境部司长", [])
    for _ in range(2):
        builders.make_speaker("欧阳青")
    review = upload(desk)
    wanted = {"two_spellings", "unknown_ministry", "position_differs", "two_people"}
    assert wanted <= doubts(review)


# Pictures


def test_a_portrait_is_cropped_to_its_frame_and_given_to_another_speaker(desk):
    review = upload(desk)
    (picture,) = review.result["pictures"]
    frame = {"left": 10, "top": 20, "width": 50, "height": 40, "x": 50, "y": 50}
    answer(desk, review, "picture", str(picture["n"]), "remark.2", **frame)
    accept(desk, review)
    speaker = Remark.objects.get(printed_name_zh_hans="Bounmy Phetsavanh").speaker
    with Image.open(io.BytesIO(document_picture())) as whole:
        size = whole.size
    with picture_storage.open(speaker.portrait.name) as kept, Image.open(kept) as portrait:
        assert portrait.size == (round(size[0] * 0.5), round(size[1] * 0.4))


def document_picture():
    return builders.picture_file().read()


def test_a_picture_that_is_no_portrait_stays_left_over_or_becomes_the_cover(desk):
    review = upload(desk)
    number = str(review.result["pictures"][0]["n"])
    answer(desk, review, "picture", number, "")
    assert any(passage["picture"] == 0 for passage in review.result["left_over"])
    answer(desk, review, "picture", number, "cover")
    accept(desk, review)
    assert [p.role for p in Bulletin.objects.get().pictures.all()] == ["cover"]
    assert not Speaker.objects.exclude(portrait="").exists()


def test_the_portrait_of_a_removed_remark_is_left_over(desk):
    review = upload(desk)
    place = review.answers["given"][0]["value"]
    answer(desk, review, "drop", place)
    assert any(passage["picture"] == 0 for passage in review.result["left_over"])
