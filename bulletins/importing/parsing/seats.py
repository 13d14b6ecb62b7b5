"""Where somebody works that no list has and no word tells for a body: `Takeo Municipal Hall`,
`Radio Kampot`, `Friends of the Lake`. Such a line is an office only where others stand as it does.
"""

from __future__ import annotations

from ..regexes import regex

_WORD = r"[A-ZÀ-ÖØ-ÞĐ][\w’'&.-]*"
_NAME = regex(rf"{_WORD}(?:,?\s+(?:(?:of|and|for|the|on|in|at|de|du)\s+){{0,2}}{_WORD}){{1,9}}")
_SEAT = regex(
    r"\b(?:Hall|Municipality|City|Town|Township|District|Province|Prefecture|County|Commune|Village|Villages|Port|"
    r"Harbou?r|Airport|Zoo|Gardens?|Farm|Farms|Estate|Mill|Mills|Press|Radio|Television|TV|News|Newspaper|Times|Daily|"
    r"Magazine|Review|Tours|Travel|Hotel|Hotels|Lodge|Homestay|Temple|Pagoda|Monastery|Mosque|Church|Parish|Watch|Trust|"
    r"Friends\s+of|Voices\s+of|Group|Project|Workshop|Studio|Theatre|Parliament|Assembly|Senate|Court|Police|Customs|"
    r"Railways?|Airlines?|Airways|Electricité|Utility|Utilities|Waterworks|Factory|Plant|Works|Brewery|Industries|"
    r"Holdings|Logistics|Shipping|Lines|Library|Archives|Hub|Lab|Community|Conservancy|Kitchen|Collective|Movement|Campaign|"
    r"Rescue|Guardians|Keepers|Action|Aid)\b"
)
#: What a line tells that heads a part of the report.
_EVENT = regex(
    r"\b(?:Trips?|Visits?|Tours?|Prizes?|Awards?|Corner|Photos?|Pictures?|Excursion|Dinner|Lunch|Reception|Break|Stop|Walk|"
    r"Night|Morning|Afternoon|Evening|Day|Market|Sessions?|Meetings?|Discussions?|Debate|Results?|Outcomes?|Conclusions?|"
    r"Next|Steps|Background|Programme|Agenda|Work|Working|Questions?|Answers?|Statements?|Summary|Closing|Opening|Remarks|"
    r"Ceremony|Launch|Exhibition|Poster|Panel|Round|Report|Reports|Plans?|Annex|Participants|Contacts?|Notes?|Issues?)\b"
)


def is_one(text: str) -> bool:
    """Whether a line has the shape of a house's own name."""
    return bool(_NAME.fullmatch(text) and _SEAT.search(text))


def heads_part(text: str) -> bool:
    """`Boat Trip`, `Group Work`: nobody's name and no body's, whatever stands below."""
    return bool(_EVENT.search(text))


def is_name(text: str) -> bool:
    """`Fauna Watch Mekong`: a name in capitals, and of no part of the report."""
    return bool(_NAME.fullmatch(text)) and not heads_part(text)
