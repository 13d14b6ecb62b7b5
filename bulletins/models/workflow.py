"""Who works on an issue's languages, and what passed between them."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import models


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
