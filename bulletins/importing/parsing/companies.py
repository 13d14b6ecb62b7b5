"""Several persons in one sentence, and persons who are introduced by a sentence of their own.

`会议由…处长周军和…司长Sok Dara共同主持。`, `The meeting was chaired by A, …, and by B, …`;
`First to speak was A, Director of …. He said that …`
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from lmec import folding

from ..regexes import regex
from . import idle_latin, names, offices, pairs, positions, states, verbs
from .knowledge import Knowledge, even
from .printed import Printed
from .verbs import Who

Pair = tuple[Printed, Printed]
#: How a name and an office in Latin letters are read; given by `running`.
Reader = Callable[[Printed, Knowledge], Pair | None]

_HAN_JOINT = regex(r"以及|[和与及、]")
_LATIN_JOINT = regex(
    r"\s*[,;]?\s+(?:(?:and|as\s+well\s+as|together\s+with|along\s+with|alongside)\s+)(?:by\s+)?(?:the\s+)?"
    r"(?=[A-ZĐ])|\s*;\s+(?:by\s+)?(?=[A-ZĐ])"
)


def parted(name: Printed, position: Printed, knowledge: Knowledge, read: Reader) -> list[Pair]:
    """The one person, or all whom the office hides: `Director, Ministry of A, and by B, Head`."""
    if name.span.start > position.span.start:
        return _parted_before(name, position, knowledge)
    for joint in _LATIN_JOINT.finditer(position.text):
        own, rest = position.cut(0, joint.start()).strip(" ,"), position.cut(joint.end())
        if not (positions.has_post(own.text) and positions.is_position(own, knowledge)):
            continue
        other = read(rest, knowledge)
        # `… of Agriculture and Rural Development, Viet Nam` is nobody's name and office.
        first = re.split("[,;]", other[1].text)[0] if other else ""
        if other and positions.has_post(first) and len(names.bare(other[0].text).split()) > 1:
            return [(name, own), *parted(*other, knowledge, read)]
    return [(name, position)]


def _parted_before(name: Printed, position: Printed, knowledge: Knowledge) -> list[Pair]:
    """The same where offices stand before names."""
    for joint in reversed(list(_HAN_JOINT.finditer(position.text))):
        own = position.cut(joint.end()).strip("，、 ")
        if not (positions.has_post(own.text) and positions.is_position(own, knowledge)):
            continue
        other = pairs.name_and_position(
            position.cut(0, joint.start()).strip("，、 "), 0, knowledge
        )
        if other and names.is_name(other[0].text, knowledge):
            return [*parted(*other, knowledge, lambda *_: None), (name, own)]
    return [(name, position)]


#: `Mr. Sok said …`, of Sok Dara.
_AGAIN = regex(
    r"(?:[A-Z][^,.:;]{2,60},\s+)?(?:the\s+)?(?P<name>(?:(?:H\.E\.|Mr|Mrs|Ms|Miss|Mme|Mdm|Madame?|Dr|Prof|Professor|U|Daw)\.?\s+)+"
    r"[A-ZĐ][\wÀ-ỹ’'-]+(?:\s+[A-ZĐ][\wÀ-ỹ’'-]+){0,3})(?=,?\s+[a-z])"
)


def taken_up(people: list[Printed], parts: list[tuple[int, Printed]]) -> list[int]:
    """Where each of several begins to speak in sentences below that which introduces them; fewer
    than they are where one does not, or where a name may mean two of them."""
    own = [set(folding.words(folding.without_marks(names.bare(one.text)))) for one in people]
    starts: dict[int, int] = {}
    for at, sentence in parts[1:]:
        again = _AGAIN.match(sentence.text)
        if not again or not verbs.says(sentence.text, again.end()):
            continue
        called = set(folding.words(folding.without_marks(names.bare(again["name"]))))
        meant = [number for number, name in enumerate(own) if called <= name]
        if len(meant) == 1:
            starts.setdefault(meant[0], at)
    return [starts[number] for number in sorted(starts)]


def beside(sentence: Printed, office: Printed, knowledge: Knowledge, read: Reader) -> list[Pair]:
    """Those whom a sentence tells behind somebody's office: `…, and Mr. Sok Dara, Head of …`."""
    at = office.span.end - sentence.span.start
    joint = _LATIN_JOINT.match(sentence.text, at) if 0 < at < len(sentence) else None
    found = read(sentence.cut(joint.end()).strip(". "), knowledge) if joint else None
    return parted(*found, knowledge, read) if found else []


