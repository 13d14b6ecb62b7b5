"""Questions without end or sense, and texts at the edge of what fits: never an error of ours."""

import random
from urllib.parse import quote

import pytest
from django.urls import reverse

from bulletins import publishing
from tests import builders
from tests.desk import form_data

pytestmark = [pytest.mark.walk, pytest.mark.django_db]


LONG = "9" * 5000


@pytest.fixture
def bulletin():
    return builders.make_bulletin(
        2023, 4, languages=["zh-hans", "en", "th"], remarks_from=["kh", "th"]
    )


def page(name, *args):
    return reverse(f"admin:{name}", args=args)


@pytest.mark.parametrize("key", [LONG, "9" * 30])
@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("comments", "resolve"),
        ("comments", "reopen"),
        ("links", "revoke"),
        ("clearances", "clearance"),
    ],
)
def test_a_key_of_thousands_of_digits_names_nothing(client, bulletin, name, field, key):
    client.force_login(builders.make_user())
    answer = client.post(page(f"bulletins_{name}", bulletin.pk), {field: key})
    assert answer.status_code in (400, 404)


@pytest.mark.parametrize(
    "path",
    [
        f"/admin/bulletins/schedule/{LONG}/change/",
        f"/admin/bulletins/bulletin/{LONG}/history/",
        f"/admin/bulletins/bulletin/{LONG}/change/",
        f"/admin/bulletins/bulletin/?year={LONG}",
        f"/admin/people/speaker/{'9' * 30}/history/",
        f"/admin/bulletins/schedule/{'9' * 30}/change/",
        f"/admin/bulletins/bulletin/?year={'9' * 30}",
        f"/admin/bulletins/bulletin/?q={LONG}",
    ],
)
def test_an_address_with_a_number_without_end_is_no_error_of_ours(client, bulletin, path):
    client.force_login(builders.make_user())
    assert client.get(path).status_code < 500


def test_a_selection_of_endless_keys_is_refused(client, bulletin):
    client.force_login(builders.make_user())
    posted = {"action": "delete_selected", "_selected_action": [LONG]}
    assert client.post(page("bulletins_bulletin_changelist"), posted).status_code < 500


EVIL = [
    "'",
    "''",
    "\\",
    "\\'",
    "a'b\\",
    "\x00",
    "\x01",
    "\x0b",
    "\ufffe",
    "%",
    "%s",
    "%(loose)s",
    "{}",
    "{0}",
    "a & b",
    "a | !b",
    "a:*",
    "<->",
    "(((",
    ")",
    "!",
    "a <-> ",
    ":A",
    "*",
    "x" * 100,
    "x" * 10_000,
    "水" * 100,
    "水" * 10_000,
    " ".join(["a"] * 50),
    " ".join(["abc"] * 2000),
    "\ud800",
    "ក" * 100,
    "မ" * 100,
    "'; DROP TABLE bulletins_edition; --",
    "~",
    "^",
    "+",
    "a+b",
    "\u200b",
    "\u202e",
]


@pytest.mark.parametrize(
    "path",
    [
        "/en/search/",
        "/en/search/suggest/",
        "/zh-hans/bulletins/",
        "/en/bulletins/feed.atom",
        "/en/bulletins/bulletins.csv",
        "/th/speakers/",
        "/en/ministries/",
        "/en/meetings/",
        "/en/overview/",
        "/en/overview/sentences/",
    ],
)
def test_no_question_breaks_a_public_page(client, path):
    builders.publish_bulletin(2023, 5, languages=["zh-hans", "en"])
    bad = {}
    for word in EVIL:
        asked = quote(word.encode("utf-8", "surrogatepass"))
        for key in ("q", "country", "year", "kind", "page", "ministry", "letter", "type"):
            try:
                answer = client.get(f"{path}?{key}={asked}")
                b"".join(answer) if answer.streaming else answer.content
                if answer.status_code >= 500:
                    bad[key, word[:20]] = answer.status_code
            except Exception as error:
                bad[key, word[:20]] = repr(error)[:200]
    assert bad == {}


def test_a_very_long_word_and_a_very_long_text_can_be_published(bulletin):
    remark = bulletin.remarks.first()
    remark.text_en = "a" * 3000
    remark.save()
    assert publishing.publish(bulletin, languages=["en"], by=builders.make_user())


def test_a_text_of_as_many_letters_as_a_field_takes_can_be_published(bulletin):

    random.seed(1)
    remark = bulletin.remarks.first()
    remark.text_zh_hans = "".join(chr(random.randint(0x4E00, 0x8FFF)) for _ in range(90_000))
    remark.save()
    assert publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user())


@pytest.mark.parametrize("field", ["meeting", "imprint", "topics"])
def test_a_choice_of_endless_digits_gives_the_form_back(client, bulletin, field):
    client.force_login(builders.make_user())
    url = page("bulletins_bulletin_change", bulletin.pk)
    assert client.post(url, form_data(client.get(url)) | {field: LONG}).status_code == 200


def test_a_stored_control_character_takes_no_feed_away(client):
    made = builders.make_bulletin(2023, 8)
    made.headline_zh_hans = made.lead_zh_hans = "a\x01b\x0cc"
    made.save()
    publishing.publish(made, languages=["zh-hans"], by=builders.make_user())
    statuses = {
        path: client.get(path).status_code
        for path in (
            "/en/feed.atom",
            "/zh-hans/bulletins/bulletins.csv",
            "/en/",
            "/sitemap.xml",
            "/en/bulletins/2023/8/",
            "/en/meetings.ics",
        )
    }
    assert set(statuses.values()) == {200}


def test_wide_signs_begin_no_formula(client):
    made = builders.make_bulletin(2023, 8)
    made.headline_zh_hans = "＝cmd()"
    made.save()
    publishing.publish(made, languages=["zh-hans"], by=builders.make_user())
    assert "'＝cmd()" in client.get("/zh-hans/bulletins/bulletins.csv").content.decode()
