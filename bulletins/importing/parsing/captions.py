"""Lines that say what a picture shows, who took it, who wrote and edited: nobody's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletins.importing.reading import document as doc
from lmec import folding

from ..regexes import regex
from .outline import Item

#: Who wrote, edited and received it; what a picture shows.
_CREDITS = regex(
    r"[（(\[【]?\s*(?:主题词|关键词|采访(?:[、/ ]?整理)?|整理人?|"
    r"(?:会议)?记录人?|审签|批准人?|复核|制表人?|填表人?|起草人?|审核人|校对人|供稿|撰稿|撰写|(?:本期|执行|责任|"
    r"文字|美术|图片)?编辑|责编|主编|总编|编审|审稿|审定|核稿|拟稿|(?:初|复|终)审|策划|统稿|"
    r"排版|设计|翻译|译者|记者|通讯员|文字|监制|统筹|审核|审校|校对|摄影|签发|报送|抄报|抄送|"
    r"发送|分送|报|送|来源|稿件来源|作者|"
    r"图/文|文/图|source|written (?:and edited )?by|text|photos?(?: by)?|edited by|editors?|"
    r"(?:recorded|prepared|drafted|reviewed|approved|checked|compiled|translated) by|"
    r"minutes(?: taken)? by|note-?taker|"
    r"(?:responsible )?for publication|editorial (?:board|team|office|committee|staff)|"
    r"(?:chief|managing|deputy|executive|associate|guest) editor|editor[- ]in[- ]chief|"
    r"advis[eo]rs?|publisher|printed by|"
    r"layout|distribution|cc|copies to)\s*[:：/|｜]|"
    r"[（(]\s*(?:(?:written|contributed|text|edited|photos?|compiled|prepared|provided|report(?:ed)?|"
    r"translated|submitted|drafted)\s+)(?:and\s+\w+\s+)?by\b|"
    r"(?:written|text|edited|compiled|prepared)(?:,?\s+(?:and\s+)?\w+)?\s+by\s+(?:\w+\.\s+)?[A-ZĐ]|"
    r"(?:this|the)\s+(?:issue|bulletin|report|digest|newsletter)\s+was\s+(?:written|edited|compiled|prepared|drafted)\b|"
    r"[（(]?共印\s*\d+\s*份|[（(]?\s*(?:图|照片)\s*(?:\d{1,2}|[一二三四五六七八九十])\s*[:：.、]?\s*\S|图为|"
    r"(?:figure|fig\.|photo|picture)\s*\d{1,2}\s*[:：.]",
    re.IGNORECASE,
)
#: A sentence behind it says what a picture shows, wherever in the paper that stands:
#: `Photo: …`, `Photograph on the first page: …`, `封面图片：…`
_SHOWS = regex(
    r"[（(\[【]?\s*(?:(?:(?:cover|front[-\s]page|title|lead|main|top|group|file|above|below|left|right|centre|center)\s+)?"
    r"(?:photo(?:graph)?s?|pictures?|pic|figure|fig\.?|images?|caption|illustration)"
    r"(?:\s+(?:on|at|above|below|left|right|opposite|overleaf|over)\b[^:：.]{0,40})?|"
    r"(?:封面|封底|封二|封三|题|首页|本页|头版|上|下|左|右|中|扉页|插|配|附)?(?:图|图片|照片|图注|图说|合影))"
    r"\s*(?:\d{1,2}|[一二三四五六七八九十A-Z])?\s*(?:[（(][^（()）]{1,8}[)）])?\s*[:：]|"
    r"[（(\[【]\s*(?:图片?|照片|配图|插图|photo|picture|image|figure)\s*\d{0,2}\s*[）)\]】]\s*(?=\S)|"
    r"[（(\[【]?\s*(?:in|on) (?:the|this|our) (?:[a-z]+ )?(?:photo|picture|cover)[:,]|图为|[△▲▼▽]|"
    r"from\s+(?:the\s+)?left(?:\s+to\s+right)?\s*:|left\s+to\s+right\s*:|"
    r"(?:pictured|above|below|left|right|opposite|overleaf)(?:\s*\([^()]{1,20}\)|,[^:.]{1,20})?\s*:",
    re.IGNORECASE,
)
_LONGEST_SHOWN = 260
_BY_WHOM = regex(r"[（(][^）)]{1,20}(?:供稿|撰稿|摄影|报道|编辑|供图|摄)[)）]")
#: A line that is no sentence and speaks of a picture.
_PICTURE = regex(
    "合影|合照|留影|剪影|掠影|照片|图片|摄影|供图|配图|图源|组图|现场图|(?:会场|会议现场|活动现场|发言现场)$|[（(][^）)]*摄[)）]$|[△▲▼▽]|"
    r"\b(?:photo(?:s|graph(?:s|er|ed)?)?|pictures?|pictured|image|caption|"
    r"courtesy of|snapshots?)\b|©",
    re.IGNORECASE,
)
#: A sentence about a picture says whose it is.
_OF_WHOM = regex(
    r"[（(\[【]?\s*(?:摄影|图片?来源|图源|供图|照片来源|"
    r"photo(?:graph)?(?: credit| by| courtesy)?|credit|image(?: credit)?|picture(?: by)?)"
    r"\s*[:：/©]\s*[^。]{2,60}$",
    re.IGNORECASE,
)
#: A caption may be a sentence: what it begins with or who took the picture tells it.
_TAKEN = regex(
    r"^(?:(?:本[期文版]|文中|以上)?(?:图片|照片)(?:均)?由[^，。]{2,20}(?:拍摄|提供))[。.]?$|"
    r"^[（(\[【△▲▼▽]?\s*(?:上|下|左|右)?图(?:为|[：:])|(?:[。！”]|\s|[（(])[\u4e00-\u9fff·]{2,12}\s*[/／]?\s*摄影?[)）]?[。.]?$"
)
#: `Photographs were taken by Ms. Sok Dara, a student from Takeo.`
_TAKEN_BY = regex(
    r"(?:all\s+)?(?:photos?|photographs|pictures)\s+(?:(?:were|was|are)\s+(?:taken|provided)\s+by|by|courtesy\s+of)\s"
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.\s+)?[^.]{3,90}\.?$",
    re.IGNORECASE,
)
_POSES = regex(
    r"\bpos(?:e|ed|ing) for\b|\b(?:group|family) (?:photo|picture)\b|"
    r"(?:^|[。；])(?:前排|后排)?(?:从?左起|右起|左[一二三四]为?|左起依次为?|从左至右|中立者)[：:]|"
    r"^[^，。]{2,30}(?:合影留念|合影|集体照)[。.]?$",
    re.IGNORECASE,
)
_LONGEST = 90


#: `Delegates on the bank of the Hau River, 22 May 2018.`: who is seen where and when, and no verb.
_SEEN = regex(
    r"(?:The\s+)?(?:Delegates|Participants|Trainees|Members|Guests|Visitors|Speakers|Experts|Students)\s+"
    r"(?:of|on|at|in|before|after|during|from|with|near|by|outside|visiting|inspecting)\s"
    r"(?:(?!\b(?:was|were|is|are|has|have|had|will|would|can|[a-z]{2,}ed)\b)[^.;:!?]){4,90}\.?"
)


def is_caption(item: Item) -> bool:
    """Whether the line only belongs to a picture, or names who made the text."""
    short = len(item.text) <= _LONGEST and not item.is_prose
    if len(item.text) <= _LONGEST and _SEEN.fullmatch(item.text) and not item.level:
        return True
    if _BY_WHOM.fullmatch(item.text):
        return True
    if _CREDITS.match(item.text) and (short or item.text[0] in "（("):
        return True
    if len(item.text) <= _LONGEST_SHOWN and _SHOWS.match(item.text):
        return True
    if short and _PICTURE.search(item.text):
        return True
    if len(item.text) <= _LONGEST and (_TAKEN.search(item.text) or _POSES.search(item.text)):
        return True
    return ends_with_credit(item)


def shows(item: Item) -> bool:
    """`Photograph: the guests on the quay. From left: …`: nobody speaks in it."""
    if item.text[0] in "△▲▼▽":
        return False  # before a speaker's line they are an ornament
    return len(item.text) <= 2 * _LONGEST_SHOWN and bool(_SHOWS.match(item.text))


def credits_picture(text: str) -> bool:
    """`Photo: WRI`: whose a picture is, and nobody's name and office."""
    return bool(_OF_WHOM.match(text))


