"""Turns that a sentence tells: `In the discussion, Sok Dara added …`, `The Chair thanked …`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lmec import folding

from ..regexes import regex
from . import (
    acquaintances,
    attributing,
    brought_in_han,
    calling,
    floor,
    interjections,
    later_latin,
    names,
    narrated_latin,
    numbering,
    openings,
    running,
    running_han,
    running_latin,
    scenes_han,
    sentences,
    subjects_latin,
    titled_han,
    trimming,
    verbs,
)
from .floor import Room
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed


def known(item: Item, at: int, room: Room, knowledge: Knowledge) -> Head | None:
    """`In the discussion, Sok Dara added that …`: somebody known by now, and the words."""
    dash = _DASH.match(item.text)
    number = dash.end() if dash else numbering.number_at(item)
    counted = replace(item, words=item.words.cut(number))
    for skipped in dict.fromkeys((*_fronts(counted, knowledge), *_before_known(counted, room))):
        words = counted.words.cut(skipped)
        if chair := _chair(words, knowledge):
            made = floor.head(item, at, at + 1, chair, None, words=counted)
            return replace(made, role="chair")
        found = acquaintances.in_front(words, room.names)
        if not found and (meant := _by_title(words, room)):
            name, end = meant
            if names.same_name(name.text, room.current):
                return None
            label = (item.words.cut(0, number).strip(),) if number else ()
            return replace(floor.head(item, at, at + 1, name, None, words=counted), labels=label)
        if not found:
            continue
        name, position, end = found
        part = _PART_BEHIND.match(words.text, end)
        role = trimming.role_of(part["part"]) if part else None
        end = part.end() if part and role else end
        role = role or ("chair" if calling.is_only_chair(name, room.people) else None)
        if verbs.LATIN_SILENT.match(words.text, end):
            return None
        told = verbs.says(words.text, end) or _is_entry(item, number, words, name, room)
        told = told or bool(_QUOTED.match(words.text, end))
        if not told and not (_acts(words, name, end, room) or _goes_on(words, name, end)):
            continue
        if names.same_name(acquaintances.whole(name.text, room.names), room.current):
            return None
        label = (item.words.cut(0, number).strip(),) if number else ()
        made = floor.head(item, at, at + 1, name, position, words=counted)
        return replace(made, labels=label, role=role or made.role)
    return None


def before(head: Head, item: Item, at: int, room: Room, knowledge: Knowledge) -> Head | None:
    """Somebody known by now who begins a paragraph, in which another is introduced only later."""
    if not head.words or not head.name or not item.is_prose or not room.names:
        return None
    first = next(sentences.parted(item.words))[1]
    if head.name.span.start < first.span.end or head.name.span.start < item.words.span.start:
        return None
    bold = min(item.bold_until, len(first.text.strip()))
    told = known(replace(item, words=first, bold_until=bold), at, room, knowledge)
    return replace(told, words=item) if told else None


#: `That drew a reply from Mr. Sok, who suggested …`
_DREW = regex(
    r"[A-Z][^.:;“”\"]{2,120}?\s(?:drew|brought|prompted|earned|provoked|got|received|met\s+with)\s+(?:an?\s+)?"
    r"(?:[a-z]+\s+){0,3}?(?:reply|replies|answer|response|objection|question|comment|remark|rejoinder|retort|protest)\s+"
    r"from\s+(?:the\s+)?(?=[A-ZĐ])"
)
_WHO = regex(r",\s+who(?=\s)")


def drawn(item: Item, at: int, room: Room) -> Head | None:
    """Somebody known by now, whom another's words made speak."""
    drew = _DREW.match(item.text)
    words = item.words.cut(drew.end()) if drew else None
    found = acquaintances.in_front(words, room.names) if words else None
    who = _WHO.match(words.text, found[2]) if words and found else None
    if not words or not found or not who or not verbs.LATIN_SAYS.match(words.text, who.end()):
        return None
    if names.same_name(acquaintances.whole(found[0].text, room.names), room.current):
        return None
    return floor.head(item, at, at + 1, found[0], None, words=item)


def put_in(item: Item, at: int, room: Room) -> Head | None:
    """`The nets, Sok Dara answered, would be ready.`, of somebody known by now."""
    first = next(sentences.parted(item.words))[1]
    name = interjections.inside(first, room.names) or interjections.at_end(first, room.names)
    if not name or names.same_name(acquaintances.whole(name.text, room.names), room.current):
        return None
    return floor.head(item, at, at + 1, name, None, words=item)


