"""Whom a Chinese paragraph tells with an office, and not a word of that one: `环境部司长Sok Dara
向营员授旗。`, `会议由处长周军主持。各方商定…`"""

from __future__ import annotations

from dataclasses import replace

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
#: Of which part of a meeting somebody has the chair, and what all others do there.
_PART = (
    "了?(?:会议|大会|讨论|(?:本次|此次|本场)?"
    "[^，。：“]{0,12}(?:[式会]|环节|阶段|单元|讨论|交流|议程|论坛|活动))?"
)
_ALL = (
    "(?:，(?:(?:与会|到会|参会|六国|各国|各方|双方|其他|其余|中外|来自[^，。：“]{2,16}的)[^。：“]{0,30}?"
    "(?:发言|讨论|交流|座谈|介绍|致辞|研讨|磋商|对话)(?:情况)?))?"
)
#: `会议由处长周军主持。`, `处长周军主持开幕式，各国代表先后发言。`,
#: `Sok Dara, officer of the Office, was in the chair.`
_ONLY_PRESIDED = regex(
    f"[^，。：“]{{0,30}}由[^。：“]{{2,80}}主持{_PART}{_ALL}。|"
    f"(?:(?!说|表示|希望|愿意)[^，。：“]){{4,80}}主持{_PART}{_ALL}。|"
    r"[^.:;“\"]{4,160}?\b(?:(?:was\s+in|took|held)\s+the\s+chair|presided|moderated|"
    r"chaired\s+the\s+[a-z ]{4,20})\."
)


def without_presiding(chosen: dict[int, Head], items: tuple[Item, ...]) -> dict[int, Head]:
    """The heads without a paragraph that only says who presides, where that one speaks below, and
    then as who presides."""
    spoken = {
        names.bare(head.name.text)
        for at, head in chosen.items()
        if head.name and not _ONLY_PRESIDED.fullmatch(items[at].text)
    }
    kept: dict[int, Head] = {}
    presided: set[str] = set()
    for at, head in chosen.items():
        own = names.bare(head.name.text) if head.name else ""
        only_presides = own in spoken and _ONLY_PRESIDED.fullmatch(items[at].text)
        if only_presides or _heads_own_part(head, items[at], chosen):
            presided |= {own} if head.role == "chair" else set()
        else:
            kept[at] = head
    return {at: _in_the_chair(head, presided) for at, head in kept.items()}


def _heads_own_part(head: Head, item: Item, chosen: dict[int, Head]) -> bool:
    """`第一单元　主持人：周军（云南大学教授）`, over `周军：…`: the heading of a part."""
    below = None if head.words or "主持" not in item.text else chosen.get(head.end)
    own = below and below.words and below.name
    return bool(head.name and own and names.same_name(head.name.text, own.text))


def _in_the_chair(head: Head, presided: set[str]) -> Head:
    is_one = head.name and head.role == "remark" and names.bare(head.name.text) in presided
    return replace(head, role="chair") if is_one else head


#: `有代表提到已故的协调员…`: somebody tells of whoever is named behind, and so is no office.
_TOLD_OF = regex(
    "已故|故去|逝世|去世|辞世|有(?:多位|几位|一位|不少|些)?(?:代表|与会者|人|嘉宾|学员|听众|专家)[^，。]{0,6}"
    "(?:提到|提及|谈到|谈及|说起|讲到|问起|想起|回忆起?|怀念|感谢)|"
    "^(?:本刊|本报)?(?:记者|有人|主持人|大家|与会者|代表们|学员们?|听众|编辑)[又再还也追]?问(?!题)"
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
    if asks_for_paper(who.position, behind):
        return True
    return bool(verbs.HAN_CEREMONY.match(behind)) and not brought_in_han.speaks(behind)


def asks_for_paper(position: Printed | None, behind: str) -> bool:
    """`某报记者周军|问，…`: whoever answers has the words."""
    return bool(position and position.text.endswith("记者") and _ASKS.match(behind))


_ASKS = regex("(?:[又再还也]|接着|随即|随后)?(?:追|提|发)?问")
