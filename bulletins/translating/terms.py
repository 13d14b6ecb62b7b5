"""Agreed translations that occur in a source text: glossary terms, ministries, instruments,
countries, people.

One query finds the names that occur anywhere in the sheet; one pattern finds where. The longest
name wins over those inside it and those that overlap it. A name that several records share (three
countries have a ministry of one Chinese name) is one place with several candidates, those of the
speaker's own country first.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, Lower, StrIndex
from django.utils.translation import get_language

from bulletins.models import Instrument, InstrumentAlias, Term, TermVariant
from lmec import folding
from lmec.languages import BRIDGE, column
from organizations.models import Country, CountryAlias, Ministry, MinistryAlias
from people.models import Speaker, SpeakerAlias

_SPACED = ("Latn",)
#: Shorter names are found inside too many words.
_SHORTEST = {"Hani": 2, "Latn": 3}


@dataclass(frozen=True)
class Candidate:
    """One record of which a name is found, with what it is called in the other language."""

    kind: str  # term, ministry, instrument, country, speaker
    pk: int
    target: str  # '' where nobody has agreed on one
    country: str = ""  # of a ministry, as an id: '' for none
    note: str = ""  # tells it from others of the same name
    accepted: tuple[str, ...] = ()  # other forms that are fine in a translation


@dataclass(frozen=True)
class Found:
    """A name in a text, and whom it may mean."""

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]

    @property
    def targets(self) -> tuple[Candidate, ...]:
        """The candidates that have a name to put in, each name once."""
        return tuple({c.target: c for c in reversed(self.candidates) if c.target}.values())[::-1]

    def is_used_in(self, target: str) -> bool:
        """Whether a translation uses one of the agreed names; case, accents, spaces and
        punctuation apart. Where nobody agreed on one, there is none to use."""
        if not self.targets:
            return True
        plain = plain_form(target)
        forms = [form for c in self.candidates for form in (c.target, *c.accepted) if form]
        return any(plain_form(form) in plain for form in forms)


@dataclass(frozen=True)
class Piece:
    """A stretch of a source text, marked where a name stands."""

    text: str
    found: Found | None = None


@dataclass
class Terms:
    """The names of one sheet: its source and target language are given."""

    by_name: dict[str, list[Candidate]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = sorted(self.by_name, key=len, reverse=True)
        body = "|".join(_pattern(name) for name in names)
        # Looked for at every place, so that a longer name that begins inside another is seen.
        self._pattern = re.compile(f"(?=({body}))", re.IGNORECASE) if names else None

    def in_text(self, text: str, countries: Collection[int] = ()) -> list[Found]:
        """The names in a text in their order, none over another."""
        if self._pattern is None:
            return []
        spans = [(m.start(1), m.end(1)) for m in self._pattern.finditer(text)]
        taken: list[tuple[int, int]] = []
        for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
            if all(end <= other[0] or start >= other[1] for other in taken):
                taken.append((start, end))
        return [self._found(text, start, end, countries) for start, end in sorted(taken)]

    def _found(self, text: str, start: int, end: int, countries: Collection[int]) -> Found:
        name = text[start:end]
        candidates = self.by_name.get(_folded(name), [])
        own = {str(country) for country in countries}
        ordered = sorted(candidates, key=lambda c: c.country not in own)
        return Found(start, end, name, tuple(ordered))


def pieces(text: str, found: Iterable[Found]) -> Iterator[Piece]:
    """The text again, cut where names stand."""
    at = 0
    for each in found:
        if each.start > at:
            yield Piece(text[at : each.start])
        yield Piece(each.text, each)
        at = each.end
    if at < len(text):
        yield Piece(text[at:])


def unused(found: Iterable[Found], target: str) -> list[Found]:
    """The names whose agreed translation the target does not use; nothing is asked of an empty
    one."""
    return [each for each in found if target and not each.is_used_in(target)]


@lru_cache(maxsize=4096)
def plain_form(text: str) -> str:
    return folding.without_marks(folding.solid(text))


def _folded(name: str) -> str:
    return re.sub(r"\s+", " ", name).lower()


def _pattern(name: str) -> str:
    body = r"\s+".join(re.escape(word) for word in name.split())
    is_spaced = folding.script_of(name) in _SPACED
    if name.endswith("部"):
        body += "(?!门)"  # 环境部门 are authorities of the environment, not a ministry
    return rf"(?<!\w){body}(?!\w)" if is_spaced else body


#: Kind of record, its names, its other names and the field by which these point at it.
_KINDS: tuple[tuple[str, Any, Any], ...] = (
    ("term", Term, TermVariant),
    ("instrument", Instrument, InstrumentAlias),
    ("ministry", Ministry, MinistryAlias),
    ("country", Country, CountryAlias),
    ("speaker", Speaker, SpeakerAlias),
)


def terms_in(texts: Iterable[str], *, source: str, target: str) -> Terms:
    """All agreed names that occur in these source texts: two queries, however many there are."""
    whole = re.sub(r"\s+", " ", "\n".join(texts)).lower()
    if not whole.strip():
        return Terms()
    queries = list(_occurring(whole, source, target))
    rows = [
        row
        for row in queries[0].union(*queries[1:], all=True)
        if len(row[2].strip()) >= _SHORTEST.get(folding.script_of(row[2]), 2)
    ]
    accepted = _other_names(rows)
    by_name: dict[str, list[Candidate]] = {}
    for kind, pk, name, translated, country, note in rows:
        candidates = by_name.setdefault(_folded(name), [])
        if all((each.kind, each.pk) != (kind, pk) for each in candidates):
            others = tuple(accepted.get((kind, pk), ()))
            candidates.append(Candidate(kind, pk, translated, country, note, others))
    return Terms(by_name)


def _occurring(whole: str, source: str, target: str) -> Iterator[QuerySet[Any, Any]]:
    for kind, model, other in _KINDS:
        yield _names(kind, model, "", column("name", source), whole, target)
        yield _names(kind, other, f"{kind}__", "text", whole, target)


def _names(
    kind: str, model: Any, way: str, name: str, whole: str, target: str
) -> QuerySet[Any, Any]:
    """The records of which a name occurs; `way` leads from the name to its record."""
    home = f"{way}country" if kind == "ministry" else ""
    here = column("name", get_language() or BRIDGE)
    no = Value("", output_field=TextField())
    return (
        # A plain queryset: that of translated models gives columns in no order, and the parts of
        # a union need one.
        QuerySet(model)
        .exclude(**{name: ""})
        .exclude(**{f"{name}__isnull": True})
        .annotate(place=StrIndex(Value(whole), Lower(F(name))))
        .filter(place__gt=0)
        .order_by()
        .annotate(
            a_kind=Value(kind, output_field=TextField()),
            a_record=F(f"{way}id"),
            a_name=Cast(F(name), TextField()),
            a_target=_text(f"{way}{column('name', target)}"),
            a_country=_text(f"{home}_id") if home else no,
            a_note=_text(f"{home}__{here}", f"{home}__{column('name', BRIDGE)}") if home else no,
        )
        .values_list("a_kind", "a_record", "a_name", "a_target", "a_country", "a_note")
    )


def _text(*fields: str) -> Coalesce:
    """The first of these that is known, as text: the parts of a union are of one type."""
    no = Value("", output_field=TextField())
    return Coalesce(*(Cast(F(each), TextField()) for each in fields), no)


def _other_names(rows: Iterable[Any]) -> dict[tuple[str, int], list[str]]:
    """Other wordings of the records found: fine in a translation, never offered."""
    found: dict[str, set[int]] = {}
    for kind, pk, *_rest in rows:
        found.setdefault(kind, set()).add(pk)
    queries = [
        _of(
            kind,
            QuerySet(other).filter(**{f"{kind}__in": found[kind]}),
            f"{kind}_id",
            "text",
        )
        for kind, _model, other in _KINDS
        if kind in found
    ]
    if "ministry" in found:
        known: QuerySet[Any] = (
            QuerySet(Ministry).filter(pk__in=found["ministry"]).exclude(acronym="")
        )
        queries.append(_of("ministry", known, "id", "acronym"))
    names: dict[tuple[str, int], list[str]] = {}
    if queries:
        for kind, pk, text in queries[0].union(*queries[1:], all=True):
            names.setdefault((kind, pk), []).append(text)
    return names


def _of(kind: str, queryset: Any, record: str, name: str) -> QuerySet[Any, Any]:
    annotated = queryset.order_by().annotate(
        a_kind=Value(kind, output_field=TextField()),
        a_record=F(record),
        a_name=Cast(F(name), TextField()),
    )
    return annotated.values_list("a_kind", "a_record", "a_name")
