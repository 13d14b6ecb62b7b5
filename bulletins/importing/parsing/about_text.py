"""What a publisher says of itself in every issue: where it begins, and what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..regexes import regex
from . import bold_abouts, definitions, offices, own_titles, sentences, unspoken, vocabulary
from .bold_abouts import HAN_HABIT
from .contact_fields import EMAIL, PHONE, labels
from .headlines import EVENT
from .knowledge import Knowledge, even
from .outline import Item
from .printed import Printed, join

#: Headings of notes at the end of a text, which tell of the publisher or of anything else.
NOTES = regex(
    r"[【\[（(]?\s*(?:notes? (?:to|for) (?:the )?(?:editors?|media|press|readers?|journalists)|"
    r"editor(?:s|'s|’s|s'|s’)? notes?|(?:media|press|further) notes?|notes?|"
    r"background(?: (?:note|information|for (?:the )?(?:media|editors)))?|backgrounder|"
    r"boiler ?plate|about the (?:organi[sz]ers?|hosts?|publishers?|authors?)|"
    r"(?:致|给)?(?:编辑|媒体|读者)(?:的)?(?:注|说明|须知|提示)|编者(?:注|说明)|"
    r"(?:新闻|相关|机构|会议)?背景(?:资料|链接|介绍|信息|知识)?|(?:相关|知识|延伸)(?:链接|阅读)|"
    r"附注|备注|附记|小贴士|关于(?:主办方|主办单位|承办方|编者))\s*[】\]）)]?\s*[:：]?",
    re.IGNORECASE,
)


def start(
    items: tuple[Item, ...],
    first: int,
    contact_at: int | None,
    publishers: tuple[Printed, ...],
    knowledge: Knowledge,
) -> int | None:
    """Under a heading of its own anywhere below the lead; else, at the very end or below the
    contact block, a paragraph that begins with the publisher's name, or says what a body is."""
    for number in range(first + 1, len(items)):
        item = items[number]
        if vocabulary.ABOUT.fullmatch(item.text) and number + 1 < len(items):
            return number
        label = vocabulary.ABOUT_BEFORE.match(item.text)
        if label and item.is_prose and label.end() < len(item.text):
            return number
        bold = item.is_prose and bold_abouts.label_end(item)
        if bold or _is_begun_by_title(items, number, first):
            return number
        if _is_own_heading(items, number, publishers) or _is_above_own(items, number, publishers):
            return number
    from_here = contact_at if contact_at is not None else max(first + 1, len(items) - 4)
    for number in range(max(first + 1, from_here - 2), len(items)):
        item = items[number]
        head = re.match(r"[\d\s]*([^：:，。]{2,60})[：:]", item.text)
        own = head and any(head[1].strip() == name.text for name in publishers)
        if (
            head
            and item.is_prose
            and not item.text.endswith(("?", "？"))  # what the paper asks somebody
            and (own or (number >= from_here and _names_body(head[1], knowledge)))
        ):
            return number
        # Among the sentences of a report a body may do now what it always does.
        apart = contact_at is not None or item.ruled or not items[number - 1].is_prose
        text = item.text[_label(item, publishers) :]
        if item.is_prose and _tells_of(text, publishers, apart):
            return number - _is_heading(items[number - 1])
    if (defined := definitions.start(items, first, contact_at)) is not None:
        return defined
    papers = (*publishers, *own_titles.papers(items[:first]))
    for number in range(max(first + 1, min(from_here - 3, len(items) - _LAST)), len(items)):
        if items[number].is_prose and _is_habit_of(items[number].text, papers):
            return number - _is_heading(items[number - 1])
    return None


#: So many lines from the end a paragraph without a heading may tell of the publisher.
_LAST = 5


#: What somebody is or does always, or how it began.
_HABIT = regex(
    r"\s*(?:\([^)]{1,40}\)\s*)?(?:,[^,.]{3,90},\s+)?(?:is|was|has|are|were|have|"
    r"(?!will\b|shall\b|(?:thank|wishe|hope|congratulate|welcome|invite|ask|call|urge|expect|regret|believe|mourn)s\b)[a-z]{3,}s)\s+(?!written\b|edited\b|compiled\b|prepared\b|translated\b|to\b|not\b|also\b|asked\b|requested\b|invited\b|pleased\b|represented\b|decided\b|agreed\b|approved\b|adopted\b|resolved\b)"
)
#: By whom the paper is made, and when.
_IS_MADE = regex(
    r"\s*(?:(?:is|was|has\s+been)\s+(?:\w+ly\s+)?(?:issued|published|edited|produced|printed|compiled|written)\s+"
    r"(?:\w+\s+)?by\b|由[^，。]{2,30}(?:编印|编辑|主办|编发|出版|编写|编制))"
)
#: What is done with the results of this one.
_OF_THE_MEETING = regex(
    r"\b(?:minutes|delegations?|delegates|participants|proceedings|next|"
    r"(?:the|this) (?:meeting|workshop|forum|training|dialogue|seminar|conference)|"
    r"by (?:\d{1,2} |the end of |mid-)?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December))\b|"
    r"会议(?!室)|与会|参会|代表|纪要|成果|下一步|论坛|研讨班|培训班",
    re.IGNORECASE,
)


