"""Two English papers of the eighth set: a release to the press, a designed newsletter."""

from __future__ import annotations

import re
from random import Random

from ..documents.page import Box, Doc, P, Pic, R, Rule, T, b, p, pars
from ..documents.sheet import EN, MONTHS, pattern
from ..words import COUNTRIES
from .content import invent
from .leads import en_lead, titled
from .sheet import Sheet, plainly


def press_bulletin(rng: Random) -> tuple[Doc, list]:
    """A river commission's release: a date line, quotations with `said …`, notes to editors."""
    c = invent(rng, silent=False, again=False)
    c.online = False
    c.closing = plainly(c.closing)
    s = Sheet(c, EN, rng)
    s.told.names = [c.centre[1]]
    d = c.date
    blocks: list = [
        p(R(c.centre[1], True, colour="1F497D"), kind="title"),
        p(
            R(
                f"PRESS BULLETIN  No. {c.number}/{c.year}"
                if rng.random() < 0.5
                else f"Press Bulletin No. {c.number}, {c.year}",
                True,
            )
        ),
        p("For immediate release"),
        Rule("1F497D"),
        p(s.headline(c.slogan[1]), kind="title"),
    ]
    city, _, nation = c.place[2].partition(", ")
    dash = rng.choice([" – ", " — "])
    shown = f"{city.upper()}, {nation}" if rng.random() < 0.6 else c.place[2]
    s.told.place = c.place[2]
    s.told.accepted["place"] = [shown, city, city.upper(), f"{city}, {nation}"]
    line = f"{shown}, {d.day} {MONTHS[d.month - 1]} {d.year}{dash}"
    body = (
        f"Officials and experts of six countries met in {city} on {s.days()} for "
        f"the {s.meeting()}. "
    ) + rng.choice(
        [
            f"The event was organized by the {c.centre[1]} ({c.centre[2]}).",
            f"Over 70 participants took part in the event, which was hosted by {c.centre[2]}.",
        ]
    )
    if rng.random() < 0.5:
        blocks.append(P([[b(line), R(body)]]))
    else:
        blocks.append(p(line + body))
    s.lead(line + body, body)
    last = len(c.turns) - 1
    for n, turn in enumerate(c.turns):
        post = s.post(turn)
        bare = s.paras(turn, None, "")
        one, _, rest = bare[0].partition(". ")
        if not turn.who:
            low = one[0].lower() + one[1:]
            text = f"The {post} noted in its statement that {low}. {rest}"
            more = bare[1:]
            said = pattern(
                (f"The {post}",), ("noted in its statement that",), low + ".", rest, *more
            )
            s.rem(
                "",
                post,
                "\n".join([text, *more]),
                turn.job.country,
                text=[said],
                position=["The " + post],
            )
            blocks += pars([text, *more])
            continue
        name = titled(s, turn).replace(".", "") if rng.random() < 0.5 else s.name(turn)
        they = s.they(turn).lower()
        more = bare[1:]
        verb = "said" if n != last else "concluded"
        ways = rng.random()
        if ways < 0.6:
            text = f"“{one},” {verb} {name}, {post}." + (f" “{rest}”" if rest else "")
            said = pattern(
                f"“{one},”",
                (verb,),
                (name,),
                (",",),
                (post,),
                (".",),
                *([f"“{rest}”"] if rest else []),
            )
        elif ways < 0.8:
            text = f"“{one},” {verb} {name}, {post}. {rest}"
            said = pattern(f"“{one},”", (verb,), (name,), (",",), (post,), (".",), rest)
        else:
            low = one[0].lower() + one[1:]
            text = f"{name}, {post}, told the meeting that {low}. {rest}"
            said = pattern(
                (name,), (",",), (post,), (",",), ("told the meeting that",), low + ".", rest
            )
        if more:
            quoted = more[0].removeprefix(f"{s.they(turn)} also touched upon the work ahead. ")
            extra = f"“{quoted.removesuffix('.')},” {they} added."
            said = re.compile(
                said.pattern
                + "(?:"
                + pattern(extra).pattern
                + "|"
                + pattern(f"“{quoted.removesuffix('.')},”").pattern
                + ")"
            )
            more = [extra]
        s.rem(name, post, "\n".join([text, *more]), turn.job.country, text=[said], **s.mild(turn))
        blocks += pars([text, *more])
    closing = [x[1] for x in c.closing]
    s.closing(closing)
    end = rng.choice(["– END –", "# # #", "***"])
    s.told.patterns["closing"] = pattern(*closing, (end,))
    blocks += [*pars(closing), p(end, align="centre")]
    about = (
        f"The {c.centre[1]} supports policy dialogue, joint research and training "
        "among the countries of the basin. It was set up in 2017 and has its "
        "office in Beijing."
    )
    label = rng.choice(["Note to Editors", f"About {c.centre[2]}"])
    blocks += [p(b(label)), p(s.about(about, label))]
    person = rng.choice(["Ms. Vilaysone Chanthavong", "Mr. Oliver Brandt"])
    blocks += [
        P(
            [
                [b("Media contact")],
                [R(f"{person}, Communication Officer")],
                [R(f"{c.street[1]}, {c.postcode}, China")],
                [R(f"Tel: {c.phone}")],
                [R("Email: "), R(c.mails[0], link=f"mailto:{c.mails[0]}")],
                [R("Website: "), R(c.site)],
            ]
        )
    ]
    s.contact(
        address=c.street[1],
        postcode=c.postcode,
        telephones=c.phone,
        emails=c.mails[0],
        website=c.site,
    )
    s.told.other_contact = {
        "address": [
            [f"{c.street[1]}, {c.postcode}, China"],
            [f"{c.street[1]}, China"],
            [f"{c.street[1]}, {c.postcode}"],
        ],
        "names": [[person], [f"{person}, Communication Officer"]],
    }
    return Doc(blocks, language="en"), [s.told]


