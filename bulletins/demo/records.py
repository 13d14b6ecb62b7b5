"""The working records of invented issues, unsaved."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from random import Random
from typing import Any

from bulletins.demo import words
from bulletins.kinds import Kind
from bulletins.models import (
    Bulletin,
    Instrument,
    Meeting,
    Participation,
    Remark,
    RemarkBody,
    Topic,
)
from lmec import reference
from lmec.languages import BRIDGE, SOURCE, set_text, text_in
from organizations.models import Ministry
from people.models import Speaker

#: Before the time of any real issue, so that no number is ever in the way.
FIRST_YEAR, YEARS = 1991, 25
#: What the numbers of these years hold: an issue's number has at most three digits.
MOST = YEARS * 999
BLOCKS = {Bulletin: ("headline", "lead", "closing"), Remark: ("printed_position", "text")}


@dataclass
class Cast:
    """The records that demo issues name, and their keys by identity."""

    speakers: list[Speaker]
    ministries: list[Ministry]
    topics: list[Topic]
    instruments: list[Instrument]
    keys: dict[uuid.UUID, int]


@dataclass
class Issue:
    """The working records of one issue, unsaved."""

    bulletin: Bulletin
    languages: list[str]
    topics: list[Topic]
    instruments: list[Instrument]
    meeting: Meeting | None
    participations: list[Participation]
    remarks: list[Remark]
    bodies: list[RemarkBody]


def invented(index: int, cast: Cast) -> Issue:
    rng = Random(index)
    languages = [SOURCE, BRIDGE] if index % 3 == 0 else [SOURCE]
    number = index // YEARS + 1
    year = FIRST_YEAR + index % YEARS
    bulletin = Bulletin(
        uuid=reference.identity("demo", str(index)),
        year=year,
        number=number,
        date=dt.date(year, 1, 1) + dt.timedelta(days=min(number * 3 // 4, 363)),
        kind=rng.choice(Kind.values),
        generation=1,
        is_sample=True,
    )
    texts = [words.headline(rng), words.text(rng, 3), words.text(rng, 2)]
    for field, pair in zip(BLOCKS[Bulletin], texts, strict=True):
        _set(bulletin, field, pair, languages)
    meeting = _meeting(index, bulletin, rng) if rng.random() < 0.8 else None
    bulletin.meeting = meeting
    issue = Issue(
        bulletin=bulletin,
        languages=languages,
        topics=rng.sample(cast.topics, min(2, len(cast.topics))),
        instruments=rng.sample(cast.instruments, 1),
        meeting=meeting,
        participations=_participations(meeting, cast, rng) if meeting else [],
        remarks=[],
        bodies=[],
    )
    for order, speaker in enumerate(rng.sample(cast.speakers, rng.randint(3, 6)), start=1):
        _add_remark(issue, order, speaker, rng.choice(cast.ministries), rng)
    return issue


def _meeting(index: int, bulletin: Bulletin, rng: Random) -> Meeting:
    meeting = Meeting(
        uuid=reference.identity("demo-meeting", str(index)),
        slug=f"demo-meeting-{index}",
        session=f"{bulletin.year}/{bulletin.number}",
        starts=bulletin.date,
        mode=rng.choice(Meeting.Mode.values),
        is_sample=True,
    )
    _set(meeting, "title", rng.choice(words.MEETINGS), [SOURCE, BRIDGE])
    _set(meeting, "place", rng.choice(words.PLACES), [SOURCE, BRIDGE])
    return meeting


def _participations(meeting: Meeting, cast: Cast, rng: Random) -> list[Participation]:
    host, *delegations = rng.sample(cast.ministries, min(5, len(cast.ministries)))
    roles = [("host", host), *(("delegation", ministry) for ministry in delegations)]
    return [
        Participation(meeting=meeting, role=role, ministry=ministry, order=order)
        for order, (role, ministry) in enumerate(roles, start=1)
    ]


def _add_remark(
    issue: Issue, order: int, speaker: Speaker, ministry: Ministry, rng: Random
) -> None:
    remark = Remark(
        bulletin=issue.bulletin,
        order=order,
        role=Remark.Role.OPENING if order == 1 else Remark.Role.REMARK,
        speaker=speaker,
    )
    names = (text_in(speaker, "name", SOURCE), text_in(speaker, "name", BRIDGE))
    _set(remark, "printed_name", names, issue.languages)
    _set(remark, "printed_position", rng.choice(words.POSITIONS), issue.languages)
    _set(remark, "text", words.text(rng, rng.randint(2, 4)), issue.languages)
    issue.remarks.append(remark)
    issue.bodies.append(RemarkBody(remark=remark, ministry=ministry, order=1))


def _set(record: Any, field: str, pair: words.Pair, languages: list[str]) -> None:
    for language, text in zip((SOURCE, BRIDGE), pair, strict=True):
        if language in languages:
            set_text(record, field, language, text)
