"""Bodies that speak among persons in running text, told in full: behind their country or town, or
as the branch of another, in words of which no list knows: `越南商船联合会广宁支会认为，…`, `The
Kampot branch of the Sailors’ League suggested that …`, `WWF Greater Mekong pledged …`.

A report brings in a body so where it begins to speak; what somebody tells of a body in passing
calls it by less.
"""

from __future__ import annotations

from itertools import islice

from lmec import folding

from ..regexes import regex
from . import delegates, dictionary, lands, latin_subjects, offices, pairs, places, verbs
from .knowledge import Knowledge, even
from .printed import Printed
from .verbs import Who

#: With what the name of a body ends, and the words that end so and are none.
_ENDS = regex("[委会团社院部厅局署所校司处站行办队网盟]$|政府$|大学$|中心$|组织$|项目$")
_NO_BODY = regex(
    "[，。、；：“”《》（）()]|[的了是在和与对向把让将从]|(?:社会|机会|会议|大会|年会|例会|全会|银行业|全部|内部|部分|之处|好处|"
    "经验|情况|车队|球队|团队|学员|游客|媒体)$"
)
#: What only those say or do who have the floor.
_SURELY = regex(
    "表示|指出|认为|强调|介绍|建议|提出|呼吁|主张|通报|重申|承诺|答应|提醒|说明|解释|回应|支持|赞成|赞同|不?同意|"
    "反对|请求|要求|希望|提议|坦言|答复|询问|称|问|补充|承认|透露|坦承|坦陈|直言|声明|反映|质疑|担心|担忧|宣布"
)
#: `大学来函|表示支持`, `市政府在书面发言中|提出`: how it says so.
_HOW = regex(
    "(?:来函|来信|来电|致函|复函|回函|函告|去函|"
    "在(?:其|书面|视频|线上|会[上后]的?|提交的){0,3}(?:发言|致辞|答复|意见|说明|材料|报告)[中里时]|"
    "会[上后]|随后|事后|之后|当场)?(?:以?书面)?$"
)
#: `调度中心报告|说`
_REPORTS = regex("(?:报告|汇报|通报|介绍|补充)$")
#: `环境局代表团|表示`: the body's people are there, and it speaks.
_ITS_PEOPLE = regex("代表团$")
_SHORTEST, _LONGEST, _MOST = 4, 32, 8

_BRANCH = regex(
    r"(?:The\s+)?(?P<body>(?:[A-Z][\w’'-]*\s+){1,4}(?:branch|chapter|office|section|bureau)\s+of\s+(?:the\s+)?"
    r"(?P<whole>[A-Z][^.;:“”()]{4,120}?)),?$"
)
#: `WWF Greater Mekong`, `World Bank Cambodia`: what a body of many countries has there.
_THERE = regex(
    rf"(?:The\s+)?(?:{offices.INTERNATIONAL.pattern}|[A-Z]{{3,6}})[’']?s?\s+(?P<where>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,2}})"
)
_REGION = regex(
    r"(?:(?:Greater|Lower|Upper|Southeast|South-East|East|South|Lancang-?)\s*)?(?:Mekong|Asia|Asia-Pacific|Pacific|Indochina)"
    r"(?:\s+(?:Region|Programme|Program))?"
)


def speaker(sentence: Printed, knowledge: Knowledge) -> Who | None:
    if folding.script_of(sentence.text[:60]) == "Latn":
        return _latin(sentence, knowledge)
    return _han(sentence, knowledge)


def _han(sentence: Printed, knowledge: Knowledge) -> Who | None:
    for match in islice(verbs.all_said(sentence.text[: _LONGEST + 40]), _MOST):
        head = sentence.cut(0, match.start()).strip("，, ")
        said = _SURELY.fullmatch(match["says"]) or _REPORTS.search(head.text)
        for told in (_REPORTS, _HOW):
            if (beside := told.search(head.text)) and beside[0]:
                head = head.cut(0, beside.start())
        if beside := _ITS_PEOPLE.search(head.text):
            if said and delegates.is_delegation(head.text, knowledge):
                return Who("remark", None, head)
            head = head.cut(0, beside.start())
        if len(head) > _LONGEST or _NO_BODY.search(head.text):
            return None
        if said and _is_body(head.text, knowledge):
            return Who("remark", None, head)
    return None


def _is_body(text: str, knowledge: Knowledge) -> bool:
    if len(text) < _SHORTEST or not _ENDS.search(text) or offices.HAN_POST.search(text):
        return False
    country = knowledge.country_at(even(text))
    end = country[1] if country else lands.end_of(text) or _town(text)
    return bool(end and len(text) - end > 1)


def _town(text: str) -> int:
    known = next((end for end in (4, 3, 2) if places.is_place(text[:end])), 0)
    return known or _proper(text)


#: `检查站`: such a character is no word of its own.
_UNIT = regex("[站队局社所院厅处署校]$")


def _proper(text: str) -> int:
    """`勐腊|出入境|边防|检查站`: characters in which a dictionary knows no word, before a kind of
    body made of such words, are the name of a place that no list has."""
    first = next(iter(dictionary.words_in(text)), (0, ""))[0]
    kind = _UNIT.sub("", text[first:])
    known = dictionary.is_word(kind) or dictionary.is_made_of_words(kind)
    return first if first in (2, 3) and len(kind) >= _SHORTEST and known else 0


def _is_there(text: str, knowledge: Knowledge) -> bool:
    match = _THERE.fullmatch(text)
    where = match["where"] if match else ""
    told = delegates.country_of(where, knowledge) or places.is_place(where)
    return bool(where and (told or _REGION.fullmatch(where)))


def _latin(sentence: Printed, knowledge: Knowledge) -> Who | None:
    for verb in verbs.LATIN_SAYS.finditer(sentence.text[: verbs.LONGEST]):
        head = sentence.cut(0, verb.start())
        match = _BRANCH.match(head.text)
        is_branch = match and pairs.is_body(head.group(match, "whole").strip(", "), knowledge)
        if is_branch or _is_there(head.text.strip(", "), knowledge):
            return Who("remark", None, latin_subjects.without_article(head.strip(", ")))
    return None
