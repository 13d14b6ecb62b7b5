"""What staff edit: one bulletin with its parts. Nothing here is seen by the public before it is
compiled and published."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from bulletins.kinds import Kind
from lmec.files import picture_storage
from lmec.languages import LANGUAGES, SOURCE, spoken_name
from lmec.records import Record
from organizations.models import Country, Ministry
from people.models import Speaker

from .meetings import Meeting
from .subjects import Instrument, Topic

LANGUAGE_CHOICES = [(language.code, language.own_name) for language in LANGUAGES]
PER_CENT = [MaxValueValidator(100)]


class Imprint(Record):
    """Masthead, contact block and 'about' text, from a date on. A bulletin keeps the one of its
    day."""

    valid_from = models.DateField(_("from"), null=True, blank=True)
    name = models.CharField(_("name of the Center"), max_length=200)
    contact_names = models.TextField(
        _("names over the contact block"),
        blank=True,
        default="",
        help_text=_("As printed, one to a line."),
    )
    address = models.CharField(_("address"), max_length=300, blank=True, default="")
    postcode = models.CharField(_("postcode"), max_length=20, blank=True, default="")
    telephone = models.CharField(_("telephone"), max_length=100, blank=True, default="")
    fax = models.CharField(_("fax"), max_length=100, blank=True, default="")
    emails = ArrayField(
        models.EmailField(), verbose_name=_("e-mail addresses"), default=list, blank=True
    )
    personal_emails = ArrayField(
        models.EmailField(),
        verbose_name=_("personal e-mail addresses"),
        default=list,
        blank=True,
        help_text=_("Addresses of persons; a bulletin can hide them."),
    )
    website = models.CharField(_("website"), max_length=200, blank=True, default="")
    wechat = models.CharField(_("WeChat account"), max_length=100, blank=True, default="")
    about = models.TextField(_("about the Center"), blank=True, default="")
    is_sample = models.BooleanField(_("invented sample"), default=False, editable=False)

    class Meta:
        verbose_name = _("imprint")
        verbose_name_plural = _("imprints")
        ordering = ["-valid_from", "-pk"]

    def __str__(self) -> str:
        return f"{spoken_name(self)} ({self.valid_from or '…'})"


class BulletinQuerySet(models.QuerySet["Bulletin"]):
    def samples(self) -> BulletinQuerySet:
        return self.filter(is_sample=True)


class Bulletin(Record):
    """One issue of the series, known by year and number."""

    Kind = Kind

    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(1990), MaxValueValidator(2200)]
    )
    number = models.PositiveSmallIntegerField(
        _("number"),
        validators=[MinValueValidator(1), MaxValueValidator(999)],
        help_text=_("Counted within the year. Fixed once published."),
    )
    serial = models.PositiveIntegerField(
        _("running number"), null=True, blank=True, help_text=_("Counted from the first issue.")
    )
    date = models.DateField(
        _("masthead date"), help_text=_("As printed; the same in every time zone.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.WORKING_GROUP)
    source_language = models.CharField(
        _("source language"), max_length=10, choices=LANGUAGE_CHOICES, default=SOURCE
    )
    headline = models.CharField(_("headline"), max_length=300)
    lead = models.TextField(_("lead"), blank=True, default="")
    closing = models.TextField(_("closing"), blank=True, default="")
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="bulletins",
        verbose_name=_("meeting"),
        help_text=_("What the issue reports on; none for project news or a publication."),
    )
    imprint = models.ForeignKey(
        Imprint,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="bulletins",
        verbose_name=_("imprint"),
    )
    hide_personal_emails = models.BooleanField(_("hide personal e-mail addresses"), default=False)
    topics = models.ManyToManyField(
        Topic, blank=True, related_name="bulletins", verbose_name=_("topics")
    )
    instruments = models.ManyToManyField(
        Instrument, blank=True, related_name="bulletins", verbose_name=_("instruments mentioned")
    )
    #: Raised by every verb and by every save of staff: who saves over a newer one is told.
    generation = models.PositiveIntegerField(default=0, editable=False)
    is_sample = models.BooleanField(_("invented sample"), default=False, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    objects = BulletinQuerySet.as_manager()

    class Meta:
        verbose_name = _("bulletin")
        verbose_name_plural = _("bulletins")
        ordering = ["-year", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "number"],
                name="bulletin_number_once_a_year",
                violation_error_message=_("There already is an issue of this year and number."),
            ),
            models.UniqueConstraint(fields=["serial"], name="bulletin_running_number_once"),
            models.CheckConstraint(
                condition=Q(number__gte=1, year__gte=1990),
                name="bulletin_year_and_number_positive",
            ),
        ]
        permissions = [
            ("publish_bulletin", _("Can publish, correct and withdraw bulletins")),
            ("redact_bulletin", _("Can redact published words")),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.number}"


class Section(Record):
    """A further story of the issue, often with a meeting of its own."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="sections")
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    heading = models.CharField(_("heading"), max_length=300)
    text = models.TextField(_("text"), blank=True, default="")
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sections",
        verbose_name=_("meeting"),
    )

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["bulletin", "order"],
                name="sections_in_order",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return spoken_name(self, "heading") or str(_("section"))


