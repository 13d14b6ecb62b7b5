"""What search looks at: derived from the passages of current editions, rebuildable."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from .editions import Passage


class SearchEntry(models.Model):
    """The vector of a passage. In a table of its own: pages that show passages never load it."""

    passage = models.OneToOneField(
        Passage, on_delete=models.CASCADE, primary_key=True, related_name="search_entry"
    )
    vector = SearchVectorField()
    #: The key and the masthead date of its bulletin: a question that finds much of the archive
    #: asks neither passages nor editions for them.
    issue = models.BigIntegerField(null=True)
    date = models.DateField(null=True)

    class Meta:
        indexes = [GinIndex(fields=["vector"], name="search_entries_by_vector")]

    def __str__(self) -> str:
        return str(self.passage)
