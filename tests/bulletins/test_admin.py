"""The editors' desk: an issue is written, ordered, and edited after it was published."""

import pytest
from django.contrib.admin.models import LogEntry

from bulletins import translating
from bulletins.models import Bulletin, Edition, Remark
from tests import builders
from tests.desk import empty, form_data, new_bulletin

from .issue_page import ADD, change, errors, remark

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


# Row 1: an issue is a record


def test_row_01_second_bulletin_of_a_number_is_refused(editor):
    builders.make_bulletin(2022, 13)
    page = editor.post(ADD, new_bulletin(editor, ADD))
    assert errors(page) == [("__all__", ["There already is an issue of this year and number."])]
    assert Bulletin.objects.count() == 1


def test_row_01_bulletin_is_written_with_its_number_date_and_meeting(editor):
    meeting = builders.make_meeting()
    assert editor.post(ADD, new_bulletin(editor, ADD, meeting=meeting.pk)).status_code == 302
    bulletin = Bulletin.objects.get()
    assert (str(bulletin), bulletin.date.isoformat(), bulletin.meeting) == (
        "2022/13",
        "2022-09-30",
        meeting,
    )
    assert bulletin.created_by.username == "editor"


def test_year_and_number_of_a_published_issue_cannot_be_typed(editor):
    bulletin = builders.publish_bulletin(2022, 13).bulletin
    page = editor.get(change(bulletin))
    assert not {"year", "number"} & set(page.context["adminform"].form.fields)
    editor.post(change(bulletin), form_data(page) | {"year": 2023, "number": 1})
    bulletin.refresh_from_db()
    assert str(bulletin) == "2022/13"


def test_headline_is_needed_in_the_source_language_only(editor):
    data = new_bulletin(editor, ADD, headline_zh_hans="", headline_en="Headline")
    assert errors(editor.post(ADD, data)) == [
        ("headline_zh_hans", ["This text is needed in the source language."])
    ]
    assert editor.post(ADD, data | {"source_language": "en"}).status_code == 302


# Row 2: typed slots


def test_row_02_remark_has_a_slot_for_speaker_name_position_bodies_and_words(editor):
    speaker = builders.make_speaker("李霞")
    bodies = [f"ministry:{builders.ministry_of(code).pk}" for code in ("th", "cn")]
    typed = remark(
        0,
        1,
        "讲话",
        speaker=speaker.pk,
        printed_name_zh_hans="李 霞",
        printed_position_zh_hans="处长",
        bodies=bodies,
    )
    assert editor.post(ADD, new_bulletin(editor, ADD, 1, **typed)).status_code == 302
    saved = Remark.objects.get()
    assert (saved.speaker, saved.printed_name_zh_hans, saved.printed_position_zh_hans) == (
        speaker,
        "李 霞",
        "处长",
    )
    assert [f"ministry:{body.ministry_id}" for body in saved.bodies.all()] == bodies


def test_country_speaks_where_no_ministry_is_named(editor):
    country = builders.make_country("vn")
    typed = remark(0, 1, bodies=[f"country:{country.pk}"])
    editor.post(ADD, new_bulletin(editor, ADD, 1, **typed))
    assert [body.country for body in Remark.objects.get().bodies.all()] == [country]


# Order


@pytest.mark.parametrize("order", ["", "0", "x", "99999"])
def test_remark_without_a_place_in_the_order_is_refused(editor, order):
    page = editor.post(ADD, new_bulletin(editor, ADD, 1, **remark(0, order)))
    assert [place for place, _said in errors(page)] == ["remarks-0-order"]
    assert not Bulletin.objects.exists()


def test_remark_whose_place_was_not_sent_at_all_is_refused(editor):
    data = new_bulletin(editor, ADD, 1, **remark(0, 1))
    del data["remarks-0-order"]
    assert errors(editor.post(ADD, data)) == [
        ("remarks-0-order", ["Every part needs a place in the order, from 1."])
    ]


