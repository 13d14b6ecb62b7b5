"""Attacks that once went through, or might: what was sent by hand is refused like what a page
sends."""

import io
import logging
from urllib.parse import quote

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from bulletins import approval, commenting, publishing, sharing
from bulletins.models import HandedIn
from people.models import Speaker
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db
LONG = "9" * 5000


@pytest.fixture
def bulletin():
    return builders.make_bulletin(
        2023, 4, languages=["zh-hans", "en", "th"], remarks_from=["kh", "th"]
    )


def page(name, *args):
    return reverse(f"admin:{name}", args=args)


# Numbers no page asks for


@pytest.mark.parametrize("key", [LONG, "9" * 30])
@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("comments", "resolve"),
        ("comments", "reopen"),
        ("links", "revoke"),
        ("clearances", "clearance"),
    ],
)
def test_a_key_of_thousands_of_digits_names_nothing(client, bulletin, name, field, key):
    client.force_login(builders.make_user())
    answer = client.post(page(f"bulletins_{name}", bulletin.pk), {field: key})
    assert answer.status_code in (400, 404)


@pytest.mark.parametrize(
    "path",
    [
        f"/admin/bulletins/schedule/{LONG}/change/",
        f"/admin/bulletins/bulletin/{LONG}/history/",
        f"/admin/bulletins/bulletin/{LONG}/change/",
        f"/admin/bulletins/bulletin/?year={LONG}",
        f"/admin/people/speaker/{'9' * 30}/history/",
        f"/admin/bulletins/schedule/{'9' * 30}/change/",
        f"/admin/bulletins/bulletin/?year={'9' * 30}",
        f"/admin/bulletins/bulletin/?q={LONG}",
    ],
)
def test_an_address_with_a_number_without_end_is_no_error_of_ours(client, bulletin, path):
    client.force_login(builders.make_user())
    assert client.get(path).status_code < 500


def test_a_selection_of_endless_keys_is_refused(client, bulletin):
    client.force_login(builders.make_user())
    posted = {"action": "delete_selected", "_selected_action": [LONG]}
    assert client.post(page("bulletins_bulletin_changelist"), posted).status_code < 500


# Public questions

EVIL = [
    "'",
    "''",
    "\\",
    "\\'",
    "a'b\\",
    "\x00",
    "\x01",
    "\x0b",
    "\ufffe",
    "%",
    "%s",
    "%(loose)s",
    "{}",
    "{0}",
    "a & b",
    "a | !b",
    "a:*",
    "<->",
    "(((",
    ")",
    "!",
    "a <-> ",
    ":A",
    "*",
    "x" * 100,
    "x" * 10_000,
    "水" * 100,
    "水" * 10_000,
    " ".join(["a"] * 50),
    " ".join(["abc"] * 2000),
    "\ud800",
    "ក" * 100,
    "မ" * 100,
    "'; DROP TABLE bulletins_edition; --",
    "~",
    "^",
    "+",
    "a+b",
    "\u200b",
    "\u202e",
]


@pytest.mark.parametrize(
    "path",
    [
        "/en/search/",
        "/en/search/suggest/",
        "/zh-hans/bulletins/",
        "/en/bulletins/feed.atom",
        "/en/bulletins/bulletins.csv",
        "/th/speakers/",
        "/en/ministries/",
        "/en/overview/",
        "/en/overview/sentences/",
    ],
)
def test_no_question_breaks_a_public_page(client, path):
    builders.publish_bulletin(2023, 5, languages=["zh-hans", "en"])
    bad = {}
    for word in EVIL:
        asked = quote(word.encode("utf-8", "surrogatepass"))
        for key in ("q", "country", "year", "kind", "page", "ministry", "letter", "type"):
            try:
                answer = client.get(f"{path}?{key}={asked}")
                b"".join(answer) if answer.streaming else answer.content
                if answer.status_code >= 500:
                    bad[key, word[:20]] = answer.status_code
            except Exception as error:
                bad[key, word[:20]] = repr(error)[:200]
    assert bad == {}


# Files from translators' tools


def upload(client, bulletin, data, name="x.po", language="th"):
    url = page("bulletins_desk_files", bulletin.pk)
    file = SimpleUploadedFile(name, data)
    return client.post(url, {"language": language, "file": file})


def po(msgid="a", msgstr="b", ctxt="headline", head=""):
    top = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    return f'{top}{head}\nmsgctxt "{ctxt}"\nmsgid "{msgid}"\nmsgstr "{msgstr}"\n'.encode()


