"""A name of a people of whom no list knows, or a post of which none does: `扎西仁增` above an
office, `Sok Dara，…集控中心掌台`. Only heads of the same shape in the document can carry such a
one."""

from __future__ import annotations

import re

from lmec import folding

from . import names, offices, positions
from .knowledge import Knowledge, even
from .printed import Printed
from .trimming import Trimmed

#: No post with its body that no list knows is longer; nor shorter.
_LONGEST, _SHORTEST = 60, 4
#: What an office has nothing of.
_TELLS = re.compile("[。；：:！？!?“”]|[的了]$|\\d{4}")
_COMMA = re.compile(r"\s*[，,]\s*|\s*[—–|｜]+\s*|[\s\u3000]+")


def on_lines(core: list[Trimmed], knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """A name alone above one line with the office, of which one is beyond doubt."""
    if len(core) != 2:
        return None
    first, second = core[0], core[1]
    office = second.words
    if names.is_name(first.words.text, knowledge):
        known = _may_be_office(office.text)
    else:
        known = _may_be_name(first.words.text, knowledge) and _tells_where(office, knowledge)
    return (first.words, office, "name first") if known else None


def body_and_name(line: Trimmed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """`湖区水利工程公司　周军`: a body in the place in which others have their office."""
    if not line.level and line.bold_until < len(line.words):
        return None
    gaps = [*_GAP.finditer(line.words.text[:_LONGEST])]
    if len(gaps) != 1:
        return None
    body, name = line.words.cut(0, gaps[0].start()), line.words.cut(gaps[0].end())
    if not names.is_name(name.text, knowledge) or not _may_be_office(body.text):
        return None
    return (name, body, "one line, name last") if offices.HAN_BODY_END.search(body.text) else None


_GAP = re.compile(r"[\s\u3000]+")


def on_one_line(line: Trimmed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """The same in words that are set apart before a paragraph."""
    for sign in _COMMA.finditer(line.words.text[:_LONGEST]):
        name, office = line.words.cut(0, sign.start()), line.words.cut(sign.end())
        if names.is_name(name.text, knowledge) and _may_be_office(office.text):
            return name, office, "one line"
        if _may_be_name(name.text, knowledge) and _tells_where(office, knowledge):
            return name, office, "one line"
    return None


def beside_body(line: Trimmed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """`索·达拉 / 文化部文化遗产总司`: a name and a body parted by a sign, alone on a line."""
    sign = _SIGN.search(line.words.text[:_LONGEST])
    if not sign:
        return None
    name, office = line.words.cut(0, sign.start()), line.words.cut(sign.end())
    is_body = bool(offices.HAN_BODY_END.search(office.text)) and _may_be_office(office.text)
    return (name, office, "one line") if is_body and names.is_name(name.text, knowledge) else None


_SIGN = re.compile(r"\s*[|｜／]\s*|\s+[/·•—–-]\s+|[\s\u3000]{2,}|\u3000")


def _may_be_office(text: str) -> bool:
    return bool(
        folding.script_of(text) == "Hani"
        and _SHORTEST <= len(text) <= _LONGEST
        and not _TELLS.search(text)
        and not positions.does(text)
        and any(True for _ in offices.HAN_UNIT.finditer(text))
    )


def _may_be_name(text: str, knowledge: Knowledge) -> bool:
    return folding.script_of(text) == "Hani" and names.is_transliterated(text, knowledge)


def _tells_where(office: Printed, knowledge: Knowledge) -> bool:
    """Whether an office ends in a post, and says where that is."""
    post = offices.HAN_POST.search(office.text)
    where = office.text[: post.start()] if post else ""
    if len(where) < _SHORTEST or not positions.is_position(office, knowledge):
        return False
    return bool(
        positions.country_in(office.text, knowledge)
        or knowledge.body_at(even(office.text))
        or _PLACE.search(where)
        or offices.HAN_BODY_END.search(where)
    )


_PLACE = re.compile("[省州县市区乡镇村府]")
