"""Somebody whose title stands behind the name, as one speaks of people in Chinese: `环境部水资源司
Sok Dara副司长指出`, `云南大学李芳教授`, `周军处长`.

The body or the country before the name and the title behind it make the position together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lmec import folding

from ..regexes import regex
from . import names, offices, pairs, positions, verbs
from .blocks import Block
from .knowledge import Knowledge, even
from .printed import Printed, join

#: How one is called by an office: no word that many are called together, such as 专家 or 代表.
_TITLE = regex(
    "(?:副|总|高级|正高级|教授级|首席|常务|助理|执行|特聘|客座|名誉|代理|[一二三四]级|全权|驻华)*"
    "(?:[部司局处厅署所院科室校会行团队馆站台省州市县区镇乡村社府河湖场厂园]长|主任|教授|研究员|工程师|"
    "规划师|设计师|经济师|农艺师|会计师|分析师|主席|秘书长|秘书|书记|参赞|大使|公使|代办|总领事|领事|"
    "院士|总师|总干事|干事长|经理|总裁|董事长|理事长|会长|巡视员|调研员|督察|总监|讲师|科学家|主编|编审|专员|"
    "顾问|大臣|次官|常务秘书|次长|协调员|助理|主管|参事|高工|科学官|项目官|博士)"
    "(?![馆处办室长组团级岗学院助])"
)
#: Where somebody is from, besides the bodies: smaller ones, and places that have heads.
_WHERE_END = regex(
    "(?:[系委办队社村镇乡县市省州区府港站场厂园]|保护区|实验室|基地|学校|医院|项目组|课题组|工作组|专班)$"
)
#: What no name of a body has: what somebody does, and words that lead on.
_TELLS = regex(
    "[，。；：“”（）()《》？！了是由请将把让对向给被]|的|以及|包括|介绍|邀请|表示|指出|认为|听取|随后|首先|"
    "参观|考察|感谢|欢迎|会见|访问|陪同|代表|专家|方面|出席|参加"
)
#: Branches and ranks that stand before a title and look like names: `水文教授`, `安全主管`.
_BRANCH = regex(
    "水[文利务质电产资工]|农[业学经艺]|林[业学]|文[化学科秘物旅]|安[全保监]|法[学律制规]|经[济贸营]|金融|党[委组支]|"
    "时任|常[务任驻]|全[国球职权科]|公共|方案|石油|和平|施工|应[用急]|通[信讯]|卫[生健]|包装|宣传|计[算划量]|项目|"
    "高[级等校]|柏油|边[境防]|古[生建]|路[桥政]|车[间辆]|商[务业]|能源|国[际家内土务]|平台|康复|管[理护委]|相关|有关|"
    "驻|单位|干部|支[部持队]|史学|都市|师[资范]|沙漠|双[边方语]|温室|红[树外]|游[客泳]|空[气间]|充电|白天|关[键于]"
)
_LATIN = regex(r"[A-ZÀ-ỸĐ][A-Za-zÀ-ɏḀ-ỿ'’. -]*[a-zà-ỹA-Z]\s*$")
_DOTTED = regex(r"[\u4e00-\u9fff]{1,7}(?:[·•‧][\u4e00-\u9fff]{1,7}){1,3}$")
#: No name with its title is longer, nor any body before it.
_LONGEST, _LONGEST_WHERE = 110, 60
#: Somebody has company there, or what follows is that one's: `李芳教授团队`, `周军处长的`.
_MORE = regex(
    r"\s*(?:等|一行|[、和与及的]|团队|课题组|代表团|率|所在|办公室|助理|领[衔队]|组[，。]|级|职务|岗|任)"
)


#: `国务秘书索·达拉`: the name stands behind the office.
_OFFICE_FIRST = regex(r"\s*(?:[A-ZĐ][a-z]|[\u4e00-\u9fff]{1,6}·)")


def at_start(words: Printed, knowledge: Knowledge) -> tuple[Printed, Printed, int] | None:
    """(name, position, where the title ends) of whoever the words begin with."""
    for title in _TITLE.finditer(words.text[:_LONGEST]):
        head = words.cut(0, title.start())
        if re.search("[，。；]", head.text):
            return None
        if _OFFICE_FIRST.match(words.text, title.end()):
            continue
        if found := _parted(head, knowledge):
            name, where = found
            is_office = not _POLITE.fullmatch(title[0])
            return name, join((where, words.group(title))) if is_office else where, title.end()
    return None


#: It honours somebody and is no office.
_POLITE = regex("博士")
#: Nobody's name ends so: what has a head, whose title follows.
_HAS_HEAD = regex("[省市县州区乡镇村委会联协办局厅处科所院校社团司署部组队站馆]$")


def alone(sentence: Printed, knowledge: Knowledge) -> tuple[Printed, Printed, int] | None:
    """(name, title, where it ends) of a name with a title and no body, before what is said."""
    title = _TITLE.search(sentence.text[:_LONGEST])
    if not title or _POLITE.fullmatch(title[0]) or title.start() < 2:
        return None
    name = sentence.cut(0, title.start()).strip()
    is_latin = bool(_LATIN.fullmatch(name.text))
    if is_latin and " " not in name.text:
        return None
    if not is_latin and (_HAS_HEAD.search(name.text) or not offices.HAN_FAMILY.match(name.text)):
        return None
    if not _is_name(name, Printed(), knowledge):
        return None
    if not verbs.HAN_SAYS.match(sentence.text, title.end()):
        return None
    return name, sentence.group(title), title.end()


def is_title(text: str) -> bool:
    return bool(_TITLE.fullmatch(text))


def length_of_title(name: str) -> int:
    """How many characters behind a Chinese name are a title: `蔡进研究员`."""
    if not offices.HAN_FAMILY.match(name):
        return 0
    title = next((t for t in _TITLE.finditer(name) if t.end() == len(name)), None)
    return len(name) - title.start() if title and 2 <= title.start() <= _NAME else 0


#: A name of China has at most so many characters.
_NAME = 4


def begins_with_title(position: str) -> bool:
    """`副教授 越南…学院`: of two lines, of which the first has the title beside the name."""
    title, _, body = position.partition(" ")
    return is_title(title) and bool(offices.HAN_BODY_END.search(body))


def leave_titles(blocks: Iterable[Block]) -> None:
    """`李芳教授在小结时…`, of whom an office was told above: what honours the name is none."""
    told: set[str] = set()
    for block in blocks:
        if not block.name or not block.position:
            continue
        name = names.bare(block.name.text)
        if block.inline and name in told and _HONOURED.fullmatch(block.position.text):
            block.position = None
        told.add(name)


_BY_FAMILY = regex(rf"{offices.HAN_FAMILY.pattern}(?:{_TITLE.pattern})")


def by_family(text: str) -> re.Match[str] | None:
    """`周副司长`: the family and a title."""
    return _BY_FAMILY.match(text)


def goes_on_alone(text: str, at: int) -> bool:
    """Whether behind the title nobody else is told, and nothing that is only somebody's."""
    return not _MORE.match(text, at)