@pytest.mark.parametrize(
    "data",
    [
        po(msgstr="a\0b"),
        po(msgid="a\0b"),
        po(ctxt="a\0b"),
        po(head='"X-Bulletin-Id: \0\\n"'),
        po(head='"Language: \0\\n"'),
        po(msgstr="\\x00"),
        po(msgstr="\\"),
        b"msgid\n",
        b'msgid "\n',
        b'msgstr "x"\nmsgid\n',
        b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=foo\\n"\n\n'
        b'msgid "a"\nmsgstr "b"\n',
        b'msgctxt "a"\nmsgid "a"\nmsgstr[99999999999999] "b"\n',
        b'msgctxt "a"\nmsgid "a"\nmsgid_plural "c"\nmsgstr[x] "b"\n',
        b"#~ msgid\n#| msgid\n",
        b'msgid "a"\n' * 5,
        b'#: a:b:c\n#: :\nmsgid "a"\nmsgstr "b"\n',
        b'#, \n#. \n# \nmsgid "a"\n"',
        po(ctxt="x" * 100000),
        b'msgid\n"' + b"\\" * 1000,
        b'msgid "a"\nmsgstr "b"\nmsgid_plural "x"\n',
        b'"x"\nmsgid "a"\n',
        b'msgctxt "a"\nmsgctxt "b"\nmsgid "c"\nmsgstr "d"',
    ],
)
def test_a_po_file_of_whatever_content_is_read_or_refused(client, bulletin, data):
    client.force_login(builders.make_user())
    answer = upload(client, bulletin, data)
    assert answer.status_code in (200, 302)
    if answer.status_code == 302:
        assert client.get(answer["Location"]).status_code == 200


def xliff(target="b", key="headline", more=""):
    name = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0"'
    segment = f"<segment><source>a</source><target>{target}</target></segment>"
    unit = f'<file id="f1"{more}><unit id="{key}">{segment}</unit></file>'
    return f'<xliff {name} srcLang="zh-Hans" trgLang="th">{unit}</xliff>'.encode()


@pytest.mark.parametrize(
    "data",
    [
        xliff('<cp hex="0000"/>'),
        xliff('<cp hex="D800"/>'),
        xliff('<cp hex="DFFF"/>x'),
        xliff('<cp hex="110000"/>'),
        xliff('<cp hex="-1"/>'),
        xliff('<cp hex="' + "F" * 5000 + '"/>'),
        xliff("<a>" * 200 + "</a>" * 200),
        xliff("<a>" * 250 + "x" + "</a>" * 250),
        xliff("<a/>" * 200000),
        b'<!DOCTYPE x [<!ENTITY a "aa">]>' + xliff("&a;"),
        xliff("&a;"),
        b"<",
        b"<\xff\xfe",
        "<?xml version='1.0' encoding='utf-16'?>".encode("utf-16") + xliff(),
        xliff('<cp hex="1_0"/>'),
        xliff("<cp/>"),
        xliff(key=""),
        xliff(key="x" * 100000),
        b'<?xml version="1.0" encoding="utf-7"?>' + xliff(),
    ],
)
def test_an_xliff_file_of_whatever_content_is_read_or_refused(client, bulletin, data):
    client.force_login(builders.make_user())
    answer = upload(client, bulletin, data, "x.xlf")
    assert answer.status_code in (200, 302)
    if answer.status_code == 302:
        assert client.get(answer["Location"]).status_code == 200
        file = HandedIn.objects.latest("pk")
        sent = {"language": "th", "file": file.pk, "chosen": ["headline"], "seen:headline": ""}
        assert client.post(page("bulletins_desk_files_take", bulletin.pk), sent).status_code == 302


# What was typed comes back unsaved


def after_signing_in(client, path, posted, user):
    """What somebody without a session sent, sent on after another has signed in."""
    asked = client.post(path, posted)
    assert asked.status_code == 403
    sent = form_data(asked, "login-form") | {
        "username": user.username,
        "password": "a long pass phrase",
    }
    again = client.post("/admin/resume/", sent)
    assert again.status_code == 200
    fields = form_data(again, "send-on")
    return client.post(path, fields)


def test_what_was_sent_without_a_session_makes_nobody_a_superuser(client):
    chief = builders.make_user("chief")
    low = builders.make_user("low", is_superuser=False)
    posted = {
        "username": "low",
        "is_active": "on",
        "is_staff": "on",
        "is_superuser": "on",
        "preference-TOTAL_FORMS": "0",
        "preference-INITIAL_FORMS": "0",
        "date_joined_0": "2023-01-01",
        "date_joined_1": "00:00",
        "email": "",
        "first_name": "",
        "last_name": "",
    }
    after_signing_in(client, page("auth_user_change", low.pk), posted, chief)
    low.refresh_from_db()
    assert not low.is_superuser


