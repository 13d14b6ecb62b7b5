"""How an issue is passed on, and what other sites are told of it."""

import pytest
from lxml import html

from tests.builders import publish_bulletin

pytestmark = pytest.mark.django_db
ADDRESS = "http://localhost:8000/en/bulletins/2023/1/"


def page(client):
    publish_bulletin(2023, 1)
    return html.fromstring(client.get("/en/bulletins/2023/1/").content)


def test_an_issue_is_shared_by_address_mail_and_a_drawn_code(client):
    share = page(client).xpath("//details[@class='share']")[0]
    assert share.xpath(".//p[@class='address']/text()") == [ADDRESS]
    assert len(share.xpath(".//*[local-name()='svg']//*[local-name()='path']")) == 1
    assert share.xpath(".//a[starts-with(@href, 'mailto:?subject=Headline%202023')]")


def test_other_sites_are_told_title_address_and_description(client):
    told = {m.get("property"): m.get("content") for m in page(client).xpath("//meta[@property]")}
    assert told["og:url"] == ADDRESS
    assert told["og:title"] == "Headline 2023/1 [zh-hans]"
    assert told["og:description"].startswith("Lead 2023/1")
