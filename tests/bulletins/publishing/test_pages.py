"""The pages of publishing at the desk: what they show, what they ask, what they refuse."""

import datetime as dt
import json

import pytest
import time_machine
from django.contrib.auth.models import Permission

from bulletins import publishing
from bulletins.models import Bulletin, Edition, PublicationLog, Remark, Schedule, Translation
from bulletins.publishing import scheduling
from tests import builders
from tests.bulletins.publishing.at_pages import said, typed, url
from tests.desk import form_data

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 10, 1, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def public(bulletin):
    return sorted(bulletin.editions.current().values_list("language", "version"))


# Publish


def test_page_shows_what_blocks_and_what_is_doubtful_with_links_to_the_fields(publisher):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_en="", closing_en="见 http://x")
    page = publisher.get(url("bulletins_publish", bulletin))
    row = next(row for row in page.context["rows"] if row.state.code == "en")
    assert not row.is_chosen
    field = url("bulletins_bulletin_change", bulletin) + "#id_"
    assert [block.element for block in row.state.missing] == ["id_lead_en"]
    links = {finding.said: finding.url for finding in row.warnings}
    assert links["closing: the link http://x leads nowhere."] == f"{field}closing_en"
    general = {f.code: f.url for f in page.context["general"]}
    assert "portrait" not in general
    (portrait,) = page.context["portraits"]
    assert portrait.url.startswith("/admin/people/speaker/")
    assert "1 remark has no portrait" in page.content.decode()


def test_double_submit_makes_one_version(publisher):
    bulletin = builders.make_bulletin()
    address = url("bulletins_publish", bulletin)
    data = typed(publisher, address, "publish-form")
    assert said(publisher.post(address, data, follow=True)) == ["Published: 简体中文 v1."]
    again = publisher.post(address, data, follow=True)
    assert said(again) == ["Nothing changed since these languages were last published."]
    assert PublicationLog.objects.count() == 1


def test_what_changed_under_the_page_is_shown_before_it_is_published(publisher):
    bulletin = builders.make_bulletin()
    address = url("bulletins_publish", bulletin)
    data = typed(publisher, address, "publish-form")
    Bulletin.objects.update(lead_zh_hans="另一个")
    page = publisher.post(address, data)
    assert page.status_code == 409
    assert "changed after you opened this page" in page.content.decode()
    assert not Edition.objects.exists()
    assert page.context["form"]["languages"].value() == ["zh-hans"]
    publisher.post(address, form_data(page, "publish-form"))
    assert public(bulletin) == [("zh-hans", 1)]


def test_machine_translation_is_not_chosen_until_somebody_does(publisher):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    Translation.objects.update(state=Translation.State.MACHINE)
    address = url("bulletins_publish", bulletin)
    data = typed(publisher, address, "publish-form", languages=["zh-hans", "en"])
    assert "nobody has reviewed it" in publisher.post(address, data).content.decode()
    publisher.post(address, data | {"machine": ["en"]})
    assert public(bulletin) == [("en", 1), ("zh-hans", 1)]


def test_correction_is_told_in_several_languages_or_is_minor(publisher):
    bulletin = builders.publish_bulletin(languages=["zh-hans"]).bulletin
    Bulletin.objects.update(lead_zh_hans="一")
    address = url("bulletins_publish", bulletin)
    data = typed(publisher, address, "publish-form", note="Date", note_language="en")
    publisher.post(address, data | {"note_zh_hans": "日期"})
    edition = Edition.objects.current().get()
    assert (edition.note, edition.note_language) == ("日期", "zh-hans")
    Bulletin.objects.update(lead_zh_hans="二")
    data = typed(publisher, address, "publish-form", is_minor="on")
    publisher.post(address, data)
    assert Edition.objects.current().get().is_minor


def test_row_05_published_issue_is_edited_as_a_draft_and_the_page_says_how_far(publisher, client):
    bulletin = builders.publish_bulletin(2023, 4, languages=["zh-hans", "en"]).bulletin
    publishing.publish(bulletin, languages=["en"], by=builders.make_user())
    Bulletin.objects.update(lead_en="Not for readers yet", closing_en="Nor this")
    page = publisher.get(url("bulletins_bulletin_change", bulletin))
    changes = {s.code: s.changes for s in page.context["states"] if s.current}
    assert changes == {"zh-hans": 0, "en": 2}
    assert "2 changes not published" in page.content.decode()
    assert "Lead 2023/4 [en]" in client.get("/en/bulletins/2023/4/").content.decode()


