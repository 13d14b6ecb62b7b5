"""Whoever begins a Chinese paragraph that stands among those of other speakers, with a post of
which no list knows, or of a place of which none does: `红河电力公司调度值长周军说明，…`,
`茶树坡的周军说，…他…`.

Alone neither tells a person. Where every paragraph around has its speaker, what stands before the
verb does; of a place alone only where the paragraph goes on with what he or she said.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from ..regexes import regex
from . import (
    brought_in_han,
    dictionary,
    name_ends,
    names,
    offices,
    openings,
    pairs,
    positions,
    verbs,
)
from .knowledge import Knowledge
from .printed import Printed
from .verbs import LONGEST, Who

KIND = "amid others"
#: How the words end by which somebody is called who has a trade or a post.
_CALLED = regex(
    "[长员师工手者家官商户农主匠夫人]|司机|老板|掌柜|领队|队友|向导|班主任|大姐|大妈|大叔|阿姨|干将"
)
#: No post with its body is longer, nor is any shorter.
_LONGEST, _SHORTEST = 44, 4
#: What no office and no body has: verbs, and words that lead on or count.
_TELLS = regex(
    "[，。；：、“”（）()《》？！\\d的了是由请将把让对向给被和与及也还就都]|这|那|每|各|许多|不少|几|为|出席|参加|陪同|看望|"
    "[一二两三四五六七八九十百千万多][名位个]|邀请|感谢|欢迎|代表|听取|大家|与会|[国专大独]家$|等人|别人|有人|每人|当事人"
)
_OF_PLACE = regex("(?P<where>[\u4e00-\u9fff]{2,20})的(?=[\u4e00-\u9fff]{2})")
#: `北部的石漠化提醒我们`: nobody is called so.
_THING = regex("[化性度率量质区层带]$")
#: He or she, or somebody who speaks of himself or herself.
_HERSELF = regex("[她我](?!们国)|他(?![国们人])|“")
#: Most names of China and Viet Nam have three characters, some two.
_LENGTHS = (3, 2)
#: A name written as it sounds has as many; a shorter one might be any word, unless it speaks.
_SOUNDS, _SHORT = 3, 2


def speaker(paragraph: Printed, knowledge: Knowledge) -> Who | None:
    """Only for a paragraph among those of others."""
    if heard := _heard(paragraph, knowledge):
        return heard
    # What looks like an opening may tell who it is: `渔具商周军在意的是网眼，…`
    for start in dict.fromkeys((0, openings.behind(paragraph, knowledge))):
        words = paragraph.cut(start)
        told = (
            *_behind_posts(words, knowledge),
            *_before_letters(words, knowledge),
            *_before_dots(words, knowledge),
            *_of_place(words, knowledge),
        )
        for office, name, behind in told:
            if not (verbs.HAN_SILENT.match(behind) or verbs.HAN_CEREMONY.match(behind)):
                return Who("remark", name, office)
    return None


#: `会议听取了研究员周军的汇报。汇报认为，…`
_HEARD = regex(
    "[^，。；：“”]{0,12}听取了(?P<who>[^，。；：“”]{6,60}?)(?:(?:关于|就|对)[^。]{2,40})?(?:所?作)?的(?:专题|工作)?"
    "(?:汇报|报告|介绍|通报|说明|发言)。(?:汇报|报告|介绍|通报|说明|发言|[他她])[^，。]{0,6}"
    "(?:认为|指出|说|提出|建议|显示|强调|表示|介绍|分析)|"
    # `研究员周军的报告引起了争论。他推断，…`
    "(?P<whose>[^，。；：“”]{6,60}?)的(?:主旨|专题)?(?:报告|发言|演讲|汇报|论文|提问)[^，。；“]{2,20}。"
    "[他她][^。]{0,30}?(?:认为|指出|说|提出|建议|强调|表示|介绍|推断|发现|证明|提醒|主张)"
)


def _heard(paragraph: Printed, knowledge: Knowledge) -> Who | None:
    """Whose report was heard, where the next sentence tells what it says."""
    match = _HEARD.match(paragraph.text)
    words = paragraph.group(match, "who" if match["who"] else "whose") if match else None
    found = pairs.name_and_position(words, 0, knowledge) if words else None
    return Who("remark", *found) if found else None


def between(voices: list[int], at: int, heads: Container[int]) -> bool:
    """Whether a paragraph stands among those of speakers, or right above or below them."""
    return bool(voices) and at not in heads and voices[0] - 1 <= at <= voices[-1] + 1


def _behind_posts(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed, str]]:
    for called in _CALLED.finditer(words.text, 1, _LONGEST):
        office, rest = words.cut(0, called.end()), words.cut(called.end())
        if _TELLS.search(_WHERE.sub("", office.text, count=1)):
            return
        if len(office) < _SHORTEST or _is_inside_word(words.text, called.end()):
            continue
        name = _name_at(rest, knowledge) or _who_says_next(rest, knowledge)
        if name and not positions.does(office.text):
            behind = rest.text[len(name) :]
            if verbs.HAN_SAYS.match(behind) or brought_in_han.speaks(behind):
                yield office, name, behind


#: Perhaps with what honours somebody of Myanmar, as `杜`.
_LETTERS = regex(r"[吴杜玛哥貌郭]?[A-ZĐ][A-Za-zÀ-ỹ'’.]*(?:[ -][A-Za-zÀ-ỹ'’.]+){1,5}")


def _before_letters(
    words: Printed, knowledge: Knowledge
) -> Iterator[tuple[Printed, Printed, str]]:
    """`缅甸滚弄镇的收购商|Sok Dara说`: a name in letters ends before any character, so what stands
    before it is a post, whatever it is called."""
    letters = _LETTERS.search(words.text, 0, LONGEST)
    if not letters or not verbs.HAN_SAYS.match(words.text, letters.end()):
        return
    office, name = words.cut(0, letters.start()).strip(), words.group(letters)
    where = _WHERE.sub("", office.text, count=1)
    if not _SHORTEST <= len(office) <= _LONGEST or _TELLS.search(where):
        return
    if not positions.does(office.text) and names.is_name(name.text, knowledge):
        yield office, name, words.text[letters.end() :]


def _before_dots(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed, str]]:
    """`保护区首席兽医|索·达拉主张…`: what stands right before a name with dots is a post, whatever
    it is called."""
    dot = re.search("[·•・‧]", words.text[:_LONGEST])
    start = name_ends.start(words.text, dot.start()) if dot else 0
    office, rest = words.cut(0, start), words.cut(start)
    where = _WHERE.sub("", office.text, count=1)
    if len(office) < _SHORTEST or _TELLS.search(where) or positions.does(office.text):
        return
    name = None if _is_inside_word(words.text, start) else _name_at(rest, knowledge)
    behind = rest.text[len(name) :] if name else ""
    if name and "·" in name.text and verbs.HAN_SAYS.match(behind):
        yield office, name, behind


def _who_says_next(rest: Printed, knowledge: Knowledge) -> Printed | None:
    """`周军|复盘了那一天。她说，…`: the name before whatever somebody does who speaks next."""
    end = rest.text.find("。") + 1
    if not end or not brought_in_han.speaks_next(rest.text[end:]):
        return None
    name = brought_in_han.name_before_anything(rest, "", knowledge)
    return name if name and offices.HAN_FAMILY.match(name.text) else None


#: `老挝丰沙里省孔梅村的茶农`, `来自木姐的工人`
_WHERE = regex(
    "(?<=[省市州县区乡镇村寨])的(?=[一-鿿]{2,6}$)|^来自[一-鿿]{2,12}的(?=[一-鿿]{2,12}$)"
)


def _of_place(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed, str]]:
    match = _OF_PLACE.match(words.text)
    if not match or _TELLS.search(match["where"]) or positions.does(match["where"]):
        return
    rest = words.cut(match.end())
    name = _name_at(rest, knowledge)
    behind = rest.text[len(name) :] if name else ""
    thing = name and _THING.search(name.text)
    if name and not thing and verbs.HAN_SAYS.match(behind) and _HERSELF.search(behind):
        yield words.group(match, "where"), name, behind


def _name_at(rest: Printed, knowledge: Knowledge) -> Printed | None:
    """The name with which the words begin, before what somebody does."""
    if dictionary.words_in(rest.text)[:1] and dictionary.words_in(rest.text)[0][0] == 0:
        return None
    for length in filter(
        None, (name_ends.dotted(rest.text), *_LENGTHS, name_ends.plain(rest.text))
    ):
        name = rest.cut(0, length)
        known = names.is_name(name.text, knowledge)
        known = known or (length >= _SOUNDS and names.sounds(name.text, knowledge))
        short = length == _SHORT and length == name_ends.plain(rest.text)
        if short and not known and names.is_transliterated(name.text, knowledge):
            return name if verbs.HAN_SAYS.match(rest.text, length) else None
        if known and _does(rest.text, length):
            return name
        if known and "·" in name.text and brought_in_han.goes_on_behind(rest.text[length:]):
            return name
    return _rare_at(rest)


#: What leads on between a post and what somebody says, and begins no name.
_LEADS_ON = regex(
    "[在于对就以从由向将把被为因按据根通经结针围同再又还也则都先后并即便首最接随另此该本其我他她它们的了上下中]"
)


def _rare_at(rest: Printed) -> Printed | None:
    """`高级工程师|角志伟则提醒`: a family that no list knows, and no word of any kind."""
    name = rest.cut(0, _LENGTHS[0])
    made = dictionary.words_in(rest.text[: len(name) + 2])
    sure = re.fullmatch("[一-鿿]{3}", name.text) and not _LEADS_ON.search(name.text)
    if not sure or any(place < len(name) for place, _ in made):
        return None
    return name if verbs.HAN_SAYS.match(rest.text, len(name)) else None


def _does(text: str, at: int) -> bool:
    return bool(verbs.HAN_SAYS.match(text, at) or verbs.HAN_DOES.match(text, at))


def _is_inside_word(text: str, at: int) -> bool:
    """Whether a word that a dictionary knows goes on over this place."""
    start = max(0, at - 6)
    return any(
        start + place < at < start + place + len(word)
        for place, word in dictionary.words_in(text[start:])
    )
