"""Paragraphs below somebody's words that are no more of them, told by how the others speak: where
each has one paragraph, one that names neither the speaker nor anybody as `he`, `she`, `I` or
`you`, and tells what happened, is the paper's own.

What it tells may be anything: `On 5 June the class drove to the pass.`, `The Ministry handed in a
paper.` Below the last speaker of a report whose outcome has a heading, where the meeting itself is
known to speak further down, it need not tell what happened.
"""

from __future__ import annotations

from collections.abc import Collection

from ..regexes import regex
from . import bystanders, closings, names, sentences
from .blocks import Block, Report
from .outline import Item

#: So many others have to have one paragraph each.
_FEWEST = 2
#: Whoever speaks, or is spoken of further on.
_OF_SPEAKER = regex(
    r"[我他她]|\b(?:I|[Ww]e|us|[Oo]urs?|[Mm]y|me|mine|[Yy]ou|[Yy]ours?|[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|him|himself|herself)\b|[“”\"‘]|…"
)
#: What happened, in the first sentence.
_HAPPENED = regex(
    r"\b(?:was|were|had|did|came|went|took|made|sent|gave|held|left|lay|sat|stood|drove|flew|rode|saw|heard|met|"
    r"ate|sang|won|lent|brought|spoke|began|[a-z]{2,14}ed)\b"
)
#: Who meets, and what they sit in: of direct speech only they tell a paragraph apart.
_OF_THE_MEETING = regex(
    r"\b(?:[Tt]he|[Ss]everal|[Mm]ost|[Mm]any|[Ss]ome|[Aa]ll|[Oo]ther)\s+(?:of\s+(?:the|those)\s+)?(?:[a-z]+\s+)?"
    r"(?:guests|participants|delegates|delegations?|visitors|moderator|chair(?:man|woman|person)?|audience|hall|"
    r"panel|meeting|forum|workshop|session|conference|seminar|dialogue|hosts?|organi[sz]ers|speakers?|journalists|press)\b|"
    r"^(?:The\s+)?(?:[A-Z][\w’'-]*\s+)?(?:Ministry|Department|Bureau|Office|Embassy|Agency|Commission|Administration)\b"
)


def leave(report: Report, signed: Collection[int]) -> None:
    """Leaves such paragraphs over; `signed` are the items at which words begin that are signed
    below them, behind which nothing is said."""
    blocks = [block for block in report.blocks if block.lines]
    for block in blocks:
        if block.first in signed:
            _cut(block, report)
    if len(blocks) <= _FEWEST or any(_end(block, report) > 1 for block in blocks[:-1]):
        return
    for block in blocks[: None if _end(blocks[-1], report) == 1 else -1]:
        _cut(block, report)


def _cut(block: Block, report: Report) -> None:
    """Leaves the first paragraph alone; below the last speaker only where it is known what the
    meeting itself says."""
    if block is not report.blocks[-1] or report.closing:
        del block.lines[1:]
        return
    closes = next((n for n, line in enumerate(block.lines) if n and closings.begins(line)), 1)
    if all(_is_beyond(line, block, report) for line in block.lines[1:closes]):
        del block.lines[1:closes]


def _end(block: Block, report: Report) -> int:
    """How many of the lines are of the speaker."""
    end = len(block.lines)
    while end > 1 and _is_beyond(block.lines[end - 1], block, report):
        end -= 1
    return end


def _is_beyond(item: Item, block: Block, report: Report) -> bool:
    if not item.is_prose or item.row or item.listed or item.level:
        return False
    if _OF_SPEAKER.search(item.text) or closings.still_speaks(item, block):
        return False
    if bystanders.is_named(item, block.name):
        return False
    # Above the heading of the outcome it may tell anything.
    return (block is report.blocks[-1] and bool(report.closing)) or _tells_what_happened(
        item, block
    )


def _tells_what_happened(item: Item, block: Block) -> bool:
    first = next((sentence.text for _, sentence in sentences.parted(item.words)), "")
    if not block.name or not _HAPPENED.search(first):
        return False
    is_told = names.bare(block.name.text) in block.lines[0].text
    return is_told or bool(_OF_THE_MEETING.search(first))
