"""Who has the floor in a meeting, and the heads that turns to speak make."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import calling
from .heads import Head
from .outline import Item
from .printed import Printed

TURN = "turn"
#: Of what somebody says who was introduced before.
_WEIGHT = 4.0


@dataclass
class Room:
    """Who has been introduced, and who has the floor."""

    names: list[str] = field(default_factory=list)
    people: list[calling.Person] = field(default_factory=list)
    #: These and whom the first sentences tell with an office.
    holders: list[calling.Person] = field(default_factory=list)
    current: str = ""
    is_plain: bool = False  # nothing sets the heads of this document apart
    has_spoken: bool = False  # somebody has, above
    is_closed: bool = False  # below the heading of the outcome the meeting itself speaks
    is_conversation: bool = False  # the words stand behind a name and a colon
    waits: bool = False  # a head without words stands right above
    has_begun: bool = False  # a sentence stands above


def head(
    item: Item,
    start: int,
    end: int,
    name: Printed | None,
    position: Printed | None,
    words: Item | None = None,
) -> Head:
    labels: tuple[Printed, ...] = ()
    if name and not words:
        low = item.text.find(name.text)
        around = (item.words.cut(0, low).strip(), item.words.cut(low + len(name)).strip())
        labels = tuple(filter(None, around))
    return Head(
        "remark", name, position, start, end, labels, words, kind=TURN, weight=_WEIGHT
    )  # fmt: skip
