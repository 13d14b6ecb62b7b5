"""Mail to those whom a step concerns: once, in their language, and again when it failed."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from bulletins import approval, publishing, sending
from bulletins.board import counts
from bulletins.models import Notice
from lmec.models import Preference
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin():
    made = builders.make_bulletin(2023, 4, languages=["zh-hans", "th"])
    approval.follow(made, by=None)
    return made


def member(*roles, language="en", **fields):
    user = builders.make_member(*roles, **fields)
    user.email = f"{user.username}@example.org"
    user.save()
    Preference.objects.update_or_create(user=user, defaults={"language": language})
    return user


def test_each_step_tells_those_whom_it_concerns_and_not_who_took_it(bulletin):
    editor, translator = member("editor"), member("translator_th")
    reviewer, other = member("reviewer"), member("reviewer", username="second")
    publishing.assign(bulletin, language="th", by=editor, to=translator, reviewer=reviewer)
    publishing.submit(bulletin, language="th", by=translator)
    publishing.hand_back(bulletin, language="th", by=reviewer, reason="Names")
    publishing.submit(bulletin, language="th", by=translator)
    publishing.approve(bulletin, language="th", by=reviewer)
    told = list(Notice.objects.order_by("pk").values_list("kind", "recipient__username"))
    assert told == [
        ("assigned", "translator_th"),
        ("assigned", "reviewer"),
        ("to_review", "reviewer"),
        ("handed_back", "translator_th"),
        ("to_review", "reviewer"),
        ("approved", "translator_th"),
    ]
    assert other.notices.count() == 0


def test_without_a_reviewer_of_its_own_every_reviewer_is_told(bulletin):
    member("reviewer"), member("reviewer", username="second")
    publishing.submit(bulletin, language="th", by=member("translator_th"))
    told = Notice.objects.order_by("recipient__username").values_list(
        "recipient__username", flat=True
    )
    assert list(told) == ["reviewer", "second"]


def test_a_refused_step_tells_nobody(bulletin):
    member("reviewer")
    with pytest.raises(publishing.Refused):
        publishing.approve(bulletin, language="th", by=builders.make_user())
    assert not Notice.objects.exists()


def handed_back(bulletin, language="en"):
    translator = member("translator_th", language=language)
    publishing.assign(bulletin, language="th", by=translator, to=translator)
    publishing.submit(bulletin, language="th", by=translator)
    Notice.objects.all().delete()
    publishing.hand_back(
        bulletin, language="th", by=builders.make_user("chief"), reason="<b>Names</b> & posts"
    )


def test_mail_is_text_and_html_and_goes_out_once(bulletin):
    handed_back(bulletin)
    assert (sending.send_due(), sending.send_due()) == (1, 0)
    [message] = mail.outbox
    assert message.to == ["translator_th@example.org"]
    assert message.subject == "[2023/4] chief handed ไทย of issue 2023/4 back."
    assert "<b>Names</b> & posts" in message.body
    path = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    assert f"{path}#states" in message.body
    [(html, kind)] = message.alternatives
    assert kind == "text/html" and "&lt;b&gt;Names&lt;/b&gt; &amp; posts" in html
    assert message.extra_headers["Message-ID"].startswith("<notice-")


def test_mail_is_in_the_language_of_its_recipient(bulletin):
    handed_back(bulletin, language="th")
    sending.send_due()
    [(html, _kind)] = mail.outbox[0].alternatives
    assert '<html lang="th">' in html


def test_who_wants_no_mail_gets_none(bulletin):
    handed_back(bulletin)
    Preference.objects.update(wants_mail=False)
    sending.send_due()
    assert mail.outbox == []
    assert not Notice.objects.filter(sent_at=None).exists()


def test_who_may_not_see_issues_any_more_is_told_nothing(bulletin):
    handed_back(bulletin)
    Notice.objects.get().recipient.groups.clear()
    sending.send_due()
    assert mail.outbox == []


def test_what_fails_is_tried_again_later(bulletin, settings, monkeypatch):
    handed_back(bulletin)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 1, 2
    assert sending.send_due() == 0
    notice = Notice.objects.get()
    assert (notice.sent_at, notice.attempts) == (None, 1)
    assert notice.next_attempt_at > timezone.now()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert sending.send_due() == 0
    Notice.objects.update(next_attempt_at=timezone.now())
    assert (sending.send_due(), len(mail.outbox)) == (1, 1)


def test_a_member_chooses_mail_and_language_and_the_desks_language_is_remembered(client):
    user = builders.make_member("editor")
    client.force_login(user)
    client.post("/admin/preferences/", {"language": "vi"})
    assert (user.preference.language, user.preference.wants_mail) == ("vi", False)
    client.post("/admin/language/", {"language": "th", "next": "/admin/"})
    user.preference.refresh_from_db()
    assert (user.preference.language, user.preference.wants_mail) == ("th", False)


def test_what_was_being_sent_when_the_worker_was_cut_off_is_sent_once_more_after_a_while(
    bulletin, settings, monkeypatch
):
    handed_back(bulletin)

    def cut_off(message):
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMultiAlternatives.send", cut_off)
        with pytest.raises(SystemExit):
            sending.send_due()
    assert (sending.send_due(), mail.outbox) == (0, [])
    Notice.objects.update(taken_at=timezone.now() - timezone.timedelta(hours=1))
    assert [item.words for item in counts.counted()[1]] == ["1 mail could not be sent"]
    assert (sending.send_due(), len(mail.outbox)) == (1, 1)
    assert (sending.send_due(), counts.counted()[1]) == (0, [])
    assert Notice.objects.get().attempts == 1
