"""What stands below a report and is none of it: who signed it and when, whom it was sent to, who
wrote and edited it, what may be done with it."""

from __future__ import annotations

import re

from lmec import reckoning

from ..regexes import regex
from . import captions, end_marks, offices
from .contact_fields import EMAIL, PHONE, WEBSITE
from .knowledge import Knowledge
from .outline import Item
from .pairs import is_body

#: From the end on no colophon has more lines, and no note more letters.
_MOST, _LONGEST = 16, 420
#: No longer is a list of those who receive it that ends as a sentence does.
_SHORT = 80
#: `报：`, `主送：`, `cc:`, alone or before whom it was sent to.
_SENT = regex(
    r"[【\[（(]?\s*(?:主\s*送|抄\s*送|抄\s*报|分\s*送|发\s*送|报\s*送|呈\s*送|呈\s*报|印\s*发|报|送|发|抄|出\s*席|列\s*席|参\s*会|缺\s*席)(?:人员|代表|单位|机关|范围)?\s*[】\])）]?\s*(?:[:：]|$)|"
    r"(?:distribution(?: list)?|cc|copy|copies(?: to)?|circulat(?:ion|ed)(?: (?:list|to))?|"
    r"(?:sent|reported|submitted|copied|forwarded|addressed|issued|delivered|circulated|"
    r"distributed|reporting)(?: to)?|to|recipients?|present|attendees|participants|apologies)\s*:",
    re.IGNORECASE,
)
#: How a letter closes, above whoever signs it.
_FAREWELL = regex(
    r"(?:(?:with|many|our|and|my|the)\s+)*(?:(?:best|kind(?:est)?|warm(?:est)?|good|sincere)\s+)*"
    r"(?:regards|wishes|thanks|greetings)(?:\s+(?:and|from)\b[^.,]{0,40})?\s*[,.!]?|"
    r"(?:(?:yours|very)\s+)*(?:sincerely|faithfully|truly|respectfully|cordially)(?:\s+yours)?\s*[,.!]?|"
    r"best\s*,|此致|敬礼|此致\s*敬礼[！!]?|(?:顺颂|顺祝|敬颂|敬祝|即颂|谨祝)[\u4e00-\u9fff]{1,6}[！!。]?|祝好[！!]?|"
    r"(?:谨此|特此|专此)(?:[^。]{0,4}[，,])?[^，。！!]{0,16}[。！!]?",
    re.IGNORECASE,
)
#: What a paper says of itself, at the head of a note.
_NOTE = regex(
    r"\s*[*＊※（(【\[]*\s*(?:"
    r"(?:本|该)(?:简报|期|刊|通讯|快报|公报|动态|资料|文)[^。]{0,30}(?:由[^。]{0,40}(?:编印|编辑|编制|编写|编发|主办|供稿|印发|提供|整理)|仅供|不代表|内部|"
    r"版权|免费|每[月季周年]|电子版|未经)|(?:转载|引用|摘编|摘录|翻印)[^。]{0,12}(?:注明|须|请)|"
    r"欢迎(?:订阅|投稿|来稿|赐稿|关注|转发|各[^。]{0,12}(?:投稿|来稿|反馈))|"
    r"(?:如需|如有|若需|若有|更多|了解更多|获取)[^。]{0,30}(?:请|可)(?:[^。]{0,4}(?:联系|访问|致电|发送|登录|关注|咨询|扫))|"
    r"扫码|扫描[^。]{0,8}二维码|长按[^。]{0,8}二维码|免责声明|版权(?:声明|所有)|编者注|编后|注[:：]|"
    r"(?:文中|上述|本文)[^。]{0,10}(?:观点|内容)[^。]{0,12}不代表|"
    r"(?:this (?:report|summary|document|text|paper)|(?:this|the) [^.]{0,60}?(?:bulletin|"
    r"newsletter|issue|publication|brief|digest))\b[^.]{0,24}? (?:is|was|has been|are) "
    r"(?:\w+ )?(?:written|edited|compiled|produced|published|prepared|issued|translated|"
    r"distributed|available|drafted|intended)|"
    r"[A-Z][^.]{2,90} (?:is|are) (?:issued|published|prepared|produced|distributed|sent out|"
    r"circulated|mailed)(?: [a-z ]{3,40})? by\b|"
    r"(?:any )?questions\b[^.]{0,30}[?:]|"
    # Short news of anything else.
    r"(?:also|elsewhere|meanwhile) (?:in|this|on|from|at)\b[^.:]{0,40}:|in other news\b|"
    r"(?:news )?in brief\s*:|"
    r"(?:另讯|又讯|简讯|短讯|延伸阅读|相关链接|相关阅读|同期消息)\s*[:：]|"
    r"(?:this|the present) (?:report|summary|document|text|paper|record|bulletin|newsletter|"
    r"issue)\b[^.]{0,24}? (?:is|are) (?:for|not|strictly|internal|confidential|free|subject)\b|"
    r"(?:for|to) (?:more|further|additional|any|obtain|request) (?:information|details|enquir|"
    r"inquir|questions|copies|a copy)|"
    r"(?:if you )?(?:to|would like to|wish to) (?:un)?subscribe|to receive|all rights reserved|"
    r"©|copyright|disclaimer|"
    r"(?:the )?(?:views|opinions) (?:and \w+ )?(?:expressed|in this)|(?:the )?(?:text|material|"
    r"content)s? (?:\w+ ){0,4}may be (?:reproduced|quoted)|"
    r"(?:written|edited|compiled|produced|published|prepared|issued|photo(?:s|graph(?:s|y)?)?|"
    r"text|translated|layout|design(?:ed)?)(?: (?:and|&) \w+)? by\b|"
    r"please (?:send|contact|write|direct|visit|forward|share|cite)|(?:comments|feedback|"
    r"contributions|queries) (?:and|are|on|to|should)|follow us|visit (?:us|our)|"
    r"(?:notes? (?:to|for) editors?|(?:media|press) (?:contacts?|enquiries))\b|"
    r"(?:editor'?s? )?note\s*[:：])",
    re.IGNORECASE,
)
#: Whose note stands below a rule at the very end, wherever it says so.
_OF_THE_PAPER = regex(
    r"编印|编辑|编制|供稿|审核|责编|印发|投稿|订阅|二维码|版权|"
    # `Written comments are open until May` tells what was agreed.
    r"\b(?:edit(?:ors?|ing|ed\s+by)|(?:written|compiled)\s+(?:and\s+\w+\s+)?by|published|newsletter|bulletin|"
    r"subscri\w+|copyright|editorial)\b",
    re.IGNORECASE,
)


