"""Whom a name means that stands alone, or only a part of it, among those who were introduced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from lmec import folding

from ..regexes import regex
from . import names, offices
from .printed import Printed

#: No name with its honours and its part in the meeting is longer, in letters.
LONGEST = 60
_OFFICE_FRONT = regex(rf"(?:[A-Z][a-z-]+\s+){{0,2}}{offices.LATIN_POST.pattern}\s+")
_HONOURED = regex(
    r"(?:(?!(?-i:He\s))H\.?E\.?|Mr|Mrs|Ms|Miss|Mme|Mdm|Madame?|Dr|(?:(?:Assoc|Asst|Associate|Assistant)\.?\s+)?(?:Prof|Professor)|"
    rf"(?-i:{offices.FULL_RANKS}))\.?\s+",
    re.IGNORECASE,
)
_LETTER = r"[^\W\u4e00-\u9fff]|['’.-]"
_WORDS = regex(rf"[A-ZÀ-ỸĐ](?:{_LETTER})*(?:\s+[A-ZÀ-ỸĐ](?:{_LETTER})*){{0,4}}")


def in_front(words: Printed, known: Sequence[str]) -> tuple[Printed, Printed | None, int] | None:
    """Somebody introduced before, by the whole name or a part of it: the name as it stands here,
    an office beside it, and where both end."""
    begins = _key(words.text[:LONGEST])
    for full in known:
        if begins.startswith(_key(full)) and (found := names.name_at_start(words, full)):
            end = words.text.find(found.text) + len(found)
            behind = re.match(rf"\s*{offices.HAN_HONOURS}{{1,3}}", words.text[end:])
            end += behind.end() if behind else 0
            post = _HAN_POST_BEHIND.match(words.text[end:])
            office = words.cut(end, end + post.end()).strip() if post else None
            return found, office, end + (post.end() if post else 0)
    if part := _part_in_front(words, known):
        return part
    front = _OFFICE_FRONT.match(words.text)
    start = front.end() if front else 0
    honour = _HONOURED.match(words.text, start)
    match = _WORDS.match(words.text, honour.end() if honour else start)
    if not match or not (honour or front or len(match[0]) > 3):
        return None
    if not whole(match[0], known):
        return None
    name = words.cut(honour.start() if honour else match.start(), match.end()).strip()
    # `Professor Sok` honours whoever it is, and tells no office.
    is_title = names.HONORIFIC.sub("", f"{words.text[:start].strip()} .") == "."
    office = words.cut(0, start).strip() if front and not is_title else None
    title = _BEHIND_PART.match(words.text, match.end())
    return name, office, title.end() if title else match.end()


def _part_in_front(
    words: Printed, known: Sequence[str]
) -> tuple[Printed, Printed | None, int] | None:
    """`达拉处长说`, `达拉接着说` of 索·达拉: one part of a name with dots."""
    for full in known:
        for part in re.split("[·•・‧]", names.bare(full)) if "·" in full else ():
            if len(part) < 2 or not words.text.startswith(part) or not whole(part, known):
                continue
            behind = _BEHIND_PART.match(words.text, len(part))
            end = behind.end() if behind else len(part)
            return words.cut(0, len(part)), None, end
    return None


#: A short office behind the name of somebody whose whole office is known: `周军处长补充说`.
_HAN_POST_BEHIND = regex(
    rf"\s?(?!代表\S\S)(?![向对就给与和同让请把被])[\u4e00-\u9fff]{{0,3}}?(?:{offices.HAN_POST.pattern.removesuffix('$')})"
)


def whole(name: str, known: Sequence[str]) -> str:
    """The one known person whose name has all these words; nothing where there are several."""
    own = set(words_of(name))
    same = {k for k in known if _key(k) == _key(name)}
    meant = same or {k for k in known if own and own <= set(words_of(k))}
    keys = {_key(k) for k in meant}
    return next(iter(meant)) if len(keys) == 1 else ""


_BEHIND_PART = regex(
    rf"{names.HAN_HONOUR}{{1,3}}|\s?(?![向对就给与和同让请把被])[\u4e00-\u9fff]{{0,3}}?(?:{offices.HAN_POST.pattern.removesuffix('$')})"
)


@lru_cache(maxsize=2048)
def _key(name: str) -> str:
    return folding.solid(folding.without_marks(names.bare(name)))


def words_of(name: str) -> list[str]:
    bare = _RANK.sub("", names.bare(name))
    return folding.words(folding.without_marks(bare))


#: `Captain Sok` is called so, of whatever name.
_RANK = regex(rf"^(?:{offices.FULL_RANKS})\s+(?=\S)")


#: `Mr. Sok`, wherever a sentence calls somebody so.
_CALLED = regex(
    r"\b(?:Mr|Mrs|Ms|Miss|Mme|Madame|Dr|Prof|Professor|U|Daw|Khun|Thao)\b\.?\s+"
    r"[A-ZÀ-ỸĐ][\w’'-]*(?:\s+[A-ZÀ-ỸĐ][\w’'-]*){0,4}"
)


def called(texts: Iterable[str], known: Sequence[str]) -> set[str]:
    """Those of the known whom sentences call by an honour and the name or a part of it."""
    found = (whole(match[0], known) for text in texts for match in _CALLED.finditer(text))
    return {name for name in found if name}
