"""The working state of a bulletin in each language, the source included."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
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
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="reviews",
        verbose_name=_("reviewer"),
    )
    #: Who changed a text of this language since it was last approved (bulletins.approval).
    authors = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+", blank=True)
    #: What its texts were when somebody's writing was last noted, and when they passed the last
    #: step (in review, approved): an approval stands for exactly these.
    written = models.CharField(max_length=16, blank=True, default="")
    passed = models.CharField(max_length=16, blank=True, default="")
    passed_state = models.CharField(max_length=12, choices=State, blank=True, default="")

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
    #: Further source texts that somebody said the translation still fits.
    also_fits = ArrayField(
        models.CharField(max_length=16), default=list, db_default=[], blank=True
    )
    choice = models.CharField(
        _("choice"), max_length=12, choices=Choice, default=Choice.TRANSLATED
    )
    #: Translated by a machine, and nobody has taken it over.
    machine = models.BooleanField(_("machine-made"), default=False, db_default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["translation", "key"], name="translated_block_known_once"
            ),
        ]
        indexes = [models.Index(fields=["made_from"], name="translated_blocks_by_source")]

    def __str__(self) -> str:
        return self.key


class SourceText(models.Model):
    """A source text that translations were made from, kept once however many there are."""

    fingerprint = models.CharField(max_length=16)
    language = models.CharField(max_length=10)
    text = models.TextField()
    #: Letters and digits in it.
    length = models.PositiveIntegerField()
    #: Numbers of which similar texts share some (see bulletins.translating.sources).
    sketch = ArrayField(models.IntegerField(), default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint", "language"], name="source_text_kept_once"
            ),
        ]
        indexes = [GinIndex(fields=["sketch"], name="source_texts_by_likeness")]

    def __str__(self) -> str:
        return self.text[:60]


class FitCheck(models.Model):
    """Somebody said that a translation still fits its changed source: the log of it."""

    class Kind(models.TextChoices):
        MINOR = "minor", _("minor change, still fine")
        CHECKED = "checked", _("checked, still fits")

    translation = models.ForeignKey(Translation, on_delete=models.CASCADE, related_name="checks")
    key = models.CharField(max_length=80)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    before = models.CharField(max_length=16)
    after = models.CharField(max_length=16)
    by = models.CharField(_("by"), max_length=150)
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.key}: {self.get_kind_display()}"


class HandedIn(models.Model):
    """A file from a translator's own tool, read and looked at before its texts are taken in."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="handed_in")
    language = models.CharField(_("language"), max_length=10, choices=LANGUAGE_CHOICES)
    file_name = models.CharField(_("file"), max_length=255)
    #: The file's units as they were read: key, source, target, state, what was there at export.
    units = models.JSONField(default=list)
    machine = models.BooleanField(_("machine-made"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    taken_in_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name
