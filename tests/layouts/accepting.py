"""Where two readings are right as well, the one that was found is what is wanted."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bulletins.importing.parsing.results import ParsedBulletin, ParsedRemark

from .printed import Printed, PrintedRemark

Fold = Callable[[str], str]
Ways = list[str | re.Pattern]
#: What is told of an issue, and found in its meeting.
OF_MEETING = ("title", "place")


def as_found(told: Printed, parsed: ParsedBulletin | None, solid: Fold, bare: Fold) -> None:
    """Changes what is told to the accepted reading that was found."""
    if parsed is None:
        return
    indifferent = {solid(name) for name in told.indifferent_names} - set(map(solid, told.names))
    told.names += [n.text for n in parsed.masthead.names if solid(n.text) in indifferent]
    for field, whole in told.patterns.items():
        has = _text(getattr(parsed.meeting if field in OF_MEETING else parsed, field, None))
        around = _sections(parsed) if field == "closing" else ""
        ways = (has, around + has, has + around)
        if any(way and whole.fullmatch(solid(way)) for way in ways):
            setattr(told, field, has)
    for field, ways in told.other_contact.items():
        value = getattr(parsed.contact, field, None) if parsed.contact else None
        values = value if isinstance(value, tuple) else (value,)
        have = [solid(_text(v)) for v in values if v]
        for way in ways:
            if have == [solid(each) for each in way if each]:
                told.contact[field] = way
                if field == "address" and not (parsed.contact and parsed.contact.postcode):
                    told.contact.pop("postcode", None)  # it stands within the address
    left = list(parsed.remarks)
    for number, remark in enumerate(told.remarks):
        others = told.others.get(number, {})
        match = _match(left, remark, others, solid, bare)
        if match is None:
            continue
        left.remove(match)
        for field, has in _values(match).items():
            if _fits(has, others.get(field, []), bare if field == "name" else solid):
                setattr(remark, field, has)


def _fits(has: str, ways: Ways, fold: Fold) -> bool:
    have = fold(has)
    return any(
        way.fullmatch(have) if isinstance(way, re.Pattern) else fold(way) == have for way in ways
    )


def _sections(parsed: ParsedBulletin) -> str:
    """What stands under headings of its own may have been told as a part of the closing."""
    return "".join(_text(part.heading) + _text(part.text) for part in parsed.sections)


def _text(printed: Any) -> str:
    return printed.text if printed else ""


def _values(remark: ParsedRemark) -> dict[str, str]:
    return {
        "name": _text(remark.name),
        "position": _text(remark.position and remark.position.printed),
        "text": _text(remark.text),
        "country": remark.country,
        "role": remark.role if remark.role == "chair" else "remark",
    }


def _match(
    left: list[ParsedRemark],
    told: PrintedRemark,
    others: dict[str, Ways],
    solid: Fold,
    bare: Fold,
) -> ParsedRemark | None:
    """The remark of that name; where a person speaks twice, rather the one of the same words."""
    same = [
        r for r in left if _fits(_values(r)["name"], [told.name, *others.get("name", [])], bare)
    ]
    if not told.name:
        posts = [told.position, *others.get("position", [])]
        same = [r for r in same if _fits(_values(r)["position"], posts, solid)]
    words = [told.text, *others.get("text", [])]
    exact = [r for r in same if _fits(_values(r)["text"], words, solid)]
    return next(iter(exact or same), None)
