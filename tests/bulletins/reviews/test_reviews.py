"""The review of an uploaded document: nothing is written before it is accepted."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import docx
import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from bulletins import publishing
from bulletins.importing import recognising, reviewing
from bulletins.models import (
    Bulletin,
    ImportedDocument,
    Imprint,
    Instrument,
    Meeting,
    Remark,
    Review,
)
from bulletins.picture_names import name_of
from lmec.files import original_storage
from organizations.models import Ministry
from people.models import Speaker
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

RECORDS = (Bulletin, Speaker, Ministry, Instrument, Meeting, Imprint, Remark, ImportedDocument)
pytestmark = pytest.mark.django_db


def counts():
    return {model: model.objects.count() for model in RECORDS}


def test_nothing_is_written_to_the_records_before_acceptance(desk):
    before = counts()
    review = upload(desk)
    answer(desk, review, "record", "person:林静", "new")
    assert page(desk, review).status_code == 200
    assert counts() == before
    accept(desk, review)
    assert Bulletin.objects.get().remarks.count() == 5
    assert not Review.objects.exists()


def test_original_is_kept_with_its_digest_and_goes_when_the_review_is_discarded(desk):
    data = document().read()
    review = upload(desk)
    kept = Path(original_storage.path(review.file.name))
    assert (review.sha256, kept.read_bytes()) == (hashlib.sha256(data).hexdigest(), data)
    desk.post(reverse("admin:bulletins_review_discard", args=[review.pk]))
    assert not Review.objects.exists()
    folder = Path(original_storage.location)
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_discarding_keeps_an_original_that_a_draft_has(desk):
    accept(desk, upload(desk))
    kept = Path(original_storage.path(ImportedDocument.objects.get().file.name))
    desk.post(reverse("admin:bulletins_review_discard", args=[upload(desk).pk]))
    assert kept.exists()


def test_one_refused_file_never_stops_the_rest(desk):
    bad = SimpleUploadedFile("bad.txt", b"\x00\x01\x02\x00")
    url = f"{LIST}add/"
    answer = desk.post(url, {"files": [bad, document(), document("en-simple.md")]}, follow=True)
    assert Review.objects.count() == 2
    refused = [str(message) for message in answer.context["messages"]]
    assert [text.partition(":")[0] for text in refused] == ["bad.txt"]
    told = desk.post(url, {"files": [document()]}, headers={"accept": "application/json"}).json()
    assert [each["refused"] for each in told["files"]] == [""]
    # What waits already is taken up again.
    waiting = Review.objects.get(file_name="zh-blocks.md")
    assert Review.objects.count() == 2
    assert told["files"][0]["url"] == reverse("admin:bulletins_review_change", args=[waiting.pk])


def test_every_recognised_passage_is_linked_with_its_field(desk):
    text = page(desk, upload(desk)).content.decode()
    for name in ("headline", "lead", "remark.0.name", "closing"):
        field = next(f for f in Review.objects.get().result["fields"] if f["key"] == name)
        assert f'<a href="#mark-{field["mark"]}">' in text
        assert f'id="mark-{field["mark"]}"' in text
        assert f'href="#field-{field["mark"]}"' in text


def test_the_paper_shows_every_character_that_is_no_markup(desk):
    review = upload(desk)
    shown = "".join(piece["t"] for line in review.result["paper"] for piece in line["pieces"])
    for words in (
        "River Basins Cooperation Center",
        "责任编辑：石磊",
        "会后，代表们参观了滇池湿地。",
    ):
        assert words in shown
    assert "**" not in shown


def test_a_question_is_answered_with_a_person_on_record(desk):
    known = builders.make_speaker("Bounmi Phetsavanh", country=builders.make_country("la"))
    review = upload(desk)
    assert "like_person" in doubts(review)
    answer(desk, review, "record", "person:Bounmy Phetsavanh", str(known.uuid))
    assert "like_person" not in doubts(review)
    accept(desk, review)
    remark = Remark.objects.get(printed_name_zh_hans="Bounmy Phetsavanh")
    assert remark.speaker == known
    # The next import knows the spelling.
    assert [alias.text for alias in known.aliases.all()] == ["Bounmy Phetsavanh"]


def test_a_question_is_answered_with_a_new_person(desk):
    known = builders.make_speaker("林静", country=builders.make_country("cn"))
    builders.make_speaker("林静", country=builders.make_country("cn"))
    review = upload(desk)
    assert "two_people" in doubts(review)
    answer(desk, review, "record", "person:林静", "new")
    accept(desk, review)
    speaker = Remark.objects.get(printed_name_zh_hans="林静").speaker
    assert speaker not in (None, known)
    assert Speaker.objects.filter(name_zh_hans="林静").count() == 3


def test_an_unknown_ministry_is_chosen_from_the_record(desk):
    basin = builders.make_ministry("流域中心", "cn", kind="centre")
    review = upload(desk)
    subject = next(
        d["subject"] for d in review.result["doubts"] if d["code"] == "unknown_ministry"
    )
    before = Ministry.objects.count()
    created = len([m for m in review.result["created"] if m["kind"] == "ministry"])
    answer(desk, review, "record", subject, str(basin.uuid))
    accept(desk, review)
    assert Ministry.objects.count() == before + created - 1
    assert [alias.text for alias in basin.aliases.all()] == [
        subject.removeprefix("body:").partition("|")[0]
    ]


def test_words_that_name_no_ministry_make_none(desk):
    review = upload(desk)
    subject = subject_of(review, "unknown_ministry")
    name = subject.removeprefix("body:").partition("|")[0]
    assert "No ministry or organisation" in page(desk, review).content.decode()
    answer(desk, review, "record", subject, "none")
    assert subject not in {doubt["subject"] for doubt in review.result["doubts"]}
    assert (
        "No ministry or organisation" in page(desk, review).content.decode()
    )  # what was answered
    accept(desk, review)
    assert not Ministry.objects.filter(name_zh_hans=name).exists()
    assert Remark.objects.count() == review.result["remarks"]


def test_the_spelling_of_a_new_speaker_is_chosen(desk):
    review = upload(desk)
    subject = subject_of(review, "two_spellings")
    answer(desk, review, "spelling", subject, "Sok DARA")
    assert "two_spellings" not in doubts(review)
    accept(desk, review)
    assert Remark.objects.get(printed_name_zh_hans="Sok DARA").speaker.name_en == "Sok DARA"


def test_an_answer_can_be_taken_back(desk):
    review = upload(desk)
    subject = subject_of(review, "no_words")
    answer(desk, review, "seen", subject)
    assert "no_words" not in doubts(review)
    answer(desk, review, "undo", subject, undone="seen")
    assert "no_words" in doubts(review)


def test_left_over_text_is_sent_to_a_field(desk):
    review = upload(desk)
    left = next(p for p in review.result["left_over"] if p["text"].startswith("责任编辑"))
    answer(desk, review, "move", str(left["start"]), "closing")
    assert left["text"] not in [p["text"] for p in review.result["left_over"]]
    accept(desk, review)
    assert Bulletin.objects.get().closing_zh_hans.endswith("\n责任编辑：石磊")
    assert "责任编辑：石磊" not in [p["text"] for p in ImportedDocument.objects.get().left_over]


def test_a_portrait_in_the_document_becomes_its_speakers(desk):
    review = upload(desk)
    (picture,) = review.result["pictures"]
    assert page(desk, review).status_code == 200
    url = reverse("admin:bulletins_review_picture", args=[review.pk, picture["n"]])
    assert desk.get(f"{url}?x=30&y=20")["Content-Type"] == "image/webp"
    answer(desk, review, "picture", str(picture["n"]), "remark.1", x=30, y=20)
    accept(desk, review)
    speaker = Remark.objects.get(printed_name_zh_hans="Sok DARA").speaker
    assert (speaker.portrait_focus_x, speaker.portrait_focus_y) == (30, 20)
    assert speaker.portrait.name == picture["file"]


def test_a_second_import_shows_the_differences_field_by_field(desk):
    accept(desk, upload(desk))
    bulletin = Bulletin.objects.get()
    bulletin.headline_zh_hans = "编辑改过的标题"
    bulletin.save()
    changed = document(old="数据共享是下一步的重点", new="数据共享是关键")
    text = changed.read().decode().replace("## 江河流域环境圆桌", "## 第二届江河流域环境圆桌")
    review = upload(desk, SimpleUploadedFile("zh-blocks.md", text.encode()))
    applied = {change["key"]: change["applied"] for change in review.result["changes"]}
    assert applied["remark1.text"] is True
    assert applied["bulletin.headline"] is False
    answer(desk, review, "take", "bulletin.headline")
    accept(desk, review)
    bulletin.refresh_from_db()
    assert Bulletin.objects.count() == 1
    assert bulletin.headline_zh_hans.startswith("第二届江河")
    assert "数据共享是关键" in bulletin.remarks.get(order=1).text_zh_hans


def test_a_stale_review_says_so_and_writes_nothing(desk):
    review = upload(desk)
    builders.make_speaker("林静", country=builders.make_country("cn"))
    before = counts()
    answer = accept(desk, review, follow=True)
    assert counts() == before
    assert "Nothing was accepted" in answer.content.decode()
    review.refresh_from_db()
    assert "林静" in [m["printed"] for m in review.result["matched"] if m["kind"] == "speaker"]
    accept(desk, review)
    assert Bulletin.objects.count() == 1


def test_a_review_opened_after_records_changed_is_made_anew(desk):
    review = upload(desk)
    builders.make_speaker("林静", country=builders.make_country("cn"))
    assert "Records changed" in page(desk, review).content.decode()
    assert "Records changed" not in page(desk, review).content.decode()


def test_the_same_outcome_in_another_language_is_not_stale(desk):
    review = upload(desk)
    desk.cookies["django_language"] = "zh-hans"
    accept(desk, review)
    assert Bulletin.objects.count() == 1


def test_reviews_are_for_those_who_may_import(client):
    user = builders.make_user("clerk", is_superuser=False)
    client.force_login(user)
    assert client.get(LIST).status_code == 403
    assert client.post(f"{LIST}add/", {"files": [document()]}).status_code == 403
    user.user_permissions.add(Permission.objects.get(codename="change_bulletin"))
    client.force_login(user)
    assert client.get(LIST).status_code == 200
    review = upload(client)
    # A document of a new issue is accepted by whoever may add one.
    assert accept(client, review).status_code == 403
    user.user_permissions.add(Permission.objects.get(codename="add_bulletin"))
    assert accept(client, review).status_code in (302, 403)
    assert Bulletin.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("change", "get"),
        ("find", "get"),
        ("discard", "get"),
        ("discard", "post"),
        ("answer", "post"),
        ("facts", "post"),
        ("accept", "post"),
        ("original", "get"),
    ],
)
def test_no_part_of_a_review_is_for_others(desk, name, method):
    review = upload(desk)
    before = review.answers
    url = reverse(f"admin:bulletins_review_{name}", args=[review.pk])
    desk.force_login(builders.make_user("clerk", is_superuser=False))
    assert getattr(desk, method)(url).status_code == 403
    desk.logout()
    assert getattr(desk, method)(url).status_code == 302
    assert Review.objects.get().answers == before


def test_the_focal_point_that_a_word_file_of_ours_names_is_proposed(desk):
    file = docx.Document()
    shape = file.add_paragraph().add_run().add_picture(builders.picture_file())
    shape._inline.docPr.set("name", name_of(1, (20, 70)))
    for line in ("简报", "2031年第3期", "2031年5月6日", "湿地对话举行", "对话在万象举行。"):
        file.add_paragraph(line)
    buffer = io.BytesIO()
    file.save(buffer)
    review = upload(desk, SimpleUploadedFile("issue.docx", buffer.getvalue()))
    (shown,) = page(desk, review).context["pictures"]
    assert (shown["x"], shown["y"]) == (20, 70)
    answer(desk, review, "picture", "0", "cover")
    accept(desk, review)
    picture = Bulletin.objects.get().pictures.get()
    assert (picture.focus_x, picture.focus_y) == (20, 70)


def test_nobody_else_gets_an_original_or_a_picture(desk, client):
    review = upload(desk)
    url = reverse("admin:bulletins_review_original", args=[review.pk])
    assert b"".join(desk.get(url).streaming_content) == document().read()
    desk.logout()
    assert desk.get(url).status_code == 302


def test_auditor_reads_documents_and_answers_none(desk, client):
    review = upload(desk)
    client.force_login(builders.make_member("auditor"))
    listed = client.get(LIST)
    assert [each.pk for each in listed.context["reviews"]] == [review.pk]
    assert 'id="upload"' not in listed.content.decode()
    assert '<fieldset class="only-read" disabled>' in page(client, review).content.decode()
    for act in ("answer", "facts", "accept", "discard"):
        address = reverse(f"admin:bulletins_review_{act}", args=[review.pk])
        assert client.post(address).status_code == 403


def test_of_two_ministries_of_one_name_each_is_told_with_its_country(db):
    thai = builders.make_ministry("商务部", "th")
    thai.country.name_zh_hans, thai.country.name_en = "泰国", "Thailand"
    assert recognising.with_country(thai, "商务部", "zh-hans") == "商务部 (泰国)"
    assert recognising.with_country(thai, "Trade Office", "en") == "Trade Office (Thailand)"
    assert recognising.with_country(thai, "泰国商务部", "zh-hans") == "泰国商务部"
    thai.country = None
    assert recognising.with_country(thai, "商务部", "zh-hans") == "商务部"


def test_the_issue_says_at_its_top_what_the_import_left_open_until_it_is_public(desk):
    accept(desk, upload(desk))
    bulletin = Bulletin.objects.get()
    [kept] = ImportedDocument.objects.all()
    assert kept.doubts
    address = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    link = f'href="#documents">Doubts ({len(kept.doubts)})'
    shown = desk.get(address).content.decode()
    assert link in shown
    assert f"<h2>{bulletin} {bulletin.headline_zh_hans}</h2>" in shown
    publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user(username="chief"))
    assert link not in desk.get(address).content.decode()


@pytest.mark.parametrize("act", ["accept", "discard"])
def test_a_review_that_somebody_else_ended_leads_to_the_list_and_says_so(desk, act):
    review = upload(desk)
    pk = review.pk
    assert page(desk, review).status_code == 200
    if act == "accept":
        accept(desk, review)
    else:
        reviewing.discard(review)
    for method, path in (("get", "change"), ("post", "answer"), ("post", "accept")):
        shown = getattr(desk, method)(f"{LIST}{pk}/{path}/", follow=True)
        assert shown.redirect_chain == [(LIST, 302)]
        assert "This document waits no longer" in shown.content.decode()
