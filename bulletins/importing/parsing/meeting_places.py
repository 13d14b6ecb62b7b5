"""Where a meeting was held, as a lead tells it: `在昆明主持召开`, `会议地点为昆明`, `昆明迎来…`;
`in Kunming`, `Kunming played host`, `delegates travelled to Kunming`, `(Kunming, 3 May 2021)`.

A place is told by what stands around it, so no list of cities is needed.
"""

from __future__ import annotations

from itertools import chain

from lmec import folding

from ..regexes import regex
from . import places
from .printed import Printed

_ADVERBS = (
    r"(?:一起|合作|成功|顺利|隆重|圆满|如期|正式|组织|联合|共同|主持|牵头|集中|同步|线下|现场|公开|再次|首次|分别|连线|联袂|继续|盛大|顺利地|成功地|同时|"
    r"以[^，。]{2,12}?(?:形式|方式|为主题))*"
)
_HELD = (
    "(?:召开|举行|举办|开幕|落幕|闭幕|开班|启动|主办|承办|结束|收官|开展|进行|揭幕|启幕|结业|落下帷幕|拉开[帷序大]幕|开会|会晤|"
    "会面|聚首|相聚|齐聚|召集|签署|发布|揭牌|成立|落地|登场|亮相|开营|结营|办了|开了|坐了|谈了|碰头|磋商|开讲|组织(?=了)|进入第[一二三四五][天日])"
)
_NAME = r"(?P<place>[\u4e00-\u9fff·]{2,14}?)"
#: A date that may part the place from what was done there.
_DATE = r"(?:[（(][^）)]{2,24}[）)]|于?[\d年月日至到—～~-]{2,24}(?:日|号))?"
#: `在曼谷|与泰方|举行`
_WITH = "(?:[与同](?:[中老缅泰越柬]方|[^，。、；在于]{2,16}?(?:代表团?|官员|同行|专家|对方)))?"
_HAN = (
    regex(
        r"(?:在|于)(?P<place>[\u4e00-\u9fff]{2,8}?)(?:设立?|设有)?主会场|主会场(?:设在|设于|位于|在)(?P<behind>[\u4e00-\u9fff]{2,8}?)(?=[，。；、和与])"
    ),
    regex(
        r"(?:在|于)(?!此|这|其)(?P<place>[^，。、；在于]{2,14}?)(?:围绕|就)[^，。；]{2,40}?(?:展开|进行|开展|交流|讨论|研讨|磋商)"
    ),
    regex(
        rf"(?:在|于)(?!此|这|其)(?P<place>[^，。、；在于]{{2,24}}?){_DATE}{_WITH}{_ADVERBS}{_HELD}"
    ),
    # Several towns, one after the other.
    regex(
        rf"(?:在|于)(?P<place>[\u4e00-\u9fff]{{2,5}}(?:[、和与及][\u4e00-\u9fff]{{2,5}}?){{1,4}})(?:等?[两三四五]?[地市省国])?{_ADVERBS}{_HELD}"
    ),
    regex(
        rf"(?:访问|到访|出访|造访|考察(?![组团队员]))了?{_NAME}(?<![产设况理护法术作展程目验])(?=[，。；！、并])"
    ),
    regex(
        rf"(?:地点|会址|会场|举办地|地址|会议地)(?:位于|定于|设在|设于|选在|定在|为|是|在|：|:)\s*{_NAME}(?=[，。；）)]|$)"
    ),
    regex(
        rf"(?:赴|前往|抵达|来到|飞抵|齐聚|汇聚|会聚|相聚|聚首|云集|齐集|走进|相约|做客|聚集|集聚)(?:于|在)?{_NAME}"
        r"(?=[，。；！]|参加|出席|参会|与会|共商|共话|共同|围绕|就|举行|召开|为|开展|并|交流|分享|考察|访问|调研|学习|培训|研修|实习)"
    ),
    regex(
        r"(?:^|[，。日号])(?P<place>[\u4e00-\u9fff]{2,5}?)(?:市|省)?(?<![心处室会院局部厅司组校学司团站网盟])(?:迎来|见证|迎接|成为|喜迎|承办|举办了|作为东道主)"
    ),
    # `柬埔寨上丁省举行移交仪式`
    regex(
        rf"(?:^|[，。日号])(?P<place>[\u4e00-\u9fff]{{2,12}}?(?<![门队])[省市县州府区镇])(?<!地区)(?<!各省)(?<!各县)(?<!城市){_ADVERBS}(?:举行|举办|召开)"
    ),
    regex(
        r"[（(](?P<place>[\u4e00-\u9fff·]{2,10})[，,、\s·]+(?=[^）)]*\d)[^）)]{3,30}[）)]|"
        r"[（(][^）)]*\d[^）)]*[日号年月][，,、\s·]+(?P<behind>[\u4e00-\u9fff·]{2,10})[）)]"
    ),
)
#: `琅勃拉邦的江面`: only a town of which a list knows.
_OF_TOWN = regex(r"(?:^|[，。])(?P<place>[\u4e00-\u9fff]{2,6}?)的")
_NO_HAN_PLACE = regex(
    r"^本[刊报网社站]|[讯电]$|记者|通讯员|[0-9年月日号]|视频|线上|云端|网络|指导|框架|背景|期间|基础|合作|(?<!省)会(?!展中心|议[中室厅楼]|堂|馆|所|客|[晒安泽理同宁昌][省市县区镇港口\u4e00-\u9fff]?)|支持|推动|过程|方面|领域|机制|见证|通过|的(?![\u4e00-\u9fff·]{2,12}(?:边|里|旁|上|院|田|站|厅|室|馆|楼|校|店|场|基地|码头|广场|公园|[岸畔岛村寨])$)|氛|掌声|之[中上下内]|时$|"
    "近日|日前|今天|昨天|当天|此次|本次|我们|各方|各国|代表|活动|论坛|培训|进行|开展|组织|"
    "^(?:访问|考察|参观|学习|交流|调研|归来|返回)|.至.|[江河路航]段$|沿线$"
)

