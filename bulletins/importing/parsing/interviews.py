"""Whom a sentence of its own tells before the answers: `Prof. Sok Dara is Head of the Office.`
over `What did you see?`, `索·达拉是柬埔寨环境部水资源司司长。`. One such line may belong to any
story; where several stand, or a question below, they are interviews."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..regexes import regex
from . import names, offices, plain_posts, positions, sentences, trades
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "interviewed"
#: So many persons have to be told so, where no question tells what stands below.
_FEWEST = 2
#: No such paragraph is longer, in letters, nor in sentences.
_LONGEST, _SENTENCES = 400, 3
_IS = regex(
    r"\s+(?:is|was|works\s+as|serves\s+as|served\s+as|has\s+been|is\s+the|heads|leads|directs|runs|manages|chairs)"
    r"\s+(?:(?:the|an?)\s+)?(?=\S)|"
    r"\s*(?:先生|女士|博士|教授|老师)?\s*[，,]?(?:是|现任|担任|现为|系)(?:来自)?(?=\S{3})"
)
_DOES = regex(r"\s+(?:heads|leads|directs|runs|manages|chairs)\b")
#: What goes on to tell of the same person.
_MORE = regex(r"(?:He|She|They|His|Her|Their)\s|[他她]")
_QUESTION = regex(r"[?？][”’\"」）)]?\s*$")


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    found = {at: head for at in range(start, end - 1) if (head := _head(items[at], at, knowledge))}
    found = {at: head for at, head in found.items() if at + 1 not in found}
    found |= {at: head for at in range(start, end - 2) if (head := _asked(items, at, knowledge))}
    asked = {at for at in found if _QUESTION.search(items[at + 1].text)}
    found = {at: head for at, head in found.items() if at in asked or items[at + 1].is_prose}
    told = {names.bare(head.name.text) for head in found.values() if head.name}
    return found if asked or len(told) >= _FEWEST else {}


#: `Sok Dara, harbour pilot at Kep`, in a line of its own
_LINE = regex(r"(?P<name>[^,，.:：;；()\t]{3,45})(?:,\s+|\t\s*)(?P<office>[^.:;?!“”\"]{4,140})")


def _asked(items: tuple[Item, ...], at: int, knowledge: Knowledge) -> Head | None:
    """A line of name and office, of whatever trade, above a question and its answer."""
    item, question, answer = items[at : at + 3]
    line = _LINE.fullmatch(item.text.strip()) if not (item.is_prose or item.row) else None
    if not line or not _QUESTION.search(question.text) or not answer.is_prose:
        return None
    name, office = item.words.strip().group(line, "name"), item.words.strip().group(line, "office")
    if positions.does(office.text) or not _is_somebody(name, knowledge):
        return None
    return Head("remark", name, office, at, at + 1, (), kind=KIND)


def _head(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    if item.row or item.level or len(item.text) > _LONGEST or item.text.rstrip()[-1:] not in ".。":
        return None
    told = [sentence for _, sentence in sentences.parted(item.words)]
    if len(told) > _SENTENCES or not all(_MORE.match(more.text) for more in told[1:]):
        return None
    own = told[0].strip(" .。")
    verb = _IS.search(own.text) if told else None
    if not verb:
        return None
    name, office = own.cut(0, verb.start()).strip(), own.cut(verb.end())
    if not _is_somebody(name, knowledge) or not _is_office(office, verb[0], knowledge):
        return None
    labels = (own.group(verb).strip(), *told[1:])
    return Head("remark", name, office, at, at + 1, labels, kind=KIND)


#: `Sok Dara, weaver, lives in Kep.`
_LIVES = regex(r"(?P<name>[^,]{3,45}),\s+(?P<office>[^,]{4,80}),\s+(?:lives|comes|is)\b")


#: `本刊采访了索·达拉，他是环境部水资源司司长`
_SHE_IS = regex(
    "(?:采访|专访|访问|走访|对话|请教|请来|见到|找到)了?"
    "(?P<name>[A-ZĐ][A-Za-zÀ-ỹ'’. -]{2,40}|[\u4e00-\u9fff·•]{2,14})(?:先生|女士|博士|教授|老师)?"
    "[，。][他她](?:是|现任|担任|现为)(?P<office>[^，。；：“]{4,60})"
)


def told(items: Sequence[Item], knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    """(name, office) of whoever has such a sentence above questions: there any trade will do."""
    for item in items:
        for _, sentence in sentences.parted(item.words) if item.is_prose else ():
            if person := told_in(sentence.strip(" .。"), knowledge):
                yield person


def introduces(items: Sequence[Item], at: int, end: int, knowledge: Knowledge) -> bool:
    """`Sok Dara is pilot at Kep. She spoke to us.`, above answers behind her name and a colon."""
    item = items[at]
    first = next(sentences.parted(item.words), None) if item.is_prose else None
    person = told_in(first[1].strip(" .。"), knowledge) if first else None
    label = names.bare(person[0].text) if person else ""
    return bool(label) and any(
        one.text.startswith((f"{label}:", f"{label}：")) for one in items[at + 1 : end]
    )


#: `欧明月，江边水利站站长，数了六年水沟`
_ASIDE_HAN = regex(
    "(?P<name>[\u4e00-\u9fff·•]{2,14}|[A-ZĐ][A-Za-zÀ-ỹ'’. -]{2,40})，"
    "(?P<office>[^，。；：“]{4,60})，"
)
#: `is Head of the Unit, and has spent six years there`
_MORE_OF_HER = regex(
    r",?\s+(?:and|who|where|but)\s+(?:also\s+)?(?=(?:has|had|was|is|spent|[a-z]+ed)\b)"
)


#: `Head of the Unit since 2014`: for how long is no part of the office.
_SINCE = regex(r",?\s+since\s+(?:[A-Z][a-z]+\s+)?\d{4}$")


def told_in(own: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    if lives := _LIVES.match(own.text):
        name, office, verb = own.group(lives, "name"), own.group(lives, "office"), ""
    elif called := _SHE_IS.search(own.text):
        name, office, verb = own.group(called, "name"), own.group(called, "office"), ""
    elif is_one := _IS.search(own.text):
        name, office, verb = own.cut(0, is_one.start()).strip(), own.cut(is_one.end()), is_one[0]
        if "\u4e00" <= office.text[:1] <= "\u9fff":
            office = office.cut(0, office.text.find("，") if "，" in office.text else len(office))
        elif more := _MORE_OF_HER.search(office.text):
            office = office.cut(0, more.start())
    elif (aside := _ASIDE_HAN.match(own.text)) and offices.HAN_POST.search(aside["office"]):
        name, office, verb = own.group(aside, "name"), own.group(aside, "office"), ""
    else:
        return None
    if not _is_somebody(name, knowledge):
        return None
    if since := _SINCE.search(office.text):
        office = office.cut(0, since.start())
    trade = trades.may_be(office.text) and trades.tells_person(office.text)
    return (name, office) if trade or _is_office(office, verb, knowledge) else None


#: `Dr. Sok Dara has planted trees for years.`, and further on `She heads the Laboratory at Kep.`
_BEGINS = regex(
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+|Professor\s+)*[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){1,3})\s+"
    r"(?:has|had|came|was|grew|began|started|spent|lives|works|knows|left|learned|learnt|went)\b"
)
_SHE_HEADS = regex(
    r"(?:She|He)\s+(?:is|heads|leads|runs|directs|manages|chairs|works\s+as|serves\s+as)\s+"
    r"(?:(?:now|also)\s+)?(?:(?:the|an?)\s+)?(?P<office>[^.;:]{4,160})"
)

#: `Director of the Station Network of Laos, he spoke to our editor in a break.`
_HE = regex(r"(?P<office>[A-Z][^.;:“”]{4,200}?),\s+(?:she|he)\s+[a-z]+")


def by_pronoun(words: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """Whoever begins the paragraph, and what a later sentence says that she or he is."""
    begins = _BEGINS.match(words.text)
    name = words.group(begins, "name") if begins else None
    if not name or not _is_somebody(name, knowledge):
        return None
    for _, whole in sentences.parted(words):
        sentence = whole.strip(" .")
        heads_it = _SHE_HEADS.fullmatch(sentence.text)
        if heads_it and not positions.does(heads_it["office"]):
            return name, sentence.group(heads_it, "office")
        beside = _HE.match(sentence.text)
        office = sentence.group(beside, "office") if beside else None
        if office and positions.has_post(office.text) and _is_office(office, "", knowledge):
            return name, office
    return None


#: `Since the gate was built, Sok Dara still visits it.`, `索·达拉每周五都去那里。`
_SUBJECT = regex(
    r"(?:^|,\s+)(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){1,3})"
    r"(?=\s+(?!of\b|and\b|in\b|at\b|for\b|on\b)[a-z]+)"
)
_SUBJECT_HAN = regex(
    "(?:^|，)(?P<name>[\u4e00-\u9fff]{1,6}(?:[·•][\u4e00-\u9fff]{1,6}?)+?|[\u4e00-\u9fff]{2,3})"
    "(?=(?:还是?|仍然?|每[天周月年]|一直|总是?|从|已经?|都|也|又|在)[\u4e00-\u9fff])"
)
#: `The Director of the Lake Office spoke with us in Kep.`, `这位环境部司长接受了本刊采访。`
_SPOKE = regex(
    r"(?:The|Our)\s+(?P<office>[A-Z][^.;:“”]{4,220}?),?\s+"
    r"(?:spoke|talked|sat\s+down|chatted|answered|met|received|took\s+(?:our|time|questions))\b"
)
#: `We met the Director of the Lake Office in her garden.`
_WE_MET = regex(
    r"(?:We|I)\s+(?:met|visited|found|asked|interviewed|caught|saw|called\s+on|reached|"
    r"(?:talked|spoke|sat\s+down|chatted)\s+(?:to|with))\s+the\s+(?P<office>[A-Z][^.;:“”]{4,220}?)"
    r"(?=,\s+(?:in|at|on|between|during|after|before|by|over|near)\b|\s+(?:in|at|on)\s+(?:her|his|\d)|$)"
)
_SPOKE_HAN = regex(
    "这[位名](?P<office>[^，。；“]{4,50}?)(?:近日|日前|[在于][^，。]{2,24})?(?:接受了?|回答了?|对本刊|向本刊|同本刊|与本刊)"
)


def by_office(words: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """Whom one sentence names and does not introduce, and a later one by the office alone, where
    it says that that one talked to the paper."""
    told = [whole.strip(" .。") for _, whole in sentences.parted(words)]
    for number, sentence in enumerate(told):
        forms = (_SPOKE, _WE_MET, _SPOKE_HAN)
        spoke = next((match for form in forms if (match := form.match(sentence.text))), None)
        office = sentence.group(spoke, "office") if spoke else None
        if not office or not positions.is_position(office, knowledge):
            continue
        named = {
            one.text: one
            for before in told[:number]
            for form in (_SUBJECT, _SUBJECT_HAN)
            for match in form.finditer(before.text)
            if _is_somebody(one := before.group(match, "name"), knowledge)
        }
        return (next(iter(named.values())), office) if len(named) == 1 else None
    return None


def _is_somebody(name: Printed, knowledge: Knowledge) -> bool:
    bare = names.bare(name.text)
    whole = " " in bare.strip() or "·" in bare or "\u4e00" <= bare[:1] <= "\u9fff"
    return whole and names.is_name(name.text, knowledge)


def _is_office(office: Printed, verb: str, knowledge: Knowledge) -> bool:
    if re.search("[，；：“]", office.text) or positions.does(office.text):
        return False
    if offices.PLAIN_POST.match(office.text) or plain_posts.is_one(office.text):
        return True
    told = positions.has_post(office.text) or bool(_DOES.match(verb))
    return told and positions.is_position(office, knowledge)
