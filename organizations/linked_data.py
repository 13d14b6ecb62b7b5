"""What machines are told of a ministry: schema.org as JSON-LD."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language

from lmec.languages import BRIDGE, all_texts, text_and_language
from lmec.templatetags.site import absolute

from .models import Ministry

#: Bodies that belong to a state.
_OF_GOVERNMENT = {"ministry", "agency", "department", "division", "provincial"}


def organization(ministry: Ministry) -> dict[str, Any]:
    """A body under all its names, from when to when, and what it is part of."""
    name = text_and_language(ministry, "name", get_language() or BRIDGE)[0]
    address = absolute(ministry.get_absolute_url())
    kind = "GovernmentOrganization" if ministry.kind in _OF_GOVERNMENT else "Organization"
    others = {*all_texts(ministry, "name").values(), ministry.acronym}
    found: dict[str, Any] = {
        "@type": kind,
        "@id": address,
        "url": address,
        "identifier": ministry.uuid.urn,
        "name": name,
        "alternateName": sorted(others - {name, ""}),
        "foundingDate": str(ministry.valid_from or ""),
        "dissolutionDate": str(ministry.valid_to or ""),
        "sameAs": ministry.website,
        "parentOrganization": _parent(ministry),
    }
    return {key: value for key, value in found.items() if value}


def _parent(ministry: Ministry) -> dict[str, str] | None:
    if not ministry.parent:
        return None
    name = text_and_language(ministry.parent, "name", get_language() or BRIDGE)[0]
    url = absolute(ministry.parent.get_absolute_url())
    return {"@type": "Organization", "name": name, "url": url}
