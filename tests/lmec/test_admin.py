"""What every page of the admin does: merging two editors' saves, order, addresses, files."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation

from lmec import pagestore
from lmec.fields import check_document
from lmec.merging import mark_of
from lmec.models import FormerSlug
from people.models import Speaker
from tests import builders
from tests.desk import form_data, new

pytestmark = pytest.mark.django_db
ADD = "/admin/people/speaker/add/"


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def test_mark_ignores_line_ends_and_white_space_around():
    assert mark_of("one\r\ntwo ") == mark_of("one\ntwo")
    assert mark_of("one two") != mark_of("one\ntwo")
    assert mark_of(None) == mark_of("") == ""


def test_front_page_stands_in_the_order_of_work(editor):
    page = editor.get(reverse("admin:index"))
    labels = [model["object_name"] for app in page.context["app_list"] for model in app["models"]]
    issues = ["Bulletin", "Review", "ReaderReport", "Schedule", "Meeting", "Series"]
    assert labels[:6] == issues
    assert labels[6:9] == ["Speaker", "Ministry", "Country"]


def test_several_chosen_records_have_no_link_to_look_at_one(editor):
    page = editor.get("/admin/bulletins/bulletin/add/").content.decode()
    assert 'id="add_id_topics"' in page
    assert 'id="view_id_topics"' not in page


def test_interface_language_is_switched_by_a_posted_form(editor):
    answer = editor.post(reverse("admin:language"), {"language": "en", "next": "/admin/"})
    assert (answer.status_code, answer.cookies["django_language"].value) == (302, "en")
    assert "Log out" in editor.get("/admin/").content.decode()


def test_empty_address_is_made_from_the_name(editor):
    editor.post(ADD, new(editor, ADD, name_en="Zhou Jun"))
    assert Speaker.objects.get().slug == "zhou-jun"


def test_changed_address_leaves_the_former_one_behind(editor):
    speaker = builders.make_speaker(slug="old-name")
    url = reverse("admin:people_speaker_change", args=[speaker.pk])
    editor.post(url, form_data(editor.get(url)) | {"slug": "new-name"})
    former = FormerSlug.objects.get()
    assert (former.kind, former.slug, former.target) == (
        "people.speaker",
        "old-name",
        speaker.uuid,
    )


def test_new_address_is_never_a_former_one(editor):
    FormerSlug.objects.create(
        kind="people.speaker", slug="zhou-jun", target=builders.make_speaker().uuid
    )
    editor.post(ADD, new(editor, ADD, name_en="Zhou Jun"))
    assert Speaker.objects.filter(slug="zhou-jun-2").exists()


def test_address_that_once_led_elsewhere_is_refused(editor):
    other = builders.make_speaker()
    FormerSlug.objects.create(kind="people.speaker", slug="zhou-jun", target=other.uuid)
    page = editor.post(ADD, new(editor, ADD, name_en="Zhou Jun", slug="zhou-jun"))
    assert list(page.context["adminform"].form.errors) == ["slug"]


def test_change_of_a_public_name_forgets_stored_pages(editor):
    speaker = builders.make_speaker()
    url = reverse("admin:people_speaker_change", args=[speaker.pk])
    before = pagestore.generation()
    editor.post(url, form_data(editor.get(url)) | {"name_en": "Another name"})
    assert pagestore.generation() == before + 1


def test_upload_that_is_no_picture_is_refused_and_nothing_typed_is_lost(editor):
    file = SimpleUploadedFile("x.png", b"<svg onload=alert(1)>")
    page = editor.post(ADD, new(editor, ADD, name_en="Zhou Jun", portrait=file))
    form = page.context["adminform"].form
    assert list(form.errors) == ["portrait"]
    assert form["name_en"].value() == "Zhou Jun"
    assert not Speaker.objects.exists()


@pytest.fixture
def in_english():
    with translation.override("en"):
        yield


@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize("name", ["page.html", "picture.svg", "script.js", "sheet"])
def test_attachment_in_which_a_browser_would_run_a_script_is_refused(name):
    with pytest.raises(ValidationError, match="not accepted"):
        check_document(SimpleUploadedFile(name, b"%PDF-1.7"))


@pytest.mark.usefixtures("in_english")
def test_attachment_that_only_calls_itself_a_pdf_is_refused():
    with pytest.raises(ValidationError, match="not a PDF"):
        check_document(SimpleUploadedFile("statement.pdf", b"<html>"))
    check_document(SimpleUploadedFile("statement.pdf", b"%PDF-1.7"))


@pytest.mark.usefixtures("in_english")
def test_program_that_only_calls_itself_a_document_is_refused():
    with pytest.raises(ValidationError, match="not accepted"):
        check_document(SimpleUploadedFile("agenda.docx", b"MZ\x90\x00"))
    check_document(SimpleUploadedFile("agenda.docx", b"PK\x03\x04"))


def test_stored_files_of_drafts_are_for_staff_only(client, settings):
    speaker = builders.make_speaker()
    speaker.portrait.save("portrait.png", builders.picture_file())
    url = reverse("admin:file", args=["pictures", speaker.portrait.name])
    assert client.get(url).status_code == 302
    client.force_login(builders.make_user("reader", is_superuser=False))
    assert client.get(url).status_code == 403
    client.force_login(builders.make_user())
    answer = client.get(url)
    assert b"".join(answer.streaming_content) == builders.picture_file().read()
    assert client.get(reverse("admin:file", args=["originals", "x"])).status_code == 404
    assert client.get(reverse("admin:file", args=["pictures", "../x"])).status_code in (400, 404)


@pytest.mark.django_db
def test_a_text_that_is_only_shown_is_labelled_like_its_field(client):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    builders.add_section(bulletin)
    client.force_login(builders.make_member("auditor"))
    client.cookies["django_language"] = "en"
    page = client.get(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    text = page.content.decode()
    assert "Headline · English" in text and "Words · English" in text
    assert "[en]" not in text.replace("[en]</", "")
