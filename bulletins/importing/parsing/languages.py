"""The language a text is in, told by its script."""

from __future__ import annotations

import re

from lmec import folding

from ..regexes import regex

_LANGUAGES = {"Hani": "zh-hans", "Khmr": "km", "Laoo": "lo", "Mymr": "my", "Thai": "th"}
_VIETNAMESE = regex("[ăđơưạ-ỹ]", re.IGNORECASE)


def language_of(text: str) -> str:
    """The language most of the words are in, told by their script."""
    text = text[:20_000]
    han = sum(folding.is_han(char) for char in text)
    script = "Hani" if han * 4 > len(text) else folding.script_of(text)
    if script == "Latn":
        return "vi" if len(_VIETNAMESE.findall(text)) * 30 > len(text) else "en"
    return _LANGUAGES.get(script, "zh-hans")
