"""How a meeting was held, and the number of an issue; the hands put their words around."""

from __future__ import annotations

from ..documents.sheet import MONTHS, cap
from ..numerals import counted, spelled
from .sheet import Sheet

SIX = "柬、老、缅、泰、越、中六国"
TINTS = [(90, 120, 150), (130, 95, 80), (80, 130, 100)]


def zh_lead(s: Sheet) -> str:
    """How a meeting was held; the hands put their own words around it."""
    c, rng = s.case, s.rng
    where = s.where()
    day, title, centre = s.days(), s.meeting(), c.centre[0]
    open_ = rng.choice(
        [
            f"{day}，{title}" + (f"在{where}召开。" if where else "以线上方式召开。"),
            f"{day}，由{centre}主办的{title}"
            + (f"在{where}举行。" if where else "通过网络视频举行。"),
            f"{day}，{centre}"
            + (f"在{where}举办{title}。" if where else f"以视频会议形式举办{title}。"),
        ]
    )
    rest = rng.choice(
        [
            (
                f"来自{SIX}环境主管部门及有关国际组织的"
                f"{rng.choice([40, 50, 60, 70, 80, 90])}余位代表与会。"
            ),
            "流域各国有关部门、地方政府和研究机构派员参加。",
            "会议为期"
            + ("一两三"[(c.event_last - c.event).days] + "天")
            + f"，{rng.choice([40, 50, 60, 70, 80, 90])}余名中外代表参加了讨论。",
        ]
    )
    return open_ + rest


def number(s: Sheet, serial: bool = True) -> str:
    c = s.case
    if serial:
        s.told.serial = c.serial
    return s.rng.choice(
        [
            f"{c.year}年第{c.number}期",
            f"{spelled(c.year)}年第{counted(c.number)}期",
            f"第{c.number}期（{c.year}年）",
        ]
    ) + (f"　总第{c.serial}期" if serial else "")


def en_lead(s: Sheet) -> str:
    c, rng = s.case, s.rng
    where = s.where()
    title, centre = s.meeting(), c.centre[1]
    day = s.days()
    on = (
        f"on {day}"
        if c.event == c.event_last
        else (
            f"from {c.event.day} {MONTHS[c.event.month - 1]} to {c.event_last.day} "
            f"{MONTHS[c.event_last.month - 1]} {c.event_last.year}"
        )
    )
    first = rng.choice(
        [
            (
                f"The {title} took place {'in ' + where if where else 'online'} {on}. It "
                f"was hosted by the {centre} ({c.centre[2]})."
            ),
            (
                f"The {centre} ({c.centre[2]}) convened the {title} "
                f"{'in ' + where if where else 'by video link'} {on}."
            ),
            (
                f"{cap(on)}, the {centre} ({c.centre[2]}) held the {title} "
                f"{'in ' + where if where else 'in virtual format'}."
            ),
        ]
    )
    return (
        first
        + " "
        + rng.choice(
            [
                (
                    f"Some {rng.choice([40, 50, 60, 70, 80, 90])} delegates from ministries, "
                    "local governments and research bodies of the basin took part."
                ),
                (
                    "Delegates of the six riparian countries and of international "
                    "organizations attended."
                ),
                "The agenda covered information sharing, local action and capacity building.",
            ]
        )
    )
