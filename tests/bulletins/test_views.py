"""The pages of an issue: as it is, in another language, in part, in its versions, withdrawn."""

import datetime as dt
import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from bulletins import publishing, translating
from bulletins.models import Attachment, Edition, FormerAddress, Picture, Translation
from lmec.templatetags.site import day as day_of
from tests.builders import (
    add_remark,
    add_section,
    make_bulletin,
    make_imprint,
    make_meeting,
    make_user,
    picture_file,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db


def text_of(answer):
    """What a reader sees of a page, in one line."""
    body = re.search(r"<body>.*</body>", answer.content.decode(), re.S)[0]
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", body)))


def correct(bulletin, note="A name was misspelt.", languages=("zh-hans",), **texts):
    before = translating.snapshot(bulletin)
    for column, text in texts.items():
        setattr(bulletin, column, text)
    bulletin.save()
    translating.record_changes(bulletin, before)
    return publishing.publish(bulletin, languages=languages, by=make_user(), note=note)


def queries_of(client, path):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


# The whole issue


def test_issue_shows_every_sentence_of_its_content(client):
    meeting = make_meeting("第二次工作组会", delegations=["kh", "la"], place_zh_hans="昆明")
    bulletin = make_bulletin(
        2023,
        4,
        remarks_from=["kh"],
        meeting=meeting,
        serial=58,
        imprint=make_imprint(
            contact_names_zh_hans="甲中心\n乙中心",
            address_zh_hans="河边路1号",
            postcode="100035",
            telephone="+86-10-1",
            fax="+86-10-2",
            emails=["desk@example.org"],
            personal_emails=["someone@example.org"],
            website="https://www.example.org/",
            wechat="example-account",
            about_zh_hans="中心简介第一段\n中心简介第二段",
        ),
    )
    section = add_section(bulletin, "另一场会议", text_zh_hans="另一则的正文")
    section.meeting = make_meeting("研讨班")
    section.save()
    add_remark(bulletin, "la", section=section, text_zh_hans="小节里的话\n第二段话")
    Picture.objects.create(
        bulletin=bulletin, file=picture_file(), caption_zh_hans="合影说明", credit="摄影者"
    )
    Attachment.objects.create(
        bulletin=bulletin,
        title_zh_hans="联合声明全文",
        file=picture_file("a.pdf"),
        kind="statement",
    )
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user())

    page = text_of(client.get("/zh-hans/bulletins/2023/4/"))

    content = bulletin.editions.get().content
    imprint = content.imprint
    wanted = [line for block in content.blocks() for line in block.paragraphs]
    wanted += [meeting.title.text for meeting in content.meetings]
    wanted += [part.body.name.text for part in content.meeting.participations]
    wanted += [remark.name.text for remark in content.remarks]
    wanted += ["甲中心", "乙中心", "中心简介第一段", "中心简介第二段", imprint.address.text]
    wanted += [imprint.postcode, imprint.telephone, imprint.fax, imprint.website, imprint.wechat]
    wanted += [*imprint.emails, *imprint.personal_emails]
    wanted += ["昆明", "58", "联合声明全文", "摄影者", "2023年5月4日"]
    assert [sentence for sentence in wanted if sentence not in page] == []


def test_issue_reads_like_print_portrait_name_position_words(client):
    publish_bulletin(2023, 4, remarks_from=["kh", "la", "mm"])

    page = client.get("/zh-hans/bulletins/2023/4/").content.decode()

    parts = re.findall(
        r'class="portrait|id="(remark-\d+)"|class="(remark-(?:name|position|words))"', page
    )
    order = [one or two or "portrait" for one, two in parts]
    assert order == [
        step
        for number in (1, 2, 3)
        for step in (
            f"remark-{number}",
            "portrait",
            "remark-name",
            "remark-position",
            "remark-words",
        )
    ]


