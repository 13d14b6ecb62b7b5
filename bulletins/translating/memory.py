"""Earlier translations of the same or a similar source text, from our own issues.

An index tells which source texts may be alike (see `sources`), a comparison letter by letter tells
how much; the translation is read from the records in which it stands today.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from rapidfuzz import fuzz

from bulletins.blocks import field_named
from bulletins.content import fingerprint
from bulletins.models import (
    Attachment,
    Bulletin,
    Edition,
    Picture,
    Remark,
    Section,
    SourceText,
    TranslatedBlock,
)
from lmec import folding
from lmec.differences import Piece, compare
from lmec.languages import text_in

from .sources import sketch

#: Less alike than this is no help.
LEAST = 60
_MOST_CANDIDATES = 300
_MOST_SHOWN = 5
_RECORDS: dict[str, Any] = {
    "section": Section,
    "remark": Remark,
    "picture": Picture,
    "attachment": Attachment,
}


@dataclass(frozen=True)
class Suggestion:
    """An earlier translation."""

    bulletin: Bulletin
    key: str
    likeness: int  # per cent
    source: str
    target: str
    is_published: bool
    difference: tuple[Piece, ...]  # from its source to the one at hand; empty when the same

    @property
    def is_same(self) -> bool:
        return self.likeness == 100


def suggestions(bulletin: Bulletin, *, key: str, source: str, language: str) -> list[Suggestion]:
    """The best earlier translations of a text into a language, the most alike first."""
    alike = _alike(source, bulletin.source_language)
    blocks = (
        TranslatedBlock.objects.filter(
            made_from__in=alike,
            machine=False,
            choice=TranslatedBlock.Choice.TRANSLATED,
            translation__language=language,
            translation__bulletin__source_language=bulletin.source_language,
        )
        .exclude(translation__bulletin=bulletin, key=key)
        .select_related("translation__bulletin")
        .order_by("-translation__bulletin__date", "pk")[:_MOST_CANDIDATES]
    )
    ordered = sorted(blocks, key=lambda block: -alike[block.made_from][0])
    return list(_first_of_each(ordered, alike, source, language))


def _alike(source: str, language: str) -> dict[str, tuple[int, str]]:
    """Fingerprint to likeness and text of the kept source texts that are like this one."""
    plain = folding.solid(source)
    if not plain:
        return {}
    same = Q(fingerprint=fingerprint(source))
    similar = Q(
        sketch__overlap=sketch(plain),
        length__range=(len(plain) // 2, len(plain) * 2),
    )
    found = SourceText.objects.filter(same | similar, language=language)
    alike = {}
    for each in found.only("fingerprint", "text")[:_MOST_CANDIDATES]:
        likeness = _likeness(source, each.text)
        if likeness >= LEAST:
            alike[each.fingerprint] = (likeness, each.text)
    return alike


def _likeness(one: str, other: str) -> int:
    if fingerprint(one) == fingerprint(other):
        return 100
    return min(99, int(fuzz.ratio(one, other, score_cutoff=LEAST)))


def _first_of_each(
    blocks: list[TranslatedBlock],
    alike: dict[str, tuple[int, str]],
    source: str,
    language: str,
) -> Iterable[Suggestion]:
    """Each wording once."""
    blocks = blocks[: _MOST_SHOWN * 6]
    targets = _targets(blocks, language)
    public = set(
        Edition.objects.current()
        .filter(language=language, bulletin__in=[b.translation.bulletin_id for b in blocks])
        .values_list("bulletin", flat=True)
    )
    seen: set[str] = set()
    for block in blocks:
        target = targets.get((block.translation.bulletin_id, block.key), "")
        if not target or target in seen or len(seen) == _MOST_SHOWN:
            continue
        seen.add(target)
        likeness, text = alike[block.made_from]
        yield Suggestion(
            bulletin=block.translation.bulletin,
            key=block.key,
            likeness=likeness,
            source=text,
            target=target,
            is_published=block.translation.bulletin_id in public,
            difference=() if likeness == 100 else compare(text, source),
        )


def _targets(blocks: Iterable[TranslatedBlock], language: str) -> dict[tuple[int, str], str]:
    """The texts of these blocks as they stand today."""
    wanted: dict[str, list[tuple[str, str, TranslatedBlock]]] = {}
    texts: dict[tuple[int, str], str] = {}
    for block in blocks:
        kind, _colon, rest = block.key.partition(":")
        if kind in _RECORDS:
            identity, _colon, name = rest.partition(":")
            wanted.setdefault(kind, []).append((identity, name, block))
        else:
            issue = block.translation.bulletin
            texts[issue.pk, block.key] = text_in(issue, kind, language)
    for kind, parts in wanted.items():
        records = {
            str(record.uuid): record
            for record in _RECORDS[kind].objects.filter(uuid__in=[part[0] for part in parts])
        }
        for identity, name, block in parts:
            if record := records.get(identity):
                field = field_named(name)
                texts[block.translation.bulletin_id, block.key] = text_in(record, field, language)
    return texts
