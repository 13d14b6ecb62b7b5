"""Interviews: whoever is asked alone has the questions and the answers as one turn, as printed. Of
several who answer by turns, each answer is a turn of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..regexes import regex
from . import labels_of_two, names, shortened
from .blocks import Block, Report
from .outline import Item
from .printed import Printed

#: `您从哪里来？`, `Q: You are known for the fish pass.`
_QUESTION = regex(
    r".*[?？][”’\"」）)】]*\s*$|\s*[【\[（(]?(?:问|提问|Q\s?\d{0,2})[】\]）)]?\s*[:：]\s*\S",
    re.DOTALL,
)
#: So many answers, or questions to one, make an interview.
_FEWEST = 2


def put_together(report: Report, items: tuple[Item, ...]) -> None:
    """Gives the first answer of each interview all its questions and answers."""
    if sum(bool(_QUESTION.match(item.text)) for item in items) < _FEWEST:
        return
    page = _Page(items, _who_asks(report.blocks))
    for run in list(_runs(report.blocks, page)):
        if not run or _another_answers(run, report, page):
            continue
        each = _of_each(run, page)
        if not any(_is_interview(asked, page) for asked in each):
            continue
        for asked in each:
            first = next(block for block in asked if not _asks(block, page))
            first.lines = _told(asked, page)
            gone = {id(block) for block in asked} - {id(first)}
            report.blocks = [block for block in report.blocks if id(block) not in gone]


def _is_interview(asked: Sequence[Block], page: _Page) -> bool:
    answers = sum(not _asks(block, page) for block in asked)
    return answers >= _FEWEST or len(_all_questions(asked, page)) >= _FEWEST


def _of_each(run: Sequence[Block], page: _Page) -> list[list[Block]]:
    """The blocks of each who is asked alone; none where several answer by turns."""
    found: list[tuple[str, list[Block]]] = []
    waiting: list[Block] = []
    for block in run:
        if _asks(block, page):
            waiting.append(block)
            continue
        name = _name(block)
        if found and (not name or found[-1][0] in ("", name)):
            found[-1] = (found[-1][0] or name, [*found[-1][1], *waiting, block])
        else:
            found.append((name, [*waiting, block]))
        waiting = []
    by_turns = len(found) != len({name for name, _ in found})
    return [] if by_turns else [blocks for _, blocks in found]


class _Page:
    """The items, which of them has a line's first words, and whose blocks are mere questions."""

    def __init__(self, items: tuple[Item, ...], askers: frozenset[str]) -> None:
        self.items = items
        self.askers = askers
        self._order = sorted(range(len(items)), key=lambda n: items[n].words.span.start)
        self._starts = [items[n].words.span.start for n in self._order]

    def place(self, line: Item) -> int:
        at = bisect_right(self._starts, line.words.span.start) - 1
        return self._order[max(at, 0)]


def _another_answers(run: Sequence[Block], report: Report, page: _Page) -> bool:
    """Whether somebody else answers the last question, too."""
    below = next((block for block in report.blocks if block.first > run[-1].first), None)
    last = page.place(run[-1].lines[-1]) if run[-1].lines else -1
    return below is not None and below.inline and below.first == last + 1


def _runs(blocks: Sequence[Block], page: _Page) -> Iterator[list[Block]]:
    """Blocks one below the other that each answer a question, with those of a paper that asks."""
    run: list[Block] = []
    for number, block in enumerate(blocks):
        above = blocks[number - 1] if number else None
        if _asks(block, page) or _questions(block, above, page) or (above and _asks(above, page)):
            run.append(block)
        else:
            yield run
            run = []
    yield run


#: What tells the title of a paper from a name.
_PAPER = regex(
    r"\b(?:the|we|our|us|you|your|it|of|and|for|in|on|bulletin|brief|news|newsletter|notes?|review|"
    r"journal|times|post|desk|letter|magazine|paper|gazette|digest|editors?|interviewer)\b|"
    r"^[a-z]{3,6}$|[报刊讯志]$|编辑|记者",
    re.IGNORECASE,
)


def _who_asks(blocks: Sequence[Block]) -> frozenset[str]:
    """The paper whose every line is a question, where one person answers them: `Air We Share: Why
    do the nets come first?`"""
    told: dict[str, list[Block]] = {}
    for block in blocks:
        told.setdefault(_name(block), []).append(block)
    askers = frozenset(
        name
        for name, own in told.items()
        if len(own) >= _FEWEST
        and _PAPER.search(name)
        and not any(one.position for one in own)
        and all(map(_is_asked, own))
    )
    return askers if len(askers) == 1 == len(told.keys() - askers) else frozenset()


def _name(block: Block) -> str:
    return names.bare(block.name.text).casefold() if block.name else ""


def _is_asked(block: Block) -> bool:
    return len(block.lines) == 1 and bool(_QUESTION.match(block.lines[0].text))


def _asks(block: Block, page: _Page) -> bool:
    """`The River: Who pays?`"""
    return _is_asked(block) and (not block.name or _name(block) in page.askers)


def _questions(block: Block, above: Block | None, page: _Page) -> list[int]:
    """Those between what stands above and the last words of the block that are none of them."""
    if not block.lines or not block.name:
        return []
    own = {page.place(line) for line in block.lines}
    start = block.first - 1
    if above and above.lines:
        start = max(start, page.place(above.lines[-1]) + 1)
    between = (n for n in range(max(start, 0), max(own)) if n not in own)
    return [n for n in between if _QUESTION.match(page.items[n].text)]


def _all_questions(run: Sequence[Block], page: _Page) -> list[int]:
    above = [None, *run]
    return [
        n
        for block, before in zip(run, above, strict=False)
        for n in _questions(block, before, page)
    ]


def _told(run: Sequence[Block], page: _Page) -> list[Item]:
    """Questions and answers in their order."""
    told: list[Item] = []
    office = next((block.position for block in run if block.position), None)
    for number, block in enumerate(run):
        if _asks(block, page):
            told.append(_plain(page.items[block.first]))
            continue
        asked = _questions(block, run[number - 1] if number else None, page)
        lines = [
            (page.place(line), _with_label(line, block, office, page)) for line in block.lines
        ]
        lines += [(at, _plain(page.items[at])) for at in asked]
        told += [line for _, line in sorted(lines, key=lambda one: one[0])]
    return told


def _plain(item: Item) -> Item:
    return replace(item, bold=False, level=0, bold_until=0)


#: `答：`, `A2.`, `【答】`
_MARK = regex(r"\s*[【\[（(]?(?:答|回答|A|Answer|Reply)\s?\d{0,2}[】\]）)]?\s*[:：.]?\s*")


def _with_label(line: Item, block: Block, office: Printed | None, page: _Page) -> Item:
    """The line with the mark or the mere name before it: `答：…`, `Dara: …`."""
    whole = page.items[page.place(line)]
    label = whole.text.removesuffix(line.text)
    name = names.bare(label.strip(" :：\u3000"))
    is_name = bool(name and block.name) and (
        name in str(block.name) or shortened.means(name, str(block.name))
    )
    is_name = is_name or labels_of_two.tells(label, block.name, office)
    if label and len(label) < len(whole.text) and (is_name or _MARK.fullmatch(label)):
        return replace(whole, bold=False, bold_until=0)
    return line