_CITY = r"[A-Z][\w’'-]+(?:\s(?!On\b|The\b)[A-Z][\w’'-]+){0,2}"
#: `Kratie and Stung Treng, Cambodia`
_AND = rf"(?:{_CITY}\s+and\s+(?={_CITY},\s{_CITY}))?"
_WHERE = rf"(?P<place>{_AND}{_CITY}(?:,\s(?:the\s)?{_CITY}(?:\s[A-Z.]{{3,8}})?)?)"
_END = (
    r"(?=\s+(?:on|from|for|between|with|by|and|to|over|during|under|last|this|where|as|at|the|today|yesterday|earlier|"
    r"recently)\b|"
    r"\s*[,.;:()–—]|$)"
)
_WORDS = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4}"
_HOUSE = (
    r"(?:[Cc]heckpoint|[Pp]ort|[Pp]ier|[Hh]arbour|[Hh]otel|[Uu]niversity|[Ss]chool|[Hh]all|[Cc]ollege|"
    r"[Mm]useum|[Ll]ibrary|[Ss]tation|[Tt]emple|[Mm]arket|[Bb]ridge)"
)
#: `at an open session in the Charoen Hotel in Udon Thani`
_AT_HOUSE = regex(
    r"\b(?:in|at)\s+(?:the\s+)?(?!(?:Provincial|District|City|Town|National|Central|Village)\s)"
    rf"(?P<place>(?:[A-Z][\w’'-]*\s){{1,4}}{_HOUSE}(?:\s+in\s+{_WORDS})?)"
    r"(?=[.;,]|\s+(?:on|with|to|and|anybody|everybody)\b)"
)
#: What is said of the meeting itself, also after its first sentences.
_ITSELF = (
    # `took place at the Boten checkpoint on`, `held its Spring Meeting at An Giang University`
    regex(
        r"\b(?:(?:took|takes)\s+place|held\s+(?:its|their|the|an?)\s+[^,.;]{3,60}?)\s+(?:in|at)\s+(?:the\s+)?"
        rf"(?P<place>{_WORDS}(?:\s{_HOUSE})?)(?=\s+(?:on|from|with|in|for)\b|[,.;])"
    ),
    # `in the silk village of Puok near Siem Reap`
    regex(
        r"\bheld\s+(?:in|at)\s+the\s+(?:[a-z]+\s+){0,3}(?:village|town|city|port|island|district|commune)"
        rf"\s+of\s+(?P<place>{_WORDS}(?:\s+near\s+{_WORDS})?)"
    ),
)
_LATIN = (
    regex(
        r"\b(?:held|convened|organi[sz]ed|opened|hosted)\s+(?:in|at)\s+(?P<place>[A-Z][^,.;]{2,60}?(?:,\s"
        r"[A-Z][a-z]+(?:\s[A-Z][a-zA-Z]+){0,2})?)(?=\s+(?:on|from|by|and|with|in|today|yesterday|"
        r"earlier|recently|this|last)\b|[,.;]|$)"
    ),
    regex(
        r"(?:^|[,:]\s+|\d\s)(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+(?:has\s+|had\s+|proudly\s+)?(?:hosted|"
        r"(?:played|plays|was|acted\s+as|served\s+as)\s+(?:the\s+)?(?:host|venue|setting|scene|backdrop)|"
        r"provided\s+the|set\s+the\s+scene|opened\s+its\s+doors)\b"
    ),
    regex(
        r"\b(?:travel(?:l?ed|s)?|came(?:\s+together)?|went|flew|gather(?:ed)?|return(?:ed)?|arriv(?:ed|es)|met|assembled|journeyed|headed|invited|flocked|"
        rf"hosted|host|converged|brought\s+\w+|welcomed\s+\w+|descended)\s+(?:to|in|at|on)\s+{_WHERE}{_END}"
    ),
    regex(
        rf"\b(?:[Vv]enue|[Ll]ocation|[Pp]lace|[Ss]etting)(?:\s+of\s+the\s+\w+|\s+chosen)?\s*(?:was|is|:)\s+{_WHERE}{_END}"
    ),
    regex(
        rf"[(]{_WHERE},?\s+(?:[A-Za-z]+,?\s+)?(?=\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[^()]*[)]|"
        rf"[(][^()]*\d,?\s+(?:in\s+)?(?P<behind>{_CITY})[)]"
    ),
    regex(rf"\bspent\s+[^,.;]{{2,30}}?\s(?:in|at|on)\s+{_WHERE}{_END}"),
    regex(rf"\b(?:visit|tour|trip|mission|journey)\s+to\s+{_WHERE}{_END}"),
    # `was held by a link between Anji, Zhejiang, and Chiang Khong, Thailand`
    regex(
        rf"\blink(?:s|ed|ing)?(?:\s+(?:up|video))?(?:\s+between)?\s+(?P<place>{_CITY}(?:,\s{_CITY})?,?\s+and\s+"
        rf"{_CITY}(?:,\s(?:the\s)?{_CITY})?){_END}"
    ),
    # `sent their engineers to Kunming`, `in the river hall, Kunming`
    regex(
        r"\b(?:sent|invited|called|summoned|brought|drew|took(?!\s+(?:part|place)\b)|welcomed)\s+[^.;]{3,100}?"
        rf"(?<!\baccording)(?<!\bthanks)\s+to\s+(?:the\s+(?:[a-z]+\s+){{1,4}}of\s+)?{_WHERE}{_END}"
    ),
    regex(
        r"\b(?:in|at)\s+the\s+[^,.;]{3,60}?\b(?:[Hh]all|[Rr]oom|[Hh]otel|[Aa]uditorium|[Cc]ampus|"
        rf"[Bb]uilding|[Tt]heatre|[Ll]ibrary|[Mm]useum|[Cc]entre|[Cc]enter|[Uu]niversity|[Pp]alace),\s+{_WHERE}{_END}"
    ),
    # `filled the hall of the Lake Theatre, Kampot, on 9 March`
    regex(
        r"\b(?:in|at|of)\s+the\s+(?P<place>(?:[A-Z][\w’'-]*\s){0,4}(?:Hall|Hotel|Theatre|Theater|University|School|Library|"
        rf"Museum|College|Palace|Club|Cinema|Inn|Resort),\s{_CITY})(?=,?\s+on\s+\d)"
    ),
    # Behind any verb: `convened the Forum in Kunming on …`, `the city of Kunming`.
    regex(rf"\b(?:in|[Ii]n\s+the\s+city\s+of|city\s+of)\s+{_WHERE}{_END}"),
)
#: `held at the University of the Lakes, Dali Campus, Yunnan, on …`: a house with its town.
_AT_VENUE = regex(
    r"\b(?:held|convened|organi[sz]ed|opened|hosted)(?:\s+(?:its|their|the|an?)\s+[^,.;]{3,60}?)?"
    r"\s+(?:in|at)\s+the\s+(?P<place>[A-Z][^,.;]{2,60}?"
    r"(?:,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}){1,2})(?=,?\s+(?:on|from|by|and|with|between)\b|[.;]|$)"
)
#: `held online and hosted from Hue`
_FROM = regex(rf"\b(?:hosted|coordinated|streamed|broadcast)\s+from\s+{_WHERE}{_END}")
_NO_LATIN_PLACE = regex(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|"
    r"(?:Plenary|Session|Committee|The|This|It|Delegates?|Officials?|Experts?|Participants?|On|In|At|A|An|Some|All|Each|Both|He|She|They|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b|"
    r".*\b(?:Ministry|Cent(?:er|re)|Secretariat|Department|Commission|Committee|Institute|Office|Zoom|Teams|Meeting|Workshop|Forum|"
    r"Training|Dialogue|Conference|Framework|English|Chinese|Programme|Project)\b|"
    # What a meeting is about: `on Fish in Tropical Rivers`.
    r".*\b(?:Rivers|Basins|Waters|Wetlands|Lakes|Forests|Regions|Countries|Cities|Communities|Schools|Villages|Areas)$"
)


