"""Whom an English paragraph introduces only behind its first sentences (`Then it was the turn of
the boatmen. Mr. Sok Dara, owner of …, spoke without slides.`), and who else speaks behind that
one in the same paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lmec import folding

from ..regexes import regex
from . import attributing, brought_in_latin, companies, names, verbs
from .knowledge import Knowledge
from .printed import Printed
from .verbs import Who

#: The sentences of a paragraph, and where each begins.
Parts = list[tuple[int, Printed]]
#: How the speaker of any sentence is read; given by `running`.
Reader = Callable[[Printed, Knowledge], Who | None]
#: How far into a paragraph its first speaker is told.
LATE = 240
#: What a report tells of its meeting, and not of who speaks.
_OF_THE_MEETING = regex(
    r"\b(?:held|hosted|organi[sz]ed|convened|attended|took place|brought together|gathered|opened|"
    r"agreed|decided|adopted)\b"
)
#: What is done in words.
_SETS_OUT = regex(
    r",?\s+(?:set|laid|spelt|spelled|worked)\s+out\s+(?:the|an?|his|her|how|what|why|two|three|four)\b"
)
#: A year alone may be of any story.
_DAY = regex(
    r"\b(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)\b"
)


#: At the end of a paragraph: who sat there, and says nothing.
_ONLY_PRESIDED = regex(
    r",?\s+(?:presided|chaired|moderated|facilitated|was\s+in\s+the\s+chair|took\s+the\s+chair)\b"
    r"(?:(?!\band\b|\bwho\b)[^.:;,“”\"])*\.?\s*$"
)


def told(parts: Parts, knowledge: Knowledge, read: Reader) -> list[tuple[int, Who]]:
    """`Then it was the turn of the boatmen. Mr. Sok Dara, owner of …, spoke without slides.`"""
    before = ""
    for number, (_, sentence) in enumerate(parts[:3]):
        if not _is_latin(sentence.text):
            return []
        below = "".join(part.text for _, part in parts[number + 1 :])
        is_dated = bool(_DAY.search(before))
        if number and not below.strip() and _ONLY_PRESIDED.search(sentence.text):
            return []
        if number and (who := brought_in_latin.speaker(sentence, below, knowledge)):
            honoured = who.name and names.HONORIFIC.match(who.name.text)
            # Behind a day it may be of any report, unless somebody honoured goes on with it.
            return followed(who, parts, knowledge, read) if honoured or not is_dated else []
        if is_dated or _OF_THE_MEETING.search(before):
            return []
        who = read(sentence, knowledge) if number else None
        if who and who.name and (who.position or names.HONORIFIC.match(who.name.text)):
            says = verbs.LATIN_SAYS.search(sentence.text) or re.search('[“"]', sentence.text)
            says = says or _SETS_OUT.search(sentence.text)
            is_told = says or attributing.gives(sentence.text)
            return followed(who, parts, knowledge, read) if is_told else []
        before += sentence.text
        if len(before) > LATE or (
            number and (_DAY.search(before) or _OF_THE_MEETING.search(before))
        ):
            return []
    return []


def is_of_meeting(before: str) -> bool:
    """Whether the sentences tell of the meeting, or of a day."""
    return bool(_DAY.search(before) or _OF_THE_MEETING.search(before))


def followed(who: Who, parts: Parts, knowledge: Knowledge, read: Reader) -> list[tuple[int, Who]]:
    """That one, who has the paragraph up to the next who is introduced with an office."""
    found, begun = [(0, who)], False
    for number, (start, sentence) in enumerate(parts):
        own = who.name and who.name.span.end <= sentence.span.end
        if not begun:
            begun = bool(own)
            continue
        below = "".join(part.text for _, part in parts[number + 1 :])
        other = read(sentence, knowledge) or brought_in_latin.speaker(
            sentence, below, knowledge, found[-1][1]
        )
        if other and _begins_anew(other, found[-1][1]):
            found.append((start, other))
    return found


def _begins_anew(who: Who, before: Who) -> bool:
    """Whether somebody with an office, or the office of a body, has the floor after another."""
    if not who.name:
        return brought_in_latin.is_office_of_body(who)
    return bool(who.position) and not companies.is_same(before, who)


def _is_latin(text: str) -> bool:
    return folding.script_of(text[:60]) == "Latn" and not re.search("[\u4e00-\u9fff]", text[:120])
