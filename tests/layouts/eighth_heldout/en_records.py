"""Two English records of the eighth set: numbered paragraphs, tables."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, R, Rule, T, b, p
from ..documents.sheet import EN, MONTHS, pattern
from ..words import COUNTRIES
from .content import invent
from .leads import en_lead, titled
from .sheet import Sheet


def summary_record(rng: Random) -> tuple[Doc, list]:
    """As the United Nations print one: numbered paragraphs, the office in brackets."""
    c = invent(rng, silent=False, again=False)
    s = Sheet(c, EN, rng)
    s.told.names = [c.centre[1]]
    blocks: list = [
        T(
            [
                [
                    [p(b(c.centre[1]))],
                    [
                        p(f"Bulletin No. {c.number} ({c.year})"),
                        p(f"{s.long_date()}"),
                        p("Original: English"),
                    ],
                ]
            ],
            [10.2, 5.6],
            borders=False,
        ),
        Rule("000000"),
        p(s.headline(f"Summary record of the {s.meeting()}"), kind="title"),
    ]
    place = s.where()
    blocks.append(
        p(f"Held in {place}, on {s.days()}" if place else f"Held by videoconference on {s.days()}")
    )
    chair = c.turns[-1]
    blocks.append(P([[R("Chair: ", italic=True), R(f"{titled(s, chair)} ({s.post(chair)})")]]))
    count = 0

    def numbered(runs: list[R]) -> None:
        nonlocal count
        count += 1
        blocks.append(P([runs], kind="number", number=count))

    lead = en_lead(s)
    blocks.append(p(b("Opening of the meeting"), kind="h2"))
    numbered([R(lead)])
    s.lead(lead, "1. " + lead)
    for n, turn in enumerate(c.turns):
        if n == 0:
            blocks.append(p(b("Statements"), kind="h2"))
        bare = s.paras(turn, None, "")
        low = bare[0][0].lower() + bare[0][1:]
        verb = s.verb(turn) if turn is not chair else "summing up the discussion, said that"
        if turn is chair:
            name = titled(s, turn)
            who = [b(name), R(" (Chair), ")]
        elif turn.who:
            name = titled(s, turn)
            who = [b(name), R(f" ({s.post(turn)}) ")]
        else:
            name = ""
            who = [b(f"The representative of the {s.post(turn)}"), R(" ")]
        first = count + 1
        numbered([*who, R(f"{verb} {low}")])
        for t in bare[1:]:
            numbered([R(t)])
        intro = "".join(r.text for r in who)
        items: list = [(f"{first}.",), (intro,), (verb,), low]
        for i, t in enumerate(bare[1:], 1):
            items += [(f"{first + i}.",), t]
        whole = "\n".join([f"{intro}{verb} {low}", *bare[1:]])
        texts = [
            pattern(*items),
            pattern(*[bare[0] if x == low else x for x in items]),
            pattern((name,), (verb,), low, *items[4:]),
        ]
        if turn is chair:
            s.rem(
                name,
                "",
                whole,
                "",
                "chair",
                text=texts,
                position=[s.post(turn), "Chair"],
                country=["", "cn"],
            )
        elif turn.who:
            s.rem(name, s.post(turn), whole, turn.job.country, text=texts, **s.mild(turn))
        else:
            s.rem(
                "",
                s.post(turn),
                whole,
                turn.job.country,
                text=texts,
                position=[
                    "The representative of the " + s.post(turn),
                    "representative of the " + s.post(turn),
                    "The " + s.post(turn),
                ],
            )
    closing = [x[1] for x in c.closing]
    blocks.append(p(b("Conclusions"), kind="h2"))
    items = [("Conclusions",)]
    for x in closing:
        numbered([R(x)])
        items += [(f"{count}.",), x]
    rose = rng.choice(["The meeting rose at 12.45 p.m.", "The meeting rose at 5.10 p.m."])
    blocks.append(P([[R(rose, italic=True)]]))
    s.closing(closing)
    s.told.patterns["closing"] = pattern(*items, (rose,))
    mail = c.mails[0]
    blocks += [
        Rule("000000"),
        p(
            R(
                (
                    "Corrections to this record should be sent by e-mail to the secretariat "
                    f"of the meeting ({mail}) within two weeks of the date of issue."
                ),
                small=True,
            )
        ),
    ]
    s.contact(emails=mail)
    return Doc(blocks, footer="#", language="en"), [s.told]


def record_of_discussions(rng: Random) -> tuple[Doc, list]:
    """Minutes in tables: who attended with title and organization; what was said, by name."""
    c = invent(rng, silent=False, bodies=False)
    s = Sheet(c, EN, rng)
    s.told.names = [c.centre[1]]
    d = c.date
    day = rng.choice(
        [
            f"{d.day:02} {MONTHS[d.month - 1]} {d.year}",
            f"{d.day}-{MONTHS[d.month - 1][:3]}-{d.year}",
        ]
    )
    blocks: list = [
        p(b(c.centre[1])),
        p(R("RECORD OF DISCUSSIONS", True), kind="h1"),
        p(f"Bulletin No. {c.number:02}/{c.year}", f"Issued on {day}"),
        p(s.headline(s.meeting()), kind="title"),
    ]
    s.told.accepted["headline"] = [f"RECORD OF DISCUSSIONS{c.meeting[1]}"]
    chair = c.turns[-1]
    place = s.where()
    if c.online:
        s.told.accepted["place"] = ["Online", "Video conference"]
    facts = [
        ("Date", s.days()),
        ("Venue", place or rng.choice(["Online", "Video conference"])),
        ("Chair", f"{titled(s, chair)}, {s.post(chair)}"),
        ("Rapporteur", rng.choice(["Ms. Hannah Lindt", "Mr. Tom Ferreira"])),
    ]
    blocks.append(T([[[p(b(k))], [p(v)]] for k, v in facts], [3.2, 12.6]))
    blocks.append(p("A. Attendance", kind="h2"))
    rows = [[[p(b(h))] for h in ("Name", "Title", "Organization", "Country")]]
    seen: set[str] = set()
    for turn in [t for t in c.turns if t.who]:
        if s.name(turn) in seen or turn is chair:
            continue
        seen.add(s.name(turn))
        job = turn.job
        rows.append(
            [
                [p(titled(s, turn))],
                [p(job.parts[0])],
                [p(", ".join(job.parts[1:]))],
                [p(COUNTRIES[job.country][1] if job.country else "–")],
            ]
        )
    blocks.append(
        T(rows, [4.2, 3.8, 5.6, 2.2], header=True, shade={(0, i): "D9E2F3" for i in range(4)})
    )
    lead = rng.choice(
        [
            (
                "The meeting reviewed the state of monitoring in the basin and discussed "
                "the next phase of project cooperation. The main points are recorded "
                "below."
            ),
            (
                f"The meeting was called by the {c.centre[1]} to prepare the work plan of "
                "next year. Six countries were represented."
            ),
        ]
    )
    blocks += [
        p("B. Introduction", kind="h2"),
        p(s.lead(lead, "B. Introduction\n" + lead)),
        p("C. Discussion", kind="h2"),
    ]
    rows = [[[p(b(h))] for h in ("No.", "Speaker", "Points raised")]]
    told: set[str] = set()
    for n, turn in enumerate([t for t in c.turns if t.who], 1):
        name = titled(s, turn)
        job = turn.job
        texts = s.paras(turn, None, "")
        said = "\n".join(texts)
        rows.append(
            [
                [p(str(n))],
                [p(b(name + (" (Chair)" if turn is chair else "")))],
                [p(t) for t in texts],
            ]
        )
        if turn is chair:
            s.rem(
                name, "", said, "", "chair", position=[s.post(turn), "Chair"], country=["", "cn"]
            )
            continue
        land = COUNTRIES[job.country][1] if job.country else ""
        post = ", ".join(job.parts)
        ways = [
            glue.join(x) + tail
            for glue in (", ", " ", "", "; ", "|", " / ", " – ")
            for x in (job.parts, (job.parts[0], ", ".join(job.parts[1:])))
            for tail in ("", ", " + land, " " + land, "; " + land, "–")
        ]
        if name in told:
            s.rem(name, "", said, "", position=[post, *ways], country=["", job.country])
        else:
            s.rem(name, post, said, job.country, position=ways)
        told.add(name)
    blocks.append(
        T(rows, [1.2, 4.4, 10.2], header=True, shade={(0, i): "D9E2F3" for i in range(3)})
    )
    closing = [x[1] for x in c.closing]
    s.closing(closing, "D. Conclusions")
    s.told.patterns["closing"] = pattern(
        ("D. Conclusions",), ("(a) ",), closing[0], ("(b) ",), closing[1]
    )
    marks = ["(a) ", "(b) "] if rng.random() < 0.5 else ["", ""]
    blocks += [
        p("D. Conclusions", kind="h2"),
        *[p(m + x) for m, x in zip(marks, closing, strict=True)],
    ]
    if marks[0]:
        s.told.closing = "\n".join(m + x for m, x in zip(marks, closing, strict=True))
        s.told.accepted["closing"] = []
    blocks += [
        p(
            (
                f"Comments on this record may be sent to the Rapporteur: tel. {c.phone}, "
                f"e-mail {c.mails[0]}."
            ),
            kind="small",
        )
    ]
    s.contact(telephones=c.phone, emails=c.mails[0])
    return Doc(
        blocks, header=f"{c.centre[2]} Bulletin {c.number:02}/{c.year}", footer="#", language="en"
    ), [s.told]


LAYOUTS = [summary_record, record_of_discussions]
