"""What is missing in a language, what is outdated, what no person has looked at.

A translation is outdated only when the source text of that very block is another one than it was
made from, which is known by a fingerprint: undoing the change makes it current again, and neither
reordering nor saving anew nor white space alarms anybody. A person may say of a changed source
that the translation still fits it; then both texts are fine.
"""

from __future__ import annotations

from django.db.models import Q

from bulletins.blocks import Place, blocks_of
from bulletins.content import fingerprint
from bulletins.models import Bulletin, TranslatedBlock, Translation

from .noting import known_blocks


def missing(bulletin: Bulletin, language: str) -> list[Place]:
    """Blocks that have a source text, none in this language, and nobody chose that. A printed
    name is there where the speaker's record has one in this language."""
    source = bulletin.source_language
    if language == source:
        return [place for place in blocks_of(bulletin)[:1] if not place.text(source)]
    known = known_blocks(bulletin, language)
    return [
        place
        for place in blocks_of(bulletin)
        if place.text(source)
        and not place.text(language)
        and not place.on_record(language)
        and not is_chosen(known.get(place.key))
    ]


def is_chosen(block: TranslatedBlock | None) -> bool:
    """Whether somebody decided that there is no translation."""
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
        if place.text(language) and not fits(known.get(place.key), place.text(source))
    ]


def fits(block: TranslatedBlock | None, source: str) -> bool:
    """Whether a translation belongs to this source text, as far as anybody knows."""
    if block is None or not block.made_from:
        return True
    now = fingerprint(source)
    return now == block.made_from or now in block.also_fits


def still_fits(bulletin: Bulletin, language: str) -> dict[str, list[str]]:
    """By block, the fingerprints of the further source texts that its translation fits: what an
    edition needs to know so that its readers are not alarmed."""
    known = known_blocks(bulletin, language)
    return {key: list(block.also_fits) for key, block in known.items() if block.also_fits}


def unreviewed(bulletin: Bulletin, language: str) -> list[Place]:
    """Blocks that a machine translated and no person has taken over."""
    known = known_blocks(bulletin, language)
    return [
        place
        for place in blocks_of(bulletin)
        if place.text(language) and (block := known.get(place.key)) and block.machine
    ]


def languages_unreviewed(bulletin: Bulletin) -> set[str]:
    """The languages in which a machine translated something that no person has taken over,
    whatever step they are at."""
    by_machine = Q(state=Translation.State.MACHINE) | Q(blocks__machine=True)
    return set(bulletin.translations.filter(by_machine).values_list("language", flat=True))


def is_begun(bulletin: Bulletin, language: str) -> bool:
    """Names alone begin nothing: a document prints them in another script as well."""
    return any(place.text(language) for place in blocks_of(bulletin) if not place.is_name)
