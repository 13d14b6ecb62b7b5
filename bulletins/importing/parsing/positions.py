"""A printed position taken apart: country, bodies from the largest unit to the smallest, post.

The line itself is kept as printed; the parts may be missing, the line may not. Chinese puts the
country first and the post last, English the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lmec import folding

from ..regexes import regex
from . import offices, places, said_before
from .knowledge import Knowledge, KnownBody, NameMatch, even
from .printed import Printed
from .results import SELF_STANDING, ParsedAffiliation, ParsedBody, ParsedPosition

_POSTS_APART = regex(r"[、；;，,]|\s*兼任?\s*|\s*暨\s*")
#: Nobody's offices take more letters.
_LONGEST = 320
_BODIES_APART = r"\s*[/／]\s*|\n"


def parse(printed: Printed, knowledge: Knowledge) -> ParsedPosition:
    if folding.script_of(printed.text) == "Hani":
        affiliations, post = _han(printed, knowledge)
    else:
        affiliations, post = _latin(printed, knowledge)
    country = next((part.country for part in affiliations if part.country), "")
    return ParsedPosition(printed, country, affiliations, post)


def is_position(printed: Printed, knowledge: Knowledge) -> bool:
    """Whether a short text says who somebody is: it ends in a post, or names a body."""
    text = _ABBREVIATED.sub(r"\1", printed.text.strip()).rstrip("/／、，,与和及兼 ")
    if _DITTO.fullmatch(text):
        return True
    if not 2 <= len(text) <= _LONGEST or offices.is_sentence(text) or _REACHED.search(text):
        return False
    if folding.script_of(text) == "Hani":
        if _DOES.search(text) or _SEVERAL.search(text) or _tells_first(text, knowledge):
            return False
        if offices.HAN_POST.search(text):
            return True
        plain, country = even(text), knowledge.country_at(even(text))
        start = country[1] if country else 0
        names_body = knowledge.body_at(plain, start, country[0] if country else "")
        return bool(names_body) or bool(
            len(text) <= 60 and offices.HAN_BODY_END.search(text) and len(text) >= 3
        )
    does = _DOES_LATIN.search(text) or said_before.tells(text)
    if does or _HONOURED.search(text) or _PART_AND_WORDS.search(text):
        return False
    if offices.LATIN_POST.search(text) or offices.LATIN_BODY.search(text):
        return True
    is_post = offices.OF_ACRONYM.fullmatch(text)
    return bool(is_post) or any(True for _ in knowledge.names_in(even(text)))


def _tells_first(text: str, knowledge: Knowledge) -> bool:
    """`湖上没有下水道可言，居民`: a clause before the comma that is neither office nor body."""
    first, comma, _ = text.partition("，")
    if not comma or len(first) < _CLAUSE:
        return False
    plain = even(first)
    is_office = offices.HAN_POST.search(first) or offices.HAN_BODY_END.search(first)
    code, end = knowledge.country_at(plain) or ("", 0)
    return not (is_office or end == len(plain) or knowledge.body_at(plain, end, code))


#: A clause has so many characters; a body of which no list knows may have fewer.
_CLAUSE = 8
#: `三万名毕业生`: many have no office together.
_SEVERAL = regex("(?:[两二三四五六七八九十百千万亿几数\\d]|[十百千万\\d][多余])[名位](?![次单])")
#: How somebody is reached tells no office.
_REACHED = regex(r"\w@\w|\bwww\.|\bhttps?://", re.IGNORECASE)
#: Their dot ends no sentence.
_ABBREVIATED = regex(r"\b(Co|Ltd|Inc|Corp|Gen|Dept|No|St|Jr|Sr)\.(?=[\s,)]|$)")
#: Somebody else begins there.
_HONOURED = regex(
    r"\b(?:Mr|Mrs|Ms|Dr)\.?\s+[A-ZĐ][a-z]|\b(?:U(?!\s+Minh\b)|Daw)\s+[A-Z][a-z]+\s+[A-Z][a-z]"
)
#: In a table: the office that was printed before.
_DITTO = regex(r"同上|同前|〃|ditto|as above", re.IGNORECASE)
#: What somebody does, who has an office.
_DOES = regex(
    "欢迎|感谢|表示|指出|强调|认为|希望|介绍|出席|参加|参会|与会|召开|举行|举办|致辞|发言(?!人)|主持(?!人)|愿意|打算|承担(?![单部处人])|先要|要[同跟与]|需要|必须|发[至给往]|寄[至给往]"
)

#: But `of the company that runs the harbour` only tells which.
_DOES_LATIN = regex(
    r"\b(?:(?:works|worked|serves|served)\s+(?:as|for)|said|says|noted|stressed|stated|highlighted|pointed|expressed|emphasi[sz]ed|suggested|"
    r"proposed|welcomed|thanked|remarked|recalled|observed|added|informed|that(?!\s+(?!is\b|was\b|has\b)[a-z]{2,}s\s+(?:the|an?|all|its|[A-Z]\w+)\b)|who|"
    r"[a-z]+ed\s+(?:that|the|an?|his|her|their|its|all|everyone|participants|delegates)|"
    r",\s+(?!based|located|seconded|attached|affiliated|assigned|retired|appointed|elected|designated|"
    r"dedicated|related)[a-z]+ed(?:\s+\w+|\.?$)|"
    r"delivered|reported|underlined|"
    r"(?:thanks|congratulates|welcomes|greets)\s+(?:the|an?|its|his|her|all|everyone)\b|"
    r",\s+(?:the|an?|it|he|she|they|we|this|there)\s+[a-z]\w*\s+[a-z]\w*|"
    r"attended|chaired|hosted|held|was|were|he|she|they|"
    r",\s+(?:made|gave|took|spoke|told|led|put|drew|set|sent|began|brought|came|went|sang|rose|stood|wrote)|"
    r"is|are|will|would|has|have|had|do|does|did|can(?:not)?|could|should|must|took|gave|came|went|knew)\b"
)
#: `(Chair): The network covers …`: a part in the meeting, and then words.
_PART_AND_WORDS = regex(r"\([^()]{2,24}\)\s*[:.]\s+[A-Z]")
#: `gave the figure of the day`: right behind a name it begins a sentence.
_ACTS = regex(
    r"(?:gave|took|made|put|set|brought|came|went|got|held|kept|found|felt|saw|knew|thought|told|spoke|led|drew|threw|"
    r"wrote|laid|meant|sent|began|chose|left|[a-z]{3,}ed)\s+(?:the|an?|his|her|its|their|how|why|whether)\s"
)


def does(text: str) -> bool:
    """Whether words tell what somebody does, besides who that is."""
    return bool(_DOES.search(text) or _DOES_LATIN.search(text) or _ACTS.match(text))


def holds_somebody(text: str) -> bool:
    """Whether somebody who is honoured is told among the words: they are no one's office."""
    return bool(_HONOURED.search(text))


