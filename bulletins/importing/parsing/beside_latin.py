"""What stands beside a name in an English paragraph and tells who that is: a post before it
(`Vietnamese booth veteran`), an apposition, a bracket, a clause behind it, an office with the name
in brackets.

Any trade is an office here; see `named_latin`.
"""

from __future__ import annotations

import re
from itertools import islice

from ..regexes import regex
from . import capitals, names, places, plain_posts, positions, sayings_latin, trades
from .knowledge import Knowledge, even
from .printed import Printed, join

#: `The director of the centre (Sok Dara) introduced …`
_HOLDER = regex(
    r"(?<!\w)(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir)\s+(?P<office>[^.;:,()“”\"]{3,120})\s\($"
)


def holder(
    words: Printed, text: str, start: int, end: int, knowledge: Knowledge
) -> tuple[int, int, Printed] | None:
    """The office of whoever is named in brackets behind it, and where both end."""
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return None
    at = max(0, start - 130)
    front = _HOLDER.search(text, at, start)
    while front and (inner := _HOLDER.search(text, front.start() + 1, start)):
        if not re.search(r"(?:by|of|to|and|that|view)\s$", text[: inner.start()]) or re.search(
            r"(?:by|to|view\s+of)\s$", text[: inner.start()]
        ):
            front = inner
        else:
            break
    if not front or not is_office(words.group(front, "office"), knowledge):
        return None
    return front.start(), end + 1, words.group(front, "office")


#: `The head of the Lake Station, Mr. Sok Dara, …`
_OFFICE_FIRST = regex(
    r"(?:^|(?<=[.;:–]\s)|(?<=\s))(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|An|"
    r"A)\s+(?P<office>[^.;:,()“”\"]{4,110}),\s+(?:a\s+certain\s+)?$"
)


def before_comma(words: Printed, text: str, start: int) -> tuple[int, Printed] | None:
    """Where an office begins that stands before the name and a comma, and that office."""
    if not text[:start].rstrip().endswith((",", "certain")):
        return None
    front = _OFFICE_FIRST.search(text, max(0, start - 130), start)
    while front and (inner := _OFFICE_FIRST.search(text, front.start() + 1, start)):
        if plain_posts.is_one(inner["office"]) or positions.has_post(inner["office"]):
            front = inner
        else:
            break
    office = words.group(front, "office") if front else None
    if not front or not office or positions.does(office.text):
        return None
    told = plain_posts.is_one(office.text) or positions.has_post(office.text)
    told = told or trades.tells_person(office.text)
    return (front.start(), office) if told else None


#: How far before a name a post in small letters may begin.
_WINDOW = 90


def behind_place(
    text: str, run: list[capitals.Word], knowledge: Knowledge
) -> tuple[list[capitals.Word], int]:
    """`Deputy mayor of Luang Prabang Sok Dara`: the name begins behind the place, and the post
    before it."""
    of = re.search(
        r"(?<=\w)\s+(?:of|from|in|at)\s+(?:the\s+)?$",
        text[max(0, run[0].start - 16) : run[0].start],
    )
    for number in range(min(3, len(run) - 1), 0, -1) if of else ():
        place = text[run[0].start : run[number - 1].end]
        if places.is_place(place) or knowledge.country_at(even(place)):
            at = run[0].start - len(of[0]) + 1 if of else 0
            return run[number:], at
    return run, 0


def front(text: str, at: int) -> int | None:
    """Where a post in small letters begins, right before a name: `Vietnamese booth veteran`."""
    low = max(0, at - _WINDOW)
    noun = re.search(
        r"(?<![\w’'-])([a-z][a-z-]+|[A-Z][a-z]+),?\s+(?:a\s+certain\s+)?$", text[low:at]
    )
    if not noun or not _is_trade(noun[1].lower()):
        return None
    # Back over the words of the post, to what no post has.
    start = low + noun.start(1)
    for word in reversed(list(re.finditer(r"\S+\s+", text[low:start]))[-6:]):
        own = word[0].strip()
        if own[-1] in ',.;:!?”")—–' or own.lower() in _ENDS_POST:
            break
        if not (own[0].islower() or own[0].isupper()) or sayings_latin.SAYS.match(f" {own}", 0):
            break
        start = low + word.start()
        if own[0].isupper() and capitals.begins_sentence(text, start):
            break
    post = text[start : low + noun.end(1)]
    return None if positions.does(post) else start


