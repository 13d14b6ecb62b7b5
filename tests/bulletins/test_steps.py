"""The steps of a language: who takes them, and what is kept."""

import re

import pytest
from django.db import connection
from django.urls import reverse
from modeltranslation.translator import translator

from bulletins import approval, permissions, publishing, translating
from bulletins.models import Bulletin, Remark, Step, Translation
from tests import builders
from tests.desk import form_data

from .stepping import made, page_of, save, sign_in, state, step

pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin():
    return made()


# Row 58


def rows_of(kind):
    """Every column but the count of saves, and those that repeat a language's own."""
    left_out = {"generation", *translator.get_options_for_model(kind).all_fields}
    columns = [f.column for f in kind._meta.concrete_fields if f.name not in left_out]
    with connection.cursor() as cursor:
        quoted = ", ".join(f'"{column}"' for column in columns)
        cursor.execute(f"SELECT {quoted} FROM {kind._meta.db_table} ORDER BY id")
        return [
            # No text is kept as an empty one or as none at all.
            {name: value or None for name, value in zip(columns, row, strict=True)}
            for row in cursor
        ]


def test_row_58_a_translator_writes_thai_and_nothing_else_even_with_a_forged_post(
    client, bulletin
):
    translator = sign_in(client, "translator_th")
    before = form_data(client.get(page_of(bulletin)))
    remark = bulletin.remarks.first()
    forged = {
        "headline_th": "หัวข้อใหม่",
        "remarks-0-text_th": "คำใหม่",
        "headline_zh_hans": "伪造",
        "headline_en": "Forged",
        "lead_zh_hans": "",
        "date": "1999-01-01",
        "kind": "forum",
        "number": "77",
        "meeting": str(builders.make_meeting().pk),
        "source_language": "th",
        "remarks-0-text_zh_hans": "伪造",
        "remarks-0-speaker": "",
        "remarks-0-order": "9",
        "remarks-0-DELETE": "on",
        "remarks-0-bodies": [],
        "remarks-TOTAL_FORMS": "3",
        "remarks-2-bulletin": str(bulletin.pk),
        "remarks-2-text_th": "เพิ่ม",
        "remarks-2-order": "3",
        "sections-TOTAL_FORMS": "1",
        "sections-0-heading_zh_hans": "伪造",
        "sections-0-order": "1",
        "formeraddress_set-TOTAL_FORMS": "1",
    }
    before_rows = {kind: rows_of(kind) for kind in (Bulletin, Remark)}
    before_rows[Bulletin][0]["headline_th"] = "หัวข้อใหม่"
    before_rows[Remark][0]["text_th"] = "คำใหม่"
    answer = client.post(page_of(bulletin), before | forged)
    assert answer.status_code == 302
    assert {kind: rows_of(kind) for kind in (Bulletin, Remark)} == before_rows
    assert not bulletin.sections.exists()
    assert remark.bodies.count() == 1
    assert set(Translation.objects.get(language="th").authors.all()) == {translator}
    assert not Translation.objects.filter(language="zh-hans", authors=translator).exists()


def test_row_58_a_translator_is_shown_the_rest_but_cannot_type_in_it(client, bulletin):
    sign_in(client, "translator_th")
    page = client.get(page_of(bulletin))
    form = page.context["adminform"].form
    enabled = {name for name, field in form.fields.items() if not field.disabled}
    assert enabled == {"headline_th", "lead_th", "closing_th"}
    assert 'name="_save"' in page.content.decode()
    assert "Words 1 from kh [zh-hans]" in page.content.decode()


@pytest.mark.parametrize("role", ["reviewer", "publisher", "auditor", "records_manager"])
def test_who_writes_nothing_reads_the_issue_and_changes_nothing(client, bulletin, role):
    sign_in(client, role)
    page = client.get(page_of(bulletin))
    assert page.status_code == 200
    assert 'name="_save"' not in page.content.decode()
    assert client.post(page_of(bulletin), {"headline_th": "x"}).status_code == 403


def test_a_translator_of_another_language_cannot_take_thai_steps(client, bulletin):
    sign_in(client, "translator_vi")
    assert step(client, bulletin, "submit").status_code == 403
    choose = reverse("admin:bulletins_choose", args=[bulletin.pk])
    assert client.post(choose, {"choose": "th * leave_out"}).status_code == 403
    assert state(bulletin) == "in_progress"


# Who may take which step

