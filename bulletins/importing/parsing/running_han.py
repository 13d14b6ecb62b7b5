"""Whoever a Chinese sentence begins with: `环境部司长Sok Dara指出，…`, `会议由…处长周军主持。`"""

from __future__ import annotations

import re
from itertools import islice

from ..regexes import regex
from . import (
    delegates,
    dictionary,
    lands,
    name_ends,
    names,
    offices,
    pairs,
    positions,
    sides,
    titled_han,
    verbs,
)
from .knowledge import Knowledge, even
from .printed import Printed, join
from .verbs import LONGEST, Who


def speaker(sentence: Printed, knowledge: Knowledge) -> Who | None:
    return (
        _chair(sentence, knowledge)
        or _speaker(sentence, knowledge)
        or _with_brackets(sentence, knowledge)
        or _with_title_alone(sentence, knowledge)
        or _own_office(sentence)
    )


#: `联络处在会上通报，…`: the office of those who met, of no other name.
_OWN_OFFICE = regex(
    "(?P<body>[\u4e00-\u9fff]{0,12}?(?:秘书处|联络处|办公室|协调处|执行处|组委会|筹备组|工作组))"
    "(?:的(?:同志|代表|工作人员))?(?:还|也|最后|随后)?(?:在?会上|[在向](?:会议|大会|论坛|代表们?|与会代表|各方))(?:还|也)?"
    "(?:作了?)?(?:通报|报告|汇报|介绍|说明|表示|提出|提醒|建议|解释|补充)"
)


def _own_office(sentence: Printed) -> Who | None:
    match = _OWN_OFFICE.match(sentence.text)
    return Who("remark", None, sentence.group(match, "body")) if match else None