def _is_habit_of(text: str, names: Sequence[Printed]) -> bool:
    bare = re.sub(r"^\s*(?:[Tt]he\s+|[“\"《]|本)?", "", text)
    for name in names:
        own = re.sub(r"^(?:[Tt]he|THE)\s+|^《(?=[^》]+》$)|》$", "", name.text)
        if own_titles.tells_since(bare, own):
            return True
        if bare.casefold().startswith(own.casefold()):
            end = len(own)
        elif (run := _CAPITALS.match(bare)) and _is_end_of(run[0], own):
            end = run.end()
        else:
            continue
        behind = bare[end:].lstrip('”"》').lstrip()
        if _IS_MADE.match(behind):
            return True
        if _OF_THE_MEETING.search(behind):
            return False
        if _HABIT.match(behind) or HAN_HABIT.match(behind):
            return True
    return False


def _is_heading(item: Item) -> bool:
    """Whether the line above belongs to what the publisher tells, whatever it is called."""
    if not (item.bold or item.level) or item.is_prose or item.row:
        return False
    return not (vocabulary.CONTACT.fullmatch(item.text) or labels(item.words))


#: Any few words before a text, set apart by a sign.
_ANY_LABEL = regex(
    r"\s*(?:[【\[（(][^】\])）。.]{2,30}[】\])）]\s*[:：]?|[^。.:：|｜]{2,40}?(?:[:：]|\s*[|｜]|\s+[–—-]))\s*"
)


#: `编者注　…`
_NOTE_BEFORE = regex(rf"(?:{NOTES.pattern})[\s\u3000]+", re.IGNORECASE)
#: `关于河湾中心 湖区…中心设在…`
_ABOUT_BEFORE = regex(
    r"(?:(?:关于|认识|走[进近])[^\s。，:：]{2,16}|[\u4e00-\u9fff]{0,6}(?:名片|简介|概况|介绍|小档案|档案|速览|由来))"
    r"[\s\u3000]+(?=[\u4e00-\u9fff])"
)


def _label(item: Item, publishers: tuple[Printed, ...]) -> int:
    """Where the label ends before what the publisher tells of itself; 0 where there is none."""
    labelled = (one.match(item.text) for one in (_ANY_LABEL, _NOTE_BEFORE, _ABOUT_BEFORE))
    match = next(filter(None, labelled), None)
    # The publisher's own name is no label of what it tells.
    if match and match[0].strip(" :：|｜–—-【】[]") in [name.text for name in publishers]:
        return 0
    return match.end() if match and _tells_of(item.text[match.end() :], publishers) else 0


def _is_own_heading(items: tuple[Item, ...], number: int, publishers: tuple[Printed, ...]) -> bool:
    """`The Center in brief`, `认识…中心`: a heading near the end, above sentences, that names the
    publisher and little else."""
    item = items[number]
    if item.is_prose or number + 1 >= len(items) or number < len(items) - _FROM_END:
        return False
    if (item.bold or item.level) and item.text in [name.text for name in publishers]:
        # Above anybody's words its name would head these.
        return bool(vocabulary.TELLS_OF_ITSELF.match(items[number + 1].text))
    if any(one.search(item.text) for one in (_POST, offices.LATIN_POST, unspoken.ASKED)):
        return False  # somebody's position, a question
    if not (item.level or item.bold) or EVENT.search(item.text):
        return False
    if _is_the_body(item.text.strip(), items[number + 1]):
        return True
    rest = [item.text.replace(name.text, "") for name in publishers if name.text in item.text]
    return bool(rest) and 1 < len(min(rest, key=len)) <= 24 and items[number + 1].is_prose


def _is_begun_by_title(items: tuple[Item, ...], number: int, first: int) -> bool:
    """`Green Lakes Monthly`, the paper's own title once more, and the sentence that it begins
    below: `is written in the Office for Lakes. …`"""
    item = items[number]
    if item.is_prose or number + 1 >= len(items) or not (item.level or item.bold):
        return False
    titles = [one.text.casefold() for one in items[:first]]
    return item.text.casefold() in titles and bool(_IS_PAPER.match(items[number + 1].text))