def test_overview_of_speakers_leads_to_their_words(client):
    publish_bulletin(2023, 4, remarks_from=["kh", "la"])

    page = client.get("/zh-hans/bulletins/2023/4/").content.decode()

    overview = re.search(r'<nav class="speakers-overview".*?</nav>', page, re.S)[0]
    assert re.findall(r'href="([^"]+)"', overview) == ["#remark-1", "#remark-2"]


def test_delegations_say_who_spoke_and_who_did_not(client):
    meeting = make_meeting(delegations=["kh", "la"])
    publish_bulletin(
        2023, 4, languages=["zh-hans", "en"], remarks_from=["cn", "kh"], meeting=meeting
    )

    page = client.get("/en/bulletins/2023/4/").content.decode()

    rows = re.search(r'<ul class="delegations">.*?</ul>', page, re.S)[0].split("</li>")[:-1]
    assert ["did not speak" in row for row in rows] == [False, True]
    assert [re.findall(r'href="#(remark-\d)"', row) for row in rows] == [["remark-2"], []]


def test_issue_without_a_meeting_has_a_page(client):
    publish_bulletin(2023, 4, remarks_from=[], meeting=None)

    answer = client.get("/zh-hans/bulletins/2023/4/")

    assert answer.status_code == 200
    assert b'class="facts"' not in answer.content


def test_issue_leads_to_the_one_before_and_the_one_after(client):
    for number, day in [(1, 3), (2, 4), (3, 5)]:
        publish_bulletin(2023, number, date=dt.date(2023, 5, day))
    publish_bulletin(2024, 1, date=dt.date(2024, 1, 2))

    context = client.get("/zh-hans/bulletins/2023/2/").context

    assert (context["previous"].edition.number, context["next"].edition.number) == (1, 3)
    assert not client.get("/zh-hans/bulletins/2023/1/").context.get("previous")
    assert client.get("/zh-hans/bulletins/2023/3/").context["next"].edition.year == 2024


def test_issues_of_one_day_follow_each_other_by_number(client):
    for number in (10, 2, 3):
        publish_bulletin(2023, number, date=dt.date(2023, 5, 4))
    publish_bulletin(2022, 9, date=dt.date(2023, 5, 4))

    def around(year, number):
        context = client.get(f"/zh-hans/bulletins/{year}/{number}/").context
        sides = [context.get("previous"), context.get("next")]
        return [(side.edition.year, side.edition.number) if side else None for side in sides]

    assert around(2022, 9) == [None, (2023, 2)]
    assert around(2023, 2) == [(2022, 9), (2023, 3)]
    assert around(2023, 3) == [(2023, 2), (2023, 10)]
    assert around(2023, 10) == [(2023, 3), None]


def test_draft_has_no_page(client):
    make_bulletin(2023, 4)

    assert client.get("/zh-hans/bulletins/2023/4/").status_code == 404


@pytest.mark.parametrize("number", ["0", "5", "99999999999999999999"])
def test_issue_that_was_never_published_is_not_found(client, number):
    assert client.get(f"/en/bulletins/2023/{number}/").status_code == 404


def test_change_to_a_published_issue_shows_nowhere_until_it_is_published(client):
    edition = publish_bulletin(2023, 4)
    edition.bulletin.headline_zh_hans = "草稿标题"
    edition.bulletin.save()

    for path in ("", "bulletins/", "bulletins/2023/4/", "bulletins/2023/4/versions/"):
        assert "草稿标题" not in client.get(f"/zh-hans/{path}").content.decode()


# Languages


def test_row_38_a_reader_without_an_edition_gets_another_one_marked(client):
    publish_bulletin(2023, 4, languages=["zh-hans", "en"])

    answer = client.get("/km/bulletins/2023/4/")
    page = answer.content.decode()

    assert '<html lang="km">' in page
    assert answer.context["edition"].language == "en"
    assert answer.context["found"].is_fallback
    assert '<span lang="en">Headline 2023/4 [en]</span>' in page
    assert 'class="notice"' in page
    assert "[zh-hans]" not in page


