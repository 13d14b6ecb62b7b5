"""Whom reports of negotiations tell by a country or a body alone, or by an office that runs into
the name: `Sok Dara, Cambodia, opposed …`, `On behalf of the EU, Ann Berg (SWEDEN) said …`, `River
Watch’s Sok Dara queried …`, `Governor of Kampot Province Sok Dara urged …`.

Nothing but the shape tells the name, so only what is done by speaking counts as a verb here: a
town hosts and a programme supports, but neither cautions.
"""

from __future__ import annotations

import re

from ..regexes import regex
from . import countries, delegates, names, offices, pairs, places, positions
from .knowledge import Knowledge
from .printed import Printed
from .verbs import LONGEST, Who

SPEAKS = regex(
    r",?\s+(?:(?:also|then|further|again|later|first|strongly|briefly|meanwhile|nevertheless|however)\s+)?"
    r"(?:said|says|told|spoke|noted|stressed|stated|emphasi[sz]ed|underlined|underscored|highlighted|pointed\s+(?:out|to)|"
    r"expressed|voiced|urged|cautioned|warned|lamented|queried|questioned|asked|requested|suggested|proposed|"
    r"recommended|supported|opposed|objected|favou?red|preferred|identified|called\s+(?:for|on|upon|attention)|"
    r"drew\s+attention|appealed|argued|observed|remarked|commented|clarified|explained|described|outlined|"
    r"reported|recalled|reminded|reiterated|reaffirmed|acknowledged|welcomed\s+(?:delegates|participants|all|the\s+(?:draft|"
    r"proposal|report|progress|initiative|work|paper|idea|revised|decision|offer))|thanked|congratulated|commended|praised|"
    r"regretted|deplored|introduced\s+(?:the|a|an|this|her|his)\s+(?:paper|draft|document|report|item|study|proposal|agenda|revised)|"
    r"announced|added|agreed|disagreed|concurred|countered|responded|replied|insisted|maintained|wondered|"
    r"advised|assured|encouraged|invited\s+(?:delegates|comments|members|participants|all|countries)|shared\s+(?:experiences?|lessons|"
    r"his|her|an?|the\s+(?:view|experience|concern))|summed\s+up|summari[sz]ed|concluded|doubted|demanded|pleaded|"
    r"sought\s+(?:clarification|assurances?|advice)|took\s+the\s+floor|advocated|echoed|endorsed|speaking|briefed|informed|"
    r"presented|delivered|detailed|affirmed|declared|pledged|promised|hoped|believed|considered\s+that|felt)\b"
)
_NAME = r"(?P<name>(?:H\.E\.\s+)?[A-ZĐ][^(),:;“”\"]{3,58}?)"
#: `Sok Dara, Cambodia,` and perhaps `attending as an observer,`
_BEHIND_COMMA = regex(
    rf"{_NAME},\s+(?:for\s+)?(?P<home>[A-Z][^(),:;“”\"]{{2,40}}?)(?P<aside>,\s+(?:[a-z]+ing|on|for|in|as|with|supported|"
    r"joined|seconded)\b[^,.;“”\"]{2,90})?(?=,)"
)
#: `Sok Dara (CAMBODIA)`
_IN_BRACKETS = regex(
    rf"{_NAME}\s*\((?P<home>[A-Z][^(),:;“”\"]{{1,40}})\)"
    r"(?P<aside>,\s+[a-z]+ing\b[^,.;“”\"]{2,90}(?=,))?"
)
_OF_BODY = regex(
    rf"(?P<body>[A-Z][^(),:;“”\".]{{1,60}}?)(?:['’]s|(?<=s)['’])\s+{_NAME}(?={SPEAKS.pattern})"
)
_FROM_BODY = regex(
    rf"{_NAME}(?:\s+(?:from|of|representing|with)\s+(?:the\s+)?|,\s+(?:of\s+|from\s+)?)"
    r"(?P<body>[A-Z][A-Za-z]*[A-Z][A-Z\w-]*(?:\s+[A-Z][\w-]+){0,2})(?:,(?=\s))?(?=\s|,)"
)


#: `Sok Dara (Cambodia), Department of Rivers`, `Sok Dara (Cambodia), speaking for the villages`
_AT_HOME = regex(
    r"(?P<name>(?:H\.E\.\s+)?[A-ZĐ][^(),:;“”\"]{3,58}?)\s*\((?P<home>[^(),:;“”\"]{2,40})\),\s+"
    r"(?P<front>(?:of|from|with|at|representing|speaking\s+(?:for|on\s+behalf\s+of)|on\s+behalf\s+of|for)\s+)?"
    r"(?:the\s+)?(?P<office>[^;:“”\"()]{3,200})"
)
_CAPITALS = regex(
    r"[A-Z][\w’'&.-]*(?:,?\s+(?:[A-Z0-9][\w’'&.-]*|of|and|for|the|in|on|at|to)){0,20}"
)


