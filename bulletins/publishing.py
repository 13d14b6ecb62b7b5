"""The verbs: the only code that changes what the public sees.

Each runs in one transaction, takes `by=`, locks the bulletin and raises its generation, writes
the publication log, and removes the stored pages before it commits: when that fails, the verb
fails. Raises Refused with sentences for the user; then nothing was changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bulletins import chain, content, deriving, translating
from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Edition, PublicationLog, Translation
from lmec import background, pagestore
from lmec.languages import CODES, own_name, preferred

#: What stands where redacted words stood.
REDACTED = "█████"
#: The fields of edition content that hold words. All others are identities, addresses, dates and
#: codes, in which the same letters mean something else.
_WORDS = {
    "text", "acronym", "session", "credit", "postcode", "telephone", "fax", "emails",
    "personal_emails", "website", "wechat",
}  # fmt: skip


class Refused(Exception):
    """A verb that may not be carried out, with the reasons as sentences for the user."""

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__(" ".join(messages))
        self.messages = list(messages)


def submit(bulletin: Bulletin, *, language: str, by: Any) -> Translation:
    """Hand a language over for review."""
    with transaction.atomic():
        bulletin = _locked(bulletin)
        if missing := translating.missing(bulletin, language):
            raise Refused([_missing_sentence(language, missing)])
        return _set_state(bulletin, language, Translation.State.IN_REVIEW)


def approve(bulletin: Bulletin, *, language: str, by: Any) -> Translation:
    """Accept a reviewed language for publication."""
    with transaction.atomic():
        bulletin = _locked(bulletin)
        translation = Translation.objects.filter(bulletin=bulletin, language=language).first()
        if translation is None or translation.state != Translation.State.IN_REVIEW:
            raise Refused([_("%(language)s is not in review.") % {"language": own_name(language)}])
        return _set_state(bulletin, language, Translation.State.APPROVED)


def publish(
    bulletin: Bulletin, *, languages: Iterable[str], by: Any, note: str = ""
) -> list[Edition]:
    """Publish the bulletin as it stands in these languages; the new editions.

    Where an earlier version exists, this is a correction: it needs a public note. A language
    whose content did not change since its current edition is left alone.
    """
    with transaction.atomic():
        bulletin = _locked(bulletin)
        compiled = {
            language: compile_bulletin(bulletin, language)
            for language in sorted(set(languages), key=_by_source(bulletin))
        }
        changed = {
            language: found
            for language, found in compiled.items()
            if not _is_current(bulletin, language, found)
        }
        if reasons := _refusals(bulletin, changed, note):
            raise Refused(reasons)
        editions = [
            _publish_one(bulletin, found, by=by, note=note.strip()) for found in changed.values()
        ]
        if editions:
            _serve(bulletin)
            _refresh_pages()
        return editions


def withdraw(
    bulletin: Bulletin, *, by: Any, reason: str, languages: Iterable[str] | None = None
) -> list[Edition]:
    """Take languages (all, unless given) back: their pages answer 410 with date and reason, and
    everything else forgets them at once."""
    if not reason.strip():
        raise Refused([_("Give the reason; readers will see it.")])
    with transaction.atomic():
        bulletin = _locked(bulletin)
        wanted = set(CODES if languages is None else languages)
        current = list(bulletin.editions.current().filter(language__in=wanted))
        if not current:
            raise Refused([_("There is no published edition to withdraw.")])
        gone = {edition.language for edition in current}
        now = timezone.now()
        for edition in current:
            edition.passages.all().delete()
            edition.mentions.all().delete()
            chain.append(edition, act=PublicationLog.Act.WITHDRAW, by=by, note=reason.strip())
        bulletin.editions.filter(language__in=gone).exclude(
            standing=Edition.Standing.WITHDRAWN
        ).update(
            standing=Edition.Standing.WITHDRAWN,
            withdrawn_at=now,
            withdrawn_reason=reason.strip(),
            serves=[],
        )
        _serve(bulletin)
        _refresh_pages()
        return current


def redact(edition: Edition, *, words: str, by: Any, reason: str) -> Edition:
    """Replace words of a published version by a mark, because the law demands it. The act and
    its reason are logged; the words themselves are not."""
    if not words.strip() or not reason.strip():
        raise Refused([_("Give the words and the reason.")])
    with transaction.atomic():
        _locked(edition.bulletin)
        edition = Edition.objects.select_for_update().get(pk=edition.pk)
        text = content.to_json(_without(edition.content, words))
        if text == edition.content_json:
            raise Refused([_("This version does not contain these words.")])
        edition.content_json = text
        edition.sha256 = content.digest(text)
        del edition.content
        edition.headline = edition.content.headline.text
        edition.redacted = True
        edition.save(update_fields=["content_json", "sha256", "headline", "redacted"])
        if edition.is_current:
            deriving.derive(edition)
        chain.append(edition, act=PublicationLog.Act.REDACT, by=by, note=reason.strip())
        _refresh_pages()
        return edition


def _refresh_pages() -> None:
    """Remove the stored pages now, and have them stored anew after the commit."""
    pagestore.forget()
    background.enqueue("store_pages")


def _locked(bulletin: Bulletin) -> Bulletin:
    """The bulletin under its lock, its generation raised."""
    Bulletin.objects.select_for_update().get(pk=bulletin.pk)
    Bulletin.objects.filter(pk=bulletin.pk).update(generation=F("generation") + 1)
    return Bulletin.objects.get(pk=bulletin.pk)


def _by_source(bulletin: Bulletin) -> Any:
    """The source language first, so that every translation's source is published before it."""
    order = [bulletin.source_language, *CODES]
    return order.index


