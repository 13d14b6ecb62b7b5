"""The name in characters with which a Chinese sentence goes on behind a post, whatever follows it:
it ends before a sign or an honour, where the report has it once more before something else, before
a word that a dictionary knows, or before what somebody says."""

from __future__ import annotations

import re

from ..regexes import regex
from . import (
    any_post_han,
    brought_in_han,
    dictionary,
    name_ends,
    names,
    offices,
    places,
    sayings_han,
)
from .knowledge import Knowledge
from .printed import Printed

#: How one honours somebody behind the name.
HONOUR = "(?:先生|女士|小姐|夫人|阁下|博士|教授|院士|老师|同志|法师|医生|律师|[大上中少][校将尉])"


def may_be_name(text: str, knowledge: Knowledge) -> bool:
    if dictionary.is_word(text) or places.is_place(text) or any_post_han.is_post(text):
        return False
    if names.is_name(text, knowledge):
        return True
    return names.sounds(text, knowledge) or name_ends.is_dai(text)


_SIGN = regex(rf"(?P<name>[\u4e00-\u9fff]{{2,6}}?)(?=(?:{HONOUR})|[、，。；：（(“！？」”—]|$)")
#: How what somebody does may begin, in one character.
_VERBS = (
    "说讲问答称叹喊笑道提谈穿念翻带领拿从用把对向在以还也则却又先再就只没不未想要请给"
    "让曾已应将会能指站坐走摇点举接补插是来首听觉怕愿劝求反追陈通汇致宣披坦直苦算打抛"
    "拍放写捧摊最代结接随当即立当居率起告认感"
)


def name_at(rest: Printed, office: str, whole: str, knowledge: Knowledge) -> Printed | None:
    """The name with which the words begin, behind a post."""
    found = _name_at(rest, office, whole, knowledge)
    # `飞行员和地勤改去修沟`
    joins = found and found.text[0] == "和"
    behind = rest.text[len(found) :] if found else ""
    if joins and not (behind[:1] in "带拿把用说讲" or sayings_han.speaks_at_once(behind)):
        return None
    return found if found and found.text[-1] not in _NEVER_LAST else None


#: With what no name begins, and ends, where a sentence goes on.
_NEVER_FIRST, _NEVER_LAST = (
    "会能可应已不没对赴率围与向把将被让给跟同从到在以用就为由",
    "而以其于则且和与及座各",
)


def _name_at(rest: Printed, office: str, whole: str, knowledge: Knowledge) -> Printed | None:
    text = rest.text
    if not text or not "\u4e00" <= text[0] <= "\u9fff" or text[0] in _NEVER_FIRST:
        return None
    if text[0] in "和与" and any(at == 1 for at, _ in dictionary.words_in(text)):
        return None
    end = name_ends.dotted(text)
    if end and names.is_name(text[:end], knowledge):
        return rest.cut(0, end)
    sign = _SIGN.match(text)
    abroad = names.may_be_foreign(office, knowledge)
    if sign and text[sign.end() : sign.end() + 1] != "—":
        own = sign["name"]
        foreign = names.is_transliterated(own, knowledge) and not dictionary.is_word(own)
        foreign = foreign and own[-1] not in "说问答称讲道述言谈听"
        if may_be_name(own, knowledge) or (foreign and abroad):
            return rest.cut(0, len(own))
        is_honoured = re.match(HONOUR, text[sign.end() :])
        if foreign and len(own) in (2, 3) and not dictionary.words_in(own):
            return rest.cut(0, len(own))
        if is_honoured and len(own) < _LONG and names.is_transliterated(own, knowledge):
            return rest.cut(0, len(own))
    if again := repeated(text, whole, knowledge):
        return rest.cut(0, again)
    if any(n == _SHORT for n, _ in dictionary.words_in(text)) and not offices.HAN_FAMILY.match(
        text
    ):
        own = text[:_SHORT]
        if sayings_han.speaks_at_once(text[_USUAL:]):
            own = text[:_USUAL]
        if names.is_transliterated(own, knowledge) and not dictionary.is_word(own):
            return rest.cut(0, len(own))
    if found := brought_in_han.name_before_anything(rest, office, knowledge):
        if len(found) > _SHORT and found.text[-1] in "和与及":
            found = found.cut(0, len(found) - 1)
        if len(found) > _USUAL and found.text[_SHORT] in "为给向把对":
            found = found.cut(0, _SHORT)
        two = len(found) == _LONG - 2 and sayings_han.speaks_at_once(text[_USUAL:])
        if two and not dictionary.is_word(text[_USUAL - 1 : _USUAL + 1]):
            found = found.cut(0, _USUAL) if names.is_name(text[:_USUAL], knowledge) else found
        elif len(found) == _USUAL and found.text[-1] in "说讲问答称" and text[0] in "老小阿大":
            found = found.cut(0, _SHORT)
        if (
            len(found) == _USUAL
            and not offices.HAN_FAMILY.match(text)
            and _DONE.match(text, _USUAL)
        ):
            found = found.cut(0, _SHORT)
        return None if dictionary.is_word(found.text) else found
    for length in (3, 2, 4):
        own, behind = text[:length], text[length : length + 1]
        is_one_family = len(own) > _USUAL and own[1] != "氏" and offices.HAN_FAMILY.match(own)
        if own[-1] in "和与及" or is_one_family:
            continue
        if behind in "和与及" and length <= _USUAL and names.is_name(own, knowledge):
            return rest.cut(0, length)
        if behind not in _VERBS and not any(n == length for n, _ in dictionary.words_in(text)):
            continue
        if not dictionary.is_word(own) and (
            names.is_name(own, knowledge)
            or (length == _SHORT and names.is_transliterated(own, knowledge))
            or names.sounds(own, knowledge)
        ):
            return rest.cut(0, length)
    for length in (3, 2):
        own = text[:length]
        says = sayings_han.speaks_at_once(text[length:]) or _DID.match(text, length)
        inside = ((at, at + len(word)) for at, word in dictionary.words_in(text))
        made = any(not at or at < length < until for at, until in inside)
        if (
            says
            and not made
            and (
                names.is_transliterated(own, knowledge)
                or (length == _USUAL and offices.HAN_FAMILY.match(own))
            )
        ):
            return rest.cut(0, length)
    return None


#: `周军|审过一起案子`, and whose words are told of.
_DID = regex(
    "[\u4e00-\u9fff]{1,2}[过了着]|的(?:开场白|回答|话|发言|观点|看法|意见|提问|问题|报告|建议|理由|结论|介绍)"
)
#: `通赛端|出米酒`: the character before it is no part of a name.
_DONE = regex("[出起着了过上下]")
#: No name without a dot has more characters.
_LONG = 6
#: A name of no family: `村长通赛端出米酒`; most names.
_SHORT, _USUAL = 2, 3


def repeated(text: str, whole: str, knowledge: Knowledge) -> int:
    """How long a name is that the report has once more, before something else."""
    for length in (4, 3, 2):
        own = text[:length]
        if len(own) < length or not may_be_name(own, knowledge):
            continue
        behind = {match[0] for match in re.finditer(f"(?<={re.escape(own)}).", whole)}
        if len(behind) > 1:
            return length
    return 0
