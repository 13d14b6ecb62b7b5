"""The record at a glance: numbers by country and year, and the sentences behind them."""

import pytest
from lxml import html

from bulletins import drawing
from bulletins.models import Instrument, Topic
from bulletins.publishing import publish
from organizations.models import Country
from tests.builders import add_remark, make_bulletin, make_user, publish_bulletin

pytestmark = pytest.mark.django_db


def counts(client, query=""):
    page = html.fromstring(client.get(f"/en/overview/{query}").content)
    [table] = page.xpath("//table[@class='matrix']")
    years = [cell.text_content() for cell in table.xpath("./thead/tr/th")][1:]
    return {
        (row.xpath("./th")[0].text_content(), year): cell.xpath("./a/text()")[0]
        for row in table.xpath("./tbody/tr")
        for year, cell in zip(years, row.xpath("./td"), strict=True)
        if cell.xpath("./a")
    }


def on_subject(year, number, **subject):
    bulletin = make_bulletin(year, number, remarks_from=[])
    add_remark(bulletin, "kh", text_zh_hans="先说别的。我们将落实《绿色计划》。再说别的。")
    for name, record in subject.items():
        getattr(bulletin, name).add(record)
    publish(bulletin, languages=["zh-hans"], by=make_user(f"publisher-{year}-{number}"))


def test_remarks_are_counted_by_country_and_year_once_in_whatever_language(client):
    bulletin = make_bulletin(2023, 1, languages=["zh-hans", "en"], remarks_from=["kh", "kh"])
    publish(bulletin, languages=["zh-hans", "en"], by=make_user())
    publish_bulletin(2024, 1, remarks_from=["la"])
    make_bulletin(2024, 2, remarks_from=["kh"])
    assert counts(client) == {("Cambodia", "2023"): "2", ("Lao PDR", "2024"): "1"}


def test_a_subject_narrows_the_numbers(client):
    topic = Topic.objects.create(slug="wetland", name_en="wetland")
    on_subject(2023, 1, topics=topic)
    publish_bulletin(2023, 2, remarks_from=["la"])
    assert counts(client, "?topic=wetland") == {("Cambodia", "2023"): "1"}


def test_every_number_leads_to_the_sentences_on_the_instrument(client):
    plan = Instrument.objects.create(slug="green-plan", name_zh_hans="绿色计划")
    on_subject(2023, 1, instruments=plan)
    page = client.get("/zh-hans/overview/sentences/?country=kh&year=2023&instrument=green-plan")
    text = html.fromstring(page.content).xpath("//blockquote")[0].text_content().strip()
    assert text == "我们将落实《绿色计划》。"


def test_the_river_passes_every_country_once_in_the_order_of_the_water():
    countries = [(Country(code=code), 0) for code in ("cn", "kh", "la", "mm", "th", "vn")]
    stops = drawing.river(countries).stops
    assert [stop.country.code for stop in stops] == ["cn", "mm", "la", "th", "kh", "vn"]


@pytest.mark.parametrize("query", ["?country=zz", "?topic=%00", "?year=x", "?country=kh&page=9"])
def test_what_nobody_can_mean_breaks_nothing(client, query):
    publish_bulletin(2023, 1)
    assert client.get(f"/en/overview/{query}").status_code == 200
    assert client.get(f"/en/overview/sentences/{query}").status_code in (200, 404)
