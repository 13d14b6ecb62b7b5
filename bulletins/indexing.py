"""What search looks at: of every passage a vector of its units and of the names around it.

A vector holds, at each place, a *bigram* of two clusters (`澜湄`), so that any part of a text in
a script without spaces can be found by a phrase of bigrams. Beside it stand marked forms of the
same bigram: `^` where a word begins at its first cluster, `$` where one ends at its second, `=`
where no word ends between the two, and `!` where the two are whole words or a part of one. So
the letters in which one word ends and the next begins are not taken for a word. Latin words
stand as they are, folded, in English also by their stem (`~`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Func, Value

from bulletins import content
from bulletins.models import Edition, Instrument, Passage, SearchEntry, Term, Topic
from lmec import folding, pinyin, segmentation
from lmec.identities import keys_of
from lmec.languages import CODES, column
from organizations import lineage
from organizations.models import Country, Ministry
from people.models import Speaker

#: Between the two clusters of a bigram, and after the last cluster of a run.
JOINT = "+"
#: Fields and runs are so far apart that no phrase reaches across.
_GAP = 3
#: PostgreSQL keeps no place above this one; what comes later is found, not as a phrase.
_LAST_PLACE = 16_383

#: PostgreSQL keeps no longer lexeme, and no larger vector: what is beyond is not found.
_LONGEST, _LARGEST = 2_000, 900_000
#: What a lexeme costs beside its letters, and each of its places.
_COST, _OF_PLACE, _MOST_PLACES = 4, 2, 256

#: No name is longer.
_A_NAME = 120

#: Chinese words in which no other ends: what begins inside a word does not end with them.
_PARTICLES = frozenset("的了在和与及是为等将把被对从向于也都就")

#: Text, language, weight: A headline, B names of people, C what stands around, D words.
Weighted = tuple[str, str, str]
Name = tuple[str, str]  # text, language

_RECORDS: tuple[Any, ...] = (Speaker, Ministry, Country, Instrument, Topic)


class Names:
    """Every name of the records that editions name, and of the glossary's terms, looked up once
    and kept."""

    def __init__(self) -> None:
        self._known: dict[UUID, list[Name]] = {}
        self._terms: list[list[Name]] | None = None

    def of(self, identities: Iterable[UUID]) -> list[Name]:
        return [name for each in dict.fromkeys(identities) for name in self._known.get(each, ())]

    def learn(self, found: content.BulletinContent) -> None:
        """Look up what the content names and is not known yet."""
        unknown = {each for each in _identities(found) if each not in self._known}
        self._known |= {each: [] for each in unknown}
        for model in _RECORDS if unknown else ():
            keys = keys_of(model, unknown)
            names = _names_by_key(model, set(keys.values()))
            self._known |= {each: names[key] for each, key in keys.items() if key in names}

    def of_terms_in(self, text: str, language: str) -> list[Name]:
        """What the glossary calls in other languages the terms that stand in a text: so that a
        question in any language finds it."""
        if self._terms is None:
            terms = Term.objects.prefetch_related("variants")
            self._terms = [_names_of(term) for term in terms]
        folded = f" {' '.join(folding.words(text))} "
        return [
            name
            for names in self._terms
            if any(code == language and stands_in(folded, term) for term, code in names)
            for name in names
            if name[1] != language
        ]


def _identities(found: content.BulletinContent) -> Iterator[UUID]:
    yield from (each.id for each in (*found.topics, *found.instruments))
    yield from (remark.speaker.id for remark in found.remarks if remark.speaker)
    for part in found.parts():
        yield from _bodies([part.body])


def _bodies(bodies: Iterable[content.Body]) -> Iterator[UUID]:
    for body in bodies:
        if body.ministry:
            yield body.ministry.id
        if body.home:
            yield body.home.id


def _names_by_key(model: Any, keys: set[int]) -> dict[int, list[Name]]:
    """A ministry is found by the names of what it became and came of, too."""
    lines = {key: {key} for key in keys}
    if model is Ministry and keys:
        lines |= lineage.lines(keys)
    records = model._default_manager.filter(pk__in=set().union(*lines.values()))
    if hasattr(model, "aliases"):
        records = records.prefetch_related("aliases")
    own = {record.pk: _names_of(record) for record in records}
    found = {}
    for key in keys & own.keys():
        others = (name for each in sorted(lines[key] - {key}) for name in own[each])
        found[key] = list(dict.fromkeys([*own[key], *others]))
    return found


def _names_of(record: Any) -> list[Name]:
    """In all languages, with aliases (prefetched) and acronym; of Chinese people also pinyin."""
    names = [(text, code) for code in CODES if (text := getattr(record, column("name", code), ""))]
    if acronym := getattr(record, "acronym", ""):
        names.append((acronym, ""))
    for others in ("aliases", "variants"):
        if hasattr(record, others):
            written = getattr(record, others).all()
            names += [(each.text, getattr(each, "language", "")) for each in written]
    if isinstance(record, Speaker):
        names += [(_romanised(text), "") for text, _code in tuple(names) if _is_han(text)]
    return list(dict.fromkeys(names))


@lru_cache(maxsize=8192)
def _term_key(term: str) -> str:
    words = " ".join(folding.words(term))
    return f" {words} " if folding.script_of(term) == "Latn" else words


def stands_in(folded: str, term: str) -> bool:
    """Whether a term stands in a folded text: as whole words where words are written apart."""
    return bool(term) and _term_key(term) in folded


def _romanised(name: str) -> str:
    """A Chinese name in pinyin, in parts and in one."""
    parts = pinyin.syllables(name)
    return " ".join([*parts, "".join(parts)])


def _is_han(text: str) -> bool:
    return folding.script_of(text) == "Hani"


def entries(edition: Edition, passages: Iterable[Passage], names: Names) -> list[SearchEntry]:
    """What search looks at of an edition's saved passages."""
    found = edition.content
    names.learn(found)
    remarks = {remark.number: remark for remark in found.remarks}
    return [
        SearchEntry(
            passage=passage,
            issue=edition.bulletin_id,
            date=edition.date,
            vector=vector(_fields(passage, found, remarks.get(passage.remark_number or 0), names)),
        )
        for passage in passages
    ]


