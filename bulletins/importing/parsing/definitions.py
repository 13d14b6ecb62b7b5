"""A paragraph at the very end that says what some body is: nobody else than the publisher needs to
say it there, whatever the head of the paper calls it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..regexes import regex
from . import offices, unspoken
from .contact_fields import EMAIL, WEBSITE, labels
from .outline import Item

#: `Founded in 2016, the …`
_FOUNDED = (
    r"(?:(?:established|founded|set\s+up|created|launched|formed|hosted|based|started)\b"
    r"[^.,]{2,80},\s+)?"
)
_SMALL_WORD = r"(?:of|for|and|the|on|in|to|with|&)"
#: What a body is called further on in a text, and here at once.
_ITSELF = (
    r"(?:the|our|this)\s+(?:network|cent(?:re|er)|secretariat|alliance|association|partnership|programme|program|"
    r"commission|committee|institute|council|consortium|foundation|forum|platform|project|society|union|fund|"
    r"initiative|federation|mechanism|organi[sz]ation|agency|university|school|college|academy|hub|bank|office|group)"
)
_SUBJECT = (
    rf"(?:(?P<itself>{_ITSELF}(?=\s+[a-z]))|"
    r"(?:the\s+)?(?-i:(?P<body>[A-Z0-9][\w’'./–-]*"
    rf"(?:\s+(?:{_SMALL_WORD}\s+){{0,2}}[A-Z0-9][\w’'./–-]*){{0,12}}?)))"
    r"(?:\s*\([^()]{1,60}\))?(?:,[^,.]{3,90},)?"
)
#: What a body is or was made for; nothing that it does at a meeting.
_IS = (
    r"(?:(?:is|are)\s+(?:an?\b|one\s+of|the\b|based|governed|managed|hosted|funded|financed|run\b|located|"
    r"carried\s+out|made\s+up|composed|jointly)|"
    r"(?:was|were|has\s+been)\s+(?:set\s+up|established|founded|created|launched|formed|inaugurated|started|begun)\b|"
    r"(?:was|were)\s+opened\s+(?:in\s+[A-Z]\w+(?:\s[A-Z]\w+)?\s+)?in\s+(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d\b|"
    r"(?:began|started|took\s+up)\s+(?:its\s+)?(?:work|operations?)\b|"
    r"(?:links|unites|connects|groups|comprises|consists\s+of|brings\s+together|joins)\b)"
)
#: What it does every day, and in a report perhaps now; under a heading of its own it is no report.
_DOES = (
    r"(?:works|serves|supports|promotes|coordinates|assists|helps|provides|offers|publishes|runs|has|aims|"
    r"carries\s+out|organi[sz]es|advises|trains|monitors|conducts|operates|represents)\b"
)
#: `Founded in 2016 and run by …, the Center holds …`: what it does needs no other sign.
_BEGAN = regex(
    r"\s*(?:established|founded|set\s+up|created|launched|formed|started)\s+(?:in|by|on)\s[^.,]{2,80},\s+"
    rf"{_SUBJECT}\s+(?!says\b|thanks\b|hopes\b|plans\b|calls\b|asks\b)[a-z]{{2,20}}s\b",
    re.IGNORECASE,
)
#: What kind of body it is tells that it is one, whatever it is called.
_KIND = regex(
    rf"\s*{_FOUNDED}(?:the\s+)?(?-i:[A-Z][\w’'-]*(?:\s+(?:{_SMALL_WORD}\s+){{0,2}}[A-Z][\w’'-]*){{0,9}})\s+"
    r"is\s+an?\s+(?:[a-z-]+\s+){0,3}?(?:association|society|body|alliance|union|arrangement|organi[sz]ation|club|"
    r"partnership|network|federation|foundation|cooperative|league|charity)\s+(?:of|for|which|that|in|between|made|"
    r"working|supported|founded|run)\b|"
    rf"\s*(?:the\s+)?(?-i:[A-Z][\w’'-]*(?:\s+(?:{_SMALL_WORD}\s+){{0,2}}[A-Z][\w’'-]*){{1,9}})\s+"
    r"is\s+an?\s+(?:[a-z-]+\s+){0,3}?(?:group|circle|forum|meeting|gathering|office|service|company|school|agency)\s+of\b",
    re.IGNORECASE,
)
_DEFINES = regex(rf"\s*{_FOUNDED}{_SUBJECT}\s+{_IS}", re.IGNORECASE)
_DOES_DAILY = regex(rf"\s*{_FOUNDED}{_SUBJECT}\s+(?:{_IS}|{_DOES})", re.IGNORECASE)
#: What else a body may be called than offices know.
_OF_A_BODY = regex(
    r"\b(?:Project|Programme|Program|Fund|Base|Forum|Dialogue|Platform|Service|School|Team|Mechanism|Initiative|Group|House|Bulletin|"
    r"Newsletter|Letter|Journal|Circular|Campaign|Hub|Consortium|Coalition|Party|Desk|Circle|Point|Post|Station|Unit|Board|Panel|Exchange|Movement)$|^[A-Z]{3,10}$"
)
_HAN_BODY = (
    # A point of a list, and what is done with a body, name none.
    r"(?![（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])(?![以由对在将请向与把按让为]|研究|通过|根据|依托|支持|推动|加强|建立|利用)"
    r"(?P<body>[\u4e00-\u9fff·—–－A-Z0-9（）“”-]{2,40}?(?:中心|委员会|秘书处|办公室|联盟|网络|协会|学会|论坛|"
    r"基地|研究院|研究所|计划|机制|平台|组织|基金|基金会|项目|机构|大学|学院|公司|银行|协调办|联合会|合作社|"
    r"编辑部|行动|倡议|伙伴关系|(?:工作|协作|合作|联络|协调)小?组|博物馆|站)|"
    # `中心由…于2014年设立`: as it is called further on in a text
    r"(?<![\u4e00-\u9fff])[本该]?(?:中心|委员会|秘书处|办公室|联盟|网络|协会|学会|研究院|研究所|平台|基金会|机构|联合会|合作社|工作组|机制))"
    r"(?:（[^（）]{1,60}）)?\s{0,2}"
)
_HAN_IS = (
    r"[，,]?(?:经[^，。]{2,30}(?:同意|批准|商定|倡议|授权|核准)，)?(?:(?:正式)?(?:成立|设立|创立|组建|创建|始建|建)于|于?\d{4}年[^，。]{0,20}(?:成立|设立|组建|创立|启动|建立|揭牌|发起)|"
    r"是[^，。]{2,60}(?:机构|组织|平台|网络|机制|中心|单位|联盟|项目|计划|基地|部门|智库|团体|实体|伙伴)|"
    r"为[^，。]{2,40}(?:机构|组织|平台|网络|机制|单位|部门)|"
    r"由[^，。]{2,60}(?:组成|发起|设立|成立|共建|主办|创办|合办|组建|资助|承担|承办|共管|运营|管理)|"
    r"(?:总部|秘书处)?(?:设在|设于|隶属|依托))"
)
#: Without a subject, under the name of whoever it is.
_HAN_BEGAN = (
    r"(?:于?\d{4}年[^，。]{0,20}(?:成立|设立|组建|创立|启动|建立|揭牌|发起)|(?:成立|设立|组建|创立|创建|始建)于|"
    r"(?:设在|设于|隶属|依托|致力于|旨在|负责|承担))"
)
_HAN_DEFINES = regex(rf"\s*{_HAN_BODY}{_HAN_IS}")
_HAN_UNDER_A_NAME = regex(rf"\s*(?:{_HAN_BODY}(?:{_HAN_IS}|负责|致力|为|承担)|{_HAN_BEGAN})")
#: Who makes the paper, and behind it what that body is: `本刊由…中心编辑。中心2019年成立，…`
_PAPER_AND_MAKER = regex(
    r"\s*(?:本|该)(?:期?刊|通讯|简报|专报|快报|公报|月报|季刊|动态)[^。]{0,4}由[^。]{4,60}(?:编辑|主办|编印|编写|编制|编发|出版|创办|主管)[^。]{0,30}。"
    r"(?:本|该)?(?:中心|秘书处|委员会|学院|研究院|研究所|机构|网络|协会|学会|联盟|项目|平台|基金会|组织|办公室|处|局|所)"
    r"(?:于?\d{4}年[^，。]{0,20}(?:成立|设立|组建|创立|启动)|是|为|面向|致力|旨在|负责|承担|主要|设在|隶属|依托|(?:成立|设立|组建)于)|"
    r"\s*(?i:this|the|our)\s+(?:\w+\s+){0,3}(?i:bulletin|newsletter|journal|paper|brief|digest|circular|letter)\s+is\s+"
    r"(?:[a-z]+\s+){0,2}?(?:edited|issued|published|prepared|produced|compiled|put\s+together|written)\s+[^.]{0,30}?by\s+[^.]{4,120}\.\s+"
    rf"(?:The|Our)\s+(?:[A-Z][\w-]*\s+){{1,6}}(?:{_IS}|{_DOES})"
)
#: Of this meeting, and not of every day.
_OF_NOW = regex(
    r"\b(?:said|stated|stressed|noted|delegat\w+|participants|minutes|draft|(?:this|next)\s+(?:year|month|meeting|session)|"
    r"(?:the|this)\s+(?:meeting|workshop|seminar|conference|session))\b|"
    r"会议(?!室)|与会|参会|代表们|会上|纪要|下一步|下一次|将于|本次|此次",
    re.IGNORECASE,
)
#: `You receive this mail because …`, and what else is said of the paper to whoever reads it.
_TO_THE_READER = regex(
    r"[^.。]{0,30}?(?:you (?:are )?receiv\w+ this|unsubscribe|subscri(?:be|ption)|views expressed|"
    r"reproduc\w+|reprint|copyright|©|"
    r"printed on|not for sale|feedback|photos?\b|photographs?\b|pictures?\b|copies\b|"
    r"您收到|退订|订阅|转载|版权|"
    r"内部资料|欢迎(?:来稿|投稿|赐稿|指正)|责任编辑|责编|编辑[：:]|审核|印数|图片|供稿)",
    re.IGNORECASE,
)
#: So many paragraphs may tell of the publisher; so many lines a heading has at most.
_MOST_PARAGRAPHS, _LONGEST_HEADING = 3, 40


def start(items: Sequence[Item], first: int, contact_at: int | None) -> int | None:
    """The first item of the last paragraphs, where they say what a body is. A heading above them
    is one of them."""
    last = _last_told(items, first, contact_at)
    if last is None:
        return None
    for number in range(last, max(first, last - _MOST_PARAGRAPHS), -1):
        if not items[number].is_prose:
            return None
        text, above = label_of(items[number])[1], items[number - 1]
        if _OF_NOW.search(text) or EMAIL.search(text):
            return None
        heading = _is_heading(above)
        if heading and _ABOUT.match(above.text) and _DEFINES.match(text):
            return number - 1
        if heading and _is_told(text, _DOES_DAILY, _HAN_UNDER_A_NAME, above.text):
            return number - 1
        if _is_told(text, _DEFINES, _HAN_DEFINES) or _PAPER_AND_MAKER.match(text):
            return number - (heading and _names_a_body(above.text))
    return None


#: `About the Contact Point`: about whom, only the text below can tell.
_ABOUT = regex(r"(?:\d{1,2}[.)]?\s+)?About\s+(?:the\s+)?[A-Z]")


def label_of(item: Item) -> tuple[int, str]:
    """Where a name in bold before the paragraph ends, and what stands behind it."""
    if (note := _NOTE.match(item.text)) and item.is_prose:
        return note.end(), item.text[note.end() :]
    end = item.bold_until
    if not 0 < end < min(_LONGEST_LABEL, len(item.text)) or item.text[end - 1] not in ".:":
        return 0, item.text
    return (end, item.text[end:]) if _names_a_body(item.text[:end]) else (0, item.text)


#: `【小资料】协作小组成立于…`, `本站简介　试验站由…设立`
_NOTE = regex(
    r"\s*[【\[（(](?:小资料|小知识|小档案|资料|名片|背景|链接|关于我们|[^】\])）。，]{0,8}(?:简介|介绍|名片|档案|资料|背景))[】\])）]\s*[:：]?\s*|"
    r"\s*(?:本|我)[\u4e00-\u9fff]{1,3}(?:简介|介绍|概况)[\s\u3000:：]+"
)
#: No such name takes more letters.
_LONGEST_LABEL = 80


def _last_told(items: Sequence[Item], first: int, contact_at: int | None) -> int | None:
    """The last paragraph of sentences that is no part of the contact block and tells something."""
    below = contact_at if contact_at is not None else len(items)
    behind = [n for n in range(below, len(items)) if _tells(items[n])]
    if behind:
        return behind[-1]
    for number in range(below - 1, first, -1):
        if _tells(items[number]):
            return number
        beside = number + 1 < len(items) and items[number].row == items[number + 1].row
        if (items[number].row and not beside) or items[number].level:
            return None
    return None


def is_to_the_reader(item: Item) -> bool:
    """`Photographs can be had on request.`: of the paper, and no more of whoever makes it."""
    return bool(_TO_THE_READER.match(item.text))


def _tells(item: Item) -> bool:
    if not item.is_prose or labels(item.words) or EMAIL.search(item.text):
        return False
    if unspoken.is_note(item):
        return False
    return not _TO_THE_READER.match(item.text) and not WEBSITE.fullmatch(item.text)


def _is_heading(item: Item) -> bool:
    short = not item.is_prose and len(item.text) <= _LONGEST_HEADING
    return short and bool(item.bold or item.level) and not labels(item.words)


def _is_told(text: str, latin: re.Pattern, han: re.Pattern, heading: str = "") -> bool:
    if han.match(text):
        found = han.match(text)
        return bool(found and (found["body"] or _names_a_body(heading)))
    if _KIND.match(text):
        return True
    found = latin.match(text) or _BEGAN.match(text)
    return bool(found and (found["itself"] or _names_a_body(found["body"])))


def _names_a_body(text: str) -> bool:
    text = text.strip(" :：.。·【】[]")
    if re.match("(?:The|the|THE|About|ABOUT)\\s", text):
        text = text.split(None, 1)[1]
    return bool(
        offices.LATIN_BODY.search(text)
        or _OF_A_BODY.search(text)
        or _OF_A_BODY.search(text.title())
        or re.match(rf"{_HAN_BODY}$", text)
    )
