"""What every record has in common: an identity that survives export and merging, an address, and
the marks that ask for a native reader."""

from __future__ import annotations

import uuid
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from lmec import pinyin
from lmec.models import FormerSlug


class Record(models.Model):
    uuid = models.UUIDField(_("identity"), default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        abstract = True


class NamedRecord(Record):
    """A record with a page of its own."""

    slug = models.SlugField(
        _("page address"),
        max_length=120,
        unique=True,
        blank=True,
        help_text=_("The last part of the page's address. Made from the name when left empty."),
    )

    class Meta:
        abstract = True


class ReferenceRecord(NamedRecord):
    """A record of which the product ships a first version that staff then own."""

    reference_id = models.CharField(
        _("reference entry"), max_length=60, null=True, blank=True, unique=True, editable=False
    )
    needs_check = ArrayField(
        models.CharField(max_length=10),
        verbose_name=_("needs a native reader's check"),
        default=list,
        blank=True,
        help_text=_("Languages whose names nobody has confirmed yet."),
    )
    note = models.TextField(_("internal note"), blank=True, default="")
    #: The values last loaded from the reference data, by field: what differs from them was
    #: changed by staff and is never overwritten.
    loaded = models.JSONField(default=dict, editable=False)

    class Meta:
        abstract = True


def free_slug(queryset: models.QuerySet[Any], name: str, fallback: str) -> str:
    """An unused address for a name: Latin letters, pinyin for Chinese, else the fallback."""
    base = slugify("-".join(pinyin.syllables(name)).replace("đ", "d").replace("Đ", "D"))[:100]
    base = base or slugify(fallback) or uuid.uuid4().hex[:8]
    former = FormerSlug.objects.filter(kind=queryset.model._meta.label_lower)
    taken = set(queryset.filter(slug__startswith=base).values_list("slug", flat=True))
    # An address that once led to a page leads there for ever.
    taken |= set(former.filter(slug__startswith=base).values_list("slug", flat=True))
    slug, number = base, 2
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug


def far_side(model: type[models.Model], relation: str) -> Any:
    """All records at the far end of a relation, with their own questions: how a page of this app
    reaches to an app that it may not import."""
    related = model._meta.get_field(relation).related_model
    assert isinstance(related, type)
    return related._default_manager.all()


class MentionedQuerySet(models.QuerySet[Any]):
    """Of records that are public once a current edition names them."""

    def public(self) -> Self:
        own_column = self.model._meta.get_field("mentions").field.name
        mentions = far_side(self.model, "mentions").filter(**{own_column: OuterRef("pk")})
        return self.filter(Exists(mentions))
