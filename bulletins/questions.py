"""How a question is read: the tsqueries of what answers it, in order of how well. The marks of
the lexemes are those of `indexing`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from bulletins.indexing import JOINT, quoted
from lmec import folding, segmentation
from lmec.segmentation import Unit

#: A question is cut here, so that none grows without end: words, and clusters of one run.
_MOST_RUNS, _LONGEST_RUN = 8, 40
#: A Latin word so long is also found as the beginning of another.
_PREFIX_FROM = 3


@dataclass(frozen=True)
class Question:
    """What somebody looks for."""

    text: str

    @cached_property
    def runs(self) -> list[list[Unit]]:
        return [run[:_LONGEST_RUN] for run in segmentation.runs(self.text)[:_MOST_RUNS]]

    @property
    def is_empty(self) -> bool:
        return not self.runs

    @property
    def loose(self) -> str:
        """The tsquery of all passages that answer at all."""
        return " & ".join(f"({_loose(run)})" for run in self.runs)

    @property
    def exact(self) -> str:
        """Of those in which every part stands as whole words, in their own text or names."""
        return " & ".join(f"({_exact(run, ':ABD')})" for run in self.runs)

    @property
    def phrase(self) -> str:
        """Of those in which the words follow each other as asked."""
        units = (unit for run in self.runs for unit in run)
        chains = [list(chain) for _run, chain in groupby(units, key=lambda unit: unit.run)]
        return " & ".join(f"({_chain(chain)})" for chain in chains)

    @property
    def in_names(self) -> str:
        """Of those in whose headline or names every part stands."""
        return " & ".join(f"({_exact(run, ':AB')})" for run in self.runs)


def _loose(run: Sequence[Unit]) -> str:
    word = run[0].text
    if not run[0].is_word:
        return _short(run) if len(run) in (2, 3) else _clusters(run)
    if len(word) < _PREFIX_FROM or word.isdigit():
        return quoted(word)
    return f"{quoted(word)}:* | {quoted('~' + segmentation.stem(word))}"


def _short(run: Sequence[Unit]) -> str:
    """Two or three clusters: whole words or a part of one. More of them meet by no accident."""
    pairs = [one.text + JOINT + two.text for one, two in pairwise(run)]
    if len(pairs) == 1:
        return quoted(f"!{pairs[0]}")
    one, other = pairs
    ways = [("^", "$"), ("=", "=")]
    if folding.is_han(run[0].text[0]):  # as in `indexing`
        ways = [("^", ""), ("", "$"), ("=", "=")]
    return " | ".join(f"({quoted(a + one)} <-> {quoted(b + other)})" for a, b in ways)


def _chain(chain: Sequence[Unit]) -> str:
    if chain[0].is_word:
        return " <-> ".join(quoted(unit.text) for unit in chain)
    return _exact(chain, ":ABD")


def _exact(run: Sequence[Unit], weights: str = "") -> str:
    """As whole words."""
    if run[0].is_word:
        return f"{quoted(run[0].text)}{weights}"
    return _clusters(run, "^", "$", weights)


def _clusters(run: Sequence[Unit], first: str = "", last: str = "", weights: str = "") -> str:
    """A phrase of bigrams, the first and the last of them under a mark (see `indexing`)."""
    if len(run) == 1:
        return f"{quoted(first + run[0].text + JOINT)}:*{weights.removeprefix(':')}"
    pairs = [one.text + JOINT + two.text for one, two in pairwise(run)]
    if len(pairs) == 1 and last:
        both = (f"{quoted(mark + pairs[0])}{weights}" for mark in (first, last))
        return " <0> ".join(both)
    marked = [first + pairs[0], *pairs[1:-1], *([last + pairs[-1]] if len(pairs) > 1 else [])]
    return " <-> ".join(f"{quoted(each)}{weights}" for each in marked)