def test_row_38_a_block_kept_in_the_source_language_carries_lang_and_a_mark(client):
    bulletin = make_bulletin(2023, 4, languages=["zh-hans", "en"])
    bulletin.lead_en = ""
    bulletin.save()
    translating.choose(bulletin, "en", "lead", "keep_source")
    publishing.publish(bulletin, languages=["zh-hans", "en"], by=make_user())

    page = client.get("/en/bulletins/2023/4/").content.decode()

    lead = re.search(r'<div class="lead">.*?<div class="issue-aside">', page, re.S)[0]
    assert '<div class="text" lang="zh-hans">' in lead
    assert re.search(r'class="mark">\s*Shown in Chinese\s*<', lead)


def test_languages_of_an_issue_say_which_can_be_read(client):
    publish_bulletin(2023, 4, languages=["zh-hans", "en", "vi"])

    states = client.get("/en/bulletins/2023/4/").context["languages"]

    assert {state.code for state in states if state.state == "published"} == {
        "zh-hans",
        "en",
        "vi",
    }
    assert {state.state for state in states} == {"published", "missing"}


def test_outdated_translation_says_so_and_links_the_source(client):
    edition = publish_bulletin(2023, 4, languages=["zh-hans", "en"])
    assert b"mark-outdated" not in client.get("/en/bulletins/2023/4/").content

    correct(edition.bulletin, lead_zh_hans="导语改了")
    answer = client.get("/en/bulletins/2023/4/")
    page = answer.content.decode()

    assert answer.context["issue"].outdated == {"lead"}
    assert page.count("mark-outdated") == 1
    assert 'href="/zh-hans/bulletins/2023/4/" hreflang="zh-hans"' in page


def test_row_39_a_reader_of_an_outdated_translation_is_told_since_when_and_led_to_the_source(
    client,
):
    edition = publish_bulletin(2023, 4, languages=["zh-hans", "en", "th"])
    correct(edition.bulletin, lead_zh_hans="导语改了")
    for language in ("en", "th"):
        page = client.get(f"/{language}/bulletins/2023/4/")
        notice = re.search(r'<aside class="notice">.*?</aside>', page.content.decode(), re.S)[0]
        assert 'href="/zh-hans/bulletins/2023/4/"' in notice
        assert f'<time datetime="{timezone.localdate():%Y-%m-%d}">' in notice
    # Whoever reads the source sees which languages are behind.
    states = client.get("/zh-hans/bulletins/2023/4/").context["languages"]
    told = {each.code: (each.state, each.since) for each in states}
    since = Edition.objects.get(version=2, language="zh-hans").published_at
    assert told["zh-hans"] == ("published", None)
    assert told["en"] == told["th"] == ("outdated", since)
    assert told["vi"] == ("missing", None)


def test_translation_is_not_outdated_by_a_draft_of_its_source(client):
    edition = publish_bulletin(2023, 4, languages=["zh-hans", "en"])
    edition.bulletin.lead_zh_hans = "导语草稿"
    edition.bulletin.save()

    assert not client.get("/en/bulletins/2023/4/").context["issue"].outdated


def test_machine_made_translation_is_marked(client):
    bulletin = make_bulletin(2023, 4, languages=["zh-hans", "en"])
    Translation.objects.update_or_create(
        bulletin=bulletin, language="en", defaults={"state": Translation.State.MACHINE}
    )
    publishing.publish(bulletin, languages=["zh-hans", "en"], by=make_user(), machine=["en"])

    assert client.get("/en/bulletins/2023/4/").context["issue"].is_machine_made
    assert not client.get("/zh-hans/bulletins/2023/4/").context["issue"].is_machine_made


# One remark


