"""No word of the admin is left in English where its reader chose another language."""

import re
from html.parser import HTMLParser
from pathlib import Path

import django
import polib
import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets, label_for_field
from django.urls import reverse
from django.utils import translation

from bulletins.models import Bulletin, Review, Topic
from lmec.languages import CODES, LANGUAGES
from tests import builders

pytestmark = [pytest.mark.walk, pytest.mark.django_db]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
#: Names that are the same everywhere.
NAMES = {"SHA-256", "pbkdf2_sha256", "zh", *CODES, *(each.own_name for each in LANGUAGES)}


@pytest.fixture
def request_(rf):
    request = rf.get("/admin/")
    request.user = builders.make_user()
    return request


def forms_of(request):
    """Every form of the admin: the pages' own and those of their parts, with what these hide."""
    for desk in admin.site._registry.values():
        if desk.model is Review:
            continue  # its pages are its own
        # What is only looked at has no form.
        form = desk.get_form(request) if desk.has_change_permission(request) else None
        yield desk, form, None
        for inline in desk.get_inline_instances(request):
            formset = inline.get_formset(request)
            yield inline, formset.form, formset.fk.name


def labels_of(desk, form, hidden, request):
    shown = [name for name in flatten_fieldsets(desk.get_fieldsets(request)) if name != hidden]
    for name in shown:
        field = form.base_fields.get(name) if form else None
        yield str(field.label) if field else str(label_for_field(name, desk.model, desk))
    for name in getattr(desk, "list_display", ()):
        yield str(label_for_field(name, desk.model, desk))


def words_of(desk, request):
    """The names of a kind of record, of its choices, and what is said of its fields."""
    yield str(desk.model._meta.verbose_name)
    yield str(desk.model._meta.verbose_name_plural)
    for field in desk.model._meta.get_fields():
        yield from (str(label) for _value, label in getattr(field, "flatchoices", None) or ())
        yield str(getattr(field, "help_text", ""))


def test_every_label_of_the_admin_is_said_in_chinese(request_):
    with translation.override("zh-hans"):
        words = {
            (desk.model._meta.label, word)
            for desk, form, hidden in forms_of(request_)
            for word in (*labels_of(desk, form, hidden, request_), *words_of(desk, request_))
        }
    english = {w for w in words if w[1] and w[1] not in NAMES and not CHINESE.search(w[1])}
    assert not english, "\n".join(map(str, sorted(english)))


class Words(HTMLParser):
    """What a page says, in its text and in the attributes that are read out or shown."""

    def __init__(self):
        super().__init__()
        self.found, self.silent = set(), 0

    def handle_starttag(self, tag, attributes):
        # Options are records, such as the permissions: their names are data.
        self.silent += tag in ("script", "style", "option")
        found = dict(attributes)
        shown = [found.get(name) for name in ("title", "placeholder", "aria-label", "alt")]
        if found.get("type") in ("submit", "button"):
            shown.append(found.get("value"))
        self.found.update(text.strip() for text in shown if text)

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style", "option")

    def handle_data(self, data):
        if not self.silent:
            self.found.add(" ".join(data.split()))


@pytest.fixture
def pages(client):
    """The kinds of pages that the admin has, about a record whose texts are all Chinese."""
    user = builders.make_user(username="x")
    client.force_login(user)
    topic = Topic.objects.create(name_zh_hans="水环境")
    bulletin = builders.make_bulletin(2022, 13, remarks_from=[])
    Bulletin.objects.update(headline_zh_hans="标题", lead_zh_hans="导语", closing_zh_hans="结语")
    addresses = [
        reverse("admin:index"),
        reverse("admin:bulletins_bulletin_changelist"),
        reverse("admin:bulletins_bulletin_add"),
        reverse("admin:bulletins_bulletin_delete", args=[bulletin.pk]),
        reverse("admin:bulletins_topic_changelist"),
        reverse("admin:bulletins_topic_delete", args=[topic.pk]),
        reverse("admin:bulletins_topic_history", args=[topic.pk]),
        reverse("admin:bulletins_publicationlog_changelist"),
        reverse("admin:auth_user_add"),
        reverse("admin:auth_user_change", args=[user.pk]),
        reverse("admin:password_change"),
    ]

    def said_in(language):
        client.cookies["django_language"] = language
        for address in addresses:
            words = Words()
            words.feed(client.get(address).content.decode())
            yield address, words.found

    return said_in


@pytest.mark.parametrize("language", ["zh-hans", "km", "lo", "my", "th", "vi"])
def test_no_frame_word_of_the_admin_is_left_in_english(pages, language):
    english = dict(pages("en"))
    left = {
        (address, word)
        for address, words in pages(language)
        for word in words & english[address]
        if re.search(r"[A-Za-z]{2}", word) and word not in NAMES and "***" not in word
    }
    assert not left, "\n".join(map(str, sorted(left)))


def test_scripts_of_the_admin_speak_lao(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "lo"
    catalogue = client.get(reverse("admin:jsi18n")).content.decode()
    assert "ເລືອກວັນທີ".encode("unicode_escape").decode() in catalogue


@pytest.mark.parametrize("name", ["django.po", "djangojs.po"])
def test_every_borrowed_word_is_still_a_word_of_django(name):
    english = Path(django.__file__).parent.glob(f"**/locale/en/LC_MESSAGES/{name}")
    known = {(e.msgctxt, e.msgid) for path in english for e in polib.pofile(str(path))}
    borrowed = {
        (entry.msgctxt, entry.msgid)
        for path in Path(settings.LOCALE_PATHS[1]).glob(f"*/LC_MESSAGES/{name}")
        for entry in polib.pofile(str(path))
    }
    assert borrowed - known == set()
