"""Papers in which only institutions speak: paragraph below paragraph begins with another body and
says in the present what it expects, reports or asks. One such paragraph may be anything."""

from __future__ import annotations

from ..regexes import regex
from . import offices, pairs, unspoken
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "institution"
#: So many bodies have to stand in a row.
_FEWEST = 3
_WORD = r"[A-Z][\w’'-]*"
_NAME = rf"{_WORD}(?:\s+(?:(?:of|for|and|the|on|in|at)\s+(?:the\s+)?)?{_WORD}){{1,12}}"
#: What a body says in a survey of outlooks, positions or plans.
_SAYS = regex(
    rf"(?:The\s+)?(?P<body>{_NAME})(?:\s*\([^()]{{2,40}}\))?(?:,\s+(?:an?|the)\s+[^,.]{{4,120}},)?\s+(?:also\s+|now\s+)?"
    r"(?:advises|announces|argues|asks|assures|believes|calls|cautions|confirms|considers|estimates|expects|"
    r"explains|finds|forecasts|foresees|hopes|informs|insists|intends|maintains|notes|observes|offers|plans|"
    r"points\s+out|predicts|promises|proposes|recalls|recommends|regrets|reports|requests|says|sees|states|"
    r"stresses|suggests|supports|thinks|underlines|urges|warns|welcomes|wishes|writes)\b"
)


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    found: dict[int, Head] = {}
    run: list[Head] = []
    for at in range(start, end + 1):
        head = _head(items[at], at, knowledge) if at < end else None
        if head:
            run.append(head)
            continue
        if len({str(one.position and one.position.text) for one in run}) >= _FEWEST:
            found |= {one.start: one for one in run}
        run = []
    return found


def _head(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    if not item.is_prose or item.row or item.level or unspoken.is_note(item):
        return None
    match = _SAYS.match(item.text)
    body = item.words.group(match, "body") if match else None
    if body is None or not _is_body(body, knowledge):
        return None
    return Head("remark", None, body, at, at + 1, words=item, kind=KIND)


def _is_body(body: Printed, knowledge: Knowledge) -> bool:
    return pairs.is_body(body, knowledge) or bool(offices.LATIN_BODY.search(body.text))
