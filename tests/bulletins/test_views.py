"""The page of an issue: what it holds, what it leads to, what it never shows."""

import datetime as dt
import re

import pytest
from lxml import html

from bulletins import publishing
from bulletins.models import Attachment, Picture
from tests.builders import (
    add_remark,
    add_section,
    make_bulletin,
    make_imprint,
    make_meeting,
    make_ministry,
    make_user,
    picture_file,
    publish_bulletin,
)
from tests.reading import text_of

pytestmark = pytest.mark.django_db


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


def marks(client, path):
    page = html.fromstring(client.get(path).content)
    parts = "//*[@class='facts' or @class='imprint']"
    found = page.xpath(f"{parts}//*[@class='mark']")
    return [" ".join(mark.text_content().split()) for mark in found]


def test_what_an_issue_shows_in_another_language_says_so(client):
    """The title of the meeting, the contact block and the text about the Center."""
    imprint = make_imprint(
        contact_names_zh_hans="环境合作中心", address_zh_hans="北京", about_zh_hans="中心是……"
    )
    publish_bulletin(
        2022, 13, languages=["zh-hans", "en"], meeting=make_meeting(), imprint=imprint
    )
    assert marks(client, "/en/bulletins/2022/13/") == ["Shown in Chinese"] * 3
    # What stands in the language of the whole issue is told of once, above it.
    assert marks(client, "/lo/bulletins/2022/13/") == ["ສະແດງເປັນພາສາຈີນ"] * 3
    publish_bulletin(2022, 14, meeting=make_meeting(), imprint=imprint)
    assert marks(client, "/lo/bulletins/2022/14/") == []


def test_a_meeting_that_is_partly_told_in_another_language_says_so(client):
    """Its title is in the language of the issue, the ministry that attended is not."""
    meeting = make_meeting(title_en="Meeting", delegations=["kh"])
    meeting.participations.filter(role="delegation").update(ministry=make_ministry("环保部", "kh"))
    publish_bulletin(2022, 13, languages=["zh-hans", "en"], meeting=meeting)
    assert marks(client, "/en/bulletins/2022/13/") == ["Partly shown in Chinese"]


@pytest.mark.parametrize("path", ["bulletins/2022/13/", "about/"])
def test_the_name_printed_before_the_text_about_the_center_is_its_heading(client, path):
    """Below a heading of ours it was said three times: About, its name, and its name again."""
    imprint = make_imprint(
        about_zh_hans="环境合作中心：环境合作中心是政府间机构。",
        about_en="Note: the Center is small.",
    )
    publish_bulletin(2022, 13, imprint=imprint, languages=["zh-hans", "en"])
    page = html.fromstring(client.get(f"/zh-hans/{path}").content)
    [heading] = [h for h in page.iter("h2") if h.text == "环境合作中心"]
    assert "环境合作中心是政府间机构。" in page.text_content()
    # Nothing of what was printed is lost, nor is any other beginning a heading.
    assert heading.text_content() == "环境合作中心："
    assert "Note: the Center is small." in text_of(client.get(f"/en/{path}"))


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