def sidebar(rng: Random) -> tuple[Doc, list]:
    """A designed newsletter: a page as a table, facts at the side, speakers `name | country`."""
    c = invent(rng, silent=False, again=False)
    s = Sheet(c, EN, rng)
    paper = rng.choice(["River Highlights", "Basin Highlights"])
    s.told.indifferent_names = [
        paper,
        paper.upper(),
        c.centre[1],
        f"Newsletter of the {c.centre[1]}",
    ]
    d = c.date
    s.told.names = []
    day = rng.choice(
        [f"{d.day} {MONTHS[d.month - 1]} {d.year}", f"{MONTHS[d.month - 1]} {d.day}, {d.year}"]
    )
    blocks: list = [
        Box([p(f"Issue {c.number} / {c.year}", align="right"), p(day, align="right")], 5, 1.4),
        p(R(paper.upper(), True, colour="C55A11"), kind="big"),
        p(R(f"Newsletter of the {c.centre[1]}", italic=True)),
        Rule("C55A11"),
    ]
    text = (
        f"The {c.centre[1]} is a platform for dialogue, joint research and "
        "training on river environment."
    )
    side: list = [
        p(R("AT A GLANCE", True, colour="C55A11")),
        P([[b("Date")], [R(s.days())]]),
        P([[b("Venue")], [R(c.place[2] if not c.online else "Online")]]),
        P([[b("Participants")], [R("70 from 6 countries")]]),
        p(R("ABOUT US", True, colour="C55A11")),
        p(R(s.about(text, "ABOUT US"), small=True)),
        p(R("CONTACT", True, colour="C55A11")),
        p(c.street[1], f"Tel. {c.phone}", c.mails[0], c.site),
    ]
    if c.online:
        s.told.accepted["place"] = ["Online"]
    s.contact(address=c.street[1], telephones=c.phone, emails=c.mails[0], website=c.site)
    main: list = [
        p(s.headline(c.slogan[1]), kind="title"),
        # The stranger's own note forgot that this is the lead.
        p(s.lead(en_lead(s))),
        p("Speakers’ views" if rng.random() < 0.5 else "What was said", kind="h1"),
    ]
    bar = rng.choice([" | ", "  |  ", " · "])
    upper = rng.random() < 0.3
    for turn in c.turns:
        job = turn.job
        texts = s.paras(turn, None, "")
        said = "\n".join(texts)
        if not turn.who:
            main += [p(R(turn.body[1], True, colour="1F497D")), *pars(texts)]
            s.rem("", turn.body[1], said, job.country)
            continue
        land = COUNTRIES[job.country][1] if job.country else "International organization"
        if turn is c.turns[-1]:
            land = "Host"
        name = s.name(turn)
        name = name.upper() if upper else name
        post = ", ".join(job.parts)
        main += [
            p([R(name, True, colour="1F497D"), R(bar + (land.upper() if upper else land))]),
            p(R(post, italic=True)),
            *pars(texts),
        ]
        others = {"country": ["", "cn"]} if turn is c.turns[-1] else {}
        s.rem(
            name,
            post,
            said,
            job.country,
            name=[s.name(turn)],
            position=[
                f"{post}, {land}",
                f"{land}, {post}",
                f"{land} {post}",
                f"{land}{post}",
                f"{land.upper()}{post}",
                f"{post}, {land.upper()}",
            ],
            **others,
        )
    closing = [x[1] for x in c.closing]
    s.closing(closing, "Key outcomes")
    s.told.patterns["closing"] = pattern(
        ("Key outcomes",), ("-",), ("•",), closing[0], ("-",), ("•",), closing[1]
    )
    main += [p("Key outcomes", kind="h1"), *[p(x, kind="bullet") for x in closing]]
    if rng.random() < 0.6:
        main.insert(2, Pic(8, (120, 150, 170)))
    blocks.append(T([[side, main]], [4.4, 11.6], borders=False, shade={(0, 0): "FBE4D5"}))
    return Doc(blocks, footer=f"{paper}, issue {c.number}/{c.year}, page", language="en"), [s.told]


LAYOUTS = [press_bulletin, sidebar]
