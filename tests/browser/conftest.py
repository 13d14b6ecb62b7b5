"""The browser of the browser tests."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM

# Playwright's own loop makes Django believe that the tests run asynchronously.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
