"""Rounds in which countries speak by turns, a paragraph each: `Cambodia reported that …`, `Lao PDR
asked for …`, `Thailand showed pictures of …`. Where most are told to have spoken, so has the one
whose verb alone would not tell it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lmec import folding

from ..regexes import regex
from . import amid_han, bodies_latin, idle_latin, sayings_han, sides, states, verbs
from .heads import Head
from .knowledge import Knowledge, even
from .outline import Item
from .printed import Printed

#: So many of the others have to be told to speak, and more than are not.
_FEWEST = 3
#: What they did at the table: one verb of the past, and no other tense.
_DOES = regex(
    r"(?:,[^,.;:]{3,40},)?\s+(?:also\s+|then\s+|briefly\s+|finally\s+|in\s+turn\s+)?"
    r"(?P<verb>[a-z]{2,}ed|gave|set\s+out|brought|took|put|drew|laid|spoke|saw|sought|read|held|told|made|spelled|went|"
    r"wrote|threw|kept|came\s+back)\s+(?!(?:by|in\s+(?:19|20)\d\d)\b)"
)
#: At home, and not at the table.
_AWAY = regex(
    r"(?:sent|hosted|built|ratified|signed|acceded|joined|arrived|travelled|attended|ended|suffered|lost|recorded|exported|"
    r"imported|planted|launched|opened|completed|enacted|adopted|held|came\s+back\s+(?:in|to)|made\s+(?:no|the)\s+(?:trip|journey)|"
    r"was|were|had|has)\b"
)
_DOES_HAN = regex(
    "(?:，[^，。；：]{2,16}，)?(?:则|也|还|随后|最后|接着|首先)*(?:(?:用|以|拿|把|就|围绕)[^，。；：]{1,16}?)?"
    "(?:展示|演示|播放|出示|列举|列出|举例|带来|给出|回顾|摆出|拿出|对比|比较|梳理|归纳|讲(?![座习师])|谈[到了起及]|问[起了]|算了|画了|"
    "点名|诉说|放了|道出|抛出|提醒|警[告示]|呼吁|追问|质疑|坦言|承认|抱怨|感叹|申明|重申|补充|反问|解释|回应|关心|担心)"
    "(?![了的过]?(?:会|室|台)|平台|系统|馆)"
)


def among(
    items: Sequence[Item], chosen: Mapping[int, Head], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads with those of such rounds."""
    found = dict(chosen)
    for run in _runs(items, start, end, knowledge):
        sure = [at for at in run if at in chosen and _speaks(chosen[at])]
        others = [at for at in run if at not in chosen]
        told = [at for at in others if states.speaker(_bare(items[at].words), knowledge)]
        if not sure or len(sure) + len(told) < max(_FEWEST, len(run) - len(sure) - len(told) + 1):
            continue
        for at in others:
            if head := _head(items[at], at, knowledge):
                found[at] = head
    return dict(sorted(found.items()))


def _runs(
    items: Sequence[Item], start: int, end: int, knowledge: Knowledge
) -> Iterator[list[int]]:
    """Paragraphs right below each other, set alike, that each begin with another country."""
    run: list[int] = []
    seen: set[str] = set()
    for at in range(start, end):
        code = _country(items[at], knowledge)
        alike = not run or _set(items[at]) == _set(items[run[0]])
        if not code or not alike or code in seen:
            yield run
            run, seen = [], set()
        if code:
            run.append(at)
            seen.add(code)
    yield run


def _set(item: Item) -> tuple[bool, bool, float]:
    return item.listed, item.bold, item.size


def _country(item: Item, knowledge: Knowledge) -> str:
    if not item.is_prose or item.level or item.row:
        return ""
    who = _who(item.words, knowledge)
    return who[1] if who else ""


def _who(words: Printed, knowledge: Knowledge) -> tuple[Printed, str] | None:
    """The country that begins the words, and its code."""
    rest = _bare(words)
    if country := knowledge.country_at(even(rest.text)):
        return rest.cut(0, country[1]), country[0]
    code = sides.country_of(rest.text)
    return (rest.cut(0, 2), code) if code else None


def _bare(words: Printed) -> Printed:
    mark = _MARK.match(words.text)
    return words.cut(mark.end()) if mark else words


_MARK = regex(r"\s*(?:[–—•·▪-]\s*|[（(]?\d{1,2}[.、)）]\s*)?(?:The\s+)?")


def _speaks(head: Head) -> bool:
    return head.name is None and head.words is not None


def _head(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    told = _who(item.words, knowledge)
    if not told:
        return None
    who, country = told
    behind = item.text[who.span.end - item.words.span.start :]
    if folding.script_of(who.text) == "Latn":
        acts = _DOES.match(behind)
        verb = behind[acts.start("verb") :] if acts else ""
        idle = (
            _AWAY.match(verb) or idle_latin.DOES.match(behind) or verbs.LATIN_SILENT.match(behind)
        )
        if not acts or idle or bodies_latin.SETTLES.match(behind):
            return None
    else:
        does = _DOES_HAN.match(behind) or states.speaker(_bare(item.words), knowledge)
        if not does or sayings_han.is_silent(behind):
            return None
    return Head("remark", None, who, at, at + 1, (), item, kind=amid_han.KIND, country=country)
