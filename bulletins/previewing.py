"""What a page needs to show a draft exactly as it would be published in one language."""

from __future__ import annotations

from typing import Any

from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Edition
from bulletins.presenting import Issue
from bulletins.translating import still_fits


def preview_context(bulletin: Bulletin, language: str) -> dict[str, Any]:
    content = compile_bulletin(bulletin, language)
    source = None
    if language != bulletin.source_language:
        source = compile_bulletin(bulletin, bulletin.source_language)
    return {
        "section": "bulletins",
        "robots": "noindex",
        "is_preview": True,
        "bulletin": bulletin,
        "edition": _unsaved(bulletin, language),
        "issue": Issue(content, source, still_fits(bulletin, language)),
    }


def _unsaved(bulletin: Bulletin, language: str) -> Edition:
    """The edition that publishing would make, for the addresses in the page; never saved."""
    return Edition(
        bulletin=bulletin,
        language=language,
        version=0,
        year=bulletin.year,
        number=bulletin.number,
        date=bulletin.date,
    )
