"""A line taken apart at its signs, whatever they are: `越南（Le Ngoc，技术官员）`,
`Panel 2 | Sok Dara | Director, Ministry of Environment | Cambodia`.

Each part is a name, a country, a label or something of an office. A line that holds one person's
name and one office, and nothing else that says anything, introduces that person; which signs
stand between is its pattern, and what a document does again and again weighs more than any form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from lmec import folding

from ..regexes import regex
from . import names, offices, pairs, places, positions, trimming, vocabulary
from .habits import Habits
from .knowledge import Knowledge, even
from .printed import Printed, join

_SIGN = regex(
    r"\s*(?:[（(\[【〔<〈「«‹〖]|[)）\]】〕>〉」»›〗]|::|[，,;；、:：|｜／→~～▪■●]|——?(?!东盟|湄公|东南亚)|(?<=\s)[-–—/·•](?=\s)|\t|"
    r"(?<=[\u4e00-\u9fff])/|/(?=[\u4e00-\u9fff])|(?<=\s)/|/(?=\s)|"
    r"(?<![\u4e00-\u9fff])[·•]|[·•](?![\u4e00-\u9fff])|\u3000+|\s{2,})\s*"
)
_NUMBER = regex(
    r"[\W_]*(?:n[o°º]\.?\s*|第)?[\d０-９一二三四五六七八九十.:：–-]{1,11}[\W_号位场个]*", re.I
)
#: Nobody's name with offices is longer, in letters and in parts.
_LONGEST, _MOST = 320, 16


@dataclass(frozen=True)
class Introduced:
    """Who is introduced, and by which pattern."""

    name: Printed | None
    position: Printed
    country: str
    labels: tuple[Printed, ...]
    pattern: str


@dataclass(frozen=True)
class _Part:
    start: int
    end: int
    sign: str  # what stands before it: a comma, a bar, a bracket; nothing before the first
    kind: str = ""  # name, country, label; or it may be of an office
    country: str = ""


def person(words: Printed, habits: Habits, knowledge: Knowledge) -> Introduced | None:
    """The one person whom the line introduces."""
    if len(words) > _LONGEST or re.match(r"\s*[—–―-]", words.text):
        return None  # a stroke signs what stands above
    parts = _parts(words, habits, knowledge)
    if not 2 <= len(parts) <= _MOST:
        return None
    for number in [n for n, part in enumerate(parts) if part.kind == "name"]:
        before, behind = parts[:number], parts[number + 1 :]
        if before and before[-1].kind == "post":
            return _with_post(words, parts, number, knowledge)
        for office, rest in ((behind, before), (before, behind)):
            if any(part.kind not in ("country", "label") for part in rest):
                continue
            if found := _introduced(words, parts, number, office, knowledge):
                return found
    return None


def body(words: Printed, habits: Habits, knowledge: Knowledge) -> Introduced | None:
    """The body that speaks without a person, beside its country or a label."""
    if len(words) > _LONGEST:
        return None
    parts = _parts(words, habits, knowledge)
    if (
        len(parts) > 1
        and re.match(r"\s*[:：]", words.text[parts[0].end :])
        and _may_label(words, parts[0])
    ):
        parts[0] = replace(parts[0], kind="label")
    own = [part for part in parts if part.kind not in ("country", "label")]
    if len(own) != 1 or len(parts) < 2:
        return None
    position = words.cut(own[0].start, own[0].end)
    if not pairs.is_body(pairs.of_body(position), knowledge):
        return None
    return Introduced(None, position, _country(parts), _labels(words, (position,)), "body")


def _may_label(words: Printed, part: _Part) -> bool:
    text = words.text[part.start : part.end].strip()
    return not part.kind and (len(text) <= 8 or (text.isascii() and len(text.split()) <= 4))


def _introduced(
    words: Printed, parts: list[_Part], number: int, office: list[_Part], knowledge: Knowledge
) -> Introduced | None:
    kept = list(_without_furniture(office))
    if not kept:
        return None
    name = words.cut(parts[number].start, parts[number].end).strip()
    position = words.cut(kept[0].start, kept[-1].end).strip()
    own = [part for at, part in enumerate(kept) if not _is_where(words, kept, at, knowledge)]
    if any(part.kind == "name" and not _is_office(words, part, knowledge) for part in own):
        return None  # two persons
    if not positions.is_position(position, knowledge):
        return None
    if not all(_is_office(words, part, knowledge) for part in _not_between(words, own)):
        return None
    # A body alone behind one word may be anything's: `Source: General Office`.
    short = name.text.isascii() and len(name.text.split()) < 2
    of_body = not short and pairs.is_body(position, knowledge)
    if not (positions.has_post(position.text) or of_body):
        return None
    pattern = "".join(part.sign + (part.kind[:1] or "p") for part in parts)
    pattern = re.sub(r"p(?:,p)+", "p", pattern)
    return Introduced(name, position, _country(parts), _labels(words, (name, position)), pattern)


def _not_between(words: Printed, office: list[_Part]) -> list[_Part]:
    """Without what stands by commas between an office and its country, which belongs to it:
    `Department of Parks, Wildlife and Plant Protection, Thailand`."""
    if len(office) < 3 or office[-1].kind != "country" or office[-1].sign != ",":
        return office
    between = [
        part
        for part in office[1:-1]
        if part.sign == "," and _CAPITALS.fullmatch(words.text[part.start : part.end].strip())
    ]
    return [part for part in office if part not in between]


_CAPITALS = regex(r"[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|of|and|for|the|on|in|&)){0,9}")


def _with_post(
    words: Printed, parts: list[_Part], number: int, knowledge: Knowledge
) -> Introduced | None:
    """`Director Sok Dara, Ministry of …`: the post before the name, the body behind it."""
    post, kept = parts[number - 1], list(_without_furniture(parts[number + 1 :]))
    if not kept or any(part.kind not in ("country", "label") for part in parts[: number - 1]):
        return None
    name = words.cut(parts[number].start, parts[number].end).strip()
    body = words.cut(kept[0].start, kept[-1].end).strip()
    if not positions.is_position(body, knowledge) or positions.has_post(body.text):
        return None
    own = words.cut(post.start, post.end).strip()
    han = folding.script_of(body.text) == "Hani"
    position = join((body, own)) if han else join((own, body), " ")
    labels = _labels(words, (own, name, body))
    return Introduced(name, position, _country(parts), labels, "post, name, body")


def _is_office(words: Printed, part: _Part, knowledge: Knowledge) -> bool:
    """Whether a part can belong to somebody's office."""
    own = words.cut(part.start, part.end).strip()
    if part.kind in ("country", "label"):
        return True
    return positions.is_position(own, knowledge) or _CONTINUES.match(own.text) is not None


