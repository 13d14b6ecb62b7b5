"""The working state of a bulletin in each language, the source included."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from lmec.languages import LANGUAGES

from .records import LANGUAGE_CHOICES, Bulletin

#: What the admin calls the permission to write one language; roles are made of these.
TRANSLATE_PERMISSIONS = [
    (f"translate_{language.code.replace('-', '_')}", f"Can translate into {language.english_name}")
    for language in LANGUAGES
]


class Translation(models.Model):
    class State(models.TextChoices):
        NOT_STARTED = "not_started", _("not started")
        MACHINE = "machine", _("machine-made, unreviewed")
        IN_PROGRESS = "in_progress", _("in progress")
        IN_REVIEW = "in_review", _("in review")
        APPROVED = "approved", _("approved")

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(_("language"), max_length=10, choices=LANGUAGE_CHOICES)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.NOT_STARTED)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="translations",
        verbose_name=_("assigned to"),
    )

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        ordering = ["pk"]
        permissions = [
            *TRANSLATE_PERMISSIONS,
            ("review_translation", _("Can approve languages and hand them back")),
            ("assign_translation", _("Can assign languages to people")),
            ("approve_own_translation", _("Can approve, with a reason, what they wrote alone")),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["bulletin", "language"], name="translation_once_a_language"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bulletin} {self.language}: {self.get_state_display()}"


class TranslatedBlock(models.Model):
    """What is known of one block in one language: the source text it was made from, and what the
    translator chose to do with it."""

    class Choice(models.TextChoices):
        TRANSLATED = "translated", _("translated")
        KEEP_SOURCE = "keep_source", _("shown in the source language")
        LEAVE_OUT = "leave_out", _("left out on purpose")

    translation = models.ForeignKey(Translation, on_delete=models.CASCADE, related_name="blocks")
    key = models.CharField(max_length=80)
    made_from = models.CharField(max_length=16, blank=True, default="")
    choice = models.CharField(max_length=12, choices=Choice, default=Choice.TRANSLATED)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["translation", "key"], name="translated_block_known_once"
            ),
        ]

    def __str__(self) -> str:
        return self.key
