"""What a browser does at the translation desk."""

from django.urls import reverse

from bulletins.models import Term
from tests import builders
from tests.desk import form_data


def url(issue, name="desk", **query):
    found = reverse(f"admin:bulletins_{name}", args=[issue.pk])
    return found + ("?" + "&".join(f"{k}={v}" for k, v in query.items()) if query else "")


def opened(client, issue, language="en", show="all"):
    return client.get(url(issue, language=language, show=show))


def send(client, issue, typed, language="en", name="desk_save", **fields):
    """One request as the page's script makes it."""
    return client.post(
        url(issue, name), {"language": language, **typed, **fields}, HTTP_ACCEPT="application/json"
    )


def typed_over(page, key, text):
    """A block as the page has it, with another text in its field."""
    form = form_data(page, "desk")
    return {
        "key": key,
        f"{key}-text": text,
        f"{key}-seen": form[f"{key}-seen"],
        f"{key}-source": form[f"{key}-source"],
    }


def big_issue(remarks):
    bulletin = builders.make_bulletin(
        2023, 7, languages=["zh-hans", "en"], remarks_from=["kh", "la", "th"] * (remarks // 3)
    )
    for remark in bulletin.remarks.all()[::2]:
        remark.text_zh_hans += "柬埔寨环境部"
        remark.save()
    Term.objects.create(slug="words", name_zh_hans="环境部", name_en="Ministry")
    return bulletin
