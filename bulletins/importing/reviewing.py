"""Documents that wait for an editor: taken in, asked about, accepted or discarded.

Until a review is accepted no record is made or changed: what accepting would do is found out by
an import that is rolled back. Accepting does the same import again, for good, and refuses to
when it would do anything else than what the editor saw.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction

from bulletins.models import Bulletin, ImportedDocument, Instrument, Picture, Review
from lmec.files import digest_in, original_storage, picture_storage
from lmec.languages import set_text
from lmec.renditions import checked_picture
from organizations.models import Ministry, MinistryAlias
from people.models import Speaker, SpeakerAlias

from . import import_document
from .answers import Answers, place_of, targets
from .reading import UnreadableDocument
from .report import ImportReport
from .showing import shown

#: A portrait's face is rather above the middle.
PORTRAIT_FOCUS = (50, 40)


class Stale(Exception):
    """Accepting would do something else than what the editor saw; it was not done."""


def take_in(file: Any, *, by: Any) -> Review:
    """Read a document for review. Raises UnreadableDocument; then nothing is kept."""
    data: bytes = file.read()
    review = Review(file_name=str(file.name)[-255:], created_by=by)
    report = _rehearse(review, data, by)
    review.sha256 = hashlib.sha256(data).hexdigest()
    pictures = list(_pictures(report))
    for picture in pictures:
        if (near := picture.pop("near")) is not None:
            say(review, "picture", str(picture["n"]), f"remark.{near}", focus=PORTRAIT_FOCUS)
    review.result = {"pictures": pictures}
    if pictures:
        report = _rehearse(review, data, by)
    _note(review, report)
    review.file = original_storage.save(review.file_name, ContentFile(data))
    review.save()
    return review


def say(
    review: Review, act: str, subject: str, value: str = "", *, focus: Any = None, **about: Any
) -> None:
    """Note an answer; a later one takes the place of an earlier one."""
    given = [each for each in given_of(review) if (each["act"], each["subject"]) != (act, subject)]
    entry = {"act": act, "subject": subject, "value": value, **about}
    if focus:
        entry["x"], entry["y"] = focus
    review.answers = {"given": [*given, entry]}


def unsay(review: Review, act: str, subject: str) -> None:
    kept = [e for e in given_of(review) if (e["act"], e["subject"]) != (act, subject)]
    review.answers = {"given": kept}


def given_of(review: Review) -> list[dict[str, Any]]:
    return review.answers.get("given", [])


def answers_of(review: Review) -> Answers:
    given = given_of(review)

    def said(act: str) -> dict[str, str]:
        return {each["subject"]: each["value"] for each in given if each["act"] == act}

    changes = {*said("keep"), *said("take")}
    spellings = {subject: value for subject, value in said("spelling").items() if value}
    return Answers(
        records=said("record"),
        spellings={_name_in(subject): value for subject, value in spellings.items()},
        moved=said("move"),
        seen=(*said("seen"), *spellings, *said("goes_on"), *(f"change:{key}" for key in changes)),
        taken=tuple(said("take")),
        placed=tuple(number for number, place in said("picture").items() if place),
        last_speaker_goes_on=bool(said("goes_on")),
    )


def _name_in(subject: str) -> str:
    """The name as printed of `two_spellings:Sok DARA:Sok Dara`."""
    return subject.split(":")[1] if subject.count(":") else subject


def refresh(review: Review, *, by: Any) -> bool:
    """Find out again what accepting would do; whether that is something else than before."""
    with review.file.open() as original:
        report = _rehearse(review, original.read(), by)
    before = review.result.get("outcome")
    _note(review, report)
    review.save()
    return before != review.result["outcome"]


def is_stale(review: Review) -> bool:
    """Whether records changed that the review was made from."""
    return review.result.get("ground") != _ground(review)


def accept(review: Review, *, by: Any) -> Bulletin:
    """Make or update the draft as shown. Raises Stale, and then changes nothing."""
    with transaction.atomic():
        held = Review.objects.select_for_update().get(pk=review.pk)
        with held.file.open() as original:
            file = ContentFile(original.read(), name=held.file_name)
        report = import_document(file, by=by, answers=answers_of(held))
        if _outcome(report) != held.result.get("outcome"):
            raise Stale
        assert report.bulletin
        _place_pictures(held, report)
        held.delete()
        return report.bulletin


def discard(review: Review) -> None:
    """Forget the review, and its files unless something else keeps them."""
    names = [review.file.name, *(each["file"] for each in review.result.get("pictures", []))]
    review.delete()
    for name in names:
        kept = ImportedDocument.objects.filter(file=name) or Review.objects.filter(file=name)
        shared = Review.objects.filter(result__pictures__contains=[{"file": name}])
        if not kept and not shared.exists():
            Path(original_storage.path(name)).unlink(missing_ok=True)


def _rehearse(review: Review, data: bytes, by: Any) -> ImportReport:
    file = ContentFile(data, name=review.file_name)
    return import_document(file, by=by, dry_run=True, answers=answers_of(review))


def _note(review: Review, report: ImportReport) -> None:
    """Keep what accepting would do."""
    review.year, review.number = report.year, report.number
    review.open_questions = len({each.subject for each in report.doubts})
    result: dict[str, Any] = {
        "action": report.action,
        "languages": report.languages,
        "fields": [],
        "paper": [],
        "targets": [],
        "pictures": review.result.get("pictures", []),
        "headline": report.contents[0]["headline"]["text"] if report.contents else "",
        "remarks": len(report.contents[0]["remarks"]) if report.contents else 0,
        "outcome": _outcome(report),
        "ground": _ground(review),
    }
    for name in ("doubts", "matched", "created", "changes", "left_over"):
        result[name] = [asdict(each) for each in getattr(report, name)]
    if report.document and report.parsed:
        result |= shown(report.document, report.parsed)
        result["targets"] = list(targets(report.parsed))
        open_places = {place_of(left) for left in report.parsed.left_over}
        for left in result["left_over"]:
            left["movable"] = str(left["start"]) in open_places
    review.result = result


def _outcome(report: ImportReport) -> str:
    """What an import does, told in no language: two that do the same have the same."""
    made = {match.identity for match in report.created}  # another one each time
    told = [
        report.action,
        [
            [d.code, d.subject, d.place, [o[0] for o in d.options if o[0] not in made]]
            for d in report.doubts
        ],
        [[m.kind, m.printed, "" if m.identity in made else m.identity] for m in report.matched],
        # An imprint is called by its name in the editor's language.
        [[m.kind, "" if m.kind == "imprint" else m.printed] for m in report.created],
        [[c.key, c.applied, *((c.before, c.after) if c.key else ())] for c in report.changes],
        [[left.text, left.place] for left in report.left_over],
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _ground(review: Review) -> list[int]:
    """A cheap sign of the records that a review depends on."""
    issue = Bulletin.objects.filter(year=review.year, number=review.number)
    found = list(issue.values_list("pk", "generation").first() or (0, 0))
    for model in (Speaker, SpeakerAlias, Ministry, MinistryAlias, Instrument, ImportedDocument):
        newest = model._default_manager.order_by("-pk").values_list("pk", flat=True).first()
        found += [newest or 0, model._default_manager.count()]
    return found


# Pictures


def _pictures(report: ImportReport) -> Iterator[dict[str, Any]]:
    """The pictures whose bytes the document holds, cleaned and kept with the original; `near`
    is the remark that one stands at."""
    if not (report.document and report.parsed):
        return
    held = [each for p in report.document.paragraphs() for each in p.pictures]
    for number, picture in enumerate(report.parsed.pictures):
        target = picture.target.text if picture.target else ""
        data = _inline(target)
        if data is None and len(held) == len(report.parsed.pictures):
            data = held[number].data
        try:
            clean = checked_picture(ContentFile(data or b"", name="picture"))
        except ValidationError:
            continue
        name = original_storage.save(clean.name, clean)
        alternative = picture.alternative.text if picture.alternative else ""
        near = picture.before_remark
        yield {"n": number, "file": name, "alternative": alternative, "near": near}


def _inline(target: str) -> bytes | None:
    """The bytes of a data URI that is a picture's."""
    head, comma, body = target.partition(",")
    if not comma or not head.startswith("data:image/") or not head.endswith(";base64"):
        return None
    try:
        return base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        return None


