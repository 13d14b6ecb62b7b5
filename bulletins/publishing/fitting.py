"""A changed source that needs no new translation: said by a person, logged, and known to the
readers' page as well."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bulletins import translating
from bulletins.content import fingerprint
from bulletins.models import Bulletin, FitCheck, TranslatedBlock
from bulletins.translating import progress, sources

from .locking import Refused, locked, refresh_pages


def mark_checked(bulletin: Bulletin, *, language: str, key: str, by: Any) -> None:
    """The translation of this block in one language was compared with the changed source and
    still fits it."""
    with transaction.atomic():
        bulletin = locked(bulletin)
        source = _source(bulletin, key)
        block = translating.known_blocks(bulletin, language).get(key)
        if block is None or translating.fits(block, source):
            raise Refused([_("This text is not outdated.")])
        _accept([block], source, FitCheck.Kind.CHECKED, by=by)
        progress.refresh(bulletin)
        _tell_readers(bulletin, [language])


def mark_minor(bulletin: Bulletin, *, key: str, before: str, by: Any) -> list[str]:
    """The change of the source from the text with the fingerprint `before` to the present one is
    minor: every translation that fitted it still does. The languages concerned."""
    with transaction.atomic():
        bulletin = locked(bulletin)
        source = _source(bulletin, key)
        blocks = TranslatedBlock.objects.filter(translation__bulletin=bulletin, key=key)
        concerned = [
            block
            for block in blocks.select_related("translation")
            if before in (block.made_from, *block.also_fits)
            and not translating.fits(block, source)
        ]
        if not concerned:
            raise Refused([_("No translation was made from this text.")])
        _accept(concerned, source, FitCheck.Kind.MINOR, by=by)
        languages = [block.translation.language for block in concerned]
        progress.refresh(bulletin)
        _tell_readers(bulletin, languages)
        return languages


def _source(bulletin: Bulletin, key: str) -> str:
    places = {place.key: place for place in translating.blocks_of(bulletin)}
    if key not in places:
        raise Refused([_("This text is no longer part of the issue.")])
    source = bulletin.source_language
    sources.remember([places[key].text(source)], source)
    return places[key].text(source)


def _accept(blocks: list[TranslatedBlock], source: str, kind: str, *, by: Any) -> None:
    now = fingerprint(source)
    for block in blocks:
        block.also_fits = [*block.also_fits, now]
        block.save(update_fields=["also_fits"])
        FitCheck.objects.create(
            translation=block.translation,
            key=block.key,
            kind=kind,
            before=block.made_from,
            after=now,
            by=by.get_username(),
        )


def _tell_readers(bulletin: Bulletin, languages: list[str]) -> None:
    editions = list(bulletin.editions.current().filter(language__in=languages))
    for edition in editions:
        known = translating.known_blocks(bulletin, edition.language)
        made_from = {block.key: block.made_from for block in edition.content.blocks()}
        edition.still_fits |= {
            key: list(block.also_fits)
            for key, block in known.items()
            # A translation that was made anew since is another one than the published.
            if block.also_fits and block.made_from == made_from.get(key)
        }
        edition.save(update_fields=["still_fits"])
    if editions:
        refresh_pages()
