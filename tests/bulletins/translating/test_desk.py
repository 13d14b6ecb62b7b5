"""The translation desk: what it shows, how it saves, who may write."""

import json
import re

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bulletins import commenting, translating
from bulletins.models import Bulletin, Term
from lmec import presence
from tests import builders
from tests.bulletins.translating.editing import Issue
from tests.desk import form_data
from tests.test_permissions import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def issue():
    return Issue()


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    return client


def url(issue, name="desk", **query):
    found = reverse(f"admin:bulletins_{name}", args=[issue.pk])
    return found + ("?" + "&".join(f"{k}={v}" for k, v in query.items()) if query else "")


def opened(client, issue, language="en", show="all"):
    return client.get(url(issue, language=language, show=show))


def send(client, issue, typed, language="en", name="desk_save", **fields):
    """One request as the page's script makes it."""
    return client.post(
        url(issue, name), {"language": language, **typed, **fields}, HTTP_ACCEPT="application/json"
    )


def typed_over(page, key, text):
    """A block as the page has it, with another text in its field."""
    form = form_data(page, "desk")
    return {
        "key": key,
        f"{key}-text": text,
        f"{key}-seen": form[f"{key}-seen"],
        f"{key}-source": form[f"{key}-source"],
    }


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


def test_only_the_languages_of_a_translator_can_be_written(client, issue):
    client.force_login(staff("thai", "view_bulletin", "translate_th"))
    assert opened(client, issue, "th").content.decode().count("<textarea") == 11
    english = opened(client, issue, "en")
    assert "<textarea" not in english.content.decode()
    typed = {"key": "lead", "lead-text": "x", "lead-seen": "", "lead-source": ""}
    assert send(client, issue, typed, "en").status_code == 403
    assert send(client, issue, {}, "en", "desk_act", act="leave_out lead").status_code == 403
    assert client.get(url(issue)).headers["Location"].endswith("?language=th")


def test_a_translator_cannot_declare_a_change_of_the_source_minor(client, issue):
    before = issue.edit("lead")
    client.force_login(staff("thai", "view_bulletin", "translate_th"))
    assert "minor lead" not in opened(client, issue, "th").content.decode()
    answer = send(client, issue, {}, "th", "desk_act", act=f"minor lead {before}")
    assert answer.status_code == 403
    assert issue.outdated() == {"en lead", "th lead"}


def test_the_source_language_is_only_read_here(editor, issue):
    html = opened(editor, issue, "zh-hans").content.decode()
    assert "<textarea" not in html and issue.text("zh-hans", "lead") in html
    typed = {"key": "lead", "lead-text": "x", "lead-seen": "", "lead-source": ""}
    assert send(editor, issue, typed, "zh-hans").status_code == 403


