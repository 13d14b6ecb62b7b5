"""What the lead says of the meeting: title, dates, mode, place, who hosted and who came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lmec import folding, reckoning

from . import lists
from .knowledge import Knowledge
from .printed import Printed
from .results import Found, ParsedMeeting, ParsedParty

_HELD = (
    r"(?:成功|顺利|隆重|圆满|如期|正式)*"
    r"(?:召开|举行|举办|开幕|落幕|闭幕|结束|启动|召集|在[^，。]{2,12}?(?:召开|举行|举办))"
)
_HOW = (
    r"(?:以|采取|采用|通过|用)[^，。]{0,8}?(?:视频|线上|网络|在线|云端|线下|现场|混合|线上线下)[^，。]{0,10}?"
    r"(?:形式|方式|会议|结合|系统|平台)|线上"
)
_HAN_TITLE = re.compile(
    rf"(?P<title>[^，。；]{{4,80}}?)(?:于(?:[^，。]*?[日号]))?\s*(?:{_HOW})?(?:在(?P<place>[^，。]{{2,20}}?))?"
    rf"(?:{_HOW})?{_HELD}"
)
_HAN_PLACE = re.compile(
    r"(?:在|于)(?P<place>[^，。、；在于]{2,14}?)(?:以[^，。]{2,12}(?:形式|方式))?"
    r"(?:成功|顺利|隆重|圆满|如期|正式|组织)*(?:召开|举行|举办|开幕|落幕|闭幕|开班|启动|主办)"
)
_NOT_A_PLACE = re.compile(r"[0-9年月日号]|视频|线上|指导|框架|背景|期间|基础|合作|会")
_LATIN_TITLE = re.compile(
    r"(?:^|[,.]\s+)(?:the\s+)?(?P<title>[^,.]{6,160}?)\s+(?:was|were|is)\s+(?:successfully\s+)?"
    r"(?:held|convened|organi[sz]ed|hosted|opened)\b",
    re.IGNORECASE,
)
_LATIN_PLACE = re.compile(
    r"\b(?:held|convened|organi[sz]ed|opened|hosted)\s+(?:in|at)\s+(?P<place>[A-Z][^,.;]{2,60}?(?:,\s"
    r"[A-Z][a-z]+(?:\s[A-Z][a-zA-Z]+)?)?)(?=\s+(?:on|from|by|and|with|in)\b|[,.;]|$)"
)
#: Behind any verb: `met in Vientiane for the …`, `convened the Forum in Kunming on …`
_LATIN_IN = re.compile(
    r"\bin\s+(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)?)"
    r"(?=\s+(?:on|from|for|between|with|by|and)\b|[,.;]|$)"
)
_LATIN_HOSTED = re.compile(r"^(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+(?:has\s+)?hosted\b")
_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|Ministry|Center|Centre"
)
#: What a headline says of a meeting, behind its title.
_HEADLINE_END = re.compile(
    rf"(?:(?:于|在)[^，。]{{2,14}})?(?:线上|在线|视频)?{_HELD}$|"
    r"\s+(?:(?:was|is|were)\s+)?(?:successfully\s+)?(?:held|convened|conclude[sd]?|opened|opens|closed|closes|"
    r"kicks? off|launched|takes? place|took place|organi[sz]ed)\b.*$",
    re.IGNORECASE,
)
#: `…中心在昆明举办…研讨会`: the title stands behind the verb.
_HAN_ACTIVE = re.compile(
    r"(?:.{3,60}?)(?:召开|举办|举行|主办|组织|召集)(?:召开|举办|举行)?了?(?P<title>[^，。；]{4,60})$"
)
_HAN_BY = re.compile(
    r"由[^，。；]{3,60}?(?:主办|承办|举办|组织|召集|召开)的(?P<title>[^，。；]{4,60})"
)
_LATIN_ACTIVE = re.compile(
    r"\b(?:hosted|convened|organi[sz]ed|held|opened|launched)\s+the\s+(?P<title>[^,.]{6,160}?)"
    r"(?=\s+(?:in|on|from|at|via|by|with|under)\b|[,.]|$)"
)
_LATIN_TOOK_PLACE = re.compile(
    r"(?:^|[,.]\s+)(?:the\s+)?(?P<title>[^,.]{6,160}?)\s+(?:took place|opened|concluded|closed|"
    r"ended|started|began)\b",
    re.IGNORECASE,
)
_HYBRID = re.compile(
    "线上线下|线上(?:与|和|、|\\+)线下|线下(?:与|和|、|\\+)线上|线上、?线下|混合(?:形式|方式)|\\bhybrid\\b|"
    "both online and|in[- ]person and (?:online|virtual)",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    "视频(?:会议)?(?:形式|方式|会议|连线)|以视频|线上|在线|网络会议|云端|\\bonline\\b|\\bvirtual(?:ly)?\\b|"
    "\\bvideo[- ]?conferenc\\w+|\\bvia (?:zoom|teams|video)|\\bby video\\b",
    re.IGNORECASE,
)
_HAN_ROLES = (
    ("co_host", "协办|联合主办|共同主办|联合举办|共同举办|合办"),
    ("host", "主办|召集"),
    ("organiser", "承办|组织(?:召开|举办)?|举办"),
    ("supporter", "支持|指导"),
    ("sponsor", "赞助|资助|出资"),
)
_HAN_HOSTS = re.compile(
    r"(?:由|，|。|；|、|^)(?P<bodies>[^，。；由]{3,120}?)(?:牵头|具体|负责)?"
    r"(?P<verb>" + "|".join(words for _, words in _HAN_ROLES) + r")(?=[，。；、的]|$)"
)
_LATIN_ROLES = {
    "hosted": "host",
    "co-hosted": "co_host",
    "cohosted": "co_host",
    "organized": "organiser",
    "organised": "organiser",
    "convened": "host",
    "supported": "supporter",
    "sponsored": "sponsor",
    "funded": "sponsor",
}
_LATIN_HOSTS = re.compile(
    r"\b(?P<verb>co-?hosted|hosted|organi[sz]ed|convened|supported|sponsored|funded)"
    r"(?:\s+(?:jointly|and organi[sz]ed))?\s+(?:jointly\s+)?by\s+(?P<bodies>[^.;]{3,300}?)"
    r"(?=[.;]|,?\s+(?:and|with|in|on|at)\s+(?:the support|was|were|attended|support|participation"
    r"|co-?hosted|organi[sz]ed|\d)|$|,\s+(?:co-?hosted|organi[sz]ed|supported|with|attended|brought|gathered))",
    re.IGNORECASE,
)
_HAN_CAME = re.compile(
    r"来自(?P<from>[^。；]{2,300}?)(?=参加|出席|参会|与会|列席|[。；]|$)"
    r"|(?:^|[，。；])(?!来自)(?P<list>[^，。；]{4,300}?)(?:线上|线下|视频)?(?:参加|出席|参会|与会)"
)
_LATIN_CAME = re.compile(
    r"(?:(?:representatives?|delegates?|delegations?|officials?|focal points?|participants)"
    r"(?:\s+and\s+\w+)*\s+(?:from|of)\s+(?P<from>[^.;]{3,600}?)"
    r"(?=\s+(?:attended|participated|took part|joined|were present)|[.;]|$))"
    r"|attended by (?P<list>[^.;]{3,600})",
    re.IGNORECASE,
)


#: Nobody's sentence is longer, nobody's lead has more; what is beyond is not looked into.
_LONGEST, _MOST = 1200, 60


def _readable(lead: Printed) -> Iterator[Printed]:
    sentences = islice(_sentences(lead), _MOST)
    yield from (sentence for sentence in sentences if len(sentence) <= _LONGEST)


def parse(
    lead: Printed | None, headline: Printed | None, year: int | None, knowledge: Knowledge
) -> ParsedMeeting | None:
    """The meeting that the lead reports on; None where it reports on none."""
    if not lead:
        return None
    sentences = list(_readable(lead))
    if not sentences:
        return None
    first = sentences[0]
    parties = tuple(_parties(sentences, knowledge))
    title, place = _title_and_place(first, headline)
    if not title and not parties:
        return None
    day = next(iter(reckoning.dates_in(first.text, year)), None) if year else None
    mode = _mode(sentences[:3])
    if not mode and place:
        mode = Found("in_person", place)
    return ParsedMeeting(
        title=title,
        first=Found(day.first, first.cut(day.start, day.end)) if day else None,
        last=day.last if day and day.last != day.first else None,
        mode=mode,
        place=place,
        parties=parties,
    )


_ABBREVIATION = re.compile(r"\b(?:No|Mr|Mrs|Ms|Dr|Prof|St|H\.E|P\.D\.R)$")


def _sentences(text: Printed) -> Iterator[Printed]:
    at = 0
    for match in re.finditer(r"[。！？\n]|\.(?=\s+[A-Z]|\s*$)", text.text):
        before = text.text[max(0, match.start() - 6) : match.start()]
        if match[0] == "." and _ABBREVIATION.search(before):
            continue
        yield text.cut(at, match.end()).strip()
        at = match.end()
    if rest := text.cut(at).strip():
        yield rest


def _title_and_place(
    first: Printed, headline: Printed | None
) -> tuple[Printed | None, Printed | None]:
    known = _title_of_headline(first, headline)
    if folding.script_of(first.text) == "Hani":
        title, place = _han_title(first)
        return known or title, place
    found = next(filter(None, (p.search(first.text) for p in _LATIN_TITLES)), None)
    return (
        known or (first.group(found, "title").strip() if found else None),
        _latin_place(first),
    )


_LATIN_TITLES = (_LATIN_TITLE, _LATIN_ACTIVE, _LATIN_TOOK_PLACE)


def _title_of_headline(first: Printed, headline: Printed | None) -> Printed | None:
    """The lead often repeats the headline without its verb: that is the title for certain."""
    if not headline:
        return None
    title = _HEADLINE_END.sub("", headline.text).strip()
    at = first.text.casefold().find(title.casefold())
    if len(title) < 4 or at < 0 or title == headline.text or not _is_title(title):
        return None
    ordinal = _ORDINAL.search(first.text[:at])
    return first.cut(ordinal.start() if ordinal else at, at + len(title))


#: The headline often leaves out which meeting of its kind it was.
_ORDINAL = re.compile(
    r"(?:(?:19|20)\d\d年)?第[一二三四五六七八九十百\d]{1,4}[届次期]$|"
    r"(?:\d{1,2}(?:st|nd|rd|th)|[A-Z][a-z]+(?:st|nd|rd|th))\s$"
)


def _latin_place(first: Printed) -> Printed | None:
    for pattern in (_LATIN_PLACE, _LATIN_HOSTED, _LATIN_IN):
        for match in pattern.finditer(first.text):
            if not _MONTH.match(match["place"]):
                return first.group(match, "place").strip()
    return None


def _han_title(first: Printed) -> tuple[Printed | None, Printed | None]:
    """The clause before 举行 or 召开, without the date before it."""
    place_match = _HAN_PLACE.search(first.text)
    place = first.group(place_match, "place").strip("市") if place_match else None
    if place and _NOT_A_PLACE.search(place.text):
        place = None
    for clause in first.split("[，；。]"):
        body = clause
        for date in reckoning.dates_in(clause.text, 2000):
            if date.start <= 1:
                body = clause.cut(date.end).strip("，,")
        for pattern in (_HAN_BY, _HAN_ACTIVE):
            found = pattern.match(body.text)
            if found and _is_title(found["title"]) and "的" not in found["title"][-3:]:
                return _without_date(body.group(found, "title")), place
        match = _HAN_TITLE.match(body.text)
        if match and not match["title"].startswith(("来自", "会议由", "由")):
            title = _without_place(_without_date(body.group(match, "title")))
            return (title if _is_title(title.text) else None), place
    return None, place


def _without_date(title: Printed) -> Printed:
    """`…研讨会6月14日至15日在…`"""
    for date in reckoning.dates_in(title.text, 2000):
        if date.start > 3:
            return title.cut(0, date.start).strip("于在 ")
    return title


def _without_place(title: Printed) -> Printed:
    title = title.cut(0, len(re.sub("(?:近日|日前|今日|昨日|近期)$", "", title.text)))
    match = re.search(r"(?:于|在)[^，。]{2,16}$", title.text)
    return title.cut(0, match.start()).strip() if match and match.start() > 4 else title.strip()


def _is_title(text: str) -> bool:
    return bool(
        re.search(
            "会|论坛|对话|培训|研修|周|活动|仪式|磋商|工作坊|沙龙|考察|访问|演练|班|营|讲座|项目|"
            r"\b(?:meeting|workshop|forum|dialogue|conference|training|seminar|roundtable|symposium|"
            r"session|week|consultation|course|visit|ceremony|event|summit|webinar)",
            text,
            re.IGNORECASE,
        )
    )


def _mode(sentences: list[Printed]) -> Found[str] | None:
    for mode, pattern in (("hybrid", _HYBRID), ("online", _ONLINE)):
        for sentence in sentences:
            if match := pattern.search(sentence.text):
                return Found(mode, sentence.group(match))
    return None


def _parties(sentences: list[Printed], knowledge: Knowledge) -> Iterator[ParsedParty]:
    """Hosts first, then who came; nobody twice in one part."""
    seen: set[tuple[str, str, str]] = set()
    found = [party for sentence in sentences for party in _hosts(sentence, knowledge)]
    found += [party for sentence in sentences for party in _delegations(sentence, knowledge)]
    for party in found:
        name = party.body.printed.text if party.body else ""
        mark = (party.role, party.country, folding.solid(name))
        if mark not in seen:
            seen.add(mark)
            yield party


def _hosts(sentence: Printed, knowledge: Knowledge) -> Iterator[ParsedParty]:
    if folding.script_of(sentence.text) == "Hani":
        for match in _HAN_HOSTS.finditer(sentence.text):
            words = sentence.group(match, "bodies")
            if "由" not in match[0] and not lists.begins_with_body(words, knowledge):
                continue
            together = match["verb"] != "协办"
            role = _han_role(match["verb"])
            yield from _with_role(role, words, knowledge, together and role == "co_host")
        return
    for match in _LATIN_HOSTS.finditer(sentence.text):
        role = _LATIN_ROLES[match["verb"].lower()]
        yield from _with_role(role, sentence.group(match, "bodies"), knowledge)


def _han_role(verb: str) -> str:
    return next(role for role, words in _HAN_ROLES if re.fullmatch(words, verb))


def _with_role(
    role: str, words: Printed, knowledge: Knowledge, together: bool = False
) -> Iterator[ParsedParty]:
    """Of several that host together the first is the host."""
    for number, named in enumerate(lists.bodies(words, knowledge)):
        own = "host" if together and number == 0 else role
        yield ParsedParty(own, named.printed, named.country, named.body)


def _delegations(sentence: Printed, knowledge: Knowledge) -> Iterator[ParsedParty]:
    pattern = _HAN_CAME if folding.script_of(sentence.text) == "Hani" else _LATIN_CAME
    for match in pattern.finditer(sentence.text):
        group = "from" if match["from"] else "list"
        words = sentence.group(match, group)
        named = [item for item in lists.bodies(words, knowledge) if not item.is_person]
        abroad = [item for item in named if item.country]
        if group == "list" and pattern is _HAN_CAME and not abroad:
            continue
        for item in named:
            if item.country or (item.body and item.body.known):
                yield ParsedParty("delegation", item.printed, item.country, item.body)


def announced(lead: Printed | None, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    """Persons whom the lead names with their positions: (name, position)."""
    if lead:
        for sentence in _readable(lead):
            if folding.script_of(sentence.text) == "Hani":
                yield from lists.persons(sentence, knowledge)
