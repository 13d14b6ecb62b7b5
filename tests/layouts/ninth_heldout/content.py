"""An invented meeting in the words of the ninth set."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from ..documents.meeting import Issue
from ..documents.people import Job, Who, job_of
from .people import CENTRES, HOSTS, PEOPLE, STAFF
from .posts import BODIES, POSTS
from .words import CLAIMS, CLOSING, FURTHER, MEETINGS, PLACES, SLOGANS

#: What translators put "of the" before, where they chain offices.
_HEADED = (
    "Department", "Ministry", "Office", "International", "General", "Environmental",
    "Forest", "Pollution", "Southeast", "Faculty", "School",
)  # fmt: skip


class Chained(Job):
    def en(self, style: str = "commas") -> str:
        if style != "of":
            return super().en(style)
        text, home = self.parts[0], self.home(1)
        for part in self.parts[1:]:
            text += f" of the {part}" if part.split()[0] in _HEADED else f" of {part}"
        return text + (f" of {home}" if home else "")


@dataclass
class Turn:
    who: Who | None
    job: Job
    body: tuple[str, str] = ("", "")
    claim: int = 0
    more: list[list[int]] = field(default_factory=list)  # further sentences of each paragraph
    again: bool = False


@dataclass
class Case(Issue):
    host: Turn
    silent: list[Turn]


def invent(
    rng: Random,
    low: int = 3,
    high: int = 11,
    again: bool = True,
    bodies: bool = True,
    online: float = 0.2,
) -> Case:
    """The host stands apart: layouts put that turn where they like."""
    year = rng.randint(2016, 2025)
    event = dt.date(year, rng.randint(1, 12), rng.randint(1, 21))
    last = event + dt.timedelta(days=rng.choice([0, 0, 1, 2]))
    date = last + dt.timedelta(days=rng.choice([0, 1, 4]))
    centre = rng.choice(CENTRES)
    claims = rng.sample(range(len(CLAIMS)), len(CLAIMS))
    pool = rng.sample(range(len(FURTHER)), len(FURTHER))

    def words(turn: Turn) -> Turn:
        turn.claim = claims.pop()
        turn.more = [
            [pool.pop() for _ in range(rng.choice([1, 2, 2, 3]) if len(pool) > 14 else 1) if pool]
        ]
        if len(pool) > 12 and rng.random() < 0.25:
            turn.more.append([pool.pop(), pool.pop()])
        return turn

    turns: list[Turn] = []
    taken: set[str] = set()
    count = rng.randint(low, high) - 1  # the host comes on top
    spare: list[Turn] = []
    for row in rng.sample(POSTS, len(POSTS)):
        free = [x for x in PEOPLE[row[0]] if x[1] not in taken]
        if not free:
            continue
        one = rng.choice(free)
        taken.add(one[1])
        turn = Turn(Who(one[0], one[1], bool(one[2])), job_of(rng, row, Chained))
        if len(turns) < count:
            turns.append(words(turn))
        elif len(spare) < 2:
            spare.append(turn)
    if bodies and len(turns) > 2 and rng.random() < 0.6:
        said = " ".join(t.job.zh() for t in turns)
        able = [x for x in BODIES if x[1] not in said]
        if able:
            x = rng.choice(able)
            turns[rng.randrange(1, len(turns))] = words(
                Turn(None, Chained(x[0], x[1], "", "", (x[2],), False), (x[1], x[2]))
            )
    if again and len(turns) > 2 and rng.random() < 0.6:
        first = next(t for t in turns if t.who)
        turns.append(words(Turn(first.who, first.job, again=True)))
    h = rng.choice(HOSTS)
    host = words(
        Turn(
            Who(h[0], h[1], bool(h[2])),
            Chained("cn", centre[0], "", "副主任", ("Deputy Director", centre[1]), False),
        )
    )
    n = rng.randint(10, 99)
    a, z = CLOSING[:2], CLOSING[2:]
    return Case(
        year=date.year,
        number=rng.randint(1, 24),
        serial=rng.randint(30, 190),
        event=event,
        event_last=last,
        date=date,
        centre=centre,
        meeting=tuple(x.format(y=year) for x in rng.choice(MEETINGS)),
        slogan=rng.choice(SLOGANS),
        place=rng.choice(PLACES),
        online=rng.random() < online,
        turns=turns,
        host=host,
        silent=spare,
        closing=[rng.choice(a), rng.choice(z)],
        phone=rng.choice(
            [
                f"+86-10-8{rng.randint(1000000, 9999999)}",
                f"010-8{rng.randint(1000000, 9999999)}",
                f"+86 10 8{rng.randint(100, 999)} {rng.randint(1000, 9999)}",
            ]
        ),
        fax=f"+86-10-6{rng.randint(1000000, 9999999)}",
        mails=[f"liaison{n}@greenbasin.invalid", f"news{n}@greenbasin.invalid"],
        street=(f"北京市朝阳区育慧南路{n}号", f"{n} Yuhui South Road, Chaoyang District, Beijing"),
        postcode=f"1000{n}",
        site="www.greenbasin.invalid",
        wechat=f"greenbasin{n}",
        staff=rng.sample(STAFF, 3),
    )
