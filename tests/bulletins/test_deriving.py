"""What lists and pages ask for can be made anew from the editions alone."""

import pytest
from django.core.management import call_command

from bulletins import publishing
from bulletins.models import Mention, Passage
from tests.builders import make_bulletin, make_meeting, make_user, publish_bulletin

pytestmark = pytest.mark.django_db


def rows(model):
    """Every column but the keys, which are given anew."""
    columns = [f.attname for f in model._meta.fields if f.name not in ("id", "passage")]
    return sorted(model.objects.values_list(*columns), key=str)


def test_rebuild_makes_what_publishing_made(capsys):
    meeting = make_meeting("工作组会", delegations=["kh", "la"])
    publish_bulletin(2023, 7, languages=["zh-hans", "en"], meeting=meeting)
    withdrawn = make_bulletin(2023, 8)
    publishing.publish(withdrawn, languages=["zh-hans"], by=make_user())
    publishing.withdraw(withdrawn, by=make_user(), reason="Wrong")
    before = rows(Passage), rows(Mention)
    Mention.objects.all().delete()
    Passage.objects.update(text="something else")
    call_command("rebuild_lists")
    assert (rows(Passage), rows(Mention)) == before
    assert capsys.readouterr().out.splitlines() == [
        "Made anew from 2 current editions.",
        "Counted what is missing and outdated in 2 issues.",
    ]
