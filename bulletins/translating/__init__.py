"""Translations of a bulletin's working records, block by block.

noting      from which source text each translation was made; choices, machine drafts
staleness   what is missing, outdated, unreviewed
sources     the source texts themselves, kept as long as a translation refers to them
saving      one block typed at the desk, never over somebody else's words
sheet       a bulletin in one language, source beside target, for the desk
shared      texts that other issues print as well: of the meeting, of the imprint
terms       agreed translations that occur in a source text
memory      earlier translations of the same or a similar source text
"""

from bulletins.blocks import Place, Snapshot, blocks_of, key_of, snapshot

from .noting import UNSEEN, choose, known_blocks, record_changes, take_over
from .staleness import (
    fits,
    is_begun,
    is_chosen,
    languages_unreviewed,
    missing,
    outdated,
    still_fits,
    unreviewed,
)

__all__ = [
    "UNSEEN",
    "Place",
    "Snapshot",
    "blocks_of",
    "choose",
    "fits",
    "is_begun",
    "is_chosen",
    "key_of",
    "known_blocks",
    "languages_unreviewed",
    "missing",
    "outdated",
    "record_changes",
    "snapshot",
    "still_fits",
    "take_over",
    "unreviewed",
]
