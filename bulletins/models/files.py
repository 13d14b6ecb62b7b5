"""The files of a bulletin: pictures and attachments, stored under the digest of their bytes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lmec.files import attachment_storage, picture_storage
from lmec.languages import SOURCE, spoken_name
from lmec.records import Record

from .records import LANGUAGE_CHOICES, PER_CENT, Bulletin, Section


class Picture(Record):
    class Role(models.TextChoices):
        COVER = "cover", _("cover")
        GALLERY = "gallery", _("gallery")

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="pictures")
    section = models.ForeignKey(
        Section,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="pictures",
        verbose_name=_("section"),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    role = models.CharField(_("shown as"), max_length=10, choices=Role, default=Role.GALLERY)
    file = models.ImageField(_("picture"), storage=picture_storage, max_length=200)
    focus_x = models.PositiveSmallIntegerField(
        _("focal point, from the left in %"), default=50, validators=PER_CENT
    )
    focus_y = models.PositiveSmallIntegerField(
        _("focal point, from the top in %"), default=50, validators=PER_CENT
    )
    caption = models.CharField(_("caption"), max_length=400, blank=True, default="")
    alternative = models.CharField(
        _("alternative text"),
        max_length=400,
        blank=True,
        default="",
        help_text=_("What the picture shows, for readers who do not see it."),
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True, default="")

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["bulletin"], condition=Q(role="cover"), name="one_cover_a_bulletin"
            ),
            models.UniqueConstraint(
                fields=["bulletin", "order"],
                name="pictures_in_order",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return spoken_name(self, "caption") or str(_("picture"))


class Attachment(Record):
    class Kind(models.TextChoices):
        SIGNED_PDF = "signed_pdf", _("signed PDF")
        STATEMENT = "statement", _("joint statement")
        AGENDA = "agenda", _("agenda")
        PRESENTATION = "presentation", _("presentation")
        OTHER = "other", _("other document")

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="attachments")
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    title = models.CharField(_("title"), max_length=300)
    language = models.CharField(
        _("language"), max_length=10, choices=LANGUAGE_CHOICES, default=SOURCE
    )
    file = models.FileField(_("file"), storage=attachment_storage, max_length=200)
    file_name = models.CharField(_("file name"), max_length=200, blank=True, default="")

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["bulletin", "order"],
                name="attachments_in_order",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return spoken_name(self, "title") or self.file_name