#: Centres that have halls, and hold nothing themselves.
_IS_VENUE = regex(
    r"[^,]*\b(?:Conference|Convention|Exhibition|Promotion|Community|Visitors?|Cultural|Sports|Congress)\s+"
    r"Cent(?:er|re)(?:,|$)"
)
#: `The ceremony was hosted by the Ministry in Phnom Penh`
_HOSTED_IN = regex(
    r"\b(?:was|were|is)\s+(?:jointly\s+|co-?)?(?:held|convened|organi[sz]ed|opened|hosted)\b[^.;,]{0,120}?"
    rf"\s(?:in|at)\s+{_WHERE}{_END}"
)


def held_at(sentence: Printed) -> Printed | None:
    """Where a sentence says that the meeting took place: `held its Spring Meeting at …`."""
    for pattern in _ITSELF:
        match = pattern.search(sentence.text)
        if match and not _NO_LATIN_PLACE.match(match["place"]):
            return sentence.group(match, "place")
    return None


def housed(sentence: Printed) -> Printed | None:
    """The house in which a sentence says that something was."""
    match = _AT_HOUSE.search(sentence.text)
    away = match and _NOT_THERE.search(sentence.text, max(0, match.start() - 60), match.start())
    return sentence.group(match, "place") if match and not away else None


