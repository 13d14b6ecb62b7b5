"""The board: where every issue is in every language, and what waits for whom."""

import datetime as dt

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app

from bulletins import publishing, tasks
from bulletins.board import asking, rows, waiting
from bulletins.models import (
    Bulletin,
    Comment,
    Notice,
    Progress,
    ReaderReport,
    RecordCheck,
    Review,
    Schedule,
    Translation,
)
from bulletins.translating import progress
from lmec import presence
from lmec.languages import CODES
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def staff(username, *codenames):
    user = builders.make_user(username, is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def state(bulletin, language, kind, **fields):
    Translation.objects.update_or_create(
        bulletin=bulletin, language=language, defaults={"state": kind, **fields}
    )


def kinds(client, **asked):
    """For every issue that is shown: the kinds of marks in each language."""
    page = client.get("/admin/", asked)
    return {
        row.issue: {cell.language: [mark.kind for mark in cell.marks] for cell in row.cells}
        for row in page.context["rows"]
    }


def shown(client, **asked):
    return [row.issue for row in client.get("/admin/", asked).context["rows"]]


def items(client, name):
    lists = {each.name: each for each in client.get("/admin/").context["lists"]}
    return [(item.words, item.language) for item in lists[name].items]


def test_row_11_each_issue_shows_the_state_of_seven_languages_on_one_screen(editor):
    bulletin = builders.make_bulletin(2022, 13, languages=["zh-hans", "en", "my"])
    user = builders.make_user()
    publishing.publish(bulletin, languages=["zh-hans", "en", "my"], by=user)
    publishing.withdraw(bulletin, languages=["my"], by=user, reason="Mistaken")
    for language, kind in (("km", "machine"), ("lo", "in_review"), ("th", "approved")):
        state(bulletin, language, kind)
    data = form_data(editor.get(f"/admin/bulletins/bulletin/{bulletin.pk}/change/"))
    editor.post(
        f"/admin/bulletins/bulletin/{bulletin.pk}/change/", data | {"lead_zh_hans": "新导语"}
    )
    assert kinds(editor) == {
        "2022/13": {
            "zh-hans": ["published"],
            "en": ["published", "outdated"],
            "km": ["machine"],
            "lo": ["in_review"],
            "my": ["withdrawn", "outdated"],
            "th": ["approved"],
            "vi": ["not_started"],
        }
    }
    page = editor.get("/admin/").content.decode()
    assert "2022/13, English: published v1, 1 text outdated" in page


def test_outdated_texts_are_counted_and_undoing_the_change_takes_the_alarm_away(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    url = f"/admin/bulletins/bulletin/{bulletin.pk}/change/"
    before = form_data(editor.get(url))
    editor.post(url, before | {"lead_zh_hans": "新导语", "closing_zh_hans": "新结语"})
    assert Progress.objects.get(language="en").outdated == 2
    again = form_data(editor.get(url))
    again |= {name: before[name] for name in ("lead_zh_hans", "closing_zh_hans")}
    editor.post(url, again)
    assert Progress.objects.get(language="en").outdated == 0


def test_row_12_editing_the_chinese_flags_the_other_six_at_once_and_names_the_block(editor):
    bulletin = builders.make_bulletin(languages=CODES)
    url = f"/admin/bulletins/bulletin/{bulletin.pk}/change/"
    editor.post(url, form_data(editor.get(url)) | {"lead_zh_hans": "新导语"})
    states = editor.get(url).context["states"]
    flagged = {each.code: [block.key for block in each.outdated] for each in states}
    assert flagged == {code: [] if code == "zh-hans" else ["lead"] for code in CODES}


def test_counts_are_made_anew_as_they_were(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    bulletin.remarks.update(text_en="")
    Progress.objects.all().delete()
    assert progress.rebuild() == 1
    found = Progress.objects.values_list("language", "missing", "outdated")
    assert sorted(found) == [("en", 1, 0), ("zh-hans", 0, 0)]


def test_language_whose_texts_were_all_taken_out_is_not_counted(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"], remarks_from=[])
    Bulletin.objects.update(headline_en="", lead_en="", closing_en="")
    progress.refresh(bulletin)
    assert [each.language for each in Progress.objects.all()] == ["zh-hans"]


# Filters and pages


def test_board_shows_the_newest_and_older_ones_with_open_work(editor):
    old = builders.make_bulletin(2019, 1)
    state(old, "en", "in_progress")
    builders.make_bulletin(2019, 2)
    for number in range(1, asking.NEWEST + 1):
        builders.make_bulletin(2022, number)
    assert shown(editor) == [f"2022/{n}" for n in range(asking.NEWEST, 0, -1)] + ["2019/1"]


def test_published_issue_that_was_changed_since_is_open_work_and_says_so(editor):
    bulletin = builders.publish_bulletin(2019, 1).bulletin
    publishing.submit(bulletin, language="zh-hans", by=builders.make_user("other"))
    publishing.approve(bulletin, language="zh-hans", by=builders.make_user())
    for number in range(1, asking.NEWEST + 1):
        builders.publish_bulletin(2022, number)
    assert "2019/1" not in shown(editor)
    change = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    typed = form_data(editor.get(change)) | {"lead_zh_hans": "更正"}
    assert editor.post(change, typed).status_code == 302
    assert kinds(editor)["2019/1"]["zh-hans"] == ["published", "in_progress"]


def test_published_issue_with_nothing_outdated_is_no_open_work(editor):
    edition = builders.publish_bulletin(2019, 1, languages=["zh-hans", "en"])
    publishing.publish(edition.bulletin, languages=["en"], by=builders.make_user(), note="x")
    for number in range(1, asking.NEWEST + 1):
        builders.publish_bulletin(2022, number)
    assert "2019/1" not in shown(editor)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"year": "2021"}, ["2021/1"]),
        ({"state": "all"}, ["2022/2", "2022/1", "2021/1"]),
        ({"state": "in_review"}, ["2022/1"]),
        ({"state": "in_review", "language": "en"}, []),
        ({"state": "published"}, ["2021/1"]),
        ({"state": "withdrawn"}, []),
        ({"state": "not_started", "language": "th"}, ["2022/2", "2021/1"]),
        ({"mine": "on"}, ["2022/1"]),
        ({"year": "x"}, ["2022/2", "2022/1", "2021/1"]),
        ({"state": "\0"}, None),
    ],
)
def test_board_is_filtered(editor, asked, expected):
    state(builders.make_bulletin(2022, 1), "th", "in_review", assignee=builders.make_user())
    builders.make_bulletin(2022, 2)
    builders.publish_bulletin(2021, 1)
    if expected is None:
        assert editor.get("/admin/", asked).status_code == 400
    else:
        assert shown(editor, **asked) == expected