def ends_open(text: str) -> bool:
    """Whether a line of a position surely goes on in the next one."""
    return bool(re.search(r"[/／、，,]\s*$|(?:与|和|及|兼|\b(?:of|the|and|for|&))\s*$", text))


def begins_inside(text: str) -> bool:
    """Whether a line can only go on with what stands above it."""
    return bool(re.match(r"[/／、，,)）]|(?:of|and|for|the|in)\b|[a-z]", text.strip()))


def has_post(text: str) -> bool:
    text = text.strip()
    return bool(
        offices.stands_before(text, len(text))
        or offices.LATIN_POST.search(text)
        or _POST_FIRST.match(text)
        or offices.PLAIN_POST.match(text)
        or offices.SMALL_POST.match(text)
        or offices.OF_ACRONYM.fullmatch(text)
    )


#: `研究员，斯德哥尔摩环境研究所`: in the order of English.
_POST_FIRST = regex(
    rf"[\u4e00-\u9fff、与]{{0,12}}?(?:{offices.HAN_POST.pattern.removesuffix('$')})[，,]\s*"
    r"(?=[\u4e00-\u9fff]{2,})"
)


def _han(
    printed: Printed, knowledge: Knowledge
) -> tuple[tuple[ParsedAffiliation, ...], Printed | None]:
    affiliations: list[ParsedAffiliation] = []
    last_post: Printed | None = None
    for office in _offices(printed):
        found = offices.HAN_POST.search(office.text)
        post = office.group(found) if found else None
        where = office.cut(0, found.start()) if found else office
        last_post = last_post or post
        for part in where.split(_BODIES_APART):
            if affiliation := han_affiliation(part, knowledge):
                affiliations.append(affiliation)
    return tuple(affiliations), last_post


def _offices(printed: Printed) -> Iterator[Printed]:
    """Several complete titles: `…理事长、…原副部长`. A separator inside a title parts nothing."""
    at = 0
    for match in _POSTS_APART.finditer(printed.text):
        head = printed.cut(at, match.start())
        if offices.HAN_POST.search(head.text.strip()):
            yield head.strip()
            at = match.end()
    yield printed.cut(at).strip()


def han_affiliation(printed: Printed, knowledge: Knowledge) -> ParsedAffiliation | None:
    """`老挝自然资源与环境部自然资源与环境研究所` → the ministry, and its institute."""
    printed = printed.strip("的")
    plain = even(printed.text)
    country, at = knowledge.country_at(plain) or ("", 0)
    units: list[ParsedBody] = []
    while at < len(plain):
        found = _next_units(printed, plain, at, country, units, knowledge)
        if not found:
            break
        units += found
        at = _end_of(printed, found[-1], at)
        country = country or units[0].country
        while at < len(plain) and plain[at] in " ·,":
            at += 1
    if not units and not country:
        return None
    return ParsedAffiliation(printed, country, tuple(units))


