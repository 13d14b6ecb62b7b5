"""The note of what is printed, with the other readings that are right as well."""

from __future__ import annotations

import re
from random import Random

from ..inventing import EN, ZH
from ..printed import Printed

MONTHS = [
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
]  # fmt: skip


def pattern(*items: str | tuple[str] | list[str]) -> re.Pattern:
    """Words without white space; a tuple is a part that may be there or not, a list a choice."""
    made = ""
    for item in items:
        if isinstance(item, str):
            made += _solid(item)
        else:
            made += f"(?:{'|'.join(map(_solid, item))})" + "?" * isinstance(item, tuple)
    return re.compile(made)


def _solid(text: str) -> str:
    return re.escape(re.sub(r"\s+", "", text))


def cap(text: str) -> str:
    return text[0].upper() + text[1:]


class Sheet:
    """Of one language: `case` is the meeting, `told` the note; the methods print a part and note
    it. What the sets do
    in different ways is in the classes below this one."""

    def __init__(self, case, language: str, rng: Random) -> None:
        self.case, self.language, self.rng = case, language, rng
        self.han = language == ZH
        self.i = 0 if self.han else 1
        t = self.told = Printed(language)
        t.year, t.number, t.date = case.year, case.number, case.date

    # Notes

    def headline(self, text: str, *others: str) -> str:
        self.told.headline = text
        self.told.accepted.setdefault("headline", []).extend(others)
        return text

    def where(self) -> str:
        """In running text; nothing for a meeting on line."""
        c = self.case
        if c.online:
            return ""
        text, others = (c.place[0], c.place[1]) if self.han else (c.place[2], c.place[3])
        self.told.place = text
        self.told.accepted["place"] = list(others)
        return text

    def contact(self, **fields) -> None:
        for name, value in fields.items():
            self.told.contact[name] = [value] if isinstance(value, str) else list(value)

    # Words

    def days(self) -> str:
        a, z = self.case.event, self.case.event_last
        if self.han:
            start = f"{a.year}年{a.month}月{a.day}日"
            if a == z:
                return start
            return start + (f"至{z.day}日" if a.month == z.month else f"至{z.month}月{z.day}日")
        end = f"{z.day} {MONTHS[z.month - 1]} {z.year}"
        if a == z:
            return end
        return f"{a.day}–{end}" if a.month == z.month else f"{a.day} {MONTHS[a.month - 1]} – {end}"

    def name(self, turn) -> str:
        return (turn.who.zh if self.han else turn.who.en) if turn.who else ""

    def post(self, turn, style: str = "commas") -> str:
        if not turn.who:
            return turn.body[self.i]
        return turn.job.zh() if self.han else turn.job.en(style)


__all__ = ["EN", "MONTHS", "ZH", "Sheet", "cap", "pattern"]
