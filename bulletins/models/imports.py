"""Documents that became drafts, and those that wait for an editor's word."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from lmec.files import original_storage

from .records import Bulletin


class ImportedDocument(models.Model):
    """An original, kept with the draft and never public, and what its import left open."""

    bulletin = models.ForeignKey(
        Bulletin, on_delete=models.CASCADE, related_name="documents", verbose_name=_("bulletin")
    )
    file_name = models.CharField(_("file name"), max_length=255)
    file = models.FileField(_("original"), storage=original_storage, max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64)
    language = models.CharField(_("language"), max_length=10)
    #: What no field took, in the order of the document: [{"text": …, "place": …}].
    left_over = models.JSONField(_("left-over text"), default=list, blank=True)
    #: Questions for the editor: [{"code": …, "message": …, "place": …}].
    doubts = models.JSONField(_("doubts"), default=list, blank=True)
    #: What the editor said before accepting it, for the day when the same file comes again.
    answers = models.JSONField(default=dict, blank=True, editable=False)
    imported_at = models.DateTimeField(_("imported"), auto_now_add=True)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )

    class Meta:
        verbose_name = _("original of an issue")
        verbose_name_plural = _("originals of issues")
        ordering = ["-imported_at"]

    def __str__(self) -> str:
        return self.file_name


class Review(models.Model):
    """A document that was read and not yet accepted. Until then no record is made or changed:
    this keeps the original, what was read in it, and what the editor answered so far."""

    file_name = models.CharField(_("file name"), max_length=255)
    file = models.FileField(_("original"), storage=original_storage, max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64)
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveSmallIntegerField(_("number"))
    #: What accepting would do, as `bulletins.importing.reviewing` writes it.
    result = models.JSONField(default=dict)
    #: What the editor said, as `bulletins.importing.answers` reads it.
    answers = models.JSONField(default=dict)
    #: How many questions are open; the list shows it.
    open_questions = models.PositiveSmallIntegerField(_("open questions"), default=0)
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )

    class Meta:
        verbose_name = _("document to review")
        verbose_name_plural = _("Import documents")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name

    @property
    def issue(self) -> str:
        return f"{self.year}/{self.number}"
