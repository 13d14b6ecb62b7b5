"""The numbers of lists, which nobody typed: counted here as Word counts them."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from ...regexes import regex
from . import numerals, symbols
from .names import attribute, child, full, number, switch

_LEVELS = 9
_PLACE = regex("%([1-9])")
_MAX_LABEL = 60


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None  # which level begins it anew; 0: none
    legal: bool = False
    font: str = ""


@dataclass(slots=True)
class _List:
    counts: str  # lists of one pattern count together
    levels: dict[int, _Level]
    starts: dict[int, int]  # where this list begins anew


class Numbering:
    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        patterns = {
            attribute(each, "w:abstractNumId"): each for each in root.iter(full("w:abstractNum"))
        }
        styled = {
            attribute(child(each, "w:styleLink")): key
            for key, each in patterns.items()
            if child(each, "w:styleLink") is not None
        }
        for each in root.iter(full("w:num")):
            key = attribute(child(each, "w:abstractNumId"))
            linked = attribute(child(patterns.get(key), "w:numStyleLink"))
            key = styled.get(linked, key)
            pattern = patterns.get(key)
            if pattern is None:
                continue
            found = _List(key, _levels(pattern), {})
            for override in each.iterfind(full("w:lvlOverride")):
                depth = number(attribute(override, "w:ilvl")) or 0
                start = number(attribute(child(override, "w:startOverride")))
                found.levels |= _levels(override)
                if start is not None:
                    found.starts[depth] = start
            self._lists[attribute(each, "w:numId")] = found

    def next(self, given: tuple[str, int] | None) -> str | None:
        """What Word shows before the next item of a list; None for what is no list item."""
        if given is None or given[0] not in self._lists:
            return None
        key, depth = given[0], min(max(given[1], 0), _LEVELS - 1)
        found = self._lists[key]
        level = found.levels.get(depth, _Level())
        if level.form == "bullet":
            return symbols.shown(level.text, level.font)[:_MAX_LABEL]
        counts = self._counts.setdefault(found.counts, [None] * _LEVELS)
        self._count(found, key, depth, counts)
        return _PLACE.sub(
            lambda match: self._number(found, int(match[1]) - 1, level.legal, counts), level.text
        )[:_MAX_LABEL]

    def _count(self, found: _List, key: str, depth: int, counts: list[int | None]) -> None:
        if depth in found.starts and (key, depth) not in self._begun:
            counts[depth] = None
            start = found.starts[depth]
        else:
            start = found.levels.get(depth, _Level()).start
        self._begun.add((key, depth))
        before = counts[depth]
        counts[depth] = start if before is None else before + 1
        for deeper in range(depth + 1, _LEVELS):
            restart = found.levels.get(deeper, _Level()).restart
            if restart is None or (restart > depth and restart != 0):
                counts[deeper] = None

    def _number(self, found: _List, depth: int, legal: bool, counts: list[int | None]) -> str:
        level = found.levels.get(depth, _Level())
        value = counts[depth]
        if value is None:
            value = counts[depth] = found.starts.get(depth, level.start)
        return numerals.shown(value, "decimal" if legal else level.form)


def _levels(parent: etree._Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for each in parent.iterfind(full("w:lvl")):
        depth = number(attribute(each, "w:ilvl")) or 0
        form = child(each, "w:numFmt")
        if form is None:  # a custom format stands in an alternative, with a usual one beside it
            form = next(iter(each.iter(full("w:numFmt"))), None)
        start = number(attribute(child(each, "w:start")))
        fonts = child(each, "w:rPr/w:rFonts")
        found[depth] = _Level(
            start=1 if start is None else start,
            form=attribute(form) or "decimal",
            text=attribute(child(each, "w:lvlText"))[:_MAX_LABEL],
            restart=number(attribute(child(each, "w:lvlRestart"))),
            legal=bool(switch(child(each, "w:isLgl"))),
            font=attribute(fonts, "w:ascii") or attribute(fonts, "w:hAnsi"),
        )
    return found
