"""What a verb says when it may not be carried out."""

from __future__ import annotations

from collections.abc import Sequence


class Refused(Exception):
    """The reasons as sentences for the user; then nothing was changed. `is_stale` says that what
    was looked at is not what is there any more."""

    def __init__(self, messages: Sequence[str], *, is_stale: bool = False) -> None:
        super().__init__(" ".join(messages))
        self.messages = list(messages)
        self.is_stale = is_stale
