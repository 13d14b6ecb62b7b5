"""Bulletins that were written by hand, as an office writes them, and what they say as JSON beside.

Who wrote them had read nothing of the parser: habits that no layout of ours has show here first.
Everybody in them is invented.

A value is the list of the readings that are right; of long texts `{"from": …, "to": …}` tells
how they begin and end, each with several ways. An empty reading means that the field may be
found or not. Of the names in a masthead one suffices.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

from bulletins.importing import parsing
from bulletins.importing.parsing import Knowledge
from bulletins.importing.parsing.results import ParsedBulletin
from bulletins.importing.reading import read

from ..printed import Printed, PrintedRemark
from ..scoring import Score, score, solid

_FOLDER = Path(__file__).parent
#: Those that nobody has looked at since they were judged: the parser was not made to read them.
#: The folder is away while all have been opened.
UNOPENED = _FOLDER / "unopened"
#: Fields of an issue that are told by readings.
_TEXTS = ("headline", "lead", "title", "place", "closing", "about")


def documents(folder: Path = _FOLDER) -> list[Path]:
    """The documents, in the order of their names."""
    return sorted(
        path for path in folder.iterdir() if path.suffix in {".docx", ".html", ".md", ".pdf"}
    )


def told(document: Path) -> list[Printed]:
    """What the document says, by language."""
    entries = json.loads(document.with_suffix(".json").read_text(encoding="utf-8"))
    return [_printed(entry) for entry in entries]


def scored(document: Path, knowledge: Knowledge) -> tuple[Score, list[str]]:
    """What importing the document finds against what it says, and what differs."""
    source = read(document.read_bytes(), document.name)
    found = parsing.parse_languages(source, knowledge)
    by_language = {parsed.language: parsed for parsed in found}
    printed = told(document)
    for one in printed:
        if one.language in by_language:
            as_found(one, by_language[one.language])
    return score(source, printed, found)


def as_found(printed: Printed, parsed: ParsedBulletin) -> None:
    """Changes what the JSON leaves open to what was found."""
    found = [name.text for name in parsed.masthead.names]
    names = {solid(name) for name in printed.names}
    if any(solid(name) in names for name in found):
        printed.names = [name for name in found if solid(name) in names]
    else:
        printed.names = printed.names[:1]
    if "place" not in printed.patterns and parsed.meeting and parsed.meeting.place:
        printed.place = parsed.meeting.place.text
    if "names" not in printed.contact and parsed.contact:
        printed.contact["names"] = [name.text for name in parsed.contact.names]


def _printed(entry: dict[str, Any]) -> Printed:
    printed = Printed(entry["language"], serial=entry.get("serial", 0))
    if "issue" in entry:
        printed.year, printed.number = map(int, entry["issue"].split("/"))
    printed.accepted["date"] = entry.get("date", [])
    printed.date = next(map(dt.date.fromisoformat, printed.accepted["date"]), None)
    printed.names = entry.get("mastheads", [])
    printed.indifferent_names = entry.get("indifferent_mastheads", [])
    for field in _TEXTS:
        if field in entry:
            setattr(printed, field, "" if "" in entry[field] else _first(entry[field]))
            printed.patterns[field] = _pattern(entry[field])
    for field, ways in entry.get("contact", {}).items():
        printed.contact[field], printed.other_contact[field] = ways[0], ways
    for number, remark in enumerate(entry["remarks"]):
        printed.remarks.append(_remark(remark))
        printed.others[number] = {
            "name": remark.get("name", []),
            "position": remark.get("position", []),
            "country": ["", *remark["country"]] if "country" in remark else [re.compile(".*")],
            "role": remark.get("role", ["remark"]),
            "text": [_pattern(remark["words"])] if "words" in remark else [],
        }
    return printed


def _remark(remark: dict[str, Any]) -> PrintedRemark:
    first = {field: _first(remark.get(field, [""])) for field in ("name", "position", "words")}
    return PrintedRemark(
        first["name"],
        first["position"],
        first["words"],
        remark.get("country", [""])[0],
        remark.get("role", ["remark"])[0],
    )


def _first(readings: list[Any]) -> str:
    """Shown where nothing fits."""
    first = readings[0]
    return first if isinstance(first, str) else f"{first['from'][0]} … {first['to'][0]}"


def _pattern(readings: list[Any]) -> re.Pattern:
    """Of words without white space."""
    return re.compile("|".join(map(_way, readings)), re.IGNORECASE)


def _way(reading: str | dict[str, list[str]]) -> str:
    if isinstance(reading, str):
        return re.escape(solid(reading))
    begins = "|".join(re.escape(solid(text)) for text in reading["from"])
    ends = "|".join(re.escape(solid(text)) for text in reading["to"])
    # Quotation marks around all of it are the office's habit.
    return f'(?=[“”"「『]?(?:{begins}))[\\s\\S]*(?:{ends})[”"」』]?'
