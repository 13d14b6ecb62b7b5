"""Heads that go on in the lines right below them: the office of whoever leads a side, and the
name once more before the words, as in a record: `**Sok Dara**`, `司长`, `Sok Dara：…`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..regexes import regex
from . import names, offices, positions, sides
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item

#: `中方团长`: which side somebody leads, and of which office not a word.
_LEADS_SIDE = regex(
    "[\u4e00-\u9fff]方(?:代表团)?(?:副?团长|首席(?:代表|谈判代表)|领队|组长|牵头人|召集人|负责人|"
    "主谈(?:人|代表)?|(?:首席)?代表|发言人)"
)
#: No office in a line of its own takes more letters.
_LONGEST = 60


def whole(
    chosen: Mapping[int, Head], items: tuple[Item, ...], end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads with all that is theirs."""
    told: dict[int, Head] = {}
    last: Head | None = None
    for at, head in sorted(chosen.items()):
        if last and _is_named_again(last, head):
            again = (head.name,) if head.name else ()
            labels = (*last.labels, *head.labels, *again)
            last = replace(last, end=head.end, words=head.words, labels=labels)
            told[last.start] = last
            continue
        told[at] = last = _with_office(head, chosen, items, end, knowledge)
    return told


def _is_named_again(above: Head, head: Head) -> bool:
    """Whether a head without words stands right above the same name before words."""
    if above.end != head.start or above.words or not above.name or not above.position:
        return False
    if not head.name or not head.words or head.position:
        return False
    return names.bare(above.name.text) == names.bare(head.name.text)


def _with_office(
    head: Head,
    chosen: Mapping[int, Head],
    items: tuple[Item, ...],
    end: int,
    knowledge: Knowledge,
) -> Head:
    """The office in the line below takes the place of the side that somebody leads."""
    below = head.end
    if not head.name or not head.position or head.words or below + 1 >= end or below in chosen:
        return head
    line, words = items[below], items[below + 1]
    leads = _LEADS_SIDE.fullmatch(head.position.text)
    if not leads or line.is_prose or not words.is_prose or below + 1 in chosen:
        return head
    if len(line.text) > _LONGEST or not offices.HAN_POST.search(line.text):
        return head
    if not positions.is_position(line.words, knowledge):
        return head
    country = head.country or sides.country_of(head.position.text)
    labels = (*head.labels, head.position)
    return replace(head, position=line.words, end=below + 1, labels=labels, country=country)
