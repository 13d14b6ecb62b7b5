"""What machines are told of a speaker: schema.org as JSON-LD."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language

from lmec.languages import BRIDGE, text_and_language
from lmec.templatetags.site import absolute

from .models import Appointment, Speaker


def person(speaker: Speaker, posts: list[Appointment]) -> dict[str, Any]:
    """A person under all names, with the posts that are not known to have ended."""
    language = get_language() or BRIDGE
    name = text_and_language(speaker, "name", language)[0]
    others = set(speaker.names().values())
    address = absolute(speaker.get_absolute_url())
    found: dict[str, Any] = {
        "@type": "Person",
        "@id": address,
        "url": address,
        "identifier": speaker.uuid.urn,
        "name": name,
        "alternateName": sorted(others - {name}),
        "jobTitle": [
            text_and_language(post, "position", language)[0] for post in posts if not post.valid_to
        ],
        "worksFor": [
            {
                "@type": "Organization",
                "name": text_and_language(body.ministry, "name", language)[0],
                "url": absolute(body.ministry.get_absolute_url()),
            }
            for post in posts
            if not post.valid_to
            for body in post.bodies.all()
        ],
    }
    return {key: value for key, value in found.items() if value}
