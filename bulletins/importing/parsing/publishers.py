"""Whether a line of a masthead is the name of whoever publishes: `Pollution Control Department,
Ministry of Environment, Cambodia`, `…中心`."""

from __future__ import annotations

import re

from ..regexes import regex
from . import offices, places, vocabulary
from .knowledge import Knowledge, even
from .printed import Printed

_ANY_OFFICE = regex(
    r"(?:办公室|综合处|秘书处|编辑部|总编室|(?:国际合作|项目管理|信息)[处部]|"
    r"(?:general |editorial |project |permanent |standing |central |head )?"
    r"(?:office|secretariat))",
    re.IGNORECASE,
)


def is_any_office(text: str) -> bool:
    """`Permanent Office`, which any body has."""
    return bool(_ANY_OFFICE.fullmatch(text.strip()))


#: `Secretariat Letter`
_PAPER_BEHIND = regex(
    r"\s+(?:Letters?|Notes?|News|Mail|Circular|Brief(?:ing)?|Update|Digest|Dispatch|Journal|Report|Bulletin)$",
    re.I,
)
#: What an issue tells of, and no publisher is called.
_HAPPENS = regex(
    r"\b(?:meeting|workshop|dialogue|training|seminar|conference|roundtable|symposium|"
    r"holds?|hosts?|meets?|launch(?:es|ed)?|signs?|signed|opens?|concludes?|visits?|discuss(?:es)?|"
    r"agrees?|calls?|talks?|held|backs|approves|adopts|reviews|endorses|completes|begins|starts|ends|"
    r"names|wins|gets|takes|sets|makes|finds|learns|joins|shares|seeks|urges|welcomes|celebrates|marks|"
    r"puts|turns|moves|looks|asks|gives|plans|brings|shows|warns|hears|visited|launching)\b",
    re.IGNORECASE,
)
#: In names of bodies: `Center for Cooperation on Rivers`.
_SMALL_WORDS = ("of", "and", "for", "the", "&", "-", "–", "on", "in", "to", "with")
#: `Pollution Control Department (PCD)`
_ACRONYM = regex(r"\s*[(（][A-Z][A-Za-z-]{1,9}[)）]$")
_MOST_WORDS = 12
#: `…局（中文版）`
EDITION = regex(r"\s*[（(](?:中文|英文|双语|电子|网络|内部|试刊|试行)[^（()）]{0,4}[)）]$")
#: `Asia Rivers Reporting Service`: what no office is called within other words.
_AT_END = regex(
    r"\S\s+(?:Hub|Service|Desk|Base|Cooperative|Press|Platform|Facility|Trust|Project|Organi[sz]ations|"
    r"Working\s+Party|Contact\s+Point|Liaison\s+Post)$"
)


#: `Agricultural Mechanization Group`, but not `Minutes of the Steering Group`
_GROUP = regex(r"(?:[A-Z][\w’'-]*\s+){2,6}Group")


#: `River Center, Beijing, jointly with the Water Department, Vientiane`
_TOGETHER = (
    r",?\s+(?:(?:jointly|together)\s+with|in\s+(?:co-?operation|collaboration|partnership|association|conjunction)\s+with|"
    r"as\s+well\s+as|(?<=,\s)with)\s+(?:the\s+)?(?=[A-Z])"
)
_BETWEEN = rf"\s*[/／|｜]\s*|\s{{2,}}|　+|{_TOGETHER}"


def is_name(text: str, knowledge: Knowledge) -> bool:
    """The name of a body, perhaps of two, perhaps with the word for bulletin behind it; an office
    that any body has is none."""
    if _ANY_OFFICE.fullmatch(_PAPER_BEHIND.sub("", text.strip())) or re.search("[:：]", text):
        return False
    first = text.partition(",")[0]
    if first != text and offices.LATIN_POST.search(first) and not _OFFICE.match(first):
        return False  # somebody's position
    text = vocabulary.SERIES.sub("", text)
    text = EDITION.sub("", text)
    parts = [part for part in re.split(_BETWEEN, text) if part.strip()]
    return bool(parts) and all(
        is_body(vocabulary.SERIES.sub("", part).strip(), knowledge)
        or (number and places.is_place(part.strip()))
        for number, part in enumerate(parts)
    )


