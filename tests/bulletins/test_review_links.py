"""Review links: a draft for people without an account, for as long as somebody allows it."""

import datetime as dt
import re

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from django.utils import timezone

from bulletins import approval, clearing, publishing, sharing
from bulletins.models import Clearance, Comment, Notice, ReviewLink, Step, Translation
from lmec import pagestore
from lmec.languages import CODES
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin():
    made = builders.make_bulletin(
        2023, 4, languages=["zh-hans", "en", "th"], remarks_from=["kh", "th"]
    )
    approval.follow(made, by=None)
    return made


def make(bulletin, **fields):
    fields = {"label": "Thai delegation", "languages": ["th"], "days": 7, **fields}
    link, secret = sharing.make(bulletin, by=builders.make_user("maker"), **fields)
    return link, secret, f"/th/review/{secret}/"


def admin_page(bulletin, name):
    return reverse(f"admin:bulletins_{name}", args=[bulletin.pk])


# Row 4


def test_row_04_a_draft_is_read_through_a_secret_link_until_it_is_taken_back(client, bulletin):
    client.force_login(builders.make_member("editor"))
    page = client.post(
        admin_page(bulletin, "links"),
        {"label": "Thai delegation", "languages": ["th", "en"], "days": "7"},
    )
    address = re.search(r'value="http://testserver(/en/review/[^"]+)"', page.content.decode())[1]
    client.logout()
    shown = client.get(address)
    assert shown.status_code == 200
    assert "Headline 2023/4 [en]" in shown.content.decode()
    link = ReviewLink.objects.get()
    assert (link.opened, link.is_open) == (1, True)
    assert link.expires_at - timezone.now() <= dt.timedelta(days=7)

    client.force_login(builders.make_member("editor"))
    assert "Last opened" in client.get(admin_page(bulletin, "links")).content.decode()
    client.post(admin_page(bulletin, "links"), {"revoke": link.pk})
    client.logout()
    gone = client.get(address)
    assert gone.status_code == 404
    assert "Headline" not in gone.content.decode()


def test_row_04_the_database_does_not_hold_the_secret(bulletin):
    link, secret, _address = make(bulletin)
    assert secret not in str(list(ReviewLink.objects.values()))
    assert link.token_hash == sharing.hash_of(secret)
    assert len(secret) >= 43


def test_row_04_altered_expired_and_revoked_links_all_get_the_same_page(client, bulletin):
    link, _secret, address = make(bulletin)
    altered = client.get(address[:-2] + ("A/" if address[-2] != "A" else "B/"))
    unknown = client.get("/th/review/x/")
    ReviewLink.objects.update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    expired = client.get(address)
    ReviewLink.objects.update(expires_at=timezone.now() + dt.timedelta(days=1))
    sharing.revoke(link, by=None)
    revoked = client.get(address)
    pages = [altered, unknown, expired, revoked]
    assert {page.status_code for page in pages} == {404}
    bodies = {re.sub(r"/review/[^/\"]*/", "", page.content.decode()) for page in pages}
    assert len(bodies) == 1
    assert client.post(address, {"comment": "1", "text": "x", "guest": "x"}).status_code == 404


def test_row_04_a_link_opens_its_languages_and_no_others(client, bulletin):
    _link, secret, address = make(bulletin, languages=["th"])
    for code in set(CODES) - {"th"}:
        answer = client.get(f"/{code}/review/{secret}/")
        assert (answer.status_code, answer["Location"]) == (302, address)
    page = client.get(address).content.decode()
    assert "[zh-hans]" not in page and "[en]" not in page
    assert 'hreflang="vi"' not in page


def test_row_04_the_page_is_kept_nowhere_and_tells_nobody(client, bulletin, settings):
    settings.LMEC_STORE_PAGES = True
    _link, _secret, address = make(bulletin)
    for page in (client.get(address), client.get("/th/review/x/")):
        assert "no-store" in page["Cache-Control"]
        assert "noindex" in page["X-Robots-Tag"]
        assert page["Referrer-Policy"] == "no-referrer"
        assert not page.cookies
    assert b'<meta name="robots" content="noindex">' in client.get(address).content
    assert not list(pagestore.root().rglob("*.html*"))