def _end_of(printed: Printed, unit: ParsedBody, at: int) -> int:
    return printed.text.index(unit.printed.text, at) + len(unit.printed.text)


def _next_units(
    printed: Printed,
    plain: str,
    at: int,
    country: str,
    before: list[ParsedBody],
    knowledge: Knowledge,
) -> list[ParsedBody]:
    shaped = offices.HAN_UNIT.match(plain, at)
    if match := knowledge.body_at(plain, at, country):
        # A known name may only be the head of a longer, unknown one: it has to end a unit.
        return _known_units(printed, at, match, before, knowledge)
    if not shaped:
        return []
    name = printed.cut(at, shaped.end())
    return [ParsedBody(name, country, (), offices.kind_of_unit(shaped))]


def _known_units(
    printed: Printed, at: int, match: NameMatch, before: list[ParsedBody], knowledge: Knowledge
) -> list[ParsedBody]:
    bodies = _of_parent(match.bodies, before, knowledge)
    name = printed.cut(at, match.end)
    parent = knowledge.by_key.get(bodies[0].parent) if len(bodies) == 1 else None
    if parent and bodies[0].kind not in SELF_STANDING:
        head = knowledge.body_at(even(name.text)[: _parent_length(name.text, parent)])
        if head:
            inner = name.cut(head.end)
            return [
                _body(name.cut(0, head.end), (parent,)),
                _body(inner, bodies),
            ]
    return [_body(name, bodies)]


def _parent_length(name: str, parent: KnownBody) -> int:
    """How much of a name is its parent's, such as 生态环境部 in 生态环境部国际合作司."""
    plain = even(name)
    lengths = [
        len(given) for given in parent.names if plain.startswith(even(given)) and given != name
    ]
    return max((length for length in lengths if length < len(name)), default=0)


def _of_parent(
    bodies: tuple[KnownBody, ...], before: list[ParsedBody], knowledge: Knowledge
) -> tuple[KnownBody, ...]:
    """Among bodies of one name those of the unit printed before, if there are any."""
    above = {key for unit in before for key in unit.known}
    inside = tuple(body for body in bodies if above & set(_ancestors(body, knowledge)))
    return inside or bodies


def _ancestors(body: KnownBody, knowledge: Knowledge) -> Iterator[str]:
    seen: set[str] = set()
    while body.parent and body.parent not in seen:
        seen.add(body.parent)
        yield body.parent
        if body.parent not in knowledge.by_key:
            return
        body = knowledge.by_key[body.parent]


def _body(printed: Printed, bodies: tuple[KnownBody, ...]) -> ParsedBody:
    countries = {body.country for body in bodies}
    kinds = {body.kind for body in bodies}
    return ParsedBody(
        printed=printed,
        country=countries.pop() if len(countries) == 1 else "",
        known=tuple(body.key for body in bodies),
        kind=kinds.pop() if len(kinds) == 1 else "",
    )


def _latin(
    printed: Printed, knowledge: Knowledge
) -> tuple[tuple[ParsedAffiliation, ...], Printed | None]:
    """`Deputy Director-General, General Department of …, Ministry of Environment, Cambodia`."""
    post: Printed | None = None
    affiliations: list[ParsedAffiliation] = []
    for office in printed.split(r"\s*;\s*|\s*/\s*|\n"):
        country = country_in(office.text, knowledge)
        units: list[ParsedBody] = []
        for part in office.split(r"\s*,\s*(?:and\s+)?"):
            found, rest = latin_units(part, country, knowledge)
            post = post or (rest if rest and offices.is_post(rest.text) else None)
            units = [*reversed(found), *units]
        if units or country:
            country = country or next((unit.country for unit in units if unit.country), "")
            affiliations.append(ParsedAffiliation(office, country, tuple(units)))
    return tuple(affiliations), post


#: Whose an embassy is, and not where: `the Chinese Embassy in Laos`, `Embassy of China in Laos`.
_EMBASSY = regex(
    r"\b(?:(?P<by>EU|[A-Z][a-z]+)\s+(?:Embassy|Consulate|Mission|Delegation)|(?:Embassy|Mission|Delegation|"
    r"Consulate[\w-]*)\s+of\s+(?:the\s+)?(?P<of>[A-Z][\w’' ]{2,40}?))\s+(?:in|to)\b"
)
_DEMONYMS = {"chin": "cn", "lao": "la", "laot": "la", "camb": "kh", "khme": "kh", "thai": "th",
             "viet": "vn", "burm": "mm", "myan": "mm"}  # fmt: skip


