"""The editors' desk: an issue is written, ordered, saved by two at once, found again."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.urls import reverse

from bulletins import publishing, translating
from bulletins.models import Bulletin, Edition, ImportedDocument, Remark
from tests import builders
from tests.desk import empty, form_data, new_bulletin

pytestmark = pytest.mark.django_db
ADD = "/admin/bulletins/bulletin/add/"
LIST = "/admin/bulletins/bulletin/"


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def change(bulletin):
    return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])


def errors(page):
    """All errors of a page's forms: where, and what."""
    formsets = [inline.formset for inline in page.context["inline_admin_formsets"]]
    forms = [page.context["adminform"].form, *(form for each in formsets for form in each.forms)]
    found = [
        (form.add_prefix(name), list(said)) for form in forms for name, said in form.errors.items()
    ]
    return found + [
        ("", list(each.non_form_errors())) for each in formsets if each.non_form_errors()
    ]


def remark(index, order, text="讲话", **fields):
    values = {"order": order, "role": "remark", "text_zh_hans": text, **fields}
    return {f"remarks-{index}-{name}": value for name, value in values.items()}


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


# Two editors


def test_conflict_shows_both_texts_and_saves_nothing(editor):
    bulletin = builders.make_bulletin()
    mine = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "我的导语"}
    theirs = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "他们的导语"}
    assert editor.post(change(bulletin), theirs).status_code == 302

    page = editor.post(change(bulletin), mine)
    assert page.status_code == 409
    assert [(c.field, c.mine, c.theirs) for c in page.context["conflicts"]] == [
        ("lead_zh_hans", "我的导语", "他们的导语")
    ]
    assert form_data(page)["lead_zh_hans"] == "我的导语"
    assert Bulletin.objects.get().lead_zh_hans == "他们的导语"


def test_further_save_after_a_conflict_stands(editor):
    bulletin = builders.make_bulletin()
    mine = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "我的导语"}
    Bulletin.objects.update(lead_zh_hans="他们的导语", closing_zh_hans="他们的结语")
    page = editor.post(change(bulletin), mine)
    assert editor.post(change(bulletin), form_data(page)).status_code == 302
    saved = Bulletin.objects.get()
    assert (saved.lead_zh_hans, saved.closing_zh_hans) == ("我的导语", "他们的结语")


def test_saves_to_different_blocks_both_stand(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    mine = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "我的导语"}
    theirs = form_data(editor.get(change(bulletin)))
    theirs |= {"closing_zh_hans": "他们的结语", "remarks-0-text_zh_hans": "他们的话"}
    editor.post(change(bulletin), theirs)
    assert editor.post(change(bulletin), mine).status_code == 302
    saved = Bulletin.objects.get()
    assert (saved.lead_zh_hans, saved.closing_zh_hans) == ("我的导语", "他们的结语")
    assert saved.remarks.get().text_zh_hans == "他们的话"


def test_conflict_inside_a_remark_names_it_whatever_its_place(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"])
    first, second = bulletin.remarks.all()
    mine = form_data(editor.get(change(bulletin))) | {"remarks-1-text_zh_hans": "我的话"}
    Remark.objects.filter(pk=first.pk).update(order=5)
    Remark.objects.filter(pk=second.pk).update(text_zh_hans="他们的话")
    page = editor.post(change(bulletin), mine)
    assert page.status_code == 409
    assert [(c.mine, c.theirs) for c in page.context["conflicts"]] == [("我的话", "他们的话")]


def test_same_change_by_both_is_no_conflict(editor):
    bulletin = builders.make_bulletin()
    mine = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "导语"}
    Bulletin.objects.update(lead_zh_hans="导语")
    assert editor.post(change(bulletin), mine).status_code == 302


def test_wrong_entry_keeps_what_the_other_changed_unseen_as_a_conflict(editor):
    bulletin = builders.make_bulletin()
    mine = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "我的导语", "date": ""}
    page = editor.post(change(bulletin), mine)
    assert page.status_code == 200
    Bulletin.objects.update(lead_zh_hans="他们的导语")
    again = form_data(page) | {"date": "2022-09-30"}
    assert editor.post(change(bulletin), again).status_code == 409


def test_part_deleted_by_somebody_else_goes_in_silence_when_untouched(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"])
    data = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "导语"}
    bulletin.remarks.first().delete()
    assert editor.post(change(bulletin), data).status_code == 302
    assert bulletin.remarks.count() == 1


