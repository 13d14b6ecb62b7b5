"""Speakers in the admin: names in seven languages, posts, choices, deletion."""

import json

import pytest
from django.urls import reverse

from people.models import Appointment, Speaker, SpeakerAlias
from tests import builders
from tests.desk import empty, form_data, new

pytestmark = pytest.mark.django_db
ADD = "/admin/people/speaker/add/"


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def found(editor, term, interface="zh-hans"):
    editor.cookies["django_language"] = interface
    page = editor.get(reverse("admin:people_speaker_changelist"), {"q": term})
    return list(page.context["cl"].queryset)


def choices(editor, term, interface="zh-hans"):
    editor.cookies["django_language"] = interface
    asked = {"app_label": "bulletins", "model_name": "remark", "field_name": "speaker"}
    answer = editor.get(reverse("admin:autocomplete"), {"term": term, **asked})
    return [result["text"] for result in json.loads(answer.content)["results"]]


@pytest.mark.parametrize("interface", ["zh-hans", "en", "lo"])
@pytest.mark.parametrize(
    "term",
    ["李霞", "Li Xia", "លី សៀ", "ລີເຊຍ", "လီရှား", "หลี่ เซี่ย", "Lý Hà", "Lee Hsia", "li xia"],
)
def test_row_53_speaker_is_found_by_any_name_under_any_interface(editor, interface, term):
    speaker = Speaker.objects.create(
        slug="li-xia",
        name_zh_hans="李霞",
        name_en="Li Xia",
        name_km="លី សៀ",
        name_lo="ລີເຊຍ",
        name_my="လီရှား",
        name_th="หลี่ เซี่ย",
        name_vi="Lý Hà",
    )
    SpeakerAlias.objects.create(speaker=speaker, text="Lee Hsia")
    builders.make_speaker("Somebody else")
    assert found(editor, term, interface) == [speaker]


def test_row_53_speaker_named_only_in_english_is_no_blank_choice(editor):
    Speaker.objects.create(slug="jane", name_en="Jane Roe")
    assert choices(editor, "jane", "zh-hans") == ["Jane Roe"]


def test_choice_tells_people_of_one_name_apart_by_country(editor):
    for code in ("cn", "vn"):
        speaker = Speaker.objects.create(slug=f"li-{code}", name_zh_hans="李明")
        builders.make_appointment(speaker, "处长", [builders.ministry_of(code)])
    assert sorted(choices(editor, "李明")) == ["李明 (中国)", "李明 (越南)"]


def test_speaker_without_any_name_is_refused(editor):
    page = editor.post(ADD, new(editor, ADD))
    assert list(page.context["adminform"].form.errors) == ["name_zh_hans"]


def post(index, position, start, end, **fields):
    start_of_name = f"appointments-{index}-"
    values = {"position_zh_hans": position, "valid_from": start, "valid_to": end, **fields}
    return {f"{start_of_name}{name}": value for name, value in values.items()}


def save_posts(editor, *posts):
    data = new(editor, ADD, name_zh_hans="周军") | empty("appointments", len(posts))
    for each in posts:
        data |= each
    return editor.post(ADD, data)


@pytest.mark.parametrize("date", ["2018", "2018-03", "2018-03-17", ""])
def test_row_54_post_begins_on_a_date_as_far_as_it_is_known(editor, date):
    save_posts(editor, post(0, "处长", date, ""))
    assert Appointment.objects.get().valid_from == date


def test_row_54_post_with_no_such_date_is_refused(editor):
    page = save_posts(editor, post(0, "处长", "2018-13", ""))
    formset = page.context["inline_admin_formsets"][1].formset
    assert list(formset.forms[0].errors) == ["valid_from"]


def test_row_54_same_post_twice_at_a_time_is_refused_and_two_posts_are_not(editor):
    page = save_posts(editor, post(0, "处长", "2018", "2021"), post(1, "处长", "2020", "2022"))
    assert "already on record for 2018–2021" in page.content.decode()
    assert not Appointment.objects.exists()
    save_posts(editor, post(0, "处长", "2018", "2021"), post(1, "局长", "2020", "2022"))
    assert Appointment.objects.count() == 2


def test_row_54_post_is_ended_and_begun_anew_in_one_save(editor):
    speaker = builders.make_speaker()
    appointment = builders.make_appointment(speaker, "处长", [], "2018")
    url = reverse("admin:people_speaker_change", args=[speaker.pk])
    data = form_data(editor.get(url)) | post(1, "处长", "2023", "")
    data |= {
        "appointments-TOTAL_FORMS": 2,
        "appointments-0-valid_to": "2020",
        "appointments-1-speaker": speaker.pk,
    }
    assert editor.post(url, data).status_code == 302
    appointment.refresh_from_db()
    assert (appointment.valid_to, Appointment.objects.count()) == ("2020", 2)


def test_post_keeps_its_ministries_in_the_order_given(editor):
    second, first = builders.ministry_of("kh"), builders.ministry_of("cn")
    bodies = [f"ministry:{first.pk}", f"ministry:{second.pk}"]
    save_posts(editor, post(0, "处长", "", "", bodies=bodies))
    named = Appointment.objects.get().bodies.values_list("ministry", flat=True)
    assert list(named) == [first.pk, second.pk]


def test_ministry_that_is_gone_is_refused_for_a_post(editor):
    page = save_posts(editor, post(0, "处长", "", "", bodies=["ministry:999999", "x"]))
    formset = page.context["inline_admin_formsets"][1].formset
    assert list(formset.forms[0].errors) == ["bodies"]


def test_row_59_deleting_a_speaker_lists_every_issue_that_uses_them(editor):
    speaker = builders.make_speaker()
    builders.make_bulletin(2021, 7, speaker=speaker)
    builders.publish_bulletin(2022, 8, speaker=speaker)
    url = reverse("admin:people_speaker_delete", args=[speaker.pk])
    page = editor.get(url)
    assert [str(use).split(">")[1].split("<")[0] for use in page.context["protected"]] == [
        "Issue 2021/7",
        "Issue 2022/8",
    ]
    assert editor.post(url, {"post": "yes"}).status_code in (200, 403)
    assert Speaker.objects.filter(pk=speaker.pk).exists()


def test_speaker_in_use_is_not_deleted_by_the_bulk_action(editor):
    speaker, free = builders.make_speaker(), builders.make_speaker()
    builders.make_bulletin(2021, 7, speaker=speaker)
    data = {"action": "delete_selected", "_selected_action": [speaker.pk, free.pk], "post": "yes"}
    page = editor.post(reverse("admin:people_speaker_changelist"), data)
    assert "Issue 2021/7" in page.content.decode()
    assert Speaker.objects.count() == 2


def test_speaker_list_asks_the_same_for_one_as_for_ten(editor, django_assert_max_num_queries):
    def load(count):
        for _ in range(count):
            builders.make_appointment(builders.make_speaker(), "处长", [builders.make_ministry()])
        with django_assert_max_num_queries(12) as asked:
            editor.get(reverse("admin:people_speaker_changelist"))
        return len(asked)

    assert load(1) == load(9)
