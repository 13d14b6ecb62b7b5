"""Second round: canaries, scripts, pictures, tokens, races."""

import datetime as dt
import io
import random
import struct
import threading
import warnings

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.urls import reverse
from PIL import Image

from bulletins import approval, clearing, commenting, publishing, sending, sharing
from bulletins.models import (
    Clearance,
    Edition,
    HandedIn,
    Notice,
    ReaderReport,
    ReviewLink,
    Schedule,
    Step,
)
from lmec.languages import CODES
from lmec.models import Merger
from tests import builders
from tests.attacking import admin_addresses
from tests.bulletins.test_leaks import crawl

CANARY = "kanarienvogel"


def page(name, *args):
    return reverse(f"admin:{name}", args=args)


def plant(word):
    """The word in every new field that is no part of an edition."""
    boss = builders.make_user("boss", email="b@x.example")
    made = builders.make_bulletin(2023, 7, languages=["zh-hans", "en"], remarks_from=["kh", "la"])
    first = publishing.publish(made, languages=["zh-hans", "en"], by=boss)[0]
    link, secret = sharing.make(
        made, label=f"{word} label", languages=["en", "th"], days=7, by=boss, may_comment=True
    )
    commenting.say(made, language="en", text=f"{word} comment", by=boss)
    commenting.say(made, language="en", text=f"{word} guest", link=link, guest=f"{word} name")
    remark = made.remarks.first()
    asked = clearing.ask(remark, language="en", by=boss, link=link, letter=f"{word} letter")
    clearing.answer(
        asked,
        state="changed",
        answered_by=f"{word} who",
        words=f"{word} words",
        letter=f"{word} back",
    )
    for code in ("th", "km"):
        for f in ("headline", "lead", "closing"):
            setattr(made, f"{f}_{code}", f"{word} {code}")
    made.save()
    approval.follow(made, by=None)
    publishing.assign(made, language="th", by=boss, to=boss)
    HandedIn.objects.create(
        bulletin=made, language="th", file_name=f"{word}.po", units=[], created_by=boss
    )
    ReaderReport.objects.create(
        edition=first,
        passage=f"{word} p",
        text=f"{word} report",
        contact="a@b.example",
        language="en",
        sender="x",
    )
    made.lead_en = f"{word} corrected"
    made.save()
    dt.datetime.now(dt.UTC) + dt.timedelta(days=3)
    Step.objects.filter(bulletin=made).update(reason=f"{word} reason")
    return made, secret


@pytest.mark.django_db
def test_nothing_of_the_house_is_public(client):
    _made, secret = plant(CANARY)
    hits = {}
    for path, _response, body in crawl(client):
        shown = body.replace(f"q={CANARY}", "").replace(f'value="{CANARY}"', "")
        if "q=" not in path and (CANARY in shown.lower() or secret in shown):
            hits[path] = 1
    for code in CODES:
        for path in (
            "search/?q=",
            "search/suggest/?q=",
            "bulletins/?q=",
            "speakers/?q=",
            "ministries/?q=",
            "overview/?q=",
            "overview/sentences/?q=",
            "bulletins/bulletins.csv?q=",
            "bulletins/feed.atom?q=",
        ):
            answer = client.get(f"/{code}/{path}{CANARY}")
            body = b"".join(answer) if answer.streaming else answer.content
            said = [
                "label",
                "comment",
                "guest",
                "name",
                "letter",
                "who",
                "words",
                "back",
                "th",
                "km",
                "report",
                "corrected",
                "reason",
                "p",
            ]
            if found := [w for w in said if f"{CANARY} {w}" in body.decode()]:
                hits[f"/{code}/{path}"] = found
    assert hits == {}


@pytest.mark.django_db
def test_no_new_field_becomes_a_script(client):
    evil = "<script>xss()</script><img src=x onerror=xss()>\"'><svg onload=xss()>"
    made, secret = plant(evil)
    client.force_login(builders.make_user("boss"))
    paths = [
        *admin_addresses(),
        page("bulletins_desk", made.pk) + "?language=th&show=all",
        page("bulletins_desk_files", made.pk) + f"?language=th&file={HandedIn.objects.get().pk}",
        page("bulletins_desk_comments", made.pk) + "?language=en&key=headline",
        f"/en/review/{secret}/",
        f"/th/review/{secret}/",
        f"/en/preview/{made.uuid}/",
    ]
    for path in paths:
        answer = client.get(path)
        body = b"".join(answer) if answer.streaming else answer.content
        text = body.decode("utf-8", "replace")
        if "html" in answer.get("Content-Type", ""):
            assert (
                "<script>xss" not in text
                and "<svg onload" not in text
                and "<img src=x" not in text
            ), path
    for notice in Notice.objects.all():
        message = sending.message_of(notice)
        message.message().as_string()
        html = message.alternatives[0][0]
        assert "<script>xss" not in html and "<img src=x" not in html


