"""Where two readings are right as well, the one that was found is what is wanted."""

from __future__ import annotations

from collections.abc import Callable

from bulletins.importing.parsing.results import ParsedBulletin, ParsedRemark

from .printed import Printed, PrintedRemark

Fold = Callable[[str], str]


def as_found(told: Printed, parsed: ParsedBulletin | None, solid: Fold, bare: Fold) -> None:
    """Changes what is told to the accepted reading that was found."""
    if parsed is None:
        return
    told.names += [n.text for n in parsed.masthead.names if n.text in told.indifferent_names]
    for field, ways in told.other_contact.items():
        value = getattr(parsed.contact, field, None) if parsed.contact else None
        values = value if isinstance(value, tuple) else (value,)
        have = [solid(v.text) if v else "" for v in values]
        for way in ways:
            if have == [solid(each) for each in way]:
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
            fold = bare if field == "name" else solid
            for way in others.get(field, ()):
                if fold(has) == fold(way):
                    setattr(remark, field, way)


def _values(remark: ParsedRemark) -> dict[str, str]:
    return {
        "name": remark.name.text if remark.name else "",
        "position": remark.position.printed.text if remark.position else "",
        "text": remark.text.text if remark.text else "",
        "country": remark.country,
    }


def _match(
    left: list[ParsedRemark],
    told: PrintedRemark,
    others: dict[str, list[str]],
    solid: Fold,
    bare: Fold,
) -> ParsedRemark | None:
    names = {bare(name) for name in [told.name, *others.get("name", [])]}
    posts = {solid(post) for post in [told.position, *others.get("position", [])]}
    for remark in left:
        has = _values(remark)
        if bare(has["name"]) in names and (told.name or solid(has["position"]) in posts):
            return remark
    return None