def of_home(head: Printed, knowledge: Knowledge) -> delegates.Delegate | None:
    """Whoever stands beside a country in brackets, with the office or the body behind both."""
    match = _AT_HOME.fullmatch(head.text)
    if not match or not is_somebody(name := head.group(match, "name"), knowledge):
        return None
    home, office = match["home"].strip(), head.group(match, "office").strip()
    country = delegates.country_of(home, knowledge)
    if not country and not countries.is_elsewhere(home):
        return None
    told = bool(match["front"]) and bool(_CAPITALS.fullmatch(office.text))
    known = told or positions.is_position(office, knowledge)
    return (name, office, country) if known else None


def speaker(sentence: Printed, knowledge: Knowledge) -> Who | None:
    return (
        _country(sentence, knowledge)
        or _by_home(sentence, knowledge)
        or _by_body(sentence, knowledge)
        or _behind_office(sentence, knowledge)
    )


def is_loud(words: str) -> bool:
    """Whether such a country speaks by the way in which it stands there: in capitals, or through
    whoever represents it. Elsewhere countries do many things."""
    of = pairs.of_body(Printed.at(words, 0)).text
    return countries.is_elsewhere(of) and (words.isupper() or of != words)


def is_somebody(name: Printed, knowledge: Knowledge) -> bool:
    """Whether words are surely a person's whole name, and no place's, event's or body's."""
    text = name.text
    honoured = names.HONORIFIC.match(text)
    whole = honoured or len(text.split()) > 1
    is_shaped = whole and not _NO_NAME.search(text) and not delegates.country_of(text, knowledge)
    return bool(is_shaped and not places.is_place(text) and names.is_name(text, knowledge))


#: Words of the names of places, events and bodies.
_GENERIC = (
    r"Province|City|District|Commune|Township|Town|Village|County|Prefecture|Region|State|Zone|Delta|Plain|"
    r"Lake|Bay|Gulf|Sea|Island|Valley|Mountains?|Hills?|Park|Reserve|Forest|Wetlands?|Peninsula|Corridor|Port|"
    r"Convention|Protocol|Agreement|Forum|Conference|Congress|Summit|Week|Day|Plan|Strategy|Framework|Act|Law|"
    r"Community|Communities|Group|Team|Party|Parties|Members?|Delegates?|Delegation|Youth|Women|Press|Media|"
    r"Vision|Watch|World|Earth|Nature|Green|Global|Sustainable|Development|Growth|Economy|Society|"
    r"Rivers?|Waters?|Fish|Energy|Power|Food|Land|Soil|Air|Affairs|Services?|Relations|Security|Protection|"
    r"Conservation|Management|Resources|Environment(?:al)?|Climate|Change|Works|Transport|Culture|Asia|Africa|"
    r"Pacific|Europe|America|Indochina|Southeast|South|North|East|West|Central|Lower|Upper|Greater"
)
_NO_NAME = regex(rf"\b(?:{_GENERIC})\b", re.IGNORECASE)


#: `CAMBODIA, supported by THAILAND, preferred …`
_LOUD = regex(
    r"(?:The\s+)?(?P<country>[A-Z][A-Z .-]{3,30}[A-Z])"
    r"(?:,\s+(?:supported|opposed|joined|seconded)\s+by\s+[^.;:“”]{2,120}?,|"
    r",\s+(?:for|on\s+behalf\s+of)\s+[^.,;:“”]{2,80},)?"
)


#: `Sweden stated that …`, `Estonia was of the same view.`, as minutes write it.
_PLAIN = regex(
    r"(?:The\s+)?(?P<country>[A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+){0,3})(?=\s+[a-z])"
)
_IS_OF_VIEW = regex(
    r"\s+(?:was|were)\s+(?:of\s+the\s+(?:same\s+)?(?:view|opinion)|in\s+favou?r|against)\b"
)


