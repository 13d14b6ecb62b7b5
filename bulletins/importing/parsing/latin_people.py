"""Name and office of whoever English words tell, in whatever order they stand: `Mr. Sok Dara,
Director of …`, `Deputy Minister Sok Dara`, `Sok Dara of the Ministry …`"""

from __future__ import annotations

import re

from ..regexes import regex
from . import (
    idle_latin,
    latin_subjects,
    names,
    negotiators,
    offices,
    plain_posts,
    positions,
    said_before,
    trades,
    verbs,
)
from .knowledge import Knowledge, even
from .printed import Printed, join

_POST_AT_END = regex(rf"{offices.LATIN_POST.pattern}(?:[- ]General)?$")
_OF_ANY = regex(
    r"[A-Z][\w’'.-]*(?:\s+(?:(?:of|and|for|the|in|on|&)\s+)*[A-Z][\w’'.-]*){0,8}"
    r"(?:,\s+[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3}){0,2}"
)
#: `the Kampot fishing community at Trapeang Sangke`
_OF_GROUP = regex(r"[A-Z][\w’'.-]*(?:\s+[\w’'-]+){1,11}")
#: What tells in a clause of its own which office somebody has.
WHO_IS = regex(
    r"who\s+(?!(?:is|was)\s+in\s+the\s+chair\b)(?:is|was|serves\s+as|works\s+(?:as|for|at|with|in)|heads|leads|directs|runs|manages|"
    r"represents|represented|chairs)\s+(?:(?:the|an?)\s+)?"
)
_WHO_RUNS = regex(
    r"who\s+(?=(?:heads|leads|directs|runs|manages|chairs)\s+(?:(?:the|an?)\s+|(?!(?:the|an?)\s))[a-z])"
)
#: `Chair Sok Dara, Director of …`
_PART = regex(
    r"(?:The\s+)?(?:(?:Session|Meeting|Panel)\s+)?(?:(?:Co-)?[Cc]hair(?:person|man|woman)?|"
    r"[Mm]oderator|[Ff]acilitator)\s+(?=[A-ZĐ])"
)
#: `, summing up the discussion`
_MEANWHILE = regex(r"\s*(?:,\s*)?(?:[a-z]+ing\b[^,]*)?[\s,]*")
#: `, who chaired the meeting`
_WHO_DOES = regex(
    r"(?<=[a-z]),\s+(?:who\s+(?:also\s+)?[a-z]+ed|"
    # `, the moderator of the day`
    r"(?:the|our|as)\s+(?:[a-z]+\s+)?(?:moderator|chair\w*|facilitator|host))\b[^,()]*$"
)
_DASH = regex(r"\s+[–—-]\s+")
#: The same with a verb before another: `, agreed, and` asked …
_DOING = regex(
    r"\s[a-z]{2,12}ed,\s+(?:and|but)$|,\s+(?:[a-z]+ing\b[^,()]*|(?!retired|seconded|deceased)[a-z]{2,12}ed(?:,?\s+(?:and|but))?)$"
)
#: `, as the chairman of the committee`, `, in opening the forum`, `, by video link`: how and when,
#: and no more of the office.
_ASIDE = regex(
    r"[,)]\s*,?\s*(?:as\s|in\s+(?:[a-z]+ing\b|(?:his|her|their|its|an?)\s|(?:response|reply|answer|turn|conclusion|"
    r"closing|opening|person|writing)\b)|(?:also\s+)?(?:by|via|over|through)\s+(?:an?\s+)?(?:video|phone|telephone|zoom|teams|"
    r"satellite|recorded|online|letter|way)\b|at\s+(?:the|its|his|her)\s+(?:(?:opening|closing|outset|start|end|beginning)\b|"
    r"(?:round\s?table|workshop|meeting|seminar|conference|forum|dialogue|panel|session|ceremony|event|symposium|"
    r"webinar|launch|training|discussion)$)|on\s+(?:behalf|screen|video|zoom|the\s+(?:line|screen))\b|"
    r"for\s+(?:his|her|their)\s+part\b|an?\s+(?:[a-z-]+\s+){0,3}(?:NGO|think\s+tank|charity|non-profit|company|start-?up|"
    r"firm|network|group|platform|organi[sz]ation|foundation)\b|"
    r"(?:during|after|before|once|when|while|where|which|whose)\s)[^()]*$",
    re.IGNORECASE,
)
#: `Our own Sok Dara, Director …`, `Our visitor from Nong Khai, Sok Dara, …`
_OURS = regex(
    r"(?:[Oo]ur|[Mm]y)\s+(?:own|colleague|host|guest|friend|partner|neighbou?r|visitor)\s+"
    r"(?:from\s+(?:[A-Z]\w+\s+[A-Z]\w+,\s+(?=[A-ZĐ]\w+\s[A-ZĐ])|[A-Z]\w+,?\s+))?(?=[A-ZĐ])"
)
#: `Sok Dara, from the Ministry …`
_FROM_BODY = regex(r"(?:from|of|representing|speaking for|on behalf of)\s+(?:the\s+)?(?=[A-Z])")
_REPRESENTS = regex(r",\s+(?:representing|speaking\s+for)\s+(?:the\s+)?[A-Z]")
_FROM = regex(r"\s+(?:from|of|representing)\s+(?:the\s+)?(?=[A-Z])|\s*[(]\s*")


