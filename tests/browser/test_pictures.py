"""Pictures in a real browser: dropped, shown at once, focal point by click and by keyboard,
alternative texts asked for."""

import base64

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from lmec import kept_pictures
from tests import builders

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


DROP = """(box, data) => {
  const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], "p.png", { type: "image/png" }));
  const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
  box.dispatchEvent(new DragEvent("dragover", options));
  box.dispatchEvent(new DragEvent("drop", options));
}"""


@pytest.fixture
def page(chromium, live_server):
    client = Client()
    client.force_login(builders.make_user())
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    cookies = {
        settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value,
        settings.LANGUAGE_COOKIE_NAME: "en",
    }
    context.add_cookies(
        [{"name": n, "value": v, "url": live_server.url} for n, v in cookies.items()]
    )
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    context.close()


def go(page, live_server, bulletin):
    page.goto(live_server.url + reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))


def drop(page, box):
    data = base64.b64encode(builders.picture_file().read()).decode()
    page.locator(box).evaluate(DROP, data)


def save(page):
    page.click("[name=_continue]")
    expect(page.locator(".messagelist .success")).to_be_visible()


def test_dropped_portrait_is_shown_focused_and_saved(page, live_server):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    go(page, live_server, bulletin)
    drop(page, "#remarks-0 .picture-field")
    image = page.locator("#remarks-0 .focus-frame img")
    expect(image).to_be_visible()
    image.click(position={"x": 16, "y": 60})
    assert page.input_value("#id_remarks-0-portrait_focus_x") == "25"
    marker = page.locator("#remarks-0 .focus-marker")
    marker.press("ArrowRight")
    marker.press("Shift+ArrowUp")
    assert page.input_value("#id_remarks-0-portrait_focus_x") == "26"
    crops = page.locator("#remarks-0 .focus-crops img")
    assert crops.count() == 3
    before = crops.nth(1).evaluate("each => getComputedStyle(each).objectPosition")
    page.fill("#id_remarks-0-portrait_focus_y", "0")
    assert crops.nth(1).evaluate("each => getComputedStyle(each).objectPosition") != before
    save(page)
    remark = bulletin.remarks.get()
    assert (remark.portrait_focus_x, remark.portrait_focus_y, bool(remark.portrait)) == (
        26,
        0,
        True,
    )
    assert page.complaints == []


def test_picture_that_is_used_elsewhere_is_told(page, live_server):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    speaker = builders.make_speaker("Li Xia")
    type(speaker).objects.filter(pk=speaker.pk).update(
        portrait=kept_pictures.keep(builders.picture_file()).name
    )
    go(page, live_server, bulletin)
    drop(page, "#remarks-0 .picture-field")
    expect(page.locator("#remarks-0 .picture-said a")).to_contain_text("Li Xia")


def test_file_that_is_no_picture_is_refused_at_once(page, live_server):
    go(page, live_server, builders.make_bulletin(remarks_from=["kh"]))
    page.set_input_files(
        "#id_remarks-0-portrait",
        {"name": "x.png", "mimeType": "image/png", "buffer": b"no picture"},
    )
    expect(page.locator("#remarks-0 .picture-said.refused")).to_contain_text("not a picture")


def test_alternative_text_is_asked_for_in_every_language_of_the_issue(page, live_server):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"], remarks_from=[])
    go(page, live_server, bulletin)
    page.locator("#pictures-group .add-row a").click()
    drop(page, "#pictures-0 .picture-field")
    note = page.locator("#pictures-0 .no-alternative")
    expect(note).to_contain_text("简体中文")
    expect(note).to_contain_text("English")
    note.get_by_role("link", name="English").click()
    expect(page.locator("#id_pictures-0-alternative_en")).to_be_focused()
    page.keyboard.type("A river")
    expect(note).not_to_contain_text("English")
    save(page)
    assert bulletin.pictures.get().alternative_en == "A river"


def test_picture_of_a_new_part_has_its_own_field_and_focal_point(page, live_server):
    bulletin = builders.make_bulletin(remarks_from=[])
    go(page, live_server, bulletin)
    for _ in range(2):
        page.locator("#pictures-group .add-row a").click()
    drop(page, "#pictures-1 .picture-field")
    expect(page.locator("#pictures-1 .focus-frame img")).to_be_visible()
    expect(page.locator("#pictures-0 .focus-frame")).to_have_count(0)
    page.locator("#pictures-1 .focus-marker").press("ArrowLeft")
    assert page.input_value("#id_pictures-1-focus_x") == "49"
