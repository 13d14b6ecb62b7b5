"""What was sent without a session is shown after signing in, and done by nobody."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from people.models import Speaker
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db


def page(name, *args):
    return reverse(f"admin:{name}", args=args)


def after_signing_in(client, path, posted, user):
    """What somebody without a session sent, sent on after another has signed in."""
    asked = client.post(path, posted)
    assert asked.status_code == 403
    sent = form_data(asked, "login-form") | {
        "username": user.username,
        "password": "a long pass phrase",
    }
    again = client.post("/admin/resume/", sent)
    assert again.status_code == 200
    fields = form_data(again, "send-on")
    return client.post(path, fields)


def test_what_was_sent_without_a_session_makes_nobody_a_superuser(client):
    chief = builders.make_user("chief")
    low = builders.make_user("low", is_superuser=False)
    posted = {
        "username": "low",
        "is_active": "on",
        "is_staff": "on",
        "is_superuser": "on",
        "preference-TOTAL_FORMS": "0",
        "preference-INITIAL_FORMS": "0",
        "date_joined_0": "2023-01-01",
        "date_joined_1": "00:00",
        "email": "",
        "first_name": "",
        "last_name": "",
    }
    after_signing_in(client, page("auth_user_change", low.pk), posted, chief)
    low.refresh_from_db()
    assert not low.is_superuser


def test_what_was_sent_without_a_session_deletes_nothing(client):
    chief = builders.make_user("chief")
    speaker = builders.make_speaker("Gone")
    after_signing_in(client, page("people_speaker_delete", speaker.pk), {"post": "yes"}, chief)
    assert Speaker.objects.filter(pk=speaker.pk).exists()


def test_what_was_sent_without_a_session_deletes_no_account(client):
    chief = builders.make_user("chief")
    low = builders.make_user("low", is_superuser=False)
    after_signing_in(client, page("auth_user_delete", low.pk), {"post": "yes"}, chief)
    assert get_user_model().objects.filter(pk=low.pk).exists()


def test_what_was_sent_without_a_session_merges_nothing(client):
    chief = builders.make_user("chief")
    one, other = builders.make_speaker("One"), builders.make_speaker("Other")
    after_signing_in(client, page("people_speaker_merge", one.pk), {"other": other.pk}, chief)
    assert Speaker.objects.filter(pk__in=[one.pk, other.pk]).count() == 2


def test_what_was_sent_without_a_session_runs_no_action_on_a_list(client):
    chief = builders.make_user("chief")
    speaker = builders.make_speaker("Gone")
    posted = {"action": "delete_selected", "_selected_action": speaker.pk, "post": "yes"}
    after_signing_in(client, page("people_speaker_changelist"), posted, chief)
    assert Speaker.objects.filter(pk=speaker.pk).exists()


def test_what_would_be_done_is_told_in_words(client):
    chief, low = builders.make_user("chief"), builders.make_user("low", is_superuser=False)
    client.cookies["django_language"] = "en"
    posted = {
        "username": "low",
        "is_superuser": "on",
        "preference-TOTAL_FORMS": "0",
        "preference-INITIAL_FORMS": "0",
    }
    held = after_signing_in(client, page("auth_user_change", low.pk), posted, chief)
    shown = held.content.decode().split('<dl class="typed-again">')[1].split("</dl>")[0]
    assert "<dt>Superuser status</dt>" in shown and "<dt>Username</dt>" in shown
    assert "TOTAL_FORMS" not in shown and "is_superuser" not in shown
