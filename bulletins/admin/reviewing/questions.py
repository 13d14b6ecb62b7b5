"""What is doubtful, with the answers that can be given by one click, and what was answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from bulletins.importing import messages as sentences
from bulletins.importing.answers import NEW, NONE
from bulletins.importing.report import WEIGHTY
from bulletins.importing.saying import given_of
from bulletins.models import Picture, Review
from lmec.languages import own_name

from . import labels, outcome


def asked(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The doubts about one thing together, with the answers that can be given."""
    by_subject: dict[str, list[dict[str, Any]]] = {}
    for doubt in result["doubts"]:
        by_subject.setdefault(doubt["subject"], []).append(doubt)
    changes = {change["key"]: change for change in outcome.changes(result)}
    for number, (subject, doubts) in enumerate(by_subject.items(), start=1):
        # A change is answered by its key, whichever question raised it.
        about = subject.removeprefix("change:")
        prefix, _colon, rest = subject.partition(":")
        if about in changes:  # what was noted is called as in the language of whoever uploaded it
            where = {"where": outcome.called(changes[about], result)}
            doubts = [{**doubt, "params": {**doubt["params"], **where}} for doubt in doubts]
        yield {
            "number": number,
            "id": f"question-{number}",
            "subject": subject,
            "codes": [doubt["code"] for doubt in doubts],
            "params": [value for doubt in doubts for value in doubt["params"].values()],
            "sentences": list(dict.fromkeys(map(sentences.question, doubts))),
            "answers": [
                {"subject": about, **answer} for answer in _answers(subject, doubts, result)
            ],
            "place": next((d["place"] for d in doubts if d["place"]), 0),
            "is_weighty": any(doubt["code"] in WEIGHTY for doubt in doubts),
            "finds": prefix in labels.CHOICES,
            "printed": rest.rpartition("|")[0] or rest,
        }


def _answers(
    subject: str, doubts: list[dict[str, Any]], result: dict[str, Any]
) -> Iterator[dict[str, str]]:
    """The answers of one click; the first is what happens without one, where something does."""
    kind, _colon, _rest = subject.partition(":")
    codes, params = {d["code"] for d in doubts}, doubts[0]["params"]
    if kind in labels.CHOICES:
        options = {identity: name for d in doubts for identity, name in d["options"]}
        for identity, name in options.items():
            label = _("This is %(name)s") % {"name": name}
            yield {"act": "record", "value": identity, "label": label}
        yield {"act": "record", "value": NEW, "label": new_record(kind)}
        if kind == "body":
            yield {"act": "record", "value": NONE, "label": _("No ministry or organisation")}
    elif kind == "change":
        yield {"act": "keep", "value": "", "label": _("Keep what stands here")}
        yield {"act": "take", "value": "", "label": _("Take the document’s")}
    elif "two_spellings" in codes:
        for name in (params["one"], params["other"]):
            label = _("Record as %(name)s") % {"name": name}
            yield {"act": "spelling", "value": name, "label": label}
    elif "two_positions" in codes and (key := _position_of(params, result)):
        label = _("Print “%(text)s”")
        yield {"act": "seen", "value": "", "label": label % {"text": params["one"]}}
        other = {"text": params["other"]}
        yield {"act": "edit", "subject": key, "value": params["other"], "label": label % other}
    elif "closing_unsure" in codes:
        yield {"act": "seen", "value": "", "label": _seen("closing_unsure")}
        yield {"act": "goes_on", "value": "1", "label": _("The last speaker goes on")}
    else:
        code = "another_text" if "another_text" in codes else ""
        yield {"act": "seen", "value": "", "label": _seen(code)}


def _position_of(params: dict[str, str], result: dict[str, Any]) -> str:
    """The field that holds the first of two positions, by its key."""
    held = (
        field["key"]
        for field in result["fields"]
        if field["kind"] == "position" and field["text"] == params["one"]
    )
    return next(held, "")


