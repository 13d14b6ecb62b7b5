"""Rows of a table of fields: labels above their values, and the name of a body whose they are."""

from __future__ import annotations

import re

from ..regexes import regex
from . import vocabulary
from .outline import Item


def columns(items: tuple[Item, ...], number: int) -> list[tuple[Item, str, Item]]:
    """A row of nothing but labels above a row of their values: label, field and value of each."""
    row = items[number].row
    if not row or (number and items[number - 1].row == row):
        return []
    heads = [item for item in items[number : number + _MOST] if item.row == row]
    below = [item for item in items[number : number + 2 * _MOST] if item.row == row + 1]
    named = [vocabulary.BARE_LABEL.fullmatch(head.text.rstrip(" :：")) for head in heads]
    if len(heads) < 2 or len(heads) != len(below):
        return []
    return (
        [
            (head, str(name.lastgroup), value)
            for head, name, value in zip(heads, named, below, strict=True)
            if name
        ]
        if all(named)
        else []
    )


#: Columns of such a table.
_MOST = 8


#: Beside the name of a body.
_WHOSE = regex(
    r"(?:office|organi[sz]ation|institution|body|unit|secretariat|publisher|published by)|"
    r"(?:编发|编印|主办|承办|发布|出版|联系)?(?:单位|机构|部门)(?:名称)?|编发|编印|主办|编辑出版",
    re.IGNORECASE,
)


def names_body(items: tuple[Item, ...], number: int) -> bool:
    """`Office | River Secretariat`, a row right above another: whose the fields are."""
    row, below = items[number].row, number + 2
    if not row or below >= len(items) or not _WHOSE.fullmatch(items[number].text.rstrip(" :：")):
        return False
    beside = items[number + 1]
    in_rows = beside.row == row and items[below].row == row + 1
    return in_rows and not beside.is_prose and not _NO_NAME.search(beside.text)


#: `Office | Shore Road, Dali`: where it is.
_NO_NAME = regex(r"[\d@,，]|^[A-Za-z]\S*$")


def is_above_fields(items: tuple[Item, ...], number: int) -> bool:
    """Whether the next row has a label of another field."""
    row, below = items[number].row, number + 2
    if not row or below >= len(items) or items[below].row != row + 1:
        return False
    label = vocabulary.BARE_LABEL.fullmatch(items[below].text.rstrip(" :："))
    return bool(label and label.lastgroup != "address")
