"""Interviews of one: where the same person gives every answer, the questions and answers are one
turn, as printed. Of several who answer, each answer is a turn of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..regexes import regex
from . import names
from .blocks import Block, Report
from .outline import Item

_QUESTION = regex(r"[?？][”’\"」）)】]*\s*$")
#: So many answers make an interview.
_FEWEST = 2


def put_together(report: Report, items: tuple[Item, ...]) -> None:
    """Gives the first answer of each interview all its questions and answers."""
    if sum(bool(_QUESTION.search(item.text)) for item in items) < _FEWEST:
        return
    page = _Page(items)
    for run in list(_runs(report.blocks, page)):
        answers = [block for block in run if not _asks(block)]
        people = {names.bare(block.name.text).casefold() for block in answers if block.name}
        if len(answers) < _FEWEST or len(people) > 1 or _another_answers(run, report, page):
            continue
        answers[0].lines = _told(run, page)
        gone = {id(block) for block in run} - {id(answers[0])}
        report.blocks = [block for block in report.blocks if id(block) not in gone]


class _Page:
    """The items, and which of them has a line's first words."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        self.items = items
        self._order = sorted(range(len(items)), key=lambda n: items[n].words.span.start)
        self._starts = [items[n].words.span.start for n in self._order]

    def place(self, line: Item) -> int:
        at = bisect_right(self._starts, line.words.span.start) - 1
        return self._order[max(at, 0)]


def _another_answers(run: Sequence[Block], report: Report, page: _Page) -> bool:
    """Whether somebody else answers the last question, too."""
    below = next((block for block in report.blocks if block.first > run[-1].first), None)
    last = page.place(run[-1].lines[-1])
    return below is not None and below.inline and below.first == last + 1


def _runs(blocks: Sequence[Block], page: _Page) -> Iterator[list[Block]]:
    """Blocks one below the other that each answer a question, with those of a paper that asks."""
    run: list[Block] = []
    for number, block in enumerate(blocks):
        above = blocks[number - 1] if number else None
        if _asks(block) or _questions(block, above, page) or (above and _asks(above)):
            run.append(block)
        else:
            yield run
            run = []
    yield run


def _asks(block: Block) -> bool:
    """`The River: Who pays?`"""
    return not block.name and len(block.lines) == 1 and bool(_QUESTION.search(block.lines[0].text))


def _questions(block: Block, above: Block | None, page: _Page) -> list[int]:
    """Those between what stands above and the first words of the block."""
    if not block.lines or not block.name:
        return []
    first = page.place(block.lines[0])
    start = block.first - 1
    if above and above.lines:
        start = max(start, page.place(above.lines[-1]) + 1)
    return [n for n in range(max(start, 0), first) if _QUESTION.search(page.items[n].text)]


def _told(run: Sequence[Block], page: _Page) -> list[Item]:
    """Questions and answers in their order."""
    told: list[Item] = []
    for number, block in enumerate(run):
        if _asks(block):
            told.append(replace(page.items[block.first], bold=False, level=0, bold_until=0))
            continue
        above = run[number - 1] if number else None
        told += [page.items[n] for n in _questions(block, above, page)]
        told += [_with_label(line, block, page) for line in block.lines]
    return told


#: `答：`, `A2.`, `【答】`
_MARK = regex(r"\s*[【\[（(]?(?:答|回答|A|Answer|Reply)\s?\d{0,2}[】\]）)]?\s*[:：.]?\s*")


def _with_label(line: Item, block: Block, page: _Page) -> Item:
    """The line with the mark or the mere name before it: `答：…`, `Dara: …`."""
    whole = page.items[page.place(line)]
    label = whole.text.removesuffix(line.text)
    name = names.bare(label.strip(" :：\u3000"))
    is_name = bool(name and block.name) and name in str(block.name)
    if label and len(label) < len(whole.text) and (is_name or _MARK.fullmatch(label)):
        return replace(whole, bold=False, bold_until=0)
    return line
