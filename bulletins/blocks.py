"""Blocks: the smallest pieces that are translated and compared, and where each is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from bulletins.models import Attachment, Bulletin, Imprint, Meeting, Series
from lmec.languages import CODES, text_in


@dataclass(frozen=True)
class Place:
    """Where a block is kept among the working records."""

    key: str
    record: models.Model
    field: str

    def text(self, language: str) -> str:
        return text_in(self.record, self.field, language)

    @property
    def is_name(self) -> bool:
        return self.field == "printed_name"

    @property
    def is_needed(self) -> bool:
        """Whether readers get the source's text where nothing else is chosen: nobody speaks, and
        no document is offered, without a name."""
        return self.is_name or self.is_shared or isinstance(self.record, Attachment)

    @property
    def is_shared(self) -> bool:
        """Whether it is kept with a record that other issues print as well."""
        return is_shared(self.key)

    def on_record(self, language: str) -> str:
        """What readers get where a printed name is not translated: the speaker's own name in
        their language."""
        speaker = getattr(self.record, "speaker", None) if self.is_name else None
        return text_in(speaker, "name", language) if speaker else ""


@dataclass(frozen=True)
class Snapshot:
    """All texts of a bulletin at one moment: language to block key to text. Nothing in it stands
    for the moment before the bulletin was written."""

    source_language: str = ""
    texts: dict[str, dict[str, str]] = field(default_factory=dict)

    def text(self, language: str, key: str) -> str:
        return self.texts.get(language, {}).get(key, "")


#: Fields that keys call by a shorter name.
_SHORT = {"printed_name": "name", "printed_position": "position"}
_SHARED = {str(model._meta.model_name) for model in (Meeting, Series, Imprint)}
_LONG = {short: long for long, short in _SHORT.items()}


def key_of(record: Any, field: str) -> str:
    """A block's key: stable for ever, whatever the order of the records."""
    if isinstance(record, Bulletin):
        return field
    return f"{record._meta.model_name}:{record.uuid}:{_SHORT.get(field, field)}"


def is_shared(key: str) -> bool:
    """Whether a block of this key is kept with a record that other issues print as well."""
    return key.partition(":")[0] in _SHARED


def field_named(name: str) -> str:
    """The field of which a key speaks."""
    return _LONG.get(name, name)


def blocks_of(bulletin: Bulletin) -> list[Place]:
    """Every block of the bulletin in the order of the printed issue, empty ones included."""
    return [Place(key_of(r, field), r, field) for r, field in _fields(bulletin)]


def shared_blocks_of(bulletin: Bulletin) -> list[Place]:
    """Every text that it prints from records which other issues print too, empty ones included:
    what it reports on, then the imprint."""
    return [
        Place(key_of(record, field), record, field)
        for record, fields in _shared(bulletin).items()
        for field in fields
    ]


def _shared(bulletin: Bulletin) -> dict[models.Model, tuple[str, ...]]:
    """These records with those of their fields that are printed, each once; read in a fixed number
    of queries where they are not there yet."""
    of_meeting = ("meeting__series", "meeting__parent")
    of_sections = (f"sections__{path}" for path in of_meeting)
    models.prefetch_related_objects([bulletin], *of_meeting, *of_sections)
    found: dict[models.Model, tuple[str, ...]] = {}
    for meeting in (bulletin.meeting, *(section.meeting for section in bulletin.sections.all())):
        if meeting is None:
            continue
        found[meeting] = ("title", "place")
        if meeting.series:
            found.setdefault(meeting.series, ("name",))
        if meeting.parent:
            found.setdefault(meeting.parent, ("title",))
    if bulletin.imprint:
        found[bulletin.imprint] = ("name", "contact_names", "address", "about")
    return found


def _fields(bulletin: Bulletin) -> Iterator[tuple[models.Model, str]]:
    yield bulletin, "headline"
    yield bulletin, "lead"
    for section in bulletin.sections.all():
        yield section, "heading"
        yield section, "text"
    for remark in bulletin.remarks.all():
        yield remark, "printed_name"
        yield remark, "printed_position"
        yield remark, "text"
    yield bulletin, "closing"
    for picture in bulletin.pictures.all():
        yield picture, "caption"
        yield picture, "alternative"
    for attachment in bulletin.attachments.all():
        yield attachment, "title"


def snapshot(bulletin: Bulletin) -> Snapshot:
    """All texts as they stand now; taken before a save, given to `record_changes` after it."""
    found = Bulletin.objects.get(pk=bulletin.pk)
    places = blocks_of(found)
    texts = {code: {place.key: place.text(code) for place in places} for code in CODES}
    return Snapshot(found.source_language, texts)
