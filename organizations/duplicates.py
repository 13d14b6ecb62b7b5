"""Ministries that may be one body, found by the rules that match printed names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from django.utils.translation import gettext as _

from lmec import folding
from lmec.languages import CODES, text_in
from lmec.likeness import (
    Candidate,
    Form,
    Pair,
    blocks_of_characters,
    blocks_of_latin,
    probable_pairs,
    share_of,
)

from . import matching
from .matching import Verdict
from .models import Ministry, Succession


def probable_duplicates() -> list[Pair]:
    ministries = Ministry.objects.select_related("country").prefetch_related("aliases")
    lineage = set(Succession.objects.values_list("predecessor", "successor"))

    def judge(one: Candidate, other: Candidate) -> Pair | None:
        keys = (one.record.pk, other.record.pk)
        is_line = keys in lineage or keys[::-1] in lineage
        is_part = keys[0] == other.record.parent_id or keys[1] == one.record.parent_id
        return None if is_line or is_part else _judge(one, other)

    return probable_pairs(
        map(_candidate, ministries), _blocks, judge, kind="organizations.ministry"
    )


def _candidate(ministry: Ministry) -> Candidate:
    names = [
        Form(name, code, is_alias=False)
        for code in CODES
        if (name := text_in(ministry, "name", code))
    ]
    aliases = [Form(alias.text, alias.language, is_alias=True) for alias in ministry.aliases.all()]
    home = ministry.country.code if ministry.country else ""
    return Candidate(ministry, (*names, *aliases), home)


def _blocks(candidate: Candidate) -> Iterator[str]:
    """Within a country: the same name in two countries is two bodies."""
    for form in candidate.forms:
        plain = matching.country_in(form.text)[1]
        is_latin = folding.script_of(form.text) == "Latn"
        found = blocks_of_latin(plain.split()) if is_latin else blocks_of_characters(plain)
        yield f"{candidate.home}:key:{matching.key(plain)}"
        yield from (f"{candidate.home}:{block}" for block in found)


def _judge(one: Candidate, other: Candidate) -> Pair | None:
    if one.home != other.home:
        return None
    same, alike = {}, {}
    different = 0
    for a, b in product(one.forms, other.forms):
        if folding.script_of(a.text) != folding.script_of(b.text):
            continue
        verdict = matching.judge("org", a.text, b.text, country=one.home)
        if verdict == Verdict.SAME:
            same[a.text, b.text] = 100
        elif verdict == Verdict.REVIEW:
            alike[a.text, b.text] = share_of(a.text, b.text)
        elif a.is_name_beside(b):
            different += 1
    if not same and (not alike or different or max(alike.values()) < 75):
        return None
    weight = 100 * len(same) + max(alike.values(), default=0) - 60 * different
    pair = Pair(one.record, other.record, weight)
    for a_text, b_text in list(same)[:3]:
        told = {"a": a_text, "b": b_text}
        pair.reasons.append(_("“%(a)s” and “%(b)s” are one name.") % told)
    for (a_text, b_text), share in sorted(alike.items(), key=lambda item: -item[1])[:2]:
        told = {"a": a_text, "b": b_text}
        pair.reasons.append(
            _("“%(a)s” and “%(b)s” are alike (%(share)d %%).") % {**told, "share": share}
        )
    if different:
        pair.reasons.append(_("But in some language their names are two."))
    return pair