def test_two_remarks_of_one_place_are_refused_by_name(editor):
    data = new_bulletin(editor, ADD, 2, **remark(0, 1), **remark(1, 1))
    assert errors(editor.post(ADD, data)) == [
        ("remarks-0-order", ["Two have the place 1 in the order."]),
        ("remarks-1-order", ["Two have the place 1 in the order."]),
    ]


@pytest.mark.django_db(transaction=True)
def test_remarks_change_places_in_one_save(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"])
    first, second = bulletin.remarks.all()
    data = form_data(editor.get(change(bulletin)))
    data |= {"remarks-0-order": "2", "remarks-1-order": "1"}
    assert editor.post(change(bulletin), data).status_code == 302
    assert list(bulletin.remarks.all()) == [second, first]


@pytest.mark.django_db(transaction=True)
def test_place_that_somebody_else_took_meanwhile_is_refused(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    data = form_data(editor.get(change(bulletin))) | {"remarks-TOTAL_FORMS": 2} | remark(1, 2)
    data["remarks-1-bulletin"] = bulletin.pk
    builders.add_remark(bulletin, "la")
    page = editor.post(change(bulletin), data)
    assert errors(page) == [("remarks-1-order", ["Two have the place 2 in the order."])]


def test_section_in_use_by_a_remark_is_not_deleted(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    section = builders.add_section(bulletin)
    bulletin.remarks.update(section=section)
    data = form_data(editor.get(change(bulletin))) | {"sections-0-DELETE": "on"}
    assert editor.post(change(bulletin), data).status_code == 200
    assert bulletin.sections.count() == 1


# Row 5 and saving


def test_row_05_published_issue_is_edited_while_the_old_text_stays_public(editor):
    edition = builders.publish_bulletin(2022, 13)
    data = form_data(editor.get(change(edition.bulletin))) | {"headline_zh_hans": "新标题"}
    assert editor.post(change(edition.bulletin), data).status_code == 302
    edition.bulletin.refresh_from_db()
    current = Edition.objects.current().get()
    assert edition.bulletin.headline_zh_hans == "新标题"
    assert (current.pk, current.content_json) == (edition.pk, edition.content_json)


def test_save_without_a_change_changes_no_text(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"], languages=["zh-hans", "en"])
    Bulletin.objects.filter(pk=bulletin.pk).update(lead_zh_hans="一\n二", lead_en="one\ntwo")
    before = translating.snapshot(bulletin)
    editor.post(change(bulletin), form_data(editor.get(change(bulletin))))
    assert translating.snapshot(bulletin) == before
    said = LogEntry.objects.latest("pk").get_change_message()
    assert said == "No fields changed."


def test_save_raises_the_generation(editor):
    bulletin = builders.make_bulletin()
    editor.post(change(bulletin), form_data(editor.get(change(bulletin))))
    assert Bulletin.objects.get().generation == bulletin.generation + 1


def test_changed_translation_notes_the_source_it_was_made_from(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    data = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "新导语"}
    editor.post(change(bulletin), data)
    assert [place.key for place in translating.outdated(Bulletin.objects.get(), "en")] == ["lead"]
    data = form_data(editor.get(change(bulletin))) | {"lead_en": "New lead"}
    editor.post(change(bulletin), data)
    assert translating.outdated(Bulletin.objects.get(), "en") == []


def test_chosen_records_are_named_in_some_language(editor):
    bulletin = builders.make_bulletin(
        meeting=builders.make_meeting("", title_en="Only English", slug="m-1")
    )
    bulletin.topics.create(slug="t-1", name_en="Only English too")
    editor.cookies["django_language"] = "zh-hans"
    page = editor.get(change(bulletin)).content.decode()
    assert ("selected>Only English<" in page, "selected>Only English too<" in page) == (True, True)


def test_former_address_that_is_no_path_is_refused(editor):
    data = new_bulletin(editor, ADD) | empty("former_addresses", 1)
    page = editor.post(ADD, data | {"former_addresses-0-path": "news/t1.html"})
    assert errors(page) == [("former_addresses-0-__all__", ["An address begins with a slash."])]
