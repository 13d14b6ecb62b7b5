"""Heads whose words begin with the name that the head has, and with a verb: `渡口驾长　**何老四**`
above `何老四说，…`. Whatever the office and however rare the name, the line tells who speaks. So
does one that only names a body or several, above `县水务局、渔民互助社提出，…`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..regexes import regex
from . import (
    dictionary,
    idle_latin,
    names,
    offices,
    pairs,
    positions,
    sides,
    subjects_latin,
    titled_han,
    trades,
    verbs,
)
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "echoed"
#: No head is longer, in letters, and no name longer or shorter.
_LONGEST, _NAME, _SHORTEST = 160, 40, 2
#: No shorter is the end of the name of a body that stands for the whole.
_END = 4
#: What parts name and office, and may stand around both.
_SIGNS = " \t\u3000,，、:：()（）/／|｜–—-·•"
#: What ends the name of a body or of those who speak for it, and nobody's.
_UNIT = regex("[部厅局署院所处室司科组会团队方]$|(?:中心|大学|公司|代表|专家|主任|主席|秘书)$")
#: No office, and no head, tells a sentence.
_TELLS = regex(r"[。！？!?]|\d{4}\s*年|https?:")


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    found: dict[int, Head] = {}
    for at in range(start, end - 1):
        head = _in_one(items, at, knowledge) or _in_two(items, at, end, knowledge)
        if head := head or _of_body(items, at, knowledge):
            found[head.start] = head
    found |= {at: head for at in range(start, end) if (head := _run_in(items[at], at, knowledge))}
    return found | _behind_stops(items, start, end, knowledge)


def _behind_stops(
    items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """Where several are told so, also bodies are, and whoever does anything else than speak."""
    found: dict[int, Head] = {}
    for is_custom in (False, True):
        for at in range(start, end):
            if head := _behind_stop(items[at], at, knowledge, is_custom):
                found[at] = head
        if len({head.name.text for head in found.values() if head.name}) < _MANY:
            break
    return {at: head for at, head in found.items() if head.name or is_custom}


#: `**Sok Dara**, Lamps Office of Kep. Sok Dara said that …`: in the dress of a label.
_LABEL = regex(
    r"(?P<name>[A-ZĐ][\w’'-]*(?:\s+[A-ZĐ][\w’'-]*){0,5})(?:,\s+(?P<office>[^.!?:;“”]{4,200}?))?\.\s+"
    r"(?P=name)(?=\s)"
)
STOPPED = "echoed behind a stop"
#: Told by its shape as well, but perhaps not heavy enough: `Sok Dara – Author of the Report`.
BESIDE = "echoed beside its shape"
#: How much each weighs; the last just enough.
WEIGHTS = {KIND: 4.5, STOPPED: 4.5, BESIDE: 3.1}
#: So many persons told so make it the custom of a document, in which bodies may speak as well.
_MANY = 2


def _behind_stop(item: Item, at: int, knowledge: Knowledge, is_custom: bool) -> Head | None:
    """A bold name and an office, or a body alone, as a sentence before the words, which begin with
    the name once more."""
    match = _LABEL.match(item.text) if item.is_prose and item.bold_until else None
    if not match or abs(item.bold_until - match.end("name")) > 1:
        return None
    rest, name = item.text[match.end() :], item.words.group(match, "name")
    if not subjects_latin.does(rest) or idle_latin.DOES.match(rest):
        return None
    speaks = subjects_latin.speaks(rest, "")
    if verbs.LATIN_SILENT.match(rest) or not (speaks or is_custom):
        return None
    said = item.words.cut(match.end() - len(name))
    words = replace(item, words=said, bold=False, level=0, bold_until=0)
    if match["office"] is None:
        if trades.is_named_in_full(name, knowledge):
            return None
        return Head("remark", None, name, at, at + 1, words=words, kind=STOPPED)
    office = item.words.group(match, "office")
    if not names.is_name(name.text, knowledge) or not _is_office(office, knowledge):
        return None
    return replace(_head(name, office, at, at + 1, knowledge), words=words, kind=STOPPED)


#: `Sok Dara Keeper of the lamps, Kep Sok Dara said that …`: the office filled its line on a page.
_RUN_IN = regex(
    r"(?P<name>[A-ZĐ][\w’'.-]*(?:\s+[A-ZĐ][\w’'.-]*){1,5})(?:\s+|,\s+)(?P<office>[^.!?:;“”]{4,200}?)[\s,]+(?P=name)(?=\s)"
)


def _run_in(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    """Name, office and the words, which begin with the name once more, in one paragraph."""
    match = _RUN_IN.match(item.text) if item.is_prose and not item.row else None
    if not match or not verbs.says(item.text, match.end()):
        return None
    name, office = item.words.group(match, "name"), item.words.group(match, "office")
    if not names.is_name(name.text, knowledge) or not _is_office(office, knowledge):
        return None
    said = item.words.cut(match.end() - len(name))
    words = replace(item, words=said, bold=False, level=0, bold_until=0)
    return replace(_head(name, office, at, at + 1, knowledge), words=words)


def beside(made: list[Head], echo: Head) -> list[Head]:
    """The heads of a line, and the one that its words repeat, where none is as good."""
    if echo.kind == STOPPED and any(head.words and not head.unsure for head in made):
        return made
    is_body = echo.name is None and not any(head.kind == "body" for head in made)
    if echo.words or is_body:
        return [echo]  # what has the shape of a name and an office is a body
    if any(head.name and head.position for head in made):
        same = any((head.name, head.position) == (echo.name, echo.position) for head in made)
        return [*made, replace(echo, kind=BESIDE)] if same else made
    return [*made, echo]


def _of_body(items: tuple[Item, ...], at: int, knowledge: Knowledge) -> Head | None:
    """A body alone in its line, known or not."""
    body, below = items[at].words.strip(" :："), items[at + 1]
    text = body.text
    if not _may_head(items[at]) or not below.is_prose:
        return None
    if _takes_up(text, below.text):
        return Head("remark", None, body, at, at + 1, kind=KIND)
    if not _BODY.fullmatch(text):
        return None
    # `德宏、清莱两市代表团`, and below it `两市代表团表示，…`
    ends = (len(text) - at for at in range(len(text) - _END + 1))
    said = next((size for size in ends if below.text.startswith(text[-size:])), 0)
    # `琅南塔省农林厅`, and below it `该厅指出，…`
    said = said or (2 if below.text.startswith(f"该{text[-1]}") else 0)
    if not said or not verbs.says(below.text, said) or names.is_name(text, knowledge):
        return None
    country = positions.country_in(text, knowledge)
    return Head("remark", None, body, at, at + 1, country=country, kind=KIND)


#: `Cambodian Association of Tour Guides`: a kind of body, and before it no `Decisions of the`.
_KIND = regex(
    rf"(?:The\s+)?(?:[A-Z][\w’'&-]*\s+){{1,6}}(?P<kind>{offices.LATIN_BODY.pattern})"
    r"(?:\s+(?:of|for|on)\s[^.:;?!]{2,60})?"
)
_THE = regex(r"The\s+(?P<kind>[A-Z][a-z]+)(?=\s)")


def _takes_up(body: str, below: str) -> bool:
    """`Cambodian Association of Tour Guides`, and below it `The Association requested that …`"""
    whole, again = _KIND.fullmatch(body), _THE.match(below)
    return bool(
        whole and again and whole["kind"] == again["kind"] and verbs.says(below, again.end())
    )


#: Bodies by how their names end; those who meet are none.
_BODY = regex(
    "(?!(?:本次|此次|全体)?(?:会议|大会|论坛|与会|参会|各方|双方|各国|六国|全体))[\u4e00-\u9fff·（）()、“”]{4,40}?"
    f"(?:{offices.HAN_BODY_END.pattern.removesuffix('$')}|代表团?|方面|团队|小组|[社队会组团行厂馆港园院校网])"
)


def _in_one(items: tuple[Item, ...], at: int, knowledge: Knowledge) -> Head | None:
    """Name and office in one line, in either order."""
    line = items[at].words.strip()
    if not _may_head(items[at]) or not items[at + 1].is_prose:
        return None
    below = items[at + 1].words
    if pairs.is_body(pairs.of_body(line), knowledge) or pairs.may_be_body(pairs.of_body(line)):
        return None  # `世界卫生组织西太平洋区域办事处`, and then `办事处表示`
    for name, office in _parted(line, below.text):
        if _is_name(name, below, knowledge) and _is_office(office, knowledge):
            return _head(name, office, at, at + 1, knowledge)
    return None


def _in_two(items: tuple[Item, ...], at: int, end: int, knowledge: Knowledge) -> Head | None:
    """The one above the other."""
    if at + 2 >= end or not items[at + 2].is_prose:
        return None
    if not all(_may_head(item) for item in items[at : at + 2]):
        return None
    one, other = (item.words.strip() for item in items[at : at + 2])
    below = items[at + 2].words
    for name, office in ((one, other), (other, one)):
        if _is_name(name, below, knowledge) and _is_office(office, knowledge):
            return _head(name, office, at, at + 2, knowledge)
    return None


def _may_head(item: Item) -> bool:
    """A semicolon parts several offices, and makes no sentence."""
    is_sentence = item.is_prose and not re.fullmatch("[^。！？!?]*；[^。！？!?]*", item.text)
    return not is_sentence and not item.row and len(item.text) <= _LONGEST


def _parted(line: Printed, below: str) -> Iterator[tuple[Printed, Printed]]:
    """What stands at an end of the line and begins the words below, the longest first."""
    whole = line.text
    for length in range(min(_NAME, len(whole) - 2, len(below) - 1), _SHORTEST - 1, -1):
        said = below[:length]
        if whole.endswith(said) and not _goes_on(whole[:-length][-1:], said[0]):
            yield line.cut(len(whole) - length), line.cut(0, len(whole) - length).strip(_SIGNS)
        if whole.startswith(said) and not _goes_on(said[-1], whole[length : length + 1]):
            yield line.cut(0, length), line.cut(length).strip(_SIGNS)


def _goes_on(before: str, behind: str) -> bool:
    """Whether both letters are those of one word in Latin letters."""
    return before.isalpha() and behind.isalpha() and before < "\u3000" and behind < "\u3000"


def _is_name(name: Printed, below: Printed, knowledge: Knowledge) -> bool:
    """Whether the words below begin with it and a verb, and it is no body and no word."""
    text, end = name.text, len(name)
    if not _SHORTEST <= end <= _NAME or not below.text.startswith(text):
        return False
    if not (verbs.HAN_DOES.match(below.text, end) or verbs.says(below.text, end)):
        return False
    if title := titled_han.length_of_title(text):
        return names.is_han_name(text[:-title])
    if re.search(r"[\d，。“”\"]", text) or text[-1] in _SIGNS or _UNIT.search(text):
        return False
    if pairs.is_body(name, knowledge) or sides.country_of(text):
        return False
    if "\u4e00" <= text[0] <= "\u9fff":
        return "·" in text or (end <= 4 and not _is_made_of_words(text))
    return len(text.split()) > 1 and text[0].isupper()


def _is_made_of_words(text: str) -> bool:
    """Given names are in the dictionary, too; family names stand before them."""
    return sum(len(word) for _, word in dictionary.words_in(text)) == len(text)


def _is_office(office: Printed, knowledge: Knowledge) -> bool:
    text = office.text
    if not 3 <= len(text) <= _LONGEST - 20 or _TELLS.search(text):
        return False
    if names.is_honour(text):
        return False
    return not positions.does(text) and not names.is_name(text, knowledge)


def _head(name: Printed, office: Printed, start: int, end: int, knowledge: Knowledge) -> Head:
    country = positions.country_in(office.text, knowledge)
    own = len(name) - titled_han.length_of_title(name.text)
    title = (name.cut(own),) if own < len(name) else ()
    return Head("remark", name.cut(0, own), office, start, end, title, country=country, kind=KIND)
