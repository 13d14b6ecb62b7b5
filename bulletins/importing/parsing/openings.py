"""What stands before whoever speaks, and names nobody: `会上，…`, `谈到流域合作，…`, `In the
discussion, …`, `From the Thai side, Ms. …`"""

from __future__ import annotations

import re

from ..regexes import regex
from . import names, offices, verbs
from .knowledge import Knowledge
from .printed import Printed

#: `第一个开口的是环境部司长…`, `上午先由…`, `镇上的情况由…`, `座谈会上，…`, `图4 …`,
#: `代表们推举…`, `正在普洱参加培训的…`: before an office with a name behind it.
LEADS_TO = regex(
    r"[^，。、（）()：:]{2,18}的[\u4e00-\u9fff]{2,4}由(?=\S{4})|"
    r"[^，。、（）()：:]{2,18}的(?:则|正|就|便)?是(?=\S{4})|"
    r"(?:[^，。]{0,16}(?:上午|下午|晚上|当天|当晚|次日|随后|首先|最后|接着))?[先再]?由(?=\S{4})|"
    r"[^，。、（）()：:]{1,20}(?:会上|会后|会前|会间|现场|期间|环节)，\s*(?=\S{4})|"
    r"[^，。、]{0,8}(?:推举|推选|公推)了?(?=\S{4})|"
    r"(?:正在?|刚刚?|专程|远道)[^，。、]{2,18}的(?=\S{6})|"
    r"图\s*\d{1,2}\s*[:：.、]?\s*(?=\S{4})"
)
#: What may stand before whoever speaks: `会上，…`, `In the discussion, …`
_OPENING = regex(
    r"(?:会上|会议期间|会议中|会间|随后|之后|接着|此外|同时|其中|最后|首先|另外|讨论中|发言中|交流中|"
    r"第[一二三四五六七八九十]{1,3}|其[一二三四五六]|其次|再次|再者|"
    r"[在作][^，。]{2,24}?(?:中|上|时|后|环节|阶段|期间)|作为[^，。]{2,24})，\s*|东道[主国](?:代表)?[、，]\s*|"
    # `主持例会的联络处副主任周军说，…`: what that one did there besides
    r"(?:主持|列席|旁听|参加|出席)[^，。；：、的]{0,8}的(?=[\u4e00-\u9fff]{4})|"
    r"(?:Guest|Keynote|Invited|Opening|First|Second|Third|Final|Last)\s+speaker\s+(?=[A-ZĐ])|"
    r"to\s+which\s+(?=[A-Z])|In\s+(?:an?|its|their)\s+written\s+[a-z]+\s+(?=the\s|[A-Z])|"
    r"(?:At|In|During|After|Following|As|For|From|On|With|To|By|Under|Regarding|[A-Z][a-z]+ing|"
    r"[A-Z][a-z]+ed (?:by|on|about|whether|how|if|what|why|where|when|which|who|for|to [a-z]+))\b"
    r"(?:[^,.]|(?<=\bM[rs])\.|(?<=\bMrs)\.|"
    r"(?<=\b[DP]r)\.){2,60},\s+|"
    r"(?:Then|Subsequently|Meanwhile|Finally|Next|First|Lastly|Later|Afterwards|Similarly|Also),?\s+"
)


_HONOURED = (
    r"(?=(?:H\.?\s?E\b|(?:Mr|Mrs|Ms|Miss|Mme|Mdm|Madame?|Dr|Prof|Professor|Assoc|Hon)\b|"
    r"(?:U|Daw|Khun)\s+[A-Z][a-z]))"
)
#: `On Thursday, after the trip to the dam, Mr. …`
_OF_SEVERAL = regex(
    r"(?:In|At|During|After|On|Before|With|For|Then|From)\b[^.:;“”\"()]{2,140}?,\s+" + _HONOURED
)
#: Any clause before somebody who is honoured: `From the Thai side, Ms. …`, `In her address Ms. …`
_BEFORE_HONOURED = regex(
    r"(?:[A-Z][^,.:;“”\"()]{2,80},|"
    r"(?:In|At|During|After|On|Before|With|For)\b[^,.:;“”\"()]{2,60})\s+" + _HONOURED
)
#: Any short clause that names nobody: `会议伊始，…`, `谈到流域合作，…`
_CLAUSE = regex(
    r"[\u4e00-\u9fff]{2,16}，|(?:\d{1,2}月)?\d{1,2}日[\u4e00-\u9fff]{0,12}，|"
    r"在[\u4e00-\u9fff“”]{2,24}，"
)


_SAYS_AT_END = regex(
    "的.{4,}(?:说明|表示|指出|认为|介绍|强调|建议|提出|解释|提醒|通报|回应|补充)$"
)
#: `他问，`, `有人说，` is of nobody who is told.
_SHORT = 5
_POST = regex(offices.HAN_POST.pattern.removesuffix("$"))
_OF_BODY = regex(f"{offices.HAN_BODY_END.pattern[:-1]}$")


def at(sentence: Printed, knowledge: Knowledge) -> re.Match[str] | None:
    if opening := _OPENING.match(sentence.text):
        # `Khamsing Vong, …` is doing nothing.
        front = opening[0].rstrip(", ，")
        if front.startswith("作为") and _SAYS_AT_END.search(front):
            return None  # `作为观察员的环境部说明，…`
        is_part = front.endswith(" speaker")
        is_name = " " in front and not is_part and names.is_name(front, knowledge)
        if is_name or names.HONORIFIC.match(sentence.text[opening.end() :]):
            return None if is_name else opening
        return _OF_SEVERAL.match(sentence.text) or opening
    if before := _BEFORE_HONOURED.match(sentence.text):
        return before
    clause = _CLAUSE.match(sentence.text)
    text = clause[0][:-1] if clause else ""
    is_place = text.startswith("在")
    if text.endswith(("说", "问", "答", "道")) and len(text) > _SHORT:
        return None  # somebody said
    if not text or offices.HAN_POST.search(text) or _POST.match(text):
        return None
    if offices.HAN_BODY_END.search(text) and not is_place:
        return None
    if any(_OF_BODY.search(text[: post.start()]) for post in _POST.finditer(text)):
        return None  # somebody with an office did something
    if any(names.is_name(text[: post.start()], knowledge) for post in _POST.finditer(text)):
        return None  # the same, with the title behind the name
    named = knowledge.country_at(text) or knowledge.body_at(text) or names.is_name(text, knowledge)
    named = named and not is_place
    return (
        None
        if named or verbs.HAN_SAYS.search(text + "，表示", len(text) - 2, len(text))
        else clause
    )


def behind(sentence: Printed, knowledge: Knowledge) -> int:
    """Where whoever speaks would stand, behind `In the discussion,`."""
    opening = at(sentence, knowledge)
    return opening.end() if opening else 0
