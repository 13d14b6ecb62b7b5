"""The note of a meeting of the seventh and the eighth set: what each speaker says is drawn from
the matter of the set."""

from __future__ import annotations

from ..printed import PrintedRemark
from .meeting import Case, Turn
from .sheet import MONTHS, Sheet, cap

VERBS = ["指出，", "表示，", "认为，", "强调，", "在发言中提到，", "介绍，", "说，"]


class TurnSheet(Sheet):
    case: Case

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

    def lead(self, text: str, *others: str) -> str:
        self.told.lead = text
        self.told.accepted.setdefault("lead", []).extend(others)
        return text

    def meeting(self) -> str:
        title = self.case.meeting[self.i]
        self.told.title = title
        return title

    def closing(self, paras: list[str], heading: str = "") -> None:
        self.told.closing = "\n".join(paras)
        if heading:
            self.told.accepted["closing"] = [heading + "\n" + "\n".join(paras)]

    def about(self, text: str, label: str = "") -> str:
        self.told.about = text
        if label:
            self.told.accepted["about"] = [label + text]
        return text

    # Words

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
            rest = [self.case.matter.further[n][self.i] for n in further]
            if clause < 0:
                lead = (
                    f"{they}还谈到，" if self.han else f"{they} also touched upon the work ahead. "
                )
                if self.han:
                    out.append(lead + "".join(rest))
                else:
                    out.append(lead + " ".join(rest))
                continue
            said = self.case.matter.clauses[clause][self.i]
            if subject is None:
                said = said if self.han else cap(said.replace(" and that ", " and "))
                head = first
            else:
                verb = self.verb(turn)
                head = f"{subject}{verb}" if self.han else f"{subject} {verb} "
            out.append(head + said + ("。" + "".join(rest) if self.han else ". " + " ".join(rest)))
        return out

    def verb(self, turn: Turn) -> str:
        if self.han:
            return self.rng.choice(VERBS)
        return self.rng.choice(self.case.matter.verbs)

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
