"""Whom a storyteller introduces inside the first sentences of a paragraph: `话题转到塑料。泰国
…局长Sok Dara笑着说，…`, `柬埔寨环境部的Sok Dara先生请大家看了一段录像…他说，…`.

Somebody is told with an office, or honoured beside a body or a country, and what the paragraph
holds is speech: a verb of saying, a quotation, or what he or she says further on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lmec import folding

from ..regexes import regex
from . import (
    brought_in_han,
    delegates,
    dictionary,
    name_ends,
    names,
    offices,
    pairs,
    positions,
    running_han,
    verbs,
)
from .knowledge import Knowledge, even
from .printed import Printed
from .verbs import Who

#: How far into a paragraph somebody is introduced, and how long an office with its body is.
_FAR, _LONGEST = 130, 60
#: No Chinese name without a dot is longer.
_LONGEST_HAN = 3
_POST = regex(offices.HAN_POST.pattern.removesuffix("$"))
#: Before an office: a sign, or what leads to somebody.
_EDGE = regex(
    r"[，。；：！？、“”「」（）\s]|(?<!自)由(?=\S{3})|(?:同行|随行|陪同|在场|在座|身[边旁]|一旁|旁边|同[车船桌]|邻座|对面)的|(?:的是|则是|正是|就是|乃是|来自于?|邀请|请来|(?:引|带|请|点)[出来到]了?|(?<=[题话头])(?:交给|转给|抛给|推给|递给)了?|轮到了?)(?=\S)|[—–]+"
)
_HONOURED = regex(
    r"(?P<where>[^，。；：！？“”（）\s]{2,40}?)的?\s*"
    r"(?P<name>[A-ZĐ][A-Za-zÀ-ỹ'’. -]{2,40}?|"
    r"[\u4e00-\u9fff]{1,6}(?:[·•][\u4e00-\u9fff]{1,6}){0,3})\s*"
    r"(?:先生|女士|博士|教授|老师|院士|同学|阁下)"
)
#: `Sok Dara先生是环境部的助理工程师，他谈了…`
_IS_POST = regex(
    r"\s*(?:先生|女士|博士|教授|老师)?\s*(?:是|为|担任|现任)(?P<position>[^，。；]{4,60})[，。]"
)
_BRACKET = regex(
    r"\s*(?:先生|女士|博士|教授|老师|院士|同学|阁下)?\s*[（(](?P<within>[^（()）]{4,60})[)）]"
)
#: What a meeting is told of with, and no speech.
_HELD = regex(
    r"召开|举行|举办|主办|承办|开幕|闭幕|落幕|\d+月\d+日|出席|参会|与会|参加|参观|考察|调研|走访|签署|讲授|授课"
)
#: Nobody speaks at a meeting who teaches a course.
_TEACHES = regex("讲授|授课|讲课|主讲")
#: `厂长周军带着客人走了一圈，他介绍，…`: whose office is alone, but speaks in one breath.
_SAYS_NEXT = regex(
    r"[\u4e00-\u9fff]{2,30}[，,][他她](?:还|也|又|则)?(?:说|介绍|告诉|表示|解释|坦言|回忆|算了|感慨)"
)
#: `厂里的技术员周军`: whose office is that of the place just told.
_OF_THERE = regex(
    "(?:[厂村局站社校院所园场馆店港镇县乡市][里上]|当地|这里|那里|对方|他们|主人家)的(?=\\S\\S)"
)
#: `午后在环境局座谈，局长周军给我们…`: the body whose office it is, told in the scene before.
_WAS_THERE = regex(
    "(?:[在到去访看进抵过往][^，。“”]{2,30}?)"
    f"(?:{offices.HAN_BODY_END.pattern[3:-2]}|[厂村社园场馆港店]|学校|基地|社区|码头|医院|市场)[^。“”]{{0,12}}[，。]\\s*$"
)
_SPEECH = regex(
    r"“[^”]{6,}”|[他她](?:最)?(?:讲|谈|说|指|要|问|怕|求|想要|担心|关心|在意|看重)的(?:只)?是|"
    r"[他她](?:[^，。；：]{0,24}，)?(?:估算|估计|推算|演示|质问|追问|询问|反问|要求|承认|答应|承诺|提议)|[，并还](?:询问|追问|质问|反问|提问|要求|建议|提议|主张|指出|认为)|"
    r"[他她其](?:还|也|又|则|最后|接着|特别|同时|坦率地|笑着)?(?:[\u4e00-\u9fff]{0,4}[，]?)"
    r"(?:说|表示|认为|指出|坦言|介绍|强调|建议|希望|提醒|呼吁|告诉|提出|回忆|主张|相信|谈|讲|直言|补充|把)"
)


#: `老挝丰沙里省的收购商|Sok Dara`, behind a sentence that leads to him
_LETTERS = regex(
    r"[。！？”]\s*(?P<position>[\u4e00-\u9fff]{4,40})\s?"
    r"(?P<name>[A-ZĐ][A-Za-zÀ-ỹ'’.]*(?: [A-Za-zÀ-ỹ'’.]+){1,5})"
)


def _in_letters(words: Printed, knowledge: Knowledge) -> Who | None:
    """Whose name in letters ends the post, whatever that is called, behind the country."""
    match = _LETTERS.search(words.text, 0, _FAR)
    if not match or not verbs.HAN_SAYS.match(words.text, match.end()):
        return None
    position, name = words.group(match, "position"), words.group(match, "name")
    home = knowledge.country_at(even(position.text))
    if not home or _TELLS.search(position.text) or _HELD.search(words.text, 0, match.start()):
        return None
    return Who("remark", name, position) if names.is_name(name.text, knowledge) else None


def speaker(words: Printed, knowledge: Knowledge) -> Who | None:
    if found := _in_letters(words, knowledge):
        return found
    for who, end in _mentions(words, knowledge):
        before, behind = words.text[: end - len(who.name or "")], words.text[end:]
        taught = _TEACHES.search(words.text) and not _SPEECH.search(words.text)
        if taught or _HELD.search(before) or verbs.HAN_SILENT.match(behind):
            return None
        told = verbs.HAN_SAYS.match(behind) or verbs.HAN_DOES.match(behind)
        if told or _SPEECH.search(words.text):
            return who
        return None
    return None


def _mentions(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Who, int]]:
    """Each with where the introduction ends."""
    head = words.cut(0, _FAR)
    for post in _POST.finditer(head.text):
        if not offices.ends_post(words.text, post.end()):
            continue
        if found := _behind_office(words, head.text, post.end(), knowledge):
            yield found
    for match in _OF_BODY.finditer(head.text):
        if found := _of_body(words, match, knowledge):
            yield found
    for match in _HONOURED.finditer(head.text):
        if found := _honoured(words, match, knowledge):
            yield found


def _behind_office(
    words: Printed, text: str, end: int, knowledge: Knowledge
) -> tuple[Who, int] | None:
    edges = [
        edge.end()
        for edge in _EDGE.finditer(text, max(0, end - _LONGEST), end - 1)
        if edge[0] != "、" or not offices.HAN_POST.search(text[: edge.start()])
    ]
    start = edges[-1] if edges else max(0, end - _LONGEST)
    local = _OF_THERE.match(text, start, end)
    position = words.cut(local.end() if local else start, end).strip()
    if not positions.is_position(position, knowledge) or _TELLS.search(position.text):
        return None
    rest = words.cut(end)
    # `现任队员的周军谈交班`
    led = _OWN.match(rest.text)
    rest = rest.cut(led.end() if led else 0)
    name = _name_at(rest, knowledge)
    # `由副教授何静设计，…`: with what was done, two letters look like a name from elsewhere.
    passive = start and text[start - 1] == "由"
    if not name or (passive and name.text.isalpha() and folding.is_han(name.text[0])
                    and len(name) > _LONGEST_HAN):  # fmt: skip
        return None
    at = name.span.end - words.span.start
    # `研究生Sok Dara同学（云南大学…研究院）`: the bracket tells of where.
    bracket = _BRACKET.match(words.text, at)
    if bracket and positions.is_position(within := words.group(bracket, "within"), knowledge):
        return Who("remark", name, within), bracket.end()
    alone = not start or text[start - 1] in "。！？”" or text[:start].isspace()
    says = alone and _SAYS_NEXT.match(words.text, at)
    is_there = local or _WAS_THERE.search(text, 0, start)
    says = says or (is_there and _SPEECH.search(words.text, at))
    # `巡护队长森·坎尼已经备好船。他告诉我们，…`: whose office is told without a body
    ends = words.text.find("。", at) + 1
    own = (len(position) > 3 and "·" in name.text) or not folding.is_han(name.text[0])
    goes_on = own and ends > 0 and brought_in_han.speaks_next(words.text[ends:])
    whose = running_han.tells_whose(position, knowledge) or bool(_UNIT.search(position.text))
    if not says and not goes_on and not whose:
        return None
    return Who("remark", name, position), at


#: What somebody does, and no office: `食宿都在村民家里`.
_TELLS = regex("[是把被都也还让将我你每]")
_OWN = regex(r"\s*的?\s*(?=\S)")
#: `上游巡护队队长`, `东门陆港夜间作业主任`: where somebody has a post, besides the bodies.
_UNIT = regex(
    "[\u4e00-\u9fff]{2}(?:[大中小支分]队|总队|[\u4e00-\u9fff]队|医院|学校|公园|保护区|合作社|社区|基地|口岸|[陆海空渔]港|码头|"
    "[\u4e00-\u9fff][村寨乡镇县市省州港站场厂园船号])[\u4e00-\u9fff]{0,8}$"
)


def _name_at(rest: Printed, knowledge: Knowledge) -> Printed | None:
    """The name with which the words begin, whatever follows it."""
    if name := running_han.name_before_verb(rest, knowledge):
        return name
    end = name_ends.dotted(rest.text)
    if end and names.is_name(rest.text[:end], knowledge):
        return rest.cut(0, end)  # whatever that one does
    if short := _short(rest, knowledge):
        return short
    for length in (2, 3, *range(4, 13)):
        if re.match(
            r"\s*(?:先生|女士|博士|教授|老师|同学)?\s*(?:[，。（(：:“]|讲授|授课|讲课)",
            rest.text[length:],
        ):
            own = rest.cut(0, length).strip()
            if length > _LONGEST_HAN and "·" not in own.text and own.text[0] > "z":
                return None  # a name and what that one does
            if names.is_name(own.text, knowledge) or (
                "·" in own.text and names.is_transliterated(own.text, knowledge)
            ):
                return own
    return None


def _short(rest: Printed, knowledge: Knowledge) -> Printed | None:
    """`村长|坎潘|用克木语讲`: a name of two sounds and of no family, before what is said."""
    end = name_ends.plain(rest.text)
    name = rest.cut(0, end)
    if end != _TWO or not _SAYS_SOMEHOW.match(rest.text, end):
        return None
    begins = any(at < _TWO for at, _ in dictionary.words_in(rest.text))
    return name if not begins and names.is_transliterated(name.text, knowledge) else None


_TWO = 2
_SAYS_SOMEHOW = regex(
    "(?:用[^，。]{1,8}|[\u4e00-\u9fff]{1,3}[着地])?(?:说|讲|表示|回忆|介绍|告诉|回答|补充|认为|提出)(?![了过]?一?[课学座])"
)


#: `但水利部监管司的索·达拉以观察员身份旁听，并询问…`: a body and a name, and no office.
_OF_BODY = regex(
    r"(?:^|[，。；])(?:但是?|不过|而|另外)?(?P<where>[\u4e00-\u9fff]{4,40}?)的"
    r"(?P<name>[\u4e00-\u9fff]{1,6}(?:[·•][\u4e00-\u9fff]{1,6}){1,3}|[\u4e00-\u9fff]{2,4})"
)


def _of_body(words: Printed, match: re.Match[str], knowledge: Knowledge) -> tuple[Who, int] | None:
    where = words.group(match, "where")
    if not pairs.is_body(where, knowledge) and not offices.HAN_UNITS.fullmatch(where.text):
        return None
    name = running_han.name_before_verb(words.cut(match.start("name")), knowledge)
    if (
        not name
        or not ("·" in name.text or offices.HAN_FAMILY.match(name.text))
        or dictionary.is_made_of_words(name.text)
    ):
        return None
    end = name.span.end - words.span.start
    return Who("remark", name, where, positions.country_in(where.text, knowledge)), end


def _honoured(
    words: Printed, match: re.Match[str], knowledge: Knowledge
) -> tuple[Who, int] | None:
    name, where = words.group(match, "name").strip(), words.group(match, "where").strip()
    if not names.is_name(name.text, knowledge):
        return None
    country = delegates.country_of(where.text, knowledge)
    is_post = _IS_POST.match(words.text, match.end("name"))
    if is_post:
        position = words.group(is_post, "position")
        if positions.is_position(position, knowledge):
            return Who("remark", name, position, country), is_post.end("position")
    if country:
        return Who("remark", name, None, country), match.end()
    if pairs.is_body(where, knowledge) or offices.HAN_UNITS.fullmatch(where.text):
        return Who("remark", name, where, positions.country_in(where.text, knowledge)), match.end()
    return None
