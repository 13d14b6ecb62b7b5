"""For whom somebody speaks, where an English sentence begins with it: `For Cambodia, Mr. …`"""

from __future__ import annotations

from ..regexes import regex
from . import delegates, latin_subjects, pairs, running_latin
from .knowledge import Knowledge
from .printed import Printed
from .verbs import Who

_FOR = regex(
    r"(?:On behalf of|(?:[A-Z][a-z]+ )?[Ff]or|From|As regards)\s+(?:the\s+)?"
    r"(?P<whom>[A-Z][^,]+),\s+"
)


#: `The observer from China, Ms. …`
_GUEST = regex(
    r"The\s+(?:[a-z]+\s+)?(?:observer|delegate|representative|guest|participant|expert)\s+(?:of|from|for)\s+(?:the\s+)?"
    r"(?P<home>[A-Z][^,]{2,40}),\s+"
)


def of(who: Who | None, sentence: Printed, rest: Printed, knowledge: Knowledge) -> Who | None:
    """`For Cambodia, Mr. Sok Dara …`, `On behalf of the Ministry of …, Mr. Sok Dara …`"""
    if who and (other := latin_subjects.counterpart(sentence, knowledge)):
        return who._replace(country=who.country or other[1])
    match = _FOR.match(sentence.text)
    if not match:
        guest = _GUEST.match(sentence.text)
        home = delegates.country_of(guest["home"], knowledge) if guest else ""
        return who._replace(country=who.country or home) if who and home else who
    country = delegates.country_of(match["whom"], knowledge)
    if who:
        return who._replace(country=who.country or country)
    whom, name = sentence.group(match, "whom"), running_latin.named_only(rest, knowledge)
    if not name or not (country or pairs.is_body(whom, knowledge)):
        return None
    return Who("remark", name, None if country else whom, country)
