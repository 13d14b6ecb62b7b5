"""The heads that together fit a document best.

Every stretch of lines that could be a head is weighed; a first choice shows which shapes the
document's heads have, and with that every stretch is weighed again. So a shape that is sure in
four places carries a fifth that alone would be doubtful, and a lone oddity is let go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lmec import folding

from ..regexes import regex
from . import (
    amid_han,
    answered,
    at_home,
    bodies_amid,
    bystanders,
    captions,
    carrying,
    continued,
    counted_turns,
    country_labels,
    crowds,
    datelines,
    delegates,
    echoed,
    footnoted,
    gapped,
    heads,
    institutions,
    interviews,
    introducing,
    lone_bodies,
    long_posts,
    name_last,
    named_words,
    names,
    numbered_bodies,
    numbering,
    office_first,
    offices,
    pairs,
    positions,
    running,
    set_out,
    siblings,
    signatures,
    statements,
    subjects_latin,
    trimming,
    unspoken,
    weighing,
)
from .habits import Habits
from .head_parts import VOICE, Head
from .knowledge import Knowledge
from .outline import Item
from .running import Voice
from .verbs import Who
from .weighing import LEAST, Customs

#: Of what a paragraph says by itself; one that is only signed has to be one of several.
_WEIGHTS = {
    VOICE: 4.5,
    named_words.QUOTED: 4.5,
    amid_han.KIND: 4.5,
    at_home.KIND: 4.5,
    interviews.KIND: 4.5,
    institutions.KIND: 4.5,
    gapped.KIND: 4.5,
    name_last.KIND: 4.5,
    continued.KIND: 4.5,
    country_labels.KIND: 4.5,
    footnoted.KIND: 4.5,
    set_out.KIND: 4.5,
    crowds.KIND: 4.5,
    **echoed.WEIGHTS,
    office_first.KIND: 4.5,
    siblings.KIND: 4.5,
    signatures.QUOTED: 4.5,
    signatures.SIGNED: 2.0,
}

#: What the document as a whole tells; the last goes before the others.
_SUREST = (
    gapped,
    institutions,
    interviews,
    name_last,
    continued,
    country_labels,
    footnoted,
    set_out,
    office_first,
)


def heads_of(
    items: tuple[Item, ...], start: int, end: int, habits: Habits, knowledge: Knowledge
) -> dict[int, list[Head]]:
    """By the item at which they begin."""
    found: dict[int, list[Head]] = {}
    living = at_home.heads(items, start, end, knowledge)
    echoing = echoed.heads(items, start, end, knowledge)
    surest: dict[int, Head] = {}
    for room in _SUREST:
        surest |= room.heads(items, start, end, knowledge)
    for at in range(start, end):
        if _names_nobody(items, at, knowledge):
            continue
        made = list(heads.candidates(items, at, end, habits, knowledge))
        if voices := running.voices(items[at], knowledge):
            made.append(named_words.without_label(head_of(voices[0], at), made))
        if not made and (named := named_words.behind_label(items[at], at, habits, knowledge)):
            made.append(named)
        if named := named_words.below_office(items, at, end, habits, knowledge):
            made.append(named)
        if named := named_words.behind_office(items, at, end, habits, knowledge):
            made.append(named)
        if signed := signatures.inside(items[at], at, habits, knowledge):
            made.append(signed)
        if not made and at in living:
            made.append(living[at])
        if at in surest:
            made = [surest[at]]
        if at in echoing:
            made = echoed.beside(made, echoing[at])
        if made:
            found[at] = [_at_home(long_posts.whole(head, items), knowledge) for head in made]
    found |= {at: [head] for at, head in crowds.heads(items, start, end, found).items()}
    return found | _amid(found, items, start, end, knowledge)


def _amid(
    found: dict[int, list[Head]],
    items: tuple[Item, ...],
    start: int,
    end: int,
    knowledge: Knowledge,
) -> dict[int, list[Head]]:
    """Those of paragraphs among others that tell their speakers more surely."""
    voices = [at for at, made in found.items() if any(h.kind == VOICE and h.name for h in made)]
    told = {
        at: _among(items[at], knowledge)
        for at in range(start, end)
        if amid_han.between(voices, at, found) and not _names_nobody(items, at, knowledge)
    }
    amid = {
        at: Head(*who[:3], at, at + 1, (), items[at], kind=amid_han.KIND)
        for at, who in told.items()
        if who
    }
    amid = counted_turns.heads(items, voices, told, knowledge) | amid
    bodies = bodies_amid.heads(items, [*amid, *found], told.keys() - amid.keys(), knowledge)
    return {at: [_at_home(head, knowledge)] for at, head in (amid | bodies).items()}


def _among(item: Item, knowledge: Knowledge) -> Who | None:
    if not item.is_prose or item.row or item.level or item.listed:
        return None
    if folding.script_of(item.text) == "Latn":
        return subjects_latin.among_others(item.words, knowledge)
    return amid_han.speaker(item.words, knowledge)


def _at_home(head: Head, knowledge: Knowledge) -> Head:
    """A head with the country that its position tells."""
    if head.country or not head.position or (head.name is None and head.kind != VOICE):
        return head
    alone = delegates.country_of(head.position.text, knowledge) if head.name is None else ""
    told = positions.country_in(head.position.text, knowledge) if head.name else alone
    return replace(head, country=told)


def _names_nobody(items: tuple[Item, ...], at: int, knowledge: Knowledge) -> bool:
    item = items[at]
    return (
        _is_in_form(items, at)
        or answered.tells_whom(items, at)
        or datelines.begins(item)
        or captions.shows(item)
        or (captions.names_makers(item) and not trimming.BY.match(item.text))
        or introducing.names_several(item, knowledge)
        or unspoken.only_presides(item)
        or bystanders.was_only_represented(item)
        or unspoken.is_sidelight(item)
        or _ends_sentence(items, at)
        or _is_among_bodies(items, at, knowledge)
    )


def _is_among_bodies(items: tuple[Item, ...], at: int, knowledge: Knowledge) -> bool:
    """Whether a line ends a list of ministries, a line each: who came, and nobody who speaks."""
    listed = items[max(0, at - _LISTED + 1) : at + 1]
    return len(listed) == _LISTED and all(
        not (item.is_prose or item.level or item.bold_until or item.row or item.ruled)
        and pairs.is_body(item.words.strip("•·-–— ;；,，、"), knowledge)
        for item in listed
    )


#: So many below each other are a list.
_LISTED = 3


def _ends_sentence(items: tuple[Item, ...], at: int) -> bool:
    """Whether a plain line goes on with the sentence above it, which a page broke off: `… by the
    River Basin`, and below it `Cooperation Center, and …`"""
    item, above = items[at], items[at - 1] if at else None
    if not above or not above.is_prose or not item.is_prose or item.ruled or item.listed:
        return False
    if item.row or above.row or item.bold_until or numbering.number_at(item):
        return False
    same = item.size == above.size > 0 and item.level == above.level == 0
    return same and bool(_BROKEN.search(above.text))


_BROKEN = regex(r"[.!?]\s.*[A-Za-z,]$|[。！？].*[\u4e00-\u9fff，、]$", re.DOTALL)


#: What a form above minutes tells of the meeting: nobody speaks there.
_FORM = regex(
    r"\s*(?:(?:会议)?(?:时\s*间|地\s*点|主\s*题|议\s*题|日\s*期)|主\s*持(?:人)?|记\s*录(?:人)?|出\s*席|列\s*席|缺\s*席|参\s*会|"
    r"(?:出席|列席|参会|缺席)(?:人员|代表|单位)|整\s*理|"
    r"date|time|venue|place|chair(?:person|man)?|present|participants|attendees|apologies|"
    r"rapporteur|secretary|minutes(?: taken)? by|agenda|subject)\s*[:：]",
    re.IGNORECASE,
)


def _is_in_form(items: tuple[Item, ...], at: int) -> bool:
    """Whether a line is one of several that tell when, where and under whom a meeting was held."""
    if not _FORM.match(items[at].text):
        return False
    around = items[max(0, at - 3) : at + 4]
    return sum(bool(_FORM.match(item.text)) and not item.is_prose for item in around) > 2


def head_of(voice: Voice, at: int) -> Head:
    return Head(
        voice.role, voice.name, voice.position, at, at + 1, voice.labels, voice.words, kind=VOICE,
        country=voice.country,
    )  # fmt: skip


def heads_in_order(
    items: tuple[Item, ...],
    start: int,
    end: int,
    habits: Habits,
    knowledge: Knowledge,
) -> list[Head]:
    found = lone_bodies.left_out(heads_of(items, start, end, habits, knowledge), items, knowledge)
    first_prose = next((n for n in range(start, end) if items[n].is_prose), end)
    weights = {
        id(head): _WEIGHTS[head.kind]
        if head.kind in _WEIGHTS
        else weighing.weight(head, items, end, habits, knowledge)
        for made in found.values()
        for head in made
    }
    carrying.raise_all(found, weights, items)
    for head in statements.of_bodies(found, items, start):
        weights[id(head)] += _STATED
    chosen = _best(found, weights, items, start, end, first_prose)
    _take_siblings(chosen, found, weights, items, start, end, knowledge)
    chosen = _best(found, weights, items, start, end, first_prose)
    customs = Customs.of((head for head in chosen if head.kind != VOICE), items)
    for made in found.values():
        for head in made:
            if head.kind != VOICE:
                weights[id(head)] += customs.weight(head, items)
    best = _best(found, weights, items, start, end, first_prose)
    # Bodies are sure only now, by what the custom of the document is.
    if _take_siblings(best, found, weights, items, start, end, knowledge):
        best = _best(found, weights, items, start, end, first_prose)
    return [replace(head, weight=weights[id(head)]) for head in best]


def _take_siblings(
    chosen: list[Head],
    found: dict[int, list[Head]],
    weights: dict[int, float],
    items: tuple[Item, ...],
    start: int,
    end: int,
    knowledge: Knowledge,
) -> bool:
    made = list(siblings.heads(chosen, items, start, end, knowledge))
    made += numbered_bodies.among([*chosen, *made], items, start, end, knowledge)
    for head in made:
        found[head.start] = [head]
        weights[id(head)] = _WEIGHTS[siblings.KIND]
    return bool(made)


#: So much more weighs a body above its words where the paper says that it prints statements.
_STATED = 1.5


def _best(
    found: dict[int, list[Head]],
    weights: dict[int, float],
    items: tuple[Item, ...],
    start: int,
    end: int,
    first_prose: int,
) -> list[Head]:
    """Those that do not overlap and weigh most together, told from the last line upwards."""
    value = [0.0] * (end + 2)
    taken: list[Head | None] = [None] * (end + 2)
    for at in range(end - 1, start - 1, -1):
        value[at] = value[at + 1]
        for head in found.get(at, ()):
            # The first paragraph leads, whoever it begins with.
            if head.kind in _WEIGHTS and at == first_prose and head.kind != set_out.KIND:
                continue
            total = weights[id(head)] - LEAST + _below(head, found, value, taken)
            if total > value[at]:
                value[at], taken[at] = total, head
    return list(_walk(found, taken, start, end))


def _below(
    head: Head, found: dict[int, list[Head]], value: list[float], taken: list[Head | None]
) -> float:
    """What can follow a head; its own words may begin with its speaker once more."""
    following = taken[head.end] if head.end < len(taken) else None
    if following and _is_rest_of(head, following):
        return float("-inf")
    if following and _is_own(head, following):
        return value[head.end]  # what tells them so speaks for the head
    if following and head.kind == "body" and not head.words:
        return float("-inf")  # above another's name it is a heading, and said nothing
    return value[head.end]


def _is_rest_of(head: Head, following: Head) -> bool:
    """Whether the body below a person without words is that one's, by its label."""
    spoken = head.kind == VOICE or head.words or head.name is None
    labelled = any(label.text.rstrip().endswith((":", "：")) for label in following.labels)
    return not spoken and following.kind == "body" and not following.words and labelled


