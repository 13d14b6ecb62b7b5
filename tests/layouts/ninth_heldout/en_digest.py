"""An English layout of the ninth set as reporting services have it: in prose, two columns."""

from __future__ import annotations

from random import Random

from ..documents.page import Columns, Doc, P, R, Rule, T, b, p, pars
from ..documents.sheet import EN, MONTHS, cap, pattern
from .content import invent
from .leads import en_lead
from .sheet import Sheet

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def digest(rng: Random) -> tuple[Doc, list]:
    """A reporting service's: two columns, run-in names, bodies taking the floor, a box."""
    c = invent(rng, 4, 11)
    s = Sheet(c, EN, rng)
    paper = rng.choice(["Basin Meetings Digest", "River Talks Bulletin", "Green Basin Reporting"])
    d = c.date
    s.told.indifferent_names = [
        paper,
        f"Published by the {c.centre[1]}",
        f"Published by {c.centre[1]}",
        f"A service of the {c.centre[1]}",
        c.centre[1],
    ]
    s.told.names = []
    when = rng.choice([f"{DAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}", s.day()])
    no = rng.choice(
        [
            f"No. {c.number} of {c.year}",
            f"Issue {c.number}, {c.year}",
            f"{c.year} / No. {c.number}",
        ]
    )
    by = rng.choice(["Published by the ", "A service of the "])
    blocks: list = [
        T(
            [
                [
                    [
                        p(R(paper, True, colour="1F3864"), kind="title"),
                        p(R(by + c.centre[1], italic=True)),
                    ],
                    [p(no, align="right"), p(when, align="right")],
                ]
            ],
            [11, 5],
            borders=False,
            shade={(0, 0): "DEEAF6", (0, 1): "DEEAF6"},
        ),
    ]
    tail = rng.choice([f": {s.days()}", "", f" ({s.days()})"])
    word = rng.choice(["Summary of the ", "Highlights of the ", ""])
    s.headline(word + c.meeting[1] + tail, word + c.meeting[1])
    blocks += [p(s.told.headline, kind="title", align="centre"), Columns(2)]
    lead = en_lead(s)
    s.lead(lead)
    blocks.append(p(lead))
    turns = c.turns
    half = (len(turns) + 1) // 2
    caps = rng.random() < 0.4
    heads = [
        rng.choice(["Opening Statements", "Country Perspectives", "Introductory Remarks"]),
        rng.choice(["Sharing of Data", "Action on the Ground", "General Discussion"]),
    ]
    for n, turn in enumerate([*turns, c.host]):
        if n in (0, half) and n < len(turns):
            blocks.append(p(b(heads[n > 0].upper() if caps else heads[n > 0]), kind="h2"))
        if turn is c.host:
            end = rng.choice(["Closing", "Wrap-up", "Closing Session"])
            blocks.append(p(b(end.upper() if caps else end), kind="h2"))
        name = s.name(turn)
        post = s.post(turn)
        v = s.verb()
        if turn is c.host:
            title = rng.choice(["Chair ", "Meeting Chair ", "Moderator "])
            tailv = rng.choice(
                [
                    "closing the meeting, said that ",
                    "in her summary, said that "
                    if turn.who.woman
                    else "in his summary, said that ",
                    "wrapping up, noted that ",
                ]
            )
            runs = [R(title), R(name, True), R(f", {post}, ")]
            opener = [(title,), (name,), (f", {post}",), (", ",), (tailv,)]
            head = "".join(r.text for r in runs) + tailv
            extra = {"position": [f"{title}, {post}", title.strip()]}
            extra["name"] = [title + name]
        elif not turn.who:
            runs = [R("The "), R(post, True), R(" ")]
            opener = [("The ",), (post,), (v,)]
            head = f"The {post} {v} "
            extra = {"position": ["The " + post]}
        elif turn.again:
            verb = rng.choice(
                [
                    "took the floor again and said that",
                    "later added that",
                    "in a second intervention, said that",
                ]
            )
            runs = [R(name, True), R(" " if "second" not in verb else ", ")]
            opener = [(name,), (",",), (verb,)]
            head = "".join(r.text for r in runs) + verb + " "
            extra = {"position": [post], "country": ["", turn.job.country]}
        else:
            runs = [R(name, True), R(f", {post}, ")]
            opener = [(name,), (f", {post},",), (v,)]
            head = f"{name}, {post}, {v} "
            extra = {}
        texts = s.paras(
            turn,
            head,
            rng.choice(
                [
                    f"{cap(s.they(turn))} also made the following points. ",
                    f"{cap(s.they(turn))} went on to speak about next steps. ",
                    "On the way ahead: ",
                ]
            ),
        )
        bare = texts[0].removeprefix(head)
        shown = "".join(r.text for r in runs)
        blocks += [P([[*runs, R(texts[0].removeprefix(shown))]]), *pars(texts[1:])]
        s.rem(
            turn,
            "\n".join(texts),
            at="" if turn.again and turn.who else None,
            role="chair" if turn is c.host else "remark",
            text=[pattern(*opener, bare, *texts[1:]), pattern(*opener, cap(bare), *texts[1:])],
            **extra,
        )
    closing = [x[1] for x in c.closing]
    end = rng.choice(["Outcomes", "Decisions", "Next Steps"])
    end = end.upper() if caps else end
    s.closing(closing, (end,), *closing)
    blocks += [p(b(end), kind="h2"), *pars(closing), Columns(1)]
    a, z = c.staff[0][1], c.staff[1][1]
    note = rng.choice(
        [
            f"This issue was written by {a} and edited by {z}.",
            f"Text: {a}. Editor: {z}.",
            f"Written and edited by {a} and {z}.",
        ]
    )
    line = (
        f"{note} {c.centre[1]}, {c.street[1]} {c.postcode}, China. Tel.: "
        f"{c.phone}. E-mail: {c.mails[0]}. Web: {c.site}"
    )
    if rng.random() < 0.5:
        blocks.append(T([[[p(R(line, small=True))]]], [16], shade={(0, 0): "F2F2F2"}))
    else:
        blocks += [
            Rule("1F3864"),
            p(R(note, small=True)),
            p(R(line.removeprefix(note + " "), small=True)),
        ]
    s.contact(
        address=c.street[1],
        postcode=c.postcode,
        telephones=c.phone,
        emails=c.mails[0],
        website=c.site,
    )
    street, code = c.street[1], c.postcode
    s.told.other_contact = {
        "address": [
            [f"{street} {code}, China"],
            [f"{street} {code}"],
            [f"{c.centre[1]}, {street} {code}, China"],
        ],
        "names": [[c.centre[1]], [a], [z], [a, z]],
    }
    return Doc(blocks, footer="#", language="en"), [s.told]


LAYOUTS = [digest]
