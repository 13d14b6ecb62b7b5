"""What the screen of a review shows, from what the review keeps, in the editor's language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bulletins.importing import messages as sentences
from bulletins.importing import reviewing
from bulletins.importing.answers import NEW
from bulletins.models import Bulletin, Instrument, Participation, Picture, Review
from lmec.languages import own_name
from organizations.models import Ministry
from people.models import Speaker

_LABELS: dict[str, str | Promise] = {
    "masthead": gettext_lazy("Masthead"),
    "year": gettext_lazy("year"),
    "number": gettext_lazy("number"),
    "serial": gettext_lazy("running number"),
    "date": gettext_lazy("masthead date"),
    "headline": gettext_lazy("headline"),
    "lead": gettext_lazy("lead"),
    "heading": gettext_lazy("heading"),
    "text": gettext_lazy("text"),
    "name": gettext_lazy("name as printed"),
    "position": gettext_lazy("position as printed"),
    "words": gettext_lazy("words"),
    "closing": gettext_lazy("closing"),
    "contact": gettext_lazy("contact block"),
    "about": gettext_lazy("about the Center"),
    "meeting": gettext_lazy("meeting"),
    "days": gettext_lazy("days of the meeting"),
    "place": gettext_lazy("place"),
    "instrument": gettext_lazy("instrument"),
    **dict(Participation.Role.choices),
}
_KINDS: dict[str, str | Promise] = {
    "speaker": gettext_lazy("speaker"),
    "ministry": gettext_lazy("ministry or organisation"),
    "country": gettext_lazy("country"),
    "instrument": gettext_lazy("instrument"),
    "meeting": gettext_lazy("meeting"),
    "imprint": gettext_lazy("imprint"),
}
#: The kinds that an editor can set right: question's prefix, and the records to choose from.
_CHOICES: dict[str, tuple[str, Any]] = {
    "speaker": ("person", Speaker),
    "ministry": ("body", Ministry),
    "instrument": ("instrument", Instrument),
}


def context(review: Review) -> dict[str, Any]:
    result = review.result
    fields = list(_fields(result))
    chosen = list(_matches(result))
    corrections = list(_corrections(chosen))
    # A person is one of few that are alike; of bodies and instruments any may be meant.
    choices = {c["prefix"]: c["choices"] for c in corrections if c["prefix"] != "person"}
    return {
        "language": result["languages"][0],
        "questions": list(_questions(result, choices)),
        "answered": list(_answered(review, corrections)),
        "fields": fields,
        "paper": _paper(result, fields),
        "left_over": result["left_over"],
        "targets": list(_targets(result)),
        "pictures": list(_pictures(review)),
        "matched": [m for m in chosen if m["how"] == "matched"],
        "created": [m for m in chosen if m["how"] == "created"],
        "corrections": corrections,
        "changes": list(_changes(result)),
        "issue": Bulletin.objects.filter(year=review.year, number=review.number).first(),
    }


def _fields(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The values in order; the parts of a remark under one head."""
    records = {(m["kind"], m["printed"]): m["record"] for m in result["matched"]}
    for number, field in enumerate(result["fields"]):
        label = str(_LABELS.get(field["kind"], field["kind"]))
        record = records.get(("speaker", field["text"])) if field["kind"] == "name" else None
        target = field["key"].replace(".words", ".text")
        target = target if target in result["targets"] else ""
        yield {
            **field,
            "id": f"f{number}",
            "label": label,
            "record": record,
            "target": target,
            "language_name": own_name(field["language"]),
        }


