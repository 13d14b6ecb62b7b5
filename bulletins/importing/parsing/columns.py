"""The first row of a table, where it only names the columns."""

from __future__ import annotations

import re
from dataclasses import replace

from bulletins.importing.reading import document as doc
from lmec import folding

from ..regexes import regex
from . import names, offices, vocabulary

#: A cell that only counts the rows.
COUNT = regex(
    r"[(（]?\d{1,3}[)）.、]?|[一二三四五六七八九十]{1,3}|"
    r"\d{1,2}[:：]\d{2}(?:\s*[-–—~～至]\s*\d{1,2}[:：]\d{2})?"  # or tells the time of day
)


def are_named(table: doc.Table) -> bool:
    """Whether the first row only names the columns; one of several headings, or one that stands
    above sentences, may be of an unknown wording."""
    # A label and its value beside it are no row of headings.
    if len(table.rows) < 2 or _is_labelled(table):
        return False
    head = [paragraph.text.strip() for paragraph in doc.paragraphs_of_row(table.rows[0])]
    if _of_tasks(table):
        return True
    named = sum(map(_is_column, head))
    if named >= max(1, len(head) - (len(head) > 2)):
        return True
    last = [next(doc.paragraphs_of_row(row[-1:]), None) for row in table.rows[1:]]
    told = sum(bool(p and offices.is_sentence(p.text.strip())) for p in last)
    firsts = [next(doc.paragraphs_of_row(row[:1]), None) for row in table.rows[1:]]
    counted = all(p and COUNT.fullmatch(p.text.strip()) for p in firsts)
    if all(map(_may_be_column, head)) and (
        _heads_names(table) or _heads_figures(table) or _heads_questions(table)
    ):
        return True
    sure = bool(named) or (counted and bool(head) and not COUNT.fullmatch(head[0]))
    return sure and told > 1 and told * 2 > len(last) and all(map(_may_be_column, head))


#: The column of minutes that says what is to be done, by whom and when: nobody said that.
_TASK = regex(
    r"to[- ]?do|actions?(?: (?:points?|items?|required|by))?|follow[- ]?ups?|next steps?|tasks?|"
    r"responsib(?:le|ility)|(?:action )?owner|deadline|due(?: date)?|by when|"
    r"责任(?:单位|人|方|部门)|负责(?:单位|人|方)|(?:完成)?(?:时限|期限)|待办(?:事项)?|落实(?:单位|情况)?|跟进(?:事项)?|后续(?:工作|行动)?",
    re.IGNORECASE,
)


def _of_tasks(table: doc.Table) -> frozenset[int]:
    """The columns of tasks, where one of the others holds sentences."""
    head, *others = [[_text_of(cell) for cell in row] for row in table.rows]
    if not all(map(_may_be_column, filter(None, head))):
        return frozenset()
    tasks = frozenset(number for number, text in enumerate(head) if _TASK.fullmatch(text))
    told = any(
        offices.is_sentence(text)
        for row in others
        for number, text in enumerate(row)
        if number not in tasks
    )
    return tasks if told and len(tasks) < len(head) else frozenset()


def without_tasks(table: doc.Table) -> doc.Table:
    """A table of minutes without what is to be done, which nobody said."""
    tasks = _of_tasks(table) if len(table.rows) > 1 else frozenset()
    if not tasks:
        return table
    rows = [[cell for n, cell in enumerate(row) if n not in tasks] for row in table.rows[1:]]
    return replace(table, rows=(table.rows[0], *map(tuple, rows)))


def _heads_names(table: doc.Table) -> bool:
    """Whether a column has nothing but persons below a word that is none."""
    width = min(len(row) for row in table.rows)
    for column in range(width):
        first, *others = (_text_of(row[column]) for row in table.rows)
        persons = len(others) > 1 and all(map(_names_person, others))
        if first and persons and not _names_person(first):
            return True
    return False


def _heads_questions(table: doc.Table) -> bool:
    """Whether a column has nothing but questions below a word that is none."""
    head, *others = [[_text_of(cell) for cell in row] for row in table.rows]
    width = min(len(row) for row in (head, *others))
    asked = any(all(row[n].endswith(("?", "？")) for row in others) for n in range(width))
    return len(others) > 1 and asked and not any(text.endswith(("?", "？")) for text in head)


def _heads_figures(table: doc.Table) -> bool:
    """Whether a row stands above a column of figures and has none, in a table of several columns
    in which nobody says anything."""
    head, *others = [[_text_of(cell) for cell in row] for row in table.rows]
    if len(head) < 3 or len(others) < 2 or any(map(_FIGURE.fullmatch, head)):
        return False
    if any(offices.is_sentence(text) for row in others for text in row):
        return False
    width = min(len(row) for row in (head, *others))
    return any(all(_FIGURE.fullmatch(row[n]) for row in others) for n in range(width))


#: `1,130`, `12 Feb`, `8 %`
_FIGURE = regex(r"[\d.,]+\s*(?:%|[A-Za-z]{1,9}\.?|[\u4e00-\u9fff]{1,2})?")


def _text_of(cell: doc.Cell) -> str:
    return " ".join(p.text.strip() for p in doc.paragraphs_of_row((cell,)))


def _names_person(text: str) -> bool:
    bare = names.bare(re.sub(r"\s*[(（][^()（）]*[)）]$", "", text))
    several = len(bare.split()) > 1 or bare != text.strip()
    return (several and names.is_latin_name(bare)) or names.is_han_name(bare)


def _is_column(text: str) -> bool:
    # `发言人 Speaker` in a table of two languages.
    halves = re.split(r"(?<=[\u4e00-\u9fff])\s*[/／]?\s*(?=[A-Za-z])", text)
    return any(
        vocabulary.COLUMNS.fullmatch(each) or vocabulary.WORDS_LABEL.fullmatch(each)
        for each in (text, *(halves if len(halves) == 2 else ()))
    )


def _may_be_column(text: str) -> bool:
    """Whether the words could name a column: few, and nobody's office."""
    few = len(text) <= 10 if folding.script_of(text) == "Hani" else len(text.split()) <= 5
    office = offices.HAN_POST.search(text) or "," in text or re.search(r"[\d。：:]", text)
    return _is_column(text) or bool(few and not office)


def _is_labelled(table: doc.Table) -> bool:
    firsts = [next(doc.paragraphs_of_row(row[:1]), None) for row in table.rows[:3]]
    return len(firsts) > 1 and all(first is not None and _is_column(first.text.strip())
                                   for first in firsts)  # fmt: skip
