"""An English layout of the ninth set, translated out of Chinese."""

from __future__ import annotations

from random import Random

from ..documents.page import Doc, P, R, Rule, b, p, pars
from ..documents.sheet import EN, MONTHS, cap, pattern
from .content import invent
from .leads import en_lead
from .sheet import Sheet


def translator(rng: Random) -> tuple[Doc, list]:
    """The Chinese bulletin translated: offices chained by `of`, before or after the name."""
    c = invent(rng, 3, 10)
    s = Sheet(c, EN, rng)
    d = c.date
    s.told.serial = c.serial
    nth = (
        f"{d.day}{'th' if 10 < d.day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(d.day % 10, 'th')}"
    )
    when = rng.choice(
        [
            f"{MONTHS[d.month - 1]} {nth}, {d.year}",
            f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
            f"{MONTHS[d.month - 1][:3]}. {d.day}, {d.year}",
        ]
    )
    no = rng.choice(
        [
            f"{c.year} Issue {c.number} (Total Issue {c.serial})",
            f"Issue No. {c.number} of {c.year} (Total No. {c.serial})",
            f"No.{c.number}, {c.year} (Serial No. {c.serial})",
        ]
    )
    word = rng.choice(["BULLETIN", "Bulletin", "BRIEFING"])
    s.told.indifferent_names = [word]
    where = "" if c.online else c.place[2].split(",")[0]
    title = s.headline(
        rng.choice(
            [
                f"{c.meeting[1]} Successfully Held" + (f" in {where}" if where else " Online"),
                f"The {c.meeting[1]} Was Held" + (f" in {where}" if where else " via Video Link"),
                c.slogan[1],
            ]
        )
    )
    blocks: list = [
        p(b(c.centre[1]), align="centre"),
        p(R(word, True, colour="C00000"), kind="big", align="centre"),
        p(no, align="centre"),
        p(when, align="centre"),
        Rule(),
        p(title, kind="title", align="centre"),
    ]
    lead = en_lead(s)
    if c.silent:
        also = " " + rng.choice(
            [
                "Also present were {x}.",
                "{x} attended the meeting as well.",
                "Among the guests were {x}.",
            ]
        ).format(
            x=" and ".join(
                f"{s.titled(t)}, {s.post(t, 'of')}" + ("," if n == 0 and len(c.silent) > 1 else "")
                for n, t in enumerate(c.silent)
            )
        )
        lead += also.replace(",.", ".")
    s.lead(lead)
    blocks.append(p(lead, indent=True))
    before = rng.choice([0.0, 1.0, 0.4])
    bold = rng.random() < 0.5
    for turn in [*c.turns, c.host]:
        v = s.verb().removesuffix(" that")
        if turn is c.host:
            v = rng.choice(
                ["concluded", "said in the concluding remarks", "pointed out in the summary"]
            )
        post = s.post(turn, "of")
        name = s.titled(turn) if turn.who else ""
        if not turn.who:
            head, opener, extra = (
                f"The {post} {v} that ",
                [("The ",), (post,), (f"{v} that ",)],
                {"position": ["The " + post]},
            )
            runs = [R("The "), R(post, bold)]
        elif turn.again:
            v = rng.choice(["added", "further pointed out", "said in the discussion"])
            head, opener, extra = (
                f"{name} {v} that ",
                [(name,), (f"{v} that ",)],
                {"position": [post], "country": ["", turn.job.country]},
            )
            runs = [R(name, bold)]
        elif rng.random() < before:
            head, opener, extra = (
                f"{post} {name} {v} that ",
                [(post,), (name,), (f"{v} that ",)],
                {},
            )
            runs = [R(post + " "), R(name, bold)]
        else:
            head, opener, extra = (
                f"{name}, {post}, {v} that ",
                [(name,), (",",), (post,), (",",), (f"{v} that ",)],
                {},
            )
            runs = [R(name, bold)]
        texts = s.paras(
            turn,
            head,
            rng.choice(
                [
                    f"{cap(s.they(turn))} also mentioned the following. ",
                    f"Meanwhile, {s.they(turn)} made other suggestions. ",
                    f"{cap(s.they(turn))} further elaborated. ",
                ]
            ),
        )
        bare = texts[0].removeprefix(head)
        shown = "".join(r.text for r in runs)
        blocks += [
            P([[*runs, R(texts[0].removeprefix(shown))]], indent=True),
            *pars(texts[1:], indent=True),
        ]
        s.rem(
            turn,
            "\n".join(texts),
            at="" if turn.again and turn.who else post,
            by=name,
            text=[pattern(*opener, bare, *texts[1:]), pattern(*opener, cap(bare), *texts[1:])],
            **{"name": [s.name(turn)] if turn.who else [], **extra},
        )
    closing = [x[1] for x in c.closing]
    opening = rng.choice(["At the meeting, ", "Finally, ", ""])
    closing[0] = opening + (closing[0][0].lower() + closing[0][1:] if opening else closing[0])
    s.closing(closing)
    blocks += [*pars(closing, indent=True), Rule("000000")]
    label = rng.choice(["Contact us", "Contact Information", "Contact Us:"])
    rows = [
        f"Add.: {c.street[1]}",
        f"P.C.: {c.postcode}",
        f"Tel.: {c.phone}",
        f"Fax: {c.fax}",
        f"E-mail: {c.mails[0]}",
        f"Website: {c.site}",
        f"WeChat Official Account: {c.wechat}",
    ]
    if rng.random() < 0.4:
        rows = [
            f"Address: {c.street[1]} ({c.postcode})",
            f"Telephone/Fax: {c.phone} / {c.fax}",
            f"Email: {c.mails[0]}",
            f"Web: {c.site}",
        ]
        s.told.other_contact = {
            "address": [[f"{c.street[1]} ({c.postcode})"]],
            "telephones": [[c.phone, c.fax], [f"{c.phone} / {c.fax}"]],
            "fax": [[f"{c.phone} / {c.fax}"], [""]],
        }
    else:
        s.contact(wechat=c.wechat)
    s.contact(
        address=c.street[1],
        postcode=c.postcode,
        telephones=c.phone,
        fax=c.fax,
        emails=c.mails[0],
        website=c.site,
    )
    blocks.append(P([[b(label)], *[[R(x)] for x in rows]]))
    text = (
        f"{c.centre[2]} was established to promote environmental dialogue, joint "
        "research and capacity building among the countries of the basin."
    )
    label = rng.choice(
        [f"Introduction to {c.centre[2]}", f"About {c.centre[2]}", "About the Center"]
    )
    s.about(text, label, ": ", ":")
    blocks.append(
        P([[b(label + ": "), R(text)]]) if rng.random() < 0.5 else P([[b(label)], [R(text)]])
    )
    return Doc(blocks, language="en"), [s.told]


LAYOUTS = [translator]
