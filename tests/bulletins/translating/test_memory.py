"""Translation memory: earlier translations of the same or a similar source text."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bulletins import publishing, translating
from bulletins.translating import memory
from tests import builders

pytestmark = pytest.mark.django_db

TEXT = "与会专家围绕澜沧江—湄公河流域的水质监测、湿地保护和青年交流进行了深入讨论。"


def earlier(text, translation, number=1, **options):
    bulletin = builders.make_bulletin(2020, number, languages=["zh-hans", "en"])
    bulletin.closing_zh_hans, bulletin.closing_en = text, translation
    bulletin.save()
    translating.record_changes(bulletin, translating.Snapshot(), **options)
    return bulletin


def asked(source, language="en"):
    bulletin = builders.make_bulletin(2023)
    return memory.suggestions(bulletin, key="lead", source=source, language=language)


def test_the_same_text_is_offered_whole():
    issue = earlier(TEXT, "Experts discussed.")
    (found,) = asked(f"  {TEXT}\n")
    assert (found.likeness, found.target, found.difference) == (100, "Experts discussed.", ())
    assert (found.bulletin, found.key, found.is_published) == (issue, "closing", False)


@pytest.mark.parametrize(
    "source",
    [
        TEXT.replace("专家", "代表"),
        TEXT.replace("湿地保护", "空气质量"),
        TEXT + "会议由生态环境部主办。",
        TEXT.replace("与会专家", ""),
    ],
)
def test_a_similar_text_is_offered_with_its_likeness_and_what_differs(source):
    earlier(TEXT, "Experts discussed.")
    (found,) = asked(source)
    assert 60 <= found.likeness < 100
    assert "".join(p.text for p in found.difference if p.kind != "added") == TEXT
    assert "".join(p.text for p in found.difference if p.kind != "removed") == source


def test_a_short_position_is_found_by_its_likeness():
    earlier("国际合作司副司长", "Deputy Director General of International Cooperation")
    assert [each.target for each in asked("国际合作司司长")] == [
        "Deputy Director General of International Cooperation"
    ]


def test_another_text_is_not_offered():
    earlier(TEXT, "Experts discussed.")
    assert asked("二〇二三年三月，青年论坛在金边开幕，二百名学生参加。") == []


def test_the_most_alike_comes_first_and_each_wording_once():
    earlier(TEXT.replace("专家", "代表"), "Delegates discussed.", 1)
    earlier(TEXT, "Experts discussed.", 2)
    earlier(TEXT, "Experts discussed.", 3)
    assert [each.target for each in asked(TEXT)] == ["Experts discussed.", "Delegates discussed."]


def test_only_translations_into_the_wanted_language_are_offered():
    earlier(TEXT, "Experts discussed.")
    assert asked(TEXT, "th") == []


def test_a_machines_draft_that_nobody_reviewed_is_no_memory():
    issue = earlier(TEXT, "By machine", machine=True)
    assert asked(TEXT) == []
    translating.take_over(issue, "en")
    assert [each.target for each in memory.suggestions(
        issue, key="lead", source=TEXT, language="en"
    )] == ["By machine"]  # fmt: skip


def test_what_was_corrected_since_is_offered_as_it_stands_today():
    issue = earlier(TEXT, "Experts discused.")
    before = translating.snapshot(issue)
    issue.closing_en = "Experts discussed."
    issue.save()
    translating.record_changes(issue, before)
    assert [each.target for each in asked(TEXT)] == ["Experts discussed."]


def test_what_is_published_says_so():
    issue = earlier(TEXT, "Experts discussed.")
    publishing.publish(issue, languages=["zh-hans", "en"], by=builders.make_user())
    assert asked(TEXT)[0].is_published


def test_a_deleted_remark_offers_nothing():
    bulletin = builders.make_bulletin(2020, 1, languages=["zh-hans", "en"])
    remark = bulletin.remarks.get()
    text = remark.text_zh_hans
    assert [each.target for each in asked(text) if each.is_same] == [remark.text_en]
    remark.delete()
    assert [each for each in asked(text) if each.is_same] == []


@pytest.mark.parametrize("issues", [2, 12])
def test_the_question_costs_the_same_in_a_large_archive(issues):
    for number in range(1, issues + 1):
        earlier(f"{TEXT}第{number}次。", f"Experts discussed, {number}.", number)
    bulletin = builders.make_bulletin(2023, 9)
    with CaptureQueriesContext(connection) as captured:
        memory.suggestions(bulletin, key="lead", source=TEXT, language="en")
    assert len(captured) == 3
