"""In which order names stand in a list, and under which letter: pinyin for Chinese, the alphabet
with its own letters for Vietnamese, consonants before written vowels for Thai and Lao.

Close to each language's dictionaries without a collation library; `sort_name` of a record decides
where this does not. Pure functions, no Django.
"""

from __future__ import annotations

import re
import unicodedata

from pypinyin import Style, lazy_pinyin

from lmec import folding
from lmec.languages import BY_CODE

#: A name in the reader's own script first, then Latin letters, then the others.
_SCRIPT_OF_LANGUAGE = {"Hans": "Hani"}
_VIETNAMESE = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
#: Vowels that Thai and Lao write before the consonant after which they are sorted.
_LEADING_VOWEL = re.compile(
    "([\u0e40-\u0e44])([\u0e01-\u0e2e])|([\u0ec0-\u0ec4])([\u0e81-\u0eae])"
)
_TONE_MARKS = re.compile("[\u0e47-\u0e4e\u0ec8-\u0ece]")

Key = tuple[int, str, str]


def sort_key(name: str, language: str) -> Key:
    """Where a name stands in a list for readers of the language."""
    script = folding.script_of(name[:1]) or folding.script_of(name)
    return _group(script, language), _spelled(name, script, language), name


def initial(name: str, language: str) -> str:
    """The letter under which a name stands: 'Z' for 周军, 'Đ' in Vietnamese for Đặng."""
    script = folding.script_of(name[:1]) or folding.script_of(name)
    if script == "Hani":
        return _pinyin(name)[:1].upper()
    if script == "Latn" and language == "vi":
        return _without_tones(name)[:1].upper()
    if script == "Latn":
        return folding.without_marks(name)[:1].upper()
    return _in_sorting_order(folding.folded(name))[:1] or "#"


def _group(script: str, language: str) -> int:
    own = BY_CODE[language].script if language in BY_CODE else "Latn"
    order = [_SCRIPT_OF_LANGUAGE.get(own, own), "Latn", "Hani", "Khmr", "Laoo", "Mymr", "Thai"]
    if own == "Hans":  # pinyin: one alphabet with the names in Latin letters
        order.remove("Latn")
        script = "Hani" if script == "Latn" else script
    return order.index(script) if script in order else len(order)


def _spelled(name: str, script: str, language: str) -> str:
    if script == "Hani":
        return _pinyin(name)
    if script == "Latn" and language == "vi":
        return "".join(_place(letter) for letter in _without_tones(name).casefold())
    if script == "Latn":
        return folding.without_marks(folding.folded(name))
    return _in_sorting_order(folding.folded(name))


def _pinyin(name: str) -> str:
    """Syllable by syllable, so that all 周 stand together before 朱."""
    return " ".join(lazy_pinyin(name, style=Style.NORMAL)).casefold()


def _without_tones(name: str) -> str:
    """Vietnamese letters: â, đ and ơ are letters, the tones are not."""
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", name)))


def _place(letter: str) -> str:
    """A character that sorts as the letter does in the Vietnamese alphabet."""
    found = _VIETNAMESE.find(letter)
    return chr(ord("a") + found) if found >= 0 else letter


def _in_sorting_order(name: str) -> str:
    swapped = _LEADING_VOWEL.sub(
        lambda match: (match[2] or match[4]) + (match[1] or match[3]), name
    )
    return _TONE_MARKS.sub("", swapped)
