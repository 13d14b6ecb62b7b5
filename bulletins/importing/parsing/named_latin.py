"""Who is named as a person in an English paragraph, whatever the post is called: by the shape of
the name, the honour, what stands before it (`Village head`, `data journalist`) and behind it (an
apposition, a bracket, a clause `who runs …`).

Nothing here asks whether that one speaks; see `told_latin`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from ..regexes import regex
from . import beside_latin, capitals, names, negotiators, offices, places, trades
from .capitals import Word
from .knowledge import Knowledge, even
from .printed import Printed


@dataclass(frozen=True)
class Named:
    """Somebody in a paragraph; places are those in its text."""

    name: Printed
    position: Printed | None
    start: int  # with what stands before the name
    at: int  # where the name itself begins
    end: int  # behind the name and all that tells who that is
    weight: int  # how much says that it is a person
    clause: int = 0  # where a clause `who said …` begins, that tells no office


#: So much tells surely that a name is a person's.
_TOLD = 2
#: No paragraph names more.
_MOST = 24


def people(words: Printed, text: str, knowledge: Knowledge) -> list[Named]:
    """Everybody whom the paragraph names, from left to right; `text` is the paragraph, letter for
    letter, without what is quoted."""
    found: list[Named] = []
    for run in islice(capitals.runs(text), _MOST):
        one = _person(words, text, run, knowledge)
        if not one:
            continue
        if found and (both := _as_one(found[-1], one, text)):
            found[-1] = both
        elif not found or one.at >= (found[-1].clause or found[-1].end):
            found.append(one)
    return [_told_later(one, words, text, knowledge) for one in found]


#: `Mr. Tony, as everybody calls Sok Dara`, `Auntie Lek (Lek Phosri)`, `Lao Duan – Captain Duan Ke`
_CALLED = regex(
    r",\s+as\s+(?:everybody|everyone|all|we|they|people|friends|"
    r"the\s+whole\s+[a-z]+)\s+calls?\s+(?:him\s+|her\s+)?$|(?:\s+from\s+[A-Z][\w-]*)?\s*\($|"
    r"\s+[–—-]\s+(?:in\s+the\s+register:\s+)?$|,\s+$|"
    r"[^.;]{0,40},\s+$"
)


def _as_one(first: Named, second: Named, text: str) -> Named | None:
    """Somebody who is named twice, first as all call that one and then in full."""
    between = text[first.at + len(_bare(first)) : second.start]
    if len(between) > _NEAR or not _CALLED.match(between):
        return None
    called, whole = _bare(first).split(), _bare(second).split()
    nick = ", as " in between
    if len(called) > len(whole) or not (nick or {*called} & {*whole}):
        return None
    weight = first.weight + second.weight + 1
    end = second.end + (text[second.end : second.end + 1] in (")", ","))
    position = second.position or first.position
    return Named(second.name, position, first.start, second.at, end, weight, second.clause)


def _bare(one: Named) -> str:
    return names.bare(one.name.text)


_NEAR = 80
#: `He is a river guard from Kratie, and …`, `By profession she is a midwife.`
_LATER = regex(
    r"(?:(?:[.!?][”\"]?\s+(?:(?:By|In)\s+[a-z ]{3,24},?\s+)?|\band\s+(?:by\s+profession\s+)?|"
    r",\s+|\bwhere\s+)(?:[Hh]e|[Ss]he)\s+(?:is|was)\s+(?:the\s+|an?\s+)?|"
    r"[.!?][”\"]?\s+(?:An?|The)\s+(?=[^.,;:]{3,80},\s+(?:he|she)\s))"
    r"(?P<office>[a-z][^.,;:“”\"]{2,100}?)(?=[.,;]|\s+(?:and|who|which)\s)"
)
_BY_NAME = regex(
    r"(?:[Hh]is|[Hh]er|[Ww]hose)\s+(?:full\s+|real\s+)?name(?:\s+card|\s+tag|"
    r"\s+plate)?\s+[a-z]+\s+$"
)
_LAST = regex(r":\s+$")


def _told_later(one: Named, words: Printed, text: str, knowledge: Knowledge) -> Named:
    """With what a later sentence tells, or the words that say that this is a name."""
    weight, position = one.weight, one.position
    before = text[max(0, one.start - 40) : one.start]
    if _BY_NAME.search(before):
        weight += 3
    elif _LAST.search(before) and re.match(r"[.!?](?:\s|$)", text[one.end : one.end + 2]):
        weight += 2
    later = _LATER.search(text, one.end, one.end + _FAR)
    if later and not position and beside_latin.is_office(words.group(later, "office"), knowledge):
        position, weight = words.group(later, "office"), weight + 2
    if (weight, position) == (one.weight, one.position):
        return one
    return Named(one.name, position, one.start, one.at, one.end, weight, one.clause)


_FAR = 240


def _person(words: Printed, text: str, run: list[Word], knowledge: Knowledge) -> Named | None:
    begins = capitals.begins_sentence(text, run[0].start)
    while run and begins and run[0].low in capitals.NO_NAME:
        run, begins = run[1:], False
    if not run:
        return None
    run, over = beside_latin.behind_place(text, run, knowledge)
    honours = [number for number in range(len(run)) if capitals.honours(run, number)]
    weight, first = 0, 0
    post: tuple[int, int] | None = None
    if honours:
        first, weight = honours[-1] + (not capitals.is_of_name(run, honours[-1])), 3
        if honours[0]:
            post = (run[0].start, run[honours[0] - 1].end)
    elif (last := capitals.last_post(run)) is not None:
        first, weight = last + 1, 2
        post = (run[0].start, run[last].end)
    own = run[first:]
    if not own or len(own) > 5 or any(word.low in capitals.NO_NAME for word in own):
        return None
    front_at = run[honours[0]].start if honours else own[0].start
    if (not post or not first) and (
        before := beside_latin.front(text, over or (run[0].start if post else front_at))
    ) is not None:
        post = (before, post[1] if post else front_at)
        weight += 2
    name_at, name_end = own[0].start, own[-1].end
    if own[-1].text.endswith(("’s", "'s")):
        name_end -= 2
    printed = words.cut(name_at, name_end)
    if not _is_name(printed, own, bool(weight), bool(honours), knowledge):
        return None
    position, end, clause, more = beside_latin.behind(words, text, name_end, knowledge)
    if weight + more < _TOLD and _is_of_place(text, name_at):
        return None
    start = min(front_at, post[0] if post else front_at)
    if not position and (office := beside_latin.before_comma(words, text, start)):
        position, start, weight = office[1], office[0], weight + 2
    if held := beside_latin.holder(words, text, start, end, knowledge):
        start, end, more = held[0], held[1], more + 2
        position = position or held[2]
    if post:
        position = beside_latin.with_post(
            beside_latin.as_post(words.cut(*post).strip(" ,")), position, words, text
        )
    home = _HOME.search(text, max(0, start - 60), start)
    if home and not post:
        start, weight = home.start(), weight + 1
        if home["body"][0].isupper():
            position = position or words.group(home, "body")
    if len(own) < 2 and weight + more < 2:
        return None
    known = _honoured(words, run, honours, name_at, name_end)
    return Named(known or printed, position, start, name_at, end, weight + more, clause)


#: `Thailand’s Sok Dara`, `the Chinese booth’s Mr. Sok Dara`
_HOME = regex(
    r"(?<!\w)(?:(?:the|our|"
    r"its)\s+(?=[\w -]*[a-z]))?(?P<body>[A-Z][\w-]*(?:\s+[\w-]+){0,3})[’']s?\s+$"
)


def _honoured(
    words: Printed, run: list[Word], honours: list[int], at: int, end: int
) -> Printed | None:
    """The name with what honours it, where everybody knows that as such."""
    for number in honours:
        told = words.cut(run[number].start, end)
        if names.bare(told.text) == words.cut(at, end).text:
            return told
    return None


_THING = regex(
    r"\b(?:River|Lake|Mountain|Sea|Bay|Gulf|Island|Bridge|Dam|Road|Street|Hall|Hotel|Room|Town|"
    r"City|Village|Province|"
    r"District|County|Market|Temple|Wat|Ban|Koh|Nam|Nong|Phnom|Stung|Prek|Boeung|Bueng|Doi|"
    r"Tonle|Port|Pagoda|Cave|Delta|"
    r"News|Times|Observer|Post|Award|Prize|Initiative|Declaration|Statement|Project|Programme|"
    r"Atlas|"
    r"Plan|Strategy|Agreement|Convention|Forum|Week|Day|Ministry|Department|Office|Committee|"
    r"Team|Group|"
    r"Green|Blue|Clean|Save|Sacred|Youth|Women|Friends|Voices|Viet|Laos|Lao|Thai|Khmer|Burmese|"
    r"Chinese|Cambodian|"
    r"Vietnamese|European|Asian|Mekong|Lancang|Golden|Lower|Upper|Inland|Regional|National|"
    r"Provincial|Deputy|General|Dry|Wet|"
    r"Season|Water|Rivers|Research|Technical|Annual|Ltd|Co|Inc|JSC|Pumps|Systems|Engineering|"
    r"Solutions|Energy|Power|Foods)\b"
)


#: `He is 29, Akha, the first ranger from his village.`
_PEOPLES = regex(
    r"Akha|Hmong|Khmu|Lahu|Lisu|Shan|Kachin|Naxi|Hani|Khmer|Bunong|Phnong|Jarai|Rakhine|Kinh|Nung|"
    r"Muong|Mien|Bahnar|Kuy|Brao|Tampuan|Kayah|Kayin|Bamar|Katu|Buddhist|Muslim|Catholic|"
    r"Christian|Hindu"
)


def _is_name(
    name: Printed, own: list[Word], is_told: bool, is_honoured: bool, knowledge: Knowledge
) -> bool:
    text = name.text
    if any(len(word.text) > 1 and word.text.isupper() for word in own):
        return False
    if _THING.search(text) and not is_honoured:
        return False
    if places.is_place(text) or knowledge.country_at(even(text)):
        return False
    if len(own) < 2:
        if _PEOPLES.fullmatch(text) and not is_honoured:
            return False
        if offices.LATIN_POST.fullmatch(text) or trades.tells_person(text.lower()):
            return False
        return (is_told and len(text) > 1 and names.is_latin_name(text)) or _may_be_single(text)
    if not is_told and not negotiators.is_somebody(name, knowledge):
        return False
    return names.is_name(text, knowledge)


def _may_be_single(text: str) -> bool:
    """One word, of which only what stands beside it can say that it is a person's name."""
    return len(text) > 2 and names.is_latin_name(text)


