"""The public pages in a real browser, as somebody on a phone gets them. `make audit` looks at
every template in every language; here is what must not break between two audits."""

import pytest

from bulletins import publishing
from tests import builders
from tests.attacking import make_everything
from tests.audit.readers import NARROWEST, SIDEWAYS
from tests.audit.weight import first_view

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(live_server):
    bulletin = make_everything()
    publishing.publish(bulletin, languages=["zh-hans", "en"], by=builders.make_user())
    return live_server


@pytest.mark.parametrize("language", ["zh-hans", "my"])
def test_first_view_of_an_issue_is_light_steady_and_asks_nobody_else(chromium, site, language):
    seen = first_view(chromium, site.url, f"/{language}/bulletins/2022/13/")
    assert seen.faults == []


def test_no_page_scrolls_sideways_on_the_narrowest_phone(chromium, site):
    page = chromium.new_page(viewport={"width": NARROWEST, "height": 800})
    paths = (
        "", "bulletins/", "bulletins/2022/13/", "bulletins/2022/13/remarks/1/", "speakers/",
        "ministries/", "countries/kh/", "overview/", "search/?q=Headline", "accessibility/",
        "instruments/plan/", "meetings/", "about/", "follow/", "ministries/?by=name",
        "search/", "bulletins/2022/13/report/", "bulletins/2022/13/versions/",
    )  # fmt: skip
    wide = {}
    for language in ("en", "my"):
        for path in paths:
            page.goto(f"{site.url}/{language}/{path}")
            wide[f"{language}/{path}"] = page.evaluate(SIDEWAYS)
    page.close()
    assert {path: beyond for path, beyond in wide.items() if beyond} == {}


def test_every_reader_without_javascript_gets_the_same_words(chromium, site):
    contexts = [chromium.new_context(java_script_enabled=is_on) for is_on in (True, False)]
    pages = [context.new_page() for context in contexts]
    for page in pages:
        page.goto(f"{site.url}/en/bulletins/2022/13/")
    with_it, without = (page.inner_text("main") for page in pages)
    for context in contexts:
        context.close()
    assert with_it == without
    assert "Headline 2022/13 [en]" in without