# Later


@pytest.fixture
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def test_row_08_button_says_what_will_happen_and_when(publisher, clock):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    address = url("bulletins_publish", bulletin)
    data = typed(publisher, address, "publish-form", day="2026-10-03", time="09:00", later="1")
    page = publisher.post(address, data)
    button = "Publish 简体中文, English on 3 October 2026, 09:00 Beijing time"
    assert button in " ".join(page.content.decode().split())
    assert not Schedule.objects.exists()
    after = publisher.post(address, form_data(page, "later-form") | {"schedule": "1"}, follow=True)
    assert said(after) == ["Scheduled for 3 October 2026, 09:00 Beijing time: 简体中文, English."]
    schedule = Schedule.objects.get()
    assert schedule.due_at.isoformat() == "2026-10-03T01:00:00+00:00"
    assert "3 October 2026, 09:00 Beijing time" in after.content.decode()


def test_row_08_button_says_that_a_live_issue_gets_another_version(publisher, clock):
    bulletin = builders.publish_bulletin(2023, 4, languages=["zh-hans", "en"]).bulletin
    publishing.publish(bulletin, languages=["en"], by=builders.make_user())
    Bulletin.objects.update(lead_en="Another lead")
    moment = {"day": "2026-10-03", "time": "09:00", "languages": ["en"], "note": "x"}
    data = typed(publisher, url("bulletins_publish", bulletin), "publish-form", **moment)
    page = publisher.post(url("bulletins_publish", bulletin), data | {"later": "1"})
    button = "Publish English v2 on 3 October 2026, 09:00 Beijing time"
    assert button in " ".join(page.content.decode().split())
    sent = form_data(page, "later-form") | {"schedule": "1"}
    publisher.post(url("bulletins_publish", bulletin), sent)
    assert "Another lead" not in Edition.objects.current().get(language="en").content_json
    clock.move_to(NOW + dt.timedelta(days=2))
    scheduling.publish_due()
    assert Edition.objects.current().get(language="en").content.lead.text == "Another lead"


def test_later_needs_a_moment_to_come(publisher, clock):
    bulletin = builders.make_bulletin()
    address = url("bulletins_publish", bulletin)
    data = typed(publisher, address, "publish-form", later="1")
    assert "day" in publisher.post(address, data).context["form"].errors
    page = publisher.post(address, data | {"day": "2026-09-30", "time": "09:00"})
    assert "This moment has passed" in page.content.decode()


def scheduled(bulletin):
    return publishing.schedule(
        bulletin,
        languages=["zh-hans"],
        due_at=NOW + dt.timedelta(days=2),
        by=builders.make_user(),
    )


def test_draft_that_moved_on_is_told_loudly_and_taken_in_by_saying_so(publisher, clock):
    bulletin = builders.make_bulletin()
    schedule = scheduled(bulletin)
    Bulletin.objects.update(lead_zh_hans="新的引言")
    issue = publisher.get(url("bulletins_bulletin_change", bulletin)).content.decode()
    assert "The draft changed in 1 place since; the text of then will be published." in issue
    address = url("bulletins_schedule_change", schedule)
    page = publisher.get(address)
    assert [d.language for d in page.context["drift"]] == ["zh-hans"]
    publisher.post(address, form_data(page, "schedule-form") | {"take_changes": "1"})
    assert publisher.get(address).context["drift"] == []
    clock.move_to(NOW + dt.timedelta(days=2))
    scheduling.publish_due()
    assert Edition.objects.get().content.lead.text == "新的引言"