def hosted_in(sentence: Printed) -> Printed | None:
    """The town of which a sentence says that somebody held the meeting there."""
    held = _AT_VENUE.search(sentence.text) or _LATIN[0].search(sentence.text)
    held = held or _FROM.search(sentence.text)
    if held and not _NO_LATIN_PLACE.match(held["place"]):
        return _of_capitals(sentence.group(held, "place").strip())
    for match in _HOSTED_IN.finditer(sentence.text):
        place = sentence.group(match, "place").strip()
        if places.is_place(place.text.partition(",")[0]):
            return place
    return None


#: `invited researchers to Siem Reap`, `at Can Tho University`, `Hue was the place of …`
_TOWN_WORDS = r"(?P<place>[A-ZĐ][\w’'-]+(?:\s[A-ZĐ][\w’'-]+){0,2})"
_AT_TOWN = regex(
    rf"\b(?:in|at|to)\s+(?:the\s+(?:city|town|port|province)\s+of\s+)?{_TOWN_WORDS}|"
    rf"^{_TOWN_WORDS.replace('place', 'behind')}"
    r"(?=\s+(?:was|is|became|saw|hosted|welcomed|received)\b)"
)
_AT_HAN_TOWN = regex(
    "(?:(?:在|于|赴|到|至|抵达|来到|走进|相聚|落户)|"
    # `三月的暹粒，…`
    "(?:^|[，。])[\u4e00-\u9fff]{1,5}的(?=[\u4e00-\u9fff]{2,5}，))(?P<place>[\u4e00-\u9fff]{2,6})"
)


