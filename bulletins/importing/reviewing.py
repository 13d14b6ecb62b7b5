"""Documents that wait for an editor: taken in, asked about, accepted or discarded.

Until a review is accepted no record is made or changed: what accepting would do is found out by
an import that is rolled back. Accepting does the same import again, for good, and refuses to
when it would do anything else than what the editor saw.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction

from bulletins.models import Bulletin, ImportedDocument, Instrument, Review
from lmec.files import original_storage
from organizations.models import Ministry, MinistryAlias
from people.models import Speaker, SpeakerAlias

from . import dismissing, exchange, import_document, picturing, remembering
from .editing import place_of, targets
from .entering import Incomplete, read_for_review
from .parsing.results import ParsedBulletin
from .reading import Document, UnreadableDocument
from .report import ImportReport
from .saying import answers_of, given_of, say, version_of
from .showing import shown

#: Raised when what a result holds changes: an older one is found out again.
_FORM = 7


class Stale(Exception):
    """Accepting would do something else than what the editor saw; it was not done."""


def take_in(file: Any, *, by: Any) -> Review:
    """Read a document for review, or take up the review that it already has. Raises
    UnreadableDocument; then nothing is kept."""
    data: bytes = file.read()
    sha256 = hashlib.sha256(data).hexdigest()
    waiting = Review.objects.filter(sha256=sha256).first()
    if waiting:
        return waiting
    review = Review(file_name=str(file.name)[-255:], created_by=by, sha256=sha256)
    review.answers = _known_answers(sha256)
    _rehearse(review, data, by)
    review.file = original_storage.save(review.file_name, ContentFile(data))
    review.save()
    return review


def _known_answers(sha256: str) -> dict[str, Any]:
    """What was said when the same file was accepted before: nobody is asked twice. Which records
    were meant is on record since; what overwrites staff's words is asked each time."""
    earlier = ImportedDocument.objects.filter(sha256=sha256).exclude(answers={}).first()
    given = earlier.answers["given"] if earlier else []
    kept = [each for each in given if each["act"] not in ("record", "take", "keep")]
    return {"given": kept} if kept else {}


def refresh(review: Review, *, by: Any) -> bool:
    """Find out again what accepting would do; whether that is something else than before."""
    with review.file.open() as original:
        data = original.read()
    before = review.result.get("outcome")
    _rehearse(review, data, by)
    review.save()
    return before != review.result["outcome"]


def is_stale(review: Review) -> bool:
    """Whether records changed that the review was made from."""
    return review.result.get("ground") != _ground(review)


def accept(review: Review, *, by: Any, version: int | None = None) -> Bulletin:
    """Make or update the draft as shown. Raises Stale, and then changes nothing: where records
    changed, or where somebody else answered after `version`."""
    with transaction.atomic():
        held = Review.objects.select_for_update().get(pk=review.pk)
        if version not in (None, version_of(held)) or is_incomplete(held):
            raise Stale
        with held.file.open() as original:
            file = ContentFile(original.read(), name=held.file_name)
        report = import_document(file, by=by, answers=answers_of(held))
        if _outcome(report) != held.result.get("outcome"):
            raise Stale
        assert report.bulletin
        picturing.place(held, report)
        accepted = ImportedDocument.objects.filter(bulletin=report.bulletin, sha256=held.sha256)
        accepted.update(
            answers={"given": given_of(held), "wanted": held.answers.get("wanted", [])}
        )
        held.delete()
        return report.bulletin


def is_incomplete(review: Review) -> bool:
    """Whether the document lacks what no issue can be without: its year and number, a date."""
    return review.result.get("action") == "incomplete"


def discard(review: Review) -> None:
    """Forget the review, and its files unless something else keeps them."""
    names = [review.file.name, *(each["file"] for each in review.result.get("pictures", []))]
    review.delete()
    for name in names:
        kept = ImportedDocument.objects.filter(file=name) or Review.objects.filter(file=name)
        shared = Review.objects.filter(result__pictures__contains=[{"file": name}])
        if not kept and not shared.exists():
            Path(original_storage.path(name)).unlink(missing_ok=True)