@pytest.mark.django_db
def test_no_typed_line_becomes_a_header_of_mail():
    boss = builders.make_user("boss", email="b@x.example")
    made = builders.make_bulletin(2023, 7)
    link, _s = sharing.make(
        made, label="x", languages=["zh-hans"], days=1, by=boss, may_comment=True
    )
    commenting.say(
        made,
        language="zh-hans",
        text="t",
        link=link,
        guest="a\r\nBcc: evil@x.example\r\n\r\nbody\u2028x",
    )
    message = sending.message_of(Notice.objects.get()).message()
    assert message["Bcc"] is None and message["To"] == "b@x.example"


@pytest.mark.django_db
def test_file_names_are_no_headers(client):
    client.force_login(builders.make_user())
    made = builders.make_bulletin(2023, 7, languages=["zh-hans", "th"])
    names = [
        "a\r\nX-Evil: 1.po",
        "../../etc/passwd",
        'a";b.po',
        "x" * 400 + ".po",
        "\u202eop.exe.po",
    ]
    for name in names:
        f = SimpleUploadedFile(
            "n.po",
            b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
            b'msgctxt "headline"\nmsgid "a"\nmsgstr "b"\n',
        )
        f._name = name
        assert client.post(
            page("bulletins_desk_files", made.pk), {"language": "th", "file": f}
        ).status_code in (200, 302, 400)
    assert all("/" not in h.file_name and "\n" not in h.file_name for h in HandedIn.objects.all())


@pytest.mark.django_db
def test_no_damaged_picture_breaks_the_upload(client):
    client.force_login(builders.make_user())
    random.seed(7)
    warnings.simplefilter("ignore")  # damaged EXIF is told and passed over
    samples = []
    for kind, extra in (
        (
            "JPEG",
            {"exif": b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"},
        ),
        ("PNG", {}),
        ("WEBP", {}),
    ):
        b = io.BytesIO()
        Image.effect_noise((40, 30), 50).convert("RGB").save(b, kind, **extra)
        samples.append(b.getvalue())
    b = io.BytesIO()
    im = Image.new("P", (20, 20))
    im.info["transparency"] = 0
    im.save(b, "PNG", transparency=0)
    samples.append(b.getvalue())
    bad, seen = {}, {}
    for _n in range(900):
        data = bytearray(random.choice(samples))
        for _ in range(random.choice((1, 2, 5, 30))):
            data[random.randrange(len(data) if random.random() < 0.5 else min(80, len(data)))] = (
                random.randrange(256)
            )
        if random.random() < 0.2:
            data = data[: random.randrange(1, len(data))]
        try:
            s = client.post(
                "/admin/pictures/", {"file": SimpleUploadedFile("x.png", bytes(data))}
            ).status_code
            seen[s] = seen.get(s, 0) + 1
        except Exception as error:
            bad[repr(error)[:160]] = bad.get(repr(error)[:160], 0) + 1
    for _name, size in (("huge", (50_000, 50_000)), ("line", (1, 60_000_000 - 1))):
        raw = (
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", b"")
            + chunk(b"IEND", b"")
        )
        assert (
            client.post("/admin/pictures/", {"file": SimpleUploadedFile("x.png", raw)}).status_code
            == 400
        )
    print(seen)
    assert bad == {}


def chunk(kind, data):
    import zlib

    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.django_db
def test_an_altered_secret_opens_nothing(client):
    made = builders.make_bulletin(2023, 7)
    _l, secret = sharing.make(
        made, label="x", languages=["zh-hans"], days=1, by=builders.make_user()
    )
    random.seed(3)
    for _ in range(300):
        at = random.randrange(len(secret))
        other = secret[:at] + random.choice("abcXYZ019-_") + secret[at + 1 :]
        if other != secret:
            assert client.get(f"/zh-hans/review/{other}/").status_code == 404
    for other in (
        secret.upper(),
        secret[:-1],
        secret + "=",
        secret + "%00",
        sharing.hash_of(secret),
        "%ED%A0%80",
        secret + "%20",
    ):
        assert client.get(f"/zh-hans/review/{other}/").status_code == 404
    ReviewLink.objects.update(expires_at=dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1))
    for method in ("get", "post", "head"):
        assert getattr(client, method)(f"/zh-hans/review/{secret}/").status_code == 404


