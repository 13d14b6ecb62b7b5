"""What a parsed document says, as plain values: what the files of tests/samples/expected hold."""

from __future__ import annotations

from typing import Any

from bulletins.importing.parsing.results import ParsedBulletin


def told(parsed: ParsedBulletin) -> list[dict[str, Any]]:
    """One for each language; empty fields are left out."""
    return [_told(one) for one in (parsed, *parsed.others)]


def _told(parsed: ParsedBulletin) -> dict[str, Any]:
    head, meeting = parsed.masthead, parsed.meeting
    values = {
        "language": parsed.language,
        "names": [name.text for name in head.names],
        "year": head.year and head.year.value,
        "number": head.number and head.number.value,
        "serial": head.serial and head.serial.value,
        "date": head.date and head.date.value.isoformat(),
        "headline": _text(parsed.headline),
        "meeting": _text(meeting.title if meeting else None),
        "place": _text(meeting.place if meeting else None),
        "lead": _text(parsed.lead),
        "remarks": [
            [
                remark.role,
                _text(remark.name),
                _text(remark.position.printed if remark.position else None),
                remark.country,
                _text(remark.text),
            ]
            for remark in parsed.remarks
        ],
        "closing": _text(parsed.closing),
        "contact": _contact(parsed),
        "about": _text(parsed.about),
        "left over": [left.printed.text for left in parsed.left_over],
    }
    return {name: value for name, value in values.items() if value}


def _contact(parsed: ParsedBulletin) -> dict[str, Any]:
    if not parsed.contact:
        return {}
    values = {name: getattr(parsed.contact, name) for name in parsed.contact.__dataclass_fields__}
    return {
        name: [each.text for each in value] if isinstance(value, tuple) else value.text
        for name, value in values.items()
        if value
    }


def _text(printed: Any) -> str:
    return printed.text if printed else ""