def _rehearse(review: Review, data: bytes, by: Any) -> None:
    """Find out what accepting would do, and keep that."""
    first_time = "pictures" not in review.result
    try:
        if first_time:
            _take_pictures(review, data)
        report = _import(review, data, by)
        if first_time:
            _note(review, report)
            dismissed = dismissing.dismiss_again(review)
            if remembering.answer_again(review) or dismissed:
                report = _import(review, data, by)
    except Incomplete as error:
        _note_incomplete(review, error)
    else:
        _note(review, report)


def _import(review: Review, data: bytes, by: Any) -> ImportReport:
    file = ContentFile(data, name=review.file_name)
    return import_document(file, by=by, dry_run=True, answers=answers_of(review))


def _take_pictures(review: Review, data: bytes) -> None:
    """Keep the pictures of the document; a portrait is its neighbour's until somebody says
    otherwise."""
    if exchange.is_exchange(data):
        pictures = []  # its own way in brings them along
    else:
        read = read_for_review(data, review.file_name, answers_of(review))
        pictures = list(picturing.found_in(*read))
    placed = answers_of(review).placed
    for picture in pictures:
        near, role = picture.pop("near"), picture.pop("role")
        value = f"remark.{near}" if near is not None else role
        if value and str(picture["n"]) not in placed:
            say(review, "picture", str(picture["n"]), value, x=picture["x"], y=picture["y"])
    review.result = {**review.result, "pictures": pictures}


def _note(review: Review, report: ImportReport) -> None:
    """Keep what accepting would do."""
    review.year, review.number = report.year, report.number
    review.open_questions = len({each.subject for each in report.doubts})
    result = {
        **_nothing(review),
        "action": report.action,
        "languages": report.languages,
        "headline": _headline(report),
        "remarks": len(report.contents[0]["remarks"]) if report.contents else 0,
        "outcome": _outcome(report),
        "ground": _ground(review),
    }
    for name in ("doubts", "matched", "created", "changes", "left_over"):
        result[name] = [asdict(each) for each in getattr(report, name)]
    if report.document and report.parsed:
        result |= _read(report.document, report.parsed)
        open_places = {place_of(left) for left in report.parsed.left_over}
        for left in result["left_over"]:
            left["movable"] = str(left["start"]) in open_places
    review.result = result


def _headline(report: ImportReport) -> str:
    """The document's own, where it has one: the issue may keep another that staff wrote."""
    own = report.parsed.headline if report.parsed else None
    if own:
        return own.text
    return report.contents[0]["headline"]["text"] if report.contents else ""


def _note_incomplete(review: Review, error: Incomplete) -> None:
    """What was read, for the editor to add what is missing."""
    head = error.parsed.masthead
    review.year = head.year.value if head.year else 0
    review.number = head.number.value if head.number else 0
    review.open_questions = 1
    review.result = {
        **_nothing(review),
        "action": "incomplete",
        "missing": error.code,
        "languages": [each.language for each in (error.parsed, *error.parsed.others)],
        "headline": str(error.parsed.headline or ""),
        "outcome": error.code,
        "ground": _ground(review),
        **_read(error.document, error.parsed),
        "left_over": [
            {"text": left.printed.text, "start": left.printed.span.start, "movable": True}
            for left in error.parsed.left_over
        ],
    }


def _nothing(review: Review) -> dict[str, Any]:
    empty: dict[str, Any] = {
        name: []
        for name in ("doubts", "matched", "created", "changes", "fields", "paper", "targets")
    }
    known = {"pictures": review.result["pictures"]} if "pictures" in review.result else {}
    return {**empty, **known, "remarks": 0}


def _read(document: Document, parsed: ParsedBulletin) -> dict[str, Any]:
    return {**shown(document, parsed), "targets": list(targets(parsed))}


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
    found = [_FORM, *(issue.values_list("pk", "generation").first() or (0, 0))]
    for model in (Speaker, SpeakerAlias, Ministry, MinistryAlias, Instrument, ImportedDocument):
        newest = model._default_manager.order_by("-pk").values_list("pk", flat=True).first()
        found += [newest or 0, model._default_manager.count()]
    return found


__all__ = [
    "Stale",
    "UnreadableDocument",
    "accept",
    "discard",
    "given_of",
    "is_incomplete",
    "is_stale",
    "refresh",
    "take_in",
]