_IS_PAPER = regex(r"(?:is|was|has\s+been|has\s+appeared|appears|comes\s+out)\s+[a-z]")
#: `The Commission`, above `The Mun River Commission is made up of …`
_THE_BODY = regex(r"(?:The|Our)\s+(?P<kind>[A-Z]?[a-z]{3,14})")


def _is_the_body(heading: str, below: Item) -> bool:
    """Whether a heading tells by its kind alone the body of which the sentences below tell what it
    always is."""
    own, whole = _THE_BODY.fullmatch(heading), _CAPITALS.match(_LEADS_IN.sub("", below.text))
    if (
        not own
        or not whole
        or not below.is_prose
        or not vocabulary.OURSELVES.fullmatch(own["kind"])
    ):
        return False
    words = whole[0].casefold().split()
    behind = _LEADS_IN.sub("", below.text)[whole.end() :]
    if own["kind"].casefold() not in words or len(words) < 2:
        return False
    return bool(_HABIT.match(behind)) and not _OF_THE_MEETING.search(behind.partition(".")[0])


_POST = regex(offices.HAN_POST.pattern.removesuffix("$"))


def _is_above_own(items: tuple[Item, ...], number: int, publishers: tuple[Printed, ...]) -> bool:
    """`Note to editors`, `About RCREC`: a heading near the end, above what begins with the
    publisher's name."""
    item = items[number]
    if item.is_prose or number + 1 >= len(items) or number < len(items) - _NOTES_FROM_END:
        return False
    below = items[number + 1]
    if not (NOTES.fullmatch(item.text) or _ABOUT_SOMEBODY.fullmatch(item.text)):
        return False
    whom = _WHOM.fullmatch(item.text.strip("【】[] "))
    again = whom and _LEADS_IN.sub("", below.text).casefold().startswith(whom[1].casefold())
    return below.is_prose and bool(again or _own_name(below.text, publishers))


#: `关于训练营`, above `训练营由…支持`
_WHOM = regex(r"(?:(?i:about)\s+(?:the\s+)?|关于)(.{2,60})")


#: `About RCREC`, `关于江河中心`: about whom, only the text below can tell.
_ABOUT_SOMEBODY = regex(
    r"[【\[]?(?:about|who is|what is)\s+(?:the\s+)?[^.。:：]{2,80}|[【\[]?关于[^。:：]{2,24}",
    re.IGNORECASE,
)


def _own_name(text: str, publishers: tuple[Printed, ...]) -> str:
    """The publisher's name with which a text begins, as its masthead prints it, as its initials
    or as `The Center`; empty where it begins with another."""
    bare = _LEADS_IN.sub("", text)
    for name in publishers:
        whole = _OFFICE_OF.sub("", name.text)
        for own in (name.text, whole, name.text.partition(", ")[0]):
            if len(own) > 3 and bare.casefold().startswith(own.casefold()):
                return bare[: len(own)]
        if part := _part_of(bare, name.text):
            return part
        capitals = name.text.title() if name.text.isupper() else name.text
        initials = "".join(re.findall(r"\b[A-Z]", capitals.partition(", ")[0]))
        short = re.match(r"[A-Z]{3,10}\b", bare)
        if short and is_short_for(short[0], initials):
            return short[0]
    match = _ITSELF.match(bare)
    return match[0] if match else ""


#: `Established in 2020, the …`
_LEADS_IN = regex(
    r"^\s*(?:(?:[Ee]stablished|[Ff]ounded|[Ss]et\s+up|[Cc]reated|[Ll]aunched|[Bb]ased|[Ff]ormed|[Ss]tarted|[Hh]osted|[Ss]ince)\b"
    r"[^.,]{2,80},\s+)?(?:[Tt]he\s+|“|\"|本)?"
)
#: A name that others know by its head or its tail has so many characters at least.
_SHORTEST = 4


def _part_of(text: str, name: str) -> str:
    """`河湾中心` of 湖区环境合作河湾中心, `湖区委员会` of 湖区委员会秘书处: what it begins or ends
    with, where the sentence says what that is."""
    if not name or not "\u4e00" <= name[0] <= "\u9fff":
        return ""
    for length in range(len(name) - 1, _SHORTEST - 1, -1):
        for part in (name[-length:], name[:length]):
            if text.startswith(part) and offices.HAN_BODY_END.search(part):
                return part
    return name[-3:] if text.startswith(name[-3:]) and HAN_HABIT.match(text, 3) else ""


#: `湄公河委员会|秘书处`: the office that writes for the whole body.
_OFFICE_OF = regex(
    "(?:组委会|组织委员会|执委会|理事会|联合|常设|常务)?(?:秘书处|办公室|编辑部|联络处|新闻处|新闻局)$|(?:组委会|组织委员会)$|"
    r"^(?:The\s+)?(?:Office|Secretariat|Organi[sz]ing\s+Committee|Bureau|Desk)\s+of\s+the\s+",
    re.IGNORECASE,
)
_CAPITALS = regex(r"[A-Z][\w’'-]*(?:\s+(?:(?:for|of|and|the|on)\s+)*[A-Z][\w’'-]*){0,7}")