def test_what_was_sent_without_a_session_deletes_nothing(client):
    chief = builders.make_user("chief")
    speaker = builders.make_speaker("Gone")
    after_signing_in(client, page("people_speaker_delete", speaker.pk), {"post": "yes"}, chief)
    assert Speaker.objects.filter(pk=speaker.pk).exists()


def test_what_was_sent_without_a_session_deletes_no_account(client):
    chief = builders.make_user("chief")
    low = builders.make_user("low", is_superuser=False)
    after_signing_in(client, page("auth_user_delete", low.pk), {"post": "yes"}, chief)
    assert get_user_model().objects.filter(pk=low.pk).exists()


def test_what_was_sent_without_a_session_merges_nothing(client):
    chief = builders.make_user("chief")
    one, other = builders.make_speaker("One"), builders.make_speaker("Other")
    after_signing_in(client, page("people_speaker_merge", one.pk), {"other": other.pk}, chief)
    assert Speaker.objects.filter(pk__in=[one.pk, other.pk]).count() == 2


def test_what_was_sent_without_a_session_runs_no_action_on_a_list(client):
    chief = builders.make_user("chief")
    speaker = builders.make_speaker("Gone")
    posted = {"action": "delete_selected", "_selected_action": speaker.pk, "post": "yes"}
    after_signing_in(client, page("people_speaker_changelist"), posted, chief)
    assert Speaker.objects.filter(pk=speaker.pk).exists()


# Review links


def test_no_answer_under_a_review_link_may_be_kept_or_tells_where_it_was_opened(client, bulletin):
    _link, secret = sharing.make(
        bulletin, label="x", languages=["th"], days=1, by=builders.make_user()
    )
    for path in (
        f"/th/review/{secret}/",
        f"/th/review/{secret}/media/x",
        f"/th/review/{secret}/media/pictures/00/{'0' * 64}.png",
    ):
        for method in ("get", "head", "post", "put", "options"):
            answer = getattr(client, method)(path)
            assert "no-store" in answer.get("Cache-Control", ""), (
                method,
                path,
                answer.status_code,
            )
            assert answer.get("Referrer-Policy") == "no-referrer", (method, path)
            assert "noindex" in answer.get("X-Robots-Tag", ""), (method, path)


def test_a_link_in_one_language_shows_no_other_draft(client):
    made = builders.make_bulletin(2023, 6, languages=["zh-hans", "en", "th"], remarks_from=["kh"])
    made.headline_my = "kanarien-my"
    made.save()
    _l, secret = sharing.make(made, label="x", languages=["th"], days=1, by=builders.make_user())
    body = client.get(f"/th/review/{secret}/").content.decode()
    assert "[en]" not in body
    assert "[zh-hans]" not in body
    assert "kanarien" not in body


def test_words_of_a_guest_are_never_taken_for_those_of_staff(client, bulletin):
    staff = builders.make_user("chief")
    link, _s = sharing.make(
        bulletin, label="LINKLABEL", languages=["th"], days=1, by=staff, may_comment=True
    )
    commenting.say(bulletin, language="th", text="obey", link=link, guest="chief")
    client.force_login(staff)
    body = client.get(page("bulletins_comments", bulletin.pk)).content.decode()
    assert "through a review link" in body


def test_guest_calls_nobody_of_the_staff_by_name(bulletin):
    from bulletins.models import Notice

    maker = builders.make_user("maker")
    builders.make_user("minister")
    link, _s = sharing.make(
        bulletin, label="x", languages=["th"], days=1, by=maker, may_comment=True
    )
    commenting.say(bulletin, language="th", text="@minister come", link=link, guest="x")
    assert {n.recipient.username for n in Notice.objects.all()} == {"maker"}


# Roles


@pytest.fixture
def everything():
    from tests.attacking import make_everything

    made = make_everything()
    approval.follow(made, by=None)  # what a step would settle first
    publishing.publish(made, languages=["zh-hans"], by=builders.make_user("boss"))
    return made