def ends_with_credit(item: Item) -> bool:
    """`Mr. Sok Dara, Mayor of Kep, hands out gloves. Photo: R. Lim`: a sentence about a picture,
    in which nobody speaks."""
    told = _OF_WHOM.search(item.text) or _TAKEN_BY.match(item.text)
    return len(item.text) <= 2 * _LONGEST and bool(told)


def is_above_credit(items: Sequence[Item], at: int) -> bool:
    """Whether a line says what a picture shows, in the box that ends with whose it is."""
    item, below = items[at], items[at + 1] if at + 1 < len(items) else None
    if not below or item.is_prose or item.level or item.row != below.row:
        return False
    boxed = bool(item.row) or item.block == below.block
    return boxed and len(item.text) <= 2 * _LONGEST and credits_picture(below.text)


def begins_with_makers(text: str) -> bool:
    """Whether a text tells first who wrote, edited or sent it."""
    return bool(_CREDITS.match(text))


def names_makers(item: Item) -> bool:
    """Whether the line says who wrote, edited or sent it, or whose the picture is."""
    told = _CREDITS.match(item.text) or _BY_WHOM.fullmatch(item.text)
    return not item.is_prose and bool(told or len(_MAKERS.findall(item.text)) >= _SEVERAL)


#: `《…》编辑部　编辑：周军　顾问：李明`: behind whatever, two who make the paper with their parts.
_MAKERS = regex(
    "(?<![\u4e00-\u9fff])(?:本期|执行|责任|文字|美术|学术|法律|特约|英文|中文)?"
    "(?:编辑|主编|总编|责编|美编|编审|顾问|审校|审核|校对|排版|设计|翻译|摄影|撰[文稿]|供稿|监制|策划|统筹)\\s*[:：]"
)
_SEVERAL = 2


