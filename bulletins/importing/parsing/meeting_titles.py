"""What a meeting is called, as the first sentence of a lead or the headline tells it, and the
place that stands in the same words."""

from __future__ import annotations

import re

from lmec import folding, reckoning

from ..regexes import regex
from . import event_names, headed_titles, meeting_forms, meeting_places, offices, title_edges
from .printed import Printed


def title_and_place(
    first: Printed, headline: Printed | None
) -> tuple[Printed | None, Printed | None]:
    if dateline := meeting_forms.DATELINE.match(first.text):
        there = first.group(dateline, str(dateline.lastgroup))
        told = title_and_place(first.cut(dateline.end()).strip(), headline)
        return told[0], told[1] or there
    known = _title_of_headline(first, headline)
    known = _with_ceremony(first, known) if known else None
    if folding.script_of(first.text) == "Hani":
        title, place = _han_title(first)
        title = headed_titles.whole(_as_headed(title, headline), first, headline)
        return known or (_without_quotes(title) if title else None), place
    found = next(filter(None, (p.search(first.text) for p in _LATIN_TITLES)), None)
    found = found or _told_otherwise(first.text)
    title = _in_full(first, first.group(found, "title").strip()) if found else None
    title = _again(title, headline) or _named(title) if title else None
    title = event_names.with_quotation(first, title) if title else None
    title = known or event_names.with_list(first, _surer(title, event_names.first(first)))
    return title or _on_subject(first), meeting_places.place_in(first)


def _on_subject(sentence: Printed) -> Printed | None:
    """`A workshop on leakage in pipes took place in …`: one of many, but the one of this issue."""
    found = meeting_forms.LATIN_OF_ANY.search(sentence.text)
    return sentence.group(found, str(found.lastgroup)) if found else None


def _with_ceremony(sentence: Printed, title: Printed) -> Printed:
    """`…示范项目启动仪式`, where the headline has but `…示范项目`."""
    end = title.span.end - sentence.span.start
    rest = _CEREMONY.match(sentence.text, end)
    return sentence.cut(title.span.start - sentence.span.start, rest.end()) if rest else title


_CEREMONY = regex("[\u4e00-\u9fff]{2,4}仪式")


def _again(title: Printed, headline: Printed | None) -> Printed | None:
    """`A field day on planting under trees`, which the headline tells in the same words: not one
    of many."""
    article = _ANY.match(title.text) and _ARTICLE_OF_ANY.match(title.text)
    title = title.cut(article.end()) if article else title
    return title if article and in_headline(title.text, headline) else None


def in_headline(title: str, headline: Printed | None) -> bool:
    words = len(title.split()) if headline else 0
    return words > 2 and title.casefold() in str(headline and headline.text).casefold()


_ARTICLE_OF_ANY = regex(r"An?\s+")


def _as_headed(title: Printed | None, headline: Printed | None) -> Printed | None:
    """`“河湖周”宣传活动` of the headline, where the lead has `宣传活动` alone."""
    at = headline.text.find(title.text) if title and headline else 0
    own = _QUOTED_BEFORE.search(headline.text, 0, at) if headline and at > 0 else None
    return headline.cut(own.start(), at + len(title)) if title and headline and own else title


_QUOTED_BEFORE = regex("[“「『][^“”「」『』]{2,16}[”」』]$")


def _without_quotes(title: Printed) -> Printed:
    """`“湖区治理论坛”`, where the quotes hold all of it."""
    quoted = _QUOTED.fullmatch(title.text)
    return title.group(quoted, "title") if quoted else title


def _surer(told: Printed | None, named: Printed | None) -> Printed | None:
    """What the words around tell as the title, or what its capitals tell: these where the other
    is no name of a meeting, or goes on into the sentence."""
    if not told or not named:
        return told or named
    front = told.text.removeprefix("the ")
    if named.text.startswith((f"{front} from ", f"{front} at ")):
        return named  # `Seminar on Pollution`, `from Craft Villages`
    goes_on = told.text.removeprefix("the ").startswith(named.text) and told.text != named.text
    return named if goes_on or not event_names.is_one(told.text) else told


