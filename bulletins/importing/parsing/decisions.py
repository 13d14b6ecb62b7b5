"""A closing without a heading of its own: it begins with what was agreed. What stands before that
tells who came, who sent a paper and where all went to eat, and is left over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..regexes import regex
from . import sentences, vocabulary
from .blocks import Report
from .outline import Item

#: `研讨会商定，…`, `The Dialogue decided to …`
_DECIDES = regex(
    "(?:[^，。；：“”]{0,12}(?:会议?|对话|论坛|班|活动|各方|[双两三四五六][方国]|委员会|工作组|代表们?))(?:最后|随后|还|一致|共同|原则)*"
    "(?:商定|决定|同意|议定|约定|通过|达成|确定|明确|形成)|"
    r"(?:The|This)\s+(?:[A-Z]?[a-z-]+\s+){0,4}?(?:also\s+|then\s+|finally\s+)?(?:decided|agreed|resolved|adopted)\b|"
    r"(?:(?:All|Both)\s+(?:the\s+)?)?(?:[Pp]articipants|[Dd]elegat(?:es|ions)|[Pp]arties|[Cc]ountries|[Ss]ides)\s+(?:also\s+|then\s+)?"
    r"(?:decided|agreed|resolved|adopted)\b|"
    r"It\s+was\s+(?:also\s+|further\s+|then\s+)?(?:agreed|decided|resolved)\b"
)
#: What belongs to a closing besides: what comes next, how it ended, what all think.
_CLOSES = regex(
    r"将|下[一]?[次届步轮]|定于|拟|计划|建议|闭幕|结束|落幕|总结|认为|指出|强调|共识|成果|结论|商|同意|决定|通过|希望|呼吁|"
    r"\b(?:will|shall|next|clos|end|conclu|agree|decid|resol|adopt|recommend|consensus|result|outcome|plan|propos|hope|"
    r"called|urge|commit|undert|undertook|pledg|sign)\w*\b",
    re.IGNORECASE,
)
#: No more is told before what was agreed, in sentences.
_MOST = 5


def only(report: Report) -> None:
    """Leaves over what a closing tells before what was agreed, and the bold word before that."""
    if not report.closing or not report.blocks:
        return
    report.closing[0] = _without_label(report.closing[0])
    if report.closing_parts:
        return
    for number, (line, at, sentence) in enumerate(_told(report.closing)):
        if _DECIDES.match(sentence):
            if number:
                cut = replace(report.closing[line], words=report.closing[line].words.cut(at))
                report.closing = [cut, *report.closing[line + 1 :]]
            return
        if number >= _MOST or _CLOSES.search(sentence) or not report.closing[line].is_prose:
            return


def _told(lines: list[Item]) -> Iterator[tuple[int, int, str]]:
    """Each sentence, with its line and where in that it begins."""
    for number, line in enumerate(lines):
        for at, sentence in sentences.parted(line.words):
            yield number, at, sentence.text.strip()


def _without_label(item: Item) -> Item:
    """`**Result** The workshop agreed …` without the bold word, which names the part."""
    label = item.text[: item.bold_until].strip(" \u3000:：.。")
    if not 0 < item.bold_until < len(item.text) or not vocabulary.CLOSING_HEADING.fullmatch(label):
        return item
    return replace(item, words=item.words.cut(item.bold_until).strip(" :：\u3000"), bold_until=0)
