"""What differs between two contents of one issue, piece by piece, in the order of the printed
issue. Works on edition content alone: two versions, or a version and the draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from bulletins.content import Block, Body, BulletinContent, Image, Imprint, Meeting, Text
from bulletins.kinds import Kind
from bulletins.presenting import ATTACHMENTS, MODES, ROLES
from lmec.differences import Piece
from lmec.differences import compare as pieces_of
from lmec.lists import listed


@dataclass(frozen=True)
class Slot:
    """One piece of an issue: what it is called, what stands in it."""

    key: str
    name: str
    text: str
    language: str
    made_from: str = ""


@dataclass(frozen=True)
class Change:
    key: str
    name: str
    kind: Literal["changed", "added", "removed", "checked"]
    before: str
    after: str
    language: str

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        return pieces_of(self.before, self.after)


def compare(before: BulletinContent | None, after: BulletinContent | None) -> list[Change]:
    """Every piece that differs. A translation that was only checked against another source text
    is told as such: its words are the same, the notice that it is outdated may go."""
    old = {slot.key: slot for slot in slots_of(before)} if before else {}
    new = {slot.key: slot for slot in slots_of(after)} if after else {}
    return [change for key in _merged(old, new) if (change := _change(old.get(key), new.get(key)))]


def _change(old: Slot | None, new: Slot | None) -> Change | None:
    slot = new or old
    assert slot is not None
    before, after = old.text if old else "", new.text if new else ""
    if before == after:
        if old and new and old.made_from != new.made_from:
            return Change(slot.key, slot.name, "checked", before, after, slot.language)
        return None
    kind: Any = "changed" if before and after else "added" if after else "removed"
    return Change(slot.key, slot.name, kind, before, after, slot.language)


def _merged(old: Iterable[str], new: Iterable[str]) -> list[str]:
    """The keys of both in the order of the new one; what is gone stands after what it followed."""
    order, fresh = list(new), set(new)
    previous = ""
    for key in old:
        if key not in fresh:
            order.insert(order.index(previous) + 1 if previous else 0, key)
            fresh.add(key)
        previous = key
    return order


def slots_of(found: BulletinContent) -> Iterator[Slot]:
    """What a reader sees, empty pieces left out."""
    return (slot for slot in _all_slots(found) if slot.text)


def _all_slots(found: BulletinContent) -> Iterator[Slot]:
    language = found.language
    yield Slot("date", _("masthead date"), found.date.isoformat(), "")
    yield Slot("kind", _("kind"), str(Kind(found.kind).label), "")
    yield Slot("serial", _("running number"), str(found.serial or ""), "")
    if found.origin == "machine":
        yield Slot("origin", _("origin"), _("machine-made, unreviewed"), "")
    yield _block("headline", _("headline"), found.headline)
    yield _block("lead", _("lead"), found.lead)
    yield from _meeting(found.meeting)
    for number, section in enumerate(found.sections, start=1):
        part, key = _("section %(number)s") % {"number": number}, f"section:{section.id}"
        yield _block(f"{key}:heading", _named(part, _("heading")), section.heading)
        yield _block(f"{key}:text", _named(part, _("text")), section.text)
        if found.meeting is None or section.meeting != found.meeting:
            yield from _meeting(section.meeting)
    for remark in found.remarks:
        yield from _remark(remark)
    yield _block("closing", _("closing"), found.closing)
    for number, picture in enumerate(found.pictures, start=1):
        part, key = _("picture %(number)s") % {"number": number}, f"picture:{picture.id}"
        yield Slot(f"{key}:image", _named(part, _("file")), _image(picture.image), "")
        yield _block(f"{key}:caption", _named(part, _("caption")), picture.caption)
        yield _block(
            f"{key}:alternative", _named(part, _("alternative text")), picture.alternative
        )
        yield Slot(f"{key}:credit", _named(part, _("credit")), picture.credit, "")
    for each in found.attachments:
        kind = str(ATTACHMENTS.get(each.kind, ATTACHMENTS["other"]))
        yield _text(f"attachment:{each.id}:title", _named(kind, _("title")), each.title)
        file = f"{each.file_name}, {each.digest[:12]}"
        yield Slot(f"attachment:{each.id}:file", _named(kind, _("file")), file, "")
    topics = listed(topic.name.text for topic in found.topics)
    instruments = listed(instrument.name.text for instrument in found.instruments)
    yield Slot("topics", _("topics"), topics, language)
    yield Slot("instruments", _("instruments mentioned"), instruments, language)
    yield from _imprint(found.imprint)


def _meeting(meeting: Meeting | None) -> Iterator[Slot]:
    if meeting is None:
        return
    part, key = _("meeting"), f"meeting:{meeting.id}"
    days = " – ".join(day.isoformat() for day in (meeting.starts, meeting.ends) if day)
    mode = str(MODES.get(meeting.mode, meeting.mode))
    series = f"{meeting.series.name.text} {meeting.session}" if meeting.series else meeting.session
    yield _text(f"{key}:title", _named(part, _("title")), meeting.title)
    yield Slot(f"{key}:series", _named(part, _("series")), series.strip(), "")
    yield Slot(f"{key}:days", _named(part, _("days")), days, "")
    yield Slot(f"{key}:mode", _named(part, _("mode")), mode, "")
    yield _text(f"{key}:place", _named(part, _("place")), meeting.place)
    parent = meeting.parent.name if meeting.parent else None
    yield _text(f"{key}:parent", _named(part, _("part of")), parent)
    for role in dict.fromkeys(each.role for each in meeting.participations):
        name = str(ROLES.get(role, _("delegations")))
        yield Slot(f"{key}:{role}", _named(part, name), _bodies(meeting.bodies(role)), "")


def _remark(remark: Any) -> Iterator[Slot]:
    part, key = _("remark %(number)s") % {"number": remark.number}, f"remark:{remark.id}"
    if remark.name:
        part = f"{part} ({remark.name.text})"
    yield Slot(f"{key}:number", _named(part, _("order")), str(remark.number), "")
    yield Slot(f"{key}:role", _named(part, _("role")), str(ROLES.get(remark.role, "")), "")
    yield _text(f"{key}:name", _named(part, pgettext("person", "name as printed")), remark.name)
    yield _block(f"{key}:position", _named(part, _("position as printed")), remark.position)
    speaker = remark.speaker.name if remark.speaker else None
    yield _text(f"{key}:speaker", _named(part, _("speaker")), speaker)
    yield Slot(f"{key}:bodies", _named(part, _("Spoke for")), _bodies(remark.bodies), "")
    yield _block(f"{key}:text", _named(part, _("words")), remark.text)
    portrait = _image(remark.portrait) if remark.portrait else ""
    yield Slot(f"{key}:portrait", _named(part, _("portrait")), portrait, "")


def _imprint(imprint: Imprint | None) -> Iterator[Slot]:
    if imprint is None:
        return
    part = _("imprint")
    names = "\n".join(name.text for name in imprint.names)
    yield Slot("imprint:names", _named(part, _("name of the Center")), names, "")
    for field, name in (
        ("contact_names", _("names over the contact block")),
        ("address", _("address")),
        ("about", _("about the Center")),
    ):
        yield _text(f"imprint:{field}", _named(part, name), getattr(imprint, field))
    for field, name in (
        ("postcode", _("postcode")),
        ("telephone", _("telephone")),
        ("fax", _("fax")),
        ("website", _("website")),
        ("wechat", _("WeChat account")),
    ):
        yield Slot(f"imprint:{field}", _named(part, name), getattr(imprint, field), "")
    for field, name in (
        ("emails", _("e-mail addresses")),
        ("personal_emails", _("personal e-mail addresses")),
    ):
        yield Slot(f"imprint:{field}", _named(part, name), "\n".join(getattr(imprint, field)), "")


def _named(part: str, field: str) -> str:
    # Translators: a piece of an issue, such as "remark 3 (name): words".
    return _("%(part)s: %(field)s") % {"part": part, "field": field}


def _block(key: str, name: str, block: Block | None) -> Slot:
    if block is None:
        return Slot(key, name, "", "")
    return Slot(key, name, block.text, block.language, block.made_from)


def _text(key: str, name: str, text: Text | None) -> Slot:
    return Slot(key, name, text.text if text else "", text.language if text else "")


def _bodies(bodies: Iterable[Body]) -> str:
    return "\n".join(_body(body) for body in bodies)


def _body(body: Body) -> str:
    name, home = body.name.text, body.home.name.text if body.home else ""
    return f"{name} ({home})" if home and home != name else name


def _image(image: Image) -> str:
    """Pictures are told apart by their bytes and by the point that stays in view."""
    told = {"code": image.digest[:8], "x": image.focus_x, "y": image.focus_y}
    # Translators: the code is a fingerprint of the picture's file, such as 9ae7db34; the point is
    # what stays visible when the picture is cropped, from the left and from the top.
    return _("picture %(code)s (point in view: %(x)s %%, %(y)s %%)") % told
