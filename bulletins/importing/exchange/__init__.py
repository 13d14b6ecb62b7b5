"""The exchange file back into records, by identity: every record is found by its UUID and made
to say what the file says, or made anew. Writing it out again gives the same bytes.

files     the pictures and attachments that the file brings along
records   what the bulletin names: bodies, people, meetings, imprint
bulletin  the bulletin itself, one language laid over the others
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator
from typing import Any

import msgspec

from bulletins import content
from bulletins.models import Attachment, Bulletin, Meeting, Participation, Picture, Remark
from lmec import background, pagestore
from lmec.languages import CODES
from organizations.models import Ministry

from ..reading import UnreadableDocument
from ..report import ImportReport
from .bulletin import Restorer

__all__ = ["is_exchange", "read", "restore"]


def is_exchange(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


class Exchange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    exchange: int
    contents: list[dict[str, Any]]
    files: dict[str, str] = {}


def read(data: bytes) -> tuple[list[content.BulletinContent], dict[str, bytes]]:
    """The contents of one bulletin, the source language first, and the files that they name."""
    try:
        given = json.loads(data)
        if wrong := next(_unknown_values(given), ""):
            raise ValueError(f"unknown value {wrong}")
        if "exchange" not in given:
            return [content.from_json(data)], {}
        exchange = msgspec.convert(given, Exchange)
        contents = [content.from_json(json.dumps(each)) for each in exchange.contents]
        files = {
            name: base64.b64decode(text, validate=True) for name, text in exchange.files.items()
        }
    except (ValueError, binascii.Error, msgspec.MsgspecError, RecursionError) as error:
        raise UnreadableDocument("bad_exchange", reason=_one_line(error)) from error
    if exchange.exchange != 1 or not contents or len({each.id for each in contents}) != 1:
        raise UnreadableDocument("bad_exchange", reason="not one bulletin of format 1")
    contents.sort(key=lambda each: each.language != each.source_language)
    return contents, files


# Tuples, since what a hostile file gives instead of a value may have no hash.
_CHOICES: dict[str, tuple[str, ...]] = {
    "language": CODES,
    "source_language": CODES,
    "kind": (*Bulletin.Kind.values, *Ministry.Kind.values, *Attachment.Kind.values),
    "mode": ("", *Meeting.Mode.values),
    "role": (*Participation.Role.values, *Remark.Role.values, *Picture.Role.values),
}


def _unknown_values(value: Any) -> Iterator[str]:
    """Values that the format leaves open and our records do not."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _CHOICES and inner not in _CHOICES[key]:
                yield str(inner)
            yield from _unknown_values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _unknown_values(inner)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200].rstrip(".")


def restore(
    contents: list[content.BulletinContent],
    files: dict[str, bytes],
    *,
    by: Any,
    report: ImportReport,
) -> Bulletin:
    """Make or update the bulletin; runs inside the caller's transaction."""
    found = contents[0]
    other = Bulletin.objects.filter(year=found.year, number=found.number).exclude(uuid=found.id)
    if other.exists():
        raise UnreadableDocument("other_identity", issue=f"{found.year}/{found.number}")
    existing = Bulletin.objects.select_for_update().filter(uuid=found.id).first()
    if existing and {each.sample for each in contents} != {existing.is_sample}:
        # Samples are removed whole, with their editions: nothing real may become one.
        raise UnreadableDocument("bad_exchange", reason="sample material and a real issue")
    bulletin = existing or Bulletin(uuid=found.id, created_by=by)
    restorer = Restorer(bulletin, files, report)
    for each in contents:
        restorer.restore(each)
    for each in contents:
        restorer.note_translation(each)
    if restorer.changed_others:
        pagestore.forget()  # readers are shown the names on record
        background.enqueue("index_everything")  # and search finds by them
    report.action = "updated" if existing else "created"
    return bulletin
