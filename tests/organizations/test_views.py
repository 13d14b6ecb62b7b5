"""The pages of ministries and countries. Rows of the feature list that hold here carry its
numbers."""

import re

import pytest

from bulletins import publishing
from lmec.models import FormerSlug
from organizations.history import history_of
from organizations.models import Succession
from organizations.outline import outlined
from tests.builders import (
    add_remark,
    make_bulletin,
    make_country,
    make_meeting,
    make_ministry,
    make_succession,
    make_user,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db


def publish(bulletin, *languages, note=""):
    return publishing.publish(bulletin, languages=languages, by=make_user(), note=note)


def issues_on(page):
    return [(r.edition.year, r.edition.number) for r in page.context["reports"]]


def deeds_on(page):
    return [
        [(deed.role, [body.name.text for body in deed.bodies]) for deed in report.deeds]
        for report in page.context["reports"]
    ]


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def queries_of(client, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(8) as made:
        assert client.get(path).status_code == 200
    return len(made)


# Ministries


def test_ministries_stand_under_their_countries_in_protocol_order_then_international(client):
    for code in ("vn", "cn", None, "kh"):
        make_ministry("环境部", code)
    groups = client.get("/en/ministries/").context["groups"]
    assert [group.country and group.country.code for group in groups] == ["cn", "kh", "vn", None]


def test_ministries_are_followed_by_their_parts_and_former_ones_come_last():
    former = make_ministry("甲部", "cn", valid_to="2018")
    ministry = make_ministry("乙部", "cn")
    part = make_ministry("丙司", "cn", parent=ministry, kind="department")
    part_of_part = make_ministry("丁处", "cn", parent=part, kind="division")
    rows = outlined([part_of_part, former, part, ministry], "zh-hans")
    assert [(row.ministry, row.depth) for row in rows] == [
        (ministry, 0),
        (part, 1),
        (part_of_part, 2),
        (former, 0),
    ]


def test_ministries_that_contain_each_other_are_listed_once():
    one, two = make_ministry("甲部", "cn"), make_ministry("乙部", "cn")
    one.parent, two.parent = two, one
    assert [row.ministry for row in outlined([one, two], "zh-hans")] == [one, two]


def test_row_27_an_old_issue_keeps_the_old_name_and_todays_ministry_finds_it(client):
    old = make_ministry("自然资源与环境部", "vn", slug="monre")
    meeting = make_meeting(delegations=[])
    meeting.participations.create(ministry=old, role="delegation", order=9)
    bulletin = make_bulletin(2022, 13, meeting=meeting, remarks_from=[])
    add_remark(bulletin, "vn").bodies.update(ministry=old)
    publish(bulletin, "zh-hans")
    publish_bulletin(2022, 14, remarks_from=["kh"])
    today = make_ministry("农业与环境部", "vn", slug="mae")
    make_succession(old, today, "merged")
    for slug in ("mae", "monre"):
        page = client.get(f"/zh-hans/ministries/{slug}/")
        assert issues_on(page) == [(2022, 13)]
        assert deeds_on(page) == [
            [("delegation", ["自然资源与环境部"]), ("affiliation", ["自然资源与环境部"])]
        ]


def test_row_26_a_ministry_page_shows_what_was_renamed_merged_and_split_with_links(client):
    first = make_ministry("一部", "cn", slug="first", name_en="First", valid_to="2008")
    second = make_ministry("二部", "cn", slug="second", name_en="Second")
    other = make_ministry("别部", "cn", slug="other", name_en="Other")
    third = make_ministry("三部", "cn", slug="third", name_en="Third")
    parts = [make_ministry(f"分{n}", "cn", slug=f"part-{n}", name_en=f"Part {n}") for n in "12"]
    make_succession(first, second, "renamed")
    make_succession(second, third, "merged")
    make_succession(other, third, "merged")
    for part in parts:
        make_succession(third, part, "split")

    text = client.get("/en/ministries/third/").content.decode()
    line = re.search(r'<ol class="lineage">.*?</ol>', text, re.S)[0]
    linked = re.findall(r'href="/en/ministries/([^/]+)/"', line)
    # Every other name leads to its page, once as a name and, where it followed, from before.
    assert sorted(set(linked)) == ["first", "other", "part-1", "part-2", "second"]
    assert '<li aria-current="true">' in line
    kinds = re.findall(r'<span class="kind">([^<]+)</span>', line)
    assert [kinds.count(kind) for kind in ("Renamed", "Merged into", "Split into")] == [1, 2, 2]
    today = re.search(r'<p class="notice">.*?</p>', text, re.S)[0]
    assert re.findall(r'href="/en/ministries/([^/]+)/"', today) == ["part-1", "part-2"]
    # Whoever comes to an old name is led on, and to a new one back.
    for here, there in (("first", "second"), ("second", "first"), ("part-1", "third")):
        line = client.get(f"/en/ministries/{here}/").content.decode()
        assert f'href="/en/ministries/{there}/"' in line
        assert re.search(r'<p class="became"><span class="kind">(Renamed|Split into)', line)


def test_row_27_a_former_ministry_names_what_it_is_today(client):
    old, new = make_ministry("甲部", "cn", slug="old"), make_ministry("乙部", "cn", slug="new")
    make_succession(old, new)
    page = client.get("/zh-hans/ministries/old/")
    assert page.context["history"].today == (new,)
    assert client.get("/zh-hans/ministries/new/").context["history"].today == ()


def test_lineage_reads_from_the_oldest_name_with_what_became_of_it(client):
    first = make_ministry("一部", "cn", name_en="First")
    second = make_ministry("二部", "cn", name_en="Second")
    third = make_ministry("三部", "cn", slug="third", name_en="Third")
    Succession.objects.create(
        predecessor=second, successor=third, kind="merged", date="2018-03-17"
    )
    Succession.objects.create(predecessor=first, successor=second, kind="renamed", date="2008")
    history = history_of(third, third.lineage_ids())
    assert [stage.ministry for stage in history.stages] == [first, second, third]
    page = text_of(client.get("/en/ministries/third/"))
    assert "First Renamed 2008 → Second" in page
    assert "Second Merged into 17 March 2018 → Third" in page


def test_lineage_that_goes_round_in_a_circle_ends():
    one, two = make_ministry("一部"), make_ministry("二部")
    make_succession(one, two)
    make_succession(two, one)
    assert {s.ministry for s in history_of(one, one.lineage_ids()).stages} == {one, two}


def test_an_unconfirmed_name_carries_a_mark_in_its_language_only(client):
    make_ministry("环境部", "kh", slug="moe", name_en="Ministry", needs_check=["en"])
    head = re.compile(r"<h1>.*?</h1>", re.DOTALL)
    english = head.search(client.get("/en/ministries/moe/").content.decode())[0]
    chinese = head.search(client.get("/zh-hans/ministries/moe/").content.decode())[0]
    assert ('class="unconfirmed"' in english, 'class="unconfirmed"' in chinese) == (True, False)


def test_a_ministry_without_a_name_in_the_language_shows_another_marked(client):
    make_ministry("环境部", "kh", slug="moe")
    page = client.get("/lo/ministries/moe/").content.decode()
    assert '<h1><span lang="zh-hans">环境部</span>' in page


def test_a_ministry_page_names_parent_and_parts(client):
    parent = make_ministry("甲部", "cn", slug="parent", name_en="Parent body")
    child = make_ministry("乙司", "cn", slug="child", name_en="Child body", parent=parent)
    assert client.get("/en/ministries/parent/").context["children"] == [child]
    assert 'href="/en/ministries/parent/"' in client.get("/en/ministries/child/").content.decode()


def test_a_ministry_shows_nothing_of_a_draft_or_a_withdrawn_issue(client):
    make_bulletin(2023, 1, remarks_from=["kh"])
    gone = publish_bulletin(2023, 2, remarks_from=["kh"])
    publishing.withdraw(gone.bulletin, by=make_user(), reason="An error")
    assert issues_on(client.get("/en/ministries/ministry-of-kh/")) == []


def test_an_unknown_ministry_is_not_found_and_a_former_address_redirects(client):
    ministry = make_ministry("环境部", slug="moe")
    FormerSlug.objects.create(kind="organizations.ministry", slug="ministry", target=ministry.uuid)
    assert client.get("/en/ministries/nobody/").status_code == 404
    response = client.get("/en/ministries/ministry/")
    assert (response.status_code, response["Location"]) == (301, "/en/ministries/moe/")


# Countries


def test_countries_stand_in_protocol_order_with_issues_counted_by_bulletin(client):
    for code in ("vn", "kh", "cn"):
        make_country(code)
    publish_bulletin(2023, 1, remarks_from=["kh", "kh"], languages=["zh-hans", "en"])
    make_bulletin(2023, 2, remarks_from=["vn"])
    members = client.get("/en/countries/").context["members"]
    assert [(country.code, country.issues) for country in members] == [
        ("cn", 0),
        ("kh", 1),
        ("vn", 0),
    ]


def test_row_28_a_country_page_lists_issues_by_year_delegations_speakers_and_ministries(client):
    meeting = make_meeting(host="cn", delegations=["kh", "vn"])
    spoke = publish_bulletin(2023, 1, remarks_from=["kh", "vn"], meeting=meeting)
    publish_bulletin(2022, 5, remarks_from=["kh"])
    publish_bulletin(2022, 6, remarks_from=["vn"])
    page = client.get("/zh-hans/countries/kh/")
    assert list(page.context["years"]) == [
        {"year": 2023, "issues": 1},
        {"year": 2022, "issues": 1},
    ]
    assert issues_on(page) == [(2023, 1), (2022, 5)]
    assert deeds_on(page)[0] == [
        ("delegation", ["柬埔寨环境部"]),
        ("affiliation", ["柬埔寨环境部"]),
    ]
    speaker = spoke.content.remarks[0].speaker
    assert speaker.slug in [found.slug for found in page.context["speakers"]]
    assert [found.issues for found in page.context["speakers"]] == [1, 1]
    [row] = page.context["ministries"]
    assert (row.ministry.slug, row.ministry.issues) == ("ministry-of-kh", 2)
    assert 'href="/zh-hans/bulletins/?country=kh&amp;year=2022"' in page.content.decode()


def test_row_28_a_silent_delegation_counts(client):
    publish_bulletin(2023, 1, remarks_from=["cn"], meeting=make_meeting(delegations=["la"]))
    page = client.get("/en/countries/la/")
    assert (page.context["total"], page.context["speakers"]) == (1, [])
    assert [deed.role for deed in page.context["reports"][0].deeds] == ["delegation"]


def test_a_remark_for_two_bodies_of_a_country_stands_once(client):
    bulletin = make_bulletin(2023, 1, remarks_from=["cn"])
    second = make_ministry("合作中心", "cn")
    bulletin.remarks.get().bodies.create(ministry=second, order=2)
    publish(bulletin, "zh-hans")
    assert deeds_on(client.get("/zh-hans/countries/cn/")) == [
        [("affiliation", ["中国环境部", "合作中心"])]
    ]


def test_a_country_shows_nothing_of_a_draft(client):
    make_bulletin(2023, 1, remarks_from=["kh"])
    page = client.get("/en/countries/kh/")
    assert (page.context["total"], page.context["speakers"]) == (0, [])


@pytest.mark.parametrize("code", ["xx", "KH", "kh-1"])
def test_an_unknown_country_is_not_found(client, code):
    make_country("kh")
    assert client.get(f"/en/countries/{code}/").status_code == 404


# The index by name


def letters_on(page):
    return {
        group.letter: [entry.ministry.slug for entry in group.entries]
        for group in page.context["letter_groups"]
    }


def test_ministries_stand_by_name_under_the_letters_of_the_language(client):
    make_ministry("水利部", "cn", slug="water", name_en="Ministry of Water", name_vi="Đập")
    make_ministry("环境部", "kh", slug="kh", name_en="Ministry of Environment", name_vi="Dòng")
    make_ministry("环境部", "cn", slug="cn", name_en="Ministry of Environment", name_vi="Ao")
    for language, expected in (
        ("en", {"M": ["cn", "kh", "water"]}),
        ("zh-hans", {"H": ["cn", "kh"], "S": ["water"]}),
        ("vi", {"A": ["cn"], "D": ["kh"], "Đ": ["water"]}),
    ):
        assert letters_on(client.get(f"/{language}/ministries/?by=name")) == expected


@pytest.mark.parametrize(
    "wanted", ["MÔI trường", "moi truong", "truong moi", "MAE", "huan jing", "旧称"]
)
def test_a_ministry_is_found_by_every_name_acronym_and_alias(client, wanted):
    found = make_ministry("环境部", "vn", slug="mae", name_vi="Bộ Môi trường", acronym="MAE")
    found.aliases.create(text="旧称")
    make_ministry("水利部", "cn", slug="water", name_vi="Bộ Nước")
    page = client.get("/vi/ministries/", {"q": wanted})
    assert [slug for slugs in letters_on(page).values() for slug in slugs] == ["mae"]
    assert page.context["robots"] == "noindex, follow"


def test_a_name_that_no_ministry_has_is_answered_with_words(client):
    make_ministry()
    page = client.get("/en/ministries/?q=nobody")
    assert "0 ministries and organisations found for “nobody”." in text_of(page)


def test_the_index_by_name_makes_as_many_queries_for_20_ministries_as_for_2(
    client, django_assert_max_num_queries
):
    for path in ("/en/ministries/?by=name", "/en/ministries/?q=ministry"):
        parent = make_ministry(name_en="Ministry")
        parent.aliases.create(text=f"alias of {path}")
        few = queries_of(client, path, django_assert_max_num_queries)
        for number in range(20):
            part = make_ministry(f"司{number}", parent=parent, name_en=f"Ministry {number}")
            part.aliases.create(text=f"alias {number} of {path}")
        assert queries_of(client, path, django_assert_max_num_queries) == few
