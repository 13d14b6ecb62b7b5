"""The head of an issue: names of the Center, the word for bulletin, year, number, date, and the
headline below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..regexes import regex
from . import (
    datelines,
    headlines,
    imprints,
    issue_forms,
    masthead_lines,
    months,
    named_headlines,
    names,
    own_titles,
    positions,
    publishers,
    signed_days,
    subjects,
    vocabulary,
)
from .about_text import is_short_for
from .contact_fields import ADDRESS
from .habits import Habits
from .knowledge import Knowledge, even
from .masthead_values import Reading, labelled_serial, taken_out
from .outline import Item
from .printed import Printed, join
from .results import Found, ParsedMasthead

#: Nobody's masthead is longer, in lines.
_LONGEST = 30
#: A motto may stand above the paragraph that begins with where and when.
_PARAGRAPHS_WITH_DATELINE = 2
#: The last of a paper, of which one may have the day on which it was signed.
_LINES_OF_SIGNATURE = 3


@dataclass(frozen=True)
class Head:
    masthead: ParsedMasthead
    headline: Printed | None
    labels: tuple[Printed, ...]
    rest: int  # the first item below the headline


def parse(
    items: tuple[Item, ...], margins: tuple[Item, ...], habits: Habits, knowledge: Knowledge
) -> Head:
    """The lines above the first sentence; what they lack stands in the margins of the pages, or
    at the end of the last."""
    reading = Reading()
    lead = _first_sentence(items, habits, knowledge)
    named: dict[int, Printed] = {}
    valued: list[int] = []
    others: list[int] = []
    subject: Printed | None = None
    for number, item in enumerate(items[:lead]):
        before = reading.masthead
        if number and labelled_serial(items[number - 1].words, item.words, reading):
            others = [other for other in others if other != number - 1]
            valued.append(number)
        elif imprints.is_sentence(item):
            imprints.take_sentence(item, reading, lambda text: publishers.is_name(text, knowledge))
            valued.append(number)
        elif parted := subjects.parted(item, lambda text: publishers.is_name(text, knowledge)):
            subject = subject or parted[1]
            if not masthead_lines.take(replace(item, words=parted[0]), reading, knowledge):
                taken_out(parted[0], reading)
            valued.append(number)
        elif (
            _is_of_meeting(items, number)
            or _ASKS.fullmatch(item.text)
            or not masthead_lines.take(item, reading, knowledge)
        ):
            others.append(number)
        elif reading.masthead.names != before.names and not _tells(before, reading.masthead):
            if number - 1 in others and (whole := _over_two_lines(items, number, knowledge)):
                reading.masthead = replace(
                    reading.masthead, names=(*reading.masthead.names[:-1], whole)
                )
                others.remove(number - 1)
            named[number] = reading.masthead.names[-1]
        else:
            valued.append(number)
    called = own_titles.called(items[:lead])
    untitled = [number for number in others if number not in called] or others
    found = headlines.choose(items, untitled, lead, habits, knowledge, [*valued, *named])
    found = found or named_headlines.last(items, named, valued, lead, reading)
    if found and not _is_head(found, valued, items, lead):
        found = None
    if found and subject and not _is_set_apart(items[found[0]], habits):
        found = None
    start = found[1] if found else 0
    masthead = _without_names(reading, named, start, max(valued, default=-1))
    masthead = _without_initials(masthead)
    masthead, parts = own_titles.without_parts(masthead, items[:lead])
    reading.labels += parts
    if all(any(name is told for told in reading.told) for name in masthead.names):
        above = found[0] if found else lead
        bare = replace(masthead, names=())
        titled = own_titles.named(bare, items[:above], others, [*valued, *named])
        masthead = titled if titled.names else masthead
    rest = max([start, *(n + 1 for n in valued)])
    if not found:
        rest = max([rest, *(n + 1 for n in named)])
    beside = [item for number, item in enumerate(items[:lead]) if number in others]
    if found:
        beside = [item for item in beside if item not in items[slice(*found)]]
    top = found[0] if found else lead
    telling = [items[n] for n in valued if n < top]
    telling += [items[n] for n in others if n < top and months.may_tell(items[n])]
    dated = imprints.of_month(telling, masthead)
    if dated.date is not masthead.date:
        first = items[lead : lead + _PARAGRAPHS_WITH_DATELINE]
        masthead = _in_month(dated, beside, first, items[-_LINES_OF_SIGNATURE:])
    masthead = imprints.issued(items[-_LINES_OF_SIGNATURE:], masthead)
    masthead = imprints.by_the_way(beside, masthead)
    for item in items[lead : lead + _PARAGRAPHS_WITH_DATELINE]:
        masthead = datelines.dated(item, masthead)
    reading.masthead = masthead
    masthead = _from_margins(replace(reading, masthead=masthead), items, margins, rest, knowledge)
    headline = join([items[n].words for n in range(*found)], " ") if found else None
    if not headline:
        headline = subject
    if headline and (sign := _SIGN.match(headline.text)):
        reading.labels.append(headline.group(sign).strip())
        headline = headline.cut(sign.end()).strip()
    if headline and (sign := _SIGN_BEHIND.search(headline.text)):
        reading.labels.append(headline.group(sign).strip())
        headline = headline.cut(0, sign.start())
    return Head(with_year(masthead), headline, tuple(reading.labels), rest)


#: No body is called so: `夜里怎么开？五位各说难处`, though it ends like a division.
_ASKS = regex(r"[^\d]*[？！?!][^\d]*")
#: Before a cell that tells where the meeting was, and nobody who publishes.
_WHERE = regex(
    r"(?:会议|召开|举办|举行|活动)\s*(?:地\s*点|会\s*场|会\s*址)|(?:meeting\s+)?(?:venue|place|location)(?:\s+of\s+(?:the\s+)?meeting)?",
    re.IGNORECASE,
)


def _is_of_meeting(items: tuple[Item, ...], number: int) -> bool:
    before = items[number - 1] if number and items[number].row else None
    beside = before and before.row == items[number].row
    return bool(before and beside and _WHERE.fullmatch(before.text.strip(" :：")))


_CAME_OUT = regex(r"出版|印发|发布|签发|\b(?:published|issued|released)\b", re.IGNORECASE)


def _in_month(
    masthead: ParsedMasthead,
    beside: Sequence[Item],
    first: Sequence[Item],
    last: Sequence[Item],
) -> ParsedMasthead:
    """The day of that month on which the paper came out or the report was written, where a line
    beside the masthead, a dateline or one of the last lines tells it."""
    undated = replace(masthead, date=None)
    out = [item for item in beside if _CAME_OUT.search(item.text)]
    told = (
        imprints.by_the_way(out, undated),
        *(datelines.dated(i, undated) for i in first),
        *(imprints.by_the_way([i], undated) for i in last if signed_days.is_day(i)),
    )
    for day in (each.date for each in told):
        if day and masthead.date and day.value.month == masthead.date.value.month:
            return replace(masthead, date=day)
    return masthead


def _over_two_lines(items: tuple[Item, ...], number: int, knowledge: Knowledge) -> Printed | None:
    """`Lancang-Mekong Environmental` above `Cooperation Center`: a known body's name, broken."""
    above, item = items[number - 1], items[number]
    gap = "" if "\u4e00" <= item.text[0] <= "\u9fff" else " "
    whole = join([above.words, item.words], gap)
    known = knowledge.body_at(even(whole.text))
    return whole if known and known.end == len(whole) else None


