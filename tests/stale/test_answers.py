"""What is sent again after a page of a conflict was looked at is an answer, and stands."""

import pytest

from bulletins import publishing
from bulletins.models import Translation
from organizations.models import Ministry
from tests import builders
from tests.desk import form_data

from .issues import moved, other, waiting
from .issues import url as issue_url
from .records import url

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def misspelt(desk, **theirs):
    """The form that corrects a name, opened before somebody else corrected it."""
    ministry = builders.make_ministry("自然资源部", "vn", name_en="Ministry")
    address = f"{url(ministry, 'became')}?kind=typo"
    typed = form_data(desk.get(address), "")
    Ministry.objects.filter(pk=ministry.pk).update(**theirs)
    return ministry, address, typed | {"confirm": "1"}


def names(ministry):
    ministry.refresh_from_db()
    return ministry.name_en, ministry.name_th


def test_two_who_correct_different_names_of_a_ministry_both_keep_theirs(desk):
    ministry, address, typed = misspelt(desk, name_th="ของเขา")
    assert desk.post(address, typed | {"name-en": "Mine"}).status_code == 302
    assert names(ministry) == ("Mine", "ของเขา")


@pytest.mark.parametrize(("taken", "name"), [("mine", "Mine"), ("theirs", "Theirs")])
def test_of_two_names_for_a_ministry_that_one_stands_which_was_chosen(desk, taken, name):
    ministry, address, typed = misspelt(desk, name_en="Theirs")
    page = desk.post(address, typed | {"name-en": "Mine", "name-th": "ของฉัน"})
    answer = form_data(page, "") | {"take-name-en": taken, "confirm": "1"}
    assert (page.status_code, answer["name-en"]) == (409, "Mine")
    assert desk.post(address, answer).status_code == 302
    assert names(ministry) == (name, "ของฉัน")


def test_what_became_of_a_changed_ministry_is_recorded_once_it_was_looked_at(desk):
    ministry = builders.make_ministry("自然资源部", "vn", name_en="Ministry")
    address = f"{url(ministry, 'became')}?kind=renamed"
    typed = form_data(desk.get(address), "") | {"date": "2025-03", "new0-en": "Mine"}
    Ministry.objects.filter(pk=ministry.pk).update(name_en="Theirs")
    page = desk.post(address, typed | {"confirm": "1"})
    assert page.status_code == 409
    assert desk.post(address, form_data(page, "") | {"confirm": "1"}).status_code == 302
    assert ministry.successions.get().successor.name_en == "Mine"


def test_whoever_saw_the_other_assignment_may_change_it(desk):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    address = f"{issue_url('assign', bulletin)}?language=en"
    mine = builders.make_user("mine")
    typed = form_data(desk.get(address), "step-form") | {"to": mine.pk}
    publishing.assign(bulletin, language="en", by=other(), to=other())
    page = desk.post(address, typed)
    assert page.status_code == 409
    assert desk.post(address, form_data(page, "step-form")).status_code == 302
    assert Translation.objects.get(bulletin=bulletin, language="en").assignee == mine


def test_whoever_saw_the_other_time_may_change_it(desk):
    schedule = waiting(builders.make_bulletin())
    address = issue_url("schedule_change", schedule)
    typed = {"day": "2030-01-01", "time": "09:00", "move": "1"}
    typed = form_data(desk.get(address), "schedule-form") | typed
    moved(schedule)
    page = desk.post(address, typed)
    assert page.status_code == 409
    again = form_data(page, "schedule-form") | {"move": "1"}
    assert desk.post(address, again).status_code == 302
    schedule.refresh_from_db()
    assert schedule.due_at.year == 2030
