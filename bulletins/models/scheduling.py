"""What is to be published at a later moment."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .records import Bulletin


class ScheduleQuerySet(models.QuerySet["Schedule"]):
    def waiting(self) -> Self:
        return self.filter(state=Schedule.State.WAITING)

    def due(self, now: dt.datetime) -> Self:
        return self.waiting().filter(due_at__lte=now).order_by("due_at", "pk")

    def of_language(self, language: str) -> Self:
        return self.filter(languages__contains=[language])


class Schedule(models.Model):
    """Languages of one issue that are to be published at a moment, with the very text that was
    looked at when it was decided. Later changes of the draft do not slip in."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DONE = "done", _("published")
        FAILED = "failed", _("failed")
        CANCELLED = "cancelled", _("cancelled")

    bulletin = models.ForeignKey(
        Bulletin, on_delete=models.CASCADE, related_name="schedules", verbose_name=_("bulletin")
    )
    languages = ArrayField(models.CharField(max_length=10), verbose_name=_("languages"))
    due_at = models.DateTimeField(_("due"))
    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.WAITING, db_index=True
    )
    #: Language to the canonical JSON that will be published.
    texts = models.JSONField(default=dict)
    #: Language to the version that readers had when it was decided; 0 for none.
    over = models.JSONField(default=dict)
    note = models.TextField(_("public note"), blank=True, default="")
    note_language = models.CharField(
        _("language of the note"), max_length=10, blank=True, default=""
    )
    #: The note in the languages that are published: language to text.
    notes = models.JSONField(default=dict, blank=True)
    is_minor = models.BooleanField(_("spelling only"), default=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("by"),
    )
    created_at = models.DateTimeField(_("decided"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    #: What became of it, in sentences.
    outcome = models.TextField(_("outcome"), blank=True, default="")
    #: Of one that failed: somebody saw it and deals with it.
    is_acknowledged = models.BooleanField(_("seen to"), default=False)

    objects = ScheduleQuerySet.as_manager()

    class Meta:
        verbose_name = _("scheduled publication")
        verbose_name_plural = _("scheduled publications")
        ordering = ["-due_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(languages=[]), name="schedule_has_a_language"),
            models.CheckConstraint(
                condition=Q(state="waiting", ended_at__isnull=True)
                | ~Q(state="waiting") & Q(ended_at__isnull=False),
                name="schedule_ends_when_it_no_longer_waits",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=Q(state="waiting"), name="waiting_schedules_by_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bulletin} {', '.join(self.languages)}"

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING

    @property
    def is_failed(self) -> bool:
        return self.state == self.State.FAILED
