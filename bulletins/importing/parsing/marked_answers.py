"""Answers that a mark of one letter tells: `问：水从哪里来？`, `答：从山上来。` They are those of
whose head stands above the first question, or whom the paragraph above it introduces. Where the
paper's name and a part of that one's own stand there by turns, these are such marks as well."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ..regexes import regex
from . import answered, floor, labels_of_two
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

ANSWER = regex(
    r"\s*(?:[【\[（(](?:答|回答)[】\]）)]\s*[:：]?|(?:答|回答|A\s?\d{0,2})\s*[:：])\s*(?=\S)"
)
_QUESTION = regex(
    r"\s*(?:[【\[（(](?:问|提问)[】\]）)]\s*[:：]?|(?:(?:记者|本刊)?(?:问|提问|Q\s?\d{0,2})|记者?|编者?|编辑|本[刊报台网]|LMEC)\s*[:：])\s*(?=\S)"
)
#: Where only the paragraph above tells who answers, so many make an interview.
_FEWEST = 2


def heads(
    items: tuple[Item, ...],
    chosen: Mapping[int, Head],
    start: int,
    end: int,
    knowledge: Knowledge,
) -> dict[int, Head]:
    """Each answer, with its question; whoever is told above is told again with its first."""
    labels = labels_of_two.told(items, chosen, start, end) or ("", "")
    marks = {at: mark for at in range(start, end) if (mark := _marked(items, at, chosen, labels))}
    asked = {at: _asked(items, at, chosen, labels) for at in marks}
    found: dict[int, Head] = {}
    last: Head | None = None
    for at, mark in marks.items():
        question = asked[at]
        above = max((h for n, h in chosen.items() if n < at), key=lambda h: h.start, default=None)
        if above and not above.words and above.end == question:
            if question < at and items[question].bold and len(marks) < _FEWEST:
                continue  # set apart, it heads a part of what that one says
            last = _first(above, items, at, mark)
            found[above.start] = last
            continue
        if question == at:
            continue  # no question, and nobody who waits for the words
        if (
            last
            and _goes_on(items[last.end : question])
            and (not above or above.start <= last.start)
        ):
            last = _turn(items, question, at, mark, last.name)
        elif len(marks) >= _FEWEST and not above:
            person = answered.introduced(items, [*asked.values()], chosen, start, knowledge)
            told = _turn(items, question, at, mark, person[0]) if person else None
            last = replace(told, position=person[1]) if told and person else None
        else:
            last = None
        if last:
            found[last.start] = last
    return found


def _marked(
    items: tuple[Item, ...], at: int, chosen: Mapping[int, Head], labels: tuple[str, str]
) -> re.Match[str] | None:
    if at in chosen or items[at].row or items[at].level:
        return None
    if labels[1] and labels_of_two.of(items[at]) == labels[1]:
        return labels_of_two.LABEL.match(items[at].text)
    return ANSWER.match(items[at].text)


def _asked(
    items: tuple[Item, ...], at: int, chosen: Mapping[int, Head], labels: tuple[str, str]
) -> int:
    """The line of the question above an answer, or the answer's own where there is none."""
    above = at - 1
    if above < 0 or above in chosen:
        return at
    item = items[above]
    is_question = _QUESTION.match(item.text) or (labels[0] and labels_of_two.of(item) == labels[0])
    return above if is_question else at


def _goes_on(between: tuple[Item, ...]) -> bool:
    """Whether these can only be more paragraphs of an answer."""
    return all(item.is_prose and not item.level for item in between)


def _first(head: Head, items: tuple[Item, ...], at: int, mark: re.Match[str]) -> Head:
    """The head with the answer as its words."""
    questions = (item.words for item in items[head.end : at])
    labels = (*head.labels, *questions, _label(items[at], mark))
    return replace(head, end=at + 1, words=_words(items[at], mark), labels=labels)


def _turn(
    items: tuple[Item, ...], question: int, at: int, mark: re.Match[str], name: Printed | None
) -> Head:
    item = items[at]
    made = floor.head(item, question, at + 1, name, None, words=_words(item, mark))
    return replace(made, labels=(items[question].words, _label(item, mark)))


def _label(item: Item, mark: re.Match[str]) -> Printed:
    return item.words.cut(0, mark.end()).strip()


def _words(item: Item, mark: re.Match[str]) -> Item:
    return replace(item, words=item.words.cut(mark.end()).strip(), bold=False, bold_until=0)
