"""Who stands behind the words: countries, and the ministries and other bodies that host, attend
and speak."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from lmec import partial_dates
from lmec.languages import spoken_name, text_and_language
from lmec.records import Record, ReferenceRecord

from . import lineage


class CountryQuerySet(models.QuerySet["Country"]):
    def names_for(self, reader: str) -> dict[str, tuple[str, str]]:
        """By code, the name that a reader of the language gets, and the language it is in."""
        return {country.code: text_and_language(country, "name", reader) for country in self}


class Country(ReferenceRecord):
    code = models.CharField(_("code"), max_length=2, unique=True, help_text=_("ISO 3166-1, kh"))
    alpha3 = models.CharField(_("three-letter code"), max_length=3, blank=True, default="")
    name = models.CharField(_("short name"), max_length=100)
    official_name = models.CharField(_("official name"), max_length=200, blank=True, default="")
    protocol_order = models.PositiveSmallIntegerField(_("protocol order"), default=100)
    is_member = models.BooleanField(_("member country"), default=False)

    objects = CountryQuerySet.as_manager()

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["protocol_order", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[a-z]{2}$"),
                name="country_code_is_two_small_letters",
                violation_error_message=_("A country code is two small letters, such as kh."),
            ),
        ]

    def __str__(self) -> str:
        return spoken_name(self) or self.code

    def get_absolute_url(self) -> str:
        return reverse("organizations:country", args=[self.code])


class CountryAlias(models.Model):
    country = models.ForeignKey(Country, on_delete=models.CASCADE, related_name="aliases")
    text = models.CharField(_("name"), max_length=200)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.UniqueConstraint(fields=["country", "text"], name="country_alias_once"),
        ]

    def __str__(self) -> str:
        return self.text


class MinistryQuerySet(models.QuerySet["Ministry"]):
    def on(self, day: dt.date) -> Self:
        """Those that may have existed on a day, as far as their dates are known."""
        ids = [
            pk
            for pk, start, end in self.values_list("pk", "valid_from", "valid_to")
            if partial_dates.covers(start, end, day)
        ]
        return self.filter(pk__in=ids)


class Ministry(ReferenceRecord):
    """An organisation under one name. Renaming it makes a new record and a succession: what was
    printed under the old name keeps it."""

    class Kind(models.TextChoices):
        MINISTRY = "ministry", _("ministry")
        AGENCY = "agency", _("agency")
        DEPARTMENT = "department", _("department")
        DIVISION = "division", _("division")
        INSTITUTE = "institute", _("institute")
        CENTRE = "centre", _("centre")
        COMMITTEE = "committee", _("committee")
        SECRETARIAT = "secretariat", _("secretariat")
        PROVINCIAL = "provincial", _("provincial authority")
        INTERNATIONAL = "international", _("international organisation")
        MECHANISM = "mechanism", _("cooperation mechanism")
        COMPANY = "company", _("company")
        CIVIL = "civil", _("civil society organisation")
        OTHER = "other", _("other body")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.MINISTRY)
    name = models.CharField(_("name"), max_length=300)
    acronym = models.CharField(_("acronym"), max_length=40, blank=True, default="")
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ministries",
        verbose_name=_("country"),
        help_text=_("None for an international organisation."),
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
    )
    valid_from = partial_dates.PartialDateField(_("from"))
    valid_to = partial_dates.PartialDateField(_("to"))
    website = models.URLField(_("website"), blank=True, default="")

    objects = MinistryQuerySet.as_manager()

    class Meta:
        verbose_name = _("ministry or organisation")
        verbose_name_plural = _("ministries and organisations")
        ordering = ["country__protocol_order", "kind", "slug"]
        constraints = [
            partial_dates.well_formed("valid_from", "ministry_from_is_a_date"),
            partial_dates.well_formed("valid_to", "ministry_to_is_a_date"),
            partial_dates.in_order("valid_from", "valid_to", "ministry_dates_in_order"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")),
                name="ministry_is_not_its_own_parent",
                violation_error_message=_("A body cannot be part of itself."),
            ),
        ]

    def __str__(self) -> str:
        name = spoken_name(self) or self.slug
        return f"{name} ({self.country})" if self.country_id else name

    def get_absolute_url(self) -> str:
        return reverse("organizations:ministry", args=[self.slug])

    def lineage_ids(self) -> list[int]:
        """This body, everything that became it and everything it became, in one query."""
        return lineage.connected(self.pk)


class MinistryAlias(models.Model):
    """Another spelling: for finding, never for printing."""

    ministry = models.ForeignKey(Ministry, on_delete=models.CASCADE, related_name="aliases")
    text = models.CharField(_("name"), max_length=300)
    language = models.CharField(_("language"), max_length=10, blank=True, default="")
    source = models.CharField(_("source"), max_length=300, blank=True, default="")

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.UniqueConstraint(fields=["ministry", "text"], name="ministry_alias_once"),
        ]

    def __str__(self) -> str:
        return self.text


class Succession(Record):
    """What became of a ministry. A merger is several rows to one successor, a split several
    rows from one predecessor."""

    class Kind(models.TextChoices):
        RENAMED = "renamed", _("renamed")
        MERGED = "merged", _("merged into")
        SPLIT = "split", _("split into")

    predecessor = models.ForeignKey(
        Ministry,
        on_delete=models.PROTECT,
        related_name="successions",
        verbose_name=_("predecessor"),
    )
    successor = models.ForeignKey(
        Ministry, on_delete=models.PROTECT, related_name="origins", verbose_name=_("successor")
    )
    kind = models.CharField(_("what happened"), max_length=10, choices=Kind)
    date = partial_dates.PartialDateField(_("date"))

    class Meta:
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        ordering = ["date", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"], name="succession_recorded_once"
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("successor")),
                name="successor_is_another_ministry",
                violation_error_message=_("A ministry cannot succeed itself."),
            ),
            partial_dates.well_formed("date", "succession_date_is_a_date"),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