def test_row_24_each_remark_has_its_own_address_alone_and_in_context(client):
    publish_bulletin(2023, 4, remarks_from=["kh", "la", "mm"])

    alone = client.get("/zh-hans/bulletins/2023/4/remarks/2/").content.decode()
    whole = client.get("/zh-hans/bulletins/2023/4/").content.decode()

    assert "Words 2 from la [zh-hans]" in alone
    assert "Words 1 from" not in alone and "Words 3 from" not in alone
    context = re.search(r'<nav class="context".*?</nav>', alone, re.S)[0]
    assert re.findall(r'href="([^"]+)"', context) == [
        "/zh-hans/bulletins/2023/4/remarks/1/",
        "/zh-hans/bulletins/2023/4/#remark-2",
        "/zh-hans/bulletins/2023/4/remarks/3/",
    ]
    assert 'id="remark-2"' in whole
    # It is passed on, and an error in it reported, by itself.
    assert '<meta property="og:description" content="Words 2 from la [zh-hans]">' in alone
    assert "http://localhost:8000/zh-hans/bulletins/2023/4/remarks/2/</p>" in alone
    assert 'href="/zh-hans/bulletins/2023/4/report/?remark=2"' in alone
    assert client.get("/zh-hans/bulletins/2023/4/remarks/4/").status_code == 404
    assert client.get("/zh-hans/bulletins/2023/4/remarks/0/").status_code == 404


# Versions


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


# Withdrawn


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


# Former addresses


def test_former_address_leads_to_the_issue_for_ever(client):
    bulletin = make_bulletin(2023, 4)
    FormerAddress.objects.create(bulletin=bulletin, path="/news/202209/t1.html")
    assert client.get("/news/202209/t1.html").status_code == 404

    publishing.publish(bulletin, languages=["zh-hans"], by=make_user())
    answer = client.get("/news/202209/t1.html", headers={"accept-language": "vi"})

    assert (answer.status_code, answer["Location"]) == (301, "/vi/bulletins/2023/4/")
    assert "Accept-Language" in answer["Vary"]
    assert client.get("/news/202209/t1").status_code == 404


# Home


def test_home_shows_the_latest_issue_and_the_archive(client):
    publish_bulletin(2022, 9)
    publish_bulletin(2023, 1)
    latest = publish_bulletin(2023, 4, date=dt.date(2023, 12, 1))

    context = client.get("/en/").context

    assert context["latest"] == latest
    assert [edition.number for edition in context["recent"]] == [1, 9]
    assert [(row.value, row.count) for row in context["years"]] == [("2023", 2), ("2022", 1)]
    assert [(s.country.code, s.count) for s in context["river"].stops] == [("kh", 3)]


def test_home_tells_what_is_new_in_the_readers_language_also_of_an_old_issue(client):
    old = make_bulletin(2021, 7, languages=["zh-hans", "th"])
    publishing.publish(old, languages=["zh-hans"], by=make_user())
    for number in range(1, 9):
        publish_bulletin(2023, number)
    publishing.publish(old, languages=["th"], by=make_user())

    def new(language):
        return [edition.number for edition, _day in client.get(f"/{language}/").context["new"]]

    # In Chinese everything is new, in the order in which the list beside has it: no need to say.
    assert (new("th"), new("zh-hans"), new("vi")) == ([7], [], [])
    assert "Headline 2021/7 [th]" in client.get("/th/").content.decode()


def test_home_makes_at_most_8_queries_however_much_is_new(client):
    for number in range(1, 12):
        publish_bulletin(2023, number, languages=["zh-hans", "th"])
    client.get("/th/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/th/")
    assert len(queries) <= 8


def test_home_of_an_empty_archive_is_designed(client):
    answer = client.get("/my/")

    assert answer.status_code == 200
    assert b'class="empty"' in answer.content


# Samples


def test_sample_banner_shows_while_samples_are_loaded_and_a_setting_removes_it(client, settings):
    publish_bulletin(2023, 4)
    assert b"sample-banner" not in client.get("/en/").content

    publish_bulletin(2023, 5, is_sample=True)
    assert b"sample-banner" in client.get("/en/").content
    assert b"sample-banner" in client.get("/en/nowhere/").content

    settings.LMEC_SAMPLE_BANNER = False
    page = client.get("/zh-hans/bulletins/2023/5/").content
    assert b"sample-banner" not in page and b'class="stamp"' in page
