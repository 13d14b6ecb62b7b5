"""Words signed below, `——Name　office`, all through a document: each speaker stands under what
was said, as below a quotation that has no marks.

Where every such line has words above it and the last has none below, they sign; where the words
stand below each of them, they are heads, unless only those above are spoken by somebody: `我…`.
The same without a stroke, where nothing but that tells it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..regexes import regex
from . import captions, names, pairs, positions, quotations, trades, trimming
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import join

STROKED = "stroke below the words"
#: Of what is signed by a stroke; and so many do so at least.
_WEIGHT, _FEWEST = 4.5, 2


def signed(
    items: tuple[Item, ...], start: int, end: int, habits: Habits, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads of such a document, by the first item of their words; none in any other."""
    stroked = [
        at
        for at in range(start + 1, end)
        if trimming.STROKE.match(items[at].text) and not items[at].is_prose
    ]
    told = {at: quotations.below(items, at, end, habits, knowledge) for at in stroked}
    found = {at: head for at, head in told.items() if head and head.name}
    if found:
        # Among others with their offices one is told by whatever stands behind the name.
        plain = {
            at: _by_any_words(items[at], at, knowledge) or _of_body(items[at], at, knowledge)
            for at in stroked
            if at not in found
        }
        found = dict(sorted((found | {at: one for at, one in plain.items() if one}).items()))
    if not found:
        found = _unmarked(items, start, end, habits, knowledge)
    if len(found) < _FEWEST:
        return {}
    taken = {n for head in found.values() for n in range(head.start, head.end)}
    begins = {at: _first_of(items, at, start, taken) for at in found}
    begins |= _below_lead(items, begins, start)
    if not all(first < at for at, first in begins.items()):
        return {}
    says_below = all(_says_below(items, head, end) for head in found.values())
    if says_below and not (_are_named_last(items, found) or _speak_above(items, found, end)):
        return {}
    return {begins[at]: _with_words(items, begins[at], at, head) for at, head in found.items()}


def _are_named_last(items: tuple[Item, ...], found: dict[int, Head]) -> bool:
    """`——泰国渔业厅分类员Somchai Dee`, below a lead and the first words: so somebody signs; heads
    begin with their names or set these apart."""
    first = min(found)
    led = first > 1 and all(item.is_prose for item in items[first - 2 : first])
    return led and all(
        head.name
        and head.position
        and items[at].text.endswith(f"{head.position.text[-1:]}{head.name.text}")
        for at, head in found.items()
    )


_BEHIND_NAME = regex(
    r"(?P<name>[^,，、|｜\d]{2,45}?)(?:\s*[,，|｜]\s*|[\u3000\t]+|\s{2,})(?P<post>\S.{2,160})"
)


