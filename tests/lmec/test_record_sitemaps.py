"""Every record that has a page stands in a sitemap, in all seven languages; no other does."""

import re

import pytest

from lmec.sitemaps import PublicSitemap
from tests.builders import (
    make_bulletin,
    make_meeting,
    make_ministry,
    make_speaker,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db


def addresses(client, section):
    page = client.get(f"/sitemap-{section}.xml").content.decode()
    return {re.sub("^https?://[^/]*", "", each) for each in re.findall("<loc>(.*?)</loc>", page)}


@pytest.fixture
def records():
    publish_bulletin(
        2023, 1, speaker=make_speaker(slug="public"), meeting=make_meeting(slug="public")
    )
    make_bulletin(2023, 2, speaker=make_speaker(slug="draft"), meeting=make_meeting(slug="draft"))
    make_ministry(slug="silent", country="la")


@pytest.mark.parametrize("section", ["speakers", "meetings"])
def test_sitemap_names_what_a_current_edition_names_in_seven_languages(client, records, section):
    languages = ["zh-hans", "en", "km", "lo", "my", "th", "vi"]
    assert addresses(client, section) == {f"/{code}/{section}/public/" for code in languages}


def test_a_long_sitemap_is_parted_between_pages_never_between_languages(client, monkeypatch):
    monkeypatch.setattr(PublicSitemap, "limit", 14)
    for number in range(1, 6):
        publish_bulletin(2023, number)
    files = re.findall("<loc>[^<]*(/sitemap-bulletins.xml[^<]*)</loc>",
                       client.get("/sitemap.xml").content.decode())  # fmt: skip
    parts = [
        re.findall("<loc>[^<]*/en/bulletins/2023/(.)/</loc>", client.get(file).content.decode())
        for file in files
    ]
    assert parts == [["5", "4"], ["3", "2"], ["1"]]


def test_sitemap_names_every_ministry_and_country(client, records):
    assert "/lo/ministries/silent/" in addresses(client, "ministries")
    assert "/lo/countries/la/" in addresses(client, "countries")


@pytest.mark.parametrize("section", ["speakers", "meetings", "ministries", "countries"])
@pytest.mark.walk
def test_every_address_of_a_sitemap_is_a_page(client, records, section):
    shown = addresses(client, section)
    assert {path: client.get(path).status_code for path in shown} == dict.fromkeys(shown, 200)
