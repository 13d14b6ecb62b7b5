"""What the board counts, kept so that it need not read the texts of a whole archive; and how the
last look at the record ended."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lmec.languages import own_name

from .records import LANGUAGE_CHOICES, Bulletin


class Progress(models.Model):
    """How far a language of an issue is, in numbers; none for a language in which nothing is
    written. Derived: `bulletins.translating.progress` keeps it, and can make it anew."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="progress")
    language = models.CharField(_("language"), max_length=10, choices=LANGUAGE_CHOICES)
    missing = models.PositiveIntegerField(default=0)
    outdated = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("progress of a language")
        verbose_name_plural = _("progress of languages")
        constraints = [
            models.UniqueConstraint(
                fields=["bulletin", "language"], name="progress_once_a_language"
            ),
        ]
        indexes = [
            models.Index(
                fields=["bulletin"], condition=Q(outdated__gt=0), name="progress_outdated"
            ),
        ]

    def __str__(self) -> str:
        return own_name(self.language)


class RecordCheck(models.Model):
    """One verification of the published record: when, and what did not hold."""

    at = models.DateTimeField(_("at"), auto_now_add=True)
    problems = models.JSONField(_("problems"), default=list)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}: {len(self.problems)}"
