"""Who is the subject of an English sentence, by the shape of the sentence alone: whatever the
office is called and whatever somebody does (`Sok Dara of the River Guard was not convinced by
ropes. He showed …`, `The Bank’s nursery keeper, Mr. Sok Dara, had brought a crate. He warned …`).

That somebody speaks is told by what follows: a quotation, what he or she says further on, or a
clause that the verb leads to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..regexes import regex
from . import (
    countries,
    delegates,
    idle_latin,
    latin_subjects,
    names,
    negotiators,
    pairs,
    said_before,
    sentences,
    verbs,
)
from .knowledge import Knowledge
from .printed import Printed
from .verbs import LONGEST, Who

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿĐ][^\W\d_]*(?:[’'‘-][^\W\d_]+)*"
#: The small words and the initials of names.
_LINK = r"(?:bin|binti|bte|da|de|del|della|dos|das|do|van|von|der|den|la|le|el|al|ibn|d’|[A-Z]\.)"
_NAMED = regex(rf"{_WORD}(?:\s+(?:{_LINK}\s+)*(?:{_LINK}|{_WORD})){{0,5}}")
#: Before the subject: when, on what, for whom.
_FRONT = regex(
    r"(?:(?:In|On|At|During|After|Before|From|For|With|To|By|Among|Across|Over|Behind|Between|As|Like|Unlike|"
    r"[A-Z][a-z]+ing|[A-Z][a-z]+ly|Then|Next|Finally|Later|Afterwards|Here|There|Meanwhile|Last|First|Asked)\b"
    r"[^.;:“”\"()]{0,120}?,\s+|(?:For|On\s+behalf\s+of)\s+(?:the\s+)?(?:[a-z][a-z’'-]*\s+){1,4}|(?:Then|Next|Finally|Later|Only|Again)\s+|"
    # `Nobody disagreed, and a canal foreman, Mr. Sok Dara, …`
    r"[A-Z][a-z]+\s[^.,;:“”\"()]{3,80},\s+(?:and|but|so|while)\s+)(?=[A-ZĐ]|(?:the|an?)\s)"
)
#: A verb, with how and when.
_VERB = (
    r"(?:(?:[a-z]{2,14}ly|also|then|too|again|further|later|first|now|still|even|once|never|not|soon|twice)\s+)?"
    r"(?P<verb>was|were|had|has|did|would|could|came|went|got|took|gave|made|put|set|held|kept|found|felt|saw|knew|"
    r"thought|brought|bought|sought|caught|taught|told|said|spoke|read|led|drew|threw|grew|rose|chose|broke|wrote|rode|drove|swore|bore|wore|laid|paid|stood|understood|lost|left|meant|sent|spent|bent|lent|built|began|sang|swam|ran|sat|cut|let|hit|shut|cast|dealt|dwelt|fought|hung|stuck|struck|swung|won|bade|forbade|"
    r"undertook|withdrew|[a-z]{2,14}(?:ed))(?=[\s,:.])"
)
_DOES = regex(rf"\s+{_VERB}")
_DOES_BEHIND_COMMA = regex(rf",\s+{_VERB}")
#: `of the River Guard in India`
_OF = regex(
    r"\s+(?:of|from|at|with|representing)\s+(?P<body>(?:the\s+)?"
    # `the dispatch division of the River Guard`
    r"(?:(?:[a-z][a-z-]*\s+){1,3}(?:of|in|at)\s+(?:the\s+)?)?[A-Z][\w’'&-]*"
    r"(?:,?\s+(?:[A-Z0-9][\w’'&.-]*|of|and|for|the|in|on|at|to|de|des|du|la)(?=[\s,.;:]|$))*)"
)
_IN_BRACKETS = regex(r"\s*\((?P<inside>[^()]{2,200})\)")
#: `The Bank’s nursery keeper, Mr. Sok Dara`, `The observer of the Boatmen’s Mission, Sok Dara`
_POST_FIRST = regex(
    r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur)\s+|(?=[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3}[’']s?\s))(?P<post>[^.,;:“”\"()]{4,120}),\s+(?=[A-ZĐ])"
)
#: A clause that the verb leads to, or what somebody says, in the sentence itself.
_LEADS_TO = regex(
    r"^[^“”\"]{0,90}?\b(?:that|whether|why|how)\b|^\s*[a-z’ -]{0,60}:\s|"
    r"\bto\s+(?:say|ask|recall|explain|tell|warn|add|propose|suggest|remind|report|point\s+out|thank|plead)\b"
)
#: What is done by speaking, and with no thing.
_TAKES_PART = regex(
    r",?\s+(?:also\s+|then\s+)?(?:(?:thought|believed|felt|feared|hoped|doubted|supposed|reckoned)"
    r"(?=\s+(?!(?:in|at|by|for|on|up|about|of)\b)[a-z])|wondered|undertook|compared|contrasted|likened|promised|supported|backed|endorsed|agreed|disagreed|pleaded|"
    r"demanded|protested|advocated|disputed|took\s+the\s+floor|offered\s+to|"
    r"gave\s+(?:an?|the|his|her|two|three)\s+(?:[a-z]+\s+)?(?:account|overview|report|example|summary|reason)s?|"
    r"made\s+(?:an?|the|his|her|one|two|three)\s+(?:[a-z]+\s+)?(?:plea|point|case|request|proposal|suggestion|remark)s?)\b"
)
_SAYS = (
    r"(?:said|says|told|asked|added|noted|explained|recalled|remarked|admitted|answered|argued|conceded|"
    r"replied|warned|spoke|described|suggested|proposed|remembered|insisted|confessed|wondered|invited|"
    r"reported|thought|believed|hoped|wanted|joked|reckoned|observed|concluded|called|stressed|cautioned|"
    r"urged|promised|pointed|mentioned|offered|appealed|pleaded|advised|recommended|demanded|complained|"
    r"stated|declared|maintained|doubted|objected|regretted|reminded|emphasi[sz]ed|underlined|agreed|disagreed|"
    r"estimated|calculated|attributed|blamed|praised|thanked|supported|rejected|compared|went\s+on|ended|"
    r"related|recounted|retorted|rejoined|granted|disclosed|countered|quipped|ventured|"
    r"set\s+out|put\s+(?:it|this|the)|saw\s+no|would\s+(?:not\s+)?(?:have|like|rather|prefer)|did\s+not\s+(?:hide|call|think|believe|see|deny|want))"
)
_GOES_ON = regex(
    rf"[“\"][^”\"]{{8,}}[”\"]|\b(?:[Hh]e|[Ss]he)\s+(?:(?!never\b|not\b)[a-z]+\s+)?{_SAYS}\b|"
    # `Out of 29 reports, she found, 24 arrived late.`
    r",\s+(?:he|she)\s+(?:found|knew|felt|feared|wrote)\s*,|"
    r"\b[Ii]n\s+(?:his|her)\s+(?:own\s+)?(?:experience|view|judge?ment|opinion|eyes|words|mind|reading|estimate|case)\b|"
    r"\b(?:[Hh]is|[Hh]er)\s+(?:own\s+|first\s+|last\s+|main\s+|one\s+)?(?:verdict|advice|answer|message|point|plea|"
    r"request|warning|conclusion|question|reply|remark|wish|lesson|rule|proposal|story|worry|concern)\b"
)


def front(sentence: Printed) -> int:
    """Where the subject begins, behind what tells when, on what or for whom."""
    found = _FRONT.match(sentence.text)
    return found.end() if found else 0


def speaker(sentence: Printed, below: str, knowledge: Knowledge) -> Who | None:
    """The subject who is told with an office, where that one speaks; `below` is the text that may
    go on with him or her."""
    for start in dict.fromkeys((0, front(sentence))):
        for who, end in _subjects(sentence.cut(start), knowledge):
            rest = sentence.text[start + end :]
            if speaks(rest, below):
                return who
    return _at_end(sentence, below, knowledge)


#: Before whoever ends a sentence: `What that means was made plain by Mrs. Sok Dara, …. She …`
_BEFORE_LAST = regex(
    r"\s(?:by|from|through|to|with|was|were|is|came|stood|spoke|rose|stepped\s+in)\s+(?:the\s+)?(?=[A-ZĐ])"
)
_WHO_SPEAKS = regex(rf",\s+who\s+(?:then\s+|also\s+)?{_SAYS}\b")
#: What goes on right below with whom a sentence ends.
_TAKES_UP = regex(
    rf"\s*(?:(?:He|She)\s+(?:(?!never\b|not\b)[a-z]+\s+)?(?:{_SAYS}|presented|showed|introduced)\b|"
    # `Asked whether she wanted a car, she replied …`, `Sirens are deaf, she said, and …`
    rf"[A-Z][^.;:“”\"]{{3,120}},\s+(?:he|she)\s+{_SAYS}\b|"
    rf"[“\"][^”\"]{{8,}}[”\"],?\s+(?:(?:he|she)\s+{_SAYS}|{_SAYS}\s+(?:he|she))\b)"
)


def _at_end(sentence: Printed, below: str, knowledge: Knowledge) -> Who | None:
    """Whom a sentence names at its end and the next one takes up."""
    clause = _WHO_SPEAKS.search(sentence.text)
    goes_on = clause or _TAKES_UP.match(below)
    for before in islice(_BEFORE_LAST.finditer(sentence.text), _MOST_VERBS):
        if not goes_on and not _IS_SAID.search(sentence.text, 0, before.end()):
            continue
        rest = sentence.cut(before.end())
        end = clause.start() - before.end() if clause else 0
        behind = _BEHIND_LAST.search(rest.text)
        end = end if end > 0 else behind.start() if behind else len(rest)
        who = named(rest.cut(0, end).strip(" ."), knowledge)
        # `They listened to Mrs. Sok Dara, who keeps the accounts of the Centre.`
        if who := who or (
            named(rest.strip(" ."), knowledge) if _KEEPS.match(rest.text, end) else None
        ):
            return who
    return None


#: What is done by saying it, before whoever does: `How this looks was told by Sok Dara, …`
_IS_SAID = regex(
    r"\b(?:was|were)\s+(?:[a-z]+ly\s+|also\s+|then\s+)?(?:told|asked|answered|explained|described|voiced|raised|"
    r"(?:put|taken|brought)(?:\s+(?:up|forward|in\s+words))?|proposed|suggested|mentioned|pointed\s+out|named|recalled|"
    r"contradicted|opposed|supported|seconded|disputed|made\s+(?:plain|clear|known)|spelt\s+out|spelled\s+out|summed\s+up|reckoned|expressed)"
    r"(?:\s+(?:at\s+once|in\s+turn|briefly|again|there|next|by\s+[a-z]+|(?:at|to|on|in)\s+[^,;.]{2,30}))?\s+by\s+(?:the\s+)?$"
)
#: What somebody does every day.
_KEEPS = regex(r",\s+who\s+(?!is\b|was\b|has\b|does\b|says\b)[a-z]{2,}s\s[^,.;:“”\"]{4,120}\.?$")
#: A clause behind whom a sentence names last, or what that one says.
_BEHIND_LAST = regex(r",\s+who(?:se)?\s|:\s")


def named(words: Printed, knowledge: Knowledge) -> Who | None:
    """Somebody with an office behind a comma, or with a body, and nothing else."""
    name = _somebody(words, knowledge)
    rest = words.cut(len(name)) if name else words
    # `Sok Dara, of the River Guard` and `Sok Dara of the River Guard`
    body = _OF.fullmatch(rest.text, int(rest.text[:1] == ","))
    if name and body and _is_sure(name, body):
        return Who("remark", name, latin_subjects.without_article(rest.group(body, "body")))
    office = _office(rest.cut(1).strip(), knowledge) if name and rest.text[:1] == "," else None
    return Who("remark", name, office) if office else None


def subject(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """Whom a sentence begins with who is told with an office, whatever he or she does."""
    return next((who for who, _ in _subjects(sentence, knowledge)), None)


def among_others(paragraph: Printed, knowledge: Knowledge) -> Who | None:
    """The subject of a paragraph that stands among those of speakers: told with an office, and
    active in any way (`saw it otherwise`)."""
    start, first = next(sentences.parted(paragraph), (0, paragraph))
    rest = paragraph.cut(start + len(first)).strip()
    if not rest:
        return None
    for begin in dict.fromkeys((0, front(first))):
        for who, end in _subjects(first.cut(begin), knowledge):
            does = first.text[begin + end :]
            if _IS_ACTIVE.match(does) and not verbs.LATIN_SILENT.match(does):
                return None if idle_latin.DOES.match(does) else who
    return None


def beside(sentence: Printed, below: str, knowledge: Knowledge) -> Who | None:
    """The same inside somebody's paragraph, where `he would` or `she has` tells words behind an
    active verb."""
    for begin in dict.fromkeys((0, front(sentence))):
        for who, end in _subjects(sentence.cut(begin), knowledge):
            rest = sentence.text[begin + end :]
            if not _IS_ACTIVE.match(rest) or verbs.LATIN_SILENT.match(rest):
                continue
            if not idle_latin.DOES.match(rest) and _TELLS_OF_SELF.search(rest + _own(below)):
                return who
    return None


def in_round(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """One more in a paragraph in which each is told alike, by honour, name and office, and one
    has spoken: whatever that one did, with no need of the floor for it or not."""
    if not names.HONORIFIC.match(sentence.text):
        return None
    for who, end in _subjects(sentence, knowledge):
        rest = sentence.text[end:]
        if _IS_PASSIVE.match(rest) or idle_latin.DOES.match(rest):
            return None
        return None if verbs.LATIN_SILENT.match(rest) else who
    return None


_IS_PASSIVE = regex(r",?\s+(?:[a-z]+ly\s+)?(?:was|were|had\s+(?:been|to)|would\s+be)\b")
_TELLS_OF_SELF = regex(
    r"\b(?:[Hh]e|[Ss]he)\s+(?:would|could|should|might|wants?|will|can|must|has|needs?)\b"
)
#: No `was elected`, and nothing that only goes before what counts.
_IS_ACTIVE = regex(
    r",?\s+(?!(?:[a-z]+ly\s+)?(?:was|were|had|has|did|would|could|came|went|lost|sent|won|ran|stood|sat)\b)"
)


def does(rest: str) -> bool:
    """Whether a verb follows right behind the subject."""
    return bool(_DOES.match(rest))


def speaks(rest: str, below: str) -> bool:
    """Whether what stands behind a subject, or goes on with it below, tells that one to speak."""
    if idle_latin.DOES.match(rest) or verbs.LATIN_SILENT.match(rest):
        return False
    return bool(
        verbs.LATIN_SAYS.match(rest)
        or _TAKES_PART.match(rest)
        or _LEADS_TO.search(rest)
        or _GOES_ON.search(rest)
        or _GOES_ON.search(_own(below))
    )


#: Somebody else begins there.
_ANOTHER = regex(rf"{_WORD}(?:\s+{_WORD})+,\s")


def _own(below: str) -> str:
    """The sentences that go on with whom the one before has introduced."""
    own = ""
    for _, sentence in islice(sentences.parted(Printed.at(below, 0)), _MOST_SENTENCES):
        start = front(sentence)
        if names.HONORIFIC.match(sentence.text[start:]) or _ANOTHER.match(sentence.text, start):
            break
        own += f" {sentence.text}"
    return own


#: So many sentences go on with somebody.
_MOST_SENTENCES = 4


def _subjects(sentence: Printed, knowledge: Knowledge) -> Iterator[tuple[Who, int]]:
    """Who may be the subject, and where what he or she does begins."""
    yield from _name_first(sentence, knowledge)
    yield from _for_others(sentence, knowledge)
    yield from _for_body(sentence, knowledge)
    if post := _POST_FIRST.match(sentence.text[:LONGEST]):
        name = _somebody(sentence.cut(post.end()), knowledge)
        end = post.end() + len(name) if name else 0
        if name and _DOES_BEHIND_COMMA.match(sentence.text, end):
            yield Who("remark", name, sentence.group(post, "post")), end


#: `The representative of Cambodia (Mr. Sok Dara, Head of …)`
_FOR = regex(r"(?:The|An?)\s+[^().,;:“”\"]{3,90}?\s*\((?P<who>[^()]{5,200})\)")


def _for_others(sentence: Printed, knowledge: Knowledge) -> Iterator[tuple[Who, int]]:
    """Somebody with an office in brackets, behind whom he or she represents."""
    match = _FOR.match(sentence.text)
    who = named(sentence.group(match, "who"), knowledge) if match else None
    if match and who and _DOES.match(sentence.text, match.end()):
        yield who, match.end()


#: `The representative of the River Center – East Asia offered …`
_OF_BODY = regex(
    r"(?:The\s+)?[Rr]epresentatives?\s+(?:of|from)\s+(?:the\s+)?(?P<body>[A-Z][^.,;:“”\"()]{3,90}?)"
    r"(?=\s+[a-z]+(?:ed|s)\b)"
)


def _for_body(sentence: Printed, knowledge: Knowledge) -> Iterator[tuple[Who, int]]:
    """Whoever has no name, and represents a body."""
    match = _OF_BODY.match(sentence.text)
    body = sentence.group(match, "body") if match else None
    if match and body and pairs.is_body(body, knowledge):
        yield Who("remark", None, body), match.end()


def _name_first(sentence: Printed, knowledge: Knowledge) -> Iterator[tuple[Who, int]]:
    name = _somebody(sentence, knowledge)
    if not name:
        return
    end = len(name)
    body = _OF.match(sentence.text, end)
    if body and _is_sure(name, body) and (does := _follows(sentence.text, body)):
        of = latin_subjects.without_article(sentence.group(body, "body"))
        yield Who("remark", name, of), does
    inside = _IN_BRACKETS.match(sentence.text, end)
    end = inside.end() if inside else end
    if not sentence.text.startswith(",", end):
        return
    for verb in islice(_DOES_BEHIND_COMMA.finditer(sentence.text, end + 1, LONGEST), _MOST_VERBS):
        between = sentence.cut(end + 1, verb.start()).strip(" ,")
        manner = said_before.MANNER.fullmatch(between.text)
        office = None if manner else _office(between, knowledge)
        if manner or office:
            yield Who("remark", name, office), verb.start()


def _follows(text: str, body: re.Match[str]) -> int:
    """Where a verb follows a body, or 0; behind one with its town, or with a clause, a comma may
    part both."""
    end = body.end()
    clause = _WHO_BETWEEN.match(text, end)
    end = clause.end() if clause else end
    parted = bool(clause) or "," in body[0]
    does = _DOES.match(text, end) or (parted and _DOES_BEHIND_COMMA.match(text, end))
    return end if does else 0


_WHO_BETWEEN = regex(r",\s+who(?:se)?\s+[a-z][^.;:“”\"]{3,160}?(?=,\s)")


#: So many verbs behind commas are tried.
_MOST_VERBS = 4
_CLAUSE = regex(r",?\s+(?:who|whose|which)\s")
_IS = regex(
    r"who\s+(?:is|was|has\s+been|had\s+been|serves?\s+as|works?\s+as)\s+(?:the\s+|an?\s+)?|who\s+(?!has\b|was\b|does\b)(?=[a-z]+s\s)"
)
#: How long somebody has had an office, and what that one is besides.
_SINCE = regex(
    r"\s+(?:since\s+(?:its|the|\d)|for\s+(?:the\s+)?(?:[a-z]+\s+){0,2}(?:years?|decades?|\d)|and\s+is\s+)"
)


def _office(words: Printed, knowledge: Knowledge) -> Printed | None:
    """What stands between a name and what somebody does, as the office."""
    is_clause = _IS.match(words.text)
    if not is_clause and (clause := _CLAUSE.search(words.text)):
        words = words.cut(0, clause.start())
    if is_clause:
        since = _SINCE.search(words.text)
        words = words.cut(is_clause.end(), since.start() if since else None).strip()
        words = words.cut((words.text.startswith("the ") and 4) or 0)
    article = _ARTICLE.match(words.text)
    words = words.cut(article.end() if article else 0)
    if not 3 < len(words) < _LONGEST_OFFICE or _IS_NONE.match(words.text):
        return None
    if delegates.country_of(words.text, knowledge) or countries.is_elsewhere(words.text):
        return None
    return None if not is_clause and _TELLS.search(words.text) else words


_TELLS = regex(
    r"\b(?:is|are|was|were|has|had|have|will|would|said|says|told|but|because)\b|[“”\":;]|"
    r"\b[a-z]+ed\s+(?:that|the|an?|his|her|their|its)\s"
)
_ARTICLE = regex(r"(?:an?|the)\s+(?=[a-z])")
#: An age, and what somebody does meanwhile: `summing up`.
_IS_NONE = regex(
    r"(?:aged\s+)?\d|[a-z]{2,}ing(?:\s+(?:up|out|the|an?|his|her|their|this|that|in|on|to|for|with|by|again|once|first|"
    r"last|next|now|from|at|about|of|through|over|both|all|no|not|only|briefly|[a-z]+ly)\b|$)|"
    rf"{verbs.IS_BROUGHT_TO}\b"
)
_LONGEST_OFFICE = 200


#: `the River Guard`: two words in capitals at least.
_PROPER = regex(r"(?:[A-Z][\w’'-]*\s+(?:of\s+|and\s+|for\s+)?){1,}[A-Z]")


def _is_sure(name: Printed, body: re.Match[str]) -> bool:
    """Whether somebody is told by a body: honoured, or with a body of several words."""
    return bool(names.HONORIFIC.match(name.text) or _PROPER.search(body["body"]))


def _somebody(words: Printed, knowledge: Knowledge) -> Printed | None:
    """The whole name with which the words begin."""
    honour = names.HONORIFIC.match(words.text)
    named = _NAMED.match(words.text, honour.end() if honour else 0)
    name = words.cut(0, named.end()) if named else None
    return name if name and negotiators.is_somebody(name, knowledge) else None
