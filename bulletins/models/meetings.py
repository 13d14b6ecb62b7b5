"""What bulletins report on."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from lmec.languages import spoken_name
from lmec.records import MentionedQuerySet, NamedRecord, Record, far_side
from organizations.models import Country, Ministry


class SeriesQuerySet(models.QuerySet["Series"]):
    def public(self) -> Self:
        """Nothing of a series is public before an issue on one of its meetings is."""
        reported = far_side(Meeting, "mentions").filter(meeting__series=OuterRef("pk"))
        return self.filter(Exists(reported))


class Series(NamedRecord):
    """A run of meetings: the working group, the roundtable, the forum."""

    name = models.CharField(_("name"), max_length=200)

    objects = SeriesQuerySet.as_manager()

    class Meta:
        verbose_name = _("series of meetings")
        verbose_name_plural = _("series of meetings")
        ordering = ["slug"]

    def __str__(self) -> str:
        return spoken_name(self) or self.slug

    def get_absolute_url(self) -> str:
        return reverse("bulletins:series", args=[self.slug])


class Meeting(NamedRecord):
    class Mode(models.TextChoices):
        ONLINE = "online", _("online")
        IN_PERSON = "in_person", _("in person")
        HYBRID = "hybrid", _("hybrid")

    title = models.CharField(_("title"), max_length=300)
    series = models.ForeignKey(
        Series,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="meetings",
        verbose_name=_("series"),
    )
    session = models.CharField(
        _("session number"),
        max_length=40,
        blank=True,
        default="",
        help_text=_("As counted by the series: 2022/2, 14."),
    )
    starts = models.DateField(_("first day"), null=True, blank=True)
    ends = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Only for several days.")
    )
    mode = models.CharField(_("mode"), max_length=10, choices=Mode, blank=True, default="")
    place = models.CharField(_("place"), max_length=200, blank=True, default="")
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    is_sample = models.BooleanField(_("invented sample"), default=False, editable=False)

    objects = MentionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-starts", "slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__isnull=True) | Q(ends__gte=F("starts")),
                name="meeting_ends_after_it_starts",
                violation_error_message=_("The last day is before the first."),
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")),
                name="meeting_is_not_its_own_parent",
                violation_error_message=_("A meeting cannot be part of itself."),
            ),
        ]

    def __str__(self) -> str:
        return spoken_name(self, "title") or self.slug

    def get_absolute_url(self) -> str:
        return reverse("bulletins:meeting", args=[self.slug])


class Participation(Record):
    """A body's part in a meeting. A delegation attended, whether or not it spoke."""

    class Role(models.TextChoices):
        HOST = "host", _("host")
        CO_HOST = "co_host", _("co-host")
        ORGANISER = "organiser", _("organiser")
        SUPPORTER = "supporter", _("supporter")
        SPONSOR = "sponsor", _("sponsor")
        DELEGATION = "delegation", _("delegation")

    meeting = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, related_name="participations", verbose_name=_("meeting")
    )
    role = models.CharField(
        _("role in the meeting"), max_length=12, choices=Role, default=Role.DELEGATION
    )
    ministry = models.ForeignKey(
        Ministry,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("ministry or organisation"),
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("country without a named ministry"),
    )
    printed_name = models.CharField(
        _("name as printed"),
        max_length=300,
        blank=True,
        default="",
        help_text=_("Only where it differs from the name on record."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=1)

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        ordering = ["order"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ministry__isnull=False, country__isnull=True)
                | Q(ministry__isnull=True, country__isnull=False),
                name="participation_is_of_a_ministry_or_a_country",
                violation_error_message=_("Name either a ministry or a country."),
            ),
            models.UniqueConstraint(
                fields=["meeting", "order"],
                name="participations_in_order",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(
                fields=["meeting", "role", "ministry"], name="ministry_once_in_a_part"
            ),
            models.UniqueConstraint(
                fields=["meeting", "role", "country"], name="country_once_in_a_part"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.ministry or self.country}"
