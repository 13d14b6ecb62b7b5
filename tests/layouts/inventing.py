"""A bulletin of which everything is known, in one or two languages. Random, by the seed alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from . import words

ZH, EN = "zh-hans", "en"


@dataclass(frozen=True)
class Person:
    country: str
    names: dict[str, str]  # by language, without honorifics
    female: bool


@dataclass(frozen=True)
class Office:
    """A body and the units and the post in it, from the largest to the smallest."""

    country: str
    body: dict[str, str]
    units: tuple[dict[str, str], ...]
    post: dict[str, str]
    named_with_country: bool = True

    def position(self, language: str, style: str = "commas") -> str:
        country = dict(zip((ZH, EN), words.COUNTRIES[self.country], strict=True))[language]
        parts = [self.body[language], *(unit[language] for unit in self.units)]
        if language == ZH:
            head = country if self.named_with_country else ""
            return head + "".join(parts) + self.post[ZH]
        parts = [*reversed(parts)]
        home = [country] if self.named_with_country else []
        if style == "of":
            # Director of the Department of …, Ministry of …, Country
            return ", ".join([f"{self.post[EN]} of the {parts[0]}", *parts[1:], *home])
        if style == "of country" and home:
            return ", ".join([self.post[EN], *parts]) + f" of {country}"
        return ", ".join([self.post[EN], *parts, *home])


@dataclass(frozen=True)
class Speech:
    """Somebody's part. Without a person the body itself speaks; without words it is listed."""

    person: Person | None
    offices: tuple[Office, ...]
    sentences: dict[str, list[str]]  # what was said, without its end
    role: str = "remark"


@dataclass(frozen=True)
class Contact:
    address: str
    postcode: str
    telephones: tuple[str, ...]
    fax: str
    emails: tuple[str, ...]
    website: str
    wechat: str


@dataclass
class Bulletin:
    year: int
    number: int
    serial: int | None
    first: dt.date
    last: dt.date
    languages: tuple[str, ...]
    centre: dict[str, str]
    headline: dict[str, str]
    title: dict[str, str]  # of the meeting; empty for news
    place: dict[str, str]
    online: bool
    speeches: list[Speech]
    news: dict[str, list[str]]
    agreed: dict[str, list[str]]
    about: dict[str, str]
    contact: dict[str, Contact]
    delegations: list[Office] = field(default_factory=list)
    sections: list[dict[str, str]] = field(default_factory=list)

    @property
    def is_meeting(self) -> bool:
        return bool(self.title)


def _both(pair: tuple[str, str]) -> dict[str, str]:
    return {ZH: pair[0], EN: pair[1]}


def invent(rng: Random, languages: tuple[str, ...]) -> Bulletin:
    year = rng.randint(2017, 2024)
    first = dt.date(year, rng.randint(1, 12), rng.randint(1, 27))
    last = first + dt.timedelta(days=rng.choice([0, 0, 0, 1, 2, 5]))
    if last.year != year:
        last = first
    is_meeting = rng.random() < 0.84
    centre = _both(rng.choice(words.CENTRES))
    title = _both(rng.choice(words.TITLES)) if is_meeting else {}
    headline = (
        {ZH: title[ZH] + rng.choice(["顺利召开", "在线举行", "成功举办"]), EN: f"{title[EN]} Held"}
        if title
        else _both(rng.choice(words.NEWS_TITLES))
    )
    count = rng.choice([2, 3, 4, 5, 6, 7])
    return Bulletin(
        year=year,
        number=rng.randint(1, 40),
        serial=rng.randint(41, 199) if rng.random() < 0.5 else None,
        first=first,
        last=last,
        languages=languages,
        centre=centre,
        headline=headline,
        title=title,
        place=_both(rng.choice(words.PLACES)),
        online=rng.random() < 0.4,
        speeches=_speeches(rng, count) if is_meeting else [],
        news={
            ZH: rng.sample(words.NEWS_HAN, 3),
            EN: rng.sample(words.NEWS_LATIN, 3),
        },
        agreed={
            ZH: rng.sample(words.AGREED_HAN, 2),
            EN: rng.sample(words.AGREED_LATIN, 2),
        },
        about={
            ZH: f"{centre[ZH]}成立于2016年，旨在推动流域各国的环境合作，促进区域可持续发展。",
            EN: f"The {centre[EN]} was founded in 2016. It promotes cooperation in the basin.",
        },
        contact={ZH: _contact(rng, ZH), EN: _contact(rng, EN)},
        delegations=[office(rng, c) for c in rng.sample(["kh", "la", "mm", "th", "vn"], 3)],
        sections=[_both(pair) for pair in words.SECTIONS[: rng.choice([2, 3])]],
    )


