"""An older version's texts back into the draft. Readers notice nothing before it is published."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bulletins import approval, comparing, content, translating
from bulletins.comparing import Change
from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Edition
from bulletins.translating import progress
from lmec.languages import set_text, text_in

from .locking import Refused, locked
from .redacting import REDACTED


@dataclass(frozen=True)
class Restoration:
    """What restoring a version would change in the draft, and what it cannot bring back."""

    seen: str  # the digest of the draft that this was told of
    texts: tuple[Change, ...]
    beyond: tuple[Change, ...]


def plan(edition: Edition) -> Restoration:
    bulletin = Bulletin.objects.get(pk=edition.bulletin_id)
    draft = compile_bulletin(bulletin, edition.language)
    changes = comparing.compare(draft, edition.content)
    places = dict(_places(bulletin))
    texts = tuple(c for c in changes if c.kind != "checked" and _is_text(edition, c, places))
    beyond = tuple(c for c in changes if c.kind != "checked" and c not in texts)
    return Restoration(content.digest(content.to_json(draft)), texts, beyond)


def restore(edition: Edition, *, keys: Collection[str], by: Any, seen: str) -> list[str]:
    """Put these texts of a version into the draft; their keys. Refused when the draft changed
    since `seen`: nobody's newer words are overwritten unseen."""
    if not keys:
        raise Refused([_("Choose at least one text.")])
    with transaction.atomic():
        bulletin = locked(edition.bulletin)
        found = plan(edition)
        if found.seen != seen:
            raise Refused(
                [_("The draft changed after you opened this page. Look again.")], is_stale=True
            )
        before = translating.snapshot(bulletin)
        approval.follow(bulletin, by=None)
        places = dict(_places(bulletin))
        chosen = [change for change in found.texts if change.key in keys]
        for change in chosen:
            record, field = places[change.key]
            set_text(record, field, edition.language, change.after)
        for record in dict.fromkeys(places[change.key][0] for change in chosen):
            record.save()
        translating.record_changes(bulletin, before, seen=_made_from(edition))
        approval.follow(bulletin, by=by)
        progress.refresh(bulletin)
        return [change.key for change in chosen]


def _made_from(edition: Edition) -> dict[str, str]:
    """From which source text each of the version's texts was made, as far as that is known."""
    blocks = edition.content.blocks()
    return {block.key: block.made_from for block in blocks if block.text and block.made_from}


def _is_text(edition: Edition, change: Change, places: dict[str, tuple[Any, str]]) -> bool:
    """Whether a piece is a text of this very language that the draft has a place for."""
    if change.key not in places or REDACTED in change.after:
        return False
    record, field = places[change.key]
    is_own = change.language in ("", edition.language)
    return is_own and text_in(record, field, edition.language) != change.after


def _places(bulletin: Bulletin) -> Iterator[tuple[str, tuple[Any, str]]]:
    records: dict[Any, Any] = {}  # one object a record, so that it is saved once
    for place in translating.blocks_of(bulletin):
        yield place.key, (records.setdefault(place.record, place.record), place.field)
