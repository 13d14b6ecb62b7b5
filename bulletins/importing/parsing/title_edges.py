"""What a sentence says around the name of a meeting, cut off it: `the cable failed when the
Webinar on Noise`, `Talks on Sand were the first since …`, `“江河”沙龙吸引了三百名听众`."""

from __future__ import annotations

from ..regexes import regex
from .printed import Printed

_MEETS = (
    r"(?:Meeting|Workshop|Forum|Dialogue|Conference|Training|Seminar|Round\s?[Tt]able|Symposium|"
    r"Session|Consultations?|Course|Ceremony|Summit|Webinar|Talks|Exchange|Congress|Hearing)"
)
#: A clause before it that has no name of a meeting itself.
_CLAUSE_BEFORE = regex(
    rf"(?:(?!\b{_MEETS}\b)[^:]){{3,160}}?\s(?:when|while|as|where|until|before|after|because)\s+"
    rf"(?:the|an?)\s+(?=[A-Z])(?=[^.;:]*\b{_MEETS}\b)"
)
#: What it was or had, behind it.
_CLAUSE_BEHIND = regex(rf"(?<=\w)\s+(?:was|were|is|are|had|has|will)\s(?![^.]*\b{_MEETS}\b)")
#: `A one-day Dialogue on Stoves`
_LENGTH = regex(
    r"(?:[Tt]he\s+|[Aa]n?\s+)?(?:half|one|two|three|four|five|six|seven|\d{1,2})"
    r"-(?:day|week|hour)(?:-long)?\s+(?=[A-Z])"
)
#: Who did something, and when: `the Embassy and the City Council today`.
_WHO = regex(
    r"\s(?:today|yesterday|jointly|together|recently|this\s+(?:morning|afternoon|week|month))$"
)
#: When it was: `the Webinar of 26 November 2020`
_DATE_BEHIND = regex(
    r"\s+(?:of|on|held\s+on)\s+(?:\d{1,2}(?:\s*[–-]\s*\d{1,2})?\s+[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s+\d{1,2}(?:\s*[–-]\s*\d{1,2})?)"
    r"(?:,?\s+(?:19|20)\d\d)?$"
)
#: What became of it, behind the word for a meeting.
BECAME = (
    "(?:吸引|迎来|汇聚|聚集|汇集|接待|收到|改在|改为|改到|改期|移至|移到|移师|搬到|搬进|挪到|转到|坐满|挤满|聚焦|"
    "[把将](?=[\u4e00-\u9fff“])|第一次|首次(?=[没请把在有由])|头一回|没有|请来了?|邀请|引来|开讲|开麦|开聊)"
)
_HAN_BEHIND = regex(
    f"(?<=[会坛话桌龙坊班座谈商练演营课])(?P<close>[”」』]?)(?={BECAME})[^“”「」]*$"
)


_QUOTED = regex("[“「『][^“”「」『』]+[”」』]")
#: `研讨会`, and nothing of which.
_SHORTEST = 3


def without(title: Printed, sentence_is_han: bool) -> Printed | None:
    """The name alone; None where the words tell who did something, and no meeting."""
    if sentence_is_han:
        behind = _HAN_BEHIND.search(title.text)
        if not behind or behind.start() <= _SHORTEST:
            return title
        title = title.cut(0, behind.end("close"))
        return title.cut(1, len(title) - 1) if _QUOTED.fullmatch(title.text) else title
    if _WHO.search(title.text) and not _names_meeting(title.text):
        return None
    if before := _CLAUSE_BEFORE.match(title.text):
        title = title.cut(before.end())
    if length := _LENGTH.match(title.text):
        title = title.cut(length.end())
    if (dated := _DATE_BEHIND.search(title.text)) and _names_meeting(title.text[: dated.start()]):
        title = title.cut(0, dated.start())
    behind = _CLAUSE_BEHIND.search(title.text)
    if behind and _names_meeting(title.text[: behind.start()]):
        title = title.cut(0, behind.start())
    return title


def _names_meeting(text: str) -> bool:
    return bool(_NAME.search(text))


_NAME = regex(rf"\b{_MEETS}\b")
