"""A translation is outdated when, and only when, its source text is another one than it was made
from: edits of every kind, each with exactly the blocks that are outdated afterwards."""

import pytest

from bulletins import publishing, translating
from bulletins.models import FitCheck, SourceText, Translation
from tests.bulletins.translating.editing import Issue

from .edits import CASES, changed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("edit", "expected"), CASES, ids=[edit.__name__ for edit, _expected in CASES]
)
def test_row_12_exactly_the_blocks_whose_source_differs_are_outdated(edit, expected):
    issue = Issue()
    edit(issue)
    assert issue.outdated() == expected


def test_there_are_forty_edits_at_least():
    assert len(CASES) >= 40


def test_row_13_a_minor_change_is_logged_for_every_language_it_concerns():
    issue = Issue()
    before = issue.edit("lead")
    issue.minor("lead", before)
    logged = FitCheck.objects.values_list("translation__language", "key", "kind", "by", "before")
    assert set(logged) == {
        ("en", "lead", "minor", "editor", before),
        ("th", "lead", "minor", "editor", before),
    }


def test_row_13_only_an_outdated_text_can_be_marked_as_checked():
    issue = Issue()
    with pytest.raises(publishing.Refused):
        issue.checked("en", "lead")
    with pytest.raises(publishing.Refused):
        issue.minor("lead", "0" * 16)
    assert not FitCheck.objects.exists()


def test_row_14_nothing_that_happens_to_the_source_touches_a_translators_words():
    issue = Issue()
    words = {name: issue.text("en", name) for name in ("lead", "words1", "position1")}
    changed(issue)
    issue.edit("words1", "")
    issue.reorder()
    issue.minor("closing", issue.edit("closing", "又"))
    issue.switch_source("th")
    issue.switch_source("zh-hans")
    assert {name: issue.text("en", name) for name in words} == words


def test_the_former_source_text_is_kept_once_as_long_as_a_translation_was_made_from_it():
    issue = Issue()
    former = issue.text("zh-hans", "lead")
    before = issue.edit("lead")
    assert SourceText.objects.get(fingerprint=before, language="zh-hans").text == former


def test_a_machine_draft_stays_marked_until_a_person_has_each_block():
    issue = Issue()
    for name in ("lead", "closing"):
        issue.write("en", name, "By machine", machine=True)
    state = Translation.objects.get(language="en")
    assert state.state == "machine"
    assert [p.key for p in translating.unreviewed(issue.bulletin, "en")] == ["lead", "closing"]
    issue.write("en", "lead", "By hand")
    assert [p.key for p in translating.unreviewed(issue.bulletin, "en")] == ["closing"]
    assert translating.take_over(issue.bulletin, "en", ["closing"]) == 1
    state.refresh_from_db()
    assert (state.state, translating.unreviewed(issue.bulletin, "en")) == ("in_progress", [])