_ENDS_POST = capitals.listed(
    "the a an our its their his her my this that by to from with was is were are as on in at "
    "own called named "
    "then next while when where who also only just even another other one asked told said says "
    "had has have "
    "thank thanks go goes went"
)


def _is_trade(noun: str) -> bool:
    return bool(trades.tells_person(noun) or plain_posts.is_one(noun)) and noun not in _NO_TRADE


_NO_TRADE = capitals.listed(
    "matter number latter former order first other another together however whether either "
    "neither water river answer paper letter members over after under never ever rather later "
    "sister brother "
    "mother father daughter wife husband son"
)


def as_post(post: Printed) -> Printed:
    article = re.match(r"(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s+", post.text)
    return post.cut(article.end() if article else 0)


def with_post(post: Printed, position: Printed | None, words: Printed, text: str) -> Printed:
    """`Mayor Sok Dara of Kampot`: the post, with what stands behind the name where that is only
    the body or the place; a post behind the name tells more than one before it."""
    if not position:
        return post
    if positions.has_post(position.text) or plain_posts.is_one(position.text):
        return position
    start = position.span.start - words.span.start
    of = re.search(r"\b(?:of|from|at)\s+(?:the\s+)?$", text[max(0, start - 12) : start])
    if not of or positions.has_post(post.text[: -len(post.text.split()[-1])]):
        return post
    return join((post, words.cut(start - len(of[0]), start + len(position))), " ")


_BRACKET = regex(r"\s*\((?P<inside>[^()]{2,220})\)")
_COMMA = regex(r",\s+")
_DASHES = regex(r"\s+[–—-]\s+(?P<inside>[^–—]{3,200}?)(?:\s+[–—-]\s+|(?=\.\s|\.$))")
#: `Sok Dara / eco-school coordinator / Takeo: …`
_SLASHES = regex(r"\s+/\s+(?P<inside>[^:.;]{3,140})(?=:\s)")
#: Where an apposition may end.
_BOUND = regex(r",\s+|\s+→\s|\]|\s+[–—]\s+|\s\(|\)|[;:](?=\s)|[.!?](?=\s|$)")
_OF = regex(
    r",?\s+(?:of|from|at|with|representing|speaking\s+for|"
    r"for)\s+(?:the\s+)?(?P<body>[A-Z0-9][\w’'&.-]*"
    r"(?:\s+(?:(?:of|and|for|the|in|on|&|de|du|des)\s+)?(?:the\s+)?[A-Z0-9][\w’'&-]*){0,10}"
    r"(?:,\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2}(?=,))?)"
)
_WHO = regex(r",?\s+(?:[–—]\s+)?(?:who|whose)\s+(?P<does>[a-z][^.;:“”\"]{2,160})")
_IS = regex(
    r"(?P<who>who\s+)?(?:is|was|works\s+as|serves\s+as|had\s+been|has\s+been)\s+(?:now\s+|"
    r"also\s+|in\s+private\s+life\s+)?(?:the\s+|an?\s+)?(?P<office>[a-z][^.;:,“”\"]{2,100})"
)
#: `Sok Dara is a principal economist in the office and …`
_IS_ONE = regex(
    r"\s+(?:is|was)\s+(?:the|an?)\s+(?P<office>[a-z][^.,;:“”\"]{2,100}?)(?=[.,;]|\s+(?:and|who|"
    r"which)\s)"
)
_MOST_COMMAS = 7
#: How an office goes on behind a comma.
_MORE_OFFICE = regex(
    r"(?:[A-Z]|of\s|and\s+(?!(?:said|asked|told|he|she|it|they)\b)|for\s|at\s|in\s+charge|"
    r"formerly\s|also\s+(?:an?|the)\s|now\s|based\s|\d+$|twenty|retired|deputy|head|chief)"
)


