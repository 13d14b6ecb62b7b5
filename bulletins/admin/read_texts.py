"""The texts of one language, for who is about to let them go or hand them back."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst

from bulletins import publishing
from bulletins.admin.desk_page import state_name
from bulletins.models import Bulletin
from bulletins.translating import sheet


@dataclass(frozen=True)
class ReadText:
    name: str
    words: str
    language: str
    state: str  # in words, where it is no plain translation


def texts_to_read(bulletin: Bulletin, language: str) -> list[ReadText]:
    """In the printed order, as readers will get them."""
    source = bulletin.source_language
    return [
        ReadText(
            capfirst(publishing.place_name(row.place)),
            row.target or row.shown_instead,
            source if row.is_read_in_source else language,
            "" if row.state == "done" else state_name(row),
        )
        for row in sheet.read(bulletin, language).rows
    ]
