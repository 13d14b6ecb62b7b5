"""What a form tells of a meeting: `Date`, `Venue`, `Chair`, one label and one value each, in rows
of a table, in lines with a colon, or each label above its value.

Nobody speaks there, and no headline stands there, so these lines are taken out of the document
before any line of it is decided on. One label alone tells nothing; a form of the issue itself
(its number, its date) and a form that each speaker has are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..regexes import regex
from . import datelines, meeting_forms, meeting_places, offices
from .outline import Item, Outline, PictureItem
from .printed import Printed

_LABELS = {
    "date": r"dates?(?: and times?| of (?:the )?(?:meeting|event))?|times?|when|days?|"
    r"(?:held|convened) on|"
    r"(?:会议|召开|举办|举行|活动)?\s*(?:日\s*期|时\s*间)|会\s*期|"
    r"thời gian|ngày(?: họp)?|วันที่|ວັນທີ|កាលបរិច្ឆេទ|ရက်စွဲ",
    "place": r"(?:meeting )?(?:venue|place|location)(?: of (?:the )?(?:meeting|event))?|where|"
    r"(?:held|convened) (?:at|in)|"
    r"(?:会议|召开|举办|举行|活动)?\s*(?:地\s*点|会\s*址|会\s*场)|(?:举办|举行|召开)\s*地|"
    r"địa điểm|nơi họp|สถานที่|ສະຖານທີ່|ទីកន្លែង|နေရာ",
    "chair": r"in the chair|(?:meeting |session )?(?:co-)?chair(?:s|person|man|woman|ed by)?|"
    r"moderat(?:or|ed by)|presid(?:ed over by|ing(?: officer)?)|facilitat(?:or|ed by)|"
    r"(?:会议)?主\s*持(?:\s*人)?|(?:会议)?(?:联合|共同|执行)?主\s*席|召集人|"
    r"chủ trì|chủ tọa|ประธาน|ປະທານ|ប្រធាន|သဘာပတိ",
    "title": r"(?:title|name|subject) of (?:the )?(?:meeting|event)|meeting(?: (?:title|name))?|"
    r"event(?: (?:title|name))?|(?:会议|活动)(?:\s*(?:名\s*称|主\s*题))?|会\s*名|"
    r"tên cuộc họp|ชื่อการประชุม",
    "present": r"(?:number of )?participants|attendance|attendees|present|attended by|"
    r"出\s*席|列\s*席|参\s*会|与\s*会|参\s*加|到\s*会|"
    r"(?:出\s*席|列\s*席|参\s*会|与\s*会|参\s*加|到\s*会|应\s*到|实\s*到)\s*(?:人\s*员|代\s*表|单\s*位|人\s*数|嘉\s*宾|各\s*方|范\s*围|对\s*象|国\s*家|机\s*构|人|者)|"
    r"thành phần|ผู้เข้าร่วม",
    "other": r"apologies|absent|rapporteurs?|secretary|minutes(?: taken)? by|note-?taker|"
    r"recorded by|languages?|format|mode|duration|agenda(?: items?)?|themes?|topics?|subject|"
    r"(?:jointly )?(?:organi[sz]ed|convened|hosted|supported|sponsored|funded) by|"
    r"(?:co-)?(?:organi[sz]ers?|hosts?|conveners?|sponsors?)|"
    r"缺\s*席(?:人员)?|记\s*录(?:人)?|整\s*理|(?:主办|承办|协办|支持)(?:单位|方|机构)?|"
    r"(?:会议|举办)?(?:形\s*式|方\s*式|规\s*模|语\s*言|议\s*程|议\s*题)|thư ký",
}
_LABEL = regex(
    r"(?:[^\w\s]{1,3}\s*|\d{1,2}[.)、]\s*)?(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items())
    + ")",
    re.IGNORECASE,
)
_COLON = regex(r"\s*[:：]\s*(?=\S)|\s+[–—]\s+")
#: `【地点】万象`, `地　点　万象`: known labels only.
_APART = regex(r"\s*[】\]〗]\s*[:：]?\s*(?=\S)|[\u3000\t|｜]+\s*(?=\S)|[ ]{2,}(?=\S)")
_HELD = regex(
    r"(?:held|convened)\s+(?:in|at|on|online|by|via|from)\b.*\d.*|"
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日[^，。]{0,12}?[于在][^，。]{2,16}(?:召开|举行|举办)|"
    r"[于在](?=.*\d)[^。]{6,40}(?:召开|举行|举办)",
    re.IGNORECASE,
)
_ISSUE = regex(r"第\s*[\d一二三四五六七八九十百]+\s*期|期\s*号|\bissue\b|\bISSN\b", re.IGNORECASE)
_HEADING = regex(
    r"(?:meeting |event |key |basic |main )?(?:details|facts|data|information|particulars)|"
    r"(?:at a glance|in brief|quick facts|facts and figures)|"
    r"(?:会议|基本|活动)(?:信息|情况|要素|概要)",
    re.IGNORECASE,
)
#: Whose values may be sentences.
_LISTS = ("present", "other")
#: No label is longer, in letters; nor does a form of a meeting have more lines.
_LONGEST, _MOST = 40, 16


@dataclass(frozen=True)
class Fact:
    """One label with its value, from an item to the one below it."""

    kind: str
    start: int
    end: int
    label: Printed
    values: tuple[Printed, ...]


@dataclass(frozen=True)
class Facts:
    """What the forms of a document tell."""

    title: Printed | None = None
    place: Printed | None = None
    #: What the paper is about: the headline of minutes that have no other.
    subject: Printed | None = None
    online: Printed | None = None  # the place that is none: `by videoconference`
    #: Who came, each with the part that the label tells: chair, remark.
    people: tuple[tuple[str, Printed], ...] = ()
    labels: tuple[Printed, ...] = ()
    #: The lines with days, for a document that nothing else dates.
    days: tuple[Item, ...] = field(default=(), repr=False)


def taken(lines: Outline) -> tuple[Outline, Facts]:
    """The document without such forms, and what they tell."""
    own = _runs(lines.items)
    beside = _runs(lines.margins)
    if not own and not beside:
        return lines, Facts()
    gone = {n for fact in own for n in range(fact.start, fact.end)}
    gone |= set(_headings(lines.items, own))
    facts = _told([*own, *beside])
    labels = (*facts.labels, *(lines.items[n].words for n in _headings(lines.items, own)))
    days = tuple(replace(lines.items[f.start], words=v) for f in own if f.kind in ("date", "line")
                 for v in f.values[-1:])  # fmt: skip
    # What stood above such a form and what stands below it are not one.
    kept = tuple(
        replace(item, ruled=item.ruled or n - 1 in gone)
        for n, item in enumerate(lines.items)
        if n not in gone
    )
    pictures = tuple(
        PictureItem(p.picture, p.before - sum(n < p.before for n in gone), p.style)
        for p in lines.pictures
    )
    return replace(lines, items=kept, pictures=pictures), replace(facts, labels=labels, days=days)


def is_label(text: str) -> bool:
    """Whether these words are a label of such a form and nothing else."""
    return bool(_LABEL.fullmatch(text))


def _told(facts: Sequence[Fact]) -> Facts:
    title = place = online = None
    for fact in facts:
        words = fact.values[0]
        if fact.kind == "title":
            title = title or words
        elif fact.kind == "line":
            place = place or words
        elif fact.kind in ("place", "held"):
            if meeting_forms.ONLINE.search(words.text):
                online = online or words
                continue
            there = meeting_places.place_in(words) if fact.kind == "held" else _bare(words)
            place = place or there
    roles = {"chair": "chair", "present": "remark"}
    people = tuple((roles[f.kind], words) for f in facts if f.kind in roles for words in f.values)
    subjects = (f.values[0] for f in facts if f.label and _SUBJECT.fullmatch(f.label.text))
    return Facts(
        title,
        place,
        next(subjects, None),
        online,
        people,
        tuple(fact.label for fact in facts if fact.label),
    )


_SUBJECT = regex(r"(?:subject|re|事\s*由)\s*[:：]?", re.IGNORECASE)


def _bare(place: Printed) -> Printed:
    """`Vientiane (hybrid)` without how."""
    how = _IN_BRACKETS.search(place.text)
    return place.cut(0, how.start()).strip() if how and how.start() else place


_IN_BRACKETS = regex(r"\s*[(（][^()（）]*[)）]$")


def _headings(items: Sequence[Item], facts: Sequence[Fact]) -> list[int]:
    starts = [fact.start - 1 for fact in facts if fact.start]
    return [n for n in starts if _HEADING.fullmatch(items[n].text.strip(" :：【】"))]


def _runs(items: Sequence[Item]) -> list[Fact]:
    """Facts that stand together, several at least, of which one is of a meeting alone."""
    runs: list[list[Fact]] = []
    at = 0
    while at < len(items):
        goes_on = bool(runs) and runs[-1][-1].end == at and len(runs[-1]) < _MOST
        fact = _fact(items, at) or (_between(items, at, runs[-1]) if goes_on else None)
        if fact is None:
            at += 1
            continue
        if goes_on:
            runs[-1].append(fact)
        else:
            runs.append([fact])
        at = fact.end
    counted = (run for run in runs if not _is_day_of_issue(run, items))
    times = Counter(kind for run in counted for kind in {fact.kind for fact in run})
    return [
        fact
        for run in runs
        for fact in run
        if _is_of_meeting(run, items)
        and all(times[f.kind] == 1 for f in run if f.kind not in _LISTS)
    ]


def _is_day_of_issue(run: Sequence[Fact], items: Sequence[Item]) -> bool:
    """`期号 | 第3期`, and below it `日期 | …`: the day of the paper, and of no meeting."""
    above = items[max(0, run[0].start - 2) : run[0].start]
    return [fact.kind for fact in run] == ["date"] and any(_ISSUE.search(i.text) for i in above)


def _between(items: Sequence[Item], at: int, above: Sequence[Fact]) -> Fact | None:
    """A line of an unknown label among known ones, or in a table below several, of the same
    shape."""
    item = items[at]
    if item.row and item.row != items[at - 1].row:
        end = next((n for n in range(at + 1, len(items)) if items[n].row != item.row), len(items))
        own = items[at + 1 : end]
        told = own and own[0].block != item.block and not any(i.is_prose for i in own)
        known = (end < len(items) and _fact(items, end)) or _is_one_more(items, at, end, above)
        if told and known and not item.is_prose and len(item.text) <= _LONGEST:
            return Fact("other", at, end, item.words, _words(own))
    colon = _COLON.search(item.text[: _LONGEST + 3])
    if not item.row and colon and at + 1 < len(items) and _fact(items, at + 1):
        value = item.words.cut(colon.end())
        return Fact("other", at, at + 1, item.words.cut(0, colon.end()), (value,))
    return None


def _is_one_more(items: Sequence[Item], at: int, end: int, above: Sequence[Fact]) -> bool:
    """Whether a row is set as those of the form above it, and tells of nobody."""
    rows = [items[fact.start] for fact in above if items[fact.start].row]
    label, value = items[at].text, " ".join(item.text for item in items[at + 1 : end])
    words = label.split()
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return (
        len(rows) > 1
        and rows[-1].row == items[at].row - 1
        and all(row.bold for row in (*rows, items[at]))
        and not any(item.bold for item in items[at + 1 : end])
        and not named
        and not (_tells_post(label) and not label.endswith("s"))  # `Partners` are many
        and not _tells_post(value)
    )


def _tells_post(text: str) -> bool:
    return bool(offices.LATIN_POST.search(text) or offices.HAN_POST.search(text))


def _is_of_meeting(run: Sequence[Fact], items: Sequence[Item]) -> bool:
    kinds = {fact.kind for fact in run}
    if any(_ISSUE.search(words.text) for fact in run for words in (fact.label, *fact.values)):
        return False  # the head of the paper itself
    if len(run) > 1:
        return bool(kinds & {"place", "chair", "title", "held"})
    if kinds == {"line"}:
        return _is_dated_above(run[0], items)
    # Who presides, told alone above a heading, has said nothing yet.
    below = items[run[0].end] if run[0].end < len(items) else None
    heads = below and not below.is_prose and not below.row and (below.level or below.bold)
    alone = len(run[0].values) == 1 and bool(run[0].label.text.rstrip().endswith((":", "：")))
    return bool(kinds == {"chair"} and alone and heads and run[0].start < _MOST)


def _is_dated_above(line: Fact, items: Sequence[Item]) -> bool:
    """Whether where and when stands between the head of the paper, which has its own date, and the
    first sentence: then it is the meeting's."""
    below = items[line.end] if line.end < len(items) else None
    if not below or not below.is_prose or not 1 < line.start < _MOST:
        return False
    above = items[: line.start]
    own = line.values[-1].text
    dated = any(_DATED.search(item.text) for item in above if own not in item.text)
    dated = dated or bool(_SEVERAL.search(own))
    return dated and not any(item.is_prose for item in above)


