"""Keeps how many texts are missing and outdated in each language of an issue (models.Progress).

Whoever changes a block calls `refresh`. The numbers are those of `bulletins.translating`, so the
board never says anything else than the issue's own page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import prefetch_related_objects

from bulletins import notifying
from bulletins.models import Bulletin, Progress
from lmec.history import acts
from lmec.languages import CODES

from .staleness import is_begun, missing, outdated


def refresh(bulletin: Bulletin, *, is_told: bool = True) -> None:
    """Count anew, from the records as they stand now; who translates is told of a language that
    was up to date before and is not any more."""
    fresh = Bulletin.objects.get(pk=bulletin.pk)
    rows = list(_counted(fresh))
    with transaction.atomic():
        before = dict(Progress.objects.filter(bulletin=fresh).values_list("language", "outdated"))
        gone = Progress.objects.filter(bulletin=fresh)
        gone.exclude(language__in=[row.language for row in rows]).delete()
        Progress.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["bulletin", "language"],
            update_fields=["missing", "outdated"],
        )
        for row in rows if is_told else ():
            if row.outdated and before.get(row.language) == 0:
                notifying.of_outdated(fresh, row.language, by=acts.current_person())


def _counted(bulletin: Bulletin) -> Iterator[Progress]:
    prefetch_related_objects([bulletin], "sections", "remarks__speaker", "pictures", "attachments")
    for language in CODES:
        if is_begun(bulletin, language):
            yield Progress(
                bulletin=bulletin,
                language=language,
                missing=len(missing(bulletin, language)),
                outdated=len(outdated(bulletin, language)),
            )


def rebuild(bulletins: Iterable[Bulletin] | None = None) -> int:
    """Count all issues anew; how many there were."""
    count = 0
    for bulletin in Bulletin.objects.order_by("pk") if bulletins is None else bulletins:
        refresh(bulletin, is_told=False)
        count += 1
    return count