def test_older_issues_are_on_further_pages(editor):
    for number in range(1, asking.PAGE + 3):
        builders.make_bulletin(2022, number)
    first = editor.get("/admin/", {"state": "all"})
    assert len(first.context["rows"]) == asking.PAGE
    second = editor.get(f"/admin/{first.context['older']}")
    assert [row.issue for row in second.context["rows"]] == ["2022/2", "2022/1"]
    assert (second.context["older"], second.context["newer"] != "") == ("", True)


# The lists above


def test_my_work_is_what_is_assigned_to_me(editor):
    bulletin = builders.make_bulletin(2022, 13)
    state(bulletin, "th", "in_progress", assignee=builders.make_user())
    state(bulletin, "vi", "in_progress", assignee=builders.make_user("other"))
    assert items(editor, "mine") == [("2022/13", "th")]


def test_what_is_in_review_waits_for_somebody(editor):
    state(builders.make_bulletin(2022, 13), "lo", "in_review")
    assert items(editor, "waiting") == [("2022/13", "lo")]


def test_record_that_does_not_verify_is_told_loudly(editor):
    edition = builders.publish_bulletin()
    tasks.verify_record.func(0)
    assert items(editor, "failed") == []
    type(edition).objects.filter(pk=edition.pk).update(sha256="0" * 64)
    tasks.verify_record.func(0)
    assert len(items(editor, "failed")) == 1
    assert RecordCheck.objects.count() == 2


def test_who_may_not_see_issues_gets_no_board(client):
    builders.make_bulletin(2022, 13)
    client.force_login(staff("nobody"))
    assert b"2022/13" not in client.get("/admin/").content


def test_board_names_who_is_at_an_issue(editor):
    bulletin = builders.make_bulletin(2022, 13)
    presence.arrive(builders.make_user("Li Xia"), "bulletins.bulletin", bulletin.pk)
    assert "Li Xia is editing this since" in editor.get("/admin/").content.decode()


# Cost


def test_board_makes_the_same_few_queries_for_one_issue_as_for_thirty(client):
    user = staff("Li Xia", "view_bulletin", "view_meeting", "change_bulletin", "publish_bulletin")
    client.force_login(user)

    def load(count):
        for _ in range(count):
            bulletin = builders.publish_bulletin(languages=["zh-hans", "en"]).bulletin
            state(bulletin, "th", "in_review", assignee=user)
            state(bulletin, "vi", "in_progress", assignee=user)
            presence.arrive(builders.make_user("other"), "bulletins.bulletin", bulletin.pk)
        with CaptureQueriesContext(connection) as asked:
            client.get("/admin/")
        return len(asked)

    counts = {load(1), load(29)}
    assert len(counts) == 1
    assert counts.pop() <= 15