def _country(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """A country, in capitals or not, as such reports write whoever has the floor."""
    match = _LOUD.match(sentence.text) or _PLAIN.match(sentence.text)
    end = match.end() if match else 0
    if not match or not (
        SPEAKS.match(sentence.text, end) or _IS_OF_VIEW.match(sentence.text, end)
    ):
        return None
    country = sentence.group(match, "country")
    code = delegates.country_of(country.text, knowledge)
    known = code or countries.is_elsewhere(country.text)
    if code and not country.text.isupper():
        return None  # those that the bulletin knows are read with their ministries
    return Who("remark", None, country, code) if known else None


def _by_home(sentence: Printed, knowledge: Knowledge) -> Who | None:
    text = sentence.text[:LONGEST]
    match = _BEHIND_COMMA.match(text) or _IN_BRACKETS.match(text)
    if not match or not SPEAKS.match(text, match.end()):
        return None
    name, home = sentence.group(match, "name"), sentence.group(match, "home").strip()
    if not is_somebody(name, knowledge):
        return None
    if country := delegates.country_of(home.text, knowledge):
        return Who("remark", name, None, country)
    return Who("remark", name, home) if countries.is_elsewhere(home.text) else None


def _by_body(sentence: Printed, knowledge: Knowledge) -> Who | None:
    text = sentence.text[:LONGEST]
    for pattern in (_OF_BODY, _FROM_BODY):
        match = pattern.match(text)
        if not match or not SPEAKS.match(text, match.end()):
            continue
        name, body = sentence.group(match, "name"), sentence.group(match, "body").strip()
        body = body.cut(4) if body.text.startswith("The ") else body
        if offices.LATIN_POST.search(body.text) or not is_somebody(name, knowledge):
            continue
        if country := delegates.country_of(body.text, knowledge):
            return Who("remark", name, None, country)
        if names.is_name(body.text, knowledge) and not _is_called_so(body, knowledge):
            continue
        return Who("remark", name, body)
    return None


#: `River Watch`, `WWF`, `Wetlands International`: no person.
_ACRONYM = regex(r"[A-Z][A-Za-z-]*[A-Z]\b|\b[A-Z]{2,}\b")
_BODY_WORD = regex(
    rf"\b(?:{_GENERIC}|International|Institute|Trust|Fund|Union|Network|Alliance|Bank|Foundation|Club)\b"
)


def _is_called_so(body: Printed, knowledge: Knowledge) -> bool:
    shaped = _ACRONYM.search(body.text) or _BODY_WORD.search(body.text)
    return bool(shaped) or pairs.is_body(body, knowledge)


_OFFICE = regex(
    rf"(?:The\s+)?(?:[A-Z][\w’'&.-]*\s+){{0,6}}?{offices.LATIN_POST.pattern}"
    r"(?:[- ][A-Z]\w+){0,2}\s+(?:of|for|at|to|in)\s+(?:the\s+)?(?=[A-Z])"
)
_WORD = regex(r"\S+")
#: Before the last word of an office a small one may stand, behind it none.
_SMALL = regex(r"of|for|the|and|in|at|on|to|with|&", re.IGNORECASE)
_FAMILY = regex(
    r"(?:Nguy[eễ]n|Tr[aầ]n|L[eê]|Ph[aạ]m|Ho[aà]ng|Hu[yỳ]nh|Phan|V[uũoõ]|Đ?D?[aặ]ng|B[uù]i|Đ[oỗ]|H[oồ]|Ng[oô]|D[uư][oơ]ng|"
    r"L[yý]|Đ[aà]o|Dao|Đinh|Dinh|Tr[iị]nh|L[uư]u|Mai|Cao)$"
)


def _behind_office(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """`Deputy Director-General for Rivers Sok Dara cautioned …`"""
    text = sentence.text[:LONGEST]
    office = _OFFICE.match(text)
    for verb in SPEAKS.finditer(text, office.end()) if office else ():
        found = named_behind(sentence.cut(0, verb.start()).strip(", "), knowledge)
        return Who("remark", *found) if found else None
    return None


def named_behind(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """The name that ends the words and the office that runs into it."""
    office = _OFFICE.match(head.text)
    words = [*_WORD.finditer(head.text, office.end())] if office else []
    if not office or len(words) < 3 or any(sign in head.text for sign in ",;:()"):
        return None
    if not all(word[0][0].isupper() or _SMALL.fullmatch(word[0]) for word in words):
        return None
    first = len(words) - 2
    while first > 1 and len(words) - first < 4 and _goes_on(words, first, head, knowledge):
        first -= 1
    name, position = head.cut(words[first].start()), head.cut(0, words[first].start()).strip()
    if _SMALL.fullmatch(words[first - 1][0]) or not is_somebody(name, knowledge):
        return None
    article = 4 if position.text.startswith("The ") else 0
    known = positions.is_position(position, knowledge)
    return (name, position.cut(article)) if known else None


def _goes_on(words: list[re.Match[str]], first: int, head: Printed, knowledge: Knowledge) -> bool:
    """Whether the word before the name that we have so far is one more of it."""
    before = words[first - 1][0]
    if not before[0].isupper() or _SMALL.fullmatch(words[first - 2][0]):
        return False
    if _ACRONYM.search(before) or _BODY_WORD.fullmatch(before) or offices.LATIN_BODY.match(before):
        return False
    if _FAMILY.fullmatch(words[first][0]) and len(words) - first > 2:
        return False
    pair = head.text[words[first - 2].start() : words[first - 1].end()]
    of_place = any(places.is_place(text) or delegates.country_of(text, knowledge)
                   for text in (before, pair))  # fmt: skip
    whole = head.text[words[first - 1].start() :]
    return not of_place and names.is_name(whole, knowledge)
