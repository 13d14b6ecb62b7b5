"""The note of what is printed in the eighth set."""

from __future__ import annotations

from ..documents.turns import TurnSheet


class Sheet(TurnSheet):
    def meeting(self) -> str:
        title = super().meeting()
        if title.endswith(" in the Basin"):  # in running text it may end before
            self.told.accepted["meeting title"] = [title.removesuffix(" in the Basin")]
        return title


#: What nobody takes for the last speaker's words comes first.
_PLAIN = ("Participants agreed", "During the meeting", "Over 70", "The papers")


def plainly(closing: list) -> list:
    """The closing where no heading parts it from the last speaker."""
    return sorted(closing, key=lambda x: [w in x[1] for w in _PLAIN].index(True))
