"""Who has no name among those whose names stand before their words: `**A pupil from Takeo:**
words`, `**A student of the Lake School** asked …`. Dressed as the names are, such words tell
somebody who speaks."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import floor, trades
from .floor import Room
from .heads import Head
from .outline import Item
from .printed import Printed

_SOMEBODY = regex(
    r"(?:An?|One|Another)\s+(?:[a-z-]+\s+){1,4}?(?:from|of|in|at)\s+(?:the\s+)?"
    r"[A-ZĐ][\w’' -]{2,60}"
)
#: `Question from the floor (a pupil of the Lake School)`
_FROM_FLOOR = regex(
    r"(?P<label>(?:(?:An?|One|Another|First|Second|Last)\s+)?(?:[Qq]uestion|[Cc]omment|[Rr]emark|[Vv]oice|[Ii]nterjection|"
    r"[Ii]ntervention|[Oo]bjection|[Rr]eply)\s+from\s+the\s+(?:floor|audience|hall|public|gallery|back|rows)|"
    r"(?:[Mm]ember\s+of\s+the\s+)?[Aa]udience(?:\s+member)?|[Ff]rom\s+the\s+(?:floor|audience|hall))"
    r"\s*[(,]\s*(?P<who>[^()]{4,100}?)\)?"
)


#: `主持人：水费收得上来吗？`: in a conversation whose moderator nobody names.
_PRESIDES = regex(
    r"\s*(?P<part>主持人|主席|(?:The\s+)?(?:Moderator|Facilitator|Chair(?:person|man|woman)?))\s*[:：]\s*(?=\S)"
)


def presiding(item: Item, at: int, room: Room) -> Head | None:
    """Only where nobody is told to preside, and others speak behind a colon too."""
    front = _PRESIDES.match(item.text)
    if not front or not item.is_prose or not room.is_conversation:
        return None
    if any(one.role == "chair" for one in room.people):
        return None
    words = item.words.cut(front.end()).strip()
    spoken = replace(item, words=words, bold=False, bold_until=0)
    head = floor.head(item, at, at + 1, None, item.words.group(front, "part"), words=spoken)
    return replace(head, role="chair")


_COLON = regex(r"\s*:\s+")
_VERB = regex(r"\s+[a-z]+(?:ed|d|t)\b")


def labelled(item: Item, at: int, room: Room) -> Head | None:
    if not room.has_spoken or not item.bold_until or not (item.is_prose or item.bold):
        return None
    colon = _COLON.search(item.text[: item.bold_until + 2])
    end = colon.start() if colon else item.bold_until
    who = item.words.cut(0, end).strip(" :")
    labels: tuple[Printed, ...] = ()
    if floor_told := _FROM_FLOOR.fullmatch(who.text):
        labels, who = (who.group(floor_told, "label"),), who.group(floor_told, "who")
    if not _SOMEBODY.fullmatch(who.text[:1].upper() + who.text[1:]) or not trades.tells_person(
        who.text
    ):
        return None
    if not colon and not _VERB.match(item.text, item.bold_until):
        return None
    words = item.words.cut(colon.end()).strip() if colon else item.words
    spoken = replace(item, words=words, bold=False, bold_until=0)
    return replace(floor.head(item, at, at + 1, None, who, words=spoken), labels=labels)
