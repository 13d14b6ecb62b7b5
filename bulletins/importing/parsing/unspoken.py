"""Lines among the words that nobody said: questions and who asks them, notes, fine print, who only
was there, what the editors say, what was decided on a point, what a diary tells of its day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..regexes import regex
from . import brought_in_han, bystanders, closings, names, numbering, sentences, topics
from .blocks import Block, Report
from .outline import Item

#: Who asks or is absent, and is no speaker of the issue.
ASKS = regex(
    r"[【\[]?(?:本刊|本报)?(?:记者|编辑部?|采访者|提问者?|问|Q\d{0,2})[】\]]?\s*[:：]|"
    r"(?:interviewer|reporter|editor|question(?:\s+\d{1,2})?)\s*:|"
    # Notes of the foot of the page, by their marks.
    r"\[\^?\d{1,2}\]\s*\S|[①②③④⑤⑥⑦⑧⑨]\s*(?=[^。]{4,80}。$)|注\s*\d{0,2}\s*[:：]\s*(?=\S[^\n]{3,120}$)|"
    # What the editors say of the page.
    r"[(（【\[]?(?:说明|备注|注释?|附注|(?:explanatory\s+)?notes?)[】\]]?\s*[:：](?=[^\n]{4,80}$)",
    re.IGNORECASE,
)


#: `The River Paper: Who pays?`, in an interview.
ASKED = regex(r"[^:：]{1,60}[:：].*[?？]\W*")


def asks_somebody(item: Item) -> bool:
    """`Q: Is it binding?`, `What did you bring home?`, over the answer: no heading."""
    text = item.text.rstrip('”"’）)】] ')
    if len(_ENDS.findall(text)) > _MOST_SENTENCES:
        return False  # somebody's words, which end with a question
    addressed = ASKS.match(text) or _YOU.search(text)
    return text.endswith(("?", "？")) and bool(addressed)


def is_asked(item: Item, block: Block, is_alike: bool) -> bool:
    """Whether a line is a question of the paper, or set as those are; what is told of somebody
    who asks is that one's own: `Ms. Sok put one question to all: who pays?`"""
    return (asks_somebody(item) or is_alike) and not _tells_of(item.text, block)


def _tells_of(text: str, block: Block) -> bool:
    """Whether words tell what the one of the block does, by a name in front of the verb."""
    own = names.bare(block.name.text) if block.name else ""
    honour = names.HONORIFIC.match(text)
    bare = text[honour.end() :] if honour else text
    parts = [own, *own.split()] if own.isascii() else [own]
    told = next((part for part in parts if len(part) > 1 and bare.startswith(part)), "")
    return bool(told and _DOES.match(bare, len(told)))


_DOES = regex(r"\s+[a-z]+\s|(?:先生|女士|博士|教授|老师)?[\u4e00-\u9fff]")


_ENDS, _MOST_SENTENCES = regex(r"[。！]|[.!](?=\s)"), 2
_YOU = regex(r"\byou(?:r|rs|rself)?\b|[您你]", re.IGNORECASE)
#: Who only was there: `Mr. Sok Dara of … was present as observer.`
IS_THERE = regex(
    r"(?:\d{1,2}\.\s+)?(?:(?:Mr|Mrs|Ms|Dr|Prof|H\.E)\.?|U|Daw|(?:The )?[Rr]epresentatives?|"
    r"(?:The )?[Oo]bservers?|[Aa]lso)\s"
    r"(?:[^.;:]|(?<=\b(?:Mr|Ms|Dr))\.){2,240}?\b(?:(?:was|were) (?:also )?"
    r"(?:present|in attendance|represented)|(?:also )?attended (?:the|this)|"
    r"(?:also )?(?:observed|followed|joined|watched) (?:the|this) (?:[a-z]+ )?(?:meeting|workshop|"
    r"drill|exercise|session|forum|event|training|seminar|conference|dialogue|ceremony|launch|tour|"
    r"visit|demonstration|discussions?)|"
    r"(?:also )?present (?:was|were|as))\b|"
    r"(?:[Aa]lso|[Ff]urther)\s+(?:present|in\s+attendance|attending|attended)(?:\s+(?:were|was|by))?\s*:|"
    r"[^，。：:]{2,60}?(?:列席|旁听)(?:了)?(?:本次|此次|上述)?(?:会议|活动|研讨会|论坛|培训)[。；]?$"
)
#: A sentence by which somebody only presided or was there, and what leads to those who speak.
_PRESIDES = regex(
    r"[^。：:“”]{2,160}主持(?:了?(?:本次|此次|本场)?"
    r"(?:会议|大会|会谈|座谈会?|对话会?|研讨会?|论坛|活动|开幕式))?。|"
    r"[^.:“\"]{4,300}?\b(?:chaired|moderated|facilitated|presided over)\b(?: by)?"
    r"[^.:;,“\"]{0,90}\.",
)
#: `市长周军主持了会议，部长发来贺信，由工作人员代为宣读。`
_GREETED = regex(
    r"[^。：:“”，]{2,80}主持了?(?:会议|大会|年会|论坛|活动|仪式)，[^。：:“”]{2,60}(?:贺信|贺电|贺词|问候|花篮)"
    r"[^。：:“”]{0,40}。"
)
_ATTENDS = regex(
    r"[^。：:“”]{2,200}(?:出席|列席|参加|参会|与会|到会)(?:了?(?:会议|活动|论坛|对话))?。|"
    r"[^.:“\"]{4,400}\b(?:(?:were|was) (?:also )?(?:present|represented|in attendance)|attended|"
    r"took part|participated)\b[^.:;,“\"]{0,60}\.",
)
_LEADS = regex(
    r"[^。]{0,40}(?:如下|摘[要编登]|见下|以下是)[^。]{0,12}[。：]|[^.:]{0,160}\b(?:below|follows?|following)\b[^.:]{0,20}[.:]"
)


