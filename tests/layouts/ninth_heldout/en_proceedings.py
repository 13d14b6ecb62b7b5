"""An English layout of the ninth set: sessions, who sat in each and what was said."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, R, Rule, b, p, pars
from ..documents.sheet import EN, cap, pattern
from .content import invent
from .sheet import Sheet


def proceedings(rng: Random) -> tuple[Doc, list]:
    """Sessions with a moderator and panellists; run-in names; somebody sent apologies."""
    c = invent(rng, 5, 11, bodies=False)
    s = Sheet(c, EN, rng)
    org = c.centre[1]
    s.told.indifferent_names = [
        "Proceedings Bulletin",
        "Conference Bulletin",
        "PROCEEDINGS BULLETIN",
    ]
    word = rng.choice(["Proceedings Bulletin", "Conference Bulletin", "PROCEEDINGS BULLETIN"])
    when = rng.choice([f"Date of issue: {s.day()}", f"Issued: {s.day()}", f"Issued on {s.day()}"])
    blocks: list = [
        p(R(org, True), align="centre"),
        p(R(word, True), kind="title", align="centre"),
        p(
            rng.choice(
                [
                    f"No. {c.number}, {c.year}",
                    f"Number {c.number} ({c.year})",
                    f"Issue {c.number}/{c.year}",
                ]
            ),
            align="centre",
        ),
        p(when, align="centre"),
        Rule("000000"),
        p(s.headline(c.slogan[1]), kind="title"),
    ]
    sep = rng.choice([": ", ":\t"])
    for label, text in (
        (rng.choice(["Meeting", "Event", "Title of event"]), s.meeting()),
        (rng.choice(["Dates", "Date of the meeting", "When"]), s.days()),
        (rng.choice(["Venue", "Place", "Location"]), s.venue()),
        (rng.choice(["Organized by", "Host", "Convened by"]), org),
    ):
        blocks.append(
            P(
                [
                    [
                        b(label + sep.rstrip(" ") if sep != ": " else label + ":"),
                        R(("" if "\t" in sep else " ") + text),
                    ]
                ]
            )
        )
    head = rng.choice(["Summary", "Overview", "Background"])
    lead = rng.choice(
        [
            (
                "The meeting brought together environment authorities of six countries. "
                "Two sessions dealt with data and with work on the ground, and a short "
                "wrap-up followed."
            ),
            (
                "Delegates discussed how to exchange information and how to put it to "
                "use. This bulletin sums up the interventions of both sessions."
            ),
            (
                "Two working sessions were held, each with a panel and an open "
                "discussion. The main points of every speaker are given below."
            ),
        ]
    )
    s.lead(lead, (head,), lead)
    blocks += [p(b(head), kind="h2"), p(lead)]
    turns = c.turns
    half = (len(turns) + 1) // 2
    host = c.host
    modword = rng.choice(["Moderator", "Chair", "Session chair"])
    lists = rng.choice(["Panellists:", "Speakers:", "Panel:"])
    form = rng.choice(["dot", "colon"])
    tail = ": " if form == "colon" else ". "
    for k, group in enumerate((turns[:half], turns[half:])):
        topic = [
            [
                "Sharing information across borders",
                "Data for decisions",
                "Monitoring and exchange",
            ],
            ["Working together on the ground", "Pilots and lessons", "People and institutions"],
        ][k]
        blocks.append(
            p(b(f"Session {k + 1}{rng.choice([': ', '. ', ' – '])}{rng.choice(topic)}"), kind="h2")
        )
        if k == 0:
            blocks.append(
                P([[R(modword + ": ", italic=True), R(f"{s.titled(host)}, {s.post(host)}")]])
            )
        else:
            blocks.append(P([[R(modword + ": ", italic=True), R(s.titled(host))]]))
        new = [t for t in group if not t.again]
        if new:
            blocks.append(p(R(lists, italic=True)))
            blocks += [p(f"{s.titled(t)}, {s.post(t)}", kind="bullet") for t in new]
        for t in group:
            name = s.titled(t)
            start = name + (rng.choice([" (from the floor)", " (discussion)"]) if t.again else "")
            texts = s.paras(
                t,
                "",
                rng.choice(
                    [
                        f"{cap(s.they(t))} closed with two remarks. ",
                        "Further points followed. ",
                        "",
                    ]
                ),
            )
            extra = {"position": [s.post(t)], "country": ["", t.job.country]} if t.again else {}
            blocks += [P([[b(start + tail.rstrip()), R(" " + texts[0])]]), *pars(texts[1:])]
            s.rem(
                t,
                "\n".join(texts),
                at="" if t.again else None,
                by=name,
                text=[pattern((start + tail,), *texts)],
                **{"name": [s.name(t)], **extra},
            )
            if t.again:
                s.told.others[len(s.told.remarks) - 1]["position"] = [s.post(t)]
    blocks.append(
        p(
            b(rng.choice(["Wrap-up by the moderator", "Closing of the meeting", "Wrap-up"])),
            kind="h2",
        )
    )
    name = s.titled(host)
    tag = rng.choice([f" ({modword})", ""])
    texts = s.paras(host, "", "")
    blocks += [P([[b(name + tag + tail.rstrip()), R(" " + texts[0])]]), *pars(texts[1:])]
    s.rem(
        host,
        "\n".join(texts),
        role="chair",
        by=name,
        text=[pattern((name + tag + tail,), *texts)],
        **{"name": [s.name(host)], "position": [f"{modword}, {s.post(host)}"]},
    )
    closing = [x[1] for x in c.closing]
    head = rng.choice(["Conclusions", "Conclusions and follow-up", "Outcomes"])
    sorry = ""
    if c.silent:
        t = c.silent[0]
        sorry = rng.choice(
            ["Apologies were received from {x}.", "{x}, was unable to attend.", "Apologies: {x}"]
        ).format(x=f"{s.titled(t)}, {s.post(t)}")
    s.closing(closing, (head,), *closing, (sorry,))
    blocks += [p(b(head), kind="h2"), *pars(closing)]
    if sorry:
        blocks.append(P([[R(sorry, italic=True)]]))
    blocks.append(Rule("000000"))
    blocks.append(
        p(
            rng.choice(
                [
                    f"Enquiries: {c.mails[0]}, tel. {c.phone}",
                    f"Contact: {c.mails[0]} / Tel. {c.phone}",
                    f"For more information: {c.mails[0]}; phone {c.phone}",
                ]
            )
        )
    )
    s.contact(emails=c.mails[0], telephones=c.phone)
    return Doc(blocks, header=f"{word} No. {c.number}", footer="#", language="en"), [s.told]


LAYOUTS = [proceedings]
