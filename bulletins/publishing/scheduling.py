"""Publish at a later moment: decided now, done by the worker.

What is published is the text that was looked at when it was decided: it is kept with the decision.
A later change of the draft does not slip in, and does not hold the publication up; it is told at
the desk, and taken in by saying so. See docs/decisions/0004-scheduled-text-is-frozen.md.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from bulletins import content, deriving, notifying
from bulletins.compiling import compile_languages
from bulletins.models import Bulletin, Edition, Schedule
from lmec.languages import own_name
from lmec.lists import listed

from .locking import Refused, locked
from .notes import Note, note_of
from .refusing import changed_since, note_refusals, schedule_refusals, text_refusals
from .versions import bring_out, changed, in_order

log = logging.getLogger(__name__)

#: A publication that is later than this is overdue: nobody does it, and people must hear of it.
LATE = dt.timedelta(seconds=90)


def schedule(
    bulletin: Bulletin,
    *,
    languages: Iterable[str],
    due_at: dt.datetime,
    by: Any,
    note: str | Note = "",
    machine: Iterable[str] = (),
    seen: Mapping[str, str] | None = None,
) -> Schedule:
    """Publish these languages at `due_at`, as they stand now. Refused for the same reasons as
    publishing would be."""
    note = note_of(note)
    with transaction.atomic():
        bulletin = locked(bulletin)
        texts = _texts(bulletin, languages, note=note, machine=machine, seen=seen)
        _refuse_the_past(due_at)
        return Schedule.objects.create(
            bulletin=bulletin,
            languages=list(texts),
            due_at=due_at,
            texts=texts,
            over=_versions(bulletin, texts),
            note=note.text.strip(),
            note_language=note.language,
            notes=dict(note.own),
            is_minor=note.is_minor,
            by=by,
        )


def could_schedule(
    bulletin: Bulletin,
    *,
    languages: Iterable[str],
    due_at: dt.datetime,
    note: str | Note = "",
    machine: Iterable[str] = (),
    seen: Mapping[str, str] | None = None,
) -> None:
    """Refuses what `schedule` would refuse, and changes nothing."""
    _texts(bulletin, languages, note=note_of(note), machine=machine, seen=seen)
    _refuse_the_past(due_at)


def move(
    schedule: Schedule, *, due_at: dt.datetime, by: Any, seen: dt.datetime | None = None
) -> Schedule:
    """Another moment for what is scheduled; the text stays as it is. `seen` is the moment that
    stood on the page."""
    with transaction.atomic():
        schedule = _waiting(schedule)
        _refuse_moved(schedule, seen)
        _refuse_the_past(due_at)
        schedule.due_at, schedule.by = due_at, by
        schedule.save(update_fields=["due_at", "by"])
        return schedule


def take_changes(
    schedule: Schedule, *, by: Any, seen: Mapping[str, str] | None = None
) -> Schedule:
    """Publish the draft as it stands now instead of the text that was kept."""
    with transaction.atomic():
        schedule = _waiting(schedule)
        note = note_in(schedule)
        schedule.texts = _texts(
            schedule.bulletin,
            schedule.languages,
            note=note,
            machine=_machine_in(schedule),
            seen=seen,
            besides=schedule,
        )
        schedule.languages = list(schedule.texts)
        schedule.over = _versions(schedule.bulletin, schedule.languages)
        schedule.by = by
        schedule.save(update_fields=["texts", "languages", "over", "by"])
        return schedule


def cancel(schedule: Schedule, *, by: Any, seen: dt.datetime | None = None) -> Schedule:
    with transaction.atomic():
        schedule = _waiting(schedule)
        _refuse_moved(schedule, seen)
        said = _("Cancelled by %(who)s.") % {"who": by.get_username()}
        return _end(schedule, Schedule.State.CANCELLED, said)


def due(now: dt.datetime | None = None) -> QuerySet[Schedule]:
    """What waits and whose moment has come."""
    return Schedule.objects.due(now or timezone.now())


def overdue(now: dt.datetime | None = None) -> QuerySet[Schedule]:
    """What should have been published and was not: late, or refused when its moment came and
    nobody has published the issue since. For the board, which says it loudly."""
    late = (now or timezone.now()) - LATE
    states = Schedule.State
    return (
        Schedule.objects.filter(
            Q(state=states.WAITING, due_at__lte=late)
            | Q(state=states.FAILED, is_acknowledged=False)
        )
        .select_related("bulletin", "by")
        .defer("texts")
        .order_by("due_at", "pk")
    )


def acknowledge(schedule: Schedule, *, by: Any) -> Schedule:
    """Somebody saw that it failed and deals with it."""
    Schedule.objects.filter(pk=schedule.pk, state=Schedule.State.FAILED).update(
        is_acknowledged=True
    )
    schedule.refresh_from_db()
    return schedule


def publish_due(now: dt.datetime | None = None) -> list[Schedule]:
    """Carry out everything that is due, each in a transaction of its own; what was done. One that
    cannot be done now, because a disk is full, say, is tried again the next time."""
    found = []
    for key in list(due(now).values_list("pk", flat=True)):
        try:
            done = _carry_out(key, now or timezone.now())
        except Exception:
            log.exception("Scheduled publication %s could not be carried out.", key)
            continue
        if done:
            found.append(done)
    return found


def _carry_out(key: int, now: dt.datetime) -> Schedule | None:
    """Once, however many workers try: the row is taken under a lock, and its end is written in
    the transaction of the publication. A worker that is killed leaves it waiting."""
    with transaction.atomic():
        taken = Schedule.objects.select_for_update(skip_locked=True, of=("self",))
        schedule = taken.due(now).filter(pk=key).select_related("bulletin", "by").first()
        if schedule is None:
            return None
        try:
            with transaction.atomic():
                editions = _publish(schedule)
        except Refused as refused:
            _end(schedule, Schedule.State.FAILED, "\n".join(refused.messages))
            # To the log and to who decided it: a failure nobody hears of is worse than itself.
            log.error("Scheduled publication of %s failed: %s", schedule, schedule.outcome)
            notifying.of_failure(schedule)
            return schedule
        versions = listed(f"{own_name(e.language)} v{e.version}" for e in editions)
        return _end(schedule, Schedule.State.DONE, versions)


def _publish(schedule: Schedule) -> list[Edition]:
    bulletin = locked(schedule.bulletin)
    contents = contents_of(schedule)
    reasons = [*_overtaken(bulletin, schedule)]
    reasons += note_refusals(bulletin, contents, note_in(schedule))
    if any(deriving.unknown_names(found) for found in contents.values()):
        reasons.append(_("A record that the text names was deleted or merged since. Look again."))
    if not schedule.by.is_active:
        reasons.append(_("The account that decided it was closed."))
    if reasons:
        raise Refused(reasons)
    return bring_out(bulletin, contents, by=schedule.by, note=note_in(schedule))


def _overtaken(bulletin: Bulletin, schedule: Schedule) -> list[str]:
    """Readers got another version meanwhile, or none any more: a text that was decided before
    must not replace it."""
    now = _versions(bulletin, schedule.languages)
    names = [own_name(code) for code in schedule.languages if now[code] != schedule.over.get(code)]
    sentence = _("%(languages)s was published or withdrawn otherwise since. Look again.")
    return [sentence % {"languages": listed(names)}] if names else []


def contents_of(schedule: Schedule) -> dict[str, content.BulletinContent]:
    """What will be published, by language."""
    return {code: content.from_json(schedule.texts[code]) for code in schedule.languages}


def note_in(schedule: Schedule) -> Note:
    return Note(schedule.note, schedule.note_language, schedule.notes, schedule.is_minor)


def _texts(
    bulletin: Bulletin,
    languages: Iterable[str],
    *,
    note: Note,
    machine: Iterable[str],
    seen: Mapping[str, str] | None,
    besides: Schedule | None = None,
) -> dict[str, str]:
    contents = compile_languages(bulletin, in_order(bulletin, languages))
    contents = changed(bulletin, contents)
    stale = changed_since(contents, seen)
    reasons = [
        *stale,
        *text_refusals(bulletin, contents, set(machine)),
        *note_refusals(bulletin, contents, note),
        *schedule_refusals(bulletin, contents, besides=besides),
    ]
    if not contents:
        reasons.append(_("Nothing changed since these languages were last published."))
    if reasons:
        raise Refused(reasons, is_stale=bool(stale))
    return {language: content.to_json(found) for language, found in contents.items()}


def _versions(bulletin: Bulletin, languages: Iterable[str]) -> dict[str, int]:
    """The version that readers of each language have; 0 where they have none."""
    current = dict(bulletin.editions.current().values_list("language", "version"))
    return {language: current.get(language, 0) for language in languages}


def _machine_in(schedule: Schedule) -> list[str]:
    """Languages that were chosen to go out as a machine translation, when it was decided."""
    return [code for code, found in contents_of(schedule).items() if found.origin == "machine"]


def _waiting(schedule: Schedule) -> Schedule:
    """The schedule under its lock and its bulletin's, while it still waits."""
    found = Schedule.objects.select_for_update(of=("self",)).select_related("bulletin", "by")
    schedule = found.get(pk=schedule.pk)
    if not schedule.is_waiting:
        raise Refused(
            [_("This is no longer waiting: %(state)s.") % {"state": schedule.get_state_display()}],
            is_stale=True,
        )
    schedule.bulletin = locked(schedule.bulletin)
    return schedule


def _refuse_moved(schedule: Schedule, seen: dt.datetime | None) -> None:
    if seen is not None and seen != schedule.due_at:
        raise Refused(
            [
                _("Somebody gave it another time meanwhile: %(when)s. Nothing was changed.")
                % {"when": timezone.localtime(schedule.due_at).strftime("%Y-%m-%d %H:%M")}
            ],
            is_stale=True,
        )


def _refuse_the_past(due_at: dt.datetime) -> None:
    if due_at <= timezone.now():
        raise Refused([_("This moment has passed. Choose a later one, or publish now.")])


def _end(schedule: Schedule, state: str, outcome: str) -> Schedule:
    schedule.state, schedule.outcome, schedule.ended_at = state, outcome, timezone.now()
    schedule.save(update_fields=["state", "outcome", "ended_at"])
    return schedule