#: `in Nong Khai`, `the Blue Room`: what a plain name may not stand behind.
_OF_PLACE = regex(
    r"(?<!\w)(?:(?<!this\s)from|in|at|near|around|across|via|into|toward|towards|between|the|"
    r"this|a|an|upper|"
    r"lower|and\s+the|"
    r"\d(?:st|nd|rd|th)|town\s+of|city\s+of|village\s+of|province\s+of|district\s+of|outside|"
    r"inside|beyond|called|named|(?:telephone|road|train|bus|boat|line|way|trip|cable|bridge|"
    r"railway|ferry|call|visit|letter|journey|flight)\s+to)\s+$",
    re.IGNORECASE,
)


#: `in the words of Sok Dara`, but `Institute of Sok Dara`
_OF_SOMEBODY = regex(
    r"(?<!view\s)(?<!views\s)(?<!words\s)(?<!opinion\s)(?<!turn\s)(?<!eyes\s)(?<!experience\s)(?<!judgment\s)(?<!judgement\s)(?<!voice\s)(?<!case\s)of\s+$"
)


def _is_of_place(text: str, at: int) -> bool:
    return bool(_OF_SOMEBODY.search(text, max(0, at - 24), at)) or bool(
        _OF_PLACE.search(text, max(0, at - 24), at)
    )
