"""Who works on an issue's languages, and what passed between them."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _

from .records import LANGUAGE_CHOICES, Bulletin
from .translations import Translation


class Role(models.Model):
    """A group that came with the product, and which permissions it was given once: what an
    administrator took away since, or a whole role that was deleted, does not come back."""

    key = models.CharField(max_length=40, unique=True)
    group = models.OneToOneField(
        Group, on_delete=models.SET_NULL, null=True, blank=True, related_name="role"
    )
    given = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.key


class StepQuerySet(models.QuerySet["Step"]):
    def of_text(self) -> Self:
        """Those that say where a text is; not to whom it was given."""
        return self.exclude(act=Step.Act.ASSIGN)


class Step(models.Model):
    """One step of one language: who took it, when, from where to where, and why. Only added to."""

    class Act(models.TextChoices):
        ASSIGN = "assign", _("assigned")
        SUBMIT = "submit", _("sent to review")
        APPROVE = "approve", _("approved")
        HAND_BACK = "hand_back", _("handed back")
        REOPEN = "reopen", _("reopened")
        CHANGED = "changed", _("text changed")
        UNDONE = "undone", _("change undone")

    bulletin = models.ForeignKey(
        Bulletin, on_delete=models.CASCADE, related_name="steps", verbose_name=_("bulletin")
    )
    language = models.CharField(_("language"), max_length=10, choices=LANGUAGE_CHOICES)
    act = models.CharField(_("act"), max_length=10, choices=Act)
    before = models.CharField(_("from"), max_length=12, choices=Translation.State)
    after = models.CharField(_("to"), max_length=12, choices=Translation.State)
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    #: Kept beside the account, which may be deleted one day.
    by_name = models.CharField(_("by"), max_length=150, blank=True, default="")
    reason = models.TextField(_("reason"), blank=True, default="")
    #: Who got it, by name, for an assignment.
    given_to = models.CharField(_("to whom"), max_length=300, blank=True, default="")
    #: Approved by who wrote it, against the rule, for the reason given.
    is_override = models.BooleanField(_("rule overridden"), default=False)
    #: What the texts were.
    texts = models.CharField(max_length=16, blank=True, default="")

    objects = StepQuerySet.as_manager()

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["bulletin", "-at"], name="steps_of_a_bulletin")]

    def __str__(self) -> str:
        return f"{self.bulletin} {self.language}: {self.get_act_display()}"
