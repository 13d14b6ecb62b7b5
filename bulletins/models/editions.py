"""What was published. Public pages read these tables and reference records, nothing else, and so
cannot show a draft."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from bulletins.content import BulletinContent, from_json
from bulletins.kinds import Kind
from organizations.models import Country, Ministry
from people.models import Speaker

from .meetings import Meeting
from .records import LANGUAGE_CHOICES, Bulletin
from .subjects import Instrument, Topic


class EditionQuerySet(models.QuerySet["Edition"]):
    def current(self) -> Self:
        return self.filter(standing=Edition.Standing.CURRENT)

    def shown_in(self, language: str) -> Self:
        """For each published bulletin the one edition that a reader of the language gets."""
        return self.current().filter(serves__contains=[language])

    def newest_first(self) -> Self:
        return self.order_by("-date", "-year", "-number")

    def naming(self, **record: Any) -> Self:
        """Those that name a record: naming(country=kh), naming(ministry__in=[…])."""
        return self.filter(pk__in=Mention.objects.filter(**record).values("edition"))


class Edition(models.Model):
    """One bulletin in one language as published: version 1, 2, 3…

    The bytes never change, except by redaction; only the standing does, by the verbs of
    publishing. The columns beside the content repeat what lists sort and filter by.
    """

    class Standing(models.TextChoices):
        CURRENT = "current", _("current")
        SUPERSEDED = "superseded", _("superseded")
        WITHDRAWN = "withdrawn", _("withdrawn")

    bulletin = models.ForeignKey(
        Bulletin,
        on_delete=models.PROTECT,
        related_name="editions",
        verbose_name=_("bulletin"),
    )
    language = models.CharField(_("language"), max_length=10, choices=LANGUAGE_CHOICES)
    version = models.PositiveIntegerField(_("version"))
    format = models.PositiveSmallIntegerField(default=1)
    content_json = models.TextField(_("content"))
    sha256 = models.CharField("SHA-256", max_length=64)
    standing = models.CharField(
        _("standing"), max_length=10, choices=Standing, default=Standing.CURRENT
    )
    published_at = models.DateTimeField(_("published"))
    published_by = models.CharField(_("by"), max_length=150)
    note = models.TextField(_("public note"), blank=True, default="")
    #: The language in which a note or a reason is written; '' where nobody said.
    note_language = models.CharField(
        _("language of the note"), max_length=10, blank=True, default="", db_default=""
    )
    is_minor = models.BooleanField(_("spelling only"), default=False, db_default=False)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_reason = models.TextField(_("reason"), blank=True, default="")
    reason_language = models.CharField(max_length=10, blank=True, default="", db_default="")
    redacted = models.BooleanField(_("redacted"), default=False)
    #: By block, the fingerprints of further source texts that this translation fits; kept by the
    #: verbs, so that a minor change of the source alarms no reader.
    still_fits = models.JSONField(default=dict, db_default={})

    #: The languages whose readers get this edition; kept by publishing, so that a list of any
    #: length asks one index.
    serves = ArrayField(models.CharField(max_length=10), default=list)
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveSmallIntegerField(_("number"))
    date = models.DateField(_("masthead date"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    #: Of any length, like the printed words below: a mark may be longer than the words it redacts.
    headline = models.TextField(_("headline"))
    is_sample = models.BooleanField(_("invented sample"), default=False)
    former_addresses = ArrayField(models.CharField(max_length=300), default=list)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-year", "-number", "language", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["bulletin", "language", "version"], name="edition_version_once"
            ),
            models.UniqueConstraint(
                fields=["bulletin", "language"],
                condition=Q(standing="current"),
                name="one_current_edition_a_language",
            ),
            models.CheckConstraint(
                condition=Q(version__gte=1), name="edition_versions_count_from_one"
            ),
        ]
        indexes = [
            models.Index(
                fields=["-date", "-year", "-number"],
                condition=Q(standing="current"),
                name="current_editions_by_date",
            ),
            models.Index(fields=["year", "number", "language"], name="editions_by_address"),
            models.Index(
                fields=["language", "-published_at"],
                condition=Q(version=1),
                name="first_editions_by_day",
            ),
            GinIndex(fields=["serves"], name="editions_by_reader"),
            GinIndex(fields=["former_addresses"], name="editions_by_former_address"),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.number} {self.language} v{self.version}"

    def get_absolute_url(self) -> str:
        """The issue's page under the active language."""
        return reverse("bulletins:detail", args=[self.year, self.number])

    @cached_property
    def content(self) -> BulletinContent:
        return from_json(self.content_json)

    @property
    def is_current(self) -> bool:
        return self.standing == self.Standing.CURRENT

    @property
    def is_superseded(self) -> bool:
        return self.standing == self.Standing.SUPERSEDED

    @property
    def is_withdrawn(self) -> bool:
        return self.standing == self.Standing.WITHDRAWN


