"""A name and a position in the lines of a head, and the head made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from ..regexes import regex
from . import (
    carried,
    delegates,
    head_roles,
    home_last,
    latin_people,
    names,
    offices,
    pairs,
    positions,
    segments,
    titled_han,
    trades,
    trimming,
)
from .habits import Habits
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed, join
from .trimming import Trimmed

#: The kind of a head that a paragraph tells by itself.
VOICE = "voice"


@dataclass(frozen=True)
class Head:
    """Who may speak, from one item to another."""

    role: str
    name: Printed | None
    position: Printed | None
    start: int
    end: int  # the first item below it
    labels: tuple[Printed, ...] = ()
    #: Words of the block that stand in the head's own paragraph, behind the head.
    words: Item | None = None
    country: str = ""  # where a label tells it
    kind: str = ""  # name first, position first, one line, words behind it, a body
    bare: bool = False  # only a space parts name and position
    unsure: bool = False  # only others of its shape can carry it
    weight: float = 0.0  # how much speaks for it, once all are chosen


@dataclass(frozen=True)
class Found:
    name: Printed
    position: Printed
    kind: str
    bare: bool = False
    country: str = ""
    labels: tuple[Printed, ...] = ()
    unsure: bool = False


def made(
    found: Found,
    lines: list[Trimmed],
    at: int,
    end: int,
    knowledge: Knowledge,
    habits: Habits,
) -> Head:
    labels = [*(label for line in lines for label in line.labels), *found.labels]
    used = (*found.name.spans, *found.position.spans)
    for line in lines:
        if line.words and not any(
            one.start < line.words.span.end and line.words.span.start < one.end for one in used
        ):
            labels.append(line.words)
    role, position = head_roles.without(found.position, knowledge)
    around = position.span.start - found.position.span.start
    labels.append(found.position.cut(0, around).strip())
    labels.append(found.position.cut(around + len(position)).strip())
    country = next((line.country for line in lines if line.country), found.country)
    country = country or next(filter(None, (trimming.country_of(x, knowledge) for x in lines)), "")
    role = next((own for line in lines if (own := line.role or head_roles.of_line(line))), role)
    # `Moderator – Sok Dara, …`
    leads = any(map(head_roles.leads, labels)) or head_roles.leads_behind(lines, used)
    role = role or ("chair" if leads else "")
    return Head(
        role=role or "remark",
        name=found.name,
        position=position,
        start=at,
        end=end,
        labels=tuple(filter(None, labels)),
        country=country,
        kind=found.kind,
        bare=found.bare,
        unsure=found.unsure,
    )


def parse(lines: list[Trimmed], habits: Habits, knowledge: Knowledge) -> Found | None:
    """A name and a position in lines that hold nothing else."""
    core: list[Trimmed] = []
    for line in lines:
        if not line.words or trimming.is_label(line, habits):
            continue
        # Above a head a country is a heading, below an office a part of it.
        if not trimming.is_home(line, knowledge) or len(core) > 1 or _is_pair(core, knowledge):
            core.append(line)
    if not core or core[-1] is not lines[-1]:
        return None
    if len(core) == 1:
        homes = {trimming.country_of(line, knowledge) or line.country for line in lines}
        abroad = bool(homes - {"", "cn"})
        return (
            on_one_line(core[0], knowledge, abroad)
            or in_country(core[0], knowledge)
            or _below_title(core[0], knowledge)
            or in_parts(core[0], habits, knowledge)
            or _carried(carried.beside_body(core[0], knowledge))
            or _carried(carried.body_and_name(core[0], knowledge))
            or _in_letters(core[0], knowledge)
            or _solid(core[0], knowledge)
        )
    on_lines = _on_lines(core, knowledge)
    if _has_topic(core, knowledge):
        return on_lines or _titled(core, knowledge) or _carried(carried.on_lines(core, knowledge))
    return (
        on_lines
        or _begun(core, knowledge)
        or _titled(core, knowledge)
        or _wrapped(core, knowledge)
        or _carried(carried.on_lines(core, knowledge))
    )


def _solid(line: Trimmed, knowledge: Knowledge) -> Found | None:
    """`周军广州港务局局长`: name and office with nothing between, as two columns run together."""
    told = carried.solid(line.words, knowledge)
    return Found(*told, bare=True) if told else None


def _carried(told: tuple[Printed, Printed, str] | None) -> Found | None:
    return Found(*told, unsure=True) if told else None


def _in_letters(line: Trimmed, knowledge: Knowledge, apart: bool = False) -> Found | None:
    """`Sok Dara (Thailand, pupil of …)`, with the home that stands between name and trade."""
    found = _carried(carried.in_letters(line, knowledge, apart))
    if not found:
        return None
    end = found.position.span.start - found.name.span.start
    home = line.words.cut(len(found.name), end).strip(" ,，(（|｜;")
    return replace(found, country=trimming.country_of(Trimmed(home), knowledge) if home else "")


def before_words(
    line: Trimmed, habits: Habits, knowledge: Knowledge, is_set_apart: bool, is_sure: bool
) -> Found | None:
    """A name and a position in the line that stands before somebody's words; it is sure that
    words follow behind a colon, or in a list of others."""
    return (
        on_one_line(line, knowledge)
        or in_country(line, knowledge)
        or in_parts(line, habits, knowledge)
        or (_carried(carried.on_one_line(line, knowledge)) if is_set_apart else None)
        or (_carried(carried.in_brackets(line, knowledge)) if is_sure else None)
        or _in_letters(line, knowledge, is_set_apart or is_sure)
        or (_with_foreign_name(line, knowledge) if is_sure else None)
    )


def _with_foreign_name(line: Trimmed, knowledge: Knowledge) -> Found | None:
    """`气象水文局主任梭登奈`: with neither family nor dot, and an office that tells no country."""
    found = on_one_line(line, knowledge, abroad=True)
    return replace(found, unsure=True) if found else None


def _is_pair(core: list[Trimmed], knowledge: Knowledge) -> bool:
    return len(core) == 1 and on_one_line(core[0], knowledge) is not None


def on_one_line(line: Trimmed, knowledge: Knowledge, abroad: bool = False) -> Found | None:
    pair = pairs.name_and_position(line.words, line.bold_until, knowledge, abroad)
    if not pair:
        return None
    name, position = pair
    between = line.words.text[len(name) :] if name.span.start < position.span.start else ""
    bare = bool(re.match(r"\s[^\s,，:：|｜(（—–-]", between)) and not line.bold_until
    kind = "one line" if name.span.start < position.span.start else "one line, name last"
    return Found(name, position, kind, bare)


def in_country(line: Trimmed, knowledge: Knowledge) -> Found | None:
    """`Cambodia (Mr. Sok Dara, Ministry of Environment)`"""
    told = delegates.in_country(line.words, knowledge, latin_people.name_and_position)
    if not told:
        return None
    name, position, country = told
    return Found(name, position, "of a country", country=country) if position else None


def in_parts(line: Trimmed, habits: Habits, knowledge: Knowledge) -> Found | None:
    found = segments.person(line.words, habits, knowledge)
    if not found or not found.name:
        return None
    kind = f"in parts {found.pattern}"
    return Found(found.name, found.position, kind, False, found.country, found.labels)


def _on_lines(core: list[Trimmed], knowledge: Knowledge) -> Found | None:
    """A line with the name alone, first or last; all others are the position."""
    for number, kind in ((0, "name first"), (len(core) - 1, "position first")):
        if not names.is_name(core[number].words.text, knowledge):
            continue
        others = [line for n, line in enumerate(core) if n != number]
        if _has_topic(others, knowledge):
            return None
        rest = [line.words for line in others]
        if position := _position_of(rest, knowledge):
            return Found(core[number].words, position, kind)
    return None


def in_cell(lines: list[Trimmed], knowledge: Knowledge) -> Found | None:
    """A name over anything, alone in a cell beside words: what of it tells an office is one,
    whatever the body is called."""
    core = [line for line in lines[1:] if line.words and not head_roles.of_line(line)]
    core = [line for line in core if trimming.role_of(line.words.text.strip(" ()")) is None]
    if not core or not names.is_name(lines[0].words.text, knowledge):
        return None
    if any(
        names.is_name(line.words.text, knowledge) and names.HONORIFIC.match(line.words.text)
        for line in core
    ):
        return None
    whole = _joined([line.words for line in core])
    honoured = names.HONORIFIC.match(lines[0].words.text) and core[0].words.text[0].isupper()
    told = honoured or positions.has_post(core[0].words.text)
    if not told or offices.is_sentence(whole.text):
        return None
    return Found(lines[0].words, whole, "name first")


def _has_topic(lines: list[Trimmed], knowledge: Knowledge) -> bool:
    """Whether what stands above an office is no part of it: a heading of another dress, which
    tells what is spoken of."""
    return any(
        above.dress != line.dress
        and not positions.is_position(above.words, knowledge)
        and not positions.ends_open(above.words.text)
        and not trimming.country_of(above, knowledge)
        and not names.is_name(above.words.text, knowledge)
        and not pairs.name_and_position(above.words, above.bold_until, knowledge)
        for above, line in pairwise(lines)
    )


def _begun(core: list[Trimmed], knowledge: Knowledge) -> Found | None:
    """Name and post on the first line, the bodies on the others."""
    first = on_one_line(core[0], knowledge)
    if first and first.kind == "one line":
        position = _position_of([first.position, *[line.words for line in core[1:]]], knowledge)
        return replace(first, position=position) if position else None
    last = on_one_line(core[-1], knowledge)
    if last and last.kind == "one line, name last":
        position = _position_of([*[line.words for line in core[:-1]], last.position], knowledge)
        return replace(last, position=position) if position else None
    return None


_TITLE = regex(r"\s*[:：|｜]\s*|\s*[—–]{1,2}\s*|\s[-/·]\s")


def _titled(core: list[Trimmed], knowledge: Knowledge) -> Found | None:
    """`Sok Dara：把数据带回村庄` over the office: a name with a title of what it says."""
    sign = _TITLE.search(core[0].words.text)
    if not sign:
        return None
    ends = core[0].words.cut(0, sign.start()), core[0].words.cut(sign.end())
    for name, title in (ends, ends[::-1]):
        # `Field lesson` looks like a name, but not beside one with an honorific.
        honoured = names.HONORIFIC.match(name.text) and not names.HONORIFIC.match(title.text)
        if positions.has_post(title.text) or (
            names.is_name(title.text, knowledge) and not honoured
        ):
            continue
        position = _position_of([line.words for line in core[1:]], knowledge)
        if position and pairs.is_holder(name, position, knowledge):
            if pairs.begins_with_holder(position, knowledge) and not names.HONORIFIC.match(
                name.text
            ):
                return None  # `Session I – Buyers`, over whoever speaks there first
            return Found(name, position, "titled", labels=(title.strip(),))
    return None


def _below_title(line: Trimmed, knowledge: Knowledge) -> Found | None:
    """`Informal recyclers — Mr. Sok Dara, Ministry of …`, `Sok Dara司长：把数据带回村庄`"""
    text = line.words.text
    sign = _TITLE.search(text)
    if not sign or len(text) > _LONGEST_TITLED or offices.is_sentence(text):
        return None
    for title, who in (
        (line.words.cut(0, sign.start()), line.words.cut(sign.end())),
        (line.words.cut(sign.end()), line.words.cut(0, sign.start())),
    ):
        if not who or not title or positions.is_position(title, knowledge):
            continue
        # `Informal recyclers` looks like a name, but not beside one with an honorific.
        honoured = bool(names.HONORIFIC.match(who.text))
        if trimming.role_of(title.text) or (names.is_name(title.text, knowledge) and not honoured):
            continue
        found = on_one_line(replace(line, words=who, bold_until=0), knowledge)
        if found and not found.bare:
            return replace(found, kind=f"titled, {found.kind}", labels=(title.strip(),))
        told = latin_people.name_and_position(who, knowledge)
        if told and honoured:
            return Found(*told, "titled, by body", labels=(title.strip(),))
    return None


#: No name with its office and a title is longer, in letters.
_LONGEST_TITLED = 200


def _wrapped(core: list[Trimmed], knowledge: Knowledge) -> Found | None:
    """One line that ran out: nobody's name stands on a line of its own."""
    if any(names.is_name(line.words.text, knowledge) for line in core):
        return None
    whole = replace(core[0], words=_joined([line.words for line in core]))
    if any(pairs.name_and_position(line.words, line.bold_until, knowledge) for line in core):
        return None
    return on_one_line(whole, knowledge)