def only_presides(item: Item) -> bool:
    """`会议由…处长周军主持。各方发言如下。`: somebody presided, and says nothing."""
    if not item.is_prose:
        return False
    told = [sentence.text for _, sentence in sentences.parted(item.words)]
    if _GREETED.fullmatch(item.text):
        return True
    led = len(told) > 1 and bool(_LEADS.fullmatch(told[-1]))
    rest = told[1 : len(told) - led]
    return bool(
        (led or rest) and _PRESIDES.fullmatch(told[0]) and all(map(_ATTENDS.fullmatch, rest))
    )


#: The label of what went on beside the meeting.
_SIDELIGHT = regex(
    r"[【\[（(]?(?:会议|会场|会场内外|现场|活动|本期)?(?:花絮|侧记|趣闻|轶事)[】\])）]?(?:[:：\u3000\s]|——)\s*(?=\S)"
)


def is_sidelight(item: Item) -> bool:
    """`会议花絮　站长周军为代表们准备了榴莲。`: whoever is named there has no words."""
    return item.is_prose and bool(_SIDELIGHT.match(item.text))


#: Before what an editor says above a report.
EDITORS = regex(
    r"[【\[（(]?(?:编者?按|编者的话|编者说|按语|本刊按|"
    r"editor(?:['’]?s|s['’]?|ial)? (?:note|foreword|comment))"
    r"(?:[】\])）]\s*[:：]?|[:：])",
    re.IGNORECASE,
)


def is_fine_print(item: Item, first: Item) -> bool:
    """Whether a line at the end is set smaller than what it stands below: a note, an imprint."""
    return 0 < item.size < _FINE * first.size and not item.row


_FINE = 0.92


def is_note(item: Item) -> bool:
    """`² At prices of 2016.`, at the foot of a text; what the letters mean that it uses."""
    if item.noted:
        return True
    if len(item.text) <= _LONGEST_LIST and len(_MEANS.findall(item.text)) > 1:
        return bool(_MEANS.match(item.text) or _OF_LETTERS.match(item.text))
    return bool(_NOTE.match(item.text) or _OF_LETTERS.match(item.text)) and not item.row


#: `MONRE – Ministry of Natural Resources and Environment`, `LMC＝澜湄合作`
_MEANS = regex(
    r"(?:^|(?<=[;；,，、。:：]))\s*[A-Z][A-Za-z]*[A-Z][A-Z0-9-]*\s*(?:\s-|[–—=＝])\s*(?=[A-Z\u4e00-\u9fff“\"])|"
    r"(?:^|(?<=[;；]))\s*[A-Z]{2,8}\s*(?:是|指|即|means\b|stands\s+for\b)"
)
_OF_LETTERS = regex(
    r"[（(【\[]?\s*(?:(?:list\s+of\s+)?(?:abbreviations|acronyms)(?:\s+(?:and\s+(?:acronyms|terms)|used)(?:\s+[a-z\s]{2,30})?)?|"
    r"(?:文中|本文|本期)?(?:缩略语|缩写|简称|英文缩写)(?:说明|对照|表)?)\s*[】\])）]?\s*[:：]",
    re.IGNORECASE,
)
_LONGEST_LIST = 1200