#: No paper appears on several days.
_SEVERAL = regex(r"\d{1,2}日?\s*(?:[–—～~至到-]|to\b|and\b)\s*(?:\d|[A-Z])(?!\d*-)")
_DATED = regex(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?\d{4}\b|"
    r"\d{4}\s*(?:年\s*\d{1,2}\s*月|[-./]\d{1,2}[-./]\d)",
)


def _fact(items: Sequence[Item], at: int) -> Fact | None:
    item = items[at]
    if not item.row and not item.level and (line := datelines.alone(item.words)):
        return Fact("line", at, at + 1, Printed(), (line.place, line.day))
    if not item.row and _HELD.fullmatch(item.text) and not item.is_prose and not item.level:
        return Fact("held", at, at + 1, Printed(), (item.words,))
    beside = _in_row(items, at) if item.row else None
    return _in_line(item, at) or beside or _above(items, at)


def _in_line(item: Item, at: int) -> Fact | None:
    """`Venue: Vientiane`"""
    start = item.text[: _LONGEST + 3]
    colon, label = _COLON.search(start), None
    for sign in (*([colon] if colon else ()), *_APART.finditer(start)):
        if label := _LABEL.fullmatch(item.text[: sign.start()]):
            colon = sign
            break
    if not colon or not label or item.level:
        return None
    # A long value is somebody's words, unless it only lists.
    value = item.words.cut(colon.end()).strip()
    if label.lastgroup not in _LISTS and offices.is_sentence(value.text):
        return None
    return Fact(str(label.lastgroup), at, at + 1, item.words.cut(0, colon.end()), (value,))


