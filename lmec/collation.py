"""In which order names stand in a list, and under which letter: pinyin for Chinese, the alphabet
with its own letters for Vietnamese, the dictionaries' orders for Khmer, Lao, Burmese and Thai.

Without a collation library; the orders are those of the Unicode CLDR, and the tests hold lists
that ICU sorted. One thing is ours: in a Chinese list names in Latin letters stand among the
others, under the same letter. `sort_name` of a record decides where this does not. Pure
functions, no Django.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from pypinyin import Style, lazy_pinyin

from lmec import folding, spelling_orders
from lmec.languages import BY_CODE

#: A name in the reader's own script first, then Latin letters, then the others.
_SCRIPT_OF_LANGUAGE = {"Hans": "Hani"}
_VIETNAMESE = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
#: Level, falling, asking, tumbling, sharp, heavy: the order of dictionaries.
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_TONE = re.compile(f"[{_TONES}]")
#: What names without a letter stand under.
NO_LETTER = "#"

#: Group of the script, how it is spelled, what tells alike spellings apart.
Key = tuple[int, str, str]


def sort_key(name: str, language: str) -> Key:
    """Where a name stands in a list for readers of the language."""
    script = _script(name)
    return _group(script, language), *_spelled(folding.folded(name), script, language)


def initial(name: str, language: str) -> str:
    """The letter under which a name stands: 'Z' for 周军, 'Đ' in Vietnamese for Đặng."""
    script = _script(name)
    text = folding.folded(name)
    if script == "Latn":
        letters = _without_tones(text) if language == "vi" else folding.without_marks(text)
    elif script == "Hani":
        letters = "".join(lazy_pinyin(text, style=Style.NORMAL))
    else:
        letters = spelling_orders.first_letter(text, script)
    return next((letter.upper() for letter in letters if letter.isalpha()), NO_LETTER)


def _script(name: str) -> str:
    return folding.script_of(name[:1]) or folding.script_of(name)


def _group(script: str, language: str) -> int:
    own = BY_CODE[language].script if language in BY_CODE else "Latn"
    order = [_SCRIPT_OF_LANGUAGE.get(own, own), "Latn", "Hani", "Khmr", "Laoo", "Mymr", "Thai"]
    if own == "Hans":  # pinyin: one alphabet with the names in Latin letters
        order.remove("Latn")
        script = "Hani" if script == "Latn" else script
    return order.index(script) if script in order else len(order)


def _spelled(text: str, script: str, language: str) -> tuple[str, str]:
    if script == "Hani":
        return _pinyin(text), text
    if script == "Latn" and language == "vi":
        return "".join(_place(letter) for letter in _without_tones(text)), _tones(text)
    if script == "Latn":
        return folding.without_marks(text), text
    return spelling_orders.spelled(text, script), text


def _pinyin(text: str) -> str:
    """Syllable, tone, character: so all 周 stand together, and before all 朱."""
    apart: Any = list  # what is no Chinese comes character by character too
    syllables = lazy_pinyin(text, style=Style.TONE3, errors=apart, neutral_tone_with_five=True)
    return "".join(
        _syllable(said, char) if folding.is_han(char) else said
        for said, char in zip(syllables, text, strict=True)
    )


def _syllable(said: str, char: str) -> str:
    """`lü` stands behind all `lu` and before `luan`: its tones are counted on from theirs."""
    if not said[-1:].isdigit():
        return said + char
    letters, tone = said[:-1], int(said[-1])
    if "v" in letters:
        letters, tone = letters.replace("v", "u"), tone + 4
    return f"{letters}{tone}{char}"


def _without_tones(text: str) -> str:
    """Vietnamese letters: â, đ and ơ are letters, the tones are not."""
    return unicodedata.normalize("NFC", _TONE.sub("", unicodedata.normalize("NFD", text)))


def _tones(text: str) -> str:
    """The tone of every letter, in the order of dictionaries."""
    found = []
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)[1:]
        found.append(str(next((_TONES.index(m) + 1 for m in marks if m in _TONES), 0)))
    return "".join(found)


def _place(letter: str) -> str:
    """A character that sorts as the letter does in the Vietnamese alphabet."""
    found = _VIETNAMESE.find(letter)
    return chr(ord("a") + found) if found >= 0 else letter
