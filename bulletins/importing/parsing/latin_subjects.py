"""What stands beside somebody before an English verb: a clause that tells more (`Mrs. Sok Dara,
who sells fish in …, asked`, `The River Bank, which attended as an observer, said`), whose
counterpart it is (`Her Lao counterpart, Souk Vong, …`)."""

from __future__ import annotations

from collections.abc import Iterator

from ..regexes import regex
from . import delegates, names, offices, pairs, positions
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed
from .verbs import LATIN_SAYS, LATIN_TAKES_PART, LONGEST, Who

_DOES = regex(r"[\s,]*[a-z]+(?:ed|id|ld|ut|oke|ave)\b")


def bold(item: Item, knowledge: Knowledge) -> Iterator[Printed]:
    """`**The River Bank** offered loans`: bold and before what it did a body speaks."""
    if not 3 < item.bold_until < min(len(item.text), 120):
        return
    body = without_article(item.words.cut(0, item.bold_until).strip())
    if _DOES.match(item.text, item.bold_until) and pairs.is_body(pairs.of_body(body), knowledge):
        yield body


#: `, an observer`, `, speaking for several others`: as what or for whom a body speaks.
_AS_WHAT = regex(
    r",\s+(?:an?\s+(?:[a-z-]+\s+){0,2}(?:observer|member|partner|donor|guest|host|participant|co-host|co-organi[sz]er|newcomer)|"
    r"the\s+(?:host|donor|organi[sz]er|convener)|(?:also\s+)?speaking|(?:also\s+)?as\s|(?:also\s+)?on\s+behalf\s|supported\s+by|"
    r"joined\s+by|attending|participating|(?:summing|winding)\s+up|concluding|replying|responding|answering|objecting|"
    r"commenting|in\s+(?:an?|its|response|reply|turn|writing)\b|through\s|via\s|by\s+(?:video|letter)|"
    r"(?:which|whose|who)\s+[a-z]+\s)[^,.;:“”]{0,80}$"
)
_ARTICLE = regex(r"(?:On behalf of\s+)?[Tt]he\s+")


def without_article(words: Printed) -> Printed:
    match = _ARTICLE.match(words.text)
    return words.cut(match.end()) if match else words


#: `The Working Group recommended that …`: with no name of its own it is whoever met.
_IS_THE_MEETING = regex(
    r"[Tt]he\s+(?:(?:Joint|Expert|Technical|Regional|Steering|Drafting|Ad\s+Hoc)\s+)*"
    r"(?:Working\s+Group|Task\s+Force|Committee|Group|Forum|Council|Conference|Meeting|Panel|Partnership)"
)


#: `When the Center asked us to help, we came`: no clause that hangs on another says it.
_HANGS = regex(
    r"(?:When(?:ever)?|While|As|If|Since|Because|After|Before|Although|Though|Once|Until|Unless|"
    r"Whereas|Where|That|Whether|How|Why|What)\s+(?:the|our|their|its|a|an|this)\s"
)


def bodies(head: Printed) -> Iterator[Printed]:
    """The words as a body's name, and without what stands behind it between commas."""
    if _IS_THE_MEETING.fullmatch(head.text) or _HANGS.match(head.text):
        return
    yield without_article(head)
    if aside := _AS_WHAT.search(head.text):
        yield without_article(head.cut(0, aside.start()))


#: `the trade union of Thai locomotive drivers`: a body that its members tell.
_OF_MEMBERS = regex(
    r"(?:[a-z]+\s+){0,2}(?:union|association|co-?operative|federation|society|guild|alliance|league|"
    r"syndicate|chamber|confederation|brotherhood)\s+of\s+(?!which|whom|all|this|that|his|her|its|their)"
    r"(?:[A-Za-z][\w’'-]*\s+){0,5}[A-Za-z][\w’'-]*s"
)


def is_of_members(body: Printed) -> bool:
    return bool(_OF_MEMBERS.fullmatch(body.text))


_ASSEMBLY = regex(
    r"(?:Joint\s+)?(?:Working\s+Group|Task\s+Force|(?:Steering\s+)?Committee|Assembly|Conference)"
)
_DECIDES = regex(r"recommend|decid|agre|request|resolv|adopt|endors|approv")


def all_decide(body: str, verb: str) -> bool:
    """`The Working Group recommended that …`: those who met, by no name of their own, so that
    nobody says it."""
    return bool(_ASSEMBLY.fullmatch(body) and _DECIDES.search(verb))


#: `Mrs. Sok Dara, who sells fish in Kampot`
_WHO = regex(
    r"(?P<name>[^,.;:“”()]*(?:\.\s[^,.;:“”()]+){0,3}?),?\s+who(?:se)?\s+(?P<clause>[a-z][^.;:“”()]{6,200})"
)
#: `… and is vice-president of the Network`
_AND_IS = regex(
    r"(?:\band|,)\s+(?:also\s+|now\s+|today\s+)?(?:is|was|serves\s+as|works\s+(?:as|for)|heads|leads|directs|chairs)\s+(?:the\s+|an?\s+)?"
)


