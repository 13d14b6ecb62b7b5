"""Which of the lines above the first sentence is the headline.

Mottos, words such as `Events`, lists of contents, bylines and the names of publishers stand
there too, and look as they like. What tells a headline from them is that the lead says it once
more; then its dress, its wording and its place just above the lead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from lmec import folding, reckoning

from ..regexes import regex
from . import names, offices, vocabulary
from .habits import Habits
from .knowledge import Knowledge
from .outline import Item

#: Lines of one headline, and letters of it.
_MOST, _LONGEST = 4, 160
EVENT = regex(
    "会议|会|论坛|对话|培训|研修|活动|仪式|召开|举行|举办|开幕|闭幕|启动|发布|上线|完工|成立|签署|签约|访问|考察|项目|"
    r"《|\b(?:meeting|workshop|forum|dialogue|conference|training|seminar|roundtable|held|opens?|"
    r"opened|concluded?s?|launch(?:ed|es)?|published|completed|online|signed|visit(?:s|ed)?|project|report)\b",
    re.IGNORECASE,
)
_NO_HEADLINE = regex(
    r"^(?:供稿|撰稿|撰文|文/|文\||文：|图/|来源|作者|编辑|责编|本刊|记者|通讯员|点击上方|长按|关注我们|扫码|目录|本期|导读|要目|编者按|"
    r"dear\b|(?:good (?:morning|day)|hello|greetings)\b|各位|尊敬的|"
    r"(?:(?:bulletin|issue|newsletter)\s+)?(?:no|nr|number)\.?$|issued$|"
    r"by\b|source\b|author|written|photo|edited|editor|"
    r"(?:also )?in this (?:issue|letter|number|bulletin|edition)\b|inside\s*:|"
    r"contents\b|highlights$|"
    r"table of contents)|(?:编辑部|记者|通讯员)[)）]?$|蓝字|关注我们$|[:：]$|"
    r"[来转供]文(?:摘编|摘译|照登|摘登)$",
    re.IGNORECASE,
)
#: Headings that any report has: they name its parts, not what happened.
_SECTION = regex(
    r"(?:[一二三四五六七八九十\d]{1,2}\s*[、.．]\s*|[（(][一二三四五六七八九十\d]{1,2}[)）]\s*|"
    r"[A-Z\d]{1,2}[.)]\s+)?(?:(?:会议|总体|基本|活动|有关|主要|本次|相关)*"
    r"(?:概况|概要|概述|背景|情况|摘要|综述|简介|简况|纪要|议程|内容|信息|基本情况)|"
    r"(?:发言|讨论|交流|主要|各方|会议|嘉宾|代表|与会|专家)*"
    r"(?:发言|要点|摘登|实录|讨论|观点|致辞|结论|成果|共识|总结|精神)|"
    r"导语|引言|前言|开幕式?|序言|按语|"
    r"(?:introduction|background|overview|summary|attendance|participants|agenda|discussions?|"
    r"opening(?: (?:of the (?:meeting|session)|remarks|session))?|statements?|proceedings|general|"
    r"highlights|context|main points|key points|speakers[’']? views|views of (?:the )?speakers|"
    r"what was said|outcomes?|conclusions?|facts|at a glance|in brief|"
    r"(?:about|the)? ?(?:(?:the|this) )?"
    r"(?:meeting|workshop|forum|dialogue|event|conference|seminar)"
    r"(?: (?:in brief|at a glance|in short|in figures))?|"
    r"(?:(?:summary |final |short |brief )?(?:report|minutes|record|proceedings)|summary)"
    r"(?: of (?:the )?(?:proceedings|meeting|session|workshop|discussions?))?|"
    r"(?:what|who) (?:happened|met|came|spoke)))",
    re.IGNORECASE,
)
_ENTRY = regex(r"^\s*(?:[•·●■◆▪*-]|\d{1,2}\s*[.、)）]|[A-Z][.)]\s)|\.{3,}|…{2,}|\t\d+$")
_DASH = regex(r"\s*[—–―-]{1,3}\s*(?:[^\W\d_]|[“\"「『《])")
_STOP = frozenset(
    {"the", "a", "an", "of", "and", "for", "in", "on", "at", "to", "by", "with", "held", "from"}
)


def choose(
    items: Sequence[Item],
    others: Sequence[int],
    lead: int,
    habits: Habits,
    knowledge: Knowledge,
    valued: Sequence[int] = (),
) -> tuple[int, int] | None:
    """From which line to which; `others` are the lines that are none of the masthead's, `valued`
    those with issue, date and publisher: above them stands the paper's own title rather than a
    headline."""
    told = _Told(items, lead)
    best: tuple[float, int, int] | None = None
    for place, first in enumerate(others):
        for last in others[place : place + _MOST]:
            if last - first > others.index(last) - place or not _is_one(items, first, last, told):
                break
            weight = _weight(items, others, first, last, lead, told, habits, knowledge, valued)
            if below := [number for number in valued if last < number < others[-1]]:
                weight -= 0.8 + 6.0 * _is_outdone(items, others, first, max(below))
            if valued and min(valued) < first - 1 in others:
                weight -= 2.5 * _is_below_larger(items, first)
            if best is None or weight > best[0]:
                best = weight, first, last
    return (best[1], best[2] + 1) if best and best[0] > 0 else None


def _is_below_larger(items: Sequence[Item], first: int) -> bool:
    """Whether a line below the masthead is much smaller than the one right above: its subtitle."""
    above, item = items[first - 1], items[first]
    return not above.row and above.size >= _HUGE * item.size > 0 and len(above.text) > 3


def _is_outdone(items: Sequence[Item], others: Sequence[int], first: int, masthead: int) -> bool:
    """Whether the line above the masthead's last one is the paper's own title, such as the name of
    the meeting whose bulletin it is: it tells nothing that happened, and a dressed line that is no
    heading of a part stands below."""
    title = items[first]
    if _HAPPENED.search(title.text):
        return False
    return any(
        (item.level or item.bold or (item.size and item.size >= title.size))
        and not item.row
        and not item.listed
        and not _names_part(item.text)
        and not _NO_HEADLINE.search(item.text.strip("（( 【["))
        for item in (items[n] for n in others if n > masthead)
    )


def _names_part(text: str) -> bool:
    return bool(_SECTION.fullmatch(text.strip(" :：【】[]")) or _ENTRY.search(text))


class _Told:
    """How much of a line the first sentences say once more."""

    def __init__(self, items: Sequence[Item], lead: int) -> None:
        prose = [item.text for item in items[lead : lead + 6] if item.is_prose][:2]
        self.grams = _grams("\n".join(prose))

    def share(self, text: str) -> float:
        own = _grams(text)
        return len(own & self.grams) / len(own) if own else 0.0


def _grams(text: str) -> set[str]:
    """Pairs of characters, or words."""
    if folding.script_of(text) == "Latn":
        return {word for word in re.findall(r"\w+", text.casefold()) if word not in _STOP}
    plain = re.sub(r"[\W_]+", "", text)
    return {plain[at : at + 2] for at in range(len(plain) - 1)}


def _is_one(items: Sequence[Item], first: int, last: int, told: _Told) -> bool:
    """Whether lines are one headline that was broken: of one dress, and told alike."""
    if first == last:
        return True
    one, other = items[first], items[last]
    if _tells_of_what(one, other, last - first):
        return True
    # `Vientiane Highlights:` and below it the day belong together.
    leads = items[last - 1].text.rstrip().endswith(":") and items[last - 1].block == other.block
    if _tells_where_and_when(other.text) and not leads:
        return False
    if (one.level, one.bold, one.listed) != (other.level, other.bold, other.listed):
        return False
    # A wide gap in a large line looks like two cells.
    cells = (one.row or other.row) and not (one.row == other.row and _is_as_large(one, other))
    if abs(one.size - other.size) > 0.6 or cells or other.ruled:
        return False
    if folding.script_of(one.text) != folding.script_of(other.text):
        return False
    if not (one.level or one.bold or one.size):
        # In plain text nothing but the lead can tell two lines of one headline from two lines.
        return min(told.share(one.text), told.share(other.text)) > 0.4
    if _goes_on(items[last - 1], other):
        return True
    shares = [told.share(items[n].text) for n in range(first, last + 1)]
    return max(shares) < 0.6 or min(shares) > 0.15


def _tells_of_what(kind: Item, item: Item, distance: int) -> bool:
    """`COMMUNIQUÉ`, and below it, perhaps smaller, `of the fourth session of …`"""
    short = len(kind.text.split()) <= _SHORT and kind.text[:1].isupper()
    return distance == 1 and short and bool(_OF_WHAT.match(item.text)) and not item.is_prose


#: In words.
_SHORT = 3
_OF_WHAT = regex(r"(?:of|on|from)\s+(?:the|an?)\s")


#: In points; what a report itself is set in is smaller.
_LARGE = 14


def _is_as_large(above: Item, item: Item) -> bool:
    """Whether a title that was broken goes on: two large lines of one size, no gap between."""
    dressed = item.bold or item.level or item.size > _LARGE + 2
    same = above.size == item.size >= _LARGE and not item.gap
    return bool(dressed and same) and not _names_part(above.text)


def _tells_where_and_when(text: str) -> bool:
    """`Kunming, China, 10 May 2023`, `（2023年5月10日　昆明）`: a day, and little else."""
    rest = text
    for date in reckoning.dates_in(text, 2000):
        rest = rest.replace(text[date.start : date.end], " ")
    words = re.findall(r"[\u4e00-\u9fff]|[^\W\d_]+", rest)
    return rest != text and len(words) <= 5 and not EVENT.search(rest)


def _goes_on(above: Item, item: Item) -> bool:
    """Whether a line surely goes on with the one above: in one paragraph and of one dress, or
    what happened to whatever the line above names."""
    if _HAPPENED.fullmatch(item.text):
        return True
    alike = (item.level, item.bold, item.size) == (above.level, above.bold, above.size)
    if alike and (_OPEN.search(above.text) or re.match(r"[a-z]", item.text)):
        return True
    dressed = item.level or item.bold
    return bool(dressed and above.block == item.block and above.bold == item.bold)


#: After such a word no headline ends.
_OPEN = regex(
    r"\b(?:of|on|in|at|by|with|to|from|for|and|the|an?)\s*$|[和与及的、，,]\s*$", re.IGNORECASE
)
#: What a headline says last, and no line says alone.
_HAPPENED = regex(
    r"(?:[在于][\u4e00-\u9fff]{2,10}?)?(?:顺利|成功|圆满|隆重|如期|正式|在线|线上|再次|今日|同期|共同)*"
    r"(?:召开|举行|举办|开幕|闭幕|启动|发布|上线|完工|成立|签署|结束|落幕|开班|结业)(?:仪式)?|"
    r"(?:(?:was|were|is|successfully|officially|jointly)\s+)*(?:held|opened|opens|concluded|concludes|"
    r"launched|completed|published|signed|goes online|went online|takes place)"
    r"(?:\s+(?:successfully|online|in\s+[A-Z]\w+(?:\s+[A-Z]\w+)?))?",
    re.IGNORECASE,
)


def _weight(
    items: Sequence[Item],
    others: Sequence[int],
    first: int,
    last: int,
    lead: int,
    told: _Told,
    habits: Habits,
    knowledge: Knowledge,
    valued: Sequence[int],
) -> float:
    lines = [items[n] for n in range(first, last + 1)]
    gap = "" if folding.script_of(lines[0].text) == "Hani" else " "
    text = gap.join(line.text for line in lines)
    if len(text) > _LONGEST:
        return -9.0
    found = 3.5 * told.share(text) + _of_dress(lines[0], habits, items, others)
    found += 0.9 * bool(EVENT.search(text)) + 0.25 * (len(lines) - 1)
    found += 0.9 * sum(_goes_on(one, other) for one, other in pairwise(lines))
    found += 0.9 * (len(lines) > 1 and all(_is_as_large(*pair) for pair in pairwise(lines)))
    # The one nearest to the lead.
    found += 0.5 - 0.15 * sum(first < n < lead for n in others if n > last)
    short = len(text) < 6 if gap == "" else len(text.split()) < 3
    found -= 1.2 * short
    # A colon leads to what is below it: to the rest of the headline, or to none.
    own = [*(line.text.rstrip(":：") for line in lines[:-1]), lines[-1].text]
    found -= 2.5 * any(_NO_HEADLINE.search(one.strip("（( 【[")) for one in own)
    found -= 4.0 * (first - 1 in others and _is_beneath(items[first - 1], lines[0]))
    found -= 3.0 * _is_in_form(items, others, first)
    found -= 3.0 * bool(_BAR.fullmatch(text))
    found -= 3.0 * bool(_SECTION.fullmatch(text.strip(" :：【】[]")))
    # A dateline below the headline is none of the masthead's.
    if first - 1 in others and first - 1 > max((n for n in valued if n < first), default=first):
        above = items[first - 1]
        # Of a smaller heading right below a larger one, both below the masthead.
        sized = bool(lines[0].size or habits.size) and above.size > lines[0].size + 1
        larger = 0 < above.level < lines[0].level or sized
        # A plain line below a heading is its subtitle, however much of it the lead repeats.
        plain = above.level > 0 and not (lines[0].level or lines[0].bold)
        larger = larger or (plain and not _names_part(above.text))
        long = len(above.text) * (2 if folding.script_of(above.text) == "Hani" else 1) > 7
        found -= 4.0 * (larger and long)
    # Below a line of its own, what a dash begins is its subtitle.
    subtitle = _DASH.match(text) and first - 1 in others
    found -= 6.0 * bool(subtitle)
    found -= 3.0 * (_tells_where_and_when(text) and ":" not in lines[0].text)
    found -= 1.0 * bool(_ENTRY.search(text) or lines[0].listed)
    found -= 1.2 * _heads_section(lines[0], items[lead:])
    found -= 5.0 * _counts_on(lines[0], items[lead:])
    found -= 1.5 * bool(re.fullmatch(r"[【\[（(].*[】\])）]", text))
    tells = EVENT.search(text)
    if (names.is_name(text, knowledge) and not tells) or _names_somebody(text):
        found -= 3.0
    return found


def _heads_section(item: Item, below: Sequence[Item]) -> bool:
    """`Opening of the meeting`: dressed as the heading of the outcome is."""
    dress = (item.level, item.bold, item.size)
    # Where bold is all that a format tells, headlines and headings share it.
    return bool(item.level or item.size) and any(
        (one.level, one.bold, one.size) == dress
        and vocabulary.CLOSING_HEADING.fullmatch(one.text.strip(" :："))
        for one in below
        if not one.is_prose
    )


def _counts_on(item: Item, below: Sequence[Item]) -> bool:
    """`1 The situation`, dressed as `2 What they expect` further down is."""
    first = _FIRST.match(item.text)
    return bool(first) and any(
        (one.level, one.bold, one.size) == (item.level, item.bold, item.size)
        and _SECOND.match(one.text)
        for one in below
        if not one.is_prose
    )


_FIRST, _SECOND = regex(r"1[.)]?\s+[A-Z]"), regex(r"2[.)]?\s+[A-Z]")
#: `01 活动现场`: the bar over a part of the page.
_BAR = regex(r"0\d\s*[^\W\d][^，。]{1,13}")
#: A line of a form: `参会国家：…`, `Venue: …`
_FORM = regex(r"\s*[^:：，。]{2,24}[:：]\s*\S")


def _is_in_form(items: Sequence[Item], others: Sequence[int], at: int) -> bool:
    """Whether a line has a label as its neighbours have: what a form tells is no headline."""
    if not _FORM.match(items[at].text) or items[at].level:
        return False
    near = [items[n] for n in range(max(0, at - 2), min(len(items), at + 3)) if n != at]
    return sum(bool(_FORM.match(item.text)) and not item.is_prose for item in near) > 1


def _of_dress(item: Item, habits: Habits, items: Sequence[Item], others: Sequence[int]) -> float:
    found = 1.2 * bool(item.level) + 0.9 * item.bold
    if item.size and habits.size:
        found += 0.6 * (item.size > habits.size * 1.08)
        found += 0.4 * (item.size >= max(items[n].size for n in others))
    return found


def _is_beneath(above: Item, item: Item) -> bool:
    """Whether a plain line below a dressed one only says which meeting it was, and when, or fills
    a form: `River Review Meeting, Pakse, 3 May 2023`."""
    larger = above.size >= _LARGER * item.size > 0
    if above.block == item.block and above.bold > item.bold and len(above.text) > 7:
        return True  # bold above plain, in one paragraph
    if item.level or item.bold or not (above.level or above.bold or larger):
        return False
    ends = any(
        date.end == len(item.text.rstrip(" .)）")) for date in reckoning.dates_in(item.text, 2000)
    )
    return ends or "\t" in item.text


#: So much larger than the report's own letters no line is by chance.
_HUGE = 1.7
#: So much larger is a heading.
_LARGER = 1.3


#: `“做梦都在数桥”：访一位桥梁检查员`: the headline of an interview, though it ends with a post.
_ASKS_SOMEBODY = regex("(?:^|[：:—”」]|本刊|记者)(?:专|走|回)?访(?!问)")


def _names_somebody(text: str) -> bool:
    if _ASKS_SOMEBODY.search(text):
        return False
    return bool(offices.HAN_POST.search(text)) or (
        bool(offices.LATIN_POST.search(text)) and "," in text
    )
