"""What a bulletin names: countries, bodies, people, meetings and the imprint, by identity."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from bulletins import content
from bulletins.models import Bulletin, Imprint, Meeting, Participation, Series
from lmec.identities import keys_of
from lmec.languages import column, set_text, text_in
from lmec.records import free_slug
from organizations.models import Country, Ministry
from people.models import Speaker

from ..report import Change, ImportReport, Match


class Records:
    """Holds the bulletin, the report, and the language that is being laid over the others."""

    language = ""

    #: Whether records that other issues name as well say something else now.
    changed_others = False

    def __init__(self, bulletin: Bulletin, report: ImportReport) -> None:
        self.bulletin, self.report = bulletin, report
        self._made: set[UUID] = set()

    def get(self, model: Any, id: UUID, **defaults: Any) -> Any:
        if found := model.objects.filter(uuid=id).first():
            return found
        if key := keys_of(model, [id]).get(id):
            return model.objects.get(pk=key)  # merged into another since it was exported
        self._made.add(id)
        return model(uuid=id, **defaults)

    def block(self, record: Any, field: str, block: content.Block | None) -> None:
        """A block in another language than the content's stands in for none in its own."""
        own = block is not None and block.language == self.language
        set_text(record, field, self.language, block.text if own and block else "")

    def text(self, record: Any, field: str, text: content.Text | None) -> None:
        if text:
            self.assign(record, column(field, text.language), text.text)

    def assign(self, record: Any, field: str, value: Any) -> None:
        """Nothing that is on record changes without a line in the report."""
        before = getattr(record, field)
        setattr(record, field, value)
        is_other = record.pk is not None and record.uuid not in self._made
        if is_other and (before or None) != (value or None):
            self.changed_others = True
            where = f"{record._meta.verbose_name}, {record._meta.get_field(field).verbose_name}"
            change = Change(where, str(before or ""), str(value or ""), applied=True)
            self.report.changes.append(change)

    def slugged(self, model: Any, found: Any, field: str = "name", **defaults: Any) -> Any:
        """A record with an address: its own, as long as nobody else has it."""
        record = self.get(model, found.id, **defaults)
        is_new = record.pk is None
        if is_new:
            taken = model.objects.filter(slug=found.slug).exists()
            name = getattr(found, field).text
            record.slug = free_slug(model.objects.all(), name, found.slug) if taken else found.slug
        self.text(record, field, getattr(found, field))
        record.save()
        kind = str(model._meta.model_name)
        lines = self.report.created if is_new else self.report.matched
        line = Match(kind, getattr(found, field).text, str(record))
        if line not in lines and line not in self.report.created:
            lines.append(line)
        return record

    def named(self, model: Any, found: content.Named | None, field: str = "name") -> Any:
        if found is None:
            return None
        if field == "title":
            record = self.get(model, found.id)
            record.slug = record.slug or found.slug
            self.text(record, field, found.name)
            record.save()
            return record
        return self.slugged(model, found)

    # Organizations and people

    def country(self, found: content.Country) -> Country:
        record = Country.objects.filter(Q(uuid=found.id) | Q(code=found.code)).first()
        if record is None:
            record = self.get(Country, found.id, code=found.code, slug=found.code)
        self.text(record, "name", found.name)
        record.save()
        return record

    def ministry(self, found: content.Ministry) -> Ministry:
        record: Ministry = self.slugged(Ministry, found)
        country = self.country(found.country) if found.country else None
        for name, value in (("kind", found.kind), ("acronym", found.acronym)):
            self.assign(record, name, value)
        self.assign(record, "country", country)
        record.save()
        return record

    def body(self, found: content.Body) -> Any:
        if found.ministry:
            return self.ministry(found.ministry)
        return self.country(found.country) if found.country else None

    def speaker(self, found: content.Speaker | None) -> Speaker | None:
        record: Speaker | None = self.slugged(Speaker, found) if found else None
        return record

    # Meetings

    def meeting(self, found: content.Meeting | None) -> Meeting | None:
        if found is None:
            return None
        record: Meeting = self.slugged(Meeting, found, "title")
        for name in ("session", "starts", "ends", "mode"):
            self.assign(record, name, getattr(found, name))
        record.series = self.named(Series, found.series)
        record.parent = self.named(Meeting, found.parent, "title")
        record.is_sample = self.bulletin.is_sample
        self.text(record, "place", found.place)
        record.save()
        self.participations(record, found.participations)
        return record

    def participations(self, meeting: Meeting, found: tuple[content.Participation, ...]) -> None:
        """They have no identity of their own: the part and the body are it."""
        own = {(part.role, part.ministry, part.country): part for part in _parts_of(meeting)}
        kept = []
        for order, each in enumerate(found, start=1):
            home = self.body(each.body)
            ministry = home if isinstance(home, Ministry) else None
            country = home if isinstance(home, Country) else None
            part = own.get((each.role, ministry, country)) or Participation(
                meeting=meeting, role=each.role, ministry=ministry, country=country
            )
            part.order = order
            name = each.body.name
            if text_in(home, "name", name.language) != name.text:
                self.text(part, "printed_name", name)
            part.save()
            kept.append(part.pk)
        meeting.participations.exclude(pk__in=kept).delete()

    def imprint(self, found: content.Imprint | None) -> Imprint | None:
        if found is None:
            return None
        record: Imprint = self.get(Imprint, found.id)
        for name in ("valid_from", "postcode", "telephone", "fax", "website", "wechat"):
            self.assign(record, name, getattr(found, name))
        record.emails = list(found.emails)
        if found.personal_emails or record.pk is None:
            # None may mean that they are hidden in this issue.
            record.personal_emails = list(found.personal_emails)
        for each in found.names:
            self.text(record, "name", each)
        for field in ("contact_names", "address", "about"):
            self.text(record, field, getattr(found, field))
        record.is_sample = self.bulletin.is_sample
        record.save()
        return record


def _parts_of(meeting: Meeting) -> QuerySet[Participation]:
    return meeting.participations.select_related("ministry", "country")
