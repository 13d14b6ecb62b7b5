"""Nobody has to ask: who publishes is told of what was approved, who translates of what became
outdated, who wrote of why it came back, and everybody what is public."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from bulletins import approval, publishing, sending, translating
from bulletins.board import waiting
from bulletins.models import Bulletin, Edition, Notice, Progress
from bulletins.translating.progress import rebuild, refresh
from lmec.history.acts import acting
from lmec.models import Preference
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin():
    made = builders.make_bulletin(2023, 4, languages=["zh-hans", "th"])
    approval.follow(made, by=None)
    rebuild([made])
    return made


def member(*roles, **fields):
    user = builders.make_member(*roles, **fields)
    user.email = f"{user.username}@example.org"
    user.save()
    Preference.objects.update_or_create(user=user, defaults={"language": "en"})
    return user


def approve(bulletin, language="th", by=None):
    publishing.submit(bulletin, language=language, by=member("editor"))
    publishing.approve(bulletin, language=language, by=by or member("reviewer"))


def ready():
    found = waiting.to_publish(waiting.waiting_for_others(), waiting.schedules())
    return [(item.words, item.language) for item in found]


def change_source(bulletin, lead="新的导语"):
    before = translating.snapshot(bulletin)
    Bulletin.objects.filter(pk=bulletin.pk).update(lead_zh_hans=lead)
    translating.record_changes(bulletin, before)
    refresh(bulletin)


# Approved, to be published


def test_what_was_approved_waits_for_publishers_until_it_is_published(bulletin):
    approve(bulletin)
    assert ready() == [("2023/4", "th")]
    publishing.publish(bulletin, languages=["th"], by=member("publisher"))
    assert ready() == []


def test_what_is_approved_anew_after_its_publication_waits_again(bulletin):
    approve(bulletin)
    publishing.publish(bulletin, languages=["th"], by=member("publisher"))
    Edition.objects.update(published_at=timezone.now())
    publishing.reopen(bulletin, language="th", by=member("editor"))
    approve(bulletin)
    assert ready() == [("2023/4", "th")]


def test_what_has_its_moment_waits_for_no_publisher(bulletin):
    approve(bulletin)
    later = timezone.now() + timezone.timedelta(hours=2)
    publishing.schedule(bulletin, languages=["th"], due_at=later, by=member("publisher"))
    assert ready() == []


def test_board_shows_what_is_approved_to_who_may_publish_and_nobody_else(client, bulletin):
    approve(bulletin)
    for role, expected in (("publisher", ["mine", "publish"]), ("translator_th", ["mine"])):
        client.force_login(member(role))
        lists = client.get("/admin/").context["lists"]
        shown = [each.name for each in lists if each.name in ("mine", "publish")]
        assert shown == expected


def test_publishers_get_mail_of_an_approval_with_the_way_to_publish(bulletin):
    member("publisher")
    approve(bulletin)
    sending.send_due()
    [message] = [m for m in mail.outbox if m.to == ["publisher@example.org"]]
    assert message.subject == (
        "[2023/4] reviewer approved ไทย of issue 2023/4. It is ready to be published."
    )
    assert reverse("admin:bulletins_publish", args=[bulletin.pk]) in message.body


# Outdated


def test_language_that_became_outdated_is_its_translators_work_whatever_its_state(bulletin):
    translator = member("translator_th")
    publishing.assign(bulletin, language="th", to=translator, by=member("editor"))
    approve(bulletin)
    assert waiting.assigned_to(translator) == []
    change_source(bulletin)
    [item] = waiting.assigned_to(translator)
    assert (item.kind, item.language, item.about) == ("outdated", "th", "1 text outdated")


def test_outdated_language_of_nobody_is_the_work_of_its_translators_only(bulletin):
    change_source(bulletin)
    people = {name: member(name) for name in ("translator_th", "translator_vi", "editor")}
    assert {name: len(waiting.assigned_to(user)) for name, user in people.items()} == {
        "translator_th": 1,
        "translator_vi": 0,
        "editor": 0,
    }


def test_translator_gets_one_mail_for_several_changes_once_they_are_settled(bulletin):
    member("translator_th"), member("translator_vi")
    change_source(bulletin, "一")
    change_source(bulletin, "二")
    sending.send_due()
    assert mail.outbox == []
    Notice.objects.update(next_attempt_at=timezone.now())
    sending.send_due()
    assert [message.subject for message in mail.outbox] == [
        "[2023/4] The source of issue 2023/4 was changed: 1 text is outdated in ไทย."
    ]
    desk = reverse("admin:bulletins_desk", args=[bulletin.pk])
    assert f"{desk}?language=th&show=outdated" in mail.outbox[0].body


def test_change_that_was_undone_is_told_to_nobody(bulletin):
    member("translator_th")
    lead = bulletin.lead_zh_hans
    change_source(bulletin)
    change_source(bulletin, lead)
    Notice.objects.update(next_attempt_at=timezone.now())
    sending.send_due()
    assert (mail.outbox, Notice.objects.get().sent_at is not None) == ([], True)


def test_who_changed_the_source_is_not_told_of_it(bulletin):
    translator = member("editor", "translator_th")
    publishing.assign(bulletin, language="th", to=translator, by=translator)
    with acting(translator):
        change_source(bulletin)
    assert (Progress.objects.get(language="th").outdated, Notice.objects.count()) == (1, 0)


# What an issue's page says


def test_strip_says_what_is_outdated_and_what_is_published_with_a_way_to_both(client, bulletin):
    publishing.publish(bulletin, languages=["th"], by=member("publisher"))
    change_source(bulletin)
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    page = client.get(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    strip = page.content.decode().split('<nav class="strip"')[1].split("</nav>")[0]
    assert "1 text outdated" in strip and "show=outdated" in strip
    assert "published v1" in strip and 'href="/th/bulletins/2023/4/"' in strip


def test_reason_of_a_hand_back_stands_on_the_desk_until_it_is_sent_to_review_again(
    client, bulletin
):
    editor, reviewer, translator = member("editor"), member("reviewer"), member("translator_th")
    publishing.submit(bulletin, language="th", by=translator)
    publishing.hand_back(bulletin, language="th", by=reviewer, reason="ชื่อ <ผิด>")
    publishing.assign(bulletin, language="th", to=translator, by=editor)
    client.force_login(translator)
    desk = f"{reverse('admin:bulletins_desk', args=[bulletin.pk])}?language=th"
    assert "ชื่อ &lt;ผิด&gt;" in client.get(desk).content.decode()
    assert [item.kind for item in waiting.assigned_to(translator)] == ["returned"]
    publishing.submit(bulletin, language="th", by=translator)
    assert "ชื่อ" not in client.get(desk).content.decode()


def test_reason_of_a_hand_back_of_the_source_stands_on_the_issues_page(client, bulletin):
    publishing.submit(bulletin, language="zh-hans", by=member("editor"))
    publishing.hand_back(bulletin, language="zh-hans", by=member("reviewer"), reason="第二段")
    client.force_login(member("editor"))
    page = client.get(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    assert "<blockquote>第二段</blockquote>" in page.content.decode()


# After publishing and withdrawing


def test_what_was_published_is_linked_in_the_words_that_say_so(client, bulletin):
    client.force_login(builders.make_user())
    page = reverse("admin:bulletins_publish", args=[bulletin.pk])
    client.post(page, form_data(client.get(page), "") | {"languages": ["th"]})
    issue = client.get(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    said = [str(message) for message in issue.context["messages"]]
    assert said and '<a href="/th/bulletins/2023/4/" lang="th" target="_blank">' in said[0]
    assert '<a href="/th/bulletins/2023/4/" lang="th"' in issue.content.decode()


def test_withdrawing_begins_with_no_language_and_refuses_none(client, bulletin):
    publishing.publish(bulletin, languages=["zh-hans", "th"], by=member("publisher"))
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    url = reverse("admin:bulletins_withdraw", args=[bulletin.pk])
    assert "checked" not in client.get(url).content.decode()
    answer = client.post(url, {"reason": "Wrong"})
    assert "Choose at least one language." in answer.content.decode()
    assert Edition.objects.current().count() == 2


def test_edition_is_shown_piece_by_piece_with_the_ways_to_its_pages(client, bulletin):
    [edition] = publishing.publish(bulletin, languages=["th"], by=member("publisher"))
    client.force_login(member("auditor"))
    page = client.get(reverse("admin:bulletins_edition_change", args=[edition.pk]))
    html = page.content.decode()
    assert "headline" in [piece.key for piece in page.context["pieces"]]
    for address in (
        "/th/bulletins/2023/4/",
        reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]),
        reverse("admin:bulletins_edition_compare", args=[edition.pk]),
    ):
        assert f'href="{address}"' in html


def test_log_of_an_issue_names_languages(client, bulletin):
    publishing.publish(bulletin, languages=["th"], by=member("publisher"))
    client.force_login(member("reviewer"))
    page = client.get(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    log = page.content.decode().split('<ol class="log">')[1]
    assert '<span lang="th">ไทย</span> v1' in log
