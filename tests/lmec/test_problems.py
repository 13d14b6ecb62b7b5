"""A save that was refused says at the head of the page what is wrong, and which files to choose
again."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import builders
from tests.desk import empty, new, new_bulletin

pytestmark = pytest.mark.django_db
BULLETIN = "/admin/bulletins/bulletin/add/"
SPEAKER = "/admin/people/speaker/add/"


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def problems(page):
    return [(each.name, each.element, each.said) for each in page.context["problems"]]


def test_refused_save_lists_every_wrong_field_and_links_to_it(editor):
    data = new_bulletin(editor, BULLETIN, remarks=1, headline_zh_hans="", date="")
    remark = {"text_zh_hans": "讲话", "role": "remark", "order": ""}
    data |= {f"remarks-0-{name}": value for name, value in remark.items()}
    page = editor.post(BULLETIN, data)
    assert problems(page) == [
        ("Masthead date", "id_date", "This field is required."),
        (
            "Headline · 简体中文",
            "id_headline_zh_hans",
            "This text is needed in the source language.",
        ),
        (
            "Remark 1 · Order",
            "id_remarks-0-order",
            "Every part needs a place in the order, from 1.",
        ),
    ]
    assert b'<a href="#id_remarks-0-order">' in page.content


def test_fault_of_a_whole_part_links_to_the_part(editor):
    data = new_bulletin(editor, BULLETIN) | empty("former_addresses", 1)
    page = editor.post(BULLETIN, data | {"former_addresses-0-path": "news/t1.html"})
    assert problems(page) == [
        ("Former address 1", "former_addresses-0", "An address begins with a slash.")
    ]


def test_refused_save_names_the_files_to_choose_again(editor):
    portrait = SimpleUploadedFile("周军.png", builders.picture_file().read())
    page = editor.post(SPEAKER, new(editor, SPEAKER, portrait=portrait))
    assert page.context["forgotten_files"] == ["周军.png"]
    assert "周军.png" in page.content.decode()


def test_page_that_is_only_opened_says_nothing_of_problems(editor):
    assert b"problems-heading" not in editor.get(SPEAKER).content


@pytest.mark.parametrize("path", [BULLETIN, SPEAKER])
def test_chosen_record_is_not_deleted_in_passing(editor, path):
    page = editor.get(path).content
    assert b"change-related" in page
    assert b"delete-related" not in page
