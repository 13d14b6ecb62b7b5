"""Who asks and who answers, as the sentences above an interview tell:
`本刊记者周军采访了司长索·达拉。`, `Sok Dara is pilot at Kep.` and behind it
`Li Na, editor of this letter, spoke with him.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..regexes import regex
from . import latin_people, names, pairs, sentences
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: Name and office.
Person = tuple[Printed, Printed]
#: No sentence that tells both is longer, in letters.
_LONGEST = 400


class Interview(NamedTuple):
    asks: Person | None = None
    answers: Person | None = None


def told(items: Sequence[Item], knowledge: Knowledge) -> Interview:
    """Whom a sentence says to answer somebody, and who that is where it has a name."""
    parts = [
        part.strip(" .。")
        for item in items
        if item.is_prose
        for _, part in sentences.parted(item.words)
        if len(part) <= _LONGEST
    ]
    for part in parts:
        for read in (_han, _latin):
            if found := read(part, knowledge):
                asks, answers, is_pronoun = found
                if is_pronoun:
                    rest = [one for one in parts if one is not part]
                    answers = next(_introduced(rest, knowledge), None)
                if answers:
                    return Interview(asks, answers)
    return Interview()


_Found = tuple[Person | None, Person | None, bool]

_HOW = "(?:电话|视频|线上|当面|独家|现场|书面|连线|专程){0,2}"
_HAN_ASKS = regex(
    rf"{_HOW}(?:采访|专访|访问|走访|探访|请教|见到|拜访|约到|找到)(?:到了?|了)?(?P<whom>他们?|她们?|[^，。；：]{{2,80}})"
)
_HAN_TAKES = regex(rf"接受了?(?P<by>[^，。；：]{{0,30}}?)的?{_HOW}(?:采访|专访|访谈|提问)")
#: What stands between somebody and the verb: when, where, by which means.
_HAN_BETWEEN = regex(
    "(?:近日|日前|在|于|通过|用|以|就|对|来到|前往|到|随后|当天|专程|电话|视频|$)"
)
_PAPER = regex(
    "(?P<office>[^，。；]{0,24}?(?:记者|编辑|主编|通讯员|主持人|撰稿人|特派员|小编))(?P<name>[^，。；]{2,30})"
)
_HAN_IS = regex(
    "(?P<name>[^，。；]{2,30}?)(?:先生|女士|博士|教授)?[，,]?(?:是|现任|担任|系|现为)(?P<office>[^，。；是]{3,40})"
)


def _han(words: Printed, knowledge: Knowledge) -> _Found | None:
    if not re.search("采访|专访|[走探拜]访|访[问谈]|请教|[见约找]到", words.text):
        return None
    for clause in words.split("[，；]"):
        if takes := _HAN_TAKES.search(clause.text):
            answers = _before(clause.cut(0, takes.start()), knowledge)
            return _before(clause.group(takes, "by"), knowledge), answers, False
        if asks := _HAN_ASKS.search(clause.text):
            whom = clause.group(asks, "whom")
            pronoun = whom.text[:1] in "他她"
            answers = None if pronoun else _person(whom, knowledge)
            return _before(clause.cut(0, asks.start()), knowledge), answers, pronoun
    return None


def _before(words: Printed, knowledge: Knowledge) -> Person | None:
    """Whoever the words begin with: `联络站编辑周军在电话里`."""
    ends = [at.start() for at in _HAN_BETWEEN.finditer(words.text) if at.start() > 1]
    for end in reversed(ends):
        if person := _person(words.cut(0, end), knowledge):
            return person
    return None


def _person(words: Printed, knowledge: Knowledge) -> Person | None:
    paper = _PAPER.fullmatch(words.text)
    if paper and names.is_name(paper["name"].strip(), knowledge):
        return words.group(paper, "name").strip(), words.group(paper, "office")
    return pairs.name_and_position(words.strip(), 0, knowledge)


_LATIN_ASKS = regex(
    r"(?P<front>[^.;:]{5,160}?),?\s+(?:has\s+)?(?:recently\s+|then\s+)?"
    r"(?P<verb>interviewed|questioned|spoke|talked|met|sat\s+down|chatted|called|rang|visited|walked|asked)\b"
    r"(?P<how>\s+(?:by|on|over|at|in|down|for)\s+[^,.;]{2,30}?)?(?:\s+(?:with|to|up|on))?\s+(?P<whom>\S[^.;:]{1,200})"
)
_LATIN_TAKES = regex(
    r"(?P<front>[^.;:]{5,160}?),?\s+(?:was|were)\s+(?:interviewed|questioned|asked|visited)\s+"
    r"(?:[a-z ]{2,30}\s)?by\s+(?P<by>\S[^.;:]{2,160})"
)
_PRONOUN = regex(r"(?:him|her|them)\b")
_PRESS = regex(
    r"\b(?:editors?|reporters?|journalists?|correspondents?|interviewers?|hosts?|staff\s+writers?|of\s+this\s+\w+)\b",
    re.IGNORECASE,
)


def _latin(words: Printed, knowledge: Knowledge) -> _Found | None:
    if takes := _LATIN_TAKES.match(words.text):
        answers = _latin_person(words.group(takes, "front"), knowledge)
        return _latin_person(words.group(takes, "by"), knowledge), answers, False
    asks = _LATIN_ASKS.match(words.text)
    one = _latin_person(words.group(asks, "front"), knowledge) if asks else None
    if not asks or not one:
        return None
    if _PRONOUN.match(asks["whom"]):
        return one, None, True
    other = _latin_person(words.group(asks, "whom"), knowledge)
    if not other:
        return None
    presses = [bool(_PRESS.search(person[1].text)) for person in (one, other)]
    if presses == [False, True]:
        return other, one, False  # `Sok Dara, pilot at Kep, spoke to Li Na, editor of this letter`
    return one, other, False


def _latin_person(words: Printed, knowledge: Knowledge) -> Person | None:
    return latin_people.name_and_position(words.strip(" ,"), knowledge)


_LATIN_IS = regex(
    r"(?P<name>[^,.;:]{4,45}?)(?:,\s+|\s+is\s+(?:an?\s+|the\s+)?)(?P<office>[^;:.]{4,140}?)(?:,\s+(?=[a-z])|$)"
)


def _introduced(parts: Sequence[Printed], knowledge: Knowledge) -> Iterator[Person]:
    """Whom another sentence tells with an office."""
    for part in parts:
        for form in (_HAN_IS, _LATIN_IS):
            match = form.match(part.text)
            if not match or not names.is_name(match["name"].strip(), knowledge):
                continue
            name, office = part.group(match, "name").strip(), part.group(match, "office").strip()
            yield name, office
