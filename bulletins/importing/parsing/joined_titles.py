"""The paper's own title in both languages, at the two ends of the first line of all."""

from __future__ import annotations

from ..regexes import regex
from .printed import Printed

#: `湿地之友`, a tab, `Friends of Wetlands`
_BOTH = regex(
    r"(?P<one>[\u4e00-\u9fff《》·—]{3,16})[ \u3000]*\t+\s*"
    r"(?P<other>[A-Z][A-Za-z’':&–-]*(?: [A-Za-z’':&–-]+){1,7})"
)


def two(words: Printed) -> tuple[Printed, Printed] | None:
    match = _BOTH.fullmatch(words.text.strip())
    own = words.strip()
    return (own.group(match, "one"), own.group(match, "other")) if match else None
