"""What was printed against what was found. Words are compared without white space, names also
without honorifics; a field that lacks or has a word too many is wrong as a whole."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from bulletins.importing.parsing import coverage
from bulletins.importing.parsing.results import ParsedBulletin
from bulletins.importing.reading.document import Document

from . import accepting
from .printed import Printed

FIELDS = (
    "issue", "date", "serial", "masthead names", "headline", "lead", "meeting title", "place",
    "number of remarks", "speakers' names", "positions", "countries", "roles", "words",
    "closing", "contact", "about",
)  # fmt: skip
#: Those for which an error is least bearable.
FIRST = ("issue", "date", "number of remarks", "speakers' names")

Values = dict[str, Counter[str]]
_HONORIFIC = re.compile(
    r"^(?:(?:H\.?E\.?|(?:His|Her) Excellency|Auntie|Uncle|Grandmother|Grandfather|Venerable|"
    r"Ven|Reverend|Justice|Comrade|Khru|Datuk|(?:The\s+)?Hon|Pol|Lt|Col|Maj|Capt|Gen|(?<=Venerable\s)Phra|"
    r"Mr|Mrs|Ms|Miss|Dr|Eng|(?:Assoc(?:iate)?|Ass(?:t|ist(?:ant)?))?\.?\s*Prof(?:essor)?|"
    r"U|Daw|Khun|Nai|Oknha|Mme|Mdm|Madame?|(?:Police\s+)?(?:Captain|Colonel|Major|Lieutenant(?:\s+Colonel)?|General))\.?\s+)+|(?:先生|女士|阁下|同志|博士|教授|[大上中少准][校将尉]|(?:副?总|[一二三]级)?警[监督司])$",
    re.IGNORECASE,
)


@dataclass
class Score:
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)  # found, but not printed
    missed: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    invented: int = 0  # speakers whom the document does not have
    characters: int = 0
    kept: int = 0
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def add(self, other: Score) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.documents += other.documents
        self.invented += other.invented
        self.characters += other.characters
        self.kept += other.kept
        self.faults += other.faults
        self.seconds += other.seconds

    def measure(self, *fields: str) -> tuple[float, float, float]:
        """Precision, recall and F1 over the fields."""
        names = fields or FIELDS
        right = sum(self.right[name] for name in names)
        found = right + sum(self.wrong[name] for name in names)
        printed = right + sum(self.missed[name] for name in names)
        precision = right / found if found else 1.0
        recall = right / printed if printed else 1.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def solid(text: str) -> str:
    return re.sub(r"\s+", "", text)


def bare(name: str) -> str:
    return solid(_HONORIFIC.sub("", name.strip()))


def score(
    document: Document, printed: list[Printed], found: tuple[ParsedBulletin, ...]
) -> tuple[Score, list[str]]:
    """The score, and for the developer what differs."""
    result, differences = Score(documents=1), []
    by_language = {parsed.language: parsed for parsed in found}
    for told in printed:
        parsed = by_language.pop(told.language, None)
        accepting.as_found(told, parsed, solid, bare)
        want, have = _of_printed(told), _of_parsed(parsed)
        for name, others in told.accepted.items():
            if have[name] in [Counter([solid(other)]) for other in others]:
                want[name] = have[name]
        for name in FIELDS:
            right = want[name] & have[name]
            wrong, missed = have[name] - want[name], want[name] - have[name]
            result.right[name] += right.total()
            result.wrong[name] += wrong.total()
            result.missed[name] += missed.total()
            if wrong or missed:
                differences.append(f"{told.language} {name}: - {list(missed)} + {list(wrong)}")
        names = {bare(remark.name) for remark in told.remarks}
        invented = [n for n in have["speakers' names"] if n not in names]
        result.invented += len(invented)
        if invented:
            differences.append(f"{told.language} INVENTED {invented}")
    result.characters, result.kept = _kept(document, found)
    if result.kept < result.characters:
        differences.append(f"LOST {result.characters - result.kept} characters")
    return result, differences


def _of_printed(told: Printed) -> Values:
    remarks = [(r.name, r.position, r.text, r.country, r.role) for r in told.remarks]
    return _values(
        issue=f"{told.year}/{told.number}",
        date=told.date.isoformat() if told.date else "",
        serial=str(told.serial or ""),
        names=told.names,
        headline=told.headline,
        lead=told.lead,
        title=told.title,
        place=told.place,
        remarks=remarks,
        closing=told.closing,
        contact=told.contact,
        about=told.about,
    )


def _of_parsed(parsed: ParsedBulletin | None) -> Values:
    if parsed is None:
        return {name: Counter() for name in FIELDS}
    head = parsed.masthead
    remarks = [
        (
            _text(r.name), _text(r.position.printed if r.position else None), _text(r.text),
            r.country, r.role if r.role == "chair" else "remark",
        )
        for r in parsed.remarks
    ]  # fmt: skip
    contact = {}
    if parsed.contact:
        for name in parsed.contact.__dataclass_fields__:
            value = getattr(parsed.contact, name)
            contact[name] = [_text(v) for v in (value if isinstance(value, tuple) else (value,))]
    meeting = parsed.meeting
    return _values(
        issue=f"{head.year.value if head.year else 0}/{head.number.value if head.number else 0}",
        date=head.date.value.isoformat() if head.date else "",
        serial=str(head.serial.value) if head.serial else "",
        names=[_text(name) for name in head.names],
        headline=_text(parsed.headline),
        lead=_text(parsed.lead),
        title=_text(meeting.title) if meeting else "",
        place=_text(meeting.place) if meeting else "",
        remarks=remarks,
        closing=_text(parsed.closing),
        contact=contact,
        about=_text(parsed.about),
    )


def _values(**found: Any) -> Values:
    remarks = found["remarks"]
    who = [bare(name) or solid(position) for name, position, *_ in remarks]
    rows = {
        "issue": [found["issue"]],
        "date": [found["date"]],
        "serial": [found["serial"]],
        "masthead names": found["names"],
        "headline": [found["headline"]],
        "lead": [found["lead"]],
        "meeting title": [found["title"]],
        "place": [found["place"]],
        "number of remarks": [f"{len(remarks)} remarks"],
        "speakers' names": [bare(name) for name, *_ in remarks],
        "positions": [f"{w}|{solid(r[1])}" for w, r in zip(who, remarks, strict=True) if r[1]],
        "countries": [f"{w}|{r[3]}" for w, r in zip(who, remarks, strict=True) if r[3]],
        "roles": [f"{w}|{r[4]}" for w, r in zip(who, remarks, strict=True)],
        "words": [f"{w}|{solid(r[2])}" for w, r in zip(who, remarks, strict=True) if r[2]],
        "closing": [found["closing"]],
        "contact": [f"{k}|{v}" for k, values in found["contact"].items() for v in values if v],
        "about": [found["about"]],
    }
    return {name: Counter(s for text in rows[name] if (s := solid(text))) for name in FIELDS}


def _text(printed: Any) -> str:
    return printed.text if printed else ""


def _kept(document: Document, found: tuple[ParsedBulletin, ...]) -> tuple[int, int]:
    """Characters that are no white space, and how many of them are in a field, a label, mark-up
    or left-over text."""
    words = [printed for parsed in found for printed in coverage.words_in(parsed)]
    missing = coverage.uncovered(document, words)
    lost = sum(
        not coverage.is_blank(char)
        for span in missing
        for char in document.source[span.start : span.end]
    )
    return sum(not coverage.is_blank(char) for char in document.source), (
        sum(not coverage.is_blank(char) for char in document.source) - lost
    )
