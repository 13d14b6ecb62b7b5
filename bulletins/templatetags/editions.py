"""What templates ask about published editions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bulletins.content import Attachment, BulletinContent, Country, Meeting, Remark
from bulletins.explaining import Reason
from bulletins.kinds import Kind
from bulletins.models import Edition, PublicationLog
from bulletins.presenting import (
    ATTACHMENTS,
    MODES,
    ROLES,
    countries_of,
    headed,
    other_languages,
    texts_of,
)
from bulletins.search import Hit, Piece
from lmec import dates
from lmec.files import attachment_storage

register = template.Library()
_SESSION = re.compile(r"(?:(?P<year>\d{4})/)?(?P<number>\d{1,3})", re.ASCII)


@register.simple_tag
def samples_are_shown() -> bool:
    """Whether invented sample material stands on the site and is to be marked as such."""
    # Asked on every page: by their chain in the log, so that real issues are not looked through.
    samples = Edition.objects.current().filter(
        is_sample=True, log__chain=PublicationLog.Chain.SAMPLES
    )
    return settings.LMEC_SAMPLE_BANNER and samples.exists()


@register.filter
def attachment_url(attachment: Attachment) -> str:
    return attachment_storage.url(attachment.stored_name)


@register.filter
def kind_name(kind: str) -> str:
    return str(Kind(kind).label) if kind in Kind.values else kind


@register.filter
def mode_name(mode: str) -> str:
    return str(MODES.get(mode, mode))


@register.filter
def role_name(role: str) -> str:
    return str(ROLES.get(role, ""))


@register.filter
def attachment_kind(kind: str) -> str:
    return str(ATTACHMENTS.get(kind, ATTACHMENTS["other"]))


@register.filter
def is_in(key: str, keys: frozenset[str]) -> bool:
    return key in keys


@register.simple_tag
def issue_name(edition: Edition | BulletinContent) -> str:
    """The issue as its masthead names it."""
    year, number = str(edition.year), str(edition.number)
    language = get_language()
    return _("%(year)s · Issue %(number)s") % {
        "year": dates.digits(year, language),
        "number": dates.digits(number, language),
    }


@register.filter
def session_name(session: str) -> str:
    """Which meeting of its series it was: counted through (`14`) or within a year (`2022/2`).
    What is written in any other way is shown as it stands."""
    if not (match := _SESSION.fullmatch(session)):
        return session
    number = dates.digits(match["number"], get_language())
    if not match["year"]:
        return _("Session %(number)s") % {"number": number}
    year = dates.digits(match["year"], get_language())
    return _("Session %(number)s of %(year)s") % {"number": number, "year": year}


@register.simple_tag
def in_pieces(pieces: Sequence[Piece]) -> SafeString:
    """As `_pieces.html`, within a line: no space follows."""
    return SafeString(
        "".join(
            format_html("<mark>{}</mark>" if piece.is_hit else "{}", piece.text)
            for piece in pieces
        )
    )


@register.filter
def of_hit(reasons: dict[int, list[Reason]], hit: Hit) -> list[Reason]:
    return reasons.get(hit.found.pk, [])


register.filter(headed)


@register.filter
def languages_beside(meeting: Meeting, around: str) -> tuple[str, ...]:
    """In which other languages than its issue a meeting is told of."""
    return other_languages(texts_of(meeting), around)


@register.filter
def countries(content: BulletinContent) -> tuple[Country, ...]:
    return countries_of(content)


@register.filter
def speaker_name(remark: Remark) -> str:
    """Who speaks, as plain text: a person, or the bodies where no person is named."""
    return remark.name.text if remark.name else " · ".join(b.name.text for b in remark.bodies)
