"""Two editors at one issue: both keep their work, or are told of each other."""

import pytest

from bulletins import publishing
from bulletins.models import Bulletin, Remark
from tests import builders
from tests.desk import form_data

from .issue_page import change

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


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


def test_verbs_of_somebody_else_are_no_conflict(editor):
    bulletin = builders.make_bulletin()
    data = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "导语"}
    publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user())
    assert editor.post(change(bulletin), data).status_code == 302