def _named(title: Printed) -> Printed | None:
    """`meeting and welcomed all` is no name of a meeting; `from 3 to 5 May on the River Visit`
    begins with the day."""
    if day := _DAY_BEFORE.match(title.text):
        title = title.cut(day.end())
    if _ANY.match(title.text):
        return None
    if article := _ARTICLE.match(title.text):
        title = title.cut(article.end())
    unnamed = title.text.islower() and len(title.text.split()) <= _MOST_WORDS_UNNAMED
    capitals = sum(word[:1].isupper() for word in title.text.split())
    unnamed = unnamed or (title.text[0].islower() and capitals < 2 and not is_title(title.text))
    return None if unnamed or _GENERIC.match(title.text) else title


#: `On 14 | and 15 May the Exchange held …`: what goes on with a date.
_JOINS = regex(r"(?:and|or)\s+\d")


def sane(title: Printed | None, headline: Printed | None = None) -> Printed | None:
    """A title without what its sentence says around it; None where nothing in an English one is
    written as a name and nothing says that people met: `where four villages have`."""
    if not title or _POINTS_AT.fullmatch(title.text.strip()) or _JOINS.match(title.text):
        return None
    is_han = folding.script_of(title.text) != "Latn"
    if not (title := title_edges.without(title, is_han)):
        return None
    if is_han:
        front, behind = _HAN_FRONT.match(title.text), _HAN_BEHIND.search(title.text)
        if _NOT_HELD.search(title.text):
            return None
        if _WENT_TO_SEE.search(title.text) or _MEETING_ON.fullmatch(title.text):
            return None
        if _TWO_PLACES.fullmatch(title.text):
            return None
        whole = title.cut(front.end() if front else 0, behind.start() if behind else None)
        whole = whole.cut(0, len(_AT.sub("", whole.text)))
        return whole if len(whole) > 3 else title
    if (before := _BEFORE_COLON.match(title.text)) and not is_title(before["before"]):
        title = title.cut(before.end())
    if day := _DAY_BEFORE_ANY.match(title.text):
        title = title.cut(day.end())
    if _GROUP.fullmatch(title.text) or _HOUSE.fullmatch(title.text):
        return None
    if _WHO_CAME.search(title.text) and not is_title(title.text):
        return None
    names = sum(word[:1].isupper() for word in title.text.split())
    named = names > 1 or is_title(title.text) or in_headline(title.text, headline)
    return title if named else None


#: `Government officers and scientists from the lower Mekong`
_WHO_CAME = regex(r"\b(?:from|who|which|that|officers|officials|delegates|experts)\b")
#: Whoever meets, and no meeting of theirs.
_GROUP = regex(r"(?:the\s+)?(?:Working\s+Group|Steering\s+Committee|Task\s+Force|Mission)", re.I)
#: `The University of Hue opened its hall`
_HOUSE = regex(
    r"(?:[Tt]he\s+)?(?!Opening|Launch|Inauguration|Signing|Founding|Celebration)(?:[A-Z][\w’'-]*\s+){0,5}"
    r"(?:University|Ministry|Department|Institute|Academy|College|Secretariat|Centre|Center|Agency|Museum|Embassy)"
    r"(?:\s+(?:of|for|at|in)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:and\s+)?[A-Z][\w’'-]*){0,4})?"
)
#: `十四位管理人员考察了古茶园`: what they did.
_WENT_TO_SEE = regex("(?:考察|访问|参观|走访|调研|察看|到访)了")
#: `云南省景洪市与老挝波乔省会晒县`: who did it together.
_TWO_PLACES = regex(
    "[^，。“”]{2,20}[省市州县区镇国府][与和同及、][^，。“”]{2,20}[省市州县区镇国府]"
)
#: `…年会推迟`
_NOT_HELD = regex("(?:推迟|取消|延期|停办|缓办|改期)$")
#: `会议于2020年11月12日`
_MEETING_ON = regex("(?:本次|此次|这次|该)?(?:会议|活动|论坛|培训|会)(?:[于在已将].*)?")
#: `为期两周的…培训班今天`, `以“…”为主题的圆桌对话`
_HAN_FRONT = regex(
    r"(?:为期[^的，。]{1,8}的|以[^，。]{2,30}?为(?:主)?题的|历时[^的，。]{1,8}的)(?=\S{4})"
)
_HAN_BEHIND = regex(
    "(?<=[会坛话谈式动训班程修])(?:今天|昨天|今日|昨日|近日|日前|上午|下午|当[天日晚])$"
)
#: `这是项目`, `The forum`: one that was named before, or is nowhere.
_POINTS_AT = regex(
    r"[这那](?:[是次场个届项]|一[次场届项]).{0,8}|本(?:次|届|场|期)?(?:会议?|论坛|对话|研讨会|培训班?|活动|大会|年会|圆桌会?)|"
    r"(?:the|this|our)\s+(?:meeting|workshop|forum|dialogue|conference|training|seminar|roundtable|"
    r"symposium|session|consultation|course|visit|ceremony|event|summit|webinar|gathering)",
    re.IGNORECASE,
)
#: `four countries and much colour: the Joint Exercise on …`
_BEFORE_COLON = regex(r"(?P<before>[^:]{3,120}):\s+(?:the|an?)\s+(?=[A-Z])")
_DAY_BEFORE_ANY = regex(
    r"(?:On|From)\s+\d[^,.]{2,24}?\s+the\s+(?=[a-zA-Z])|"
    # `After twelve days the Third …`
    # `At the invitation of Myanmar the Third …`
    r"(?:At|Upon|On)\s+the\s+invitation\s+of\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+(?:of\s+|and\s+|the\s+(?=[a-z]))*){1,7}(?:the|an?)\s+(?=[A-Z])|"
    r"(?:After|Following|With|During|For|In|Over|At)\s+[a-z][^,.A-Z]{2,40}\s(?:the|an?)\s+(?=[A-Z])"
)