#: A list that is put behind a report: who came, what was handed out.
_ANNEX = regex(
    r"(?:附\s*件|附\s*录|附\s*表)\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?[^。]{0,40}|[^。：:]{0,16}(?:名单|名录|通讯录)\s*[:：]?|"
    r"(?:annex|appendix|attachment)(?:es|s)?\b[^.]{0,60}|(?:list of |the )?(?:participants|"
    r"attendees|delegates)\s*:?",
    re.IGNORECASE,
)


#: The same in one paragraph: `附：参会名单 中方：周军、李静。`
_ANNEXED = regex(
    r"\s*(?:附\s*[件录表]?\s*[\d一二三四五六]?\s*[:：]\s*(?:《|[^。：:]{0,16}(?:名单|名录|目录|清单|材料|文件))|"
    r"(?:annex|appendix|attachment|enclosure)(?:es|s)?\s*[\dIVX]{0,3}\s*:|"
    r"list\s+of\s+(?:participants|attendees|delegates)\s*:)",
    re.IGNORECASE,
)


def _annex_at(items: tuple[Item, ...], first: int, end: int) -> int:
    """Where a list begins that no sentences follow; `end` where there is none."""
    for number in range(first + 1, end):
        item = items[number]
        if item.is_prose or item.row or not _ANNEX.fullmatch(item.text):
            continue
        behind = items[number + 1 : end]
        above = any(above.is_prose for above in items[first:number])
        if above and behind and sum(one.is_prose for one in behind) * 4 <= len(behind):
            return number
    return end


