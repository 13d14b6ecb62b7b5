"""Remarks in another order, and further sections."""

from __future__ import annotations

from dataclasses import replace

from ..parsing.printed import Printed
from ..parsing.results import ParsedBulletin
from .words import Block, Part


def moved(half: ParsedBulletin, part: str, *, up: bool) -> ParsedBulletin:
    """A remark one place up or down. The heading of a section is a place: who steps over it
    belongs to the section on its other side."""
    remarks = [remark for remark in half.remarks if isinstance(remark, Block)]
    at = next((n for n, remark in enumerate(remarks) if remark.id == part), None)
    if at is None:
        return half
    own = remarks[at]
    other = at - 1 if up else at + 1
    if 0 <= other < len(remarks) and remarks[other].section == own.section:
        remarks[at], remarks[other] = remarks[other], own
    else:
        # 0 is what stands above the first heading.
        section = (0 if own.section is None else own.section + 1) + (-1 if up else 1)
        if not 0 <= section <= len(half.sections):
            return half
        remarks[at] = replace(own, section=section - 1 if section else None)
    return replace(half, remarks=tuple(remarks))


def with_section(half: ParsedBulletin, part: str, before: str) -> ParsedBulletin:
    """A section whose heading stands before this remark: it and those that follow it there
    belong to it. Without a remark it is the last one."""
    remarks = [remark for remark in half.remarks if isinstance(remark, Block)]
    at = next((n for n, remark in enumerate(remarks) if remark.id == before), None)
    new = Part(Printed(), None, id=part)
    if at is None:
        return replace(half, sections=(*half.sections, new))
    own = remarks[at].section
    place = 0 if own is None else own + 1

    def shifted(number: int, remark: Block) -> Block:
        section = remark.section
        if section is not None and section >= place:
            return replace(remark, section=section + 1)
        return replace(remark, section=place) if section == own and number >= at else remark

    found = tuple(shifted(number, remark) for number, remark in enumerate(remarks))
    sections = (*half.sections[:place], new, *half.sections[place:])
    return replace(half, sections=sections, remarks=found)