def _in_row(items: Sequence[Item], at: int) -> Fact | None:
    """`Venue | Vientiane`, the label in the first cell or behind another value."""
    item = items[at]
    label = _LABEL.fullmatch(item.text.strip(" :："))
    end = at + 1
    while label and end < len(items) and items[end].row == item.row:
        if _LABEL.fullmatch(items[end].text.strip(" :：")):
            break
        end += 1
    if not label or end == at + 1 or items[at + 1].block == item.block:
        return None
    # Beside a sentence it is somebody who says it.
    if label.lastgroup not in _LISTS and any(i.is_prose for i in items[at + 1 : end]):
        return None
    return Fact(str(label.lastgroup), at, end, item.words, _words(items[at + 1 : end]))


def _above(items: Sequence[Item], at: int) -> Fact | None:
    """`Venue` above `Vientiane`, dressed or with a colon."""
    item, below = items[at], items[at + 1] if at + 1 < len(items) else None
    label = _LABEL.fullmatch(item.text.strip(" :："))
    if not label or not below or below.level or item.level:
        return None
    if below.is_prose and not (label.lastgroup == "present" and _is_entry(below)):
        return None
    if below.row != item.row:
        return None
    dressed = (item.bold and not below.bold) or item.text.rstrip().endswith((":", "："))
    if not dressed or _LABEL.fullmatch(below.text.strip(" :：")):
        return None
    end = at + 2
    # Those who came stand one below the other.
    while label.lastgroup == "present" and end < len(items) and _goes_on(items, at + 1, end):
        end += 1
    return Fact(str(label.lastgroup), at, end, item.words, _words(items[at + 1 : end]))


