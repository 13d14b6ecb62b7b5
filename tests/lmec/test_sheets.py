"""The public style sheet: written as several files, sent as one."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command

from lmec import sheets

pytestmark = pytest.mark.django_db


def test_a_public_page_names_one_sheet_that_holds_all_sources(client):
    page = client.get("/en/").content.decode()
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', page) == ["/static/css/site.css"]
    with open(finders.find("css/site.css"), encoding="utf-8") as file:
        served = file.read()
    for name in (*sheets.SHEETS[sheets.SITE], *sheets.PAPER[sheets.SITE]):
        with open(finders.find(f"css/{name}.css"), encoding="utf-8") as file:
            assert file.read() in served


def test_a_page_of_a_record_needs_one_sheet_more(client):
    page = client.get("/en/countries/").content.decode()
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', page) == [
        "/static/css/site.css",
        "/static/css/reference.css",
    ]
    with open(finders.find("css/reference.css"), encoding="utf-8") as file:
        assert file.read() == sheets.joined("css/reference.css")


def test_rules_for_paper_come_last_and_only_on_paper():
    screen, paper = sheets.joined(sheets.SITE).split("@media print {\n/* The issue on paper")
    assert ".skip" in screen
    assert paper.count("{") + 1 == paper.count("}")


def test_collectstatic_takes_the_joined_sheet_and_finds_its_fonts(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    call_command("collectstatic", verbosity=0, interactive=False)
    (sheet,) = (tmp_path / "collected" / "css").glob("site.*.css")
    assert re.search(
        r'url\("\.\./fonts/noto-sans-khmer\.[0-9a-f]{12}\.woff2"\)', sheet.read_text()
    )
