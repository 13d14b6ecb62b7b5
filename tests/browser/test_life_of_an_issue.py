"""The whole life of an issue in a real browser, with four people: written, translated, returned,
approved, scheduled, published, corrected, Thai alone withdrawn, restored. At every step the others
are shown no way to take it, and are refused when they try."""

import datetime as dt
import os
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from bulletins.models import Bulletin, Edition, Schedule, Step, Translation
from tests import builders

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ROLES = ("editor", "translator_th", "reviewer", "publisher")
READ = "/{}/bulletins/2026/7/"


class Person:
    """A member of staff at a browser of their own, and a client for what a browser would not
    send."""

    def __init__(self, role, browser, base):
        self.user, self.client, self.base = builders.make_member(role), Client(), base
        self.client.force_login(self.user)
        self.client.cookies["django_language"] = "en"
        self.context = browser.new_context(viewport={"width": 1280, "height": 900})
        cookies = {
            settings.SESSION_COOKIE_NAME: self.client.cookies[settings.SESSION_COOKIE_NAME].value,
            settings.LANGUAGE_COOKIE_NAME: "en",
        }
        self.context.add_cookies(
            [{"name": n, "value": v, "url": base} for n, v in cookies.items()]
        )
        # Four browsers and a server share the machine.
        self.context.set_default_navigation_timeout(90_000)
        self.page, self.complaints = self.context.new_page(), []
        self.page.on("console", self.listen)

    def listen(self, message):
        if message.type == "error":
            self.complaints.append(message.text)

    def go(self, path):
        self.page.goto(f"{self.base}{path}")

    def step(self, label):
        """Take a step from the strip at the top of the issue's page."""
        self.go(address("bulletin_change"))
        with self.page.expect_navigation():
            self.page.locator(f'.strip [aria-label="{label}"]').click()

    def press(self, selector):
        with self.page.expect_navigation():
            self.page.click(selector)

    def is_told(self, text):
        expect(self.page.locator(".messagelist .success").last).to_contain_text(text)


@pytest.fixture
def people(chromium, live_server):
    found = {role: Person(role, chromium, live_server.url) for role in ROLES}
    yield found
    for person in found.values():
        person.context.close()


def address(name, *args):
    return reverse(f"admin:bulletins_{name}", args=args or [Bulletin.objects.get().pk])


def state(language):
    return Translation.objects.get(language=language).state


def only(people, *allowed, act, language="th", **typed):
    """The others are shown no such step, and are refused when they send it all the same."""
    for role in set(ROLES) - set(allowed):
        page = people[role].client.get(address("bulletin_change"))
        steps = next(s.acts for s in page.context["states"] if s.code == language)
        assert act not in [step.name for step in steps], role
        assert f"/{act}/" not in page.content.decode() or act not in ("publish", "withdraw"), role
        sent = {"language": language, "languages": [language], **typed}
        assert people[role].client.post(address(act), sent).status_code == 403, role


def read(client, language):
    return client.get(READ.format(language)).content.decode()


def test_an_issue_lives_through_four_pairs_of_hands(people, client):
    write(people)
    approve_the_source(people)
    translate(people)
    return_and_approve(people)
    schedule_and_publish(people, client)
    correct(people, client)
    withdraw_thai_alone(people, client)
    restore_thai(people, client)
    assert {role: person.complaints for role, person in people.items()} == {
        role: [] for role in ROLES
    }


def write(people):
    add = reverse("admin:bulletins_bulletin_add")
    for role in ("translator_th", "reviewer", "publisher"):
        assert people[role].client.get(add).status_code == 403
    editor = people["editor"]
    editor.go(add)
    for field, value in {
        "year": "2026",
        "number": "7",
        "date": "2026-09-30",
        "headline_zh_hans": "圆桌对话在清莱举行",
        "lead_zh_hans": "各方商定了计划。",
    }.items():
        editor.page.fill(f"#id_{field}", value)
    editor.press("[name=_continue]")
    assert Bulletin.objects.get().created_by == editor.user


def approve_the_source(people):
    only(people, "editor", act="submit", language="zh-hans")
    people["editor"].step("Send to review: 简体中文")
    only(people, "reviewer", act="approve", language="zh-hans", reason="x")
    people["reviewer"].step("Approve: 简体中文")
    assert state("zh-hans") == "approved"


def translate(people):
    only(people, "editor", "reviewer", act="assign")
    editor, translator = people["editor"], people["translator_th"]
    editor.go(f"{address('assign')}?language=th")
    editor.page.select_option("#id_to", label="translator_th")
    editor.page.select_option("#id_reviewer", label="reviewer")
    editor.press("#step-form .default")
    assert Translation.objects.get(language="th").assignee == translator.user

    for role in ("reviewer", "publisher"):
        sent = {"language": "th", "key": "headline", "headline-text": "ปลอม"}
        assert people[role].client.post(address("desk_save"), sent).status_code == 403
    type_at_the_desk(translator, "การหารือโต๊ะกลมที่เชียงราย", "ทุกฝ่ายตกลงแผน")
    bulletin = Bulletin.objects.get()
    assert (bulletin.headline_th, bulletin.lead_th) == (
        "การหารือโต๊ะกลมที่เชียงราย",
        "ทุกฝ่ายตกลงแผน",
    )
    assert bulletin.headline_zh_hans == "圆桌对话在清莱举行"


