"""Readers report an error on a passage; it lands in the editors' queue."""

import pytest
import time_machine
from django.urls import reverse
from lxml import html

from bulletins import publishing, reporting_views
from bulletins.models import ReaderReport
from tests.builders import make_user, publish_bulletin

pytestmark = pytest.mark.django_db
ADDRESS = "/en/bulletins/2023/1/report/"
HERE = {"Sec-Fetch-Site": "same-origin"}


def send(client, headers=HERE, **fields):
    return client.post(ADDRESS, {"text": "The year is wrong.", **fields}, headers=headers)


def test_row_60_a_readers_report_on_one_block_lands_in_the_editors_queue(client):
    publish_bulletin(2023, 1)
    client.force_login(make_user("reader"))
    assert "readers’ reports" not in client.get("/admin/").content.decode().split("<table")[0]
    client.logout()
    page = client.get("/en/bulletins/2023/1/").content.decode()
    assert f'href="{ADDRESS}?remark=1"' in page

    assert send(client, remark=1, contact="reader@example.org").status_code == 302
    report = ReaderReport.objects.get()
    assert (report.text, report.remark_number) == ("The year is wrong.", 1)
    assert report.passage == "Words 1 from kh [zh-hans]"

    client.force_login(make_user("editor"))
    queue = client.get(reverse("admin:bulletins_readerreport_changelist")).content.decode()
    assert "The year is wrong." in queue
    assert "1 reader’s report" in client.get("/admin/").content.decode()


def test_the_form_sets_no_cookie_and_is_kept_nowhere(client):
    publish_bulletin(2023, 1)
    answer = client.get(f"{ADDRESS}?remark=1")
    assert (answer.status_code, dict(answer.cookies)) == (200, {})
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
    ],
)
def test_a_form_from_elsewhere_is_refused_and_given_back(client, headers):
    publish_bulletin(2023, 1)
    answer = send(client, headers=headers)
    assert (answer.status_code, ReaderReport.objects.count()) == (400, 0)
    assert "The year is wrong." in answer.content.decode()


def test_an_old_browser_is_known_by_its_origin(client):
    publish_bulletin(2023, 1)
    assert send(client, headers={"Origin": "http://testserver"}).status_code == 302


def test_one_sender_is_heard_five_times_an_hour(client):
    publish_bulletin(2023, 1)
    with time_machine.travel("2023-06-01T10:00:00Z", tick=False) as clock:
        for _time in range(reporting_views.OF_ONE):
            assert send(client).status_code == 302
        assert send(client).status_code == 429
        clock.shift(3601)
        assert send(client).status_code == 302


def test_an_address_is_never_kept(client):
    publish_bulletin(2023, 1)
    client.post(ADDRESS, {"text": "x"}, headers=HERE, REMOTE_ADDR="203.0.113.9")
    assert "203.0.113.9" not in str(ReaderReport.objects.values().get())


def test_a_program_that_fills_every_field_is_thanked_and_not_heard(client):
    publish_bulletin(2023, 1)
    assert send(client, website="http://spam.example").status_code == 302
    assert ReaderReport.objects.count() == 0


@pytest.mark.parametrize("fields", [{"text": " "}, {"text": "x" * 2001}, {"contact": "nobody"}])
def test_what_is_missing_is_said_and_nothing_is_lost(client, fields):
    publish_bulletin(2023, 1)
    answer = send(client, **fields)
    assert (answer.status_code, ReaderReport.objects.count()) == (400, 0)
    page = html.fromstring(answer.content)
    [wrong] = page.xpath("//main//*[@aria-invalid]")
    # The field is read with what is said of it.
    [said] = page.xpath(f"//*[@id='{wrong.get('aria-describedby').split()[-1]}']")
    assert said.get("role") == "alert"


def test_a_withdrawn_issue_takes_no_report(client):
    edition = publish_bulletin(2023, 1)
    publishing.withdraw(edition.bulletin, by=make_user("publisher"), reason="x")
    assert send(client).status_code == 410


def test_an_editor_settles_a_report(client):
    publish_bulletin(2023, 1)
    send(client)
    client.force_login(make_user("editor"))
    chosen = {"action": "mark_mended", "_selected_action": [ReaderReport.objects.get().pk]}
    client.post(reverse("admin:bulletins_readerreport_changelist"), chosen)
    assert ReaderReport.objects.get().state == "mended"
    assert "reader’s report" not in client.get("/admin/").content.decode()
