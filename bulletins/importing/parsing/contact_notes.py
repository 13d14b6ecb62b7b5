"""What a note below a report, or the head of a letter, tells of how to reach whoever publishes."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import names, offices
from .contact import WRITE_TO, Tail, has_value
from .contact_fields import ADDRESS, EMAIL, PHONE, WEBSITE, labels
from .contact_found import Values
from .contact_values import take_labelled, take_leading, take_line, take_value
from .knowledge import Knowledge
from .outline import Item

#: `The paper is sent out by the Lakes Center, 7 Shore Road, Bangkok.`
_MADE_AT = regex(
    r"\bby\s+(?:the\s+)?[A-Z][^,.;:@]{3,80},\s+(?P<house>[^;:@]{0,80}?\d[^;:@]{4,120}?)\.?$"
)


def with_note(tail: Tail, note: tuple[Item, ...]) -> Tail:
    """With what a note below the report tells of the publisher, where no block does."""
    found, taken = Values(), list(tail.labels)
    for item in note if tail.contact is None else ():
        if matches := labels(item.words):
            take_leading(item.words.cut(0, matches[0].start), found)
            take_labelled(item.words, found, taken)
            continue
        forms = [("emails", EMAIL), ("website", WEBSITE)]
        forms += [("telephones", PHONE)] if EMAIL.search(item.text) else []
        for name, form in forms:
            if match := form.search(item.text):
                take_value(
                    name, item.words if name == "emails" else item.words.group(match), found
                )
        if (whom := WRITE_TO.search(item.text)) and names.is_name(whom["name"], Knowledge()):
            found.names.append(item.words.group(whom, "name"))
        if (by := _MADE_AT.search(item.text)) and ADDRESS.search(by["house"]):
            take_value("address", item.words.group(by, "house"), found)
    if not found.values:
        return tail
    return replace(tail, contact=found.parsed(), labels=tuple(taken))


def with_letterhead(tail: Tail, above: tuple[Item, ...]) -> Tail:
    """With what the head of a letter tells in one line, where nothing else does: `2 Shore Road,
    Hue – Tel: … – Email: …`"""
    found, taken = Values(), list(tail.labels)
    for item in above[:_LETTERHEAD] if tail.contact is None else ():
        if len(labels(item.words)) > 1 and has_value(item):
            take_line(item.words, found, taken)
    if not found.values:
        return tail
    return replace(tail, contact=found.parsed(), labels=tuple(taken))


#: In so many lines.
_LETTERHEAD = 8


def with_foot(tail: Tail, margins: tuple[Item, ...]) -> Tail:
    """With the address that runs over the pages, where nothing else tells one: `Lakes Center,
    7 Shore Road, Dali 671000`."""
    found, taken = Values(), list(tail.labels)
    for item in margins if tail.contact is None else ():
        house = _LABEL.sub("", item.text)
        if len(item.text) <= _LONGEST and _HOUSE.search(house) and not offices.is_sentence(house):
            take_line(item.words, found, taken)
            break
    if not found.values.get("address"):
        return tail
    return replace(tail, contact=found.parsed(), labels=tuple(taken))


#: No such line is longer, in letters.
_LONGEST = 160
_LABEL = regex(r"^[A-Za-z ]{2,24}:\s*")
#: A street and its number, and behind a comma the town with its code.
_HOUSE = regex(
    r"(?=.*\b(?:Road|Rd|Street|St|Avenue|Ave|Boulevard|Lane|Hutong|District|Quay|Soi)\b)"
    r".*\d.*,\s[A-Z][\w’' -]{2,30}\s\d{5,6}$|"
    r"[省市区县州][^，。]{2,24}[路街道巷弄][^，。]{0,8}\d+\s*号[^，。]{0,16}$"
)
