"""Who speaks in the middle of another's paragraph: `…。Sok Dara回应说，…`, `… . Mr. Sok Dara
replied that …`. Only somebody whom the document names elsewhere can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lmec import folding

from ..regexes import regex
from . import (
    acquaintances,
    choruses,
    further_han,
    idle_latin,
    names,
    openings,
    running,
    sentences,
    states,
    subjects_latin,
    verbs,
)
from .blocks import Block, Report
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed
from .verbs import Who

_OPENING, _CLOSING = "“‘「『", "”’」』"


def part(report: Report, announced: list[str], knowledge: Knowledge) -> None:
    """Parts such paragraphs: the words from that sentence on are those of another turn."""
    if not report.blocks:
        return
    named = dict.fromkeys([*announced, *(b.name.text for b in report.blocks if b.name)])
    known = _in_full(list(named))
    is_sure = states.have_the_floor(report.blocks, knowledge)
    report.blocks = [
        turn for block in report.blocks for turn in _parted_by_states(block, is_sure, knowledge)
    ]
    report.blocks = [turn for block in report.blocks for turn in _parted(block, known, knowledge)]


DEBATED = regex(
    r"[^.“”\"]{8,200}\b(?:was|were)\s+(?:then\s+|also\s+|hotly\s+|long\s+)?(?:debated|discussed|disputed|contested|"
    r"argued\s+over|weighed)\b[^.“”\"]{0,80}\."
)


def _in_full(named: list[str]) -> list[str]:
    """Without `Mr. Dara`, where Sok Dara is named: both are one, and only one."""
    parts = {name: set(acquaintances.words_of(name)) for name in named}
    every = list(parts.values())
    return [name for name, own in parts.items() if not any(own < other for other in every)]


def _parted(block: Block, known: list[str], knowledge: Knowledge) -> Iterator[Block]:
    lines, block.lines = block.lines, []
    yield block
    current = block
    for line in lines:
        at = 0
        for start, turn in _turns(line, current, known, knowledge):
            before = line.words.cut(at, start).strip()
            # `Whether that would help was debated.`: nobody's, above who debates.
            if before and not (lines[0] is not line and not at and DEBATED.fullmatch(before.text)):
                current.lines.append(replace(line, words=before))
            yield turn
            current, at = turn, start
        current.lines.append(replace(line, words=line.words.cut(at)) if at else line)


def _parted_by_states(block: Block, is_sure: bool, knowledge: Knowledge) -> Iterator[Block]:
    """The turns of countries that begin further sentences; where no country has had the floor yet,
    of those that surely say something behind somebody's told words."""
    lines, block.lines = block.lines, []
    yield block
    current = block
    for number, line in enumerate(lines):
        at = 0
        for start, sentence in sentences.parted(line.words) if line.is_prose else ():
            told = states.speaker(sentence, knowledge) if start or number else None
            if not told or _is_quoted(line.text[:start]) or told[1] == current.country:
                continue
            if not is_sure and not (block.inline and block.name and states.asks(sentence)):
                continue
            office = current.position.text if current.name and current.position else None
            # Who is told by a country of his or her own has that one's side.
            if (
                office
                and not current.country
                and states.is_own_side(told[0].text, office, knowledge)
            ):
                continue
            if before := line.words.cut(at, start).strip():
                current.lines.append(replace(line, words=before))
            current = replace(
                current, role="remark", name=None, position=told[0], inline=True,
                country=told[1], lines=[],
            )  # fmt: skip
            yield current
            at = start
        if rest := line.words.cut(at):
            current.lines.append(replace(line, words=rest) if at else line)


def _turns(
    line: Item, current: Block, known: list[str], knowledge: Knowledge
) -> Iterator[tuple[int, Block]]:
    if not line.is_prose:
        return
    is_own = bool(current.name and names.name_at_start(line.words, current.name.text))
    is_own = is_own or bool(current.name and further_han.GOES_ON.match(line.text))
    for start, sentence in _clauses(line.words, known):
        if not start or _is_quoted(line.text[:start]):
            continue
        if is_own and (stranger := running.stranger(sentence, knowledge)):
            current = _of_stranger(current, stranger)
            yield start, current
            continue
        if (name := inside(sentence, known) or at_end(sentence, known)) and not _is_current(
            name, current, known
        ):
            current = _turn_of(current, name, None)
            yield start, current
            continue
        behind = openings.behind(sentence, knowledge)
        for skipped in dict.fromkeys((0, behind)):
            answers = _ANSWERS.match(sentence.text, skipped)
            words = sentence.cut(skipped, answers.end("who") if answers else None)
            found = acquaintances.in_front(words, known)
            below = line.text[start + len(sentence) :]
            if not found or not (answers or speaks(words, found[0], found[2], below)):
                continue
            name, position, _ = found
            if _is_current(name, current, known):
                continue
            current = _turn_of(current, name, position)
            yield start, current
            break


#: What somebody else does behind a comma, as soon as another has spoken.
_AT_ONCE = (
    "(?:对此|则|也|当即|随即|随后|接着|立即|当场)(?=表示|回应|回答|答复|附和|补充|指出|说)|"
    "附议|回应[说称，]|答复[说称，]"
)


