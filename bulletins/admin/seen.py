"""Which source texts an editor had in front of them, when the issue's page comes back."""

from __future__ import annotations

from bulletins import translating
from bulletins.models import Bulletin
from lmec.languages import column
from lmec.merging import mark_of, parse


def unseen_sources(bulletin: Bulletin, loaded: str) -> dict[str, str]:
    """Blocks whose source text somebody else changed since the page was loaded: a translation
    typed meanwhile was made from the text before, which the marks of the page do not tell."""
    marks = parse(loaded)
    source = bulletin.source_language
    unseen = {}
    for place in translating.blocks_of(bulletin):
        record = f"{place.record._meta.model_name}:{place.record.pk}"
        mark = marks.get(f"{record}:{column(place.field, source)}", "")
        if f"{record}:" in marks and mark != mark_of(place.text(source)):
            unseen[place.key] = ""
    return unseen