def whole(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """(name, position) where the words are those and nothing else."""
    found = at_start(head, knowledge)
    behind = head.text[found[2] :] if found else ""
    if not found or (behind and not _HONOURED.fullmatch(behind)):
        return None
    return found[0], found[1]


_HONOURED = regex(rf"\s*{names.HAN_HONOUR}{{1,2}}")
#: What leads to somebody inside a sentence.
_LEADS = regex(
    "(?:包括|来自|邀请|会见|采访|拜会|接待|感谢|陪同|欢迎|听取|还有|其中|以及|分别[是为])了?|[由与和及同向是有]"
)


def inside(sentence: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    """(name, position) of each whom a sentence names so, in lists and by the way."""
    for part in sentence.split("[、，。；：]"):
        starts = (0, *(lead.end() for lead in _LEADS.finditer(part.text)))
        for start in starts:
            if found := at_start(part.cut(start).strip(), knowledge):
                yield found[0], found[1]
                break


def _parted(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """The name that ends the words, and the body or the country before it."""
    for start in _starts(head.text):
        where, name = head.cut(0, start).strip("的 "), head.cut(start).strip()
        if _is_where(where, knowledge) and _is_name(name, where, knowledge):
            return name, where
    return None


def _starts(text: str) -> Iterator[int]:
    if match := _LATIN.search(text) or _DOTTED.search(text):
        yield from range(match.start(), len(text) - 3)
        return
    yield from range(max(2, len(text) - 6), len(text) - 1)


def _is_name(name: Printed, where: Printed, knowledge: Knowledge) -> bool:
    text = name.text
    if folding.script_of(text) == "Latn":
        return names.is_latin_name(text) and names.is_name(text, knowledge)
    if "·" in text and _WORD.search(text.split("·")[0]):
        return False
    if _BRANCH.match(text) and "·" not in text and not _is_usual(text):
        return False
    if names.is_name(text, knowledge):
        return "·" in text or len(text) <= _USUAL
    abroad = names.may_be_foreign(where.text, knowledge)
    return abroad and names.is_transliterated(text, knowledge)


#: Most names of China have no more characters; those of three are less often a word.
_USUAL = 3


def _is_usual(text: str) -> bool:
    return len(text) == _USUAL and not offices.HAN_POST.search(text) and not _WORD.search(text)


#: The body that publishes, or of which the report tells.
_OWN = regex("(?:本|该|我)?(?:中心|秘书[处组]|协调组|学院|研究院|研究所|学校|平台|省厅|市局)")
_WORD = regex("[学部门务业级理术质化的厅局署院所司处省市县村]|中心")


def _is_where(where: Printed, knowledge: Knowledge) -> bool:
    text = where.text
    if not 2 <= len(text) <= _LONGEST_WHERE or _TELLS.search(text):
        return False
    if offices.HAN_POST.search(text):
        return False
    country = knowledge.country_at(even(text))
    if (country and country[1] == len(text)) or pairs.is_body(where, knowledge):
        return True
    if _OWN.fullmatch(text) or offices.HAN_UNITS.fullmatch(text):
        return True
    return bool(_WHERE_END.search(text)) and not positions.does(text)