def names_chair(item: Item) -> bool:
    """Whether the line only says who presides over what stands below it."""
    return not item.is_prose and bool(_CHAIR.fullmatch(item.text)) and len(item.text) <= _LONGEST


_CHAIR = regex(
    r"(?:(?:session|meeting|panel)\s+)?(?:moderat(?:ors?|ed by)|facilitat(?:ors?|ed by)|"
    r"(?:co-)?chair(?:s|person|man|woman|ed by)?)(?:\s*[:：]\s*|(?<=\sby)\s+)"
    r"(?:(?:H\.?E|Mr|Mrs|Ms|Dr|Prof)\b\.?\s*)*[A-ZÀ-ỸĐ][^.:]{2,60}|"
    r"(?:会议|本场|本节)?(?:主\s*持\s*人?|主席)\s*[:：]\s*[^。：:，,]{2,12}",
    re.IGNORECASE,
)


def is_figure_of_box(items: Sequence[Item], at: int) -> bool:
    """Whether a line stands in a box of figures beside the text, `80 delegates`, `6 countries`, or
    is the title of one."""
    counts = [_counts(items[n]) for n in range(max(0, at - 1), min(at + 3, len(items)))]
    own = min(at, 1)
    if counts[own]:
        return any(counts[own + 1 : own + 2]) or (own > 0 and counts[0])
    below = counts[own + 1 : own + 3]
    return is_fragment(items[at]) and len(below) == 2 and all(below)


