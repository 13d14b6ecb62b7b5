"""Lines among the words that nobody said: questions and who asks them, notes, fine print, who only
was there, what the editors say."""

from __future__ import annotations

import re

from .outline import Item

#: Who asks or is absent, and is no speaker of the issue.
ASKS = re.compile(
    r"[【\[]?(?:本刊|本报)?(?:记者|编辑部?|采访者|提问者?|问|Q\d{0,2})[】\]]?\s*[:：]|"
    r"(?:interviewer|reporter|editor|question(?:\s+\d{1,2})?)\s*:|"
    # Notes of the foot of the page, by their marks.
    r"\[\^?\d{1,2}\]\s*\S|[①②③④⑤⑥⑦⑧⑨]\s*(?=[^。]{4,80}。$)|注\s*\d{0,2}\s*[:：]\s*(?=\S[^\n]{3,120}$)|"
    # What the editors say of the page.
    r"[(（【\[]?(?:说明|备注|注释?|附注|(?:explanatory\s+)?notes?)[】\]]?\s*[:：](?=[^\n]{4,80}$)",
    re.IGNORECASE,
)


def asks_somebody(item: Item) -> bool:
    """`Q: Is it binding?`, `What did you bring home?`, over the answer: no heading."""
    text = item.text.rstrip('”"’）)】] ')
    addressed = ASKS.match(text) or _YOU.search(text)
    return text.endswith(("?", "？")) and bool(addressed)


_YOU = re.compile(r"\byou(?:r|rs|rself)?\b|[您你]", re.IGNORECASE)
#: Who only was there: `Mr. Sok Dara of … was present as observer.`
IS_THERE = re.compile(
    r"(?:\d{1,2}\.\s+)?(?:(?:Mr|Mrs|Ms|Dr|Prof|H\.E)\.?|U|Daw|(?:The )?[Rr]epresentatives?|"
    r"(?:The )?[Oo]bservers?|[Aa]lso)\s[^.;:]{2,240}?\b(?:(?:was|were) (?:also )?"
    r"(?:present|in attendance|represented)|(?:also )?attended (?:the|this)|"
    r"(?:also )?present (?:was|were|as))\b|"
    r"[^，。：:]{2,60}?(?:列席|旁听)(?:了)?(?:本次|此次|上述)?(?:会议|活动|研讨会|论坛|培训)[。；]?$"
)
#: Before what an editor says above a report.
EDITORS = re.compile(
    r"[【\[（(]?(?:编者?按|编者的话|编者说|按语|本刊按|"
    r"editor(?:['’]?s|s['’]?|ial)? (?:note|foreword|comment))"
    r"(?:[】\])）]\s*[:：]?|[:：])",
    re.IGNORECASE,
)


def is_fine_print(item: Item, first: Item) -> bool:
    """Whether a line at the end is set smaller than what it stands below: a note, an imprint."""
    return 0 < item.size < _FINE * first.size and not item.row


_FINE = 0.92


def is_note(item: Item) -> bool:
    """`² At prices of 2016.`, at the foot of a text."""
    return bool(_NOTE.match(item.text)) and not item.row


_NOTE = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?\s*[^\W\d]")
