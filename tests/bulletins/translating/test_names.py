"""Names as printed: texts of the desk like any other, taken from the record where none is."""

import pytest
from django.urls import reverse

from bulletins import publishing, translating
from bulletins.compiling import compile_bulletin
from bulletins.models import Progress
from bulletins.translating import sheet
from bulletins.translating.progress import refresh
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def issue():
    """An issue in Chinese and English whose speaker is printed in Chinese only."""
    made = builders.make_bulletin(2023, 4, languages=["zh-hans", "en"], remarks_from=["th"])
    made.remarks.update(printed_name_zh_hans="娜鲁蒙", printed_name_en="")
    speaker = made.remarks.get().speaker
    speaker.name_zh_hans, speaker.name_en = "娜鲁蒙", ""
    speaker.save()
    return made


def missing(issue, language="en"):
    return [place.key.rpartition(":")[2] for place in translating.missing(issue, language)]


def name_row(issue, language="en"):
    rows = sheet.read(issue, language).rows
    return next(row for row in rows if row.place.is_name)


def test_name_without_a_translation_anywhere_is_missing_and_stops_the_publication(issue):
    assert missing(issue) == ["name"]
    with pytest.raises(publishing.Refused, match="name as printed"):
        publishing.publish(issue, languages=["en"], by=builders.make_user())


def test_name_that_the_record_has_in_the_language_is_not_missing(issue):
    speaker = issue.remarks.get().speaker
    speaker.name_en = "Narumon"
    speaker.save()
    assert missing(issue) == []
    assert (name_row(issue).state, name_row(issue).on_record) == ("on_record", "Narumon")
    assert compile_bulletin(issue, language="en").remarks[0].name.text == "Narumon"


def test_name_may_stay_in_the_source_on_purpose(issue):
    key = name_row(issue).key
    translating.choose(issue, "en", key, "keep_source")
    assert missing(issue) == []
    assert compile_bulletin(issue, language="en").remarks[0].name.language == "zh-hans"


def test_record_name_is_offered_at_the_desk_with_one_key(client, issue):
    speaker = issue.remarks.get().speaker
    speaker.name_zh_hans, speaker.name_en = "另一个写法", "Narumon"
    speaker.save()
    client.force_login(builders.make_user())
    desk = reverse("admin:bulletins_desk", args=[issue.pk]) + "?language=en&show=all"
    page = client.get(desk).context["page"]
    [block] = [b for b in page.blocks if b.row.place.is_name]
    assert [(n, c.target) for n, _found, c in block.suggestions] == [(1, "Narumon")]


def test_changed_name_of_the_source_outdates_its_translation(issue):
    issue.remarks.update(printed_name_en="Narumon")
    before = translating.snapshot(issue)
    issue.remarks.update(printed_name_zh_hans="娜鲁蒙·欧里斯")
    translating.record_changes(issue, {})
    fresh = type(issue).objects.get(pk=issue.pk)
    assert missing(fresh) == []
    before = translating.snapshot(fresh)
    fresh.remarks.update(printed_name_zh_hans="娜鲁蒙")
    translating.record_changes(fresh, before)
    fresh = type(issue).objects.get(pk=issue.pk)
    assert [place.is_name for place in translating.outdated(fresh, "en")] == [True]


def test_names_alone_begin_no_language(issue):
    issue.remarks.update(printed_name_th="นฤมล")
    assert not translating.is_begun(issue, "th")


def test_desk_board_and_issue_count_the_same(client, issue):
    refresh(issue)
    client.force_login(builders.make_user())
    desk = reverse("admin:bulletins_desk", args=[issue.pk]) + "?language=en&show=all"
    page = client.get(desk).context["page"]
    states = client.get(reverse("admin:bulletins_bulletin_change", args=[issue.pk])).context[
        "states"
    ]
    english = next(state for state in states if state.code == "en")
    counted = Progress.objects.get(language="en").missing
    assert (page.counts["missing"], len(english.missing), counted) == (1, 1, 1)
    form = form_data(client.get(reverse("admin:bulletins_bulletin_change", args=[issue.pk])))
    typed = [value for name, value in form.items() if name.endswith("_zh_hans") and value]
    assert page.total == len(typed)