#: `the signing ceremony`
_MOST_WORDS_UNNAMED = 3


def _in_full(sentence: Printed, title: Printed) -> Printed:
    """A title with the rest of the words in quotes that it breaks off."""
    if "”" in title.text and "“" not in title.text:
        # A comma inside the quotes looked like its beginning.
        at = title.span.start - sentence.span.start
        opens = sentence.text.rfind("“", 0, at)
        end = at + title.text.rindex("”")
        if opens >= 0 and "”" not in sentence.text[opens:at]:
            return sentence.cut(opens + 1, end)
    quote = re.search(r'[“"][^“”"]*$', title.text)
    if not quote or (title.text.count('"') % 2 == 0 and "“" not in quote[0]):
        return title
    start, end = (at - sentence.span.start for at in (title.span.start, title.span.end))
    close = _CLOSES_QUOTE.match(sentence.text, end)
    return sentence.cut(start, close.end()) if close else title


_CLOSES_QUOTE = regex(r'[^“”".]{0,120}[”"]')
#: `A training course on water ended here`: one of many.
_ANY = regex(r"An?\s+(?:[a-z-]+\s+){0,3}(?=[a-z])[^A-Z“\"]*$")
_ARTICLE = regex(r"(?:the|an?|An?)\s+(?=[A-Z\d“\"])")
_DAY_BEFORE = regex(
    r"(?:(?:and|but|so|then|when|where)\s+)?(?:on|from|between|in|during|since)\s+[^,.]{0,40}?\d[^,.]{0,40}?\s"
    r"(?:(?:(?:on|for|at|in)\s)?(?:the|an?)\s+(?=\w))",
    re.IGNORECASE,
)
_GENERIC = regex(
    r"(?:this|last|next)\s+(?:year|month|week|spring|summer|autumn|winter)[’']s\s+(?:meeting|session|workshop|event|"
    r"forum|conference|dialogue|seminar|training|course|round)$|"
    r"(?:meeting|session|workshop|event|discussions?)(?:\s+and\b|$)|"
    r"(?:It|This|That|There|He|She|They|We)\s+(?:was|is|were|are|has|had|have)\b"
)


def _told_otherwise(sentence: str) -> re.Match[str] | None:
    """Where the words around it do not tell a title for certain, its own must."""
    found = (match for p in meeting_forms.LATIN_OTHERWISE for match in p.finditer(sentence))
    return next((match for match in found if _is_named(match["title"])), None)


