"""Whoever an English sentence begins with: `Sok Dara, Director of …, said that …`, `The meeting
was chaired by …`"""

from __future__ import annotations

import re

from ..regexes import regex
from . import (
    countries,
    delegates,
    idle_latin,
    latin_people,
    latin_subjects,
    names,
    negotiators,
    pairs,
    plain_posts,
    positions,
    verbs,
)
from .knowledge import Knowledge
from .printed import Printed
from .verbs import LONGEST, Who


def speaker(sentence: Printed, knowledge: Knowledge) -> Who | None:
    who = (
        _chair(sentence, knowledge)
        or _represents(sentence, knowledge)
        or _speaker(sentence, knowledge)
    )
    # `…, who moderated the discussion, summed up that …`
    ends = [told.span.end for told in who[1:3] if isinstance(told, Printed)] if who else []
    office = max(ends, default=sentence.span.start) - sentence.span.start
    presides = who and who.name and _WHO_PRESIDED.match(sentence.text, office)
    presides = presides or (who and who.position and _IN_THE_CHAIR.search(who.position.text))
    if who and who.position and _CHAIRS.fullmatch(who.position.text):
        presides = presides or _LEADS.search(sentence.text[:LONGEST])
    return who._replace(role="chair") if who and presides else who


_WHO_PRESIDED = regex(
    r"[)\s]*,?\s*(?:who|and)\s+(?:also\s+|had\s+)?(?:co-)?(?:moderated|chaired|facilitated|presided)\b|"
    r"[)\s]*,\s*who\s+(?:was|sat|is)\s+in\s+the\s+chair\b|"
    r"[)\s]*,?\s*(?:moderating|chairing|facilitating|presiding)\b|"
    r"[)\s]*,\s+(?:the|our|as)\s+(?:[a-z]+\s+)?(?:moderator|chair\w*|facilitator)\b"
)


#: `LMWF Chair Sok Dara opened the session`
_CHAIRS = regex(r"(?:[A-Z][\w-]*\s+){0,3}(?:Co-)?Chair(?:person|man|woman)?")
_LEADS = regex(
    r"\b(?:opened|convened|closed|adjourned|suspended|resumed|reconvened|gavelled|invited|called\s+(?:on|for|the|to)|"
    r"introduced\s+(?:the|agenda)|proposed\s+(?:the|to)|asked\s+(?:delegates|members|the))\b"
)
#: `Director of …, and Chair of the Steering Committee`
_IN_THE_CHAIR = regex(
    r"(?:\band|,)\s+(?:the\s+)?(?:Co-)?Chair(?:person|man|woman)?\s+of\s+th(?:e|is)\s+(?:\w+\s+){0,2}"
    r"(?:Committee|Meeting|Workshop|Forum|Session|Dialogue|Working\s+Group|Task\s+Force|Panel)$",
    re.IGNORECASE,
)


def _speaker(sentence: Printed, knowledge: Knowledge) -> Who | None:
    for match in verbs.LATIN_SAYS.finditer(sentence.text[:LONGEST]):
        if verbs.LATIN_SILENT.match(sentence.text, match.start()):
            continue
        head = sentence.cut(0, match.start()).strip(", ")
        if found := person(head, knowledge):
            return Who(verbs.role(match[0]), *found)
        for body in latin_subjects.bodies(head):
            if latin_subjects.all_decide(body.text, match[0]):
                return None
            of = pairs.of_body(body)
            if latin_subjects.is_of_members(body):
                return Who("remark", None, body)
            if pairs.is_body(of, knowledge) or (of != body and countries.is_elsewhere(of.text)):
                return Who("remark", None, body)
    return (
        _with_any_verb(sentence, knowledge)
        or negotiators.speaker(sentence, knowledge)
        or latin_subjects.with_clause(sentence, knowledge)
    )


