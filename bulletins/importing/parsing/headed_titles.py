"""Meetings of which the lead tells only the kind (`会议于5月3日召开`, `交流会在线举行`), below a
headline that is the whole name, perhaps with what the text below it is: `水质监测交流会简况`."""

from __future__ import annotations

from ..regexes import regex
from .printed import Printed

_KIND = regex(
    "(?:本次|此次|这次)?(?P<kind>会议|[\u4e00-\u9fff]{0,2}(?:会|对话|论坛|培训班|工作坊))"
    "(?=(?:今天|昨天)?(?:于|在|由|通过|为期|历时|共|采[用取]|以[线视]|召开|举[行办]|\\d|[一二三]天))"
)
_REPORT = regex(
    "(?:会议)?(?:简况|概况|情况|纪要|综述|侧记|小结|摘要|简讯|报道|实录|成果|召开|举行|举办)?"
)
#: A headline that tells what somebody does is no name.
_TELLS = regex(
    "[，。：；！？“”、\u3000 ]|召开|举[行办]|呼吁|建议|参加|出席|赴|在(?!线)|[把将了]|同意|决定"
)
#: So many letters stand at least before the kind.
_LEAST = 4


def whole(told: Printed | None, first: Printed, headline: Printed | None) -> Printed | None:
    """The name of the headline, where the lead has its last letters alone; else what is told."""
    kind = _KIND.match(first.text)
    if not kind or not headline or (told and not told.text.startswith(kind["kind"])):
        return told
    at = headline.text.rfind(kind["kind"])
    end = at + len(kind["kind"])
    name = headline.cut(0, max(end, 0)).strip()
    if at < _LEAST or not _REPORT.fullmatch(headline.text[end:].strip()):
        return told
    return told if _TELLS.search(name.text) else name
