"""One record is corrected, and with it every published issue that prints it: in one act, with one
note, each becoming a new version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from bulletins import approval, comparing, content, translating
from bulletins.comparing import Change
from bulletins.compiling import compile_languages
from bulletins.content import BulletinContent
from bulletins.models import (
    Bulletin,
    Edition,
    Imprint,
    Instrument,
    Meeting,
    Mention,
    Participation,
    Remark,
    Schedule,
    Series,
    Topic,
)
from bulletins.translating import progress
from lmec.languages import own_name, set_text, text_in
from organizations.models import Country, Ministry
from people.models import Speaker

from .grafting import graft
from .locking import Refused, locked
from .notes import Note, note_of
from .refusing import note_refusals
from .versions import bring_out

#: How many editions are looked at on one page, and corrected in one act at most.
MOST = 200

#: How an edition is found that names a record of each kind.
_MENTIONS = {
    Speaker: "speaker",
    Ministry: "ministry",
    Country: "country",
    Meeting: "meeting",
    Instrument: "instrument",
    Topic: "topic",
}
#: Every kind of record that issues print and that can be corrected in them.
KINDS = (*_MENTIONS, Series, Imprint)


@dataclass(frozen=True)
class Wording:
    """Words as they were printed over a remark or in a list of delegations, and the right ones."""

    language: str
    wrong: str
    right: str


@dataclass(frozen=True)
class Affected:
    """A published edition that prints the record otherwise than it is now."""

    edition: Edition
    content: BulletinContent
    changes: tuple[Change, ...]
    refusal: str  # why it cannot be corrected now; '' where it can

    @property
    def digest(self) -> str:
        return content.digest(content.to_json(self.content))


def naming(record: Any) -> Any:
    """The current editions that print a record, newest first."""
    current = Edition.objects.current().select_related("bulletin")
    if isinstance(record, Imprint):
        found = current.filter(bulletin__imprint=record)
    elif isinstance(record, Series):
        of_series = Mention.objects.filter(meeting__series=record)
        found = current.filter(pk__in=of_series.values("edition"))
    else:
        column = _MENTIONS[type(record)]
        wanted = Q(**{column: record})
        if isinstance(record, Meeting):
            wanted |= Q(meeting__parent=record)
        found = current.filter(pk__in=Mention.objects.filter(wanted).values("edition"))
    return found.order_by("-date", "-year", "-number", "language")


def affected(record: Any, wording: Wording | None = None, *, page: int = 1) -> list[Affected]:
    """What correcting would change, edition by edition, among so many as a page looks at; with a
    wording, as if it were mended. Nothing is written: what is tried is rolled back."""
    with transaction.atomic():
        editions = list(naming(record)[(page - 1) * MOST : page * MOST])
        if wording:
            _mend(record, {edition.bulletin for edition in editions}, wording, by=None)
        found = _affected(record, editions)
        transaction.set_rollback(wording is not None)
    return found


def correct(
    record: Any,
    *,
    editions: Iterable[int],
    note: str | Note,
    by: Any,
    seen: Mapping[str, str],
    wording: Wording | None = None,
) -> list[Edition]:
    """Publish a new version of each of these editions in which nothing changed but this record;
    all of them or none."""
    note, keys = note_of(note), set(editions)
    with transaction.atomic():
        chosen = list(naming(record).filter(pk__in=keys))
        bulletins = {edition.bulletin_id: edition.bulletin for edition in chosen}
        # In one order, so that two who correct at once wait for each other instead of for ever.
        held = {key: locked(bulletins[key]) for key in sorted(bulletins)}
        if wording:
            _mend(record, held.values(), wording, by=by)
        found = [each for each in _affected(record, chosen) if each.edition.pk in keys]
        if reasons := _refusals(found, keys, note, seen):
            raise Refused(reasons, is_stale=_is_stale(found, keys, seen))
        by_issue: dict[int, dict[str, BulletinContent]] = defaultdict(dict)
        for each in found:
            by_issue[each.edition.bulletin_id][each.edition.language] = each.content
        made = []
        for key in sorted(by_issue):
            made += bring_out(held[key], by_issue[key], by=by, note=note)
        return made


def _affected(record: Any, editions: list[Edition]) -> list[Affected]:
    languages: dict[int, list[str]] = defaultdict(list)
    for edition in editions:
        languages[edition.bulletin_id].append(edition.language)
    bulletins = {edition.bulletin_id: edition.bulletin for edition in editions}
    fresh = {key: compile_languages(bulletins[key], codes) for key, codes in languages.items()}
    waiting = {
        (schedule.bulletin_id, code)
        for schedule in Schedule.objects.waiting().filter(bulletin__in=bulletins).defer("texts")
        for code in schedule.languages
    }
    found = []
    for edition in editions:
        text = graft(edition.content, fresh[edition.bulletin_id][edition.language], record.uuid)
        changes = tuple(comparing.compare(edition.content, text))
        is_waiting = (edition.bulletin_id, edition.language) in waiting
        why = _("A publication of it is scheduled. Change or cancel that first.")
        if changes or content.to_json(text) != edition.content_json:
            found.append(Affected(edition, text, changes, why if is_waiting else ""))
    return found


def _is_stale(found: list[Affected], keys: set[int], seen: Mapping[str, str]) -> bool:
    is_less = bool(keys - {each.edition.pk for each in found})
    return is_less or any(seen.get(str(each.edition.pk)) != each.digest for each in found)


def _refusals(
    found: list[Affected], keys: set[int], note: Note, seen: Mapping[str, str]
) -> list[str]:
    reasons = []
    if not keys:
        reasons.append(_("Choose at least one issue."))
    if keys - {each.edition.pk for each in found}:
        reasons.append(_("Some of these were published anew or withdrawn meanwhile. Look again."))
    for each in found:
        edition = each.edition
        name = f"{edition.year}/{edition.number} {own_name(edition.language)}"
        if each.refusal:
            reasons.append(f"{name}: {each.refusal}")
        elif seen.get(str(edition.pk)) != each.digest:
            reasons.append(_("%(name)s changed after you opened this page.") % {"name": name})
        reasons += note_refusals(edition.bulletin, [edition.language], note)
    return list(dict.fromkeys(reasons))


def _mend(record: Any, bulletins: Iterable[Bulletin], wording: Wording, *, by: Any) -> None:
    """Put the right words where this record was printed with the wrong ones, in the drafts."""
    bulletins = list(bulletins)
    before = {bulletin.pk: translating.snapshot(bulletin) for bulletin in bulletins}
    for bulletin in bulletins:
        approval.follow(bulletin, by=None)
    for part, fields in _printed(record, bulletins):
        texts = {name: text_in(part, name, wording.language) for name in fields}
        mended = {name: t.replace(wording.wrong, wording.right) for name, t in texts.items()}
        if mended != texts:
            for name, text in mended.items():
                set_text(part, name, wording.language, text)
            part.save()
    for bulletin in bulletins:
        translating.record_changes(bulletin, before[bulletin.pk])
        approval.follow(bulletin, by=by)
        progress.refresh(bulletin)


def _printed(record: Any, bulletins: list[Bulletin]) -> list[tuple[Any, tuple[str, ...]]]:
    """Where the record stands under words of its own, printed that day."""
    if isinstance(record, Speaker):
        remarks = Remark.objects.filter(speaker=record, bulletin__in=bulletins)
        return [(remark, ("printed_name", "printed_position")) for remark in remarks]
    if isinstance(record, Ministry | Country):
        of_issues = Q(meeting__bulletins__in=bulletins) | Q(
            meeting__sections__bulletin__in=bulletins
        )
        kind = "ministry" if isinstance(record, Ministry) else "country"
        parts = Participation.objects.filter(of_issues, **{kind: record}).distinct()
        return [(part, ("printed_name",)) for part in parts]
    return []