def is_marked(item: Item, told: Sequence[Item]) -> bool:
    """`1　See the yearbook.`, where what is told has that mark behind a sentence or a word."""
    number = FOOTNOTE.match(item.text)
    if not number or item.row:
        return False
    raised = number[1].translate(_RAISED)
    mark = re.compile(
        rf"[。.!?，,;；”\"')）》」】]{number[1]}(?=$|\s|[\u4e00-\u9fff])|{raised}(?!\d)"
    )
    return any(mark.search(line.text) for line in told)


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Only a gap parts its number from the words.
FOOTNOTE = regex(r"\s*(\d{1,2})(?:[\u3000\xa0]+|\s{2,})(?=[^\W\d])")
_NOTE = regex(r"[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?\s*[^\W\d]")


def are_nobodys(item: Item, target: Sequence[Item], report: Report, is_last: bool) -> bool:
    """Whether a paragraph goes to nobody, and not to the meeting either; `is_last` below all who
    speak."""
    asks = (ASKS.match(item.text) and not _is_counted_on(item, target)) or is_note(item)
    if (report.blocks or report.lead) and (asks or _WAS_CUT_OFF.fullmatch(item.text)):
        return True
    if not report.blocks or target is not report.blocks[-1].lines or not target:
        return False
    if IS_THERE.match(item.text) or only_presides(item):
        return True
    if _THANKS.match(item.text) and bystanders.is_named(item, report.blocks[-1].name):
        return True  # of the paper, to whoever answered above
    if bystanders.mourn(item):
        return True
    if bystanders.are_told_of(item) and not closings.begins(item):
        return True
    if not is_last and is_decision(item):
        return True
    return _is_of_the_day(item, report) or (not is_last and bool(_MOVES_ON.match(item.text)))


#: `（某先生因线路中断未能发言。）`: of somebody who has no words.
_WAS_CUT_OFF = regex(
    r"[（(\[【][^（）()]{2,100}(?:未能?|没有?|无法|不能)[^，。（）()]{0,6}(?:发言|出席|到会|到场|上线|连线|参会|与会)[^（）()]{0,60}[)）\]】]|"
    r"[(\[][^()]{2,120}\b(?:could not|was unable to|were unable to|did not)\s+(?:speak|attend|"
    r"join|connect|take the floor|be (?:present|reached|heard))\b[^()]{0,120}[)\]]"
)
#: `The delegation then travelled to …`: what all did, between those who speak.
_MOVES_ON = regex(
    r"(?:(?:Then|Later|Afterwards|Next)?,?\s*[Tt]he|On\s[^,.]{4,40},\s+the|(?:After|In)\s[^,.]{4,40},\s+the)\s+"
    r"(?:[a-z]+\s+)?(?:delegations?|participants|visitors|group|delegates|guests|party|team|travell?ers|officials|trainees)\s+"
    r"(?:(?:then|also|next|later|afterwards|subsequently)\s+)?(?:travell?ed|toured|moved|went|drove|proceeded|visited|"
    r"walked|sailed|continued\s+(?:on\s+)?to|set\s+(?:out|off)|returned|left|arrived|flew|boarded)\b|"
    r"(?:(?:The|All)\s+)?(?:[Gg]uests|[Vv]isitors|[Pp]articipants|[Dd]elegates|[Oo]fficials|[Tt]rainees)\s+were\s+"
    r"(?:then\s+|also\s+|later\s+)?(?:shown|taken|led|guided|served|treated|driven|flown|walked)\b"
)


#: `We thank Mr. Dara for his time.`, `感谢达拉先生接受采访。`
_THANKS = regex(
    r"(?:We|The\s+(?:editors?|editorial\s+\w+))\s+(?:(?:would\s+like\s+to|wish\s+to)\s+)?thanks?\s+|"
    r"(?:本刊|编辑部|我们)?(?:衷心|谨此|在此|谨)?感谢"
)


def _is_counted_on(item: Item, target: Sequence[Item]) -> bool:
    """`③ …` below `② …`: a point of a list, and no note at the foot of the page."""
    above = target[-1].text[:1] if target else ""
    return "①" <= item.text[0] <= "⑨" and ord(item.text[0]) - ord(above or "\0") == 1


