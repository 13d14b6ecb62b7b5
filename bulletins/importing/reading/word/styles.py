"""How words look: what a run says itself, over its style, over its paragraph's, over the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from ...regexes import regex
from .names import attribute, child, full, number, switch

_HEADING = regex(r"(?:heading|标题|標題|überschrift|titre|đầu đề)\s*([1-9])", re.IGNORECASE)
_TITLES = {"title", "标题", "標題", "题目", "文档标题"}
_SUBTITLES = {"subtitle", "副标题", "副標題"}
_CONTENTS = regex(r"(?:toc|目录|目錄)\s*\d", re.IGNORECASE)
_MAX_BASES = 30
_TWIPS_OF_LINE = 240


@dataclass(frozen=True, slots=True)
class Dress:
    bold: bool = False
    italic: bool = False
    size: float | None = None
    hidden: bool = False
    link: str = ""
    font: str = ""


@dataclass(frozen=True, slots=True)
class _Given:
    """What one place says; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    font: str = ""

    def over(self, base: _Given) -> _Given:
        return _Given(
            base.bold if self.bold is None else self.bold,
            base.italic if self.italic is None else self.italic,
            base.size if self.size is None else self.size,
            base.hidden if self.hidden is None else self.hidden,
            self.font or base.font,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph's or a run's style, with all that it inherits."""

    name: str = ""
    run: _Given = _Given()
    level: int = 0
    is_title: bool = False
    is_contents: bool = False
    number: tuple[str, int] | None = None  # which list, at which depth
    before: int = 0
    after: int = 0
    breaks_page: bool = False


class Styles:
    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, Style] = {}
        self._default = ""
        defaults = child(root, "w:docDefaults/w:rPrDefault/w:rPr")
        self._base = _given(defaults)
        for element in root.iter(full("w:style")) if root is not None else ():
            key = attribute(element, "w:styleId")
            self._elements[key] = element
            if attribute(element, "w:type") == "paragraph" and attribute(element, "w:default") in (
                "1",
                "true",
                "on",
            ):
                self._default = key

    def of_paragraph(self, properties: etree._Element | None) -> Style:
        return self.style(attribute(child(properties, "w:pStyle")) or self._default)

    def style(self, key: str) -> Style:
        if key not in self._known:
            self._known[key] = self._resolved(key)
        return self._known[key]

    def _resolved(self, key: str) -> Style:
        chain: list[etree._Element] = []
        while key in self._elements and len(chain) < _MAX_BASES:
            element = self._elements[key]
            if element in chain:
                break
            chain.append(element)
            key = attribute(child(element, "w:basedOn"))
        style = Style()
        for element in reversed(chain):
            style = _laid_over(element, style)
        return style

    def dress(self, paragraph: Style, properties: etree._Element | None, link: str) -> Dress:
        """Bold twice is not bold: a style's switch turns what the paragraph's style has."""
        own = _given(properties)
        key = attribute(child(properties, "w:rStyle"))
        of_run = self.style(key).run if key else _Given()

        def turned(name: str) -> bool:
            direct = getattr(own, name)
            if direct is not None:
                return bool(direct)
            switched = bool(getattr(paragraph.run, name)) != bool(getattr(of_run, name))
            return switched or bool(getattr(self._base, name))

        sizes = (own.size, of_run.size, paragraph.run.size, self._base.size)
        return Dress(
            bold=turned("bold"),
            italic=turned("italic"),
            size=next((size for size in sizes if size), None),
            hidden=turned("hidden"),
            link=link,
            font=own.font or of_run.font or paragraph.run.font,
        )


def _given(properties: etree._Element | None) -> _Given:
    if properties is None:
        return _Given()
    halves = number(attribute(child(properties, "w:sz")))
    fonts = child(properties, "w:rFonts")
    return _Given(
        switch(child(properties, "w:b")),
        switch(child(properties, "w:i")),
        halves / 2 if halves else None,
        switch(child(properties, "w:vanish")),
        attribute(fonts, "w:ascii") or attribute(fonts, "w:hAnsi"),
    )


def _laid_over(element: etree._Element, base: Style) -> Style:
    name = attribute(child(element, "w:name"))
    paragraph = child(element, "w:pPr")
    style = with_paragraph(replace(base, name=name), paragraph)
    style = replace(style, run=_given(child(element, "w:rPr")).over(base.run))
    plain = name.strip().casefold()
    if match := _HEADING.match(plain):
        style = replace(style, level=int(match[1]), is_title=False)
    elif plain in _TITLES:
        style = replace(style, level=1, is_title=True)
    elif plain in _SUBTITLES:
        style = replace(style, level=2, is_title=True)
    return replace(style, is_contents=bool(_CONTENTS.match(plain)))


def with_paragraph(style: Style, properties: etree._Element | None) -> Style:
    """The style with what a paragraph's own properties change."""
    if properties is None:
        return style
    outline = number(attribute(child(properties, "w:outlineLvl")))
    if outline is not None:
        style = replace(style, level=outline + 1 if 0 <= outline < 9 else 0, is_title=False)
    numbering = child(properties, "w:numPr")
    if numbering is not None:
        key = attribute(child(numbering, "w:numId"))
        depth = number(attribute(child(numbering, "w:ilvl")))
        if key or style.number:
            before = style.number or ("", 0)
            style = replace(
                style, number=(key or before[0], before[1] if depth is None else depth)
            )
    breaks = switch(child(properties, "w:pageBreakBefore"))
    if breaks is not None:
        style = replace(style, breaks_page=breaks)
    spacing = child(properties, "w:spacing")
    if spacing is not None:
        before_, after = _space(spacing, "before"), _space(spacing, "after")
        style = replace(
            style,
            before=style.before if before_ is None else before_,
            after=style.after if after is None else after,
        )
    return style


def _space(spacing: etree._Element, side: str) -> int | None:
    """In twentieths of a point; what is given in lines counts as such."""
    lines = number(attribute(spacing, f"w:{side}Lines"))
    if lines is not None:
        return lines * _TWIPS_OF_LINE // 100
    return number(attribute(spacing, f"w:{side}"))


def gap_between(above: int, below: int) -> int:
    """How many empty lines the space between two paragraphs amounts to."""
    return min(max(above + below, 0) // _TWIPS_OF_LINE, 20)
