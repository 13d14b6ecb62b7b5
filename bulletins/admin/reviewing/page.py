"""What the screen of a review shows, from what the review keeps, in the editor's language."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from bulletins.importing import reviewing
from bulletins.importing.parsing import language_of
from bulletins.importing.saying import given_of, version_of
from bulletins.models import Bulletin, Review
from lmec.languages import LANGUAGES, own_name, text_in

from . import draft, finding, labels, outcome, pictures, questions
from .forms import FactsForm, FindForm


def context(request: HttpRequest, review: Review, typed: dict[str, Any]) -> dict[str, Any]:
    """`typed` is an answer that was not taken: its subject, value and, in words, why."""
    result = review.result
    asked = list(questions.asked(result))
    edited = {each["subject"] for each in given_of(review) if each["act"] == "edit"}
    listed = draft.fields(result, asked, {**typed, "edited": edited})
    for field in reversed(listed):  # a question about no line of the document leads to its field
        if field["question"]:
            field["question"]["field"] = {"id": field["id"], "label": field["label"]}
    cards = draft.cards(result, listed) if listed else []
    shown = list(pictures.shown(review))
    portraits = pictures.of_remarks(shown)
    for card in cards:
        card["portraits"] = [portraits[p["key"]] for p in card["parts"] if p["key"] in portraits]
    issue = Bulletin.objects.filter(year=review.year, number=review.number).first()
    before = _fields_before(result, listed)
    return {
        "language": result["languages"][0],
        "languages": [(code, own_name(code)) for code in result["languages"]],
        "every_language": [(each.code, each.own_name) for each in LANGUAGES],
        "version": version_of(review),
        "is_incomplete": reviewing.is_incomplete(review),
        "facts": typed.get("facts") or _facts(review),
        "questions": asked,
        "weighty": next((each for each in asked if each["is_weighty"]), None),
        "number_field": next((f["id"] for f in listed if f["key"] == "number"), ""),
        "answered": list(questions.answered(review)),
        "dismissed": list(questions.dismissed(review)),
        "cards": cards,
        "roles": draft.roles(),
        "remarks": [
            (part["key"], part["said"])
            for card in cards
            for part in card["parts"][:1]
            if card["kind"] == "remark"
        ],
        "paper": _paper(result, listed, draft.shown_instead(listed, cards)),
        "left_over": [
            _left_over(left, result, before)
            for left in result["left_over"]
            if left.get("picture", -1) < 0
        ],
        "targets": [(key, labels.target(key, result)) for key in result["targets"]],
        "pictures": shown,
        "records": outcome.records(result),
        "changes": outcome.changes(result),
        "counts": outcome.counts(result, shown),
        "issue": issue,
        "on_record": text_in(issue, "headline", result["languages"][0]) if issue else "",
        "others": Review.objects.exclude(pk=review.pk).count(),
        "typed": typed,
        **_search(request),
    }


def _left_over(
    left: dict[str, Any], result: dict[str, Any], before: dict[str, dict[str, str]]
) -> dict[str, Any]:
    """A passage with the field that is offered first: the last one before it in its own
    language. At the head of a document there is none, and the editor chooses."""
    languages = result["languages"]
    code = language_of(left["text"])
    code = code if code in languages else languages[0]
    target = before.get(f"l{left['start']}", {}).get(code, "")
    return {**left, "points": draft.points(left["text"]), "code": code, "target": target}


def _fields_before(
    result: dict[str, Any], listed: list[dict[str, Any]]
) -> dict[str, dict[str, str]]:
    """Each piece of the paper, by its mark, with the text that it follows in each language:
    after a name or a position this is what the person said."""
    targets, fields = set(result["targets"]), {field["id"]: field for field in listed}
    last: dict[str, str] = {}
    found = {}
    for piece in (piece for line in result["paper"] for piece in line["pieces"]):
        if field := fields.get(piece["o"]):
            start, dot, name = field["key"].rpartition(".")
            target = f"{start}{dot}{'text' if name in ('name', 'position') else name}"
            if target in targets and target.rpartition(".")[2] in draft.TEXTS:
                last = {**last, field["code"]: target}
        found[piece["o"]] = last
    return found


def _facts(review: Review) -> FactsForm:
    known = {name: value for name in ("year", "number") if (value := getattr(review, name))}
    date = next((f["text"] for f in review.result["fields"] if f["key"] == "date"), "")
    return FactsForm(initial={**known, "date": date})


def _search(request: HttpRequest) -> dict[str, Any]:
    """A search without JavaScript: for which words, and what was found."""
    form = FindForm(request.GET)
    if not form.is_valid():
        return {"find": "", "q": "", "found": []}
    find, q = form.cleaned_data["find"], form.cleaned_data["q"]
    return {"find": find, "q": q, "found": finding.found(request, find, q)}


def _paper(
    result: dict[str, Any], listed: list[dict[str, Any]], instead: dict[str, str]
) -> list[dict[str, Any]]:
    """The lines of the document, each piece with the field or the list that has it."""
    by_id = {field["id"]: field for field in listed}

    def piece(each: dict[str, str]) -> dict[str, Any]:
        owner = each["o"]
        field = by_id.get(owner)
        heads = by_id.get(f"f{owner[1:]}") if owner.startswith("h") else None
        return {
            "text": each["t"],
            "owner": owner,
            "first": "first" in each,
            "field": field,
            "shown": instead.get(owner, owner) if field else "",
            "left": owner[1:] if owner.startswith("l") else "",
            "picture": owner[1:] if owner.startswith("p") else "",
            "heads": heads,
            "shown_below": instead.get(heads["id"], heads["id"]) if heads else "",
        }

    return [
        {"number": line["n"], "pieces": [piece(each) for each in line["pieces"]]}
        for line in result["paper"]
    ]
