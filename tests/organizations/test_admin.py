"""Countries and ministries in the admin: search, confirmation of names, succession, deletion."""

import json

import pytest
from django.urls import reverse

from organizations.models import Ministry, MinistryAlias, Succession
from tests import builders
from tests.desk import empty, form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


@pytest.mark.parametrize("interface", ["zh-hans", "en", "km"])
@pytest.mark.parametrize("term", ["环境部", "Ministry of Env", "MoE", "MONRE of old"])
def test_ministry_is_found_by_any_name_acronym_or_alias(editor, interface, term):
    ministry = builders.make_ministry("环境部", name_en="Ministry of Env", acronym="MoE")
    MinistryAlias.objects.create(ministry=ministry, text="MONRE of old")
    builders.make_ministry("水利部", name_en="Water", acronym="W")
    editor.cookies["django_language"] = interface
    page = editor.get(reverse("admin:organizations_ministry_changelist"), {"q": term})
    assert list(page.context["cl"].queryset) == [ministry]


def test_bodies_to_choose_name_their_country(editor):
    for code in ("vn", "la"):
        builders.make_ministry("自然资源与环境部", code)
    editor.cookies["django_language"] = "zh-hans"
    answer = editor.get(reverse("admin:organizations_bodies"), {"term": "自然资源"})
    assert sorted(result["text"] for result in json.loads(answer.content)["results"]) == [
        "自然资源与环境部 (老挝)",
        "自然资源与环境部 (越南)",
    ]


def test_country_can_be_chosen_only_where_a_country_may_speak(editor):
    country = builders.make_country("kh")
    for name, expected in (
        ("organizations_bodies", []),
        ("organizations_bodies_and_countries", [f"country:{country.pk}"]),
    ):
        answer = editor.get(reverse(f"admin:{name}"), {"term": "Cambodia"})
        assert [result["id"] for result in json.loads(answer.content)["results"]] == expected


def test_names_are_marked_as_checked_language_by_language(editor):
    ministry = builders.make_ministry(needs_check=["km", "lo"])
    page = editor.get(reverse("admin:organizations_ministry_changelist"), {"check": "km"})
    assert list(page.context["cl"].queryset) == [ministry]
    editor.post(
        reverse("admin:organizations_ministry_changelist"),
        {"action": "checked_km", "_selected_action": [ministry.pk]},
    )
    ministry.refresh_from_db()
    assert ministry.needs_check == ["lo"]


def test_renaming_is_recorded_from_either_side(editor):
    old, new, third = (builders.make_ministry(name) for name in ("旧", "新", "再"))
    url = reverse("admin:organizations_ministry_change", args=[new.pk])
    data = form_data(editor.get(url))
    data |= empty("origins", 1) | empty("successions", 1)
    data |= {
        "origins-0-predecessor": old.pk,
        "origins-0-kind": "renamed",
        "origins-0-date": "2025-03",
        "origins-0-successor": new.pk,
        "successions-0-successor": third.pk,
        "successions-0-kind": "merged",
        "successions-0-predecessor": new.pk,
    }
    assert editor.post(url, data).status_code == 302
    rows = Succession.objects.order_by("pk").values_list("predecessor", "successor", "date")
    assert sorted(rows) == sorted([(old.pk, new.pk, "2025-03"), (new.pk, third.pk, "")])
    assert "旧" in editor.get(url).content.decode()


def test_ministry_in_use_is_not_deleted_and_the_page_lists_every_issue(editor):
    meeting = builders.make_meeting(host="cn", delegations=["kh"])
    builders.make_bulletin(2021, 7, remarks_from=["kh"])
    builders.make_bulletin(2021, 9, remarks_from=["la"], meeting=meeting)
    ministry = builders.ministry_of("kh")
    page = editor.get(reverse("admin:organizations_ministry_delete", args=[ministry.pk]))
    uses = " ".join(map(str, page.context["protected"]))
    assert ("Issue 2021/7" in uses, "Issue 2021/9" in uses) == (True, True)
    assert Ministry.objects.filter(pk=ministry.pk).exists()


@pytest.mark.parametrize("name", ["country", "ministry"])
def test_list_asks_the_same_for_one_as_for_ten(editor, name, django_assert_max_num_queries):
    def load(codes):
        for code in codes:
            builders.make_ministry("部", code)
        with django_assert_max_num_queries(12) as asked:
            editor.get(reverse(f"admin:organizations_{name}_changelist"))
        return len(asked)

    assert load(["kh"]) == load(["kh", "la", "vn", "th", "mm", "cn"])


def ministry_page(ministry):
    return reverse("admin:organizations_ministry_change", args=[ministry.pk])


def became(index, successor):
    values = {"kind": "renamed", "successor": successor.pk, "date": "2026"}
    return {f"successions-{index}-{name}": value for name, value in values.items()}


def test_ministry_cannot_succeed_itself(editor):
    ministry = builders.make_ministry()
    data = form_data(editor.get(ministry_page(ministry))) | empty("successions", 1)
    page = editor.post(ministry_page(ministry), data | became(0, ministry))
    assert [problem.said for problem in page.context["problems"]] == [
        "A ministry cannot succeed itself."
    ]


def test_successor_is_named_once(editor):
    old, new = builders.make_ministry("环境部"), builders.make_ministry("环境与气候部")
    data = form_data(editor.get(ministry_page(old))) | empty("successions", 2)
    page = editor.post(ministry_page(old), data | became(0, new) | became(1, new))
    assert [(each.element, each.said) for each in page.context["problems"]] == [
        ("successions-group", "Please correct the duplicate data for successor."),
        ("successions-1", "Please correct the duplicate values below."),
    ]
    assert editor.post(ministry_page(old), data | became(0, new)).status_code == 302
    assert Succession.objects.get().date == "2026"


def test_typed_lookup_of_a_list_of_values_is_refused(editor):
    url = reverse("admin:organizations_ministry_changelist")
    assert editor.get(url, {"needs_check": "lo"}).status_code == 400


def test_language_of_an_alias_is_chosen_by_name(editor):
    page = editor.get(reverse("admin:organizations_ministry_add"))
    (aliases,) = (
        each.formset
        for each in page.context["inline_admin_formsets"]
        if each.formset.model is MinistryAlias
    )
    choices = aliases.empty_form.fields["language"].choices
    assert choices[:3] == [("", "—"), ("zh-hans", "简体中文"), ("en", "English")]


def test_row_59_deleting_a_ministry_lists_issues_posts_and_meetings(client):
    client.force_login(builders.make_user())
    ministry = builders.make_ministry("水利部", "kh")
    bulletin = builders.make_bulletin(2022, 13, remarks_from=["kh"])
    bulletin.remarks.get().bodies.create(ministry=ministry, order=2)
    speaker = builders.make_speaker("李霞")
    builders.make_appointment(speaker, "司长", [ministry], "2020")
    meeting = builders.make_meeting("无人报道的会", host="cn")
    meeting.participations.create(ministry=ministry, role="delegation", order=2)
    url = reverse("admin:organizations_ministry_delete", args=[ministry.pk])
    page = client.get(url)
    uses = " ".join(str(use) for use in page.context["protected"])
    assert ("2022/13" in uses, "李霞: 司长" in uses, "无人报道的会" in uses) == (True, True, True)
    client.post(url, {"post": "yes"})
    assert Ministry.objects.filter(pk=ministry.pk).exists()
