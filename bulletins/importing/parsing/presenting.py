"""Whom the first sentences name with an office: `对话由…处长周军主持`, `采访了…司长Sok Dara`, `The
workshop was opened by Mr. Sok Dara, Director, …`. They may speak below under the name alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ..regexes import regex
from . import (
    acquaintances,
    companies,
    latin_people,
    meeting,
    names,
    offices,
    pairs,
    positions,
    running_latin,
    sentences,
    titled_han,
)
from .blocks import Block
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: So many paragraphs may tell who is going to speak.
_LEAD = 2


def in_lead(items: tuple[Item, ...], knowledge: Knowledge) -> list[tuple[Printed, Printed]]:
    """(name, position) of each."""
    lead = [item.words for item in items if item.is_prose][:_LEAD]
    found = [pair for words in lead for pair in asked(words, knowledge)]
    found += [pair for words in lead for pair in _in_a_row(words, knowledge)]
    found += [pair for words in lead for pair in _between_semicolons(words, knowledge)]
    found += [pair for words in lead for pair in _met(words, knowledge)]
    found += [pair for words in lead for pair in meeting.announced(words, knowledge)]
    found += [pair for words in lead for pair in _by(words, knowledge)]
    found += [pair for words in lead for pair in _presiding(words, knowledge)]
    found += [pair for words in lead for pair in _moderator(words, knowledge)]
    found += [pair for words in lead for pair in _with_chair(words, knowledge)]
    found += [pair for words in lead for pair in _in_front(words, knowledge)]
    found += [pair for words in lead for pair in _honoured(words, knowledge)]
    found += [pair for words in lead for pair in _titled(words, knowledge)]
    return [
        (name, position.strip("”’」』：: "))
        for name, position in found
        if names.is_name(name.text, knowledge) or names.is_transliterated(name.text, knowledge)
    ]


#: `本刊通过视频专访环保局局长索·达拉。`
_ASKED = regex(
    r"(?:采访|专访|访谈|访问|走访|探访|对话|连线|请教|见到|拜访|约到)(?:到|了)*(?P<whom>[^，。；：“”？]{5,80})"
)


def asked(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    """Whom the paper says to have asked; of several offices the last one."""
    for told in islice(_ASKED.finditer(words.text), _MOST_COMMAS):
        whom = words.group(told, "whom")
        last = whom.cut(whom.text.rfind("、") + 1)
        if person := pairs.name_and_position(last, 0, knowledge):
            yield person


def _titled(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    """`水资源司Sok Dara副司长一行到访中心`"""
    for _, sentence in sentences.parted(words):
        yield from titled_han.inside(sentence, knowledge)


_PRESIDED = regex(r"由(?P<who>[^。；]{2,160}?)(?:共同|联合)?(?:担任)?主持")


#: `Ms Li Na, Director of …, was in the chair`, `moderated by Dr. Li Na of …`
_IN_THE_CHAIR = regex(
    r"^(?P<who>[^;]{3,300}?),?\s+(?:was\s+in|took)\s+the\s+chair\b|"
    r"\b(?:chaired|moderated|facilitated|presided\s+over)\s+by\s+(?P<by>[^;]{3,120})"
)


#: `The moderator was Ms. Li Na of the River Radio.`, `In the chair was …`, `主持人是…`
_MODERATOR = regex(
    r"(?:^|[,;]\s+)(?:(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir)\s+(?:[a-z]+\s+){0,2}?(?:moderator|chair(?:person|man|woman)?|facilitator|presenter)"
    r"(?:\s+(?:of|for)\s+[^,.;:]{3,40}?)?|[Ii]n\s+the\s+chair|(?:[Mm]oderating|[Cc]hairing|[Ff]acilitating|[Pp]residing)[^,.;:]{0,40}?)"
    r"\s+(?:was|is)\s+(?P<who>(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof)\b\.?\s+){0,2}[A-ZĐ][^;]{3,160})|"
    r"(?:^|[，。；])[\u4e00-\u9fff]{0,8}主持人?(?:是|为)(?P<han>[^，。；]{4,80})"
)


def _moderator(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    for _, sentence in sentences.parted(words):
        for told in _MODERATOR.finditer(sentence.text[:_LONGEST]):
            who = sentence.group(told, str(told.lastgroup)).strip(" .。")
            read = latin_people.name_and_position if told["who"] else _on_one_line
            if found := read(who, knowledge):
                yield found


#: `…, with Ms. Li Na, Head of …, in the chair.`, `under the chairmanship of Ms. Li Na, Head of …`
_WITH_CHAIR = regex(
    r"\bwith\s+(?:the\s+)?(?P<who>[A-ZĐ][^;]{3,200}?),?\s+(?:(?:sitting\s+)?in\s+the\s+chair|"
    r"(?:in\s+the\s+)?(?:chairing|presiding|moderating|facilitating)\b|"
    r"as\s+(?:its\s+|the\s+)?(?:moderator|chair(?:person|man|woman)?|facilitator)\b)|"
    r"\b(?:under|with)\s+the\s+(?:chairmanship|chair|presidency|moderation|guidance)\s+of\s+(?:the\s+)?"
    r"(?P<under>[A-ZĐ][^;]{3,200})"
)


def _with_chair(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    for _, sentence in sentences.parted(words):
        for told in islice(_WITH_CHAIR.finditer(sentence.text[:_LONGEST]), _MOST_COMMAS):
            who = sentence.group(told, str(told.lastgroup)).strip(" .")
            if found := latin_people.name_and_position(who, knowledge):
                yield found


def names_moderator(item: Item) -> bool:
    """Whether a paragraph says who presides, and nothing else."""
    told = [sentence.text for _, sentence in sentences.parted(item.words)]
    return len(told) == 1 and bool(_MODERATOR.match(told[0][:_LONGEST]))


def _on_one_line(words: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    return pairs.name_and_position(words, 0, knowledge)


def presiding(items: tuple[Item, ...]) -> list[str]:
    """Of whom the first sentences say that they presided: the words in which the names stand."""
    lead = [item.text for item in items if item.is_prose][:_LEAD]
    told = [match["who"] for text in lead for match in _PRESIDED.finditer(text)]
    for words in [item.words for item in items if item.is_prose][:_LEAD]:
        for _, sentence in sentences.parted(words):
            text = sentence.text[:_LONGEST]
            told += [m["who"] or m["by"] for m in _IN_THE_CHAIR.finditer(text)]
            told += [m["who"] or m["han"] for m in _MODERATOR.finditer(text)]
    return told


#: `Sok Dara, Director of …, and Souk Vong, Head of …, signed for both sides.`
_DO = regex(
    r",\s+(?=(?!and\b|the\b)(?:jointly|both|also|together)?\s*"
    r"(?:(?:was|were|is|are|has|had)\b|[a-z]+(?:ed|d|t|w|ve|e)\b))"
)
#: So many commas may stand before what they do.
_MOST_COMMAS = 12


def _in_front(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    for _, sentence in sentences.parted(words):
        for comma in islice(_DO.finditer(sentence.text), _MOST_COMMAS):
            if found := latin_people.name_and_position(sentence.cut(0, comma.start()), knowledge):
                yield from companies.parted(*found, knowledge, latin_people.name_and_position)
                break


#: `Sok Dara, Director of …, Souk Vong, Head of …, and Li Na, Chief of …, delivered speeches.`
_NAMED = regex(
    r"(?:^|,\s+(?:and\s+)?|;\s+(?:and\s+)?|\band\s+|\bby\s+)"
    r"(?P<name>(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof|Professor)\.?\s+)*[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'.-]+){1,4}),\s+"
    r"(?=(?:the\s+|an?\s+)?[A-Za-z])"
)
#: What they did, behind the last of them.
_THEY = regex(
    r",?\s+(?:and\s+)?(?=(?:(?:all|respectively|both|jointly|also|successively|each)\s+)*"
    r"(?:attended|delivered|were|was|gave|spoke|addressed|made|took|joined|participated|presented|"
    r"signed|unveiled|witnessed|exchanged|shared|led|opened|are|is)\b)"
)
_FEWEST_IN_A_ROW = 3


def _in_a_row(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    for _, sentence in sentences.parted(words):
        named = [
            match
            for match in islice(_NAMED.finditer(sentence.text), 2 * _MOST_COMMAS)
            if names.is_name(match["name"], knowledge)
            and positions.has_post(sentence.text[match.end() :].partition(",")[0])
        ]
        if len(named) < _FEWEST_IN_A_ROW:
            continue
        ends = [*(match.start() for match in named[1:]), len(sentence)]
        for match, end in zip(named, ends, strict=True):
            office = sentence.cut(match.end(), end)
            if does := _THEY.search(office.text):
                office = office.cut(0, does.start())
            office = office.strip(" ,;.")
            if office and positions.is_position(office, knowledge):
                yield sentence.group(match, "name").strip(), office


#: `The guests were Sok Dara, Director of …; Li Na, Chief of …; and Souk Vong, Head of ….`
_AFTER_VERB = regex(
    r"^[^;]{0,160}?(?:\b(?:were|are|was|is|included?|by|from|with)|:)\s+(?=[A-ZĐ])"
)


def _between_semicolons(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    for _, sentence in sentences.parted(words):
        entries = sentence.split(r"\s*;\s+(?:and\s+)?")[:_MOST_ENTRIES]
        if len(entries) < 2:
            continue
        if verb := _AFTER_VERB.match(entries[0].text):
            entries[0] = entries[0].cut(verb.end())
        pairs_found = [
            latin_people.name_and_position(entry.strip(" ."), knowledge) for entry in entries
        ]
        if sum(map(bool, pairs_found)) > 1:
            yield from filter(None, pairs_found)


#: So many stand in a row.
_MOST_ENTRIES = 12


#: `7月3日，…副厅长周军与…司长索·达拉举行会谈`, `…副厅长周军会见了…司长索·达拉一行`
_MET = regex(
    r"(?:[^，。；]{2,16}[日月午天晚间]，)?(?P<who>[^。；，]{8,160}?)(?:[在于就以通围][^，。；]{1,24}?)?"
    r"(?:(?:举行|进行|开展|召开)了?[^，。；]{0,14}?)?(?:会谈|磋商|座谈|交流|会议|对话|讨论|会见|会晤)|"
    r"(?:[^，。；]{2,16}[日月午天晚间]，)?(?P<host>[^。；，]{6,80}?)(?:[在于][^，。；]{1,20}?)?(?:会见|会晤|拜会|接待|拜访)了?"
    r"(?:(?:来|到|前来)[^，。；的]{0,12}的)?(?P<guest>[^。；，]{6,80}?)(?:一行|等|[，。；])"
)
_WITH = regex("[与同和及]")


def _met(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    for _, sentence in sentences.parted(words):
        match = _MET.match(sentence.text)
        if not match:
            continue
        if match["who"]:
            who = sentence.group(match, "who")
            sides = [
                (who.cut(0, joint.start()), who.cut(joint.end()))
                for joint in islice(_WITH.finditer(who.text), _MOST_COMMAS)
            ]
        else:
            sides = [(sentence.group(match, "host"), sentence.group(match, "guest"))]
        for one, other in sides:
            both = [pairs.name_and_position(side.strip(), 0, knowledge) for side in (one, other)]
            if all(both):
                yield from filter(None, both)
                break


#: `座谈会由…书记、局长周军主持`, `组长、…副厅长索·达拉主持会议`
_PRESIDES = regex(
    r"(?:由|[，。；])(?P<who>[^，。；由]{4,80}?)(?:共同)?(?:担任)?主持(?:[。，；]|了?(?:会议|座谈|论坛|研讨|对话|活动|讨论))"
)


def chairs(items: tuple[Item, ...], knowledge: Knowledge) -> list[tuple[Printed, Printed]]:
    """Name and office of those who presided: below they may be `主持人：`."""
    lead = [item.words for item in items if item.is_prose][:_LEAD]
    return [pair for words in lead for pair in _presiding(words, knowledge)]


def _presiding(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    for match in _PRESIDES.finditer(words.text):
        if found := pairs.name_and_position(words.group(match, "who"), 0, knowledge):
            yield found


#: `attended by Permanent Secretary U Tun Win, Water Committee member Daw Mya Mya and officials`
_BEHIND_OFFICE = regex(
    r"(?P<office>[A-Z][\w’'.-]*(?:\s+(?:of|for|and|the|in|at|on|&|member|chairman|chairperson|chairwoman|secretary|"
    r"official|representative|chief|head)(?=\s)|\s+(?!(?:U|Daw|Dr|Mr|Mrs|Ms|Prof|H\.E)\b\.?\s)[A-Z][\w’'-]*){1,28})\s+"
    r"(?P<name>(?:(?:U|Daw|Dr|Mr|Mrs|Ms|Prof|H\.E)\b\.?\s+)+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})"
)
_PLAIN_POST = regex(
    r"\s(?:member|chairman|chairperson|chairwoman|secretary|official|representative|chief|head)$"
)


def _honoured(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    for match in _BEHIND_OFFICE.finditer(words.text):
        office = words.group(match, "office")
        if positions.has_post(office.text) or _PLAIN_POST.search(office.text):
            yield words.group(match, "name"), office


#: Each with the office in brackets, however they are joined.
_IN_BRACKETS = regex(r"(?P<name>[A-ZĐ][^,;()]{3,50}?)\s*\((?P<position>[^()]{2,200})\)")


_BY = regex(r"\bby\s+(?:the\s+)?(?=[A-ZĐ])")
#: No sentence has more letters that tell who did something.
_LONGEST = 900


def _by(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    for _, sentence in sentences.parted(words):
        for match in islice(_BY.finditer(sentence.text), _MOST_COMMAS):
            who = sentence.cut(match.end(), match.end() + _LONGEST).strip(" .")
            if other := running_latin.AND_BY.search(who.text):
                who = who.cut(0, other.start())
            for told in _IN_BRACKETS.finditer(who.text):
                name, position = who.group(told, "name"), who.group(told, "position")
                if positions.is_position(position, knowledge):
                    yield name, position
            if found := latin_people.name_and_position(who, knowledge):
                yield from companies.parted(*found, knowledge, latin_people.name_and_position)


#: (name, position) of each whom the lead tells.
Led = Sequence[tuple[Printed, Printed]]


def with_office(head: Head, led: Led) -> Head:
    """A head that tells no office, or but a title behind the name, with the one that the lead
    tells."""
    title = head.position and head.words and offices.HAN_POST.match(head.position.text)
    if not head.name or (head.position and not title):
        return head
    return replace(head, position=_office(head.name, led) or head.position)


def with_offices(blocks: Iterable[Block], led: Led) -> None:
    """Gives the same to whoever speaks in the middle of a paragraph."""
    for block in blocks:
        if block.inline and block.name and not block.position:
            block.position = _office(block.name, led)


def _office(name: Printed, led: Led) -> Printed | None:
    """Of the one whom the lead tells by this name, or of whose name this is a part."""
    whole = acquaintances.whole(name.text, [full.text for full, _ in led])
    return next((office for full, office in led if full.text == whole), None)
