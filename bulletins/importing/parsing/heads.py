"""Heads of speaker blocks: every stretch of lines that could be one, with what speaks for it.

Nothing is decided here: `weighing` scores the candidates by what the whole document does, and
`speakers` takes those that fit together best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from ..regexes import regex
from . import (
    captions,
    delegates,
    facts,
    grids,
    head_parts,
    introducing,
    names,
    numbering,
    offices,
    pairs,
    run_together,
    running,
    segments,
    trimming,
)
from .habits import Habits
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed
from .trimming import Trimmed

#: No head is longer, in lines and in letters.
_MOST, _LONGEST = 7, 320


def candidates(
    items: tuple[Item, ...], at: int, end: int, habits: Habits, knowledge: Knowledge
) -> Iterator[Head]:
    """Everything that could be a head and begins at the item."""
    if captions.ends_with_credit(items[at]) or facts.is_host(items, at):
        return
    yield from before_words(items, at, habits, knowledge)
    if _is_below_topic(items, at):
        bare = replace(items[at], words=items[at].words.strip("—–- "), bold_until=0)
        items = (*items[:at], bare, *items[at + 1 :])
    yield from _in_cell(items, at, end, habits, knowledge)
    yield from grids.heads(items, at, habits, knowledge)
    lines: list[Trimmed] = []
    last: Head | None = None
    for number in range(at, min(end, at + _MOST)):
        home = _home_cell(items, number, habits, knowledge) if last else None
        if last and home is not None:
            country = items[number].words
            yield replace(last, end=number + 1, country=home, labels=(*last.labels, country))
            return
        other = number > at and (
            _is_below_topic(items, number) or introducing.names_several(items[number], knowledge)
        )
        if other or not _may_go_on(items, at, number):
            if number == at + 1:
                yield from run_together.heads(items, at, lines, habits, knowledge)
            return
        line = trimming.trimmed(items[number], habits, knowledge)
        if lines and names.are_one(lines[-1].words.text, line.words.text, knowledge):
            # The same name in letters below it.
            lines[-1] = replace(lines[-1], labels=(*lines[-1].labels, line.words))
            continue
        lines.append(line)
        if number > at and _begins_another(lines, habits, knowledge):
            return
        yield from _bodies(items, at, number, lines, habits, knowledge)
        if len(line.words.text) < 2 or trimming.is_label(line, habits):
            continue
        if found := head_parts.parse(lines, habits, knowledge):
            last = head_parts.made(found, lines, at, number + 1, knowledge, habits)
            yield last


def _home_cell(
    items: tuple[Item, ...], number: int, habits: Habits, knowledge: Knowledge
) -> str | None:
    """The country that has a cell of its own behind name and office, or a plain line between
    these and the words: none of the office."""
    item, above, below = items[number], items[number - 1], items[number + 1 : number + 2]
    if item.row and (item.row != above.row or item.block == above.block):
        return None
    plain = not (item.level or item.bold) and item.size <= above.size
    apart = below and above.block != item.block and (below[0].is_prose or below[0].level)
    if not item.row and not (plain and apart):
        return None
    line = trimming.trimmed(item, habits, knowledge)
    home = trimming.is_home(line, knowledge)
    return trimming.country_of(line, knowledge) if home else None


def _in_cell(
    items: tuple[Item, ...], at: int, end: int, habits: Habits, knowledge: Knowledge
) -> Iterator[Head]:
    """A whole cell, where the words fill the next cell of its row."""
    row, block = items[at].row, items[at].block
    if not row or (at and items[at - 1].row == row):
        return
    until = at + 1
    # The name may be a paragraph of its own above the lines of the office.
    if until + 1 < end and items[at].bold and items[until].block == items[until + 1].block:
        block = items[until].block
    while until < min(end, at + _MOST) and (items[until].row, items[until].block) == (row, block):
        until += 1
    if not at + 1 < until < end or items[until].row != row or not items[until].is_prose:
        return
    own = items[at:until]
    if any(item.is_prose or len(item.text) > _LONGEST for item in own):
        return
    lines = [trimming.trimmed(item, habits, knowledge) for item in own]
    if found := head_parts.in_cell(lines, knowledge):
        yield head_parts.made(found, lines, at, until, knowledge, habits)


def _is_below_topic(items: tuple[Item, ...], at: int) -> bool:
    """`——环境部司长　Sok Dara`, between a heading that tells of what and the words."""
    if not at or not trimming.STROKE.match(items[at].text) or at + 1 >= len(items):
        return False
    above, below = items[at - 1], items[at + 1]
    dressed = above.level or above.bold
    return bool(dressed and not above.is_prose and not items[at].is_prose and below.is_prose)


def _begins_another(lines: list[Trimmed], habits: Habits, knowledge: Knowledge) -> bool:
    """Whether a head was complete above the last line, which is one by itself, or one name
    stands below another."""
    lines = [line for line in lines if line.words and not trimming.is_label(line, habits)]
    spoken = sum(names.is_name(line.words.text, knowledge) for line in lines)
    if spoken > 1 or len(lines) < 2:
        return spoken > 1
    if _ENTRY.fullmatch(lines[0].words.text) and _ENTRY.fullmatch(lines[-1].words.text):
        return True
    return bool(
        head_parts.on_one_line(lines[0], knowledge)
        and head_parts.on_one_line(lines[-1], knowledge)
    )


#: `旺堆　维西县巡护队队长`, below another such: whoever it is.
_ENTRY = regex(r"[^\u3000。，：；]{2,30}\u3000+[^\u3000。；：]{4,60}")
#: `28,600 square kilometres`, in a table of figures.
_QUANTITY = regex(r"\s*\d[\d.,]*\s+[a-z]")
#: `(a) thanked the host for the boats;`
_POINT = regex(r"\s*[(（]?(?:[a-z]|[ivx]{1,4}|\d{1,2})[)）.]\s+[a-z][^;]*[;.]\s*$")


def _may_go_on(items: tuple[Item, ...], at: int, number: int) -> bool:
    item = items[number]
    if len(item.text) > _LONGEST or (item.is_prose and not _is_head_with_a_point(item)):
        return False
    if (item.row and _QUANTITY.match(item.text)) or captions.credits_picture(item.text):
        return False
    if number == at:
        return True
    if _POINT.match(item.text):
        return False
    below = items[number + 1 : number + 2]
    if item.listed and not items[at].listed and below and below[0].listed:
        return False  # a heading above a list, of which no entry is an office
    if _is_in_mid_row(items, at) and item.row != items[at].row:
        return False  # what stands before it in its row is of that row's own head
    # A head may begin in a table and have its words below, but it does not run into one.
    if item.pictured and not item.row:
        return False  # a picture parts what stands above it from what it shows
    into = item.row and (not items[number - 1].row or _is_title_row(items, number - 1))
    return not (item.ruled or into or (item.level and _is_heading_of_its_own(items, number)))


def _is_in_mid_row(items: tuple[Item, ...], at: int) -> bool:
    return at > 0 and bool(items[at].row) and items[at - 1].row == items[at].row


def _is_title_row(items: tuple[Item, ...], number: int) -> bool:
    """Whether a line is alone in its row, above rows of several cells: a title over a table."""
    row, below = items[number].row, items[number + 1].row
    if row == below or (number and items[number - 1].row == row):
        return False
    blocks = {item.block for item in items[number + 1 : number + 8] if item.row == below}
    return len(blocks) > 1 and items[number].bold and not items[number + 1].bold


def _is_heading_of_its_own(items: tuple[Item, ...], number: int) -> bool:
    above = items[number - 1]
    return above.level == 0 or items[number].level < above.level


def _is_head_with_a_point(item: Item) -> bool:
    """`Sok Dara, Director, Ministry of Environment.` is no sentence."""
    text = item.text.rstrip(".。 ")
    dressed = item.bold or item.level
    # `- **Sok Dara**, Director, Ministry of Environment.`, in a list of those who answer.
    entry = item.listed and 0 < item.bold_until < len(text) and "," in text
    if entry and len(text) < _LONGEST and not offices.is_sentence(text):
        return True
    return bool(dressed and len(text) < _LONGEST) or bool(
        len(text) < 160 and not offices.is_sentence(text) and _ends_in_office(text)
    )


def _ends_in_office(text: str) -> bool:
    return bool(offices.HAN_POST.search(text))


def _bodies(
    items: tuple[Item, ...],
    at: int,
    number: int,
    lines: list[Trimmed],
    habits: Habits,
    knowledge: Knowledge,
) -> Iterator[Head]:
    """A ministry or a country that speaks without a person."""
    line, before = lines[-1], lines[:-1]
    note: tuple[Printed, ...] = ()
    if before and trimming.role_of(line.words.text.strip(" ()（）[]")) == "":
        note, line, before = (line.words,), before[-1], before[:-1]  # `Written statement`
    if any(x.words and not trimming.is_label(x, habits) and not trimming.country_of(x, knowledge)
           for x in before):  # fmt: skip
        return
    if len({trimming.country_of(x, knowledge) for x in (*before, line)} - {""}) > 1:
        return  # countries below each other, in a table of figures
    spoken = _body_of(line, habits, knowledge) if len(line.words) > 1 else None
    spoken = spoken or _shaped_body(line)
    if not spoken:
        return
    labels = [*(label for each in lines for label in each.labels), *spoken.labels, *note]
    labels += [each.words for each in before if each.words]
    told = (x.country or ("" if x is line else trimming.country_of(x, knowledge)) for x in lines)
    country = next(filter(None, told), spoken.country)
    yield Head(
        line.role or "remark", None, spoken.position, at, number + 1, tuple(labels),
        country=country, kind="body",
    )  # fmt: skip


_IS_VERB = regex(r"\s*,?\s+[a-z]+ed\b")
#: What several do together, perhaps in a place, on something, in a way.
_MEETS = regex(
    r"(?:等|一行|先后|共同|分别|[在于就以通][^，。]{1,24}?)*(?:举行|进行|开展|召开|签署|签订|出席|参加|见面|座谈|磋商|交换|会[谈见晤]|"
    r"[^，。]{0,6}(?:会谈|会见|会晤|磋商|座谈))"
)
#: `(Director, …) presented the results.`, `(Director, …) shared one lesson:`
_GOES_ON_BEHIND = regex(r"\)\s+[a-z][^()]*[.:]\s*$")


def before_words(
    items: tuple[Item, ...], at: int, habits: Habits, knowledge: Knowledge
) -> Iterator[Head]:
    """A head with its words behind it in one paragraph: `**Name（position）：**words`."""
    item = items[at]
    number = numbering.number_at(item)
    for cut, sure in _ends_of_head(item):
        head, rest = item.words.cut(0, cut), item.words.cut(cut).strip(":： \u3000\t").strip("–—")
        rest = rest.strip(", ") if rest.text.startswith(",") else rest
        rest = rest.cut(2).strip() if rest.text.startswith("- ") else rest
        # `**Sok Dara, Director**. The lake …`: the dress may end before the stop.
        rest = rest.cut(1).strip() if rest.text.startswith((". ", "。")) else rest
        if not rest or len(rest) < 4 or cut <= number or offices.is_sentence(
            head.text.strip().rstrip(".。:： ")
        ):  # fmt: skip
            continue
        bold = item.bold_until if item.bold_until < cut else 0
        if item.text[cut - 1 : cut] in (")", "）") and (
            rest.text[0].islower() or running.voices(item, knowledge)
        ):
            continue  # a sentence, and no head with words behind it
        if item.text[cut - 1 : cut] in (")", "）") and _MEETS.match(rest.text):
            continue  # `司长周军与主任Sok Dara（…）举行会谈`: what both do, and nobody says
        if (
            item.text[cut - 1 : cut] == "。"
            and "是" in head.text
            and running.voices(item, knowledge)
        ):
            continue  # `柬埔寨的同事是环境部司长Sok Dara。`
        if item.text[cut - 1 : cut] == "。" and _VISITS.search(head.text):
            continue  # `本刊记者采访了环境部司长索·达拉。`
        if _GOES_ON_BEHIND.search(item.text[:cut]) and running.voices(item, knowledge):
            continue  # the same, at its end
        # Behind a full stop another sentence goes on, unless all before it is set apart.
        set_apart = item.bold_until and item.text[:cut].strip() == item.text[: item.bold_until]
        if (
            not set_apart
            and item.text[cut - 1 : cut] == "。"
            and any(voice.name for voice in running.voices(item, knowledge)[:1])
        ):
            continue
        # `**Sok Dara**, Director of …, noted that …`
        if _IS_VERB.match(item.text[cut:]) and running.voices(item, knowledge):
            continue
        # `**Professor Sok Dara**, Dean of …, noted that …`: her honour is no office
        if names.is_name(head.text, knowledge) and re.match(r"\s*,|\s+[a-z]", item.text[cut:]):
            continue
        if set_apart and (asks := _ASKS.search(head.text)):
            head = head.cut(0, asks.start())
        # A dash leads an entry of a list here; alone on a line it would sign what stands above.
        head = head.strip(" –—-【】") if _BRACKET.match(item.text) else head.strip(" –—-")
        line = trimming.trimmed(replace(item, words=head, bold_until=bold), habits, knowledge)
        in_list = item.listed or bool(number)
        found = head_parts.before_words(line, habits, knowledge, bool(set_apart), sure or in_list)
        words = replace(item, words=rest.strip(), bold=False, level=0, bold_until=0)
        # `Cambodia (Sok Dara, Ministry …): …`: the bracket tells who speaks for it.
        goes_on = rest.text[0] in "(（"
        if (
            not found
            and (sure or _tells_part(line))
            and not goes_on
            and (
                spoken := _body_of(line, habits, knowledge)
                or _shaped_body(line)
                or _bracketed(item, line)
            )
        ):
            labels = (*line.labels, *spoken.labels)
            yield Head(
                line.role or "remark", None, spoken.position, at, at + 1, labels, words,
                country=line.country or spoken.country, kind="body",
            )  # fmt: skip
            return
        if not found:
            continue
        # `Sok Dara, Director of …, laid it on the table: …`: the sentence tells the office.
        told = next((voice.position for voice in running.voices(item, knowledge)), None)
        if told and found.position.text.startswith(f"{told.text},"):
            continue
        made = head_parts.made(found, [line], at, at + 1, knowledge, habits)
        yield replace(made, words=words, kind=f"before words, {found.kind}", bare=not sure)
        return


_VISITS = regex("(?:采访|专访|访问|探访|拜访|走访|会见|拜会)了")
#: `**周军（水利厅副厅长）追问：** …`
_ASKS = regex(r"\s*(?:追问|反问|提问|发问|回答|答复|作答|插话|问|答)\s*[：:]\s*$")


def _tells_part(line: Trimmed) -> bool:
    """`World Bank (written input) – …`: how somebody took part tells a speaker for certain."""
    return any(
        trimming.role_of(label.text.strip("()[]（）【】 ")) is not None for label in line.labels
    )


def _shaped_body(line: Trimmed) -> segments.Introduced | None:
    """A body of which no list knows."""
    if not pairs.may_be_body(pairs.of_body(line.words)):
        return None
    return segments.Introduced(None, line.words, line.country, (), "body")


def _body_of(line: Trimmed, habits: Habits, knowledge: Knowledge) -> segments.Introduced | None:
    if pairs.is_body(pairs.of_body(line.words), knowledge):
        return segments.Introduced(None, line.words, line.country, (), "body")
    text = line.words.text
    home = delegates.home_of_heading(text, knowledge)
    is_side = bool(home) and text.endswith(" side")
    if is_side or (len(text) > 2 and delegates.is_delegation(text, knowledge)):
        return segments.Introduced(None, line.words, line.country or home, (), "body")
    return segments.body(line.words, habits, knowledge)


#: `【老挝红十字会】建议…`, `【长江水产研究所研究员公冶长明】鱼道…`
_BRACKET = regex(r"\s*【(?P<whose>[^【】]{4,60})】\s*(?=[^\s:：])")


def _bracketed(item: Item, line: Trimmed) -> segments.Introduced | None:
    """A body in such brackets, which others have around their offices."""
    match = _BRACKET.match(item.text)
    whose = match["whose"].strip() if match else ""
    # Other words there are the heading of a part: `【考察结果】`.
    if whose != line.words.text.strip("【】 ") or not offices.HAN_BODY_END.search(whose):
        return None
    return segments.Introduced(None, line.words.strip("【】 "), line.country, (), "body")


_END = regex(
    r"[：:]\s*|\s+[–—]\s+|[。]|(?<=[a-z]{3})\.\s+|(?:(?<=[A-Z]{3})|(?<=\b[A-Z][a-z]{2}))\.\s+(?=[A-Z“\"])|[)）](?=\s*[^\s:：，,。.;；、）)])|"
    r"\s*[|｜]\s*|——"
)


def _ends_of_head(item: Item) -> Iterator[tuple[int, bool]]:
    text = item.text
    if 0 < item.bold_until < len(text):
        yield len(text) - len(text.lstrip()) + item.bold_until, True
    if bracket := _BRACKET.match(text):
        yield bracket.end(), bool(offices.HAN_BODY_END.search(bracket["whose"]))
    for match in islice(_END.finditer(text[:_LONGEST]), 5):
        yield match.end(), match[0].strip() in (":", "：")
