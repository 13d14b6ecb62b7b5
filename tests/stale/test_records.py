"""A hundred saves of pages that somebody else has changed meanwhile, over every way of writing:
each is answered by both texts, and nothing is lost."""

import json

import pytest
from django.apps import apps
from django.urls import reverse

from bulletins.models import Bulletin
from lmec.languages import CODES, column
from tests import builders
from tests.attacking import make_everything
from tests.desk import form_data

pytestmark = pytest.mark.django_db

#: Pages of the desk with texts that are typed in them: where the part starts on the page, the
#: relation from the record to the part, the fields.
PAGES = [
    ("bulletins.bulletin", "", "", ["headline", "lead", "closing"]),
    ("bulletins.bulletin", "remarks-0-", "remarks", ["text", "printed_position"]),
    ("bulletins.bulletin", "sections-0-", "sections", ["heading"]),
    ("bulletins.bulletin", "pictures-0-", "pictures", ["caption", "alternative"]),
    ("bulletins.meeting", "", "", ["title", "place"]),
    ("bulletins.series", "", "", ["name"]),
    ("bulletins.imprint", "", "", ["name", "about"]),
    ("bulletins.term", "", "", ["name"]),
    ("bulletins.topic", "", "", ["name"]),
    ("bulletins.instrument", "", "", ["name"]),
    ("people.speaker", "", "", ["name", "biography"]),
    ("organizations.country", "", "", ["name"]),
]


@pytest.fixture
def editor(client):
    make_everything()
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def page_of(label):
    record = apps.get_model(label)._base_manager.order_by("pk").first()
    return reverse(f"admin:{label.replace('.', '_')}_change", args=[record.pk]), record


def stale_saves(editor, languages):
    """Each text in so many languages, and how many saves that were."""
    saves = 0
    for label, start, relation, fields in PAGES:
        url, record = page_of(label)
        loaded = form_data(editor.get(url))
        part = getattr(record, relation).first() if relation else record
        for field in fields:
            for code in languages:
                name = column(field, code)
                mine, theirs = f"mine {field} {code}", f"theirs {field} {code}"
                type(part)._base_manager.filter(pk=part.pk).update(**{name: theirs})
                page = editor.post(url, loaded | {f"{start}{name}": mine})
                saves += 1
                found = [(c.name, c.mine, c.theirs) for c in page.context["conflicts"]]
                assert (page.status_code, found) == (409, [(f"{start}{name}", mine, theirs)])
                assert form_data(page)[f"{start}{name}"] == mine
                part.refresh_from_db()
                assert getattr(part, name) == theirs
    return saves


def test_row_19_two_who_type_in_one_text_are_both_shown_and_nothing_is_lost(editor):
    assert stale_saves(editor, ["en"]) == sum(len(fields) for _l, _s, _r, fields in PAGES)


@pytest.mark.walk
def test_row_19_hundred_stale_saves_are_a_hundred_conflicts_and_nothing_is_lost(editor):
    assert stale_saves(editor, CODES) >= 100


def change(bulletin):
    return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])


def test_answer_takes_their_text_where_the_editor_says_so_and_mine_elsewhere(editor):
    bulletin = Bulletin.objects.get()
    typed = form_data(editor.get(change(bulletin)))
    typed |= {"lead_zh_hans": "我的导语", "closing_zh_hans": "我的结语"}
    Bulletin.objects.update(lead_zh_hans="他们的导语", closing_zh_hans="他们的结语")
    answer = form_data(editor.post(change(bulletin), typed)) | {"take-lead_zh_hans": "theirs"}
    assert editor.post(change(bulletin), answer).status_code == 302
    saved = Bulletin.objects.get()
    assert (saved.lead_zh_hans, saved.closing_zh_hans) == ("他们的导语", "我的结语")


def test_conflict_page_marks_what_differs(editor):
    bulletin = Bulletin.objects.get()
    typed = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "水质改善"}
    Bulletin.objects.update(lead_zh_hans="水质恶化")
    page = editor.post(change(bulletin), typed).content.decode()
    assert "水质<del>恶化</del><ins>改善</ins>" in page


def test_two_editors_who_each_add_a_remark_both_keep_it(editor):
    bulletin = Bulletin.objects.get()
    one, other = (form_data(editor.get(change(bulletin))) for _ in range(2))
    total = int(one["remarks-TOTAL_FORMS"])

    def remark(data, order, text):
        new = {"order": order, "role": "remark", "text_zh_hans": text, "bulletin": bulletin.pk}
        added = {f"remarks-{total}-{name}": value for name, value in new.items()}
        return data | added | {"remarks-TOTAL_FORMS": total + 1}

    assert editor.post(change(bulletin), remark(one, 10, "甲")).status_code == 302
    assert editor.post(change(bulletin), remark(other, 11, "乙")).status_code == 302
    assert {"甲", "乙"} <= set(bulletin.remarks.values_list("text_zh_hans", flat=True))


@pytest.mark.django_db(transaction=True)
def test_order_that_both_changed_is_asked_about(editor):
    bulletin = Bulletin.objects.get()
    typed = form_data(editor.get(change(bulletin)))
    typed |= {"remarks-0-order": "2", "remarks-1-order": "1"}
    first = bulletin.remarks.first()
    type(first).objects.filter(pk=first.pk).update(order=9)
    page = editor.post(change(bulletin), typed)
    assert page.status_code == 409
    assert form_data(page)["remarks-0-order"] == "2"


# Deleting


@pytest.mark.parametrize("label", ["bulletins.meeting", "people.speaker", "bulletins.topic"])
def test_what_somebody_changed_since_is_not_deleted_unseen(editor, label):
    record = {
        "bulletins.meeting": builders.make_meeting,
        "people.speaker": builders.make_speaker,
        "bulletins.topic": lambda: apps.get_model(label).objects.create(slug="t", name_en="T"),
    }[label]()
    name = label.replace(".", "_")
    url = reverse(f"admin:{name}_delete", args=[record.pk])
    page = editor.get(url)
    form = {"post": "yes", "seen": page.context["seen"]}
    edited = reverse(f"admin:{name}_change", args=[record.pk])
    saved = editor.post(edited, form_data(editor.get(edited)) | {"name_en": "x", "title_en": "x"})
    assert saved.status_code == 302
    again = editor.post(url, form)
    assert again.status_code == 409
    assert type(record)._base_manager.filter(pk=record.pk).exists()
    assert editor.post(url, form | {"seen": again.context["seen"]}).status_code == 302
    assert not type(record)._base_manager.filter(pk=record.pk).exists()


def test_issue_that_somebody_changed_since_is_not_deleted_unseen(editor):
    bulletin = builders.make_bulletin()
    url = reverse("admin:bulletins_bulletin_delete", args=[bulletin.pk])
    form = {"post": "yes", "seen": editor.get(url).context["seen"]}
    Bulletin.objects.filter(pk=bulletin.pk).update(generation=bulletin.generation + 1)
    assert editor.post(url, form).status_code == 409
    assert Bulletin.objects.filter(pk=bulletin.pk).exists()


def test_marks_of_a_page_are_no_place_for_a_lie(editor):
    """Marks that name nothing on record change nothing."""
    bulletin = Bulletin.objects.get()
    typed = form_data(editor.get(change(bulletin))) | {"loaded": json.dumps({"x": "y"})}
    assert editor.post(change(bulletin), typed).status_code == 302
