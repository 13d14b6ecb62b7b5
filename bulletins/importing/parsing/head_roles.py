"""The part that somebody has in the meeting, beside name and office: `（主持人）`, `Moderator;
Director, …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletins.importing.reading.document import Span

from ..regexes import regex
from . import names, pairs, positions, trimming
from .blocks import Block
from .knowledge import Knowledge
from .printed import Printed
from .trimming import Trimmed


def of_line(line: Trimmed) -> str:
    """`（主持人）`, `Moderator` on a line of its own; a bare `Chair` may be an office."""
    text = line.words.text.strip()
    in_brackets = any(label.text[-1:] in _OPENING for label in line.labels)
    if not in_brackets and not LEADS_MEETING.fullmatch(text):
        return ""
    return "chair" if trimming.role_of(text) == "chair" else ""


_OPENING = ("（", "(", "【", "[")
LEADS_MEETING = regex(
    r"(?:会议|本场|论坛|对话|座谈|圆桌|讨论|沙龙|访谈)?主持人?|会议主席|"
    r"(?:(?:session |meeting )?(?:moderator|facilitator)|(?:session|meeting) chair\w*)",
    re.IGNORECASE,
)


def leads(words: Printed) -> bool:
    """Whether words beside a head say that it leads the meeting, and nothing else."""
    return bool(LEADS_MEETING.fullmatch(words.text.strip(" \u3000,，、:：–—-|【】[]()（）")))


def leads_behind(lines: Sequence[Trimmed], used: Sequence[Span]) -> bool:
    """`Sok Dara (Director, River Office), moderator`: behind name and office."""
    end = max(span.end for span in used)
    last = next((line.words for line in lines if line.words.span.end >= end), None)
    return last is not None and leads(last.cut(end - last.span.start))


def leave(told: Sequence[Block]) -> None:
    """`Sok Dara, moderator`, once more: whose office is told elsewhere has but a part there."""
    held = {
        names.bare(b.name.text) for b in told if b.name and b.position and not leads(b.position)
    }
    for block in told:
        if block.name and block.position and leads(block.position):
            block.role = "chair" if block.role == "remark" else block.role
            if names.bare(block.name.text) in held:
                block.position = None


#: Behind the office: `Director, River Office; moderator`.
_ROLE_BEHIND = regex(
    r"\s*(?:[;；]\s*(?P<role>[^;；]{2,24})|[,，、·•|｜/]\s*(?P<part>moderator|facilitator|rapporteur|"
    r"(?:本次|本场|本期)?(?:会议|论坛|沙龙|研讨会|对话会?|座谈会|圆桌|年会|大会|活动|讲座)?主持人?))$",
    re.IGNORECASE,
)
#: `沙龙主持人`
_OF_MEETING = regex(r"^[\u4e00-\u9fff]{2,5}(?=主持人?$)")
#: `（主持人） 环境部司长`, `(Chair), Director, …`
_ROLE_IN_BRACKETS = regex(r"\s*[（(](?P<role>[^()（）]{2,24})[)）]\s*[,，、]?\s*(?=\S)")
_ROLE = regex(r"\s*(?P<role>[^，,、;；:：|｜/]{2,24}?)\s*[，,、;；:：|｜/]\s*(?=\S)")


#: What a chairman is of, whatever it is called in front.
_COLLECTIVE = regex(
    r"(?:the\s+)?[A-Z][^,;]{2,80}\b(?:Groups?|Clubs?|Unions?|Society|Cooperative|Co-operative|Network|Alliance|Federation|"
    r"League|Guild|Circle|Chamber|Trust|Foundation|Board|Co-op|Syndicate|Collective)(?=\s*(?:[,;]|$|of\b|in\b))"
)


def without(position: Printed, knowledge: Knowledge) -> tuple[str, Printed]:
    """`主持人，环境部司长`: a part in the meeting before the office, or behind it."""
    match = _ROLE_BEHIND.search(position.text)
    told = match[str(match.lastgroup)] if match else ""
    role = trimming.role_of(_OF_MEETING.sub("", told)) if match else None
    if match and role is not None and positions.has_post(position.text[: match.start()]):
        return role, position.cut(0, match.start())
    match = _ROLE_IN_BRACKETS.match(position.text)
    role = trimming.role_of(match["role"]) if match else None
    if match and role is not None:
        return role, position.cut(match.end())
    match = _ROLE.match(position.text)
    role = trimming.role_of(match["role"]) if match else None
    # `Chair, River Commission` holds that office.
    if not match or not role or not positions.has_post(position.text[match.end() :]):
        return "", position
    if pairs.is_body(position.cut(match.end()), knowledge):
        return "", position  # `Chairman, Boat Owners’ Association`
    if _COLLECTIVE.match(position.text, match.end()):
        return "", position  # `Chairman, Cage Farmers Group, Upper Village`
    return role, position.cut(match.end())
