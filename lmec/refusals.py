"""What a verb says when it may not be carried out."""

from __future__ import annotations

from collections.abc import Sequence


class Refused(Exception):
    """The reasons as sentences for the user; then nothing was changed."""

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__(" ".join(messages))
        self.messages = list(messages)
