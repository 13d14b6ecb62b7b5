"""The verbs: the only code that changes what the public sees.

Each runs in one transaction, takes `by=`, locks the bulletin and raises its generation, writes
the publication log, and removes the stored pages before it commits: when that fails, the verb
fails. Raises Refused with sentences for the user; then nothing was changed.
"""

from .locking import Refused
from .redacting import REDACTED, redact
from .sentences import place_name
from .steps import approve, submit
from .versions import publish, withdraw

__all__ = [
    "REDACTED",
    "Refused",
    "approve",
    "place_name",
    "publish",
    "redact",
    "submit",
    "withdraw",
]
