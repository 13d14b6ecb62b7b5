"""Invented sample issues: from the files of `samples/` through the records and the verbs of
publishing, as if an editor had typed and published them. `sample_removal.py` takes them away."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.db import models, transaction

from bulletins import publishing, translating
from bulletins.loading import load_reference
from bulletins.models import (
    Bulletin,
    Imprint,
    Instrument,
    Meeting,
    Participation,
    Picture,
    Remark,
    RemarkBody,
    Section,
    Series,
    Topic,
    Translation,
)
from bulletins.samples import reading
from bulletins.samples.reading import Texts
from bulletins.translating import progress
from lmec.history.acts import acting
from lmec.languages import set_text, text_in
from lmec.records import free_slug
from organizations.models import Country, Ministry
from people.models import Appointment, AppointmentMinistry, Speaker, SpeakerAlias

#: Published the samples. The account cannot sign in; it stays when they are removed, and so tells
#: that they were here: they never come back unasked.
PUBLISHER = "samples"


@dataclass
class Loaded:
    issues: list[str] = field(default_factory=list)
    #: Issues whose number was taken.
    left_out: list[str] = field(default_factory=list)


def were_loaded() -> bool:
    return get_user_model().objects.filter(username=PUBLISHER).exists()


class Refused(Exception):
    """The samples cannot be loaded here; the message says why."""


def load() -> Loaded:
    """Everything, or nothing."""
    with transaction.atomic():
        load_reference()
        with acting(means="samples"):
            return _Loader().load()


def publisher() -> Any:
    users = get_user_model().objects
    user, created = users.get_or_create(username=PUBLISHER, defaults={"is_active": False})
    if created:
        user.set_unusable_password()
        user.save()
    return user


def _set(record: models.Model, **texts: Texts) -> None:
    for name, by_language in texts.items():
        for language, text in by_language.items():
            set_text(record, name, language, text)


def _picture(name: str) -> ContentFile[bytes]:
    return ContentFile((reading.PICTURES / name).read_bytes(), name=name)


class _Loader:
    """Holds the records that later ones refer to."""

    def __init__(self) -> None:
        self.by = publisher()
        self.ministries = Ministry.objects.exclude(reference_id=None).in_bulk(
            field_name="reference_id"
        )
        self.countries = Country.objects.in_bulk(field_name="code")
        self.body_names = reading.body_names()
        self.people = reading.people()
        self.speakers: dict[str, Speaker] = {}
        self.series: dict[str, Series] = {}
        self.meetings: dict[str, Meeting] = {}

    def load(self) -> Loaded:
        done = Loaded()
        for key, person in self.people.items():
            self.speakers[key] = self.speaker(key, person)
        for key, names in reading.series().items():
            self.series[key] = self.one_series(key, names)
        self.imprint = self.one_imprint(reading.imprint())
        for issue in reading.issues():
            name = f"{issue.year}/{issue.number}"
            if Bulletin.objects.filter(year=issue.year, number=issue.number).exists():
                done.left_out.append(name)
                continue
            self.publish(self.bulletin(issue), issue)
            done.issues.append(name)
        return done

    def speaker(self, key: str, person: reading.Person) -> Speaker:
        slug = free_slug(Speaker.objects.all(), key, key)
        speaker = Speaker(slug=slug, is_sample=True, portrait=_picture(f"{key}.png"))
        _set(speaker, name=person.names, biography=person.biography)
        speaker.save()
        for text in person.aliases:
            SpeakerAlias.objects.create(speaker=speaker, text=text)
        for post in person.posts:
            self.appointment(speaker, post)
        return speaker

    def appointment(self, speaker: Speaker, post: reading.Post) -> None:
        appointment = Appointment(speaker=speaker, valid_from=post.start, valid_to=post.end)
        _set(appointment, position=post.position)
        appointment.save()
        for order, body in enumerate(post.bodies, start=1):
            AppointmentMinistry.objects.create(
                appointment=appointment, ministry=self.ministry(body), order=order
            )

    def one_series(self, key: str, names: Texts) -> Series:
        series, created = Series.objects.get_or_create(slug=key)
        if created:
            _set(series, name=names)
            series.save()
        return series

    def one_imprint(self, found: reading.Imprint) -> Imprint:
        imprint = Imprint(
            is_sample=True,
            valid_from=found.valid_from,
            postcode=found.postcode,
            telephone=found.telephone,
            fax=found.fax,
            emails=found.emails,
            personal_emails=found.personal_emails,
            website=found.website,
            wechat=found.wechat,
        )
        _set(
            imprint,
            name=found.name,
            contact_names=found.contact_names,
            address=found.address,
            about=found.about,
        )
        imprint.save()
        return imprint

    def meeting(self, found: reading.Meeting | None) -> Meeting | None:
        if found is None:
            return None
        meeting = Meeting(
            slug=free_slug(Meeting.objects.all(), found.key, found.key),
            is_sample=True,
            series=self.series[found.series] if found.series else None,
            session=found.session,
            starts=found.starts,
            ends=found.ends,
            mode=found.mode,
            parent=self.meetings[found.parent] if found.parent else None,
        )
        _set(meeting, title=found.title, place=found.place)
        meeting.save()
        self.meetings[found.key] = meeting
        for order, (role, body) in enumerate(found.participations, start=1):
            self.participation(meeting, order, role, body)
        return meeting

    def participation(self, meeting: Meeting, order: int, role: str, body: str) -> None:
        part = Participation(meeting=meeting, order=order, role=role, **self.body(body))
        for language, name in self.body_names.get(body, {}).items():
            # The product's own name of a body wins, and gains in time.
            if not text_in(part.ministry, "name", language):
                set_text(part, "printed_name", language, name)
        part.save()

    def body(self, name: str) -> dict[str, Any]:
        if name.startswith("country:"):
            return {"country": self.countries[name.removeprefix("country:")]}
        return {"ministry": self.ministry(name)}

    def ministry(self, name: str) -> Ministry:
        if name not in self.ministries:
            raise Refused(
                f"The samples name {name}, which is not among the ministries. "
                "`load_reference --restore-deleted` brings deleted entries back."
            )
        return self.ministries[name]

    def bulletin(self, issue: reading.Issue) -> Bulletin:
        bulletin = Bulletin(
            is_sample=True,
            year=issue.year,
            number=issue.number,
            date=issue.date,
            kind=issue.kind,
            source_language=issue.source_language,
            meeting=self.meeting(issue.meeting),
            imprint=self.imprint,
            created_by=self.by,
        )
        _set(bulletin, headline=issue.headline, lead=issue.lead, closing=issue.closing)
        bulletin.save()
        bulletin.topics.set(Topic.objects.filter(reference_id__in=issue.topics))
        bulletin.instruments.set(Instrument.objects.filter(reference_id__in=issue.instruments))
        sections = [
            self.section(bulletin, order, section)
            for order, section in enumerate(issue.sections, start=1)
        ]
        for order, remark in enumerate(issue.remarks, start=1):
            self.remark(bulletin, order, remark, sections)
        for order, picture in enumerate(issue.pictures, start=1):
            self.picture(bulletin, order, picture, sections)
        translating.record_changes(bulletin, {})
        progress.refresh(bulletin, is_told=False)
        return bulletin

    def section(self, bulletin: Bulletin, order: int, found: reading.Section) -> Section:
        section = Section(bulletin=bulletin, order=order, meeting=self.meeting(found.meeting))
        _set(section, heading=found.heading, text=found.text)
        section.save()
        return section

    def remark(
        self, bulletin: Bulletin, order: int, found: reading.Remark, sections: list[Section]
    ) -> None:
        remark = Remark(
            bulletin=bulletin,
            order=order,
            role=found.role,
            speaker=self.speakers[found.speaker] if found.speaker else None,
            section=sections[found.section - 1] if found.section else None,
        )
        names = self.people[found.speaker].names if found.speaker else {}
        printed = {code: name for code, name in names.items() if code in found.text} | found.name
        _set(remark, printed_name=printed, printed_position=found.position, text=found.text)
        remark.save()
        for place, body in enumerate(found.bodies, start=1):
            RemarkBody.objects.create(remark=remark, order=place, **self.body(body))

    def picture(
        self, bulletin: Bulletin, order: int, found: reading.Picture, sections: list[Section]
    ) -> None:
        picture = Picture(
            bulletin=bulletin,
            order=order,
            role=found.role,
            file=_picture(found.file),
            section=sections[found.section - 1] if found.section else None,
        )
        _set(picture, caption=found.caption, alternative=found.alternative)
        picture.save()

    def publish(self, bulletin: Bulletin, issue: reading.Issue) -> None:
        for language in issue.languages:
            Translation.objects.update_or_create(
                bulletin=bulletin,
                language=language,
                defaults={"state": Translation.State.APPROVED},
            )
        publishing.publish(bulletin, languages=issue.languages, by=self.by)
        if issue.correction:
            self.correct(bulletin, issue.correction)
        if issue.withdrawal:
            publishing.withdraw(bulletin, by=self.by, reason=issue.withdrawal)

    def correct(self, bulletin: Bulletin, found: reading.Correction) -> None:
        before = translating.snapshot(bulletin)
        _set(bulletin, headline=found.headline, lead=found.lead, closing=found.closing)
        bulletin.save()
        translating.record_changes(bulletin, before)
        progress.refresh(bulletin, is_told=False)
        for language, note in found.note.items():
            said = publishing.Note(text=note, language=language)
            publishing.publish(bulletin, languages=[language], by=self.by, note=said)
