"""A small heading between who speaks and a quotation, in a paragraph with the head:
`一、周军（环境部司长）：标志不是奖状` above `“我们…”`. The words are what was said, and the
heading is the editors'. One may be a first sentence; where several stand so, they are headings."""

from __future__ import annotations

from ..regexes import regex
from .blocks import Block, Report

#: So many have to stand so, and no heading takes more letters.
_FEWEST, _LONGEST, _LONGEST_LATIN = 2, 30, 80
_ENDS = regex(r"[。！!.…；;，,：:”’\"」』]\s*$")
_OPENS, _CLOSES = ("“", "「", "『", '"'), ("”", "」", "』", '"')


def leave(report: Report) -> None:
    """Takes the headings from the words."""
    headed = [block for block in report.blocks if _is_headed(block)]
    quoted = [block for block in report.blocks if block.lines]
    if len(headed) < _FEWEST or len(headed) * 2 <= len(quoted):
        return
    for block in headed:
        report.labels.append(block.lines.pop(0).words)


def _is_headed(block: Block) -> bool:
    if not block.inline or len(block.lines) < 2:
        return False
    heading, first = block.lines[0].text, block.lines[1].text.strip()
    longest = _LONGEST if "\u4e00" <= heading[0] <= "\u9fff" else _LONGEST_LATIN
    if len(heading) > longest or _ENDS.search(heading) or heading.startswith(_OPENS):
        return False
    return first.startswith(_OPENS) and first.endswith(_CLOSES)
