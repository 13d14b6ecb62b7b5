"""The translation desk: what it shows, how it saves, what is done about a text."""

import re

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bulletins import commenting, translating
from lmec import presence
from tests import builders
from tests.desk import form_data
from tests.test_permissions import staff

from .at_desk import big_issue, opened, send, typed_over, url

pytestmark = pytest.mark.django_db


def test_row_10_source_and_target_stand_side_by_side_in_printed_order(editor, issue):
    page = opened(editor, issue)
    rows = [
        (block.row.key, block.row.source, block.row.target)
        for block in page.context["page"].blocks
    ]
    expected = [
        (place.key, place.text("zh-hans"), place.text("en"))
        for place in translating.blocks_of(issue.bulletin)
        if place.text("zh-hans")
    ]
    assert rows == expected
    html = page.content.decode()
    assert f'lang="zh-hans">{rows[1][1]}' in html
    assert re.search(rf'lang="en"[^>]*>\n{re.escape(rows[1][2])}</textarea>', html)


def test_row_10_a_remark_is_shown_with_its_speaker_and_for_whom_it_was_made(editor, issue):
    html = opened(editor, issue).content.decode()
    assert f"1. {issue.remarks[0].printed_name_zh_hans}" in html
    assert "Ministry of Environment of Cambodia" in html


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        ("open", {"lead", "closing"}),
        ("missing", {"closing"}),
        ("outdated", {"lead"}),
    ],
)
def test_the_filter_shows_what_is_missing_or_outdated(editor, issue, show, expected):
    issue.edit("lead")
    issue.write("en", "closing", "")
    page = opened(editor, issue, show=show).context["page"]
    shown = {block.row.key for group in page.visible for block in group.blocks}
    assert (shown, page.sheet.done, page.total) == (expected, 9, 11)


def test_who_only_reads_sees_every_text_and_the_way_back_to_the_issue(client, issue):
    issue.edit("lead")
    client.force_login(staff("reviewer", "view_bulletin", "review_bulletin"))
    answer = client.get(url(issue, language="en"))
    page = answer.context["page"]
    assert sum(len(group.blocks) for group in page.visible) == page.total
    way = reverse("admin:bulletins_bulletin_change", args=[issue.pk])
    assert f'href="{way}#states"' in answer.content.decode()


def test_a_translator_with_nothing_to_do_sees_every_text(editor, issue):
    page = editor.get(url(issue, language="en")).context["page"]
    assert sum(len(group.blocks) for group in page.visible) == page.total


def test_row_12_an_outdated_text_shows_what_changed_in_its_source(editor, issue):
    issue.edit("lead", issue.text("zh-hans", "lead").replace("Lead", "新闻"))
    html = opened(editor, issue).content.decode()
    assert "<del>Lead</del><ins>新闻</ins>" in html


def test_a_text_is_saved_by_itself(editor, issue):
    page = opened(editor, issue)
    answer = send(editor, issue, typed_over(page, "lead", "A new lead\r\nin two lines "))
    told = answer.json()["blocks"][0]
    assert (answer.status_code, told["status"]) == (200, "saved")
    assert issue.text("en", "lead") == "A new lead\nin two lines"


def test_the_answer_carries_the_mark_for_the_next_save(editor, issue):
    page = opened(editor, issue)
    first = send(editor, issue, typed_over(page, "lead", "One")).json()["blocks"][0]
    typed = typed_over(page, "lead", "Two") | {"lead-seen": first["mark"]}
    assert send(editor, issue, typed).json()["blocks"][0]["status"] == "saved"
    assert issue.text("en", "lead") == "Two"


def test_a_text_that_somebody_else_changed_is_a_conflict_with_both_texts(editor, issue):
    page = opened(editor, issue)
    issue.write("en", "lead", "Theirs")
    answer = send(editor, issue, typed_over(page, "lead", "Mine"))
    told = answer.json()["blocks"][0]
    assert (answer.status_code, told["status"], told["text"]) == (409, "conflict", "Theirs")
    assert "<del>Theirs</del><ins>Mine</ins>" in told["html"]
    assert issue.text("en", "lead") == "Theirs"
    answer_to_it = typed_over(page, "lead", "Ours") | {"lead-seen": told["mark"]}
    assert send(editor, issue, answer_to_it).status_code == 200
    assert issue.text("en", "lead") == "Ours"


def test_saves_to_different_blocks_both_stand(editor, issue):
    one, other = opened(editor, issue), opened(editor, issue)
    send(editor, issue, typed_over(one, "lead", "By one"))
    send(editor, issue, typed_over(other, "closing", "By the other"))
    assert (issue.text("en", "lead"), issue.text("en", "closing")) == ("By one", "By the other")


def test_a_translation_of_a_source_that_changed_meanwhile_is_outdated(editor, issue):
    page = opened(editor, issue)
    issue.edit("lead", "第二稿")
    told = send(editor, issue, typed_over(page, "lead", "Of the first")).json()["blocks"][0]
    assert (told["status"], told["state"]) == ("saved", "outdated")
    assert issue.outdated() == {"en lead", "th lead"}


