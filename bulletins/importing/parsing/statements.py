"""Bodies that speak without a person, each alone on a line above its words, in a paper that says
that it prints what they wrote: `Five bodies sent statements, which are printed below.`"""

from __future__ import annotations

import re
from collections import defaultdict

from ..regexes import regex
from .heads import Head
from .outline import Item

#: So many of them have to stand there.
_LEAST = 2
_WHAT = (
    r"(?:statements?|comments?|submissions?|repl(?:y|ies)|responses?|answers?|positions|views|opinions|"
    r"remarks|letters?|messages?|interventions?|speeches|passages|extracts)"
)
_PRINTED = (
    r"(?:below|(?:are|is|we|here)\s+(?:print(?:ed)?|reproduced?|quoted?|published?|given|set\s+out)|"
    r"follows?(?=[.,:;]|$|\s+(?:in|here|below)\b)|in\s+full|verbatim|as\s+received|unedited|"
    r"in\s+(?:the\s+)?order\s+(?:of\s+arrival|received|in\s+which))"
)
_WHAT_HAN = (
    "(?:发言|声明|答复|回复|来函|复函|来信|表态|致辞|讲话|回应|陈述|"
    "(?:书面|反馈|各方|各国|各单位|回复)意见)"
)
_PRINTED_HAN = "(?:如下|摘登|摘编|摘要|摘录|刊登|刊发|刊载|照录|附后|分列|汇编|以下是|下面是|现将)"
#: Within one sentence, or all of a heading.
_ANNOUNCES = regex(
    rf"\b{_WHAT}\b[^.]{{0,120}}\b{_PRINTED}|\bthey\s+(?:wrote|said)\b[^.]{{0,40}}\b{_PRINTED}|"
    rf"\bin\s+their\s+own\s+words\b|\bwrote\s+as\s+follows\b|"
    rf"\bstatements\b[^“”]{{0,160}}\bTheir\b[^.]{{0,80}}\b{_PRINTED}|^{_WHAT}$|"
    rf"{_WHAT_HAN}[^。]{{0,24}}{_PRINTED_HAN}|{_PRINTED_HAN}[^。]{{0,24}}{_WHAT_HAN}",
    re.IGNORECASE,
)
_OWN = regex(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b|我们|我[方国部委局司会院厅]|本[部委局司会院厅国]")


def of_bodies(found: dict[int, list[Head]], items: tuple[Item, ...], start: int) -> list[Head]:
    """The heads of bodies that carry each other, because what stands below each is a statement."""
    alike: dict[tuple[int, bool], list[Head]] = defaultdict(list)
    for made in found.values():
        for head in made:
            if _stands_above_words(head, items):
                item = items[head.start]
                alike[item.level, item.bold].append(head)
    told: list[Head] = []
    for heads in alike.values():
        bodies = {items[head.start].text for head in heads}
        if len(bodies) >= _LEAST and _are_statements(heads, items, start):
            told += heads
    return told


def _stands_above_words(head: Head, items: tuple[Item, ...]) -> bool:
    if head.kind != "body" or head.words or head.end != head.start + 1 or head.end >= len(items):
        return False
    item, below = items[head.start], items[head.end]
    dressed = item.level or item.bold
    return bool(dressed and not item.row and below.is_prose and not below.row)


def _are_statements(heads: list[Head], items: tuple[Item, ...], start: int) -> bool:
    above = items[start : min(head.start for head in heads)]
    if any(_ANNOUNCES.search(item.text) for item in above):
        return True
    own = sum(bool(_OWN.search(items[head.end].text)) for head in heads)
    return own >= _LEAST and own * 2 > len(heads)
