"""What the translation desk has to help: agreed names, memory, comments, titles."""

import json
import re

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from bulletins import commenting, translating
from bulletins.models import Term
from tests import builders

from .at_desk import opened, send, typed_over, url

pytestmark = pytest.mark.django_db


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