class EditionFile(models.Model):
    """A picture or attachment that an edition names: the only files the public may fetch."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="edition_files")
    digest = models.CharField(max_length=64, db_index=True)
    file_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "digest"], name="edition_names_a_file_once"
            ),
        ]

    def __str__(self) -> str:
        return self.file_name


class DerivedQuerySet(models.QuerySet["models.Model"]):
    """Passages and mentions exist for current editions only; a reader gets those of the edition
    that serves their language."""

    def shown_in(self, language: str) -> Self:
        return self.filter(edition__serves__contains=[language])

    def newest_first(self) -> Self:
        """Those of one issue in the order in which it names them."""
        return self.order_by("-edition__date", "-edition__year", "-edition__number", "pk")


class Passage(models.Model):
    """One block of a current edition: what lists, pages and search show of it."""

    class Kind(models.TextChoices):
        HEADLINE = "headline", _("headline")
        LEAD = "lead", _("lead")
        SECTION = "section", _("section")
        REMARK = "remark", _("remark")
        CLOSING = "closing", _("closing")

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="passages")
    kind = models.CharField(max_length=10, choices=Kind)
    key = models.CharField(max_length=80)
    order = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=10)
    text = models.TextField(blank=True)
    #: Of a remark: its place in the issue, who spoke, and under which printed name and position.
    remark_number = models.PositiveSmallIntegerField(null=True)
    speaker = models.ForeignKey(
        Speaker, on_delete=models.PROTECT, null=True, related_name="passages"
    )
    printed_name = models.TextField(blank=True)
    printed_position = models.TextField(blank=True)
    position_language = models.CharField(max_length=10, blank=True)

    objects = DerivedQuerySet.as_manager()

    class Meta:
        ordering = ["edition", "order"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "key"], name="passage_once_an_edition"),
        ]

    def __str__(self) -> str:
        return f"{self.edition} {self.key}"


#: What an edition can name, each by the field of its mention.
_MENTIONED = ("speaker", "ministry", "country", "meeting", "instrument", "topic")


class Mention(models.Model):
    """A record that a current edition names, and as what. PROTECT: what the public record names
    cannot be deleted."""

    class Role(models.TextChoices):
        SPEAKER = "speaker", _("speaker")
        AFFILIATION = "affiliation", _("spoke for it")
        HOST = "host", _("host")
        CO_HOST = "co_host", _("co-host")
        ORGANISER = "organiser", _("organiser")
        SUPPORTER = "supporter", _("supporter")
        SPONSOR = "sponsor", _("sponsor")
        DELEGATION = "delegation", _("delegation")
        SUBJECT = "subject", _("subject")
        REPORTED = "reported", _("reported on")

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="mentions")
    passage = models.ForeignKey(
        Passage, on_delete=models.CASCADE, null=True, related_name="mentions"
    )
    role = models.CharField(max_length=12, choices=Role)
    speaker = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        db_index=False,
        related_name="mentions",
    )
    ministry = models.ForeignKey(
        Ministry,
        on_delete=models.PROTECT,
        null=True,
        db_index=False,
        related_name="mentions",
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        db_index=False,
        related_name="mentions",
    )
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.PROTECT,
        null=True,
        db_index=False,
        related_name="mentions",
    )
    instrument = models.ForeignKey(
        Instrument,
        on_delete=models.PROTECT,
        null=True,
        db_index=False,
        related_name="mentions",
    )
    topic = models.ForeignKey(
        Topic,
        on_delete=models.PROTECT,
        null=True,
        db_index=False,
        related_name="mentions",
    )

    objects = DerivedQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    models.lookups.Exact(
                        models.Func(
                            *_MENTIONED,
                            function="num_nonnulls",
                            output_field=models.IntegerField(),
                        ),
                        1,
                    )
                ),
                name="mention_names_one_record",
            ),
        ]
        # In place of the indexes of the foreign keys: who asks what names a record, or counts it,
        # wants the editions, and has them from the index alone.
        indexes = [
            models.Index(
                fields=[record, "edition"],
                condition=Q((f"{record}__isnull", False)),
                name=f"mentions_of_{record}",
            )
            for record in _MENTIONED
        ]

    def __str__(self) -> str:
        return f"{self.edition} {self.role}"


class PublicationLog(models.Model):
    """One act of publishing, chained to the one before by its hash. Rows are never changed."""

    class Act(models.TextChoices):
        PUBLISH = "publish", _("published")
        CORRECT = "correct", _("corrected")
        SPELLING = "spelling", _("spelling corrected")
        WITHDRAW = "withdraw", _("withdrawn")
        REDACT = "redact", _("redacted")

    class Chain(models.TextChoices):
        RECORD = "record", _("official record")
        SAMPLES = "samples", _("invented samples")

    chain = models.CharField(_("chain"), max_length=10, choices=Chain, default=Chain.RECORD)
    position = models.PositiveBigIntegerField(_("place in the chain"))  # from 1
    act = models.CharField(_("act"), max_length=10, choices=Act)
    edition = models.ForeignKey(
        Edition, on_delete=models.PROTECT, related_name="log", verbose_name=_("edition")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveSmallIntegerField(_("number"))
    language = models.CharField(_("language"), max_length=10)
    version = models.PositiveIntegerField(_("version"))
    at = models.DateTimeField(_("when"))
    by = models.CharField(_("who"), max_length=150)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("account"),
    )
    note = models.TextField(_("public note"), blank=True)
    note_language = models.CharField(
        _("language of the note"), max_length=10, blank=True, default="", db_default=""
    )
    edition_sha256 = models.CharField(_("SHA-256 of the edition"), max_length=64)
    previous_sha256 = models.CharField(_("SHA-256 of the entry before"), max_length=64, blank=True)
    sha256 = models.CharField(_("SHA-256 of this entry"), max_length=64)

    class Meta:
        verbose_name = _("publication log entry")
        verbose_name_plural = _("publication log")
        ordering = ["chain", "position"]
        constraints = [
            models.UniqueConstraint(fields=["chain", "position"], name="chain_does_not_fork"),
            models.UniqueConstraint(
                fields=["chain", "previous_sha256"], name="chain_entry_followed_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}: {self.act} {self.year}/{self.number} {self.language}"
