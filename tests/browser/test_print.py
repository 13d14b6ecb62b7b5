"""An issue on paper, as a real browser prints it."""

import io
import os

import pypdfium2
import pytest
from playwright.sync_api import sync_playwright

from bulletins import publishing
from tests.browser.conftest import FLAGS
from tests.builders import add_remark, make_bulletin, make_imprint, make_speaker, make_user
from tests.conftest import CHROMIUM

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Playwright's own loop makes Django believe that the tests run asynchronously.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
SPEAKERS = 18
LONG_ADDRESS = "zhang.xiaohui@centre.example"


@pytest.fixture
def pages(live_server):
    """The text of every page of a long printed issue. The remarks have so many lengths that
    some name would stand at the foot of a page if it could."""
    emails = ["desk@centre.example", LONG_ADDRESS]
    imprint = make_imprint(website="https://centre.example/", emails=emails)
    bulletin = make_bulletin(
        2023, 4, languages=["en"], remarks_from=[], imprint=imprint, is_sample=True
    )
    for number in range(1, SPEAKERS + 1):
        text = f"Begins{number}. " + "The water of the tributaries was measured. " * (
            4 + 3 * number
        )
        add_remark(
            bulletin,
            languages=["en"],
            speaker=make_speaker(f"Speaker Name{number}x"),
            text_en=text + ("See https://data.example/river for all." if number == 1 else ""),
        )
    publishing.publish(bulletin, languages=["en"], by=make_user())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        page.goto(f"{live_server.url}/en/bulletins/2023/4/")
        printed = page.pdf(format="A4")
        browser.close()
    document = pypdfium2.PdfDocument(io.BytesIO(printed))
    return [sheet.get_textpage().get_text_bounded() for sheet in document]


def test_row_42_paper_has_no_menus_shows_addresses_and_parts_nobody_from_their_words(pages):
    assert len(pages) > 4
    whole = "\n".join(pages)
    for menu in (
        "At a glance",
        "Skip to the content",
        "Tiếng Việt",
        "All versions",
        "Link to this remark",
        "This site shows invented sample material",
    ):
        assert menu not in whole
    for address in (
        "https://centre.example/",
        "desk@centre.example",
        LONG_ADDRESS,
        "https://data.example/river",
    ):
        assert address in whole
    for number in range(1, SPEAKERS + 1):
        [on] = [sheet for sheet in pages if f"Name{number}x" in sheet]
        assert f"Begins{number}." in on
    # The address of the issue itself, for whoever holds the paper: no sheet for it alone.
    assert "/en/bulletins/2023/4/" in pages[-1] and "desk@centre.example" in pages[-1]


def test_every_sheet_says_which_of_how_many_it_is(pages):
    count = len(pages)
    assert [f"{number} / {count}" in sheet for number, sheet in enumerate(pages, 1)] == [
        True
    ] * count
