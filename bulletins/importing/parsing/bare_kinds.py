"""A sentence that tells only the kind of the meeting, `研讨会在深圳举办`: its name stands in
another one, `澜湄城市水环境研讨会就从这里开始`. A title never ends with where it was held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..regexes import regex
from .printed import Printed

_KIND = regex(
    "(?:本次|此次|这次|该)?(?P<kind>研讨会|会议|论坛|对话会?|培训班|工作坊|座谈会|圆桌会议?|讲习班|研修班|交流会|推进会|年会)"
    "[于在][^，。]{2,16}"
)
#: Before the name of a meeting in a clause: when, and what leads to it.
_LEADS = regex("(?:[^，。]{0,14}\\d{1,2}[月日]|[上下]午|在|于|由|随着|作为|参加|出席)")


def whole(title: Printed | None, sentences: Sequence[Printed]) -> Printed | None:
    """The title, or in place of its kind and place the name that another sentence has."""
    bare = _KIND.fullmatch(title.text) if title else None
    if not bare:
        return title
    named = re.compile(rf"[^，。：；！？“”]{{4,40}}?{bare['kind']}(?!会)")
    for sentence in sentences:
        for clause in sentence.split("[，。：；！？]"):
            match = named.match(clause.text)
            if match and not _KIND.match(clause.text) and not _LEADS.match(clause.text):
                return clause.group(match)
    return None
