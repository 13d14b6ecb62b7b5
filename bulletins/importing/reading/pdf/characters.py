"""Characters that the making of a PDF puts in the place of those that were written.

A PDF stores glyphs; which character a glyph stands for was chosen by the program that made it.
The joined letters of Latin print (ﬁ) and the radicals of the Kangxi dictionary (⽇ for 日) are
such choices: nobody types them, they look the same, and a name or a title that holds one would
never be found again. They are the only characters that are changed; full-width signs and
everything else stay as printed.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from ...regexes import regex

_JOINED = {
    chr(code): unicodedata.normalize("NFKD", chr(code)).replace("\u017f", "s")
    for code in range(0xFB00, 0xFB07)
}
_KANGXI = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
#: Of the supplement those whose form is a character of its own in simplified writing.
_SUPPLEMENT = dict(
    zip(
        "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
_INSTEAD = {**_JOINED, **_KANGXI, **_SUPPLEMENT}
_CONTROL = regex("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
#: What stands where a glyph has no character.
UNKNOWN = "\ufffd"
_UNSPACED = regex(
    "[\u1100-\u11ff\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
#: Scripts that are written without spaces and whose lines break between syllables.
_SOUTH_EAST = regex("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f]")


@lru_cache(maxsize=8192)
def written(char: str) -> str:
    """The character that a glyph stands for, as somebody would have typed it."""
    if _CONTROL.match(char):
        return " " if char in "\t\n\r" else UNKNOWN
    return _INSTEAD.get(char, char)


@lru_cache(maxsize=8192)
def is_wide(char: str) -> bool:
    """A Chinese character or sign: it fills a square and stands without spaces."""
    return bool(_UNSPACED.match(char))


@lru_cache(maxsize=8192)
def is_south_east(char: str) -> bool:
    return bool(_SOUTH_EAST.match(char))


@lru_cache(maxsize=8192)
def is_mark(char: str) -> bool:
    """A sign that stands above, below or around a letter."""
    return unicodedata.category(char) in ("Mn", "Mc")


def joint(before: str, after: str) -> str:
    """What stands between two lines that are one: nothing between Chinese characters or in the
    scripts of South-East Asia, a space between words."""
    last, first = before[-1:], after[:1]
    if not last or not first or last.isspace() or first.isspace():
        return ""
    if is_wide(last) or is_wide(first):
        return ""
    if is_south_east(last) and is_south_east(first):
        return ""
    # A compound or an address that was broken behind its own sign.
    return "" if last in "-/\u2010\u2011" else " "
