"""From which source text each translation was made, and what was chosen where there is none.

Every way of writing calls `record_changes` after it, with a snapshot taken before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bulletins.blocks import Place, Snapshot, blocks_of, shared_blocks_of
from bulletins.content import fingerprint
from bulletins.models import Bulletin, TranslatedBlock, Translation
from lmec.history import keeping
from lmec.languages import CODES

from . import sources

#: Stands for a source text that the translator had not seen: no text has this fingerprint.
UNSEEN = "unseen"


def record_changes(
    bulletin: Bulletin,
    before: Snapshot | dict[str, Any] | None,
    *,
    seen: Mapping[str, str] | None = None,
    machine: bool = False,
) -> None:
    """Note for every translated text that was changed since `before` the source it now stands
    beside. Texts that stayed as they were keep what they were made from.

    `seen` gives, by key, the fingerprint of the source text that was in front of whoever wrote,
    where that is another one than the text of now.
    """
    earlier = before if isinstance(before, Snapshot) else Snapshot()
    fresh = Bulletin.objects.get(pk=bulletin.pk)
    places = blocks_of(fresh)
    _keep_replaced_sources(fresh, places, earlier)
    if earlier.source_language not in ("", fresh.source_language):
        _follow_source_language(fresh, places, earlier)
    for language in CODES:
        if language == fresh.source_language:
            continue
        changed = [
            place
            for place in places
            if fingerprint(place.text(language)) != fingerprint(earlier.text(language, place.key))
        ]
        if changed:
            note(fresh, language, changed, seen=seen or {}, machine=machine)


def note(
    bulletin: Bulletin,
    language: str,
    places: list[Place],
    *,
    seen: Mapping[str, str],
    machine: bool = False,
) -> None:
    """Note what these translations were made from, and that they are a person's or a machine's."""
    translation = _begun(bulletin, language, machine=machine)
    source = bulletin.source_language
    known = known_blocks(bulletin, language) if seen else {}
    sources.remember((place.text(source) for place in places), source)
    _put(
        TranslatedBlock(
            translation=translation,
            key=place.key,
            made_from=_made_from(place.text(source), seen.get(place.key), known.get(place.key)),
            machine=machine and bool(place.text(language)),
        )
        for place in places
    )
    _settle(translation)


def _made_from(source: str, seen: str | None, known: TranslatedBlock | None) -> str:
    """The source of now, unless another one was seen: which is known ('' when it is not, and then
    it was most likely the one before)."""
    now = fingerprint(source)
    if seen is None or seen == now:
        return now
    before = known.made_from if known else ""
    return seen or (before if before != now else "") or UNSEEN


def _put(blocks: Iterable[TranslatedBlock]) -> None:
    """Write what is known of these blocks, whether something was known or not."""
    keeping.upsert(
        TranslatedBlock,
        blocks,
        by=["translation", "key"],
        fields=["made_from", "also_fits", "choice", "machine"],
    )


def choose(bulletin: Bulletin, language: str, key: str, choice: str) -> None:
    """Record that a block is left in the source language, or left out, on purpose."""
    source = bulletin.source_language
    places = (*blocks_of(bulletin), *shared_blocks_of(bulletin))
    place = next(place for place in places if place.key == key)
    if place.is_needed and choice == TranslatedBlock.Choice.LEAVE_OUT:
        choice = TranslatedBlock.Choice.KEEP_SOURCE
    translation, _created = Translation.objects.get_or_create(bulletin=bulletin, language=language)
    sources.remember([place.text(source)], source)
    _put(
        [
            TranslatedBlock(
                translation=translation,
                key=key,
                choice=choice,
                made_from=fingerprint(place.text(source)),
            )
        ]
    )
    _settle(translation)


def take_over(bulletin: Bulletin, language: str, keys: Iterable[str] | None = None) -> int:
    """A person answers for what a machine translated: these blocks, or all; how many."""
    translation = Translation.objects.filter(bulletin=bulletin, language=language).first()
    if translation is None:
        return 0
    blocks = translation.blocks.filter(machine=True)
    if keys is not None:
        blocks = blocks.filter(key__in=list(keys))
    taken = blocks.update(machine=False)
    _settle(translation)
    return taken


def known_blocks(bulletin: Bulletin, language: str) -> dict[str, TranslatedBlock]:
    """What is known of the blocks in a language, by key."""
    blocks = TranslatedBlock.objects.filter(
        translation__bulletin=bulletin, translation__language=language
    )
    return {block.key: block for block in blocks}


def _begun(bulletin: Bulletin, language: str, *, machine: bool) -> Translation:
    states = Translation.State
    translation, _created = Translation.objects.get_or_create(bulletin=bulletin, language=language)
    if machine or translation.state == states.NOT_STARTED:
        translation.state = states.MACHINE if machine else states.IN_PROGRESS
        translation.save(update_fields=["state"])
    return translation


def _settle(translation: Translation) -> None:
    """A machine's draft is a person's work in progress once nothing in it is unreviewed."""
    states = Translation.State
    if (
        translation.state == states.MACHINE
        and not translation.blocks.filter(machine=True).exists()
    ):
        translation.state = states.IN_PROGRESS
        translation.save(update_fields=["state"])


def _keep_replaced_sources(bulletin: Bulletin, places: list[Place], before: Snapshot) -> None:
    """Who translates at this moment has the former text in front of them."""
    language = before.source_language
    if not language or not bulletin.translations.exists():
        return
    replaced = [
        before.text(language, place.key)
        for place in places
        if fingerprint(before.text(language, place.key)) != fingerprint(place.text(language))
    ]
    sources.remember(replaced, language)


def _follow_source_language(bulletin: Bulletin, places: list[Place], before: Snapshot) -> None:
    """Another language was named as the source. What fitted the former source fits the text that
    fitted it too; so nobody is alarmed by the change of a setting."""
    old, new = before.source_language, bulletin.source_language
    texts = {
        place.key: (before.text(old, place.key), before.text(new, place.key)) for place in places
    }
    sources.remember((now for _was, now in texts.values()), new)
    blocks = TranslatedBlock.objects.filter(translation__bulletin=bulletin)
    known = {
        (each.translation.language, each.key): each
        for each in blocks.select_related("translation")
    }
    moved = []
    for key, (was, now) in texts.items():
        if not was or not now:
            continue
        was_print, print_ = fingerprint(was), fingerprint(now)
        new_fitted = _fitted(known.get((new, key)), was_print)
        for (language, block_key), block in known.items():
            if block_key != key or language in (old, new) or not block.made_from:
                continue
            if new_fitted and _fitted(block, was_print):
                block.also_fits = [*block.also_fits, block.made_from, was_print]
                block.made_from = print_
                moved.append(block)
        made_from = print_ if new_fitted else UNSEEN
        moved.append(_of_former_source(bulletin, old, key, made_from, known))
    _put(moved)


def _fitted(block: TranslatedBlock | None, source: str) -> bool:
    return (
        block is None
        or not block.made_from
        or source == block.made_from
        or source in block.also_fits
    )


def _of_former_source(
    bulletin: Bulletin,
    language: str,
    key: str,
    made_from: str,
    known: dict[tuple[str, str], TranslatedBlock],
) -> TranslatedBlock:
    block = known.get((language, key))
    if block is None:
        translation = _begun(bulletin, language, machine=False)
        block = TranslatedBlock(translation=translation, key=key)
    block.made_from, block.also_fits = made_from, []
    return block
