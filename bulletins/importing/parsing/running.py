"""Speakers in running text: `环境部司长Sok Dara指出，…`, `Sok Dara, Director of …, said that …`

Only what stands at the head of a paragraph makes it a speaker's; in such a paragraph every
sentence that begins with another speaker begins that one's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lmec import folding

from . import attributing, companies, names, pairs, positions, trimming, verbs, vocabulary
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed


@dataclass(frozen=True)
class Voice:
    """Who speaks, and the words, as the text has them: with name and position."""

    role: str
    name: Printed | None
    position: Printed
    words: Item
    labels: tuple[Printed, ...] = ()


#: No introduction is longer, in letters.
_LONGEST = 360


def voices(item: Item, knowledge: Knowledge) -> list[Voice]:
    """The speakers of a paragraph; none where it does not begin with one."""
    if not item.is_prose and not item.text.endswith((".", "。")):
        return []
    if (number := trimming.number_at(item)) and (
        found := _voices(replace(item, words=item.words.cut(number)), knowledge)
    ):
        return [replace(found[0], labels=(item.words.cut(0, number).strip(),)), *found[1:]]
    if item.text[0] in _CORNERS and (found := _behind_topic(item, knowledge)):
        return found
    return _voices(item, knowledge) or _behind_topic(item, knowledge)


_CORNERS = "【[〔《「"


_TOPIC = re.compile(
    r"[【\[〔《「][^】\]〕》」]{1,30}[】\]〕》」]\s*[:：]?\s*|[\u4e00-\u9fff]{2,12}[:：]\s*|"
    r"(?:(?:On\s+)?[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,5})(?:[.:]|\s+[–—-])\s+(?=[A-Z])"
)


def _behind_topic(item: Item, knowledge: Knowledge) -> list[Voice]:
    """`【水质监测】环境部司长Sok Dara指出，…`: what it is about stands before who speaks."""
    topic = _TOPIC.match(item.text)
    end = topic.end() if topic else 0
    if 0 < item.bold_until < 60 and (topic is None or item.bold_until > end):
        end = item.bold_until
    if not end or end >= len(item.text):
        return []
    words = item.words.cut(end).strip(" :：—–")
    found = _voices(replace(item, words=words, bold_until=0), knowledge) if words else []
    if not found:
        return []
    return [replace(found[0], labels=(item.words.cut(0, end).strip(),)), *found[1:]]


def _voices(item: Item, knowledge: Knowledge) -> list[Voice]:
    if who := _behind_quotation(item.words, knowledge):
        return [Voice(*who, item)]
    found: list[tuple[int, str, Printed | None, Printed]] = []
    parts = list(sentences(item.words))
    for number, (start, sentence) in enumerate(parts):
        if start and not found:
            break
        below = parts[number + 1][1] if number + 1 < len(parts) else Printed()
        who = _speaker(sentence, knowledge)
        if not who and (
            pair := companies.introduced(sentence, below, knowledge, latin_name_and_position)
        ):
            who = "remark", *pair
        if who:
            found.append((start, *who))
    ends = [*[start for start, *_ in found], len(item.words)][1:]
    return [
        Voice(role, *each, replace(item, words=item.words.cut(start, end).strip()))
        for (start, role, name, position), end in zip(found, ends, strict=True)
        for each in _company(name, position, knowledge)
    ]


def _company(
    name: Printed | None, position: Printed, knowledge: Knowledge
) -> list[tuple[Printed | None, Printed]]:
    if name is None:
        return [(None, position)]
    return [*companies.parted(name, position, knowledge, latin_name_and_position)]


_QUOTATION = re.compile(r"[“\"「『](?P<said>[^”\"」』]{4,600})[”\"」』]\s*[,，]?\s*(?=\S)")
_SAID_BY = re.compile(r"[a-z]+(?:\s+(?:by|that))?\s+(?=(?:the\s+)?[A-ZĐ])")


def _behind_quotation(words: Printed, knowledge: Knowledge) -> _Who | None:
    """`“…,” said Sok Dara, Director of ….`, `“…，”环境部司长Sok Dara说`"""
    quotation = _QUOTATION.match(words.text)
    if not quotation:
        return None
    rest = words.cut(quotation.end())
    _, sentence = next(sentences(rest), (0, rest))
    sentence = sentence.strip(" 。.")
    if verb := _SAID_BY.match(sentence.text):
        who = sentence.cut(verb.end())
        # Behind the position the quotation may go on.
        until = re.search(r",?\s*[“\"]|,\s+(?:adding|who|and added)\b", who.text)
        who = who.cut(0, until.start()) if until else who
        if found := latin_name_and_position(who, knowledge):
            return "remark", *found
        body = _without_article(who)
        return ("remark", None, body) if pairs.is_body(pairs.of_body(body), knowledge) else None
    return _speaker(sentence, knowledge)


_END = re.compile(r"[。！？]”?|[.!?][”\"]?(?=\s+[A-Z“\"])")
_ABBREVIATION = re.compile(r"(?:\b(?:No|Mr|Mrs|Ms|Dr|Prof|St|Hon|Gen)|\bH\.E|\b[A-Z])$")


def sentences(words: Printed) -> Iterator[tuple[int, Printed]]:
    at = 0
    for match in _END.finditer(words.text):
        if match[0][0] == "." and _ABBREVIATION.search(words.text[: match.start()]):
            continue
        yield at, words.cut(at, match.end())
        at = match.end() + len(words.text[match.end() :]) - len(words.text[match.end() :].lstrip())
    if at < len(words):
        yield at, words.cut(at)


_Who = tuple[str, Printed | None, Printed]


#: What may stand before whoever speaks: `会上，…`, `In the discussion, …`
_OPENING = re.compile(
    r"(?:会上|会议期间|会议中|会间|随后|之后|接着|此外|同时|其中|最后|首先|另外|讨论中|发言中|交流中|"
    r"第[一二三四五六七八九十]{1,3}|其[一二三四五六]|其次|再次|再者|"
    r"[在作][^，。]{2,24}?(?:中|上|时|后|环节|阶段|期间))，\s*|"
    r"(?:At|In|During|After|Following|As|For|On|With|To|By|Under|Regarding|[A-Z][a-z]+ing|"
    r"[A-Z][a-z]+ed (?:by|on|about|whether|how|if))\b(?:[^,.]|(?<=\bM[rs])\.|(?<=\bMrs)\.|"
    r"(?<=\b[DP]r)\.){2,60},\s+|"
    r"(?:Then|Subsequently|Meanwhile|Finally|Next|First|Lastly|Later|Afterwards|Similarly|Also),?\s+"
)


#: Any short clause that names nobody: `会议伊始，…`, `谈到流域合作，…`
_CLAUSE = re.compile(r"[\u4e00-\u9fff]{2,16}，")


def _opening(sentence: Printed, knowledge: Knowledge) -> re.Match[str] | None:
    if opening := _OPENING.match(sentence.text):
        return opening
    clause = _CLAUSE.match(sentence.text)
    text = clause[0][:-1] if clause else ""
    if not text or vocabulary.HAN_POST.search(text) or vocabulary.HAN_BODY_END.search(text):
        return None
    named = knowledge.country_at(text) or knowledge.body_at(text) or names.is_name(text, knowledge)
    return (
        None
        if named or verbs.HAN_SAYS.search(text + "，表示", len(text) - 2, len(text))
        else clause
    )


def behind_opening(sentence: Printed, knowledge: Knowledge) -> int:
    """Where whoever speaks would stand, behind `In the discussion,`."""
    opening = _opening(sentence, knowledge)
    return opening.end() if opening else 0


def _speaker(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    opening = _opening(sentence, knowledge)
    rest = sentence.cut(opening.end()) if opening else sentence
    latin = _is_latin(rest.text)
    # `In the view of …, …` is no opening such as `In the discussion, …`.
    for words in (sentence, rest) if opening else (sentence,):
        if who := _attributed(words, latin, knowledge):
            return who
    if latin:
        return _latin_chair(rest, knowledge) or _latin(rest, knowledge)
    return _han_chair(rest, knowledge) or _han(rest, knowledge)


def _is_latin(text: str) -> bool:
    return folding.script_of(text[:60]) == "Latn" and not re.search("[\u4e00-\u9fff]", text[:120])


def _attributed(words: Printed, latin: bool, knowledge: Knowledge) -> _Who | None:
    heads = attributing.latin_heads(words) if latin else attributing.han_heads(words)
    for head in heads:
        found = (
            latin_name_and_position(head, knowledge)
            if latin
            else pairs.name_and_position(head, 0, knowledge)
        )
        if found:
            return "remark", *found
    return None


#: Several offices are parted by commas, and brackets hold anything.
_CLAUSE_OF_OFFICES = re.compile(f"{vocabulary.HAN_POST.pattern[:-1]}[，；]|[（(]")


def _han(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    text = sentence.text
    for match in verbs.HAN_SAYS.finditer(text[:_LONGEST]):
        head = sentence.cut(0, match.start()).strip("，, ")
        if not head:
            return None
        if re.search("[，。；]", head.text) and not _CLAUSE_OF_OFFICES.search(head.text):
            break  # a clause stands before it: this is no introduction
        if names.is_name(head.text, knowledge):
            return None  # somebody introduced before speaks; what follows are the words
        if found := pairs.name_and_position(head, 0, knowledge):
            return _role(match[0]), *found
        if len(head) > 2 and pairs.is_body(pairs.of_body(head), knowledge):
            return "remark", None, head
    return _han_with_any_verb(sentence, knowledge)


def _han_with_any_verb(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    """Whatever the verb: an office that names its body, a name, and what that one does."""
    sentence = sentence.cut(2) if sentence.text.startswith("来自") else sentence
    text = sentence.text[:_LONGEST]
    for at in range(4, len(text) - 2):
        if not vocabulary.HAN_POST.search(text[:at]) or text[at] in "长的、，":
            continue
        position, rest = sentence.cut(0, at).strip(), sentence.cut(at)
        if re.search("[。；]", position.text) or not positions.is_position(position, knowledge):
            continue
        name = _name_before_verb(rest.strip(), knowledge)
        if not name or not positions.country_in(position.text, knowledge):
            continue
        behind = rest.strip().cut(len(name)).text
        if verbs.HAN_SILENT.match(behind):
            continue
        return "chair" if verbs.HAN_PRESIDES.match(behind) else "remark", name, position
    return None


def _name_before_verb(words: Printed, knowledge: Knowledge) -> Printed | None:
    latin = re.match(r"[A-ZĐ][A-Za-zÀ-ỹ'’. -]*[a-zA-ZÀ-ỹ]", words.text)
    if latin and names.is_name(latin[0], knowledge):
        return words.group(latin)
    lengths = (*range(2, 5), *range(5, 12))
    found = [
        (match, words.cut(0, length))
        for length in lengths
        if (match := verbs.HAN_DOES.match(words.text, length))
        and words.text[length - 1 : length + 1] not in ("女士", "先生")
        and names.is_name(words.text[:length], knowledge)
    ]
    # One character may be the name's own: 索·武提担任 is no 索·武 who 提.
    sure = (head for match, head in found if len(match["does"]) > 1)
    return next(sure, found[0][1] if found else None)


def _role(verb: str) -> str:
    return "chair" if re.search(r"主持|chaired|moderated|presided|facilitated", verb) else "remark"


_HAN_CHAIR = re.compile(
    r"(?:[^，。]{0,14}(?:会|会议|论坛|对话|活动|仪式|开幕式))?由(?P<who>[^。；]{4,120}?)(?:共同)?(?:担任)?主持[人。，]?"
)


def _han_chair(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    match = _HAN_CHAIR.match(sentence.text)
    found = pairs.name_and_position(sentence.group(match, "who"), 0, knowledge) if match else None
    return ("chair", *found) if found else None


def _latin(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    for match in verbs.LATIN_SAYS.finditer(sentence.text[:_LONGEST]):
        head = sentence.cut(0, match.start()).strip(", ")
        if found := latin_name_and_position(head, knowledge):
            return _role(match[0]), *found
        body = _without_article(head)
        if pairs.is_body(pairs.of_body(body), knowledge):
            return "remark", None, body
    return _latin_with_any_verb(sentence, knowledge)


_IN_BRACKETS = re.compile(
    r"(?P<name>[^,()]{3,60}?)\s*\((?P<position>[^()]{3,300})\)\s*,?\s+(?=[a-z])"
)
#: A comma behind an office, with what somebody does behind it.
_DOES = re.compile(
    r",\s+(?=(?!(?:and|of|for|who|which|in|the|with|at|as|on|from|where|whose)\b)[a-z]+\b)"
)
_BODY_DOES = re.compile(
    r"\s+(?=(?!attended|hosted|participated|visited|joined|organi[sz]ed|held|sponsored|supported|signed|"
    r"established|provided|funded|based|named|convened|launched|published|founded)"
    r"(?:[a-z]+ed|said|told|put|says|notes|(?:was|were) (?:of the|\w+))\b[^.;]{0,40}?\bthat\b)"
)


def _latin_with_any_verb(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    text = sentence.text[:_LONGEST]
    if match := _IN_BRACKETS.match(text):
        name, position = sentence.group(match, "name"), sentence.group(match, "position")
        if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
            return _role(text[match.end() : match.end() + 30]), name, position
    for match in _DOES.finditer(text):
        if found := latin_name_and_position(sentence.cut(0, match.start()), knowledge):
            return _role(text[match.end() : match.end() + 30]), *found
    if match := _BODY_DOES.search(text):
        body = _without_article(sentence.cut(0, match.start()))
        if pairs.is_body(pairs.of_body(body), knowledge):
            return "remark", None, body
    return None


def _without_article(words: Printed) -> Printed:
    match = re.match(r"(?:On behalf of\s+)?[Tt]he\s+", words.text)
    return words.cut(match.end()) if match else words


_LATIN_CHAIR = re.compile(
    r"(?:The|This)\s+[\w\s-]{3,60}?\s+(?:was|were)\s+(?:co-)?(?:chaired|moderated|presided over)"
    r"\s+by\s+(?P<who>.+?)\.?\s*$",
    re.IGNORECASE,
)


def _latin_chair(sentence: Printed, knowledge: Knowledge) -> _Who | None:
    match = _LATIN_CHAIR.match(sentence.text[:_LONGEST])
    if not match:
        return None
    found = latin_name_and_position(sentence.group(match, "who"), knowledge)
    return ("chair", *found) if found else None


_POST_AT_END = re.compile(rf"{vocabulary.LATIN_POST.pattern}$")
_WHO_IS = re.compile(r"who\s+(?:is|was|serves\s+as|works\s+as)\s+(?:(?:the|an?)\s+)?")
#: `, summing up the discussion`
_MEANWHILE = re.compile(r"\s*(?:,\s*)?(?:[a-z]+ing\b[^,]*)?[\s,]*")
_FROM = re.compile(r"\s+(?:from|of|representing)\s+(?:the\s+)?(?=[A-Z])|\s*[(]\s*")


_DOING = re.compile(r",\s+[a-z]+ing\b[^,()]*$")


def latin_name_and_position(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """`Mr. Sok Dara, Director of …`, `Deputy Minister Sok Dara`, `Sok Dara of the Ministry …`"""
    if meanwhile := _DOING.search(head.text):
        head = head.cut(0, meanwhile.start())
    comma = head.text.find(",")
    if comma > 0:
        name, position = head.cut(0, comma).strip(), head.cut(comma + 1).strip()
        if who := _WHO_IS.match(position.text):
            position = position.cut(who.end())
        if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
            return name, position
    if match := _FROM.search(head.text):
        name, position = head.cut(0, match.start()).strip(), head.cut(match.end())
        closing = position.text.find(")") if match[0].strip() == "(" else -1
        # Behind the bracket stands at most what somebody does meanwhile.
        if closing > 0 and _MEANWHILE.fullmatch(position.text, closing + 1):
            position = position.cut(0, closing)
        position = position.strip(") ")
        if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
            return name, position
    words = list(re.finditer(r"\s+", head.text))
    for gap in words:
        name, position = head.cut(gap.end()).strip(), head.cut(0, gap.start()).strip(", ")
        if len(name.text.split()) < 2 or not names.is_name(name.text, knowledge):
            continue
        if _POST_AT_END.search(position.text):
            return name, position
    return None
