"""Lines of a masthead of which only the bold words name whoever publishes."""

from __future__ import annotations

from dataclasses import replace

from . import publishers
from .knowledge import Knowledge
from .masthead_values import Reading, taken_out
from .outline import Item
from .printed import Printed
from .results import ParsedMasthead


def take_name(item: Item, reading: Reading, before: ParsedMasthead, knowledge: Knowledge) -> bool:
    """`**River Working Group** Third meeting, Yangon, 19–21 May 2017`: only what is bold names
    whoever publishes, and the days are those of the meeting."""
    if not 8 < item.bold_until < len(item.text):
        return False
    name = item.words.cut(0, item.bold_until).strip("|｜·•—–-*，,：:/ ")
    if not publishers.is_name(name.text, knowledge):
        return False
    reading.masthead = replace(before, names=(*before.names, name))
    _take_issue_behind(item.words.cut(item.bold_until).strip(), reading)
    return True


def _take_issue_behind(rest: Printed, reading: Reading) -> None:
    """`**River Network** *Bulletin — Issue 2, 2017* Published 30 May 2017`: lines of a masthead
    that became one; a number and a day, and little else."""
    own = replace(reading, labels=list(reading.labels))
    left, labels = taken_out(rest, own)
    told = own.masthead.number is not reading.masthead.number and own.masthead.date
    if told and len(left.text.strip()) <= _LITTLE_BESIDE:
        reading.masthead, reading.serial_as = own.masthead, own.serial_as
        reading.labels += labels


#: In letters, as the name of a paper.
_LITTLE_BESIDE = 40


def take_body(
    item: Item, name: Printed, labels: list[Printed], reading: Reading, knowledge: Knowledge
) -> bool:
    """`**RIVERS DEPARTMENT** Cooperation Section`: two lines that became one, of which each names
    a body."""
    if not 8 < item.bold_until < len(item.text) or name.text != item.text.strip():
        return False
    whole, part = (
        half.strip(" ,，·•|｜")
        for half in (name.cut(0, item.bold_until), name.cut(item.bold_until))
    )
    if not all(publishers.is_name(half.text, knowledge) for half in (whole, part)):
        return False
    part = publishers.without_towns(part)
    reading.masthead = replace(reading.masthead, names=(*reading.masthead.names, whole, part))
    reading.labels += labels
    return True