def test_row_04_pictures_of_the_draft_are_had_through_the_link_alone(client, bulletin):
    bulletin.pictures.create(role="cover", file=builders.picture_file(), order=1)
    other = builders.make_bulletin(languages=["th"])
    other.pictures.create(role="cover", file=builders.picture_file(colour="#123"), order=1)
    link, _secret, address = make(bulletin)
    page = client.get(address).content.decode()
    picture = re.search(rf'src="({address}media/renditions/[^"]+)"', page)[1]
    answer = client.get(picture)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")
    assert b"".join(answer.streaming_content)
    assert client.get(picture.replace(address, "/")).status_code == 404
    foreign = client.get(make(other)[2]).content.decode()
    foreign = re.search(r"media/renditions/[^\"\s,]+", foreign)[0]
    assert client.get(address + foreign).status_code == 404
    sharing.revoke(link, by=None)
    assert client.get(picture).status_code == 404


@pytest.mark.parametrize(
    ("role", "expected"), [("auditor", 403), ("records_manager", 403), ("translator_th", 403)]
)
def test_who_may_not_share_makes_and_revokes_nothing(client, bulletin, role, expected):
    link, _secret, _address = make(bulletin)
    client.force_login(builders.make_member(role))
    url = admin_page(bulletin, "links")
    assert client.get(url).status_code == 200
    posted = {"label": "x", "languages": ["th"], "days": "7"}
    assert client.post(url, posted).status_code == expected
    assert client.post(url, {"revoke": link.pk}).status_code == expected
    assert ReviewLink.objects.open().count() == 1


# Comments through the link


def test_a_guest_comments_where_the_link_allows_it(client, bulletin):
    link, _secret, address = make(bulletin, may_comment=True)
    said = {"comment": "1", "key": "lead", "text": "ผิด", "guest": "Somchai"}
    refused = client.post(address, said | {"guest": ""})
    assert refused.status_code == 200 and "ผิด" in refused.content.decode()
    answer = client.post(address, said)
    assert answer.status_code == 302
    comment = Comment.objects.get()
    assert (comment.language, comment.key, comment.by_name) == ("th", "lead", "Somchai")
    assert (comment.by, comment.link) == (None, link)
    assert "ผิด" in client.get(address).content.decode()
    assert Notice.objects.get().recipient == link.made_by


def test_a_guest_sees_nothing_of_the_houses_own_talk(client, bulletin):
    from bulletins import commenting

    commenting.say(bulletin, language="th", text="Between us", by=builders.make_user())
    _link, _secret, address = make(bulletin, may_comment=True)
    assert "Between us" not in client.get(address).content.decode()


def test_without_leave_there_is_no_form_and_no_comment(client, bulletin):
    _link, _secret, address = make(bulletin)
    assert "<form" not in client.get(address).content.decode()
    client.post(address, {"comment": "1", "text": "x", "guest": "x"})
    assert not Comment.objects.exists()


# Clearance


def remark_of(bulletin):
    return bulletin.remarks.get(order=2)


def test_a_delegation_clears_its_words_through_the_link(client, bulletin):
    remark = remark_of(bulletin)
    _link, _secret, address = make(bulletin, clearances=[(remark, "th")])
    asked = Clearance.objects.get()
    assert asked.asked_text in client.get(address).content.decode()
    posted = {"answer": "1", "clearance": asked.pk, "answered_by": "Somchai, MNRE"}
    assert client.post(address, posted).status_code == 200
    assert client.post(address, posted | {"state": "cleared"}).status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.answered_by, asked.recorded_by) == (
        "cleared",
        "Somchai, MNRE",
        None,
    )
    assert asked.still_holds
    assert Notice.objects.get().kind == "clearance"