def _place_pictures(review: Review, report: ImportReport) -> None:
    files = {str(each["n"]): each for each in review.result["pictures"]}
    for entry in given_of(review):
        if entry["act"] != "picture" or not entry["value"] or entry["subject"] not in files:
            continue
        picture = files[entry["subject"]]
        with original_storage.open(picture["file"]) as kept:
            name = picture_storage.save(picture["file"], ContentFile(kept.read()))
        kind, _dot, number = entry["value"].partition(".")
        if kind == "remark" and number.isdecimal() and int(number) < len(report.remarks):
            _give_portrait(report.remarks[int(number)], name, entry["x"], entry["y"])
        elif kind in Picture.Role.values:
            _hang(report, kind, name, picture["alternative"], entry)


def _give_portrait(remark: Any, name: str, x: int, y: int) -> None:
    """To the speaker who has none; else it is that of the day."""
    owner = remark.speaker if remark.speaker and not remark.speaker.portrait else remark
    known = remark.speaker.portrait.name if remark.speaker and remark.speaker.portrait else ""
    if digest_in(str(known)) == digest_in(name):
        return
    owner.portrait, owner.portrait_focus_x, owner.portrait_focus_y = name, x, y
    owner.save(update_fields=["portrait", "portrait_focus_x", "portrait_focus_y"])


def _hang(report: ImportReport, role: str, name: str, alternative: str, entry: Any) -> None:
    assert report.bulletin
    own = list(report.bulletin.pictures.all())
    if any(digest_in(str(each.file.name)) == digest_in(name) for each in own):
        return
    if role == Picture.Role.COVER and any(each.role == role for each in own):
        role = Picture.Role.GALLERY
    order = max((each.order for each in own), default=0) + 1
    picture = Picture(bulletin=report.bulletin, role=role, file=name, order=order)
    picture.focus_x, picture.focus_y = entry["x"], entry["y"]
    set_text(picture, "alternative", report.languages[0], alternative[:400])
    picture.save()


__all__ = [
    "Stale",
    "UnreadableDocument",
    "accept",
    "answers_of",
    "discard",
    "given_of",
    "is_stale",
    "refresh",
    "say",
    "take_in",
    "unsay",
]