def announced(
    parts: list[tuple[int, Printed]],
    told: Callable[[Printed], Who | None],
    knowledge: Knowledge,
) -> list[tuple[int, Who]]:
    """Those who speak below a sentence that has named them all: `Sok Dara from Cambodia and Souk
    Vong from Laos presented …. Sok Dara of the Water Institute showed …`"""
    scene = parts[0][1].text
    if len(parts) < _FEWEST or ("," not in scene and " and " not in scene):
        return []
    found = [(at, who) for at, sentence in parts[1:] if (who := told(sentence)) and who.name]
    named = {who.name.text for _, who in found if who.name and who.name.text in scene}
    found = [(at, _with_home(who, scene, knowledge)) for at, who in found]
    return [(0, found[0][1]), *found[1:]] if len(named) > 1 and found[0][0] == parts[1][0] else []


def together(
    parts: list[tuple[int, Printed]], knowledge: Knowledge, read: Reader
) -> list[tuple[int, Who]]:
    """`Ms. Sok Dara of A and Mr. Souk Vong of B had read the files. Ms. Sok found that …`: what
    both did, whatever it is, and then each by a part of the name."""
    scene = parts[0][1]
    if len(parts) < _FEWEST or not names.HONORIFIC.match(scene.text):
        return []
    for joint in islice(_LATIN_JOINT.finditer(scene.text[: verbs.LONGEST]), _MOST_VERBS):
        one = read(scene.cut(0, joint.start()), knowledge)
        rest = scene.cut(joint.end())
        ends = (verb.start() for verb in islice(_ANY_VERB.finditer(rest.text), _MOST_VERBS))
        other = next((found for end in ends if (found := read(rest.cut(0, end), knowledge))), None)
        if not one or not other:
            continue
        people = [one[0], other[0]]
        starts = taken_up(people, parts)
        if len(starts) == len(people):
            own = sorted(zip(starts, (one, other), strict=True), key=lambda each: each[0])
            told = [(start, Who("remark", *pair)) for start, pair in own]
            return [(0, told[0][1]), *told[1:]]
    return []


def _with_home(who: Who, scene: str, knowledge: Knowledge) -> Who:
    """`Sok Dara from Cambodia`"""
    home = (
        re.search(rf"{re.escape(who.name.text)}\s+(?:from|of)\s+(?=[A-Z])", scene)
        if who.name
        else None
    )
    country = knowledge.country_at(even(scene), home.end()) if home else None
    return who._replace(country=who.country or country[0]) if country else who


#: So many sentences such a paragraph has at least.
_FEWEST = 3


#: A sentence that goes on with whom the one before introduced.
_PRONOUN = regex(r"\s*(?:[他她](?!们)|其|该|(?:He|She|They|His|Her)\b)")
#: What the introducing sentence says besides: no more than that somebody's turn has come.
_FEW, _FEW_WORDS = 16, 14
_WHO = regex(r"(?:^|(?<=\s))(?=(?:(?:H\.E\.|Mr|Mrs|Ms|Dr|Prof)\.?\s)?[A-ZĐ])")


def introduced(
    sentence: Printed, following: Printed, knowledge: Knowledge, read: Reader
) -> Pair | None:
    """The one person of a sentence, whom the next one takes up with `He` or `她`."""
    bare = sentence.strip(" 。.!！?？")
    if told := _in_next_sentence(bare, following, knowledge):
        return told
    if not _PRONOUN.match(following.text):
        return None
    if folding.script_of(bare.text[:80]) == "Latn" and not re.search("[\u4e00-\u9fff]", bare.text):
        whole = next(_latin(bare, knowledge, read), None)
        return whole or _before_any_verb(bare, following, knowledge, read)
    return next(_han(bare, knowledge), None)


#: `A hydrologist at the Water Institute, he has …`
_APPOSITION = regex(
    r"\s*(?:(?:As\s+)?(?P<article>An?|The|the|an?)\s+)(?P<office>[A-Za-z][^.;:“”]{3,160}?),\s+(?:he|she)\s+[a-z]"
)


