"""Who a Chinese paragraph names as a person, whatever the post: `退休船长岩温`, `鱼贩Sok Dara`,
`周军（胶厂厂长）`, `Sok Dara，一位茶农，…`, `他叫周军`.

A person is told by what stands beside the name: a post, which may be any that ends like one, a
bracket, an honour, words that introduce. Letters end a name themselves; a name in characters ends
before a sign, before a word that a dictionary knows, or where the report has it once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..regexes import regex
from . import any_post_han, brought_in_han, names, names_amid_han, positions, sides
from .knowledge import Knowledge
from .printed import Printed


@dataclass(frozen=True)
class Person:
    """Where a paragraph names somebody: from the post, or the name, to what belongs to these."""

    name: Printed
    position: Printed | None
    start: int
    end: int

    @property
    def key(self) -> str:
        return names.bare(self.name.text)


#: Most names in characters are no longer.
_USUAL = 3
#: Letters that may be a name, with what honours it.
_LETTERS = regex(
    r"(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof|Khun|Daw|Ko|U|Ven)\.?\s+){0,2}"
    r"(?P<name>[A-ZĐ][A-Za-zÀ-ỹ'’-]+(?:\s[A-ZĐ][A-Za-zÀ-ỹ'’-]*\.?){0,5})"
)
_BRACKET = regex(r"\s*[（(](?P<within>[^（()）]{2,60})[)）]")
_BESIDE = regex(
    rf"\s*{names_amid_han.HONOUR}{{0,2}}\s*(?:[，,]\s*(?:是|作为|身为|来自)?|——|—|－|是(?:一[位名个])?|[/／]\s*)\s*"
    r"(?P<post>[^，。；：！？“”()（）/／\n]{2,40}?)\s*(?=[，。；：:]|——|[/／]|$)"
)
_HONOURED = regex(
    rf"\s*(?:[（(](?:[A-ZĐ][^（()）\u4e00-\u9fff]{{2,40}})[)）]\s*)?{names_amid_han.HONOUR}{{1,2}}|"
    r"\s*[（(](?:[A-ZĐ][^（()）\u4e00-\u9fff]{2,40})[)）]"
)


def persons(
    words: Printed, known: Iterable[str], whole: str, knowledge: Knowledge
) -> list[Person]:
    """All whom the paragraph names, in order; `known` are told elsewhere in the report, whose
    words are `whole`."""
    found: dict[int, Person] = {}
    for person in (
        *_in_letters(words, knowledge),
        *_behind_posts(words, whole, knowledge),
        *_before_brackets(words, knowledge),
        *_called(words, whole, knowledge),
        *_repeated_at(words, whole, knowledge),
    ):
        found.setdefault(person.name.span.start, person)
    for name in known:
        at = words.text.find(name)
        while at >= 0:
            here = words.cut(at, at + len(name))
            if not _is_inside(words.text, at, name):
                end = _honoured(words.text, at + len(name))
                found.setdefault(here.span.start, Person(here, None, at, end))
            at = words.text.find(name, at + len(name))
    every = sorted(found.values(), key=lambda one: (one.name.span.start, -len(one.name)))
    apart: list[Person] = []
    for one in every:
        if not apart or one.name.span.start >= apart[-1].name.span.end:
            apart.append(one)
    return apart


def _is_inside(text: str, at: int, name: str) -> bool:
    """Whether a name in letters is part of a longer word."""
    around = text[at - 1 : at] + text[at + len(name) : at + len(name) + 1]
    return name[0] <= "z" and any("a" <= one.lower() <= "z" for one in around)


def _honoured(text: str, end: int) -> int:
    match = _HONOURED.match(text, end)
    return match.end() if match else end


def _in_letters(words: Printed, knowledge: Knowledge) -> Iterator[Person]:
    text = words.text
    for match in _LETTERS.finditer(text):
        name, at = words.group(match, "name"), match.start()
        if re.match(r"[A-Za-zÀ-ỹ0-9.@/_-]", text[match.end() :]) or not _is_latin(name.text):
            continue
        end = match.end()
        position, start = any_post_han.before(words, at, knowledge)
        within = _BRACKET.match(text, _honoured(text, end))
        if position is None and at and text[at - 1] in "（(" and text[end : end + 1] in "）)":
            # `渔业局站长（Sok Dara）`
            post, start = any_post_han.before(words, at - 1, knowledge)
            if post:
                yield Person(name, post, start, end + 1)
            continue
        if within and any_post_han.is_post(within["within"]):
            yield Person(name, words.group(within, "within"), start, within.end())
            continue
        is_part = position is None or _PART.fullmatch(position.text)
        if is_part and (beside := _beside(words, end)):
            yield Person(name, words.group(beside, "post"), start, beside.end())
            continue
        honoured = _honoured(text, end)
        if (called := _ONE_CALLED.match(text, end)) and _ONE_IS.search(text, 0, at):
            yield Person(name, words.group(called, "post"), at, called.end())
            continue
        if called := _ONE.search(text, 0, at):
            yield Person(name, words.group(called, "post"), called.start("post"), honoured)
            continue
        if not position and (later := _post_later(words, end)):
            yield Person(name, later, at, end)
            continue
        if position or start < at or honoured > end or at < match.start("name"):
            yield Person(name, position, start, honoured)


#: `一位园丁。他叫|Sok Dara`, `一位退休船长。|岩温今年…`
_ONE = regex(r"一[位名个](?P<post>[^，。；：“”]{2,20})[，。][他她]叫$")
#: `一位叫|Sok Dara|的米粉店老板`
_ONE_IS = regex("(?:一[位名个]|有[位名个])(?:名)?叫做?$")
_ONE_CALLED = regex(r"的(?P<post>[^，。；：“”]{2,16}?(?:老板|[员师者家农匠贩丁吏户主民长工商生]))")
#: `周军在坝上看水八年，是一位护坝员。`
_IS_LATER = regex(
    r"[^，。：“”]{2,24}(?:[，。][他她]?现?(?:是|为)|。作为|。身为)(?:[^，。；：“”]{0,6}?(?=一[位名个]))?"
    r"(?P<post>[^，。；：“”]{2,30})(?=[，。])|"
    r".{2,110}?[”。](?:这位|身为)(?P<this>[^，。；：“”]{3,30}?)(?:接着|随后|又|还|则|也|说|认为|表示|[，])"
)
#: `周军听完道歉，他是河口队的调度员，…`
_HE_IS = regex(r"[^，。：“”]{4,24}[，。][他她]是(?P<post>[^，。；：“”]{2,30})(?=[，。])")
_ONE_ABOVE = regex(
    r"(?:是|有|请来|来了)(?:了)?一[位名个](?P<post>[^，。；：“”]{2,20})。(?=[\u4e00-\u9fffA-Z])"
)


def _is_latin(text: str) -> bool:
    if " " not in text:
        return bool(re.fullmatch("[A-ZĐ][a-zà-ỹ]{2,}(?:[-'’][A-Za-z][a-z]+)?", text)) and (
            names.is_latin_name(f"{text} {text}")
        )
    return names.is_latin_name(text.rstrip("."))


def _beside(words: Printed, end: int) -> re.Match[str] | None:
    """`Sok Dara，茶农，`, `Sok Dara是茶农。`"""
    match = _BESIDE.match(words.text, _honoured(words.text, end))
    return match if match and any_post_han.is_post(match["post"]) else None


def _behind_posts(words: Printed, whole: str, knowledge: Knowledge) -> Iterator[Person]:
    text, last = words.text, -1
    for at in range(2, len(text) - 1):
        is_han = "\u4e00" <= text[at] <= "\u9fff"
        if at < last or not (is_han or text[at] in "（(，、 \u3000"):
            continue
        if not any_post_han.ends_at(text, at):
            continue
        if not (person := _behind_post(words, at, whole, knowledge)):
            continue
        yield person
        last = person.end


#: What goes on with a body: `农|牧公司`
_IN_BODY = regex("(?:公司|集团|大学|学院|研究|中心|医院|合作社|协会|[局处厅部署司])")
#: Between a post and the name: `站长——周军`, `队长，大家叫他岩温，`
_TO_NAME = regex(
    r"(?:、(?:如今|现在|曾经?|已)?[^，。、：“”]{2,16}?的(?=[\u4e00-\u9fff])|[，,]\s*(?:大家|人称|人们|村里人)?(?:都)?叫(?:他|她|做)?|\s|[（(])?"
)
#: A part in the meeting, where the post may be told besides.
_PART = regex(
    "评委|嘉宾|发言人|报告人|汇报者|汇报人|讲解者|讲解人|主讲人?|点评人|与谈人|对话人|学员代表|作者"
)
_OWN_BRACKET = regex("[（(][\u4e00-\u9fff·]{2,12}[)）]")


def _behind_post(words: Printed, at: int, whole: str, knowledge: Knowledge) -> Person | None:
    text = words.text
    position, start = any_post_han.before(words, at, knowledge)
    if position is None:
        return None
    lead = _TO_NAME.match(text, at)
    begin = lead.end() if lead else at
    if text[at] in "（(" and not _OWN_BRACKET.match(text, at):
        return None
    if text[at] in "，," and begin == at + 1:
        return None
    rest = words.cut(begin)
    name = names_amid_han.name_at(rest, position.text, whole, knowledge)
    if not name or any_post_han.is_post(name.text) or positions.has_post(name.text):
        return None
    if sides.country_of(name.text):
        return None  # `Sok Dara代表|柬方`
    if _IN_BODY.match(rest.text, len(name)):
        return None
    end = _honoured(text, begin + len(name))
    within = _BRACKET.match(text, end)
    if _PART.fullmatch(position.text) and within and any_post_han.is_post(within["within"]):
        return Person(name, words.group(within, "within"), start, within.end())
    if text[at] in "（(":
        end += 1
    return Person(name, position, start, end)


_BARE_BRACKET = regex(
    r"(?:^|[，。；！？”▲●■◆]|评委|嘉宾|导师)\s*(?P<name>[\u4e00-\u9fff·]{2,12})[（(](?P<within>[^（()）]{3,60})[)）]"
)


def _before_brackets(words: Printed, knowledge: Knowledge) -> Iterator[Person]:
    """`周军（胶厂厂长）`"""
    for match in _BARE_BRACKET.finditer(words.text):
        name = words.group(match, "name")
        if any_post_han.is_post(match["within"]) and names_amid_han.may_be_name(
            name.text, knowledge
        ):
            yield Person(name, words.group(match, "within"), match.start("name"), match.end())


_NAMED = regex(
    r"(?:[他她]|的人|名字|[位名][\u4e00-\u9fff]{2,8})(?:就|都)?叫(?:做|作)?(?=[\u4e00-\u9fff]{2,6}[，。])"
)
_ITSELF = regex(
    r"(?:^|[，。；：！？]|的是|则是|正是|发生在|名叫|(?:是|为)[^，。：“”]{2,14}的)\s*(?:同样|尊敬的)?(?:穿[^，。]{1,8}的|来自[^，。]{2,16}的)?(?=[\u4e00-\u9fff])"
)


def _called(words: Printed, whole: str, knowledge: Knowledge) -> Iterator[Person]:
    """`他叫周军，河口站的化验员`, `周军，河口站的化验员，…`"""
    for match in (*_NAMED.finditer(words.text), *_ITSELF.finditer(words.text)):
        sign = re.compile(
            rf"[\u4e00-\u9fff·]{{2,10}}?(?=(?:{names_amid_han.HONOUR})?(?:[，。]|——|是))"
        )
        own = sign.match(words.text, match.end())
        if not own or not (
            names_amid_han.may_be_name(own[0], knowledge)
            or (
                (len(own[0]) > _USUAL or re.match(names_amid_han.HONOUR, words.text[own.end() :]))
                and names.is_transliterated(own[0], knowledge)
            )
        ):
            continue
        beside = _beside(words, own.end())
        if words.text[own.end()] == "是" and not beside:
            continue
        if beside:
            post = words.group(beside, "post")
            yield Person(words.group(own), post, match.end(), beside.end())
        elif words.text[match.end() - 1] in "叫做作":
            yield Person(words.group(own), None, match.start(), own.end())


#: `潘氏锦秀`, before what she does.
_OF_VIET_NAM = regex(
    "[阮陈黎范黄潘武邓裴杜胡吴杨李郑丁段陶张何]氏[\u4e00-\u9fff]{1,2}(?![\u4e00-\u9fff]?[，。、])"
)


def _post_later(words: Printed, end: int) -> Printed | None:
    """The post that a later clause tells of whoever is named up to here."""
    match = _IS_LATER.match(words.text, end)
    group = "this" if match and match["this"] else "post"
    return words.group(match, group) if match and any_post_han.is_post(match[group]) else None


def _repeated_at(words: Printed, whole: str, knowledge: Knowledge) -> Iterator[Person]:
    """Whose name the report has more than once, and whose post the sentence before or the next
    clause tells: `…是一位退休船长。岩温今年七十岁，…`"""
    first = names_amid_han.repeated(words.text, whole, knowledge)
    if first and (later := _post_later(words, first)):
        yield Person(words.cut(0, first), later, 0, first)
    for match in _OF_VIET_NAM.finditer(words.text):
        if later := _post_later(words, match.end()):
            yield Person(words.group(match), later, match.start(), match.end())
    is_he = _HE_IS.match(words.text)
    if is_he and any_post_han.is_post(is_he["post"]):
        office = words.group(is_he, "post")
        if name := brought_in_han.name_before_anything(words, office.text, knowledge):
            yield Person(name, office, 0, len(name))
    for match in _ONE_ABOVE.finditer(words.text):
        length = names_amid_han.repeated(words.text[match.end() :], whole, knowledge)
        if length and any_post_han.is_post(match["post"]):
            name = words.cut(match.end(), match.end() + length)
            yield Person(name, words.group(match, "post"), match.end(), match.end() + length)
