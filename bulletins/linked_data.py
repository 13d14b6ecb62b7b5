"""What machines are told of an issue and a meeting: schema.org as JSON-LD, made from edition
content."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from bulletins import content
from bulletins.meeting_reports import Report
from bulletins.models import Edition
from lmec.renditions import rendition_url
from lmec.templatetags.site import absolute

_MODES = {
    "online": "https://schema.org/OnlineEventAttendanceMode",
    "in_person": "https://schema.org/OfflineEventAttendanceMode",
    "hybrid": "https://schema.org/MixedEventAttendanceMode",
}


def issue(edition: Edition) -> dict[str, Any]:
    """An issue as a report of a periodical, with what it is about and who spoke in it."""
    found = edition.content
    address = absolute(edition.get_absolute_url())
    return _filled(
        {
            "@type": "Report",
            "@id": address,
            "url": address,
            "identifier": found.id.urn,
            "reportNumber": f"{found.year}/{found.number}",
            "headline": found.headline.text,
            "inLanguage": edition.language,
            "description": found.lead.text if found.lead else "",
            "datePublished": found.date.isoformat(),
            "dateModified": edition.published_at.isoformat(),
            "version": edition.version,
            "image": [absolute(rendition_url(p.image, "cover", 1440)) for p in found.pictures],
            "publisher": publisher(),
            "isPartOf": {
                "@type": "Periodical",
                "name": _("Bulletin"),
                "url": absolute(reverse("bulletins:list")),
            },
            "about": [event(each) for each in found.meetings],
            "mentions": [person(r) for r in found.remarks if r.speaker],
            "keywords": [topic.name.text for topic in found.topics],
        }
    )


def meeting(report: Report) -> dict[str, Any]:
    """A meeting, with the issues that report on it."""
    issues = [absolute(edition.get_absolute_url()) for edition in report.editions]
    return event(report.meeting) | {"subjectOf": [{"@type": "Report", "url": u} for u in issues]}


def series(record: Any, name: content.Named) -> dict[str, Any]:
    address = absolute(record.get_absolute_url())
    return {
        "@type": "EventSeries",
        "@id": address,
        "url": address,
        "identifier": name.id.urn,
        "name": name.name.text,
        "inLanguage": name.name.language,
    }


def event(held: content.Meeting) -> dict[str, Any]:
    address = absolute(reverse("bulletins:meeting", args=[held.slug]))
    return _filled(
        {
            "@type": "Event",
            "@id": address,
            "url": address,
            "identifier": held.id.urn,
            "name": held.title.text,
            "inLanguage": held.title.language,
            "startDate": held.starts.isoformat() if held.starts else "",
            "endDate": (held.ends or held.starts or "") and str(held.ends or held.starts),
            "eventAttendanceMode": _MODES.get(held.mode, ""),
            "eventStatus": "https://schema.org/EventScheduled",
            "location": _place(held),
            "organizer": list(_bodies(held.hosts)),
            "attendee": list(_bodies(held.delegations)),
            "superEvent": {"@type": "Event", "name": held.parent.name.text}
            if held.parent
            else None,
        }
    )


def _place(held: content.Meeting) -> dict[str, Any] | None:
    if held.place:
        return {"@type": "Place", "name": held.place.text, "address": held.place.text}
    if held.mode == "online":
        address = absolute(reverse("bulletins:meeting", args=[held.slug]))
        return {"@type": "VirtualLocation", "url": address}
    return None


def person(remark: content.Remark) -> dict[str, Any]:
    """Who spoke, with the post of that day."""
    assert remark.speaker
    address = absolute(reverse("people:speaker", args=[remark.speaker.slug]))
    return _filled(
        {
            "@type": "Person",
            "@id": address,
            "url": address,
            "name": remark.speaker.name.text,
            "jobTitle": remark.position.text if remark.position else "",
            "affiliation": list(_bodies(remark.bodies)),
        }
    )


def publisher() -> dict[str, Any]:
    return {
        "@type": "Organization",
        "name": _("Lancang-Mekong Environmental Cooperation Center"),
        "url": absolute("/"),
    }


def _bodies(bodies: Iterable[content.Body]) -> Iterable[dict[str, Any]]:
    for body in bodies:
        if body.ministry:
            address = absolute(reverse("organizations:ministry", args=[body.ministry.slug]))
            yield {"@type": "Organization", "@id": address, "name": body.name.text, "url": address}
        elif body.country:
            # A country that hosts or attends without a named ministry does so as a body: no event
            # has a Country for its organiser.
            address = absolute(reverse("organizations:country", args=[body.country.code]))
            name = body.name.text
            yield {"@type": "GovernmentOrganization", "name": name, "url": address}


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known: an empty value would be a statement."""
    return {name: each for name, each in value.items() if each not in ("", None, [])}
