"""An invented meeting in the words of the seventh set."""

from __future__ import annotations

from functools import partial

from ..documents import meeting
from . import people, words

MATTER = meeting.Matter(
    centres=people.CENTRES,
    hosts=[("李雯", "LI Wen", True), ("程浩", "Cheng Hao", False), ("罗思敏", "LUO Simin", True)],
    people=people.PEOPLE,
    posts=people.POSTS,
    bodies=people.BODIES,
    clauses=words.CLAUSES,
    further=words.FURTHER,
    closing=words.CLOSING,
    meetings=words.MEETINGS,
    slogans=words.SLOGANS,
    places=words.PLACES,
    staff=words.STAFF,
    street=("北京市西城区后河沿胡同{n}号", "{n} Houheyan Hutong, Xicheng District, Beijing"),
    mails=("office{n}@river.invalid", "newsletter{n}@river.invalid"),
    site="www.river-center.invalid",
    wechat="river_center{n}",
    verbs=[
        "said that",
        "stressed that",
        "noted that",
        "observed that",
        "explained that",
        "recalled that",
    ],
)

invent = partial(meeting.invent, of=MATTER)
