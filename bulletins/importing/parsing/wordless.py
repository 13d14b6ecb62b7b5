"""Whom a Chinese paragraph tells with an office, and not a word of that one: `环境部司长Sok Dara
向营员授旗。`, `会议由处长周军主持。各方商定…`"""

from __future__ import annotations

from ..regexes import regex
from . import brought_in_han, names, verbs
from .head_parts import Head
from .outline import Item
from .printed import Printed
from .verbs import Who

#: Behind who presided the meeting itself speaks.
_MEETING = regex(
    "(?:各方|双方|三方|与会(?:各方|代表|者|人员)|会议(?!上|期间|间隙)|大家一致|六国|各国|"
    "(?:[一二两三四五六七八九十各]个?)?(?:小组|分组|工作组|组)(?!长))"
)
_PRESIDED = regex("[^，。]{0,60}由[^。]{2,80}主持(?:召开|进行)?。")
#: `会议由处长周军主持。`, `Sok Dara, officer of the Office, was in the chair.`
_ONLY_PRESIDED = regex(
    "[^，。：“]{0,30}由[^。：“]{2,80}主持(?:会议|讨论)?。|"
    r"[^.:;“\"]{4,160}?\b(?:(?:was\s+in|took|held)\s+the\s+chair|presided|moderated|"
    r"chaired\s+the\s+[a-z ]{4,20})\."
)


def without_presiding(chosen: dict[int, Head], items: tuple[Item, ...]) -> dict[int, Head]:
    """The heads without a paragraph that only says who presides, where that one speaks below."""
    spoken = {
        names.bare(head.name.text)
        for at, head in chosen.items()
        if head.name and not _ONLY_PRESIDED.fullmatch(items[at].text)
    }
    return {
        at: head
        for at, head in chosen.items()
        if not (
            head.name
            and _ONLY_PRESIDED.fullmatch(items[at].text)
            and names.bare(head.name.text) in spoken
        )
    }


#: `有代表提到已故的协调员…`: somebody tells of whoever is named behind, and so is no office.
_TOLD_OF = regex(
    "已故|故去|逝世|去世|辞世|有(?:多位|几位|一位|不少|些)?(?:代表|与会者|人|嘉宾|学员|听众|专家)[^，。]{0,6}"
    "(?:提到|提及|谈到|谈及|说起|讲到|问起|想起|回忆起?|怀念|感谢)"
)


def is_only_told_of(who: Who) -> bool:
    """Whether the words before a name tell that others speak of that one, who is not there."""
    return bool(who.name and who.position and _TOLD_OF.search(who.position.text))


#: `由主任周军主持，她未作评论。`
_PRESIDED_ONLY = regex(
    "[^，。]{0,60}由[^。]{2,80}主持，[^。]{0,8}(?:未|没有|不)[^。]{0,4}(?:评论|发言|表态|点评|讲话)。"
)


def says_nothing(who: Who, words: Printed, sentence: Printed, below: Printed) -> bool:
    """Whether the paragraph, its first sentence and the one below it tell no words of whoever
    the sentence names."""
    if not who.name:
        return False
    if is_only_told_of(who):
        return True
    if _PRESIDED_ONLY.match(sentence.text) and not brought_in_han.speaks(below.text):
        return True
    if _PRESIDED.fullmatch(sentence.text) and _MEETING.match(below.text):
        return True
    behind = words.text[who.name.span.end - words.span.start :]
    return bool(verbs.HAN_CEREMONY.match(behind)) and not brought_in_han.speaks(behind)
