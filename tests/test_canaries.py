"""Words of the house appear on no public page, become no script and no header."""

import datetime as dt

import pytest
from django.urls import reverse

from bulletins import approval, clearing, commenting, publishing, sending, sharing
from bulletins.models import (
    HandedIn,
    Notice,
    ReaderReport,
    Step,
)
from tests import builders
from tests.attacking import admin_addresses
from tests.bulletins.test_leaks import LANGUAGES, crawl


def page(name, *args):
    return reverse(f"admin:{name}", args=args)


CANARY = "kanarienvogel"


def plant(word):
    """The word in every new field that is no part of an edition."""
    boss = builders.make_user("boss", email="b@x.example")
    made = builders.make_bulletin(2023, 7, languages=["zh-hans", "en"], remarks_from=["kh", "la"])
    first = publishing.publish(made, languages=["zh-hans", "en"], by=boss)[0]
    link, secret = sharing.make(
        made, label=f"{word} label", languages=["en", "th"], days=7, by=boss, may_comment=True
    )
    commenting.say(made, language="en", text=f"{word} comment", by=boss)
    commenting.say(made, language="en", text=f"{word} guest", link=link, guest=f"{word} name")
    remark = made.remarks.first()
    asked = clearing.ask(remark, language="en", by=boss, link=link, letter=f"{word} letter")
    clearing.answer(
        asked,
        state="changed",
        answered_by=f"{word} who",
        words=f"{word} words",
        letter=f"{word} back",
    )
    for code in ("th", "km"):
        for f in ("headline", "lead", "closing"):
            setattr(made, f"{f}_{code}", f"{word} {code}")
    made.save()
    approval.follow(made, by=None)
    publishing.assign(made, language="th", by=boss, to=boss)
    HandedIn.objects.create(
        bulletin=made, language="th", file_name=f"{word}.po", units=[], created_by=boss
    )
    ReaderReport.objects.create(
        edition=first,
        passage=f"{word} p",
        text=f"{word} report",
        contact="a@b.example",
        language="en",
        sender="x",
    )
    made.lead_en = f"{word} corrected"
    made.save()
    dt.datetime.now(dt.UTC) + dt.timedelta(days=3)
    Step.objects.filter(bulletin=made).update(reason=f"{word} reason")
    return made, secret


@pytest.mark.django_db
@pytest.mark.parametrize("languages", LANGUAGES)
def test_nothing_of_the_house_is_public(client, languages):
    _made, secret = plant(CANARY)
    hits = {}
    for path, _response, body in crawl(client, languages):
        shown = body.replace(f"q={CANARY}", "").replace(f'value="{CANARY}"', "")
        if "q=" not in path and (CANARY in shown.lower() or secret in shown):
            hits[path] = 1
    for code in languages:
        for path in (
            "search/?q=",
            "search/suggest/?q=",
            "bulletins/?q=",
            "speakers/?q=",
            "ministries/?q=",
            "overview/?q=",
            "overview/sentences/?q=",
            "bulletins/bulletins.csv?q=",
            "bulletins/feed.atom?q=",
        ):
            answer = client.get(f"/{code}/{path}{CANARY}")
            body = b"".join(answer) if answer.streaming else answer.content
            said = [
                "label",
                "comment",
                "guest",
                "name",
                "letter",
                "who",
                "words",
                "back",
                "th",
                "km",
                "report",
                "corrected",
                "reason",
                "p",
            ]
            if found := [w for w in said if f"{CANARY} {w}" in body.decode()]:
                hits[f"/{code}/{path}"] = found
    assert hits == {}


@pytest.mark.django_db
@pytest.mark.walk
def test_no_new_field_becomes_a_script(client):
    evil = "<script>xss()</script><img src=x onerror=xss()>\"'><svg onload=xss()>"
    made, secret = plant(evil)
    client.force_login(builders.make_user("boss"))
    paths = [
        *admin_addresses(),
        page("bulletins_desk", made.pk) + "?language=th&show=all",
        page("bulletins_desk_files", made.pk) + f"?language=th&file={HandedIn.objects.get().pk}",
        page("bulletins_desk_comments", made.pk) + "?language=en&key=headline",
        f"/en/review/{secret}/",
        f"/th/review/{secret}/",
        f"/en/preview/{made.uuid}/",
    ]
    for path in paths:
        answer = client.get(path)
        body = b"".join(answer) if answer.streaming else answer.content
        text = body.decode("utf-8", "replace")
        if "html" in answer.get("Content-Type", ""):
            assert (
                "<script>xss" not in text
                and "<svg onload" not in text
                and "<img src=x" not in text
            ), path
    for notice in Notice.objects.all():
        message = sending.message_of(notice)
        message.message().as_string()
        html = message.alternatives[0][0]
        assert "<script>xss" not in html and "<img src=x" not in html


@pytest.mark.django_db
def test_no_typed_line_becomes_a_header_of_mail():
    boss = builders.make_user("boss", email="b@x.example")
    made = builders.make_bulletin(2023, 7)
    link, _s = sharing.make(
        made, label="x", languages=["zh-hans"], days=1, by=boss, may_comment=True
    )
    commenting.say(
        made,
        language="zh-hans",
        text="t",
        link=link,
        guest="a\r\nBcc: evil@x.example\r\n\r\nbody\u2028x",
    )
    message = sending.message_of(Notice.objects.get()).message()
    assert message["Bcc"] is None and message["To"] == "b@x.example"