def _without_initials(masthead: ParsedMasthead) -> ParsedMasthead:
    """`LMEC` above the name of which these are the initials is no second publisher."""
    initials = {"".join(re.findall(r"(?<![A-Za-z])[A-Z]", name.text)) for name in masthead.names}
    names = tuple(
        name
        for name in masthead.names
        if len(name.text) > 2 and not (name.text.isupper() and name.text in initials
                                       and len(masthead.names) > 1 and " " not in name.text)
    )  # fmt: skip
    return replace(masthead, names=names)


#: What dresses a headline: signs of Word, numbers of sections, `【要闻】`.
_SIGN = regex(
    r"\s*(?:[一二三四五六七八九十]{1,3}、\s*|\d{1,2}[.、．]\s+|[^\w\s“\"'《「『(（【\[#@]+\s*|[【\[][^】\]]{1,8}[】\]]\s*(?=\S)|(?:标\s*题|题\s*目|主\s*题|事\s*由|title|headline|subject|re)\s*[:：]\s*)+",
    re.IGNORECASE,
)

_SIGN_BEHIND = regex(r"\s*[^\w\s”\"'’」』）)】\]》〉>！!？?。….%]+$")


def _tells(before: ParsedMasthead, now: ParsedMasthead) -> bool:
    return (before.number, before.date, before.serial) != (now.number, now.date, now.serial)


