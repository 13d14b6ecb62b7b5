"""Who speaks in a Chinese paragraph behind whoever begins it: `…。环境部副司长周军持相近看法，
她补充说，…`, `…能否沿用。秘书处答复，…`.

Inside such a paragraph a sentence of its own is somebody's; it has to tell who, and that this one
speaks.
"""

from __future__ import annotations

from ..regexes import regex
from . import brought_in_han, narrated_han
from .knowledge import Knowledge
from .printed import Printed
from .verbs import Who

#: `他还说，…`, `谈到预警，她指出，…`: more of whoever has the floor above, whoever follows.
GOES_ON = regex(
    "(?:(?:谈[到及]|说到|提[到及]|在|就|对|关于|针对|此外|同时|另外|最后|随后|接着)[^，。：“]{0,14}，)?[他她](?:还|也|又|同时|接着|随后|最后|进一步|特别)?"
    "(?:说|指出|表示|认为|强调|建议|提[出到醒议]|介绍|补充|回忆|希望|呼吁|谈到|透露|坦言|解释|感谢)"
)
_ASKED = regex("问|能否|能不能|是否|可否|请求|要求|希望")
#: The office of those who meet, of no other name, answers.
_OFFICE = regex(
    "(?P<body>[\u4e00-\u9fff]{0,10}?(?:秘书处|联络处|办公室|协调处|执行处|组委会|筹备组|工作组|主办方))"
    "(?:的(?:同志|代表|工作人员))?(?:随即|当场|随后|即席|会上)?(?:答复|回答|回应|解释|答应|表示|答)(?![了过]?[：:“]?无)"
)
#: `野外课在梅子湖进行，巡护队队长周军…`: what goes on, before the office.
_ITS_SCENE = regex("[^，。；：“”]{2,20}(?:进行|举行|开展|开始|结束|收尾)，")
#: Who is told of by the one who speaks.
_TOLD_OF = regex("去年|前年|当年|[那上]次|曾经?|以前|过去|告诉[我他她]")


def office(sentence: Printed, above: str) -> Who | None:
    """The office of those who meet, which answers the sentence above."""
    match = _OFFICE.match(sentence.text) if _ASKED.search(above) else None
    return Who("remark", None, sentence.group(match, "body")) if match else None


def speaker(sentence: Printed, knowledge: Knowledge) -> Who | None:
    if not brought_in_han.speaks(sentence.text):
        return None
    who = brought_in_han.speaker(sentence, knowledge) or narrated_han.speaker(sentence, knowledge)
    if not who or not who.name or not who.position:
        return None
    begins = min(who.name.span.start, who.position.span.start) - sentence.span.start
    behind = sentence.text[max(who.name.span.end, who.position.span.end) - sentence.span.start :]
    before = sentence.text[:begins]
    is_own = not begins or before.endswith("由") or bool(_ITS_SCENE.fullmatch(before))
    is_own = is_own and brought_in_han.speaks(behind) and not _TOLD_OF.search(behind[:8])
    return who if is_own else None
