"""Whoever is told by a name and where he or she lives, and nothing else: `阿明（云南大理）：…`,
`Noy (Vientiane): …`. One such line may be anything; where several stand, they speak."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import names, places, positions
from .heads import Head
from .knowledge import Knowledge, even
from .outline import Item

KIND = "at home"
#: So many persons have to be told so.
_FEWEST = 3
_HEAD = regex(
    r"\s*(?P<name>[^（()）:：,，。；;]{2,30}?)\s*[（(](?P<home>[^（()）:：。；;]{2,24})[)）]\s*[:：]\s*(?=\S.{3})"
)
_ENDS_SO = regex(r"[\u4e00-\u9fff]{1,10}[省市州县区乡镇村寨府郡岛湾港]")
#: What may stand behind a country: a town.
_TOWN = regex(r"[\s,，·、]*(?:[\u4e00-\u9fff]{0,8}|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    found = {at: head for at in range(start, end) if (head := _head(items[at], at, knowledge))}
    told = {names.bare(head.name.text) for head in found.values() if head.name}
    return found if len(told) >= _FEWEST else {}


def _head(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    match = _HEAD.match(item.text)
    if not match or item.level or not names.is_name(match["name"], knowledge):
        return None
    home = match["home"].strip()
    country = knowledge.country_at(even(home))
    if positions.has_post(home) or not (
        _is_town(home) or (country and _TOWN.fullmatch(home[country[1] :]))
    ):
        return None
    code = country[0] if country else places.home_of(home)
    words = replace(item, words=item.words.cut(match.end()).strip(), bold=False, bold_until=0)
    return Head(
        "remark", item.words.group(match, "name"), None, at, at + 1,
        (item.words.group(match, "home"),), words, country=code, kind=KIND,
    )  # fmt: skip


def _is_town(home: str) -> bool:
    return (
        places.is_place(home)
        or bool(places.home_of(home) or _ENDS_SO.fullmatch(home))
        or (places.begins_abroad(home))
    )
