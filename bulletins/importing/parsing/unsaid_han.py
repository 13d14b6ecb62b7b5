"""Paragraphs that only name somebody, and were taken for that one's words: `处长周军列席会议。`,
`移交人为主任周军。`, `经理Sok Dara原定发言，因故取消。`"""

from __future__ import annotations

from ..regexes import regex
from . import choosing, running, sayings_han
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item

#: `移交人为|备灾中心主任`, `团员为|工程师`: a list of who did what.
_PART_IS = regex("[员人者]为[^，。]|抄送|抄录|^(?:制作人|简报员|撰文|摄影|校对|责编|编审)$")
#: `会议选举|组长周军`, `代表团向|站长周军`: what others do to somebody, whatever they say then.
_DONE_TO = regex(
    "^(?:会议|大会|各方)?(?:选举|推选|选出|任命|授予|聘请|听取)|代表团(?:拜会|会见|访问|与|向)"
)
#: `应|司长周军邀请`, `周军|、吴刚被评为优秀学员`: no office at all.
_NO_OFFICE = regex("^应(?![急对用])|被(?:评为|选为|推选|授予)")
_WORDS = regex("[：:“「？?]|表示|认为|指出|强调|希望|建议")


def without(
    items: tuple[Item, ...], chosen: dict[int, Head], knowledge: Knowledge
) -> dict[int, Head]:
    """The heads without those whose own paragraph tells no word of whoever they name."""
    return {at: head for at, head in chosen.items() if not _is_unsaid(head, items[at], knowledge)}


def _is_unsaid(head: Head, item: Item, knowledge: Knowledge) -> bool:
    if head.role != "remark" or not head.name or not head.position:
        return False
    if _NO_OFFICE.search(head.position.text):
        return True
    part = _PART_IS.search(head.position.text)
    is_told = head.kind == choosing.VOICE
    if (is_told or not head.words) and _DONE_TO.search(head.position.text):
        return True
    if not is_told:
        return bool(part and not head.words)
    at = item.text.find(head.name.text)
    if at < 0 or not "\u4e00" <= head.position.text[-1] <= "\u9fff":
        return False
    end = at + len(head.name.text)
    if head.position.span.start > head.name.span.start:
        end = max(end, item.text.find(head.position.text) + len(head.position.text))
    behind = item.text[end:]
    if _WORDS.search(behind) or sayings_han.strength(behind) > 0:
        return False
    if not sayings_han.is_silent(behind) and not part:
        return False
    return len(running.voices(item, knowledge)) == 1
