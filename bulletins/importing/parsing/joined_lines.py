"""Lines on which a document of two languages says one thing in both: `周军 ZHOU Jun`,
`简报 Newsletter`, `主要发言 / Main statements`, and paragraphs that go on in the other language.

Each becomes two lines. A Chinese line that only holds a name in Latin letters stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lmec import folding

from ..regexes import regex
from . import (
    facts,
    joined_fields,
    joined_titles,
    names,
    offices,
    pairs,
    positions,
    publishers,
    trimming,
    unspoken,
    vocabulary,
)
from .contact_fields import EMAIL, WEBSITE, label_of_both
from .habits import Habits
from .joined_fields import BETWEEN, HAN_FIRST, LATIN_FIRST, RUNS
from .joined_fields import HAN as _HAN
from .knowledge import Knowledge
from .outline import Item, Outline, PictureItem
from .printed import Printed, join

#: So many words of a sentence begin no name inside it.
_SENTENCE_WORDS = 6


def parted(
    outline: Outline, habits: Habits, knowledge: Knowledge, kept: range = range(0)
) -> tuple[Outline, dict[int, str]]:
    """The outline with such lines as two, and in which script each of the two is; those in
    `kept` as they are."""
    items: list[Item] = []
    begins: list[int] = []
    halves: dict[int, str] = {}
    twice = _twice(outline, habits, knowledge)
    for number, item in enumerate(outline.items):
        begins.append(len(items))
        below = outline.items[number + 1 : number + 2]
        if number and _goes_on(outline.items[number - 1], item):
            continue
        if below and _goes_on(item, below[0]):
            item = replace(item, words=join((item.words, below[0].words), " "))
        whole = number in kept or item.words.span.start in twice
        beside = _is_beside_label(outline.items, len(begins) - 1)
        pieces = [item] if whole else [*_pieces(item)]
        parts = (
            [item]
            if whole
            else [part for one in pieces for part in _parts(one, habits, knowledge, beside)]
        )
        if len(parts) > len(pieces):
            halves |= {len(items) + n: script for n, script in enumerate(_scripts(parts))}
        items += parts
    if not halves and len(items) == len(outline.items):
        return outline, halves
    begins.append(len(items))
    pictures = tuple(
        PictureItem(p.picture, begins[min(p.before, len(begins) - 1)], p.style)
        for p in outline.pictures
    )
    return replace(outline, items=tuple(items), pictures=pictures), halves


def _goes_on(item: Item, below: Item) -> bool:
    """Whether a line ends with the stroke before what it says once more, on the next."""
    is_half = _script(item) == "Hani" and _script(below) == "Latn"
    return is_half and bool(re.search(r"\s?[/／]$", item.text)) and not below.is_prose


def of_margins(margins: tuple[Item, ...], knowledge: Knowledge) -> tuple[Item, ...]:
    """The lines at the head and foot of the pages, those that say one thing twice as two."""
    halves = [(item, two(item.words, True, knowledge)) for item in margins]
    return tuple(
        replace(item, words=words, bold_until=0) if found else item
        for item, found in halves
        for words in found or (item.words,)
    )


#: Right behind Latin letters another line in Chinese begins.
_NEXT = regex(rf"(?:(?<=[A-Za-zÀ-ỹ])|(?<=[A-Za-z]\.))\s*(?=[{_HAN}])")
_PAIR = regex(rf"[{_HAN}][^/／|｜·]{{0,80}}?\s*[/／|｜·]\s*[^{_HAN}]*[A-Za-z]")
#: No line that several ran into is longer, in letters.
_LONGEST_ROW = 400


def _pieces(item: Item) -> Iterator[Item]:
    """`环境部 / Ministry of Environment 合作中心 / Cooperation Center`: lines that ran
    into one, each with a stroke between its two languages."""
    text = item.text
    at = [match.end() for match in _NEXT.finditer(text)] if len(text) <= _LONGEST_ROW else []
    # `…, Kunming, P. R. China电话Tel: …`: behind an address in one language a label of both.
    labelled = [cut for cut in at if text[cut - 1].isalpha() and label_of_both(text[cut:])]
    cuts = list(pairwise([0, *(labelled or at), len(text)]))
    pairs_ = labelled or all(_PAIR.search(text[start:end]) for start, end in cuts)
    if len(cuts) < 2 or not pairs_:
        yield item
        return
    for start, end in cuts:
        words = item.words.cut(start, end).strip()
        bold = max(0, min(item.bold_until, end) - start)
        yield replace(
            item, words=words, bold_until=min(bold, len(words)), gap=item.gap * (not start)
        )


def _twice(outline: Outline, habits: Habits, knowledge: Knowledge) -> set[int]:
    """Lines that stand there once for each language, with both in each: one above Chinese, one
    above the other. Somebody who speaks twice stands twice above the same."""
    at: dict[frozenset[str], dict[str, int]] = {}
    below = ""
    for item in reversed(outline.items):
        if found := two(item.words, habits.is_dressed(item), knowledge):
            key = frozenset(folding.solid(half.text) for half in found)
            at.setdefault(key, {})[below] = item.words.span.start
        if item.is_prose:
            below = _script(item)
    return {start for starts in at.values() if len(starts) > 1 for start in starts.values()}


def _script(item: Item) -> str:
    return "Hani" if any(map(folding.is_han, item.text)) else "Latn"


def _scripts(parts: Sequence[Item]) -> list[str]:
    """Of each part; a name in letters that stands there for both is the Chinese one first."""
    if len(parts) == 2 and parts[0].text == parts[1].text:
        return ["Hani", "Latn"]
    return [_script(part) for part in parts]


def _is_beside_label(items: tuple[Item, ...], at: int) -> bool:
    """`湖泊对话会 / Lakes Dialogue`, the value beside `会议 Meeting` in a row of a form."""
    label = items[at - 1] if at else items[at]
    if not items[at].row or label.row != items[at].row:
        return False
    halves = [re.search(f"[{_HAN}]+", label.text), re.search(r"[A-Za-z][A-Za-z ]+", label.text)]
    return all(half and facts.is_label(half[0].strip()) for half in halves)


def _parts(
    item: Item, habits: Habits, knowledge: Knowledge, is_value: bool = False
) -> Iterator[Item]:
    found = two(item.words, is_value or habits.is_dressed(item), knowledge)
    if not found and not item.block:
        found = joined_titles.two(item.words)
    if not found:
        yield item
        return
    one, other = found
    bold = min(item.bold_until, len(one)) if item.bold_until else 0
    yield replace(item, words=one, bold_until=bold)
    all_bold = item.bold or item.bold_until >= item.text.find(other.text) + len(other)
    # `**周军** Zhou Jun`: a name has one dress in both languages.
    first = item.text[: item.bold_until].strip(" \u3000/／|｜（(")
    all_bold = all_bold or (first == one.text and names.is_name(other.text, knowledge))
    yield replace(item, words=other, gap=0, ruled=False, bold_until=len(other) if all_bold else 0)


def two(words: Printed, is_dressed: bool, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """What the line says in Chinese and what it says once more in Latin letters, as they stand."""
    text = words.text
    if found := _below_heading(words, is_dressed, knowledge):
        return found
    if found := _by_turns(words, knowledge) or joined_fields.two(words):
        return found
    once_more = _ONCE_MORE.fullmatch(text)
    if once_more and not names.is_name(once_more["one"], knowledge):
        once_more = None
    if match := once_more or _ASKED.fullmatch(text):
        return words.group(match, "one"), words.group(match, "other")
    if (note := unspoken.FOOTNOTE.match(text)) and (
        found := two(words.cut(note.end()), is_dressed, knowledge)
    ):
        one, other = (join((words.group(note), half)) for half in found)
        return one, other
    if (number := _NUMBER.match(text)) and number.end() < len(text):
        found = two(words.cut(number.end()), is_dressed, knowledge)
        return (join((words.group(number).strip(), found[0]), " "), found[1]) if found else None
    if (part := _PART.match(text)) and trimming.role_of(part["han"]) is not None:
        found = two(words.cut(part.end()), is_dressed, knowledge)
        own = words.group(part, "han"), words.group(part, "latin")
        if not found:
            return None
        one, other = (join((own[_is_latin(half)], half), ": ") for half in found)
        return one, other
    if EMAIL.search(text) or WEBSITE.search(text) or vocabulary.LABEL.search(text):
        return None
    if names.RANKED.match(text):
        return None  # `警上校 Sok Dara`
    for pattern in (HAN_FIRST, LATIN_FIRST):
        match = pattern.fullmatch(text)
        if not match:
            continue
        one, other = words.group(match, "one"), words.group(match, "other")
        closed = other.text.rstrip().endswith((")", "）")) and other.text[0] in "(（"
        one, other = one.strip(BETWEEN), other.strip(BETWEEN + "()（）" if closed else BETWEEN)
        if one and other and _is_field(one) and _is_field(other):
            return one, other
        if one and other and _say_the_same(one, other, is_dressed, knowledge):
            return one, other
        stroke = re.search(r"[/／|｜]", text[len(one) : text.find(other.text)])
        if one and other and stroke and is_dressed and _are_names_of_papers(one, other):
            return one, other
    return None


#: `1. 周军 ZHOU Jun`
_NUMBER = regex(
    r"\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.．、)）]|[①-⑳])\s*(?=[^\s\d])"
)


#: `About / 关于我们 The Center is … 中心是…`
_HEADING = regex(
    rf"[【\[]?\s*(?:(?P<first>[A-Z][A-Za-z ]{{2,24}}?)\s*[/／|｜·]\s*(?P<second>[{_HAN}]{{2,8}})|"
    rf"(?P<han>[{_HAN}]{{2,8}})\s*[/／|｜·]?\s*(?P<latin>[A-Z][A-Za-z]{{2,12}}(?:\s(?i:us|the\s[a-z]+|details|information))?))"
    r"\s*[】\]]?\s*[:：]?(?:\s+|(?<=[\u4e00-\u9fff])(?=[A-Z\d“])|(?<=[a-z])(?=[\u4e00-\u9fff]))(?=\S.{12})"
)


_HALVES = ("first", "second", "han", "latin")


#: `Sok Dara Sok Dara`, of somebody whose name is in letters in both languages.
_ONCE_MORE = regex(r"(?P<one>[A-ZĐ][^\d,:;()]{3,40}?)\s*[/／|｜·]?\s+(?P<other>(?P=one))")

#: `问 Q`, `答 / Answer`, beside what is asked and answered in both languages.
_ASKED = regex(
    r"(?P<one>[提发追]?问题?|回?答)\s*[/／|｜·]?\s*(?P<other>(?:Q|A|Question|Answer)\s*\d*[.:：]?)"
)


def _heading(text: str) -> re.Match[str] | None:
    match = _HEADING.match(text)
    both = [match[name] for name in _HALVES if match[name]] if match else []
    is_known = (
        vocabulary.CONTACT.fullmatch(half) or vocabulary.ABOUT.fullmatch(half) for half in both
    )
    return match if both and all(is_known) else None


def tail(items: Sequence[Item]) -> int:
    """Where what stands at the end under headings of both languages begins."""
    return next((n for n, item in enumerate(items) if _heading(item.text)), len(items))


def _below_heading(
    words: Printed, is_dressed: bool, knowledge: Knowledge
) -> tuple[Printed, Printed] | None:
    """What stands behind the heading of a contact block or of a text about the publisher, which
    is in both languages; numbers and addresses behind it are of both."""
    match = _heading(words.text)
    if not match:
        return None
    own = [words.group(match, name) for name in _HALVES if match[name]]
    own.sort(key=_is_latin)
    rest = words.cut(match.end())
    found = two(rest, is_dressed, knowledge)
    if not found and offices.is_sentence(rest.text):
        return None
    halves = sorted(found or (rest, rest), key=_is_latin)
    han, latin = (join((label, half), "\u3000") for label, half in zip(own, halves, strict=True))
    return (latin, han) if match["first"] else (han, latin)


def _is_latin(words: Printed) -> bool:
    return not re.search(f"[{_HAN}]", words.text)


#: `共同主席 Co-chair`, before whoever has that part in the meeting.
_PART = regex(
    rf"\s*(?P<han>[{_HAN}]{{2,6}})\s*[/／|｜]?\s*(?P<latin>(?:Session\s|Meeting\s)?(?:Co-[A-Za-z]|[A-Z])[a-z]+)"
    rf"\s*(?:[:：|｜—–]|\u3000|\s{{2,}}|\s(?=[{_HAN}A-ZĐ]))\s*(?=\S)"
)


def _is_field(words: Printed) -> bool:
    """`联系我们`, `地址`, `Tel.`: a label of the block of contact, or its heading."""
    text = words.text.strip()
    return facts.is_label(text) or any(
        pattern.fullmatch(text)
        for pattern in (
            vocabulary.BARE_LABEL,
            vocabulary.CONTACT,
            vocabulary.ABOUT,
            vocabulary.EDITS,
        )
    )


def _by_turns(words: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """`周军（ZHOU Jun）司长 Director, …`: name and office, each in both; a name in Latin letters
    stands once for both."""
    if offices.is_sentence(words.text):
        return None
    runs = [_closed(words.group(match).strip()) for match in RUNS.finditer(words.text)]
    han = [bool(re.match(f"[{_HAN}]", run.text)) for run in runs]
    if len(runs) == 4 and han in ([True, False, True, False], [False, True, False, True]):
        halves = (runs[0], runs[2]), (runs[1], runs[3])
    elif len(runs) == 3 and han == [False, True, False]:
        halves = (runs[0], runs[1]), (runs[0], runs[2])
    else:
        return None
    for name, office in halves:
        own = office.cut(0, len(_NOTE.sub("", office.text)))
        if not names.is_name(name.text, knowledge) or not positions.is_position(own, knowledge):
            return None
    one, other = (join(half, ", " if _is_latin(half[1]) else "，") for half in halves)
    return one, other


#: `（列席）` behind an office.
_NOTE = regex(r"\s*[(（][^()（）]{2,16}[)）]$")


def _closed(run: Printed) -> Printed:
    """Without the second half of brackets whose first half stands outside."""
    return run if re.search("[(（]", run.text) else run.strip(")）")


def _are_names_of_papers(one: Printed, other: Printed) -> bool:
    """`江河中心通讯 / River Center Newsletter`"""
    return all(vocabulary.SERIES.search(half.text) for half in (one, other))


def _say_the_same(one: Printed, other: Printed, is_dressed: bool, knowledge: Knowledge) -> bool:
    kinds = [_kind(half, knowledge) for half in (one, other)]
    if "prose" in kinds:
        han, latin = (one, other) if re.search(f"[{_HAN}]", one.text) else (other, one)
        return kinds[0] == kinds[1] and len(latin.text.split()) >= _SENTENCE_WORDS and len(han) > 8
    if kinds[0] == kinds[1] and kinds[0]:
        return True
    if is_dressed and sorted(kinds) == ["", "name"]:
        # `梭敏 Saw Min`: short names of other countries look like none in characters.
        han = one if kinds[0] == "" else other
        if names.is_transliterated(han.text, knowledge):
            return True
    if publishers.names_bodies(one.text) and publishers.names_bodies(other.text):
        return True
    if "name" not in kinds[_is_latin(other)] and _are_titles(one, other, is_dressed):
        return True
    if sorted(kinds) == ["name and position", "position"]:
        # `Sok Dara, Director` looks like an office in many parts.
        return all(pairs.name_and_position(half, 0, knowledge) for half in (one, other))
    # `概况　Overview`: a word alone is a name only beside one.
    single = [len(half.text.split()) == 1 and half.text.isascii() for half in (one, other)]
    kinds = ["" if kind == "name" and alone else kind
             for kind, alone in zip(kinds, single, strict=True)]  # fmt: skip
    # Headings, the word for bulletin, a date: one word of Latin letters may belong to the Chinese.
    plain = kinds == ["", ""] and is_dressed
    return plain and not re.fullmatch(r"[A-Z\d.-]{1,8}", other.text)


def _are_titles(one: Printed, other: Printed, is_dressed: bool) -> bool:
    """`湖区信息　LAKE HEALTH NOTES`, `湖区协调组　Lakes Coordination Group`: in letters at least
    three words in capitals, and in characters more than anybody's name has."""
    han, latin = (one, other) if _is_latin(other) else (other, one)
    apart = publishers.names_bodies(han.text) or (is_dressed and len(han) > _LONGEST_NAME)
    return bool(apart and _TITLE.fullmatch(latin.text))


_TITLE = regex(
    r"(?:The\s+)?[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|on|the|in)\s+)*[A-Z][\w’'-]*){2,8}"
)
_LONGEST_NAME = 3


def _kind(words: Printed, knowledge: Knowledge) -> str:
    text = words.text
    if offices.is_sentence(text):
        return "prose"
    if names.is_name(text, knowledge):
        return "name"
    if positions.is_position(words, knowledge):
        return "position"  # `Economic Affairs Officer, …` has a name's form in front
    if pairs.name_and_position(words, 0, knowledge):
        return "name and position"
    return "date" if _COUNTS.search(text) else ""


#: `二〇二二年第十期` as well.
_COUNTS = regex(r"\d|[一二三四五六七八九十〇○零]\s*[年月日期号卷辑]")