def behind_topic(item: Item, at: int, room: Room) -> Head | None:
    """`**Lamps.** The request came from Laos. Mr. Sok set out …`: somebody known by now, behind
    what the point or the paragraph is about."""
    parts = list(sentences.parted(item.words))[:_FIRST]
    topic = (
        0 < item.bold_until < _LONGEST_LABEL and item.text[: item.bold_until].rstrip()[-1:] in ".:"
    )
    if not (topic or room.has_spoken):
        return None
    for number, (start, sentence) in enumerate(parts):
        if start > later_latin.LATE or later_latin.is_of_meeting(item.text[:start]):
            return None
        if interjections.DEBATED.fullmatch(item.text[:start].strip()):
            return None
        found = acquaintances.in_front(sentence, room.names) if number else None
        if not found or not names.HONORIFIC.match(found[0].text):
            continue
        name, position, end = found
        below = item.text[start + len(sentence) :]
        if not interjections.speaks(sentence, name, end, below):
            continue
        if names.same_name(acquaintances.whole(name.text, room.names), room.current):
            return None
        return floor.head(item, at, at + 1, name, position, words=item)
    return None


#: So many sentences, with the topic, lead to whoever speaks.
_FIRST = 4


def given(item: Item, at: int, room: Room) -> Head | None:
    """`The salt was what mattered, according to Mr. Sok.`, of somebody known by now."""
    first = next(sentences.parted(item.words))[1]
    for tail in attributing.latin_tails(first):
        found = acquaintances.in_front(tail, room.names)
        if found and found[2] == len(tail):
            return floor.head(item, at, at + 1, found[0], None, words=item)
    return None


#: `——周军说，…`: the mark of a turn, as in a dialogue.
_DASH = regex(r"\s*[—–―-]{1,3}\s*(?=[^\W\d_])")


def _fronts(item: Item, knowledge: Knowledge) -> Iterator[int]:
    """Where somebody's name may stand: first, or behind what leads to it, and behind a few bold
    words that tell when or of what: `**Saturday.** In the last round Mr. Sok spoke again.`"""
    label = item.bold_until if 0 < item.bold_until < _LONGEST_LABEL else 0
    parted = 0 < label < len(item.text) and (
        item.text[label - 1] in ".:：。"
        or (label <= _SHORT_LABEL and item.text[label : label + 1] in " \u3000|｜")
    )
    for start in (0, label) if parted else (0,):
        rest = item.words.cut(start)
        lead = len(rest.text) - len(rest.text.lstrip())
        rest = rest.cut(lead)
        if (scene := _SCENE.match(rest.text)) and scenes_han.is_scene(scene[0]):
            yield start + lead + scene.end()
        if quotation := _QUOTATION.match(rest.text):
            yield start + lead + quotation.end()
        opening = _OPENING.match(rest.text) or _OPENING_HAN.match(rest.text)
        for front in (0, openings.behind(rest, knowledge), opening.end() if opening else 0):
            yield start + lead + front


def _before_known(item: Item, room: Room) -> Iterator[int]:
    """`Towards the end Sok Dara took the floor again`: before a whole name, with no comma."""
    words = item.text[:_LONGEST_LEAD]
    for name in room.names:
        bare = names.bare(name)
        at = words.find(bare) if " " in bare else -1
        if at > 0 and _LEAD.fullmatch(words, 0, at):
            yield at


#: What is somebody's own, and said.
_OWN_WORD = (
    r"(?:answer|reply|response|view|verdict|advice|point|comment|remark|word|words|message|question|objection|wish|"
    r"plea|request|warning|conclusion|proposal|opinion|explanation|experience|lesson|rule|recipe|summary)s?"
)
#: When or on what somebody speaks, in so many letters with the name.
_LEAD = regex(
    r"(?:In|On|At|During|After|Before|From|For|Later|Then|Next|Finally|Here|There|Again|Towards?|Near|Shortly|Only|Once)\b"
    r"[^.,;:“”\"]{0,60}\s|"
    rf"(?:The|An?|One)\s+(?:[a-z]+\s+){{0,3}}{_OWN_WORD}\s+(?:of|from|by|came\s+from)\s"
)
_LONGEST_LEAD = 120