def _is_named(title: str) -> bool:
    """Whether the word for a meeting is written as names are, and so is what stands before it."""
    named = is_title(title) and not event_names.is_venue(title)
    return named and sum(word[:1].isupper() for word in title.split()) > 1


_LATIN_TITLES = (
    meeting_forms.LATIN_TITLE,
    meeting_forms.LATIN_HELD,
    meeting_forms.LATIN_ACTIVE,
    meeting_forms.LATIN_TOOK_PLACE,
)


def _title_of_headline(first: Printed, headline: Printed | None) -> Printed | None:
    """The lead often repeats the headline without its verb: that is the title for certain."""
    if not headline:
        return None
    title = re.sub(r"(?<=\D)(?:\d|\[\^?\d{1,2}\])$", "", headline.text)  # the mark of a note
    title = meeting_forms.HEADLINE_END.sub("", title).strip()
    at = first.text.casefold().find(title.casefold())
    if len(title) < 4 or at < 0 or title == headline.text or not is_title(title):
        return None
    ordinal = _ORDINAL.search(first.text[:at])
    found = first.cut(ordinal.start() if ordinal else at, at + len(title))
    article = _ARTICLE.match(found.text)
    return found.cut(article.end()) if article else found


#: The headline often leaves out which meeting of its kind it was, and of which river or countries.
_ORDINAL = regex(
    r"(?:(?:19|20)\d\d年)?第[一二三四五六七八九十百\d]{1,4}[届次期]$|"
    r"(?:(?:(?:19|20)\d\d年)?第[一二三四五六七八九十百\d]{1,4}[届次期])?"
    r"(?:澜湄|(?:澜沧江\s?[—–-]+\s?)?湄公河(?:流域|次区域)?|[中老缅泰越柬]{2,6})$|Lancang[-–]Mekong\s$|"
    r"(?:(?:19|20)\d\d年?度?|"
    r"(?:\d{1,2}(?:st|nd|rd|th)|[A-Z][a-z]+(?:st|nd|rd|th)|(?<=\b[Tt]he )(?:19|20)\d\d)\s)$"
)


def _han_title(first: Printed) -> tuple[Printed | None, Printed | None]:
    title, place = _as_told(first)
    if title and (lasting := _LASTING.match(title.text)):
        title = title.cut(lasting.end())
    quoted = title and _QUOTED.fullmatch(title.text)
    return (title.group(quoted, "title") if title and quoted else title), place


#: `为期三周的…培训班`, `历时两天的…`, `备受关注的…`
_LASTING = regex(
    r"(?:为期|历时|持续|长达)[^，。的]{1,8}的|(?:备受[^，。的]{2,4}|由[^，。的]{2,30}(?:主办|承办|举办|发起|组织))的(?=\S{4})"
)
_QUOTED = regex(r"的?[“「『](?P<title>[^“”「」『』]{4,60})[”」』]")


def _as_told(first: Printed) -> tuple[Printed | None, Printed | None]:
    """The clause before 举行 or 召开, without the date before it."""
    place = meeting_places.place_in(first)
    for clause in first.split("[，；。]"):
        body = clause
        for date in reckoning.dates_in(clause.text, 2000):
            if date.start <= 1:
                body = clause.cut(date.end).strip("，,")
        for pattern in (meeting_forms.HAN_BY, meeting_forms.HAN_ACTIVE, meeting_forms.HAN_OF):
            found = pattern.match(body.text)
            if found and _is_called_so(body, found) and "的" not in found["title"][-3:]:
                title = _without_held(_without_date(body.group(found, "title"))).strip("的")
                title = _without_there(title.cut(0, len(_AT.sub("", title.text))))
                return title, place
        match = meeting_forms.HAN_TITLE.match(body.text)
        attended = None if match else meeting_forms.HAN_ATTENDED.match(body.text)
        if attended and is_title(attended["title"]) and attended["title"][-1] not in "者员":
            return _without_held(_without_date(body.group(attended, "title"))), place
        if match and not _HOSTED.match(match["title"]):
            title = _without_place(_without_date(body.group(match, "title")))
            title = title.cut(1) if title.text.startswith("的") else title
            if how := meeting_forms.HOW_BEHIND.search(title.text):
                title = title.cut(0, how.start())
            return (title if is_title(title.text) or _was_held(title, body) else None), place
    return None, place