def test_proposed_words_are_seen_beside_those_of_now_and_taken_over_with_one_click(
    client, bulletin
):
    remark = remark_of(bulletin)
    _link, _secret, address = make(bulletin, clearances=[(remark, "th")])
    asked = Clearance.objects.get()
    posted = {
        "answer": "1",
        "clearance": asked.pk,
        "state": "changed",
        "words": "คำใหม่",
        "answered_by": "Somchai",
        "letter": "MNRE 12/2566",
    }
    client.post(address, posted)
    remark.refresh_from_db()
    assert remark.text_th == asked.asked_text

    editor = builders.make_member("editor")
    client.force_login(editor)
    page = client.get(admin_page(bulletin, "clearances"))
    text = page.content.decode()
    assert "MNRE 12/2566" in text and "คำใหม่" in text
    row = page.context["rows"][0]
    taken = {"clearance": asked.pk, "seen": row["seen"], "take_over": "1"}
    assert client.post(admin_page(bulletin, "clearances"), taken).status_code == 302
    remark.refresh_from_db()
    asked.refresh_from_db()
    assert remark.text_th == "คำใหม่"
    assert (asked.taken_over_by, asked.still_holds) == (editor, True)
    assert editor in Translation.objects.get(language="th").authors.all()
    change = client.get(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    assert "MNRE 12/2566" in change.content.decode()


def test_words_that_somebody_changed_meanwhile_are_not_written_over(client, bulletin):
    remark = remark_of(bulletin)
    asked = clearing.ask(remark, language="th", by=builders.make_user())
    clearing.answer(asked, state="changed", words="คำใหม่", answered_by="Somchai")
    client.force_login(builders.make_member("editor"))
    seen = client.get(admin_page(bulletin, "clearances")).context["rows"][0]["seen"]
    type(remark).objects.filter(pk=remark.pk).update(text_th="ของคนอื่น")
    taken = {"clearance": asked.pk, "seen": seen, "take_over": "1"}
    client.post(admin_page(bulletin, "clearances"), taken)
    remark.refresh_from_db()
    assert remark.text_th == "ของคนอื่น"


def test_taking_words_over_takes_an_approval_back(bulletin):
    chief = builders.make_user("chief")
    publishing.submit(bulletin, language="th", by=chief)
    publishing.approve(bulletin, language="th", by=chief)
    asked = clearing.ask(remark_of(bulletin), language="th", by=chief)
    asked = clearing.answer(asked, state="changed", words="คำใหม่", answered_by="Somchai")
    from bulletins.content import fingerprint

    clearing.take_over(asked, by=chief, seen=fingerprint(asked.asked_text))
    assert Translation.objects.get(language="th").state == "in_progress"
    assert Step.objects.filter(act="changed", by=chief).exists()


def test_cleared_words_that_are_changed_afterwards_are_marked(client, bulletin):
    remark = remark_of(bulletin)
    asked = clearing.ask(remark, language="th", by=builders.make_user(), letter="Out 1")
    clearing.answer(asked, state="cleared", answered_by="Somchai", letter="In 2")
    type(remark).objects.filter(pk=remark.pk).update(text_th="อื่น")
    client.force_login(builders.make_member("reviewer"))
    client.cookies["django_language"] = "en"
    text = client.get(admin_page(bulletin, "clearances")).content.decode()
    assert "the words of now are others" in text and "Out 1" in text and "In 2" in text


def test_a_link_clears_the_words_it_was_given_for_and_no_others(client, bulletin):
    _link, _secret, address = make(bulletin, clearances=[(remark_of(bulletin), "th")])
    foreign = clearing.ask(bulletin.remarks.get(order=1), language="th", by=None)
    posted = {"answer": "1", "clearance": foreign.pk, "state": "cleared", "answered_by": "x"}
    client.post(address, posted)
    foreign.refresh_from_db()
    assert foreign.state == "asked"


def test_staff_notes_an_answer_that_came_by_letter(client, bulletin):
    reviewer = builders.make_member("reviewer")
    client.force_login(reviewer)
    url = admin_page(bulletin, "clearances")
    client.post(url, {"ask": "1", "what": f"{remark_of(bulletin).pk}:th", "letter": "Out 7"})
    asked = Clearance.objects.get()
    client.post(
        url,
        {
            "clearance": asked.pk,
            "state": "cleared",
            "answered_by": "Somchai",
            "letter": "In 8",
            "words": asked.asked_text,
        },
    )
    asked.refresh_from_db()
    assert (asked.state, asked.answer_letter, asked.recorded_by) == ("cleared", "In 8", reviewer)
    assert LogEntry.objects.filter(user=reviewer).count() == 2


@pytest.mark.parametrize("role", ["auditor", "translator_th"])
def test_who_may_not_note_clearances_changes_nothing(client, bulletin, role):
    asked = clearing.ask(remark_of(bulletin), language="th", by=None)
    client.force_login(builders.make_member(role))
    url = admin_page(bulletin, "clearances")
    assert client.get(url).status_code == 200
    posted = {"clearance": asked.pk, "state": "cleared", "answered_by": "x"}
    assert client.post(url, posted).status_code == 403
    assert client.post(url, {"ask": "1"}).status_code == 403


# The preview in its widths


def test_row_03_the_preview_is_framed_in_the_width_of_a_phone_a_tablet_and_a_desk(
    client, bulletin
):
    client.force_login(builders.make_member("translator_th"))
    for width in (360, 768, 1280):
        page = client.get(admin_page(bulletin, "frame"), {"language": "th", "width": width})
        assert f'class="frame-{width}"' in page.content.decode()
        assert f'src="/th/preview/{bulletin.uuid}/"' in page.content.decode()
    preview = client.get(f"/th/preview/{bulletin.uuid}/")
    assert preview["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in preview["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in client.get("/th/")["Content-Security-Policy"]