def named_only(sentence: Printed, knowledge: Knowledge) -> Printed | None:
    """A name that nothing but a verb of saying follows."""
    for match in verbs.LATIN_SAYS.finditer(sentence.text[:LONGEST]):
        head = sentence.cut(0, match.start()).strip(", ")
        if names.is_name(head.text, knowledge) and len(head.text.split()) > 1:
            return head
    return None


#: `Representing the EU was Sok Dara, Ambassador …, who praised …`, `Also present was …, who …`
_WAS_THERE = regex(
    r"(?:Representing|Speaking\s+for|Also|Joining|Among)\b[^,.;:“”]{2,80}?\s+(?:was|were)\s+(?:also\s+)?(?P<who>[A-ZĐ].+?),\s+who\s+"
    r"(?:also\s+|then\s+)?(?!is\b|was\b|were\b|are\b|has\b|had\b|will\b|served|works|worked|attended)[a-z]+"
)
_REPRESENTS = regex(
    r"(?P<where>[A-Z][^,]{2,80}?)\s+(?:was|were|is)\s+represented\s+by\s+(?P<who>.+?),\s+who\s+[a-z]+"
)


def _represents(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """`Lao PDR was represented by Sok Dara, Director of …, who underlined …`"""
    match = _WAS_THERE.match(sentence.text[:LONGEST])
    if match and (found := person(sentence.group(match, "who"), knowledge)):
        return Who("remark", *found)
    if through := _through(sentence, knowledge):
        return through
    match = _REPRESENTS.match(sentence.text[:LONGEST])
    found = person(sentence.group(match, "who"), knowledge) if match else None
    if not match or not found:
        return None
    name, position, country = found
    return Who(
        "remark", name, position, country or delegates.country_of(match["where"], knowledge)
    )


#: `CAMBODIA, represented by`, `Thailand, as the host, through`
_THROUGH = regex(
    r"(?:For\s+)?(?P<where>[A-Z][^,.;:“”]{2,60}?),\s+(?:(?:as|participating|attending|speaking)\b[^,.;:“”]{3,60},\s+)?"
    r"(?:represented\s+by|(?:speaking\s+)?through|in\s+the\s+person\s+of|led\s+by)\s+(?=[A-ZĐ])"
)

#: A comma behind an office, with what somebody does or had behind it.
_DOES_OR_HAD = regex(
    r",\s+(?=(?!(?:and|of|for|who|which|in|the|with|at|as|on|from|where|whose)\b)[a-z]+\b)"
)


def _through(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """`CAMBODIA, represented by Sok Dara, Director of …, preferred …`"""
    text = sentence.text[:LONGEST]
    match = _THROUGH.match(text)
    country = delegates.country_of(match["where"], knowledge) if match else ""
    if not match or not country:
        return None
    for does in _DOES_OR_HAD.finditer(text, match.end()):
        if idle_latin.DOES.match(text, does.end()) or verbs.LATIN_SILENT.match(text, does.start()):
            return None
        if found := person(sentence.cut(match.end(), does.start()), knowledge):
            role = verbs.role(text[does.end() : does.end() + 30])
            return Who(role, found[0], found[1], found[2] or country)
    return None


def person(head: Printed, knowledge: Knowledge) -> delegates.Delegate | None:
    """Whom the words before a verb tell, with an office or as somebody's delegate."""
    if other := latin_subjects.counterpart(head, knowledge):
        told = person(other[0], knowledge)
        return (told[0], told[1], told[2] or other[1]) if told else None
    if at_home := negotiators.of_home(head, knowledge):
        return at_home
    if (found := latin_people.name_and_position(head, knowledge)) and ": " not in found[1].text:
        return *found, ""  # behind a colon the words have begun
    if delegate := delegates.latin(head, knowledge, latin_people.name_and_position):
        return delegate
    behind = negotiators.named_behind(head, knowledge)
    return (*behind, "") if behind else None


#: `Sok Dara (Chief, River Office (RO), Ministry of Lakes) thanked …`
_IN_BRACKETS = regex(
    r"(?P<name>[^,()]{3,60}?)\s*\((?P<position>[^()]{3,200}(?:\([^()]{1,20}\)[^()]{0,100})?)\)\s*,?\s+(?=[a-z])"
)
#: `(River Office, who leads the night shift)`
_WHO_INSIDE = regex(r",\s+who\s+[a-z]")
#: A comma behind an office, with what somebody does behind it; what that one had done before is
#: told of everybody.
_DOES = regex(
    r",\s+(?=(?!(?:had|and|of|for|who|which|in|the|with|at|as|on|from|where|whose)\b)[a-z]+\b)"
)
_BODY_DOES = regex(
    r"\s+(?=(?!attended|hosted|participated|visited|joined|organi[sz]ed|held|sponsored|supported|signed|"
    r"established|provided|funded|based|named|convened|launched|published|founded)"
    r"(?:[a-z]+ed|said|told|put|says|notes|wrote|felt|thought|found|"
    r"(?:was|were) (?:of the|\w+))\b[^.;]{0,40}?\bthat\b)"
)


def _with_any_verb(sentence: Printed, knowledge: Knowledge) -> Who | None:
    text = sentence.text[:LONGEST]
    for match in verbs.LATIN_TAKES_PART.finditer(text):
        head = sentence.cut(0, match.start()).strip(", ")
        if found := person(head, knowledge):
            return Who(verbs.role(match[0]), *found)
        body = latin_subjects.without_article(head)
        # `The observer for the Barge Owners’ Federation endorsed the drawing.`
        speaks_for = re.match(r"[Rr]epresentative|[Dd]elegate|[Oo]bserver", body.text)
        if speaks_for and pairs.is_body(pairs.of_body(body), knowledge):
            return Who("remark", None, body)
    told = _IN_BRACKETS.match(text)
    if told and not verbs.LATIN_SILENT.match(text, told.end() - 1):
        name, position = sentence.group(told, "name"), sentence.group(told, "position")
        clause = _WHO_INSIDE.search(position.text)
        position = position.cut(0, clause.start()) if clause else position
        office = positions.is_position(position, knowledge) or plain_posts.is_one(position.text)
        if names.is_name(name.text, knowledge) and office:
            return Who(verbs.role(text[told.end() : told.end() + 30]), name, position)
    for match in _DOES.finditer(text):
        if idle_latin.DOES.match(text, match.end()):
            return None
        if found := person(sentence.cut(0, match.start()), knowledge):
            return Who(verbs.role(text[match.end() : match.end() + 30]), *found)
    if does := _BODY_DOES.search(text):
        for body in latin_subjects.bodies(sentence.cut(0, does.start())):
            if pairs.is_body(pairs.of_body(body), knowledge):
                return Who("remark", None, body)
    return None


_CHAIR = regex(
    r"(?:The|This)\s+[\w\s-]{3,60}?\s+(?:was|were)\s+(?:co-)?(?:chaired|moderated|presided over)"
    r"\s+by\s+(?P<who>.+?)(?:\.?\s*$|,\s+who\s+(?:then\s+|also\s+)?[a-z]+\b)",
    re.IGNORECASE,
)


def _chair(sentence: Printed, knowledge: Knowledge) -> Who | None:
    match = _CHAIR.match(sentence.text[:LONGEST])
    if not match:
        return None
    who = sentence.group(match, "who")
    other = AND_BY.search(who.text)
    found = latin_people.name_and_position(who.cut(0, other.start()) if other else who, knowledge)
    return Who("chair", *found) if found else None


#: `chaired by Mr. Sok Dara, …, and facilitated by Ms. Li Na`: another did another thing.
AND_BY = regex(r",?\s+and\s+(?:[a-z]+\s+){0,2}[a-z]+ed\s+(?:[a-z]+\s+)?by\b")
