"""Speakers in running text: `环境部司长Sok Dara指出，…`, `Sok Dara, Director of …, said that …`

Only what stands at the head of a paragraph makes it a speaker's; in such a paragraph every
sentence that begins with another speaker begins that one's words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lmec import folding

from ..regexes import regex
from . import (
    above_points,
    attributing,
    bodies_among,
    bodies_latin,
    brought_in_han,
    brought_in_latin,
    called_han,
    captions,
    choruses,
    companies,
    countries,
    delegates,
    followers,
    further_han,
    later_latin,
    latin_people,
    latin_subjects,
    name_tails,
    names,
    narrated_han,
    narrated_latin,
    negotiators,
    numbering,
    offices,
    on_behalf,
    openings,
    own_sides,
    pairs,
    quoted,
    running_han,
    running_latin,
    scenes_han,
    sentences,
    topics,
    verbs,
    wordless,
)
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed
from .verbs import Who


@dataclass(frozen=True)
class Voice:
    """Who speaks, and the words, as the text has them: with name and position."""

    role: str
    name: Printed | None
    position: Printed | None
    words: Item
    labels: tuple[Printed, ...] = ()
    country: str = ""


def voices(item: Item, knowledge: Knowledge) -> list[Voice]:
    """The speakers of a paragraph, who go on for their sides; none where it begins with none."""
    found: list[Voice] = []
    for voice in _of_paragraph(item, knowledge):
        name = name_tails.without(voice.name, item.words, knowledge)
        voice = voice if name is voice.name else replace(voice, name=name)
        if found and own_sides.goes_on(found[-1], voice, knowledge):
            both = own_sides.together(found[-1].words.words, voice.words.words)
            found[-1] = replace(found[-1], words=replace(found[-1].words, words=both))
        else:
            found.append(voice)
    return found


def _of_paragraph(item: Item, knowledge: Knowledge) -> list[Voice]:
    if not item.is_prose and not item.text.endswith((".", "。")):
        who = above_points.speaker(item, knowledge, _speaker)
        return [Voice(*who[:3], item, country=who.country)] if who else []
    if captions.ends_with_credit(item) or further_han.GOES_ON.match(item.text):
        return []
    number = numbering.number_at(item)
    if (bold := topics.bold_label(item, number, knowledge)) and (
        found := _voices(
            replace(item, words=item.words.cut(bold).strip(), bold_until=0), knowledge
        )
    ):
        return [replace(found[0], labels=(item.words.cut(0, bold).strip(),)), *found[1:]]
    if 0 < number < len(item.text) and (
        found := _voices(replace(item, words=item.words.cut(number)), knowledge)
    ):
        return [replace(found[0], labels=(item.words.cut(0, number).strip(),)), *found[1:]]
    if number and (found := _on_point(topics.counted(item, number), knowledge)):
        label = item.words.cut(0, number).strip()
        return [replace(found[0], labels=(label, *found[0].labels)), *found[1:]]
    found = _behind_country(item, knowledge)
    if found or (topics.is_set_apart(item) and (found := _behind_topic(item, knowledge))):
        return found
    return (
        _voices(item, knowledge)
        or _behind_topic(item, knowledge)
        or [Voice("remark", None, body, item) for body in latin_subjects.bold(item, knowledge)]
        or _on_point(item, knowledge)
    )


def _on_point(item: Item, knowledge: Knowledge) -> list[Voice]:
    """Whoever speaks on a point of the minutes, behind what it is about."""
    office = topics.office(item)
    told = [Voice("remark", None, office, item)] if office else []
    return _behind_topic(item, knowledge) or told


def stranger(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """Whom a Chinese sentence inside a paragraph introduces with an office, and who speaks."""
    if _is_latin(sentence.text):
        return None
    who = _speaker(sentence, knowledge)
    return who if who and who.name and who.position else None


def introduced(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """Whom any sentence inside a paragraph introduces with an office, and who has words there."""
    who = _speaker(sentence, knowledge)
    if not who or not who.name or not who.position or who.role == "chair":
        return None
    end = max(who.name.span.end, who.position.span.end) - sentence.span.start
    return who if verbs.says(sentence.text, end) else None


def _behind_country(item: Item, knowledge: Knowledge) -> list[Voice]:
    """`柬埔寨：环境部司长Sok Dara指出，…`"""
    end, country = topics.country(item, knowledge)
    if not country:
        return []
    words = item.words.cut(end)
    found = _voices(replace(item, words=words, bold_until=0), knowledge) if words else []
    if not found:
        return []
    first = replace(
        found[0],
        labels=(item.words.cut(0, end).strip(),),
        country=found[0].country or country,
    )
    return [first, *found[1:]]


def _behind_topic(item: Item, knowledge: Knowledge) -> list[Voice]:
    """`【水质监测】环境部司长Sok Dara指出，…`: what it is about stands before who speaks."""
    end = topics.end(item)
    if not end or end >= len(item.text):
        return []
    words = item.words.cut(end).strip(" :：—–")
    found = _voices(replace(item, words=words, bold_until=0), knowledge) if words else []
    if not found:
        return []
    return [replace(found[0], labels=(item.words.cut(0, end).strip(),)), *found[1:]]


def _voices(item: Item, knowledge: Knowledge) -> list[Voice]:
    if who := quoted.speaker(item.words, knowledge, _speaker) or quoted.behind_scene(
        item.words, knowledge, _speaker
    ):
        return [Voice(who.role, who.name, who.position, item, country=who.country)]
    found: list[tuple[int, Who]] = []
    parts = list(sentences.parted(item.words))
    first = parts[0][1].text if parts else ""
    is_latin = _is_latin(item.text)
    is_told_freely = not is_latin and brought_in_han.speaks(item.text)

    def any_of(words: Printed) -> Who | None:
        who = _speaker(words, knowledge)
        return who or (brought_in_han.speaker(words, knowledge) if is_told_freely else None)

    for number, (start, sentence) in enumerate(parts):
        is_behind_scene = number == 1 and scenes_han.leads(first, sentence.text, is_told_freely)
        if start and not found and not is_behind_scene:
            break
        goes_on_with = item.text[start + len(sentence) :] if is_latin else ""
        below = parts[number + 1][1] if number + 1 < len(parts) else Printed()
        who = brought_in_han.shown(sentence, knowledge) if is_told_freely else None
        who = who or _speaker(sentence, knowledge)
        if not who and is_latin:
            behind = found[-1][1] if found else None
            who = brought_in_latin.speaker(sentence, goes_on_with, knowledge, behind)
        if who and not found and wordless.says_nothing(who, item.words, sentence, below):
            return []
        if not who and not found and is_told_freely:
            front = openings.behind(sentence, knowledge)
            # A clause before somebody may be what that one does: `胶农陶腊翻到第七十页，说…`
            if sentence.text[:front].rstrip().endswith("，"):
                who = brought_in_han.speaker(sentence, knowledge)
            goes_on = brought_in_han.speaks_next(below.text)
            who = who or brought_in_han.speaker(sentence.cut(front), knowledge, goes_on)
        if (
            found
            and not is_latin
            and (office := further_han.office(sentence, parts[number - 1][1].text))
        ):
            found.append((start, office))
            continue
        if not who and found and is_told_freely:
            who = further_han.speaker(sentence, knowledge)
        body = bodies_among.speaker(sentence, knowledge) if not who or not who.name else None
        who = who or body
        if found and who and wordless.is_only_told_of(who):
            continue
        if not who and (
            pair := companies.introduced(
                sentence, below, knowledge, latin_people.name_and_position
            )
        ):
            who = Who("remark", *pair)
        # Of bodies only those are told so who were announced.
        is_told = who and ((who.name and who.position) or scenes_han.is_turn_of_all(first))
        if start and not found and who and not is_told:
            break
        if found and who and companies.is_same(found[-1][1], who):
            found[-1] = (found[-1][0], companies.with_fuller_office(found[-1][1], who))
        elif found and who and companies.is_body_of(who, found[-1][1], knowledge):
            continue
        elif who and (
            who.name
            or not (start and _is_unknown(who, knowledge))
            or (found and _is_country(who) and _is_country(found[-1][1]))
            or (found and body)
            or _is_secretariat(who)
            or brought_in_latin.is_office_of_body(who)
        ):
            found.append((start, who))
            found += followers.behind_semicolon(who, sentence, start, any_of)
    if not found and parts and _is_latin(item.text):
        found = companies.announced(
            parts, lambda sentence: _speaker(sentence, knowledge), knowledge
        ) or companies.together(parts, knowledge, latin_people.name_and_position)
    if not found and len(parts) > 1:
        who = latin_subjects.by_letter(parts[0][1], parts[1][1], knowledge)
        found = [(0, who)] if who else []
    if not found:
        found = later_latin.told(parts, knowledge, _speaker)
        found = bodies_latin.before(found, parts, knowledge)
    is_han = folding.is_han(item.text[0]) or item.text[0] == "“"
    if not found and is_han:
        who = called_han.speaker(item.words, knowledge)
        who = who or narrated_han.speaker(item.words, knowledge)
        who = None if who and wordless.is_only_told_of(who) else who
        found = [(0, who), *followers.behind_first(who, parts, any_of)] if who else []
    is_story = not found and _is_latin(item.text)
    if is_story and (who := narrated_latin.speaker(item.words, knowledge)):
        found = later_latin.followed(who, parts, knowledge, _speaker)
    if found:
        found[0] = (0, found[0][1])  # with the scene
    found = _each_taken_up(found, parts, knowledge)
    ends = [*[start for start, _ in found], len(item.words)][1:]
    return [
        voice
        for (start, who), end in zip(found, ends, strict=True)
        for voice in _together(who, item, start, end, knowledge)
    ]


def _together(who: Who, item: Item, start: int, end: int, knowledge: Knowledge) -> list[Voice]:
    """One voice, or those of several who are introduced together."""
    members = _company(who.name, who.position, knowledge)
    words = item.words.cut(start, end).strip()
    told = [(name, position) for name, position in members if name and position]
    if chorus := choruses.parted(words, told, knowledge):
        front, spoken = chorus
        voices = [
            Voice(who.role, *pair, replace(item, words=own), country=who.country)
            for pair, own in spoken
        ]
        return [replace(voices[0], labels=(front,)), *voices[1:]]
    return [
        Voice(who.role, *each, replace(item, words=words), country=who.country) for each in members
    ]


def _each_taken_up(
    found: list[tuple[int, Who]], parts: list[tuple[int, Printed]], knowledge: Knowledge
) -> list[tuple[int, Who]]:
    """Whom one sentence introduces together, each where the paragraph takes that one up."""
    who = found[0][1] if len(found) == 1 else None
    if not who or not who.name or not who.position:
        return found
    company = _company(who.name, who.position, knowledge)
    if len(company) < 2 and _is_latin(parts[0][1].text):
        company += companies.beside(
            parts[0][1], who.position, knowledge, latin_people.name_and_position
        )
    if len(company) < 2:
        return found
    starts = companies.taken_up([name for name, _ in company if name], parts)
    if len(starts) != len(company):
        return found
    each = sorted(zip(starts, company, strict=True), key=lambda one: one[0])
    split = [(at, who._replace(name=name, position=office)) for at, (name, office) in each]
    return [(0, split[0][1]), *split[1:]]


def _is_country(who: Who) -> bool:
    """Whether a country speaks of which the bulletin keeps no records."""
    return bool(not who.name and who.position and countries.is_elsewhere(who.position.text))


def _is_unknown(who: Who | Voice, knowledge: Knowledge) -> bool:
    """Whether a body speaks of which no list knows: only its shape tells it; or somebody of whom
    no more is told than a title behind the name."""
    if who.name and who.position and who.name.span.start < who.position.span.start:
        return bool(offices.HAN_POST.match(who.position.text))
    if who.name or not who.position:
        return False
    known = pairs.is_body(pairs.of_body(who.position), knowledge)
    known = known or negotiators.is_loud(who.position.text)
    return not known and not delegates.is_delegation(who.position.text, knowledge)


def _is_secretariat(who: Who) -> bool:
    """`随后，协作网秘书处承诺…`: the meeting's own office, of whatever name."""
    return bool(who.position and who.position.text.endswith("秘书处"))


