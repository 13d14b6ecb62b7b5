"""Who is meant where no name stands before the words, or not the whole of it: `主持人：`,
`周处长：`, `Sok Dara司长：`, `Moderator:`. Only somebody whom the document has told can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..regexes import regex
from . import names, offices
from .printed import Printed

#: Whoever presides, perhaps with what that one does now.
_PRESIDES = regex(
    r"(?:会议|本场|本节|论坛|对话)?(?:主\s*持\s*人?|主席)(?:总结|小结|发言|致[辞词]|开场白?|结语|提问|追问|点评)?|"
    r"(?:(?:session|meeting|panel)\s+)?(?:moderator|facilitator|(?:co-)?chair(?:person|man|woman)?)"
    r"(?:['’]s\s+(?:opening|closing|concluding)\s+(?:remarks|words))?",
    re.IGNORECASE,
)
_WITH_POST = regex(
    rf"(?P<name>[^，。：:]{{1,40}}?)\s*(?P<post>[\u4e00-\u9fff]{{0,2}}(?:{offices.HAN_POST.pattern.removesuffix('$')}))"
)


@dataclass(frozen=True)
class Person:
    """Somebody whom the document has told."""

    name: Printed
    role: str = ""
    position: Printed | None = None


@dataclass(frozen=True)
class Called:
    """Who is meant, as the document writes the name, and the part in the meeting."""

    name: Printed
    role: str


#: `The Chair thanked …`: the part in the meeting stands for whoever has it.
_THE_CHAIR = regex(
    r"(?:[Tt]he\s+)?(?:(?:[Ss]ession|[Mm]eeting|[Pp]anel)\s+)?"
    r"(?P<part>(?:Co-)?[Cc]hair(?:person|man|woman)?|[Mm]oderator|[Ff]acilitator)"
    r"(?P<speaking>,\s+(?:in\s+)?(?:summing\s+up|summari[sz]ing|concluding|closing|replying|responding|speaking|"
    r"introducing)\b[^,.]{0,80},)?(?=\s+[a-z])"
)


#: `The moderator closed the panel at five o’clock.`, which are nobody's words.
_ENDS_IT = regex(
    r"\s+(?:then\s+|finally\s+)?(?:opened|closed|adjourned|suspended|ended|resumed)\s+the\s+(?:[\w-]+\s+){0,2}[\w-]+"
    r"(?:\s+(?:at|on|around|shortly|before|after|for)\b[^,;:“”.]{0,60})?\.(?=\s|$)"
)


@dataclass(frozen=True)
class Presiding:
    """Who presides, by the part in the meeting alone: the name where the document tells one."""

    name: Printed | None
    part: Printed
    end: int
    speaks: bool = False  # as the words themselves tell: `The Chair, summing up, …`


def presiding(words: Printed, people: Sequence[Person]) -> Presiding | None:
    """Whom a sentence means that begins with `The Chair`."""
    match = _THE_CHAIR.match(words.text)
    if not match or _ENDS_IT.match(words.text, match.end()):
        return None
    chairs = {names.bare(one.name.text): one.name for one in people if one.role == "chair"}
    if len(chairs) > 1:
        return None  # which of them is not told
    name = next(iter(chairs.values()), None)
    part = words.group(match, "part")
    return Presiding(name, part, match.end(), bool(match["speaking"]))


#: No `chairwoman of the fishers' committee`, which is an office.
_ONLY_PRESIDES = regex(
    r"(?:[Tt]he\s+)?(?:(?:[Ss]ession|[Mm]eeting|[Pp]anel)\s+)?"
    r"(?:(?:Co-)?[Cc]hair(?:person|man|woman)?|[Mm]oderator|[Ff]acilitator)"
    r"(?:\s+(?:of|for)\s+(?:the|this)\s+(?:[\w-]+\s+){0,3}"
    r"(?:[Mm]eeting|[Ss]ession|[Pp]anel|[Ww]orkshop|[Ff]orum|[Dd]ialogue|[Ss]eminar|[Cc]onference|[Rr]oundtable))?"
)


def is_only_chair(name: Printed | None, people: Sequence[Person]) -> bool:
    """Whether nothing but the part in the meeting is told of whoever presides."""
    own = names.bare(name.text) if name else ""
    told = [
        one.position.text for one in people if one.position and names.bare(one.name.text) == own
    ]
    return not name or (bool(told) and all(map(_ONLY_PRESIDES.fullmatch, told)))


#: `The Deputy Minister said …`: an office stands for whoever has it.
_THE_POST = regex(
    rf"[Tt]he\s+(?P<post>(?:(?:[A-Z][\w-]*|and)\s+){{0,3}}?{offices.LATIN_POST.pattern}"
    r"(?:[- ][A-Z][a-z]+)?)"
    r"(?=,?\s+(?!of\b|for\b|in\b|from\b|at\b|to\b)[a-z])"
)


#: `Chair, Packaging Recovery Network`: of a body of one's own, and not of the meeting.
_OF_OWN_BODY = regex(
    r"(?:[A-Z][\w-]*\s+)?(?:Co-)?[Cc]hair(?:person|man|woman)?(?:,\s+|\s+of\s+(?:the\s+)?)"
    r"(?!.*\b(?:[Mm]eeting|[Ss]ession|[Pp]anel|[Ww]orkshop|[Ff]orum|[Rr]oundtable|[Dd]ialogue|"
    r"[Gg]roup|[Cc]ommittee|[Cc]onference|[Cc]ouncil|[Cc]ommission|[Ss]eminar)\b)"
)


def holding(words: Printed, people: Sequence[Person]) -> Presiding | None:
    """Whom a sentence means that begins with an office alone; nobody where several have it."""
    match = _THE_POST.match(words.text)
    if not match:
        return None
    post = words.group(match, "post")
    for pattern in (
        rf"(?:^|,\s+|\band\s+){re.escape(post.text)}\b",
        # But of the `Chair of the Expert Group` the body is none.
        rf"(?<!\bof )(?<!\bof the )\b{re.escape(post.text)}\b",
    ):
        has = re.compile(pattern)
        meant = {
            names.bare(one.name.text): one.name
            for one in people
            if one.position
            and has.search(one.position.text)
            and not (presides(post) and _OF_OWN_BODY.match(one.position.text))
        }
        if meant:
            name = next(iter(meant.values())) if len(meant) == 1 else None
            return Presiding(name, post, match.end()) if name else None
    return None


def presides(words: Printed) -> bool:
    """`Chair`, `主持人`: the part of whoever presides, and nothing else."""
    return bool(_PRESIDES.fullmatch(words.strip(" 【】[]（）():：").text))


def called(front: Printed, people: Sequence[Person]) -> Called | None:
    """Whom the words before a colon mean; nobody where several could be meant."""
    words = front.strip(" 【】[]（）():：")
    if _PRESIDES.fullmatch(words.text):
        chairs = {names.bare(one.name.text): one.name for one in people if one.role == "chair"}
        return Called(next(iter(chairs.values())), "chair") if len(chairs) == 1 else None
    match = _WITH_POST.fullmatch(words.text)
    if not match:
        return None
    own = words.group(match, "name")
    for one in people:
        if names.same_name(one.name.text, own.text):
            return Called(own, one.role or "remark")
    meant = {names.bare(one.name.text): one for one in people if _is_family_of(own.text, one)}
    found = next(iter(meant.values())) if len(meant) == 1 else None
    return Called(found.name, found.role or "remark") if found else None


def _is_family_of(text: str, one: Person) -> bool:
    """`周` of 周军."""
    name = re.sub(r"[ \u3000]", "", names.bare(one.name.text))
    family = offices.HAN_FAMILY.match(name)
    return bool(family and names.is_han_name(name) and family[0] == text)
