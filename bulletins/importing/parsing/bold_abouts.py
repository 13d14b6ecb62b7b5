"""Bold words before a paragraph, with no sign behind them, that tell whom it is about:
`**基地简介** 基地由…`, or are the end of the name that comes next: `**联络处** 湖区联络处设于…`.
"""

from __future__ import annotations

import re

from ..regexes import regex
from . import offices, vocabulary
from .outline import Item

#: No such label is longer, in letters.
_LONGEST = 20
#: What any body calls what it tells of itself.
_TELLS = regex("[\u4e00-\u9fff]{0,10}(?:名片|简介|概况|介绍|小档案|档案|由来)")
#: What a body is or does always, or how it began.
HAN_HABIT = regex(
    r"(?:（[^）]{1,40}）)?[，,]?(?:是|为[^，。]{2,20}的|于?\d{4}年|由[^，。]{2,40}(?:设立|主办|编印|编辑|出版|发起|成立)|"
    r"创[刊办立建]|成立|设[在于立]|每[月季年周]|旨在|致力|负责|隶属|依托|承担|主要)"
)


def label_end(item: Item) -> int:
    """Where the paragraph begins behind such words; 0 before any other."""
    label = item.text[: item.bold_until].strip(" \u3000:：.。")
    behind = item.text[item.bold_until :].strip()
    if item.bold or not label or not behind or item.bold_until > _LONGEST:
        return 0
    if vocabulary.ABOUT.fullmatch(label) or _TELLS.fullmatch(label):
        return item.bold_until
    own = re.match(rf"[\u4e00-\u9fff]{{1,20}}{re.escape(label)}", behind)
    is_body = own and offices.HAN_BODY_END.search(label)
    return item.bold_until if own and is_body and HAN_HABIT.match(behind, own.end()) else 0
