"""Paragraphs that begin with a body or a country, among those of speakers, or right below the
last of them: `The Chamber of Commerce of Kampot handed in a letter calling for …`, `5. Viet Nam
supported the proposal and added …`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from lmec import folding

from . import amid_han, bodies_han, bodies_latin, bodies_next, numbering
from .heads import Head
from .knowledge import Knowledge
from .outline import Item


def heads(
    items: Sequence[Item], spoken: Collection[int], amid: Collection[int], knowledge: Knowledge
) -> dict[int, Head]:
    """Those of the paragraphs `amid`, where others have spoken above, and not about whoever meets
    or publishes: that one is named above them all."""
    found: dict[int, Head] = {}
    first, last = min(spoken, default=0), max(spoken, default=0)
    above = " ".join(item.text for item in items[:first])
    for at in sorted(amid):
        head = of_body(items[at], at, knowledge) if first < at else None
        if not head or not head.position:
            continue
        if at < last or (at == last + 1 and head.position.text not in above):
            found[at] = head
            last = max(at, last)
    return found


def of_body(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    """The head of a paragraph that begins with a body that has the floor."""
    if not item.is_prose or item.row or item.level or item.listed:
        return None
    end = numbering.number_at(item)
    words = item.words.cut(end)
    is_latin = folding.script_of(item.text) == "Latn"
    who = (bodies_latin if is_latin else bodies_han).speaker(words, knowledge)
    if not (who := who or bodies_next.speaker(words, knowledge)):
        return None
    labels = (item.words.cut(0, end).strip(),) if end else ()
    return Head(
        "remark", None, who.position, at, at + 1, labels, replace(item, words=words),
        kind=amid_han.KIND, country=who.country,
    )  # fmt: skip
