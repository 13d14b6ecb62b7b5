"""The office of somebody whose name is known, where the lead tells it in whatever words, or a line
below the headline: `we put four questions to Ms. Sok Dara, Head of …`, `——访…总协调员索·达拉`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lmec import folding

from ..regexes import regex
from . import latin_people, names, positions, sentences
from .blocks import Report
from .knowledge import Knowledge, even
from .outline import Item
from .printed import Printed, join

#: What may stand before an office in Chinese: a verb, a preposition, a sign.
_BEFORE = regex(
    "采访了?|专访了?|访问了?|拜访了?|见到了?|请教?了?|邀请了?|对话|连线|对|向|与|同|由|到|，|、|：|。|；"
)
#: A sentence has no more of them before an office.
_MOST = 24
#: What leads from one person to the next.
_JOINT = regex(r"[,;]?\s*(?:\band\b)?\s*(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof)\b\.?\s*)*$")


#: `Li Souk (LS), Head of …`: how the turns below call somebody.
_MARK = regex(r"(?P<name>[^,()]{3,60}?)\s*\([“\"]?[A-Z]{1,4}[”\"]?\)(?=,)")

#: `…, met` the next one.
_DOES = regex(
    r",\s+(?:met|interviewed|visited|asked|talks?|talked|spoke|speaks|meets)(?:\s+(?:with|to))?\s*$"
)


#: A line that tells with whom the paper talked.
_TALK = regex(
    r"\s*[—–-]*\s*(?:(?:专访|访谈|访|对话|听)[：:]?(?=\S\S)|"
    r"(?:[Aa]n?\s+)?(?:[Ii]nterview|[Cc]onversation|[Tt]alk)\s+with\s+(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof)\b\.?\s*)*)"
)


def give_offices(report: Report, items: Sequence[Item], knowledge: Knowledge) -> None:
    """To whoever speaks below with the name alone, and is told in the lead or above it."""
    people = list(dict.fromkeys(names.bare(b.name.text) for b in report.blocks if b.name))
    lead = [sentence for item in report.lead for _, sentence in sentences.parted(item.words)]
    first = min((block.first for block in report.blocks), default=0)
    above = ((item.words, _TALK.match(item.text)) for item in items[:first] if not item.is_prose)
    lead += [words.cut(talk.end()) for words, talk in above if talk]
    for block in report.blocks:
        if block.name and not block.position:
            block.position = _office(names.bare(block.name.text), people, lead, knowledge)


def _office(
    name: str, people: Sequence[str], lead: Sequence[Printed], knowledge: Knowledge
) -> Printed | None:
    for sentence in lead:
        at = sentence.text.find(name)
        if at < 0:
            continue
        if folding.script_of(name) == "Hani" or folding.is_han(sentence.text[at - 1 : at]):
            told = _in_front(sentence.cut(0, at), knowledge)
        else:
            others = [sentence.text.find(other, at + len(name)) for other in people]
            end = min([place for place in others if place > 0], default=len(sentence))
            told = _behind(sentence.cut(at, end), knowledge)
        if told:
            return told
    return None


def _behind(words: Printed, knowledge: Knowledge) -> Printed | None:
    """`Sok Dara, Head of …, who has …`"""
    own = words.cut(0, joint.start()) if (joint := _JOINT.search(words.text)) else words
    if mark := _MARK.match(own.text):
        own = join([own.cut(0, mark.end("name")), own.cut(mark.end())])
    does = _DOES.search(own.text)
    own = own.cut(0, does.start()) if does else own
    told = latin_people.name_and_position(own.strip(" .,;"), knowledge)
    return told[1] if told and words.text.startswith(told[0].text) else None


def _in_front(front: Printed, knowledge: Knowledge) -> Printed | None:
    """`…采访了柬埔寨环境部司长`: the office that begins with a country, or the shortest."""
    starts = [0, *(match.end() for match in islice(_BEFORE.finditer(front.text), _MOST))]
    offices = [front.cut(start).strip() for start in starts if start < len(front)]
    offices = [one for one in offices if one and positions.is_position(one, knowledge)]
    abroad = [one for one in offices if knowledge.country_at(even(one.text))]
    return next(iter([*abroad, *reversed(offices)]), None)