def type_at_the_desk(person, *texts):
    person.go(f"{address('desk')}?language=th&show=all")
    boxes = person.page.locator("textarea.desk-text")
    for box, text in zip(boxes.all(), texts, strict=True):
        box.fill(text)
    expect(person.page.locator("#desk-state")).to_have_attribute(
        "data-saving", "saved", timeout=20_000
    )


def return_and_approve(people):
    translator, reviewer = people["translator_th"], people["reviewer"]
    only(people, "editor", "translator_th", act="submit")
    translator.step("Send to review: ไทย")
    only(people, "reviewer", act="hand_back", reason="x")
    reviewer.step("Hand back…: ไทย")
    reviewer.page.fill("#id_reason", "The plan has a name")
    reviewer.press("#step-form .default")
    assert state("th") == "in_progress"

    translator.go(address("bulletin_change"))
    expect(translator.page.locator("#steps")).to_contain_text("The plan has a name")
    type_at_the_desk(translator, "การหารือโต๊ะกลมที่เชียงราย", "ทุกฝ่ายตกลงแผนแม่น้ำ")
    translator.step("Send to review: ไทย")
    only(people, "reviewer", act="approve", reason="x")
    reviewer.step("Approve: ไทย")
    assert state("th") == "approved"
    assert [step.act for step in Step.objects.filter(language="th").order_by("pk")] == [
        "assign",
        "submit",
        "hand_back",
        "submit",
        "approve",
    ]


def schedule_and_publish(people, client):
    only(people, "publisher", act="publish")
    publisher = people["publisher"]
    publisher.go(address("publish"))
    for language in ("zh-hans", "th"):
        publisher.page.check(f"[name=languages][value={language}]")
    publisher.page.fill("[name=day]", f"{timezone.localdate() + dt.timedelta(days=2)}")
    publisher.page.fill("[name=time]", "09:00")
    publisher.press("[name=later]")
    publisher.press("[name=schedule]")
    publisher.is_told("Scheduled for")
    assert not Edition.objects.exists()
    Schedule.objects.update(due_at=timezone.now())
    let_the_worker_work()
    assert current() == {"zh-hans": 1, "th": 1}
    assert "ทุกฝ่ายตกลงแผนแม่น้ำ" in read(client, "th")


def let_the_worker_work():
    """One turn of the very command that runs beside the web server, as a process of its own."""
    known = connection.get_connection_params()
    host, name = quote(str(known["host"]), safe=""), known["dbname"]
    url = f"postgres://{known['user']}@/{name}?host={host}&port={known.get('port', 5432)}"
    environment = {"DATABASE_URL": url, "LMEC_DATA_DIR": str(settings.LMEC_DATA_DIR)}
    subprocess.run(
        [sys.executable, "manage.py", "worker", "--once"],
        cwd=settings.BASE_DIR,
        env=os.environ | environment,
        check=True,
        capture_output=True,
    )


def current():
    return dict(Edition.objects.current().values_list("language", "version"))


def correct(people, client):
    editor, publisher = people["editor"], people["publisher"]
    editor.go(address("bulletin_change"))
    editor.page.fill("#id_lead_zh_hans", "各方商定了一项计划。")
    editor.press("[name=_continue]")
    assert state("zh-hans") == "in_progress"
    assert "各方商定了计划。" in read(client, "zh-hans")
    editor.step("Send to review: 简体中文")
    people["reviewer"].step("Approve: 简体中文")

    only(people, "publisher", act="publish", language="zh-hans", note="x")
    publisher.go(address("publish"))
    publisher.page.uncheck("[name=languages][value=th]")
    publisher.page.check("[name=languages][value=zh-hans]")
    publisher.page.fill("#publish-form textarea[name=note]", "计划只有一项")
    publisher.press("#publish-form .default")
    assert current() == {"zh-hans": 2, "th": 1}
    assert "各方商定了一项计划。" in read(client, "zh-hans")


def withdraw_thai_alone(people, client):
    only(people, "publisher", act="withdraw", reason="x")
    publisher = people["publisher"]
    publisher.go(address("withdraw"))
    publisher.page.check("[name=languages][value=th]")
    publisher.page.fill("textarea[name=reason]", "ชื่อผิด")
    publisher.press(".deletelink")
    assert current() == {"zh-hans": 2}
    assert "ทุกฝ่ายตกลงแผนแม่น้ำ" not in read(client, "th")
    assert "各方商定了一项计划。" in read(client, "zh-hans")


def restore_thai(people, client):
    translator, publisher = people["translator_th"], people["publisher"]
    type_at_the_desk(translator, "การหารือโต๊ะกลมที่เชียงราย", "ผิดพลาด")
    assert state("th") == "in_progress"
    first = Edition.objects.get(language="th")
    restore = address("edition_restore", first.pk)
    for role in ("reviewer", "publisher"):
        assert people[role].client.get(restore).status_code == 403
    translator.go(restore)
    translator.press("#restore-form .default")
    assert Bulletin.objects.get().lead_th == "ทุกฝ่ายตกลงแผนแม่น้ำ"
    # It is the text that was approved, and so it is approved again.
    assert state("th") == "approved"

    only(people, "publisher", act="publish", note="x")
    publisher.go(address("publish"))
    publisher.page.check("[name=languages][value=th]")
    publisher.page.fill("#publish-form textarea[name=note]", "แก้ชื่อแล้ว")
    publisher.press("#publish-form .default")
    assert current() == {"zh-hans": 2, "th": 2}
    assert "ทุกฝ่ายตกลงแผนแม่น้ำ" in read(client, "th")
