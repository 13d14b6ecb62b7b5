"""Words in capitals that stand side by side in an English paragraph: what a person's name is part
of, with the honours and posts before it.

Lists tell which of the words honour somebody and which only begin a sentence; see `named_latin`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..regexes import regex
from . import offices, trades


def listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What honours somebody and is printed in capitals before the name, dot or not.
_HONOUR = listed(
    "mr mrs ms miss mister mme mdm madame madam dr doctor prof professor assoc asst hon "
    "honourable honorable "
    "h.e u daw khun comrade dato datuk oknha samdech ir eng engr arch atty capt maj gen col lt "
    "cdr cpt brig sgt sir "
    "lord lady sister brother father pastor reverend rev ven venerable phra maha thao nang "
    "auntie aunt uncle grandma "
    "grandpa grandfather grandmother yeay lok ta neak sayadaw ashin sai mae chi ajarn ajahn por "
    "luang kru "
    "saya ông bà anh chị bác cô thầy puan tuan encik haji hajah excellency academician senator"
)
#: Which of these are names as well, and honour nobody unless two words follow.
_ALSO_NAMES = listed("nang maha sai ta chi luang por arch gen lady sir phra eng kru cô anh")
#: What the Shan and the Tai print as the first word of the name itself.
_OF_NAME = listed("nang sai")
_IN_COMPANY = listed("maha chi luang por kru phra")
#: Where a sentence may begin with them, and no name.
NO_NAME = listed(
    "the a an this that these those it he she they we you i his her its their our my your one "
    "two three four five six "
    "then next finally also and but or nor yet so for from in on at by with without to of as if "
    "when while where who whom "
    "whose which what why how after before during since until unlike like among between behind "
    "beside besides beyond "
    "under over above below against through throughout across around about along asked "
    "answering speaking replying "
    "responding presenting closing opening concluding thanking welcoming representing nobody "
    "somebody everybody everyone "
    "not no yes here there now today yesterday tomorrow later soon still even only just perhaps "
    "maybe once again "
    "both each every all some many most more few several other others another such same "
    "opposite inside outside "
    "according because although though despite however meanwhile moreover furthermore therefore "
    "thus hence first second "
    "third fourth last lunch dinner tea songs cake music maps photo photos contact editor chair "
    "minutes present speaker "
    "item session table team day week morning afternoon evening monday tuesday wednesday "
    "thursday friday saturday sunday "
    "january february march april may june july august september october november december best "
    "old young "
    "did does do was were is are has had have will would can could should may must let welcome "
    "special paper "
    "cautious rare great good much little question questions quick dear connected replied began "
    "concluded answered said "
    "added countered objected agreed enter"
)
#: Ranks and titles of which no list of posts knows.
_RANKS = listed(
    "general admiral marshal commodore sergeant lieutenant major commander brigadier corporal "
    "constable baroness "
    "baron kamnan prince princess bishop imam marquis archbishop cardinal chancellor"
)
#: Given names, and other words, that end as trades do.
_GIVEN = listed(
    "peter christopher alexander walter oliver jennifer esther heather roger victor hector "
    "christian adrian "
    "sebastian fabian julian vivian brian ian damian herman norman roman vivien gunter günter "
    "dieter werner holger "
    "lower upper inner outer former water river winter summer reader master "
    "rainer tristan kristian lillian marian eleanor igor viktor gregor xavier"
)
_LINK = listed("da de del della dos das do van von der den la le el al ibn bin binti bte")
_TOKEN = regex(r"H\.\s?E\b|[^\W\d_](?:[^\W\d_]|[’'‘`-](?=[^\W\d_])|(?<=[^\W\d_])[\u0300-\u036f])*")
_GAP = regex(r"\s+|\.\s*")


@dataclass(frozen=True)
class Word:
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def is_large(self) -> bool:
        return self.text[0].isupper()


def runs(text: str) -> Iterator[list[Word]]:
    """Words in capitals that stand side by side."""
    run: list[Word] = []
    for match in _TOKEN.finditer(text):
        word = Word(match[0], match.start(), match.end())
        if run and not _goes_on(text, run[-1], word):
            yield from _without_links(run)
            run = []
        if run or word.is_large:
            run.append(word)
        if run and word.text.endswith(("’s", "'s")):
            yield from _without_links(run)
            run = []
    yield from _without_links(run)


def _without_links(run: list[Word]) -> Iterator[list[Word]]:
    while run and not run[-1].is_large:
        run = run[:-1]
    if run:
        yield run


def _goes_on(text: str, last: Word, word: Word) -> bool:
    gap = text[last.end : word.start]
    if not (word.is_large or word.low in _LINK):
        return False
    if gap == " " or gap == "\xa0":
        return True
    short = last.low in _HONOUR or len(last.text) == 1 or last.low in ("h.e", "h. e")
    return short and bool(_GAP.fullmatch(gap))


def honours(run: list[Word], number: int) -> bool:
    low = run[number].low.replace(" ", "")
    left = len(run) - number - 1
    if number and low in _IN_COMPANY and run[number - 1].low in _HONOUR:
        return left >= 1  # `Phra Maha Sok`, `Mae Chi Sok`
    return low in _HONOUR and left >= (2 if low in _ALSO_NAMES else 1)


def is_of_name(run: list[Word], number: int) -> bool:
    """`Nang Mo Hom`, but neither `Da Nang City Council` nor `Mae Sai Town Office`."""
    before = run[number - 1].low if number else ""
    return run[number].low in _OF_NAME and before not in ("da", "mae", "veun")


def begins_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(' “"(*_')
    return not before or before[-1] in ".!?:;—–-…"


def last_post(run: list[Word]) -> int | None:
    for number in range(len(run) - 2, -1, -1):
        word = run[number]
        left = sum(one.is_large for one in run[number + 1 :])
        listed = (
            word.low in _RANKS
            or offices.LATIN_POST.fullmatch(word.text)
            or ("-" in word.text and offices.LATIN_POST.fullmatch(word.text.split("-")[0]))
        )
        told = trades.tells_person(word.low) and len(word.text) > 4 and word.low not in _GIVEN
        if (listed and left) or (told and left > 1):
            return number
    return None
