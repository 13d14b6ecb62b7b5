"""Chinese in Latin letters, by pypinyin. Its dictionaries take half a second to load: they wait
for the first name that needs them, so that every process of the site starts without."""

from __future__ import annotations

from typing import Any


def syllables(text: str) -> list[str]:
    """Without tones; what is no Chinese stands there as it is, together."""
    from pypinyin import lazy_pinyin

    return lazy_pinyin(text)


def toned(text: str) -> list[str]:
    """With the tone as a figure behind each, 5 for none; what is no Chinese comes character by
    character too, so that there are as many as characters."""
    from pypinyin import Style, lazy_pinyin

    apart: Any = list
    return lazy_pinyin(text, style=Style.TONE3, errors=apart, neutral_tone_with_five=True)


def readings(text: str) -> list[list[str]]:
    """Of each character all that it may be, without tones."""
    from pypinyin import Style, pinyin

    return pinyin(text, style=Style.NORMAL, heteronym=True)
