"""Web and mail addresses in texts that cannot be right. Nothing outside is asked: other sites are
judged by the form of their address, our own pages by whether they are there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.urls import Resolver404, resolve

from bulletins.models import Bulletin, Edition, Instrument, Meeting, Topic
from lmec.languages import CODES
from organizations.models import Country, Ministry
from people.models import Speaker

_LINK = re.compile(r"(?:https?|ftp)\s?[:：]\s?[!-~]*|www[.．][!-~]*|[!-?A-~]+@[!-~]*")
#: What ends a sentence, not an address.
_AFTER = ".,;:!?)]}>\"'"
_HOST = re.compile(r"(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+[a-z][a-z0-9-]{1,62}\Z", re.IGNORECASE)
_RECORDS: dict[str, tuple[Any, str]] = {
    "people:speaker": (Speaker, "slug"),
    "organizations:ministry": (Ministry, "slug"),
    "organizations:country": (Country, "code"),
    "bulletins:meeting": (Meeting, "slug"),
    "bulletins:instrument": (Instrument, "slug"),
    "bulletins:topic": (Topic, "slug"),
}


def broken_links(texts: Iterable[str], bulletin: Bulletin) -> dict[str, list[str]]:
    """The addresses in each text that lead nowhere; texts without one are left out."""
    found = {text: [link.rstrip(_AFTER) for link in _LINK.findall(text)] for text in texts}
    malformed = {link for links in found.values() for link in links if not _is_formed(link)}
    own = {link for links in found.values() for link in links if _is_ours(link)} - malformed
    broken = malformed | _not_there(own, bulletin)
    kept = {text: [link for link in links if link in broken] for text, links in found.items()}
    return {text: links for text, links in kept.items() if links}


def _is_formed(link: str) -> bool:
    if "@" in link and "://" not in link:
        try:
            validate_email(link.removeprefix("mailto:"))
        except ValidationError:
            return False
        return True
    parts = _parts(link)
    if parts is None or not (link.startswith(("http://", "https://", "www."))):
        return False
    return bool(_HOST.match(parts.hostname or "")) or _is_ours(link)


def _parts(link: str) -> SplitResult | None:
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        parts.port  # noqa: B018  # raises for what is no port
    except ValueError:
        return None
    return parts


def _is_ours(link: str) -> bool:
    parts = _parts(link)
    site = urlsplit(settings.LMEC_SITE_URL)
    return parts is not None and parts.netloc.lower() == site.netloc.lower()


def _not_there(links: set[str], bulletin: Bulletin) -> set[str]:
    """Which of our own addresses no page answers."""
    broken, wanted = set(), defaultdict(dict)  # type: ignore[var-annotated]
    for link in sorted(links):
        parts = _parts(link)
        path = (parts.path if parts else "") or "/"
        if path == "/" or path.strip("/") in CODES:
            continue
        try:
            match = resolve(path)
        except Resolver404:
            broken.add(link)
            continue
        wanted[match.view_name][link] = match.kwargs
    for view, asked in wanted.items():
        broken |= _missing_records(view, asked, bulletin)
    return broken


def _missing_records(view: str, asked: dict[str, Any], bulletin: Bulletin) -> set[str]:
    if view in _RECORDS:
        model, column = _RECORDS[view]
        keys = {link: str(next(iter(kwargs.values()))) for link, kwargs in asked.items()}
        rows = model._default_manager.filter(**{f"{column}__in": set(keys.values())})
        known = set(rows.values_list(column, flat=True))
        return {link for link, key in keys.items() if key not in known}
    issues = {
        link: (kwargs["year"], kwargs["number"])
        for link, kwargs in asked.items()
        if "year" in kwargs and "number" in kwargs
    }
    if not issues:
        return set()
    current = Edition.objects.current().filter(year__in={year for year, _n in issues.values()})
    known = {*current.values_list("year", "number"), (bulletin.year, bulletin.number)}
    return {link for link, issue in issues.items() if issue not in known}