def is_doubtful(item: Item, knowledge: Knowledge) -> bool:
    """Whether a paragraph is that of an unknown body, which speaks only among others."""
    return any(_is_unknown(voice, knowledge) for voice in voices(item, knowledge)[:1])


def _company(
    name: Printed | None, position: Printed | None, knowledge: Knowledge
) -> list[tuple[Printed | None, Printed | None]]:
    if name is None or position is None:
        return [(name, position)]
    return [*companies.parted(name, position, knowledge, latin_people.name_and_position)]


#: A part in the meeting before whoever has it: `主持人、环境部司长…`, `Meeting Chair Sok Dara, …`
PRESIDING = regex(
    r"(?:负责|担任)主持(?:人|工作)?的|(?:负责)?主持(?:了|本次|此次|这次|本场)?(?:会议|对话|论坛|研讨会|讨论|活动)的|"
    r"(?:本次会议|本场|本节|会议|论坛|大会|对话)?主持人[、，,：:]?\s*|(?:本次)?(?:会议|大会|论坛)?(?:联合|共同|执行)?主席[、，,：:]?\s*(?=[\u4e00-\u9fffA-Z])|"
    r"(?:[Tt]he\s+)?(?:(?:[Ss]ession|[Mm]eeting|[Ww]orkshop|[Pp]anel|[Ff]orum|[Dd]ialogue)\s+)?"
    r"(?:[Cc]o-)?(?:[Cc]hair(?:person|man|woman)?|[Mm]oderator|[Ff]acilitator)"
    r"(?:\s+of\s+the\s+[a-z]+)?\s*[,:]?\s+(?=[A-ZĐ])"
)


