"""Whether a line belongs to the masthead, and what of it: the name of whoever publishes, the
word for bulletin, and issue, serial and date, which `masthead_values` takes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..regexes import regex
from . import issue_forms, masthead_bold, publishers, vocabulary
from .headlines import EVENT
from .knowledge import Knowledge
from .masthead_values import Reading, is_certain, taken_out, without_month
from .outline import Item
from .printed import Printed, join

#: `首页 > 刊物 > 口岸一线 > 第19期`: where on a site a page was copied from.
_CRUMBS = regex(r"(?:首页|主页|Home)\s*(?:[>›»→]|/(?=\s))\s*\S", re.IGNORECASE)
#: `点击上方蓝字 ↑↑↑ 关注我们`, above what was copied from a phone.
_FOLLOW = regex(
    r"\W*(?:点击|轻触|长按|扫码|点)[^，。；]{0,16}?(?:蓝字|名片|二维码|卡片|标题下|上方|下方)?[^，。；]{0,16}?(?:关注|订阅)[^，。；]{0,8}"
)


def take(item: Item, reading: Reading, knowledge: Knowledge) -> bool:
    """Whether the line belongs to the masthead and to nothing else."""
    before = reading.masthead
    if _CRUMBS.match(item.text) or _FOLLOW.fullmatch(item.text):
        reading.labels.append(item.words)
        return True
    if _CREDIT.match(item.text) and _take_credits(item, reading, knowledge):
        return True
    rest, labels = taken_out(item.words, reading)
    name = rest.strip("|｜·•—–-*，,：:/")
    if reading.masthead.number is not before.number:
        name = without_month(name)
    if second := _SECOND.match(name.text):
        name = name.cut(second.end()).strip()  # left over
    if empty := _EMPTY.search(name.text):
        name = name.cut(0, empty.start())
    if (by := _BY.match(name.text)) and by.end() < len(name):
        labels = [*labels, name.group(by).strip()]
        name = name.cut(by.end())
        if seat := _SEAT.search(name.text):
            labels.append(name.group(seat).strip())
            name = name.cut(0, seat.start())
    if (credit := _CREDIT.match(name.text)) and _is_named(name.text[credit.end() :], knowledge):
        labels, by = [*labels, name.group(credit).strip()], credit
        name = name.cut(credit.end())
    if (of := _OF_ABOVE.match(name.text)) and _is_series(reading.labels):
        # `BULLETIN`, and below it `of the River Contact Point`
        labels, by = [*labels, name.group(of).strip()], of
        name = name.cut(of.end())
    called = by and (credit or _is_surely_by(by)) and _CALLED.fullmatch(name.text)
    known = publishers.is_any_office(name.text) or publishers.is_name(name.text, knowledge)
    if called and not known:
        reading.told.append(name)
        reading.masthead = replace(reading.masthead, names=(*reading.masthead.names, name))
        reading.labels += labels
        return True
    if hosted := _HOSTED.search(name.text):
        labels = [*labels, name.group(hosted)]
        name = name.cut(0, hosted.start()).strip()
    if edited := _EDITED.search(name.text):
        labels = [*labels, name.group(edited)]
        name = name.cut(0, edited.start()).strip()
    if not name:
        reading.labels += labels
        return True
    if _KIND_OF_PAPER.fullmatch(name.text):
        reading.labels += [*labels, name]
        return True
    if masthead_bold.take_body(item, name, labels, reading, knowledge):
        return True
    name, paper = publishers.without_paper(name)
    labels += filter(None, (paper,))
    halves = name.split(_IN_BOTH)
    if len(halves) == 2 and all(publishers.is_name(half.text, knowledge) for half in halves):
        reading.masthead = replace(reading.masthead, names=(*reading.masthead.names, *halves))
        reading.labels += labels
        return True
    if publishers.is_name(name.text, knowledge) and not _OF_THEM.search(name.text):
        name = publishers.without_towns(name)
        if edition := publishers.EDITION.search(name.text):
            labels.append(name.group(edition).strip())
            name = name.cut(0, edition.start())
        if series := re.search(rf"(?:{vocabulary.SERIES.pattern})$", name.text, re.IGNORECASE):
            labels.append(name.group(series))
            name = name.cut(0, series.start()).strip("|｜·•—–-*，,：:/")
            rest_of_paper = _REST_OF_PAPER.search(name.text)
            if rest_of_paper and publishers.is_name(name.text[: rest_of_paper.start()], knowledge):
                labels.append(name.group(rest_of_paper).strip())
                name = name.cut(0, rest_of_paper.start())
            # `院讯 BULLETIN`; below its publisher `澜湄合作信息专报` is no other one's name.
            if len(name) < 2 or (before.names and not publishers.ends_body(name.text)):
                reading.labels += [*labels, *filter(None, (name,))]
                return True
        if series := re.match(
            rf"(?:{vocabulary.SERIES.pattern})[\s\u3000]+(?=\S)", name.text, re.I
        ):
            labels.append(name.group(series).strip())
            name = name.cut(series.end()).strip("|｜·•—–-*，,：:/")
            # `Newsletter of the …`
            name = name.cut(of.end()) if (of := _OF.match(name.text)) else name
        name = publishers.behind_paper(name, knowledge)
        if len(several := publishers.parted(name)) > 1:
            reading.masthead = replace(reading.masthead, names=(*reading.masthead.names, *several))
        # Printed twice it is one name still.
        elif any(name.text == known.text for known in reading.masthead.names):
            labels.append(name)
        else:
            names = (*reading.masthead.names, name)
            if _OF_ABOVE.match(name.text) and reading.masthead.names:
                # `Flood Desk`, and below it `of the Rivers Secretariat`
                names = (*names[:-2], join(names[-2:], " "))
            reading.masthead = replace(reading.masthead, names=names)
        reading.labels += labels
        return True
    if _take_named_part(item, rest, labels, reading, knowledge):
        return True
    if masthead_bold.take_name(item, reading, before, knowledge):
        return True
    if _NO_SPACE.search(item.text):
        told, reading.masthead = reading.masthead, before
        if _take_segments(item, reading, knowledge):
            return True
        reading.masthead = told
    if (not before.number or _is_loud(name.text)) and (
        titled := _series_behind_name(name, knowledge, bool(reading.masthead.number))
    ):
        publisher, label = titled
        names = (*reading.masthead.names, publisher) if publisher else reading.masthead.names
        reading.masthead = replace(reading.masthead, names=names)
        reading.labels += [*labels, label]
        return True
    if is_certain(before, reading.masthead, rest, item):
        reading.labels += labels  # the rest has no field and stays left over
        return True
    reading.masthead = before
    return _take_segments(item, reading, knowledge)


#: `来源：…秘书处`, `Source: …`, as pages of the web tell who publishes them.
_CREDIT = regex(
    r"(?:(?:信息|文章|稿件)?来源|发布(?:单位|机构|部门)|Source|Publisher|Issued by)\s*[:：]\s*",
    re.IGNORECASE,
)


#: `University Presidents’ Circular`: a paper of those people, and no body's name before it.
_OF_THEM = regex(rf"[a-z](?:s['’]|['’]s)\s+(?:{vocabulary.SERIES.pattern})$", re.IGNORECASE)


def _is_named(text: str, knowledge: Knowledge) -> bool:
    return publishers.is_name(text, knowledge) or bool(_CALLED.fullmatch(text))


def _take_credits(item: Item, reading: Reading, knowledge: Knowledge) -> bool:
    """`来源：…秘书处　日期：…　江河动态　2019年第15期`: each part for itself."""
    parts = item.words.split(_APART)
    if len(parts) < 2:
        return False
    own, others = replace(reading, labels=list(reading.labels)), []
    for part in parts:
        if not take(replace(item, words=part), own, knowledge):
            rest, labels = taken_out(part, own)
            own.labels += labels
            others.append(rest.strip(" ,，"))
    told = own.masthead.date is not reading.masthead.date
    if not told or not all(_is_tag(other.text, _MOST_WORDS_BESIDE_ISSUE) for other in others):
        return False
    reading.masthead, reading.labels = own.masthead, own.labels
    reading.serial_as = own.serial_as
    return True


#: Behind these words anything in capitals is whoever makes the paper.
_SURELY_BY = regex(
    r"publi(?:sh|cation)|issued|produced|prepared|edited|compiled|newsletter|bulletin|journal|quarterly|"
    r"monthly|weekly|gazette|circular|^(?:of|at|within)\b",
    re.IGNORECASE,
)
_CALLED = regex(
    r"(?=[^,]{8,})[A-Z][\w’'–-]*(?:,?\s(?:(?:of|for|and|the|on|in|to|&)\s){0,2}[A-Z][\w’'–-]*){1,10}"
)


def _is_surely_by(by: re.Match[str]) -> bool:
    return bool(_SURELY_BY.search(by[0]))


def _is_series(labels: Sequence[Printed]) -> bool:
    """Whether the last of them is the word for bulletin."""
    told = [label.text.strip() for label in labels if label.text.strip()]
    return bool(told) and bool(vocabulary.SERIES.fullmatch(told[-1]))


#: ` – Secretariat, Pakse`, behind whose paper it is: where that one sits.
_SEAT = regex(
    r"\s+[–—-]\s+(?:Secretariat|Office|Bureau|Desk)(?:\s+(?:at|in)|,)\s+[A-Z][\w’' -]{2,30}$"
)
_OF_ABOVE = regex(r"(?:of|at|within)\s+the\s+(?=[A-Z])")
#: `Ministry of Lakes — Water Bulletin`, whose last word is taken.
_REST_OF_PAPER = regex(r"\s+[—–|｜·•]+\s+[^—–|｜·•]{2,40}$")


def _take_named_part(
    item: Item, rest: Printed, labels: list[Printed], reading: Reading, knowledge: Knowledge
) -> bool:
    """`…学院　活动纪要〔2022〕第14期`, `…新闻社 · 环境专线`: a name, and beside it what only says
    which paper of that body it is."""
    rest = rest.strip("|｜·•—–-*，,：:/ ")
    parts = [part for part in rest.split(_APART) if part]
    if len(parts) == 1 and (gap := _ONE_GAP.fullmatch(rest.text)):
        parts = [rest.group(gap, "name"), rest.group(gap, gap.lastgroup or "paper")]
    names = [part for part in parts if publishers.is_name(part.text, knowledge)]
    if not names and len(parts) == 2 and publishers.is_told_by_office(*(p.text for p in parts)):
        reading.masthead = replace(
            reading.masthead, names=(*reading.masthead.names, parts[0].strip())
        )
        reading.labels += [*labels, parts[1]]
        return True
    if not names and len(parts) == 2 and publishers.is_undertaking(parts[0].text):
        names = parts[:1]
        if not _PAPER_OF_OFFICE.fullmatch(parts[1].text):
            return False
    others = [part for part in parts if part not in names]
    most = _MOST_WORDS_BESIDE_ISSUE if labels else _MOST_WORDS_OF_TAG
    if len(names) != 1 or not others or not all(_is_tag(part.text, most) for part in others):
        return False
    if publishers.is_undertaking(names[0].text):
        reading.masthead = replace(
            reading.masthead, names=(*reading.masthead.names, names[0].strip())
        )
    elif not take(replace(item, words=names[0]), reading, knowledge):
        return False
    reading.labels += [*labels, *others]
    return True


#: `…能力建设项目 培训动态`, `…联盟秘书处 《联盟简讯》`
_ONE_GAP = regex(
    r"\s*(?P<name>[\u4e00-\u9fff—-]{6,24})(?:[ \u3000](?P<paper>[\u4e00-\u9fff]{2,8})|"
    r"[ \u3000]?(?P<titled>《[^《》]{2,12}》))\s*"
)


#: No longer, in characters or words, is what says which paper of a body it is.
_LONGEST_TAG, _MOST_WORDS_OF_TAG = 8, 3
#: In a line that has the issue or the date too it is no headline: `Notes from the field`.
_MOST_WORDS_BESIDE_ISSUE = 5


#: The kinds of paper that an office has.
_PAPER_OF_OFFICE = regex(
    "[\u4e00-\u9fff]{0,4}(?:动态|简报|通讯|综述|纪要|记要|摘要|通稿|专稿|专线|日记|消息|公报|快报|侧记|特刊|增刊|内刊|会刊|活页|手记|"
    "实录|访谈|专访|问答|对谈|观察|专栏)|(?:[A-Z][\\w’-]+ ){1,2}(?:Notes|Papers|Briefs|Letters)"
)


def _is_tag(text: str, most: int = _MOST_WORDS_OF_TAG) -> bool:
    if _PAPER_OF_OFFICE.fullmatch(text) or re.fullmatch("《[^《》]{2,12}》", text):
        return True
    if EVENT.search(text) or re.search(r"[\d:：，。]", text):
        return False
    is_han = re.search("[\u4e00-\u9fff]", text)
    return len(text) <= _LONGEST_TAG if is_han else len(text.split()) <= most


#: `EVENT SUMMARY`: what kind of paper this is, and no headline.
_KIND_OF_PAPER = regex(
    r"(?:Event|Meeting|Workshop|Training|Activity|Mission|Field|Press|Media|News|Conference|Seminar|"
    r"Project|Programme|Progress|Information|Communication|Policy|Issue)\s+"
    r"(?:Summary|Reports?|Notes?|Brief|Digest|Release|Update|Highlights|Minutes|Record|Bulletin|Sheet|"
    r"Communiqu[eé])|"
    # `Year IX`, which counts the volumes.
    r"(?:Year|Vol(?:ume)?\.?)\s+(?:[IVXLC]{1,7}|\d{1,3})",
    re.IGNORECASE,
)
_OF = regex(r"(?:of|from|by|for|OF|FROM|BY|FOR)\s+(?:(?:the|THE)\s+)?(?=[A-Z])")
#: Also before whoever approved or edited it, where a page left but one space.
_APART = (
    r"\t+|\s{3,}|\u3000+|\s*[|｜∣丨•]\s*|\s+[·—–/]\s+|"
    r"(?<=[\u4e00-\u9fff]{4})\s+(?=[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s[A-Z])|"
    r"\s+(?=(?:[Aa]pproved|[Aa]uthori[sz]ed|[Ss]igned|[Ee]dited|[Cc]ompiled|[Pp]repared) by\s*:|"
    r"[Ee]ditors?\s*:|(?:签发|审核|主编|总编|责任编辑|编辑|责编)[^\s:：]{0,2}\s*[:：])"
)


#: Between lines of two languages that ran together.
_BETWEEN_LINES = (
    r"(?<=[\u4e00-\u9fff]{4})(?=[A-Z][a-z]+\s+[A-Za-z]+\s)|(?<=[a-z)])(?=[\u4e00-\u9fff]{2})"
)
_NO_SPACE = regex(_BETWEEN_LINES)
#: Between a name in letters and the same in characters.
_IN_BOTH = (
    r"(?<=[A-Za-z)])\s+(?:[|｜/／·•]\s+)?(?=[\u4e00-\u9fff]{4})|"
    r"(?<=[\u4e00-\u9fff]{4})\s*[·•|｜/／]?\s+(?=[A-Z][A-Za-z-]+\s+[A-Za-z]+\s)|"
    rf"{_BETWEEN_LINES}"
)


def _take_segments(item: Item, reading: Reading, knowledge: Knowledge) -> bool:
    """What stands at the two ends of a line, or between bars, each for itself."""
    parts = item.words.split(_IN_BOTH)
    parts = parts if len(parts) > 1 else item.words.split(_APART)
    if len(parts) < 2:
        return False
    own, others = replace(reading, labels=list(reading.labels)), []
    for part in parts:
        # Who edits or signs has no field and stays left over.
        no_field = issue_forms.IMPRINT.search(part.text) and not _EDITED.search(part.text)
        if not take(replace(item, words=part), own, knowledge) and not no_field:
            others.append(part)
    # `河之声 · 中文版 水利部 （2024年第2期）`: the paper's own name beside all else.
    told = own.masthead.number and own.masthead.number is not reading.masthead.number
    named = own.masthead.names != reading.masthead.names
    if others and not (told and named and all(_is_tag(part.text) for part in others)):
        return False
    if own.masthead is reading.masthead:
        return False
    reading.masthead, reading.labels = own.masthead, own.labels
    reading.serial_as = own.serial_as
    return True


#: The second number of a double issue.
_SECOND = regex(r"第?\d{1,3}\s*[期号](?=[\s\u3000])")
#: What is left of `（2024年第2期）`.
_EMPTY = regex(r"\s*[（(]\s*[)）]?$")
#: Before it: `Published by the …`, `A quarterly newsletter of the …`
_BY = regex(
    r"(?:(?:an?|the)\s+)?(?:[a-z-]+\s+){0,2}(?:publication|quarterly|monthly|weekly|fortnightly|(?:e-?)?newsletter|bulletin|journal|magazine|"
    r"digest|newspaper|periodical|circular|gazette|chronicle|courier|review|letters?|mail|leaflet|"
    r"dispatch(?:es)?|messenger|herald|tribune|observer|"
    r"service|product|project|initiative|voice|news|notes|stories)\s+"
    r"(?:of|from|by)\s+(?:the\s+)?(?=[A-Z])|"
    r"(?:(?:an?|the|our)\s+[^,.:;]{4,60},\s+)?(?:(?:jointly|regularly)\s+)?(?:published|issued|produced|prepared|edited|compiled|printed|"
    r"brought to you|distributed)"
    r"(?:\s+(?:jointly|quarterly|monthly|weekly))?\s+by\s+(?:the\s+)?(?=[A-Z])|"
    # `from the secretariat of the …`
    r"(?:news\s+|notes\s+|stories\s+|letters\s+)?from\s+(?:the\s+)?"
    r"(?=(?-i:[A-Z])|secretariat\b|office\b|desk\b)",
    re.IGNORECASE,
)


def _is_loud(text: str) -> bool:
    """`LAKE NEWSLETTER`, also below its number: no headline is so short and in capitals."""
    return text.isupper() and text.isascii() and 2 <= len(text.split()) <= _MOST_WORDS_OF_TAG


#: Behind the name of a publisher.
_HOSTED = regex(
    r"(?<=\w)\s*[·|•–—,(-]\s*(?:a project\s+)?(?:hosted|supported|funded|financed|coordinated|"
    r"administered|sponsored|assisted)\s+by\s+[^:]{4,80}$"
)
_EDITED = regex(
    r"(?<=[\u4e00-\u9fff])\s*(?:联合|共同|合作)?(?:合编|合办|编印|主编|编辑|主办|承办|编制|印制|编发|出版|出品|制作|刊发|主管|编)(?:[）)])?$"
)


def _series_behind_name(
    words: Printed, knowledge: Knowledge, is_numbered: bool
) -> tuple[Printed | None, Printed] | None:
    """`…中心电子简报`, `Monthly Bulletin`: a name, or none, and the name of the series."""
    match = re.search(
        rf"(?:{vocabulary.SERIES.pattern})\s*(?:[\u4e00-\u9fff]{{1,3}}[文语]版|[电网试内]\w{{1,2}}[版刊])?\s*$",
        words.text,
        re.IGNORECASE,
    )
    if not match or len(words) > 60:
        return None
    for at in range(match.start(), 0, -1):
        if match.start() - at <= 12 or words.text[at : at + 1] == " ":
            head = words.cut(0, at).strip()
            gap = words.text[at : match.start()].strip()
            if (
                len(head) > 2
                and not _BREAKS_WORD.match(words.text, at - 2)
                and publishers.ends_body(head.text)
                and publishers.is_body(head.text, knowledge)
            ):
                return head, words.cut(at).strip()
            if len(gap.split()) > 2:
                break
    short = len(words.text[: match.start()].strip()) <= 6 or len(words.text.split()) == 2
    short = short or bool(_PAPER.fullmatch(words.text.strip()))
    return (None, words) if short or is_numbered else None


#: `旅游部|长会议`, `水科|学`, `越南北部|四省`: no body ends there.
_BREAKS_WORD = regex(
    "[\u4e00-\u9fff][部厅局司处科][长门员]|[\u4e00-\u9fff]科[学技研]|[东西南北中内外上下]部"
)
#: `Environmental Cooperation Bulletin`: no headline ends so.
_PAPER = regex(
    r"(?:The\s+)?(?:(?:[A-Z][\w’'-]*|of|and|the|&)\s+){1,4}(?i:Bulletin|Newsletter|Gazette|Digest|Circular|Brief)"
)