OPEN = {
    "in_progress": {
        "editor": ["submit", "assign"],
        "translator_th": ["submit"],
        "reviewer": ["assign"],
        "publisher": [],
        "auditor": [],
        "translator_vi": [],
    },
    "in_review": {
        "editor": ["reopen", "assign"],
        "translator_th": ["reopen"],
        "reviewer": ["approve", "hand_back", "assign"],
        "publisher": [],
        "auditor": [],
        "translator_vi": [],
    },
    "approved": {
        "editor": ["reopen", "assign"],
        "translator_th": ["reopen"],
        "reviewer": ["hand_back", "assign"],
        "publisher": [],
        "auditor": [],
        "translator_vi": [],
    },
}
STEPS = ("submit", "approve", "hand_back", "reopen", "assign")


@pytest.mark.parametrize("stands", OPEN)
@pytest.mark.parametrize("role", OPEN["approved"])
def test_a_page_shows_the_steps_that_are_open_and_the_server_takes_no_others(
    client, bulletin, stands, role
):
    Translation.objects.filter(language="th").update(state=stands)
    sign_in(client, role)
    shown = client.get(page_of(bulletin)).context["states"]
    thai = next(each for each in shown if each.code == "th")
    assert [act.name for act in thai.acts] == OPEN[stands][role]
    ever = {name for states in OPEN.values() for name in states[role]}
    for name in set(STEPS) - ever:
        assert step(client, bulletin, name, reason="x").status_code == 403
    assert state(bulletin) == stands


# The life of a language


def test_a_language_is_handed_over_handed_back_and_approved_and_every_step_is_kept(
    client, bulletin
):
    translator = sign_in(client, "translator_th")
    assert step(client, bulletin, "submit").status_code == 302
    reviewer = sign_in(client, "reviewer")
    refused = step(client, bulletin, "hand_back", reason=" ")
    assert refused.status_code == 200 and "Give the reason." in refused.content.decode()
    assert step(client, bulletin, "hand_back", reason="ชื่อผิด").status_code == 302
    sign_in(client, "translator_th")
    step(client, bulletin, "submit")
    sign_in(client, "reviewer")
    step(client, bulletin, "approve")
    kept = Step.objects.order_by("pk").values_list("act", "before", "after", "by", "reason")
    assert list(kept) == [
        ("submit", "in_progress", "in_review", translator.pk, ""),
        ("hand_back", "in_review", "in_progress", reviewer.pk, "ชื่อผิด"),
        ("submit", "in_progress", "in_review", translator.pk, ""),
        ("approve", "in_review", "approved", reviewer.pk, ""),
    ]
    page = client.get(page_of(bulletin)).content.decode()
    assert "ชื่อผิด" in page


def test_a_step_from_a_state_that_is_past_is_refused_in_words(client, bulletin):
    sign_in(client, "reviewer")
    answer = client.post(
        reverse("admin:bulletins_approve", args=[bulletin.pk]), {"language": "th"}, follow=True
    )
    assert (answer.status_code, answer.context["sentences"]) == (409, ["ไทย is not in review."])


def test_after_a_step_the_page_begins_where_it_is_said_what_became_of_it(client, bulletin):
    sign_in(client, "editor")
    assert step(client, bulletin, "submit")["Location"] == page_of(bulletin)
    refused = step(client, bulletin, "submit", "en")
    assert refused["Location"] == page_of(bulletin)
    assert "texts are missing (the first" in client.get(page_of(bulletin)).content.decode()


def test_a_reason_that_was_typed_stays_when_the_step_is_refused(client, bulletin):
    sign_in(client, "reviewer")
    page = step(client, bulletin, "hand_back", reason="A long explanation")
    assert page.status_code == 409
    assert "A long explanation" in page.content.decode()
    assert "ไทย is neither in review nor approved." in page.content.decode()


def test_the_source_goes_the_same_way(client, bulletin):
    sign_in(client, "editor")
    step(client, bulletin, "submit", "zh-hans")
    sign_in(client, "reviewer")
    step(client, bulletin, "approve", "zh-hans")
    assert state(bulletin, "zh-hans") == "approved"


def test_a_language_is_assigned_to_who_may_write_it(client, bulletin):
    thai, vietnamese = builders.make_member("translator_th"), builders.make_member("translator_vi")
    reviewer = builders.make_member("reviewer")
    sign_in(client, "editor")
    url = reverse("admin:bulletins_assign", args=[bulletin.pk]) + "?language=th"
    offered = client.get(url).context["form"].fields["to"].queryset
    assert thai in offered and vietnamese not in offered
    assert step(client, bulletin, "assign", to=vietnamese.pk).status_code == 200
    assert step(client, bulletin, "assign", to=thai.pk, reviewer=reviewer.pk).status_code == 302
    found = Translation.objects.get(language="th")
    assert (found.assignee, found.reviewer) == (thai, reviewer)
    assert Step.objects.get().given_to == "translator_th · reviewer"


