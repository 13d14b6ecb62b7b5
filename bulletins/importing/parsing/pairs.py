"""One line parted into a name and a position; whether a line names a body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lmec import folding

from ..regexes import regex
from . import lands, name_ends, names, offices, openings, positions, said_before
from .knowledge import Knowledge, even
from .printed import Printed

_CORNERS = regex(r"[【\[](?P<name>[^】\]]{2,45})[】\]]\s*[:：]?\s*(?P<position>.{2,300})")
_BRACKETS = regex(
    r"(?P<name>[^（）()\[\]]{2,45}?)\s*(?:[（(](?P<position>.{2,300})[）)]|\[(?P<squared>[^\[\]]{2,300})\])\s*[:：]?"
)

#: `Sok Dara (Director, …), by video link`
_BRACKETS_AND_MORE = regex(
    r"(?P<name>[^（）()\[\]]{2,45}?)\s*[（(](?P<position>[^（）()]{2,300})[）)]\s*[,，]\s*[a-z\u4e00-\u9fff][^（）():：]{2,48}"
)


def name_and_position(
    words: Printed, bold_until: int, knowledge: Knowledge, abroad: bool = False
) -> tuple[Printed, Printed] | None:
    """One line parted into a name and a position, the surest way first; `abroad` below the name
    of another country than China."""
    key = f"pair {bold_until} {abroad} {words.text}"
    if len(words) > _LONGEST or knowledge.seen.get(key) is False:
        return None
    found = _parted(words, bold_until, knowledge, abroad)
    if found is None:
        knowledge.seen[key] = False
    return found


def begins_with_holder(position: Printed, knowledge: Knowledge) -> bool:
    """Whether an office has its own person before it: `Sok Dara, Director, …`"""
    pair = name_and_position(position, 0, knowledge)
    return bool(pair and pair[0].span.start == position.span.start and " " in pair[0].text.strip())


def is_holder(name: Printed, position: Printed, knowledge: Knowledge) -> bool:
    """Whether these are a name; abroad also one with neither a family nor a dot."""
    if names.is_name(name.text, knowledge):
        return True
    if not positions.has_post(position.text):
        return False
    abroad = names.may_be_foreign(position.text, knowledge)
    written = names.is_transliterated(name.text, knowledge)
    return (abroad and len(name) > 2 and written) or names.sounds(name.text, knowledge)


#: No name with its offices takes more letters.
_LONGEST = 380


def _parted(
    words: Printed, bold_until: int, knowledge: Knowledge, abroad: bool
) -> tuple[Printed, Printed] | None:
    for name, position in _splits(words, bold_until):
        if home := _LIVES.search(position.text):
            position = position.cut(0, home.start())
        if position.span.start < name.span.start and (
            lead := openings.LEADS_TO.match(position.text)
        ):
            position = position.cut(lead.end())
        if _is_inside_country(words, name, knowledge) or "\t" in name.text.strip():
            continue
        known = names.is_name(name.text, knowledge) or (
            (abroad or names.may_be_foreign(position.text, knowledge) or names.in_both(name.text))
            and names.is_transliterated(name.text, knowledge)
        )
        known = known or names.sounds(name.text, knowledge)
        behind = position.span.start < name.span.start
        apart = not behind and words.text[len(name) : len(name) + 1] in _SET_APART
        known = known or (apart and names.is_between_signs(name.text))
        known = known or bool(behind and _AS_A_DAY.fullmatch(name.text))
        if not known or _goes_on(name, position) or said_before.runs_on(name.text):
            continue
        if not behind and name_ends.is_inside_phrase(words.text, len(name)):
            continue
        if _is_whose_post(words, name, position, knowledge):
            continue
        if _MEMBERS.fullmatch(position.text):
            continue
        if _is_one_word(words, name) or _ends_inside_post(words, name, position):
            continue
        named = names.HONORIFIC.match(name.text) and len(name) <= bold_until
        if not positions.has_post(position.text) and not (named and is_body(position, knowledge)):
            continue
        if not positions.is_position(position, knowledge):
            continue
        if _ends_before(words, name, position, knowledge):
            return name, position
    return None


#: What ends a name, so that its last character is no verb: `黎文道（…社长）`.
_SET_APART = tuple("（(，,：:|｜【[")
#: A family and a name that together are a day of the year: only an office tells that it is one.
_AS_A_DAY = regex("谷雨[\u4e00-\u9fff]")
#: `网络协调人，在大理`: from where somebody joined.
_LIVES = regex(
    r"(?<=[\u4e00-\u9fff])[，,、]\s*(?:人?在|现居|家住|居于?|常驻|现住|定居|来自)[\u4e00-\u9fff]{2,6}$"
)
_BEGINS_WITH_POST = regex(offices.LATIN_POST.pattern)


#: `Lower Lake | Fishers`: who has a post is one.
_MEMBERS = regex("[A-Z][a-z]+(?<![s’'])s")


def _is_one_word(words: Printed, name: Printed) -> bool:
    """One word, and no sign behind it, is nobody's name: `Permanent | Secretary`, `Kachin | Health
    Volunteers’ Association`, `State | Railway of Thailand Volunteers`."""
    is_word = name.text.isascii() and " " not in name.text.strip()
    return is_word and words.text.startswith(name.text) and words.text[len(name) :][:1].isspace()


#: Whom somebody is one of, before the post: `Cambodian Youth Delegate`.
_GROUP = regex(
    r"\b(?:Youth|Students?|Women|Community|Village|Media|Civil|Private|Business|Government|Local|City|District|State|"
    r"Ministry|Department|Team|Group|Farmers?|Fisher\w*|Indigenous|Junior|Young|Field|Ethnic|Children|Alumni|Class|Camp|"
    r"Guest|Keynote|Lead|Cambodian|Khmer|Chinese|Lao|Laotian|Burmese|Myanmar|Vietnamese|Thailand)\b"
)


def _is_whose_post(words: Printed, name: Printed, position: Printed, knowledge: Knowledge) -> bool:
    """`Cambodian Youth | Delegate Sok Dara`: no sign parts them, the words tell a country or a
    group, and behind the post stands the real name."""
    between = words.text[len(name.text) : len(words.text) - len(position.text)]
    if not name.text.isascii() or between.strip() or not words.text.startswith(name.text):
        return False
    if names.HONORIFIC.match(name.text):
        return False
    posts = list(_BEGINS_WITH_POST.finditer(position.text))
    before = words.text[: len(words) - len(position) + posts[0].start()] if posts else ""
    if not _GROUP.search(before) and not knowledge.country_at(even(name.text)):
        return False
    rest = position.text[posts[-1].end() :] if posts else ""
    return rest[:1].isspace() and " " in rest.strip() and names.is_name(rest.strip(), knowledge)


#: `专家|组`, `代表|团`, `委员|会`: no family is called so.
_OF_MANY_PEOPLE = "组团队会"


def _ends_inside_post(words: Printed, name: Printed, position: Printed) -> bool:
    """`副秘书 | 长素拉西·文米`: the post goes on into what would be the name."""
    if name.span.start < position.span.start or not words.text.endswith(name.text):
        return False
    at = len(words.text) - len(name.text)
    if name.text[0] in _OF_MANY_PEOPLE:
        return True
    longer = offices.HAN_POST.search(words.text[: at + 1])
    return bool(
        longer and name.text[0] in offices.LAST_OF_POST and not words.text[at - 1 : at].isspace()
    )


#: `Question | to Sok Dara`, `Voice | of Cambodia`: what stands before is nobody's name.
_LEADS_ON = regex(
    r"(?:to|with|by|from|of|on|and|the|an?)\s|(?:TO|WITH|BY|FROM|OF|FOR|ON|AND|THE)\s"
)
_GOES_ON = regex(r"[A-Z][a-zA-Z]*\W*[\u4e00-\u9fff]")
#: `Sok Dara | 代表学员发言`: for whom somebody spoke.
_STANDS_FOR = regex(r"代表(?![团处队])[\u4e00-\u9fff]")


def _goes_on(name: Printed, position: Printed) -> bool:
    """Whether the words behind a name belong to it: a name in Latin letters goes on up to the
    Chinese office."""
    if name.span.start > position.span.start:
        return False
    latin = name.text[-1:].isascii() and _GOES_ON.match(position.text)
    touches = name.span.end == position.span.start
    stands_for = touches and _STANDS_FOR.match(position.text)
    return bool(latin or stands_for or _LEADS_ON.match(position.text))


def _is_inside_country(words: Printed, name: Printed, knowledge: Knowledge) -> bool:
    """Viet | Nam, Director"""
    at = 0 if name.span.start == words.span.start else len(words) - len(name)
    country = knowledge.country_at(even(words.text), at)
    return bool(country and country[1] > at + len(name))


def _ends_before(words: Printed, name: Printed, position: Printed, knowledge: Knowledge) -> bool:
    """Whether a name behind a Latin position is none of the position's own words: Viet Nam is no
    Mr. Nam, and a Ministry of Rural Development has no Mr. Development."""
    if name.span.start < position.span.start or folding.script_of(position.text) != "Latn":
        return True
    if len(name.text.split()) < 2 and not names.HONORIFIC.match(name.text):
        return False
    before = words.text[: len(words) - len(name)].rstrip()
    if before.endswith((",", ":", "|", "-", "–", "—", "\t")):
        return True
    return bool(_POST_AT_END.search(before)) or _is_addressed(name, before)


def _is_addressed(name: Printed, before: str) -> bool:
    """`Mayor of Chiang Khong | Mr. Decha Wongkham`, and no `Office of Mr. Decha Wongkham`."""
    honour = names.HONORIFIC.match(name.text)
    return bool(
        honour and len(name.text[honour.end() :].split()) > 1 and before.split()[-1][:1].isupper()
    )


_POST_AT_END = regex(rf"{offices.LATIN_POST.pattern}$")
_SIGN = regex(
    r"(?<=[A-Za-z])\s*[·•]\s*(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s*[·•]\s*(?=[A-Za-z])|"
    r"\s*[，,:：|｜／;；]\s*|\s*[-–—~～]{2,}\s*|\s+[-–—~～/·•>›»→]\s+|\s*[→»]\s*|[\t\u2002\u2003]+"
)
#: What may be left of a sign at the ends of a part.
_LEFT = "，,:：|｜／/;；-–—~～·•>›»→"
_GAP = regex(r"[ \u3000]+")
#: `Sok Dara湖泊司司长`: a name in letters and a Chinese office with no space between.
_TOUCHING = regex(r"(?<=[a-zà-ỹ])(?=[\u4e00-\u9fff]{4,40}$)")


def _splits(words: Printed, bold_until: int) -> Iterator[tuple[Printed, Printed]]:
    text = words.text
    if match := (
        _CORNERS.fullmatch(text) or _BRACKETS.fullmatch(text) or _BRACKETS_AND_MORE.fullmatch(text)
    ):
        yield words.group(match, "name").strip(), words.group(match, str(match.lastgroup)).strip()
    cuts = [(bold_until, bold_until)] if 0 < bold_until < len(text) else []
    cuts += [match.span() for match in _SIGN.finditer(text)]
    cuts += [match.span() for match in _TOUCHING.finditer(text)]
    # The longest name first: Somchai Dee is no Somchai.
    cuts += reversed([match.span() for match in _GAP.finditer(text)])
    for start, end in cuts:
        yield words.cut(0, start).strip(), words.cut(end).strip(_LEFT)
    for cut in _name_last(text):
        yield words.cut(cut).strip(), words.cut(0, cut).strip(_LEFT)


def _name_last(text: str) -> list[int]:
    """Where a name may begin behind a position: after a space, or where the post ends."""
    cuts = [match.end() for match in re.finditer(r"[\s\u3000]+", text)]
    if not any("\u4e00" <= char <= "\u9fff" for char in text):
        return sorted(set(cuts))
    cuts += [
        at for at in range(max(2, len(text) - 45), len(text) - 1) if offices.ends_post(text, at)
    ]
    return sorted(set(cuts))


#: `By the Secretariat`: who wrote it.
_BYLINE = regex(r"(?:By|From|Prepared|Published|Written|Edited|Compiled)\b")


#: `General Directorate of Waters`: no general.
_GENERAL = regex(rf"General\s+{offices.LATIN_BODY.pattern}")


def is_body(words: Printed, knowledge: Knowledge) -> bool:
    """Whether the words name a country, or a body and perhaps its country, and nothing else."""
    plain = even(words.text)
    honoured = names.HONORIFIC.match(words.text) and not _GENERAL.match(words.text)
    if ":" in plain or honoured or _BYLINE.match(words.text):
        return False
    if any(one.fullmatch(words.text.strip()) for one in (*_INTERNATIONAL, _KIND_AND_NAME)):
        return True
    country = knowledge.country_at(plain)
    start, code = (country[1], country[0]) if country else (0, "")
    if country and start == len(plain):
        return True
    body = knowledge.body_at(plain, start, code)
    if body and body.end == len(plain):
        return True
    land = 0 if country else lands.end_of(plain)
    if (country or land) and offices.HAN_UNITS.fullmatch(plain, start or land):
        return True
    if (country or land) and _PART_OF_UNIT.fullmatch(plain, start or land):
        return True
    if country and _is_one_of_many_things(plain[start:]):
        return True
    front, comma, _ = words.text.partition(", ")
    if comma and " " in front and names.is_name(front, knowledge):
        return False  # `Sok Dara, Ministry of Environment`
    return bool(_LATIN_BODY.fullmatch(words.text)) and not _tells_post(words.text)


#: `电力局大坝监测部门`, within a unit that has a name.
_PART_OF_UNIT = regex(
    f"{offices.HAN_UNITS.pattern}(?!.*(?:有关|相关|各|等))[\u4e00-\u9fff]{{2,10}}(?:部门|小组|班组|团队)"
)


def _is_one_of_many_things(text: str) -> bool:
    """`公园、野生动物和植物保护局`: one body that cares for several; where a body stands before a
    sign there are two."""
    *fronts, last = text.split("、")
    return bool(
        fronts
        and all(
            2 <= len(front) <= 10 and not offices.HAN_BODY_END.search(front) for front in fronts
        )
        and offices.HAN_UNITS.fullmatch(last)
    )


def _tells_post(text: str) -> bool:
    """Whether somebody's post is among the words; `Association of River Keepers` has members."""
    return any(
        not post[0].endswith(("s", "S")) or text.startswith((" of ", " from "), post.end())
        for post in offices.LATIN_POST.finditer(text)
    )


#: `联合国儿童基金会老挝办事处`: what a body of many countries has somewhere.
_OF_MANY = regex(
    rf"(?:{offices.INTERNATIONAL.pattern})[\u4e00-\u9fff]{{0,16}}"
    "(?:秘书处|秘书局|项目|项目办|办事处|代表处|办公室|计划|网络|中心|小组|团队|分会|分部|总部|署|局|基金|基金会|组织)"
)


#: `the World Health Organization’s malaria hub`
_PART_OF_MANY = regex(
    rf"(?:{offices.INTERNATIONAL.pattern})[’']s?(?:\s+[A-Za-z][\w’'-]*){{0,8}}\s+(?i:hub|office|team|unit|"
    r"programme|program|project|secretariat|mission|branch|section|division|desk|bureau|cent(?:er|re)|fund|"
    r"laborator(?:y|ies)|representation|initiative)"
)
_INTERNATIONAL = (offices.INTERNATIONAL, _OF_MANY, _PART_OF_MANY)


def may_be_body(words: Printed) -> bool:
    """Whether the words have the shape of a body's name in Chinese, known or not."""
    shaped = offices.HAN_UNITS.fullmatch(words.text) and _STANDS_ALONE.search(words.text)
    return bool(shaped and 4 < len(words) <= 30 and not offices.HAN_POST.search(words.text)
                and not _TELLS.search(words.text))  # fmt: skip


#: A body that needs no other before it, and what no body is called.
_STANDS_ALONE = regex(
    "(?:秘书处|中心|委员会|理事会|联合会|研究院|研究所|科学院|大学|学院|公司|集团|联盟|协会|学会|基金会|促进会|"
    "组织|银行|规划署|开发署|计划署|大使馆|代表处|海关|人民政府|[^干全内外][部局])$"
)
_TELLS = regex("[的了是和与]|会议|发言|讲话|关于|建设|召开|举办|举行|成立|走进|介绍")

_LATIN_BODY = regex(
    r"(?:The\s+)?(?=(?:\S+\s+){0,8}(?:Ministry|Department|Institute|Office|Committee|Commission|"
    r"Center|Centre|Secretariat|Agency|University|Bank|Programme|Academy|Bureau|Chamber|Society|"
    r"Authority|Administration|Association|Alliance|Council|Organi[sz]ation|Foundation|Federation|"
    r"Fund|Union|Directorate|Division|College|Laboratory|Company|"
    r"(?:National|Nature|Marine|Wildlife|Biosphere)\s+(?:Park|Reserve|Sanctuary)|(?:Protected|Conservation)\s+Area|"
    r"Cooperative|Club|Guild|League|Hospital|Clinic|Enterprise|Confederation|Embassy|Consulate|"
    r"Government|Network|Partnership|Coalition|Consortium|Corporation|Working\s+Group|Task\s+Force|Red\s+Cross|"
    r"Red\s+Crescent)\b)"
    r"(?:[A-Z][\w.&'’-]*|of|and|for|the|on|in)(?:,?\s+(?:[A-Z][\w.&'’-]*|of|and|for|the|on|in)){1,14}"
    # `Ramsar Regional Center – East Asia`
    r"(?:\s+[–—-]\s+(?!The\b)[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})?"
)
_KINDS = (
    "group|network|organi[sz]ation|association|movement|alliance|coalition|foundation|charity|"
    "union|cooperative|federation|think tank|company|platform|society|NGO"
)
#: `the citizens’ group Our River`, `民间组织“我们的河”`: a kind of body, and what it calls itself.
_KIND_AND_NAME = regex(
    rf"(?:[Tt]he\s+|[Aa]n?\s+)?(?:[a-z][a-z’'-]*\s+){{0,4}}?(?:{_KINDS})\s+“?"
    r"[A-Z][\w’'-]*"
    r"(?:\s+(?:(?:of|the|for|and)\s+){0,2}[A-Z][\w’'-]*){0,4}”?|"
    "[\u4e00-\u9fff]{0,16}(?:组织|团体|机构|协会|网络|联盟|公司|企业|平台|合作社|基金会|学社)"
    "“[^“”]{2,20}”"
)


def of_body(head: Printed) -> Printed:
    """`柬埔寨环境部代表`, `the representative of …`: the body whose unnamed person speaks."""
    if match := re.search("(?:的)?(?:与会)?代表团?$", head.text):
        return head.cut(0, match.start())
    match = re.match(
        r"(?:[Tt]he |An? )?"
        r"(?:[Rr]epresentatives?|[Dd]elegates?|[Dd]elegation|[Oo]fficials?|[Oo]bservers?) "
        r"(?:of|from|for) (?:the )?",
        head.text,
    )
    if match:
        return head.cut(match.end())
    people = _PEOPLE_OF.search(head.text)
    return head.cut(0, people.start()) if people else head


#: `the River Bank task team`, `the Embassy staff`: those who speak for it.
_PEOPLE_OF = regex(
    r"(?<=[A-Za-z])(?:['’]s?)?\s+(?:(?:task|project|review|evaluation|supervision|technical|country|support|survey|research|field|"
    r"observer|negotiating|drafting|audit|advisory)\s+)?"
    r"(?:team|staff|mission|group|delegation|side|representatives?|delegates?|officials?|observers?|experts?|secretariat|office)$"
)