def _contact(rng: Random, language: str) -> Contact:
    n = rng.randint(100, 999)
    street = {ZH: f"北京市西城区清河路{n}号", EN: f"{n} Qinghe Road, Xicheng District, Beijing"}
    tel = f"+86-10-8226{rng.randint(1000, 9999)}"
    return Contact(
        address=street[language],
        postcode=f"100{n}",
        telephones=tuple([tel, f"+86-10-8226{rng.randint(1000, 9999)}"][: rng.choice([1, 1, 2])]),
        fax=f"+86-10-8220{rng.randint(1000, 9999)}",
        emails=tuple([f"office{n}@basin.invalid", "info@basin.invalid"][: rng.choice([1, 1, 2])]),
        website=rng.choice(["http://www.basin.invalid/", "www.basin.invalid"]),
        wechat=f"basin-centre-{n}",
    )


def person(rng: Random, country: str) -> Person:
    if country == "cn":
        number = rng.randrange(len(words.PINYIN_FAMILY))
        han = rng.choice(words.FAMILY) + "".join(rng.sample(words.GIVEN, rng.choice([1, 2])))
        family, given = words.PINYIN_FAMILY[number], rng.choice(words.PINYIN_GIVEN)
        latin = f"{rng.choice([family, family.title()])} {given}"
        return Person(country, {ZH: han, EN: latin}, rng.random() < 0.4)
    firsts, lasts = words.FOREIGN[country]
    one, other = rng.choice(firsts), rng.choice(lasts)
    latin = f"{one} {other.upper() if rng.random() < 0.15 else other}"
    han = latin
    if rng.random() < 0.25:
        head, tails = words.TRANSLITERATED[country]
        tail = rng.choice(tails)
        han = head + tail if country == "vn" else f"{head}·{tail}"
    return Person(country, {ZH: han, EN: latin}, rng.random() < 0.4)


_KNOWN = words.known_bodies()


def office(rng: Random, country: str) -> Office:
    if rng.random() < 0.65:
        entry = rng.choice([entry for entry in _KNOWN if entry["country"] == country])
        body = {code: entry["names"][code]["text"] for code in (ZH, EN)}
    else:
        body = _both(rng.choice([pair[1:] for pair in words.UNKNOWN if pair[0] == country]))
    units: list[dict[str, str]] = []
    if rng.random() < 0.7:
        units.append(_both(rng.choice(words.DEPARTMENTS)))
        if rng.random() < 0.3:
            units.append(_both(rng.choice(words.DIVISIONS)))
    smallest = (units[-1] if units else body)[ZH][-1]
    posts = words.POSTS.get(smallest, ()) + words.POSTS[""]
    return Office(country, body, tuple(units), _both(rng.choice(posts)))


def _speeches(rng: Random, count: int) -> list[Speech]:
    made: list[Speech] = []
    taken: set[str] = set()
    for number in range(count):
        country = rng.choice(list(words.COUNTRIES))
        who = person(rng, country)
        while who.names[EN].casefold() in taken or who.names[ZH].casefold() in taken:
            who = person(rng, country)
        taken |= {name.casefold() for name in who.names.values()}
        offices = [office(rng, country)]
        if rng.random() < 0.1:
            offices.append(office(rng, country))
        chance = rng.random()
        if number and chance < 0.07:  # a body speaks without a person
            made.append(Speech(None, (offices[0],), said(rng)))
            continue
        if number > 1 and chance < 0.12 and made[0].person:  # somebody speaks again
            made.append(Speech(made[0].person, made[0].offices, said(rng)))
            continue
        silent = chance > 0.95
        sentences: dict[str, list[str]] = {ZH: [], EN: []} if silent else said(rng)
        made.append(Speech(who, tuple(offices), sentences))
    return made


def said(rng: Random) -> dict[str, list[str]]:
    count = rng.choice([1, 2, 2, 3])
    return {ZH: rng.sample(words.SAID_HAN, count), EN: rng.sample(words.SAID_LATIN, count)}
