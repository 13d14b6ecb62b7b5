"""Pictures that are uploaded before their form is saved: kept, named, recognised, and clean."""

import io

import pytest
from django.contrib.auth.models import Permission
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from bulletins.models import Bulletin
from lmec import kept_pictures, looks
from lmec.files import picture_storage
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db
UPLOAD = "/admin/pictures/"


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def upload(file=None):
    data = (file or builders.picture_file()).read()
    return SimpleUploadedFile("portrait.png", data, "image/png")


def camera_picture():
    """As a camera writes it: held sideways, with the place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned
    exif[0x010F] = "Camera maker"
    exif.get_ifd(0x8825)[2] = (11.0, 33.0, 20.0)  # latitude
    buffer = io.BytesIO()
    Image.new("RGB", (80, 60), "#456").save(buffer, "JPEG", exif=exif)
    return SimpleUploadedFile("p.jpg", buffer.getvalue(), "image/jpeg")


def change(bulletin):
    return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])


def test_picture_that_was_sent_ahead_is_saved_with_the_form(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    told = editor.post(UPLOAD, {"file": upload()}).json()
    assert told["uses"] == []
    data = form_data(editor.get(change(bulletin))) | {"remarks-0-portrait-kept": told["kept"]}
    assert editor.post(change(bulletin), data).status_code == 302
    assert told["url"].endswith(bulletin.remarks.get().portrait.name)


def test_refused_save_keeps_the_picture(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    told = editor.post(UPLOAD, {"file": upload()}).json()
    data = form_data(editor.get(change(bulletin))) | {
        "remarks-0-portrait-kept": told["kept"],
        "date": "",
    }
    page = editor.post(change(bulletin), data)
    shown = form_data(page)
    assert told["url"] in page.content.decode()
    assert editor.post(change(bulletin), shown | {"date": "2023-05-04"}).status_code == 302
    assert bulletin.remarks.get().portrait


def test_new_gallery_picture_needs_no_file_beside_the_one_sent_ahead(editor):
    bulletin = builders.make_bulletin()
    told = editor.post(UPLOAD, {"file": upload()}).json()
    data = form_data(editor.get(change(bulletin))) | {
        "pictures-TOTAL_FORMS": 1,
        "pictures-0-file-kept": told["kept"],
        "pictures-0-role": "gallery",
        "pictures-0-focus_x": 30,
        "pictures-0-focus_y": 40,
        "pictures-0-order": 1,
    }
    assert editor.post(change(bulletin), data).status_code == 302
    assert bulletin.pictures.get().file.name in told["url"]


@pytest.mark.parametrize("token", ["x", "../../etc/passwd", "a:b:c"])
def test_token_that_is_none_of_ours_is_no_picture(editor, token):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    data = form_data(editor.get(change(bulletin))) | {"remarks-0-portrait-kept": token}
    assert editor.post(change(bulletin), data).status_code == 302
    assert not bulletin.remarks.get().portrait


def test_signed_name_of_a_file_that_is_no_stored_picture_is_none():
    assert kept_pictures.kept(signing.dumps("aa/gone.png", salt="lmec.kept_pictures")) is None


def test_same_picture_is_recognised_wherever_it_is_used(editor):
    bulletin = builders.make_bulletin(2022, 13, remarks_from=["kh"])
    remark = bulletin.remarks.get()
    speaker = builders.make_speaker("Li Xia")
    name = kept_pictures.keep(upload()).name
    type(remark).objects.filter(pk=remark.pk).update(portrait=name)
    type(speaker).objects.filter(pk=speaker.pk).update(portrait=name)
    uses = editor.post(UPLOAD, {"file": upload()}).json()["uses"]
    assert {use["url"] for use in uses} == {
        change(bulletin),
        reverse("admin:people_speaker_change", args=[speaker.pk]),
    }
    other = editor.post(UPLOAD, {"file": upload(builders.picture_file(colour="#999"))}).json()
    assert other["uses"] == []


def test_use_that_one_may_not_see_is_not_told(client):
    speaker = builders.make_speaker()
    type(speaker).objects.update(portrait=kept_pictures.keep(upload()).name)
    user = builders.make_user("writer", is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename="change_bulletin"))
    client.force_login(user)
    assert client.post(UPLOAD, {"file": upload()}).json()["uses"] == []


def test_picture_is_sent_by_those_only_who_may_use_it(client):
    client.force_login(builders.make_user("nobody", is_superuser=False))
    assert client.post(UPLOAD, {"file": upload()}).status_code == 403


def test_what_is_no_picture_is_refused_with_the_reason(editor):
    answer = editor.post(UPLOAD, {"file": SimpleUploadedFile("x.png", b"<script>")})
    assert (answer.status_code, answer.json()) == (
        400,
        {"refused": "This is not a picture that we can read. Use JPEG, PNG or WebP."},
    )
    assert editor.post(UPLOAD, {}).status_code == 400


@pytest.mark.parametrize("way", ["ahead", "form", "speaker"])
def test_every_stored_picture_is_upright_and_without_notes_of_the_camera(editor, way):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    if way == "ahead":
        editor.post(UPLOAD, {"file": camera_picture()})
    elif way == "form":
        data = form_data(editor.get(change(bulletin))) | {"remarks-0-portrait": camera_picture()}
        assert editor.post(change(bulletin), data).status_code == 302
    else:
        url = reverse("admin:people_speaker_change", args=[builders.make_speaker().pk])
        data = form_data(editor.get(url)) | {"portrait": camera_picture()}
        assert editor.post(url, data).status_code == 302
    [stored] = [path for path in picture_storage.base_location.rglob("*.*") if path.is_file()]
    with Image.open(stored) as image:
        assert (image.size, dict(image.getexif())) == ((60, 80), {})
    assert b"Camera maker" not in stored.read_bytes()
    assert Bulletin.objects.count() == 1


def scene(width, *, is_other=False):
    """Light and shadow that fall from one side; the other scene turned round."""
    image = Image.radial_gradient("L").crop((40, 0, 230, 128))
    image.paste(Image.linear_gradient("L").resize((60, 60)), (20, 30))
    if is_other:
        image = image.transpose(Image.Transpose.ROTATE_180)
    buffer = io.BytesIO()
    image.resize((width, width * 2 // 3)).convert("RGB").save(buffer, "JPEG", quality=70)
    return SimpleUploadedFile("p.jpg", buffer.getvalue(), "image/jpeg")


def test_picture_that_looks_the_same_in_another_size_is_recognised(editor):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    told = editor.post(UPLOAD, {"file": scene(900)}).json()
    data = form_data(editor.get(change(bulletin))) | {"remarks-0-portrait-kept": told["kept"]}
    editor.post(change(bulletin), data)
    again = editor.post(UPLOAD, {"file": scene(600)}).json()
    assert (again["uses"], [use["url"] for use in again["alike"]]) == ([], [change(bulletin)])
    other = editor.post(UPLOAD, {"file": scene(600, is_other=True)}).json()
    assert other["alike"] == []


def test_pictures_of_records_that_nobody_looked_at_are_looked_at_by_the_worker():
    bulletin = builders.make_bulletin()
    bulletin.pictures.create(file=scene(300), order=1)
    assert looks.remember_all(kept_pictures.all_names()) == 1
    assert looks.remember_all(kept_pictures.all_names()) == 0
