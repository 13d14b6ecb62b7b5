"""The house in which an English lead says that people met, where nothing tells the town alone:
`took place on 16 April at the Boten border crossing`, `in the hall of Can Tho University`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..regexes import regex
from .meeting_forms import DAYS
from .printed import Printed

#: What people did there, and how far behind it the place may stand, in letters.
_MET = regex(
    r"\b(?:took\s+place|held|met|gathered|assembled|convened|came\s+together|came\s+to|sat|invited|"
    r"hosted|studio|venue|boarded)\b"
)
_REACH = 160
_MONTH = rf"(?:{DAYS})\b"
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof)\b"
_WORD = rf"(?!{_MONTH}|{_TITLE})[A-Z][\w’'-]*"
_KIND = (
    r"(?:[Hh]all|[Bb]uilding|[Ll]ibrary|[Pp]ontoon|[Oo]ffice|[Uu]niversity|[Ss]chool|[Cc]ollege|[Mm]useum|"
    r"[Tt]emple|[Pp]agoda|[Hh]otel|[Cc]ampus|[Tt]heatre|[Pp]ort|[Ss]tation|[Cc]rossing|[Cc]heckpoint|[Mm]arket|"
    r"[Bb]ridge|[Pp]ier|[Jj]etty|[Ww]harf|[Ff]arm|[Yy]ard|[Cc]ourtyard|[Aa]uditorium|[Rr]oom|[Pp]ost|[Cc]ustoms\s+[Hh]ouse|"
    r"[Pp]alace|[Gg]arden|[Cc]linic|[Hh]ospital|[Nn]ursery|[Pp]ark|[Ll]anding)"
)
_PLACE = regex(
    r"\b(?:in|at|on|aboard)\s+(?:the\s+)?(?P<place>"
    # `hall of`, `old customs pier of`
    rf"(?:(?:[a-z]+\s){{0,2}}{_KIND}\s+of\s+(?:the\s+)?)?"
    rf"{_WORD}(?:\s(?:(?:of|and)\s+(?:the\s+)?)?{_WORD}){{0,6}}"
    # `port office`, `border crossing`
    rf"(?:\s(?:[a-z]+\s)?{_KIND}(?=[\s,.;]))?"
    rf"(?:\s+in\s+{_WORD}(?:\s{_WORD}){{0,2}})?"
    rf"(?:,\s{_WORD}(?:\s{_WORD}){{0,2}}(?=[,.;]|\s+(?:on|from|with|and|by)\b|$)){{0,3}})"
    r"(?=[\s,.;]|$)"
)
_HAS_KIND = regex(rf"\b{_KIND}\b")
#: Who met or whom they met for, and no house.
_NO_HOUSE = regex(
    r"\b(?:Meeting|Workshop|Forum|Session|Review|Dialogue|Conference|Training|Ministry|Committee|Post\s+Office|Day|Week)\b|\bNo$"
)
#: `Pakse, Champasak Province.`, a sentence of its own above what happened there.
_TOWN_ALONE = regex(
    rf"(?P<place>{_WORD}(?:\s{_WORD})?(?:,\s{_WORD}(?:\s{_WORD}){{0,2}}){{1,2}})\."
)


def first(sentences: Sequence[Printed]) -> Printed | None:
    """The first such place that the sentences tell."""
    for number, sentence in enumerate(sentences):
        if not number and (town := _TOWN_ALONE.fullmatch(sentence.text.strip())):
            return sentence.group(town, "place")
        for met in _MET.finditer(sentence.text):
            for match in _PLACE.finditer(sentence.text, met.end(), met.end() + _REACH):
                place = match["place"]
                if _HAS_KIND.search(place) and not _NO_HOUSE.search(place):
                    return sentence.group(match, "place")
    return None
