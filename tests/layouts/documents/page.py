"""A document as somebody sees it in Word."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class R:
    text: str
    bold: bool = False
    italic: bool = False
    colour: str = ""
    small: bool = False
    link: str = ""


#: Kinds of paragraphs that are large or bold as a whole.
LOUD = ("title", "h1", "h2", "big")


@dataclass
class P:
    lines: list[list[R]]
    kind: str = ""  # "", title, h1, h2, small, big, bullet, number
    align: str = ""  # centre, right
    indent: bool = False
    number: int = 0  # of a paragraph that Word numbers by itself

    @property
    def text(self) -> str:
        return "\n".join("".join(r.text for r in line) for line in self.lines)


@dataclass
class Pic:
    width: float = 3.0  # cm
    tint: tuple[int, int, int] = (90, 120, 150)
    align: str = ""


@dataclass
class T:
    rows: list[list[list]]  # cells of blocks
    widths: list[float]  # cm
    borders: bool = True
    header: bool = False
    #: Merged cells: column, from row, to row.
    down: list[tuple[int, int, int]] = field(default_factory=list)
    shade: dict[tuple[int, int], str] = field(default_factory=dict)
    #: The same along a row: row, from column, to column.
    across: list[tuple[int, int, int]] = field(default_factory=list)


@dataclass
class Box:
    """A text box that floats."""

    blocks: list
    width: float = 5.0
    height: float = 2.2
    right: bool = True


@dataclass
class Rule:
    colour: str = "C00000"


@dataclass
class NewPage:
    pass


@dataclass
class Doc:
    blocks: list
    header: str = ""
    footer: str = ""
    language: str = "zh"


def p(*lines, **looks) -> P:
    made = []
    for line in lines:
        made.append(
            [R(line)] if isinstance(line, str) else [line] if isinstance(line, R) else list(line)
        )
    return P(made, **looks)


def b(text: str) -> R:
    return R(text, bold=True)


@dataclass
class Columns:
    """From here on the page has so many columns."""

    count: int


def pars(texts: list[str], **looks) -> list[P]:
    return [p(text, **looks) for text in texts]