def _is_where(words: Printed, parts: list[_Part], at: int, knowledge: Knowledge) -> bool:
    """Whether a part tells the town of the body before it: `Department of Environment, Kratie`,
    or any between a body and its country."""
    part, above = parts[at], parts[at - 1] if at else None
    if not above or part.sign != ",":
        return False
    own = words.cut(part.start, part.end).strip()
    if places.is_place(own.text):
        return True
    below = parts[at + 1] if at + 1 < len(parts) else None
    between = below and below.kind == "country" and below.sign == ","
    return bool(between and _TOWN.fullmatch(own.text)) and positions.is_position(
        words.cut(above.start, above.end).strip(), knowledge
    )


_TOWN = regex(r"(?!(?:Mr|Mrs|Ms|Dr|Prof|U|Daw)\b)[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){0,2}")
#: `Mekong Division` is a body; `Asia` and `for Water` only go on with what stands before.
_CONTINUES = regex(r"(?:and|of|for|in|the)\b|[a-z]|[A-Z]{2,8}$|[\u4e00-\u9fff]{2,12}$")


def _without_furniture(office: list[_Part]) -> Iterator[_Part]:
    """Without labels and countries at the ends; behind a comma a country ends the office."""
    first, last = 0, len(office)
    while first < last and office[first].kind in ("country", "label"):
        first += 1
    while last > first and (
        office[last - 1].kind == "label"
        or (office[last - 1].kind == "country" and office[last - 1].sign != ",")
    ):
        last -= 1
    yield from office[first:last]


