"""Posts over time: which were held at once, which ended, and whether what was printed agrees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Prefetch
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from lmec import dates, folding, partial_dates
from lmec.history import acts
from lmec.languages import CODES, set_text, spoken_name, text_in
from lmec.refusals import Refused

from .models import Appointment, AppointmentMinistry, Speaker


def of(speaker: Speaker) -> list[Appointment]:
    """The posts of a speaker with their ministries, the earliest first."""
    bodies = AppointmentMinistry.objects.select_related("ministry__country")
    held = Appointment.objects.filter(speaker=speaker)
    found = held.prefetch_related(Prefetch("bodies", bodies))
    return sorted(found, key=lambda post: (post.valid_from, post.valid_to or "9", post.pk))


def period(post: Appointment) -> str:
    """From when to when, as far as it is known, in the language of the interface."""
    language = get_language()
    start = dates.partial(post.valid_from, language) if post.valid_from else "…"
    return f"{start} – {dates.partial(post.valid_to, language) if post.valid_to else '…'}"


def overlaps(posts: Sequence[Appointment]) -> list[tuple[Appointment, Appointment]]:
    """Pairs of posts that were certainly held at the same time."""
    return [
        (one, other)
        for one, other in combinations(posts, 2)
        if partial_dates.overlap(one.valid_from, one.valid_to, other.valid_from, other.valid_to)
    ]


def overlap_sentences(posts: Sequence[Appointment]) -> list[str]:
    """Two at a time are normal; they may also be a post that nobody ended."""
    sentence = _("Held at the same time: “%(one)s” (%(from1)s) and “%(other)s” (%(from2)s).")
    return [
        sentence
        % {
            "one": spoken_name(one, "position"),
            "from1": period(one),
            "other": spoken_name(other, "position"),
            "from2": period(other),
        }
        for one, other in overlaps(posts)
    ]


def agrees(posts: Iterable[Appointment], day: dt.date, printed: Mapping[str, str]) -> bool | None:
    """Whether a position printed on a day, by language, is on record for that day. None where the
    record says nothing: no post then, or none in a language in which one was printed."""
    known = False
    for post in posts:
        if not partial_dates.covers(post.valid_from, post.valid_to, day):
            continue
        for language, text in printed.items():
            recorded = text_in(post, "position", language)
            if recorded and text:
                known = True
                one, other = folding.solid(recorded), folding.solid(text)
                if one in other or other in one:
                    return True
    return False if known else None


def end(
    post: Appointment,
    *,
    date: str,
    by: Any,
    position: Mapping[str, str] | None = None,
    ministries: Sequence[int] = (),
    source: str = "",
) -> Appointment | None:
    """Somebody left a post on a date; the post that followed, where one is given."""
    with transaction.atomic(), acts.acting(by, means="post_ended"):
        post = Appointment.objects.select_for_update().get(pk=post.pk)
        if post.valid_to:
            ended = _("This post ended already: %(date)s.")
            raise Refused([ended % {"date": post.valid_to}], is_stale=True)
        post.valid_to = date
        _check(post)
        post.save()
        if not position or not any(position.values()):
            return None
        following = Appointment(speaker=post.speaker, valid_from=_after(date), source=source)
        for code in CODES:
            set_text(following, "position", code, position.get(code, ""))
        _check(following)
        following.save()
        for order, key in enumerate(ministries, start=1):
            following.bodies.create(ministry_id=key, order=order)
        return following


def _after(date: str) -> str:
    """When the next post began: the day after; within the same month or year."""
    if len(date) < 10:
        return date
    return (dt.date.fromisoformat(date) + dt.timedelta(days=1)).isoformat()


def _check(post: Appointment) -> None:
    try:
        post.clean()
        post.validate_constraints()
    except ValidationError as error:
        raise Refused(error.messages) from error