def _clauses(words: Printed, known: list[str]) -> Iterator[tuple[int, Printed]]:
    """Sentences, parted where somebody known answers inside one: `…太贵，索·达拉对此表示赞同`."""
    han = [re.escape(name) for one in known if folding.is_han((name := names.bare(one))[0])]
    answers = re.compile(f"，(?=(?:{'|'.join(han)})(?:{_AT_ONCE}))") if han else None
    for start, sentence in choruses.clauses(words):
        ends = [match.end() for match in answers.finditer(sentence.text)] if answers else []
        for at, end in pairwise([0, *ends, len(sentence)]):
            yield start + at, sentence.cut(at, end)


def _is_current(name: Printed, current: Block, known: list[str]) -> bool:
    """Whether it is whoever has the floor already."""
    whole = acquaintances.whole(name.text, known)
    own = acquaintances.whole(current.name.text, known) if current.name else ""
    return bool(current.name) and names.same_name(whole, own)


def _turn_of(current: Block, name: Printed, position: Printed | None) -> Block:
    return replace(
        current, role="remark", name=name, position=position, inline=True, country="", lines=[]
    )


#: `It could, Sok Dara replied, with a valve.`: who says it stands between commas.
_INSIDE = regex(r"[^,.;:“”\"]{2,80},\s+(?=[A-ZĐ])")
_SAID = (
    r"(?:said|replied|answered|explained|added|thought|believed|objected|noted|remarked|warned|"
    r"countered|admitted|recalled|conceded|insisted)"
)
_BETWEEN = regex(rf"\s+{_SAID},\s")
#: `From the tickets, replied Sok Dara.`
_SAYS_LAST = regex(rf"[^,.;:“”\"]{{2,80}},\s+{_SAID}\s+(?=[A-ZĐ])")


def inside(sentence: Printed, known: list[str]) -> Printed | None:
    """Somebody known who is told between commas to say the sentence."""
    if last := _SAYS_LAST.match(sentence.text):
        words = sentence.cut(last.end()).strip(" .!")
        found = acquaintances.in_front(words, known)
        return found[0] if found and found[2] == len(words) else None
    front = _INSIDE.match(sentence.text)
    words = sentence.cut(front.end()) if front else Printed()
    found = acquaintances.in_front(words, known) if words else None
    return found[0] if found and _BETWEEN.match(words.text, found[2]) else None


#: `From tickets, replied Sok Dara.`
_REPLIED = regex(
    r"[^,.;:“”\"]{2,120},\s+(?:replied|answered|countered|retorted|said|added|explained)\s+(?=[A-ZĐ])"
)


def at_end(sentence: Printed, known: list[str]) -> Printed | None:
    """Somebody known who is told behind it."""
    front = _REPLIED.match(sentence.text)
    words = sentence.cut(front.end()) if front else Printed()
    found = acquaintances.in_front(words, known) if words else None
    return found[0] if found and words.text[found[2] :].strip() == "." else None


#: `Dr. Sok’s answer was short.`
_ANSWERS = regex(
    r"(?P<who>(?:[A-Z][\w.]*\s+){0,3}[A-Z][\w-]+)[’']s?\s+(?:own\s+|only\s+|first\s+)?(?:answer|reply|response|question|objection|advice|verdict|retort|warning)\s+"
    r"(?:was|came|ran|followed)\b"
)


def speaks(words: Printed, name: Printed, end: int, below: str) -> bool:
    """Whether somebody who is known has the floor in this sentence; whoever is honoured also with
    any verb, where what follows is told by him or her."""
    if idle_latin.DOES.match(words.text, end) or verbs.LATIN_SILENT.match(words.text, end):
        return False
    if verbs.says(words.text, end) or _SAYS_LATER.match(words.text, end):
        return True
    # `Mr. Sok Dara, whose province shares a market with them, wondered whether …`
    clause = _CLAUSE.match(words.text, end)
    rest = words.text[clause.end() if clause else end :]
    is_told = names.HONORIFIC.match(name.text) and subjects_latin.does(rest)
    return bool(is_told and subjects_latin.speaks(rest, below))


#: `周军当场写下号码，说一定有人接。`
_SAYS_LATER = regex(
    "(?![的和与及、])[^，。：；“”]{1,24}，(?:并|又|还|也|然后|接着)?"
    "(?:说|答|问|回答|表示|告诉|解释|补充|答应|保证|承诺|建议|提议)"
)
_CLAUSE = regex(r",\s+who(?:se)?\s[^.,;:“”\"]{3,90},(?=\s+[a-z])")


def _of_stranger(current: Block, who: Who) -> Block:
    """Behind the words of somebody known another is introduced in the same paragraph."""
    return replace(
        current, role=who.role, name=who.name, position=who.position, inline=True,
        country=who.country, lines=[],
    )  # fmt: skip


def _is_quoted(before: str) -> bool:
    opened = sum(before.count(sign) for sign in _OPENING)
    return opened > sum(before.count(sign) for sign in _CLOSING) or before.count('"') % 2 == 1
