"""Posts in small letters, as newspapers write them: `chief of the fire office`, `beekeeper of the
hills`."""

from __future__ import annotations

from ..regexes import regex
from .printed import Printed

#: `Mr. Sok Dara, chief of the fire office`, as newspapers write it.
POST = regex(
    r"(?P<article>(?:(?:an?|the)\s+)?)(?:[a-z]+[- ]+){0,4}(?:director(?:-general)?|head|"
    r"chief|minister|secretary|professor|expert|"
    r"advis[eo]r|officer|manager|governor|mayor|researcher|engineer|lecturer|coordinator|president|"
    r"chair(?:man|woman|person)?|leader|scientist|specialist|official|farmer|fisher(?:man)?|student|"
    r"representative|founder|member|economist|lawyer|teacher|owner|operator|boatman|captain|"
    r"elder|monk|abbot|volunteer|activist|entrepreneur|trader|vendor|resident|villager|"
    r"grower|guide|driver|pilot|worker|weaver|journalist|reporter|writer|artist|architect|"
    r"designer|doctor|nurse|ecologist|biologist|hydrologist|geologist|chemist|forester|"
    r"ranger|inspector|analyst|consultant|trainer|trainee|fellow|dean|rector|principal|"
    r"headmaster|ambassador|counsel(?:lor)?|delegate|spokes(?:man|woman|person)|senator|"
    r"judge|commissioner|mission chief|negotiator|planner|technician|supervisor|"
    r"secretary-general|treasurer)\b[^.;:]{0,120}$|"
    # Any trade, with what it is for or where: `beekeeper of the hills`.
    r"(?:[a-z]+[- ]+){0,3}"
    r"(?!(?:aft|und|ev|ov|nev|eith|neith|rath|wheth|oth|anoth|togeth|furth|form|latt|lat|earli|howev)er\b|"
    r"(?:abs|pres|differ|independ|dist|import|consist|relev|evid)[ae]nt\b)[a-z]{2,}"
    r"(?:er|or|ist|ian|man|woman|person|ant|ent)(?:\s+(?:of|at|from|in|for|on|with)\s|,\s+(?=[A-Z]))[^.;:]{2,120}$"
)
#: The same before a name.
FRONT = regex(
    r"(?:[Tt]he\s+)?(?:[A-Z][\w’'-]*\s+){0,2}(?:[a-z][\w-]*\s+){0,3}"
    r"(?:director(?:-general)?|head|chief|minister|secretary|professor|expert|advis[eo]r|officer|"
    r"manager|governor|mayor|researcher|engineer|lecturer|coordinator|president|leader|scientist|"
    r"specialist|official|representative|economist|delegate|ambassador|hydrologist|ranger)"
)


def is_one(text: str) -> bool:
    """`chief of the fire office`"""
    return bool(POST.match(text))


#: `the association's President`: of the body of which the sentence tells; `for the Lake Bank`.
_OF_WHOM = regex(
    r"(?:(?:the|our|its|their)\s+)?[a-z]+['’]s?\s+(?=[A-Z])|(?:for|on\s+behalf\s+of)\s+(?:the\s+)?(?=[A-Z])"
)


def of_whom(printed: Printed) -> Printed:
    """`President`, without whose in small letters, and a body without what leads to it."""
    match = _OF_WHOM.match(printed.text)
    return printed.cut(match.end()) if match else printed
