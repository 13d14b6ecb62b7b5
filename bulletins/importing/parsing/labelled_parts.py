"""Paragraphs that begin with the name of their part: `内容提要：…`, `■会议成果：…`, `Summary: …`.

The name is no part of what is said there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..regexes import regex
from . import vocabulary
from .blocks import Report
from .outline import Item

#: What a paragraph above all speakers is called.
_SUMMARY = regex(
    r"(?:会议|活动|本期|本次|基本|总体|主要|内容|文章|核心|培训|论坛)*"
    r"(?:概况|概要|概述|概览|简况|简介|情况|综述|提要|摘要|导语|导读|引言|前言|背景|简述|梗概)|"
    r"(?:(?:executive|short|brief|meeting|the|event)\s+)?(?:summary|overview|abstract|synopsis|outline|"
    r"background|introduction|highlights)(?:\s+of\s+the\s+(?:meeting|event|workshop|forum))?|"
    r"(?:in|at a)\s+(?:brief|short|glance)|"
    r"tóm tắt|tổng quan|giới thiệu|บทสรุป|สรุป|ภาพรวม|ສະຫຼຸບ|ສັງລວມ|សេចក្តីសង្ខេប|សង្ខេប|အကျဉ်းချုပ်",
    re.IGNORECASE,
)
_RUN_IN = regex(
    r"\s*(?:[^\w\s【\[（(]{1,2}\s*)?"
    r"(?:[【\[（(]\s*(?P<inside>[^】\]）):：。，]{2,40}?)\s*[】\]）)]\s*[:：]?|"
    r"(?P<label>[^:：。，,【】\[\]]{2,40}?)\s*(?:[:：]|\s[—–]\s))\s*(?=\S)"
)


#: `四、会议议定事项。…`, all of it bold.
_BOLD = regex(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．]\s*)?(?P<label>[^。.:：【】\[\]（）()]{2,30})[。.:：]\s*"
)


def label_of(item: Item) -> tuple[str, int]:
    """The label before a paragraph and where the paragraph begins; nothing before any other."""
    if 0 < item.bold_until < len(item.text) and (
        bold := _BOLD.fullmatch(item.text[: item.bold_until])
    ):
        gap = len(item.text[item.bold_until :]) - len(item.text[item.bold_until :].lstrip())
        return bold["label"].strip(), item.bold_until + gap
    match = _RUN_IN.match(item.text) if item.is_prose else None
    return ((match["inside"] or match["label"]).strip(), match.end()) if match else ("", 0)


def is_closing(item: Item) -> bool:
    """`小结：…`, `■有关安排：…`"""
    return bool(vocabulary.CLOSING_HEADING.fullmatch(label_of(item)[0]))


def is_summary(text: str) -> bool:
    return bool(_SUMMARY.fullmatch(text))


def leave_labels(report: Report) -> None:
    """Takes such names off the first paragraph of the lead and of the closing."""
    for lines, known in ((report.lead, _SUMMARY), (report.closing, vocabulary.CLOSING_HEADING)):
        if not lines:
            continue
        label, end = label_of(lines[0])
        if not label or not known.fullmatch(label):
            continue
        if _SENTENCE.fullmatch(label) and not lines[0].bold_until:
            continue
        report.labels.append(lines[0].words.cut(0, end).strip())
        bold = max(0, lines[0].bold_until - end)
        lines[0] = replace(lines[0], words=lines[0].words.cut(end), bold_until=bold)


#: `会议决定：自明年起…`: no name of a part, but how its sentence begins.
_SENTENCE = regex(
    "(?:会议|大会|双方|各方|[两三四五六][方国])(?:决定|商定|议定|同意|要求|建议|明确|约定)"
)
