"""An issue in its versions, at an old address, and withdrawn."""

import pytest
from django.utils import translation

from bulletins import publishing
from bulletins.models import FormerAddress
from lmec.templatetags.site import day as day_of
from tests.builders import (
    make_bulletin,
    make_user,
    publish_bulletin,
)
from tests.reading import correct, text_of

pytestmark = pytest.mark.django_db


def test_row_52_as_published_on_a_date_shows_the_old_text_marked_as_old(client):
    edition = publish_bulletin(2023, 4)
    correct(edition.bulletin, headline_zh_hans="更正后的标题", note="标题有误。")

    old = client.get("/zh-hans/bulletins/2023/4/versions/1/")
    new = client.get("/zh-hans/bulletins/2023/4/versions/2/")
    now = client.get("/zh-hans/bulletins/2023/4/")

    assert "Headline 2023/4 [zh-hans]" in text_of(old) and "更正后的标题" not in text_of(old)
    assert b"notice-strong" in old.content and "标题有误。" in text_of(old)
    with translation.override("zh-hans"):
        assert f"本页为{day_of(edition.published_at)}发布的第1版，已被取代。" in text_of(old)
    assert b'<meta name="robots" content="noindex">' in old.content
    assert "更正后的标题" in text_of(new) and b"notice-strong" not in new.content
    assert "更正后的标题" in text_of(now) and "标题有误。" in text_of(now)
    assert client.get("/zh-hans/bulletins/2023/4/versions/3/").status_code == 404


def test_versions_are_listed_with_note_date_and_fingerprint_newest_first(client):
    edition = publish_bulletin(2023, 4)
    correct(edition.bulletin, headline_zh_hans="更正后的标题", note="标题有误。")

    answer = client.get("/zh-hans/bulletins/2023/4/versions/")

    versions = list(answer.context["versions"])
    assert [row.version for row in versions] == [2, 1]
    assert [row.sha256 in text_of(answer) for row in versions] == [True, True]
    assert "标题有误。" in text_of(answer)


def test_version_address_in_a_language_without_an_edition_leads_to_the_one_served(client):
    publish_bulletin(2023, 4, languages=["zh-hans", "en"])

    answer = client.get("/km/bulletins/2023/4/versions/1/")

    assert (answer.status_code, answer["Location"]) == (302, "/en/bulletins/2023/4/versions/1/")
    assert client.get("/km/bulletins/2023/4/versions/2/").status_code == 404


def test_withdrawn_issue_keeps_its_address_with_date_and_reason(client):
    edition = publish_bulletin(2023, 4)
    publishing.withdraw(edition.bulletin, by=make_user(), reason="日期有误，另行发布。")

    for path in ("", "remarks/1/", "versions/", "versions/1/"):
        answer = client.get(f"/zh-hans/bulletins/2023/4/{path}")
        assert answer.status_code == 410
        assert "日期有误，另行发布。" in text_of(answer)
        assert "Words 1" not in text_of(answer) and "Headline" not in text_of(answer)
        assert b"<time datetime=" in answer.content
    assert "Headline" not in text_of(client.get("/zh-hans/bulletins/"))


def test_withdrawn_language_says_so_and_serves_another(client):
    edition = publish_bulletin(2023, 4, languages=["zh-hans", "en"])
    publishing.withdraw(
        edition.bulletin, by=make_user(), reason="The translation is wrong.", languages=["en"]
    )

    answer = client.get("/en/bulletins/2023/4/")

    assert answer.status_code == 200
    assert answer.context["edition"].language == "zh-hans"
    assert "The translation is wrong." in text_of(answer)
    assert client.get("/en/bulletins/2023/4/versions/1/").status_code == 410


def test_former_address_leads_to_the_issue_for_ever(client):
    bulletin = make_bulletin(2023, 4)
    FormerAddress.objects.create(bulletin=bulletin, path="/news/202209/t1.html")
    assert client.get("/news/202209/t1.html").status_code == 404

    publishing.publish(bulletin, languages=["zh-hans"], by=make_user())
    answer = client.get("/news/202209/t1.html", headers={"accept-language": "vi"})

    assert (answer.status_code, answer["Location"]) == (301, "/vi/bulletins/2023/4/")
    assert "Accept-Language" in answer["Vary"]
    assert client.get("/news/202209/t1").status_code == 404