#: `Sok Dara　　环境部处长`: with its own name, the last line of a list above somebody else.
_APART = regex(r"(?:\t|\u3000|\s\s)\s*(?=\S)")


def _position_of(parts: list[Printed], knowledge: Knowledge) -> Printed | None:
    """The parts as one position, where they can be one and none is somebody's own."""
    for part in parts:
        if names.is_name(part.text, knowledge) and not positions.is_position(part, knowledge):
            return None
        own = pairs.name_and_position(part, 0, knowledge)
        if own and (len(parts) > 1 or _APART.match(part.text, len(own[0]))):
            return None
    whole = _joined(parts)
    if len(parts) == 1 and trades.is_one(whole.text):
        return whole
    if not positions.is_position(whole, knowledge):
        return None
    if len(parts) > 1 and not _go_together(parts, knowledge):
        return None
    return whole


def _go_together(parts: list[Printed], knowledge: Knowledge) -> bool:
    """Whether each line says more of the office: it names a body, a post or a country, or the
    line before it was not complete."""
    for before, part in pairwise(parts):
        if _is_of_another(before, part, knowledge):
            return False
        if positions.ends_open(before.text) or positions.is_position(part, knowledge):
            continue
        if trimming.country_of(Trimmed(part), knowledge) or positions.begins_inside(part.text):
            continue
        if home_last.ends_there(before, part, knowledge):
            continue
        return False
    return True


def _is_of_another(before: Printed, part: Printed, knowledge: Knowledge) -> bool:
    """Whether a complete office stands above a body of another country: that one speaks next."""
    if positions.ends_open(before.text) or positions.has_post(part.text):
        return False
    one, other = (positions.country_in(words.text, knowledge) for words in (before, part))
    complete = bool(one and positions.has_post(before.text))
    return complete and bool(other) and one != other


def _joined(parts: list[Printed]) -> Printed:
    """A position broken over lines: nothing comes between characters or after a stroke."""
    whole = parts[0]
    for part in parts[1:]:
        before, after = whole.text[-1:], part.text[:1]
        spaced = before.isascii() and after.isascii() and before not in "/-"
        spaced = spaced or titled_han.is_title(whole.text)  # it is no part of the body below
        whole = join((whole, part), " " if spaced else "")
    return whole
