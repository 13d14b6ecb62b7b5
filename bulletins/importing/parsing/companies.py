"""Several persons in one sentence, and persons who are introduced by a sentence of their own.

`会议由…处长周军和…司长Sok Dara共同主持。`, `The meeting was chaired by A, …, and by B, …`;
`First to speak was A, Director of …. He said that …`
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lmec import folding

from . import names, pairs, positions
from .knowledge import Knowledge
from .printed import Printed

Pair = tuple[Printed, Printed]
#: How a name and an office in Latin letters are read; given by `running`.
Reader = Callable[[Printed, Knowledge], Pair | None]

_HAN_JOINT = re.compile(r"以及|[和与及、]")
_LATIN_JOINT = re.compile(
    r"\s*[,;]?\s+(?:(?:and|as\s+well\s+as|together\s+with|along\s+with|alongside)\s+)(?:by\s+)?(?:the\s+)?"
    r"(?=[A-ZĐ])|\s*;\s+(?:by\s+)?(?=[A-ZĐ])"
)


def parted(name: Printed, position: Printed, knowledge: Knowledge, read: Reader) -> list[Pair]:
    """The one person, or all whom the office hides: `Director, Ministry of A, and by B, Head`."""
    if name.span.start > position.span.start:
        return _parted_before(name, position, knowledge)
    for joint in _LATIN_JOINT.finditer(position.text):
        own, rest = position.cut(0, joint.start()).strip(" ,"), position.cut(joint.end())
        if not (positions.has_post(own.text) and positions.is_position(own, knowledge)):
            continue
        other = read(rest, knowledge)
        # `… of Agriculture and Rural Development, Viet Nam` is nobody's name and office.
        first = re.split("[,;]", other[1].text)[0] if other else ""
        if other and positions.has_post(first) and len(names.bare(other[0].text).split()) > 1:
            return [(name, own), *parted(*other, knowledge, read)]
    return [(name, position)]


def _parted_before(name: Printed, position: Printed, knowledge: Knowledge) -> list[Pair]:
    """The same where offices stand before names."""
    for joint in reversed(list(_HAN_JOINT.finditer(position.text))):
        own = position.cut(joint.end()).strip("，、 ")
        if not (positions.has_post(own.text) and positions.is_position(own, knowledge)):
            continue
        other = pairs.name_and_position(
            position.cut(0, joint.start()).strip("，、 "), 0, knowledge
        )
        if other and names.is_name(other[0].text, knowledge):
            return [*parted(*other, knowledge, lambda *_: None), (name, own)]
    return [(name, position)]


#: A sentence that goes on with whom the one before introduced.
_PRONOUN = re.compile(r"\s*(?:[他她](?!们)|其|该|(?:He|She|They|His|Her)\b)")
#: What the introducing sentence says besides: no more than that somebody's turn has come.
_FEW, _FEW_WORDS = 16, 14
_WHO = re.compile(r"(?:^|(?<=\s))(?=(?:(?:H\.E\.|Mr|Mrs|Ms|Dr|Prof)\.?\s)?[A-ZĐ])")


def introduced(
    sentence: Printed, following: Printed, knowledge: Knowledge, read: Reader
) -> Pair | None:
    """The one person of a sentence, whom the next one takes up with `He` or `她`."""
    if not _PRONOUN.match(following.text):
        return None
    bare = sentence.strip(" 。.!！?？")
    if folding.script_of(bare.text[:80]) == "Latn" and not re.search("[\u4e00-\u9fff]", bare.text):
        return next(_latin(bare, knowledge, read), None)
    return next(_han(bare, knowledge), None)


def _latin(bare: Printed, knowledge: Knowledge, read: Reader) -> Iterator[Pair]:
    for match in _WHO.finditer(bare.text):
        if len(bare.text[: match.start()].split()) > _FEW_WORDS:
            return
        found = read(bare.cut(match.start()), knowledge)
        if found and found[0].span.start < found[1].span.start:
            yield found


#: What somebody does whose turn has come, behind the name.
_TURN = re.compile(
    "(?:先生|女士|小姐|夫人|阁下|博士|教授|院士|老师){0,3}(?:$|应邀|作|发言|致[辞词]|登台|上台|讲话|交流|介绍|分享|发表|随后|接着|首先|的发言)"
)


def _han(bare: Printed, knowledge: Knowledge) -> Iterator[Pair]:
    """The office begins with its country or a known body, the name ends it."""
    starts = [0, *(m.end() for m in re.finditer("[是为由请，：]", bare.text[: _FEW + 1]))]
    for start in starts:
        for end in range(len(bare), max(start + 4, len(bare) - _FEW), -1):
            if not _TURN.match(bare.text, end):
                continue
            found = pairs.name_and_position(bare.cut(start, end), 0, knowledge)
            if found and found[0].span.start > found[1].span.start:
                yield found