def _speaker(sentence: Printed, knowledge: Knowledge) -> Who | None:
    opening = openings.at(sentence, knowledge)
    rest = sentence.cut(opening.end()) if opening else sentence
    for words in (sentence, rest) if opening else (sentence,):
        front = PRESIDING.match(words.text)
        who = _speaker(words.cut(front.end()), knowledge) if front else None
        if who and who.name:
            return who._replace(role="chair")
    latin = _is_latin(rest.text)
    # `In the view of …, …` is no opening such as `In the discussion, …`.
    for words in (sentence, rest) if opening else (sentence,):
        if who := attributing.speaker(words, latin, knowledge):
            return who
    if latin:
        is_honoured = opening and names.HONORIFIC.match(rest.text)
        if is_honoured and (who := running_latin.speaker(rest, knowledge)) and who.name:
            # `The Director, Professor Sok Dara, …`: the title goes with the name.
            is_told = who.position and not names.is_honour(who.position.text)
            told = None if is_told else running_latin.speaker(sentence, knowledge)
            if told and told.name and told.position and told.name.text.endswith(who.name.text):
                return told  # `The Director, Ms. Sok Dara, who was in the chair, …`
            if opening and attributing.BY_CHAIR.match(opening[0]):
                who = who._replace(role="chair")
            return on_behalf.of(who, sentence, rest, knowledge)
        whole = running_latin.speaker(sentence, knowledge) if opening else None
        plain = running_latin.speaker(rest, knowledge) if opening else None
        if opening and plain and _LEADS.match(opening[0]):
            if plain.name and attributing.BY_CHAIR.match(opening[0]):
                plain = plain._replace(role="chair")
            return on_behalf.of(plain, sentence, rest, knowledge)
        # What looks like an opening may be somebody's office.
        if whole and whole.name and " " in whole.name.text:
            return whole
        who = running_latin.speaker(rest, knowledge)
        return on_behalf.of(who, sentence, rest, knowledge) if opening else who
    return running_han.speaker(rest, knowledge)


#: `Addressing the opening,`, `At the close of the day,`: no office.
_LEADS = regex(
    r"(?:(?:In|At|On|During|After|Before|With|From|To)\b|"
    r"(?:Then|Subsequently|Meanwhile|Finally|Next|First|Lastly|Later|Afterwards|Similarly|Also)\b|"
    r"[A-Z][a-z]+\s+speaker\b|[A-Z][a-z]+(?:ing|ed)\s+(?:[a-z]+\s+)?(?:the|an?|his|her|their|this)\b)"
)


def _is_latin(text: str) -> bool:
    return folding.script_of(text[:60]) == "Latn" and not re.search("[\u4e00-\u9fff]", text[:120])
