"""Chinese sentences before whoever speaks, and which name nobody: `船靠岸了。`,
`下午设三个分会场，分别讨论“…”。`, `推演后各方作了点评。`"""

from __future__ import annotations

from ..regexes import regex
from . import verbs

#: A scene before somebody speaks is told in a few words, and is no outcome of the meeting.
_LONGEST_SCENE = 40
_OUTCOME = regex(
    "“|：|通过|达成|商定|议定|决定|一致|共识|同意|闭幕|结束|宣布|举行(?!了?[^，。]{0,14}(?:会谈|磋商|讨论|交流|座谈))|召开|举办|启动|签署|发布|成立"
)


#: `与会专家围绕“…”开展了交流。`: of what those who are told next spoke.
_EXCHANGE = regex(
    r"[^。，]{0,20}(?:专家|代表|嘉宾|学者|各方|各国|双方|与会者|参会者|来宾|官员)[^。；]{0,12}?(?:围绕|就|针对|聚焦)[^。；]{2,60}?"
    r"(?:交流|讨论|研讨|对话|探讨|发言|分享|座谈|建言|互动)。"
)


#: `下午设三个分会场，分别讨论“…”和“…”。`: a part of the meeting, and of what was spoken there.
_SESSIONS = regex(
    r"[^。]{0,30}(?:分论坛|平行(?:论坛|会议|会场|分会)|分会场|分组|小组讨论|圆桌|专题(?:讨论|研讨|会议|论坛|对话)|专场|"
    r"(?:交流|讨论|互动|问答|提问|发言|研讨|对话|答疑|分享|点评)环节|单元)[^。]{0,12}"
    r"(?:围绕|聚焦|讨论|探讨|就|关注|以|主题|议题|涉及|题目)[^。]{2,80}。"
)
#: `结业式于11月24日上午举行。`: a part of the meeting, before who spoke in it.
_CEREMONY = regex(
    "[^。，“]{0,20}(?:[开闭]幕|[开结]业|启动|揭牌|开班|颁奖|签约|首发|欢迎|发布|授牌)(?:典礼|仪式|会|式)[^。，“]{0,24}(?:举行|开始|举办)。"
)


#: `6月3日，双方在昆明举行座谈会。`: the same inside a visit, told by whom the report has named.
_TALKS_HELD = regex(
    "(?:[^。，“]{0,16}，)?(?:[双三各]方|宾主|代表团|考察团|访问团|工作组|调研组|一行)[^。，“]{0,20}(?:召开|举行|进行)了?[^。，“]{0,12}"
    "(?:座谈|会谈|交流|磋商|讨论|对话|碰头|总结|反馈|见面)会?。"
)


#: `第二天谈“走了以后怎么办”。`: of what they spoke, and nobody yet.
_DAY = regex(
    "[^。，]{0,10}(?:第[一二三四五六七]天|[上下]午|当天|次日|当晚|上半场|下半场|头一天|最后一天)[^。，]{0,8}?"
    "(?:谈|讨论|议|聊|说|讲|围绕|聚焦)[^。；：]{2,40}。"
)


def leads(first: str, below: str, is_told_freely: bool) -> bool:
    """Whether behind such a sentence the next one may bring somebody in; `is_told_freely` where
    the paragraph tells what somebody said."""
    if _CEREMONY.fullmatch(first) or _TALKS_HELD.fullmatch(first):
        return verbs.tells(below)
    return is_told_freely and is_scene(first)


#: `推演后各方作了点评。`: those who came spoke, and are told next.
_ALL_SPOKE = regex(
    "[^。“]{0,24}?(?:各方|各国|[双三四五六][方国]|与会者|与会方|代表们?|大家|嘉宾|专家|单位|部门)[^。“]{0,10}?"
    "(?:作|做|进行|发表|开展|谈|提)了?[^。，“]{0,8}(?:点评|发言|讨论|交流|表态|回应|评议|总结|补充|评价|意见|建议|看法|体会)。"
)


def is_turn_of_all(sentence: str) -> bool:
    """Whether a sentence says that all spoke, so that also a body may below it."""
    return bool(_ALL_SPOKE.fullmatch(sentence) or _EXCHANGE.fullmatch(sentence))


#: What a meeting itself came to.
_CAME_TO = regex("通过了|达成|商定|议定|一致|闭幕|宣布|签署|发布|出席|致[辞词]")


def is_scene(sentence: str) -> bool:
    """`船靠岸了。`, before whoever speaks there."""
    if _EXCHANGE.fullmatch(sentence):
        return True
    if _SESSIONS.fullmatch(sentence) and not _CAME_TO.search(sentence):
        return True
    if _DAY.fullmatch(sentence) and not _CAME_TO.search(sentence):
        return True
    return (
        4 <= len(sentence) <= _LONGEST_SCENE
        and sentence.endswith("。")
        and not _OUTCOME.search(sentence)
    )
