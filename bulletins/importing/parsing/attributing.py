"""Words that are given to somebody by the way: `In the view of Sok Dara, Director of …, the river
…`, `It was noted by …, that …`, `Next to speak was …`, `据环境部司长Sok Dara介绍，…`.

The phrase says that somebody's words follow; who that is has to be told with an office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..regexes import regex
from . import delegates, latin_people, latin_subjects, pairs
from .knowledge import Knowledge
from .printed import Printed
from .verbs import Who

#: What a person has to say, or says it by.
_SAYING = (
    r"(?:view|opinion|word|eye|mind|experience|judge?ment|assessment|account|understanding|analysis|"
    r"estimation|message|speech|statement|remark|presentation|report|address|intervention|"
    r"contribution|comment|perspective|standpoint|conviction|belief|summary|reading|opening|"
    r"closing)s?"
)
_LATIN = (
    # Before the person: what follows the office is said.
    regex(
        rf"(?:(?:As\s+)?[Aa]ccording\s+to|[Ii]n\s+(?:the|an?)\s+(?:\w+\s+){{0,2}}{_SAYING}\s+(?:of|by|from)|"
        rf"[Ff]rom\s+the\s+{_SAYING}\s+of|[Tt]o\s+quote|[Qq]uoting|As\s+[a-z]+(?:ed|wn)\s+(?:out\s+)?by|"
        r"For|In\s+response,?|It\s+was\s+[a-z]+(?:ed|wn|id)\s+(?:out\s+)?by)\s+(?:the\s+)?(?=[A-ZĐ])"
    ),
    # `The welcome was given by …`, `From Myanmar we had …`
    regex(
        r"(?:The|An?|This|His|Her|Their)\s+[a-z][\w\s-]{2,60}?\s+(?:was|were)\s+(?:[a-z]+ly\s+)?(?:given|delivered|made|"
        r"presented|read(?:\s+out)?|offered|spoken|(?:declared\s+)?opened|convened|called\s+to\s+order|inaugurated|conveyed|"
        r"pronounced|shared|provided|raised|answered|introduced)"
        r"(?:\s+(?:at|on|in)\s+[^,;]{2,40}?)?(?:\s+with\s+[^,;.]{3,60}?)?\s+by\s+"
        r"(?:the\s+)?(?:(?:[Cc]o-)?[Cc]hairs?(?:person|man|woman|persons|men)?,?\s+)?(?=[A-ZĐ])|"
        r"(?:With\s+us\s+)?(?:From|For)\s+[A-Z][^,.;:“”]{2,50}?,?\s+(?:we\s+(?:had|heard(?:\s+from)?|met|"
        r"listened\s+to|welcomed|were\s+joined\s+by)|(?:there\s+)?(?:was|came|spoke))\s+(?=[A-ZĐ])"
    ),
    # The turn is told of, and who has it.
    regex(
        r"(?:The\s+(?:floor|word|microphone|next\s+(?:turn|speech|statement|word))\b[^.,]{0,40}?\s(?:to|by|from|was|went\s+to)|"
        r"(?:The\s+)?(?:[Nn]ext|[Ff]irst|[Ss]econd|[Tt]hird|[Ll]ast|[Ff]inal|[Aa]lso)\s+"
        r"(?:to\s+(?:speak|take\s+the\s+floor|address\s+[a-z ]{3,24})|"
        r"(?:up|on\s+the\s+list|in\s+line)|speaker|speaking|came)"
        r"(?:\s+(?:of\s+the\s+[a-z]+\s+)?(?:was|came|is|were))?|"
        r"(?:Then|Next|After\s+(?:that|him|her|them)|Afterwards),?\s+(?:came|spoke|followed))\s*[:,]?\s+(?:the\s+)?(?=[A-ZĐ])"
    ),
)
#: `was opened by the Chair, …`
BY_CHAIR = regex(
    r"[^,;]{4,160}?\bby\s+(?:the\s+)?(?:co-)?chair|(?:co-)?(?:chairing|moderating|presiding)\b",
    re.IGNORECASE,
)
#: A clause, and no more of an office, begins behind a comma.
_CLAUSE = regex(
    r",\s+(?=(?!(?:and|of|for|in|with|at|as|on|from|whose)\b)"
    r"(?:(?:the|an?|his|her|its|their|this|these)\s+(?=[a-z])|(?!the\b)[a-z]))|\s*[:;–—]\s+(?=[a-z])|\.\s*$"
)

_HAN = (
    regex(
        r"(?:[依根]?据|按照|正如|如同|诚如|用|引用|援引|以)(?P<who>[^，。；]{4,160}?)"
        r"(?:的(?:话(?:来说|说|讲)?|说法|观点|看法|发言|介绍|分析)|所(?:说|言|述|指出|强调|讲|提|介绍)的?(?:那样)?|"
        r"介绍|透露|说明|说|称|表示|分析|通报|报告|反映|总结)[，,：:]"
    ),
    regex(r"在(?P<who>[^，。；]{4,160}?)(?:看来|眼中|眼里)[，,：:]"),
    regex(
        r"(?:[^，。；]{0,12}(?:发言|登台|上台|登场|致辞|演讲|介绍|分享|开口|开场|接过话[头筒题]?|接话|出场|亮相|讲话|拿起话筒|接棒|压轴|打头阵|回应|提问|起身|说话)的|(?:下|后)一位[^，。；]{0,8}?|[^，。；]{0,8}(?:发言|致辞)(?:人|者|嘉宾))"
        r"(?:则?是|为)(?P<who>[^，。；]{4,160}?)[，。,：:]"
    ),
    regex(
        r"(?:听取了?|接着是|随后是|接下来是|其次是|最后是)(?P<who>[^，。；]{4,160}?)的?(?:发言|致辞|介绍)?[，。,：:]"
    ),
)


def gives(sentence: str) -> bool:
    """Whether an English sentence begins with words that give it to somebody."""
    return any(pattern.match(sentence) for pattern in _LATIN)


def latin_heads(sentence: Printed) -> Iterator[Printed]:
    """What may be the name and the office, the surest first."""
    for pattern in _LATIN:
        match = pattern.match(sentence.text)
        if not match:
            continue
        who = sentence.cut(match.end())
        ends = [found.start() for found in _CLAUSE.finditer(who.text[:_LONGEST])]
        commas = [found.start() for found in re.finditer(",", who.text[:_LONGEST])]
        for end in (*ends, *reversed(commas)):
            yield who.cut(0, end).strip(" ,;:–—")


#: Behind what is said: `…, according to Sok Dara, Director of ….`
_BEHIND_WORDS = regex(
    r",\s+(?:according\s+to|in\s+the\s+(?:words|view|opinion|experience)\s+of|as\s+[a-z]+ed\s+by)\s+"
    r"(?P<who>[A-ZĐ].{4,240})[.!]?\s*$"
)


def latin_tails(sentence: Printed) -> Iterator[Printed]:
    """The same where it ends the sentence."""
    if match := _BEHIND_WORDS.search(sentence.text[:_LONGEST]):
        yield sentence.group(match, "who").strip(" .,")


def han_heads(sentence: Printed) -> Iterator[Printed]:
    for pattern in _HAN:
        if match := pattern.match(sentence.text[:_LONGEST]):
            yield sentence.group(match, "who").strip("，, ")


#: No introduction is longer, in letters.
_LONGEST = 360


def speaker(words: Printed, latin: bool, knowledge: Knowledge) -> Who | None:
    """To whom such a phrase gives the words."""
    if latin and (body := latin_subjects.in_statement(words)):
        return body
    heads = (*latin_heads(words), *latin_tails(words)) if latin else han_heads(words)
    for head in heads:
        found = (
            latin_people.name_and_position(head, knowledge)
            if latin
            else pairs.name_and_position(head, 0, knowledge)
        )
        if found:
            by_chair = latin and BY_CHAIR.match(words.text)
            return Who("chair" if by_chair else "remark", *found)
        if latin and words.text.startswith("In the ") and delegates.is_side(head.text):
            return Who("remark", None, latin_subjects.without_article(head))
    return None