def new_record(prefix: str) -> str:
    return {
        "person": _("A new speaker"),
        "body": _("A new ministry or organisation"),
        "instrument": _("A new instrument"),
    }[prefix]


def answered(review: Review) -> Iterator[dict[str, Any]]:
    """What was said so far, the latest first; each can be taken back."""
    for given in reversed(given_of(review)):
        if given.get("before"):
            continue
        about, label = _told(given, review.result)
        yield {**given, "about": about, "label": label}


def dismissed(review: Review) -> Iterator[dict[str, Any]]:
    """What an earlier review of the issue took out, and this one therefore does not propose."""
    return (each for each in given_of(review) if each.get("before"))


def _told(given: dict[str, Any], result: dict[str, Any]) -> tuple[str, str]:
    act, subject, value = given["act"], given["subject"], given["value"]
    said = given.get("said", "")
    if act == "edit":
        return labels.target(subject, result), value.strip()[:80] or _("nothing")
    if act == "move":
        return said, labels.target(value, result)
    if act == "picture":
        return _("picture %(number)d") % {"number": int(subject) + 1}, place(value, result)
    if act == "language":
        return _("language of the document"), own_name(value)
    if act in ("split", "cut", "merge", "drop", "add", "order", "section"):
        done = {
            "cut": _("parted in two"),
            "order": _("moved up") if value == "up" else _("moved down"),
            "section": _("a section added by hand"),
            "split": _("a new remark begins here"),
            "merge": _("goes on in the remark before"),
            "drop": _("removed"),
            "add": _("added by hand"),
        }
        return said or labels.target(subject, result), done[act]
    return _about(subject, result), _answer(act, subject, value, result) or said or value


def _answer(act: str, subject: str, value: str, result: dict[str, Any]) -> str:
    """The label of an answer that was given, as the reader's language has it; '' where it holds
    words that were noted with it alone."""
    code, *params = subject.split(":")
    if act == "record" and code in labels.CHOICES:
        return _recorded(code, value, result)
    if act == "spelling":
        return _("Record as %(name)s") % {"name": value}
    if act == "seen" and code == "two_positions":  # its name, one position, the other
        return _("Print “%(text)s”") % {"text": params[1]} if len(params) == 3 else ""
    if act == "seen":
        return _seen(code)
    return {
        "keep": _("Keep what stands here"),
        "take": _("Take the document’s"),
        "goes_on": _("The last speaker goes on"),
    }.get(act, "")


def _recorded(kind: str, value: str, result: dict[str, Any]) -> str:
    if value == NEW:
        return new_record(kind)
    if value == NONE:
        return _("No ministry or organisation")
    names = (match["record"] for match in result["matched"] if match["identity"] == value)
    name = next(names, "")
    return _("This is %(name)s") % {"name": name} if name else ""


def _seen(code: str) -> str:
    return {
        "closing_unsure": _("It is the closing"),
        "another_text": _("It is the same issue"),
    }.get(code, _("It is right so"))


def _about(subject: str, result: dict[str, Any]) -> str:
    """What an answered question was about."""
    code, _colon, rest = subject.partition(":")
    if code in labels.CHOICES:
        return rest.rpartition("|")[0] or rest
    if code == "notice":
        return sentences.notice(rest)
    if code == "another_text":
        return f"{labels.kind('bulletin')} {rest}"
    if code == "two_spellings":
        return " / ".join(rest.split(":"))
    if code in ("two_positions", "position_differs"):
        return rest.partition(":")[0]
    changed = (each for each in outcome.changes(result) if each["key"] == subject)
    if change := next(changed, None):
        return outcome.called(change, result)
    return rest or sentences.plain(code)


def place(value: str, result: dict[str, Any]) -> str:
    """What a picture is used for."""
    if value.startswith("remark."):
        texts = {f["key"]: f["text"] for f in result["fields"]}
        name = texts.get(f"{value}.name") or labels.target(value, result)
        return _("portrait of %(name)s") % {"name": name}
    return str(dict(Picture.Role.choices).get(value, "")) or _("not used")
