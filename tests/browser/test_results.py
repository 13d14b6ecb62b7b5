"""Filters, order and pages of the list in a real browser: no page is loaded anew, the address and
the way back are right, and a screen reader is told."""

import os

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.conftest import FLAGS
from tests.builders import publish_bulletin
from tests.conftest import CHROMIUM

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Playwright's own loop makes Django believe that the tests run asynchronously.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def page(live_server):
    """The list of three issues, in a page that remembers whether it was loaded anew."""
    publish_bulletin(2022, 1, remarks_from=["kh"])
    publish_bulletin(2023, 2, remarks_from=["kh"])
    publish_bulletin(2023, 3, remarks_from=["la"])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        problems = []
        # What the content security policy refuses is told here, as is a page that is not found.
        page.on("console", lambda told: problems.append(told.text) if told.type == "error" else 0)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(f"{live_server.url}/en/bulletins/")
        page.evaluate("window.isTheSamePage = true")
        yield page
        assert [told for told in problems if "404" not in told] == []
        browser.close()


def entries(page):
    return page.locator("[data-part=results] .entry")


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.className")


def test_choosing_a_filter_and_going_back_load_no_page(page):
    page.locator("#filter-country").focus()
    page.select_option("#filter-country", "kh")
    expect(entries(page)).to_have_count(2)
    assert page.url.endswith("/en/bulletins/?country=kh")
    assert focused(page) == "filter-country"
    expect(page.locator("[data-said]")).to_have_text("2 bulletins")
    # The links to other languages lead to the same selection.
    expect(page.locator(".languages a[lang=vi]")).to_have_attribute(
        "href", "/vi/bulletins/?country=kh"
    )

    page.select_option("#filter-year", "2023")
    expect(entries(page)).to_have_count(1)
    page.locator(".chip-remove", has_text="Cambodia").click()
    expect(entries(page)).to_have_count(2)
    assert page.url.endswith("?year=2023")
    assert focused(page) == "count"
    expect(page.locator("#filter-country")).to_have_value("")

    page.go_back()
    expect(entries(page)).to_have_count(1)
    page.go_back()
    expect(entries(page)).to_have_count(2)
    expect(page.locator("#filter-country")).to_have_value("kh")
    page.go_back()
    expect(entries(page)).to_have_count(3)
    assert page.url.endswith("/en/bulletins/")
    page.go_forward()
    expect(entries(page)).to_have_count(2)
    assert page.evaluate("window.isTheSamePage") is True


def test_words_and_order_load_no_page_and_a_jump_inside_it_asks_nothing(page):
    page.fill("#filter-q", "2023")
    page.keyboard.press("Enter")
    expect(entries(page)).to_have_count(2)
    assert page.url.endswith("?q=2023")
    page.click("#order-oldest")
    expect(page.locator("#order-oldest")).to_have_attribute("aria-current", "true")
    expect(entries(page).first).to_contain_text("2023/2")
    assert page.url.endswith("?q=2023&sort=oldest")
    assert focused(page) == "order-oldest"
    page.evaluate("location.hash = 'content'")
    page.go_back()
    expect(entries(page)).to_have_count(2)
    assert page.url.endswith("?q=2023&sort=oldest")
    assert page.evaluate("window.isTheSamePage") is True


def test_what_cannot_be_shown_in_place_is_shown_as_a_page(page):
    """A page number that there is not: the browser shows the answer as it is."""
    page.evaluate("document.querySelector('#order-oldest').href = '/en/bulletins/?page=99'")
    with page.expect_navigation():
        page.click("#order-oldest")
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("window.isTheSamePage") is None