#: `a biologist`, but not `the Minister`.
_ARTICLE = regex(r"(?:an?|the)\s+(?=[a-z])")
#: `Sok Dara, a biologist at the Water Institute who has tagged catfish since 2009`
_WHO_HAS = regex(r"(?<=[A-Za-z)]),?\s+(?:who|whose)\s+[a-z][^()“”]*$")


def name_and_position(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """`Mr. Sok Dara, Director of …`, `Deputy Minister Sok Dara`, `Sok Dara of the Ministry …`"""
    if _IS_THING.match(head.text):
        return None
    if done := _ACTS.search(head.text):
        if idle_latin.DOES.match(head.text, done.start()):
            return None
        head = head.cut(0, done.start())
    if clause := _WHO_HAS.search(head.text):
        # Only what stands behind an office, which nothing else would tell.
        is_told = "," in head.text[: clause.start()] or _FROM.search(head.text, 0, clause.start())
        head = head.cut(0, clause.start()) if is_told else head
    for meanwhile in (_ASIDE, _DOING, _WHO_DOES):
        aside = meanwhile.search(head.text)
        # `Sok Dara, representing the Water Board`: nothing else tells the office.
        if aside and not (_REPRESENTS.match(aside[0]) and "," not in head.text[: aside.start()]):
            head = head.cut(0, aside.start() + head.text[aside.start()].count(")"))
    if (part := _PART.match(head.text)) and "," in head.text:
        head = head.cut(part.end())
    if ours := _OURS.match(head.text):
        head = head.cut(ours.end())
    if dashed := _DASHED.fullmatch(head.text):
        name, position = head.group(dashed, "name"), head.group(dashed, "position")
        if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
            return name, position
    if both := _around(head, knowledge) or _run_on(head, knowledge):
        return both
    comma = head.text.find(",")
    inside = names.HONOURED_INSIDE.search(head.text, 0, max(comma, 0))
    if inside and plain_posts.FRONT.fullmatch(head.text[: inside.start()].rstrip()):
        # `Camp leader Prof. Sok Dara, Dean of …`
        head, comma = head.cut(inside.start()), comma - inside.start()
    if (dash := _DASH.search(head.text)) and not 0 < comma < dash.start():
        # `Mr. Sok Dara – Director of …`, as Vietnamese offices write it.
        name, position = head.cut(0, dash.start()).strip(), head.cut(dash.end())
        if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
            return name, position
    if comma > 0:
        name, position = head.cut(0, comma).strip(), head.cut(comma + 1).strip()
        if who := WHO_IS.match(position.text) or _FROM_BODY.match(position.text):
            # `who manages the core area for the Ministry`: what that one does is the office.
            does = _WHO_RUNS.match(position.text)
            position = position.cut(does.end() if does else who.end())
        if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
            article = _ARTICLE.match(position.text)
            return name, position.cut(article.end() if article else 0)
        # `Sok Dara, a fruit trader from Kampot`: nobody else has a trade.
        honoured = names.HONORIFIC.match(name.text) and names.is_name(name.text, knowledge)
        if honoured or negotiators.is_somebody(name, knowledge):
            plain = plain_posts.POST.match(position.text)
            if plain and not positions.does(position.text):
                return name, position.cut(plain.end("article"))
    if match := _FROM.search(head.text):
        name, position = head.cut(0, match.start()).strip(), head.cut(match.end())
        closing = position.text.find(")") if match[0].strip() == "(" else -1
        # Behind the bracket stands at most what somebody does meanwhile.
        ends = closing < 0 or bool(_MEANWHILE.fullmatch(position.text, closing + 1))
        position = (position.cut(0, closing) if closing > 0 else position).strip()
        position = position.strip(") ") if match[0].strip() == "(" else position
        if not ends:
            return None
        if name.text.isupper() and " " not in name.text:
            return None  # `PATRON of the Committee`
        if names.is_name(name.text, knowledge) and positions.is_position(position, knowledge):
            return name, position
        # `Ms. Sok Dara of Cat Tien National Park, Viet Nam`: any place or body behind an honour.
        honoured = names.HONORIFIC.match(name.text) and names.is_name(name.text, knowledge)
        told = match[0].strip() != "(" and not _tells_deed(position.text)
        if (
            honoured
            and told
            and (_OF_ANY.fullmatch(position.text) or _OF_GROUP.fullmatch(position.text))
        ):
            return name, position
    if found := _behind_office(head, knowledge):
        return found
    words = list(re.finditer(r"\s+", head.text))
    for gap in words:
        name, position = head.cut(gap.end()).strip(), head.cut(0, gap.start()).strip(", ")
        if len(name.text.split()) < 2 or not names.is_name(name.text, knowledge):
            continue
        if positions.holds_somebody(position.text) or _ends_in_rank(position.text):
            continue
        if positions.does(position.text):
            continue
        if _POST_AT_END.search(position.text):
            return name, said_before.office_behind(position)
        if trades.stands_before(position, name, knowledge):
            return name, latin_subjects.without_article(position)
        # `Thai ranger chief Mr. Sok Dara`
        beside = not head.text[: gap.start()].endswith(",")
        is_honoured = beside and bool(names.HONORIFIC.match(name.text))
        if is_honoured and plain_posts.FRONT.fullmatch(position.text):
            return name, latin_subjects.without_article(position)
        # `Director of the Department of Rivers of Cambodia Mr. Sok Dara`
        honoured = names.HONORIFIC.match(name.text) and positions.has_post(position.text)
        if honoured and positions.is_position(position, knowledge):
            return name, position.cut(4) if position.text.startswith("The ") else position
    return None


def _ends_in_rank(text: str) -> bool:
    """`The commander of the boats, Captain`: the rank goes with the name behind it."""
    last = text[text.rfind(",") + 1 :].strip()
    return bool("," in text and names.HONORIFIC.fullmatch(f"{last} Sok Dara"[: len(last) + 1]))


def _tells_deed(text: str) -> bool:
    """Whether words tell what somebody of a body did: `River Group set out how the`"""
    done = verbs.LATIN_TAKES_PART.search(text) or verbs.LATIN_SAYS.search(text)
    return bool(positions.does(text) or done)


#: `Pham Van Tan – Deputy Director of the Rivers Administration –`
_DASHED = regex(
    r"(?P<name>[A-ZĐ][^,–—()]{3,50}?)\s+[–—-]\s+(?P<position>[A-ZĐ][^–—()]{4,200}?)(?:\s+[–—-])?"
)
#: `Vice Minister Sok Dara of the Ministry of …`
_AROUND = regex(
    r"(?:The\s+)?(?P<post>(?:[A-Z][\w-]*\s+){1,5}?)"
    r"(?P<name>(?:(?:H\.E\.|Mr|Mrs|Ms|Dr|Prof|U|Daw)\.?\s+)*[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){1,3})\s+"
    r"(?P<body>(?:of|from|at)\s+(?:the\s+)?(?=[A-Z])[^()]{3,160})"
)


def _around(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """Somebody whose post stands before the name and whose body behind it."""
    match = _AROUND.fullmatch(head.text)
    for gap in re.finditer(r"\s+", match["post"] + match["name"]) if match else ():
        assert match
        at = match.start("post") + gap.end()
        name, post = head.cut(at, match.end("name")), head.cut(match.start("post"), at).strip()
        body = head.group(match, "body")
        if trades.stands_before(post, name, knowledge):
            # `Harbour Pilot Sok Dara from Kampot`
            own = latin_subjects.without_article(post)
            is_office = positions.is_position(body, knowledge)
            return name, join((own, body), " ") if is_office else own
        if not _POST_AT_END.search(post.text) or not names.is_name(name.text, knowledge):
            continue
        if names.HONORIFIC.sub("", f"{post.text} x") == "x":
            return None  # `Professor Sok Dara of the Institute …`
        if len(names.bare(name.text).split()) > 1 and positions.is_position(body, knowledge):
            return name, join((post, body), " ")
    return None


#: `Sok Dara head of the fire office`: a post in small letters that no comma parts from the name.
_RUN_ON = regex(
    r"(?P<name>(?:[A-ZĐ][\w’'.-]*\s+){2,6})(?P<office>(?:(?!(?:the|an?|his|her|its|their|to|of|for|with|from|and|[a-z]+ed|"
    r"says|tells|asks|said|told)\b)[a-z][a-z-]*\s+){0,2}[a-z][a-z-]*(?:,|\s+(?:of|at|in|for|with|and|from)\s)[^.;:]{2,160})"
)


def _run_on(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    match = _RUN_ON.fullmatch(head.text)
    office = match["office"] if match else ""
    told = plain_posts.is_one(office) or trades.tells_person(office)
    if not match or not told or positions.does(office):
        return None
    name = head.group(match, "name").strip()
    return (
        (name, head.group(match, "office")) if negotiators.is_somebody(name, knowledge) else None
    )


def _behind_office(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """`Viet Nam's Deputy Minister of Natural Resources, Sok Dara`"""
    comma = head.text.rfind(", ")
    name, office = head.cut(comma + 1).strip(), head.cut(0, max(comma, 0)).strip()
    # `The River Office, Mr. Sok Dara`: for a body only somebody honoured.
    of_body = names.HONORIFIC.match(name.text) and offices.LATIN_BODY.search(office.text)
    told = positions.has_post(office.text) or of_body
    if comma < 4 or len(name.text.split()) < 2 or not told:
        return None
    if not names.is_name(name.text, knowledge) or not positions.is_position(office, knowledge):
        return None
    # A place behind somebody's office is no name.
    if knowledge.country_at(even(name.text)):
        return None
    scene = _IN_A_SCENE.match(office.text)
    return name, latin_subjects.without_article(office.cut(scene.end() if scene else 0))


#: `Sok Dara, an officer from Kampot, saw the cause in the sluices, which …`: no office has a verb
#: that is nothing else.
_ACTS = regex(
    r",\s+(?:saw|came|went|took|gave|knew|felt|thought|spoke|said|drew|threw|grew|rose|chose|wrote|"
    r"began|(?:found|kept|held|put|made)(?!\s+(?:in|at|by|on|from|up)\b))\s|"
    r"\s(?:answered|followed|contradicted|supported|seconded|joined)\s+(?:him|her|them)\b"
)
#: `A message of greeting by the Secretary-General`: what somebody has made.
_IS_THING = regex(r"(?:An?|The|One|Another)\s+[a-z][^,;:]{0,80}?\s(?:by|written|signed|sent)\s")
#: `At the opening ceremony the Centre’s Deputy Director`: where, with no comma.
_IN_A_SCENE = regex(
    r"(?:At|In|On|During|After|Before)\s+(?:(?:the|an?|his|her|its|this)\s+)?(?:[a-z-]+\s+){1,5}?"
    r"(?=the\s+(?:[a-z]+[’']s\s+)?[A-Z])"
)
