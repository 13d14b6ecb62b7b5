"""What the tests of a language's steps do over and over: sign in, take a step, save the page."""

from __future__ import annotations

from django.urls import reverse

from bulletins import approval, publishing
from bulletins.models import Bulletin, Translation
from tests import builders
from tests.desk import form_data


def made() -> Bulletin:
    """An issue in Chinese and Thai with two remarks."""
    bulletin = builders.make_bulletin(languages=["zh-hans", "th"], remarks_from=["kh", "la"])
    approval.follow(bulletin, by=None)
    return bulletin


def page_of(bulletin):
    return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])


def sign_in(client, *roles):
    user = builders.make_member(*roles)
    client.force_login(user)
    client.cookies["django_language"] = "en"
    return user


def step(client, bulletin, name, language="th", **typed):
    url = reverse(f"admin:bulletins_{name}", args=[bulletin.pk])
    return client.post(url, {"language": language, **typed})


def state(bulletin, language="th"):
    return Translation.objects.get(bulletin=bulletin, language=language).state


def save(client, bulletin, **typed):
    return client.post(page_of(bulletin), form_data(client.get(page_of(bulletin))) | typed)


def approved(bulletin, language="th"):
    admin = builders.make_user("chief")
    publishing.submit(bulletin, language=language, by=admin)
    return publishing.approve(bulletin, language=language, by=admin)