@pytest.mark.django_db
def test_no_link_answers_for_another(client):
    boss = builders.make_user()
    one, two = (
        builders.make_bulletin(2023, 7, languages=["zh-hans", "th"]),
        builders.make_bulletin(2023, 8, languages=["zh-hans", "th"]),
    )
    asked = clearing.ask(two.remarks.get(), language="th", by=boss)
    own = clearing.ask(one.remarks.get(), language="zh-hans", by=boss)
    _link, secret = sharing.make(
        one, label="x", languages=["th"], days=1, by=boss, clearances=[(one.remarks.get(), "th")]
    )
    for key in (asked.pk, own.pk, "x", ""):
        client.post(
            f"/th/review/{secret}/",
            {
                "clearance": key,
                "state": "changed",
                "words": "HACK",
                "answered_by": "x",
                "answer": "1",
            },
        )
    client.post(f"/th/review/{secret}/", {"comment": "1", "text": "x", "guest": "x", "key": ""})
    assert not Clearance.objects.exclude(state="asked").exists()
    from bulletins.models import Comment

    assert not Comment.objects.exists()


def at_once(count, act):
    barrier, answers = threading.Barrier(count), []

    def run():
        try:
            barrier.wait()
            answers.append(act())
        except Exception as error:
            answers.append(repr(error)[:200])
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(count)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    return answers


def signed_in(user):
    c = Client()
    c.force_login(user)
    return c


@pytest.mark.django_db(transaction=True)
def test_what_is_sent_twice_at_once_is_done_once():
    boss, writer = builders.make_user("boss"), builders.make_user("writer")
    made = builders.make_bulletin(2023, 7, languages=["zh-hans", "th"])
    approval.follow(made, by=None)
    publishing.submit(made, language="th", by=writer)
    clients = iter([signed_in(boss) for _ in range(4)])
    lock = threading.Lock()

    def take():
        with lock:
            return next(clients)

    statuses = at_once(
        4, lambda: take().post(page("bulletins_approve", made.pk), {"language": "th"}).status_code
    )
    assert Step.objects.filter(act="approve").count() == 1, statuses
    # publish
    form = Client()
    form.force_login(boss)

    shown = form.get(page("bulletins_publish", made.pk))
    seen = shown.context["seen"]
    clients = iter([signed_in(boss) for _ in range(4)])
    statuses = at_once(
        4,
        lambda: (
            take()
            .post(
                page("bulletins_publish", made.pk),
                {"languages": ["zh-hans"], "seen": seen, "note": ""},
            )
            .status_code
        ),
    )
    assert Edition.objects.filter(language="zh-hans").count() == 1, statuses
    # schedule
    clients = iter([signed_in(boss) for _ in range(4)])
    statuses = at_once(
        4,
        lambda: (
            take()
            .post(
                page("bulletins_publish", made.pk),
                {
                    "languages": ["th"],
                    "seen": seen,
                    "schedule": "1",
                    "day": "2030-01-01",
                    "time": "10:00",
                },
            )
            .status_code
        ),
    )
    assert Schedule.objects.count() <= 1, (statuses, Schedule.objects.values("languages"))
    # merge
    one, other = builders.make_speaker("One"), builders.make_speaker("Two")
    clients = iter([signed_in(boss) for _ in range(4)])
    statuses = at_once(
        4,
        lambda: take().post(page("people_speaker_merge", one.pk), {"other": other.pk}).status_code,
    )
    assert Merger.objects.count() == 1, statuses
    assert all(s in (200, 302, 404, 409) for s in statuses), statuses
    key = Merger.objects.get().pk
    clients = iter([signed_in(boss) for _ in range(4)])
    statuses = at_once(4, lambda: take().post(page("people_speaker_unmerge", key)).status_code)
    assert all(s in (200, 302, 404, 409) for s in statuses), statuses
    from people.models import Speaker

    assert Speaker.objects.filter(pk__in=[one.pk, other.pk]).count() == 2