#: `**柬埔寨**　Sok Dara问：…`: with no sign it is but a few letters.
_LONGEST_LABEL, _SHORT_LABEL = 60, 12
#: `On the second afternoon Mr. Sok Dara …`, with no comma.
_OPENING = regex(
    r"(?:In|On|At|To|Against|During|After|Before|From|For|With|Later|Then|Next|Finally|Here|There|Back|Again|Towards)\b"
    r"[^.,;:]{0,60}?\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|H\.E|"
    r"(?:Vice[- ])?(?:Ambassador|Minister|Governor|Secretary|Director|President|Consul|Mayor|"
    r"Commissioner|Chair(?:man|woman)?))"
    r"\b\.?\s+[A-ZĐ])"
)
#: `话题转到经费。周军主张…`
_SCENE = regex(r"[\u4e00-\u9fff，、]{3,40}。(?=\S)")
#: `“水位每天都在变。”周军说，…`
_QUOTATION = regex(r"(?:“[^“”]{4,600}”|「[^「」]{4,600}」)\s*[，,]?\s*(?=\S)")
#: `座谈时周军回应说`, with none either.
_OPENING_HAN = regex(
    r"[\u4e00-\u9fff]{1,10}?(?:时|会上|席间|期间|之后|过后|途中|当中|环节|阶段|[早晚]上|上午|下午|中午|傍晚)(?=\S)"
)


def _is_entry(item: Item, number: int, words: Printed, name: Printed, room: Room) -> bool:
    """Whether an entry of a list begins with the whole name of somebody known, and a verb of any
    kind: `4. Sok Dara 支持柬方意见。`"""
    bold = item.bold_until - number == len(name) and not item.bold
    if not (number or item.listed or bold) or not words.text.startswith(name.text):
        return False
    if not any(names.same_name(name.text, known) for known in room.names):
        return False
    behind = words.text[len(name.text) :]
    if bold and " " in name.text.strip() and _TELLS.match(behind):
        return not verbs.LATIN_SILENT.match(behind)
    return bool(re.match(r"\s*[\u4e00-\u9fff]", behind)) and not verbs.HAN_SILENT.match(behind)


def _by_title(words: Printed, room: Room) -> tuple[Printed, int] | None:
    """`周司长指出`, of the only one of that family."""
    title = titled_han.by_family(words.text)
    if not title or not (
        verbs.says(words.text, title.end())
        or (brought_in_han.speaks(words.text) and verbs.HAN_DOES.match(words.text, title.end()))
    ):
        return None
    meant = calling.called(words.cut(0, title.end()), room.holders)
    return (meant.name, title.end()) if meant else None


def _acts(words: Printed, name: Printed, end: int, room: Room) -> bool:
    """`周军司长为流域合作出了三个主意：…`: the whole name begins a paragraph that tells what
    somebody said, behind a title whatever the verb."""
    speaks = brought_in_han.speaks(words.text) or verbs.tells(words.text)
    if not words.text.startswith(name.text) or not speaks:
        return False
    if not any(names.same_name(name.text, known) for known in room.names):
        return False
    behind = words.text[end:].lstrip()
    if not folding.is_han(behind[:1]) or verbs.HAN_SILENT.match(behind):
        return False
    is_titled = end > len(name) or not folding.is_han(name.text[0])
    if not titled_han.goes_on_alone(behind, 0):
        return False
    return is_titled or bool(verbs.HAN_DOES.match(behind))


#: Any clause, a colon and a quotation: `Sok Dara did not hesitate: “…”`, `周军摇摇头：“…”`; or a
#: quotation that is then said to be that one's: `Sok Dara shook his head. “…,” he said.`
_QUOTED = regex(
    rf"(?:,?\s+(?!and\b|or\b|of\b|from\b)|[’']s?\s+(?:[a-z]+\s+){{0,2}}(?={_OWN_WORD}\b))[a-z][^.!?;:“”\"]{{1,120}}"
    r"(?::\s*[“\"‘]|[.!]\s+[“\"][^”\"]{2,400}[”\"]\s*(?:(?:he|she)\s+(?:said|asked|answered|added|replied|explained)|"
    r"said\s+(?:he|she))\b)|"
    r"(?![和与及、，等])[\u4e00-\u9fff][^。！？；：:“”「」]{0,40}(?:[:：]\s*[“「『]|。“[^“”]{2,400}”[他她](?:说|道|答|问|笑))"
)
#: What somebody does behind the name, whatever the verb.
_ACTS = regex(
    r",?\s+(?:[a-z]+ly\s+|also\s+|then\s+|too,?\s+)?[a-z]{2,}(?:ed|d|t|w|k|e|n|ught|me)\b"
)
#: `Ms. Sok made clear that …`, `Dr. Vong was of the view that …`
_THAT = regex(
    r",?\s+(?:[a-z]+ly\s+|also\s+|then\s+)?(?:made|was|were|is|felt|held|kept|left|found|took|had|remained|seemed|did)\s+"
    r"(?:it\s+|not\s+)?(?:[a-z]+\s+){0,2}?(?:clear|plain|known|sure|certain|adamant|convinced|confident|hopeful|afraid|aware|glad|"
    r"pleased|proud|sorry|doubtful|sceptical|skeptical|surprised|worried|concerned|of\s+the\s+(?:view|opinion)|no\s+doubt|doubt|the\s+(?:point|case|view)|"
    r"(?:a|one|another|his|her)\s+(?:plea|point|case|request|remark))\s*[,:]?\s+(?:that|about|of|for|how|why|whether)\b"
)


