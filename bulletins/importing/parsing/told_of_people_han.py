"""Turns of persons whom Chinese prose names, whatever their post and what they do there: a last
look at the paragraphs of the report that nobody has yet.

Whoever is the subject of a sentence and has words in it, or behind it, begins a turn there; a
paragraph in which two have words is parted between them.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from lmec import folding

from ..regexes import regex
from . import (
    any_post_han,
    captions,
    name_tails,
    names,
    numbering,
    people_han,
    running,
    sayings_han,
    wordless,
)
from .head_parts import VOICE, Head
from .knowledge import Knowledge
from .outline import Item
from .people_han import Person
from .printed import Printed
from .running import Voice

#: No paragraph is longer that is looked at, and no report names more.
_LONGEST, _MOST = 1500, 60
#: Where a sentence, or a part of one that stands for itself, ends.
_ENDS = regex("[。！？；](?:[”」』）)])?|[”」』](?=[\u4e00-\u9fffA-Z])")
#: What may lead to the subject of a sentence.
_SCENE = regex(
    "[^“”：]{0,60}[，,：:]\\s*$|[^“”。；]{0,40}?(?:的|[则正就便]|[人者员])?(?:是|叫|为|由|据|用|在|来自)\\s*$|[^“”。；，]{0,12}$|.*[”」』]\\s*(?:[^，。：“”]{0,30}(?:的|[则正就]|[人者])?(?:是|叫)\\s*)?$"
)
#: `由周军代表发言`, `据周军介绍`, `在周军看来`, `用周军的话说`
_BY = regex(
    "\\s*(?:代表[^，。]{0,8}?(?:发言|介绍|说明)|介绍|透露|说|讲|估[计算]|看来|眼[里中]|看|的话[说讲]|解释|(?:作|做|首先|率先|最先|开场)[^，。]{0,10}|宣读|回答|解答|答疑)"
)
#: `由周军扮演，她请求…`
_THEN = regex("[^，。；]{0,8}，[他她]")
_NEEDS_BY = regex("(?:由|据|用|(?<!现)在|如)\\s*$")


@dataclass
class Told:
    """What the report has told so far."""

    known: dict[str, Printed | None]
    whole: str
    current: str = ""
    heads: frozenset[str] = frozenset()


def voices(
    items: tuple[Item, ...],
    chosen: dict[int, Head],
    taken: Container[int],
    start: int,
    end: int,
    knowledge: Knowledge,
) -> dict[int, list[Voice]]:
    """The voices of each paragraph that somebody has of whom no head tells."""
    own = items[start:end]
    whole = "\n".join(item.text for item in own)
    if folding.script_of(whole[:2000]) != "Hani":
        return {}
    heads = frozenset(names.bare(head.name.text) for head in chosen.values() if head.name)
    told = Told(_known(items, chosen, start, end, whole, knowledge), whole, heads=heads)
    found: dict[int, list[Voice]] = {}
    at, is_below, has_led = start, False, False
    while at < end:
        item = items[at]
        if head := chosen.get(at):
            is_below = head.kind != VOICE
            told.current = names.bare(head.name.text) if head.name else ""
            if head.kind == VOICE and item.is_prose and at not in taken:
                every = running.voices(item, knowledge)
                if mine := _with_others(every, item, told, knowledge):
                    found[at] = every = mine
                if every and every[-1].name:
                    told.current = names.bare(every[-1].name.text)
            at = head.end
            has_led = True
            continue
        is_free = item.is_prose and not item.row and at not in taken and not is_below
        if is_free and len(item.text) < _LONGEST and not captions.ends_with_credit(item):
            is_lead = not has_led and not found and not numbering.number_at(item)
            made = _in(item, told, is_lead, knowledge)
            if not made and (made := _introduced(item, items[at + 1 : at + 2], told, knowledge)):
                told.known.update(
                    {names.bare(one.name.text): one.position for one in made if one.name}
                )
            if made:
                found[at] = made
                told.current = names.bare(made[-1].name.text) if made[-1].name else ""
        has_led = has_led or item.is_prose
        at += 1
    return found


#: `她说，…`, `轮到他时，他没有念稿子。他说，…`
_GOES_ON = regex("(?:[^，。“”]{1,12}，)?[他她]")


def _introduced(
    item: Item, below: tuple[Item, ...], told: Told, knowledge: Knowledge
) -> list[Voice]:
    """The only person whom a paragraph introduces, and who speaks in the next one: `她说，…`"""
    next_one = below[0].text if below and below[0].is_prose else ""
    if not _GOES_ON.match(next_one) or sayings_han.strength(f"。{next_one}") < _SURE:
        return []
    people = people_han.persons(item.words, told.known, told.whole, knowledge)
    keys = {person.key for person in people}
    posts = [person for person in people if person.position]
    subjects = [person for _, person in _subjects(item.text, people)]
    if len(keys) != 1 or not posts or posts[0] not in subjects:
        return []
    if sayings_han.is_silent(item.text[posts[0].end :]) or posts[0].key == told.current:
        return []
    return [Voice("remark", posts[0].name, posts[0].position, item)]


def _known(
    items: tuple[Item, ...],
    chosen: dict[int, Head],
    start: int,
    end: int,
    whole: str,
    knowledge: Knowledge,
) -> dict[str, Printed | None]:
    """All whom the report names with a post, each with it."""
    known: dict[str, Printed | None] = {}
    for head in chosen.values():
        if head.name and len(known) < _MOST:
            known.setdefault(names.bare(head.name.text), head.position)
    for item in items[start:end]:
        if len(item.text) > _LONGEST or len(known) >= _MOST:
            continue
        for person in people_han.persons(item.words, (), whole, knowledge):
            if person.position and len(person.key) > 1:
                known[person.key] = known.get(person.key) or person.position
    return known


def _with_others(every: list[Voice], item: Item, told: Told, knowledge: Knowledge) -> list[Voice]:
    """The voices of a paragraph that is somebody's already, with those of others in it, or with
    the office alone where a scene was taken for part of it; none where nothing is to be told."""
    own = {names.bare(voice.name.text) for voice in every if voice.name}
    if not every or len(own) != len(every) or any(voice.role != "remark" for voice in every):
        return []
    current, told.current = told.current, ""
    made = _in(item, told, False, knowledge)
    told.current = current
    keys = {names.bare(voice.name.text) for voice in made if voice.name}
    if len(made) != 1 or len(every) != 1:
        return made if len(made) > len(every) and own <= keys else []
    mine, theirs = made[0].position, every[0].position
    if own == keys and mine and theirs and len(mine) < len(theirs):
        front = theirs.text.removesuffix(mine.text)
        is_list = front.endswith("、") and any_post_han.is_post(front[:-1])
        is_apart = is_list or front.endswith(_IN_FRONT) or bool(_NUMBER.fullmatch(front))
        is_tail = front != theirs.text and is_apart
        return [replace(every[0], position=mine)] if is_tail else []
    # `区巡护队` is part of an office, and nobody.
    name = every[0].name
    inside = mine and name and mine.span.start <= name.span.start < mine.span.end
    return made if inside else []


def _in(item: Item, told: Told, is_lead: bool, knowledge: Knowledge) -> list[Voice]:
    text = item.text
    if _ANOTHERS.match(text) or sayings_han.only_teaches(text):
        # `她还建议，…`: of whoever spoke above, whoever is named behind; `记者周军报道：…`
        return []
    people = people_han.persons(item.words, told.known, told.whole, knowledge)
    if not people:
        return []
    subjects = _subjects(text, people)
    if both := _former_and_latter(item, people):
        return both
    begun: list[tuple[int, Person]] = []
    current = told.current
    for number, (start, person) in enumerate(subjects):
        until = subjects[number + 1][0] if number + 1 < len(subjects) else len(text)
        behind = text[person.end : max(until, person.end)]
        if person.key == current and not person.position:
            continue
        if is_lead and person.key in told.heads:
            continue
        if not _has_words(text, start, person, behind, is_lead):
            continue
        if wordless.asks_for_paper(person.position, behind):
            continue
        begun.append((start, person))
        current = person.key
    begun = [
        one
        for number, one in enumerate(begun)
        if not number or one[1].key != begun[number - 1][1].key
    ]
    alone = len(begun) == 1 and not told.heads and not told.current
    if alone and sayings_han.holds(text[: begun[0][0]]):
        begun = []  # what one person said where the meeting is told of opens the report
    if not begun:
        return []
    starts = [0, *(start for start, _ in begun[1:])]
    ends = [*starts[1:], len(text)]
    leads = [_LEADS.match(text, start) if start else None for start in starts]
    starts = [lead.end() if lead else start for lead, start in zip(leads, starts, strict=True)]
    if len(begun) == 1 and (label := _LABEL.match(text, begun[0][1].end)):
        starts = [label.end()]  # `周军，河口站站长：…`
    return [
        Voice(
            "remark",
            name_tails.without(person.name, item.words, knowledge),
            person.position or told.known.get(person.key),
            replace(item, words=item.words.cut(start, end).strip()),
            (item.words.group(lead),) if lead else (),
        )
        for (_, person), start, end, lead in zip(begun, starts, ends, leads, strict=True)
    ]


#: How ends what was wrongly taken for part of an office: `老方由|处长`.
_NUMBER = regex(r"[\d:：.、\s]+")
_IN_FRONT = ("是", "为", "由", "，", "据", "到", "叫")
_ANOTHERS = regex(
    "(?:[^，。：“”]{1,14}，)?[他她](?!叫|是)|"
    "[^，。：“”]{0,8}(?:记者|通讯员)[^，。：“”]{2,24}(?:报道|摄影|供稿)"
)
#: What only joins somebody to those before is no word of that one.
_LEADS = regex("(?:对此|随后|接着|此外|另外|最后)，")
_LABEL = regex(r"\s*[：:]\s*(?=[^“「\s])")
_LATTER = regex("[，；。]?\\s*后者")


def _former_and_latter(item: Item, people: list[Person]) -> list[Voice]:
    """`站长周军和司长Sok Dara先后发言，前者…，后者…`"""
    text = item.text
    former = text.find("前者")
    latter = _LATTER.search(text, former) if former > 0 else None
    told = [person for person in people if person.position and person.end <= former]
    if not latter or len(told) < _TWO:
        return []
    one, other = told[-_TWO:]
    joined = text[one.end : other.start].strip() in ("、", "和", "与", "及")
    first, second = text[former + 2 : latter.start()], text[latter.end() :]
    if not joined or not all(map(sayings_han.speaks_at_once, (first, second))):
        return []
    parts = item.words.cut(0, latter.start()), item.words.cut(latter.start()).strip("，；。 ")
    return [
        Voice("remark", person.name, person.position, replace(item, words=words))
        for person, words in zip((one, other), parts, strict=True)
    ]


_TWO = 2


def _subjects(text: str, people: list[Person]) -> list[tuple[int, Person]]:
    """Who is the subject of a sentence, each with where that begins."""
    cuts = [0, *(match.end() for match in _ENDS.finditer(text))]
    found: list[tuple[int, Person]] = []
    for number, person in enumerate(people):
        start = max(cut for cut in cuts if cut <= person.start)
        before = text[start : person.start]
        if start and text[start - 1] in "”」』" and not before.strip():
            # `“…”站长周军说`: the quotation is that one's.
            opened = max(text.rfind(sign, 0, start) for sign in "“「『")
            start = max(cut for cut in cuts if cut <= opened) if opened >= 0 else start
            before = ""
        if _inside_quotation(text, person.start) or before.endswith(("（", "(")):
            continue
        if start and text[start - 1] in "”」』" and sayings_han.leads_to_speaker(before):
            opened = max(text.rfind(sign, 0, start) for sign in "“「『")
            start = max(cut for cut in cuts if cut <= opened) if opened >= 0 else start
        beside = person.position and person.position.span.start > person.name.span.start
        if before and not (
            _is_by(before)
            or (_SCENE.match(before) and not sayings_han.is_told_of(before))
            or (beside and before.endswith("的") and not sayings_han.is_told_of(before[:-1]))
        ):
            continue
        by = _BY.match(text, person.end) or _THEN.match(text, person.end)
        if _NEEDS_BY.search(before) and not by:
            continue
        # Somebody else is named in the same sentence before that one.
        above = people[number - 1] if number else None
        if (
            above
            and above.end > start
            and text[above.end : person.start].strip() in ("、", "和", "与", "及")
        ):
            continue
        if above and above.end > start and person.position is None:
            answers = text[person.start - 1] == "，" and sayings_han.speaks_at_once(
                text[person.end : person.end + 40]
            )
            between = text[above.end : person.start]
            if not answers or above.key == person.key or not sayings_han.asks(between):
                continue
            start = person.start
        found.append((start, person))
    return found


def _is_by(before: str) -> bool:
    return before.endswith(("是", "叫", "为")) and not sayings_han.holds(before)


def _inside_quotation(text: str, at: int) -> bool:
    return any(text.count(a, 0, at) > text.count(b, 0, at) for a, b in ("“”", "「」", "『』"))


def _has_words(text: str, start: int, person: Person, behind: str, is_lead: bool) -> bool:
    before = text[start : person.start]
    weight = sayings_han.strength(behind)
    if _NEEDS_BY.search(before) and _BY.match(behind):
        weight += 4
    if sayings_han.leads_to_speaker(before):
        weight += 3
    if before.rstrip().endswith(("”", "」", "』")) or (text[start : start + 1] in "“「『"):
        weight += 2
    if not person.position and not sayings_han.speaks_at_once(behind):
        weight -= 2 if start or before else 1
    if is_lead:
        sentence = text[start : text.find("。", person.end) + 1 or len(text)]
        weight -= 4 if sayings_han.holds(sentence) else 1
    return weight >= _ENOUGH


#: So much has to speak for a turn.
_ENOUGH = 2
#: So much where only a pronoun tells whose they are.
_SURE = 4
