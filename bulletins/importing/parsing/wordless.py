"""Whom a Chinese paragraph tells with an office, and not a word of that one: `环境部司长Sok Dara
向营员授旗。`, `会议由处长周军主持。各方商定…`"""

from __future__ import annotations

import re

from . import brought_in_han, verbs
from .printed import Printed
from .verbs import Who

#: Behind who presided the meeting itself speaks.
_MEETING = re.compile(
    "(?:各方|双方|三方|与会(?:各方|代表|者|人员)|会议(?!上|期间|间隙)|大家一致|六国|各国)"
)
_PRESIDED = re.compile("[^，。]{0,60}由[^。]{2,80}主持(?:召开|进行)?。")


def says_nothing(who: Who, words: Printed, sentence: Printed, below: Printed) -> bool:
    """Whether the paragraph, its first sentence and the one below it tell no words of whoever
    the sentence names."""
    if not who.name:
        return False
    if _PRESIDED.fullmatch(sentence.text) and _MEETING.match(below.text):
        return True
    behind = words.text[who.name.span.end - words.span.start :]
    return bool(verbs.HAN_CEREMONY.match(behind)) and not brought_in_han.speaks(behind)