def country_in(text: str, knowledge: Knowledge) -> str:
    plain = even(text)
    if embassy := _EMBASSY.search(text):
        found = knowledge.country_at(even(embassy["of"] or embassy["by"]))
        return found[0] if found else _DEMONYMS.get((embassy["by"] or "")[:4].lower(), "")
    # `Lao Bao Customs Branch, Quang Tri, Viet Nam`: at the end, behind a comma, it is meant.
    tail = re.search(r",\s*(?=[^,]{2,40}$)", plain)
    if tail and (found := knowledge.country_at(plain, tail.end())) and found[1] == len(plain):
        return found[0]
    for match in re.finditer(r"(?:^|(?<=[\s,(]))(?=\w)", plain):
        if found := knowledge.country_at(plain, match.start()):
            return places.begins_with_country(plain, match.start(), found[1]) or found[0]
    people = _OF_PEOPLE.search(text)
    if not people:
        return ""
    town = places.begins_with_country(plain, people.start(1), people.end(1))
    return town or _DEMONYMS.get(people[1][:4].lower(), "")


def home_in(text: str) -> str:
    """The country of the towns and provinces that a position names: of no body of several
    countries, whose seat is somewhere."""
    several = offices.INTERNATIONAL.search(text) or _OF_SEVERAL.search(text)
    return "" if several else places.land_of(text)


_OF_SEVERAL = regex(
    r"\b(?:International|Secretariat|Commission|Asian?|Global|World|Lancang|Greater\s+Mekong|"
    r"Mekong\s+(?!Delta\b)[A-Z][a-z]+|Embassy|Consulate|Liaison|Regional\s+Office\s+for)\b"
)


#: `Director, Thai Red Cross Society`, `the Vietnamese Academy of Forestry`: whose body it is.
_OF_PEOPLE = regex(
    r"(?:^|,\s+|\b(?:of|at|for|from|with)\s+(?:the\s+)?|^[Tt]he\s+)(?:Royal\s+|National\s+)?"
    r"(Thai|Lao|Laotian|Chinese|Vietnamese|Cambodian|Khmer|Burmese)\s+(?=[A-Z])"
    r"(?!(?:Studies|Languages?|Literature|History|Medicine|Affairs)\b)"
)


def behind_country(printed: Printed, knowledge: Knowledge) -> Printed:
    """`Cambodia; Deputy Director, …`: the office alone."""
    country = knowledge.country_at(even(printed.text))
    sign = re.compile(r"\s*[;；]\s*(?=\S)").match(printed.text, country[1]) if country else None
    return printed.cut(sign.end()) if sign else printed


_LONGER = regex(r"\s+(?:and|&)\s+(?!(?:Director|Head|Deputy|Chief|Member|Chair)\b)[A-Z]")
_OF_BODY = regex(r"\s+(?:of|for|at|from|with|in)\s+(?:the\s+)?(?=[A-Z])")


def latin_units(
    part: Printed, country: str, knowledge: Knowledge
) -> tuple[list[ParsedBody], Printed | None]:
    """The bodies that a part between commas names, as printed, and what stands before them."""
    units: list[ParsedBody] = []
    start = len(part)
    for at, match in knowledge.names_in(even(part.text)):
        if _LONGER.match(part.text, match.end):
            continue  # `Ministry of Environment and Tourism` is another
        bodies = tuple(b for b in match.bodies if not country or b.country in (country, ""))
        if bodies:
            units.append(_body(part.cut(at, match.end), bodies))
            start = min(start, at)
    if units:
        return units, _before(part, start)
    if not offices.LATIN_BODY.search(part.text):
        return [], part
    start = 0
    if post := offices.LATIN_POST.search(part.text) or offices.SMALL_POST.match(part.text):
        of = _OF_BODY.search(part.text, post.end())
        if not of:
            return [], part
        start = of.end()
    name = _without_country(part.cut(start), knowledge)
    unit = ParsedBody(name, country, (), offices.kind_of_latin(name.text))
    return [unit], _before(part, start)


def _before(part: Printed, at: int) -> Printed | None:
    head = part.cut(0, at)
    trimmed = re.sub(r"(?:\s+(?:of|for|at|from|in|with))?(?:\s+the)?\s*$", "", head.text)
    return head.cut(0, len(trimmed)).strip() or None


def _without_country(name: Printed, knowledge: Knowledge) -> Printed:
    """`Ministry of Environment of Cambodia` without its last two words."""
    for match in re.finditer(r"\s+(?:of|in)\s+(?:the\s+)?", name.text):
        found = knowledge.country_at(even(name.text), match.end())
        if found and found[1] == len(name.text):
            return name.cut(0, match.start())
    return name
