"""What is written into a history, whoever changes a record and however."""

import pytest
from django.urls import reverse

from bulletins.loading import load_reference
from bulletins.models import Bulletin, Remark, RemarkBody, Topic
from lmec.history.acts import acting, unrecorded
from lmec.history.keeping import KEPT
from organizations.models import Country, Ministry
from people.models import Speaker
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db


def rows(model, **found):
    return list(KEPT[model].rows.filter(**found).order_by("history_id"))


def test_a_change_is_signed_with_its_fields_its_person_and_its_act(client):
    speaker = builders.make_speaker("李霞")
    client.force_login(builders.make_user("wen"))
    url = reverse("admin:people_speaker_change", args=[speaker.pk])
    client.post(url, form_data(client.get(url)) | {"name_en": "Li Xia", "note": "Met in May"})
    made, changed = rows(Speaker, id=speaker.pk)
    assert (made.history_type, changed.history_type) == ("+", "~")
    assert (changed.history_by, changed.history_fields) == ("wen", ["name_en", "note"])
    assert (made.name_en, changed.name_en) == ("李霞", "Li Xia")
    assert made.history_act != changed.history_act


def test_a_save_that_changes_nothing_leaves_no_row():
    speaker = builders.make_speaker()
    speaker.save()
    assert len(rows(Speaker, id=speaker.pk)) == 1


def test_one_act_holds_all_that_was_done_in_it():
    with acting(builders.make_user("wen"), means="import"):
        bulletin = builders.make_bulletin(remarks_from=["kh"])
    [remark] = rows(Remark)
    issues = rows(Bulletin, id=bulletin.pk)
    assert {row.history_act for row in issues} == {remark.history_act}
    assert (remark.history_by, remark.history_means) == ("wen", "import")


def test_a_deleted_record_and_its_parts_leave_their_last_state():
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    topic = Topic.objects.create(slug="water", name_zh_hans="水")
    bulletin.topics.add(topic)
    remark = bulletin.remarks.get()
    with acting(builders.make_user()):
        bulletin.delete()
    last, gone, body = rows(Bulletin)[-1], rows(Remark)[-1], rows(RemarkBody)[-1]
    assert [row.history_type for row in (last, gone, body)] == ["-", "-", "-"]
    assert last.history_act == gone.history_act == body.history_act
    assert last.history_links["topics"] == [topic.pk]
    assert gone.text_zh_hans == remark.text_zh_hans


def test_topics_of_an_issue_are_recorded():
    bulletin = builders.make_bulletin()
    topic = Topic.objects.create(slug="water", name_zh_hans="水")
    bulletin.topics.add(topic)
    assert rows(Bulletin)[-1].history_fields == ["topics"]
    bulletin.topics.clear()
    assert rows(Bulletin)[-1].history_links["topics"] == []


def test_exchanging_one_ministry_of_a_remark_records_that_one_only(client):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    remark, other = bulletin.remarks.get(), builders.make_ministry("水利部")
    first = remark.bodies.get().ministry
    RemarkBody.objects.create(remark=remark, order=2, ministry=builders.make_ministry("外交部"))
    before = KEPT[RemarkBody].rows.count()
    client.force_login(builders.make_user())
    url = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    bodies = [f"ministry:{first.pk}", f"ministry:{other.pk}"]
    client.post(url, form_data(client.get(url)) | {"remarks-0-bodies": bodies})
    found = rows(RemarkBody)[before:]
    assert [(row.history_type, row.ministry_id == other.pk) for row in found] == [
        ("-", False),
        ("+", True),
    ]
    assert [body.order for body in remark.bodies.all()] == [1, 2]


def test_reference_data_begins_its_history_when_it_is_loaded():
    load_reference()
    first = rows(Ministry)[0]
    assert (first.history_type, first.history_means) == ("+", "reference")
    created = KEPT[Ministry].rows.filter(history_type="+").count()
    assert created == Ministry.objects.count() > 30
    before = KEPT[Country].rows.count()
    load_reference()
    assert KEPT[Country].rows.count() == before


def test_invented_samples_leave_no_history():
    with unrecorded():
        builders.make_speaker().delete()
    assert rows(Speaker) == []


def test_nobody_can_be_given_leave_to_change_history():
    assert {kept.history._meta.default_permissions for kept in KEPT.values()} == {()}


def test_recording_a_change_costs_two_queries(django_assert_num_queries):
    speaker = builders.make_speaker()
    speaker.name_en = "Another"
    with django_assert_num_queries(3):
        speaker.save()
