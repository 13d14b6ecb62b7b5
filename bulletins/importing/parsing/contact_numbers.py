"""A telephone number of a contact block, without what a label or a sentence says beside it."""

from __future__ import annotations

import re

from ..regexes import regex
from .contact_fields import PHONE
from .printed import Printed

#: `（24小时）`: when somebody answers.
_HOURS = regex(
    r"(?<=\d)\s*[（(](?:\d{1,2}\s*(?:小时|hours?|h\b|[:：]\d\d)|全天|工作日|周[一二三四五六日])[^（()）]{0,20}[)）]?$"
)


#: `24小时值班：0871-…`: of which number it is.
_OWN_LABEL = regex(r"\d{1,2}\s*(?:小时|h\b|hours?)[^:：\d@]{0,12}[:：]\s*(?=[+(（]{0,2}\d)")


#: `042 513 774 (from abroad +66 42 513 774)`
_ABROAD = regex(rf"\s*[(（][^()（）\d+]{{2,24}}(?P<number>\+{PHONE.pattern})[)）]")


def both(words: Printed) -> list[Printed]:
    """The number with which words begin, and the one in brackets behind it for others who call."""
    first = PHONE.match(words.text)
    other = _ABROAD.match(words.text, first.end()) if first else None
    return [words.group(first), words.group(other, "number")] if first and other else []


#: `（彭）`, `(Ms. Sok)`: who answers there.
_WHO = regex(
    r"(?<=\d)\s*[（(](?:(?!转|分机|内线)[\u4e00-\u9fff]{1,6}|(?:Mr|Mrs|Ms|Dr|Prof)\.?\s[^()\d]{2,30})[)）]$"
)


def alone(words: Printed) -> Printed:
    """A number without the words of the sentence in which it stands."""
    if note := _HOURS.search(words.text) or _WHO.search(words.text):
        words = words.cut(0, note.start())
    if label := _OWN_LABEL.match(words.text):
        words = words.cut(label.end())
    match = PHONE.match(words.text)
    behind = words.text[match.end() :] if match else ""
    if match and re.match(
        r"\s*[（(](?:联系|办公|值班)?(?:电话|手机|座机|热线|传真)[)）]$", behind
    ):
        return words.group(match)
    if match and re.match(r"\s*(?!ext|x\d|分机|转)[^\W\d_]|\s*[)）。.]", behind):
        return words.group(match)
    return words.strip(" .;；。")
