"""What bulletins speak of: subject headings, instruments, and the glossary for translators."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from lmec import partial_dates
from lmec.languages import spoken_name
from lmec.records import MentionedQuerySet, ReferenceRecord


class Topic(ReferenceRecord):
    name = models.CharField(_("name"), max_length=200)

    objects = MentionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["slug"]

    def __str__(self) -> str:
        return spoken_name(self) or self.slug

    def get_absolute_url(self) -> str:
        return reverse("bulletins:topic", args=[self.slug])


class Instrument(ReferenceRecord):
    """A strategy, framework, plan or agreement, with its years and what followed it."""

    name = models.CharField(_("title"), max_length=300)
    valid_from = partial_dates.PartialDateField(_("from"))
    valid_to = partial_dates.PartialDateField(_("to"))
    successor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("successor"),
    )

    objects = MentionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("instrument")
        verbose_name_plural = _("instruments")
        ordering = ["valid_from", "slug"]
        constraints = [
            partial_dates.well_formed("valid_from", "instrument_from_is_a_date"),
            partial_dates.well_formed("valid_to", "instrument_to_is_a_date"),
            partial_dates.in_order("valid_from", "valid_to", "instrument_dates_in_order"),
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | ~Q(successor=F("pk")),
                name="instrument_does_not_succeed_itself",
                violation_error_message=_("An instrument cannot succeed itself."),
            ),
        ]

    def __str__(self) -> str:
        return spoken_name(self) or self.slug

    def get_absolute_url(self) -> str:
        return reverse("bulletins:instrument", args=[self.slug])


class InstrumentAlias(models.Model):
    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="aliases")
    text = models.CharField(_("other title"), max_length=300)
    language = models.CharField(_("language"), max_length=10, blank=True, default="")

    class Meta:
        verbose_name = _("other title")
        verbose_name_plural = _("other titles")
        constraints = [
            models.UniqueConstraint(fields=["instrument", "text"], name="instrument_alias_once"),
        ]

    def __str__(self) -> str:
        return self.text


class InstrumentStage(models.Model):
    """A step on the way of an instrument. When it is in force and what succeeds it, its own years
    and its successor tell."""

    class Stage(models.TextChoices):
        DRAFTED = "drafted", _("drafted")
        DISCUSSED = "discussed", _("discussed")
        ENDORSED = "endorsed", _("endorsed")

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="stages")
    stage = models.CharField(_("step"), max_length=10, choices=Stage)
    date = partial_dates.PartialDateField(_("date"))

    class Meta:
        verbose_name = _("step of its life")
        verbose_name_plural = _("steps of its life")
        constraints = [
            partial_dates.well_formed("date", "instrument_stage_date_is_a_date"),
            models.UniqueConstraint(
                fields=["instrument", "stage", "date"], name="instrument_stage_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_stage_display()} {self.date}".strip()


class Term(ReferenceRecord):
    """An entry of the multilingual glossary for translators."""

    field = models.CharField(_("subject field"), max_length=40, blank=True, default="")
    name = models.CharField(_("term"), max_length=300)
    source = models.CharField(_("source"), max_length=500, blank=True, default="")

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")
        ordering = ["field", "slug"]

    def __str__(self) -> str:
        return spoken_name(self) or self.slug


class TermVariant(models.Model):
    """Another form of a term: for finding, never for printing."""

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="variants")
    text = models.CharField(_("written as"), max_length=300)

    class Meta:
        verbose_name = _("other wording")
        verbose_name_plural = _("other wordings")
        constraints = [
            models.UniqueConstraint(fields=["term", "text"], name="term_variant_once"),
        ]

    def __str__(self) -> str:
        return self.text
