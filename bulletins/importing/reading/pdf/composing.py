"""Printed lines to paragraphs: over line ends, columns and pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from . import joints
from .characters import joint
from .glyphs import Glyph
from .hyphens import Hyphens
from .joints import Joint, Setting
from .parts import Flow, Line
from .things import Image

_HYPHENS = "-\u00ad\u2010"


@dataclass
class Draft:
    """A paragraph while it is put together: each of its lines as glyphs."""

    page: int
    size: float
    gap: int = 0
    lines: list[list[Glyph]] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    ruled: bool = False

    @property
    def text(self) -> str:
        return "\n".join("".join(glyph.text for glyph in line) for line in self.lines)

    @property
    def bold(self) -> bool:
        return all(glyph.bold for line in self.lines for glyph in line if glyph.text.strip())


class Composer:
    def __init__(self, setting: Setting, hyphens: Hyphens) -> None:
        self._setting, self._hyphens = setting, hyphens

    def paragraphs(self, flows: list[Flow]) -> Iterator[Draft]:
        """The paragraphs of flows that follow one another."""
        draft: Draft | None = None
        before: tuple[Line, Flow] | None = None
        is_prose = False
        for flow in flows:
            for line in flow.lines:
                how, gap = self._joint(before, line, flow, is_prose)
                if draft is None or how is Joint.PARTED:
                    if draft:
                        yield draft
                    draft = Draft(
                        line.page, line.words.size, gap, images=line.images, ruled=line.ruled
                    )
                    draft.lines.append(_stripped(line))
                elif how is Joint.BROKEN:
                    draft.lines.append(_stripped(line))
                else:
                    cut = before is not None and joints.is_cut(before[0], line, flow)
                    self._append(draft.lines[-1], _stripped(line), cut)
                before = line, flow
                is_prose = how is Joint.WRAPPED
        if draft:
            yield draft

    def _joint(
        self, before: tuple[Line, Flow] | None, line: Line, flow: Flow, is_prose: bool
    ) -> tuple[Joint, int]:
        if before is None:
            return Joint.PARTED, 0
        one, other_flow = before
        if other_flow is flow:
            how = joints.between(one, line, flow, self._setting, is_prose)
            return how, joints.gap_before(one, line, self._setting)
        return joints.across(one, other_flow, line, flow, self._setting), 1

    def _append(self, line: list[Glyph], more: list[Glyph], may_be_cut: bool) -> None:
        """Goes on with a line: without the hyphen of its end, or with what stands between."""
        before = "".join(glyph.text for glyph in line[-40:])
        after = "".join(glyph.text for glyph in more[:40])
        if before.endswith(tuple(_HYPHENS)) and self._hyphens.are_put_in(before, after):
            line.pop()
        elif may_be_cut and self._hyphens.are_one(before, after):
            pass
        elif between := joint(before, after):
            last, first = line[-1], more[0]
            line.append(
                replace(
                    last,
                    text=between,
                    bold=last.bold and first.bold,
                    italic=last.italic and first.italic,
                    link=last.link if last.link == first.link else "",
                )
            )
        line += more


def _begun(line: Line, gap: int) -> Draft:
    return Draft(
        line.page, line.words.size, gap, [_stripped(line)], images=line.images, ruled=line.ruled
    )


def _stripped(line: Line) -> list[Glyph]:
    glyphs = list(line.words.glyphs)
    while glyphs and not glyphs[0].text.strip():
        glyphs.pop(0)
    while glyphs and not glyphs[-1].text.strip():
        glyphs.pop()
    return glyphs