def known_town(sentence: Printed) -> Printed | None:
    """The first town of the list of which a sentence says that something was there."""
    if folding.script_of(sentence.text) == "Hani":
        for match in _AT_HAN_TOWN.finditer(sentence.text):
            if _NOWHERE.search(sentence.text, max(0, match.start() - 14), match.start()):
                continue
            words = sentence.group(match, "place")
            for length in range(len(words), 1, -1):
                if places.is_place(words.text[:length]):
                    return _without_kind(words.cut(0, length))
        return None
    for match in _AT_TOWN.finditer(sentence.text):
        if _NOT_THERE.search(sentence.text, max(0, match.start() - 60), match.start()):
            continue
        words = sentence.group(match, "behind" if match["behind"] else "place")
        for length in range(len(words.text.split()), 0, -1):
            town = " ".join(words.text.split()[:length])
            if places.is_place(town):
                return words.cut(0, len(town))
    return None


#: Before where it was not held.
_NOWHERE = regex("(?:没有?|无法|未能?|不能|不再|原定|本来|原本|取消)[^，。]{0,8}$")


def place_in(sentence: Printed) -> Printed | None:
    """The first place that a form tells; None where none does."""
    latin = folding.script_of(sentence.text) != "Hani"
    unwanted = _NO_LATIN_PLACE.match if latin else _NO_HAN_PLACE.search
    for match in chain.from_iterable(
        p.finditer(sentence.text) for p in ((_AT_VENUE, *_LATIN) if latin else _HAN)
    ):
        group = "behind" if match.groupdict().get("behind") else "place"
        if not latin and _NOWHERE.search(sentence.text, max(0, match.start() - 14), match.start()):
            continue
        if latin and _NOT_THERE.search(sentence.text, max(0, match.start() - 60), match.start()):
            continue
        place = sentence.group(match, group).strip()
        if place and (_IS_VENUE.match(place.text) or not unwanted(place.text)):
            return _of_capitals(place) if latin else _without_kind(place)
    towns = [sentence.group(m, "place") for m in _OF_TOWN.finditer(sentence.text)]
    return next((town for town in towns if places.is_place(town.text)), None)


#: Before where it was to be held, and was not.
_NOT_THERE = regex(
    r"\b(?:meant|planned|scheduled|intended|originally|instead\s+of|rather\s+than|cancelled|postponed)\b[^,;.]{0,50}$|"
    # On the way from one to the other.
    r"\bfrom\s+(?:[A-Z][\w’'-]*\s+){1,3}$"
)
#: `Vientiane | three weeks later`: no part of a name, in small letters.
_GOES_ON = regex(r"\s+(?!(?:of|and|the|in|at|on|for|near|de|du|la|by)\b)(?=[a-z])[a-z]+\b")


def _of_capitals(place: Printed) -> Printed:
    """The place without the words that go on behind it."""
    small = _GOES_ON.search(place.text)
    return place.cut(0, small.start()) if small and place.text[0].isupper() else place


def _without_kind(place: Printed) -> Printed:
    """`昆明市` as `昆明`; behind what it belongs to a town keeps what it is, and so does one whose
    name without it is another's. `象山省五个村` is told by its province."""
    if several := _SEVERAL.search(place.text):
        place = place.cut(0, several.start())
    is_inside = _IS_INSIDE.search(place.text)
    if inside := _INSIDE.search(place.text):
        place = place.cut(0, inside.start())
    keeps = is_inside or place.text in _WITH_KIND
    return place.strip("市") if len(place) > 2 and not keeps else place


_IS_INSIDE = regex("(?:[省州县盟府区国]|^(?:越南|老挝|缅甸|柬埔寨))[\u4e00-\u9fff]+市$")
_WITH_KIND = ("胡志明市",)
_SEVERAL = regex(
    "(?<=[省市县州区])(?:[一二三四五六七八九十两数几\\d]+)[个座][\u4e00-\u9fff]{1,3}$"
)
#: `草坪上`, `仓库里`
_INSIDE = regex("(?<=[坪场院厅室馆楼站厂校田库船台])[上里内]$")
