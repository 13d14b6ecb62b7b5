"""Lines that are set as the heads of others are, each in two parts at the same sign, with a post
or a name of which no list knows: `货车司机　杨老四` among `县商务局局长　周军`.

What is set like two heads that are sure, and parted as they are, is a head too; the words alone
tell no more than that a name could be one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lmec import folding

from ..regexes import regex
from . import dictionary, names, offices, pairs, positions, seats, spoken_of, trades, trimming
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "sibling"
#: So many others have to be sure.
_FEWEST = 2
#: No such head is longer, in letters.
_LONGEST = 160
#: What parts name and office.
_SIGN = regex(r"\s*[,，(（/／|｜–—-]\s*|[\s\u3000]+")
#: Before the head: its number, or the sign of an entry.
_MARK = regex(r"\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）.、．]\s*|[■-◿★☆▪•·◆●]\s*)?")


Dress = tuple[int, bool, float, bool, bool]


class Pair(NamedTuple):
    """How a head of two lines is set."""

    dress: Dress
    below: Dress
    script: str  # of the office: names of a Chinese paper stand in either
    is_last: bool  # the name


class Look(NamedTuple):
    """How a head in one line is set: by this siblings are told."""

    level: int
    bold: bool
    size: float
    in_row: bool
    listed: bool
    script: str  # of the office, as above
    sign: str  # what stands between name and office
    tail: str  # what stands between both and the words in the same paragraph
    is_last: bool  # the name


class Body(NamedTuple):
    """How a body alone on its line is set above its words."""

    dress: Dress
    script: str


class Card(NamedTuple):
    """How a name is set above its office: a body alone there has to be told to speak below."""

    dress: Dress
    script: str
    is_above_office: bool = True  # no Body equals it


def heads(
    chosen: Iterable[Head], items: Sequence[Item], start: int, end: int, knowledge: Knowledge
) -> Iterator[Head]:
    """Those that only their siblings among the chosen tell."""
    chosen = list(chosen)
    looks: dict[Look | Pair | Body | Card, set[str]] = defaultdict(set)
    for head in (_without_labels(head, items) for head in chosen):
        if look := _look_of(head, items) or _pair_of(head, items) or _body_of(head, items):
            told = head.name or head.position
            assert told
            looks[look].add(names.bare(told.text))
            if isinstance(look, Pair):
                # A body has no office below it.
                looks[Card(look.dress, look.script)].add(names.bare(told.text))
        if head.name and (dressed := _dressed(head, items)):
            looks[dressed].add(names.bare(head.name.text))
    sure = [look for look, told in looks.items() if len(told) >= _FEWEST]
    if not sure:
        return
    taken = {n for head in chosen for n in range(head.start, head.end)}
    lead = next((n for n in range(start, end) if items[n].is_prose), end)
    first = min(lead + 1, *(head.start for head in chosen))
    last = max(head.start for head in chosen)
    for at in range(max(start, first), end):
        if at in taken or (at and at - 1 not in taken and _ends_with(items[at - 1], ":：")):
            continue
        for kind in sure:
            if isinstance(kind, Look):
                made = _like(kind, at, items, end, knowledge)
            elif isinstance(kind, Pair):
                made = _like_pair(kind, at, items, end, knowledge)
            else:
                own = Body(kind.dress, kind.script)
                made = _like_body(own, at, items, end, knowledge)
                # Below the last one it may be whose paper this is.
                unsure = at > last or isinstance(kind, Card)
                if unsure and not (made and spoken_of.is_told(items[at], items[at + 1])):
                    made = None
            if made and not taken & set(range(made.start, made.end)):
                yield made
                break


def _ends_with(item: Item, signs: str) -> bool:
    return not item.is_prose and item.text.rstrip().endswith(tuple(signs))


def _without_labels(head: Head, items: Sequence[Item]) -> Head:
    """A head without the lines above its own that are no part of it: `一、双方发言`."""
    own = head.position if head.name and head.position else None
    first = head.start
    while own and not head.words and first + 1 < head.end:
        if items[first].words.span.end > min(own.span.start, (head.name or own).span.start):
            break
        first += 1
    return replace(head, start=first)


def _look_of(head: Head, items: Sequence[Item]) -> Look | None:
    """Of a head in one line, of nothing but name and office."""
    if not (head.name and head.position) or head.end != head.start + 1 or head.unsure:
        return None
    item = items[head.start]
    if head.words is None and not (head.end < len(items) and items[head.end].is_prose):
        return None
    text = item.text
    name, office = text.find(head.name.text), text.find(head.position.text)
    if name < 0 or office < 0 or name == office:
        return None
    is_last = name > office
    first, second = (head.position, head.name) if is_last else (head.name, head.position)
    begin = min(name, office)
    between = text[begin + len(first) : max(name, office)]
    behind = max(name, office) + len(second)
    if _MARK.sub("", text[:begin], count=1).strip() or not _SIGN.fullmatch(between):
        return None
    tail = _tail(text[behind:]) if head.words is not None else text[behind:].strip(" ）)")
    if tail is None or (head.words is None and tail):
        return None
    script = folding.script_of(head.position.text)
    return Look(*_dress(item), script, _class(between), tail, is_last)


def _pair_of(head: Head, items: Sequence[Item]) -> Pair | None:
    """Of a head of two lines, a name and an office, above the words."""
    if not (head.name and head.position) or head.end != head.start + 2 or head.unsure:
        return None
    if head.words or not (head.end < len(items) and items[head.end].is_prose):
        return None
    above, below = items[head.start], items[head.start + 1]
    whole = _MARK.sub("", above.text, count=1).strip(), below.text.strip()
    script = folding.script_of(head.position.text)
    if whole == (head.name.text, head.position.text):
        return Pair(_dress(above), _dress(below), script, is_last=False)
    if whole == (head.position.text, head.name.text):
        return Pair(_dress(above), _dress(below), script, is_last=True)
    return None


def _body_of(head: Head, items: Sequence[Item]) -> Body | None:
    """Of a body that is set apart from the words below it."""
    if head.name or not head.position:
        return None
    whole = items[head.start].text.strip(" :：") == head.position.text
    return _dressed(head, items) if whole else None


def _dressed(head: Head, items: Sequence[Item]) -> Body | None:
    """How a head in one line is set apart from the words below it."""
    item = items[head.start]
    is_one = head.end == head.start + 1 and not head.words and not head.unsure
    if not is_one or not (item.level or item.bold) or item.is_prose:
        return None
    below = items[head.end] if head.end < len(items) else None
    script = folding.script_of((head.position or item.words).text)
    return Body(_dress(item), script) if below and below.is_prose else None


def _tail(behind: str) -> str | None:
    """What parts a head from the words in its paragraph."""
    match = re.match(r"\s*[)）]?\s*[:：]", behind)
    return re.sub(r"\s", "", match[0])[-1:] if match else None


def _dress(item: Item) -> Dress:
    bold = item.bold or bool(item.bold_until)
    return item.level, bold, item.size, bool(item.row), item.listed


def _class(sign: str) -> str:
    """The sign in whatever width, or a gap."""
    return unicodedata.normalize("NFKC", sign).strip() or ("\t" if "\t" in sign else " ")


def _like(
    look: Look, at: int, items: Sequence[Item], end: int, knowledge: Knowledge
) -> Head | None:
    item = items[at]
    if _dress(item) != look[:5]:
        return None
    line, words = item.words, None
    if look.tail:
        colon = re.compile("[:：]").search(item.text, 0, _LONGEST)
        if not colon or not item.text[colon.end() :].strip():
            return None
        line, rest = item.words.cut(0, colon.start()), item.words.cut(colon.end()).strip()
        words = replace(item, words=rest, bold=False, level=0, bold_until=0)
    elif item.is_prose or not (at + 1 < end and items[at + 1].is_prose):
        return None
    mark = _MARK.match(line.text)
    line = line.cut(mark.end() if mark else 0).strip()
    below = words or items[at + 1]
    for name, office in _parted(line, look):
        named = _may_be_name(name, look.script, knowledge) or _is_taken_up(name, below)
        if named and _may_be_office(office.text):
            country = positions.country_in(office.text, knowledge)
            return Head("remark", name, office, at, at + 1, (), words, country, KIND)
    return None


def _like_pair(
    look: Pair, at: int, items: Sequence[Item], end: int, knowledge: Knowledge
) -> Head | None:
    if at + 2 >= end or not items[at + 2].is_prose:
        return None
    lines = items[at : at + 2]
    if any(item.is_prose or len(item.text) > _LONGEST for item in lines):
        return None
    if (_dress(lines[0]), _dress(lines[1])) != look[:2]:
        return None
    mark = _MARK.match(lines[0].text)
    first = lines[0].words.cut(mark.end() if mark else 0).strip()
    name, office = first, lines[1].words.strip()
    if look.is_last:
        name, office = office, name
    named = _may_be_name(name, look.script, knowledge) or _is_taken_up(name, items[at + 2])
    is_seat = seats.is_one(office.text) and not seats.heads_part(name.text)
    if named and (is_seat or _may_be_office(office.text)):
        country = positions.country_in(office.text, knowledge)
        return Head("remark", name, office, at, at + 2, (), None, country, KIND)
    return None


#: `Electricité du Laos (EDL)`: only a body has its letters behind it.
_INITIALS = regex(r"[^()]{3,100}\([A-Z][A-Za-z-]{1,9}\)")


#: How somebody took part, in brackets behind who.
_NOTE = regex(r"\s*[（(](?P<inner>[^（）()]{2,8})[)）]$")


def _like_body(
    look: Body, at: int, items: Sequence[Item], end: int, knowledge: Knowledge
) -> Head | None:
    item = items[at]
    if (
        _dress(item) != look.dress
        or item.is_prose
        or not (at + 1 < end and items[at + 1].is_prose)
    ):
        return None
    # `3. 县水务局（书面）`, among `1. 周军，水务局处长`
    mark = _MARK.match(item.text)
    line = item.words.cut(mark.end() if mark else 0).strip(" :：")
    note = _NOTE.search(line.text)
    if note and trimming.role_of(note["inner"]) is not None:
        line = line.cut(0, note.start())
    of = pairs.of_body(line)
    known = pairs.is_body(of, knowledge) or pairs.may_be_body(of)
    told = known or _INITIALS.fullmatch(line.text) or spoken_of.is_told(item, items[at + 1])
    if folding.script_of(line.text) != look.script or not told:
        return None
    country = positions.country_in(line.text, knowledge)
    labels = _number(item, mark)
    return Head("remark", None, line, at, at + 1, labels, None, country, "body")


def _number(item: Item, mark: re.Match[str] | None) -> tuple[Printed, ...]:
    number = item.words.cut(0, mark.end()).strip() if mark else None
    return (number,) if number else ()


def _parted(line: Printed, look: Look) -> Iterator[tuple[Printed, Printed]]:
    """Name and office, parted where those of the others are."""
    if len(line) > _LONGEST:
        return
    if look.sign == "(" and not line.text.endswith((")", "）")):
        return
    signs = [sign for sign in _SIGN.finditer(line.text) if _class(sign[0]) == look.sign]
    # A gap stands inside a name in letters, too: the whole name is the one behind the first.
    is_gap = look.sign == " "
    for sign in (signs if is_gap else signs[-1:]) if look.is_last else signs[:1]:
        parts = line.cut(0, sign.start()), line.cut(sign.end())
        name, office = parts[::-1] if look.is_last else parts
        yield name.strip(), office.strip(" ()（）") if look.sign == "(" else office.strip(" .")


def _may_be_name(name: Printed, script: str, knowledge: Knowledge) -> bool:
    own_script = folding.script_of(name.text)
    if script == "Latn" and own_script != "Latn":
        return False
    if own_script == "Latn":
        return trades.is_named_in_full(names.own(name), knowledge) or (
            bool(names.HONORIFIC.match(name.text)) and names.is_name(name.text, knowledge)
        )
    family = offices.HAN_FAMILY.match(name.text)
    own = family and len(family[0]) < len(name) <= len(family[0]) + 2
    return names.is_name(name.text, knowledge) or bool(
        names.is_transliterated(name.text, knowledge)
        # 欧阳 is no word that anything else begins with.
        or (own and family and (len(family[0]) > 1 or not dictionary.is_made_of_words(name.text)))
    )


_NAMED = regex(r"[A-Z][a-z]+(?:\s+[A-Z][A-Za-z]+){1,3}")
_ADDRESSED = regex(r"(?:Mr|Mrs|Ms|Mme|Dr|Prof|Madam|Professor|Khun|Daw|U)\.?\s+(?P<word>[A-Z]\w*)")


def _is_taken_up(name: Printed, below: Item) -> bool:
    """`In Chanthara`, whose words begin with `Ms. In said`: a name, though its first word is a
    small one of English."""
    addressed = _ADDRESSED.match(below.text) if _NAMED.fullmatch(name.text) else None
    return bool(addressed and addressed["word"].casefold() in name.text.casefold().split())


#: `“河岸人家”民宿掌柜`: what a house or a boat is called, and whose it is.
_CALLED = regex("“[^“”，。！？：]{1,12}”(?=[\u4e00-\u9fff]{2})")
_TELLS = regex(r"[。；：:！？!?“”\"]|了$|的$|\d{4}")


def _may_be_office(text: str) -> bool:
    if trimming.role_of(text.strip(" ()（）")) is not None:
        return False  # `周军（答复）`: a part in the meeting
    if folding.script_of(text) == "Latn":
        # Two words with capitals may be a thing: `Boat Trip`, and below it `optional`.
        told = trades.tells_person(text) or positions.has_post(text)
        return trades.may_be(text) and bool(told or offices.LATIN_BODY.search(text))
    without = _CALLED.sub("", text)
    return len(text) > 2 and not _TELLS.search(without) and not positions.does(text)
