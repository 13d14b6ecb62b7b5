"""Where the last speaker ends and the meeting itself goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..regexes import regex
from . import bystanders, closings_latin, datelines, labelled_parts, names, numbering, vocabulary
from .blocks import Block, Report
from .outline import Item

#: One more part of the meeting, in which nobody spoke.
HELD = regex(r"举行，|举[行办]了|召开，|\b(?:was|were) held\b|\btook place\b")


#: What a paper tells below the outcome of a meeting, under a heading of its own.
_ANOTHER = regex(
    "(?:编者?按|编后语?|预告|通知|公告|启事|更正|勘误|订正|简讯|短讯|动态|人事|招聘|征稿|读者|资料|小知识|知识|名词|链接|附[：:录表件]|"
    "新任|任命|履新|培训班|活动预告|下期|鸣谢|致谢|什么是|术语|延伸阅读|数字)|.{0,12}(?:简介|预告|启事|更正|招聘|征稿)$|"
    # `More news`, `Also in this issue`
    r"(?:(?:more|related|latest|other|further|recent)\s+(?:news|stories|articles|posts|headlines|reading)|read\s+(?:more|also|next)|"
    r"in\s+other\s+news|also\s+in\s+this\s+issue|share\s+this(?:\s+\w+)?|you\s+may\s+also\s+like)$",
    re.IGNORECASE,
)


def is_of_another(heading: str) -> bool:
    """Whether a heading begins something else than the meeting: a notice, a correction, news of
    the staff, what a word means."""
    return bool(_ANOTHER.match(heading)) and not vocabulary.CLOSING_HEADING.fullmatch(heading)


#: The same of what has nothing to do with the meeting, also where its outcome has no heading.
_NEWS = regex(
    "(?:[一二三四五六七八九十]\\s*[、.])?\\s*(?:简讯|短讯|短波|要闻|快讯|简明新闻|其他消息|一句话新闻|本期其他)|"
    r"(?:(?:short|other|more|brief|local|member|network)\s+(?:news|notices|items)|news\s+in\s+brief|in\s+brief|briefly)|"
    "(?:更正|勘误|订正)(?:启事)?|(?:a\\s+)?corrections?|errat(?:um|a)|corrigend(?:um|a)|obituary|in\\s+memoriam|vacanc(?:y|ies)",
    re.IGNORECASE,
)


def is_news(heading: str) -> bool:
    """Whether a heading begins short news below a report."""
    return bool(_NEWS.fullmatch(heading.strip(" 【】[]")))


_LABELLED = regex(
    "[【\\[（(]?(?:编者?按|更正|勘误|订正|编后|预告|启事|征稿|招聘|附[录表件]?\\d?|小知识|名词解释|照片|封面)[】\\])）]?\\s*[：:]|"
    "(?:编者?按|编后|更正|勘误|订正)\\u3000|"
    "[【\\[](?:编者?按|更正|勘误|订正|编后|预告|启事|征稿|招聘)[】\\]]"
)


def begins_another(item: Item, above: Sequence[Item]) -> bool:
    """`更正：…`, `附：…`: a label below the outcome that tells the same; so does any bold one that
    names no outcome, `**In figures.** …`, where nothing above has such a label."""
    heads = (item.level or item.bold) and not item.is_prose
    if _LABELLED.match(item.text) or (heads and is_of_another(item.text)):
        return True
    label = _bold_label(item)
    if not label or any(map(_bold_label, above)):
        return False
    return not is_outcome(label)


def _bold_label(item: Item) -> str:
    """The few bold words, with a point or a colon, before a paragraph."""
    label = item.text[: item.bold_until].strip()
    few = _SHORTEST < len(label) <= _LONGEST and label[-1] in ".:：。"
    return label.rstrip(".:：。") if few and item.is_prose and not item.bold else ""


#: No such label is longer, or shorter: `1.` counts.
_LONGEST, _SHORTEST = 30, 3


_TO_COME = regex("定于|定在|拟[于在定]|将[于在由]|计划[于在]|有望|下[一]?[次届轮]")


def was_held(text: str) -> bool:
    """Whether a paragraph tells of a part of the meeting, and not of the next one."""
    held = HELD.search(text)
    return held is not None and not _TO_COME.search(text[: held.end()])


def last_sections(report: Report) -> None:
    """Takes for the closing what stands below the last speaker under headings like those of the
    other parts, where nobody speaks any more."""
    if report.closing or not report.blocks or not report.blocks[-1].lines:
        return
    below = report.blocks[-1].lines[-1].words.span.end
    heading = next(
        (n for n, item in enumerate(report.headings) if item.words.span.start >= below), None
    )
    if heading is None or not any(report.section_lines[heading:]):
        return
    if any(was_held(line.text) for line in report.section_lines[heading][:1]):
        return
    for number in range(heading, len(report.headings)):
        report.closing_parts.append((len(report.closing), report.headings[number]))
        report.closing += report.section_lines[number]
    del report.headings[heading:], report.section_lines[heading:]


def leave_others(report: Report) -> None:
    """Leaves over what the editors say below, and what the last paragraph tells of others: who
    was absent, who lent the hall. Where all went afterwards may be the end of the story."""
    labelled = (n for n, one in enumerate(report.closing) if n and _LABELLED.match(one.text))
    if (first := next(labelled, None)) is not None:
        del report.closing[first:]
    last = report.closing[-1] if len(report.closing) > 1 else None
    if last and _OF_OTHERS.search(last.text) and bystanders.are_told_of(last):
        report.closing.pop()


_OF_OTHERS = regex(
    r"(?:未能?|没有?|无法|不能)[^。]{0,6}(?:出席|到会|到场|参会|与会|参加|前来)|感谢|致谢|鸣谢|提供|"
    r"\b(?:unable|could\s+not|did\s+not|prevented|thank\w*|lent|provided|regrets|apologies)\b"
)


def part(report: Report) -> None:
    """Below the last speaker's words the meeting itself speaks; without speakers everything
    below the first paragraph does."""
    if not report.blocks:
        if not report.headings:
            # A motto stands above the paragraph that begins with where and when.
            leading = 1 + any(map(datelines.begins, report.lead[1:2]))
            # All that happened leads to what comes next, where a paragraph says that.
            ahead = (n for n, one in enumerate(report.lead) if _COMES_NEXT.match(one.text))
            coming = next(ahead, leading)
            leading = coming if coming > leading + 1 else leading
            labelled = next((n for n, one in enumerate(report.lead) if n and _names_part(one)), 0)
            if not _is_under_its_name(report):
                # Where a label says where the outcome begins, all above it is the report.
                report.closing = report.lead[labelled or leading :] + report.closing
            report.lead = report.lead[:leading]
        return
    last = report.blocks[-1]
    if report.closing:
        # Above the heading of what was agreed they may have gone somewhere.
        went = next((n for n, one in enumerate(last.lines) if n and _WENT.match(one.text)), None)
        if went is not None:
            report.closing, last.lines = last.lines[went:] + report.closing, last.lines[:went]
        while len(last.lines) > 1 and bystanders.are_told_of(last.lines[-1]):
            last.lines.pop()  # left over
        return
    single = all(len(block.lines) <= 1 for block in report.blocks[:-1])
    below_tables = any(b.row and b.lines and not b.lines[0].row for b in report.blocks[:-1])
    usual_gap = max((block.lines[0].gap for block in report.blocks if block.lines), default=0)
    labelled = any(_is_labelled_closing(item, report) for item in last.lines)
    cards, points = _are_cards(report), _are_points(report)
    for number, item in enumerate(last.lines):
        outside = bool(last.row) and not item.row and not (below_tables and number == 0)
        outside = outside or (cards and bool(item.row) and item.row != last.row)
        if (
            still_speaks(item, last)
            or _speaks_of_oneself(item, last.lines[number + 1 :])
            or (number == 0 and (last.inline or not (outside or _is_listed_only(report, item))))
        ):
            continue
        outside = outside or (points and not item.listed and item.is_prose)
        apart = item.ruled or outside or item.gap > usual_gap
        sure = (
            _is_labelled_closing(item, report)
            or (begins(item) and not _others_go_on_so(item, report))
            or (apart and not labelled)
        )
        # A label further down says where the closing begins.
        if sure or (single and not labelled):
            while number > 1 and _is_of_same(last.lines[number - 1], item):
                number -= 1
            report.closing_is_unsure = not sure
            report.closing, last.lines = last.lines[number:], last.lines[:number]
            _leave_table(last)
            while len(report.closing) > 1 and bystanders.are_told_of(report.closing[0]):
                report.closing.pop(0)  # left over
            return


def _speaks_of_oneself(item: Item, below: Sequence[Item]) -> bool:
    """`我们测算，…`, above the paragraph in which the meeting speaks: still somebody's words."""
    return bool(_OF_ONESELF.match(item.text)) and any(map(begins, below))


