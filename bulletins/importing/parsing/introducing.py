"""Those whom a line or a paragraph introduces with their offices, one or several of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lmec import folding

from ..regexes import regex
from . import (
    attendance,
    delegates,
    latin_people,
    names,
    pairs,
    panels,
    positions,
    sides,
    trimming,
)
from .habits import Habits
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed, join


@dataclass(frozen=True)
class Introduced:
    """Somebody whom a list tells with an office, and perhaps with a part in the meeting."""

    name: Printed
    position: Printed | None
    country: str
    role: str


#: `主持人：`, `【与谈嘉宾】`, `Panellists:` before those whom a line introduces.
LABEL = regex(
    r"\s*[【\[]?[^:：。，,；;】\]]{2,30}(?:[】\]]\s*[:：]?|[:：])\s*(?=\S)|(?P<part>主\s*持\s*人?)[\s\u3000]+"
)
#: Between two of them, behind a bracket also a comma.
_BETWEEN = regex(r"\s*[；;、，\n]\s*|(?<=[)）])\s*[,，]?\s*(?=\S)|以及|[和与及]")
#: No such line is longer, in letters; nor does one name more.
LONGEST, _MOST = 900, 40


def introduced(items: Sequence[Item], knowledge: Knowledge) -> list[Introduced]:
    """Those whom lines with a label name with their offices, one or several to a line."""
    present = attendance.below_label(tuple(items))
    return [
        *(one for item in items for one in _in_line(item, knowledge)),
        *(one for n in sorted(present) for one in people_in(items[n].words, "remark", knowledge)),
    ]


def presented(habits: Habits, knowledge: Knowledge) -> list[Introduced]:
    """Those whom the forms of the document name; `Sok Dara (Cambodia)` without an office."""
    return [
        one
        for role, words in habits.people
        for one in [*people_in(words, role, knowledge)] or _delegate(words, role, knowledge)
    ]


def _delegate(words: Printed, role: str, knowledge: Knowledge) -> list[Introduced]:
    told = delegates.latin(words, knowledge, latin_people.name_and_position)
    return [Introduced(told[0], told[1], told[2], role)] if told else []


def names_several(item: Item, knowledge: Knowledge) -> bool:
    """Whether a line introduces more than one: no head of somebody's words does."""
    if len(item.text) > LONGEST or not _BETWEEN.search(item.text):
        return False
    if not LABEL.match(item.text):
        return not item.is_prose and _is_list(item.words, knowledge)
    return len({one.name.text for one in _in_line(item, knowledge)}) > 1


def _is_list(words: Printed, knowledge: Knowledge) -> bool:
    """Whether a cell or a line holds several people with their offices, and little else."""
    listed = list(people_in(words, "remark", knowledge))
    told = sum(len(one.name) + len(one.position or "") for one in listed)
    return len({one.name.text for one in listed}) > 1 and told > _SHARE * len(words)


#: `Moderated by Mr. Sok Dara, editor of …`, `In the chair: …`: a line of its own, above the words.
_PRESIDED = regex(
    r"(?:(?:co-)?(?:moderated|chaired|facilitated|presided\s+over)\s+by|"
    r"(?:session\s+|panel\s+)?(?:(?:co-)?chair(?:person|man|woman)?|moderator|facilitator|in\s+the\s+chair)\s*:)\s+"
    r"(?=[A-ZĐ])",
    re.IGNORECASE,
)


#: `分论坛（主持人：周军，云南大学教授）`, `第一单元　主持：…`, `圆桌对话（云南大学教授周军主持）`
_PRESIDES_HAN = regex(
    r"(?:^|[（(\s—–-])(?:本场|本节|会议|论坛|联合|共同)?(?:主持人?\s*[:：\s]\s*(?P<behind>[^:：。]{4,80}?)|"
    r"由?(?P<before>[^（）()，。：:\s][^（）()，。：:]{3,60})主持)\s*[)）]?$"
)


def presiding(items: Sequence[Item], knowledge: Knowledge) -> Iterator[Introduced]:
    """Whom lines tell to preside, wherever in the document a part of the meeting begins."""
    for item in items:
        if item.is_prose or len(item.text) > LONGEST:
            continue
        if told := _PRESIDED.match(item.text):
            yield from people_in(item.words.cut(told.end()), "chair", knowledge)
        elif told := _PRESIDES_HAN.search(item.text) if "主持" in item.text else None:
            who = item.words.group(told, str(told.lastgroup))
            if who.text.count("（") + who.text.count("(") > who.text.count("）") + who.text.count(
                ")"
            ):
                who = item.words.cut(told.start(str(told.lastgroup)), told.end())
            yield from people_in(who.strip(), "chair", knowledge)


#: So much of a list are names and offices.
_SHARE = 0.85


def only_introduces(item: Item, knowledge: Knowledge) -> bool:
    """`Moderator: Sok Dara, Director. Panel: Li Na, Head of …; …`: whether a paragraph holds
    several persons behind labels, and little else."""
    parts = _labelled(item.words) if LABEL.match(item.text) and len(item.text) <= LONGEST else []
    listed = [one for words, _ in parts for one in _behind_label(words, knowledge)]
    told = sum(len(one.name) + len(one.position or "") for one in listed)
    behind = sum(len(words) - label for words, label in parts)
    return len({one.name.text for one in listed}) > 1 and told > _SHARE * behind


