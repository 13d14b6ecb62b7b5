"""The frame of every page, and the addresses that belong to no language."""

import datetime as dt
import re
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation
from PIL import Image

import bulletins.urls
import organizations.urls
import people.urls
from bulletins import publishing
from bulletins.models import Instrument, Topic
from lmec import errors
from lmec.languages import CODES
from lmec.templatetags.site import same_page_in
from tests.builders import (
    make_bulletin,
    make_imprint,
    make_meeting,
    make_series,
    make_speaker,
    make_user,
    ministry_of,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db

XML = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.mark.parametrize(
    "accepted, language",
    [
        ("km,en;q=0.5", "km"),
        ("lo", "lo"),
        ("vi-VN", "vi"),
        ("zh-CN", "zh-hans"),
        ("fr,en;q=0.1", "en"),
        ("fr", "en"),
    ],
)
def test_root_leads_readers_to_their_language(client, accepted, language):
    answer = client.get("/", headers={"accept-language": accepted})

    assert (answer.status_code, answer["Location"]) == (302, f"/{language}/")
    assert "Accept-Language" in answer["Vary"]
    assert not answer.cookies


def test_row_38_the_language_switch_keeps_the_page_and_the_query(client):
    page = client.get("/en/bulletins/?country=kh&year=2022").content.decode()

    switch = re.search(r'<nav class="languages".*?</nav>', page, re.S)[0]
    assert re.findall(r'href="([^"]+)"', switch) == [
        f"/{code}/bulletins/?country=kh&amp;year=2022" for code in CODES
    ]


def test_same_page_of_an_address_without_a_language_is_the_home_page():
    assert same_page_in("/nowhere/at/all", "km") == "/km/"
    assert same_page_in("/en/speakers/li/", "km") == "/km/speakers/li/"


@pytest.mark.parametrize("language", CODES)
def test_masthead_has_chinese_and_english_with_the_readers_language_between(client, language):
    page = client.get(f"/{language}/").content.decode()
    masthead = re.search(r'<a class="center-name".*?</a>', page, re.S)[0]

    names = re.findall(r'<span (lang="zh-hans"|class="own"|lang="en")>', masthead)

    own = [] if language in ("zh-hans", "en") else ['class="own"']
    assert names == ['lang="zh-hans"', *own, 'lang="en"']
    assert f'<html lang="{language}">' in page


def test_page_names_its_alternates_in_all_languages_and_one_for_everybody(client):
    page = client.get("/en/bulletins/").content.decode()

    assert re.findall(r'<link rel="alternate"\s+hreflang="([^"]+)"\s+href="([^"]+)">', page) == [
        *((code, f"http://localhost:8000/{code}/bulletins/") for code in CODES),
        ("x-default", "http://localhost:8000/bulletins/"),
    ]
    canonical = re.search(r'<link rel="canonical"\s+href="([^"]+)">', page)[1]
    assert canonical == "http://localhost:8000/en/bulletins/"


@pytest.fixture
def everything(db):
    """An issue that names one of everything, with a version before it: the addresses of all
    public pages, without their language."""
    series = make_series()
    meeting = make_meeting(slug="wg", series=series, delegations=["kh"])
    languages = ["zh-hans", "en"]
    oris = make_speaker(slug="oris")
    bulletin = make_bulletin(2023, 4, languages=languages, meeting=meeting, speaker=oris)
    bulletin.topics.add(Topic.objects.create(slug="water", name_zh_hans="水"))
    bulletin.instruments.add(Instrument.objects.create(slug="plan", name_zh_hans="计划"))
    publishing.publish(bulletin, languages=languages, by=make_user())
    bulletin.headline_en = "Corrected"
    bulletin.save()
    publishing.publish(bulletin, languages=["en"], by=make_user(), note="Corrected")
    given = {
        "year": 2023, "number": 4, "remark": 1, "version": 2, "code": "kh",
    }  # fmt: skip
    slugs = {
        "meeting": "wg", "series": series.slug, "instrument": "plan", "topic": "water",
        "speaker": "oris", "ministry": ministry_of("kh").slug,
    }  # fmt: skip
    return given, slugs


#: What is no page to read in seven languages: data, pictures, what only one person gets.
NO_PAGES = {
    "feed", "list_csv", "list_feed", "country_feed", "ministry_feed", "speaker_feed",
    "series_feed", "calendar", "meeting_calendar", "suggest", "preview", "review", "review_file",
    "card",
}  # fmt: skip


def test_row_40_every_public_page_names_itself_in_all_languages_and_one_for_everybody(
    client, everything
):
    given, slugs = everything
    walked = []
    for namespace in (bulletins.urls, people.urls, organizations.urls):
        for pattern in namespace.urlpatterns:
            if pattern.name in NO_PAGES:
                continue
            wanted = pattern.pattern.converters
            values = {k: given.get(k) or slugs[pattern.name] for k in wanted}
            with translation.override("en"):
                path = reverse(f"{namespace.app_name}:{pattern.name}", kwargs=values)
            answer = client.get(path)
            assert answer.status_code == 200, path
            page = answer.content.decode()
            links = re.findall(r'rel="alternate"\s+hreflang="([^"]+)"\s+href="([^"]+)"', page)
            rest = path.removeprefix("/en")
            assert links == [
                *((code, f"http://localhost:8000/{code}{rest}") for code in CODES),
                ("x-default", f"http://localhost:8000{rest}"),
            ], path
            walked.append(pattern.name)
    assert len(walked) >= 22


def test_row_40_every_address_of_every_sitemap_has_its_alternates(client, everything):
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)
    found = [loc.text for loc in index.findall("s:sitemap/s:loc", XML)]
    files = [address.removeprefix("http://testserver") for address in found]
    assert len(files) >= 6
    for file in files:
        urls = ElementTree.fromstring(client.get(file).content).findall("s:url", XML)
        assert urls, file
        for url in urls:
            links = [link.get("hreflang") for link in url.findall("x:link", XML)]
            assert links == [*CODES, "x-default"]