_OF_ONESELF = regex("[^，。：“]{0,8}[我咱]们?(?![国省市县州区院校刊社站网中司部])")


def _are_cards(report: Report) -> bool:
    """Whether everybody else's words stand in the row of the table in which the name does."""
    spoken = [block for block in report.blocks[:-1] if block.lines]
    whole = all(line.row == block.row > 0 for block in spoken for line in block.lines)
    return len(spoken) > 1 and whole


def _are_points(report: Report) -> bool:
    """Whether everybody's words are points of a list."""
    spoken = [block for block in report.blocks if block.lines]
    others = all(line.listed for block in spoken[:-1] for line in block.lines)
    return len(spoken) > 2 and others and spoken[-1].lines[0].listed


def _names_part(item: Item) -> bool:
    """`**Results.** …`, `**培训成果**　…`: a bold label that names the outcome, whatever else."""
    label = item.text[: item.bold_until].strip(" \u3000:：.。")
    if item.bold or not label or len(label) > _LONGEST:
        return False
    return is_outcome(label)


def is_outcome(label: str) -> bool:
    """Whether a label names the outcome, whatever else it says: `培训成果`."""
    return bool(
        vocabulary.CLOSING_HEADING.fullmatch(label) or vocabulary.CLOSING_WORD.search(label)
    )


