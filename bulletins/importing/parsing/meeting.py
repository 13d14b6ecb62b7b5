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
    r"(?:成功|顺利|隆重)?(?:召开|举行|举办|开幕)"
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
    if folding.script_of(first.text) == "Hani":
        return _han_title(first, headline)
    title = _LATIN_TITLE.search(first.text)
    place = _LATIN_PLACE.search(first.text)
    return (
        first.group(title, "title").strip() if title else None,
        first.group(place, "place").strip() if place else None,
    )


def _han_title(first: Printed, headline: Printed | None) -> tuple[Printed | None, Printed | None]:
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
        match = _HAN_TITLE.match(body.text)
        if match and not match["title"].startswith(("来自", "会议由", "由")):
            title = _without_place(body.group(match, "title"))
            return (title if _is_title(title.text) else None), place
    return None, place


def _without_place(title: Printed) -> Printed:
    match = re.search(r"(?:于|在)[^，。]{2,16}$", title.text)
    return title.cut(0, match.start()).strip() if match and match.start() > 4 else title.strip()


def _is_title(text: str) -> bool:
    return bool(
        re.search(
            "会|论坛|对话|培训|研修|周|活动|仪式|磋商|工作坊|沙龙|考察|访问|演练|班|营|讲座|项目",
            text,
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