def behind(
    words: Printed, text: str, at: int, knowledge: Knowledge
) -> tuple[Printed | None, int, int, int]:
    """The office behind a name, where all that tells who that is ends, where a clause begins that
    tells none, and how much all this says for a person."""
    position: Printed | None = None
    weight, end = 0, at
    if bracket := _BRACKET.match(text, end):
        inside = words.group(bracket, "inside")
        is_gloss = bool(re.search("[\u4e00-\u9fff]", inside.text))
        if is_gloss:
            weight += 3
        elif is_office(inside, knowledge):
            position, weight = inside, weight + 2
        elif len(inside.text.split()) <= _BRIEF and inside.text[0].isupper():
            position = inside
            weight += 1
        end = bracket.end()
    if not position and (of := _OF.match(text, end)):
        home = words.group(of, "body")
        if not (of[0].lstrip().startswith(("for", "with")) and not is_office(home, knowledge)):
            position, end, weight = home, of.end(), weight + 1
    if dashed := _DASHES.match(text, end):
        inside = words.group(dashed, "inside")
        if is_office(inside, knowledge):
            return as_post(inside), dashed.end() - 1, 0, weight + 2
        if inside.text.startswith(("who ", "by day", "in the register")):
            return position, dashed.end() - 1, dashed.start("inside"), weight + 1
    if slashed := _SLASHES.match(text, end):
        inside = words.group(slashed, "inside")
        if is_office(inside.split(r"\s/\s")[0], knowledge):
            return inside, slashed.end(), 0, weight + 2
    if (is_one := _IS_ONE.match(text, end)) and not position:
        office = words.group(is_one, "office")
        if is_office(office, knowledge):
            return office, end, 0, weight + 2
    if who := _WHO.match(text, end):
        told = _IS.match(text, who.start("does"))
        if told and not position and is_office(words.group(told, "office"), knowledge):
            position = words.group(told, "office").strip()
        return position, end, who.start("does"), weight + 1
    if _COMMA.match(text, end):
        told_as, over = _apposition(words, text, end, knowledge)
        if told_as:
            aside = _BRACKET.match(text, over)
            over = aside.end() if aside else over
            who = _WHO.match(text, over)
            clause = who.start("does") if who else 0
            return as_post(told_as), over, clause, weight + 2
    return position, end, 0, weight


_BRIEF = 8


def _apposition(
    words: Printed, text: str, at: int, knowledge: Knowledge
) -> tuple[Printed | None, int]:
    comma = _COMMA.match(text, at)
    assert comma
    age = _AGE.match(text, comma.end())
    start = age.end() if age else comma.end()
    best: tuple[Printed | None, int] = (None, at)
    for bound in islice(_BOUND.finditer(text, start), _MOST_COMMAS):
        if bound[0] == "." and re.search(
            r"\b(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|No|Ltd|Co)$", text[start : bound.start()]
        ):
            continue
        told = words.cut(start, bound.start())
        if len(told.text) > _LONG:
            break
        clause = _CLAUSE.search(told.text)
        cut = told.cut(0, clause.start()) if clause else told
        if cut and is_office(cut.strip(" ,"), knowledge):
            best = (cut.strip(" ,"), start + len(cut))
        if len(cut) < len(told) or bound[0][0] not in ",":
            break
        if not _MORE_OFFICE.match(text, bound.end()):
            break
    return best


_CLAUSE = regex(r",?\s+(?:who|whose|which)\s")
#: `Sok Dara, 64, ferryman`
_AGE = regex(r"(?:aged\s+)?\d{1,2},\s+")
_LONG = 220
_FINITE = regex(
    r"\b(?:is|are|was|were|has|had|will|would|could|did|does|said|says|told|that|he|she|they|it|"
    r"we)\b"
)


def is_office(told: Printed, knowledge: Knowledge) -> bool:
    """Whether words tell what somebody is: a post, a body, any trade."""
    text = told.text.strip()
    if not text or len(text) > _LONG or names.HONORIFIC.match(text):
        return False
    plain = re.sub(r"^(?:the|an?|our|their|its|himself|herself|also)\s+", "", text)
    first = plain.split(",")[0]
    if _FINITE.search(first) or sayings_latin.says(f" {plain}", 0):
        return False
    if positions.is_position(told, knowledge):
        return True
    country = knowledge.country_at(even(plain))
    if country and country[1] == len(plain):
        return True
    if plain_posts.is_one(text) or plain_posts.is_one(plain):
        return not positions.does(plain)
    return bool(trades.tells_person(first) or _BY_TRADE.match(first)) and not _FINITE.search(first)


_BY_TRADE = regex(r"(?:in\s+charge\s+of|responsible\s+for)\s|(?:[\w-]+\s+){0,2}focal\s+point\b")
