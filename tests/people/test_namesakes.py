"""Two people of one name are told apart, and one person is not put on record twice."""

import pytest
from django.urls import reverse

from lmec.models import Merger
from people.models import Speaker
from tests import builders
from tests.desk import form_data, new

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.force_login(builders.make_user("wen"))
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def known():
    speaker = builders.make_speaker("李霞", name_en="Li Xia")
    speaker.aliases.create(text="LI Xia (Ms)")
    builders.make_appointment(speaker, "司长", [builders.make_ministry("环境部", "la")])
    builders.add_remark(builders.make_bulletin(remarks_from=[]), "la", speaker=speaker)
    return speaker


ADD = "/admin/people/speaker/add/"


@pytest.mark.parametrize("name", ["李霞", "li xia", "LI XIA (MS)"])
def test_a_name_on_record_is_asked_about_once_and_saved_at_the_second_time(desk, known, name):
    typed = new(desk, ADD, name_en=name)
    page = desk.post(ADD, typed)
    assert page.context["namesakes"] == [
        (known, f"Lao PDR · 司长 · 环境部 · 1 remark · no. {known.pk}")
    ]
    assert Speaker.objects.count() == 1
    again = form_data(page) | {"name_en": name}
    assert desk.post(ADD, again).status_code == 302
    assert Speaker.objects.count() == 2


def test_another_name_than_the_one_asked_about_is_asked_about_too(desk, known):
    other = builders.make_speaker("周军")
    page = desk.post(ADD, new(desk, ADD, name_zh_hans="李霞"))
    page = desk.post(ADD, form_data(page) | {"name_zh_hans": "周军"})
    assert [speaker for speaker, _apart in page.context["namesakes"]] == [other]


def test_a_name_of_nobody_is_saved_at_once(desk, known):
    assert desk.post(ADD, new(desk, ADD, name_zh_hans="周军")).status_code == 302


def test_two_of_one_name_are_told_apart_where_they_are_merged(desk, known):
    other = builders.make_speaker("李霞", name_en="Li Xia")
    page = desk.get(reverse("admin:people_speaker_merge", args=[known.pk]), {"other": other.pk})
    assert page.context["stays_apart"] == f"Lao PDR · 司长 · 环境部 · 1 remark · no. {known.pk}"
    assert page.context["goes_apart"] == f"0 remarks · no. {other.pk}"
    pairs = desk.get(reverse("admin:people_speaker_duplicates")).context["pairs"]
    assert {apart for pair in pairs for _n, _u, apart in pair["records"]} == {
        page.context["stays_apart"],
        page.context["goes_apart"],
    }


def test_history_leads_from_a_merger_to_undoing_it_and_tells_that_it_was_undone(desk, known):
    other = builders.make_speaker("李霞", name_en="Li Xiaxia")
    merge = reverse("admin:people_speaker_merge", args=[known.pk])
    desk.post(merge, {"other": other.pk})
    history = reverse("admin:people_speaker_history", args=[known.pk])
    undo = reverse("admin:people_speaker_unmerge", args=[Merger.objects.get().pk])
    assert [e.link.url for e in desk.get(history).context["entries"] if e.link] == [undo]
    desk.post(undo)
    entries = desk.get(history).context["entries"]
    assert [entry.link for entry in entries if entry.link] == []
    assert any(entry.said.startswith("Parted again") for entry in entries)
