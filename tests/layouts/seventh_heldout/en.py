"""Three English layouts, each a whole document."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, R, Rule, T, b, p, pars
from ..documents.sheet import EN, MONTHS
from ..documents.turns import TurnSheet as Sheet
from ..words import COUNTRIES
from .content import invent

TINTS = [(90, 120, 150), (130, 95, 80), (80, 130, 100), (120, 90, 140)]


def lead(s: Sheet, introduced: bool = False) -> str:
    c = s.case
    where = s.where()
    how = f"was held in {where}" if where else "was held online"
    text = (
        f"The {s.meeting()} {how} on {s.days()}. "
        if not c.meeting[1][0].isdigit()
        else f"On {s.days()}, the {s.meeting()} {how}. "
    )
    text += s.rng.choice(
        [
            (
                f"Hosted by the {c.centre[1]}, it brought together government "
                "officials, researchers and development partners from the six "
                "countries of the basin."
            ),
            (
                f"It was convened by the {c.centre[1]} ({c.centre[2]}) with "
                "more than 60 participants."
            ),
        ]
    )
    return s.lead(text)


def _hon(s: Sheet, turn) -> str:
    name = s.name(turn)
    if name.split()[0] in ("U", "Daw"):
        return name
    plain = "Ms." if turn.who.woman else "Mr."
    if "Minister" in turn.job.post or turn.job.post in ("国务秘书", "副部长"):
        return f"H.E. {plain} {name}"
    if turn.job.post in ("教授", "研究员", "所长", "副院长"):
        return f"{'Prof.' if turn.job.post == '教授' else 'Dr.'} {name}"
    return f"{plain} {name}"


def newsletter(rng: Random) -> tuple[Doc, list]:
    """Voices: each a quotation, and below it who said it."""
    c = invent(rng, silent=False, again=False)
    s = Sheet(c, EN, rng)
    s.told.names = [c.centre[1]]
    d = c.date
    day = rng.choice(
        [f"{MONTHS[d.month - 1]} {d.day}, {d.year}", f"{d.day} {MONTHS[d.month - 1]} {d.year}"]
    )
    head = rng.choice(["NEWSLETTER", "e-Newsletter", "Bulletin"])
    blocks: list = [
        p(R(c.centre[1], True, colour="1F6F54"), align="centre"),
        p(R(head, True, colour="1F6F54"), kind="big", align="centre"),
        p(f"Issue {c.number}, {c.year}  |  {day}", align="centre"),
        Rule("1F6F54"),
    ]
    title = s.headline(c.slogan[1] if rng.random() < 0.5 else f"{c.meeting[1]} concludes")
    blocks += [
        p(title, kind="title"),
        p(lead(s)),
        p(rng.choice(["Voices from the meeting", "What they said", "Speakers’ views"]), kind="h1"),
    ]
    dash = rng.choice(["— ", "– ", ""])
    for turn in c.turns:
        texts = s.paras(turn, None, "")
        quoted = ["“" + texts[0] + ("”" if len(texts) == 1 else "")]
        quoted += [x + ("”" if i == len(texts) - 2 else "") for i, x in enumerate(texts[1:])]
        bare = "\n".join(texts)
        post = s.post(turn)
        blocks += pars([])
        blocks += [P([[R(x, italic=True)]]) for x in quoted]
        if turn.who:
            name = _hon(s, turn) if rng.random() < 0.5 else s.name(turn)
            blocks.append(
                P([[R(dash), R(name, True), R(", " + post)]])
                if dash or rng.random() < 0.5
                else p(b(name), R(post, italic=True), align="right")
            )
            s.rem(name, post, "\n".join(quoted), turn.job.country, text=[bare], **s.mild(turn))
        else:
            blocks.append(P([[R(dash), R(post, True)]]))
            s.rem(
                "",
                post,
                "\n".join(quoted),
                turn.job.country,
                text=[bare],
                position=["The " + post],
            )
    closing = [x[1] for x in c.closing]
    s.closing(closing, "Looking ahead")
    blocks += [p("Looking ahead", kind="h1"), *pars(closing)]
    text = (
        f"The {c.centre[1]} ({c.centre[2]}) is a platform for policy "
        "dialogue, capacity building and joint research. Its office is "
        "in Beijing."
    )
    blocks += [
        Rule("1F6F54"),
        p(f"About {c.centre[2]}", kind="h2"),
        p(s.about(text, f"About {c.centre[2]}")),
    ]
    lines = [
        "Contact us",
        c.street[1],
        f"Tel: {c.phone} | Fax: {c.fax}",
        "Email: " + ", ".join(c.mails),
        f"Web: {c.site}",
    ]
    s.contact(address=c.street[1], telephones=c.phone, fax=c.fax, emails=c.mails, website=c.site)
    blocks.append(P([[b(lines[0])], *[[R(x)] for x in lines[1:]]]))
    return Doc(blocks, language="en"), [s.told]


def daily(rng: Random) -> tuple[Doc, list]:
    """A reporting service: volume and number, parts with heads, speakers in sentences."""
    c = invent(rng, silent=False)
    s = Sheet(c, EN, rng)
    d = c.date
    blocks: list = [
        T(
            [
                [
                    [
                        p(R("River Cooperation Bulletin", True), kind="h1"),
                        p(R(f"A publication of the {c.centre[1]}", small=True)),
                    ],
                    [
                        p(f"Vol. {c.year - 2016} No. {c.number}", align="right"),
                        p(
                            f"{d.strftime('%A')}, {d.day} {MONTHS[d.month - 1]} {d.year}",
                            align="right",
                        ),
                    ],
                ]
            ],
            [11, 5],
            borders=False,
        ),
        Rule("000000"),
        p(s.headline(f"Summary of the {c.meeting[1]}"), kind="title", align="centre"),
        p(lead(s)),
    ]
    s.told.indifferent_names = [
        "River Cooperation Bulletin",
        c.centre[1],
        f"A publication of the {c.centre[1]}",
    ]
    parts = ["Opening", "Country perspectives", "Discussion"]
    used: set[str] = set()
    size = max(2, (len(c.turns) + 2) // 3)
    upper = rng.random() < 0.5
    for n, turn in enumerate(c.turns):
        if n % size == 0 and n // size < 3:
            blocks.append(p(parts[n // size], kind="h2"))
        name, post = s.name(turn), s.post(turn, "of")
        short = bool(turn.who) and name in used
        verb = s.verb(turn)
        if turn is c.turns[-1]:
            verb = "closed the meeting. " + s.they(turn) + " said that"
        if not turn.who:
            who = f"The {post}"
            runs = [R("The ", False), b(post)]
        elif short:
            who = name.upper() if upper else name
            runs = [b(who)]
            verb = "added that"
        else:
            shown = _hon(s, turn) if rng.random() < 0.6 else name
            who = f"{shown}, {post},"
            runs = [b(shown), R(f", {post},")]
        texts = s.paras(turn, None, "")
        said = texts[0][0].lower() + texts[0][1:] if not texts[0].startswith("In ") else texts[0]
        texts[0] = f"{who} {verb} {said}"
        blocks.append(P([[*runs, R(f" {verb} {said}")]]))
        blocks += pars(texts[1:])
        all_text = "\n".join(texts)
        tail = "\n".join([f"{verb} {said}", *texts[1:]])
        tails = [tail, "\n".join([said, *texts[1:]])]
        if not turn.who:
            s.rem("", post, all_text, turn.job.country, text=tails, position=["The " + post])
        elif short:
            s.rem(
                who, "", all_text, "", text=tails, position=[post], country=["", turn.job.country]
            )
        else:
            s.rem(shown, post, all_text, turn.job.country, text=tails, **s.mild(turn))
        used.add(name)
    closing = [x[1] for x in c.closing]
    s.closing(closing, "Outcome")
    blocks += [p("Outcome", kind="h2"), *pars(closing)]
    text = (
        "The River Cooperation Bulletin is written and edited by "
        "Hannah Kowalski and Tom Ferreira. "
        f"For more information, contact the editor at <{c.mails[0]}>."
    )
    blocks += [Rule("000000"), p(R(text, small=True))]
    s.contact(emails=c.mails[0])
    return Doc(
        blocks, footer=f"{c.centre[2]} – Vol. {c.year - 2016} No. {c.number} – Page", language="en"
    ), [s.told]


def secretariat(rng: Random) -> tuple[Doc, list]:
    """A brief of a secretariat: numbered parts, a table of speakers, points with bullets."""
    c = invent(rng, again=False)
    s = Sheet(c, EN, rng)
    s.told.names = [c.centre[1]]
    d = c.date
    sup = {1: "st", 2: "nd", 3: "rd"}.get(d.day % 10 if d.day not in (11, 12, 13) else 0, "th")
    day = rng.choice(
        [
            f"{d.day:02} {MONTHS[d.month - 1][:3]} {d.year}",
            f"{d.day}{sup} {MONTHS[d.month - 1]} {d.year}",
            f"{d.day}-{MONTHS[d.month - 1][:3]}-{d.year}",
        ]
    )
    blocks: list = [
        p(b(c.centre[1]), align="centre"),
        p(b("MEETING BULLETIN"), align="centre"),
        T(
            [
                [[p("Bulletin No.")], [p(f"{c.number:02}/{c.year}")]],
                [[p("Date of issue")], [p(day)]],
                [[p("Subject")], [p(s.headline(c.meeting[1]))]],
            ],
            [4, 12],
        ),
        p("1. Introduction", kind="h1"),
        p(lead(s)),
        p("2. Statements", kind="h1"),
    ]
    s.told.accepted["headline"] = ["Subject" + c.meeting[1]]
    three = rng.random() < 0.5
    heads = (
        ["Speaker", "Key points"]
        if not three
        else ["Name", "Position / Organization", "Summary of remarks"]
    )
    rows = [[[p(b(h))] for h in heads]]
    for turn in c.turns:
        texts = [x for t in s.paras(turn, None, "") for x in _sentences(t)]
        points = (
            [P([[R(x)]], kind="bullet") for x in texts]
            if rng.random() < 0.6
            else [p("\n".join(texts).replace("\n", " "))]
        )
        marked = "\n".join("- " + x for x in texts)
        job = turn.job
        lines = (
            [*job.parts, *([COUNTRIES[job.country][1]] if job.nation and job.country else [])]
            if turn.who
            else [turn.body[1]]
        )
        joined = ", ".join(lines)
        other = [" ".join(lines), "; ".join(lines), "\n".join(lines), " / ".join(lines)]
        name = _hon(s, turn) if turn.who else ""
        if three:
            rows.append([[p(name or "–")], [p(joined)], points or [p("")]])
        else:
            first = [p(b(name)), *[p(x) for x in lines]] if name else [p(b(lines[0]))]
            rows.append([first, points or [p("")]])
        s.rem(
            name,
            joined,
            "\n".join(texts),
            job.country,
            position=other,
            text=[marked, marked.replace("- ", "• "), marked.replace("- ", "")],
            **s.mild(turn),
        )
    blocks.append(T(rows, [6, 10] if not three else [3.6, 4.8, 7.6], header=True))
    closing = [x[1] for x in c.closing]
    s.closing(closing, "3. Way forward")
    blocks += [p("3. Way forward", kind="h1"), *pars(closing)]
    officer = rng.choice(["Ms. Phonepaseuth Keomany", "Mr. Daniel Whitcombe"])
    blocks.append(
        p(
            f"For further information please contact: {officer}, Communication Officer",
            f"{c.street[1]} {c.postcode}",
            f"T: {c.phone}  F: {c.fax}",
            f"E: {c.mails[0]}  W: {c.site}",
        )
    )
    s.contact(
        address=c.street[1],
        postcode=c.postcode,
        telephones=c.phone,
        fax=c.fax,
        emails=c.mails[0],
        website=c.site,
    )
    s.told.other_contact = {"address": [[f"{c.street[1]} {c.postcode}"]]}
    return Doc(
        blocks,
        header=f"{c.centre[2]} Meeting Bulletin {c.number:02}/{c.year}",
        footer="#",
        language="en",
    ), [s.told]


def _sentences(text: str) -> list[str]:
    return [x if x.endswith(".") else x + "." for x in text.split(". ") if x]


LAYOUTS = [newsletter, daily, secretariat]