def _is_own(head: Head, following: Head) -> bool:
    """Whether what begins below a head are its words, and no other speaker."""
    if following.kind != VOICE or head.words:
        return False
    if head.name and following.name:
        # Whom a body or a country alone tells is none, right below somebody with an office.
        office = following.position and positions.has_post(following.position.text)
        weak = not office and head.position and positions.has_post(head.position.text)
        return bool(weak) or names.same_name(head.name.text, following.name.text)
    if head.name is None and following.name is None:
        # `缅甸`, and below it `缅甸旅游部表示，…`: the ministry tells who speaks.
        return not (_tells_body(following) and not _tells_body(head))
    if head.name and following.country and head.country in ("", following.country):
        # `Cambodia will …`, below somebody from there, or of whom no country is told
        return bool(head.country) or not (head.role == "chair" or _tells_body(following))
    own = head.position.text if head.name and head.position else ""
    return bool(following.position and following.position.text in own)


def _tells_body(head: Head) -> bool:
    text = pairs.of_body(head.position).text if head.position else ""
    return bool(offices.HAN_BODY_END.search(text) or offices.LATIN_BODY.search(text))


def _walk(
    found: dict[int, list[Head]], taken: list[Head | None], start: int, end: int
) -> Iterator[Head]:
    at, last = start, None
    while at < end:
        head = taken[at]
        if head is None:
            at += 1
            continue
        if last and last.end == at and _is_own(last, head):
            last, at = None, head.end
            continue
        yield head
        last, at = head, head.end
