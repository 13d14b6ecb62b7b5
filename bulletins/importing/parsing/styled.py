"""A document whose paragraphs say by their styles what they are: a Word file that we wrote, and
that somebody may have edited since.

The styles say where each text belongs; what it says is read from the words. A name and a position
typed below each other inside a text are a speaker there too. Where styles and words do not fit
each other, as in a text pasted over another, the styles are not believed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bulletins import paragraph_styles as styles

from . import blocks, contact, names, pairs, positions
from .knowledge import Knowledge
from .masthead import Head, with_year
from .masthead_values import Reading, taken_out
from .outline import Item, Outline
from .printed import Printed, join
from .results import ParsedMasthead

#: No name and no office is longer.
_LONGEST_NAME, _LONGEST_OFFICE = 120, 400
#: How many paragraphs may have lost their style before it is somebody else's document.
_MOST_PLAIN = 0.34


@dataclass
class _Styled:
    knowledge: Knowledge
    reading: Reading = field(default_factory=Reading)
    names: list[Printed] = field(default_factory=list)
    headline: list[Printed] = field(default_factory=list)
    report: blocks.Report = field(default_factory=blocks.Report)
    contact_lines: list[Item] = field(default_factory=list)
    about: list[Printed] = field(default_factory=list)
    labels: list[Printed] = field(default_factory=list)
    captions: list[tuple[int, Printed]] = field(default_factory=list)
    target: list[Item] | None = None  # where plain paragraphs go on
    section: int | None = None


@dataclass(frozen=True)
class Told:
    """What the styles tell: the same parts that recognition finds."""

    head: Head
    report: blocks.Report
    tail: contact.Tail
    captions: tuple[tuple[int, Printed], ...]  # each with the number of its item
    language_from: str  # the issue's own words, without what is printed around them


def is_trusted(outline: Outline) -> bool:
    marked = [item for item in outline.items if styles.is_ours(item.style)]
    if len(marked) < len(outline.items) * (1 - _MOST_PLAIN):
        return False
    if not any(item.style == styles.HEADLINE for item in marked):
        return False
    return not any(_contradicts(item) for item in marked)


def _contradicts(item: Item) -> bool:
    kind, _role = styles.role_of(item.style)
    if kind == styles.SPEAKER:
        return item.is_prose or len(item.text) > _LONGEST_NAME
    if kind in (styles.POSITION, styles.BODY):
        return len(item.text) > _LONGEST_OFFICE
    return False


def parse(outline: Outline, knowledge: Knowledge) -> Told:
    found = _Styled(knowledge)
    found.report.roles_are_told = True
    for number, item in enumerate(outline.items):
        kind, role = styles.role_of(item.style)
        if act := _ACTS.get(kind):
            act(found, item)
        elif kind in (styles.SPEAKER, styles.BODY, styles.WORDS):
            _begin(found, item, number, kind, role)
        elif kind == styles.CAPTION:
            found.captions.append((number, item.words))
        elif not _begins_inside(found, outline.items, number):
            _go_on(found, item, number)
    margins = [item.words for item in outline.margins]
    found.labels += [*found.reading.labels, *margins]
    return _told(found)


def _told(found: _Styled) -> Told:
    masthead: ParsedMasthead = found.reading.masthead
    masthead = ParsedMasthead(
        tuple(found.names), masthead.year, masthead.number, masthead.serial, masthead.date
    )
    headline = join(found.headline, " ") if found.headline else None
    lines = contact.of_lines(found.contact_lines, found.labels) if found.contact_lines else None
    about = join(found.about, "\n") if found.about else None
    report = found.report
    own = [*found.headline, *(i.words for i in report.lead + report.closing)]
    own += [i.words for lines_of in report.section_lines for i in lines_of]
    own += [i.words for block in report.blocks for i in block.lines]
    return Told(
        Head(with_year(masthead), headline, (), 0),
        report,
        contact.Tail(lines, about, tuple(found.labels), 0),
        tuple(found.captions),
        "\n".join(words.text for words in own),
    )


# Styles


def _value(found: _Styled, item: Item) -> None:
    """Year, number, date: read from the words. What they do not tell is left over."""
    _rest, labels = taken_out(item.words, found.reading)
    found.reading.labels += labels


def _lead(found: _Styled, item: Item) -> None:
    found.target = found.report.lead
    found.target.append(item)


def _section(found: _Styled, item: Item) -> None:
    found.report.headings.append(item)
    found.report.section_lines.append([])
    found.section = len(found.report.headings) - 1
    found.target = found.report.section_lines[-1]


def _position(found: _Styled, item: Item) -> None:
    block = found.report.blocks[-1] if found.report.blocks else None
    if block is None or block.lines or block.name is None:
        _begin(found, item, -1, styles.BODY, "remark")
    else:
        block.position = join([block.position, item.words], " ") if block.position else item.words


def _closing(found: _Styled, item: Item) -> None:
    found.target = found.report.closing
    found.target.append(item)


def _begin(found: _Styled, item: Item, number: int, kind: str, role: str) -> None:
    name = item.words if kind == styles.SPEAKER else None
    position = item.words if kind == styles.BODY else None
    if name and not names.is_name(name.text, found.knowledge):
        # Typed behind the name, in its line.
        parted = pairs.name_and_position(name, item.bold_until, found.knowledge)
        name, position = parted or (name, None)
    block = blocks.Block(role, name, position, number, section=found.section)
    found.report.blocks.append(block)
    found.target = block.lines
    if kind == styles.WORDS:
        found.target.append(item)


_ACTS: dict[str, Callable[[_Styled, Item], None]] = {
    styles.MASTHEAD: lambda found, item: found.names.append(item.words),
    styles.TITLE: lambda found, item: found.labels.append(item.words),
    styles.ISSUE: _value,
    styles.DATE: _value,
    styles.HEADLINE: lambda found, item: found.headline.append(item.words),
    styles.LEAD: _lead,
    styles.SECTION: _section,
    styles.POSITION: _position,
    styles.CLOSING: _closing,
    styles.LABEL: lambda found, item: found.labels.append(item.words),
    styles.MARGIN: lambda found, item: found.labels.append(item.words),
    styles.CONTACT_NAME: lambda found, item: found.contact_lines.append(item),
    styles.CONTACT: lambda found, item: found.contact_lines.append(item),
    styles.ABOUT: lambda found, item: found.about.append(item.words),
}


# Words that somebody typed


def _begins_inside(found: _Styled, items: tuple[Item, ...], at: int) -> bool:
    """A name with a position below it, typed in the style of a text: somebody else speaks."""
    item, below = items[at], items[at + 1] if at + 1 < len(items) else None
    if below is None or below.style not in (item.style, styles.POSITION):
        return False
    if item.is_prose or not names.is_name(item.text, found.knowledge):
        return False
    if below.is_prose or not positions.is_position(below.words, found.knowledge):
        return False
    _begin(found, item, at, styles.SPEAKER, "remark")
    return True


def _go_on(found: _Styled, item: Item, number: int) -> None:
    block = found.report.blocks[-1] if found.report.blocks else None
    typed_name = block is not None and block.first == number - 1 and block.position is None
    if typed_name and not item.is_prose and positions.is_position(item.words, found.knowledge):
        assert block
        block.position = item.words
    elif found.target is not None:
        found.target.append(item)
    elif found.headline:
        _lead(found, item)
    # Above the headline nobody said what it is: it is left over.
