"""Two languages of one issue have as many paragraphs: where one of them tells where the last
speaker ends and the meeting itself goes on, the other ends there too."""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Report


def even_out(reports: Sequence[Report]) -> None:
    """Gives the closing of each language as many paragraphs as the surest of them has."""
    ends = [len(r.blocks[-1].lines) + len(r.closing) if r.blocks else 0 for r in reports]
    if len(reports) < 2 or not min(ends) or len(set(ends)) > 1:
        return
    if len({len(report.blocks) for report in reports}) > 1:
        return
    # A closing too short is the usual fault: where it begins is what a language may not tell.
    closings = {len(r.closing): r.closing_is_unsure for r in reports if r.closing}
    if not closings:
        return
    length = max(closings, key=lambda paragraphs: (not closings[paragraphs], paragraphs))
    for report in reports:
        last = report.blocks[-1]
        whole = [*last.lines, *report.closing]
        if len(report.closing) != length < len(whole):
            last.lines[:], report.closing = whole[:-length], whole[-length:]
            report.closing_is_unsure = closings[length]
