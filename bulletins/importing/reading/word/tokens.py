"""What a paragraph of a Word file is made of, before it is known where it goes."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from .styles import Dress


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    dress: Dress


@dataclass(frozen=True, slots=True)
class Sign:
    """A number that the program sets: of a page, of a note."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A soft line break."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


@dataclass(frozen=True, slots=True)
class Aside:
    """Words in a drawing: kept, though they are no part of the running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Image:
    alternative: str
    part: str
    external: bool
    focus: tuple[int, int] | None = None  # in a file of ours


@dataclass(frozen=True, slots=True)
class Box:
    """A text box: its content is read as blocks of its own."""

    content: etree._Element


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line across the page."""


Token = Words | Sign | Break | PageBreak | Aside | Image | Box | Line