def _by_any_words(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    """`— Sok Dara, pupil of class 11`"""
    stroke = trimming.STROKE.match(item.text)
    words = item.words.cut(stroke.end() if stroke else 0).strip()
    match = _BEHIND_NAME.fullmatch(words.text)
    if not match:
        return None
    # A people may have names of which no list knows.
    foreign = positions.has_post(match["post"]) and names.is_transliterated(
        match["name"], knowledge
    )
    if not foreign and not names.is_name(match["name"], knowledge):
        return None
    return Head("remark", words.group(match, "name"), words.group(match, "post"), at, at + 1, ())


def _of_body(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    """`——柬埔寨环境部`: a body signs as the persons around it do."""
    stroke = trimming.STROKE.match(item.text)
    words = item.words.cut(stroke.end() if stroke else 0).strip()
    if pairs.is_body(words, knowledge) or pairs.may_be_body(words):
        return Head("remark", None, words, at, at + 1, ())
    return None


def _first_of(items: tuple[Item, ...], at: int, start: int, taken: set[int]) -> int:
    """Where the words begin: below the heading or the signature above them. Below a lead with
    no heading between, they are the last paragraph."""
    first = at
    while first > start and items[first - 1].is_prose and first - 1 not in taken:
        first -= 1
    leads = first == start or not any(n in taken for n in range(start, first))
    under_heading = first > start and not items[first - 1].is_prose
    if not leads or under_heading or at - first <= 1:
        return first
    return _below_others(items, first, at)


def _below_others(items: tuple[Item, ...], first: int, at: int) -> int:
    """The last paragraph, or the two in the first of which somebody speaks, who goes on."""
    above, last = items[at - 2], items[at - 1]
    goes_on = at - 2 > first and _speaks(above) and not _speaks(last)
    return at - 2 if goes_on and not _speaks(items[first]) else at - 1


def _speaks(item: Item) -> bool:
    """Whether somebody speaks of himself or herself, who is not the paper that leads to others."""
    return bool(_SELF.search(item.text)) and not _LEADS.search(item.text)


#: `We asked five of them what they took home.`
_LEADS = regex(
    r"\b[Ww]e\s+(?:also\s+)?(?:ask|heard?|spoke|talk|print|collect|publish|invite|put|reproduce|give|present|"
    r"wrote\s+down|bring)|[:：]$|我们?(?:采访|邀请|请|摘[登编录]|收集|选登|问)|本刊"
)


def _below_lead(items: tuple[Item, ...], begins: dict[int, int], start: int) -> dict[int, int]:
    """The first words, where all others are a paragraph each and nothing leads the report unless
    what stands above the last one of the first."""
    at, first = next(iter(sorted(begins.items())))
    others = [other - begin for other, begin in begins.items() if other != at]
    led = any(item.is_prose for item in items[start:first])
    # Somebody speaks in the last one alone: what stands above it leads to all of them.
    selves = [bool(_SELF.search(item.text)) for item in items[first:at]]
    led = led and not (selves[-1:] == [True] and not any(selves[:-1]))
    if led or at - first < _LED or len(others) < _FEWEST or set(others) != {1}:
        return {}
    return {at: _below_others(items, first, at)}


#: A lead and the first words are so many paragraphs.
_LED = 2
#: Somebody speaks of himself or herself, outside of what is quoted.
_SELF = regex(r"我(?![国省市州区县厅局委部方])|\b(?:I|I’m|I’ve|my|me|we|our|us|We|My|Our)\b")
#: So many have to, where no stroke signs.
_MOST_SURE = 3


def _speak_above(items: tuple[Item, ...], found: dict[int, Head], end: int) -> bool:
    """Whether the words above each line are those of somebody, and what stands below the last
    one is not; and the lead stands above the first ones."""
    first, last = min(found), found[max(found)]
    begin = _below_others(items, first - 3, first) if first > 2 else first - 1
    lead = begin - 1
    if first < 2 or not all(item.is_prose for item in items[lead:first]):
        return False
    ends = [begin, *(head.end for _, head in sorted(found.items()))]
    own = [items[above:at] for above, at in zip(ends, sorted(found), strict=False)]
    if not all(any(_SELF.search(item.text) for item in words) for words in own):
        return False
    told = (items[lead], *(item for item in items[last.end : end] if item.is_prose))
    return not any(_SELF.search(item.text) for item in told)


def _unmarked(
    items: tuple[Item, ...], start: int, end: int, habits: Habits, knowledge: Knowledge
) -> dict[int, Head]:
    """`Youth Delegate Sok Dara`, on a line below words in which only somebody speaks; dressed as
    a head is, only where the last one has no words below it."""
    found: dict[int, Head] = {}
    is_dressed = False
    for at in range(start + 2, end):
        item = items[at]
        if item.is_prose or item.row or item.level or not items[at - 1].is_prose:
            continue
        if not _SELF.search(items[at - 1].text):
            continue
        head = quotations.below(items, at, end, habits, knowledge)
        head = head or _behind_trade(item, at, knowledge)
        if head and head.name:
            found[at] = head
            is_dressed = is_dressed or habits.is_dressed(item)
    if is_dressed and _says_below(items, found[max(found)], end):
        return {}
    if len(found) < _MOST_SURE or not _speak_above(items, found, end):
        return {}
    return found


#: `Station Officer Sok Dara, Fire Office of Kampot`
_TRADE_FIRST = regex(r"(?P<trade>(?:[A-Z][a-z-]+\s+){2,3})(?P<name>[A-ZĐ][^,]{3,40}),\s+")


def _behind_trade(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    """Somebody whose office stands behind the name, and a trade or a rank before it."""
    match = _TRADE_FIRST.match(item.text)
    if not match:
        return None
    for gap in re.finditer(r"\s+", item.text[: match.end("name")]):
        trade, name = item.words.cut(0, gap.start()), item.words.cut(gap.end(), match.end("name"))
        if trades.stands_before(trade, name, knowledge):
            return Head("remark", name, item.words.cut(match.end()).strip(), at, at + 1, (trade,))
    return None


def _says_below(items: tuple[Item, ...], head: Head, end: int) -> bool:
    return head.end < end and items[head.end].is_prose


def _with_words(items: tuple[Item, ...], first: int, at: int, head: Head) -> Head:
    own = [item for item in items[first:at] if not captions.is_caption(item)] or items[first:at]
    words = replace(items[first], words=join([item.words for item in own], "\n"))
    stroke = trimming.STROKE.match(items[at].text)
    sign = (items[at].words.group(stroke).strip(),) if stroke else ()
    return replace(
        head, start=first, words=words, kind=STROKED, weight=_WEIGHT, labels=(*head.labels, *sign)
    )
