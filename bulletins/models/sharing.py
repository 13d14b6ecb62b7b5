"""What people without an account get to see of a draft, and what they answer."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bulletins.content import fingerprint
from lmec.languages import text_in

from .records import LANGUAGE_CHOICES, Bulletin, Remark


class ReviewLinkQuerySet(models.QuerySet["ReviewLink"]):
    def open(self) -> ReviewLinkQuerySet:
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())


class ReviewLink(models.Model):
    """A secret address of a preview. The secret itself is kept nowhere, only its hash."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="review_links")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    label = models.CharField(
        _("for whom"), max_length=200, help_text=_("A person or a delegation; for your own list.")
    )
    languages = ArrayField(
        models.CharField(max_length=10, choices=LANGUAGE_CHOICES), verbose_name=_("languages")
    )
    may_comment = models.BooleanField(_("may comment"), default=False)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    expires_at = models.DateTimeField(_("expires"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    last_opened_at = models.DateTimeField(_("last opened"), null=True, blank=True)
    opened = models.PositiveIntegerField(_("times opened"), default=0)

    objects = ReviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("review link")
        verbose_name_plural = _("review links")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.bulletin}: {self.label}"

    @property
    def is_open(self) -> bool:
        return self.revoked_at is None and self.expires_at > timezone.now()


class Clearance(models.Model):
    """What a delegation said of its words: asked when and how, cleared or changed, by whom."""

    class State(models.TextChoices):
        ASKED = "asked", _("asked")
        CLEARED = "cleared", _("cleared")
        CHANGED = "changed", _("other words proposed")

    remark = models.ForeignKey(Remark, on_delete=models.CASCADE, related_name="clearances")
    language = models.CharField(_("language"), max_length=10, choices=LANGUAGE_CHOICES)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.ASKED)
    #: The words that the delegation was shown.
    asked_text = models.TextField(_("words asked about"))
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    asked_letter = models.CharField(
        _("letter sent"), max_length=200, blank=True, default="", help_text=_("Number and date.")
    )
    link = models.ForeignKey(
        ReviewLink, on_delete=models.SET_NULL, null=True, blank=True, related_name="clearances"
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.CharField(_("answered by"), max_length=200, blank=True, default="")
    answer_letter = models.CharField(
        _("letter received"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("Number and date."),
    )
    answer_text = models.TextField(_("words proposed"), blank=True, default="")
    #: Who of the staff wrote the answer down; nobody, where it came through the link.
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    taken_over_at = models.DateTimeField(_("taken over"), null=True, blank=True)
    taken_over_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("clearance")
        verbose_name_plural = _("clearances")
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.remark} {self.language}: {self.get_state_display()}"

    @property
    def words_now(self) -> str:
        return text_in(self.remark, "text", self.language)

    @property
    def settled_text(self) -> str:
        """The words that the delegation stands by."""
        return self.answer_text if self.state == self.State.CHANGED else self.asked_text

    @property
    def still_holds(self) -> bool:
        """Whether the words of now are the ones that the delegation stands by."""
        is_answered = self.state != self.State.ASKED
        return is_answered and fingerprint(self.words_now) == fingerprint(self.settled_text)

    @property
    def has_changed_since(self) -> bool:
        """Whether somebody changed words that the delegation had settled."""
        is_settled = self.state == self.State.CLEARED or self.taken_over_at is not None
        return is_settled and not self.still_holds