def _is_head(
    found: tuple[int, int], valued: list[int], items: tuple[Item, ...], lead: int
) -> bool:
    """A text that has neither issue nor date nor a dressed line may have no headline at all."""
    dressed = items[found[0]].level or items[found[0]].bold
    return bool(valued or dressed or lead < len(items))


def _is_set_apart(item: Item, habits: Habits) -> bool:
    return bool(item.level or item.bold or (habits.size and item.size > habits.size * 1.08))


def _without_names(
    reading: Reading, named: dict[int, Printed], headline: int, last_value: int
) -> ParsedMasthead:
    """Below the headline a line that names a body is somebody's, unless issue and date follow."""
    below = [
        name for number, name in named.items() if number >= headline > 0 and number > last_value
    ]
    names = tuple(name for name in reading.masthead.names if not any(name is b for b in below))
    return replace(reading.masthead, names=names)


#: Shorter than any lead, in letters that count twice where they are Chinese.
_SHORT = 50


#: `Chiang Rai, 17 January 2025. For immediate release.`
_RELEASE = regex(r"\b(?:for\s+(?:immediate\s+)?release|embargo(?:ed)?\s+(?:until|till))\b", re.I)


def _first_sentence(items: tuple[Item, ...], habits: Habits, knowledge: Knowledge) -> int:
    """Where the lead begins: below mottos and lines of the masthead that are sentences, too."""
    for number, item in enumerate(items[: _LONGEST + 1]):
        if not item.is_prose:
            if _introduces(items, number, knowledge):
                return number
            continue
        if _RELEASE.search(item.text) and len(item.text) < 2 * _SHORT:
            continue
        if item.level or (item.bold and _width(item.text) < 100) or imprints.is_sentence(item):
            continue
        tells = headlines.EVENT.search(vocabulary.SERIES.sub("", item.text))
        if len(item.text) < 140 and not tells and masthead_lines.take(item, Reading(), knowledge):
            continue
        above = [i for i in items[:number] if habits.is_dressed(i) and not i.is_prose]
        if any(not masthead_lines.take(i, Reading(), knowledge) for i in above):
            return number  # a headline stands above it
        if not _is_motto(item, items[number + 1 : number + 4]):
            return number
    return min(len(items), _LONGEST)


def _introduces(items: tuple[Item, ...], number: int, knowledge: Knowledge) -> bool:
    """Whether a row of a table tells a person and beside it the office: the masthead is over,
    whether such a table lists those present or those who speak."""
    if not items[number].row or items[number - 1].row == items[number].row:
        return False
    own = [one.text for one in items[number : number + 5] if one.row == items[number].row]
    if any(form.search(text) for text in own for form in issue_forms.ISSUE):
        return False  # `RIVER OPERATORS | TAILWATER, No. 2023/6`
    named = any(names.is_name(text, knowledge) for text in own)
    return named and any(positions.has_post(text) for text in own)


def _width(text: str) -> int:
    return sum(2 if "\u4e00" <= char <= "\u9fff" else 1 for char in text)


def _is_motto(item: Item, below: tuple[Item, ...]) -> bool:
    """A short sentence above the headline that tells of nothing that happened."""
    if (
        _width(item.text) >= _SHORT
        or re.search(r"\d", item.text)
        or headlines.EVENT.search(item.text)
    ):
        return False
    above_another = any(i.is_prose for i in below[1:])
    return above_another and not below[0].is_prose