def test_part_deleted_by_somebody_else_is_asked_about_when_changed(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"])
    data = form_data(editor.get(change(bulletin))) | {"remarks-0-text_zh_hans": "我的话"}
    bulletin.remarks.first().delete()
    page = editor.post(change(bulletin), data)
    assert page.status_code == 200
    assert form_data(page)["remarks-0-text_zh_hans"] == "我的话"
    assert editor.post(change(bulletin), data | {"remarks-0-DELETE": "on"}).status_code == 302


def test_chosen_records_are_named_in_some_language(editor):
    bulletin = builders.make_bulletin(
        meeting=builders.make_meeting("", title_en="Only English", slug="m-1")
    )
    bulletin.topics.create(slug="t-1", name_en="Only English too")
    editor.cookies["django_language"] = "zh-hans"
    page = editor.get(change(bulletin)).content.decode()
    assert ("selected>Only English<" in page, "selected>Only English too<" in page) == (True, True)


# Finding issues again


@pytest.mark.parametrize(
    "term", ["2022/13", "2022年第13期", "Mekong", "湄公", "Li Xia", "Lee Hsia"]
)
@pytest.mark.parametrize("interface", ["zh-hans", "lo"])
def test_issue_is_found_by_number_headline_or_speaker(editor, term, interface):
    speaker = builders.make_speaker("李霞", name_en="Li Xia")
    speaker.aliases.create(text="Lee Hsia")
    bulletin = builders.make_bulletin(2022, 13, speaker=speaker)
    Bulletin.objects.update(headline_zh_hans="湄公河", headline_en="Mekong")
    builders.make_bulletin(2022, 14)
    editor.cookies["django_language"] = interface
    found = editor.get(LIST, {"q": term}).context["cl"].queryset
    assert list(found) == [bulletin]


def test_list_is_filtered_by_where_an_issue_is_published(editor):
    published = builders.publish_bulletin(2022, 13).bulletin
    draft = builders.make_bulletin(2022, 14)
    for chosen, expected in (("zh-hans", [published]), ("en", []), ("no", [draft])):
        found = editor.get(LIST, {"published": chosen}).context["cl"].queryset
        assert list(found) == expected


def test_list_asks_the_same_for_one_issue_as_for_ten(editor, django_assert_max_num_queries):
    def load(count):
        for _ in range(count):
            builders.publish_bulletin(languages=["zh-hans", "en"])
        with django_assert_max_num_queries(14) as asked:
            editor.get(LIST)
        return len(asked)

    assert load(1) == load(9)


# What is only looked at


@pytest.mark.parametrize("name", ["edition", "publicationlog", "importeddocument"])
def test_record_is_looked_at_and_never_touched(editor, name):
    edition = builders.publish_bulletin()
    document = ImportedDocument.objects.create(
        bulletin=edition.bulletin, file_name="x.md", sha256="0" * 64, language="zh-hans"
    )
    records = {
        "edition": edition,
        "publicationlog": edition.log.get(),
        "importeddocument": document,
    }
    base = f"/admin/bulletins/{name}/"
    page = f"{base}{records[name].pk}"
    assert editor.get(base).status_code == 200
    assert editor.get(f"{page}/change/").status_code == 200
    assert editor.post(f"{page}/change/", {}).status_code == 403
    assert editor.get(f"{base}add/").status_code == 403
    assert editor.post(f"{page}/delete/", {"post": "yes"}).status_code == 403


def test_original_of_an_import_is_for_staff_only(client):
    bulletin = builders.make_bulletin()
    document = ImportedDocument(
        bulletin=bulletin, file_name="原稿.md", sha256="0" * 64, language="zh-hans"
    )
    document.file.save("原稿.md", ContentFile("原文".encode()))
    document.left_over = [{"text": "剩下的话", "place": "line 3"}]
    document.doubts = [{"code": "x", "message": "谁是周军？", "place": ""}]
    document.save()
    url = reverse("admin:bulletins_original", args=[document.pk])
    assert client.get(url).status_code == 302
    client.force_login(builders.make_user("guest", is_superuser=False))
    assert client.get(url).status_code == 403
    client.force_login(builders.make_user())
    answer = client.get(url)
    assert b"".join(answer.streaming_content).decode() == "原文"
    page = client.get(change(bulletin)).content.decode()
    assert ("剩下的话" in page, "谁是周军？" in page, url in page) == (True, True, True)


def test_published_issue_is_not_deleted(editor):
    bulletin = builders.publish_bulletin().bulletin
    url = reverse("admin:bulletins_bulletin_delete", args=[bulletin.pk])
    withdraw = reverse("admin:bulletins_withdraw", args=[bulletin.pk])
    assert f'href="{withdraw}"' in editor.get(url).content.decode()
    editor.post(url, {"post": "yes"})
    assert Bulletin.objects.filter(pk=bulletin.pk).exists()


# Acts


def publish(client, bulletin, languages=("zh-hans",), **fields):
    url = reverse("admin:bulletins_publish", args=[bulletin.pk])
    return client.post(url, {"languages": list(languages), **fields})


@pytest.mark.django_db(transaction=True)
def test_row_09_one_language_is_published_and_withdrawn_alone(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    publish(editor, bulletin, ["zh-hans"])
    assert [edition.language for edition in Edition.objects.current()] == ["zh-hans"]
    publish(editor, bulletin, ["en"])
    url = reverse("admin:bulletins_withdraw", args=[bulletin.pk])
    editor.post(url, {"languages": ["en"], "reason": "Wrong figures"})
    assert [edition.language for edition in Edition.objects.current()] == ["zh-hans"]


def test_publishing_with_missing_texts_is_refused_and_links_to_each(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"], remarks_from=["kh"])
    Remark.objects.update(text_en="")
    page = publish(editor, bulletin, ["zh-hans", "en"], note="typed")
    text = page.content.decode()
    assert page.status_code == 200
    assert f"{change(bulletin)}#id_remarks-0-text_en" in text
    assert page.context["form"]["languages"].value() == ["zh-hans", "en"]
    assert not Edition.objects.exists()


def test_missing_text_may_be_left_in_the_source_language(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_en="")
    data = {"choose": "en lead keep_source"}
    editor.post(reverse("admin:bulletins_choose", args=[bulletin.pk]), data)
    publish(editor, bulletin, ["en"])
    assert Edition.objects.get().content.lead.language == "zh-hans"


def test_correction_without_a_public_note_is_refused(editor):
    bulletin = builders.publish_bulletin().bulletin
    Bulletin.objects.update(lead_zh_hans="更正")
    page = publish(editor, bulletin)
    assert list(page.context["form"].non_field_errors()) == [
        "This issue has been published. Say in a public note what changed and why."
    ]
    assert Edition.objects.count() == 1
    publish(editor, bulletin, note="更正导语")
    assert list(Edition.objects.order_by("version").values_list("version", "standing")) == [
        (1, "superseded"),
        (2, "current"),
    ]


def test_withdrawing_without_a_reason_is_refused(editor):
    bulletin = builders.publish_bulletin().bulletin
    url = reverse("admin:bulletins_withdraw", args=[bulletin.pk])
    page = editor.post(url, {"languages": ["zh-hans"], "reason": " "})
    assert list(page.context["form"].errors) == ["reason"]
    assert Edition.objects.current().count() == 1


@pytest.mark.parametrize("act", ["publish", "withdraw"])
def test_publishing_needs_its_permission(client, act):
    bulletin = builders.publish_bulletin().bulletin
    user = builders.make_user("translator", is_superuser=False)
    user.user_permissions.set(
        Permission.objects.filter(codename__in=["view_bulletin", "change_bulletin"])
    )
    client.force_login(user)
    url = reverse(f"admin:bulletins_{act}", args=[bulletin.pk])
    assert client.get(url).status_code == 403
    assert act.encode() + b"/" not in client.get(change(bulletin)).content


def test_row_03_page_offers_the_preview_in_each_language(editor):
    bulletin = builders.make_bulletin()
    page = editor.get(change(bulletin))
    assert [state.preview for state in page.context["states"]] == [
        f"/{code}/preview/{bulletin.uuid}/"
        for code in ("zh-hans", "en", "km", "lo", "my", "th", "vi")
    ]


def test_verbs_of_somebody_else_are_no_conflict(editor):
    bulletin = builders.make_bulletin()
    data = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "导语"}
    publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user())
    assert editor.post(change(bulletin), data).status_code == 302


def test_former_address_that_is_no_path_is_refused(editor):
    data = new_bulletin(editor, ADD) | empty("former_addresses", 1)
    page = editor.post(ADD, data | {"former_addresses-0-path": "news/t1.html"})
    assert errors(page) == [("former_addresses-0-__all__", ["An address begins with a slash."])]
