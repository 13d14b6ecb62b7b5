"""What somebody is who has no office: `gate keeper, Takeo Province`, `a mother of three from
Kratie`, `who runs the ice plant`."""

from __future__ import annotations

import re

from lmec import folding

from ..regexes import regex
from . import names, negotiators, offices, plain_posts, positions, verbs
from .knowledge import Knowledge
from .printed import Printed


def may_be(text: str) -> bool:
    """What somebody is, and neither what somebody does nor the name of another."""
    return bool(
        folding.script_of(text) == "Latn"
        and _SHORTEST <= len(text) <= _LONGEST
        and not _TELLS_LATIN.search(text)
        and not any(verbs.says(text, comma.start()) for comma in re.finditer(",", text))
        and not positions.does(text.removeprefix("who "))
        and not offices.is_sentence(text)
        and not names.HONORIFIC.match(text)
    )


_SHORTEST, _LONGEST = 4, 160
_TELLS_LATIN = regex(
    r"[.;:!?“”\"]$|[;:!?“”\"]\s|\d{4}|"
    r"^(?:who(?! [a-z]+[a-rt-z]s )|whose|and|or|with|in|at|on|by)\b|"
    r"^(?:left|right|centre|center|first|second|third)\b|"
    r"\b(?:is|are|was|were|has|have|had|will|said|says)\b"
)


def is_named_in_full(name: Printed, knowledge: Knowledge) -> bool:
    """Of several words, each with a capital: `Sok Dara`."""
    words = _LINKS.sub(" ", name.text).split()
    whole = len(words) > 1 and all(word[0].isupper() for word in words)
    return whole and names.is_latin_name(name.text) and negotiators.is_somebody(name, knowledge)


#: Small words between the parts of a name: `Ana da Costa`, `Siti binti Idris`.
_LINKS = regex(r"\s(?:bin|binti|bte|da|de|del|della|dos|das|do|van|von|der|den|la|le|al|el|ibn)\s")


def tells_person(trade: str) -> bool:
    """Whether a person is told, and no thing: `a gate keeper`, but not `a film by the Office`."""
    noun = _NOUN.match(trade)
    word = noun["noun"].lower() if noun else ""
    agent = _AGENT.search(word) and not _THING.fullmatch(word)
    return bool(
        agent
        or _PERSON.fullmatch(word)
        or _HOME.search(trade)
        or _OF_GROUP.match(trade)
        or trade.startswith("who ")
    )


def stands_before(trade: Printed, name: Printed, knowledge: Knowledge) -> bool:
    """`Night Dispatcher` before `Sok Dara`: in capitals, as posts are written. One word alone
    might be a given name: `Peter`."""
    told = _IN_CAPITALS.fullmatch(trade.text)
    return bool(told) and tells_person(trade.text) and is_named_in_full(name, knowledge)


_IN_CAPITALS = regex(r"(?:The\s+)?[A-Z][a-z-]+(?:\s+[A-Z][a-z-]+){1,3}")
#: The last word before what it is for or where.
_NOUN = regex(
    r"(?:[\w’'-]+\s+){0,5}?(?P<noun>[\w’'-]+)(?=\s+(?:of|at|from|in|for|on|with|to|and|who|under|near|since)\b|\s*[,(]|$)"
)
_AGENT = regex(r"(?:[^aeiou]er|eer|[ts]or|ist|ian|man|men|woman|women|person|wright|smith|eur)$")
_THING = regex(
    r"(?:riv|wat|wint|summ|pap|lett|dinn|corn|cent|numb|matt|weath|ord|bord|harb|off|chapt|post|answ|pow|"
    r"tow|flow|lay|cov|show|newslett|regist|theat|quart|semest|trim|comput|print|timb|wond|oth|und|aft|ov|lumb|"
    r"cucumb|pepp|ging|butt|rubb|copp|silv|ladd|barri)er|(?:fac|sec|mo|trac|reac|visi|monit)tor|"
    r"(?:list|mist|twist|wrist|exist|consist)|(?:specimen|regimen|ramen|stamen)"
)
_PERSON = regex(
    r"guardian|guard|warden|guide|(?:deck|farm|field)?hand|monk|nun|chief|head|headmistress|chair|cook|chef|nurse|mother|father|grandmother|"
    r"grandfather|sister|brother|widow|widower|wife|husband|pupil|candidate|apprentice|intern|graduate|student|"
    r"mayor|judge|abbot|volunteer|captain|pilot|veteran|migrant|assistant|attendant|resident|parent|elder|tailor|"
    r"trainee|employee|refugee|representative|delegate|accountant|consultant|correspondent|superintendent|retiree|returnee|evacuee|nominee|appointee|grantee|awardee|trustee|mentee|"
    r"mechanic|medic|cadet|agent|merchant|youth|girl|boy|sailor|native|cashier|soldier|courier|financier|"
    r"hotelier|glazier|clerk|bursar|registrar|aide|poet|priest|imam|bishop|surgeon|vet|coach|critic|architect|"
    r"diplomat|athlete|steward|stewardess|midwife|housewife|headman|envoy|deputy|official|expert|prosecutor|counsel|host|hostess|novice|cousin|actress|waitress|seamstress|laureate|advocate|colleague|survivor|rapporteur|headmaster|secretary|spokesperson|shepherd|scholar|sommelier|chaplain|magistrate|undergraduate|postgraduate|pensioner|author|co-author|governor|surveyor|warrior"
)
#: `rubber cooperative of Luang Namtha`: for whom somebody came.
_OF_GROUP = regex(
    r"(?:(?:the|an?)\s+)?(?:[a-z’'-]+\s+){0,4}?(?:co-?operative|association|company|firm|group|union|network|"
    r"committee|club|federation)\s+(?:of|in|at)\s+[A-ZĐ]"
)
#: `a family of fishers from Kratie`
_HOME = regex(r"\bfrom\s+[A-ZĐ]")


def is_one(text: str) -> bool:
    """`Vegetable trader, Savannakhet`: what somebody is, in small letters but the first."""
    if len(text) > _LONGEST_TRADE or not text[0].isascii() or offices.is_sentence(text):
        return False
    plain = plain_posts.is_one(text[0].lower() + text[1:])
    return plain and not positions.does(text)


#: No trade with its town takes more letters.
_LONGEST_TRADE = 120
