"""The imprint that a document prints: masthead names, contact block, the text about the Center."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from bulletins.models import Bulletin, Imprint
from lmec.languages import CODES, column

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
        return _translated(desk, bulletin.imprint, wanted)
    if bulletin.imprint and _says(bulletin.imprint, wanted):
        return bulletin.imprint
    same = next((i for i in Imprint.objects.filter(is_sample=False) if _says(i, wanted)), None)
    if same is None:
        assert desk.date  # checked before anything is drafted
        same = Imprint.objects.create(valid_from=desk.date.value, **wanted)
        desk.note("created", "imprint", str(same), same)
    if bulletin.imprint != same and not desk.is_new and desk.report.action != "created":
        _tell(desk, bulletin.imprint, same)
    return same


def _tell(desk: Desk, before: Imprint | None, after: Imprint) -> None:
    """That the issue gets another imprint, and in what it is another: both may have one name."""
    was = str(before or "")
    if was != str(after):
        desk.report.changes.append(Change("imprint", was, str(after), applied=True))
    if before:
        for name in _wanted(desk, desk.parsed):
            _tell_field(desk, name, getattr(before, name), getattr(after, name))


def _translated(desk: Desk, imprint: Imprint, wanted: dict[str, Any]) -> Imprint:
    """Another language's names, address and text beside those on record."""
    is_new = desk.brought_in(imprint)
    for name, value in wanted.items():
        before = getattr(imprint, name)
        if value and not before:
            setattr(imprint, name, value)
            if not is_new:
                _tell_field(desk, name, before, value)
    imprint.save()
    return imprint


def _tell_field(desk: Desk, name: str, before: Any, after: Any) -> None:
    was, now = _in_words(before), _in_words(after)
    if was == now:
        return
    field: Any = Imprint._meta.get_field(_in_any_language(name))
    key = desk.key(f"imprint.{field.name}")
    change = Change(str(field.verbose_name), was, now, True, key, desk.language)
    desk.report.changes.append(change)


def _in_any_language(name: str) -> str:
    """`address` of `address_en`."""
    own = (name.removesuffix(column("", code)) for code in CODES)
    return next((field for field in own if field != name), name)


def _in_words(value: Any) -> str:
    return "; ".join(value) if isinstance(value, list) else str(value or "")


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
