"""An issue of which everything is known, as the whole documents tell it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from .seventh_people import BODIES, CENTRES, NATION, PEOPLE, POSTS
from .seventh_words import (
    CLAUSES,
    CLOSING,
    FURTHER,
    MEETINGS,
    NEWS,
    PLACES,
    SLOGANS,
    STAFF,
)

__all__ = ["CLAUSES", "FURTHER", "NATION", "NEWS", "Case", "Job", "Turn", "Who", "invent"]


@dataclass(frozen=True)
class Who:
    zh: str
    en: str
    woman: bool


@dataclass(frozen=True)
class Job:
    country: str
    body: str
    unit: str
    post: str
    parts: tuple[str, ...]
    nation: bool = True  # its country is printed

    def zh(self) -> str:
        return (
            (NATION[self.country][0] if self.nation and self.country else "")
            + self.body
            + self.unit
            + self.post
        )

    def en(self, style: str = "commas") -> str:
        home = NATION[self.country][1] if self.nation and self.country else ""
        parts = list(self.parts)
        if style == "of" and len(parts) == 2:
            text = (
                f"{parts[0]} of the {parts[1]}"
                if parts[1].split()[0]
                in ("Ministry", "Office", "Department", "Mekong", "Asian", "ASEAN")
                else ", ".join(parts)
            )
            return text + (f" of {home}" if home else "")
        return ", ".join([*parts, *([home] if home else [])])


@dataclass
class Turn:
    who: Who | None
    job: Job
    body: tuple[str, str] = ("", "")  # where no person speaks
    paras: list[list[tuple[int, list[int]]]] = field(default_factory=list)  # (clause, further)
    chair: bool = False
    again: bool = False


@dataclass
class Case:
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
    turns: list[Turn]
    closing: list[tuple[str, str]]
    host: Who
    host_job: Job
    seed: Random
    phone: str
    fax: str
    mails: list[str]
    street: tuple[str, str]
    postcode: str
    site: str
    wechat: str
    staff: list[str]


def _job(rng: Random, row) -> Job:
    country, body, unit, post, parts = row
    nation = bool(country) and not (
        country == "cn" and (body != "生态环境部" or rng.random() < 0.4)
    )
    return Job(country, body, unit, post, parts, nation)


def invent(rng: Random, silent: bool = True, again: bool = True, bodies: bool = True) -> Case:
    year = rng.randint(2018, 2024)
    event = dt.date(year, rng.randint(1, 12), rng.randint(1, 20))
    event_last = event + dt.timedelta(days=rng.choice([0, 0, 1, 2]))
    date = event_last + dt.timedelta(days=rng.choice([0, 2, 5]))
    centre = rng.choice(CENTRES)
    host = Who(
        *rng.choice(
            [("李雯", "LI Wen", True), ("程浩", "Cheng Hao", False), ("罗思敏", "LUO Simin", True)]
        )
    )
    host_job = Job("cn", centre[0], "", "副主任", ("Deputy Director", centre[1]), False)
    turns: list[Turn] = []
    taken: set[str] = set()
    rows = rng.sample(POSTS, 12)
    clauses = rng.sample(range(len(CLAUSES)), len(CLAUSES))

    def fill() -> list[int]:
        return rng.sample(range(len(FURTHER)), rng.choice([1, 2, 2, 3]))

    count = rng.randint(4, 7)
    for row in rows:
        if len(turns) == count:
            break
        free = [p for p in PEOPLE[row[0]] if p[0] not in taken and p[1] not in taken]
        if not free:
            continue
        p = rng.choice(free)
        taken |= {p[0], p[1]}
        paras = [(clauses[len(turns)], fill())]
        if rng.random() < 0.3:
            paras.append((-1, rng.sample(range(len(FURTHER)), 2)))
        turns.append(Turn(Who(p[0], p[1], bool(p[2])), _job(rng, row), paras=paras))
    if bodies and rng.random() < 0.5:
        said = " ".join(t.job.zh() for t in turns)
        able = [b for b in BODIES if b[1] not in said]
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
        year=date.year,
        number=rng.randint(1, 24),
        serial=rng.randint(30, 160),
        event=event,
        event_last=event_last,
        date=date,
        centre=centre,
        meeting=tuple(x.format(y=year) for x in rng.choice(MEETINGS)),
        slogan=rng.choice(SLOGANS),
        place=rng.choice(PLACES),
        online=rng.random() < 0.25,
        turns=turns,
        closing=rng.sample(CLOSING, 2),
        host=host,
        host_job=host_job,
        seed=rng,
        phone=f"+86-10-8{rng.randint(1000000, 9999999)}",
        fax=f"+86-10-6{rng.randint(1000000, 9999999)}",
        mails=[f"office{n}@river.invalid", f"newsletter{n}@river.invalid"][: rng.choice([1, 2])],
        street=(f"北京市西城区后河沿胡同{n}号", f"{n} Houheyan Hutong, Xicheng District, Beijing"),
        postcode=f"1000{n}",
        site="www.river-center.invalid",
        wechat=f"river_center{n}",
        staff=rng.sample(STAFF, 3),
    )