def is_point_of_its_own(item: Item, spoken: Item, block: Block) -> bool:
    """Whether a counted paragraph below a speaker's own counted one is the meeting's: `6. The
    segment adopted the agenda.` between `5. Mr. Sok Dara said …` and `7. Ms. Souk Vong said …`.
    Also a head in capitals that runs into it tells that something else begins."""
    if item.is_prose and item.listed and spoken.listed and not item.row:
        return _is_labelled(item) and _is_labelled(spoken)
    if not item.is_prose or item.row or item.listed:
        return False
    if topics.is_in_capitals(item):
        return not any(topics.is_in_capitals(line) for line in block.lines)
    if _POINT_HAN.match(item.text) and _POINT_HAN.match(spoken.text):
        label = _POINT_HAN.match(item.text)
        name = block.name or block.position
        rest = item.words.cut(label.end() if label else 0)
        return not (rest.text[0] in "他她" or (name and names.name_at_start(rest, name.text)))
    own, above = _POINT.match(item.text), _POINT.match(spoken.text)
    if not own or not above or own["part"] != above["part"]:
        return False
    if not 0 < int(own["number"]) - int(above["number"]) <= _NEAR:
        return False
    rest = item.words.cut(own.end())
    name = block.name or block.position
    goes_on = _GOES_ON.match(rest.text) or (name and names.name_at_start(rest, name.text))
    return not goes_on


def _is_labelled(item: Item) -> bool:
    """`**Attendance.** Sixteen members came.`"""
    label = item.text[: item.bold_until]
    return 3 < len(label) < _LABEL and len(label) < len(item.text) and label.endswith((".", "。"))


#: No label in bold is longer, in letters.
_LABEL = 60
_POINT = regex(
    r"\s*\(?(?P<part>(?:\d{1,2}\.)?)(?P<number>\d{1,3})(?:(?<=\.\d)|(?<=\.\d\d)|[.)])\s+(?=[A-Z])"
)
#: `三、费用分担。会议同意…`
_POINT_HAN = regex(
    r"\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|\d{1,2}[、.．])\s*[\u4e00-\u9fff“”《》、]{2,14}[。：:]\s*(?=\S{4})"
)
#: So many points on one speaker may still be followed by.
_NEAR = 4
_GOES_ON = regex(
    r"(?:He|She|They|His|Her|Their|It|This|These|Such|Moreover|Furthermore|Finally|Lastly|Also|On|As)\b|[“\"‘]|"
    r"(?:[A-Z][a-z ]{2,40},\s+)?(?:he|she|they)\b|"
    r"(?:[A-Z][a-z ]{2,40},\s+the|The)\s+"
    r"(?:speaker|delegate|representative|minister|official|delegation)\b|"
    r"(?:H\.E\.|Mr|Mrs|Ms|Dr|Prof)\b",
)


def is_decision(item: Item) -> bool:
    """`2.3 决定：…`, counted as the speakers of the point are."""
    number = numbering.number_at(item)
    return bool(number and item.is_prose and _DECIDED.match(item.text, number))


_DECIDED = regex(
    r"\s*[【\[]?(?:会议|工作组|小组|委员会|双方|各方)?(?:一致)?(?:决定|决议|议定|商定|结论|决定事项|议定事项)[】\]]?\s*[:：]|"
    r"\s*(?:会议|各方|[双三四五六]方|[两三四五六]国|与会各方)(?:一致)?(?:同意|决定|商定|议定|通过|确定|明确)|"
    r"\s*(?:decisions?|decided|agreed|conclusions?|resolved|action(?: point)?)\s*:",
    re.IGNORECASE,
)


def _is_of_the_day(item: Item, report: Report) -> bool:
    """`下午参观分拣中心，天热。`, under the heading of a day, behind who spoke then."""
    heading = report.headings[-1].text if report.headings else ""
    if not item.is_prose or not _DAY.search(heading) or not _PART_OF_DAY.match(item.text):
        return False
    return not brought_in_han.speaks(item.text)


_DAY = regex(
    r"\d{1,2}\s*月\s*\d{1,2}\s*[日号]|^第[一二三四五六七八九十\d]{1,2}[天日]|星期[一二三四五六日天]"
)
_PART_OF_DAY = regex(
    "(?:当[天日晚]|这[天日]|次日)?(?:清晨|一早|早[上晨饭]|上午|中午|午[后饭间]|下午|傍晚|晚[上饭间]|夜[里间]|入夜|深夜|返程|回程|途中|归途|散会|收工)"
)


def is_pause(item: Item, lines: Sequence[Item]) -> bool:
    """`14:30 | Break`, a row of its own below somebody's: nobody said it."""
    return item.timed and not item.is_prose and bool(lines) and lines[-1].row != item.row
