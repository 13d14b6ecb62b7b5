"""The states of a language of an issue as the board shows them. A state is told by its word, its
shape and its colour, so that no one of the three is needed."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from bulletins.models import Translation

PUBLISHED, OUTDATED, SCHEDULED, WITHDRAWN = "published", "outdated", "scheduled", "withdrawn"

#: In the order of the work. The shape of each is drawn in templates/admin/board/_shapes.html.
NAMES: dict[str, str | Promise] = {
    Translation.State.NOT_STARTED.value: _("not started"),
    Translation.State.MACHINE.value: _("machine-made, unreviewed"),
    Translation.State.IN_PROGRESS.value: _("in progress"),
    Translation.State.IN_REVIEW.value: _("in review"),
    Translation.State.APPROVED.value: _("approved"),
    SCHEDULED: _("scheduled"),
    PUBLISHED: _("published"),
    OUTDATED: _("outdated"),
    WITHDRAWN: _("withdrawn"),
}
#: A language that is in one of these is somebody's work.
IN_WORK = (
    Translation.State.MACHINE,
    Translation.State.IN_PROGRESS,
    Translation.State.IN_REVIEW,
    Translation.State.APPROVED,
)


def outdated_words(count: int) -> str:
    return ngettext("%(count)d text outdated", "%(count)d texts outdated", count) % {
        "count": count
    }


@dataclass(frozen=True)
class Mark:
    """One thing that is so of a language: its kind gives shape and colour."""

    kind: str
    words: str