def _is_under_its_name(report: Report) -> bool:
    """Whether a heading names the outcome: what stands above it is the report, and left over."""
    if not report.closing or not report.closing_parts:
        return False
    at, heading = report.closing_parts[0]
    text = heading.words.cut(numbering.number_at(heading)).text.strip(" :：")
    return not at and bool(vocabulary.CLOSING_HEADING.fullmatch(text))


def _leave_table(block: Block) -> None:
    """Leaves over a table of figures below the sentences of the last speaker, and its caption."""
    first = next((n for n, line in enumerate(block.lines) if n and line.row), None)
    if first is None or block.row or block.lines[0].row:
        return
    rest = block.lines[first:]
    if all((line.row and not line.is_prose) or _CAPTION.match(line.text) for line in rest):
        block.lines = block.lines[:first]


_CAPTION = regex(r"(?:Table|表|Source|来源|Note|注)\s*\d{0,2}\s*[:：.．\s]", re.IGNORECASE)


#: `下一步，两地将…`, `Next the towns will …`
_COMES_NEXT = regex(
    r"(?:下一?步|下一?阶段|后续|接下来|今后|下[一]?[次届轮])[^。]{0,60}?(?:[将拟]|计划|定于|举行|开展)|"
    r"(?:(?:As\s+(?:a|the)\s+)?[Nn]ext(?:\s+(?:step|year|month|week|spring|autumn))?|In\s+the\s+(?:next|coming)\s+[a-z]+),?\s"
    r"[^.]{0,80}?\b(?:will|plans?|intends?)\b"
)
#: What all did at another time: of no speaker's words.
_WENT = regex(
    r"(?:(?:on|in) the (?:(?:first|second|third|fourth|last|final|following|next) "
    r"(?:day|morning|afternoon|evening)|morning|afternoon|evening)|before leaving|"
    r"after(?:wards| the (?:meeting|session|discussion))),? (?:all |the |most |some )?"
    r"(?:participants|delegates|delegations|trainees|guests|visitors|group|party)\b|"
    r"(?:on|in) the (?:morning|afternoon|evening|last day),? the "
    r"(?:meeting|workshop|forum|conference|seminar|session|dialogue) "
    r"(?:listened|heard|watched|turned|visited|toured|looked)\b|"
    r"(?:会前|会后|会间|次日|翌日|当[天日][上下]?[午晚]?|第[二三四]天[上下]?午?|\d{1,2}日[上下]?午?)[，,]?"
    r"(?:与会|参会|全体|各国)?(?:代表|各方|嘉宾|学员|人员|专家|一行)们?(?:还|一行)?(?:[前赴到往]{1,2}[^，。]{2,16})?(?:实地)?(?:参观|考察|走访|调研|游览|观摩|乘船)",
    re.IGNORECASE,
)
#: `会谈后，双方签署…`, `圆桌期间，与会者还一起划船…`, `签字之后，来宾参观…`: what all did.
_ALL_DID = regex(
    "(?:[\u4e00-\u9fff]{0,8}(?:会[晤谈见议]|圆桌|论坛|对话|座谈|研讨|磋商|培训|活动|考察|交流|签字|签约|仪式|"
    "发言|讨论)会?(?:结束)?(?:[之以]?[后前]|期间|间隙|之际|当[天日晚])|席间|会[前后间])[，,]?"
    "(?:(?:与会|参会|到会|全体|各国|[双三四五六各两][方国]|中外|[\u4e00-\u9fff]{2}两国)(?:的)?(?:[各双]方)?"
    "(?:代表|嘉宾|专家|人员|学员|来宾|团长|[者方])?|代表|嘉宾|来宾|客人|学员|大家|主宾|宾主)(?:团|们|一行|双方)*"
    "(?:还|又|也|先后|随即|一同|一起|共同|集体|正式|当场|在|到|前往|赴|就|将|签|交换|互[赠换]|参观|考察|走访|"
    "乘|划|种|合影|观[看摩]|约定|商定|通过|发表|达成|同意|登|游|品尝)"
)
#: `六盘水市代表团一行五人全程参会，…`
_TOOK_PART = regex(
    "[^，。：“]{2,24}(?:代表团|访问团|考察团|工作组|学员|代表)(?:一行)?[一二三四五六七八九十\\d]{0,4}[人名位]?"
    "(?:全程)?(?:参加了?|出席了?|参会|与会)(?:会议|活动)?[，。]"
)
_SUBJECT = regex(r"The(?:\s+[A-Z][\w’'-]*){1,6}(?=\s+[a-z])")


