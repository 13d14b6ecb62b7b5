"""Blocks typed at the desk: each saved by itself, and never over somebody else's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bulletins import approval
from bulletins.blocks import Place, blocks_of, is_shared, shared_blocks_of
from bulletins.content import fingerprint
from bulletins.models import Bulletin
from lmec.languages import column
from lmec.merging import mark_of

from . import noting, progress, shared


@dataclass(frozen=True)
class Typed:
    """A block's new text, and what it was typed over and beside."""

    key: str
    text: str
    #: The mark of the target as it was loaded (lmec.merging.mark_of); None where that is unknown:
    #: then the text may only fill an empty place.
    seen: str | None
    #: The fingerprint of the source that was on the screen; None: the one of now.
    source: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of one block."""

    key: str
    status: str  # saved, same, conflict, refused, stale (its source), gone
    text: str = ""  # as it stands now, which in a conflict is theirs
    said: str = ""

    @property
    def mark(self) -> str:
        return mark_of(self.text)

    @property
    def is_kept(self) -> bool:
        return self.status in ("saved", "same")

    @property
    def is_conflict(self) -> bool:
        """Somebody else did something meanwhile."""
        return self.status in ("conflict", "stale", "gone")


def save(
    bulletin: Bulletin,
    *,
    language: str,
    typed: Iterable[Typed],
    by: Any,
    machine: bool = False,
) -> list[Outcome]:
    """Save these blocks in a language, under the bulletin's lock: each that nobody else changed
    since it was loaded. The others stay as they are, and both texts are told. A shared text is
    saved in its own record, under that record's lock."""
    typed = list(typed)
    with transaction.atomic():
        Bulletin.objects.select_for_update().get(pk=bulletin.pk)
        fresh = Bulletin.objects.get(pk=bulletin.pk)
        places = {place.key: place for place in blocks_of(fresh)}
        places |= _shared(fresh, {each.key for each in typed if is_shared(each.key)})
        outcomes, changed, seen = [], [], {}
        for each in typed:
            place = places.get(each.key)
            outcome = _judged(place, language, each)
            if place and place.is_shared and outcome.status == "saved":
                outcome = _saved_for_all(fresh, place, language, each, outcome)
            elif outcome.status == "saved":
                changed.append((places[each.key], outcome.text))
                if each.source is not None:
                    seen[each.key] = each.source
            outcomes.append(outcome)
        if changed:
            approval.follow(fresh, by=None)
            for place, text in changed:
                name = column(place.field, language)
                setattr(place.record, name, text)
                place.record.save(update_fields=[name])
            written = [place for place, _text in changed]
            _note(fresh, language, written, seen, machine=machine)
            approval.follow(fresh, by=by)
            progress.refresh(fresh)
        return outcomes


def _shared(bulletin: Bulletin, keys: set[str]) -> dict[str, Place]:
    places = (place for place in shared_blocks_of(bulletin) if place.key in keys) if keys else ()
    return {place.key: place for place in shared.locked(places)}


def _saved_for_all(
    bulletin: Bulletin, place: Place, language: str, typed: Typed, outcome: Outcome
) -> Outcome:
    """Write a shared text, unless it was typed beside another source than the one of now: from
    which source it was made is told by nothing but the moment at which it was written."""
    source = shared.source_of(place, bulletin, language)
    if typed.source is not None and fingerprint(source) != typed.source:
        said = _("The source was changed after you opened this page. Look at it again.")
        return Outcome(typed.key, "stale", place.text(language), said)
    field: Any = place.record._meta.get_field(place.field)
    if not (outcome.text or source or field.blank):
        said = str(field.error_messages["blank"])
        return Outcome(typed.key, "refused", place.text(language), said)
    name = column(place.field, language)
    setattr(place.record, name, outcome.text)
    place.record.save(update_fields=[name])
    return outcome


def choose(
    bulletin: Bulletin, *, language: str, keys: Iterable[str], choice: str, by: Any
) -> None:
    """Leave these blocks in the source language, or out, on purpose. Readers get other words by
    it, so an approval of the language stands for another text than before."""
    with transaction.atomic():
        fresh = Bulletin.objects.select_for_update().get(pk=bulletin.pk)
        approval.follow(fresh, by=None)
        for key in keys:
            noting.choose(fresh, language, key, choice)
        approval.follow(fresh, by=by)
        progress.refresh(fresh)


def _judged(place: Place | None, language: str, typed: Typed) -> Outcome:
    """What is to become of one block."""
    if place is None:
        said = _("This text is no longer part of the issue.")
        return Outcome(typed.key, "gone", "", said)
    now = place.text(language)
    text = _clean(place, typed.text)
    if mark_of(text) == mark_of(now):
        return Outcome(typed.key, "same", now)
    if mark_of(now) != (typed.seen if typed.seen is not None else ""):
        said = _("Somebody else changed this text meanwhile.")
        return Outcome(typed.key, "conflict", now, said)
    if refusal := _refusal(place, text):
        return Outcome(typed.key, "refused", now, refusal)
    return Outcome(typed.key, "saved", text)


def _clean(place: Place, text: str) -> str:
    """As the issue's own form would take it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()
    field = place.record._meta.get_field(place.field)
    return " ".join(text.splitlines()) if not isinstance(field, models.TextField) else text


def _refusal(place: Place, text: str) -> str:
    field: Any = place.record._meta.get_field(place.field)
    try:
        field.run_validators(text)
    except ValidationError as error:
        return " ".join(error.messages)
    limit = field.max_length
    if limit and len(text) > limit:
        return ngettext(
            "At most %(limit)d character fits here.",
            "At most %(limit)d characters fit here.",
            limit,
        ) % {"limit": limit}
    return ""


def _note(
    bulletin: Bulletin,
    language: str,
    places: list[Place],
    seen: dict[str, str],
    *,
    machine: bool,
) -> None:
    if language != bulletin.source_language:
        noting.note(bulletin, language, places, seen=seen, machine=machine)
    Bulletin.objects.filter(pk=bulletin.pk).update(generation=F("generation") + 1)


def source_changed(bulletin: Bulletin, key: str, seen: str, language: str) -> bool:
    """Whether the source of a block is another one than was on the screen."""
    places = (*blocks_of(bulletin), *shared_blocks_of(bulletin))
    place = next((place for place in places if place.key == key), None)
    if place is None:
        return False
    source = bulletin.source_language
    now = shared.source_of(place, bulletin, language) if place.is_shared else place.text(source)
    return fingerprint(now) != seen
