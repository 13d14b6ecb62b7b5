"""Speakers and ministries that may be one: found, explained, and told apart."""

import pytest
from django.urls import reverse

from organizations import duplicates as of_ministries
from people.duplicates import probable_duplicates
from tests import builders

pytestmark = pytest.mark.django_db


def names(pairs):
    return {frozenset((pair.one.slug, pair.other.slug)) for pair in pairs}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name_en": "Narumon Oris"}, {"name_en": "ORIS Narumon"}),
        ({"name_en": "Sunleang Chea"}, {"name_en": "Sunlieng Chea"}),
        ({"name_zh_hans": "周军"}, {"name_en": "Zhou Jun"}),
        ({"name_vi": "Lê Ngọc Tuấn"}, {"name_en": "Le Ngoc Tuan"}),
        ({"name_zh_hans": "纳鲁蒙·奥利斯"}, {"name_zh_hans": "纳鲁蒙·奥利思"}),
    ],
)
def test_two_spellings_of_a_person_are_found(one, other):
    empty = {"name_en": "", "name_zh_hans": ""}
    builders.make_speaker(slug="one", **(empty | one))
    builders.make_speaker(slug="other", **(empty | other))
    builders.make_speaker("李霞", slug="else", name_en="Li Xia")
    [pair] = probable_duplicates()
    assert names([pair]) == {frozenset(("one", "other"))}
    assert pair.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name_en": "Li Xia"}, {"name_en": "Li Xin"}),
        ({"name_zh_hans": "周军"}, {"name_en": "Zhou Jing"}),
        ({"name_vi": "Nguyễn Văn An"}, {"name_vi": "Nguyễn Văn Bình"}),
    ],
)
def test_two_people_are_not_taken_for_one(one, other):
    empty = {"name_en": "", "name_zh_hans": ""}
    builders.make_speaker(slug="one", **(empty | one))
    builders.make_speaker(slug="other", **(empty | other))
    assert probable_duplicates() == []


def test_people_of_two_countries_are_two():
    for code in ("kh", "th"):
        speaker = builders.make_speaker(None, name_en="Chea Sunleang", name_zh_hans="")
        speaker.country = builders.make_country(code)
        speaker.save()
    assert probable_duplicates() == []


def test_ministries_are_compared_within_their_country_and_not_with_their_successors():
    one = builders.make_ministry("生态环境部", "cn", slug="one")
    builders.make_ministry("生态环境部。", "cn", slug="two")
    builders.make_ministry("生态环境部", "vn", slug="three")
    new = builders.make_ministry("生态环境部（新）", "cn", slug="four")
    builders.make_succession(one, new)
    found = names(of_ministries.probable_duplicates())
    assert frozenset(("one", "two")) in found
    assert frozenset(("one", "four")) not in found
    assert not any("three" in pair for pair in found)


def test_not_the_same_is_remembered_and_can_be_taken_back(client):
    client.force_login(builders.make_user("wen"))
    one = builders.make_speaker("周军", name_en="Zhou Jun")
    two = builders.make_speaker("周军", name_en="Zhou Jun")
    url = reverse("admin:people_speaker_duplicates")
    page = client.get(url)
    assert (
        f"{reverse('admin:people_speaker_merge', args=[one.pk])}?other={two.pk}"
        in page.content.decode()
    )
    client.post(url, {"one": one.pk, "other": two.pk})
    page = client.get(url)
    assert (page.context["pairs"], len(page.context["said"])) == ([], 1)
    client.post(url, {"one": one.pk, "other": two.pk, "forget": "1"})
    assert len(client.get(url).context["pairs"]) == 1


def test_looking_for_duplicates_asks_as_much_for_many_as_for_few(django_assert_num_queries):
    for number in range(60):
        builders.make_speaker(f"周军{number}", name_en=f"Speaker Number{number}")
    with django_assert_num_queries(4):
        probable_duplicates()


def test_duplicates_are_for_those_who_may_merge(client):
    client.force_login(builders.make_user("reader", is_superuser=False))
    for kind in ("people_speaker", "organizations_ministry"):
        assert client.get(reverse(f"admin:{kind}_duplicates")).status_code == 403
