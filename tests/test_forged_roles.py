"""Posts that no page of a role sends change nothing beyond it."""

import pytest
from django.urls import reverse

from bulletins import approval, publishing
from tests import builders
from tests.attacking import admin_addresses
from tests.desk import form_data

pytestmark = [pytest.mark.walk, pytest.mark.django_db]


def page(name, *args):
    return reverse(f"admin:{name}", args=args)


@pytest.fixture
def everything():
    from tests.attacking import make_everything, make_the_desks_own

    made = make_everything()
    make_the_desks_own()
    approval.follow(made, by=None)  # what a step would settle first
    publishing.publish(made, languages=["zh-hans"], by=builders.make_user("boss"))
    return made


@pytest.mark.parametrize("role", ["translator_th", "auditor", "reviewer"])
def test_forged_posts_change_nothing_beyond_a_role(client, everything, role):
    from tests.attacking import read
    from tests.test_permissions import snapshot

    client.force_login(builders.make_member(role))
    own = {
        "/admin/preferences/",
        "/admin/language/",
        "/admin/presence/",
        "/admin/password_change/",
    }
    before = snapshot()
    body = {
        "post": "yes",
        "languages": "zh-hans",
        "language": "zh-hans",
        "key": "headline",
        "headline-text": "x",
        "choose": "zh-hans headline leave_out",
        "act": "translated headline",
        "is_superuser": "on",
        "groups": "1",
        "headline_zh_hans": "HACK",
        "name_zh_hans": "HACK",
        "name": "HACK",
        "username": "hack",
        "ask": "1",
        "what": "1:zh-hans",
        "label": "x",
        "days": "7",
        "one": "1",
        "other": "2",
        "reason": "x",
        "words": "x",
        "redact": "1",
        "confirm": "1",
        "date": "2024",
        "kind": "x",
        "later": "1",
        "schedule": "1",
        "day": "2030-01-01",
        "time": "10:00",
        "cancel": "1",
        "note": "x",
        "year": "2030",
        "number": "9",
    }
    if role == "reviewer":
        body |= {"ask": "", "label": ""}
    statuses = {}
    for path in sorted(set(admin_addresses()) - own):
        answer = read(client.post(path, body))
        statuses[path] = answer.status_code
    assert {p: s for p, s in statuses.items() if s >= 500} == {}
    after = snapshot()
    for row in (*before["bulletins.Bulletin"], *after["bulletins.Bulletin"]):
        row.pop("generation")  # counts who took the lock
    changed = {k for k in before if before[k] != after[k]}
    assert changed <= {
        "auth.User",
        "bulletins.Clearance",
        "bulletins.ReviewLink",
        "bulletins.Comment",
    } - ({"bulletins.Comment"} if role == "auditor" else set()), changed
    assert before["auth.User"] == after["auth.User"]


def test_a_translator_writes_nothing_but_thai(client, everything):
    client.force_login(builders.make_member("translator_th"))
    url = page("bulletins_bulletin_change", everything.pk)
    shown = form_data(client.get(url))
    forged = {
        n: (
            "HACK"
            if isinstance(v, str)
            and v
            and not n.endswith(("_FORMS", "-id", "csrfmiddlewaretoken"))
            and ("text" in n or "headline" in n or "lead" in n)
            else v
        )
        for n, v in shown.items()
    }
    forged |= {
        "headline_zh_hans": "HACK",
        "headline_th": "ไทย",
        "lead_en": "HACK",
        "source_language": "th",
        "remarks-0-text_zh_hans": "HACK",
        "remarks-0-DELETE": "on",
        "year": "1999",
    }
    client.post(url, forged)
    everything.refresh_from_db()
    assert everything.headline_zh_hans != "HACK"
    assert everything.lead_en != "HACK"
    assert everything.source_language == "zh-hans"
    assert everything.remarks.filter(text_zh_hans="HACK").count() == 0
    assert everything.remarks.count() == 3