@pytest.mark.parametrize("role", ["translator_th", "auditor", "reviewer"])
def test_forged_posts_change_nothing_beyond_a_role(client, everything, role):
    from tests.attacking import admin_addresses, read
    from tests.test_permissions import snapshot

    client.force_login(builders.make_member(role))
    own = {
        "/admin/preferences/",
        "/admin/language/",
        "/admin/presence/",
        "/admin/password_change/",
    }
    before = snapshot()
    body = {
        "post": "yes",
        "languages": "zh-hans",
        "language": "zh-hans",
        "key": "headline",
        "headline-text": "x",
        "choose": "zh-hans headline leave_out",
        "act": "translated headline",
        "is_superuser": "on",
        "groups": "1",
        "headline_zh_hans": "HACK",
        "name_zh_hans": "HACK",
        "name": "HACK",
        "username": "hack",
        "ask": "1",
        "what": "1:zh-hans",
        "label": "x",
        "days": "7",
        "one": "1",
        "other": "2",
        "reason": "x",
        "words": "x",
        "redact": "1",
        "confirm": "1",
        "date": "2024",
        "kind": "x",
        "later": "1",
        "schedule": "1",
        "day": "2030-01-01",
        "time": "10:00",
        "cancel": "1",
        "note": "x",
        "year": "2030",
        "number": "9",
    }
    if role == "reviewer":
        body |= {"ask": "", "label": ""}
    statuses = {}
    for path in sorted(set(admin_addresses()) - own):
        answer = read(client.post(path, body))
        statuses[path] = answer.status_code
    assert {p: s for p, s in statuses.items() if s >= 500} == {}
    after = snapshot()
    for row in (*before["bulletins.Bulletin"], *after["bulletins.Bulletin"]):
        row.pop("generation")  # counts who took the lock
    changed = {k for k in before if before[k] != after[k]}
    assert changed <= {
        "auth.User",
        "bulletins.Clearance",
        "bulletins.ReviewLink",
        "bulletins.Comment",
    } - ({"bulletins.Comment"} if role == "auditor" else set()), changed
    assert before["auth.User"] == after["auth.User"]


def test_a_translator_writes_nothing_but_thai(client, everything):
    client.force_login(builders.make_member("translator_th"))
    url = page("bulletins_bulletin_change", everything.pk)
    shown = form_data(client.get(url))
    forged = {
        n: (
            "HACK"
            if isinstance(v, str)
            and v
            and not n.endswith(("_FORMS", "-id", "csrfmiddlewaretoken"))
            and ("text" in n or "headline" in n or "lead" in n)
            else v
        )
        for n, v in shown.items()
    }
    forged |= {
        "headline_zh_hans": "HACK",
        "headline_th": "ไทย",
        "lead_en": "HACK",
        "source_language": "th",
        "remarks-0-text_zh_hans": "HACK",
        "remarks-0-DELETE": "on",
        "year": "1999",
    }
    client.post(url, forged)
    everything.refresh_from_db()
    assert everything.headline_zh_hans != "HACK"
    assert everything.lead_en != "HACK"
    assert everything.source_language == "zh-hans"
    assert everything.remarks.filter(text_zh_hans="HACK").count() == 0
    assert everything.remarks.count() == 3


def test_a_very_long_word_and_a_very_long_text_can_be_published(bulletin):
    remark = bulletin.remarks.first()
    remark.text_en = "a" * 3000
    remark.save()
    assert publishing.publish(bulletin, languages=["en"], by=builders.make_user())


def test_a_text_of_as_many_letters_as_a_field_takes_can_be_published(bulletin):
    import random

    random.seed(1)
    remark = bulletin.remarks.first()
    remark.text_zh_hans = "".join(chr(random.randint(0x4E00, 0x8FFF)) for _ in range(90_000))
    remark.save()
    assert publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user())


@pytest.mark.parametrize("field", ["meeting", "imprint", "topics"])
def test_a_choice_of_endless_digits_gives_the_form_back(client, bulletin, field):
    client.force_login(builders.make_user())
    url = page("bulletins_bulletin_change", bulletin.pk)
    assert client.post(url, form_data(client.get(url)) | {field: LONG}).status_code == 200


def test_a_stored_control_character_takes_no_feed_away(client):
    made = builders.make_bulletin(2023, 8)
    made.headline_zh_hans = made.lead_zh_hans = "a\x01b\x0cc"
    made.save()
    publishing.publish(made, languages=["zh-hans"], by=builders.make_user())
    statuses = {
        path: client.get(path).status_code
        for path in (
            "/en/feed.atom",
            "/zh-hans/bulletins/bulletins.csv",
            "/en/",
            "/sitemap.xml",
            "/en/bulletins/2023/8/",
            "/en/meetings.ics",
        )
    }
    assert set(statuses.values()) == {200}


def test_wide_signs_begin_no_formula(client):
    made = builders.make_bulletin(2023, 8)
    made.headline_zh_hans = "＝cmd()"
    made.save()
    publishing.publish(made, languages=["zh-hans"], by=builders.make_user())
    assert "'＝cmd()" in client.get("/zh-hans/bulletins/bulletins.csv").content.decode()


def test_the_secret_of_a_link_stands_in_no_log(client, bulletin, capsys):
    _l, secret = sharing.make(
        bulletin, label="x", languages=["th"], days=1, by=builders.make_user()
    )
    logged = io.StringIO()
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.StreamHandler) and handler.filters:
            handler.setStream(logged)
    client.get(f"/th/review/{secret}/media/x")
    client.put(f"/th/review/{secret}/")
    assert "/review/…" in logged.getvalue()
    assert secret not in logged.getvalue()
