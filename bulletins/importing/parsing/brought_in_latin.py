"""Whom an English sentence brings in by the way: between commas (`That, remarked Sok Dara of the
Lake Company, was how it had been done`), behind the office of another (`Its author, the Mayor's
adviser Ms. Sok Dara, summed up …`), or with a clause before the verb (`The Director of the Centre,
Sok Dara, who was in the chair, drew the threads together`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..regexes import regex
from . import latin_people, names, negotiators, offices, subjects_latin
from .knowledge import Knowledge
from .printed import Printed
from .verbs import LONGEST, Who

_NAMED = (
    r"(?:(?:H\.E\.|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|U|Daw)\.?\s+){0,2}"
    r"[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'.-]+){1,4}"
)
_HONOURED = r"(?:H\.E\.|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Professor)\s+" + _NAMED
#: What is said stands around whoever says it.
_ASIDE = regex(
    r"(?:[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,9}),\s+(?:said|remarked|replied|answered|explained|argued|added|warned|recalled|"
    rf"noted|observed|insisted|objected|countered|believed|thought|admitted|reported)\s+(?:the\s+)?(?={_NAMED})"
)
_MOST = 4
#: `Its author, the Mayor's adviser Ms. Sok Dara, summed up …`
_RUN_IN = regex(
    r"(?:(?:Its|Their|The|Our|His|Her)\s+[a-z][a-z -]{2,40},\s+)?"
    rf"(?P<post>(?:(?:(?:Mr|Mrs|Ms|Dr)\.\s+)?[^,.;:“”]{{2,60}}?[’']s\s+)?(?:[a-z][a-z-]*\s+){{1,5}})(?P<name>{_HONOURED})(?=,?\s+[a-z]+ed\b)"
)
#: `The Director of the Centre, Sok Dara, who was in the chair, drew …`
_WITH_CLAUSE = regex(
    rf"(?:The|An?|Its|Their|Our)\s+(?P<post>[^.,;:“”\"()]{{4,120}}),\s+(?P<name>{_NAMED}),\s+"
    r"(?P<clause>who\s+[^.,;:“”\"]{3,80}),(?=\s+[a-z])"
)
_IN_THE_CHAIR = regex(
    r"\b(?:in\s+the\s+chair|chair(?:ed|ing)|presid(?:ed|ing)|moderat(?:ed|ing))\b"
)


def speaker(
    sentence: Printed, below: str, knowledge: Knowledge, behind: Who | None = None
) -> Who | None:
    """Whoever is told by the shape of a sentence, as its subject or by the way; `behind` another
    who has spoken in its paragraph."""
    return (
        subjects_latin.speaker(sentence, below, knowledge)
        or (_behind(behind, sentence, below, knowledge) if behind and behind.name else None)
        or _aside(sentence, knowledge)
        or _run_in(sentence, below, knowledge)
        or _with_clause(sentence, below, knowledge)
        or _it_was(sentence, below, knowledge)
        or _office_of(sentence)
        or _goes_on_as_it(sentence, below)
    )


def _behind(before: Who, sentence: Printed, below: str, knowledge: Knowledge) -> Who | None:
    if who := subjects_latin.beside(sentence, below, knowledge):
        return who
    return subjects_latin.in_round(sentence, knowledge) if before.position else None


#: `The River Administration took no side. It pointed out that …`
_BODY = regex(
    r"(?:The\s+)?(?P<body>(?!The\s)[A-Z][\w-]*(?:\s+(?:(?:of|for|and|the|on)\s+)*[A-Z][\w’'-]*){1,7})\s+"
    r"(?!was\b|were\b|is\b|had\b|has\b|hosted\b|held\b|organi[sz]ed\b|met\b|adopted\b|approved\b|decided\b)[a-z]+"
)
_IT_SAYS = regex(
    r"\s*It\s+(?:also\s+|only\s+)?(?:pointed\s+out|said|asked|added|noted|explained|warned|argued|recalled|replied|"
    r"proposed|suggested|insisted|thought|wanted|doubted|reminded|objected|regretted)\b"
)


def _goes_on_as_it(sentence: Printed, below: str) -> Who | None:
    match = _BODY.match(sentence.text) if _IT_SAYS.match(below) else None
    is_body = match and offices.LATIN_BODY.search(match["body"])
    return Who("remark", None, sentence.group(match, "body")) if match and is_body else None


#: `The Lakes Partnership's regional desk offered to pay for the cards.`
_DESK = r"(?:desk|office|branch|bureau|chapter|secretariat|unit|mission)"
_OFFICE_OF = regex(
    rf"The\s+(?P<body>(?:[A-Z][\w-]*\s+){{1,5}}[A-Z][\w-]*[’']s\s+(?:[a-z]+\s+){{0,2}}{_DESK})\s+"
    r"(?:offered\s+to|pledged|promised|undertook|announced|declared|said|warned|urged|proposed|asked)\b"
)


#: `The Secretariat thought so; …`
_OWN_OFFICE = regex(
    r"The\s+(?P<body>Secretariat)\s+(?:thought|believed|answered|replied|agreed|offered\s+to|promised|undertook|said|"
    r"warned|advised|explained|admitted|doubted)\b"
)


def _office_of(sentence: Printed) -> Who | None:
    match = _OFFICE_OF.match(sentence.text) or _OWN_OFFICE.match(sentence.text)
    return Who("remark", None, sentence.group(match, "body")) if match else None


def is_office_of_body(who: Who) -> bool:
    """Whether an office of a body speaks: it is one, whether a list knows it or not."""
    return bool(
        who.position
        and re.search(rf"^Secretariat$|[’']s\s+(?:[a-z]+\s+){{0,2}}{_DESK}$", who.position.text)
    )


#: `It was Sok Dara, of the Lake Company, who asked for …`
_IT_WAS = regex(r"It\s+was\s+(?=[A-ZĐ])")
_WHO = regex(r",?\s+who(?=\s+[a-z])")


def _it_was(sentence: Printed, below: str, knowledge: Knowledge) -> Who | None:
    match = _IT_WAS.match(sentence.text)
    who = _WHO.search(sentence.text[:LONGEST], match.end()) if match else None
    if not match or not who or not subjects_latin.speaks(sentence.text[who.end() :], below):
        return None
    told = latin_people.name_and_position(sentence.cut(match.end(), who.start()), knowledge)
    return Who("remark", *told) if told else None


def _aside(sentence: Printed, knowledge: Knowledge) -> Who | None:
    match = _ASIDE.match(sentence.text[:LONGEST])
    who = sentence.cut(match.end()) if match else None
    for told in _up_to_commas(who) if who else ():
        if found := latin_people.name_and_position(told, knowledge):
            return Who("remark", *found)
        if by_shape := subjects_latin.named(told, knowledge):
            return by_shape
    return None


def _up_to_commas(words: Printed) -> Iterator[Printed]:
    """The words before each comma, the longest last."""
    for comma in islice(re.finditer(r",\s", words.text[:LONGEST]), _MOST):
        yield words.cut(0, comma.start())


def _run_in(sentence: Printed, below: str, knowledge: Knowledge) -> Who | None:
    match = _RUN_IN.match(sentence.text[:LONGEST])
    name = sentence.group(match, "name") if match else None
    if not match or not name or not names.is_name(name.text, knowledge):
        return None
    if not subjects_latin.speaks(sentence.text[match.end() :], below):
        return None
    return Who("remark", name, sentence.group(match, "post").strip())


def _with_clause(sentence: Printed, below: str, knowledge: Knowledge) -> Who | None:
    match = _WITH_CLAUSE.match(sentence.text[:LONGEST])
    name = sentence.group(match, "name") if match else None
    if not match or not name or not negotiators.is_somebody(name, knowledge):
        return None
    if not subjects_latin.speaks(sentence.text[match.end() - 1 :].lstrip(","), below):
        return None
    role = "chair" if _IN_THE_CHAIR.search(match["clause"]) else "remark"
    return Who(role, name, sentence.group(match, "post"))
