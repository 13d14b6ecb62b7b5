"""What is in no published edition appears on no public surface: every public address is asked in
every language, with drafts beside what is published, and neither the canary in them nor a query
on a working table may show."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bulletins import publishing
from bulletins.models import Attachment, Bulletin, Meeting, Picture, Remark
from lmec.languages import CODES, set_text
from tests.builders import (
    add_remark,
    add_section,
    make_bulletin,
    make_meeting,
    make_speaker,
    make_user,
    picture_file,
    publish_bulletin,
)

CANARY = "kanarienvogel"
WORKING = [
    "bulletins_bulletin", "bulletins_remark", "bulletins_remarkbody", "bulletins_section",
    "bulletins_picture", "bulletins_attachment", "bulletins_participation",
    "bulletins_translation", "bulletins_translatedblock", "bulletins_importeddocument",
    "bulletins_imprint", "bulletins_formeraddress",
]  # fmt: skip


def sing(record, *fields):
    """Write the canary into a record's translated fields in every language."""
    for field in fields:
        for code in CODES:
            set_text(record, field, code, f"{CANARY} {code}")
    record.save()


@pytest.fixture
def site(db):
    """A published issue, changed since as a draft; a draft; a withdrawn issue."""
    meeting = make_meeting(delegations=["kh", "la"])
    edition = publish_bulletin(
        2023, 7, languages=["zh-hans", "en"], remarks_from=["kh", "la"], meeting=meeting
    )
    published = edition.bulletin
    sing(published, "headline", "lead", "closing")
    for remark in published.remarks.all():
        sing(remark, "printed_name", "printed_position", "text")
    sing(meeting, "title", "place")
    sing(add_section(published), "heading", "text")

    unpublished = make_speaker(CANARY, slug="unpublished-speaker")
    draft = make_bulletin(2023, 8, languages=CODES, speaker=unpublished)
    sing(draft, "headline", "lead", "closing")
    Picture.objects.create(bulletin=draft, file=picture_file(), alternative_en=CANARY)
    Attachment.objects.create(bulletin=draft, title_en=CANARY, file=picture_file("a.pdf"))
    draft.meeting = make_meeting(CANARY, slug="unpublished-meeting")
    draft.save()

    withdrawn = make_bulletin(2023, 9)
    add_remark(withdrawn, "vn", order=5, text_zh_hans=CANARY)
    publishing.publish(withdrawn, languages=["zh-hans"], by=make_user())
    publishing.withdraw(withdrawn, by=make_user(), reason="Wrong file")
    return edition


#: Three that write in three ways; the others wait for `make test ALL=1`.
LANGUAGES = [("zh-hans", "en", "my"), pytest.param(tuple(CODES), marks=pytest.mark.walk)]


def crawl(client, languages):
    """Every public address that links lead to, from the entry pages and the sitemap on; of the
    languages of which there is one each, only these."""
    others = tuple(f"/{code}/" for code in CODES if code not in languages)
    waiting = [f"/{code}/" for code in languages]
    waiting += ["/robots.txt", "/healthz", "/sitemap.xml", "/en/bulletins/?q=" + CANARY]
    waiting += [f"/en/bulletins/{issue}/" for issue in ("2023/8", "2023/9")]
    waiting += ["/en/speakers/unpublished-speaker/", "/en/meetings/unpublished-meeting/"]
    waiting += [f"/en/speakers/?q={CANARY}", "/zh-hans/bulletins/2023/9/versions/1/"]
    seen = set(waiting)
    while waiting:
        path = waiting.pop()
        response = client.get(path)
        body = b"".join(response) if response.streaming else response.content
        yield path, response, body.decode("utf-8", "replace")
        for link in re.findall(r'(?:href|src)="(?:http://[^/"]+)?(/[^"#]*)', body.decode()):
            link = link.replace("&amp;", "&")
            if link not in seen and not link.startswith(("/static", "/admin", *others)):
                seen.add(link)
                waiting.append(link)


@pytest.mark.parametrize("languages", LANGUAGES)
def test_no_draft_shows_anywhere_and_no_working_table_is_asked(client, site, languages):
    asked, statuses = set(), {}
    working = re.compile(r'FROM "(\w+)"|JOIN "(\w+)"')
    with CaptureQueriesContext(connection) as queries:
        for path, response, body in crawl(client, languages):
            statuses[path] = response.status_code
            shown = body.replace(f"q={CANARY}", "").replace(f'value="{CANARY}"', "")
            if "?q=" not in path:
                assert CANARY not in shown.lower(), path
                assert CANARY not in str(response.headers).lower(), path
    for query in queries:
        asked |= {name for pair in working.findall(query["sql"]) for name in pair if name}
    assert asked & set(WORKING) == set()
    assert len(statuses) > 15 * len(languages)
    assert {status for status in statuses.values() if status >= 500} == set()
    assert statuses["/en/bulletins/2023/8/"] == 404
    assert statuses["/en/bulletins/2023/9/"] == 410
    assert statuses["/zh-hans/bulletins/2023/9/versions/1/"] == 410
    assert statuses["/en/speakers/unpublished-speaker/"] == 404
    assert statuses["/en/meetings/unpublished-meeting/"] == 404


def test_a_draft_word_is_found_by_no_search(client, site):
    page = client.get("/en/bulletins/", {"q": CANARY})
    assert list(page.context["editions"]) == []


def test_row_03_the_preview_shows_the_draft_to_staff_only(client, site):
    draft = Bulletin.objects.get(number=8)
    address = f"/en/preview/{draft.uuid}/"
    assert client.get(address).status_code in (302, 403, 404)
    client.force_login(make_user())
    page = client.get(address)
    assert page.status_code == 200 and CANARY in page.content.decode()
    assert "no-store" in page["Cache-Control"]


def test_a_draft_picture_has_no_public_address(client, site):
    draft = Picture.objects.get()
    assert client.get(f"/media/pictures/{draft.file.name}").status_code == 404
    client.force_login(make_user())
    response = client.get(f"/media/pictures/{draft.file.name}")
    assert b"".join(response).startswith(b"\x89PNG")
    response.close()


def test_a_published_meeting_is_shown_as_its_editions_report_it(client, site):
    meeting = Meeting.objects.get(bulletins__number=7)
    assert CANARY in meeting.title_en
    page = client.get(f"/zh-hans/meetings/{meeting.slug}/")
    assert page.status_code == 200 and "工作组会" in page.content.decode()
    assert Remark.objects.filter(bulletin__number=7).exists()