def _in_next_sentence(bare: Printed, following: Printed, knowledge: Knowledge) -> Pair | None:
    """`Dr. Sok Dara spoke last. A hydrologist at the Water Institute, he has …`"""
    told = _APPOSITION.match(following.text)
    honour = names.HONORIFIC.match(bare.text)
    if not told or not honour:
        return None
    office = following.group(told, "office").strip()
    if not (positions.has_post(office.text) or offices.PLAIN_POST.match(office.text)):
        return None
    for verb in islice(verbs.LATIN_SAYS.finditer(bare.text[: verbs.LONGEST]), _MOST_VERBS):
        name = bare.cut(0, verb.start()).strip(", ")
        if names.is_name(name.text, knowledge) and len(names.bare(name.text).split()) > 1:
            return name, office
    return None


def _latin(bare: Printed, knowledge: Knowledge, read: Reader) -> Iterator[Pair]:
    for match in _WHO.finditer(bare.text):
        if len(bare.text[: match.start()].split()) > _FEW_WORDS:
            return
        if idle_latin.IS_DONE_TO.search(bare.text[: match.start()]):
            return
        found = read(bare.cut(match.start()), knowledge)
        if found and found[0].span.start < found[1].span.start:
            yield found


#: `Mr. Sok Dara of the Water Institute was interested in cost. He asked …`: no word of saying.
_ANY_VERB = regex(
    r",?\s+(?=(?:(?:also|then|too|only|mostly|chiefly)\s+)?(?:was|were|is|had|has|came|took|knew|found|felt|saw|kept|went|brought|"
    r"held|spent|grew|chose|did|could|would|[a-z]{2,12}ed)\s)"
)
_SPEAKER_GOES_ON = regex(r"\s*(?:He|She)(?=\s)")
#: So many verbs, or what looks like one, are tried.
_MOST_VERBS = 6


def _before_any_verb(
    bare: Printed, following: Printed, knowledge: Knowledge, read: Reader
) -> Pair | None:
    """Somebody honoured of whom the next sentence says that he or she spoke."""
    goes_on = _SPEAKER_GOES_ON.match(following.text)
    if not goes_on or not verbs.LATIN_SAYS.match(following.text, goes_on.end()):
        return None
    if not names.HONORIFIC.match(bare.text):
        return None
    for verb in islice(_ANY_VERB.finditer(bare.text, 0, verbs.LONGEST), _MOST_VERBS):
        if found := read(bare.cut(0, verb.start()), knowledge):
            return found
    return None


#: What somebody does whose turn has come, behind the name.
_TURN = regex(
    f"{offices.HAN_HONOURS}{{0,3}}(?:$|应邀|作|发言|致[辞词]|登台|上台|讲话|交流|介绍|分享|发表|随后|接着|首先|的发言)"
)


#: `轮到周军`, `这引出了周军`
_LEADS = "(?:引|请|点|带)[出到来]了?|轮到了?"
_BEFORE_WHO = f"[是为由请，：]|{_LEADS}"
_LEADS_TO_WHO = f"[^，。]{{0,12}}(?:{_LEADS})"


def _han(bare: Printed, knowledge: Knowledge) -> Iterator[Pair]:
    """The office begins with its country or a known body, the name ends it."""
    starts = [0, *(m.end() for m in re.finditer(_BEFORE_WHO, bare.text[: _FEW + 1]))]
    starts = starts[1:] if re.match(_LEADS_TO_WHO, bare.text[: _FEW + 1]) else starts
    for start in starts:
        for end in range(len(bare), max(start + 4, len(bare) - _FEW), -1):
            if not _TURN.match(bare.text, end):
                continue
            found = pairs.name_and_position(bare.cut(start, end), 0, knowledge)
            if found and found[0].span.start > found[1].span.start:
                yield found


def is_same(one: Who, other: Who) -> bool:
    """`Sok Dara spoke from practice. Mr. Sok, Director of …, said …`"""
    if not one.name or not other.name:
        return False
    whole, part = (folding.words(names.bare(who.name.text)) for who in (one, other) if who.name)
    return bool(part) and set(part) <= set(whole)


def is_body_of(who: Who, before: Who, knowledge: Knowledge) -> bool:
    """Whether only the body or the side speaks on of which somebody has been told:
    `东盟秘书处希望…`, `老方愿意…`"""
    body, office = who.position, before.position
    if who.name or not body or not before.name or not office:
        return False
    return body.text in office.text or states.is_own_side(body.text, office.text, knowledge)


def with_fuller_office(one: Who, other: Who) -> Who:
    plain = one.position and not offices.LATIN_POST.search(one.position.text)
    return one._replace(position=other.position) if plain and other.position else one