def _is_end_of(short: str, name: str) -> bool:
    """Whether a name is a longer one without some of its words: `The Liaison Secretariat`."""
    words, whole = short.casefold().split(), name.casefold().split()
    # `GMS Operations Center` for the Greater Mekong Subregion's
    initials = "".join(word[0] for word in whole[: len(words[0])])
    if short.split()[0].isupper() and words[0] == initials:
        words, whole = words[1:], whole[len(initials) :]
    left = iter(whole)
    return bool(offices.LATIN_BODY.search(short)) and all(word in left for word in words)


def is_short_for(short: str, initials: str) -> bool:
    """Whether letters are initials of a name, of which one may be left out: LMEC is the
    Lancang-Mekong Environmental Cooperation Center."""
    left = iter(initials)
    return (
        short[0] == initials[:1]
        and len(initials) - len(short) <= 1
        and all(letter in left for letter in short)
    )


_ITSELF = regex(
    r"(?:Cent(?:er|re)|Secretariat|Commission|Institute|Agency|Programme|Network|Mechanism|Organi[sz]ation)\b|"
    r"(?:中心|秘书处|机构|机制|研究院|研究所|平台)(?!主任|副主任|代表|负责人|秘书长)"
)

#: Lines from the end in which a publisher tells of itself; in which notes stand.
_FROM_END, _NOTES_FROM_END = 10, 20


def _tells_of(text: str, publishers: tuple[Printed, ...], apart: bool = True) -> bool:
    """`The Center was founded in …`: what a publisher says of itself in every issue; where its
    paragraph stands apart, also `The Center supports …`."""
    name = _own_name(text, publishers)
    behind = text[text.find(name) + len(name) :]
    printed = not _ITSELF.fullmatch(name)
    return bool(name) and bool(
        vocabulary.TELLS_OF_ITSELF.match(behind)
        or (apart and printed and vocabulary.DOES_ALWAYS.match(behind))
    )


def _names_body(text: str, knowledge: Knowledge) -> bool:
    found = knowledge.body_at(even(text.strip()))
    if found and found.end == len(text.strip()):
        return True
    return bool(re.search(r"中心$|\bCent(?:er|re)$", text.strip()))


def _without_reach(words: Printed) -> Printed:
    """Without the sentences at the end that tell how to reach whoever tells it."""
    for start, sentence in sentences.parted(words):
        if EMAIL.search(sentence.text) or PHONE.search(sentence.text):
            return words.cut(0, start).strip() if start else words
    return words


#: `报：省农业农村厅。送：各成员单位。`, `Annex: errors by station`
_BESIDE = regex(
    r"\s*(?:(?:抄|主|分)?\s*[报送发]|抄报送|附[件录]?\d?|Annex(?:es)?|Enclosures?|Attachments?|Copies\s+to|Copy\s+to|Cc)\s*[:：]",
    re.IGNORECASE,
)


def taken(
    items: tuple[Item, ...],
    first: int,
    end: int,
    publishers: tuple[Printed, ...],
    labels: list[Printed],
) -> Printed | None:
    at = first
    if vocabulary.ABOUT.fullmatch(items[at].text) or not items[at].is_prose:
        labels.append(items[at].words)
        at += 1
    lines: list[Printed] = []
    while at < end and (not lines or not items[at].level):
        words = items[at].words
        if not lines and (label := vocabulary.ABOUT_BEFORE.match(words.text)):
            labels.append(words.group(label))
            words = words.cut(label.end()).strip()
        elif not lines and (behind := _label(items[at], publishers)):
            labels.append(words.cut(0, behind).strip())
            words = words.cut(behind)
        elif not lines and (bold := bold_abouts.label_end(items[at])):
            labels.append(words.cut(0, bold).strip())
            words = words.cut(bold).strip(" :：\u3000")
        elif not lines and (named := definitions.label_of(items[at])[0]):
            labels.append(words.cut(0, named).strip())
            words = words.cut(named).strip()
        lines.append(_without_reach(words))
        at += 1
        # What is no sentence below it (copies to, edited by) is no part of it, nor is how to reach
        # whoever tells it.
        below = items[at] if at < end else None
        if below and _BESIDE.match(below.text):
            break
        if below and (
            not below.is_prose
            or PHONE.search(below.text)
            or unspoken.is_note(below)
            or definitions.is_to_the_reader(below)
        ):
            break
    return join(lines, "\n") if lines else None
