"""A document as the editor reads it: what was recognised, with every change that the editor made
to it, in the order in which they were made. No Django, no database.

words        an editor's words; remarks and sections by names that last
rewriting    a field with other words
cutting      what was cut out of a field while it was worded anew
ordering     remarks in another order, further sections
rearranging  remarks split, joined, removed, added

What a change takes out of a field, and no other field holds, is left over: nothing is lost.
A change whose field is not there (any more) does nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace

from ..answers import Answers, Edit
from ..parsing import coverage, doubts
from ..parsing.knowledge import Knowledge
from ..parsing.printed import Printed, join
from ..parsing.results import (
    LeftOver,
    ParsedBulletin,
    ParsedContact,
    ParsedRemark,
    words_in,
)
from ..reading.document import Document, Span
from . import cutting, ordering, rearranging
from .rewriting import TEXTS, instead, with_words, written
from .words import Block, Edited, edited, id_of, joined, named

__all__ = ["applied", "id_of", "place_of", "remark_ids", "targets"]

#: Fields of one line: what is added to them goes on in it.
_ONE_LINE = ("headline", "heading", "name", "position", "title", "place", "address")

#: Fields that have no second line, however long they are.
_TITLES = ("headline", "meeting.title")


def applied(
    parsed: ParsedBulletin, answers: Answers, document: Document, knowledge: Knowledge
) -> ParsedBulletin:
    editing = _Editing(parsed, document, knowledge)
    for edit in answers.edits:
        editing.do(edit)
    return editing.result(asked_anew=bool(answers.edits))


def place_of(left: LeftOver) -> str:
    return str(left.printed.span.start)


def targets(parsed: ParsedBulletin) -> Iterator[str]:
    """The fields to which left-over text can be sent, in every language of the document."""
    for half in (parsed, *parsed.others):
        start = "" if half is parsed else f"{half.language}."
        yield from (f"{start}{name}" for name in TEXTS)
        yield f"{start}masthead.{len(half.masthead.names)}"
        yield from (f"{start}meeting.{name}" for name in ("title", "place"))
        for number, section in enumerate(half.sections):
            for name in ("heading", "text"):
                yield f"{start}section.{id_of(section, number)}.{name}"
        for number, remark in enumerate(half.remarks):
            for name in ("name", "position", "text"):
                yield f"{start}remark.{id_of(remark, number)}.{name}"
        yield f"{start}remark.new"
        yield from (f"{start}contact.{name}" for name in _contact_fields(half))


def _contact_fields(half: ParsedBulletin) -> Iterator[str]:
    """Of those that hold several, the next one."""
    contact = half.contact or ParsedContact()
    for each in fields(contact):
        held = getattr(contact, each.name)
        yield f"{each.name}.{len(held)}" if isinstance(held, tuple) else each.name


class _Editing:
    def __init__(self, parsed: ParsedBulletin, document: Document, knowledge: Knowledge) -> None:
        self.document, self.knowledge = document, knowledge
        self.main = parsed.language
        self.halves = {
            half.language: replace(named(half), others=(), left_over=())
            for half in (parsed, *parsed.others)
        }
        self.left = list(parsed.left_over)

    def do(self, edit: Edit) -> None:
        acts: dict[str, Callable[[Edit], None]] = {
            "edit": self._edit,
            "move": self._move,
            "cut": self._cut,
            "split": self._split,
            "order": self._order,
            "section": self._section,
            "merge": self._merge,
            "drop": self._drop,
            "add": self._add,
            "goes_on": self._go_on,
        }
        acts[edit.act](edit)

    def result(self, *, asked_anew: bool) -> ParsedBulletin:
        if asked_anew:
            self.halves = {code: self._asked(half) for code, half in self.halves.items()}
        others = tuple(half for code, half in self.halves.items() if code != self.main)
        left = sorted(self.left, key=lambda each: each.printed.span)
        return replace(self.halves[self.main], others=others, left_over=tuple(left))

    def _asked(self, half: ParsedBulletin) -> ParsedBulletin:
        """What is doubtful now that words were changed."""
        unsure = any(doubt.code == "closing_unsure" for doubt in half.doubts)
        return replace(half, doubts=tuple(doubts.of(self.document, half, unsure)))

    def _half_of(self, on: str) -> tuple[str, str]:
        """The language and the key in it."""
        code, _dot, rest = on.partition(".")
        return (code, rest) if code in self.halves and rest else (self.main, on)

    # Words

    def _edit(self, edit: Edit) -> None:
        code, key = self._half_of(edit.on)
        before = self.halves[code]
        value = " ".join(edit.value.splitlines()) if key in _TITLES else edit.value
        cut: list[Printed] = []

        def changed(old: Printed | None) -> Printed | None:
            now = edited(value, old)
            if not old or not now:
                return now
            cut.extend(self._cut_out(old, now.text))
            return cutting.without(now, cut)

        self.halves[code] = written(before, key, value, changed, self.knowledge)
        self.left += [LeftOver(each, self.document.place(each.span)) for each in cut]
        if not edit.value.strip():
            self._free(words_in(before))

    def _cut_out(self, old: Printed, now: str) -> list[Printed]:
        """The passages that no field has any more. What an editor wrote over once may have been
        split since, and its other half has them."""
        if not isinstance(old, Edited):
            return cutting.cut_out(old, now)
        elsewhere = "\n".join(w.text for w in words_in((*self.halves.values(),)) if w is not old)
        printed = cutting.as_printed(old, self.document.source)
        return cutting.cut_out(printed, now, elsewhere)

    def _move(self, edit: Edit) -> None:
        left = next((each for each in self.left if place_of(each) == edit.on), None)
        if left is None:
            return
        code, key = self._half_of(edit.value)
        before = self.halves[code]
        if key == "remark.new":
            block = rearranging.remark_with("text", left.printed, f"l{edit.on}", self.knowledge)
            after = rearranging.place_in_order(before, left.printed)
            self.halves[code] = rearranging.added(before, block, after)
        else:
            name = key.rpartition(".")[2]
            by = " " if name in _ONE_LINE else "\n"

            def changed(old: Printed | None) -> Printed:
                return joined(old, left.printed, by)

            self.halves[code] = (
                instead(before, key, left.printed, self.knowledge)
                if edit.how == "replace"
                else with_words(before, key, changed, self.knowledge)
            )
        if self.halves[code] != before:
            self.left.remove(left)
            self._free(words_in(before))

    def _cut(self, edit: Edit) -> None:
        """Left-over text in two, so that each can go to a field of its own."""
        left = next((each for each in self.left if place_of(each) == edit.on), None)
        at = int(edit.value or 0)
        if left is None:
            return
        parts = [left.printed.cut(0, at).strip(), left.printed.cut(at).strip()]
        if all(parts):
            self.left.remove(left)
            self.left += [LeftOver(part, self.document.place(part.span)) for part in parts]

    def _go_on(self, _edit: Edit) -> None:
        """What looks like the closing belongs to the last speaker."""
        for code, half in self.halves.items():
            unsure = any(doubt.code == "closing_unsure" for doubt in half.doubts)
            if unsure and half.closing and half.remarks:
                last = half.remarks[-1]
                last = replace(last, text=joined(last.text, half.closing))
                remarks = (*half.remarks[:-1], last)
                self.halves[code] = replace(half, closing=None, remarks=remarks)

    # Remarks and sections

    def _split(self, edit: Edit) -> None:
        code, key = self._half_of(edit.on)
        part = key.removeprefix("remark.")
        self.halves[code] = rearranging.split(self.halves[code], part, edit.value, self.knowledge)

    def _order(self, edit: Edit) -> None:
        code, key = self._half_of(edit.on)
        part = key.removeprefix("remark.")
        self.halves[code] = ordering.moved(self.halves[code], part, up=edit.value == "up")

    def _section(self, edit: Edit) -> None:
        code, key = self._half_of(edit.on)
        before = self._half_of(edit.value)[1].removeprefix("remark.")
        part = key.removeprefix("section.")
        self.halves[code] = ordering.with_section(self.halves[code], part, before)

    def _merge(self, edit: Edit) -> None:
        code, key = self._half_of(edit.on)
        part = key.removeprefix("remark.")
        self.halves[code] = rearranging.merged(self.halves[code], part)

    def _drop(self, edit: Edit) -> None:
        code, key = self._half_of(edit.on)
        kind, _dot, rest = key.partition(".")
        half, freed = self.halves[code], list[Printed]()
        if kind == "remark":
            half, freed = rearranging.without_remark(half, rest)
        elif kind == "section":
            half, freed = rearranging.without_section(half, rest)
        else:
            half = rearranging.without_named(half, kind, rest)
        self.halves[code] = half
        self._free(freed)

    def _add(self, edit: Edit) -> None:
        code, key = self._half_of(edit.on)
        block = Block("remark", None, None, None, id=key.removeprefix("remark."))
        after = edit.value.rpartition(".")[2]
        self.halves[code] = rearranging.added(self.halves[code], block, after)

    # What is left over

    def _free(self, words: Iterable[Printed]) -> None:
        """Of these words those that no field holds any more."""
        held = words_in((*self.halves.values(), *self.left))
        missing = coverage.uncovered(self.document, held)
        if not missing:
            return
        for each in words:
            free = [
                own
                for span in missing
                for part in each.spans
                if (own := Span(max(part.start, span.start), min(part.end, span.end)))
                and own.start < own.end
            ]
            if not free:
                continue
            source = self.document.source
            lines = [Printed.at(source[s.start : s.end], s.start).strip() for s in free]
            whole = join(filter(None, lines), "\n")
            self.left.append(LeftOver(whole, self.document.place(whole.span)))
            held = words_in((*self.halves.values(), *self.left))
            missing = coverage.uncovered(self.document, held)


def remark_ids(parsed: ParsedBulletin) -> list[str]:
    remarks: tuple[ParsedRemark, ...] = parsed.remarks
    return [id_of(remark, number) for number, remark in enumerate(remarks)]
