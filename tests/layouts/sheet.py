"""What every layout works with: the bulletin, the language it is written in, and the note of
what has been printed."""

from __future__ import annotations

import datetime as dt
from random import Random

from . import numerals, words
from .inventing import EN, ZH, Bulletin, Speech
from .page import Block, Par, par
from .printed import Printed, PrintedRemark

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth"
SHORT = [
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "May",
    "June",
    "July",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
]


class Sheet:
    def __init__(self, bulletin: Bulletin, language: str, rng: Random) -> None:
        self.bulletin, self.language, self.rng = bulletin, language, rng
        self.printed = Printed(language)
        self.honorifics = rng.random() < 0.3

    @property
    def is_han(self) -> bool:
        return self.language == ZH

    def one(self, han: list, latin: list):
        return self.rng.choice(han if self.is_han else latin)

    # Masthead

    def issue(self, template: str) -> str:
        """`{y}年 第{n}期`: the templates of issues and dates are filled here and noted."""
        b = self.bulletin
        self.printed.year, self.printed.number = b.year, b.number
        if "{s" in template:
            self.printed.serial = b.serial or 0
        return template.format(
            y=b.year, n=b.number, nn=f"{b.number:02}", s=b.serial,
            sh=numerals.counted(b.serial or 1),
            yh=numerals.spelled(b.year), nh=numerals.counted(b.number), nw=numerals.wide(b.number),
        )  # fmt: skip

    def date(self, one: list[str], days: list[str], months: list[str]) -> str:
        b = self.bulletin
        first, last = b.first, b.last
        if first == last or self.rng.random() < 0.4:
            first = last
            template = self.rng.choice(one)
        else:
            template = self.rng.choice(days if first.month == last.month else months)
        self.printed.date = last
        return filled(template, first, last)

    def when(self, day: dt.date) -> str:
        return f"{day.month}月{day.day}日" if self.is_han else f"{day.day} {MONTHS[day.month - 1]}"

    def note_names(self, *names: str) -> None:
        self.printed.names += names

    # Lead

    def lead(self, templates: list[str]) -> list[Block]:
        b = self.bulletin
        text = self.rng.choice(templates).format(
            date=self.days(), title=b.title[self.language], place=b.place[self.language],
            centre=b.centre[self.language], bodies=self.delegations(), speakers=self.introduced(),
        )  # fmt: skip
        self.printed.title = b.title[self.language]
        if b.place[self.language] in text:
            self.printed.place = b.place[self.language]
        self.printed.lead = text
        return [par(text)]

    def days(self) -> str:
        first, last = self.bulletin.first, self.bulletin.last
        if self.is_han:
            start = f"{first.year}年{first.month}月{first.day}日"
            if first == last:
                return start
            same = first.month == last.month
            return f"{start}至{last.day}日" if same else f"{start}至{last.month}月{last.day}日"
        end = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
        if first == last:
            return end
        start = f"{first.day}" if first.month == last.month else self.when(first)
        return f"{start}-{end}" if first.month == last.month else f"{start} - {end}"

    def delegations(self) -> str:
        at = self.bulletin.delegations
        names = [_with_country(o.body[self.language], o.country, self.language) for o in at]
        if self.is_han:
            return "、".join(names)
        return ", ".join(f"the {name}" for name in names[:-1]) + f" and the {names[-1]}"

    def introduced(self) -> str:
        """The first speakers by position and name, as a lead names them."""
        told = []
        for speech in [s for s in self.bulletin.speeches if s.person][:3]:
            name, post = self.name(speech), speech.offices[0].position(self.language)
            told.append(f"{post}{name}" if self.is_han else f"{name} ({post})")
        if self.is_han:
            return "、".join(told)
        return ", ".join(told[:-1]) + f" and {told[-1]}" if told[1:] else told[0]

    # Speakers

    def name(self, speech: Speech) -> str:
        return speech.person.names[self.language] if speech.person else ""

    def with_honorific(self, speech: Speech) -> str:
        """The name as the heads of blocks write it."""
        assert speech.person
        name = self.name(speech)
        if not self.honorifics:
            return name
        if self.is_han:
            return name + ("女士" if speech.person.female else "先生")
        plain = "Ms." if speech.person.female else "Mr."
        return f"{self.rng.choice([plain, plain, 'Dr.', 'H.E. ' + plain])} {name}"

    def position(self, speech: Speech, style: str = "commas") -> str:
        joint = "、" if self.is_han else "; "
        return joint.join(o.position(self.language, style) for o in speech.offices)

    def body(self, speech: Speech) -> str:
        office = speech.offices[0]
        return _with_country(office.body[self.language], office.country, self.language)

    def words(self, speech: Speech) -> str:
        """What was said, without who said it."""
        said = speech.sentences[self.language]
        if self.is_han:
            return "。".join(said) + "。" if said else ""
        return " ".join(f"{text[0].upper()}{text[1:]}." for text in said)

    def said(self, speech: Speech, subject: str = "") -> str:
        """`Sok Dara said that …`; nothing where somebody is only listed."""
        said = speech.sentences[self.language]
        if not said:
            return ""
        subject = subject or self.name(speech) or self.body(speech)
        if self.is_han:
            verb = self.rng.choice(["表示，", "指出，", "认为", "表示", "强调，", "介绍说，"])
            return f"{subject}{verb}" + "。".join(said) + "。"
        verb = self.rng.choice(["said that", "noted that", "stressed that", "pointed out that"])
        rest = [f"{text[0].upper()}{text[1:]}." for text in said[1:]]
        return " ".join([f"{subject} {verb} {said[0]}.", *rest])

    def note(
        self, speech: Speech, name: str, position: str, text: str, role: str = "remark"
    ) -> None:
        country = speech.offices[0].country if position else ""
        self.printed.remarks.append(PrintedRemark(name, position, text, country, role))

    # The end

    def closing(self, before: str = "") -> list[Block]:
        lines = self.bulletin.agreed[self.language]
        self.printed.closing = "\n".join(lines)
        return [par(before + line if not n else line) for n, line in enumerate(lines)]

    def note_contact(self, **fields: str | list[str]) -> None:
        for field, value in fields.items():
            self.printed.contact[field] = [value] if isinstance(value, str) else list(value)


def _with_country(name: str, country: str, language: str) -> str:
    own = words.COUNTRIES[country][0 if language == ZH else 1]
    return own + name if language == ZH else f"{name} of {own}"


def filled(template: str, first: dt.date, last: dt.date) -> str:
    """A date template: y m d of the first day, m2 d2 of the last; h Chinese, mm two digits."""
    return template.format(
        y=last.year, be=last.year + 543, m=first.month, d=first.day, m2=last.month, d2=last.day,
        mm=f"{first.month:02}", dd=f"{first.day:02}", yh=numerals.spelled(last.year),
        mh=numerals.counted(first.month), dh=numerals.counted(first.day),
        m2h=numerals.counted(last.month), d2h=numerals.counted(last.day),
        month=MONTHS[first.month - 1], month2=MONTHS[last.month - 1],
        mon=SHORT[first.month - 1], mon3=MONTHS[first.month - 1][:3],
        weekday=first.strftime("%A"), week="一二三四五六日"[first.weekday()],
        th={1: "st", 2: "nd", 3: "rd"}.get(
            first.day % 10 if first.day not in (11, 12, 13) else 0, "th"
        ),
    )  # fmt: skip


__all__ = ["EN", "ZH", "Par", "Sheet", "filled"]
