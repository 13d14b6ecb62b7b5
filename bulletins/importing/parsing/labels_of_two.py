"""Labels by which an interview is printed, where neither is a mark that every paper has: the
paper's own name before what it asks, and before the answers a part of the name or of the office
of whoever answers: `本刊：水从哪里来？`, `司长：从山上来。`
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..regexes import regex
from .heads import Head
from .outline import Item
from .printed import Printed

#: `司长：`, `【记者】`, `Prof. Dara:`
LABEL = regex(
    r"\s*(?:[【\[（(](?P<inside>[^】\]）):：。，,;；?？]{1,24})[】\]）)]\s*[:：]?|"
    r"(?P<label>[^:：。，,;；?？!！“”]{1,30}?)\s*[:：])\s*(?=\S)"
)
_QUESTION = regex(r"[?？][”’\"」）)]?\s*$")
#: So many questions, each with an answer, make an interview.
_FEWEST = 2
#: Whoever is asked, by no name or office.
_ASKED = regex(
    r"受访[人者]?|被访[人者]?|被采访[人者]|嘉宾|专家|(?:the\s+)?guest|interviewee|answer|reply",
    re.IGNORECASE,
)
_HONOUR = regex(r"(?:Mr|Mrs|Ms|Dr|Prof|Professor|Khun|Daw|U)\.?\s+")
_HONOUR_HAN = regex("(?:先生|女士|博士|教授|老师)$")


def of(item: Item) -> str:
    """The label with which a line begins; empty where it has none."""
    match = LABEL.match(item.text)
    return (match["inside"] or match["label"]).strip() if match else ""


def pair(items: Sequence[Item], start: int, end: int) -> tuple[str, str] | None:
    """The label that asks and the one that answers, where no more than these stand there by
    turns."""
    lines = [item for item in items[start:end] if not item.row]
    told = [(label, item) for item in lines if (label := of(item))]
    turns = [label for label, _ in told]
    asks = next((label for label, item in told if _QUESTION.search(item.text)), "")
    count = turns.count(asks)
    if not asks or count < _FEWEST:
        return None
    if not all(_QUESTION.search(item.text) for label, item in told if label == asks):
        return None
    first = turns.index(asks)
    run = turns[first : first + 2 * count]
    return (run[0], run[1]) if run[0] != run[1] and run == run[:2] * count else None


def apart(
    items: Sequence[Item], chosen: Mapping[int, Head], start: int, end: int
) -> dict[int, Head]:
    """The heads without those that such lines made, where whoever answers stands above them."""
    found = told(items, chosen, start, end)
    if not found:
        return dict(chosen)
    return {at: head for at, head in chosen.items() if of(items[at]) not in found}


def told(
    items: Sequence[Item], chosen: Mapping[int, Head], start: int, end: int
) -> tuple[str, str] | None:
    """The two labels, below the head of the one whom the second tells."""
    found = pair(items, start, end)
    first = next((at for at in range(start, end) if found and of(items[at]) == found[0]), -1)
    head = next((one for one in chosen.values() if one.end == first and not one.words), None)
    if not found or not head or not head.name:
        return None
    return found if is_of(found[1], head.name.text, str(head.position or "")) else None


def tells(label: str, name: Printed | None, office: Printed | None) -> bool:
    """Whether what stands before an answer is the label of this one."""
    match = LABEL.match(f"{label.strip()}.") if label.strip() and name else None
    own = (match["inside"] or match["label"]).strip() if match else ""
    return bool(own) and is_of(own, str(name), str(office or ""))


def is_of(label: str, name: str, office: str) -> bool:
    """Whether a label tells somebody of this name and office."""
    if _ASKED.fullmatch(label):
        return True
    honour = _HONOUR.match(label)
    bare = _HONOUR_HAN.sub("", label[honour.end() :] if honour else label)
    if bare.isascii():
        return _is_of_latin(bare, name, office)
    # `周司长`: the family and the post
    family = name.startswith(label[0]) and label[1:] in office
    return len(label) > 1 and (label in office or family or bool(bare and bare in name))


def _is_of_latin(label: str, name: str, office: str) -> bool:
    """`Dara`, `Director`, `SD`: a part of the name, the post, or initials."""
    own = {word.strip(".,()’'").casefold() for word in f"{name} {office}".split()}
    words = label.replace(".", " ").split()
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    is_part = bool(words) and all(word.casefold() in own for word in words)
    return is_part or (len(label) > 1 and label.replace(".", "") in initials)
