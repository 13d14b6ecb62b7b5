"""An editor's answer, noted with the review; or refused, with what was typed given back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bulletins.importing import dismissing, reviewing
from bulletins.importing.picturing import PORTRAIT_FOCUS, WHOLE
from bulletins.importing.saying import said_on, say, touched_since, unsay
from bulletins.models import Review

from . import labels
from .forms import AnswerForm


@dataclass
class Answer:
    """`back` is where on the page the editor goes on. A refused one carries what was typed."""

    back: str = "doubts"
    refused: str = ""
    status: int = 200
    typed: dict[str, Any] = field(default_factory=dict)


def taken(request: HttpRequest, review: Review) -> Answer:
    """Runs while the review is held, so that of two answers at once one is the later."""
    form = AnswerForm(request.POST)
    given = form.data
    subject, value = given.get("subject", ""), given.get("value", "")
    if not form.is_valid():
        reasons = [str(each) for errors in form.errors.values() for each in errors]
        return _refused(" ".join(reasons), 400, subject, value)
    said = form.cleaned_data
    act = said["undone"] or said["act"]
    seen = said["version"]
    other = None if seen is None else touched_since(review, act, said["subject"], seen)
    if other is not None:
        theirs = said_on(review, act, said["subject"]) or _("taken back")
        return _refused(_meanwhile(review, said["subject"], other, theirs), 409, subject, value)
    _note(request, review, said)
    reviewing.refresh(review, by=request.user)
    return Answer(back=said["back"] or ("pictures" if said["act"] == "picture" else "doubts"))


def _refused(reason: str, status: int, subject: str, value: str) -> Answer:
    return Answer(
        refused=reason,
        status=status,
        typed={"subject": subject, "value": value, "reason": reason, "conflict": status == 409},
    )


def _note(request: HttpRequest, review: Review, said: dict[str, Any]) -> None:
    act, subject, value = said["act"], said["subject"], said["value"]
    by = request.user.get_username()
    if act == "undo":
        unsay(review, said["undone"], subject, value, by=by)
        return
    about: dict[str, Any] = {"said": said["said"], "by": by}
    if act == "move":
        about["how"] = said["how"] or "append"
    if act == "picture":
        own: dict[str, Any] = next(
            (p for p in review.result.get("pictures", []) if str(p["n"]) == subject), {}
        )
        focus = {name: own.get(name, middle) for name, middle in PORTRAIT_FOCUS.items()}
        numbers = {**focus, **WHOLE}
        about |= {
            name: usual if said[name] is None else said[name] for name, usual in numbers.items()
        }
    if act == "drop":
        about["fingerprint"] = dismissing.fingerprint_of(review.result, subject)
    if act in ("add", "section"):
        subject = _new_part(review, "remark" if act == "add" else "section", subject)
    say(review, act, subject, value.strip() if act != "edit" else value, **about)
    if act == "add":
        for name, key in (("name", "name"), ("position", "position"), ("words", "text")):
            if said[name]:
                say(review, "edit", f"{subject}.{key}", said[name], by=by)
    if act == "section":
        for name, key in (("name", "heading"), ("words", "text")):
            if said[name]:
                say(review, "edit", f"{subject}.{key}", said[name], by=by)


def _new_part(review: Review, kind: str, language: str) -> str:
    """A name that no remark and no section of the document has had."""
    made = review.answers.get("made", 0) + 1
    review.answers = {**review.answers, "made": made}
    first = review.result["languages"][0]
    return f"{kind}.a{made}" if language == first else f"{language}.{kind}.a{made}"


def facts_meanwhile(review: Review, facts: dict[str, Any], seen: int | None) -> list[str]:
    """What somebody else said of the same facts after the page was made, where it is another
    thing."""
    found = []
    for key, value in facts.items():
        other = None if seen is None else touched_since(review, "edit", key, seen)
        theirs = said_on(review, "edit", key) or _("taken back")
        if other is not None and theirs != str(value):
            found.append(_meanwhile(review, key, other, theirs))
    return found


def _meanwhile(review: Review, subject: str, other: str, theirs: str) -> str:
    return _("%(who)s answered this meanwhile (%(about)s): %(theirs)s") % {
        "who": other or _("Somebody else"),
        "about": labels.target(subject, review.result),
        "theirs": theirs,
    }


def note_facts(request: HttpRequest, review: Review, facts: dict[str, Any]) -> None:
    for key, value in facts.items():
        say(review, "edit", key, str(value), by=request.user.get_username())
    reviewing.refresh(review, by=request.user)


def headline_of(review: Review) -> str:
    """What was read, in a line, for whoever uploads many."""
    if reviewing.is_incomplete(review):
        return _("year, number or date is missing")
    return f"{review.issue} {review.result['headline']}"