def _parts(words: Printed, habits: Habits, knowledge: Knowledge) -> list[_Part]:
    found: list[_Part] = []
    at, sign = 0, ""
    for match in [*_signs(words.text), None]:
        end = match.start() if match else len(words)
        if words.text[at:end].strip():
            found += _parted(words, _part(words, at, end, sign, habits, knowledge), knowledge)
            sign = ""
        if match:
            at, sign = match.end(), sign + (_kind_of_sign(match[0]) if found else "")
    return found


_LATIN_POST = regex(
    rf"(?:[A-Z][a-z-]+\s+){{0,2}}{offices.LATIN_POST.pattern}(?:-General)?\s+(?=[A-ZĐ])"
)


def _cut(words: Printed, part: _Part, at: int) -> Printed:
    return words.cut(part.start, part.start + at)


def _parted(words: Printed, part: _Part, knowledge: Knowledge) -> list[_Part]:
    """A post and the name behind it as two."""
    text = words.text[part.start : part.end]
    if part.kind or len(text) > 60:
        return [part]
    latin = _LATIN_POST.match(text)
    cuts = [latin.end()] if latin else []
    cuts += [
        at
        for at in range(2, min(len(text), 24))
        if offices.HAN_POST.fullmatch(text[:at])
        or (
            offices.stands_before(text, at)
            and positions.is_position(_cut(words, part, at), knowledge)
        )
    ]
    for cut in cuts:
        rest = text[cut:].strip()
        if names.is_name(rest, knowledge) and (not latin or len(rest.split()) > 1):
            at = part.start + cut
            return [replace(part, end=at, kind="post"), _Part(at, part.end, " ", "name")]
    return [part]


def _signs(text: str) -> Iterator[re.Match[str]]:
    for match in _SIGN.finditer(text):
        # A name of two characters, spread.
        if match[0].isspace() and re.search(
            r"(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff]$", text[: match.start()]
        ):
            continue
        yield match


def _kind_of_sign(sign: str) -> str:
    plain = sign.strip()
    if plain and plain in "，,、;；":
        return ","
    return (
        "("
        if plain and plain in "（([【〔<〈「«‹〖"
        else ""
        if plain and plain in ")）]】〕>〉」»›〗"
        else "|"
    )


def _part(
    words: Printed, start: int, end: int, sign: str, habits: Habits, knowledge: Knowledge
) -> _Part:
    own = words.cut(start, end).strip()
    text = own.text
    code = trimming.country_of(trimming.Trimmed(own), knowledge)
    if code:
        return _Part(start, end, sign, "country", code)
    if code := _of_country(text, words.text[end:], knowledge):
        return _Part(start, end, sign, "country", code)
    if _NUMBER.fullmatch(text) or _is_label(text, habits):
        return _Part(start, end, sign, "label")
    if names.is_name(text, knowledge) and not positions.has_post(names.bare(text)):
        return _Part(start, end, sign, "name")
    return _Part(start, end, sign)


def _of_country(text: str, behind: str, knowledge: Knowledge) -> str:
    """`越南声音：`: a label that names a country and hardly more."""
    found = knowledge.country_at(even(text))
    if not found or not re.match(r"\s*[:：|｜—–]", behind) or len(text) - found[1] > 4:
        return ""
    return "" if positions.has_post(text) or offices.HAN_BODY_END.search(text) else found[0]


def _is_label(text: str, habits: Habits) -> bool:
    if not re.search(r"[^\W\d_]", text):
        return True
    return bool(
        vocabulary.COLUMNS.fullmatch(text)
        or vocabulary.WORDS_LABEL.fullmatch(text)
        or trimming.role_of(text) is not None
        or habits.is_label(text)
    )


def _country(parts: list[_Part]) -> str:
    codes = {part.country for part in parts if part.country}
    return codes.pop() if len(codes) == 1 else ""


def _labels(words: Printed, used: tuple[Printed, ...]) -> tuple[Printed, ...]:
    """What the line says besides."""
    ends = sorted((one.span.start, one.span.end) for one in used)
    edges = [words.span.start, *(edge for pair in ends for edge in pair), words.span.end]
    origin, found = words.span.start, []
    for start, end in list(pairwise(edges))[::2]:
        found.append(words.cut(start - origin, end - origin).strip())
    return tuple(filter(None, found))
