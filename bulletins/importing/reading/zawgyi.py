"""Zawgyi to Unicode, by the rules of both encodings.

Zawgyi writes what the eye meets from left to right, with a code for every shape of a sign;
Unicode writes a syllable in the order in which it is spoken, with one code for each sign. So
every shape is first named by its sign, then every syllable is put in order.
"""

from __future__ import annotations

import re

from ..regexes import regex

_KINZI = "\u1004\u103a\u1039"
#: While syllables are put in order, the sign above the next letter is one character.
_KINZI_SIGN = "\ue000"

_STACKED = dict(
    zip(
        "\u1060\u1061\u1062\u1063\u1065\u1066\u1067\u1068\u1069\u106c\u106d\u1070"
        "\u1071\u1072\u1073\u1074\u1075\u1076\u1077\u1078\u1079\u107a\u107b\u107c\u1085\u1093",
        "\u1000\u1001\u1002\u1003\u1005\u1006\u1006\u1007\u1008\u100b\u100c\u100f"
        "\u1010\u1010\u1011\u1011\u1012\u1013\u1014\u1015\u1016\u1017\u1018\u1019\u101c\u1018",
        strict=True,
    )
)
_SIGNS = {
    "\u1033": "\u102f", "\u1034": "\u1030", "\u1039": "\u103a", "\u103a": "\u103b",
    "\u103b": "\u103c", "\u103c": "\u103d", "\u103d": "\u103e", "\u105a": "\u102b\u103a",
    "\u1064": _KINZI_SIGN, "\u106a": "\u1009", "\u106b": "\u100a",
    "\u106e": "\u100d\u1039\u100d", "\u106f": "\u100d\u1039\u100e",
    "\u107d": "\u103b", **{chr(code): "\u103c" for code in range(0x107E, 0x1085)},
    "\u1086": "\u103f", "\u1087": "\u103e", "\u1088": "\u103e\u102f", "\u1089": "\u103e\u1030",
    "\u108a": "\u103d\u103e", "\u108b": _KINZI_SIGN + "\u102d", "\u108c": _KINZI_SIGN + "\u102e",
    "\u108d": _KINZI_SIGN + "\u1036", "\u108e": "\u102d\u1036", "\u108f": "\u1014",
    "\u1090": "\u101b", "\u1091": "\u100f\u1039\u100d", "\u1092": "\u100b\u1039\u100c",
    "\u1094": "\u1037", "\u1095": "\u1037", "\u1096": "\u1039\u1010\u103d",
    "\u1097": "\u100b\u1039\u100b",
    **{shape: "\u1039" + letter for shape, letter in _STACKED.items()},
}  # fmt: skip
_TABLE = str.maketrans(_SIGNS)

_LETTER = "[\u1000-\u102a\u103f\u104e](?:\u1039[\u1000-\u1021])*"
_SIGN = f"[\u102b-\u1030\u1032\u1036-\u1038\u103a\u103b\u103d\u103e{_KINZI_SIGN}]"
_MARK = f"(?:\u1039[\u1000-\u1021]|{_SIGN})"
_SYLLABLE = regex(f"(\u1031*)(\u103c*)({_LETTER})({_MARK}*)")
#: The order of signs behind their letter.
_ORDER = {sign: place for place, sign in enumerate(
    "\u103b\u103c\u103d\u103e\u1031\u102d\u102e\u1032\u102f\u1030\u102b\u102c\u1036\u1037\u103a\u1038"
)}  # fmt: skip
#: Digits that were typed for the letters they look like: nought for wa, seven for ra.
_DIGIT_FOR_LETTER = (
    (regex(f"(?<![\u1040-\u1049])\u1040(?={_MARK})"), "\u101d"),
    (regex("(?<=\u1031)\u1040(?![\u1040-\u1049])"), "\u101d"),
    (regex(f"(?<![\u1040-\u1049])\u1047(?={_MARK})"), "\u101b"),
    (regex("(?<=\u1031)\u1047(?![\u1040-\u1049])"), "\u101b"),
)
_AFTERWARDS = (
    ("\u1025\u102e", "\u1026"),
    ("\u1025\u103a", "\u1009\u103a"),
    ("\u1025\u1039", "\u1009\u1039"),
    ("\u101e\u103c\u1031\u102c\u103a", "\u102a"),
    ("\u101e\u103c\u1031\u102c", "\u1029"),
    ("\u1005\u103b", "\u1008"),
)


def converted(text: str) -> str:
    text = text.translate(_TABLE)
    for pattern, letter in _DIGIT_FOR_LETTER:
        text = pattern.sub(letter, text)
    text = re.sub("\u1044(?=\u1004\u103a\u1038)|\u104e(?!\u1004\u103a\u1038)",
                  "\u104e\u1004\u103a\u1038", text)  # fmt: skip
    text = text.replace("\u104e\u1004\u103a\u1038\u1004\u103a\u1038", "\u104e\u1004\u103a\u1038")
    text = _SYLLABLE.sub(_in_order, text)
    for typed, meant in _AFTERWARDS:
        text = text.replace(typed, meant)
    return text.replace(_KINZI_SIGN, _KINZI)


def _in_order(match: re.Match[str]) -> str:
    before, ra, letter, marks = match.groups()
    stacked = "".join(re.findall("\u1039[\u1000-\u1021]", marks))
    signs = set(before + ra + re.sub("\u1039[\u1000-\u1021]", "", marks))
    kinzi = _KINZI if _KINZI_SIGN in signs else ""
    signs.discard(_KINZI_SIGN)
    if "\u103a\u103b" in marks:  # a letter without its vowel that goes on all the same
        stacked += "\u103a"
        signs.discard("\u103a")
    return kinzi + letter + stacked + "".join(sorted(signs, key=_ORDER.__getitem__))
