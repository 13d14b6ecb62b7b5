"""Whoever begins a paragraph with a name alone, among others who speak: `Bopha Keo had come from
the lake. It costs species, she said.`, `苏瓦那·普马来自尖竹汶，种榴莲。他算了一笔账：…`. The words
have to tell that the same one speaks: by a verb of saying, or a pronoun before one or a
quotation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lmec import folding

from ..regexes import regex
from . import (
    floor,
    idle_latin,
    name_ends,
    names,
    numbering,
    sayings_han,
    sayings_latin,
    sentences,
)
from .head_parts import VOICE, Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

_LATIN_NAME = regex(r"[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){1,3}(?=[\s,])")
#: `Asked whether the commune would accept gates, `
_BEFORE = regex(r"(?:Asked|Answering|Pressed|Called|Invited|Turning|Speaking)\b[^,.;:]{3,100},\s+")
#: `, who advises the Authority on fire, `
_CLAUSE = regex(r",\s+who\s[^.,;:]{3,90},")
_HAN_NAME = regex(
    "(?:(?P<where>[^，。；：“]{2,14}的))?(?P<name>[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2}|[\u4e00-\u9fff]{2,4}?)"
    "(?=来自|是(?!否|不)|从[^，。]{2,10}来|没有|不(?!过|但|仅)|做了|种了|养了|开了|手里|家里|今年)"
)
_HAN_GOES_ON = regex(
    "[，。；！？”][^，。“”]{0,6}[他她](?!们)[^。“”]{0,24}[：:]?\\s*[。，]?\\s*[“「]"
)
#: A sentence that leads to somebody in the next one is no longer, in letters.
_LEADS = 24


def among(
    items: tuple[Item, ...], chosen: Mapping[int, Head], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads, with those that a name alone begins between them or right beside them."""
    found = dict(chosen)
    named = [at for at, head in chosen.items() if head.name]
    if not named:
        return found
    taken = {line for head in chosen.values() for line in range(head.start, head.end)}
    lead = next((at for at in range(start, end) if items[at].is_prose), end)
    for at in range(max(lead + 1, min(named) - _BESIDE), min(max(named) + _BESIDE + 1, end)):
        item = items[at]
        if at in taken or not item.is_prose or item.row or item.level:
            continue
        if numbering.number_at(item) or item.bold_until:
            continue
        read = _latin if folding.script_of(item.text) == "Latn" else _han
        name = read(item.words, knowledge)
        above = next((found[line] for line in range(at - 1, start - 1, -1) if line in found), None)
        if above and above.name and name and names.same_name(above.name.text, name.text):
            continue  # below the own head
        if above and above.kind != VOICE and above.words is None:
            continue  # among the words below a head somebody else is told of
        if name:
            words = replace(item, bold_until=0)
            found[at] = floor.head(item, at, at + 1, name, None, words=words)
    return dict(sorted(found.items()))


#: So near to others who speak.
_BESIDE = 2


def _latin(words: Printed, knowledge: Knowledge) -> Printed | None:
    before = _BEFORE.match(words.text)
    match = _LATIN_NAME.match(words.text, before.end() if before else 0)
    if not match or not names.is_name(match[0], knowledge):
        return None
    if " " not in names.bare(match[0]):
        return None  # `Mr Zuo`, who is told by the whole name elsewhere
    if idle_latin.DOES.match(words.text, match.end()):
        return None
    masked = sayings_latin.masked(words.text)
    clause = _CLAUSE.match(masked, match.end())
    surely = (
        sayings_latin.strength(masked, clause.end() if clause else match.end())
        == sayings_latin.SURELY
    )
    # A bare `Peter Smith added that …` may be told of in the words of another.
    told = surely and (before or clause)
    return words.group(match) if told or sayings_latin.goes_on(masked) else None


def _han(words: Printed, knowledge: Knowledge) -> Printed | None:
    first = next(sentences.parted(words), None)
    after = len(first[1]) if first and len(first[1]) <= _LEADS else 0
    for start in (0, after) if after else (0,):
        match = _HAN_NAME.match(words.text, start)
        if not match or not _is_somebody(match["name"], knowledge):
            continue
        behind = words.text[match.end() :]
        if sayings_han.goes_on_as_own(behind) or _HAN_GOES_ON.search(behind):
            return words.group(match, "name")
    return None


def _is_somebody(text: str, knowledge: Knowledge) -> bool:
    if "·" in text:
        return name_ends.dotted(text) == len(text) or names.is_name(text, knowledge)
    return names.is_name(text, knowledge) or names.sounds(text, knowledge)
