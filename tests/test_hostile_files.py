"""Files of whatever content: read or refused."""

import io
import random
import re
import struct
import warnings

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from bulletins.models import (
    HandedIn,
)
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin():
    return builders.make_bulletin(
        2023, 4, languages=["zh-hans", "en", "th"], remarks_from=["kh", "th"]
    )


def page(name, *args):
    return reverse(f"admin:{name}", args=args)


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
        shown = client.get(answer["Location"])
        assert shown.status_code == 200
        mark = re.search(r'name="seen:headline" value="([^"]*)"', shown.content.decode())
        sent = {"language": "th", "file": HandedIn.objects.latest("pk").pk, "chosen": ["headline"]}
        sent["seen:headline"] = mark[1] if mark else ""
        assert client.post(page("bulletins_desk_files_take", bulletin.pk), sent).status_code == 302


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


@pytest.mark.walk
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
    for _n in range(250):
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