_LETTERS = {
    "zh-hans": "\u4e00-\u9fff", "km": "\u1780-\u17ff", "lo": "\u0e80-\u0eff",
    "my": "\u1000-\u109f", "th": "\u0e00-\u0e7f",
}  # fmt: skip
_OTHER_LETTERS = re.compile("[A-Za-z]{2,}")


@pytest.mark.parametrize("language", CODES)
def test_row_37_menus_buttons_and_dates_are_in_the_readers_language(client, language):
    publish_bulletin(2023, 4, date=dt.date(2023, 5, 4), kind="roundtable")
    page = client.get(f"/{language}/bulletins/").content.decode()
    navigation = re.search(r'<nav class="navigation".*?</nav>', page, re.S)[0]
    menu = re.findall(r"<li><a[^>]*>([^<]+)</a>", navigation)
    buttons = re.findall(r"<button[^>]*>([^<]+)</button>", page)
    labels = re.findall(r"<label[^>]*>([^<]+)</label>", page)
    days = re.findall(r"<time[^>]*>([^<]+)</time>", page)
    assert (len(menu), len(buttons), len(labels), len(days)) == (7, 1, 7, 1)
    english = client.get("/en/bulletins/").content.decode()
    for said in (*menu, *buttons, *labels, *days):
        if language in _LETTERS:
            assert not _OTHER_LETTERS.search(said)
            assert re.search(f"[{_LETTERS[language]}]", said)
        elif language == "vi":
            assert f">{said}<" not in english


def test_address_without_a_language_leads_to_that_of_the_reader(client):
    answer = client.get("/bulletins/?year=2022", headers={"accept-language": "th"})

    assert (answer.status_code, answer["Location"]) == (302, "/th/bulletins/?year=2022")


@pytest.mark.parametrize("language", CODES)
def test_not_found_is_a_designed_page_in_the_readers_language(client, language):
    answer = client.get(f"/{language}/nowhere/")

    assert answer.status_code == 404
    assert f'<html lang="{language}">'.encode() in answer.content
    assert b'<header class="masthead">' in answer.content
    assert answer["Cache-Control"] == "no-store"


def test_not_found_is_designed_in_development_too(client, settings):
    settings.DEBUG = True

    answer = client.get("/en/nowhere/")

    assert answer.status_code == 404
    assert b'<header class="masthead">' in answer.content


