"""A laid out document without a format: what a page of Word, Markdown or paper has in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    text: str
    bold: bool = False
    italic: bool = False


@dataclass
class Par:
    """A paragraph; its lines are parted by soft breaks."""

    lines: list[list[Words]]
    level: int = 0  # of a heading by style; 0 for none
    size: float = 0  # in points, where the writer made it larger; 0 for the usual
    centred: bool = False
    listed: bool = False

    @property
    def text(self) -> str:
        return "\n".join("".join(words.text for words in line) for line in self.lines)


@dataclass
class Grid:
    rows: list[list[list[Par]]]
    even: bool = False  # columns of the same width


@dataclass
class Break:
    """A line drawn across."""


Block = Par | Grid | Break


@dataclass
class Page:
    blocks: list[Block] = field(default_factory=list)
    running_head: str = ""  # of each page, where the format has pages


def par(*lines: str | Words | Sequence[Words], **looks: object) -> Par:
    """A paragraph of lines, each a text, bold or not, or a row of words."""
    made: list[list[Words]] = []
    for line in lines:
        if isinstance(line, str):
            made.append([Words(line)])
        elif isinstance(line, Words):
            made.append([line])
        else:
            made.append(list(line))
    return Par(made, **looks)  # type: ignore[arg-type]


def bold(text: str) -> Words:
    return Words(text, bold=True)


def heading(text: str, level: int = 1) -> Par:
    return par(text, level=level)


def cell(*blocks: str | Par) -> list[Par]:
    return [par(block) if isinstance(block, str) else block for block in blocks]


def boxed(*pars: str | Par) -> Grid:
    """A frame around paragraphs: a table of one cell."""
    return Grid([[[par(one) if isinstance(one, str) else one for one in pars]]])
