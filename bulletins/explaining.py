"""Why a passage was found of which nothing shown says it: what of all that it or its issue names
was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from pypinyin import lazy_pinyin

from bulletins.models import Edition, InstrumentAlias, Mention, Passage
from bulletins.search import Hit, Piece, marked
from lmec import segmentation
from lmec.languages import all_texts, text_and_language
from lmec.segmentation import Unit
from organizations.models import CountryAlias, MinistryAlias
from people.models import SpeakerAlias

#: So many names explain a hit.
_MOST = 3
_KINDS = ("topic", "instrument", "ministry", "speaker", "country")
_ALIASES: dict[str, Any] = {
    "instrument": InstrumentAlias,
    "ministry": MinistryAlias,
    "speaker": SpeakerAlias,
    "country": CountryAlias,
}
#: What stands around an issue as a whole, at its headline (see `indexing`).
_OF_REMARKS = (Mention.Role.SPEAKER, Mention.Role.AFFILIATION)


@dataclass(frozen=True)
class Reason:
    """A name as the reader gets it and, where it was not asked for by that, the other name."""

    pieces: Sequence[Piece]
    language: str
    other: Sequence[Piece] = ()


def reasons(hits: Iterable[Hit], reader: str) -> dict[int, list[Reason]]:
    """By found passage. At most two queries, none where all hits explain themselves."""
    unexplained = {hit.found.pk: hit for hit in hits if hit.is_by_context}
    found: dict[int, list[Reason]] = {}
    for pk, records in _named(unexplained.values()).items():
        runs = unexplained[pk].question.runs
        found[pk] = list(_those_asked_for(records, runs, reader))
    rest = [hit for pk, hit in unexplained.items() if not found.get(pk) and _is_headline(hit)]
    editions = Edition.objects.in_bulk({hit.found.edition for hit in rest}) if rest else {}
    for hit in rest:
        found[hit.found.pk] = list(_meetings(editions[hit.found.edition], hit.question.runs))
    return found


def _is_headline(hit: Hit) -> bool:
    return hit.found.kind == Passage.Kind.HEADLINE


def _named(hits: Iterable[Hit]) -> dict[int, list[tuple[Any, list[str]]]]:
    """The records that the passages name, each with its aliases, in one query."""
    headlines = {hit.found.edition: hit.found.pk for hit in hits if _is_headline(hit)}
    remarks = {hit.found.pk for hit in hits if not _is_headline(hit)}
    if not headlines and not remarks:
        return {}
    around = Q(edition__in=headlines) & ~Q(role__in=_OF_REMARKS)
    aliases = {
        f"{kind}_aliases": ArraySubquery(
            model.objects.filter(**{kind: OuterRef(kind)}).values("text")
        )
        for kind, model in _ALIASES.items()
    }
    mentions = Mention.objects.filter(around | Q(passage__in=remarks), meeting=None)
    found: dict[int, list[tuple[Any, list[str]]]] = {}
    for mention in mentions.select_related(*_KINDS).annotate(**aliases):
        kind = next(kind for kind in _KINDS if getattr(mention, f"{kind}_id"))
        of = mention.passage_id if mention.passage_id in remarks else headlines[mention.edition_id]
        entry = (getattr(mention, kind), getattr(mention, f"{kind}_aliases", []))
        found.setdefault(of, []).append(entry)
    return found


def _those_asked_for(
    records: Iterable[tuple[Any, list[str]]], runs: list[list[Unit]], reader: str
) -> Iterator[Reason]:
    """Those whose names hold most of the question."""
    held = {record: _most_held(record, aliases, runs) for record, aliases in records}
    most = max((count for count, _name in held.values()), default=0)
    asked = [record for record, (count, _name) in held.items() if count == most and most]
    for record in asked[:_MOST]:
        text, language = text_and_language(record, "name", reader)
        other = held[record][1] if _held(text, runs) < most else ""
        yield Reason(list(marked(text, runs)), language, list(marked(other, runs)))


def _most_held(record: Any, aliases: list[str], runs: list[list[Unit]]) -> tuple[int, str]:
    """How much of the question a name of the record holds, and that name: '' for one that is for
    finding only, never for printing."""
    names = list(all_texts(record, "name").values())
    shown = [*names, getattr(record, "acronym", "")]
    hidden = [*aliases, *(_romanised(name) for name in names if hasattr(record, "sort_name"))]
    found = [(_held(name, runs), name) for name in shown]
    found += [(_held(name, runs), "") for name in hidden]
    return max(found, key=lambda each: each[0])


def _romanised(name: str) -> str:
    return " ".join([*lazy_pinyin(name), "".join(lazy_pinyin(name))])


def _held(text: str, runs: list[list[Unit]]) -> int:
    """How many parts of the question a text holds."""
    return sum(any(segmentation.occurrences(text, [run])) for run in runs)


def _meetings(edition: Edition, runs: list[list[Unit]]) -> Iterator[Reason]:
    """Titles and places of its meetings, as the edition has them."""
    for meeting in edition.content.meetings:
        for text in (meeting.title, meeting.place):
            if text and _held(text.text, runs):
                yield Reason(list(marked(text.text, runs)), text.language)
