"""The verbs: the only code that changes what the public sees.

Each runs in one transaction, takes `by=`, locks the bulletin and raises its generation, writes
the publication log, and removes the stored pages before it commits: when that fails, the verb
fails. Raises Refused with sentences for the user; then nothing was changed.

versions    publish, correct, withdraw
scheduling  the same at a later moment
correcting  a record, and all published issues that print it; grafting: how
restoring   an older version's texts, into the draft
starting    a new issue from the one before
checking    what is missing or doubtful before publishing
redacting   remove words, because the law demands it
steps       a language on its way: handed over for review, accepted
notes       what readers are told; refusing: why not; locking, sentences: what all share
"""

from .correcting import Wording, affected, correct
from .fitting import mark_checked, mark_minor
from .locking import Refused
from .notes import Note
from .redacting import REDACTED, redact, redact_versions
from .restoring import restore
from .scheduling import could_schedule, schedule
from .sentences import place_name
from .starting import start_next
from .steps import approve, assign, had_by, hand_back, needs_override, reopen, submit
from .versions import publish, withdraw

__all__ = [
    "REDACTED",
    "Note",
    "Refused",
    "Wording",
    "affected",
    "approve",
    "assign",
    "correct",
    "could_schedule",
    "had_by",
    "hand_back",
    "mark_checked",
    "mark_minor",
    "needs_override",
    "place_name",
    "publish",
    "redact",
    "redact_versions",
    "reopen",
    "restore",
    "schedule",
    "start_next",
    "submit",
    "withdraw",
]
