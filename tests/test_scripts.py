"""No text that anybody can type or import becomes a script, on any page of site or desk."""

import itertools
from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.db import models
from django.urls import reverse

from bulletins import publishing
from bulletins.models import Bulletin
from tests import builders
from tests.attacking import (
    OURS,
    admin_addresses,
    make_everything,
    preview_addresses,
    public_pages,
    read,
)
from tests.desk import form_data

pytestmark = [pytest.mark.walk, pytest.mark.django_db]

PAYLOADS = [
    "<script>xss()</script>",
    '"><svg/onload=xss()>',
    "'><img src=x onerror=xss()>",
    "javascript:xss()",
    "JaVaScRiPt:xss()//http://",
    "data:text/html,<script>xss()</script>",
    "</title><script>xss()</script>",
    "</textarea><script>xss()</script>",
    "</script><script>xss()</script>",
    "--><script>xss()</script>",
    '" onmouseover="xss()',
    "' onfocus='xss()' autofocus='",
    "{{ 7|add:35 }}{% debug %}",
    "http://x/\" onclick='xss()",
    "https://x/'><b onclick=xss()>",
    "\u2028<svg onload=xss()>",
    "%3Cscript%3Exss()%3C/script%3E",
    "&lt;script&gt;xss()&#60;/script&#62;",
    "`${xss()}`",
    "<a href=javascript:xss()>x</a>",
]


class Page(HTMLParser):
    """What of a page a browser would run."""

    def __init__(self) -> None:
        super().__init__()
        self.dangers: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag, attributes):
        # A data block is run by nobody; what could end it early would come out as another tag.
        is_data = ("type", "application/ld+json") in attributes
        self.inside = tag if tag in ("script", "style") and not is_data else self.inside
        for name, value in attributes:
            value = (value or "").strip().lower()
            runs = name in ("href", "src", "action", "formaction", "srcdoc", "data")
            if name.startswith("on") or (runs and value.startswith(("javascript:", "data:"))):
                self.dangers.append(f"<{tag} {name}={value}>")

    def handle_endtag(self, tag):
        self.inside = "" if tag == self.inside else self.inside

    def handle_data(self, data):
        if self.inside and "xss" in data:
            self.dangers.append(f"<{self.inside}>{data}")


def dangers_of(response) -> list[str]:
    if read(response).streaming or "html" not in response.get("Content-Type", ""):
        return []
    page = Page()
    page.feed(response.content.decode())
    return page.dangers


def poison(start: int) -> None:
    """A payload in every text of every record, each field with another one."""
    payloads = itertools.islice(itertools.cycle(PAYLOADS), start, None)
    for model in (m for app in OURS for m in apps.get_app_config(app).get_models()):
        if model._meta.label.startswith("bulletins.Edition"):
            continue
        fields = [
            field
            for field in model._meta.get_fields()
            if isinstance(field, models.TextField | models.CharField)
            and not isinstance(field, models.SlugField | models.EmailField)
            and not field.choices
            and (field.max_length is None or field.max_length >= 60)
            and field.name not in ("path", "key", "made_from", "reference_id", "sha256")
        ]
        for record in model._base_manager.all():
            values = {field.name: f"{next(payloads)}"[: field.max_length] for field in fields}
            if values and not model._meta.label.endswith(("Log", "Passage", "Mention")):
                model._base_manager.filter(pk=record.pk).update(**values)


def test_no_text_of_a_record_becomes_a_script(client):
    start = 7
    bulletin = make_everything()
    poison(start)
    bulletin = Bulletin.objects.get()
    user = builders.make_user()
    publishing.publish(bulletin, languages=["zh-hans", "en"], by=user)
    pages = public_pages(client)
    found = {path: bad for path in pages if (bad := dangers_of(client.get(path)))}
    client.force_login(user)
    desk = [*admin_addresses(), *preview_addresses(bulletin)]
    found |= {path: bad for path in desk if (bad := dangers_of(client.get(path)))}
    change = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    data = form_data(client.get(change))
    data |= {name: f"{value} mine" for name, value in data.items() if "zh_hans" in name}
    poison(start + 1)
    conflict = client.post(change, data)
    publishing.withdraw(bulletin, by=user, reason=PAYLOADS[start])
    client.logout()
    found |= {path: bad for path in pages if (bad := dangers_of(client.get(path)))}
    assert len(pages) > 30 and len(desk) > 50
    assert conflict.status_code == 409 and dangers_of(conflict) == []
    assert found == {}
