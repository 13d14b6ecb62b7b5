"""The verbs: the only code that changes what the public sees.

Each runs in one transaction, takes `by=`, locks the bulletin and raises its generation, writes
the publication log, and removes the stored pages before it commits: when that fails, the verb
fails. Raises Refused with sentences for the user; then nothing was changed.

versions    publish, correct, withdraw
scheduling  the same at a later moment
redacting   remove words, because the law demands it
steps       a language on its way: handed over for review, accepted
notes       what readers are told; refusing: why not; locking, sentences: what all share
"""

from .fitting import mark_checked, mark_minor
from .locking import Refused
from .notes import Note
from .redacting import REDACTED, redact
from .scheduling import schedule
from .sentences import place_name
from .steps import approve, assign, hand_back, needs_override, reopen, submit
from .versions import publish, withdraw

__all__ = [
    "REDACTED",
    "Note",
    "Refused",
    "approve",
    "assign",
    "hand_back",
    "mark_checked",
    "mark_minor",
    "needs_override",
    "place_name",
    "publish",
    "redact",
    "reopen",
    "schedule",
    "submit",
    "withdraw",
]
