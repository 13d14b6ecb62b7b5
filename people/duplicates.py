"""Speakers who may be one person, found by the rules that match printed names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from django.utils.translation import gettext as _

from lmec import folding, pinyin
from lmec.likeness import (
    Candidate,
    Form,
    Pair,
    blocks_of_characters,
    blocks_of_latin,
    probable_pairs,
    share_of,
)
from lmec.naming import name_of

from . import matching, spelling
from .matching import Verdict
from .models import Speaker


def probable_duplicates() -> list[Pair]:
    speakers = Speaker.objects.select_related("country").prefetch_related(
        "aliases", "appointments__ministries__country"
    )
    return probable_pairs(map(_candidate, speakers), _blocks, _judge, kind="people.speaker")


def _candidate(speaker: Speaker) -> Candidate:
    names = [Form(name, code, is_alias=False) for code, name in speaker.names().items()]
    aliases = [Form(alias.text, alias.language, is_alias=True) for alias in speaker.aliases.all()]
    homes = {speaker.country.code} if speaker.country else set()
    for post in speaker.appointments.all():
        homes |= {body.country.code for body in post.ministries.all() if body.country}
    return Candidate(speaker, (*names, *aliases), next(iter(homes)) if len(homes) == 1 else "")


def _blocks(candidate: Candidate) -> Iterator[str]:
    for form in candidate.forms:
        plain = matching.plain_name(form.text, candidate.home)
        if folding.script_of(form.text) == "Latn":
            yield from blocks_of_latin(matching.search_key(plain).split())
        else:
            yield from blocks_of_characters(plain)
        if folding.script_of(form.text) == "Hani":
            yield from blocks_of_latin(pinyin.syllables(folding.solid(plain)))
            yield "solid:" + "".join(pinyin.syllables(folding.solid(plain)))[:8]


def _judge(one: Candidate, other: Candidate) -> Pair | None:
    if one.home and other.home and one.home != other.home:
        return None
    country = one.home or other.home
    same, alike, against = _compare(one.forms, other.forms, country)
    if not same and (not alike or against):
        return None
    pair = Pair(one.record, other.record, 0)
    for a, b in list(same)[:3]:
        pair.reasons.append(_("“%(a)s” and “%(b)s” are one name.") % {"a": a, "b": b})
    for (a, b), share in sorted(alike.items(), key=lambda item: -item[1])[:2]:
        told = {"a": a, "b": b, "share": share}
        pair.reasons.append(_("“%(a)s” and “%(b)s” are alike (%(share)d %%).") % told)
    for a, b in list(against)[:1]:
        pair.reasons.append(_("But “%(a)s” and “%(b)s” are two names.") % {"a": a, "b": b})
    pair.weight = 100 * len(same) + max(alike.values(), default=0) - 80 * len(against)
    _support(pair, one, other)
    return pair


def _compare(
    ones: Iterable[Form], others: Iterable[Form], country: str
) -> tuple[dict[tuple[str, str], int], dict[tuple[str, str], int], dict[tuple[str, str], int]]:
    """Pairs of forms that are one name, that are alike, and, in one language, two names."""
    same: dict[tuple[str, str], int] = {}
    alike: dict[tuple[str, str], int] = {}
    against: dict[tuple[str, str], int] = {}
    for one, other in product(ones, others):
        place = (one.text, other.text)
        if folding.script_of(one.text) != folding.script_of(other.text):
            if _is_read_so(one.text, other.text) or _is_read_so(other.text, one.text):
                same[place] = 100
            continue
        verdict = matching.judge("person", one.text, other.text, country=country)
        share = share_of(one.text, other.text)
        if verdict == Verdict.SAME:
            same[place] = 100
        elif verdict == Verdict.REVIEW:
            alike[place] = share
        elif one.is_name_beside(other):
            against[place] = share
    return same, alike, against


def _is_read_so(han: str, latin: str) -> bool:
    """Whether a Chinese name of at least two characters is read as the other one is spelled."""
    if (folding.script_of(han), folding.script_of(latin)) != ("Hani", "Latn"):
        return False
    solid = folding.solid(matching.plain_name(han))
    if not 2 <= len(solid) <= 4:
        return False
    return spelling.reads_as(solid, matching.search_key(latin).split()) is True


def _support(pair: Pair, one: Candidate, other: Candidate) -> None:
    """What speaks for it beside the names."""
    bodies = [
        {
            body.pk: body
            for post in each.record.appointments.all()
            for body in post.ministries.all()
        }
        for each in (one, other)
    ]
    shared = [bodies[0][key] for key in bodies[0].keys() & bodies[1].keys()]
    if shared:
        pair.weight += 30
        told = {"ministry": name_of(shared[0])}
        pair.reasons.append(_("Both held a post at %(ministry)s.") % told)
    elif one.home and one.home == other.home:
        pair.weight += 10
        pair.reasons.append(_("Both are of the same country."))
