"""The body of an issue while it is gathered: lead, sections, speaker blocks, closing."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..regexes import regex
from .outline import Item
from .printed import Printed, join
from .results import ParsedSection


@dataclass
class Block:
    """A speaker block while its words are gathered."""

    role: str
    name: Printed | None
    position: Printed | None
    first: int  # the item at which it begins
    section: int | None = None
    row: int = 0  # of the table it stands in
    inline: bool = False  # its words stand in its head's paragraph
    country: str = ""  # where a label tells it
    weight: float = 0.0  # how much speaks for its head
    lines: list[Item] = field(default_factory=list)


@dataclass
class Report:
    """The body of an issue: lead, sections, speaker blocks, closing."""

    lead: list[Item] = field(default_factory=list)
    headings: list[Item] = field(default_factory=list)
    section_lines: list[list[Item]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    closing: list[Item] = field(default_factory=list)
    #: The headings below which the closing goes on, and where.
    closing_parts: list[tuple[int, Item]] = field(default_factory=list)
    #: Of these headings those that only say that it is the closing.
    closing_names: list[Printed] = field(default_factory=list)
    labels: list[Printed] = field(default_factory=list)
    #: Lines of those present, and of notes, from which speakers have their offices.
    listed: list[Printed] = field(default_factory=list)
    #: Whom a list or a form names before anybody speaks.
    introduced: list[Printed] = field(default_factory=list)
    #: Whom the first sentences name with an office.
    led: list[tuple[Printed, Printed]] = field(default_factory=list)
    #: By the section whose heading names one.
    countries: dict[int | None, str] = field(default_factory=dict)
    #: The one that is open; none below the heading of the outcome.
    section: int | None = None
    closing_is_unsure: bool = False
    roles_are_told: bool = False

    @property
    def sections(self) -> tuple[ParsedSection, ...]:
        return tuple(
            ParsedSection(heading.words, text_of(lines))
            for heading, lines in zip(self.headings, self.section_lines, strict=True)
        )


def text_of(lines: list[Item]) -> Printed | None:
    """Paragraphs one to a line, as everywhere in the records."""
    return join([_without_mark(line.words) for line in lines], "\n") if lines else None


#: `…。¹`: behind the sign that ends a sentence a raised figure marks a note below the report.
_MARK = regex(r"(?<=[.。!！?？”’」』）)])[⁰¹²³⁴-⁹]{1,2}$")


def _without_mark(words: Printed) -> Printed:
    mark = _MARK.search(words.text)
    return words.cut(0, mark.start()) if mark else words
