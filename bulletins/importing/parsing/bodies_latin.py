"""Bodies and countries that begin English words and have the floor in them, though no list knows
them: `The Chamber of Commerce of Kampot handed in a letter calling for …`, `The River Railway
Company undertook to …`. What they do is done by saying it; the rooms that ask know that others
speak around them.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..regexes import regex
from . import negotiators, offices, states, verbs
from .knowledge import Knowledge
from .printed import Printed
from .verbs import LONGEST, Who

_CAPITAL = r"[A-ZĐ][\w’'&.-]*"
_SMALL = r"(?:(?:of|for|and|the|on|in|at|with|against)\s+){0,2}"
#: Several words in capitals, with the small ones that join them, behind an article; and its home.
_BODY = regex(
    rf"The\s+(?P<body>{_CAPITAL}(?:\s+{_SMALL}(?:{_CAPITAL}|(?:office|branch|chapter|section)\b)){{1,12}}"
    r"(?:,\s+[A-Z][\w’' -]{2,30}(?=,))?),?(?=\s+[a-z])"
)
#: `Dongxing Customs`: what every town has, without an article.
_OF_TOWN = regex(
    r"(?P<body>(?:[A-ZĐ][\w’'-]*\s+){1,3}(?:Customs|Immigration|Police|Port\s+Authority|Border\s+Guard|Health\s+Station|"
    r"Municipality|City\s+Hall|Harbou?r\s+Office))(?=\s+[a-z])"
)
#: Whoever does something, by the end of the word: no body.
_DOER = regex(
    r"(?:[a-z](?:ist|or|man|men|woman|women|ess|ian|ant|ee)|(?:Mast|Own|Keep|Farm|Rang|Hunt|Fish|Driv|Pray)er|"
    r"Pilot|Captain|Nurse|King|Queen|Prince|General|Colonel|Monk|Bishop|Abbot|Cook|Clerk)s?$"
)
_JOINT = regex(r"\s+(?:of|for|in|at|on)\s|,")
#: `undertook to slow down`: what somebody says that he or she is going to do.
_MEANS_TO = regex(
    r"\s+(?:(?:also|then|further|later|again|[a-z]+ly)\s+)?(?:undertook|offered|agreed|promised|pledged|asked|wanted|"
    r"refused|declined|hoped|intended|proposed|vowed|volunteered|threatened|claimed|begged|wished|consented|"
    r"engaged|committed\s+itself|bound\s+itself|declared\s+itself\s+(?:ready|willing)|was\s+(?:ready|willing|prepared|happy|glad|reluctant))\s+to\s+[a-z]"
)
#: `submitted a letter calling for`, `sent word that`
_HANDS_IN = regex(
    r"\s+(?:had\s+)?(?:sent|submitted|handed\s+in|presented|put\s+in|wrote|circulated|distributed|read\s+out|filed|tabled|left)\s+"
    r"(?:[\w’'-]+\s+){0,4}?(?:letters?|statement|notes?|papers?|petition|message|memorandum|opinion|comments|word|answer|reply)\s+"
    r"(?:[a-z]+ing\b|that\b|which\b|in\s+which\b|to\s+the\s+effect\b|against\b|for\b|to\s+ask\b)"
)
#: What is said has to follow; `asked around` tells none of it.
SPEAKS = regex(
    rf"{negotiators.SPEAKS.pattern}(?!\s+(?:around|about|out|everybody|everyone|up|down|along|by\s+letter)\b|[.;])|"
    r"\s+(?:also\s+|then\s+)?(?:confirmed|admitted|disclosed)\s+that\b"
)
#: Those who met, and what they settled: nobody says it.
_ASSEMBLY = regex(
    r"\b(?:Group|Force|Committee|Assembly|Conference|Commission|Council|Forum|Meeting|Workshop|Panel|"
    r"Board|Session|Round\s?[Tt]able|Dialogue|Seminar|Symposium|Summit|Consultation|Partnership|Parties|Ministers|Governors)$"
)
SETTLES = regex(
    r"\s+(?:also\s+)?(?:agreed|decided|resolved|adopted|endorsed|approved|requested|recommended)"
)


def before(
    found: list[tuple[int, Who]], parts: Sequence[tuple[int, Printed]], knowledge: Knowledge
) -> list[tuple[int, Who]]:
    """Those whom a paragraph introduces behind its first sentence, behind the body of that one."""
    first = found[0][1].name if found else None
    body = speaker(parts[0][1], knowledge) if first else None
    if not first or not body:
        return found
    start = max(at for at, sentence in parts if sentence.span.start <= first.span.start)
    return [(0, body), (start, found[0][1]), *found[1:]] if start else found


def speaker(paragraph: Printed, knowledge: Knowledge) -> Who | None:
    """The body or the country with which a paragraph begins, where it has the floor."""
    if told := states.speaker(paragraph, knowledge):
        return Who("remark", None, told[0], told[1])
    found = _BODY.match(paragraph.text[:LONGEST]) or _OF_TOWN.match(paragraph.text[:LONGEST])
    if not found:
        return None
    body, rest = paragraph.group(found, "body"), paragraph.text[found.end() :]
    settles = _ASSEMBLY.search(body.text) and SETTLES.match(rest)
    if settles or _is_office(body.text) or verbs.LATIN_SILENT.match(rest):
        return None
    says = (_MEANS_TO, _HANDS_IN, SPEAKS)
    return Who("remark", None, body) if any(one.match(rest) for one in says) else None


def _is_office(body: str) -> bool:
    """`Deputy Director of the Water Office`: what stands before the small word is a post."""
    joint = _JOINT.search(body)
    head = body[: joint.start()] if joint else body
    is_post = any(post.end() == len(head) for post in offices.LATIN_POST.finditer(head))
    return is_post or bool(_DOER.search(head) and not offices.LATIN_BODY.search(head))
