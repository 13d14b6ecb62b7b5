"""Chinese labels that only a gap parts from whom they name: `主持人　周　军`, `受访人　Sok Dara`,
`分享人 周军　环境局局长`."""

from __future__ import annotations

from typing import NamedTuple

from ..regexes import regex


class Label(NamedTuple):
    end: int
    role: str


#: `主持人　周军（环境部司长）`, `主持人　周　军` alone: only a gap parts the part in the meeting
#: and the name.
_PRESIDES = regex(
    r"(?:会议|本场|论坛|对话|座谈|圆桌|讨论|沙龙|访谈)?"
    r"主持人?[ \t\u3000]+(?=[\u4e00-\u9fff·]{2,14}\s*[（(][^（()）]{4,}|"
    r"[\u4e00-\u9fff](?:[·\u3000 ]{0,2}[\u4e00-\u9fff]){1,9}$)"
)
#: `主旨发言　周　军`, `特邀嘉宾　周军` alone.
_SPEAKS = regex(
    r"(?:主旨|主题|大会|专题|特邀|点评|对话|与谈|开幕|闭幕)?(?:发言|演讲|主讲|致辞|点评|报告|与谈)?(?:人|嘉宾|专家)?"
    r"(?<=[\u4e00-\u9fff]{2})[ \t\u3000]+"
    r"(?=[\u4e00-\u9fff](?:[·\u3000 ]{0,2}[\u4e00-\u9fff]){1,9}$)"
)
#: `受访者　Sok Dara`, `分享人　周　军　环境局局长`: nobody's office.
_IS_HEARD = regex(
    r"(?:本[期场次]|第[一二三四五六七八九十]{1,2}位)?(?:"
    r"(?:受访|访谈|采访|分享|报告|主讲|发言|点评|评议|与谈|对谈|对话|演讲|致辞|宣讲|讲述|口述|授课|汇报|答问)"
    r"(?:嘉宾|专家|代表|对象|学员|[人者])|(?:特邀|受邀)?嘉宾|讲者)"
    r"[ \t\u3000]+(?=[A-ZĐ][\w’'-]+[ ·][A-ZĐ]|"
    r"[\u4e00-\u9fff](?:[·\u3000 ]?[\u4e00-\u9fff]){1,11}(?:[\s（(，,|｜]|$))"
)


def before(text: str) -> Label | None:
    """The label with which a line begins, up to the name."""
    for role, pattern in (("chair", _PRESIDES), ("", _SPEAKS), ("", _IS_HEARD)):
        if match := pattern.match(text):
            return Label(match.end(), role)
    return None
