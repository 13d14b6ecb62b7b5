"""In which order names stand in a list, and under which letter: pinyin for Chinese, the alphabet
with its own letters for Vietnamese, the dictionaries' orders for Khmer, Lao, Burmese and Thai.

Without a collation library; the orders are those of the Unicode CLDR, and the tests hold lists
that ICU sorted. One thing is ours: names in Chinese and in Latin letters are one alphabet in
every list, so that a letter stands once: who knows 李霞 as Li Xia looks under L. `sort_name` of a
record decides where this does not. Pure functions, no Django.
"""

from __future__ import annotations

import re
import unicodedata

from lmec import folding, pinyin, spelling_orders
from lmec.languages import BY_CODE

#: Names of these are spelled in one alphabet.
_ALPHABET = frozenset({"Latn", "Hani"})
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
    text = _bare(name)
    script = _script(text)
    return _group(text, script, language), *_spelled(text, script, language)


def initial(name: str, language: str) -> str:
    """The letter under which a name stands: 'Z' for 周军, 'Đ' in Vietnamese for Đặng."""
    text = _bare(name)
    script = _script(text)
    if not text[:1].isalpha():
        return NO_LETTER
    if script == "Latn":
        letters = _without_tones(text) if language == "vi" else folding.without_marks(text)
    elif script == "Hani":
        letters = "".join(pinyin.syllables(text))
    else:
        letters = spelling_orders.first_letter(text, script)
    return next((letter.upper() for letter in letters if letter.isalpha()), NO_LETTER)


def _bare(name: str) -> str:
    """From the first letter or digit on: a bracket before it decides nothing."""
    text = folding.folded(name)
    return next((text[at:] for at, char in enumerate(text) if char.isalnum()), "")


def _script(text: str) -> str:
    """None for what begins with a digit."""
    return "" if text[:1].isdigit() else folding.script_of(text[:1]) or folding.script_of(text)


def _group(text: str, script: str, language: str) -> int:
    """The reader's own script first, then the alphabet, the others, and what has no letter."""
    own = BY_CODE[language].script if language in BY_CODE else "Latn"
    order = list(dict.fromkeys([_side(own), "Latn", "Khmr", "Laoo", "Mymr", "Thai"]))
    if _side(script) in order:
        return order.index(_side(script))
    return len(order) + (not text[:1].isalpha())


def _side(script: str) -> str:
    return "Latn" if script in _ALPHABET or script == "Hans" else script


def _spelled(text: str, script: str, language: str) -> tuple[str, str]:
    if script == "Hani":
        spelled = _pinyin(text)
        return ("".join(map(_place, spelled)) if language == "vi" else spelled), text
    if script == "Latn" and language == "vi":
        return "".join(_place(letter) for letter in _without_tones(text)), _tones(text)
    if script == "Latn":
        return folding.without_marks(text), text
    return spelling_orders.spelled(text, script), text


def _pinyin(text: str) -> str:
    """Syllable, tone, character: so all 周 stand together, and before all 朱."""
    syllables = pinyin.toned(text)
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