def with_clause(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """Somebody honoured of whom a clause between commas tells whatever it is; the office, where
    the clause has one. Anybody of whom it tells what that one does every day."""
    honoured = names.HONORIFIC.match(sentence.text)
    text = sentence.text[:LONGEST]
    for verbs_of in (LATIN_SAYS, LATIN_TAKES_PART) if honoured else (LATIN_SAYS,):
        for verb in verbs_of.finditer(text):
            if verb[0].startswith(",") and _WHO.fullmatch(text, 0, verb.start()):
                told = sentence.cut(0, verb.start())
                by_office = told_by_clause(told, knowledge)
                is_told = by_office and by_office.position
                return by_office if is_told else _by_trade(told, knowledge) or by_office
    return None


#: `leads the weaving group`, `reads the gauge at Kratie`: what somebody does every day.
_EVERY_DAY = regex(r"(?!is\b|was\b|has\b|says\b|does\b)[a-z]{2,}[a-rt-z]s\s[^.;:]{4,160}")


def _by_trade(who: Printed, knowledge: Knowledge) -> Who | None:
    """`Sok Dara, who leads the weaving group of Ban Hat`"""
    told = _WHO.fullmatch(who.text)
    if not told or not _EVERY_DAY.fullmatch(told["clause"]):
        return None
    name = who.group(told, "name").strip()
    whole = len(name.text.split()) > 1 and names.is_latin_name(names.bare(name.text))
    known = whole and names.is_name(name.text, knowledge)
    return Who("remark", name, who.group(told, "clause").strip()) if known else None


def told_by_clause(who: Printed, knowledge: Knowledge) -> Who | None:
    """`Mrs. Sok Dara, who sells fish in Kampot`, and nothing else."""
    told = _WHO.fullmatch(who.text) if names.HONORIFIC.match(who.text) else None
    name = who.group(told, "name").strip() if told else None
    if not told or not name or len(names.bare(name.text).split()) < 2:
        return None
    if not names.is_name(name.text, knowledge):
        return None
    return Who("remark", name, _office(who.group(told, "clause"), knowledge))


def _office(clause: Printed, knowledge: Knowledge) -> Printed | None:
    for verb in _AND_IS.finditer(clause.text):
        office = clause.cut(verb.end()).strip(" ,")
        if offices.PLAIN_POST.match(office.text) or (
            positions.has_post(office.text) and positions.is_position(office, knowledge)
        ):
            return office
    # `who teaches engineering at Kampot University`: the body, as of others who are from it
    found = _AT_BODY.search(clause.text)
    body = clause.cut(found.end()).strip(" ,") if found else None
    return body if body and pairs.is_body(body, knowledge) else None


_AT_BODY = regex(
    r"^(?:teaches|taught|works|worked|studies|studied|lectures|researches|does\s+research|trains|volunteers)\b"
    r"[^,]{0,60}?\s(?:at|for|with)\s+(?:the\s+)?(?=[A-Z])"
)


#: Whose counterpart somebody is, told by the people of a country or not.
_COUNTERPART = regex(
    r"(?:His|Her|Their|Its|Our|My)\s+(?:(?P<home>[A-Z][a-z]+)\s+)?(?:[a-z]+\s+){0,2}?"
    r"(?:counterpart|colleague|host|hostess|guest|successor|predecessor|neighbou?r|partner|compatriot|namesake|deputy|superior|"
    r"interlocutor|opposite\s+number)\s*(?:(?:from|in|at)\s+(?:the\s+)?(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?))?,?\s+(?=[A-ZĐ])"
)


def counterpart(head: Printed, knowledge: Knowledge) -> tuple[Printed, str] | None:
    """The words behind `Her Lao counterpart,`, and of which country that one is."""
    match = _COUNTERPART.match(head.text)
    if not match:
        return None
    home = match["home"] or match["place"] or ""
    return head.cut(match.end()), delegates.country_of(home, knowledge) if home else ""


#: `In a statement issued with this note, the Liaison Post thanks the crews …`
_IN_STATEMENT = regex(
    r"In\s+(?:an?|its|the|this)\s+(?:(?:written|joint|short|open|brief|public)\s+){0,2}(?:statement|message|letter|note|declaration)\b"
    r"[^.,;:“”]{0,60},\s+(?:the\s+)?(?P<body>[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w’'-]*){1,7})\s+"
    r"(?=[a-z]{3,}(?:s|ed|d)\b)"
)


#: `Myanmar sent a written statement.`
_SENT = regex(
    r"(?:The\s+)?(?P<who>[A-Z][^.,;:“”]{2,80}?)\s+(?:(?:also|only)\s+)?(?:sent|submitted|contributed|circulated|provided|handed\s+in)\s+"
    r"(?:in\s+)?(?:an?|its|his|her|their)\s+(?:[a-z]+\s+){0,2}(?:statement|message|letter|paper|note|report)(?:\s+instead)?\."
)
#: `In it the Rivers Department reports that …`
_IN_IT = regex(
    r"(?:In\s+(?:it|this|that|its\s+[a-z]+),?|There,?)\s+(?:the\s+)?(?P<body>[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w’'-]*){0,7})\s+"
    r"(?=(?:[a-z]{3,}(?:s|ed|d))\s+(?:that|how|why|whether|on|the|an?|its|for)\b)"
)


def by_letter(sent: Printed, below: Printed, knowledge: Knowledge) -> Who | None:
    """A body that speaks in what its country has sent."""
    sender, told = _SENT.fullmatch(sent.text.strip()), _IN_IT.match(below.text)
    body = below.group(told, "body") if told else None
    if not sender or not body or not pairs.is_body(body, knowledge):
        return None
    return Who("remark", None, body, delegates.country_of(sender["who"], knowledge))


def in_statement(sentence: Printed) -> Who | None:
    """A body whose statement is told, whatever it does there."""
    match = _IN_STATEMENT.match(sentence.text)
    body = sentence.group(match, "body") if match else None
    return Who("remark", None, body) if body and not names.HONORIFIC.match(body.text) else None
