"""How a meeting was held, and how speakers are named; layouts put more words around."""

from __future__ import annotations

from .sheet import Sheet

WHO = "柬埔寨、老挝、缅甸、泰国、越南和中国"


def zh_lead(s: Sheet) -> str:
    """How a meeting was held; the layouts put their own words around it."""
    c = s.case
    where = s.where()
    how = f"在{where}举行" if where else "以视频方式举行"
    text = f"{s.days()}，{s.meeting()}{how}。"
    return text + s.rng.choice(
        [
            f"会议由{c.centre[0]}主办，{WHO}六国环境和水利部门的代表出席。",
            f"会议由{c.centre[0]}召集，流域六国政府部门、科研院校及国际组织的70余名代表参加。",
        ]
    )


def held(s: Sheet) -> str:
    return "在" + s.case.place[0] if not s.case.online else "以视频方式"


def en_lead(s: Sheet) -> str:
    c = s.case
    where = s.where()
    how = f"was held in {where}," if where else "was held online"
    start = f"The {s.meeting()} {how} on {s.days()}. "
    return start + s.rng.choice(
        [
            (
                f"It was organized by the {c.centre[1]} ({c.centre[2]}) and attended by "
                "officials in charge of environment and water of the six countries."
            ),
            (
                f"The meeting, convened by the {c.centre[1]}, reviewed progress in "
                "monitoring and project cooperation."
            ),
        ]
    )


def titled(s: Sheet, turn) -> str:
    """With an honorific, as a list of delegates prints it."""
    name = s.name(turn)
    if name.split()[0] in ("U", "Daw"):
        return name
    plain = "Ms." if turn.who.woman else "Mr."
    if turn.job.post in ("国务秘书", "国务次秘书", "副部长"):
        return f"H.E. {plain} {name}"
    learned = {"教授": "Prof.", "副教授": "Dr.", "副院长": "Dr."}
    return f"{learned.get(turn.job.post, plain)} {name}"