#: `Office of the Permanent Secretary, Ministry of …`
_OFFICE = regex(
    r"(?:the\s+)?(?:(?:private|permanent|general)\s+)?(?:office|bureau|secretariat)\b", re.I
)


def names_bodies(text: str) -> bool:
    """Whether a line has the shape of a publisher's name, or is the word for bulletin."""
    return is_name(text, Knowledge()) or bool(vocabulary.SERIES.fullmatch(text.strip()))


#: `一条公路，三个卫生院`: what happens, or several.
_TELLS_HAN = regex(
    "召开|举行|举办|成功|顺利|商[谈议讨]|共商|筹建(?![组办委中])|走进|来到|落户|挂牌|，|[一二两三四五六七八九十]个"
)

#: `The Republic of the Union of Myanmar`: whose body publishes, in the line below.
_STATE = regex(
    r"(?:the\s+)?(?:(?:[a-z]+\s+)?republic|kingdom)\s+of\s+(?:the\s+)?(?:union\s+of\s+)?[a-z]+(?:\s+nam)?",
    re.IGNORECASE,
)


#: `江河合作中心（筹）`, `River Center (in preparation)`: no house yet.
_TO_BE = regex(
    r"\s*[（(](?:筹|筹备|筹建|筹备组|筹备中|筹建中|暂名|拟|试运行|in\s+preparation|under\s+(?:preparation|establishment)|to\s+be\s+established|"
    r"being\s+set\s+up|planned|preparatory\s+(?:office|phase))[）)]$",
    re.IGNORECASE,
)


def is_body(text: str, knowledge: Knowledge) -> bool:
    text = _ACRONYM.sub("", _TOWN_BEHIND.sub("", _TO_BE.sub("", text)))
    plain = even(text)
    country = knowledge.country_at(plain)
    known = knowledge.body_at(plain, country[1] if country else 0)
    if not text or (known and known.end == len(plain)):
        return True
    if _STATE.fullmatch(text.strip()):
        return False
    if offices.HAN_BODY_END.search(text) or _ALLIED.search(text):
        return len(text) <= 30 and not _TELLS_HAN.search(text)
    if text.isupper():
        text = re.sub(r"\b(?:Of|And|For|The|On)\b", lambda word: word[0].lower(), text.title())
    # With the body above it, the town and the country.
    first, *others = [_ACRONYM.sub("", part) for part in re.split(r",\s+|\s+[•·]\s+", text)]
    return (
        (_is_shaped(first) or _is_part(first, others))
        and all(
            _is_shaped(part)
            or _is_where(part, knowledge)
            # A town of which no list knows, before its province or country.
            or (_TOWN.fullmatch(part) and any(_is_where(next_, knowledge) for next_ in behind[:1]))
            for part, *behind in (others[at:] for at in range(len(others)))
        )
    )


def _is_part(first: str, others: list[str]) -> bool:
    return bool(others) and _is_shaped(others[0]) and bool(_PART_BEFORE.fullmatch(first))


#: What several do together for years, and is no body.
_UNDERTAKING = regex(
    "(?!.*(?:召开|举[行办]|启动|签署|完成|实施|推进|开展|成功|顺利|走进))[\u4e00-\u9fff—-]{4,24}(?:项目|计划|行动|机制|倡议|联盟|网络|平台)"
)


def is_undertaking(text: str) -> bool:
    """`…能力建设项目`, which publishes only beside the word for what paper this is."""
    return bool(_UNDERTAKING.fullmatch(text.strip()))


#: `Secretariat at Pakse`, `Office in Kunming`
_OFFICE_OF_ITS_OWN = regex(
    r"(?:(?:Joint|Technical|Permanent|Interim|Coordination|Liaison|Project|Programme|Regional|Editorial)\s+)?"
    r"(?:Secretariat|Office|Coordination Unit|Desk|Hub)(?:\s+(?:at|in)|,)\s+[A-Z][\w’' -]{2,30}"
)


def is_told_by_office(text: str, beside: str) -> bool:
    """`Three Rivers Dialogue · Secretariat at Pakse`: what has an office is a body, whatever it is
    called."""
    words = text.split()
    return (
        bool(_OFFICE_OF_ITS_OWN.fullmatch(beside.strip()))
        and 1 < len(words) <= _MOST_WORDS
        and all(word[0].isupper() or word in _SMALL_WORDS for word in words)
    )


