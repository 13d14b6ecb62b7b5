"""The orders of Khmer, Lao, Burmese and Thai dictionaries: a word written anew so that comparing
character by character sorts it. Pure functions, no Django."""

from __future__ import annotations

import re
from collections.abc import Callable

#: Vowels that Thai and Lao write before the consonant after which they are sorted.
_LEADING_VOWEL = re.compile(
    "([\u0e40-\u0e44])([\u0e01-\u0e2e])|([\u0ec0-\u0ec4])([\u0e81-\u0eae])"
)
_THAI_AND_LAO_MARKS = re.compile("[\u0e47-\u0e4e\u0ec8-\u0ece]")
_LAO_LETTERS = str.maketrans(
    {
        "\u0eaa": "\u0e89",  # ສ stands between ຈ and ຊ
        "\u0edc": "\u0eab\u0e99",  # ໜ is ຫ and ນ
        "\u0edd": "\u0eab\u0ea1",  # ໝ is ຫ and ມ
    }
)


def spelled(text: str, script: str) -> str:
    order = _ORDERS.get(script)
    return order(text) if order else text


def first_letter(text: str, script: str) -> str:
    """The letter of the alphabet, and what follows it."""
    letters = spelled(text, script)
    return letters.replace("\u0e89", "\u0eaa") if script == "Laoo" else letters


def _thai_or_lao(text: str) -> str:
    text = text.replace("\u0e4d\u0e32", "\u0e33").replace("\u0ecd\u0eb2", "\u0eb3")
    text = text.translate(_LAO_LETTERS)
    text = _LEADING_VOWEL.sub(lambda at: (at[2] or at[4]) + (at[1] or at[3]), text)
    return _THAI_AND_LAO_MARKS.sub("", text)


# Khmer: vowels that stand alone are sorted as អ with that vowel, ឫ ឬ behind រ and ឭ ឮ behind ល;
# the vowels with ំ and ះ come behind all others, and subscripts behind the vowels.
_KHMER_LETTERS = str.maketrans(
    {
        "\u17a3": "\u17a2", "\u17a4": "\u17a2\u17b6", "\u17a5": "\u17a2\u17b7",
        "\u17a6": "\u17a2\u17b8", "\u17a7": "\u17a2\u17bb", "\u17a8": "\u17a2\u17bb",
        "\u17a9": "\u17a2\u17bc", "\u17aa": "\u17a2\u17bc", "\u17ab": "\u179a\ue000",
        "\u17ac": "\u179a\ue001", "\u17ad": "\u179b\ue000", "\u17ae": "\u179b\ue001",
        "\u17af": "\u17a2\u17c1", "\u17b0": "\u17a2\u17c3", "\u17b1": "\u17a2\u17c4",
        "\u17b2": "\u17a2\u17c4", "\u17b3": "\u17a2\u17c5",
    }
)  # fmt: skip
_KHMER_MARKS = re.compile("[\u17c8-\u17d1\u17d3\u17dd]")
_KHMER_VISARGA = re.compile("([\u17b6-\u17c5]?)\u17c7")


def _khmer(text: str) -> str:
    text = _KHMER_MARKS.sub("", text.translate(_KHMER_LETTERS))
    text = _KHMER_VISARGA.sub("\u17cb\\1", text)
    text = text.replace("\u17b6\u17c6", "\u17ca")
    text = text.replace("\u17bb\u17c6", "\u17c8").replace("\u17c6", "\u17c9")
    return text


# Burmese goes by syllables: consonant, signs below and beside it, the consonant that closes the
# syllable, vowel, tone.
_BURMESE_LETTERS = str.maketrans(
    {
        "\u1023": "\u1021\u102d", "\u1024": "\u1021\u102e", "\u1025": "\u1021\u102f",
        "\u1026": "\u1021\u1030", "\u1027": "\u1021\u1031", "\u1029": "\u1021\u1031\u102c",
        "\u102a": "\u1021\u1031\u102c\u103a", "\u102b": "\u102c",
        "\u103f": "\u101e\u1039\u101e",
    }
)  # fmt: skip
_SYLLABLE = re.compile(
    "(?P<consonant>[\u1000-\u1021])(?P<medials>[\u103b-\u103e]*)"
    "(?P<vowel>(?:\u1031\u102c\u103a|[\u102c-\u1032])*)(?P<dot>\u1036?)(?P<early>\u1037?)"
    "(?:(?P<final>[\u1000-\u1021])(?P<low>\u1037?)(?:\u103a\u1039?|\u1039))?"
    "(?P<tone>[\u1037\u1038]*)"
)
_VOWELS = (
    "", "\u102c", "\u102d", "\u102e", "\u102f", "\u1030", "\u1031", "\u1032", "\u1031\u102c",
    "\u1031\u102c\u103a", "\u1036", "\u102d\u102f",
)  # fmt: skip
#: A syllable that ends in a nasal vowel other than plain ံ stands behind those in မ်.
_NASAL = "\u1019\u1039"


def _burmese(text: str) -> str:
    return _SYLLABLE.sub(_syllable_in_order, text.translate(_BURMESE_LETTERS))


def _syllable_in_order(found: re.Match[str]) -> str:
    vowel, final = found["vowel"], found["final"] or ""
    if found["dot"] and not vowel:
        vowel = "\u1036"
    elif found["dot"]:
        final = _NASAL
    rank = _VOWELS.index(vowel) if vowel in _VOWELS else len(_VOWELS)
    medials = f"{len(found['medials'])}{found['medials']}" if found["medials"] else ""
    tone = found["early"] + (found["low"] or "") + found["tone"]
    parts = (found["consonant"] + medials, final, chr(ord("a") + rank), tone)
    return "\x01".join(parts) + "\x02"


_ORDERS: dict[str, Callable[[str], str]] = {
    "Thai": _thai_or_lao,
    "Laoo": _thai_or_lao,
    "Khmr": _khmer,
    "Mymr": _burmese,
}
