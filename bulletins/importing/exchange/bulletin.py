"""The bulletin itself: its texts, its ordered parts, and what is known of its translations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bulletins import content
from bulletins.models import (
    Attachment,
    Bulletin,
    FormerAddress,
    Instrument,
    Picture,
    Remark,
    RemarkBody,
    Section,
    Topic,
    TranslatedBlock,
    Translation,
)
from bulletins.translating import sources
from lmec.files import attachment_storage, picture_storage
from lmec.languages import set_text, text_in

from ..reading import UnreadableDocument
from ..report import ImportReport
from .files import stored
from .records import Records


class Restorer(Records):
    """Each language is laid over the ones before it, the source first."""

    def __init__(self, bulletin: Bulletin, files: dict[str, bytes], report: ImportReport) -> None:
        super().__init__(bulletin, report)
        self.files = files
        self.source_keys: set[str] = set()

    def restore(self, found: content.BulletinContent) -> None:
        self.language = found.language
        bulletin = self.bulletin
        for name in ("year", "number", "serial", "date", "kind", "source_language"):
            setattr(bulletin, name, getattr(found, name))
        bulletin.is_sample = found.sample
        for field in ("headline", "lead", "closing"):
            self.block(bulletin, field, getattr(found, field))
        bulletin.meeting = self.meeting(found.meeting)
        bulletin.imprint = self.imprint(found.imprint)
        bulletin.generation += 1
        bulletin.save()
        sections = self.parts(Section, found.sections, self.section)
        self.parts(Remark, found.remarks, self.remark(sections))
        self.parts(Picture, found.pictures, self.picture(sections))
        self.parts(Attachment, found.attachments, self.attachment)
        bulletin.topics.set([self.named(Topic, each) for each in found.topics])
        bulletin.instruments.set([self.named(Instrument, each) for each in found.instruments])
        self.addresses(found.former_addresses)

    def parts(
        self, model: Any, found: Iterable[Any], fill: Callable[[Any, Any], None]
    ) -> dict[Any, Any]:
        """The bulletin's sections, remarks, pictures or attachments: exactly those of the file,
        in its order."""
        own: dict[Any, Any] = {}
        for order, each in enumerate(found, start=1):
            record = self.get(model, each.id)
            if record.pk and record.bulletin_id != self.bulletin.pk:
                reason = f"{each.id} is a part of issue {record.bulletin}"
                raise UnreadableDocument("bad_exchange", reason=reason)
            record.bulletin, record.order = self.bulletin, order
            fill(record, each)
            own[each.id] = record
        model.objects.filter(bulletin=self.bulletin).exclude(uuid__in=list(own)).delete()
        return own

    # Parts of the bulletin

    def section(self, record: Section, found: content.Section) -> None:
        self.block(record, "heading", found.heading)
        self.block(record, "text", found.text)
        record.meeting = self.meeting(found.meeting)
        record.save()

    def remark(self, sections: dict[Any, Any]) -> Callable[[Remark, content.Remark], None]:
        def fill(record: Remark, found: content.Remark) -> None:
            record.role = found.role
            record.section = sections.get(found.section)
            record.speaker = self.speaker(found.speaker)
            self.printed_name(record, found)
            self.block(record, "printed_position", found.position)
            self.block(record, "text", found.text)
            self.portrait(record, found.portrait)
            record.save()
            self.bodies(record, found.bodies)

        return fill

    def printed_name(self, record: Remark, found: content.Remark) -> None:
        """In the source language always a fact of its own; elsewhere only where it is not simply
        the speaker's name."""
        name = found.name
        if name is None or name.language != self.language:
            return
        own = text_in(record.speaker, "name", self.language) if record.speaker else ""
        if self.language == self.bulletin.source_language or name.text != own:
            set_text(record, "printed_name", self.language, name.text)

    def portrait(self, record: Remark, found: content.Image | None) -> None:
        if found is None:
            record.portrait = ""
            return
        name = stored(picture_storage, found.file_name, self.files)
        focus = {"portrait_focus_x": found.focus_x, "portrait_focus_y": found.focus_y}
        speaker = record.speaker
        if speaker and not speaker.portrait:
            speaker.portrait = name
            for field, value in focus.items():
                setattr(speaker, field, value)
            speaker.save()
        own = speaker and speaker.portrait.name == name
        if own and all(getattr(speaker, field) == value for field, value in focus.items()):
            record.portrait = ""
            return
        record.portrait = name
        for field, value in focus.items():
            setattr(record, field, value)

    def bodies(self, record: Remark, found: tuple[content.Body, ...]) -> None:
        homes = [home for body in found if (home := self.body(body))]
        if [body.ministry or body.country for body in record.bodies.all()] == homes:
            return
        record.bodies.all().delete()
        for order, home in enumerate(homes, start=1):
            kind = str(home._meta.model_name)
            RemarkBody.objects.create(remark=record, order=order, **{kind: home})

    def picture(self, sections: dict[Any, Any]) -> Callable[[Picture, content.Picture], None]:
        def fill(record: Picture, found: content.Picture) -> None:
            record.role, record.credit = found.role, found.credit
            record.section = sections.get(found.section)
            record.file = stored(picture_storage, found.image.file_name, self.files)
            record.focus_x, record.focus_y = found.image.focus_x, found.image.focus_y
            self.block(record, "caption", found.caption)
            self.block(record, "alternative", found.alternative)
            record.save()

        return fill

    def attachment(self, record: Attachment, found: content.Attachment) -> None:
        record.kind, record.language = found.kind, found.language
        record.file = stored(attachment_storage, found.stored_name, self.files)
        record.file_name = found.file_name
        if found.title.text != found.file_name:
            self.text(record, "title", found.title)
        record.save()

    def addresses(self, paths: tuple[str, ...]) -> None:
        own = self.bulletin.former_addresses
        own.exclude(path__in=paths).delete()
        known = set(own.values_list("path", flat=True))
        for path in paths:
            if path not in known:
                FormerAddress.objects.create(bulletin=self.bulletin, path=path)

    def note_translation(self, found: content.BulletinContent) -> None:
        """What each block was made from, and what was kept in the source or left out."""
        given = {block.key: block for block in found.blocks()}
        if found.language == found.source_language:
            self.source_keys = {key for key, block in given.items() if block.text}
            self.source_titles = {each.id: each.title.text for each in found.attachments}
            texts = [*(block.text for block in given.values()), *self.source_titles.values()]
            sources.remember(texts, found.language)
            return
        translation, created = Translation.objects.get_or_create(
            bulletin=self.bulletin, language=found.language
        )
        if created or found.origin == "machine":
            machine = found.origin == "machine"
            states = Translation.State
            translation.state = states.MACHINE if machine else states.IN_PROGRESS
            translation.save()
        choices = TranslatedBlock.Choice
        for key in self.source_keys | set(given):
            block = given.get(key)
            choice, made_from, machine = choices.TRANSLATED, "", False
            if block is None:
                choice = choices.LEAVE_OUT
            elif block.language != found.language:
                choice, made_from = choices.KEEP_SOURCE, block.made_from
            elif block.text:
                made_from, machine = block.made_from, found.origin == "machine"
            else:
                continue
            self._note(translation, key, choice=choice, made_from=made_from, machine=machine)
        for attachment in found.attachments:
            self._note_title(translation, attachment, found)

    def _note_title(self, translation: Translation, attachment: Any, found: Any) -> None:
        """The exchange format does not tell what a title was made from; it is taken to fit."""
        source = self.source_titles.get(attachment.id, "")
        if source:
            is_own = attachment.title.language == found.language
            choices = TranslatedBlock.Choice
            self._note(
                translation,
                f"attachment:{attachment.id}:title",
                choice=choices.TRANSLATED if is_own else choices.KEEP_SOURCE,
                made_from=content.fingerprint(source),
                machine=is_own and found.origin == "machine",
            )

    @staticmethod
    def _note(translation: Translation, key: str, **defaults: Any) -> None:
        TranslatedBlock.objects.update_or_create(
            translation=translation, key=key, defaults=defaults
        )
