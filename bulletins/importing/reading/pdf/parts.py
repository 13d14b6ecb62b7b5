"""The parts of a page in the order of reading: flows of lines, and tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from .segments import Segment
from .things import Image


@dataclass
class Line:
    """One printed line, with the pictures that stand before it."""

    words: Segment
    page: int
    images: list[Image] = field(default_factory=list)
    ruled: bool = False  # a drawn line parts it from what stands above


@dataclass
class Flow:
    """Lines that follow one another between two margins."""

    lines: list[Line]
    left: float
    right: float
    page: int
    is_column: bool = False  # beside another one
    is_aside: bool = False  # a narrow one beside the text, which is read behind it


@dataclass
class Grid:
    """A table: rows of cells of lines."""

    rows: list[list[list[Line]]]
    edges: tuple[float, ...]  # the left edges of its columns, and the last right one if ruled
    page: int
    is_ruled: bool = False


Part = Flow | Grid