def _paper(result: dict[str, Any], fields: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    labels = {field["id"]: field for field in fields}
    lines = []
    for line in result["paper"]:
        pieces = []
        for piece in line:
            owner = piece["o"]
            field = labels.get(owner)
            pieces.append(
                {
                    "text": piece["t"],
                    "owner": owner,
                    "first": "first" in piece,
                    "field": field,
                    "left": owner[1:] if owner.startswith("l") else "",
                    "picture": owner[1:] if owner.startswith("p") else "",
                }
            )
        lines.append(pieces)
    return lines


def _questions(
    result: dict[str, Any], corrections: dict[str, list[tuple[str, str]]]
) -> Iterator[dict[str, Any]]:
    """Those about one thing together, with the answers that can be given."""
    by_subject: dict[str, list[dict[str, Any]]] = {}
    for doubt in result["doubts"]:
        by_subject.setdefault(doubt["subject"], []).append(doubt)
    for subject, doubts in by_subject.items():
        said = list(dict.fromkeys(map(sentences.question, doubts)))
        # A change is answered by its key, whichever question raised it.
        about = subject.removeprefix("change:")
        answers = [{"subject": about, **answer} for answer in _answers(subject, doubts)]
        place = next((d["place"] for d in doubts if d["place"]), 0)
        choices = corrections.get(subject.partition(":")[0], [])
        yield {
            "subject": subject,
            "sentences": said,
            "answers": answers,
            "place": place,
            "choices": choices,
        }


def _answers(subject: str, doubts: list[dict[str, Any]]) -> Iterator[dict[str, str]]:
    """The answers of one click; the first is what happens without one, where something does."""
    kind, _colon, _rest = subject.partition(":")
    codes, params = {d["code"] for d in doubts}, doubts[0]["params"]
    if kind in {prefix for prefix, _model in _CHOICES.values()}:
        options = {identity: name for d in doubts for identity, name in d["options"]}
        for identity, name in options.items():
            label = _("This is %(name)s") % {"name": name}
            yield {"act": "record", "value": identity, "label": label}
        new = {
            "person": _("A new speaker"),
            "body": _("A new ministry or organisation"),
            "instrument": _("A new instrument"),
        }
        yield {"act": "record", "value": NEW, "label": new[kind]}
    elif kind == "change":
        yield {"act": "keep", "value": "", "label": _("Keep what stands here")}
        yield {"act": "take", "value": "", "label": _("Take the document’s")}
    elif "two_spellings" in codes:
        for name in (params["one"], params["other"]):
            label = _("Record as %(name)s") % {"name": name}
            yield {"act": "spelling", "value": name, "label": label}
    elif "closing_unsure" in codes:
        yield {"act": "seen", "value": "", "label": _("It is the closing")}
        yield {"act": "goes_on", "value": "1", "label": _("The last speaker goes on")}
    else:
        yield {"act": "seen", "value": "", "label": _("It is right so")}


def _answered(review: Review, corrections: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    names = {identity: name for each in corrections for identity, name in each["choices"]}
    for given in reviewing.given_of(review):
        if given["act"] != "picture":
            about = given["subject"].partition(":")[2] or given["subject"]
            label = given.get("said") or names.get(given["value"], given["value"])
            yield {**given, "about": about.rpartition("|")[0] or about, "label": label}


def _targets(result: dict[str, Any]) -> Iterator[tuple[str, str]]:
    names = {f["key"]: f["text"] for f in result["fields"]}
    for key in result["targets"]:
        kind, _dot, rest = key.partition(".")
        number, _dot, name = rest.partition(".")
        if not rest:
            yield key, str(_LABELS[kind])
        elif kind == "section":
            yield key, _("section %(number)d") % {"number": int(number) + 1}
        else:
            who = names.get(f"remark.{number}.name", "")
            label = _LABELS["words" if name == "text" else name]
            yield key, f"{int(number) + 1}. {who}: {label}"


def _pictures(review: Review) -> Iterator[dict[str, Any]]:
    result = review.result
    given = {g["subject"]: g for g in reviewing.given_of(review) if g["act"] == "picture"}
    named = (f for f in result["fields"] if f["kind"] == "name")
    speakers = [field for field in named if field["key"].startswith("remark.")]
    places = [("", _("not used"))]
    for field in speakers:
        label = _("portrait of %(name)s") % {"name": field["text"]}
        places.append((f"remark.{field['part'] - 1}", label))
    places += [(value, str(label)) for value, label in Picture.Role.choices]
    for picture in result["pictures"]:
        entry = given.get(str(picture["n"]), {})
        yield {
            **picture,
            "place": entry.get("value", ""),
            "x": entry.get("x", 50),
            "y": entry.get("y", 50),
            "places": places,
        }


def _matches(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for how in ("created", "matched"):
        for match in result[how]:
            yield {**match, "how": how, "label": str(_KINDS.get(match["kind"], match["kind"]))}


def _corrections(matches: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Where a name was matched or not: the editor may know better."""
    for kind, (prefix, model) in _CHOICES.items():
        printed = {
            m["subject"]: m["printed"]
            for m in matches
            if m["kind"] == kind and m["subject"].startswith(f"{prefix}:")
        }
        if not printed:
            continue
        records = model._default_manager.all()
        if kind == "speaker":
            records = records.filter(is_sample=False)
        if kind == "ministry":
            records = records.select_related("country")
        choices = sorted(((str(r.uuid), str(r)) for r in records), key=lambda each: each[1])
        names = [
            (subject, f"{name} ({subject.rpartition('|')[2]})" if "|" in subject else name)
            for subject, name in printed.items()
        ]
        yield {
            "label": str(_KINDS[kind]),
            "prefix": prefix,
            "names": names,
            "choices": choices,
        }


def _changes(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for change in result["changes"]:
        _record, _dot, field = change["key"].partition(".")
        label = {"printed_name": "name", "printed_position": "position"}.get(field, field)
        where = str((_LABELS | _KINDS).get(label or change["where"], change["where"]))
        if change["key"].startswith("remark"):
            where = f"{change['where']}: {where if label != 'text' else _LABELS['words']}"
        yield {**change, "where": where}
