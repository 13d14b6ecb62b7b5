"""Who spoke: people, under all their names, and the posts they held."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lmec import partial_dates
from lmec.files import picture_storage
from lmec.languages import CODES, column, spoken_name
from lmec.records import MentionedQuerySet, NamedRecord, Record
from organizations.models import Country, Ministry

_PER_CENT = [MaxValueValidator(100)]


class Speaker(NamedRecord):
    name = models.CharField(
        pgettext_lazy("person", "name"),
        max_length=200,
        help_text=_("The whole name as it is written in this language, without honorifics."),
    )
    sort_name = models.CharField(
        _("sort name"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("Where the name stands in a list; made from the name when left empty."),
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="speakers",
        verbose_name=_("country"),
        help_text=_("Only where no post tells it."),
    )
    portrait = models.ImageField(
        _("portrait"), storage=picture_storage, max_length=200, blank=True, default=""
    )
    portrait_focus_x = models.PositiveSmallIntegerField(
        _("focal point, from the left in %"), default=50, validators=_PER_CENT
    )
    portrait_focus_y = models.PositiveSmallIntegerField(
        _("focal point, from the top in %"), default=40, validators=_PER_CENT
    )
    biography = models.TextField(_("biography"), blank=True, default="")
    note = models.TextField(_("internal note"), blank=True, default="")
    is_sample = models.BooleanField(_("invented sample"), default=False, editable=False)

    objects = MentionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        ordering = ["sort_name", "slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(portrait_focus_x__lte=100, portrait_focus_y__lte=100),
                name="speaker_focal_point_is_inside",
            ),
        ]

    def __str__(self) -> str:
        return spoken_name(self) or self.slug

    def get_absolute_url(self) -> str:
        return reverse("people:speaker", args=[self.slug])

    def names(self) -> dict[str, str]:
        """The names that are on record, by language."""
        columns = ((code, column("name", code)) for code in CODES)
        return {
            code: name for code, name_column in columns if (name := getattr(self, name_column))
        }


class SpeakerAlias(models.Model):
    """Another way in which the name is written: romanised, transliterated, older."""

    speaker = models.ForeignKey(Speaker, on_delete=models.CASCADE, related_name="aliases")
    text = models.CharField(pgettext_lazy("person", "name"), max_length=200)
    language = models.CharField(_("language"), max_length=10, blank=True, default="")
    source = models.CharField(_("source"), max_length=300, blank=True, default="")

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.UniqueConstraint(fields=["speaker", "text"], name="speaker_alias_once"),
        ]

    def __str__(self) -> str:
        return self.text


class Appointment(Record):
    """A dated post at one or more ministries. Two at a time are normal."""

    speaker = models.ForeignKey(
        Speaker, on_delete=models.CASCADE, related_name="appointments", verbose_name=_("speaker")
    )
    position = models.CharField(_("position"), max_length=300)
    ministries: models.ManyToManyField[Ministry, AppointmentMinistry] = models.ManyToManyField(
        Ministry, through="AppointmentMinistry", related_name="appointments"
    )
    valid_from = partial_dates.PartialDateField(_("from"))
    valid_to = partial_dates.PartialDateField(_("to"))
    source = models.CharField(_("source"), max_length=300, blank=True, default="")

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering = ["-valid_from", "pk"]
        constraints = [
            partial_dates.well_formed("valid_from", "appointment_from_is_a_date"),
            partial_dates.well_formed("valid_to", "appointment_to_is_a_date"),
            partial_dates.in_order("valid_from", "valid_to", "appointment_dates_in_order"),
        ]

    def __str__(self) -> str:
        period = f"{self.valid_from or '…'}–{self.valid_to or '…'}"
        return f"{self.speaker}: {spoken_name(self, 'position')} ({period})"

    def is_same_post(self, other: Appointment) -> bool:
        """Whether two rows record one and the same post, to the day."""
        period = (self.valid_from, self.valid_to) == (other.valid_from, other.valid_to)
        return period and self.pk != other.pk and _same_position(self, other)

    #: The speaker's other posts where they are about to be saved together; None: those on record.
    neighbours: list[Appointment] | None = None

    def clean(self) -> None:
        if not self.speaker_id:
            return
        others = self.neighbours
        if others is None:
            others = list(Appointment.objects.filter(speaker=self.speaker_id).exclude(pk=self.pk))
        self.refuse_twice(others)

    def refuse_twice(self, others: Iterable[Appointment]) -> None:
        """Two posts at a time are normal; the same post twice at a time is a slip."""
        for other in others:
            if _same_position(self, other) and partial_dates.overlap(
                self.valid_from, self.valid_to, other.valid_from, other.valid_to
            ):
                raise ValidationError(
                    _("This post is already on record for %(from)s–%(to)s. End it first."),
                    params={"from": other.valid_from or "…", "to": other.valid_to or "…"},
                )


def _same_position(one: Appointment, other: Appointment) -> bool:
    columns = [column("position", code) for code in CODES]
    pairs: list[tuple[Any, Any]] = [(getattr(one, c), getattr(other, c)) for c in columns]
    return any(a and a == b for a, b in pairs)


class AppointmentMinistry(models.Model):
    appointment = models.ForeignKey(Appointment, on_delete=models.CASCADE, related_name="bodies")
    ministry = models.ForeignKey(
        Ministry,
        on_delete=models.PROTECT,
        related_name="appointment_bodies",
        verbose_name=_("ministry or organisation"),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)

    class Meta:
        verbose_name = _("ministry or organisation")
        verbose_name_plural = _("ministries and organisations")
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["appointment", "ministry"], name="appointment_names_a_ministry_once"
            ),
            models.UniqueConstraint(
                fields=["appointment", "order"],
                name="appointment_ministries_in_order",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return str(self.ministry)
