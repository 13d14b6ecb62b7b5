"""What became of a ministry is recorded, never typed over its name."""

import pytest
from django.urls import reverse

from lmec.history.keeping import KEPT
from organizations.models import Ministry, Succession
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.force_login(builders.make_user("wen"))
    return client


def url_of(ministry, kind):
    return reverse("admin:organizations_ministry_became", args=[ministry.pk]) + f"?kind={kind}"


def record(client, ministry, kind, **typed):
    url = url_of(ministry, kind)
    typed = form_data(client.get(url), form_id="") | typed
    return client.post(url, typed | {"confirm": "1"})


def test_row_56_a_renaming_is_one_guided_form_with_a_date_and_the_old_name_stays(desk):
    old = builders.make_ministry("自然资源与环境部", "vn", name_en="MONRE", acronym="MONRE")
    part = builders.make_ministry("污染控制局", "vn", parent=old)
    speaker = builders.make_speaker()
    post = builders.make_appointment(speaker, "部长", [old], "2021")
    typed = {
        "date": "2025-03-01",
        "new0-zh-hans": "农业与环境部",
        "move_parts": "on",
        f"post-{post.pk}": "0",
    }
    page = desk.post(url_of(old, "renamed"), typed)
    assert len(page.context["said"]) == 5
    assert (Ministry.objects.count(), Succession.objects.count()) == (2, 0)
    assert desk.post(url_of(old, "renamed"), typed | {"confirm": "1"}).status_code == 302
    old.refresh_from_db()
    succession = Succession.objects.get()
    new = succession.successor
    assert (old.name_zh_hans, old.valid_to) == ("自然资源与环境部", "2025-02-28")
    assert (new.name_zh_hans, new.valid_from, new.country) == (
        "农业与环境部",
        "2025-03-01",
        old.country,
    )
    assert (succession.kind, succession.date) == ("renamed", "2025-03-01")
    part.refresh_from_db()
    assert part.parent == new
    ended, goes_on = speaker.appointments.order_by("valid_from")
    assert (ended.valid_to, goes_on.valid_from) == ("2025-02-28", "2025-03-01")
    assert [body.ministry for body in goes_on.bodies.all()] == [new]
    assert KEPT[Ministry].rows.filter(id=old.pk).first().history_means == "ministry_changed"


def test_row_56_a_merger_joins_several_and_a_split_parts_one(desk):
    one, two = builders.make_ministry("农业部", "vn"), builders.make_ministry("环境部", "vn")
    typed = {"date": "2025-03", "others": [f"ministry:{two.pk}"], "new0-zh-hans": "农业与环境部"}
    assert desk.post(url_of(one, "merged"), typed | {"confirm": "1"}).status_code == 302
    joined = Ministry.objects.get(name_zh_hans="农业与环境部")
    assert {s.predecessor for s in Succession.objects.filter(successor=joined, kind="merged")} == {
        one,
        two,
    }
    typed = {
        "date": "2026",
        "existing": [f"ministry:{builders.make_ministry('水利部', 'vn').pk}"],
        "new0-en": "Forests",
    }
    assert desk.post(url_of(joined, "split"), typed | {"confirm": "1"}).status_code == 302
    assert Succession.objects.filter(predecessor=joined, kind="split").count() == 2


def test_row_56_a_closed_ministry_ends_its_posts_and_leads_nowhere(desk):
    ministry, speaker = builders.make_ministry("矿业部", "la"), builders.make_speaker()
    post = builders.make_appointment(speaker, "部长", [ministry], "2020")
    assert (
        record(desk, ministry, "closed", date="2024", **{f"post-{post.pk}": "end"}).status_code
        == 302
    )
    ministry.refresh_from_db()
    post.refresh_from_db()
    assert (ministry.valid_to, post.valid_to, Succession.objects.count()) == ("2024", "2024", 0)


def test_row_56_the_name_of_a_ministry_in_use_is_not_edited_in_passing(desk):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    ministry = bulletin.remarks.get().bodies.get().ministry
    url = reverse("admin:organizations_ministry_change", args=[ministry.pk])
    page = desk.get(url)
    assert url_of(ministry, "").partition("?")[0] in page.content.decode()
    typed = form_data(page) | {"name_zh_hans": "别的部", "name_th": "กระทรวง"}
    assert desk.post(url, typed).status_code == 302
    ministry.refresh_from_db()
    assert (ministry.name_zh_hans, ministry.name_th) == ("柬埔寨环境部", "กระทรวง")


def test_row_56_a_typo_is_corrected_as_such_and_still_found(desk):
    ministry = builders.make_ministry("环竟部", "kh", name_en="Ministry of Environment")
    assert (
        record(desk, ministry, "typo", **{"name-zh-hans": "环境部", "keep_old": "on"}).status_code
        == 302
    )
    ministry.refresh_from_db()
    assert (ministry.name_zh_hans, ministry.aliases.get().text) == ("环境部", "环竟部")
    assert not Succession.objects.exists()


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("renamed", {"date": "2025"}),
        ("renamed", {"date": "soon", "new0-en": "X"}),
        ("merged", {"date": "2025"}),
        ("split", {"date": "2025", "new0-en": "One"}),
        ("closed", {"date": "2010"}),
        ("typo", {"name-zh-hans": ""}),
    ],
)
def test_what_does_not_fit_is_given_back_with_the_reason(desk, kind, typed):
    ministry = builders.make_ministry("环境部", "kh", valid_from="2015")
    page = desk.post(url_of(ministry, kind), typed | {"confirm": "1"})
    assert page.status_code == 200 and page.context["form"].errors
    ministry.refresh_from_db()
    assert (ministry.valid_to, Ministry.objects.count()) == ("", 1)


def test_after_a_renaming_the_new_ministry_is_linked(desk):
    old = builders.make_ministry("自然资源与环境部", "vn")
    answer = record(desk, old, "renamed", **{"date": "2025", "new0-zh-hans": "农业与环境部"})
    new = Succession.objects.get().successor
    page = desk.get(answer.url)
    address = reverse("admin:organizations_ministry_change", args=[new.pk])
    assert any(f'href="{address}"' in str(message) for message in page.context["messages"])
