"""Names inside Chinese that the end of a line cut in two."""

from __future__ import annotations

from lmec import folding

from ...regexes import regex

#: `Tu女士`, `先生`, `Khin 教授`: the end of a name, and how it is honoured.
_HONOURED = regex(
    r"(?:[A-ZĐÀ-Ỹ][A-Za-zÀ-ỹĐđ.'’-]*\s*){0,3}"
    r"(?:先生|女士|小姐|夫人|阁下|博士|教授|院士|老师|医生){1,2}"
)
_NAME = r"[A-ZĐÀ-Ỹ][A-Za-zÀ-ỹĐđ.'’-]*"
#: `…总局主任Suda` above `Thongchai：…`
_BEGINS = regex(rf"[\u4e00-\u9fff]\s?(?:{_NAME}\s){{0,3}}{_NAME}$")
_GOES_ON = regex(rf"{_NAME}(?:\s{_NAME}){{0,3}}\s*[：:]")

#: `·达拉`, below `…司长索`: the dot is no sign of a list.
_AT_DOT = regex(r"[·‧・][\u4e00-\u9fff]")


def ends_honoured(before: str, after: str) -> bool:
    """Whether a line of a cell that begins with letters goes on up to what honours the name: no
    other language begins there."""
    return before[:1].isascii() and before[:1].isalpha() and bool(_HONOURED.fullmatch(after))


def goes_on(before: str, after: str) -> bool:
    """Whether a name that ends a line of Chinese goes on before a colon: that is no label."""
    return bool(_BEGINS.search(before) and _GOES_ON.match(after))


def goes_on_at_dot(before: str, after: str) -> bool:
    """Whether the dot with which a line begins stands inside a name in characters."""
    return bool(_AT_DOT.match(after)) and folding.is_han(before[-1:] or " ")
