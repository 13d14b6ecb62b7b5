"""What is said before who says it: `Slope matters more than price, Professor Sok insisted`. The
words in front are nobody's name, and those behind nobody's office. And how somebody says it:
`Ms. Sok, in reply, agreed`, which is no office either."""

from __future__ import annotations

import re

from ..regexes import regex
from . import offices
from .printed import Printed

#: What somebody does who says something, as the last word of a clause.
_SAID = (
    r"(?:[a-z]{2,}ed(?<!retired)(?<!seconded)(?<!based)(?<!located)(?<!elected)|said|says|thought|thinks|felt|found|"
    r"held|told\s+[a-z]+|put\s+(?:it|in)|went\s+on|began|knew|[a-z]+s\s+on|insists|adds|argues|warns|notes|believes|explains|claims)"
)
_BY = r"(?:(?:the|our|an?)\s+(?:[a-z-]+\s+){0,2}[a-z]+|(?:[A-ZĐ][\w’'.-]*\s+){0,4}[A-ZĐ][\w’'.-]*)"
_BY_SOMEBODY = regex(rf",\s+{_BY}\s+(?:[a-z]+ly\s+|also\s+|then\s+)?{_SAID}(?:[.,]|$)")
_SAID_BY = regex(rf",\s+{_SAID}\s+{_BY}(?:,|\.?$)")


def tells(text: str) -> bool:
    """Whether words that could be an office tell who said what stands in front of them, or go on
    with a verb there: `Complaints may | be sent to the Director`."""
    return bool(_BY_SOMEBODY.search(text) or _SAID_BY.search(text) or _INSIDE.match(text))


_INSIDE = regex(
    r"(?:be|been|being|not|have|(?:over|up)\s+as|(?:more|less|better|rather|other)\s+than|to\s+be)\s|"
    r"(?:[A-Z]\w+\s+)?[a-z]{3,}s\s+(?:(?:over|up|in|on)\s+)?as\s+(?!well\b|such\b|of\b)"
)


#: How and when somebody speaks, between commas.
MANNER = regex(
    r"(?:(?:also|again|and)\s+)?(?:in\s+(?:(?:his|her|their|its|a|an)\s+(?:brief\s+|short\s+)?)?(?:reply|response|turn|answer|return|closing|"
    r"conclusion|opening|summary|passing|addition|agreement|rebuttal|defen[cs]e|support|short|brief)|by\s+way\s+of\s+\w+|"
    r"(?:for|on)\s+(?:his|her|their|its)\s+(?:own\s+)?(?:part|side)|at\s+(?:the|this)\s+(?:end|close|outset|point)|"
    r"(?:speaking\s+)?for\s+the\s+(?:first|second|last)\s+time|taking\s+the\s+floor(?:\s+again)?|by\s+contrast|however|too|meanwhile|finally|"
    r"(?:replying|responding|answering|summing\s+up|closing|concluding)(?:\s+to\s+[^,]{2,60})?|in\s+(?:reply|response|answer)\s+to\s+[^,]{2,80})",
    re.IGNORECASE,
)


def office_behind(position: Printed) -> Printed:
    """What stands before a name without a clause in front: `Nets matter to us, Director`."""
    front, comma, _ = position.text.rpartition(", ")
    is_office = offices.LATIN_POST.search(front) or offices.LATIN_BODY.search(front)
    is_clause = comma and not is_office and _CLAUSE.match(front)
    return position.cut(len(front) + 2) if is_clause else position


#: At least four words, of which another than the first is small, and no `of`.
_CLAUSE = regex(
    r"[A-Z][\w’'-]*(?=(?:\s+\S+){3})(?:\s+[\w’'-]+)*?\s(?!of\b|and\b|for\b|the\b)[a-z]+\b"
)


def runs_on(name: str) -> bool:
    """`Sok Dara takes over`, `Sok Dara will`: whether what could be a name ends in a verb."""
    return bool(_VERB_LAST.search(name))


_VERB_LAST = regex(
    r"\s(?:over|up|out|off|back|down|may|can|will|shall|must|should|would|could|might|takes|took|joins|leaves|returns|"
    r"becomes|became|moves|succeeds|retires|matters?|counts?|costs?|needs?|comes|goes|has|had|have|is|are|was|were)$"
)
