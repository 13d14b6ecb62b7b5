"""The closing of a report in which nobody speaks: the part that tells what is to come, under a
heading such as `Outlook`, `四、后期趋势`, `展望 / Outlook`."""

from __future__ import annotations

import re

from ..regexes import regex
from . import numbering
from .blocks import Report

_COMING = regex(
    r"(?:general |weather |flood |river |short-term |seasonal )?(?:outlook|forecasts?|prospects)"
    r"(?: (?:for|to|until) .{2,40})?|(?:the )?(?:coming|next) (?:days?|weeks?|months?)|"
    r"what to expect|(?:后期|未来|下一?阶段|下一?步|后续|近期|下[周月旬]|今后)?"
    r"[\u4e00-\u9fff]{0,4}(?:趋势|展望|预测|预报|走势|研判)",
    re.IGNORECASE,
)


def close(report: Report) -> None:
    """Where no other heading names a closing."""
    if report.blocks or report.closing:
        return
    told = [n for n, lines in enumerate(report.section_lines) if lines]
    for number in reversed(told):
        heading = report.headings[number]
        text = heading.words.cut(numbering.number_at(heading)).text
        if any(_COMING.fullmatch(part.strip(" :：")) for part in re.split("[/／|｜]", text)):
            report.closing_parts.append((0, report.headings.pop(number)))
            lines = report.section_lines.pop(number)
            # Below a rule across the page the publisher tells of itself.
            end = next((n for n, line in enumerate(lines) if n and line.ruled), len(lines))
            report.closing = lines[:end]
            return
