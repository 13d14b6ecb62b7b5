"""Paragraphs that tell first of a meeting and then, sentence by sentence, who spoke there:
`11月28日，工作组召开协调会。…所长A汇报说，…。…处长B指出，…`. What tells of the meeting is parted
from what those said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..regexes import regex
from . import running, sentences
from .knowledge import Knowledge
from .outline import Item, Outline, PictureItem

#: The first sentence tells when or where a meeting was held.
_HELD = regex(
    r"(?:\d{1,2}\s*[日号]|[当同次]日|[上下]午)[^。]{0,80}(?:召开|举行|举办|开了)[^。]{0,60}(?:会|论坛|座谈|磋商|活动)|"
    r"\b(?:held|met|convened|took place|gathered|came together|assembled)\b"
)
#: So many have to be introduced.
_FEWEST = 2


def parted(lines: Outline, knowledge: Knowledge) -> Outline:
    """The outline with such paragraphs parted; the first paragraph leads, whoever it names."""
    items: list[Item] = []
    begins: list[int] = []
    has_begun = False
    for item in lines.items:
        begins.append(len(items))
        items += _parted(item, knowledge) if has_begun else (item,)
        has_begun = has_begun or item.is_prose
    if len(items) == len(lines.items):
        return lines
    begins.append(len(items))
    pictures = tuple(PictureItem(p.picture, begins[p.before]) for p in lines.pictures)
    return replace(lines, items=tuple(items), pictures=pictures)


def _parted(item: Item, knowledge: Knowledge) -> Iterator[Item]:
    cut = _first_speaker(item, knowledge)
    if not cut:
        yield item
        return
    bold = min(item.bold_until, cut)
    yield replace(item, words=item.words.cut(0, cut).strip(), bold_until=bold)
    yield replace(item, words=item.words.cut(cut), bold_until=0, listed=False)


def _first_speaker(item: Item, knowledge: Knowledge) -> int:
    """Where the first of several begins whom sentences behind the first one introduce."""
    if not item.is_prose or item.level or item.bold:
        return 0
    parts = list(sentences.parted(item.words))
    if len(parts) <= _FEWEST or not _HELD.search(parts[0][1].text):
        return 0
    if running.voices(item, knowledge):
        return 0
    told = [(start, running.introduced(sentence, knowledge)) for start, sentence in parts[1:]]
    speak = [(start, who.name.text) for start, who in told if who and who.name]
    several = len({name for _, name in speak}) >= _FEWEST
    return speak[0][0] if several else 0