def start(items: tuple[Item, ...], first: int, end: int, knowledge: Knowledge) -> int:
    """The first item of the colophon; `end` where there is none."""
    found = end = end_marks.end(items, first, _annex_at(items, first, end))
    for number in range(end - 1, max(first, end - _MOST) - 1, -1):
        if _begins(items, number, end, knowledge):
            found = number
        elif items[number].is_prose and not _goes_on(items, number):
            break
    return found


def _begins(items: tuple[Item, ...], number: int, end: int, knowledge: Knowledge) -> bool:
    item = items[number]
    if not re.search(r"\w", item.text) or end_marks.is_mark(item.text):
        return True
    if item.is_prose:
        return len(item.text) <= _LONGEST and bool(
            _NOTE.match(item.text)
            or _ANNEXED.match(item.text)
            or _MADE_BY.fullmatch(item.text)
            or _FAREWELL.fullmatch(item.text)
            or (_SENT.match(item.text) and len(item.text) <= _SHORT)
            or _asks_to_write(item.text)
            or (item.ruled and _OF_THE_PAPER.search(item.text))
        )
    return (
        bool(_SENT.match(item.text) or _FAREWELL.fullmatch(item.text))
        or bool(_IMPRINT.fullmatch(item.text.strip(" :：")))
        or bool(_SIGNED.search(item.text))
        or bool(_FURTHER.fullmatch(item.text.strip(" 【】[]▎■●|｜:：")))
        or captions.names_makers(item)
        or _is_row_of_makers(items, number)
        or _is_signed(items, number, end, knowledge)
    )


#: Over who made the paper.
_PART = (
    r"(?:(?:published|issued|printed|produced|edited|compiled|prepared|distributed) by|imprint|"
    r"impressum|"
    r"(?:publish|edit)(?:ing|orial) (?:responsibility|office|board|team|staff|address|committee)|"
    r"responsib(?:le|ility) (?:for|of) (?:the )?(?:publication|publishing|content)|"
    r"responsible (?:publisher|editor)|address of (?:the )?(?:editorial|publishing) \w+|"
    r"(?:publishing|printing) licen[cs]e|版权页|编辑出版|出版信息)"
)
_IMPRINT = regex(rf"{_PART}(?:\s+{_PART})?", re.IGNORECASE)
#: `中方联合主席（签字）`, above or beside the names.
_SIGNED = regex(
    r"[（(](?:签字|签名|签章|盖章|签署|公章|signature|signed|sgd\.?)[)）]", re.IGNORECASE
)
#: `（周军、李静整理。）`: a paragraph in brackets that tells who made the report.
_MADE_BY = regex(
    r"[（(](?![^（()）]*(?:会议|各方|(?<!不)代表))[^（()）]{2,40}?(?:整理|撰稿|撰写|撰文|执笔|供稿|编译|摘编|编写|记录|摄影|采写)[。；，、][^（()）]{0,60}[)）]"
)
#: Over a list of other texts.
_FURTHER = regex(
    r"(?:往期|延伸|相关|扩展|更多|推荐|热门|历史)(?:推荐|回顾|精选|阅读|文章|链接|内容|精彩|报道)+|阅读原文|猜你喜欢|"
    r"(?:further|more|related|recommended) (?:reading|articles|stories)|read more|more from us",
    re.IGNORECASE,
)
_MAKERS = regex(
    r"(?:会议|本期|执行|责任|文字|美术)*(?:记\s*录|整\s*理|审\s*核|审\s*定|审\s*签|签\s*发|批\s*准|"
    r"校\s*对|复\s*核|核\s*稿|拟\s*稿|起\s*草|编\s*辑|责\s*编|主\s*编|编\s*写|撰\s*稿|供\s*稿|翻\s*译|"
    r"摄\s*影|排\s*版|设\s*计|制\s*表|填\s*[表报]|印\s*[发制数]|密\s*级)"
    r"(?:[人者员]|单位|部门|日期|时间|范围)?|"
    r"(?:record(?:ed|er)?|minut(?:es|ed)(?: taken)?|notes? taken|prepared|drafted|written|"
    r"compiled|edited|reviewed|checked|approved|translated|photos?|design|layout)(?: by)?|"
    r"rapporteur|note-?taker|editors?|secretary|distribution|copies to|circulation",
    re.IGNORECASE,
)