def _is_entry(item: Item) -> bool:
    """Whether a long line lists those who came from one country, and says nothing."""
    return item.listed and not re.search("[。！？]|[.!?]$", item.text)


def _goes_on(items: Sequence[Item], first: int, at: int) -> bool:
    """Whether a line is one more entry of the list that begins with the first."""
    item, like = items[at], items[first]
    alike = (item.level, item.bold, item.row) == (like.level, like.bold, like.row)
    entry = alike and not item.ruled and (not item.is_prose or _is_entry(item))
    return entry and not _fact(items, at) and at - first < _MOST


def _words(items: Sequence[Item]) -> tuple[Printed, ...]:
    return tuple(item.words for item in items)


#: `主办单位 | 环境中心`, in a form
_HOSTS = regex(
    r"(?:主办|承办|协办|联合主办|支持|指导)(?:单位|方|机构)?|(?:Co-)?(?:Organi[sz]er|Host|Sponsor|Convener)s?|"
    r"(?:Organi[sz]ed|Hosted|Sponsored|Convened)\s+by",
    re.IGNORECASE,
)


def is_host(items: Sequence[Item], at: int) -> bool:
    """Whether the cell before tells that this one holds, and does not speak at, the meeting."""
    above = items[at - 1] if at else None
    below = items[at + 1] if at + 1 < len(items) else None
    same_row = above is not None and items[at].row and above.row == items[at].row
    is_last = not below or below.row != items[at].row
    return bool(same_row and is_last and above and _HOSTS.fullmatch(above.text.strip(" :：")))