_OF_FIGURES = regex(
    r"(?:(?:the\s+)?[\w’' -]{0,30}\s)?(?:in|by(?: the)?) (?:numbers|figures)|"
    r"(?:(?:key|main|some|quick|fast) )?(?:facts|figures|numbers)"
    r"(?: (?:and|&) (?:facts|figures|numbers))?|at a glance|"
    r"(?:数[说读看]|数字|数据)[\u4e00-\u9fff]{0,6}|[\u4e00-\u9fff]{0,6}(?:数据|数字)(?:一览|速览)?",
    re.IGNORECASE,
)


def is_in_box_of_figures(items: Sequence[Item], at: int) -> bool:
    """Whether a line is `In numbers`, or what stands below it: `6 cities • 143 stations`."""
    for title, figures in ((at, at + 1), (at - 1, at)):
        if title < 0 or figures >= len(items) or items[figures].is_prose:
            continue
        if _OF_FIGURES.fullmatch(items[title].text.strip(" :：【】")):
            return len(re.findall(r"\d+", items[figures].text)) > 1
    return False


def _counts(item: Item) -> bool:
    return not (item.is_prose or item.listed or item.row) and bool(_FIGURE.fullmatch(item.text))


_FIGURE = regex(
    r"(?:(?:about|over|some|nearly|more than)\s+)?[\d.,]+\s*[%+]?\s*[A-Za-z][^.:;]{2,40}|"
    r"[\d.,]+\s*余?[多]?[\u4e00-\u9fff][^。：；]{1,14}",
    re.IGNORECASE,
)


def is_below_picture(items: Sequence[Item], at: int) -> bool:
    """Whether a line under a picture says what it shows: no sentence, unless in smaller letters
    than what stands above the picture, and no heading."""
    item, above = items[at], items[at - 1] if at else None
    if item.style == doc.BELOW_FIGURE:
        return is_fragment(item)
    if not item.pictured or item.level or item.listed or item.row:
        return False
    small = above and above.is_prose and 0 < item.size <= above.size - _SMALLER
    if small and len(item.text) <= 2 * _LONGEST:
        return True
    return is_fragment(item) or bool(_BELOW.match(item.text) and len(item.text) <= 2 * _LONGEST)


def shows_whom_below(items: Sequence[Item], at: int) -> bool:
    """`Sok Dara addressing the meeting`, above `Sok Dara, Mayor of Kep`: the picture of whoever
    speaks next."""
    doing = _DOING.match(items[at].text)
    if not doing or not is_fragment(items[at]) or at + 1 == len(items):
        return False
    name, below = doing[1] or doing[2], items[at + 1].text
    return bool(re.match(rf"{re.escape(name)}(?:[\s,，（(]|$)", below))


_DOING = regex(
    r"([A-Z][^,:;]{3,60}?)\s[a-z]{2,12}ing\b|([^，。：:]{2,40}?)(?:正)?在[^，。：:]{1,12}[言辞话告]$"
)


#: By so many points the letters of a caption are smaller.
_SMALLER = 1.5
_BELOW = regex(
    r"图为|图[:：]|[△▲▼▽]|(?:pictured|photo|above|below|left|right|caption)\b[^.]{0,20}:",
    re.IGNORECASE,
)


def is_fragment(item: Item) -> bool:
    """Whether a line below sentences is none itself: a caption, a heading without its text."""
    ends = item.text.rstrip('”"’）)').endswith(tuple("。.！!？?；;：:，,、…"))
    return not (item.is_prose or item.listed or item.row or ends) and len(item.text) <= _LONGEST


def repeats(item: Item, lead: Sequence[Item]) -> bool:
    """Whether a line below the lead only tells the meeting's name once more, perhaps in another
    language: a caption of its picture."""
    if not is_fragment(item) or re.search(r"[:：]", item.text):
        return False
    told = folding.solid("".join(one.text for one in lead if one.is_prose))
    is_han = any(folding.is_han(char) for char in told[:80])
    if is_han and folding.script_of(item.text) == "Latn":
        return len(item.text.split()) > _NAME_OF_MEETING
    own = folding.solid(item.text)
    return len(own) > _NAME_OF_MEETING and own in told


#: No name of a meeting is shorter, in words or in characters.
_NAME_OF_MEETING = 5
