"""Blocks of a bulletin's working records: what is missing in a language, what is outdated.

A translation is outdated only when the source text of that very block differs from the one it was
made from, which is known by a fingerprint: undoing the change makes it current again, and neither
reordering nor saving anew alarms anybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from bulletins.content import fingerprint
from bulletins.models import Bulletin, TranslatedBlock, Translation
from lmec.languages import CODES, text_in

#: Language to block key to text.
Snapshot = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Place:
    """Where a block is kept among the working records."""

    key: str
    record: models.Model
    field: str

    def text(self, language: str) -> str:
        return text_in(self.record, self.field, language)


def key_of(record: Any, field: str) -> str:
    """A block's key: stable for ever, whatever the order of the records."""
    if isinstance(record, Bulletin):
        return field
    name = "position" if field == "printed_position" else field
    return f"{record._meta.model_name}:{record.uuid}:{name}"


def blocks_of(bulletin: Bulletin) -> list[Place]:
    """Every block of the bulletin in the order of the printed issue, empty ones included."""
    return [Place(key_of(r, field), r, field) for r, field in _fields(bulletin)]


def _fields(bulletin: Bulletin) -> Iterator[tuple[models.Model, str]]:
    yield bulletin, "headline"
    yield bulletin, "lead"
    for section in bulletin.sections.all():
        yield section, "heading"
        yield section, "text"
    for remark in bulletin.remarks.all():
        yield remark, "printed_position"
        yield remark, "text"
    yield bulletin, "closing"
    for picture in bulletin.pictures.all():
        yield picture, "caption"
        yield picture, "alternative"


def snapshot(bulletin: Bulletin) -> Snapshot:
    """All texts as they stand now; taken before a save, given to `record_changes` after it."""
    places = blocks_of(Bulletin.objects.get(pk=bulletin.pk))
    return {code: {place.key: place.text(code) for place in places} for code in CODES}


def record_changes(bulletin: Bulletin, before: Snapshot) -> None:
    """Note for every translated text that was changed since `before` the source it now stands
    beside. Texts that stayed as they were keep what they were made from."""
    fresh = Bulletin.objects.get(pk=bulletin.pk)
    places = blocks_of(fresh)
    for language in CODES:
        if language == fresh.source_language:
            continue
        old = before.get(language, {})
        changed = [
            place
            for place in places
            if fingerprint(place.text(language)) != fingerprint(old.get(place.key, ""))
        ]
        if changed:
            _note(fresh, language, changed)


def _note(bulletin: Bulletin, language: str, places: list[Place]) -> None:
    translation = _translation(bulletin, language)
    if translation.state == Translation.State.NOT_STARTED:
        translation.state = Translation.State.IN_PROGRESS
        translation.save(update_fields=["state"])
    for place in places:
        made_from = fingerprint(place.text(bulletin.source_language))
        TranslatedBlock.objects.update_or_create(
            translation=translation,
            key=place.key,
            defaults={"made_from": made_from, "choice": TranslatedBlock.Choice.TRANSLATED},
        )


def choose(bulletin: Bulletin, language: str, key: str, choice: str) -> None:
    """Record that a block is left in the source language, or left out, on purpose."""
    place = next(place for place in blocks_of(bulletin) if place.key == key)
    TranslatedBlock.objects.update_or_create(
        translation=_translation(bulletin, language),
        key=key,
        defaults={
            "choice": choice,
            "made_from": fingerprint(place.text(bulletin.source_language)),
        },
    )


def _translation(bulletin: Bulletin, language: str) -> Translation:
    translation, _created = Translation.objects.get_or_create(bulletin=bulletin, language=language)
    return translation


def known_blocks(bulletin: Bulletin, language: str) -> dict[str, TranslatedBlock]:
    """What is known of the blocks in a language, by key."""
    blocks = TranslatedBlock.objects.filter(
        translation__bulletin=bulletin, translation__language=language
    )
    return {block.key: block for block in blocks}


def missing(bulletin: Bulletin, language: str) -> list[Place]:
    """Blocks that have a source text, none in this language, and nobody chose that."""
    source = bulletin.source_language
    if language == source:
        return [place for place in blocks_of(bulletin)[:1] if not place.text(source)]
    known = known_blocks(bulletin, language)
    return [
        place
        for place in blocks_of(bulletin)
        if place.text(source) and not place.text(language) and not _is_chosen(known.get(place.key))
    ]


def _is_chosen(block: TranslatedBlock | None) -> bool:
    return block is not None and block.choice != TranslatedBlock.Choice.TRANSLATED


def outdated(bulletin: Bulletin, language: str) -> list[Place]:
    """Blocks whose source text is another one than they were made from."""
    source = bulletin.source_language
    if language == source:
        return []
    known = known_blocks(bulletin, language)
    return [
        place
        for place in blocks_of(bulletin)
        if place.text(language)
        and (block := known.get(place.key))
        and block.made_from
        and block.made_from != fingerprint(place.text(source))
    ]


def is_begun(bulletin: Bulletin, language: str) -> bool:
    return any(place.text(language) for place in blocks_of(bulletin))
