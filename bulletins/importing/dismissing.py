"""What an editor took out of an issue's document: remembered, so that another file of the same
issue does not propose it again. Recognised by its words, wherever they stand in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bulletins.content import fingerprint
from bulletins.models import ImportedDocument, Review

from .saying import given_of, say

#: Of a remark or a section, in the order of the document; a role is no word of it.
_WORDS = ("heading", "name", "position", "text", "words")


def fingerprint_of(result: dict[str, Any], key: str) -> str:
    """Of the words of a remark, a section, an instrument or a party of the meeting."""
    kind = key.split(".")[1 if key.partition(".")[0] in result.get("languages", []) else 0]
    own = [
        field["text"]
        for field in result.get("fields", [])
        if field["key"] == key or (field["part"] == key and field["kind"] in _WORDS)
    ]
    return f"{kind}:{fingerprint(chr(10).join(own))}" if any(own) else ""


def dismissed_before(review: Review) -> set[str]:
    """In what was accepted for this issue, and in reviews of it that still wait. What was said
    later counts: who took a dismissal back wanted it."""
    issue = {"year": review.year, "number": review.number}
    imported = ImportedDocument.objects.filter(
        bulletin__year=review.year, bulletin__number=review.number
    ).order_by("imported_at", "pk")
    waiting = Review.objects.filter(**issue).exclude(pk=review.pk).order_by("created_at", "pk")
    found: set[str] = set()
    earlier: list[Any] = [*imported, *waiting]
    for each in earlier:
        found |= {said["fingerprint"] for said in _drops(each.answers.get("given", []))}
        found -= set(each.answers.get("wanted", []))
    return found


def _drops(given: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    return (each for each in given if each["act"] == "drop" and each.get("fingerprint"))


def dismiss_again(review: Review) -> bool:
    """Note for a document just read what was dismissed before; whether there was any."""
    known = dismissed_before(review)
    said = {each["subject"] for each in given_of(review) if each["act"] == "drop"}
    fields = review.result.get("fields", [])
    keys = dict.fromkeys(key for field in fields for key in (field["part"], field["key"]) if key)
    found = [
        (key, mark)
        for key in keys
        if key not in said and (mark := fingerprint_of(review.result, key)) in known
    ]
    for key, mark in found:
        told = _told(review.result, key)
        say(review, "drop", key, said=told, fingerprint=mark, before=True)
    return bool(found)


def _told(result: dict[str, Any], key: str) -> str:
    own = [
        f["text"]
        for f in result["fields"]
        if f["text"] and (f["key"] == key or (f["part"] == key and f["kind"] in _WORDS))
    ]
    return " · ".join(own)[:200]
