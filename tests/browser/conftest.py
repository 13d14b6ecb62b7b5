"""The browser of the browser tests."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM

#: Debian's Chromium draws with a graphics processor; where there is none, imitating one takes more
#: than half of a test's time.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-gpu-rasterization",
    "--disable-software-rasterizer",
]

# Playwright's own loop makes Django believe that the tests run asynchronously.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