def _from_margins(
    reading: Reading,
    items: tuple[Item, ...],
    margins: tuple[Item, ...],
    rest: int,
    knowledge: Knowledge,
) -> ParsedMasthead:
    """Issue and date once more, from running heads and from the last lines."""
    masthead = _published_in(margins, reading.masthead, knowledge)
    masthead = _in_full(margins, masthead, knowledge)
    if _is_complete(masthead):
        return masthead
    # `Address: No. 5, Lake Road` is no issue.
    last = [
        item
        for item in (*_in_box(items, rest), *items[max(rest, len(items) - _LAST) :])
        if not (item.is_prose or ADDRESS.search(item.text) or _HOUSE.search(item.text))
    ]
    issued = [item for item in last if _ISSUED.search(item.text)]
    # The day below a report, with its year, tells it sooner than a heading with a day.
    signed = [item for item in reversed(last) if signed_days.ALONE.fullmatch(item.text)]
    for item in (*issued, *margins, *signed, *last):
        if len(item.text) > 120:
            continue
        own = replace(reading, masthead=masthead, labels=[])
        own_labels = len(own.labels)
        taken_out(item.words, own)
        if own.masthead is not masthead and len(own.labels) >= own_labels:
            masthead = own.masthead
    return (
        masthead if masthead.date else replace(masthead, date=signed_days.below_body(items[rest:]))
    )


#: So many lines of a paper are its last; among more of them may be the box with its number.
_LAST, _LAST_OF_ALL = 8, 24


def _in_box(items: tuple[Item, ...], rest: int) -> tuple[Item, ...]:
    """`第十二期` alone on its line, and the lines below it: what a box beside the text has, which
    is read behind it."""
    for number in range(max(rest, len(items) - _LAST_OF_ALL), len(items) - _LAST):
        text = items[number].text.strip(" （）()")
        if any(form.fullmatch(text) for form in issue_forms.ISSUE):
            return items[number : number + 2]
    return ()


def _published_in(
    margins: tuple[Item, ...], masthead: ParsedMasthead, knowledge: Knowledge
) -> ParsedMasthead:
    """The publisher whose name alone runs over the pages, where no line below it tells any."""
    if masthead.names:
        return masthead
    running = (own_titles.running(item.words, knowledge) for item in margins)
    first = next(filter(None, running), None)
    return replace(masthead, names=(first,)) if first else masthead


def _in_full(
    margins: tuple[Item, ...], masthead: ParsedMasthead, knowledge: Knowledge
) -> ParsedMasthead:
    """`MRC`, of `MRC Newsletter`, as the head of the pages spells it out."""
    [name] = masthead.names if len(masthead.names) == 1 else (None,)
    if not name or not _INITIALS.fullmatch(name.text):
        return masthead
    for part in (part for item in margins for part in item.words.split(r"\s*[|｜]\s*")):
        initials = "".join(re.findall(r"\b[A-Z]", part.text))
        if publishers.is_name(part.text, knowledge) and is_short_for(name.text, initials):
            return replace(masthead, names=(part,))
    return masthead


_INITIALS = regex(r"[A-Z]{3,8}")


#: `Office No. 53, Nay Pyi Taw`
_HOUSE = regex(
    r"\b(?:office|room|building|block|unit|house|floor|villa|lot|plot|gate|suite|bureau|box)\s+no\b\.?\s*\d",
    re.IGNORECASE,
)
#: The foot of an office's paper tells its day; a form above, that of the meeting.
_ISSUED = regex(
    r"\d\s*[日号]?\s*(?:印\s*发|发\s*布|印\s*制|签\s*发|编\s*印)|(?:印\s*发|发\s*布|签\s*发)\s*(?:日\s*期|时\s*间)?\s*[:：]?\s*\d|"
    r"(?:issued|published|released|distributed)(?:\s+on)?\s*:?\s*\d",
    re.IGNORECASE,
)


def _is_complete(masthead: ParsedMasthead) -> bool:
    return bool(masthead.number and masthead.date)


def with_year(masthead: ParsedMasthead) -> ParsedMasthead:
    """A number without a year counts within the year of the date."""
    if masthead.number and masthead.date and not masthead.year:
        return replace(masthead, year=Found(masthead.date.value.year, masthead.date.printed))
    return masthead
