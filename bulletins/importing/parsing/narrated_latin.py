"""Whom an English storyteller introduces inside the first sentences of a paragraph: `Over rice,
Sok Dara, head of the Lake Office, wondered … she said`, `The man who woke them is Sok Dara, …`.

Somebody is told with an office, and what the paragraph holds is speech: a quotation, or what he
or she says further on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..regexes import regex
from . import latin_subjects, names, offices, plain_posts, positions, verbs
from .knowledge import Knowledge
from .printed import Printed
from .verbs import Who

#: How far into a paragraph somebody is introduced, and how long an office with its body is.
_FAR, _LONGEST = 420, 240
#: So many commas of an office are tried.
_MOST_COMMAS = 8
_NAME = regex(
    r"(?<![\w’'-])(?P<name>(?:(?:H\.E\.|Mr|Mrs|Ms|Miss|Mme|Mdm|Madame?|Dr|Prof|Professor|U|Daw)\.?\s+){0,3}"
    r"[A-ZĐ][\wÀ-ỹ’'-]+(?:\s+[A-ZĐ][\wÀ-ỹ’'.-]*){1,4}),\s+(?=\S)"
)
#: Where an office may end: before what somebody does, or with the sentence.
_END = regex(r",\s+(?=(?!(?:and|of|for|in|with|at|as|on|from|whose)\b)[a-z])|[.;:](?=\s|$)")
_SAYS = (
    r"(?:said|says|told|asked|added|noted|explained|recalled|remarked|admitted|answered|argued|"
    r"replied|warned|spoke|described|suggested|proposed|remembered|insisted|confessed|wondered|"
    r"reported|thought|believed|hoped|wanted|joked|reckoned|observed|concluded|called|stressed|"
    r"urged|promised|pointed|mentioned|read|showed|offered)"
)
#: A quotation, or what he or she says further on.
SPEECH = regex(
    rf"[“\"][^”\"]{{12,}}[”\"]|\b(?:[Hh]e|[Ss]he)\s+(?:(?!never\b|not\b)[a-z]+\s+)?{_SAYS}\b|"
    r"\b(?:[Hh]is|[Hh]er)\s+(?:own\s+|first\s+|last\s+|main\s+|one\s+)?(?:verdict|advice|answer|message|point|plea|"
    r"request|warning|conclusion|question|reply|remark|wish|lesson|rule|proposal|story|worry|concern)\b"
)
#: `Electricity, said Sok Dara, Director of …, has been sold.`
_SAID = regex(rf"[,!?]\s+{_SAYS}\s+(?:the\s+)?$")
#: What a report tells of its meeting, of whoever writes it and of visits, and no speech.
_HELD = regex(
    r"\b(?:held|hosted|organi[sz]ed|convened|attended|took\s+place|brought\s+together|gathered\s+(?:in|at)|"
    r"agreed\s+(?:on|to|that)|decided|adopted|signed|written|edited|published|contact|further\s+information|"
    r"participants\s+(?:included|were))\b",
    re.IGNORECASE,
)


#: `the village head, Sok Dara, sat down with us`
_POST_FIRST = regex(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur)\s+"
    r"(?P<post>(?:[a-z]+[’']s\s+)?(?P<trade>(?!the\b|an?\b)[a-z][a-z-]*(?:\s+(?!the\b|an?\b)[a-z][a-z-]*){0,4})),\s+"
    r"(?P<name>(?:(?:H\.E\.|Mr|Mrs|Ms|Miss|Mme|Mdm|Madame?|Dr|Prof|Professor|U|Daw)\.?\s+){0,3}"
    r"[A-ZĐ][\wÀ-ỹ’'-]+(?:\s+[A-ZĐ][\wÀ-ỹ’'.-]*){1,4}|"
    # of one word, where that is honoured
    r"(?:Mr|Mrs|Ms|Miss|Mme|Madame?|Dr|Prof|Professor|U|Daw)\.?\s+[A-ZĐ][\wÀ-ỹ’'-]+)(?=,\s+[a-z])"
)
#: What else that one is, behind the name: `…, Mrs. Sok, holder of licence four, joined in.`
_MORE = regex(r",\s+(?P<office>(?:(?:the|an?)\s+)?[a-z][^,.;:“”\"]{3,80}),(?=\s+[a-z])")


def _behind_post(words: Printed, knowledge: Knowledge) -> Who | None:
    """Somebody whom a trade or a post in small letters introduces, between commas."""
    for match in _POST_FIRST.finditer(words.text, 0, _FAR):
        if _HELD.search(words.text, 0, match.start()):
            return None
        end, post = match.end(), words.group(match, "post")
        if not plain_posts.is_one(match["trade"]) or positions.does(post.text):
            continue
        if verbs.LATIN_SILENT.match(words.text, end):
            return None
        speaks = verbs.LATIN_SAYS.match(words.text, end) or SPEECH.search(words.text, end)
        if speaks and names.is_name(match["name"], knowledge):
            more = _MORE.match(words.text, end)
            if more and plain_posts.is_one(more["office"]):
                post = latin_subjects.without_article(words.group(more, "office"))
            return Who("remark", words.group(match, "name"), post)
    return None


#: `Sok Dara has fished here since she was nine. She explained that … She is head of the patrol.`
_NAME_ALONE = regex(r"[A-ZĐ][\wÀ-ỹ’'-]+(?:\s+[A-ZĐ][\wÀ-ỹ’'.-]*){1,3}(?=\s+[a-z])")
_IS_ONE = regex(
    r"[.”]\s+(?:He|She)\s+(?:is|was)\s+(?:the\s+|an?\s+)?(?P<office>[^.,;:“”\"]{4,120})\.(?=\s|$)"
)
_SAYS_THAT = regex(rf"\b(?:He|She)\s[^.]{{0,80}}?\b{_SAYS}\s+(?:us\s+|them\s+)?(?:that|how|why)\b")


def _told_behind(words: Printed, knowledge: Knowledge) -> Who | None:
    """Somebody by the name alone, whose office a later sentence of the paragraph tells."""
    name = _NAME_ALONE.match(words.text)
    office = _IS_ONE.search(words.text, name.end(), 2 * _FAR) if name else None
    if not name or not office or not _SAYS_THAT.search(words.text, name.end(), 2 * _FAR):
        return None
    told = names.is_name(name[0], knowledge) and _is_office(
        position := words.group(office, "office"), knowledge
    )
    return Who("remark", words.group(name), position) if told else None


def speaker(words: Printed, knowledge: Knowledge) -> Who | None:
    if told := _told_behind(words, knowledge):
        return told
    if behind := _behind_post(words, knowledge):
        return behind
    for match in _NAME.finditer(words.text, 0, _FAR):
        if _HELD.search(words.text, 0, match.start()):
            return None
        name = words.group(match, "name")
        for position, end in _offices(words, match.end(), knowledge):
            if verbs.LATIN_SILENT.match(words.text, end):
                return None
            speaks = verbs.LATIN_SAYS.match(words.text, end) or SPEECH.search(words.text, end)
            speaks = speaks or _SAID.search(words.text, 0, match.start())
            if speaks and names.is_name(name.text, knowledge):
                return Who("remark", name, position)
    return None


def _offices(words: Printed, start: int, knowledge: Knowledge) -> Iterator[tuple[Printed, int]]:
    """What may be the office behind a name, and where it ends."""
    behind = words.cut(start, start + _LONGEST)
    for sign in islice(_END.finditer(behind.text), _MOST_COMMAS):
        office = behind.cut(0, sign.start()).strip()
        if _is_office(office, knowledge):
            yield latin_subjects.without_article(office), start + sign.start()
        if sign[0][0] != ",":
            return


def _is_office(office: Printed, knowledge: Knowledge) -> bool:
    if positions.does(office.text):
        return False
    if offices.PLAIN_POST.match(office.text) or plain_posts.is_one(office.text):
        return True
    return positions.has_post(office.text) and positions.is_position(office, knowledge)
