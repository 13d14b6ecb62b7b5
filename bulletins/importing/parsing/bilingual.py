"""A document in two languages, Chinese and one in Latin letters, parted line by line: one text
after the other, or both by turns. What is neither (a date in digits, an address of the web, a
name in Latin letters in a Chinese block) goes with what stands around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from lmec import folding

from ..regexes import regex
from . import (
    captions,
    habits,
    joined_lines,
    names,
    pairs,
    positions,
    publishers,
    shared_heads,
    shared_tails,
    side_by_side,
    twins,
    vocabulary,
)
from .contact_fields import ADDRESS, label_of_both, labels
from .knowledge import Knowledge
from .outline import Item, Outline, PictureItem

#: A document is in two languages where each has at least this share of the prose; so many
#: letters say what one Chinese character says.
_LEAST, _LETTERS = 0.2, 2.6
_SHORT_LABEL = 8
#: No address is longer, in letters.
_LONGEST_ADDRESS = 200
_HAN, _LATIN = "Hani", "Latn"


def parts(outline: Outline, knowledge: Knowledge) -> tuple[Outline, ...]:
    """The document as it is, or its Chinese and its other half; the first language first."""
    items = outline.items
    sure = [_sure(item, knowledge) for item in items]
    if not _is_bilingual(items, sure):
        return (outline,)
    headed = joined_lines.tail(items)
    if _switches(items[:headed], sure[:headed]) > 1:
        outline, halves = joined_lines.parted(outline, habits.of(items, knowledge), knowledge)
        items = outline.items
        sure = [halves.get(n, "") or _sure(item, knowledge) for n, item in enumerate(items)]
        headed = len(items)
    prose = [script for item, script in zip(items, sure, strict=True) if script and item.is_prose]
    switches = _switches(items[:headed], sure[:headed])
    tail = headed if headed < len(items) else shared_tails.start(items, sure)
    if switches == 1:
        outline, given = _with_shared_ends(outline, sure, tail, knowledge)
        items = outline.items
    else:
        given = _by_turns(items, sure, knowledge)
    order = [_HAN, _LATIN] if prose[0] == _HAN else [_LATIN, _HAN]
    shared_tails.share(items, given)
    outline = replace(outline, margins=joined_lines.of_margins(outline.margins, knowledge))
    return tuple(_half(outline, given, script, n == 0) for n, script in enumerate(order))


def _with_shared_ends(
    outline: Outline, sure: list[str], tail: int | None, knowledge: Knowledge
) -> tuple[Outline, list[set[str]]]:
    """Two texts, one after the other, between a head and a tail whose lines say all in both."""
    items = outline.items
    head = next(n for n, item in enumerate(items) if item.is_prose and sure[n])
    end = items[tail].words.span.start if tail is not None else None
    kept = range(head, len(items) if tail is None else tail)
    learnt = habits.of(items, knowledge)
    outline, halves = joined_lines.parted(outline, learnt, knowledge, kept)
    items = outline.items
    sure = [halves.get(n, "") or _sure(item, knowledge) for n, item in enumerate(items)]
    if end is not None:
        tail = next(n for n, item in enumerate(items) if item.words.span.start >= end)
    given = _one_after_other(items[:tail], sure[:tail])
    for number, script in halves.items():
        if tail is None or number < tail:
            given[number] = {script}
    if tail is not None:
        given += shared_tails.given(items[tail:], sure[tail:])
    return outline, given


def _switches(items: Sequence[Item], sure: list[str]) -> int:
    """How often sentences of one language stand below those of the other."""
    prose = [script for item, script in zip(items, sure, strict=True) if script and item.is_prose]
    return sum(one != other for one, other in pairwise(prose))


def _sure(item: Item, knowledge: Knowledge) -> str:
    """The script of a line that can only be of one language."""
    # A label in both languages tells nothing of its value.
    text = _NOTHING_SAID.sub("", item.text[len(label_of_both(item.text)) :])
    han = sum(map(folding.is_han, text))
    latin = len(re.findall(r"[A-Za-zÀ-ỹ]", text))
    if not han and not latin:
        # In a table the label beside an address tells more than a sign inside it.
        return _HAN if _WIDE_SIGNS.search(text) and not item.row else ""
    if _WIDE_SIGNS.search(text) and not item.is_prose:
        return _HAN
    if not han and latin <= _SHORT_LABEL and text != item.text:
        return ""  # `E-mail: …` stands in Chinese texts as well
    if han * _LETTERS >= latin or (han > 1 and not item.is_prose):
        return _HAN
    if len(item.text) <= _LONGEST_ADDRESS and ADDRESS.search(item.text):
        return _LATIN  # `7 Shore Road, Dali` looks like a name behind its number
    if not item.is_prose and names.is_name(twins.bare(item), knowledge):
        return ""
    return _LATIN


#: Addresses of the web and of mail are of no language, nor are accounts and marks.
_NOTHING_SAID = regex(
    r"[!-~]+@[!-~]+|(?:https?://|www\.)[!-~]+|《[^》]*》|^(?=\S*[\d_])[A-Za-z][\w.-]+$", re.ASCII
)
#: Signs that only Chinese is set with.
_WIDE_SIGNS = regex("[：；，。（）、]")


def _is_bilingual(items: Sequence[Item], sure: list[str]) -> bool:
    amount = {_HAN: 0.0, _LATIN: 0.0}
    for item, script in zip(items, sure, strict=True):
        if script and item.is_prose:
            amount[script] += len(item.text) / (_LETTERS if script == _LATIN else 1)
    whole = sum(amount.values())
    return bool(whole) and min(amount.values()) >= _LEAST * whole


def _one_after_other(items: Sequence[Item], sure: list[str]) -> list[set[str]]:
    """Cut once, where the fewest lines fall on the wrong side; a rule or a large gap helps."""
    prose = [n for n, item in enumerate(items) if item.is_prose and sure[n]]
    first, second = sure[prose[0]], sure[prose[-1]]
    prose_of_second = min(n for n in prose if sure[n] == second)
    low = max(n for n in prose if sure[n] == first) + 1
    high = min(n for n in prose if sure[n] == second)
    best, at = float("-inf"), low
    for cut in range(low, high + 1):
        score = sum(_leaning(items[n], sure[n], first, second) for n in range(low, cut)) * 1.0
        score -= sum(_leaning(items[n], sure[n], first, second) for n in range(cut, high))
        score += max(0.6 * items[cut].ruled, 0.5 * (items[cut].level == 1))
        if score >= best:
            best, at = score, cut
    given = [{first} if n < at else {second} for n in range(len(items))]
    # The headline of both may stand above the first text alone.
    if not any(_is_heading(item) for item in items[at : max(at, prose_of_second)]):
        for number in range(prose[0]):
            if sure[number] == second and _is_dressed(items[number], items[prose[0]]):
                given[number] = {second}
    else:
        # So may the name of the paper, where the head of the other has nothing but the issue.
        below = items[at:prose_of_second]
        for number in shared_heads.name_of(items[: prose[0]], sure, second, below):
            given[number] = {second}
    return given


def _is_dressed(item: Item, prose: Item) -> bool:
    return bool(item.level or item.bold or item.size > prose.size * 1.08)


def _is_heading(item: Item) -> bool:
    """Whether a line may be the headline: neither an address nor `Dear partners,`."""
    return not (item.is_prose or _is_address(item) or re.search("[,，:：]$", item.text.strip()))


def _leaning(item: Item, sure: str, first: str, second: str) -> float:
    """How much a line between the two texts is the first's end rather than the second's head:
    addresses end a text; names of bodies, which heads print in both languages, begin one."""
    if _is_address(item) or captions.is_caption(item):
        return 1.0 if sure != second else -1.0
    if not item.is_prose and publishers.names_bodies(item.text):
        return -0.3
    return 1.0 if sure == first else -1.0 if sure == second else 0.0


def _is_address(item: Item) -> bool:
    return bool(vocabulary.LABEL.search(item.text) or _NOTHING_SAID.search(item.text))


def _by_turns(items: Sequence[Item], sure: list[str], knowledge: Knowledge) -> list[set[str]]:
    given: list[set[str]] = []
    sure = _with_twins(items, sure)
    for number, script in enumerate(sure):
        if (script == _HAN and _is_for_both(items, sure, number, knowledge)) or (
            not script and _heads_row(items, sure, number, knowledge)
        ):
            given.append({_HAN, _LATIN})
            continue
        given.append({script} if script else _of_neighbours(items, sure, number, given, knowledge))
    return given


def _is_for_both(items: Sequence[Item], sure: list[str], at: int, knowledge: Knowledge) -> bool:
    """Whether a name that is printed in characters alone heads offices in both languages."""
    around = (*items[max(0, at - 1) : at], *items[at + 1 : at + twins.OFFICES])
    if any(_names_in_letters(item, knowledge) for item in around):
        return False  # in letters it stands right above or below, perhaps with the office
    below = items[at + 1 : at + twins.OFFICES + 1]
    until = next((n for n, item in enumerate(below) if item.is_prose), 0)
    if until != twins.OFFICES - 1 or {*sure[at + 1 : at + twins.OFFICES]} != {_HAN, _LATIN}:
        return False
    told = [positions.is_position(item.words, knowledge) for item in below[:until]]
    named = any(names.is_name(twins.bare(item), knowledge) for item in below[:until])
    return any(told) and not named and names.is_name(twins.bare(items[at]), knowledge)


def _heads_row(items: Sequence[Item], sure: list[str], at: int, knowledge: Knowledge) -> bool:
    """Whether a name in letters stands once in a row, before what is said in both languages."""
    item = items[at]
    if not item.row or item.is_prose or not names.is_name(twins.bare(item), knowledge):
        return False
    near = range(max(0, at - _IN_ROW), min(len(items), at + _IN_ROW))
    row = [n for n in near if items[n].row == item.row and n != at]
    spoken = {sure[n] for n in row if n > at and items[n].is_prose}
    alone = all(n > at and (items[n].is_prose or sure[n]) for n in row)
    return spoken == {_HAN, _LATIN} and alone


#: So many lines before or behind it a line of the same row may stand.
_IN_ROW = 8


def _names_in_letters(item: Item, knowledge: Knowledge) -> bool:
    if item.is_prose or any(map(folding.is_han, item.text)):
        return False
    if names.is_name(twins.bare(item), knowledge):
        return not positions.has_post(item.text)
    pair = pairs.name_and_position(item.words, item.bold_until, knowledge)
    return bool(pair and " " in pair[0].text.strip())


def _with_twins(items: Sequence[Item], sure: list[str]) -> list[str]:
    """Two blocks of nothing but numbers and addresses, one below the other and of the same kinds:
    one is of each language, in the order of the document."""
    first = next(
        script for item, script in zip(items, sure, strict=True) if script and item.is_prose
    )
    found = list(sure)
    blocks = [list(group) for _, group in groupby(range(len(items)), lambda n: items[n].block)]
    at = 0
    while at + 1 < len(blocks):
        kinds = [[_kind_of_value(items[n]) for n in block] for block in blocks[at : at + 2]]
        unsure = not any(sure[n] for block in blocks[at : at + 2] for n in block)
        if unsure and kinds[0] == kinds[1] and all(kinds[0]):
            other = _LATIN if first == _HAN else _HAN
            for block, script in zip(blocks[at : at + 2], (first, other), strict=True):
                for number in block:
                    found[number] = script
            at += 1
        at += 1
    return found


def _kind_of_value(item: Item) -> str:
    if "@" in item.text:
        return "mail"
    if _NOTHING_SAID.search(item.text):
        return "web"
    return "number" if re.search(r"\d{6}", re.sub(r"\D", "", item.text)) else ""


def _of_neighbours(
    items: Sequence[Item], sure: list[str], at: int, given: list[set[str]], knowledge: Knowledge
) -> set[str]:
    item = items[at]
    if label_of_both(item.text):
        return {_HAN, _LATIN}  # `电话 Tel: …`
    if twins.is_said_once_more(items, at, knowledge) or twins.is_below_name(
        items, sure, at, knowledge
    ):
        return {_LATIN}
    around = range(max(0, at - 12), min(len(items), at + 12))
    paragraph = {sure[n] for n in around if items[n].block == item.block} - {""}
    if len(paragraph) == 1:
        return paragraph
    if _NOTHING_SAID.search(item.text) or re.search(r"\d{6}", item.text):
        # One line of numbers or addresses in each language, one below the other.
        if _same_values(item, items[at + 1 : at + 2]) and not (
            at and _same_values(item, items[at - 1 : at]) and given[-1] == {_HAN}
        ):
            return {_HAN}
        if _same_values(item, items[max(0, at - 1) : at]):
            return {_LATIN}
    if given and len(given[-1]) == 1 and _same_fields(items, at):
        return {_LATIN} if given[-1] == {_HAN} else {_HAN}
    if names.is_name(twins.bare(item), knowledge):
        if twins.same_name(item, items[at + 1 : at + 2]):
            return {_HAN}
        above = items[max(0, at - 1) : at]
        if twins.same_name(item, above) or (
            above and names.is_name(twins.bare(above[0]), knowledge)
        ):
            return {_LATIN}
    if script := side_by_side.script_of(items, sure, at):
        return {script}
    near = range(max(0, at - 30), min(len(items), at + 30))
    block = {sure[n] for n in near if _is_together(items[n], item)} - {""}
    if len(block) == 1:
        return block
    if names.is_name(twins.bare(item), knowledge):
        below_it = items[at + 1 : at + 2]
        if below_it and sure[at + 1] == _HAN and names.is_name(twins.bare(below_it[0]), knowledge):
            return {_LATIN}  # the Chinese lines begin with a name of their own
        # The lines below, up to the words: positions in one language or in both.
        below: set[str] = set()
        for number in range(at + 1, min(len(items), at + 4)):
            if not below or not items[number].is_prose:
                below |= {sure[number]} - {""}
            if items[number].is_prose or not sure[number]:
                break
        if below:
            return below
    if at < 16 and not vocabulary.LABEL.search(item.text):
        return {_HAN, _LATIN}  # a date in digits in the masthead is both
    return given[-1] if given else {_HAN, _LATIN}


def _same_fields(items: Sequence[Item], at: int) -> bool:
    """`电子邮件：…`, and below it `E-mail: …`: the same line in the other language."""
    own, above, further = (
        [label.field for label in labels(items[n].words)] if n >= 0 else []
        for n in (at, at - 1, at - 2)
    )
    return bool(own) and own == above != further


def _same_values(item: Item, others: Sequence[Item]) -> bool:
    own = _VALUE.findall(item.text)
    return bool(own) and any(own == _VALUE.findall(other.text) for other in others)


_VALUE = regex(r"[!-~]+@[!-~]+|(?:https?://|www\.)[!-~]+|\d{6,}|\+?\d[\d-]{6,}")


def _is_together(one: Item, other: Item) -> bool:
    return one.block == other.block or bool(one.row and one.row == other.row)


def _out_of_rows(outline: Outline, given: list[set[str]], kept: list[int]) -> tuple[Item, ...]:
    """Lines of one language without the table that only sets both side by side: most of its
    rows have one paragraph of each."""
    own = set(kept)
    blocks: dict[int, set[int]] = defaultdict(set)
    for number in kept:
        blocks[outline.items[number].row].add(outline.items[number].block)
    shared = {item.row for n, item in enumerate(outline.items) if item.row and n not in own}
    parallel = {row for row in blocks if row in shared and len(blocks[row]) == 1}
    if len(parallel) * 2 < len(blocks.keys() - {0}):
        return tuple(outline.items[n] for n in kept)
    return tuple(
        replace(item, row=0) if item.row in shared else item
        for item in (outline.items[n] for n in kept)
    )


def _half(outline: Outline, given: list[set[str]], script: str, is_first: bool) -> Outline:
    kept = [n for n, scripts in enumerate(given) if script in scripts]
    pictures = (
        tuple(PictureItem(p.picture, bisect_left(kept, p.before)) for p in outline.pictures)
        if is_first
        else ()
    )
    items = _out_of_rows(outline, given, kept)
    labels = outline.labels if is_first else ()
    return Outline(items, pictures, labels, shared_tails.margins(outline.margins, script))
