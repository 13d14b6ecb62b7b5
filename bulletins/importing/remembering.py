"""What an editor answered about an earlier file of an issue: not asked again about the next one,
whatever its format. Only questions that name the words they are about are the same again."""

from __future__ import annotations

from typing import Any

from bulletins.models import ImportedDocument, Review

from .saying import say

_ACTS = ("seen", "spelling")
_CODES = ("two_spellings", "two_positions", "position_differs", "named_without_block", "no_words")


def answer_again(review: Review) -> bool:
    """Note for a document just read what was answered before; whether there was any."""
    known = _answered_before(review)
    asked = dict.fromkeys(doubt["subject"] for doubt in review.result.get("doubts", []))
    found = [known[subject] for subject in asked if subject in known]
    for each in found:
        say(review, each["act"], each["subject"], each["value"], said=each.get("said", ""))
    return bool(found)


def _answered_before(review: Review) -> dict[str, dict[str, Any]]:
    """By subject; what was said last counts."""
    imported = ImportedDocument.objects.filter(
        bulletin__year=review.year, bulletin__number=review.number
    ).order_by("imported_at", "pk")
    return {
        said["subject"]: said
        for document in imported
        for said in document.answers.get("given", [])
        if said["act"] in _ACTS and said["subject"].partition(":")[0] in _CODES
    }