def _is_row_of_makers(items: tuple[Item, ...], number: int) -> bool:
    """`记录 | 邱岩`, the label and who it was, in the last rows of a form."""
    item = items[number]
    beside = items[number + 1] if number + 1 < len(items) else None
    if not item.row or not beside or beside.row != item.row or beside.is_prose:
        return False
    return bool(_MAKERS.fullmatch(item.text.strip(" :：")))


def _asks_to_write(text: str) -> bool:
    """`Corrections should be sent to … (name@host) within two weeks.`: in what a meeting agreed
    nobody prints an address of mail, or a number of a telephone."""
    if EMAIL.search(text) or (PHONE.search(text) and _CALLED.search(text)):
        return True
    invited = WEBSITE.search(text) and _INVITES.search(text)
    return bool(invited and len(text) <= _LONGEST_INVITATION)


#: A longer sentence with an address of the web, or one that invites nobody to it, tells of a site
#: that the meeting spoke of.
_LONGEST_INVITATION = 160
_INVITES = regex(
    r"访问|登录|详见|详情|更多|关注|订阅|浏览|下载|"
    r"\b(?:visit|more|further|details|see|read|follow|subscribe|download|find us|learn|consult)\b",
    re.IGNORECASE,
)
_CALLED = regex(
    r"电\s*话|热线|致电|拨打|联系|咨询|\b(?:tel(?:ephone)?|phone|call|contact|hotline|mobile)\b",
    re.IGNORECASE,
)


def _goes_on(items: tuple[Item, ...], number: int) -> bool:
    """Whether a sentence only goes on with what stands beside it: `报：`, and whom."""
    row = items[number].row
    return bool(row) and any(
        _SENT.match(item.text) for item in items[max(0, number - 3) : number] if item.row == row
    )


def _is_signed(items: tuple[Item, ...], number: int, end: int, knowledge: Knowledge) -> bool:
    """The body and the date, or one of them, below the last sentence."""
    item, above = items[number], items[number - 1]
    if number == 0 or item.row or item.level:
        return False
    if _is_day(item.text):
        return above.is_prose or _signs(above, knowledge)
    below = items[number + 1] if number + 1 < end else None
    return bool(above.is_prose and below and _is_day(below.text) and _signs(item, knowledge))


def _signs(item: Item, knowledge: Knowledge) -> bool:
    text = item.words.strip(" （）()—–-")
    parts = text.split(r"\s{2,}|\u3000+|\s*[、/]\s*")
    return bool(parts) and all(
        is_body(part, knowledge) or bool(offices.HAN_BODY_END.search(part.text)) for part in parts
    )


def _is_day(text: str) -> bool:
    """Whether a line is a date and nothing else, perhaps with the place."""
    plain = text.strip(" （）()。.")
    found = next(iter(reckoning.dates_in(plain, None)), None)
    return (
        bool(found)
        and len(plain) - (found.end - found.start if found else 0) <= 12
        and len(plain) < 40
    )
