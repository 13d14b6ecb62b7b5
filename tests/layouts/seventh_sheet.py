"""The note of what is printed, with the other readings that are right as well."""

from __future__ import annotations

import datetime as dt
from random import Random

from .printed import Printed, PrintedRemark
from .seventh_content import CLAUSES, FURTHER, NATION, Case, Turn
from .seventh_page import P, p

ZH, EN = "zh-hans", "en"
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


class Sheet:
    def __init__(self, case: Case, language: str, rng: Random) -> None:
        self.case, self.language, self.rng = case, language, rng
        self.han = language == ZH
        self.i = 0 if self.han else 1
        t = self.told = Printed(language)
        t.year, t.number, t.date = case.year, case.number, case.date

    # Notes

    def rem(
        self,
        name: str,
        position: str,
        text: str,
        country: str = "",
        role: str = "remark",
        /,
        **others,
    ) -> None:
        self.told.others[len(self.told.remarks)] = {k: list(v) for k, v in others.items()}
        self.told.remarks.append(PrintedRemark(name, position, text, country, role))

    def headline(self, text: str, *others: str) -> str:
        self.told.headline = text
        self.told.accepted.setdefault("headline", []).extend(others)
        return text

    def lead(self, text: str, *others: str) -> str:
        self.told.lead = text
        self.told.accepted.setdefault("lead", []).extend(others)
        return text

    def meeting(self) -> str:
        title = self.case.meeting[self.i]
        self.told.title = title
        return title

    def where(self) -> str:
        """In running text; nothing for a meeting on line."""
        c = self.case
        if c.online:
            return ""
        text, others = (c.place[0], c.place[1]) if self.han else (c.place[2], c.place[3])
        self.told.place = text
        self.told.accepted["place"] = list(others)
        return text

    def closing(self, paras: list[str], heading: str = "") -> None:
        self.told.closing = "\n".join(paras)
        if heading:
            self.told.accepted["closing"] = [heading + "\n" + "\n".join(paras)]

    def about(self, text: str, label: str = "") -> str:
        self.told.about = text
        if label:
            self.told.accepted["about"] = [label + text]
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

    def name(self, turn: Turn) -> str:
        return (turn.who.zh if self.han else turn.who.en) if turn.who else ""

    def post(self, turn: Turn, style: str = "commas") -> str:
        if not turn.who:
            return turn.body[self.i]
        return turn.job.zh() if self.han else turn.job.en(style)

    def mild(self, turn: Turn) -> dict:
        """The country that its own words do not print may be known or not."""
        if turn.job.country and not turn.job.nation and turn.who:
            return {"country": ["", turn.job.country]}
        return {}

    def paras(self, turn: Turn, subject: str | None = None, first: str = "") -> list[str]:
        """The paragraphs of a turn; `first` opens the first one instead of subject and verb."""
        out = []
        they = self.they(turn)
        for clause, further in turn.paras:
            rest = [FURTHER[n][self.i] for n in further]
            if clause < 0:
                lead = (
                    f"{they}还谈到，" if self.han else f"{they} also touched upon the work ahead. "
                )
                if self.han:
                    out.append(lead + "".join(rest))
                else:
                    out.append(lead + " ".join(rest))
                continue
            said = CLAUSES[clause][self.i]
            if subject is None:
                said = said if self.han else _cap(said.replace(" and that ", " and "))
                head = first
            else:
                verb = self.verb(turn)
                head = f"{subject}{verb}" if self.han else f"{subject} {verb} "
            out.append(head + said + ("。" + "".join(rest) if self.han else ". " + " ".join(rest)))
        return out

    def verb(self, turn: Turn) -> str:
        if self.han:
            return self.rng.choice(
                [
                    "指出，",
                    "表示，",
                    "认为，",
                    "强调，",
                    "在发言中提到，",
                    "介绍，",
                    "说，",
                    "建议说，",
                ][:7]
            )
        return self.rng.choice(
            [
                "said that",
                "stressed that",
                "noted that",
                "observed that",
                "explained that",
                "recalled that",
            ]
        )

    def they(self, turn: Turn) -> str:
        if not turn.who:
            return "该机构" if self.han else "It"
        if self.han:
            return "她" if turn.who.woman else "他"
        return "She" if turn.who.woman else "He"

    def long_date(self) -> str:
        d = self.case.date
        return (
            f"{d.year}年{d.month}月{d.day}日"
            if self.han
            else f"{d.day} {MONTHS[d.month - 1]} {d.year}"
        )


def _cap(text: str) -> str:
    return text[0].upper() + text[1:]


DIGITS = "〇一二三四五六七八九"


def spelled(number: int) -> str:
    return "".join(DIGITS[int(x)] for x in str(number))


def counted(n: int) -> str:
    if n < 10:
        return "零一二三四五六七八九"[n]
    if n < 20:
        return "十" + (DIGITS[n % 10] if n % 10 else "")
    return DIGITS[n // 10] + "十" + (DIGITS[n % 10] if n % 10 else "")


def body_pars(texts: list[str], **looks) -> list[P]:
    return [p(text, **looks) for text in texts]


__all__ = ["EN", "MONTHS", "NATION", "ZH", "Sheet", "body_pars", "counted", "dt", "spelled"]