def test_broken_page_asks_nothing_of_the_database(rf, django_assert_num_queries):
    request = rf.get("/en/")
    with translation.override("th"), django_assert_num_queries(0):
        answer = errors.broken(request)

    assert answer.status_code == 500
    assert b'<html lang="th">' in answer.content


def test_expired_form_is_answered_with_a_designed_page():
    answer = errors.form_expired(RequestFactory().post("/en/"), "no token")

    assert answer.status_code == 403
    assert b'<header class="masthead">' in answer.content


def test_healthz_is_well_when_the_database_is(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "no-store" in answer["Cache-Control"]


def test_robots_are_kept_from_the_desk_and_told_of_the_sitemap(client):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert "Disallow: /admin/" in lines
    assert "Sitemap: http://localhost:8000/sitemap.xml" in lines


def test_sitemap_names_every_issue_in_all_languages_and_never_a_withdrawn_one(client):
    publish_bulletin(2023, 4)
    gone = publish_bulletin(2023, 5)
    publishing.withdraw(gone.bulletin, by=make_user(), reason="A mistake")

    index = ElementTree.fromstring(client.get("/sitemap.xml").content)
    files = [found.text for found in index.findall("s:sitemap/s:loc", XML)]
    tree = ElementTree.fromstring(client.get("/sitemap-bulletins.xml").content)
    urls = tree.findall("s:url", XML)

    assert "http://testserver/sitemap-bulletins.xml" in files
    assert [url.find("s:loc", XML).text for url in urls] == [
        f"http://localhost:8000/{code}/bulletins/2023/4/" for code in CODES
    ]
    for url in urls:
        links = url.findall("x:link", XML)
        assert [link.get("hreflang") for link in links] == [*CODES, "x-default"]
        assert links[-1].get("href") == "http://localhost:8000/bulletins/2023/4/"


def test_text_in_another_language_carries_lang():
    template = Template("{% load site %}{% in_language text language %}")

    with translation.override("km"):
        foreign = template.render(Context({"text": "<周军>", "language": "zh-hans"}))
        own = template.render(Context({"text": "<周军>", "language": "km"}))

    assert foreign == '<span lang="zh-hans">&lt;周军&gt;</span>'
    assert own == "&lt;周军&gt;"


def test_page_has_no_inline_script_or_style_and_no_other_host(client):
    publish_bulletin(2023, 4, remarks_from=["kh", "la"])

    page = client.get("/zh-hans/bulletins/2023/4/").content.decode()

    # A data block for machines is no script: no browser runs it.
    page = page.replace('<script type="application/ld+json">', "<data>")
    assert re.findall(r"<script|<style|\sstyle=|\son[a-z]+=", page) == []
    loaded = re.findall(
        r'(?:src|srcset)="([^"]+)"|<link rel="(?:icon|stylesheet)" href="([^"]+)"', page
    )
    assert [url for pair in loaded for url in pair if url and not url.startswith("/")] == []


@pytest.mark.parametrize("language", CODES)
def test_every_language_has_its_manifest_with_icons_that_are_there(client, language):
    page = client.get(f"/{language}/").content.decode()
    address = re.search(r'<link rel="manifest" href="([^"]+)">', page)[1]
    answer = client.get(address)
    assert answer["Content-Type"] == "application/manifest+json"
    told = answer.json()
    assert (told["lang"], told["start_url"]) == (language, f"/{language}/")
    for icon in told["icons"]:
        with Image.open(finders.find(icon["src"].removeprefix("/static/"))) as drawn:
            assert "x".join(map(str, drawn.size)) == icon["sizes"]
    assert [icon["purpose"] for icon in told["icons"]] == ["any", "any", "maskable"]


def test_programs_that_read_no_markup_find_the_icon(client):
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer["Location"]) == (302, "/static/img/favicon.ico")


def test_the_statement_on_accessibility_is_linked_and_says_whom_to_write_to(client):
    publish_bulletin(2023, 7, imprint=make_imprint(emails=["desk@example.org"]))
    page = client.get("/en/").content.decode()
    assert '<a href="/en/accessibility/">' in page
    statement = client.get("/en/accessibility/").content.decode()
    assert '<a href="mailto:desk@example.org">' in statement
    assert "GB/T 37668-2019" in statement