#: `… Panel: …`, behind the first of two lists in one paragraph.
_NEXT_LABEL = regex(r"(?:(?<=。)\s*|(?<=\.)\s+)(?=[^:：。.，,；;]{2,24}[:：])")


def _labelled(words: Printed) -> list[tuple[Printed, int]]:
    """The lists of a paragraph, each with the length of its label."""
    cuts = [match.end() for match in _NEXT_LABEL.finditer(words.text)][:_MOST]
    parts = [words.cut(*edges).strip() for edges in pairwise([0, *cuts, len(words)])]
    labels = [LABEL.match(part.text) for part in parts]
    return [(part, label.end() if label else 0) for part, label in zip(parts, labels, strict=True)]


def _in_line(item: Item, knowledge: Knowledge) -> Iterator[Introduced]:
    label = LABEL.match(item.text)
    if not label and names_several(item, knowledge):
        yield from people_in(item.words, "remark", knowledge)
    if not label or len(item.text) > LONGEST:
        return
    for words, _ in _labelled(item.words):
        yield from _behind_label(words, knowledge)


def _behind_label(words: Printed, knowledge: Knowledge) -> Iterator[Introduced]:
    label = LABEL.match(words.text)
    if not label:
        return
    said = re.sub(r"[\s【】\[\]:：]", "", label[0])
    role = trimming.role_of(said) or "remark"
    home = sides.country_of(said) if len(said) == len("中方") else ""
    home = home or delegates.country_of(said, knowledge)
    for one in people_in(words.cut(label.end()), role, knowledge):
        yield replace(one, country=one.country or home)


#: Fewer entries may be the parts of one.
_FEWEST = 2


def people_in(words: Printed, role: str, knowledge: Knowledge) -> Iterator[Introduced]:
    if in_order := [*panels.between_semicolons(words, knowledge)]:
        for name, office, own in in_order:
            yield Introduced(name, office, "", own or role)
        return
    if len(entries := panels.entries(words)) > _FEWEST:
        for entry in entries:
            told = panels.with_part(entry, knowledge)
            pair = (
                told[:2] if told else _pair(entry, knowledge) or panels.by_trade(entry, knowledge)
            )
            if pair:
                yield Introduced(*pair, "", (told and told[2]) or role)
        return
    waiting: list[Printed] = []
    for part in _parts(words):
        if part.text[:1] in ";；":
            waiting = []  # whoever stands before it is told
        own, part = _part_behind(part)
        waiting.append(part)
        found = _pair(join(waiting), knowledge)
        # `编辑部　编辑：周军　顾问：李明` is an imprint, and no office.
        if found and not re.search("[:：]", found[1].text):
            yield Introduced(*found, "", own or role)
        if found or len(waiting) > 3:
            waiting = []


#: `水利厅副厅长周军（主持人）`
_PART_BEHIND = regex(r"\s*[（(](?P<part>[^（()）]{2,12})[)）]?\s*[。.]?\s*$")


def _part_behind(words: Printed) -> tuple[str, Printed]:
    """The part in the meeting that stands in brackets behind somebody, and what is before it."""
    behind = _PART_BEHIND.search(words.text)
    part = trimming.role_of(behind["part"]) if behind else None
    return (part, words.cut(0, behind.start())) if behind and part else ("", words)


def _parts(words: Printed) -> list[Printed]:
    """What stands between the signs, each part with the sign before it; a bracket is whole."""
    text = words.text
    inside = [span for match in _BRACKET.finditer(text) for span in range(*match.span())]
    within = frozenset(inside)
    cuts = [m.start() for m in _BETWEEN.finditer(text) if m.start() not in within][:_MOST]
    edges = [0, *cuts, len(words)]
    return [words.cut(*pair) for pair in pairwise(edges)]


#: For whom somebody came who came for no country.
_PART = regex(
    r"(?:观察员|列席(?:人员|代表)?|特邀(?:嘉宾|专家|代表)?|(?:国际|区域)组织|合作伙伴|嘉宾|东道主|秘书处)[\s\u3000：:]+(?=\S)"
)
_BRACKET = regex(r"[(（][^()（）]*(?=[)）])")
_IN_BRACKETS = regex(r"(?P<name>[^,()]{3,60}?)\s*\((?P<position>[^()]{3,300})\)")


def _pair(words: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    bare = words.strip("；;、，,。.·•|和与及以等 ")
    if bare.text.endswith(("）", ")")) and not re.search("[（(]", bare.text):
        bare = bare.cut(0, len(bare) - 1).strip()  # `（主持人：云南大学教授周军）`
    if part := _PART.match(bare.text):
        bare = bare.cut(part.end())
    if folding.script_of(bare.text) == "Latn":
        bare = bare.cut(4) if bare.text.startswith("and ") else bare
        if match := _IN_BRACKETS.fullmatch(bare.text):
            name, position = bare.group(match, "name"), bare.group(match, "position")
            if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
                return name, position
        if found := latin_people.name_and_position(bare, knowledge):
            return found
    return pairs.name_and_position(bare, 0, knowledge)
