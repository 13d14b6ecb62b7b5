"""Entries of a list that begin with a body and a colon, among such of persons:
`（三）波乔省代表团：…` below `（一）环境厅处长周军：…`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..regexes import regex
from . import delegates, offices, pairs, positions
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: So many entries of persons have to be sure.
_FEWEST = 2
#: The number of an entry, who speaks, and that words follow.
_ENTRY = regex(
    r"\s*[（(]?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]\s*(?P<who>[^:：。，]{3,60})[:：]\s*(?=\S)"
)
#: What no body is called.
_TELLS = regex(
    "[的了是]|会议|发言|讲话|讨论|总结|决定|[议商]定|部署|环节|要求|主[办持]|承办|名单|安排|会$"
)
_PEOPLE = regex("(?:与会|参会)?(?:代表团?|观察员)$")
_PLACE = regex("[\u4e00-\u9fff]{2,8}[省市州府县区]")


def among(
    chosen: Sequence[Head], items: Sequence[Item], start: int, end: int, knowledge: Knowledge
) -> Iterator[Head]:
    """Heads of those right above or below an entry of a person that is chosen."""
    taken = {n for head in chosen for n in range(head.start, head.end)}
    entries = {at: match for at in range(start, end) if (match := _ENTRY.match(items[at].text))}
    persons = [head for head in chosen if head.name and head.words and head.start in entries]
    if len(persons) < _FEWEST:
        return
    for at, match in entries.items():
        if at in taken or not {at - 1, at + 1} & {head.start for head in persons}:
            continue
        item = items[at]
        who = item.words.group(match, "who").strip()
        if not _is_body(who, knowledge):
            continue
        words = replace(item, words=item.words.cut(match.end()), bold=False, level=0, bold_until=0)
        labels = (item.words.cut(0, match.start("who")).strip(),)
        country = positions.country_in(who.text, knowledge)
        yield Head("remark", None, who, at, at + 1, labels, words, country, "body")


def _is_body(who: Printed, knowledge: Knowledge) -> bool:
    if pairs.is_body(who, knowledge) or pairs.may_be_body(who):
        return True
    units = offices.HAN_UNITS.fullmatch(who.text) and offices.HAN_BODY_END.search(who.text)
    if delegates.is_delegation(who.text, knowledge) or (units and not _TELLS.search(who.text)):
        return True
    people = _PEOPLE.search(who.text)
    home = who.cut(0, people.start()) if people else None
    return bool(home and (_PLACE.fullmatch(home.text) or pairs.is_body(home, knowledge)))