def test_every_language_has_a_cell_of_its_own(editor):
    builders.make_bulletin()
    row = rows.page_of({}, builders.make_user())[0][0]
    assert [cell.language for cell in row.cells] == list(CODES)


# Work of several people


def test_language_that_was_handed_back_stands_first_with_its_reason(editor):
    user = builders.make_user()
    for number in (13, 14):
        bulletin = builders.make_bulletin(2022, number, languages=["zh-hans", "th"])
        publishing.assign(bulletin, language="th", to=user, by=user)
    bulletin = Bulletin.objects.get(number=13)
    publishing.submit(bulletin, language="th", by=user)
    publishing.hand_back(bulletin, language="th", by=builders.make_user("b"), reason="第二段")
    found = waiting.assigned_to(user)
    assert [(item.words, item.kind) for item in found] == [
        ("2022/13", "returned"),
        ("2022/14", "in_progress"),
    ]
    assert "第二段" in found[0].about


def test_language_to_review_is_the_work_of_its_reviewer(editor):
    user, reviewer = builders.make_user(), builders.make_user("Zhou Jun")
    bulletin = builders.make_bulletin(2022, 13, languages=["zh-hans", "th"])
    publishing.assign(bulletin, language="th", to=user, reviewer=reviewer, by=user)
    publishing.submit(bulletin, language="th", by=user)
    assert [item.kind for item in waiting.assigned_to(reviewer)] == ["in_review"]
    assert waiting.assigned_to(user) == []
    page = editor.get("/admin/").content.decode()
    assert "in review with Zhou Jun" in page


def test_scheduled_language_says_when_and_a_failed_one_is_loud(editor):
    bulletin = builders.make_bulletin(2022, 13)
    moment = timezone.now() + dt.timedelta(hours=2)
    publishing.schedule(bulletin, languages=["zh-hans"], due_at=moment, by=builders.make_user())
    assert kinds(editor)["2022/13"]["zh-hans"][0] == "scheduled"
    assert shown(editor, state="scheduled") == ["2022/13"]
    assert items(editor, "due") == [("2022/13", "")]
    Schedule.objects.update(due_at=timezone.now() - dt.timedelta(hours=1))
    assert items(editor, "failed") == [("2022/13", "")]
    assert items(editor, "due") == []


def test_cell_leads_to_where_the_work_is(editor):
    bulletin = builders.make_bulletin(2022, 13, languages=["zh-hans", "en"])
    state(bulletin, "vi", "approved")
    cells = {
        cell.language: cell.url for cell in rows.page_of({}, builders.make_user())[0][0].cells
    }
    base = f"/admin/bulletins/bulletin/{bulletin.pk}"
    assert cells["zh-hans"] == f"{base}/change/#states"
    assert cells["th"] == f"{base}/desk/?language=th"
    assert cells["vi"] == f"{base}/publish/"


def test_documents_and_given_up_work_are_told(editor):
    Review.objects.create(file_name="a.docx", sha256="0" * 64, year=2022, number=1)
    app.configure_task(name="store_pages").defer()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    assert items(editor, "waiting") == [("1 document to review", "")]
    assert items(editor, "failed") == [("Public pages could not be kept as files", "")]


def test_comment_for_me_is_my_work_until_it_is_settled(editor):
    bulletin = builders.make_bulletin(2022, 13)
    other = builders.make_user("Zhou Jun")
    said = Comment.objects.create(
        bulletin=bulletin, language="th", text="“水”怎么译？", by=other, by_name="Zhou Jun"
    )
    Notice.objects.create(
        recipient=builders.make_user(), kind="comment", bulletin=bulletin, comment=said
    )
    assert items(editor, "mine") == [("2022/13", "th")]
    assert "Zhou Jun: “水”怎么译？" in editor.get("/admin/").content.decode()
    Comment.objects.update(resolved_at=timezone.now())
    assert items(editor, "mine") == []


def test_mail_that_does_not_arrive_and_readers_reports_are_told(editor):
    edition = builders.publish_bulletin()
    ReaderReport.objects.create(edition=edition, text="错字", language="zh-hans", sender="x")
    Notice.objects.create(
        recipient=builders.make_user(), kind="approved", bulletin=edition.bulletin, attempts=3
    )
    assert items(editor, "failed") == [("1 mail could not be sent", "")]
    assert items(editor, "waiting") == [("1 reader’s report", "")]