def _with_title_alone(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """`周军高级工程师介绍了…`, whose body nobody tells: sure only among others."""
    found = titled_han.alone(sentence, knowledge)
    return Who("remark", *found[:2]) if found else None


_AHEAD = regex(
    r"(?P<name>[^（()），。；：]{2,30})[（(](?P<position>[^（()）]{4,120})[)）](?=[\u4e00-\u9fff])"
)


def _with_brackets(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """`索·达拉（环境部司长）……`: whatever the verb, unless it tells that somebody came."""
    match = _AHEAD.match(sentence.text)
    if not match or verbs.HAN_SILENT.match(sentence.text, match.end()):
        return None
    name, position = sentence.group(match, "name"), sentence.group(match, "position")
    if told := delegates.han(sentence.cut(0, match.end()), knowledge):
        return Who(verbs.role(sentence.text[match.end() : match.end() + 10]), *told)
    if not names.is_name(name.text, knowledge) or not positions.is_position(position, knowledge):
        return None
    return Who(verbs.role(sentence.text[match.end() : match.end() + 10]), name, position)


#: Several offices are parted by commas, and brackets hold anything.
_CLAUSE_OF_OFFICES = regex(f"{offices.HAN_POST.pattern[:-1]}[，；]|[（(]")


#: Nobody is introduced behind more words that might be verbs.
_MOST_VERBS = 24


def _speaker(sentence: Printed, knowledge: Knowledge) -> Who | None:
    sentence = bare(sentence)
    text = sentence.text
    for match in islice(verbs.all_said(text[:LONGEST]), _MOST_VERBS):
        head = sentence.cut(0, match.start()).strip("，, ")
        head = head.cut(0, name_ends.before_adverb(head.text))
        if head and names.is_name(head.text, knowledge):
            return None  # somebody introduced before speaks; what follows are the words
        if match[0].startswith("代表") and (who := _introduced(sentence, match, knowledge)):
            return who
        if not head:
            return None
        if _is_inside_office(match):
            continue
        if absent := _ABSENT.search(head.text):
            head = head.cut(0, absent.start())
        if re.search("[，。；]", head.text) and not _CLAUSE_OF_OFFICES.search(head.text):
            break  # a clause stands before it: this is no introduction
        if found := _in_brackets(head, knowledge) or pairs.name_and_position(head, 0, knowledge):
            return Who(verbs.role(match[0]), *found, sides.country_of(found[1].text))
        if delegate := delegates.han(head, knowledge):
            return Who(verbs.role(match[0]), *delegate)
        if titled := titled_han.whole(head, knowledge):
            return Who(verbs.role(match[0]), *titled)
        if len(head) > 2 and pairs.is_body(pairs.of_body(head), knowledge):
            return Who("remark", None, head)
        # `中方提出的倡议` is a thing that somebody else speaks of.
        is_side = bool(sides.country_of(head.text)) and not text.startswith("的", match.end())
        if (is_side or len(head) > 2) and delegates.is_delegation(head.text, knowledge):
            return Who("remark", None, head, sides.country_of(head.text))
        if _SURELY.fullmatch(match["says"]) and pairs.may_be_body(head):
            return Who("remark", None, head)
    return _with_any_verb(sentence, knowledge)


#: `河湖管理局未派人到会，但在书面发言中|表示`: who sent words, and nobody.
_ABSENT = regex(
    "(?:虽然?|因故|因[^，。]{1,12}?)?(?:未能?|没有?|无法|不能|不克)"
    "(?:派[^，。]{1,8}|[^，。]{0,4}(?:到会|到场|与会|参会|出席|参加|前来|成行))[^，。]{0,6}(?:，(?:但|不过|却|而是)?(?:也|仍|还)?)?$"
)
_OFFICE = regex(offices.HAN_POST.pattern.removesuffix("$"))


def _is_inside_office(match: re.Match[str]) -> bool:
    """Whether what seems to lead to a verb is an office and its name: `对|外合作中心主任周军`."""
    between = match.string[match.start() : match.start("says")]
    return not between.startswith(("代表", "作为")) and bool(_OFFICE.search(between))


#: What a body does of which no list knows, and no group of experts in passing.
_SURELY = regex(
    "表示|指出|认为|称|强调|介绍|建议|提出|呼吁|主张|通报|重申|承诺|答应|提醒|说明|解释|回应"
)


_BRACKETS = regex(r"(?P<front>[^（()），。]{2,60})[（(](?P<inner>[^（()）]{2,60})[)）]")


def _in_brackets(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """`柬埔寨环境部（司长Sok Dara）`, `柬埔寨环境部司长（Sok Dara）`"""
    match = _BRACKETS.fullmatch(head.text)
    if not match:
        return None
    front, inner = head.group(match, "front"), head.group(match, "inner")
    if positions.has_post(front.text) and names.is_name(inner.text, knowledge):
        return inner, front
    found = pairs.name_and_position(inner, 0, knowledge)
    if found and pairs.is_body(front, knowledge):
        return found[0], join((front, found[1]))
    return None


#: `泰方代表素拉猜|最后|发言`
_WHEN = regex(
    "(?:首先|率先|最先|先后|接着|随后|然后|其后|最后|最末|再次|[又也还再先]|第[一二三四五六]个)$"
)


def _introduced(sentence: Printed, match: re.Match[str], knowledge: Knowledge) -> Who | None:
    """`柬方代表Sok Dara表示`, `缅方代表通报了…`: a delegate speaks, and for nobody else. Somebody
    does so in `Sok Dara代表柬方表示`."""
    if sides.country_of(sentence.text[match.start() + len("代表") : match.start("says")]):
        return None
    if found := delegates.han(sentence.cut(0, match.start("says")), knowledge):
        return Who("remark", *found)
    end = match.start() + len("代表")
    side = sentence.cut(0, end)
    name = sentence.cut(end, match.start("says"))
    if when := _WHEN.search(name.text):
        name = name.cut(0, when.start())
    abroad = names.may_be_foreign(side.text, knowledge) and names.sounds(name.text, knowledge)
    if abroad and positions.is_position(side, knowledge):
        return Who("remark", name, side)
    if verbs.HAN_SAYS.match(sentence.text, end) and delegates.is_delegation(side.text, knowledge):
        return Who("remark", None, side, sides.country_of(side.text))
    return None


#: What only tells that somebody came: `来自`, `与会专家、`.
_CAME = regex(
    r"(?:其中，?)?(?:(?:同行|随行|陪同|在场|在座|身[边旁]|一旁|旁边|同[车船桌]|邻座|对面)的|(?:从)?[^，。“来]{1,8}(?:远道而|赶)?来的(?=\S{5})|[^，。、]{0,8}(?:推举|推选|公推)了?(?=\S{5})|来自|(?:[做当干开跑种养教守卖搞]|从事|工作)了[^，。的“]{1,14}的(?=\S{6})|作为[^，。的]{2,8}的|(?:与会|参会|受邀)(?:专家|嘉宾|代表|学者)[、，])"
)


def bare(sentence: Printed) -> Printed:
    """Without what only tells that somebody came."""
    came = _CAME.match(sentence.text)
    return sentence.cut(came.end()) if came else sentence


def quoted(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """Behind a quotation, of which somebody is: the office may be any."""
    if begins_with_name(sentence, knowledge):
        return None
    return _with_any_verb(bare(sentence), knowledge, is_quoted=True)


def begins_with_name(sentence: Printed, knowledge: Knowledge) -> bool:
    """`索·达拉说，…`: of somebody introduced before, so what looks like an office further on is
    among the words."""
    verb = next(verbs.all_said(sentence.text[:LONGEST]), None)
    head = sentence.text[: verb.start()].strip("，, ") if verb else ""
    return bool(head) and names.is_name(head, knowledge)


def _with_any_verb(sentence: Printed, knowledge: Knowledge, is_quoted: bool = False) -> Who | None:
    """Whatever the verb: an office with its body or country, a name, and what that one does."""
    text = sentence.text[:LONGEST]
    for at in range(4, len(text) - 2):
        if not offices.ends_post(text, at) or text[at] in "长、，":
            continue
        # `来自气象司处长的|索·达拉`: only before what is surely a name
        of = text[at] == "的" and name_ends.dotted(text[at + 1 :])
        if text[at] == "的" and not of:
            continue
        position, rest = sentence.cut(0, at).strip(), sentence.cut(at + bool(of))
        if re.search("[。；：由了]", position.text) or not positions.is_position(
            position, knowledge
        ):
            continue
        name = name_before_verb(rest.strip(), knowledge)
        if not name or not (is_quoted or tells_whose(position, knowledge)):
            continue
        behind = rest.strip().cut(len(name)).text
        if verbs.HAN_SILENT.match(behind) or _CAME_TOO.match(behind):
            continue
        return Who("chair" if verbs.HAN_PRESIDES.match(behind) else "remark", name, position)
    return _titled(sentence, knowledge)


#: `站长周军，|以及学生二百余人出席开幕式。`: the last of several who came.
_CAME_TOO = regex(
    "(?:，?以及|，?还有|[、和与及等])[^。：“]{0,60}?(?:出席|参加|到场|参会|与会|在场见证)了?[^，。并]{0,14}(?:。|$)"
)


def _titled(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """The same where the title stands behind the name: `云南大学李芳教授从两个方面分析了…`."""
    found = titled_han.at_start(sentence, knowledge)
    if not found or not titled_han.goes_on_alone(sentence.text, found[2]):
        return None
    name, position, end = found
    if verbs.HAN_SILENT.match(sentence.text, end) or not verbs.HAN_DOES.match(sentence.text, end):
        return None
    presides = verbs.HAN_PRESIDES.match(sentence.text, end)
    return Who("chair" if presides else "remark", name, position)


def tells_whose(position: Printed, knowledge: Knowledge) -> bool:
    """Whether the office is told with a country or a body, and is no `项目主任` alone."""
    post = offices.HAN_POST.search(position.text)
    where = position.text[: post.start()] if post else ""
    return bool(
        positions.country_in(position.text, knowledge)
        or lands.end_of(position.text)
        or knowledge.body_at(even(position.text))
        or (len(where) > 3 and _WHOSE.search(where.removesuffix("的")))
    )


#: `清孔保护小组`: a body, or a group that has a name.
_WHOSE = regex(f"{offices.HAN_BODY_END.pattern}|小组$")
#: `索·武提先生赢得了…`: what honours somebody ends the name, whatever follows.
_HONOURED = regex(
    rf"(?P<name>[\u4e00-\u9fff·•]{{2,14}}?)\s*{offices.HAN_HONOURS}"
    r"(?![\s、，。等和与及的研后])"
)


#: `阮氏锦秀平静地|讲述了…`: a name, and how somebody speaks.
_HOW = regex(r"[\u4e00-\u9fff·•]{4,16}?地")


def name_before_verb(words: Printed, knowledge: Knowledge) -> Printed | None:
    """The name with which the words begin, where what somebody does follows it."""
    if (how := _HOW.match(words.text)) and verbs.HAN_SAYS.match(words.text, how.end()):
        alone = words.cut(0, name_ends.before_adverb(how[0]))
        if names.is_name(alone.text, knowledge):
            return alone
    latin = re.match(r"[A-ZĐ][A-Za-zÀ-ỹ'’. -]*[a-zA-ZÀ-ỹ]", words.text)
    if latin and names.is_name(latin[0], knowledge):
        return words.group(latin)
    if glossed := names.glossed(words, knowledge):
        return glossed if verbs.HAN_DOES.match(words.text, len(glossed)) else None
    if (honoured := _HONOURED.match(words.text)) and names.is_name(honoured["name"], knowledge):
        return words.group(honoured)
    end = name_ends.dotted(words.text)
    if (
        end
        and verbs.HAN_DOES.match(words.text, end)
        and names.is_name(words.text[:end], knowledge)
    ):
        return words.cut(0, end)
    lengths = (*range(2, 5), *range(5, 12))
    found = [
        (match, words.cut(0, length))
        for length in lengths
        if (match := verbs.HAN_DOES.match(words.text, length))
        and words.text[length - 1 : length + 1] not in ("女士", "先生")
        and names.is_name(words.text[:length], knowledge)
        and (
            not dictionary.is_word(words.text[:length]) or verbs.HAN_SAYS.match(words.text, length)
        )
    ]
    # One character may be the name's own: 索·武提担任 is no 索·武 who 提.
    sure = (head for match, head in found if len(match["does"]) > 1)
    return next(sure, found[0][1] if found else None)


_CHAIR = regex(r"(?:[^，。由]{0,16})?由(?P<who>[^。；]{4,120}?)(?:共同)?(?:担任)?主持[人。，]?")


def _chair(sentence: Printed, knowledge: Knowledge) -> Who | None:
    match = _CHAIR.match(sentence.text)
    found = pairs.name_and_position(sentence.group(match, "who"), 0, knowledge) if match else None
    return Who("chair", *found) if found else None
