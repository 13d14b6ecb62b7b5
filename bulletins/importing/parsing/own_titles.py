"""The paper's own name above its issue and date, where its head names no publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lmec import folding

from ..regexes import regex
from . import issue_forms, publishers, vocabulary
from .headlines import EVENT
from .knowledge import Knowledge
from .masthead_values import Reading, taken_out
from .outline import Item
from .printed import Printed
from .results import ParsedMasthead

#: No name of a paper has more letters, or more words.
_LONGEST, _MOST_WORDS = 60, 9
_APART = r"\t+|\s*[|｜]\s*|\s+[·•]\s+|\s{3,}"
#: `MYC`, in the badge beside the name of which these are the initials.
_INITIALS = regex(r"[A-Z]{2,6}")
_MOTTO = regex(
    r"^(?:[a-z]+ )?(?:minutes|reports?|records?|proceedings|summary) of\b|(?:纪要|综述|总结)$|"
    r"[.。!！?？:：;；，]|\b(?:religion|independence|democracy|happiness)\b",
    re.IGNORECASE,
)


def named(
    masthead: ParsedMasthead, head: Sequence[Item], others: Sequence[int], valued: Sequence[int]
) -> ParsedMasthead:
    """With the largest of the lines above the last one that tells issue or date; `head` are the
    lines above the headline."""
    known = [number for number in valued if number < len(head)]
    # Beside a body that no list has issue and date stand in a line of their own kind.
    known = known or [n for n in others if n < len(head) and _tells_issue(head[n].text)]
    if not known:
        return masthead
    last = max(known)
    lines = [head[n] for n in range(last) if n in others and not head[n].is_prose]
    # `澜湄环境简报`, which tells neither issue nor date.
    lines += [head[n] for n in known if n < last and n not in others and _is_title(head[n])]
    lines.sort(key=lambda item: item.words.span.start)
    found = [(item.size, item.words.strip()) for item in lines if _may_be(item.text)]
    if not found:
        beside = [part for number in known for part in _beside(head[number])]
        found = [(0.0, part) for part in beside[:1]]
    if not found:
        return masthead
    largest = max(size for size, _ in found)
    name = next(words for size, words in found if size == largest)
    return replace(masthead, names=(name, *_in_other_script(name, lines)))


def without_parts(
    masthead: ParsedMasthead, head: Sequence[Item]
) -> tuple[ParsedMasthead, list[Printed]]:
    """`Joint Laboratory`, of the title `Joint Laboratory Newsletter` above the laboratory's whole
    name, is no second publisher; and such parts."""
    alone = {item.text.strip() for item in head}
    parts = [
        name
        for name in masthead.names
        if name.text.strip() not in alone
        and any(_is_inside(name.text, whole.text) for whole in masthead.names)
    ]
    kept = tuple(name for name in masthead.names if not any(name is part for part in parts))
    return replace(masthead, names=kept), parts


def _is_inside(part: str, whole: str) -> bool:
    # `River Network` beside `River Network Office` is the whole of which that is a part.
    return not whole.startswith(part) and bool(
        re.search(rf"(?<![A-Za-z]){re.escape(part)}(?![A-Za-z])", whole)
    )


def running(words: Printed, knowledge: Knowledge) -> Printed | None:
    """The publisher in a line that runs over the pages: `River Center | Newsletter`,
    `…项目办公室　项目动态`."""
    for part in words.split(_PARTS_OF_HEAD):
        is_paper = vocabulary.SERIES.fullmatch(part.text)
        if not is_paper and publishers.is_name(part.text, knowledge):
            return part
    return None


_PARTS_OF_HEAD = (
    r"\s*[|｜]\s*|\t+|\s{3,}|\u3000+|(?<=[\u4e00-\u9fff])\s?[·•]\s?(?=[\u4e00-\u9fff])"
)


def called(items: Sequence[Item]) -> set[int]:
    """The lines that another one repeats before issue or date: `The Rail Letter`, of `The Rail
    Letter — Vol. 4, No. 3`. They are the paper's name, and no headline."""
    fronts = {
        folding.solid(item.text[: issue.start()])
        for item in items
        if not item.is_prose and (issue := _ISSUE_BEHIND.search(item.text))
    }
    return {
        n
        for n, item in enumerate(items)
        if folding.solid(item.text) in fronts or _SEAT.fullmatch(item.text)
    }


#: `Pakse, Lao PDR`: where the publisher sits.
_SEAT = regex(
    r"[A-ZĐ][\w’'-]+(?:\s[A-ZĐ][\w’'-]+){0,2},\s(?:Cambodia|China|P\.?\s?R\.?\s?China|Lao\s?PDR|Laos|Myanmar|Thailand|Viet\s?Nam)",
    re.IGNORECASE,
)


def _tells_issue(text: str) -> bool:
    return any(pattern.search(text) for pattern in issue_forms.ISSUE)


