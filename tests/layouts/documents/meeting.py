"""An invented meeting, as the seventh and the eighth set tell it, each with words of its own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from .people import Job, Who, job_of


@dataclass(frozen=True)
class Matter:
    """What a set has to tell of: in Chinese and in English."""

    centres: tuple
    hosts: list  # name in Chinese and English, woman
    people: dict[str, list]  # country → the same
    posts: list  # country, body, unit, post, English parts from the post to the body
    bodies: list  # country, names: they speak where no person does
    clauses: list  # a sentence of its own, or after "said that"
    further: list
    closing: list
    meetings: list
    slogans: list
    places: list
    staff: list[str]
    street: tuple[str, str]
    mails: tuple[str, str]
    site: str
    wechat: str
    verbs: list[str]  # in English


@dataclass
class Turn:
    who: Who | None
    job: Job
    body: tuple[str, str] = ("", "")  # where no person speaks
    paras: list[list[tuple[int, list[int]]]] = field(default_factory=list)  # (clause, further)
    chair: bool = False
    again: bool = False


@dataclass
class Issue:
    """What is known of every issue; `turns` and `host` are each set's own."""

    year: int
    number: int
    serial: int
    event: dt.date
    event_last: dt.date
    date: dt.date
    centre: tuple[str, str, str]
    meeting: tuple[str, str]
    slogan: tuple[str, str]
    place: tuple
    online: bool
    turns: list
    closing: list[tuple[str, str]]
    phone: str
    fax: str
    mails: list[str]
    street: tuple[str, str]
    postcode: str
    site: str
    wechat: str
    staff: list


@dataclass
class Case(Issue):
    matter: Matter
    host: Who


def invent(
    rng: Random, of: Matter, silent: bool = True, again: bool = True, bodies: bool = True
) -> Case:
    """`silent`: somebody may say nothing; `again`: somebody speaks twice; `bodies`: one does."""
    year = rng.randint(2018, 2024)
    event = dt.date(year, rng.randint(1, 12), rng.randint(1, 20))
    event_last = event + dt.timedelta(days=rng.choice([0, 0, 1, 2]))
    date = event_last + dt.timedelta(days=rng.choice([0, 2, 5]))
    centre = rng.choice(of.centres)
    host = Who(*rng.choice(of.hosts))
    host_job = Job("cn", centre[0], "", "副主任", ("Deputy Director", centre[1]), False)
    turns: list[Turn] = []
    taken: set[str] = set()
    rows = rng.sample(of.posts, 12)
    clauses = rng.sample(range(len(of.clauses)), len(of.clauses))

    def fill() -> list[int]:
        return rng.sample(range(len(of.further)), rng.choice([1, 2, 2, 3]))

    count = rng.randint(4, 7)
    for row in rows:
        if len(turns) == count:
            break
        free = [p for p in of.people[row[0]] if p[0] not in taken and p[1] not in taken]
        if not free:
            continue
        p = rng.choice(free)
        taken |= {p[0], p[1]}
        paras = [(clauses[len(turns)], fill())]
        if rng.random() < 0.3:
            paras.append((-1, rng.sample(range(len(of.further)), 2)))
        turns.append(Turn(Who(p[0], p[1], bool(p[2])), job_of(rng, row), paras=paras))
    if bodies and rng.random() < 0.5:
        said = " ".join(t.job.zh() for t in turns)
        able = [b for b in of.bodies if b[1] not in said]
        if able:
            b = rng.choice(able)
            turns.insert(
                rng.randint(2, len(turns)),
                Turn(
                    None,
                    Job(b[0], b[1], "", "", (b[2],), False),
                    (b[1], b[2]),
                    [(clauses[8], fill())],
                ),
            )
    if silent and rng.random() < 0.4:
        one = rng.choice([t for t in turns[1:] if t.who])
        one.paras = []
    turns.append(Turn(host, host_job, paras=[(clauses[9], fill())]))
    if again and rng.random() < 0.5:
        first = turns[0]
        turns.insert(-1, Turn(first.who, first.job, paras=[(clauses[10], fill())], again=True))
    n = rng.randint(10, 99)
    return Case(
        matter=of,
        year=date.year,
        number=rng.randint(1, 24),
        serial=rng.randint(30, 160),
        event=event,
        event_last=event_last,
        date=date,
        centre=centre,
        meeting=tuple(x.format(y=year) for x in rng.choice(of.meetings)),
        slogan=rng.choice(of.slogans),
        place=rng.choice(of.places),
        online=rng.random() < 0.25,
        turns=turns,
        closing=rng.sample(of.closing, 2),
        host=host,
        phone=f"+86-10-8{rng.randint(1000000, 9999999)}",
        fax=f"+86-10-6{rng.randint(1000000, 9999999)}",
        mails=[mail.format(n=n) for mail in of.mails][: rng.choice([1, 2])],
        street=tuple(x.format(n=n) for x in of.street),
        postcode=f"1000{n}",
        site=of.site,
        wechat=of.wechat.format(n=n),
        staff=rng.sample(of.staff, 3),
    )