def _is_where(text: str, knowledge: Knowledge) -> bool:
    return bool(knowledge.country_at(even(text))) or places.is_place(text)


_TOWN = regex(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?")
#: Bodies that several others make up.
_ALLIED = regex(
    # `…中心动物卫生组`, a part of the body before it
    "(?<=中心)[\u4e00-\u9fff]{2,6}[组科]$|(?<=(?:委员会|办公室|秘书处))[\u4e00-\u9fff]{2,6}[组科]$|"
    "(?<=[\u4e00-\u9fff]{4})(?:工作组|协作组|合作组|联合组|协调组|联络组|专家组|伙伴关系|伙伴计划|合作机制|合作平台|管理处|项目办|联络处|协调机制|"
    "协作网|合作网|联络网|监测网|研究网|组委会|筹委会|基地|考察团|代表团|项目组|课题组|志愿队|俱乐部|合作社|实验室|项目部|指挥部)$|"
    "(?<=[\u4e00-\u9fff]{2})(?:新闻社|通讯社|报社|杂志社|出版社)$"
)
#: `…培训基地（南宁）`
_TOWN_BEHIND = regex("(?<=[\u4e00-\u9fff])[（(][\u4e00-\u9fff]{2,5}[)）]$")
#: `湄公青年网络的不定期通讯`
_OWN_PAPER = regex(
    "(?<=[\u4e00-\u9fff]{4})的[\u4e00-\u9fff]{0,6}(?:通讯|简报|电子报|期刊|刊物|快报|通信|会刊|内刊|月刊|季刊)$"
)


def without_paper(name: Printed) -> tuple[Printed, Printed | None]:
    """The publisher before `的不定期通讯`, and these words."""
    match = _OWN_PAPER.search(name.text)
    if not match:
        return name, None
    return name.cut(0, match.start()), name.cut(match.start())


def _is_shaped(text: str) -> bool:
    text = _PART_OF.sub("", text)
    words = text.split()
    if _UNVEILED.search(text) or _IN_THE_NEWS.search(text):
        return False
    return bool(
        (
            offices.LATIN_BODY.search(text)
            or _OFFICE_OF.match(text)
            or _AT_END.search(text)
            or _GROUP.fullmatch(text)
        )
        and 1 < len(words) <= _MOST_WORDS  # `Partnership` alone names none
        and (not _HAPPENS.search(text) or _IS_BODY.search(text) or _OFFICE_OF.match(text))
        and all(word[0].isupper() or word in _SMALL_WORDS for word in words)
    )


#: `Office of the River Center Unveiled`: what happened to it.
_UNVEILED = regex(r"\s(?!United|Limited|Associated|Allied|Red\b|Protected)[A-Z][a-z]+ed$")
#: `Minister Receives Delegation of the Lake Office`: what it does.
_IN_THE_NEWS = regex(
    r"[a-z]\s(?:Receives|Meets|Attends|Holds|Hosts|Opens|Welcomes|Signs|Launches|Discusses|Hears|"
    r"Agrees|Inspects|Concludes|Commences|Convenes|Joins|Urges|Adopts|Begins|Completes)\s[A-Za-z]"
)
#: `Secretariat of the Ministerial Meeting on Lakes`, `Rivers Working Party on Reeds`
_OFFICE_OF = regex(
    r"(?:[A-Z][\w-]*\s+){0,2}(?:Secretariat|Organi[sz]ing\s+Committee|Project\s+Office)\s+of\s+the\s+[A-Z]|"
    r"(?:[A-Z][\w-]*\s+){0,4}(?:Working\s+(?:Party|Group)|Task\s+Force)\s+on\s+[A-Z]"
)
#: `Environment Group, River Secretariat`: with the body above it.
_PART_BEFORE = regex(
    r"(?:[A-Z][\w-]*\s+){1,4}(?:Group|Unit|Section|Team|Division|Branch|Wing|Cell|Panel)"
)
#: `Environment Training and Laboratory Institute`
_IS_BODY = regex(
    r"^(?:[\w-]+\s+){0,4}(?:Training|Conference|Dialogue|Meeting|Talks)\b.*"
    r"\b(?:Institute|Cent(?:er|re)|Academy|School|College|Department|Office|Secretariat|Division|Base)$"
)
#: `secretariat of the River Network`
_PART_OF = regex(r"^(?:secretariat|office|desk)\s+of\s+(?:the\s+)?(?=[A-Z])")


def ends_body(text: str) -> bool:
    text = _ACRONYM.sub("", text)
    last = text.split()[-1]
    return bool(offices.HAN_BODY_END.search(text) or offices.LATIN_BODY.search(last))


#: Bodies that are no office of another before them.
_STANDS = regex(
    "(?:中心|政府|委员会|大学|学院|研究院|研究所|科学院|协会|学会|基金会|秘书处|[^全内外]部|"
    # with the ministry whose department it is
    "[\u4e00-\u9fff]{2,8}部[\u4e00-\u9fff]{2,12}[司局厅])$"
)


_RAN_TOGETHER = regex("[\u4e00-\u9fff—–-]{5,20}?中心(?=[\u4e00-\u9fff—–-]{5,20}中心$)")


def parted(name: Printed) -> list[Printed]:
    """`…合作中心 …人民政府`, `…司、…中心`, `… Department, and the … Center`: several that publish
    together."""
    for sign in (_LISTED, _AND_THE):
        parts = name.split(sign)
        if len(parts) > 1 and all(len(part) > 4 and ends_body(part.text) for part in parts):
            return parts
        if len(parts) > 1 and sign is _AND_THE and all(_is_shaped(part.text) for part in parts):
            return parts
    parts = name.split(r"(?<=[\u4e00-\u9fff])(?:[ \u3000]+|\s+[·•/／]\s+)(?=[\u4e00-\u9fff])")
    if len(parts) > 1 and all(len(p) > 4 and _STANDS.search(p.text) for p in parts):
        return parts
    # Two lines that ran together.
    if run := _RAN_TOGETHER.match(name.text):
        return [name.cut(0, run.end()), name.cut(run.end())]
    parts = name.split(_TOGETHER)
    return parts if all(names_bodies(p.text) for p in parts) else [name]


_LISTED = "、"
#: No name of a single body goes on with an article.
_AND_THE = r",?\s+(?:and|AND|&)\s+(?:the|THE)\s+(?=[A-Z])"


def behind_paper(name: Printed, knowledge: Knowledge) -> Printed:
    """`渔讯 湖区渔业协会`, `渔讯·湖区渔业协会`: the body behind the name of its paper."""
    parts = name.split(r"(?<=[\u4e00-\u9fff])(?:[ \u3000]+|[·•])(?=[\u4e00-\u9fff])")
    if len(parts) != 2 or is_body(parts[0].text, knowledge):
        return name
    return parts[1] if is_body(parts[1].text, knowledge) else name


def without_towns(name: Printed) -> Printed:
    """`River Center • Kunming • Vientiane` without where it sits."""
    while (sign := _LAST_SIGN.search(name.text)) and places.is_place(name.text[sign.end() :]):
        name = name.cut(0, sign.start())
    behind = _TOWN_BEHIND.search(name.text)
    if behind and not _ONE_OF_MANY_HAN.search(name.text, 0, behind.start()):
        name = name.cut(0, behind.start())
    # `River Secretariat, Vientiane`; a department and its ministry stay together.
    comma = name.text.rfind(", ")
    own = name.text[: max(comma, 0)]
    alone = len(own.split()) > 2 and "," not in own
    body = ends_body(own) if alone else False
    body = body or (alone and _is_shaped(own) and not _ONE_OF_MANY.match(own))
    if body and places.is_place(name.text[comma + 2 :]):
        name = name.cut(0, comma)
    return name


#: `…培训基地（大理）`
_ONE_OF_MANY_HAN = regex("(?:基地|分[院校会部社局]|分中心|办事处|[站点组])$")
#: `Regional Office for Lakes, Dali`: the town tells which of several.
_ONE_OF_MANY = regex(
    r"(?:[A-Z][\w’'-]*\s+){0,3}?(?:Regional|Provincial|Field|Branch|Local|Country|District)\s+(?:Office|Station|Bureau|Branch|Desk)\b",
    re.IGNORECASE,
)


_LAST_SIGN = regex(r"(?:\s+[•·]\s+|\u3000+|\s{2,})(?=[^•·\s]+$)")
