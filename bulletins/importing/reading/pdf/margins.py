"""Margins of the whole document: a page with a few short lines does not show its own."""

from __future__ import annotations

from collections import Counter

from .parts import Flow

_NEAR = 8.0
#: A page with fewer lines takes the margins of the others.
_FEW_LINES = 8


def settle(flows: list[Flow]) -> None:
    """Widens the flows to the margins that those at the same place have on other pages."""
    _note_lone_columns(flows)
    _note_lines_across(flows)
    groups: list[list[Flow]] = []
    for flow in sorted(flows, key=lambda one: (one.is_column, one.left)):
        last = groups[-1][-1] if groups else None
        if last and last.is_column == flow.is_column and flow.left - last.left <= _NEAR:
            groups[-1].append(flow)
        else:
            groups.append([flow])
    for group in groups:
        left, right = min(flow.left for flow in group), max(flow.right for flow in group)
        for flow in group:
            flow.left, flow.right = left, right
    _lend(flows)


def _note_lone_columns(flows: list[Flow]) -> None:
    """On the last page of a text in columns there may be but one: it ends where the others do."""
    columns = [flow for flow in flows if flow.is_column]
    for flow in flows:
        flow.is_column = flow.is_column or any(
            abs(flow.left - one.left) <= _NEAR and abs(flow.right - one.right) <= _NEAR
            for one in columns
        )


def _note_lines_across(flows: list[Flow]) -> None:
    """A line above columns that reaches over the strip between them is of neither, even if it
    begins where the left one does: a subtitle below the name of the paper."""
    columns = [flow for flow in flows if flow.is_column]
    for flow in columns:
        beside = (one for one in columns if one.page == flow.page and flow.left < one.left)
        if len(flow.lines) < _FEW_LINES and any(one.left < flow.right for one in beside):
            flow.is_column = False


def _lend(flows: list[Flow]) -> None:
    whole = [flow for flow in flows if not flow.is_column]
    lines: Counter[tuple[float, float]] = Counter()
    for flow in whole:
        lines[flow.left, flow.right] += len(flow.lines)
    if not lines:
        return
    left, right = max(lines, key=lambda edges: lines[edges])
    for flow in whole:
        inside = left - _NEAR <= flow.left and flow.right <= right + _NEAR
        if inside and len(flow.lines) < _FEW_LINES:
            flow.left, flow.right = left, right
