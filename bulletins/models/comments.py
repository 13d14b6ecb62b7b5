"""What is said about a text while it is made; never shown to readers."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .records import LANGUAGE_CHOICES, Bulletin
from .sharing import ReviewLink


class CommentQuerySet(models.QuerySet["Comment"]):
    def threads(self) -> CommentQuerySet:
        return self.filter(thread=None)

    def open(self) -> CommentQuerySet:
        return self.threads().filter(resolved_at=None)


class Comment(models.Model):
    """A comment on a block in one language, or on the whole language; or an answer to one."""

    bulletin = models.ForeignKey(Bulletin, on_delete=models.CASCADE, related_name="comments")
    language = models.CharField(_("language"), max_length=10, choices=LANGUAGE_CHOICES)
    #: The block (bulletins.translating); none: the language as a whole.
    key = models.CharField(max_length=80, blank=True, default="")
    thread = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="answers"
    )
    text = models.TextField(_("comment"))
    at = models.DateTimeField(_("at"), auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    by_name = models.CharField(_("by"), max_length=200, blank=True, default="")
    #: Set where it came from somebody without an account.
    link = models.ForeignKey(
        ReviewLink, on_delete=models.SET_NULL, null=True, blank=True, related_name="comments"
    )
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+", blank=True)
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["bulletin", "language"], name="comments_of_a_language")]

    def __str__(self) -> str:
        return f"{self.bulletin} {self.language}: {self.text[:60]}"

    @property
    def is_open(self) -> bool:
        return self.resolved_at is None