def _is_of_same(above: Item, closing: Item) -> bool:
    """Whether a paragraph tells of the same body that the closing begins with: `The Joint
    Committee had met fishers.`, above `The Joint Committee approved …`"""
    own, other = _SUBJECT.match(closing.text), _SUBJECT.match(above.text)
    return bool(own and other and own[0] == other[0])


def _others_go_on_so(item: Item, report: Report) -> bool:
    """Whether paragraphs of several speakers before begin with the same words."""
    width = 3 if "\u4e00" <= item.text[0] <= "\u9fff" else 8
    same = [
        block
        for block in report.blocks[:-1]
        if any(line.text[:width] == item.text[:width] for line in block.lines[1:])
    ]
    return len(same) > 1


def _is_listed_only(report: Report, item: Item) -> bool:
    """Whether the last speaker has no words: the others' begin with their names, and what stands
    here begins as a closing does, or leads to points as none of their words do."""
    spoken = [block for block in report.blocks[:-1] if block.lines]
    named = [block for block in spoken if block.inline or still_speaks(block.lines[0], block)]
    if _is_labelled_closing(item, report):
        return True
    if vocabulary.LEADS_RESULTS.fullmatch(item.text):
        return not any(line.text.endswith(("：", ":")) for block in spoken for line in block.lines)
    return bool(vocabulary.AGREES.match(item.text)) or (
        begins(item) and len(named) * 2 > len(spoken)
    )


_RUN_IN = regex(
    r"\s*[^\w\s]{0,2}(?P<label>[^:：。.，,】\]?!]{2,30}?)(?:[】\]]\s*[:：]?|[:：。]|[.?!](?=\s))"
)


#: So long is what stands behind a label and is no name or place, in letters.
_A_SENTENCE = 30


def _is_labelled_closing(item: Item, report: Report) -> bool:
    """`小结：…`, `Outcome. …`: a label before the paragraph, as no speaker's words have one."""
    if labelled_parts.is_closing(item):
        return True
    match = _RUN_IN.match(item.text)
    # `Result: a common form by March; next meeting in Lao PDR.`, which has no verb
    ended = item.text.endswith((".", "。")) and len(item.text) >= _A_SENTENCE
    if not match or not (item.is_prose or (ended and match[0].endswith((":", "：")))):
        return False
    if vocabulary.CLOSING_HEADING.fullmatch(match["label"]):
        return True
    dressed = 0 < item.bold_until <= match.end()
    return dressed and not any(
        line.bold_until for block in report.blocks for line in block.lines if line is not item
    )


def begins(item: Item) -> bool:
    """Whether a paragraph begins as those do in which the meeting speaks."""
    text = item.words.cut(numbering.number_at(item)).text
    return bool(
        vocabulary.CLOSES.match(text)
        or vocabulary.AGREES.match(text)
        or closings_latin.BEGINS.match(text)
        or vocabulary.LEADS_RESULTS.fullmatch(item.text)
        or _ALL_DID.match(text)
        or _TOOK_PART.match(text)
    )


def still_speaks(item: Item, block: Block) -> bool:
    """Whether a paragraph says itself that its speaker goes on."""
    if vocabulary.GOES_ON.match(item.text):
        return True
    name = block.name or block.position
    return bool(name and names.name_at_start(item.words, name.text))
