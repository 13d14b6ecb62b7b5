"""An invented meeting in the words of the eighth set."""

from __future__ import annotations

from functools import partial

from ..documents import meeting
from . import people, posts, words
from .words import GISTS, NEWS

__all__ = ["GISTS", "NEWS", "invent"]

MATTER = meeting.Matter(
    centres=people.CENTRES,
    hosts=people.HOSTS,
    people=people.PEOPLE,
    posts=posts.POSTS,
    bodies=posts.BODIES,
    clauses=words.CLAUSES,
    further=words.FURTHER,
    closing=words.CLOSING,
    meetings=words.MEETINGS,
    slogans=words.SLOGANS,
    places=words.PLACES,
    staff=people.STAFF,
    street=("北京市西城区前马厂胡同{n}号", "{n} Qianmachang Hutong, Xicheng District, Beijing"),
    mails=("office{n}@basin.invalid", "bulletin{n}@basin.invalid"),
    site="www.basin-center.invalid",
    wechat="basin_center{n}",
    verbs=[
        "said that",
        "emphasized that",
        "noted that",
        "stated that",
        "pointed out that",
        "considered that",
    ],
)

invent = partial(meeting.invent, of=MATTER)
