"""Who is listed before anybody speaks: `与谈嘉宾：`, and a line or a row for each with the office,
or all of them in one paragraph. A list introduces; whoever is in it speaks where the words stand,
mostly by the name alone, and whoever has none there has said nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lmec import folding

from ..regexes import regex
from . import (
    acquaintances,
    attendance,
    bullets,
    introducing,
    names,
    positions,
    presenting,
    timetables,
    transcripts,
    trimming,
)
from .habits import Habits
from .head_parts import Head
from .introducing import Introduced
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed


@dataclass(frozen=True)
class Parted:
    """The heads below which somebody speaks, and the lines that only list."""

    heads: dict[int, Head]
    lines: frozenset[int]
    people: tuple[Introduced, ...] = ()
    #: Those whom the first sentences name.
    led: tuple[tuple[Printed, Printed], ...] = ()
    #: Words of which those say that they preside.
    presiding: tuple[str, ...] = ()
    #: Lines of timetables, which no field takes.
    timed: frozenset[int] = frozenset()

    def known(self, head: Head) -> Head:
        """A head with what a list, a form or the lead tells of its speaker."""
        head = presenting.with_office(_known(head, self.people), self.led)
        name = names.bare(_text(head.name)).casefold()
        presides = name and any(name in words.casefold() for words in self.presiding)
        return replace(head, role="chair") if presides and head.role == "remark" else head


def apart(
    items: tuple[Item, ...],
    chosen: dict[int, Head],
    end: int,
    habits: Habits,
    knowledge: Knowledge,
) -> Parted:
    """Lists told from heads by what follows: in a list nobody says anything, and those whom it
    names speak below it."""
    chosen = {at: h for at, h in chosen.items() if not _only_lists(items[at], h, knowledge)}
    heads = [chosen[at] for at in sorted(chosen)]
    timed = timetables.rows(items, heads)
    coming, headings = timetables.agendas(items, heads)
    timed |= coming
    headings |= timetables.heading_of(items, timed)
    heads = [head for head in heads if head.start not in timed]
    chosen = {at: head for at, head in chosen.items() if at not in timed}
    lists = [run for run in _runs(items, heads, end) if _lists(run, heads, items)]
    lists += bullets.lists(items, heads)
    listed = {head.start for run in lists for head in run}
    lines = {n for run in lists for n in _lines_of(items, run)}
    lines |= headings
    lines |= {
        n
        for n, i in enumerate(items)
        if (not i.is_prose and introducing.names_several(i, knowledge))
        or (i.is_prose and introducing.only_introduces(i, knowledge))
    }
    lines |= attendance.below_heading(items, chosen.keys() - listed)
    present = {n for n in attendance.below_label(items) if not timed & {n}}
    lines |= present
    listed |= {at for at in chosen if at in present}
    known = [Introduced(h.name, h.position, h.country, h.role)
             for run in lists for h in run if h.name]  # fmt: skip
    first = next((head.start for head in heads if head.start not in listed), end)
    known += [
        *introducing.introduced(items[:first], knowledge),
        *introducing.presiding(items, knowledge),
        *introducing.presented(habits, knowledge),
    ]
    known += [
        one
        for n in sorted(present)
        for one in introducing.people_in(items[n].words, "remark", knowledge)
    ]
    known += [Introduced(name, office, positions.country_in(office.text, knowledge), "remark")
              for name, office in transcripts.listed(items, knowledge)]  # fmt: skip
    led = presenting.in_lead(items, knowledge)
    parted = Parted({}, frozenset(lines - timed), tuple(known), tuple(led),
                    tuple(presenting.presiding(items)), frozenset(timed))  # fmt: skip
    kept = {at: parted.known(head) for at, head in chosen.items() if at not in listed}
    return replace(parted, heads=kept)


def _only_lists(item: Item, head: Head, knowledge: Knowledge) -> bool:
    """Whether a paragraph holds nothing but persons with their offices: nobody speaks in it."""
    if not head.words or not head.name or head.end > head.start + 1:
        return False  # the words stand below it
    if _TELLS.search(item.text):
        return False
    label = introducing.LABEL.match(item.text)
    words = item.words.cut(label.end()) if label else item.words
    told = (
        [*introducing.people_in(words, "remark", knowledge)]
        if len(words) <= introducing.LONGEST
        else []
    )
    own = next((one for one in told if names.same_name(one.name.text, head.name.text)), None)
    if own is None:
        return False  # the list would have the head's own name
    if own.position and len(own.position) > len(head.position or ""):
        return False  # what the person does stands behind the office
    text = words.text
    for part in (part for one in told for part in (one.name, one.position) if part):
        text = text.replace(part.text, "", 1)
    return bool(told) and not re.search(r"\w", _JOINTS.sub("", text))


#: No list has a sentence that goes on, or a verb of saying.
_TELLS = regex(
    r"[。！？].|表示|指出|认为|强调|建议|希望|[.!?]\s+[A-Z][a-z]+\s[a-z]|\b(?:said|noted|stressed|that)\b"
)
#: What joins the entries of a list, besides signs.
_JOINTS = regex(r"以及|[和与及等]|\b(?:and|the|from|of)\b")


def _runs(items: tuple[Item, ...], heads: Sequence[Head], end: int) -> Iterator[list[Head]]:
    """Heads that follow on each other without a sentence between."""
    run: list[Head] = []
    for number, head in enumerate(heads):
        until = heads[number + 1].start if number + 1 < len(heads) else end
        told = (item for item in items[head.end : until] if item.is_prose)
        spoken = not all(map(presenting.names_moderator, told))
        leaves = bool(spoken and run) and (
            _leaves_list(items, head) or _is_last_of(run, head, heads[number + 1 :])
        )
        listed = bool(head.name and not head.words and (leaves or not spoken))
        if listed:
            run.append(head)
        if run and (leaves or not listed):
            yield run
            run = []
    if run:
        yield run


def _is_last_of(run: Sequence[Head], head: Head, below: Sequence[Head]) -> bool:
    """Whether a head right below others of its kind is one more of the list, above the first
    sentence of all: that one speaks further down, by name."""
    if len(run) < 2 or head.start != run[-1].end or head.kind != run[-1].kind or head.words:
        return False
    return any(one.words and one.name and _means(one.name.text, _text(head.name), True)
               for one in below)  # fmt: skip


def _leaves_list(items: tuple[Item, ...], head: Head) -> bool:
    """Whether the table, or the list below a heading, ends with this head."""
    item, end = items[head.start], head.end
    while item.row and end + 1 < len(items) and items[end].row == item.row:
        end += 1  # what more its row says
    below = items[end]
    # Below the rows of a list that say nothing, even a sentence is nobody's of them.
    if below.is_prose and item.row and not below.row and items[head.start - 1].row:
        return not any(one.is_prose for one in items[head.start : end])
    apart = below.level or below.ruled or (below.bold and not item.bold)
    return not below.is_prose and bool((item.row and not below.row) or apart)


def _lists(run: list[Head], heads: Sequence[Head], items: tuple[Item, ...]) -> bool:
    """Whether most of those in a run speak below it. One alone is in a list only where a label
    stands above it, or what part that one has is told."""
    if len(run) == 1 and _is_among_words(run[0], heads, items):
        return False  # a row without words among others that have some
    after = next((h for h in heads if h.start >= run[-1].end), None)
    # One more of them, who does say something: then those below have to be called by name alone.
    goes_on = after and after.start == run[-1].end and after.position
    whole = not (goes_on and after and after.kind == run[-1].kind)
    below = [h.name.text for h in heads
             if h.name and h.start >= run[-1].end and (whole or not h.position)]  # fmt: skip
    called = acquaintances.called(
        (item.text for item in items[run[-1].end :] if item.is_prose), [_text(h.name) for h in run]
    )
    speaks = [h for h in run if _text(h.name) in called
              or any(_means(name, _text(h.name), len(run) > 1) for name in below)]  # fmt: skip
    if items[run[0].start].row and (
        _are_signatories(items, run[0].start) or _are_told_below(run, items)
    ):
        return True
    above = items[run[0].start - 1] if run[0].start else None
    labelled = bool(above and not above.is_prose and above.text.rstrip().endswith((":", "：")))
    # One alone in a row: those of the other rows may be several to a cell, or to an entry.
    first = items[run[0].start]
    # `Chair`, and below it whoever is: a line of a form.
    labelled |= run[0].end > run[0].start + 1 and bool(trimming.role_of(first.text.strip()))
    in_row = bool(first.row and not run[0].words)
    in_row |= bool(first.listed and above and above.listed and not above.is_prose)
    alone = len(run) == 1 and run[0].role == "remark" and not labelled and not in_row
    return len(speaks) * 2 >= len(run) and not alone


def _is_among_words(head: Head, heads: Sequence[Head], items: tuple[Item, ...]) -> bool:
    """Whether the rows right above and below are those of others who have words in them."""
    row = items[head.start].row
    around = [h for h in heads if row and abs(items[h.start].row - row) == 1]
    said = [items[h.end] for h in around if h.end < len(items)]
    return len(said) == 2 and all(one.is_prose and abs(one.row - row) == 1 for one in said)


def _are_told_below(run: Sequence[Head], items: tuple[Item, ...]) -> bool:
    """Whether sentences below a table of persons tell of most of them, by whatever word: its rows
    hold no words of theirs."""
    below = [item.text for item in items[run[-1].end :] if item.is_prose and not item.row]
    told = [h for h in run if h.name and any(names.bare(h.name.text) in text for text in below)]
    return len(run) > 1 and len(told) * 2 > len(run)


#: Above those who put their names to a paper.
_SIGNED = regex(
    r"签\s*[署字约]|\bsign(?:ed|ing|atory|atories)\b|"
    r"^(?:for|on behalf of) the .{2,60}|^.{2,16}代表[:：]?$",
    re.IGNORECASE,
)


def _are_signatories(items: tuple[Item, ...], first: int) -> bool:
    above = items[max(0, first - 4) : first]
    return any(not item.is_prose and _SIGNED.search(item.text) for item in above)


def _lines_of(items: tuple[Item, ...], run: list[Head]) -> Iterator[int]:
    """With the heading of the list, and what stands between its lines."""
    first = run[0].start
    above = items[first - 1] if first else None
    if above and not above.is_prose and not above.row:
        ends = above.text.rstrip().endswith((":", "：")) or _LEADS_ON.search(above.text)
        first -= bool(ends or above.level or above.bold)
    yield from range(first, run[-1].end)


#: `The answers were given by`, and below it who they are.
_LEADS_ON = regex(r"\b(?:by|are|were|from|with|included?|comprise[sd]?)$")
#: A post without its body is no longer, in letters.
_POST = 6


def _known(head: Head, known: Iterable[Introduced]) -> Head:
    """A head with what the list tells of its speaker."""
    part = trimming.role_of(head.position.text) if head.position else ""
    post = head.position.text if head.position and part is None else ""
    if not head.name or (len(post) > _POST and positions.has_post(post)):
        return _presiding(head, known)
    head = replace(head, role=part or head.role)
    one = _meant(_text(head.name), known)
    # `周处长` has the office of the list that ends with this post.
    if one and (not post or (one.position and _is_of(one.position.text, post))):
        role = one.role if head.role == "remark" and one.role == "chair" else head.role
        return replace(
            head,
            position=one.position or head.position,
            country=head.country or one.country,
            role=role,
        )
    return head


def _presiding(head: Head, known: Iterable[Introduced]) -> Head:
    """Somebody with an office of his own, whom a list or a form tells to preside."""
    own = _text(head.name)
    same = any(one.role == "chair" and names.same_name(own, one.name.text) for one in known)
    return replace(head, role="chair") if own and same and head.role == "remark" else head


def _is_of(office: str, part: str) -> bool:
    """Whether a post ends this office, or a body begins it."""
    return office.endswith(part) or folding.solid(office).startswith(folding.solid(part))


def _means(name: str, full: str, several: bool = False) -> bool:
    """Whether somebody of the full name may be called so: `Mr. Dara` for Sok Dara, and where
    several of a list are called so, `Dara`."""
    if names.same_name(name, full):
        return True
    own = set(folding.words(folding.without_marks(names.bare(name))))
    honoured = names.bare(name) != name.strip()
    called = honoured or (several and len(name) > 2)
    return (
        called and bool(own) and own <= set(folding.words(folding.without_marks(names.bare(full))))
    )


def _meant(name: str, known: Iterable[Introduced]) -> Introduced | None:
    """The one of the introduced whom a name means; nobody where it may be several."""
    people = list(known)
    same = [one for one in people if names.same_name(name, one.name.text)]
    meant = same or [one for one in people if _means(name, one.name.text, True)]
    keys = {names.bare(one.name.text) for one in meant}
    return meant[0] if len(keys) == 1 or same else None


def _text(name: Printed | None) -> str:
    return name.text if name else ""
