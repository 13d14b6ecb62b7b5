"""Why a passage was found of which nothing shown says it: what of all that it or its issue names
was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, Q, When

from bulletins import indexing
from bulletins.content import from_json
from bulletins.models import InstrumentAlias, Mention, Passage, Term, TermVariant
from bulletins.questions import Question
from bulletins.search import Hit, Piece, marked
from lmec import folding, pinyin, segmentation
from lmec.languages import all_texts, text_and_language, text_in
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
_HEADLINE = Passage.Kind.HEADLINE
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
    for pk, around in _around(unexplained.values()).items():
        runs = unexplained[pk].question.runs
        of_records = _those_asked_for(around.records, runs, reader)
        found[pk] = list(of_records) or list(_meetings(around.contents, runs))
    rest = [hit for pk, hit in unexplained.items() if not found.get(pk)]
    terms = list(_terms(rest[0].question)) if rest else []
    for hit in rest:
        found[hit.found.pk] = list(_agreed(terms, hit))[:_MOST]
    return found


@dataclass(frozen=True)
class Around:
    """What is named around a passage: records, each with its aliases, and the contents of an
    edition that tells of meetings."""

    records: list[tuple[Any, list[str]]] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)


def _around(hits: Iterable[Hit]) -> dict[int, Around]:
    """Of each passage, in one query."""
    headlines = {h.found.edition: h.found.pk for h in hits if h.found.kind == _HEADLINE}
    remarks = {h.found.pk for h in hits if h.found.kind == Passage.Kind.REMARK}
    if not headlines and not remarks:
        return {}
    aliases: dict[str, Any] = {
        f"{kind}_aliases": ArraySubquery(
            model.objects.filter(**{kind: OuterRef(kind)}).values("text")
        )
        for kind, model in _ALIASES.items()
    }
    # A meeting's record is not for readers: what it is called, the edition says.
    told = Case(When(meeting__isnull=False, then=F("edition__content_json")))
    of_issue = Q(edition__in=headlines) & ~Q(role__in=_OF_REMARKS)
    mentions = Mention.objects.filter(of_issue | Q(passage__in=remarks))
    found: dict[int, Around] = {}
    for each in mentions.select_related(*_KINDS).annotate(told=told, **aliases):
        of = each.passage_id if each.passage_id in remarks else headlines[each.edition_id]
        around = found.setdefault(of, Around())
        if each.told:
            around.contents[:] = [each.told]
        for kind in _KINDS:
            if record := getattr(each, kind):
                around.records.append((record, getattr(each, f"{kind}_aliases", [])))
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
    names = _written(record)
    shown = [*names, getattr(record, "acronym", "")]
    hidden = [*aliases, *(_romanised(name) for name in names if hasattr(record, "sort_name"))]
    found = [(_held(name, runs), name) for name in shown]
    found += [(_held(name, runs), "") for name in hidden]
    return max(found, key=lambda each: each[0])


def _written(record: Any) -> list[str]:
    return list(all_texts(record, "name").values())


def _romanised(name: str) -> str:
    return " ".join([*pinyin.syllables(name), "".join(pinyin.syllables(name))])


def _held(text: str, runs: list[list[Unit]]) -> int:
    """How many parts of the question a text holds."""
    return sum(any(segmentation.occurrences(text, [run])) for run in runs)


def _meetings(contents: Iterable[str], runs: list[list[Unit]]) -> Iterator[Reason]:
    """Titles and places of the meetings, as an edition has them."""
    for meeting in (each for told in contents for each in from_json(told).meetings):
        for text in (meeting.title, meeting.place):
            if text and _held(text.text, runs):
                yield Reason(list(marked(text.text, runs)), text.language)


def _terms(question: Question) -> Iterator[tuple[Term, list[str]]]:
    """What the glossary has under a part of the question, with its variants, in one query."""
    variants = TermVariant.objects.filter(term=OuterRef("pk")).values("text")
    for term in Term.objects.annotate(others=ArraySubquery(variants)):
        if any(_held(name, question.runs) for name in (*_written(term), *term.others)):
            yield term, term.others


def _agreed(terms: Iterable[tuple[Term, list[str]]], hit: Hit) -> Iterator[Reason]:
    """The terms of its text that the glossary calls in another language what was asked for."""
    runs, language = hit.question.runs, hit.found.language
    folded = f" {' '.join(folding.words(hit.found.text))} "
    for term, variants in terms:
        here = text_in(term, "name", language)
        if here and indexing.stands_in(folded, here):
            other = _most_held(term, variants, runs)[1]
            text = text_in(term, "name", hit.shown.language)
            yield Reason(
                list(marked(text or here, runs)),
                hit.shown.language if text else language,
                list(marked(other, runs)) if other != (text or here) else (),
            )
