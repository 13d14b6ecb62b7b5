"""What all verbs share: the lock of their bulletin, the stored pages, the refusal."""

from __future__ import annotations

from django.db.models import F

from bulletins.models import Bulletin
from lmec import background, pagestore
from lmec.refusals import Refused

__all__ = ["Refused", "locked", "refresh_pages"]


def locked(bulletin: Bulletin) -> Bulletin:
    """The bulletin under its lock, its generation raised."""
    Bulletin.objects.select_for_update().get(pk=bulletin.pk)
    Bulletin.objects.filter(pk=bulletin.pk).update(generation=F("generation") + 1)
    return Bulletin.objects.get(pk=bulletin.pk)


def refresh_pages() -> None:
    """Remove the stored pages now, and have them stored anew after the commit."""
    pagestore.forget()
    background.enqueue("store_pages")