def test_schedule_is_moved_cancelled_and_seen_to(publisher, clock):
    schedule = scheduled(builders.make_bulletin())
    address = url("bulletins_schedule_change", schedule)
    publisher.post(address, {"day": "2026-10-05", "time": "10:30", "move": "1"})
    schedule.refresh_from_db()
    assert schedule.due_at.isoformat() == "2026-10-05T02:30:00+00:00"
    publisher.post(address, {"cancel": "1"})
    schedule.refresh_from_db()
    assert schedule.state == "cancelled"
    Schedule.objects.update(state="failed", outcome="Because")
    assert "Because" in publisher.get(address).content.decode()
    assert list(scheduling.overdue()) == [schedule]
    publisher.post(address, {"acknowledge": "1"})
    assert list(scheduling.overdue()) == []


def test_who_may_not_publish_only_looks_at_a_schedule(client, clock):
    schedule = scheduled(builders.make_bulletin())
    user = builders.make_user("reader", is_superuser=False)
    names = ["view_bulletin", "view_schedule"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)
    address = url("bulletins_schedule_change", schedule)
    assert client.get(address).status_code == 200
    assert client.post(address, {"cancel": "1"}).status_code == 403
    schedule.refresh_from_db()
    assert schedule.is_waiting


# Begin, correct


def test_new_issue_is_begun_from_an_old_one(publisher, clock):
    meeting = builders.make_meeting(series=builders.make_series("工作组会"), session="14")
    previous = builders.make_bulletin(2026, 4, meeting=meeting)
    address = url("bulletins_start", previous)
    data = typed(publisher, address, "start-form")
    assert (data["year"], data["number"], data["date"]) == ("2026", "5", "2026-10-01")
    page = publisher.post(address, data, follow=True)
    assert said(page) == ["Begun from 2026/4."]
    assert Bulletin.objects.get(year=2026, number=5).meeting.session == "15"
    again = publisher.post(address, data)
    assert "There already is an issue" in again.content.decode()


def test_record_is_corrected_from_its_own_page(publisher):
    speaker = builders.make_speaker("Oris")
    bulletin = builders.publish_bulletin(2023, 4, speaker=speaker).bulletin
    speaker.name_zh_hans = "纳鲁蒙"
    speaker.save()
    record = publisher.get(url("people_speaker_change", speaker)).content.decode()
    address = url("people_speaker_correct", speaker)
    assert address in record
    data = typed(publisher, address, "correct-form", is_minor="on")
    assert json.loads(data["seen"]).keys() == {str(bulletin.editions.get().pk)}
    page = publisher.post(address, data, follow=True)
    assert said(page) == ["1 new version was published: 2023/4."]
    assert bulletin.editions.current().get().content.remarks[0].speaker.name.text == "纳鲁蒙"


def test_words_printed_over_remarks_are_shown_before_they_are_mended(publisher):
    speaker = builders.make_speaker("Oris")
    builders.publish_bulletin(2023, 4, speaker=speaker)
    address = url("people_speaker_correct", speaker)
    asked = {"language": "zh-hans", "wrong": "Position", "right": "Post"}
    page = publisher.get(address, asked)
    data = form_data(page, "correct-form")
    assert (data["wrong"], data["right"]) == ("Position", "Post")
    assert Remark.objects.get().printed_position_zh_hans == "Position 1 [zh-hans]"
    publisher.post(address, data | {"note": "Post corrected"})
    assert Remark.objects.get().printed_position_zh_hans == "Post 1 [zh-hans]"


def test_nobody_but_publishers_corrects_published_issues(client):
    speaker = builders.make_speaker("Oris")
    builders.publish_bulletin(2023, 4, speaker=speaker)
    client.force_login(builders.make_member("editor", username="writer"))
    assert client.get(url("people_speaker_correct", speaker)).status_code == 403


def test_withdrawal_says_its_reason_in_the_language_of_each_reader(publisher):
    bulletin = builders.publish_bulletin(2023, 4, languages=["zh-hans", "en"]).bulletin
    publishing.publish(bulletin, languages=["en"], by=builders.make_user())
    data = {
        "languages": ["zh-hans", "en"],
        "reason": "An error of fact",
        "note_language": "en",
        "note_zh_hans": "事实有误",
    }
    publisher.post(url("bulletins_withdraw", bulletin), data)
    told = bulletin.editions.values_list("language", "withdrawn_reason", "reason_language")
    assert sorted(told) == [
        ("en", "An error of fact", "en"),
        ("zh-hans", "事实有误", "zh-hans"),
    ]
