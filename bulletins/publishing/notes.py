"""What readers are told of a change, in a language that is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Note:
    """A public note: one text for all editions, or one in the language of an edition. A change of
    spelling needs none; readers are told that spelling was corrected."""

    text: str = ""
    language: str = ""  # of the text; '' where nobody said
    own: Mapping[str, str] = field(default_factory=dict)  # language of an edition to its text
    is_minor: bool = False

    def for_edition(self, language: str) -> tuple[str, str]:
        """The text for an edition, and the language it is in."""
        if own := self.own.get(language, "").strip():
            return own, language
        text = self.text.strip()
        return text, self.language if text else ""


def note_of(note: str | Note) -> Note:
    return note if isinstance(note, Note) else Note(note)
