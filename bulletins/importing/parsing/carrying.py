"""Heads of one shape carry each other: what stands there again and again is a custom of the
document, and somebody who has the floor once more was introduced by whatever stands before."""

from __future__ import annotations

import re
from collections import defaultdict

from . import names, signatures, transcripts, weighing
from .head_parts import VOICE, Head
from .outline import Item

#: How often a doubtful shape has to stand there to be a custom of the document.
_MANY, _RAISED = 3, 0.6
#: What a person with any trade lacks alone.
_CARRIED = 1.0
#: Heads that a paragraph tells by itself, whatever others do.
_BY_ITSELF = (VOICE, signatures.QUOTED)


def raise_all(
    found: dict[int, list[Head]], weights: dict[int, float], items: tuple[Item, ...]
) -> None:
    """Adds what heads of one shape for different persons weigh more, even where none is sure."""
    names_of: dict[weighing.Shape, set[str]] = defaultdict(set)
    kin_of: dict[weighing.Shape, set[str]] = defaultdict(set)
    shaped = [
        (head, weighing.shape(head, items[head.start]))
        for made in found.values()
        for head in made
        if head.name and not head.unsure and head.kind not in _BY_ITSELF
    ]
    for head, shape in shaped:
        assert head.name
        names_of[shape].add(names.bare(head.name.text))
        kin_of[_kin(shape)].add(names.bare(head.name.text))
    for head, shape in shaped:
        least = 2 if head.kind == signatures.SIGNED else _MANY
        if len(names_of[shape]) >= least:
            weights[id(head)] += 1.5 if head.kind == signatures.SIGNED else _RAISED
    _raise_unsure(found, weights, items, kin_of)


def _raise_unsure(
    found: dict[int, list[Head]],
    weights: dict[int, float],
    items: tuple[Item, ...],
    sure: dict[weighing.Shape, set[str]],
) -> None:
    """Persons with trades of which no list knows, of one shape: several carry each other; where
    no sign tells a name, one that is sure has to be among them."""
    unsure: dict[weighing.Shape, list[Head]] = defaultdict(list)
    for made in found.values():
        for head in made:
            if head.name and head.unsure:
                unsure[_kin(weighing.shape(head, items[head.start]))].append(head)
    returning = transcripts.labels(items)
    for shape, heads_so in unsure.items():
        told = {names.bare(head.name.text) for head in heads_so if head.name}
        others = sure.get(shape, set())
        in_letters = all(name[:1].isascii() for name in told)
        many = len(told | others) >= _MANY and (others or in_letters)
        for head in heads_so:
            if many or (others and head.name and names.bare(head.name.text) in returning):
                weights[id(head)] += _CARRIED


def _kin(shape: weighing.Shape) -> weighing.Shape:
    """One dress with a name first is one shape, whatever parts the name from the office, and
    whether the words go on in the same paragraph or a page broke the line."""
    kind = re.sub(r"^before words, ", "", shape[0])
    return (re.sub(r"^in parts n\S*$", "one line", kind), *shape[1:])
