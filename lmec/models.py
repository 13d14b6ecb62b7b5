"""What belongs to the whole site: addresses that moved, the generation of its public face, and who
has which page of the desk open."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class FormerSlug(models.Model):
    """An address that a record's page once had; redirected for ever."""

    kind = models.CharField(max_length=40)  # the model's label, such as people.speaker
    slug = models.SlugField(max_length=120)
    target = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="former_slug_leads_to_one_page"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.slug}"


class Generation(models.Model):
    """One row that counts the acts which changed what the public sees.

    A page rendered under an older generation is never stored or served (lmec.pagestore).
    """

    value = models.BigIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="generation_is_one_row"),
        ]

    def __str__(self) -> str:
        return str(self.value)


class Presence(models.Model):
    """Somebody has a record's page open. Not a lock: it tells the others, and expires."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=60)  # the model's label, such as bulletins.bulletin
    key = models.CharField(max_length=40)  # the record's
    #: A page of its own for a part of the record, such as the desk of one language.
    part = models.CharField(max_length=20, blank=True, default="")
    since = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key", "part", "user"], name="presence_once_a_page"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.kind} {self.key} {self.part}"