def _goes_on(words: Printed, name: Printed, end: int) -> bool:
    """Whether somebody honoured who begins an English paragraph is told there to speak: `Ms. Sok
    took up both points. The next drill, she promised, …`"""
    honoured = names.HONORIFIC.match(name.text) and words.text.startswith(name.text)
    if not honoured or verbs.LATIN_SILENT.match(words.text, end):
        return False
    rest = words.text[end:]
    if _THAT.match(rest) or (subjects_latin.does(rest) and subjects_latin.speaks(rest, "")):
        return True
    return bool(_ACTS.match(words.text, end) and narrated_latin.SPEECH.search(words.text, end))


#: `**Sok Dara** had counted barges for two years.`
_TELLS = regex(r"\s+[a-z]+(?:ed|d|t|w|ve|e|s|k)?\s")
#: `主持人周军在总结时指出，…`, `The chair, Ms. Sok Dara, closed …`: the part in the meeting is
#: told, and may be all that is.
_CHAIR = regex(
    r"(?:本次会议|本场|会议|论坛|对话会?|座谈会?|圆桌|讨论|沙龙|访谈|活动)?(?:主持人|(?:联合|共同)?主席)[、，]?\s*(?=\S)"
)


def _chair(words: Printed, knowledge: Knowledge) -> Printed | None:
    if front := running.PRESIDING.match(words.text):
        rest = words.cut(front.end())
        if name := running_latin.named_only(rest, knowledge):
            return name
    front = _CHAIR.match(words.text)
    name = running_han.name_before_verb(words.cut(front.end()), knowledge) if front else None
    if not front or not name:
        return None
    return name if verbs.says(words.text, front.end() + len(name)) else None


#: `周军（主持人）表示`
_PART_BEHIND = regex(r"\s*[（(](?P<part>[^（()）]{2,24})[)）]\s*")


def presiding(item: Item, at: int, room: Room, knowledge: Knowledge) -> Head | None:
    """`The Chair thanked …`, whether or not the document names whoever that is."""
    if not item.text.rstrip().endswith("."):
        return None
    number = numbering.number_at(item)
    counted = replace(item, words=item.words.cut(number))
    for skipped in dict.fromkeys(_fronts(counted, knowledge)):
        words = counted.words.cut(skipped)
        found = calling.presiding(words, room.people)
        if not found or not (
            found.speaks
            or verbs.says(words.text, found.end)
            or verbs.LATIN_TAKES_PART.match(words.text, found.end)
        ):
            continue
        if found.name and names.same_name(found.name.text, room.current):
            return None
        if not found.name and room.waits:
            return None  # below `Sok Dara, Director, Chair`: that one's own words
        office = found.part if calling.is_only_chair(found.name, room.holders) else None
        head = floor.head(item, at, at + 1, found.name, office, words=counted)
        label = (item.words.cut(0, number).strip(),) if number else ()
        return replace(head, role="chair", labels=label)
    return None


#: `… gave concluding remarks and the meeting came to a close`: an end, and no words.
_ENDS = regex(
    r",?\s+(?:(?:then|also|finally)\s+)?(?:gave|made|delivered)\s+(?:the\s+|an?\s+|his\s+|her\s+)?(?:concluding|closing)\s"
)


def holding(item: Item, at: int, room: Room, knowledge: Knowledge) -> Head | None:
    """`In his address, the Deputy Minister said …`: somebody told with this office."""
    if not item.is_prose:
        return None
    for skipped in dict.fromkeys((0, openings.behind(item.words, knowledge))):
        words = item.words.cut(skipped)
        found = calling.holding(words, room.holders)
        if not found or not found.name or not verbs.says(words.text, found.end):
            continue
        if _ENDS.match(words.text, found.end):
            return None
        if names.same_name(found.name.text, room.current):
            return None
        return floor.head(item, at, at + 1, found.name, None, words=item)
    return None
