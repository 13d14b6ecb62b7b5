"""An English layout of the ninth set: quotations with their authors below."""

from __future__ import annotations

from random import Random

from ..documents.page import Box, Doc, P, Pic, R, Rule, T, p, pars
from ..documents.sheet import EN, MONTHS, pattern
from .content import invent
from .leads import TINTS, en_lead
from .sheet import Sheet


def voices(rng: Random) -> tuple[Doc, list]:
    """An agency's design: each voice is a quotation with its author below it."""
    c = invent(rng, 3, 8, again=False)
    s = Sheet(c, EN, rng)
    d = c.date
    paper = rng.choice(["Common Waters", "GREEN RIVER POST", "The Confluence"])
    tag = rng.choice(
        [f"News from the {c.centre[1]}", f"The bulletin of the {c.centre[1]}", c.centre[1]]
    )
    s.told.indifferent_names = [paper, tag]
    if tag != c.centre[1]:
        s.told.indifferent_names.append(c.centre[1])
        s.told.names = []
    when = rng.choice(
        [f"{d.day} {MONTHS[d.month - 1]} {d.year}", f"{MONTHS[d.month - 1]} {d.day}, {d.year}"]
    )
    no = rng.choice(
        [
            f"Issue {c.number} | {when}",
            f"No. {c.number}/{c.year} · {when}",
            f"{when} · Issue {c.number}",
        ]
    )
    blocks: list = [
        p(R(paper, True, colour="538135"), kind="big"),
        p(R(tag, italic=True)),
        p(R(no, colour="7F7F7F")),
        Rule("538135"),
        p(s.headline(c.slogan[1]), kind="title"),
        Pic(15, (130, 160, 140)),
    ]
    if rng.random() < 0.5:
        blocks.append(
            p(
                R(
                    rng.choice(
                        [
                            "Delegates on the opening day. Photo: Qi Hong",
                            "Photo: secretariat",
                            "A session of the meeting.",
                        ]
                    ),
                    small=True,
                    italic=True,
                )
            )
        )
    blocks.append(p(s.lead(en_lead(s))))
    if rng.random() < 0.4:
        blocks.append(
            Box(
                [
                    p(R("In figures", True, colour="538135")),
                    p(f"{rng.choice([60, 70, 80])} delegates"),
                    p("6 countries"),
                    p(f"{rng.choice([4, 5])} sessions"),
                ],
                3.6,
                2.4,
            )
        )
    blocks.append(
        p(
            rng.choice(["In their own words", "Voices from the meeting", "What speakers told us"]),
            kind="h1",
        )
    )
    dash = rng.choice(["— ", "– ", ""])
    two = rng.random() < 0.4
    pics = rng.random() < 0.5
    marks = rng.choice([("“", "”"), ("“", "”"), ("", "")])
    if not marks[0]:
        dash = "— "
    for n, turn in enumerate([*c.turns, c.host]):
        texts = s.paras(turn, "")
        shown = [*texts]
        shown[0] = marks[0] + shown[0]
        shown[-1] += marks[1]
        if pics:
            blocks.append(Pic(2.4, TINTS[n % 3]))
        blocks += [P([[R(x, italic=True)]]) for x in shown]
        if not turn.who:
            blocks.append(p(R(dash + s.post(turn), True), align="right"))
        elif two:
            blocks.append(p(R(dash + s.name(turn), True), s.post(turn), align="right"))
        else:
            blocks.append(
                p([R(dash), R(s.name(turn), True), R(", " + s.post(turn))], align="right")
            )
        s.rem(
            turn,
            "\n".join(shown),
            text=[pattern((marks[0],), *texts, (marks[1],))] if marks[0] else [],
        )
    closing = [x[1] for x in c.closing]
    head = rng.choice(["What comes next", "The road ahead", "Outcomes in brief"])
    s.closing(closing, (head,), *closing)
    blocks += [p(head, kind="h1"), *pars(closing)]
    text = (
        f"The {c.centre[1]} links environment ministries of the basin and "
        "supports them with studies, training and pilot projects."
    )
    label = rng.choice(["Who we are", "About us", f"About {c.centre[2]}"])
    s.about(text, label)
    touch = rng.choice(["Get in touch", "Contact", "Reach us"])
    left = [p(R(label, True, colour="538135")), p(text)]
    right = [
        p(R(touch, True, colour="538135")),
        p(c.street[1]),
        p(f"T {c.phone}" if rng.random() < 0.4 else f"Phone: {c.phone}"),
        p(c.mails[0]),
        p(c.site),
    ]
    if rng.random() < 0.6:
        blocks.append(
            T([[left, right]], [8, 8], borders=False, shade={(0, 0): "E2EFD9", (0, 1): "E2EFD9"})
        )
    else:
        blocks += [*left, *right]
    s.contact(address=c.street[1], telephones=c.phone, emails=c.mails[0], website=c.site)
    return Doc(blocks, footer=paper, language="en"), [s.told]


LAYOUTS = [voices]