# Row 7


def test_row_07_the_writer_is_not_the_only_approver_and_an_override_is_recorded(client, bulletin):
    writer = sign_in(client, "translator_th", "reviewer")
    save(client, bulletin, lead_th="อื่น")
    step(client, bulletin, "submit")
    page = client.get(page_of(bulletin))
    thai = next(each for each in page.context["states"] if each.code == "th")
    assert [act.name for act in thai.acts] == ["hand_back", "reopen", "assign"]
    with pytest.raises(publishing.Refused, match="You wrote this text"):
        publishing.approve(bulletin, language="th", by=writer, reason="Because")

    writer = sign_in(client, "translator_th", "reviewer", "publisher")
    assert permissions.may_approve_own(writer)
    assert step(client, bulletin, "approve", reason="").status_code == 200
    assert state(bulletin) == "in_review"
    assert step(client, bulletin, "approve", reason="Nobody else reads Thai").status_code == 302
    last = Step.objects.filter(act="approve").get()
    assert (last.is_override, last.reason, last.by) == (True, "Nobody else reads Thai", writer)


def test_what_is_approved_with_a_reason_can_be_read_on_the_same_page(client, bulletin):
    remark = bulletin.remarks.first()
    Remark.objects.filter(pk=remark.pk).update(text_th="")
    sign_in(client, "translator_th", "reviewer", "publisher")
    client.post(
        reverse("admin:bulletins_choose", args=[bulletin.pk]),
        {"choose": f"th {translating.key_of(remark, 'text')} keep_source"},
    )
    step(client, bulletin, "submit")
    page = client.get(reverse("admin:bulletins_approve", args=[bulletin.pk]) + "?language=th")
    read = {text.name: (text.language, text.words, text.state) for text in page.context["texts"]}
    bulletin.refresh_from_db()
    assert read["Headline"] == ("th", bulletin.headline_th, "")
    assert read["Remark 1, words"] == (
        "zh-hans",
        remark.text_zh_hans,
        "source is shown",
    )
    assert "/desk/?language=th&amp;show=all" in page.content.decode()


def test_a_text_whose_source_is_shown_has_the_source_in_its_empty_field(client, bulletin):
    remark = bulletin.remarks.first()
    Remark.objects.filter(pk=remark.pk).update(text_th="")
    translating.choose(bulletin, "th", translating.key_of(remark, "text"), "keep_source")
    sign_in(client, "translator_th")
    desk = reverse("admin:bulletins_desk", args=[bulletin.pk]) + "?language=th&show=all"
    assert f'placeholder="{remark.text_zh_hans}"' in client.get(desk).content.decode()


def test_row_07_somebody_else_approves_without_a_reason(client, bulletin):
    sign_in(client, "translator_th")
    save(client, bulletin, lead_th="อื่น")
    step(client, bulletin, "submit")
    sign_in(client, "reviewer")
    step(client, bulletin, "approve")
    assert state(bulletin) == "approved"
    assert not Step.objects.get(act="approve").is_override
    assert not Translation.objects.get(language="th").authors.exists()


def test_row_07_a_site_may_do_without_the_rule(client, bulletin, settings):
    settings.LMEC_TWO_PEOPLE = False
    sign_in(client, "translator_th", "reviewer")
    save(client, bulletin, lead_th="อื่น")
    step(client, bulletin, "submit")
    step(client, bulletin, "approve")
    assert state(bulletin) == "approved"


def test_what_was_rewritten_and_handed_over_again_is_not_approved_unseen(client, bulletin):
    thai = builders.make_member("translator_th")
    publishing.submit(bulletin, language="th", by=thai)
    sign_in(client, "reviewer")

    def approve_button():
        page = client.get(page_of(bulletin)).content.decode()
        return re.search(r'formaction="([^"]*/approve/[^"]*)"', page)[1]

    before = approve_button()
    Bulletin.objects.filter(pk=bulletin.pk).update(headline_th="พาดหัวใหม่")
    approval.follow(bulletin, by=thai)
    publishing.submit(bulletin, language="th", by=thai)
    answer = client.post(before, {"language": "th"}, follow=True)
    assert "The text was changed after this page was opened" in answer.content.decode()
    assert state(bulletin) == "in_review"

    client.post(approve_button(), {"language": "th"})
    assert state(bulletin) == "approved"
