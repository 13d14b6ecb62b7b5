"""Who speaks in an English paragraph, by all that a reader would weigh: who is named there as a
person (`named_latin`), and what the sentences around the name tell: that one says, shows, asks, is
quoted, is given words (`according to …`), or is brought in and then goes on (`From Bokeo came Mr.
Sok Dara. He explained …`).

Nobody speaks who only is thanked, signed, came, or presided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ..regexes import regex
from . import idle_latin, named_latin, names, sayings_latin
from .knowledge import Knowledge
from .named_latin import Named
from .printed import Printed


@dataclass(frozen=True)
class Told:
    """Somebody who speaks in a paragraph, from a place in its text on."""

    name: Printed
    position: Printed | None
    start: int
    is_sure: bool  # the sentence itself says that this one speaks, or what follows
    is_direct: bool = False  # the sentence itself says so


_SAID = (
    "said|says|asked|asks|added|adds|replied|replies|answered|answers|remarked|remarks|countered|counters|explained|explains|"
    "warned|warns|suggested|suggests|objected|objects|claimed|claims|argued|argues|insisted|insists|noted|notes|growled|"
    "observed|observes|admitted|admits|recalled|recalls|quipped|joked|commented|interjected|cried|laughed|sighed|whispered|"
    "confided|decided|began|concluded|retorted|exclaimed|conceded|continued|put "
    "in|wondered|wonders|thought|thinks|believed|believes|reported|reports"
)
#: What is said that way is somebody's: right before the name.
_GIVEN_TO = regex(
    r"(?:\b(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:words|view|opinion|eyes|experience|judge?ment|"
    r"estimate)\s+of|[Tt]o\s+quote|[Qq]uoting)|"
    rf"(?<=[,!?”\"])\s(?:{_SAID})|^(?:Began|Replied|Concluded|Answered|Said|Added|Asked|"
    rf"Countered|Objected|Agreed|Thus|Enter)|"
    r"(?<=[”\"])\s[a-z]{3,}(?:ed|s)|"
    r"\b(?:voiced|told|explained|opposed|supported|seconded|answered|raised|put\s+forward|"
    r"summari[sz]ed|summed\s+up|reported\s+on|reported|read\s+out|pointed\s+out|"
    r"requested|proposed|suggested|noted|emphasi[sz]ed|stressed|stated|described|"
    r"challenged|questioned|contradicted|echoed|defended|expressed|asked|insisted|recalled|"
    r"confirmed|"
    r"rejected|countered|uttered|spoken)(?:,\s[^,.;]{2,40},)?\s+(?:[a-z]+\s+){0,2}?by)"
    r"\s+(?:the\s+|an?\s+|our\s+|its\s+|their\s+|a\s+certain\s+)?(?:[a-z-]+\s+){0,2}?$"
)
#: `According to the representative of Rayong (Ms. Sok Dara), …`
_GIVEN_TO_BODY = regex(
    r"(?:^|[.;]\s+)(?:[Aa]ccording\s+to|[Ii]n\s+the\s+(?:words|view|opinion|"
    r"eyes)\s+of)\s+[^.;:()]{3,90}\s\($"
)
#: The same, where it may be a thing that was given.
_MAYBE_GIVEN_TO = regex(
    r"(?:\b(?:speech|address|remarks|letter|paper|report|presentation)\s+(?:of|by|from)|"
    r"\b(?:presented|delivered|given|contributed|made|introduced|offered|shared|taken\s+up|"
    r"demonstrated|accepted|broken|illustrated|set\s+out)\s+(?:[a-z]+\s+){0,2}?by)"
    r"\s+(?:the\s+|an?\s+|our\s+|its\s+|their\s+|a\s+certain\s+)?$"
)
#: `This from Sok Dara`, `The next speaker was Sok Dara`, `The floor belongs to Sok Dara`
_HAS_TURN = regex(
    r"\b(?:(?:floor|word|microphone|turn|question|answer|reply|objection|stage|line|answers|"
    r"idea|proposal|warning|comment|remark|example|story)\b[^.;:“”\"]{0,60}?\s(?:to|from|by|of)|"
    r"(?:explanations?|case\s+stud(?:y|ies)|overview|introduction|presentation|summary|account|report|briefing|remarks|"
    r"comments?|statement|speech|address|lecture|update|response|reply|talk|findings|results)\b[^.;:“”\"]{0,80}?\s(?:was|were)\s+"
    r"(?:[a-z]+\s+){0,2}?(?:given|presented|delivered|offered|made|provided)\s+(?:[a-z]+\s+)?by|"
    r"(?<=[”\"])\s+(?:It|That|This)\s+(?:was|is)|"
    r"(?:keynote|lecture|talk|address|speech|opening|closing|hour|evening|morning)\s(?:also\s)?(?:belonged|belongs|went|fell)\s+to|"
    r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast|[Nn]ext)\s+(?:witness|speaker|"
    r"voice|guest|presenter|caller|respondent|"
    r"panell?ist|question|statement)(?:,[^:.;]{2,30})?:|(?:question|answer|"
    r"objection)\s[a-z ]{0,20}\bby\s+an?\s[^.;,]{2,80},|"
    r"[Tt]his\s+(?:from|came\s+from)|\b(?:left|fell|falls|was\s+up)\s+to|(?:next|first|second|"
    r"third|last|final|other)\s+(?:speaker|presenter|panell?ist|to\s+speak|"
    r"to\s+take\s+the\s+floor|"
    r"person\s+who\s+(?:talks?|speaks?|spoke|talked))\s+(?:was|is|came)|"
    r"(?:message|statement|question|answer|reply)\s+(?:from|by))\s+"
    r"(?:the\s+|an?\s+|our\s+|its\s+)?$"
)
#: Right before the name: to whom something is done, for which nobody needs the floor.
_DONE_TO = regex(
    r"\b(?:thanks?(?:ed)?|thank\s+you|grateful|gratitude|thanks\s+(?:go|are\s+due)|photographs?|"
    r"photos?|signed|chaired|presided\s+over|moderated|hosted|organi[sz]ed|prepared|written|"
    r"edited|translated|typed|drawn|taken|provided|served|led|headed|attended|visited|opened|"
    r"closed|graced|accompanied|witnessed|unveiled|"
    r"awarded|handed|entrusted|welcomed|greeted|congratulated|elected|appointed|named|succeeded|"
    r"replaced|mentioned|photographed|inaugurated|"
    r"contact|editor|chair|interpretation|translation|interpreted|rewritten|arranged|handled|"
    r"managed|invited|received|donated|sponsored|funded|coordinated|under\s+the\s+\w+\s+of|"
    r"minutes)"
    r"\b(?:\s+(?:go\s+|also\s+|jointly\s+|kindly\s+|out\s+)?(?:by|to|for|with|of|from|"
    r"over\s+to)|\s*:)?\s+(?:(?:the|an?|our|its|their|outgoing|former|new|Mr|Ms|Mrs)\s+)?$",
    re.IGNORECASE,
)
#: What is told of a paragraph's person and is no turn, whatever else is told.
_SILENT = regex(
    r"[\s,]*(?:[a-z]+ly\s+|also\s+|then\s+|kindly\s+){0,2}(?:"
    r"had\s+(?:sent|submitted|left|circulated)\b|(?:was|were|"
    r"is)\s+(?:unable|prevented|away|ill|absent)\b|(?:could|did|would|can|was|is|were|"
    r"will)\s+not\s+(?:able\s+to\s+)?(?:attend|come|join|speak|be\s+present|take\s+part|travel|"
    r"stay|available)|"
    r"assured\s+the\s+(?:presidency|chair)|signed|took\s+notes|chaired|presided|moderated|"
    r"facilitated|attended|hosted|retired?s?|"
    r"joins?|leaves|resigned|died|passed\s+away|took\s+(?:notes|the\s+(?:minutes|chair|photo\w*))|"
    r"keeps?\s+the|edits?\b|arranged|has\s+lost|is\s+(?:typing|preparing|travelling)|"
    r"was\s+(?:elected|appointed|named|awarded|given|present|absent|thanked|presented|among)|"
    r"were\s+present|"
    r"(?:did|drew|took)\s+the\s+(?:drawings?|pictures?|photo\w*)|ate\b|listened\b|"
    r"said\s+nothing|spoke\s+to\s+nobody)"
)
#: What is no speech, and may lead to one.
_MAY_SPEAK_LATER = regex(r"\s+(?:was\s+born|had\s+(?:prepared|written|planned|hoped))\b")
#: Whoever ends a clause may have spoken in its middle: `said`, `countered`.
_END_OF_SENTENCE = regex(r"(?:[.!?]+[”\"’)]*)(?:\s+(?=[A-Z“\"_(‘])|\s*$)")
_SHORT = regex(
    r"(?:\b(?:No|Mr|Mrs|Ms|Mme|Mdm|Dr|Prof|Asst|Assoc|St|Hon|Lt|Col|Gen|Capt|Ir|Eng|Ven|Rev|Sgt|"
    r"Maj|Pol|vs|approx)|\bH\.\s?E|\b[A-Z])$"
)


def sentence_starts(text: str) -> list[int]:
    starts = [0]
    for match in _END_OF_SENTENCE.finditer(text):
        if match[0][0] == "." and _SHORT.search(text, max(0, match.start() - 12), match.start()):
            continue
        if match.end() < len(text):
            starts.append(match.end())
    return starts


#: Cheap: no paragraph has a speaker without two capitals side by side, or an honour.
_MAY_NAME = regex(r"[A-ZÀ-ÖĐ][\w’'-]*\.?\s+[A-ZÀ-ÖĐ]|[a-z],\s+[A-Z][a-z]+,|[A-Z][a-z]+, an? ")
#: No paragraph of a report is longer.
_LONGEST = 3000


def turns(words: Printed, known: Sequence[str], knowledge: Knowledge) -> list[Told]:
    """Who speaks in the paragraph, in the order of the turns."""
    text = words.text
    if len(text) > _LONGEST or not (_MAY_NAME.search(text) or any(one in text for one in known)):
        return []
    text = sayings_latin.masked(text)
    people = named_latin.people(words, text, knowledge)
    if not people:
        return []
    if (last := people[-1]) and _is_credit(text, last):
        return [Told(last.name, last.position, 0, is_sure=True)]
    return list(_speaking(text, people, sentence_starts(text)))


def _is_credit(text: str, one: Named) -> bool:
    """`… Salt fields are disappearing. (Sok Dara, chairman of the salt workers)`"""
    credit = _CREDIT.search(text, max(0, one.start - 6))
    return bool(credit and one.position and one.start == credit.start("who") and one.weight > 1)


_CREDIT = regex(r"[.!?][”\"]?\s+[(\[](?P<who>[A-Z][^()\[\]]{5,140})[)\]]\.?\s*$")


def _speaking(text: str, people: list[Named], starts: list[int]) -> Iterator[Told]:
    last: Told | None = None
    for number, one in enumerate(people):
        start = max(at for at in starts if at <= one.start)
        stop = next((at for at in starts if at > one.at), len(text))
        following = [
            other for other in people[number + 1 :] if other.start >= one.end and other.weight
        ]
        until = min([other.start for other in following], default=len(text))
        said = _says(text, one, start, min(stop, until) if one.end < until else stop)
        if said is None:
            continue
        goes_on = _goes_on(text, one, people, start, until)
        if not said and not goes_on:
            continue
        weight = one.weight + max(said, goes_on) + bool(_PRONOUN.search(text, one.end, until))
        if weight < _ENOUGH or (last and are_one(one.name.text, last.name.text)):
            continue
        begin = start if not last or last.start < start else _clause(text, start, one.start)
        is_sure = said == sayings_latin.SURELY or goes_on
        is_direct = said == sayings_latin.SURELY
        last = Told(one.name, one.position, begin if last else 0, is_sure, is_direct)
        yield last


_ENOUGH = 3
_PRONOUN = regex(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")


def are_one(name: str, other: str) -> bool:
    """Whether a name is that of another, in whole or in part: `Ms. Bai`, `Bai Ruolan`."""
    own = {*names.bare(name).lower().split()}
    return names.same_name(name, other) or own <= {*names.bare(other).lower().split()}


def _clause(text: str, start: int, at: int) -> int:
    """Where the clause of somebody begins inside a sentence of several."""
    signs = max(text.rfind("; ", start, at), text.rfind(", ", start, at))
    return signs + 2 if signs > 0 else at


def _says(text: str, one: Named, start: int, stop: int) -> int | None:
    """How surely the sentence says that this one speaks; None where it says what is no speech."""
    before = text[max(start, one.start - 120) : one.start]
    behind = text[:stop]
    if _GIVEN_TO.search(before) or _HAS_TURN.search(before):
        return sayings_latin.SURELY
    if before.endswith("(") and _GIVEN_TO_BODY.search(before):
        return sayings_latin.SURELY
    if _MAYBE_GIVEN_TO.search(before):
        return None if _THINGS.search(before) else sayings_latin.MAYBE
    if _DONE_TO.search(before) or idle_latin.IS_DONE_TO.search(before):
        return None
    end = one.end
    if one.clause:
        said = sayings_latin.strength(f" {behind[one.clause :]}", 0)
        if said and not _EVERY_DAY.match(behind, one.clause):
            return said
        end = _behind_clause(text, one.clause, stop)
    if said := sayings_latin.strength(behind, end) or _behind_home(behind, end):
        return said
    if _MAY_SPEAK_LATER.match(behind, end):
        return 0
    if _SILENT.match(behind, end) or idle_latin.DOES.match(behind, end):
        return None
    aside = _ASIDE.match(behind, end)
    if aside and (said := sayings_latin.strength(behind, aside.end() - 1)):
        return said
    if _COLON.match(behind, end) and one.weight > 1:
        return sayings_latin.SURELY
    for then in islice(_AND.finditer(behind, end), _MOST_VERBS if one.weight > 1 else 0):
        if sayings_latin.strength(behind, then.end() - 1) == sayings_latin.SURELY:
            return sayings_latin.SURELY
    return 0


#: `drew the mayor as a duck and explained that …`
_AND = regex(r"\s(?:and|but|then)\s")
_MOST_VERBS = 4


def _behind_home(text: str, at: int) -> int:
    """How surely somebody speaks of whom a few small words tell more: `of the host town`."""
    home = _OF_SMALL.match(text, at)
    for space in re.finditer(r"\s", home[0][4:]) if home else ():
        if said := sayings_latin.strength(text, at + 4 + space.start()):
            return said
    return 0


_OF_SMALL = regex(r"\s+(?:of|from|at|in|with|on|for)\s+[^.,;:()“”\"]{2,60}")
#: `The diplomas were presented by`: nobody speaks for that.
_THINGS = regex(
    r"\b(?:diploma|certificate|award|prize|medal|flower|gift|plaque|lunch|dinner|tea|coffee|"
    r"reception|refreshment|"
    r"photo\w*|picture|transport|song|music|dance|venue|cake|book|film|map|building|donation|"
    r"key|flag)s?\b",
    re.IGNORECASE,
)
#: `who advises the Office`: what somebody does every day.
_EVERY_DAY = regex(r"(?:also\s+)?[a-z]+[^s\W]s\s+(?!that\b)")


#: `, in a second intervention,`, `, holding up a fish,`
_ASIDE = regex(
    r",\s+(?:in|on|at|during|after|before|when|while|for|by|as|also|too|again|with|to|from|"
    r"[a-z]+ing|[a-z]+ed)\b[^.;:“”\"]{0,90}?,\s+"
)
_COLON = regex(r"\s*(?:\([^()]{1,60}\))?(?::|\s→|\s⇒)\s+\S")


def _behind_clause(text: str, at: int, stop: int) -> int:
    """Where a clause `who …` ends: before the comma behind which a verb stands."""
    for comma in re.finditer(r",|\s[–—]", text[at:stop]):
        if sayings_latin.says(text[:stop], at + comma.end()):
            return at + comma.end()
    return at


_ARTICLE = regex(r"(?:(?<=\s)|^)(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er)\s+$")
#: Before the subject of a sentence: nothing, what stands before a comma, where and when.
_FRONT = regex(
    r"(?:^|[,;:–—]\s+(?:(?:and|but|while|so|then)\s+)?)$|^(?:And|But|Then|Next|So|While|Finally|"
    r"Here|Also|Now|Only|Even|Still|Our\s+own|Not)\s+(?:[a-z]+\s+)?$|"
    r"^(?:To|For)\s$|^(?:And\s+|But\s+)?(?:[Qq]uite\s+|[Rr]ight\s+)?(?:in|on|at|"
    r"from)\s[^,.;:]{2,40}\s$|"
    r"^(?:In|On|At|From|For|After|Before|During|Inside|Outside|Behind|Between|Opposite|Among|As|"
    r"With|Beside|Near|Under)\s+[^,.;:]{2,80}\s$"
)
#: Whoever stands behind these is brought in: `From Bokeo came Sok Dara.`
_PRESENTS = regex(
    r"\b(?:came|comes|was|were|is|stood|sat|sits|spoke|followed|steps|stepped|sent|brought|"
    r"belongs\s+to|belonged\s+to|went\s+to|goes\s+to|fell\s+to|"
    r"up\s+to|had\s+come|has\s+come|after|when|until|before|meet|meets|met|by|from|turn\s+of|"
    r"has\s+been)\s+(?:the\s+|"
    r"an?\s+|our\s+(?:own\s+)?|its\s+|their\s+)?$"
)


#: `Her name is Sok Dara`, behind what she said.
_NAMED_AT_LAST = regex(
    r"(?:[Hh]is|[Hh]er)\s+(?:full\s+|real\s+)?name(?:\s+\w+)?\s+[a-z]+\s+$|:\s+$"
)
_QUOTE_FIRST = regex(r"[“\"]_[_ ]{16,}[”\"]\s")
_SOON = 200


def _goes_on(text: str, one: Named, people: list[Named], start: int, until: int) -> bool:
    """Whether somebody is told of, with an office or an honour, and what follows is speech."""
    if one.weight < 2:
        return False
    if any(start <= other.start < one.start and other.weight for other in people):
        return False
    if _NAMED_AT_LAST.search(text, max(0, one.start - 40), one.start):
        return sayings_latin.goes_on(text[:until])
    if one is people[0] and _QUOTE_FIRST.match(text) and one.start < _SOON + text.find("_ "):
        return True
    before = _ARTICLE.sub("", text[start : one.start])
    if not (_FRONT.search(before) or _PRESENTS.search(before)):
        return False
    end = one.end
    if one.clause:
        clause_end = re.search(r"[,.;–—]", text[one.clause : until])
        end = one.clause + clause_end.start() if clause_end else one.end
    return sayings_latin.goes_on(text[end:until])