def test_without_javascript_the_page_is_one_form(editor, issue):
    page = opened(editor, issue)
    data = form_data(page, "desk") | {"lead-text": "Plain", "closing-text": "Form"}
    answer = editor.post(url(issue, "desk_save"), data)
    assert answer.status_code == 302
    assert (issue.text("en", "lead"), issue.text("en", "closing")) == ("Plain", "Form")


def test_without_javascript_a_conflict_gives_both_texts_back_and_saves_the_rest(editor, issue):
    data = form_data(opened(editor, issue), "desk")
    data |= {"lead-text": "Mine", "closing-text": "Mine too"}
    issue.write("en", "lead", "Theirs")
    page = editor.post(url(issue, "desk_save"), data)
    html = page.content.decode()
    assert page.status_code == 409
    assert ">\nMine</textarea>" in html and "Theirs" in html
    assert (issue.text("en", "lead"), issue.text("en", "closing")) == ("Theirs", "Mine too")
    again = form_data(page, "desk")
    assert editor.post(url(issue, "desk_save"), again).status_code == 302
    assert issue.text("en", "lead") == "Mine"


def test_a_text_that_is_too_long_is_given_back_with_the_reason(editor, issue):
    page = opened(editor, issue)
    told = send(editor, issue, typed_over(page, "headline", "x" * 301)).json()["blocks"][0]
    assert (told["status"], "300" in told["said"]) == ("refused", True)
    assert issue.text("en", "headline") != "x" * 301


def test_a_headline_has_no_line_ends(editor, issue):
    page = opened(editor, issue)
    send(editor, issue, typed_over(page, "headline", "In\r\ntwo"))
    assert issue.text("en", "headline") == "In two"


@pytest.mark.parametrize("choice", ["leave_out", "keep_source"])
def test_a_missing_text_may_be_left_so_on_purpose_and_taken_up_again(editor, issue, choice):
    issue.write("en", "closing", "")
    send(editor, issue, {}, name="desk_act", act=f"{choice} closing")
    assert translating.missing(issue.bulletin, "en") == []
    send(editor, issue, {}, name="desk_act", act="translated closing")
    assert [p.key for p in translating.missing(issue.bulletin, "en")] == ["closing"]


def test_row_13_an_outdated_text_is_marked_as_checked_in_one_language(editor, issue):
    issue.edit("lead")
    send(editor, issue, {}, name="desk_act", act="checked lead")
    assert issue.outdated() == {"th lead"}


def test_row_13_a_minor_change_is_told_once_for_all_languages(editor, issue):
    before = issue.edit("lead")
    html = opened(editor, issue).content.decode()
    assert f'value="minor lead {before}"' in html
    send(editor, issue, {}, name="desk_act", act=f"minor lead {before}")
    assert issue.outdated() == set()


def test_an_act_saves_what_was_typed_first(editor, issue):
    issue.write("en", "closing", "")
    data = form_data(opened(editor, issue), "desk") | {"lead-text": "Typed before the button"}
    answer = editor.post(url(issue, "desk_act"), data | {"act": "leave_out closing"})
    assert answer.status_code == 302
    assert issue.text("en", "lead") == "Typed before the button"
    assert translating.missing(issue.bulletin, "en") == []


def test_a_machine_draft_is_taken_over_block_by_block_or_as_a_whole(editor, issue):
    for name in ("lead", "closing", "words1"):
        issue.write("en", name, "By machine", machine=True)
    send(editor, issue, {}, name="desk_act", act="take_over lead")
    assert len(translating.unreviewed(issue.bulletin, "en")) == 2
    send(editor, issue, {}, name="desk_act", act="take_over_all *")
    assert translating.unreviewed(issue.bulletin, "en") == []


@pytest.mark.parametrize("remarks", [6, 30])
def test_the_desk_opens_with_few_queries_however_many_blocks(client, remarks):
    """The first time too, with every kind of part in the issue, somebody else there and a comment
    said."""
    bulletin = big_issue(remarks)
    builders.add_section(bulletin, heading_en="Another")
    bulletin.attachments.create(file=ContentFile(b"%PDF", name="x.pdf"), title_zh_hans="附件")
    commenting.say(bulletin, language="en", text="?", by=builders.make_user("other"))
    presence.arrive(builders.make_user("other"), "bulletins.bulletin", bulletin.pk, "en")
    client.force_login(builders.make_member("translator_en", "reviewer"))
    ContentType.objects.clear_cache()
    with CaptureQueriesContext(connection) as captured:
        page = client.get(
            reverse("admin:bulletins_desk", args=[bulletin.pk]) + "?language=en&show=all"
        )
    assert len(page.context["page"].blocks) == 3 * remarks + 5
    assert len(captured) <= 15, "\n".join(q["sql"][:60] + " … " + q["sql"][-90:] for q in captured)


def test_the_issues_page_leads_to_the_desk_of_each_language(editor, issue):
    html = editor.get(reverse("admin:bulletins_bulletin_change", args=[issue.pk])).content.decode()
    assert f'href="{url(issue)}?language=th"' in html
