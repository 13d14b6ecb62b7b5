"""The imprint that a document prints: masthead names, contact block, the text about the Center."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from bulletins.models import Bulletin, Imprint
from lmec.languages import column

from ..parsing import language_of
from ..parsing.results import ParsedBulletin, ParsedContact
from ..report import Change
from .desk import Desk, text_of


def imprint_of(desk: Desk, bulletin: Bulletin) -> Imprint | None:
    """The imprint of the document: one on record that says the same, else a new one. That of
    a draft is replaced only where the document's own changed."""
    wanted = _wanted(desk, desk.parsed)
    if not any(wanted.values()):
        return bulletin.imprint
    if bulletin.imprint and desk.last and wanted == _wanted(desk, desk.last):
        return bulletin.imprint
    if bulletin.imprint and desk.language != bulletin.source_language:
        return _translated(bulletin.imprint, wanted)
    if bulletin.imprint and _says(bulletin.imprint, wanted):
        return bulletin.imprint
    same = next((i for i in Imprint.objects.filter(is_sample=False) if _says(i, wanted)), None)
    if same is None:
        assert desk.date  # checked before anything is drafted
        same = Imprint.objects.create(valid_from=desk.date.value, **wanted)
        desk.note("created", "imprint", str(same), same)
    if bulletin.imprint and bulletin.imprint != same:
        change = Change("imprint", str(bulletin.imprint), str(same), applied=True)
        desk.report.changes.append(change)
    return same


def _translated(imprint: Imprint, wanted: dict[str, Any]) -> Imprint:
    """Another language's names, address and text beside those on record."""
    for name, value in wanted.items():
        if value and not getattr(imprint, name):
            setattr(imprint, name, value)
    imprint.save()
    return imprint


def _wanted(desk: Desk, parsed: ParsedBulletin) -> dict[str, Any]:
    contact = parsed.contact or ParsedContact()
    own, personal = _emails(desk, contact)
    fields = {
        column("contact_names", desk.language): "\n".join(n.text for n in contact.names),
        column("address", desk.language): text_of(contact.address),
        column("about", desk.language): text_of(parsed.about),
        "postcode": text_of(contact.postcode),
        "telephone": "; ".join(phone.text for phone in contact.telephones),
        "fax": text_of(contact.fax),
        "emails": own,
        "personal_emails": personal,
        "website": text_of(contact.website),
        "wechat": text_of(contact.wechat),
    }
    for name in parsed.masthead.names:
        field = column("name", language_of(name.text))
        fields[field] = "\n".join(filter(None, [str(fields.get(field, "")), name.text]))
    return {name: _cut(Imprint, name, value) for name, value in fields.items()}


def _emails(desk: Desk, contact: ParsedContact) -> tuple[list[str], list[str]]:
    """Addresses of the office, and those that bear somebody's name."""
    own: list[str] = []
    personal: list[str] = []
    for email in contact.emails:
        try:
            validate_email(email.text)
        except ValidationError:
            desk.ask("bad_email", email, email=email.text)
            desk.leave_over(email)
            continue
        (personal if _is_personal(email.text) else own).append(email.text)
    return own, personal


def _cut(model: Any, field: str, value: Any) -> Any:
    limit = model._meta.get_field(field).max_length
    return value[:limit] if isinstance(value, str) and limit else value


def _says(imprint: Imprint, wanted: dict[str, Any]) -> bool:
    return all(
        (getattr(imprint, name) or type(value)()) == value for name, value in wanted.items()
    )


def _is_personal(email: str) -> bool:
    """`name.family@…`: two words that are no office's."""
    local = email.partition("@")[0].lower()
    offices = r"info|office|contact|mail|admin|news|media|service|secretariat|lmec|lmc|team|center"
    return bool(re.fullmatch(r"[a-z]+[._-][a-z]+", local)) and not re.search(offices, local)
