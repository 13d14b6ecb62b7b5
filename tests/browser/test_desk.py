"""The translation desk in a real browser: saving as one types, keys, two translators, and no
network."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from bulletins.models import Bulletin, Term
from tests import builders
from tests.bulletins.translating.editing import Issue

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

expect.set_options(timeout=20_000)


@pytest.fixture
def open_desk(chromium, live_server, client):
    client.force_login(builders.make_user())
    cookies = {
        settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value,
        settings.LANGUAGE_COOKIE_NAME: "en",
    }
    contexts = []

    def opened(issue, *, show="all", width=1280):
        context = chromium.new_context(viewport={"width": width, "height": 900})
        contexts.append(context)
        context.add_cookies(
            [{"name": n, "value": v, "url": live_server.url} for n, v in cookies.items()]
        )
        return Desk(context.new_page(), live_server.url, issue, show)

    yield opened
    for context in contexts:
        context.close()


class Desk:
    """The desk of an issue in English, open in a browser."""

    def __init__(self, page, base, issue, show):
        self.issue, self.page, self.complaints = issue, page, []
        page.on("console", self.listen)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        way = f"/admin/bulletins/bulletin/{issue.pk}/desk/"
        self.address = f"{base}{way}?language=en&show={show}"
        self.open()

    def listen(self, message):
        if message.type == "error":
            self.complaints.append(message.text)

    def open(self):
        self.page.goto(self.address)

    def block(self, name):
        return self.page.locator(f'[data-key="{self.issue.key(name)}"]')

    def area(self, name):
        return self.block(name).locator("textarea")

    def is_saved(self, name):
        expect(self.block(name)).to_have_attribute("data-saving", "saved")

    def says(self, name, state):
        expect(self.block(name)).to_have_attribute("data-saving", state)


@pytest.fixture
def issue():
    return Issue()


def test_a_text_is_saved_as_it_is_typed_and_not_a_keystroke_is_lost(open_desk, issue):
    desk = open_desk(issue)
    area = desk.area("lead")
    area.fill("")
    area.press_sequentially("A lead typed ", delay=5)
    desk.is_saved("lead")
    area.press_sequentially("in two goes", delay=5)
    desk.is_saved("lead")
    assert area.input_value() == "A lead typed in two goes"
    assert issue.text("en", "lead") == "A lead typed in two goes"
    assert desk.complaints == []


def test_the_title_of_the_meeting_is_saved_as_it_is_typed_and_a_changed_source_is_shown_first(
    open_desk, issue
):
    meeting = builders.make_meeting("工作组会")
    Bulletin.objects.filter(pk=issue.pk).update(meeting=meeting)
    desk = open_desk(issue)
    block = desk.page.locator(f'[data-key="meeting:{meeting.uuid}:title"]')
    block.locator("textarea").fill("Working group")
    expect(block).to_have_attribute("data-saving", "saved")
    meeting.refresh_from_db()
    assert meeting.title_en == "Working group"

    meeting.title_zh_hans = "第二次工作组会"
    meeting.save()
    block.locator("textarea").fill("Second working group")
    expect(block).to_have_attribute("data-saving", "refused")
    expect(block.locator(".desk-source")).to_contain_text("第二次工作组会")
    block.locator("textarea").press("End")
    block.locator("textarea").press_sequentially(" meeting")
    expect(block).to_have_attribute("data-saving", "saved")
    meeting.refresh_from_db()
    assert meeting.title_en == "Second working group meeting"


def test_what_was_typed_without_a_network_is_kept_and_saved_when_the_page_is_opened_again(
    open_desk,
    issue,
):
    desk = open_desk(issue)
    desk.page.context.set_offline(True)
    desk.area("lead").fill("Typed in a tunnel")
    desk.says("lead", "unsaved")
    desk.page.route("**/desk/save/", lambda route: route.abort())
    desk.page.context.set_offline(False)
    desk.open()
    assert desk.area("lead").input_value() == "Typed in a tunnel"
    desk.page.unroute("**/desk/save/")
    desk.area("lead").focus()
    desk.area("lead").blur()
    desk.is_saved("lead")
    assert issue.text("en", "lead") == "Typed in a tunnel"


def test_an_expired_session_keeps_the_text_until_somebody_has_signed_in(
    open_desk,
    issue,
):
    desk = open_desk(issue)
    cookies = desk.page.context.cookies()
    desk.page.context.clear_cookies(name=re.compile("session"))
    desk.area("lead").fill("Typed too late")
    desk.says("lead", "signedOut")
    desk.page.context.add_cookies(cookies)
    desk.area("lead").press_sequentially("!")
    desk.is_saved("lead")
    assert issue.text("en", "lead") == "Typed too late!"


def test_two_translators_of_one_text_see_both_and_choose(open_desk, issue):
    desk = open_desk(issue)
    issue.write("en", "lead", "Theirs")
    desk.area("lead").fill("Mine")
    desk.says("lead", "conflict")
    problem = desk.block("lead").locator(".desk-problem")
    expect(problem).to_contain_text("Theirs")
    assert (desk.area("lead").input_value(), issue.text("en", "lead")) == ("Mine", "Theirs")
    desk.area("lead").press_sequentially(" and theirs")
    desk.area("lead").blur()
    desk.open()
    desk.says("lead", "conflict")
    assert (desk.area("lead").input_value(), issue.text("en", "lead")) == (
        "Mine and theirs",
        "Theirs",
    )
    problem.locator("[data-mine]").click()
    desk.is_saved("lead")
    expect(problem).to_have_count(0)
    assert issue.text("en", "lead") == "Mine and theirs"


def test_the_others_text_can_be_taken_instead(open_desk, issue):
    desk = open_desk(issue)
    issue.write("en", "lead", "Theirs")
    desk.area("lead").fill("Mine")
    desk.says("lead", "conflict")
    desk.block("lead").locator("[data-theirs]").click()
    assert desk.area("lead").input_value() == "Theirs"
    desk.open()
    assert desk.area("lead").input_value() == issue.text("en", "lead") == "Theirs"


def test_the_keys_save_insert_and_lead_to_the_next_text(open_desk, issue):
    Term.objects.create(slug="flood", name_zh_hans="洪水预警", name_en="flood warning")
    issue.write("zh-hans", "closing", "洪水预警")
    issue.write("en", "closing", "")
    issue.write("en", "words2", "")
    desk = open_desk(issue)
    desk.area("words2").focus()
    desk.page.keyboard.type("Words")
    desk.page.keyboard.press("Control+Enter")
    expect(desk.area("closing")).to_be_focused()
    desk.page.keyboard.press("Alt+1")
    assert desk.area("closing").input_value() == "flood warning"
    desk.page.keyboard.press("Alt+ArrowUp")
    expect(desk.area("words2")).to_be_focused()
    desk.is_saved("words2")
    desk.is_saved("closing")
    assert (issue.text("en", "words2"), issue.text("en", "closing")) == ("Words", "flood warning")
    desk.page.keyboard.press("Control+/")
    expect(desk.page.locator("#desk-keys")).to_be_visible()
    assert desk.complaints == []


def test_the_button_goes_on_from_the_text_that_was_left(open_desk, issue):
    for name in ("lead", "words2", "closing"):
        issue.write("en", name, "")
    desk = open_desk(issue)
    desk.area("lead").focus()
    button = desk.page.get_by_role("button", name="Next to do")
    button.click()
    expect(desk.area("words2")).to_be_focused()
    desk.page.keyboard.type("Words")
    button.click()
    expect(desk.area("closing")).to_be_focused()
    button.click()
    expect(desk.area("lead")).to_be_focused()
    desk.is_saved("words2")
    assert issue.text("en", "words2") == "Words"


def test_a_desk_without_texts_complains_of_nothing(open_desk, issue):
    assert open_desk(issue, show="missing").complaints == []


def test_an_act_saves_first_and_changes_the_state_in_place(open_desk, issue):
    issue.edit("lead", "第二稿")
    issue.write("en", "closing", "")
    desk = open_desk(issue, show="open")
    expect(desk.block("lead").locator(".desk-source ins")).to_have_text("第二稿")
    desk.block("lead").get_by_role("button", name="Checked, still fits").click()
    expect(desk.block("lead").locator(".state")).to_have_text("translated")
    desk.block("closing").get_by_role("button", name="Leave out on purpose").click()
    expect(desk.block("closing").locator(".state")).to_have_text("left out")
    expect(desk.page.locator("#desk-progress")).to_contain_text("11 of 11 done")
    assert issue.outdated() == {"th lead"}


@pytest.mark.parametrize("width", [1280, 390])
def test_the_desk_fits_the_screen(open_desk, issue, width):
    desk = open_desk(issue, width=width)
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= width
    assert desk.complaints == []


def test_row_10_source_and_target_stand_side_by_side_and_one_below_the_other_on_a_phone(
    open_desk, issue
):
    def boxes(desk):
        pair = desk.block("lead").locator(".desk-pair")
        return (pair.locator(f".desk-{side}").bounding_box() for side in ("source", "target"))

    source, target = boxes(open_desk(issue))
    assert target["x"] >= source["x"] + source["width"]
    assert abs(source["y"] - target["y"]) < 1
    source, target = boxes(open_desk(issue, width=390))
    assert target["y"] >= source["y"] + source["height"]
    assert source["x"] == target["x"]