class Remark(Record):
    """One appearance in one bulletin. What was printed is a fact of its own: a speaker's record
    may change, the name and position of the day stay."""

    class Role(models.TextChoices):
        OPENING = "opening", _("opening")
        CHAIR = "chair", _("chair")
        REMARK = "remark", _("remark")
        CLOSING = "closing", _("closing remark")

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="remarks")
    section = models.ForeignKey(
        Section,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="remarks",
        verbose_name=_("section"),
    )
    order = models.PositiveSmallIntegerField(_("order"))
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.REMARK)
    speaker = models.ForeignKey(
        Speaker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="remarks",
        verbose_name=_("speaker"),
        help_text=_("None where a country or a ministry speaks."),
    )
    printed_name = models.CharField(
        pgettext_lazy("person", "name as printed"), max_length=200, blank=True, default=""
    )
    printed_position = models.CharField(
        _("position as printed"), max_length=400, blank=True, default=""
    )
    text = models.TextField(
        _("words"), blank=True, default="", help_text=_("Empty for who is listed without words.")
    )
    portrait = models.ImageField(
        _("portrait of that day"),
        storage=picture_storage,
        max_length=200,
        blank=True,
        default="",
        help_text=_("Only where it is not the speaker's."),
    )
    portrait_focus_x = models.PositiveSmallIntegerField(
        _("focal point, from the left in %"), default=50, validators=PER_CENT
    )
    portrait_focus_y = models.PositiveSmallIntegerField(
        _("focal point, from the top in %"), default=40, validators=PER_CENT
    )

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["bulletin", "order"],
                name="remarks_in_order",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message=_("Two remarks have the same place in the order."),
            ),
            models.CheckConstraint(
                condition=Q(order__gte=1),
                name="remark_has_a_place",
                violation_error_message=_("Every remark needs a place in the order, from 1."),
            ),
        ]

    def __str__(self) -> str:
        name = spoken_name(self, "printed_name") or self.speaker
        return f"{self.order}. {name or next(iter(self.bodies.all()), '')}"


class RemarkBody(models.Model):
    """For whom somebody spoke that day: ministries in order, or a country."""

    remark = models.ForeignKey(Remark, on_delete=models.CASCADE, related_name="bodies")
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    ministry = models.ForeignKey(
        Ministry,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="remark_bodies",
        verbose_name=_("ministry or organisation"),
    )
    country = models.ForeignKey(
        Country,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="remark_bodies",
        verbose_name=_("country"),
    )

    class Meta:
        verbose_name = _("affiliation")
        verbose_name_plural = _("affiliations")
        ordering = ["order"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ministry__isnull=False, country__isnull=True)
                | Q(ministry__isnull=True, country__isnull=False),
                name="affiliation_is_a_ministry_or_a_country",
                violation_error_message=_("Name either a ministry or a country."),
            ),
            models.UniqueConstraint(
                fields=["remark", "order"],
                name="affiliations_in_order",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.UniqueConstraint(fields=["remark", "ministry"], name="affiliation_once"),
        ]

    def __str__(self) -> str:
        return str(self.ministry or self.country)


class FormerAddress(models.Model):
    """A web address at which the issue could once be read, on this site or its predecessor."""

    bulletin = models.ForeignKey(
        Bulletin, on_delete=models.CASCADE, related_name="former_addresses"
    )
    path = models.CharField(
        _("path"), max_length=300, unique=True, help_text=_("Such as /news/202209/t1.html")
    )

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        ordering = ["path"]
        constraints = [
            models.CheckConstraint(
                condition=Q(path__startswith="/"),
                name="former_address_is_a_path",
                violation_error_message=_("An address begins with a slash."),
            ),
        ]

    def __str__(self) -> str:
        return self.path