def _was_held(title: Printed, clause: Printed) -> bool:
    """`…桌面推演在会晒举行。`: what is held, and holds nothing behind it, is a meeting by whatever
    word."""
    held = _IS_HELD.search(clause.text)
    return bool(held) and not offices.HAN_BODY_END.search(title.text)


_IS_HELD = regex("[^，。；]{4,}(?:在[^，。；]{2,20}举行|在线举行|方式举行)[。！]?$")


def _is_called_so(words: Printed, found: re.Match[str]) -> bool:
    """Whether it is a meeting by its name: any in quotes behind `办了一场`."""
    quoted = _QUOTED.fullmatch(found["title"]) and words.text[: found.start("title")]
    return is_title(found["title"]) or bool(quoted and re.search("了?一[场次期个]$", quoted))


def title_by(sentence: Printed) -> Printed | None:
    """The title behind whoever held it, in a sentence that is not the first."""
    found = meeting_forms.HAN_BY.search(sentence.text)
    if not found or not is_title(found["title"]):
        return None
    return _without_there(_without_place(_without_held(sentence.group(found, "title"))))


def _without_there(title: Printed) -> Printed:
    """`…论坛在这里开了一整天`"""
    there = re.search("(?<=[会坛话式班])在(?:这里|此|这座|那里)", title.text)
    return title.cut(0, there.start()) if there else title


#: No title, but who held it.
_HOSTED = regex("来自|[\u4e00-\u9fff]{0,6}由")


def _without_date(title: Printed) -> Printed:
    """`…研讨会6月14日至15日在…`"""
    for date in reckoning.dates_in(title.text, 2000):
        if date.start > 3:
            return title.cut(0, date.start).strip("于在 （(")
    return title


def _without_held(title: Printed) -> Printed:
    """`…研讨会在昆明举行`"""
    match = meeting_forms.HAN_TITLE.match(title.text)
    if not match or match.end() < len(title) - 12 or not is_title(match["title"]):
        return title
    return _without_place(title.group(match, "title"))


def _without_place(title: Printed) -> Printed:
    title = title.cut(
        0, len(re.sub("(?:已经?|将|近日|日前|今日|昨日|近期|在这里|在此|在这儿)$", "", title.text))
    )
    title = title.cut(0, len(_BY_VIDEO.sub("", title.text)))
    if part := _PART_OF_MORE.match(title.text):
        title = title.cut(part.end())
    match = re.search(r"(?:于|在)[^，。]{2,16}$", title.text)
    return title.cut(0, match.start()).strip() if match and match.start() > 4 else title.strip()


#: `博览会的重头活动——绿色合作论坛`
_PART_OF_MORE = regex(
    r"[^，。；]{2,60}?(?:(?:的|之一的?)[\u4e00-\u9fff]{0,6}(?:活动|环节|议程|内容|项目|论坛|会议|节目|之一)|(?:活动|论坛|会议|项目)之一)\s*(?:[—–]{1,3}|[，：:])\s*(?=\S{4})"
)
_BY_VIDEO = regex("(?:通过|以|采用|采取)[^，。]{0,6}(?:视频|线上|网络|在线|云端)[^，。]{0,6}$")
#: `…的湄公河湿地论坛上`
_AT = regex(
    "(?<=[会议坛话谈式动训班程])(?:上|期间|之际)(?:[草会]?签[署订]?|宣布|通过|达成|发布|公布|提出|表示|启动)?$"
)


def is_title(text: str) -> bool:
    return bool(
        re.search(
            "会|论坛|对话|培训|研修|周|活动|仪式|磋商|工作坊|沙龙|考察|访问|演练|班|营|讲座|项目|"
            r"\b(?:meeting|workshop|forum|dialogue|conference|training|seminar|roundtable|symposium|"
            r"session|week|consultation|course|visit|ceremony|event|summit|webinar|talks\b|"
            r"(?-i:(?:Pitch|Open|Field|Training|Career|Information|Action|Sports) Day)\b)",
            text,
            re.IGNORECASE,
        )
    )
