"""The note of what is printed in the ninth set."""

from __future__ import annotations

from random import Random

from ..documents import sheet
from ..documents.sheet import MONTHS, cap, pattern
from ..numerals import counted, spelled
from ..printed import PrintedRemark
from .content import Case, Turn
from .words import CLAIMS, FURTHER


class Sheet(sheet.Sheet):
    case: Case

    def __init__(self, case: Case, language: str, rng: Random) -> None:
        super().__init__(case, language, rng)
        self.told.names = [case.centre[self.i]]

    # Notes

    def rem(
        self,
        turn: Turn,
        said: str,
        /,
        at: str | None = None,
        by: str | None = None,
        role: str = "remark",
        **others,
    ) -> None:
        land = turn.job.country
        if turn.job.country and (not turn.job.nation or not turn.who):
            others.setdefault("country", ["", turn.job.country])
        self.told.others[len(self.told.remarks)] = others
        self.told.remarks.append(
            PrintedRemark(
                self.name(turn) if by is None else by,
                self.post(turn) if at is None else at,
                said,
                land,
                role,
            )
        )

    def lead(self, text: str, *items) -> str:
        self.told.lead = text
        if items:
            self.told.patterns["lead"] = pattern(*items)
        return text

    def meeting(self) -> str:
        self.told.title = self.case.meeting[self.i]
        if not self.han:
            self.told.accepted["meeting title"] = [
                "the " + self.told.title,
                "The " + self.told.title,
            ]
        return self.told.title

    def venue(self) -> str:
        """On a line of its own; on line where it was so."""
        where = self.where()
        if where:
            return where
        text = self.rng.choice(["线上", "视频会议"] if self.han else ["Online", "Videoconference"])
        self.told.accepted["place"] = [text]
        return text

    def closing(self, paras: list[str], *items) -> list[str]:
        self.told.closing = "\n".join(paras)
        self.told.patterns["closing"] = pattern(*(items or paras))
        return paras

    def about(self, text: str, *labels: str) -> str:
        self.told.about = text
        self.told.patterns["about"] = pattern(*[(x,) for x in labels], text)
        return text

    # Words

    def day(self) -> str:
        d = self.case.date
        if self.han:
            return self.rng.choice(
                [f"{d.year}年{d.month}月{d.day}日"] * 2
                + [f"{spelled(d.year)}年{counted(d.month)}月{counted(d.day)}日"]
            )
        return self.rng.choice(
            [f"{d.day} {MONTHS[d.month - 1]} {d.year}", f"{MONTHS[d.month - 1]} {d.day}, {d.year}"]
        )

    def titled(self, turn: Turn) -> str:
        """With a courtesy title, as lists of delegates have it."""
        name = self.name(turn)
        if self.han:
            return name + ("女士" if turn.who.woman else "先生")
        if turn.job.country == "mm":
            return ("Daw " if turn.who.woman else "U ") + name
        plain = "Ms. " if turn.who.woman else "Mr. "
        if "教授" in turn.job.post:
            plain = "Prof. "
        return plain + name

    def claim(self, turn: Turn) -> str:
        return CLAIMS[turn.claim][self.i]

    def further(self, turn: Turn) -> list[str]:
        return [
            ("" if self.han else " ").join(FURTHER[n][self.i] for n in row) for row in turn.more
        ]

    def paras(self, turn: Turn, head: str = "", more: str = "") -> list[str]:
        """The claim after its head, what follows; `more` opens a second paragraph."""
        claim, further = self.claim(turn), self.further(turn)
        if not self.han and not head:
            claim = cap(claim)
        out = [head + claim + ("。" if self.han else ". ") + further[0]]
        for text in further[1:]:
            out.append(more + text)
        return [x.strip() for x in out]

    def they(self, turn: Turn) -> str:
        if not turn.who:
            return "该机构" if self.han else "it"
        return (
            ("她" if turn.who.woman else "他") if self.han else ("she" if turn.who.woman else "he")
        )

    def verb(self) -> str:
        if self.han:
            return self.rng.choice(
                ["表示，", "认为，", "指出，", "提出，", "谈到，", "介绍说，", "强调，"]
            )
        return self.rng.choice(
            [
                "said that",
                "stressed that",
                "noted that",
                "remarked that",
                "underlined that",
                "explained that",
            ]
        )
