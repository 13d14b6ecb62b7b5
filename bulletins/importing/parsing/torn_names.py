"""Names that a narrow column broke: `… 副司长 Myo` and, in the next line, `Thant Zaw`, over words
that begin with all of it."""

from __future__ import annotations

from . import names
from .blocks import Block, Report
from .knowledge import Knowledge
from .printed import join


def put_together(report: Report, knowledge: Knowledge) -> None:
    for block in report.blocks:
        if _goes_on(block, knowledge):
            rest = block.lines.pop(0).words.strip()
            assert block.name
            block.name = join([block.name, rest], " ")


def _goes_on(block: Block, knowledge: Knowledge) -> bool:
    """Whether the first line below the head is no sentence and ends the name."""
    if not block.name or len(block.lines) < 2 or block.lines[0].is_prose:
        return False
    whole = f"{block.name} {block.lines[0].text.strip()}"
    return block.lines[1].text.startswith(whole) and names.is_name(whole, knowledge)