def big_issue(remarks):
    bulletin = builders.make_bulletin(
        2023, 7, languages=["zh-hans", "en"], remarks_from=["kh", "la", "th"] * (remarks // 3)
    )
    for remark in bulletin.remarks.all()[::2]:
        remark.text_zh_hans += "柬埔寨环境部"
        remark.save()
    Term.objects.create(slug="words", name_zh_hans="环境部", name_en="Ministry")
    return bulletin


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


def test_stale_saves_lose_nothing(editor):
    """Twenty-one texts, each typed by two people: every second save is a conflict that gives
    both texts back, and none of the first is lost."""
    bulletin = big_issue(6)
    address = reverse("admin:bulletins_desk", args=[bulletin.pk]) + "?language=en&show=all"
    stale = form_data(editor.get(address), "desk")
    keys = [place.key for place in translating.blocks_of(bulletin) if place.text("en")]
    save = reverse("admin:bulletins_desk_save", args=[bulletin.pk])
    outcomes = []
    for key in keys:
        for who in ("first", "second"):
            typed = {
                "language": "en",
                "key": key,
                f"{key}-text": f"{who} {key}",
                f"{key}-seen": stale[f"{key}-seen"],
                f"{key}-source": stale[f"{key}-source"],
            }
            answer = editor.post(save, typed, HTTP_ACCEPT="application/json")
            told = answer.json()["blocks"][0]
            outcomes.append((answer.status_code, told["status"], told["text"]))
    assert len(keys) == 21
    assert outcomes == [
        each
        for key in keys
        for each in ((200, "saved", f"first {key}"), (409, "conflict", f"first {key}"))
    ]
    fresh = Bulletin.objects.get(pk=bulletin.pk)
    kept = {place.key: place.text("en") for place in translating.blocks_of(fresh)}
    assert [kept[key] for key in keys] == [f"first {key}" for key in keys]


def test_the_issues_own_page_and_the_desk_tell_each_other(editor, issue):
    """What was saved at the desk conflicts with an issue's page opened before, and the other way
    round; a text that only one of them changed stands."""
    change = reverse("admin:bulletins_bulletin_change", args=[issue.pk])
    form = form_data(editor.get(change))
    desk = opened(editor, issue)
    send(editor, issue, typed_over(desk, "lead", "From the desk"))
    answer = editor.post(change, form | {"lead_en": "From the page", "closing_en": "Also"})
    assert answer.status_code == 409 and "From the desk" in answer.content.decode()
    assert editor.post(change, form | {"closing_en": "From the page"}).status_code == 302
    assert (issue.text("en", "lead"), issue.text("en", "closing")) == (
        "From the desk",
        "From the page",
    )
    late = send(editor, issue, typed_over(desk, "closing", "Late"))
    assert (late.status_code, issue.text("en", "closing")) == (409, "From the page")


def test_a_translation_on_the_issues_page_beside_an_old_source_is_outdated(editor, issue):
    change = reverse("admin:bulletins_bulletin_change", args=[issue.pk])
    form = form_data(editor.get(change))
    issue.edit("lead", "第二稿")
    assert editor.post(change, form | {"lead_en": "Of the first"}).status_code == 302
    assert issue.text("zh-hans", "lead") == "第二稿"
    assert issue.outdated() == {"en lead", "th lead"}


def test_the_issues_page_leads_to_the_desk_of_each_language(editor, issue):
    html = editor.get(reverse("admin:bulletins_bulletin_change", args=[issue.pk])).content.decode()
    assert f'href="{url(issue)}?language=th"' in html


def test_row_15_agreed_names_are_offered_and_missed_when_not_used(editor, issue):
    Term.objects.create(slug="flood", name_zh_hans="洪水预警", name_en="flood warning")
    issue.write("zh-hans", "lead", "六国讨论洪水预警。")
    issue.write("en", "lead", "The six discussed alerts.")
    page = opened(editor, issue)
    block = page.context["page"].block("lead")
    assert [c.target for _n, _found, c in block.suggestions] == ["flood warning"]
    assert [found.text for found in block.unused] == ["洪水预警"]
    html = page.content.decode()
    assert '<mark class="term" title="flood warning">洪水预警</mark>' in html
    told = send(editor, issue, typed_over(page, "lead", "They discussed FLOOD  Warnings."))
    assert "Agreed translation not used" not in json.loads(told.content)["blocks"][0]["html"]


def test_memory_offers_an_earlier_translation_with_likeness_difference_and_issue(editor, issue):
    other = builders.make_bulletin(2021, 3, languages=["zh-hans", "en"])
    other.lead_zh_hans = "专家们在曼谷讨论了湄公河水质。"
    other.lead_en = "Experts discussed in Bangkok."
    other.save()
    translating.record_changes(other, translating.Snapshot())
    issue.edit("lead", "专家们在万象讨论了湄公河水质。")
    html = editor.get(url(issue, "desk_memory", language="en", key="lead")).content.decode()
    assert "Experts discussed in Bangkok." in html
    assert "<del>曼谷</del><ins>万象</ins>" in html
    assert f"/admin/bulletins/bulletin/{other.pk}/desk/?language=en" in html
    assert re.search(r"8\d %", html)


def test_open_comments_stand_at_their_text_and_can_be_answered(editor, issue):
    user = builders.make_user()
    said = commenting.say(issue.bulletin, language="en", key="lead", text="Whom?", by=user)
    commenting.say(issue.bulletin, language="th", key="closing", text="Not here", by=user)
    page = opened(editor, issue, show="comments")
    blocks = [b for group in page.context["page"].visible for b in group.blocks]
    assert [(b.row.key, [c.text for c in b.comments]) for b in blocks] == [("lead", ["Whom?"])]
    assert "Whom?" in page.content.decode()
    address = url(issue, "desk_comments", language="en", key="lead")
    assert address.replace("&", "&amp;") in page.content.decode()
    answers = editor.get(address)
    assert "Whom?" in answers.content.decode() and "Not here" not in answers.content.decode()
    commenting.resolve(said, by=user)
    assert opened(editor, issue, show="comments").context["page"].visible == []


@pytest.fixture
def title(issue):
    """The key of the title of a document that hangs on the issue, in Chinese only."""
    attachment = issue.bulletin.attachments.create(
        file=ContentFile(b"%PDF-1.7", name="x.pdf"), order=1, title_zh_hans="联合声明"
    )
    return f"attachment:{attachment.uuid}:title"


def test_the_title_of_a_document_is_translated_like_any_other_text(editor, issue, title):
    assert title in [place.key for place in translating.missing(issue.bulletin, "en")]
    page = opened(editor, issue)
    send(editor, issue, typed_over(page, title, "Joint statement"))
    assert issue.text("en", title) == "Joint statement"
    assert title not in [place.key for place in translating.missing(issue.bulletin, "en")]
    issue.edit(title, "联合声明（修订）")
    assert title in [place.key for place in translating.outdated(issue.bulletin, "en")]


def test_the_title_of_a_document_cannot_be_left_out(editor, issue, title):
    block = next(b for b in opened(editor, issue).context["page"].blocks if b.row.key == title)
    assert block.row.place.is_needed
    translating.choose(issue.bulletin, "en", title, "leave_out")
    (known,) = (b for k, b in translating.known_blocks(issue.bulletin, "en").items() if k == title)
    assert known.choice == "keep_source"


def test_a_missing_title_is_led_to_on_the_issues_page(editor, issue, title):
    page = editor.get(reverse("admin:bulletins_bulletin_change", args=[issue.pk]))
    (state,) = (each for each in page.context["states"] if each.code == "en")
    assert "id_attachments-0-title_en" in [link.element for link in state.missing]