def _fields(
    passage: Passage,
    found: content.BulletinContent,
    remark: content.Remark | None,
    names: Names,
) -> Iterator[Weighted]:
    if passage.kind == Passage.Kind.HEADLINE:
        yield passage.text, passage.language, "A"
        yield from ((each, code, "C") for each, code in _around(found, names))
        return
    if remark:
        people = names.of([remark.speaker.id] if remark.speaker else [])
        printed = [(passage.printed_name, found.language)]
        yield from ((each, code, "B") for each, code in dict.fromkeys([*printed, *people]))
        yield passage.printed_position, passage.position_language, "C"
        yield from ((each, code, "C") for each, code in names.of(_bodies(remark.bodies)))
    yield passage.text, passage.language, "D"
    for term, code in names.of_terms_in(passage.text, passage.language):
        yield term, code, "D"


def _around(found: content.BulletinContent, names: Names) -> Iterator[Name]:
    """What the issue as a whole is about: found at its headline."""
    for meeting in found.meetings:
        yield from ((each.text, each.language) for each in (meeting.title, meeting.place) if each)
    yield from names.of(each.id for each in (*found.topics, *found.instruments))
    yield from names.of(_bodies(part.body for part in found.parts() if part.remark is None))


def vector(fields: Iterable[Weighted]) -> Func:
    """The vector of a passage, as an expression to save."""
    places: dict[str, list[str]] = {}
    place, size = 1, 0
    for text, language, weight in fields:
        for lexeme, at in _lexemes(text, language):
            last = place + at
            letters = 0 if lexeme in places else len(lexeme.encode()) + _COST
            if letters > _LONGEST or size + letters > _LARGEST:
                continue
            stands = places.setdefault(lexeme, [])
            if len(stands) < _MOST_PLACES:
                stands.append(f"{min(last, _LAST_PLACE)}{weight}")
                size += letters + _OF_PLACE
        if text:
            place = last + _GAP if places else place
    literal = " ".join(f"{quoted(lexeme)}:{','.join(at)}" for lexeme, at in places.items())
    return Func(Value(literal), template="%(expressions)s::tsvector",
                output_field=SearchVectorField())  # fmt: skip


def _lexemes(text: str, language: str) -> Iterable[tuple[str, int]]:
    """Lexemes with their places, from 0. Names stand beside one passage after another."""
    return _of_name(text, language) if len(text) < _A_NAME else _read(text, language)


@lru_cache(maxsize=2048)
def _of_name(text: str, language: str) -> tuple[tuple[str, int], ...]:
    return tuple(_read(text, language))


def _read(text: str, language: str) -> Iterator[tuple[str, int]]:
    units = segmentation.units(text, language or "en")
    place = 0
    for index, unit in enumerate(units):
        before = units[index - 1] if index else None
        if before and before.run != unit.run:
            place += _GAP
        if unit.is_word:
            yield unit.text, place
            if language == "en" and (stem := segmentation.stem(unit.text)):
                yield f"~{stem}", place
        else:
            after = units[index + 1] if index + 1 < len(units) else None
            follows = after if after and after.run == unit.run else None
            yield from ((lexeme, place) for lexeme in _bigrams(unit, follows))
        place += 1


def _bigrams(unit: segmentation.Unit, after: segmentation.Unit | None) -> Iterator[str]:
    bigram = unit.text + JOINT + (after.text if after else "")
    yield bigram
    if unit.begins:
        yield f"^{bigram}"
    if after is None:
        return
    ends = after.ends and after.text not in _PARTICLES
    if ends:
        yield f"${bigram}"
    if not unit.ends:
        yield f"={bigram}"
    # A dictionary knows least where Chinese words end: there one edge of a word is enough.
    is_whole = (unit.begins or ends) if folding.is_han(unit.text[0]) else (unit.begins and ends)
    if is_whole or not unit.ends:
        yield f"!{bigram}"


def quoted(lexeme: str) -> str:
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
