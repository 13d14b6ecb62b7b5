"""Bodies that begin a Chinese paragraph and have the floor in it, though no list knows them:
`东兴海关确认，…`, `勐腊县城市管理局报告，…`, `泰国代表团（由水资源办公室率团）提出，…`. The rooms
that ask know that others speak around them.
"""

from __future__ import annotations

from ..regexes import regex
from . import delegates, offices, positions, sides
from .knowledge import Knowledge, even
from .printed import Printed
from .verbs import Who

#: What a body does that is done by saying it.
SPEAKS = (
    "(?:也|还|则|随后|最后|会上|当场|书面|在书面发言中|代表)?"
    "(?:表示|指出|认为|强调|建议|提出|呼吁|主张|通报|重申|承诺|答应|提醒|说明|解释|回应|答复|询问|补充|反映|担心|请求|"
    "要求|希望|提议|坦言|承认|确认|介绍|报告|汇报)(?=[，：:说了])"
)
#: A body by its last word, whoever is with it, and what it does.
_BODY = regex(
    "(?P<body>[^，。；：、“”（）()的了是在和与对向把将让由等各多两三全该本贵]{0,26}?"
    "(?:秘书处|(?<=..)(?:[委协学商联]会|委员会|基金会|理事会|海关|[部厅局署院司处站队社所]|中心|公司|集团|大学|政府|办公室|代表团|项目办|合作社|使馆|银行)))"
    f"(?:（[^（）]{{2,24}}）)?{SPEAKS}"
)
#: Those who meet or are met: nobody of them speaks alone.
_ALL = regex(
    "^(?:与会|参会|有关|相关|所有|部分|主办|承办|双方|中外|会议|大会|论坛|本次|这次)|(?:大会|年会|例会|机会|社会)$"
)


def speaker(paragraph: Printed, knowledge: Knowledge) -> Who | None:
    found = _BODY.match(paragraph.text)
    if not found or _ALL.search(found["body"]) or offices.HAN_POST.search(found["body"]):
        return None
    body = paragraph.group(found, "body")
    return Who("remark", None, body, country(body.text, knowledge))


def reports(paragraph: str) -> bool:
    """Whether the body does so to those who met."""
    found = _BODY.match(paragraph)
    return found is not None and found[0].endswith(("报告", "汇报", "通报"))


def country(body: str, knowledge: Knowledge) -> str:
    if body.endswith("代表团") and delegates.is_delegation(body, knowledge):
        return (
            delegates.country_of(body, knowledge)
            or sides.country_of(body)
            or (knowledge.country_at(even(body)) or ("", 0))[0]
        )
    return positions.country_in(body, knowledge)
