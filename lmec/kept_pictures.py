"""Pictures that were uploaded before their form was saved: checked, stored under their digest like
all others, and named by a signed token in the form. So a refused save loses no file, and what the
picture shows and where it is used already is seen at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.core import signing
from django.core.files.base import ContentFile
from django.db import models
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst

from lmec import looks
from lmec.files import digest_in, picture_storage
from lmec.renditions import checked_picture

_SALT = "lmec.kept_pictures"
_WEEK = 7 * 24 * 60 * 60
_MOST_USES = 5


class KeptPicture:
    """A stored picture as a form hands it around."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return self.name

    @property
    def url(self) -> str:
        return picture_storage.url(self.name)

    @property
    def token(self) -> str:
        return signing.dumps(self.name, salt=_SALT)

    def file(self) -> ContentFile[bytes]:
        with picture_storage.open(self.name) as stored:
            return ContentFile(stored.read(), name=self.name)


def keep(upload: Any) -> KeptPicture:
    """Raises ValidationError with a sentence for the user."""
    clean = checked_picture(upload)
    return KeptPicture(picture_storage.save(clean.name, clean))


def kept(token: str) -> KeptPicture | None:
    """The picture that a token names; None for a token that is none of ours, or an old one."""
    try:
        name = signing.loads(token, salt=_SALT, max_age=_WEEK)
    except signing.BadSignature:
        return None
    return KeptPicture(name) if picture_storage.exists(name) else None


@dataclass(frozen=True)
class Use:
    """A record that shows a picture."""

    label: str
    url: str


def uses_of(picture: KeptPicture, request: HttpRequest) -> list[Use]:
    """Where the same picture is used already, as far as this user may see it."""
    return _uses(digest_in(picture.name), request)


def alike(picture: KeptPicture, request: HttpRequest) -> list[Use]:
    """Where pictures are used that look the same: smaller ones, or saved anew."""
    found = [use for digest in looks.alike(picture.name) for use in _uses(digest, request)]
    return found[:_MOST_USES]


def all_names() -> Iterator[str]:
    """Every picture that a record shows."""
    for field in _picture_fields():
        shown = field.model._default_manager.exclude(**{field.name: ""})
        yield from shown.values_list(field.name, flat=True).distinct()


def _uses(digest: str, request: HttpRequest) -> list[Use]:
    start = f"{digest[:2]}/{digest}"
    found: list[Use] = []
    for field in _picture_fields():
        records = field.model._default_manager.filter(**{f"{field.name}__startswith": start})
        for record in records.order_by("-pk")[:_MOST_USES]:
            if use := _use(record, request):
                found.append(use)
    return found[:_MOST_USES]


def _picture_fields() -> Iterator[models.ImageField]:
    for model in apps.get_models():
        if model.__name__.startswith("Historical"):
            continue
        for field in model._meta.local_fields:
            if isinstance(field, models.ImageField) and field.storage == picture_storage:
                yield field


def _use(record: Any, request: HttpRequest) -> Use | None:
    """A part is found on the page of the record that it belongs to."""
    owner = record
    if type(record) not in admin.site._registry:
        owner = getattr(record, "bulletin", None)
    page = admin.site._registry.get(type(owner))
    if owner is None or page is None or not page.has_view_permission(request, owner):
        return None
    meta = owner._meta
    try:
        url = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[owner.pk])
    except NoReverseMatch:
        return None
    part = "" if owner is record else f", {record._meta.verbose_name} {record}"
    return Use(f"{capfirst(str(meta.verbose_name))} {owner}{part}", url)