def _in_other_script(name: Printed, lines: Sequence[Item]) -> Iterator[Printed]:
    """The title once more in the other language, right below it or above: `河流通讯`, and below
    it `River Newsletter`."""
    scripts = [folding.script_of(item.text) for item in lines]
    at = next((n for n, item in enumerate(lines) if item.words.strip().text == name.text), None)
    for other in (at - 1, at + 1) if at is not None else ():
        if not 0 <= other < len(lines) or scripts[other] == scripts[at or 0]:
            continue
        if _is_title(lines[other]) or _is_dressed_as(lines[other], lines[at or 0]):
            yield lines[other].words.strip()
            return


def _is_dressed_as(item: Item, title: Item) -> bool:
    """Whether a line is set off as the title beside it is: `Coffee Monthly`."""
    dressed = bool(title.size and (title.bold or title.level))
    same = (item.bold, item.level, item.size) == (title.bold, title.level, title.size)
    return dressed and same and _may_be(item.text)


def _is_title(item: Item) -> bool:
    """Whether a line is a word for bulletin with what it is called, and nothing else."""
    if item.is_prose or not (series := _SERIES_AT_END.search(item.text)):
        return False
    rest, _ = taken_out(item.words, Reading())
    called = item.text[: series.start()].strip(" 《")
    named = len(called) > 1 and not _INITIALS.fullmatch(called)
    return rest.text == item.text and named and _may_be(item.text)


_SERIES_AT_END = regex(rf"(?:{vocabulary.SERIES.pattern})[》\s]*$", re.IGNORECASE)


def _beside(item: Item) -> Iterator[Printed]:
    """What stands at the head of a line with issue and date, apart from these."""
    parts = item.words.split(_APART)
    if not parts:
        return  # nothing but the sign
    part = parts[0].strip()
    rest, _ = taken_out(part, Reading())
    if len(part) < len(item.words) and rest.text == part.text and _may_be(part.text):
        yield part


def _may_be(text: str) -> bool:
    bare = text.strip(" 《》")
    if not 1 < len(bare) <= _LONGEST or len(bare.split()) > _MOST_WORDS:
        return False
    if re.search(r"\d", bare) or _MOTTO.search(bare) or _INITIALS.fullmatch(bare):
        return False
    return not (issue_forms.IMPRINT.search(bare) or vocabulary.SERIES.fullmatch(bare))


#: In letters, in letters that count twice.
_LONGEST_OF_PAPER, _SHORTEST_OF_PAPER = 50, 4


def papers(head: Sequence[Item]) -> Iterator[Printed]:
    """The paper's own name, which its head has on a line, perhaps before its number."""
    for item in head:
        words = item.words.strip(" •·|—–-*")
        if (issue := _ISSUE_BEHIND.search(words.text)) and not item.is_prose:
            words = words.cut(0, issue.start()).strip(" •·|—–-*,，")
        # `ALERT · Flood Warning Partnership`
        parts = [] if item.is_prose else words.split(r"\s+[·•|｜—–]\s+")
        for name in (words, *parts) if len(parts) > 1 else (words,):
            is_short = name.text[:1] > "\u3000" or name.text.isupper()
            least = _SHORTEST_OF_PAPER if is_short else 7
            short = not item.is_prose and least <= len(name.text) <= _LONGEST_OF_PAPER
            tells = EVENT.search(name.text) and not _PAPER_OF_EVENT.search(name.text)
            if short and not re.search(r"\d", name.text) and not tells:
                yield name


#: `Forum Daily`, `论坛快讯`
_PAPER_OF_EVENT = regex(rf"(?:{vocabulary.SERIES.pattern}|Daily|快讯|会刊)$", re.IGNORECASE)
#: `River Brief 5/2019`, `江河通讯 第3期`
_ISSUE_BEHIND = regex(
    r"[\s,，·|（(–—-]+(?:\b(?:no|nr|issue|number|vol(?:ume)?)\b\.?\s*|第\s*|总第\s*|#\s*)?\d",
    re.IGNORECASE,
)


#: `UNEP’s Mekong Desk has followed the basin since 2014`, in the `Mekong Desk Update`
_OF_WHOM = regex(r"(?:The\s+)?[A-Z]{2,10}[’']s?\s+")
_SINCE = regex(
    r"\s+(?:has|have)\s+[a-z]+(?:ed|en|ne|ught|pt|ld|ad|un)\s+[^.;]{0,120}\bsince\s+(?:[A-Z]\w+\s+)?(?:19|20)\d\d\b"
)


def tells_since(text: str, title: str) -> bool:
    """Whether a sentence says what the house that a paper is named for has done for years."""
    house = _SERIES_AT_END.sub("", title).strip()
    own = _OF_WHOM.match(text)
    bare = text[own.end() :] if own else text
    return (
        len(house.split()) > 1 and bare.startswith(house) and bool(_SINCE.match(bare, len(house)))
    )
