"""Meetings that only the subject of a sentence or the headline names: `本次“…圆桌对话”是…的活动`,
`“…”线上沙龙把五座城市连在一起`, `磋商会（芹苴，10月12日）`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..regexes import regex
from . import headed_titles, meeting_forms, meeting_titles, title_edges
from .facts import Facts
from .printed import Printed

_MEETS = (
    "(?:会议|研讨会|座谈会|交流会|分享会|磋商会|推介会|见面会|说明会|论坛|对话会?|圆桌会?议?|沙龙|工作坊|培训班|研修班|"
    "讲座|公开课|座谈|磋商|演练|推演|训练营|夏令营|咖啡会|读书会)"
)
_SUBJECTS = (
    # `本次“…圆桌对话”是第九届博览会的配套活动`
    regex(f"(?:^|[，。；：])(?:本次|此次|这次|这场)?“(?P<title>[^“”]{{4,40}}{_MEETS})”[是为由]"),
    # `“…”线上沙龙把五座城市连在了一起`, `自然教育工作坊第一次没有请官员`
    regex(
        "(?:^|[，。；：])(?:本次|此次|这次|这场)?"
        f"(?P<title>(?:“[^“”]{{2,20}}”[\u4e00-\u9fff]{{0,12}}|[\u4e00-\u9fffA-Za-z·—–-]{{3,30}}){_MEETS})"
        f"(?={title_edges.BECAME})"
    ),
)
#: One that was named before, or one of many: `这场研讨会吸引了…`, `每场讲座吸引了…`
_OF_MANY = regex(
    "[这那每该本此各一几两三四五六](?:[场次个届期]|一)?[\u4e00-\u9fff]{0,3}$|[^，。]{0,8}(?:每|各|一[场次个])"
)


def subject(sentences: Sequence[Printed]) -> Printed | None:
    """The meeting that is the subject of one of the first sentences."""
    for sentence in sentences:
        for form in _SUBJECTS:
            found = form.search(sentence.text)
            if found and not _OF_MANY.match(found["title"]):
                return sentence.group(found, "title")
    return None


#: `沉沙问题磋商会（芹苴，10月12日）`, `Consultation on Silt (Can Tho, 12 October)`
_BRACKETED = (
    regex(
        f"(?P<title>[^（(，。：；]{{2,40}}{_MEETS})[（(](?P<place>[\u4e00-\u9fff]{{2,10}})[，,、·\\s]\\s*"
        "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[^（()）]{0,12}[)）]"
    ),
    regex(
        r"(?P<title>[A-Z][^().;:]{2,100})\s\((?P<place>[A-ZĐ][\w’'-]+(?:\s[A-ZĐ][\w’'-]+){0,2}),\s"
        r"(?:\d{1,2}[^().;:,]{0,30}|[A-Z][a-z]+\s\d{1,2}[^().;:]{0,30})\)"
    ),
)


def with_bracket(told: Facts, headline: Printed | None) -> Facts:
    """What the headline names, and in brackets where and when it was, where no form tells it."""
    found = next(filter(None, (form.fullmatch(str(headline)) for form in _BRACKETED)), None)
    if not headline or not found or told.title or not meeting_titles.is_title(found["title"]):
        return told
    title, place = headline.group(found, "title"), headline.group(found, "place")
    return replace(told, title=title, place=told.place or place)


def of_headline(headline: Printed | None, sentences: Sequence[Printed]) -> Printed | None:
    """The meeting of a headline whose kind a further sentence has."""
    for sentence in sentences[1:] if headline else ():
        whole = headed_titles.whole(None, sentence, headline)
        end = meeting_forms.HEADLINE_END.search(str(headline))
        named = str(headline)[: end.start()] if end else str(headline)
        if whole and whole.text in named:
            return whole
    return None
