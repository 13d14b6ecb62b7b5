"""Of what kind is an issue, and which session of which series was it, by the words of its
title."""

from __future__ import annotations

import re

from bulletins.kinds import Kind
from lmec import reckoning
from organizations import matching

from .regexes import regex

_WORDS = (
    (Kind.WORKING_GROUP, "工作组|联络人|协调员会|working group|focal point"),
    (Kind.MINISTERIAL, "部长级|部长会|环境部长|ministerial|ministers"),
    (Kind.ROUNDTABLE, "圆桌|roundtable|round table"),
    (Kind.FORUM, "论坛|forum|研讨会|symposium|合作周|week"),
    (Kind.TRAINING, "培训|研修|training|workshop"),
    (Kind.INTERVIEW, "专访|访谈|interview"),
    (Kind.MISSION, "考察|调研|访问|出访|mission|visit"),
    (Kind.LAUNCH, "启动|揭牌|成立|launch|inaugurat"),
    (Kind.PUBLICATION, "发布|出版|报告|publication|report|released"),
)
_OF_YEAR = regex(r"(\d{4})\s*年\s*第\s*([0-9一二三四五六七八九十]+)\s*次")
_ANY = regex(r"第\s*([0-9一二三四五六七八九十百]+)\s*[届次]")
#: What tells a session from its series, in the languages of the Mekong and in English.
_SESSION = regex(
    rf"{_OF_YEAR.pattern}|{_ANY.pattern}|\d{{4}}\s*年度?|\b(?:19|20)\d\d\b|\b\d+(?:st|nd|rd|th)\b"
    r"|\b(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten|eleven|twelf)(?:st|nd|rd|th)\b"
    r"|\b(?:the|of|in)\b|lần thứ\s+\w+|năm\s+(?=\d{4})"
    r"|(?:ครั้งที่|ຄັ້ງທີ|លើកទី)\s*\w+",
    re.IGNORECASE,
)


def of(headline: str, title: str, has_meeting: bool) -> Kind:
    """By the meeting's own title first; news of a project, where nothing met."""
    for text in (title, headline):
        for kind, words in _WORDS:
            if re.search(words, text, re.IGNORECASE):
                return kind
    return Kind.WORKING_GROUP if has_meeting else Kind.PROJECT


def session_in(title: str) -> str:
    """As counted by the series: `2022/2` for 2022年第二次, `14` for 第十四届."""
    if match := _OF_YEAR.search(title):
        return f"{match[1]}/{reckoning.number_in(match[2])}"
    match = _ANY.search(title)
    return str(reckoning.number_in(match[1])) if match else ""


def series_in(title: str) -> str:
    """What one session's title has in common with those of the others and with the series."""
    bare = re.sub(r"\bmeetings\b", "meeting", _SESSION.sub(" ", title), flags=re.IGNORECASE)
    return matching.key(bare)
