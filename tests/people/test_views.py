"""The pages of speakers. Rows of the feature list that hold here carry its numbers."""

import re

import pytest

from bulletins import publishing
from lmec.models import FormerSlug
from people.models import SpeakerAlias
from tests.builders import (
    add_remark,
    make_appointment,
    make_bulletin,
    make_ministry,
    make_speaker,
    make_succession,
    make_user,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db


def names_on(page):
    return [entry.name for group in page.context["groups"] for entry in group.entries]


def publish(bulletin, *languages, note=""):
    return publishing.publish(bulletin, languages=languages, by=make_user(), note=note)


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


# The index


def test_index_lists_only_speakers_that_a_current_edition_names(client):
    publish_bulletin(2023, 1, speaker=make_speaker("Published"))
    make_bulletin(2023, 2, speaker=make_speaker("In a draft"))
    gone = publish_bulletin(2023, 3, speaker=make_speaker("Withdrawn"))
    publishing.withdraw(gone.bulletin, by=make_user(), reason="An error")
    assert names_on(client.get("/en/speakers/")) == ["Published"]


def test_index_sorts_chinese_by_pinyin_under_letters(client):
    for number, name in enumerate(["周军", "李霞", "Lee Kuan", "安然"], start=1):
        publish_bulletin(2023, number, speaker=make_speaker(name))
    page = client.get("/zh-hans/speakers/")
    assert [each.letter for each in page.context["letters"]] == ["A", "L", "Z"]
    assert names_on(page) == ["安然", "Lee Kuan", "李霞", "周军"]


def test_the_letter_bar_leads_to_the_letters_of_other_pages(client, monkeypatch):
    monkeypatch.setattr("people.views.SPEAKERS_A_PAGE", 2)
    for number, name in enumerate(["Aung", "Bopha", "Chan", "Dara"], start=1):
        publish_bulletin(2023, number, speaker=make_speaker(name))

    def bar(query):
        text = client.get(f"/en/speakers/{query}").content.decode()
        nav = re.search(r'<nav class="letters".*?</nav>', text, re.S)[0]
        here = re.findall(r'<h2 id="letter-(\d)">', text)
        return re.findall(r'<a href="([^"]+)">', nav), here

    first = ["#letter-1", "#letter-2", "?page=2#letter-3", "?page=2#letter-4"]
    assert bar("") == (first, ["1", "2"])
    second = ["/en/speakers/#letter-1", "/en/speakers/#letter-2", "#letter-3", "#letter-4"]
    assert [each.replace("?#", "/en/speakers/#") for each in bar("?page=2")[0]] == second
    assert bar("?page=2")[1] == ["3", "4"]


def test_index_marks_a_name_in_another_language(client):
    publish_bulletin(2023, 1, speaker=make_speaker("周军", name_en=""))
    page = client.get("/lo/speakers/")
    assert '<span lang="zh-hans">周军</span>' in page.content.decode()


def test_index_shows_the_latest_position_as_printed(client):
    speaker = make_speaker("周军")
    publish_bulletin(2022, 1, speaker=speaker, remarks_from=["cn"])
    bulletin = make_bulletin(2023, 1, remarks_from=[])
    add_remark(bulletin, "cn", speaker=speaker, printed_position_zh_hans="司长")
    publish(bulletin, "zh-hans")
    [group] = client.get("/zh-hans/speakers/").context["groups"]
    [entry] = group.entries
    assert entry.latest.printed_position == "司长"
    assert [country.code for country in entry.countries] == ["cn"]


@pytest.mark.parametrize(
    "asked",
    [
        "dang",
        "Đặng",
        "DANG minh",
        "minh dang",
        "邓明",
        "deng ming",
        "dengming",
        "ດັງ",
        "ដាង",
        "ဒန်မင်း",
        "ดัง",
        "Tang Min",
        "ĐẶNG MINH",
    ],
)
def test_row_53_a_speaker_is_found_by_every_name_alias_and_romanisation(client, asked):
    found = make_speaker(
        "邓明",
        name_en="Minh Dang",
        name_km="ដាង មិញ",
        name_lo="ດັງ ມິນ",
        name_my="ဒန်မင်း",
        name_th="ดัง มิญ",
        name_vi="Đặng Minh",
    )
    SpeakerAlias.objects.create(speaker=found, text="Tang Min")
    publish_bulletin(2023, 1, speaker=found)
    publish_bulletin(2023, 2, speaker=make_speaker("王五", name_en="Wang Wu"))
    page = client.get("/en/speakers/", {"q": asked})
    assert names_on(page) == ["Minh Dang"]


def test_row_53_a_speaker_of_a_draft_is_not_found(client):
    make_bulletin(2023, 1, speaker=make_speaker("邓明", name_en="Minh Dang"))
    assert names_on(client.get("/en/speakers/", {"q": "dang"})) == []


def test_a_search_is_not_indexed_and_the_index_is(client):
    robots = '<meta name="robots" content="noindex, follow">'
    assert robots in client.get("/en/speakers/", {"q": "x"}).content.decode()
    assert robots not in client.get("/en/speakers/").content.decode()


def test_a_page_that_does_not_exist_is_not_found(client):
    assert client.get("/en/speakers/", {"page": "2"}).status_code == 404


@pytest.mark.parametrize("asked", ["\0", "%", "'\"<", " ", "x" * 101])
def test_index_survives_any_search(client, asked):
    assert client.get("/en/speakers/", {"q": asked}).status_code == 200


# The page of a speaker


def test_row_23_a_page_lists_every_remark_newest_first_across_issues(client, monkeypatch):
    monkeypatch.setattr("people.views.REMARKS_A_PAGE", 3)
    speaker = make_speaker("周军")
    for year, number in [(2021, 4), (2023, 2), (2022, 13)]:
        publish_bulletin(year, number, speaker=speaker)
    twice = make_bulletin(2022, 12, remarks_from=[])
    for _ in range(2):
        add_remark(twice, "cn", speaker=speaker)
    publish(twice, "zh-hans")
    publish_bulletin(2023, 3)
    shown = []
    for address in ("", "?page=2"):
        page = client.get(f"/en/speakers/{speaker.slug}/{address}")
        shown += re.findall(
            r'<a [^>]*href="/en/bulletins/(\d+)/(\d+)/remarks/(\d)/"', page.content.decode()
        )
    assert list(dict.fromkeys(shown)) == [
        ("2023", "2", "1"), ("2022", "13", "1"), ("2022", "12", "1"), ("2022", "12", "2"),
        ("2021", "4", "1"),
    ]  # fmt: skip


def test_row_23_a_bulletin_counts_once_however_many_languages_it_has(client):
    speaker = make_speaker("周军")
    publish_bulletin(2023, 1, speaker=speaker, languages=["zh-hans", "en"])
    page = client.get(f"/en/speakers/{speaker.slug}/")
    assert [each.edition.language for each in page.context["remarks"]] == ["en"]
    assert "Words 1 from kh [en]" in page.content.decode()


def test_row_25_the_printed_title_stays_that_of_the_day_when_the_post_changes(client):
    speaker, ministry = make_speaker("周军"), make_ministry("生态环境部", "cn")
    post = make_appointment(speaker, "处长", [ministry], start="2020")
    bulletin = make_bulletin(2022, 13, languages=["zh-hans", "en"], remarks_from=[])
    add_remark(
        bulletin,
        "cn",
        speaker=speaker,
        languages=["zh-hans", "en"],
        printed_position_zh_hans="处长",
        printed_position_en="Division Chief",
    )
    publish(bulletin, "zh-hans", "en")
    post.valid_to = "2023"
    post.save()
    make_appointment(speaker, "司长", [ministry], start="2024")
    speaker.name_zh_hans = "周军一"
    speaker.save()
    # A correction of something else leaves the title of that day alone as well.
    bulletin.headline_zh_hans = "更正后的标题"
    bulletin.save()
    publish(bulletin, "zh-hans", note="标题有误。")

    page = client.get(f"/zh-hans/speakers/{speaker.slug}/")
    [shown] = page.context["remarks"]
    assert (shown.passage.printed_name, shown.passage.printed_position) == ("周军", "处长")
    assert "司长" in text_of(page)  # the post of today, among the posts on record
    for address in ("2022/13/", "2022/13/remarks/1/", "2022/13/versions/2/"):
        said = text_of(client.get(f"/zh-hans/bulletins/{address}"))
        assert "处长" in said and "司长" not in said, address
    english = text_of(client.get("/en/bulletins/2022/13/remarks/1/"))
    assert "Division Chief" in english


def test_row_27_a_remark_keeps_the_ministry_name_of_its_day_and_links_its_record(client):
    old = make_ministry("自然资源与环境部", "vn", slug="monre", name_en="Natural Resources")
    bulletin = make_bulletin(2022, 13, languages=["zh-hans", "en"], remarks_from=[])
    remark = add_remark(bulletin, "vn", languages=["zh-hans", "en"])
    remark.bodies.update(ministry=old)
    publish(bulletin, "zh-hans", "en")
    make_succession(old, make_ministry("农业与环境部", "vn", slug="mae"), "merged")
    old.name_en = "Renamed on record"
    old.save()
    page = client.get(f"/en/speakers/{remark.speaker.slug}/").content.decode()
    assert '<a href="/en/ministries/monre/">Natural Resources</a>' in page
    assert "Renamed on record" not in page


def test_row_54_a_post_shows_its_dates_as_far_as_they_are_known(client):
    speaker = make_speaker("周军")
    publish_bulletin(2023, 1, speaker=speaker)
    ministry = make_ministry("生态环境部", "cn", name_en="Ministry of Ecology")
    make_appointment(speaker, "处长", [ministry], start="2018", end="2022-03")
    make_appointment(speaker, "司长", [ministry], start="2022-03-17")
    page = text_of(client.get(f"/en/speakers/{speaker.slug}/"))
    assert "2018 – March 2022" in page
    assert "since 17 March 2022" in page
    assert page.index("司长") < page.index("处长")


def test_names_in_all_languages_carry_their_language(client):
    speaker = make_speaker("周军", name_lo="ໂຈວ ຈຸນ")
    publish_bulletin(2023, 1, speaker=speaker)
    page = client.get(f"/en/speakers/{speaker.slug}/").content.decode()
    assert '<dd><span lang="lo">ໂຈວ ຈຸນ</span></dd>' in page


def test_a_speaker_of_no_current_edition_is_not_found(client):
    speaker = make_speaker("周军")
    make_bulletin(2023, 1, speaker=speaker)
    assert client.get(f"/en/speakers/{speaker.slug}/").status_code == 404


def test_a_former_address_leads_to_the_page_of_today(client):
    speaker = make_speaker("周军", slug="zhou-jun")
    FormerSlug.objects.create(kind="people.speaker", slug="zhoujun", target=speaker.uuid)
    assert client.get("/en/speakers/zhoujun/").status_code == 404
    publish_bulletin(2023, 1, speaker=speaker)
    response = client.get("/en/speakers/zhoujun/")
    assert (response.status_code, response["Location"]) == (301, "/en/speakers/zhou-jun/")


def queries_of(client, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(8) as made:
        assert client.get(path).status_code == 200
    return len(made)
