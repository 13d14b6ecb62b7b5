"""Mail that waits to be sent to staff."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .comments import Comment
from .records import LANGUAGE_CHOICES, Bulletin
from .scheduling import Schedule
from .sharing import Clearance
from .workflow import Step


class Notice(models.Model):
    """One event told to one person: written with the event, sent after it by the worker."""

    class Kind(models.TextChoices):
        ASSIGNED = "assigned", _("you were given a language")
        TO_REVIEW = "to_review", _("a language is to be reviewed")
        HANDED_BACK = "handed_back", _("a language was handed back")
        APPROVED = "approved", _("a language was approved")
        TO_PUBLISH = "to_publish", _("a language is to be published")
        OUTDATED = "outdated", _("a translation became outdated")
        REOPENED = "reopened", _("a language was reopened")
        COMMENT = "comment", _("a comment for you")
        CLEARANCE = "clearance", _("a delegation answered")
        SCHEDULE = "schedule", _("a scheduled publication failed")

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    kind = models.CharField(max_length=12, choices=Kind)
    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="+")
    step = models.ForeignKey(Step, on_delete=models.CASCADE, null=True, related_name="+")
    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, null=True, related_name="+")
    clearance = models.ForeignKey(Clearance, on_delete=models.CASCADE, null=True, related_name="+")
    schedule = models.ForeignKey(Schedule, on_delete=models.CASCADE, null=True, related_name="+")
    #: Which language became outdated; the other events know theirs.
    language = models.CharField(max_length=10, blank=True, default="", choices=LANGUAGE_CHOICES)
    at = models.DateTimeField(auto_now_add=True)
    #: When a worker took it to send it. One that was cut off then may have been sent, and is taken
    #: once more after a while.
    taken_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["recipient", "step"], name="step_told_once"),
            models.UniqueConstraint(fields=["recipient", "comment"], name="comment_told_once"),
            models.UniqueConstraint(fields=["recipient", "schedule"], name="failure_told_once"),
        ]
        indexes = [
            models.Index(
                fields=["next_attempt_at"],
                condition=models.Q(sent_at=None),
                name="notices_to_send",
            )
        ]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.get_kind_display()}"
