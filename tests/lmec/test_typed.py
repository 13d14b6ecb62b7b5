"""Nothing typed is lost: after the end of a session or an old token the form comes back as it was
typed, unsaved; without JavaScript."""

import json
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from bulletins.models import Bulletin
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db
HERE = "http://testserver"


def change(bulletin):
    return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def sign_in(client, page, password="a long pass phrase"):
    sent = form_data(page, "login-form") | {"username": "editor", "password": password}
    return client.post("/admin/resume/", sent)


class Action(HTMLParser):
    found = ""

    def handle_starttag(self, tag, attributes):
        if tag == "form" and dict(attributes).get("id") == "send-on":
            self.found = dict(attributes)["action"]


def send_on(client, page):
    action = Action()
    action.feed(page.content.decode())
    return client.post(action.found, form_data(page, "send-on"))


def test_form_sent_after_the_session_ended_comes_back_after_signing_in(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    typed = form_data(editor.get(change(bulletin)))
    typed |= {"lead_zh_hans": "第一行\r\n第二行", "remarks-0-text_th": "คำ"}
    editor.logout()
    asked = editor.post(change(bulletin), typed)
    assert asked.status_code == 403
    assert "Nothing you typed is lost" in asked.content.decode()
    wrong = sign_in(editor, asked, "wrong")
    assert wrong.status_code == 403
    back = send_on(editor, sign_in(editor, wrong))
    assert back.status_code == 200
    shown = form_data(back)
    shown = {n: v.replace("\r\r", "\r") if isinstance(v, str) else v for n, v in shown.items()}
    own = ("_form", "csrfmiddlewaretoken")  # of every page anew
    assert {n: shown[n] for n in typed if n not in own} == {
        n: value for n, value in typed.items() if n not in own
    }
    assert Bulletin.objects.get().lead_zh_hans != "第一行\n第二行"
    assert editor.post(change(bulletin), shown).status_code == 302
    saved = Bulletin.objects.get()
    assert (saved.lead_zh_hans, saved.remarks.get().text_th) == ("第一行\n第二行", "คำ")


def test_new_part_and_its_chosen_bodies_come_back(editor):
    bulletin = builders.make_bulletin(remarks_from=[])
    ministry = builders.ministry_of("th")
    typed = form_data(editor.get(change(bulletin))) | {
        "remarks-TOTAL_FORMS": "1",
        "remarks-0-order": "1",
        "remarks-0-role": "remark",
        "remarks-0-text_zh_hans": "讲话",
        "remarks-0-bodies": [f"ministry:{ministry.pk}"],
        "_restored": "1",
    }
    back = editor.post(change(bulletin), typed)
    shown = form_data(back)
    assert shown["remarks-0-text_zh_hans"] == "讲话"
    assert shown["remarks-0-bodies"] == f"ministry:{ministry.pk}"
    assert not bulletin.remarks.exists()


def test_what_somebody_changed_meanwhile_is_told_when_a_form_comes_back(editor):
    bulletin = builders.make_bulletin()
    typed = form_data(editor.get(change(bulletin))) | {"lead_zh_hans": "我的", "_restored": "1"}
    Bulletin.objects.update(lead_zh_hans="他们的", closing_zh_hans="他们的结语")
    back = editor.post(change(bulletin), typed)
    assert back.status_code == 409
    assert [(c.mine, c.theirs) for c in back.context["conflicts"]] == [("我的", "他们的")]
    assert form_data(back)["closing_zh_hans"] == "他们的结语"


@pytest.mark.parametrize("kind", ["publish", "withdraw"])
def test_act_that_was_sent_after_the_session_ended_is_looked_at_first(editor, kind):
    bulletin = builders.publish_bulletin().bulletin
    url = reverse(f"admin:bulletins_{kind}", args=[bulletin.pk])
    Bulletin.objects.update(lead_zh_hans="改过")
    before = list(bulletin.editions.values())
    sent = {"languages": ["zh-hans"], "note": "为什么", "reason": "为什么", "_restored": "1"}
    page = editor.post(url, sent)
    assert page.status_code == 200
    assert "为什么" in page.content.decode()
    assert list(bulletin.editions.values()) == before


def test_old_token_gives_back_what_was_typed():
    client = Client(enforce_csrf_checks=True)
    client.force_login(builders.make_user())
    bulletin = builders.make_bulletin()
    typed = form_data(client.get(change(bulletin))) | {"lead_zh_hans": "打好的字"}
    typed["csrfmiddlewaretoken"] = "x" * 64
    page = client.post(change(bulletin), typed, headers={"origin": HERE})
    assert page.status_code == 200
    back = send_on(client, page)
    assert form_data(back)["lead_zh_hans"] == "打好的字"
    assert Bulletin.objects.get().lead_zh_hans != "打好的字"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "https://evil.example"},
        {"origin": HERE, "sec-fetch-site": "cross-site"},
    ],
)
def test_what_another_site_sent_is_never_given_back(headers):
    client = Client(enforce_csrf_checks=True)
    client.force_login(builders.make_user())
    bulletin = builders.make_bulletin()
    page = client.post(change(bulletin), {"lead_zh_hans": "theirs"}, headers=headers)
    assert page.status_code == 403
    assert "theirs" not in page.content.decode()


def test_scripts_are_told_that_the_session_ended_and_are_given_a_new_token(editor):
    scripts = {"sec-fetch-mode": "cors", "sec-fetch-site": "same-origin", "origin": HERE}
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(builders.make_user())
    answer = strict.post("/admin/presence/", {}, headers=scripts)
    assert (answer.status_code, list(answer.json())) == (403, ["token"])
    sent = {"csrfmiddlewaretoken": answer.json()["token"]}
    assert strict.post("/admin/presence/", sent, headers=scripts).status_code == 200
    editor.logout()
    answer = editor.post("/admin/presence/", {}, headers=scripts)
    assert (answer.status_code, answer.json()) == (403, {"signed_out": True})


@pytest.mark.parametrize(
    "path", ["https://evil.example/admin/", "//evil.example/admin/", "/en/", "", "javascript:x"]
)
def test_nothing_is_handed_on_to_another_place(client, path):
    sent = {"kept_path": path, "kept_fields": json.dumps([["a", "b"]]), "username": "editor"}
    builders.make_user()
    answer = client.post("/admin/resume/", sent | {"password": "a long pass phrase"})
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


def test_passwords_are_never_given_back(editor):
    editor.logout()
    sent = {"username": "new", "password1": "secret words", "usable_password": "true"}
    page = editor.post("/admin/auth/user/add/", sent).content.decode()
    assert ("secret words" in page, "new" in page) == (False, True)


def test_saved_form_is_named_to_the_browser_and_a_refused_one_is_not(editor):
    bulletin = builders.make_bulletin()
    typed = form_data(editor.get(change(bulletin)))
    refused = editor.post(change(bulletin), typed | {"date": ""})
    assert "lmec_saved" not in editor.cookies
    assert form_data(refused)["_form"] == typed["_form"]
    editor.post(change(bulletin), typed)
    assert editor.cookies["lmec_saved"].value == typed["_form"]


def test_texts_for_a_record_that_was_deleted_meanwhile_are_given_back(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    typed = form_data(editor.get(change(bulletin)))
    typed |= {"lead_th": "ข้อความ", "remarks-0-text_zh_hans": "讲话"}
    bulletin.delete()
    page = editor.post(change(bulletin), typed)
    assert page.status_code == 409
    texts = {text.label: text.value for text in page.context["texts"]}
    assert texts["Lead [th] · ไทย"] == "ข้อความ"
    assert "讲话" in texts.values()
