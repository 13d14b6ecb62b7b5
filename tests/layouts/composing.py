"""A bulletin and a set of layouts → a page, and what is printed on it in each language."""

from __future__ import annotations

import copy
import re
from random import Random
from types import ModuleType

from .inventing import EN, ZH, Bulletin, invent
from .page import Block, Break, Grid, Page, Par, Words, par
from .printed import Printed
from .scoring import bare
from .sheet import Sheet

#: `会议由处长周军主持。`, and nothing else.
_PRESIDES = re.compile(
    r"主持(?:会议|人)?。$|^The \w+ was (?:chaired|moderated) by|chaired the meeting\.$"
)
_LONGEST = 240

LANGUAGES = {"zh": (ZH,), "en": (EN,), "both": (ZH, EN)}


def compose(
    rng: Random, layouts: ModuleType, languages: tuple[str, ...]
) -> tuple[Page, list[Printed], dict[str, str]]:
    """The page, what is printed on it, and the names of the layouts drawn."""
    if hasattr(layouts, "whole"):
        return layouts.whole(rng, languages)
    bulletin = invent(rng, languages)
    chosen = {
        kind: rng.choice(getattr(layouts, kind))
        for kind in ("MASTHEADS", "HEADLINES", "SPEAKERS", "CLOSINGS", "CONTACTS", "ABOUTS")
    }
    # Both languages of one document are laid out alike, and have the same speakers.
    seed = rng.random()
    told = [_tell(bulletin, code, Random(seed), layouts, chosen) for code in languages]
    # The issue is one: what one language prints of it holds for the other.
    serial = max(sheet.printed.serial for _, sheet in told)
    for _, sheet in told:
        sheet.printed.serial = serial
    names = {kind: function.__name__ for kind, function in chosen.items()}
    printed = [sheet.printed for _, sheet in told]
    for one in printed:
        _presides_once(one)
    head = layouts.running_head(told[0][1]) if hasattr(layouts, "running_head") else ""
    if len(told) == 1:
        return Page([block for part in told[0][0] for block in part], head), printed, names
    pages = [parts for parts, _ in told]
    ways = getattr(layouts, "WAYS", ())
    way = (
        rng.choice(ways)
        if ways
        else (
            "in turn"
            if not layouts.__name__.endswith("development") and rng.random() < 0.6
            else "one after the other"
        )
    )
    names["BILINGUAL"] = way
    return Page(_together(pages, way), head), printed, names


def _presides_once(printed: Printed) -> None:
    """Whoever only presides in a sentence above, and speaks below, is one speaker, in the chair:
    so have all strangers counted who wrote bulletins for us."""
    for chair in [remark for remark in printed.remarks if remark.role == "chair"]:
        spoken = [
            r for r in printed.remarks if r is not chair and bare(r.name) == bare(chair.name)
        ]
        if not spoken or not _PRESIDES.search(chair.text) or len(chair.text) > _LONGEST:
            continue
        assert not printed.others  # they go by the numbers of the remarks
        printed.remarks = [remark for remark in printed.remarks if remark is not chair]
        for remark in spoken:
            remark.role = "chair"
        printed.accepted["lead"] = [f"{printed.lead}\n{chair.text}"]


def _tell(
    bulletin: Bulletin, language: str, rng: Random, layouts: ModuleType, chosen: dict
) -> tuple[list[list[Block]], Sheet]:
    sheet = Sheet(copy.copy(bulletin), language, rng)
    parts = [chosen["MASTHEADS"](sheet), chosen["HEADLINES"](sheet)]
    if bulletin.is_meeting:
        leads = layouts.LEADS_HAN if sheet.is_han else layouts.LEADS_LATIN
        parts.append(sheet.lead(leads))
        parts.append(chosen["SPEAKERS"](sheet))
        parts.append(chosen["CLOSINGS"](sheet))
    else:
        parts.append(_news(sheet))
    parts.append(chosen["CONTACTS"](sheet))
    parts.append(chosen["ABOUTS"](sheet))
    return parts, sheet


def _news(sheet: Sheet) -> list[Block]:
    """Without speakers: the first paragraph leads, the others follow."""
    texts = list(sheet.bulletin.news[sheet.language])
    texts[0] = f"{sheet.days()}，{texts[0]}" if sheet.is_han else f"On {sheet.days()}: {texts[0]}"
    sheet.printed.lead = texts[0]
    sheet.printed.closing = "\n".join(texts[1:])
    return [par(text) for text in texts]


def _together(pages: list[list[list[Block]]], way: str) -> list[Block]:
    if way == "one after the other":
        first, second = ([block for part in parts for block in part] for parts in pages)
        return [*first, Break(), *second]
    if way == "side by side":
        return [block for parts in zip(*pages, strict=True) for block in _beside(*parts)]
    blocks: list[Block] = []
    for parts in zip(*pages, strict=True):
        alike = [len(part) for part in parts]
        apart = any(isinstance(block, Grid) for part in parts for block in part)
        if len(set(alike)) == 1 and not apart:
            for pair in zip(*parts, strict=True):
                blocks += [pair[0]] if isinstance(pair[0], Break) else list(pair)
        else:
            blocks += [block for part in parts for block in part]
    return blocks


def _beside(first: list[Block], second: list[Block]) -> list[Block]:
    """One language at the left, the other at the right; tables stand below each other."""
    kinds = [[type(block) for block in blocks] for blocks in (first, second)]
    if kinds[0] != kinds[1] or Grid in kinds[0]:
        return [*first, *second]
    rows = [
        [[_in_cell(block)] for block in pair]
        for pair in zip(first, second, strict=True)
        if not isinstance(pair[0], Break)
    ]
    return [Grid(rows, even=True)] if rows else []


def _in_cell(block: Par) -> Par:
    """Markdown has no headings in tables: they are bold there."""
    if not block.level:
        return block
    lines = [[Words(w.text, True) for w in line] for line in block.lines]
    return Par(lines, size=14 - block.level)


__all__ = ["LANGUAGES", "Par", "compose"]
