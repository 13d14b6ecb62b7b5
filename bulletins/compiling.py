"""Records of one bulletin in one language → edition content: the only such road.

Names (of speakers, ministries, meetings…) are given in the wanted language, else in the one that
a reader would be served, marked with the language they are in. Blocks are never replaced in
silence: one without a translation is empty, unless a translator chose to keep the source.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any, Literal

from django.db.models import Prefetch
from PIL import Image as Pillow

from bulletins import content
from bulletins.models import (
    Bulletin,
    Imprint,
    Meeting,
    Participation,
    Picture,
    Remark,
    RemarkBody,
    Section,
    TranslatedBlock,
    Translation,
)
from bulletins.translating import key_of
from lmec.files import digest_in, picture_storage
from lmec.languages import CODES, preferred, text_and_language, text_in
from organizations.models import Country, Ministry

_BODY = ("ministry__country", "country")


def compile_bulletin(bulletin: Bulletin, language: str) -> content.BulletinContent:
    """What readers of `language` would get if the bulletin were published now."""
    return compile_languages(bulletin, [language])[language]


def compile_languages(
    bulletin: Bulletin, languages: Iterable[str]
) -> dict[str, content.BulletinContent]:
    """The same in several languages, the records read once."""
    return compile_loaded(with_parts(bulletin), languages)


def compile_loaded(
    records: Bulletin, languages: Iterable[str]
) -> dict[str, content.BulletinContent]:
    """The same of records that `with_parts` has read."""
    return {language: _Compiler(records, language).bulletin() for language in languages}


def with_parts(bulletin: Bulletin) -> Bulletin:
    """The bulletin as it stands in the database, with everything that is printed of it, in a
    fixed number of queries."""
    return (
        Bulletin.objects.select_related("imprint")
        .prefetch_related(
            Prefetch("meeting", _meetings()),
            Prefetch(
                "sections", Section.objects.prefetch_related(Prefetch("meeting", _meetings()))
            ),
            Prefetch("remarks", _remarks()),
            Prefetch("pictures", Picture.objects.select_related("section")),
            "attachments",
            "topics",
            "instruments",
            "former_addresses",
            "translations__blocks",
        )
        .get(pk=bulletin.pk)
    )


def _meetings() -> Any:
    participations = Participation.objects.select_related(*_BODY)
    return Meeting.objects.select_related("series", "parent").prefetch_related(
        Prefetch("participations", participations)
    )


def _remarks() -> Any:
    bodies = RemarkBody.objects.select_related(*_BODY)
    return Remark.objects.select_related("speaker", "section").prefetch_related(
        Prefetch("bodies", bodies)
    )


class _Compiler:
    """Holds the two things that every part needs to know: the language and what is known of the
    blocks in it."""

    def __init__(self, bulletin: Bulletin, language: str) -> None:
        self.record = bulletin
        self.language = language
        self.source = bulletin.source_language
        found = (t for t in bulletin.translations.all() if t.language == language)
        self.translation = next(found, None)
        is_translated = self.translation is not None and language != self.source
        blocks = self.translation.blocks.all() if self.translation and is_translated else ()
        self.known = {block.key: block for block in blocks}

    def bulletin(self) -> content.BulletinContent:
        record = self.record
        return content.BulletinContent(
            format=content.FORMAT,
            id=record.uuid,
            language=self.language,
            source_language=self.source,
            origin=self.origin(),
            sample=record.is_sample,
            year=record.year,
            number=record.number,
            serial=record.serial,
            date=record.date,
            kind=record.kind,
            headline=self.block(record, "headline")
            or content.Block("headline", self.language, "", ""),
            lead=self.block(record, "lead"),
            meeting=self.meeting(record.meeting),
            sections=tuple(self.section(section) for section in record.sections.all()),
            remarks=tuple(
                self.remark(number, remark)
                for number, remark in enumerate(record.remarks.all(), start=1)
            ),
            closing=self.block(record, "closing"),
            pictures=tuple(p for each in record.pictures.all() if (p := self.picture(each))),
            attachments=tuple(self.attachment(each) for each in record.attachments.all()),
            topics=self.named(record.topics.all()),
            instruments=self.named(record.instruments.all()),
            imprint=self.imprint(record.imprint),
            former_addresses=tuple(each.path for each in record.former_addresses.all()),
        )

    def origin(self) -> Literal["source", "human", "machine"]:
        if self.language == self.source:
            return "source"
        is_machine = self.translation and self.translation.state == Translation.State.MACHINE
        by_machine = any(block.machine for block in self.known.values())
        return "machine" if is_machine or by_machine else "human"

    def block(self, record: Any, field: str) -> content.Block | None:
        key = key_of(record, field)
        original = text_in(record, field, self.source)
        from_source = content.fingerprint(original)
        if self.language == self.source:
            return content.Block(key, self.source, original, from_source) if original else None
        known = self.known.get(key)
        if text := text_in(record, field, self.language):
            return content.Block(key, self.language, text, known.made_from if known else "")
        if known and known.choice == TranslatedBlock.Choice.LEAVE_OUT:
            return None
        if known and known.choice == TranslatedBlock.Choice.KEEP_SOURCE and original:
            return content.Block(key, self.source, original, from_source)
        return content.Block(key, self.language, "", "") if original else None

    def text(self, record: Any, field: str) -> content.Text | None:
        text, language = text_and_language(record, field, self.language, self.source)
        return content.Text(language, text) if text else None

    def name(self, record: Any, field: str = "name") -> content.Text:
        return self.text(record, field) or content.Text(self.language, record.slug)

    def named(self, records: Iterable[Any]) -> tuple[content.Named, ...]:
        ordered = sorted(records, key=lambda record: record.slug)
        return tuple(self.reference(record) for record in ordered)

    def reference(self, record: Any, field: str = "name") -> content.Named:
        return content.Named(record.uuid, record.slug, self.name(record, field))

    def country(self, country: Country | None) -> content.Country | None:
        if country is None:
            return None
        name = self.text(country, "name") or content.Text(self.language, country.code)
        return content.Country(country.uuid, country.code, name)

    def ministry(self, ministry: Ministry) -> content.Ministry:
        return content.Ministry(
            id=ministry.uuid,
            slug=ministry.slug,
            kind=ministry.kind,
            name=self.name(ministry),
            acronym=ministry.acronym,
            country=self.country(ministry.country),
        )

    def body(self, part: Participation | RemarkBody) -> content.Body:
        """A ministry or a country, under the name printed that day where one is on record."""
        record: Any = part.ministry or part.country
        name = self.nearest(self.printed_that_day(part), self.text(record, "name"))
        return content.Body(
            name=name or content.Text(self.language, ""),
            ministry=self.ministry(part.ministry) if part.ministry else None,
            country=self.country(part.country),
        )

    def printed_that_day(self, part: Participation | RemarkBody) -> content.Text | None:
        """A remark is made under the name by which its body attended."""
        if isinstance(part, Participation):
            return self.text(part, "printed_name")
        return self.attended.get((part.ministry_id, part.country_id))

    @cached_property
    def attended(self) -> dict[tuple[int | None, int | None], content.Text | None]:
        """By ministry or country, the names printed among those who hosted and attended."""
        meetings = [self.record.meeting, *(each.meeting for each in self.record.sections.all())]
        found: dict[tuple[int | None, int | None], content.Text | None] = {}
        for part in (p for each in meetings if each for p in each.participations.all()):
            body = (part.ministry_id, part.country_id)
            found[body] = self.nearest(found.get(body), self.text(part, "printed_name"))
        return found

    def nearest(self, *texts: content.Text | None) -> content.Text | None:
        """The first of those in the language that serves a reader best, so that one body goes by
        one name throughout an issue."""
        found = [text for text in texts if text]
        order = preferred(self.language, self.source)
        return min(found, key=lambda text: order.index(text.language), default=None)

    def meeting(self, meeting: Meeting | None) -> content.Meeting | None:
        if meeting is None:
            return None
        return content.Meeting(
            id=meeting.uuid,
            slug=meeting.slug,
            title=self.name(meeting, "title"),
            series=self.reference(meeting.series) if meeting.series else None,
            session=meeting.session,
            starts=meeting.starts,
            ends=meeting.ends,
            mode=meeting.mode,
            place=self.text(meeting, "place"),
            parent=self.reference(meeting.parent, "title") if meeting.parent else None,
            participations=tuple(
                content.Participation(part.role, self.body(part))
                for part in meeting.participations.all()
            ),
        )

    def section(self, section: Section) -> content.Section:
        return content.Section(
            id=section.uuid,
            heading=self.block(section, "heading"),
            text=self.block(section, "text"),
            meeting=self.meeting(section.meeting),
        )

    def remark(self, number: int, remark: Remark) -> content.Remark:
        speaker = remark.speaker
        return content.Remark(
            id=remark.uuid,
            number=number,
            role=remark.role,
            speaker=content.Speaker(speaker.uuid, speaker.slug, self.name(speaker))
            if speaker
            else None,
            name=self.printed_name(remark),
            position=self.block(remark, "printed_position"),
            bodies=tuple(self.body(body) for body in remark.bodies.all()),
            text=self.block(remark, "text"),
            portrait=self.portrait(remark),
            section=remark.section.uuid if remark.section else None,
        )

    def printed_name(self, remark: Remark) -> content.Text | None:
        """As printed, unless the speaker's name on record is in a language that serves better."""
        own = self.text(remark.speaker, "name") if remark.speaker else None
        return self.nearest(self.text(remark, "printed_name"), own)

    def portrait(self, remark: Remark) -> content.Image | None:
        if remark.portrait:
            return _image(remark.portrait.name, remark.portrait_focus_x, remark.portrait_focus_y)
        speaker = remark.speaker
        if speaker and speaker.portrait:
            return _image(
                speaker.portrait.name, speaker.portrait_focus_x, speaker.portrait_focus_y
            )
        return None

    def picture(self, picture: Picture) -> content.Picture | None:
        image = _image(picture.file.name, picture.focus_x, picture.focus_y)
        return content.Picture(
            id=picture.uuid,
            role=picture.role,
            image=image,
            caption=self.block(picture, "caption"),
            alternative=self.block(picture, "alternative"),
            credit=picture.credit,
            section=picture.section.uuid if picture.section else None,
        )

    def attachment(self, attachment: Any) -> content.Attachment:
        stored = attachment.file.name
        shown = attachment.file_name or stored.rsplit("/", 1)[-1]
        return content.Attachment(
            id=attachment.uuid,
            kind=attachment.kind,
            title=self.text(attachment, "title") or content.Text(self.language, shown),
            language=attachment.language,
            digest=digest_in(stored),
            stored_name=stored,
            file_name=shown,
            media_type=mimetypes.guess_type(stored)[0] or "application/octet-stream",
            size=attachment.file.size if attachment.file.storage.exists(stored) else 0,
        )

    def imprint(self, imprint: Imprint | None) -> content.Imprint | None:
        if imprint is None:
            return None
        names = ((code, text_in(imprint, "name", code)) for code in CODES)
        hidden = self.record.hide_personal_emails
        return content.Imprint(
            id=imprint.uuid,
            valid_from=imprint.valid_from,
            names=tuple(content.Text(code, name) for code, name in names if name),
            contact_names=self.text(imprint, "contact_names"),
            address=self.text(imprint, "address"),
            postcode=imprint.postcode,
            telephone=imprint.telephone,
            fax=imprint.fax,
            emails=tuple(imprint.emails),
            personal_emails=() if hidden else tuple(imprint.personal_emails),
            website=imprint.website,
            wechat=imprint.wechat,
            about=self.text(imprint, "about"),
        )


def _image(name: str | None, focus_x: int, focus_y: int) -> content.Image:
    assert name, "a picture without a file"
    width, height = _size(name)
    return content.Image(
        digest=digest_in(name),
        file_name=name,
        media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
        width=width,
        height=height,
        focus_x=focus_x,
        focus_y=focus_y,
    )


@lru_cache(maxsize=4096)
def _size(name: str) -> tuple[int, int]:
    """Width and height in pixels. Stored files never change, so this is asked once."""
    with picture_storage.open(name) as file, Pillow.open(file) as image:
        return image.size
