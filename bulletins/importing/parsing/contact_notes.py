"""What a note below a report, or the head of a letter, tells of how to reach whoever publishes."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import names
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
