"""What belongs to the whole site: addresses that moved, and the generation of its public face."""

from __future__ import annotations

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
