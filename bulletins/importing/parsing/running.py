"""Speakers in running text: `环境部司长Sok Dara指出，…`, `Sok Dara, Director of …, said that …`

Only what stands at the head of a paragraph makes it a speaker's; in such a paragraph every
sentence that begins with another speaker begins that one's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lmec import folding

from . import names, pairs, positions, vocabulary
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed


@dataclass(frozen=True)
class Voice:
    """Who speaks, and the words, as the text has them: with name and position."""

    role: str
    name: Printed | None
    position: Printed
    words: Item


#: No introduction is longer, in letters.
_LONGEST = 360


def voices(item: Item, knowledge: Knowledge) -> list[Voice]:
    """The speakers of a paragraph; none where it does not begin with one."""
    if not item.is_prose and not item.text.endswith((".", "。")):
        return []
    found: list[tuple[int, str, Printed | None, Printed]] = []
    for start, sentence in _sentences(item.words):
        if start and not found:
            break
        if who := _speaker(sentence, knowledge):
            found.append((start, *who))
    if not found:
        return []
    ends = [start for start, *_ in found[1:]] + [len(item.words)]
    return [
        Voice(role, name, position, replace(item, words=item.words.cut(start, end).strip()))
        for (start, role, name, position), end in zip(found, ends, strict=True)
    ]


_END = re.compile(r"[。！？]”?|[.!?][”\"]?(?=\s+[A-Z“\"])")
_ABBREVIATION = re.compile(r"(?:\b(?:No|Mr|Mrs|Ms|Dr|Prof|St|Hon|Gen)|\bH\.E|\b[A-Z])$")


def _sentences(words: Printed) -> Iterator[tuple[int, Printed]]:
    at = 0
    for match in _END.finditer(words.text):
        if match[0][0] == "." and _ABBREVIATION.search(words.text[: match.start()]):
            continue
        yield at, words.cut(at, match.end())
        at = match.end() + len(words.text[match.end() :]) - len(words.text[match.end() :].lstrip())
    if at < len(words):
        yield at, words.cut(at)


_Who = tuple[str, Printed | None, Printed]


#: What may stand before whoever speaks: `会上，…`, `In the discussion, …`
_OPENING = re.compile(
    r"(?:会上|会议期间|会议中|会间|随后|之后|接着|此外|同时|其中|最后|首先|另外|讨论中|发言中|交流中|"
    r"[在作][^，。]{2,24}?(?:中|上|时|后|环节|阶段|期间))，\s*|"
    r"(?:At|In|During|After|Following|Speaking|Addressing|Opening|As)\b[^,.]{2,60},\s+|"
    r"(?:Then|Subsequently|Meanwhile|Finally|Next|First|Lastly|Later|Afterwards|Similarly|Also),?\s+"
)


def _speaker(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    if opening := _OPENING.match(sentence.text):
        sentence = sentence.cut(opening.end())
    if folding.script_of(sentence.text[:60]) == "Latn" and not re.search(
        "[\u4e00-\u9fff]", sentence.text[:120]
    ):
        return _latin_chair(sentence, knowledge) or _latin(sentence, knowledge)
    return _han_chair(sentence, knowledge) or _han(sentence, knowledge)


_HAN_SAYS = re.compile(
    r"(?:(?:首先|还|也|则|并|随后|最后|分别|先后|代表\S{1,12}?)?(?:在[^，。]{0,16}?(?:时|中|上|会|式)|就[^，。]{2,20}?)?)"
    r"[，,]?(?:表示|指出|认为|强调|介绍|说|提出|建议|呼吁|希望|回顾|分享|致[辞词]|发言|总结|欢迎|肯定|"
    r"感谢|期待|宣布|提到|谈到|坦言|重申|阐述|祝贺|通报|汇报|评价|主持|(?<![合工操写协动运])作了?[^，。]{0,10}?(?:报告|发言|总结|介绍))"
)


#: Several offices are parted by commas, and brackets hold anything.
_CLAUSE_OF_OFFICES = re.compile(f"{vocabulary.HAN_POST.pattern[:-1]}[，；]|[（(]")


def _han(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    text = sentence.text
    for match in _HAN_SAYS.finditer(text[:_LONGEST]):
        head = sentence.cut(0, match.start()).strip("，, ")
        if not head:
            return None
        if re.search("[，。；]", head.text) and not _CLAUSE_OF_OFFICES.search(head.text):
            return None  # a clause stands before it: this is no introduction
        if names.is_name(head.text, knowledge):
            return None  # somebody introduced before speaks; what follows are the words
        if found := pairs.name_and_position(head, 0, knowledge):
            return _role(match[0]), *found
        if len(head) > 2 and pairs.is_body(pairs.of_body(head), knowledge):
            return "remark", None, head
    return None


def _role(verb: str) -> str:
    return "chair" if re.search(r"主持|chaired|moderated", verb) else "remark"


_HAN_CHAIR = re.compile(
    r"(?:[^，。]{0,14}(?:会|会议|论坛|对话|活动|仪式|开幕式))?由(?P<who>[^。；]{4,120}?)(?:共同)?(?:担任)?主持[人。，]?"
)


def _han_chair(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    match = _HAN_CHAIR.match(sentence.text)
    found = pairs.name_and_position(sentence.group(match, "who"), 0, knowledge) if match else None
    return ("chair", *found) if found else None


_LATIN_SAYS = re.compile(
    r",?\s+(?:also\s+|then\s+|further\s+|first\s+|in (?:his|her|their) [\w\s]{3,40},?\s+)?"
    r"(?:said|says|noted|stressed|pointed out|emphasi[sz]ed|stated|highlighted|added|expressed|"
    r"mentioned|remarked|suggested|proposed|called|welcomed|thanked|introduced|presented|shared|"
    r"delivered|explained|reported|observed|underlined|underscored|reiterated|hoped|believed|urged|"
    r"recalled|announced|affirmed|acknowledged|appreciated|summari[sz]ed|concluded|opened|"
    r"chaired|moderated|indicated|told|spoke|reviewed|outlined|described)\b"
)


def _latin(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    for match in _LATIN_SAYS.finditer(sentence.text[:_LONGEST]):
        head = sentence.cut(0, match.start()).strip(", ")
        if found := latin_name_and_position(head, knowledge):
            return _role(match[0]), *found
        body = _without_article(head)
        if pairs.is_body(pairs.of_body(body), knowledge):
            return "remark", None, body
    return None


def _without_article(words: Printed) -> Printed:
    match = re.match(r"(?:On behalf of\s+)?[Tt]he\s+", words.text)
    return words.cut(match.end()) if match else words


_LATIN_CHAIR = re.compile(
    r"(?:The|This)\s+[\w\s-]{3,60}?\s+(?:was|were)\s+(?:co-)?(?:chaired|moderated|presided over)"
    r"\s+by\s+(?P<who>.+?)\.?\s*$",
    re.IGNORECASE,
)


def _latin_chair(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    match = _LATIN_CHAIR.match(sentence.text[:_LONGEST])
    if not match:
        return None
    found = latin_name_and_position(sentence.group(match, "who"), knowledge)
    return ("chair", *found) if found else None


_POST_AT_END = re.compile(rf"{vocabulary.LATIN_POST.pattern}$")
_FROM = re.compile(r"\s+(?:from|of|representing)\s+(?:the\s+)?(?=[A-Z])|\s*[(]\s*")


def latin_name_and_position(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """`Mr. Sok Dara, Director of …`, `Deputy Minister Sok Dara`, `Sok Dara of the Ministry …`"""
    comma = head.text.find(",")
    if comma > 0:
        name, position = head.cut(0, comma).strip(), head.cut(comma + 1).strip()
        if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
            return name, position
    if match := _FROM.search(head.text):
        name, position = head.cut(0, match.start()).strip(), head.cut(match.end()).strip(") ")
        if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
            return name, position
    words = list(re.finditer(r"\s+", head.text))
    for gap in words:
        name, position = head.cut(gap.end()).strip(), head.cut(0, gap.start()).strip(", ")
        if len(name.text.split()) < 2 or not names.is_name(name.text, knowledge):
            continue
        if _POST_AT_END.search(position.text):
            return name, position
    return None
