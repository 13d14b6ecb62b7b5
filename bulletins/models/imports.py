"""Documents that became drafts."""

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
        verbose_name = _("imported document")
        verbose_name_plural = _("imported documents")
        ordering = ["-imported_at"]

    def __str__(self) -> str:
        return self.file_name
