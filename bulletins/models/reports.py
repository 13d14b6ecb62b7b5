"""What readers reported: errors they found in a published passage."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .editions import Edition
from .records import LANGUAGE_CHOICES


class ReaderReport(models.Model):
    """An error that a reader, without an account, says to have found in an edition."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        MENDED = "mended", _("mended")
        NO_ERROR = "no_error", _("no error")

    edition = models.ForeignKey(
        Edition, on_delete=models.CASCADE, related_name="reports", verbose_name=_("edition")
    )
    #: Of the remark that is meant; none for the issue as a whole.
    remark_number = models.PositiveSmallIntegerField(_("remark"), null=True, blank=True)
    #: The passage as it stood before the reader's eyes.
    passage = models.TextField(_("passage"), blank=True, default="")
    text = models.TextField(_("what is wrong"))
    contact = models.EmailField(_("e-mail address"), blank=True, default="")
    language = models.CharField(
        _("language of the reader"), max_length=10, choices=LANGUAGE_CHOICES
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.OPEN)
    #: A keyed hash of the sender's network address and the day: for the limit, never readable.
    sender = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True, editable=False)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("settled by"),
    )

    class Meta:
        verbose_name = _("reader’s report")
        verbose_name_plural = _("readers’ reports")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["sender", "created_at"], name="reports_by_sender"),
            models.Index(
                fields=["created_at"],
                condition=models.Q(state="open"),
                name="reports_that_are_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition}: {self.text[:60]}"
