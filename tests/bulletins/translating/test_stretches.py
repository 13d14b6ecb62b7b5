"""Texts are saved as they are typed; what one person types at a stretch is one entry."""

import pytest
import time_machine
from django.urls import reverse

from bulletins.models import Bulletin
from lmec.history import reading
from lmec.history.keeping import KEPT
from tests import builders
from tests.bulletins.translating.at_desk import opened, send, typed_over
from tests.bulletins.translating.editing import Issue

pytestmark = pytest.mark.django_db


def acts(issue):
    scopes = reading.scopes_of(KEPT[Bulletin], issue.pk)
    found = reading.acts_in(scopes, reading.Wanted())
    return [act.id for act in found]


def write(client, issue, text, key="lead"):
    send(client, issue, typed_over(opened(client, issue), key, text))


def test_saves_of_one_person_at_a_stretch_are_one_act(client):
    issue = Issue()
    before = len(acts(issue))
    with time_machine.travel("2030-06-01T10:00:00Z", tick=True) as clock:
        client.force_login(builders.make_user("wen"))  # a session of today would have ended
        for text in ("O", "One", "One lead"):
            write(client, issue, text)
            clock.shift(60)
        assert len(acts(issue)) == before + 1
        history = reverse("admin:bulletins_bulletin_history", args=[issue.pk])
        [change] = [
            change
            for record in client.get(history).context["entries"][0].records
            for change in record.changes
            if change.name == "lead_en"
        ]
        assert (change.before, change.after) == ("Lead 2023/4 [en]", "One lead")
        clock.shift(11 * 60)
        write(client, issue, "Another time")
        assert len(acts(issue)) == before + 2


def test_what_somebody_else_did_between_ends_a_stretch(client):
    issue = Issue()
    wen, li = builders.make_user("wen"), builders.make_user("li")
    before = len(acts(issue))
    with time_machine.travel("2030-06-01T10:00:00Z", tick=True) as clock:
        for user, text in ((wen, "One"), (li, "Two"), (wen, "Three")):
            client.force_login(user)
            write(client, issue, text)
            clock.shift(60)
    assert len(acts(issue)) == before + 3
