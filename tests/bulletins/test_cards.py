"""The drawn picture of an issue for those who share it."""

import io
import re
from dataclasses import replace

import pytest
from django.utils import translation
from PIL import Image

from bulletins import publishing
from bulletins.outputs import card as cards
from lmec.languages import CODES
from tests.builders import make_bulletin, make_user, publish_bulletin

pytestmark = pytest.mark.django_db


def image_of(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    return Image.open(io.BytesIO(answer.content))


def test_an_issue_names_its_picture_with_size_and_words(client):
    publish_bulletin(2023, 7, languages=["en"])
    page = client.get("/en/bulletins/2023/7/").content.decode()
    told = dict(re.findall(r'<meta property="(og:image[a-z:]*)" content="([^"]*)">', page))
    assert told == {
        "og:image": "http://localhost:8000/en/bulletins/2023/7/card.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "2023 · Issue 7: Headline 2023/7 [en]",
    }
    assert image_of(client, "/en/bulletins/2023/7/card.png").size == (1200, 630)


def test_a_picture_is_drawn_once_for_the_words_on_it(client, monkeypatch):
    edition = publish_bulletin(2023, 7, languages=["en", "zh-hans"])
    first = client.get("/en/bulletins/2023/7/card.png").content
    drawn = []
    monkeypatch.setattr(cards.Card, "png", lambda card: drawn.append(card.headline) or b"new")
    assert client.get("/en/bulletins/2023/7/card.png").content == first
    assert drawn == []
    bulletin = edition.bulletin
    bulletin.headline_en = "Another headline"
    bulletin.save()
    publishing.publish(bulletin, languages=["en"], by=make_user("publisher"), note="Better")
    client.get("/en/bulletins/2023/7/card.png")
    assert drawn == ["Another headline"]


def test_a_withdrawn_issue_has_no_picture(client):
    edition = publish_bulletin(2023, 7, languages=["en"])
    client.get("/en/bulletins/2023/7/card.png")
    publishing.withdraw(edition.bulletin, by=make_user("publisher"), reason="Wrong file")
    assert client.get("/en/bulletins/2023/7/card.png").status_code == 410


def test_a_draft_has_no_picture(client):
    make_bulletin(2023, 7)
    assert client.get("/zh-hans/bulletins/2023/7/card.png").status_code == 404


@pytest.mark.parametrize("headline", ["#panic() $x$ *b* [", "Wort " * 120, "会" * 300, "a" * 200])
def test_no_headline_breaks_the_picture_or_is_read_as_a_command(headline):
    edition = publish_bulletin(2023, 7, languages=["en"])
    with translation.override("en"):
        card = replace(cards.card_of(edition.content), headline=headline)
    drawn = Image.open(io.BytesIO(card.png()))
    assert drawn.size == (cards.WIDTH, cards.HEIGHT)
    # Below the headline's room and above the line over the date nothing is printed.
    strip = drawn.convert("L").crop((72, 495, 700, 505))
    assert min(strip.tobytes()) > 200


def test_every_language_has_its_own_picture():
    edition = publish_bulletin(2023, 7, languages=["en"])
    keys = set()
    for code in CODES:
        with translation.override(code):
            card = cards.card_of(edition.content)
        keys.add(card.key)
        assert card.language == "en"
    assert len(keys) == len(CODES)