def _set_state(bulletin: Bulletin, language: str, state: str) -> Translation:
    translation, _created = Translation.objects.update_or_create(
        bulletin=bulletin, language=language, defaults={"state": state}
    )
    return translation


def _is_current(bulletin: Bulletin, language: str, found: content.BulletinContent) -> bool:
    current = bulletin.editions.current().filter(language=language).first()
    return current is not None and current.content_json == content.to_json(found)


def _refusals(
    bulletin: Bulletin, compiled: dict[str, content.BulletinContent], note: str
) -> list[str]:
    reasons = []
    for language in compiled:
        if missing := translating.missing(bulletin, language):
            reasons.append(_missing_sentence(language, missing))
    published = set(bulletin.editions.values_list("language", flat=True))
    if published & set(compiled) and not note.strip():
        reasons.append(
            _("This issue has been published. Say in a public note what changed and why.")
        )
    return reasons


def _missing_sentence(language: str, missing: list[translating.Place]) -> str:
    return ngettext(
        "%(language)s: %(count)d text is missing (%(first)s). Translate it, or choose to show "
        "the source or to leave it out.",
        "%(language)s: %(count)d texts are missing (the first: %(first)s). Translate them, or "
        "choose to show the source or to leave them out.",
        len(missing),
    ) % {
        "language": own_name(language),
        "count": len(missing),
        "first": place_name(missing[0]),
    }


def place_name(place: translating.Place) -> str:
    """A block in the words of the editor: 'Remark 3, words'."""
    field = place.record._meta.get_field(place.field)
    name = str(getattr(field, "verbose_name", place.field))
    if isinstance(place.record, Bulletin):
        return name
    kind = str(place.record._meta.verbose_name)
    order = getattr(place.record, "order", "")
    # Translators: a block of an issue, such as "remark 3, words".
    return _("%(part)s %(number)s, %(field)s") % {"part": kind, "number": order, "field": name}


def _publish_one(
    bulletin: Bulletin, found: content.BulletinContent, *, by: Any, note: str
) -> Edition:
    text = content.to_json(found)
    earlier = bulletin.editions.filter(language=found.language)
    version = (earlier.aggregate(last=Max("version"))["last"] or 0) + 1
    for old in earlier.current():
        old.passages.all().delete()
        old.mentions.all().delete()
    earlier.current().update(standing=Edition.Standing.SUPERSEDED, serves=[])
    edition = Edition.objects.create(
        bulletin=bulletin,
        language=found.language,
        version=version,
        format=found.format,
        content_json=text,
        sha256=content.digest(text),
        published_at=timezone.now(),
        published_by=by.get_username(),
        note=note,
        year=found.year,
        number=found.number,
        date=found.date,
        kind=found.kind,
        headline=found.headline.text,
        is_sample=found.sample,
        former_addresses=list(found.former_addresses),
    )
    deriving.derive(edition)
    act = PublicationLog.Act.PUBLISH if version == 1 else PublicationLog.Act.CORRECT
    chain.append(edition, act=act, by=by, note=note)
    return edition


def _serve(bulletin: Bulletin) -> None:
    """Settle which edition the readers of each language get."""
    current = {edition.language: edition for edition in bulletin.editions.current()}
    serves: dict[str, list[str]] = {language: [] for language in current}
    for reader in CODES if current else ():
        choice = next(
            code for code in preferred(reader, bulletin.source_language) if code in current
        )
        serves[choice].append(reader)
    for language, edition in current.items():
        Edition.objects.filter(pk=edition.pk).update(serves=serves[language])


def _without(found: content.BulletinContent, words: str) -> content.BulletinContent:
    def replaced(value: Any, field: str = "") -> Any:
        if isinstance(value, str):
            return value.replace(words, REDACTED) if field in _WORDS else value
        if isinstance(value, list):
            return [replaced(item, field) for item in value]
        if isinstance(value, dict):
            return {name: replaced(item, name) for name, item in value.items()}
        return value

    return content.from_json(json.dumps(replaced(json.loads(content.to_json(found)))))
