"""Comments on the blocks of a draft: threads that are opened, answered, resolved and reopened."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from bulletins import notifying, permissions, publishing, translating
from bulletins.models import Bulletin, Comment, ReviewLink

_MENTION = re.compile(r"(?<![\w@])@([\w.+-]+)")


@dataclass
class Thread:
    """A comment with its answers, and the block that it is about by its name."""

    first: Comment
    place: str  # '' for the language as a whole, or a block that is no more
    answers: list[Comment] = field(default_factory=list)

    @property
    def last(self) -> Comment:
        return self.answers[-1] if self.answers else self.first


#: So many comments an hour come through one review link.
THROUGH_LINK = 30


def _too_many(link: ReviewLink) -> bool:
    since = timezone.now() - dt.timedelta(hours=1)
    return Comment.objects.filter(link=link, at__gt=since).count() >= THROUGH_LINK


def say(
    bulletin: Bulletin,
    *,
    language: str,
    text: str,
    key: str = "",
    by: Any = None,
    thread: Comment | None = None,
    mentions: Iterable[Any] = (),
    link: ReviewLink | None = None,
    guest: str = "",
) -> Comment:
    """Open a thread on a block, or answer one, which opens it anew. `guest` is the name of who
    speaks through a review link."""
    if not text.strip():
        raise publishing.Refused([_("Write the comment.")])
    if by is None and not guest.strip():
        raise publishing.Refused([_("Give your name.")])
    if link is not None and _too_many(link):
        raise publishing.Refused(
            [_("Too many comments have come through this link. Try again in an hour.")]
        )
    if thread is not None:
        language, key = thread.language, thread.key
    elif key and key not in {place.key for place in translating.blocks_of(bulletin)}:
        raise publishing.Refused([_("This part of the issue does not exist any more.")])
    with transaction.atomic():
        comment = Comment.objects.create(
            bulletin=bulletin,
            language=language,
            key=key,
            thread=thread,
            text=text.strip(),
            by=by,
            by_name=by.get_username() if by else guest.strip(),
            link=link,
        )
        # Who speaks through a link knows nobody of the staff: nobody is called by them.
        comment.mentions.set([*mentions, *(_named_in(text) if by else [])])
        if thread is not None:
            reopen(thread, by=by)
        notifying.of_comment(comment)
    return comment


def _named_in(text: str) -> list[Any]:
    names = set(_MENTION.findall(text))
    return list(permissions.who_may_see().filter(username__in=names)) if names else []


def resolve(comment: Comment, *, by: Any, seen: int = 0) -> None:
    """Settled; not when something was said after what was `seen`, the last comment on the page."""
    _refuse_unseen(comment, seen)
    Comment.objects.filter(pk=comment.pk, resolved_at=None).update(
        resolved_at=timezone.now(), resolved_by=by
    )


def _refuse_unseen(comment: Comment, seen: int) -> None:
    later = comment.answers.filter(pk__gt=seen).order_by("pk").first() if seen else None
    if later is not None:
        said = _("%(name)s answered meanwhile: %(words)s")
        told = {"name": later.by_name, "words": later.text}
        raise publishing.Refused([said % told], is_stale=True)


def reopen(comment: Comment, *, by: Any, seen: int = 0) -> None:
    Comment.objects.filter(pk=comment.pk).update(resolved_at=None, resolved_by=None)


def threads(
    bulletin: Bulletin, *, language: str | None = None, key: str | None = None
) -> list[Thread]:
    """The threads of an issue, of one language, or of one block; open ones first."""
    found = Comment.objects.filter(bulletin=bulletin).select_related("by", "resolved_by")
    if language is not None:
        found = found.filter(language=language)
    if key is not None:
        found = found.filter(key=key)
    comments = list(found)
    names = {}
    if any(comment.key for comment in comments):
        names = {p.key: publishing.place_name(p) for p in translating.blocks_of(bulletin)}
    first = {c.pk: Thread(c, names.get(c.key, "")) for c in comments if c.thread_id is None}
    for comment in comments:
        if comment.thread_id in first:
            first[comment.thread_id].answers.append(comment)
    return sorted(first.values(), key=lambda thread: not thread.first.is_open)


def open_counts(bulletin: Bulletin) -> dict[str, int]:
    """How many threads are open in each language."""
    rows = Comment.objects.open().filter(bulletin=bulletin).values_list("language", flat=True)
    return dict(Counter(rows.order_by()))


def places(bulletin: Bulletin) -> list[tuple[str, str]]:
    """What can be commented on: every block that has a text, by key and name."""
    return [
        (place.key, publishing.place_name(place))
        for place in translating.blocks_of(bulletin)
        if place.text(bulletin.source_language)
    ]
