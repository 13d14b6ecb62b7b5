"""What editors said to a review so far: kept with it, so that it can be left and taken up again.

Every answer is noted with the version of the review that it made, so that two editors who have
the same review open cannot overwrite each other unnoticed.
"""

from __future__ import annotations

from typing import Any

from bulletins.models import Review

from .answers import Answers, Edit

#: Acts that change the document as it was read. Their order matters.
EDITS = (
    "edit", "move", "cut", "split", "merge", "drop", "add", "order", "section", "goes_on",
)  # fmt: skip
#: Several of one act on one subject stand beside each other.
_MANY = ("split", "cut")
#: Each is a step of its own: twice up is two places up.
_STEPS = ("order",)


def given_of(review: Review) -> list[dict[str, Any]]:
    return review.answers.get("given", [])


def version_of(review: Review) -> int:
    return review.answers.get("version", 0)


def say(review: Review, act: str, subject: str, value: str = "", **about: Any) -> None:
    """Note an answer; a later one takes the place of an earlier one."""
    entry = {"act": act, "subject": subject, "value": value, **about}
    given = given_of(review)
    same = [] if act in _STEPS else [each for each in given if _is_same(each, entry)]
    if act == "edit" and same and _rearranged_since(given, same[-1]):
        same = []  # what was typed before a remark was split still says where it was split
    kept = [each for each in given if each not in same]
    _note(review, [*kept, entry], _key(act, subject), about.get("by", ""))


def unsay(review: Review, act: str, subject: str, value: str = "", by: str = "") -> None:
    entry = {"act": act, "subject": subject, "value": value}
    given = given_of(review)
    same = [each for each in given if _is_same(each, entry)]
    if act in _STEPS:
        same = [each for each in same if each["value"] == value][-1:]
    kept = [each for each in given if not any(each is gone for gone in same)]
    _want(review, same)
    _note(review, kept, _key(act, subject), by)


def _want(review: Review, gone: list[dict[str, Any]]) -> None:
    """What was dismissed and is wanted after all, for the next document of the issue."""
    marks = [each["fingerprint"] for each in gone if each.get("fingerprint")]
    if marks:
        wanted = [*review.answers.get("wanted", []), *marks]
        review.answers = {**review.answers, "wanted": wanted}


def _key(act: str, subject: str) -> str:
    """Pictures are numbered, and so are the places of left-over text."""
    return f"picture.{subject}" if act == "picture" else subject


def _is_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if (one["act"], one["subject"]) != (other["act"], other["subject"]):
        return False
    return one["act"] not in _MANY or one["value"] == other["value"]


def _rearranged_since(given: list[dict[str, Any]], entry: dict[str, Any]) -> bool:
    later = given[given.index(entry) + 1 :]
    remark = entry["subject"].rpartition(".")[0]
    return any(each["act"] in ("split", "merge") and each["subject"] == remark for each in later)


def _note(review: Review, given: list[dict[str, Any]], subject: str, by: str) -> None:
    version = version_of(review) + 1
    touched = {**review.answers.get("touched", {}), subject: [version, by]}
    review.answers = {**review.answers, "given": given, "version": version, "touched": touched}


def touched_since(review: Review, act: str, subject: str, version: int) -> str | None:
    """Who answered this, or what it is a part of, after that version; '' where no name is known,
    None where nobody did."""
    subject = _key(act, subject)
    for other, (at, by) in review.answers.get("touched", {}).items():
        related = other == subject or f"{other}.".startswith(f"{subject}.")
        if at > version and (related or f"{subject}.".startswith(f"{other}.")):
            return by
    return None


def said_on(review: Review, act: str, subject: str) -> str | None:
    """What was said last."""
    found = [e for e in given_of(review) if (e["act"], e["subject"]) == (act, subject)]
    return found[-1].get("said") or found[-1]["value"] if found else None


def answers_of(review: Review) -> Answers:
    given = given_of(review)

    def said(act: str) -> dict[str, str]:
        return {each["subject"]: each["value"] for each in given if each["act"] == act}

    changes = {*said("keep"), *said("take")}
    spellings = {subject: value for subject, value in said("spelling").items() if value}
    return Answers(
        records=said("record"),
        spellings={_name_in(subject): value for subject, value in spellings.items()},
        edits=tuple(
            Edit(each["act"], each["subject"], each["value"], each.get("how", ""))
            for each in given
            if each["act"] in EDITS
        ),
        seen=(*said("seen"), *spellings, *said("goes_on"), *(f"change:{key}" for key in changes)),
        taken=tuple(said("take")),
        placed={number: place for number, place in said("picture").items() if place},
        language=said("language").get("language", ""),
        is_of_review=True,
    )


def _name_in(subject: str) -> str:
    """The name as printed of `two_spellings:Sok DARA:Sok Dara`."""
    return subject.split(":")[1] if subject.count(":") else subject
