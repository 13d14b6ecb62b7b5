"""Lines by which a mail tells of itself, and nothing of what it reports: `View in your browser`,
`您收到本邮件是因为…`, `English version below`."""

from __future__ import annotations

import re

from ..regexes import regex
from .contact_fields import EMAIL, PHONE

#: No such line is longer, in letters.
_LONGEST = 240
_PARTS = regex(r"\s*[·|｜•/／]\s*|(?<=[。？！?!])\s*|(?<=[a-z”\"]\.)\s+")
_MAIL = r"(?:e-?mail|mail|message|newsletter|bulletin|issue)"
_OF_ITSELF = regex(
    r"(?:邮件|页面|图片|内容)[^，。]{0,8}(?:显示|打开|浏览|加载)|(?:无法|不能)(?:正常)?(?:显示|浏览|查看|阅读)|浏览器[中里内]?(?:打开|查看|阅读|浏览)|"
    r"退订|取消订阅|(?:您|你)?(?:之?所以)?收到(?:本|此|这封|该)(?:邮件|简报|通讯)|(?:请)?(?:勿|不要)(?:直接)?回复(?:本|此)邮件|"
    r"(?:英文|中文|英语|汉语|中英文)(?:版|文本|译文)?(?:请)?(?:见|在|附|附于)(?:下|后|文后|下文|下方|另页|背面)|"
    rf"\b(?:view|read|open|see)\s+(?:(?:this|the|our|it|{_MAIL})\s+){{0,3}}(?:online|(?:in|with|on)\s+(?:your|a|the)\s+(?:web\s?)?browser)\b|"
    rf"\b(?:trouble|problems?|difficulty)\s+(?:viewing|reading|displaying|seeing|opening)\b|\bnot\s+displaying\s+(?:properly|correctly)\b|"
    rf"\bunsubscribe\b|\byou(?:\s+(?:are|have)|['’](?:re|ve))?\s+receiv(?:e|ed|ing)\s+this\s+{_MAIL}\b|"
    r"^(?:the\s+)?(?:english|chinese)\s+(?:version|text|translation)\s+(?:is\s+)?(?:below|follows|overleaf|attached|on\s+the\s+(?:next|back)\b[^.]{0,12})\.?$",
    re.IGNORECASE,
)


def tells_of_itself(text: str) -> bool:
    """Whether every part of a line is about the mail; where one writes to it is a contact."""
    if len(text) > _LONGEST or EMAIL.search(text) or PHONE.search(text):
        return False
    parts = [part for part in _PARTS.split(text) if re.search(r"\w", part)]
    return bool(parts) and all(map(_OF_ITSELF.search, parts))
