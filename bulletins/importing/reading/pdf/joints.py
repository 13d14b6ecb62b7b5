"""How one printed line goes on in the next: as the same line, as a new line, or not at all."""

from __future__ import annotations

import re
from enum import Enum

from ...regexes import regex
from . import cut_names, dress, scripts, signed
from .characters import is_wide
from .parts import Flow, Line
from .raised import MARKS
from .room_at_end import CLOSING, NARROW, OPENING, right_of, width_of_first
from .segments import BULLET, Segment
from .setting import Setting, is_indented, is_voice, label_of, leading_space

_ENDS_SENTENCE = regex("[。！？!?.:：；;…][”’\"')）】」』]*$")
_FULL_STOP = regex("[。！？!?.:：…][”’\"')）】」』]*$")
#: A line that has the pause of a sentence.
_WITHIN = regex("[，。；][^\t\u3000：:]+$")
_LISTED = regex(
    r"(?:[•●○▪■◆◇‣·–—\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06c\uf0a8-]\s*(?=\S)|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）.、．]\s*(?=\S)"
    # `9.4%` is a number of the sentence.
    r"(?!(?<=\d\.)\d+\s*(?:[%％‰℃°]|[万亿倍米吨公千百度]|per\s?cent|million|billion|km\b|mg\b))"
    r"|[①-⑳]\s*)"
)
#: `(+86-`, with `10) 5555 6402` in the next line: no number of a list.
_MID_NUMBER = regex(r"[(（+]\s?\+?\d[\d\s]{0,6}[-–]$")
#: A raised figure leads a note: nothing breaks a line before that of a word.
_NOTE = regex(rf"[{MARKS}]{{1,2}}\s*[^\W\d]")
#: A gap so many times the usual one parts paragraphs.
_PARTED = 1.22
_OTHER_SIZE = 0.08
#: Nobody ends a line here by intent.
_OPEN_ENDS = ("-", "\u00ad", "\u2010", "，", "、", "（", "《", "“", ",")
_OPEN_WORD = regex(r"[A-Za-z,]\s+(?:of|the|and|for)$")
#: What the first character of a line is thought wider than it is, and a little more.
_SURELY = 0.31
#: No line of a title is so long.
_BLOCK = 22.0
#: So near, in parts of the size, such a line ends to the margin.
_NEAR = 2.5
#: So many lines above and below tell how wide a quotation is set.
_LINES_AROUND = 6
#: No first line of a paragraph is set in so far.
_SET_RIGHT = 2.6
_LONG_WORD = 9


class Joint(Enum):
    WRAPPED = "the line ran out"
    BROKEN = "the writer began a new line"
    PARTED = "another paragraph"


def between(one: Line, other: Line, flow: Flow, setting: Setting, is_prose: bool) -> Joint:
    """For two lines of one flow; `is_prose`: the paragraph already runs over several lines."""
    before, after = one.words, other.words
    gap = after.base - before.base
    usual = setting.distance(before, after)
    if _differs(before.size, after.size) or gap > _PARTED * usual or _is_apart(other):
        return Joint.PARTED
    if _NOTE.match(after.words):
        return Joint.PARTED
    listed = _is_listed(other) and not _MID_NUMBER.search(before.words)
    listed = listed and not _is_dash_inside(one, other, flow, setting)
    if listed or _is_in_another_script(before.words, after.words):
        return Joint.PARTED
    centred = _is_centred(other, flow) and (
        _is_centred(one, flow)
        or _fills_as_title(one, other, flow, setting)
        or _fills_above_centred(one, other, flow)
    )
    if _is_at_right(one, flow) and not _is_at_right(other, flow):
        return Joint.PARTED
    if _is_only_at_right(one, other, flow) or signed.ends_above(other, one, flow):
        return Joint.PARTED
    if signed.ends_long(other, one, flow):
        return Joint.PARTED
    if signed.goes_on(other, one, flow):
        return Joint.WRAPPED
    set_in = is_indented(other, flow) and not _is_indented_like(one, other)
    if not centred and set_in and not _hangs(one, other) and not _goes_on_in(one, other, flow):
        return Joint.PARTED
    labelled = label_of(other) in setting.labels or (label_of(one) and label_of(other))
    if labelled and not _is_cut(before.words, after.words):
        return Joint.BROKEN
    if _is_value(one, other):
        return Joint.BROKEN
    if setting.has_voices and is_voice(other) and _FULL_STOP.search(before.words):
        return Joint.PARTED
    if _are_set_right(one, other, flow):
        return Joint.BROKEN
    if _has_gap(before.words) and _has_gap(after.words):
        return Joint.BROKEN  # entries of a list, of which one filled its line
    if scripts.turn_in_cell(one, other, flow):
        return Joint.BROKEN
    ends = "\t" in before.words and not dress.is_name_before_tab(one, other, flow)
    if ends and not after.words.startswith(CLOSING):
        return Joint.BROKEN  # its end stands at the margin by itself
    if _runs_out(one, other, flow):
        if _stands_out(one, other) or setting.parts(before, after):
            return Joint.PARTED
        return Joint.BROKEN if dress.is_of_other_dress(before, after) else Joint.WRAPPED
    if _ENDS_SENTENCE.search(before.words) and len(before.words) > 40:
        return Joint.PARTED
    if is_prose and _FULL_STOP.search(before.words):
        return Joint.PARTED
    return Joint.BROKEN


#: `环境部处长　索·达拉`: no sentence has such a gap.
_GAP = regex(r"[^\s。！？.!?；;]{2,60}[\u3000\t][\s\u3000]*[^\s。！？.!?；;]{2,30}")


#: `…路7号　邮` above `编：650000`: a label that the margin cut.
_CUT_LABELS = regex("(?:地址|邮编|邮政编码|电话|传真|邮箱|网址|联系人|联系电话|电子邮箱|电子邮件)")


def _is_cut(before: str, after: str) -> bool:
    """Whether what seems a label is the rest of one, or of a name, that the margin cut."""
    if cut_names.goes_on(before, after):
        return True
    label = re.match(r"[\u4e00-\u9fff]{1,5}(?=\s*[:：])", after)
    last = re.search(r"(?:^|[\s\u3000])([\u4e00-\u9fff]{1,3})$", before)
    return bool(label and last and _CUT_LABELS.fullmatch(last[1] + label[0]))


#: `二〇二四年八月二日`, `Fax: +66 2 141 9012`
_DAY = regex(
    r"[\d〇一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日"
)
_NUMBER = regex(r"[^\d:：。.]{2,16}[:：]\s*[+(（]?\d[\d\s()（）+-]{6,}")


def _is_value(one: Line, other: Line) -> bool:
    """A day above a label, or a number behind its own above words: each fills a narrow box."""
    words, below = one.words.words.strip(), other.words.words.strip()
    is_day = bool(label_of(other)) and bool(_DAY.fullmatch(words))
    return is_day or (bool(_NUMBER.fullmatch(words)) and below[:1].isalpha())


def _has_gap(words: str) -> bool:
    return bool(_GAP.fullmatch(words.strip()))


def _is_in_another_script(before: str, after: str) -> bool:
    """The same said once more in the other language, below the end of a sentence."""
    return bool(_FULL_STOP.search(before)) and scripts.are_two(before, after)


def _stands_out(one: Line, other: Line) -> bool:
    """A bold line above which a sentence ends, further on the left than its own line begins: a
    term above its explanation."""
    before, after = one.words, other.words
    left = before.x0 - after.x0 > before.size
    return left and after.bold and not before.bold and bool(_FULL_STOP.search(before.words))


def across(one: Line, flow: Flow, other: Line, next_flow: Flow, setting: Setting) -> Joint:
    """For the last line of a page or column and the first of the next."""
    before, after = one.words, other.words
    if _differs(before.size, after.size) or before.bold != after.bold or _is_apart(other):
        return Joint.PARTED
    if scripts.are_two(before.words, after.words):
        return Joint.PARTED
    # Both in the entry of a list.
    hangs = abs(before.x0 - after.x0) < 0.5 * before.size or _hangs(one, other)
    set_in = is_indented(other, next_flow) and not hangs
    if _is_listed(other) or set_in or not _runs_out(one, other, flow):
        return Joint.PARTED
    return Joint.PARTED if _FULL_STOP.search(before.words) else Joint.WRAPPED


def _is_apart(line: Line) -> bool:
    """Something stands before it."""
    return bool(line.images) or line.ruled


def gap_before(one: Line, other: Line, setting: Setting) -> int:
    """The room between two lines of a flow as so many empty lines."""
    usual = setting.distance(one.words, other.words)
    more = other.words.base - one.words.base - usual
    return max(0, min(4, round(more / usual + 0.3)))


def _differs(one: float, other: float) -> bool:
    return abs(one - other) > _OTHER_SIZE * max(one, other)


def _is_listed(line: Line) -> bool:
    return bool(_LISTED.match(line.words.words))


def bullet_of(text: str) -> str:
    """The sign before a list item."""
    match = re.match(rf"\s*{BULLET.pattern}\s*", text)
    return match[0] if match else ""


#: What may stand before a dash inside a sentence.
_BEFORE_DASH = regex(r"[\w)）”’\"]$")
#: The same where words stand behind dashes.
_BEHIND_STOP = regex(r"[\w)）”’\".。]$")


def _is_dash_inside(one: Line, other: Line, flow: Flow, setting: Setting) -> bool:
    """`…; UNEP`, at the margin, above `– United Nations …`: no entry of a list. Nor is
    `— The lake is low.` below `Sok Dara, Office of Lakes.`, where others stand in one line."""
    room = flow.right - one.words.x1
    if cut_names.goes_on_at_dot(one.words.words, other.words.words):
        return room < _LITTLE * one.words.size
    if not re.match(r"\s*[–—]\s", other.words.words) or _is_listed(one):
        return False
    before = _BEHIND_STOP if setting.dashes_lead_to_words else _BEFORE_DASH
    return bool(before.search(one.words.words)) and room < _LITTLE * one.words.size


#: So much room is left, in parts of the size, where a line ran out.
_LITTLE = 1.6


def is_cut(one: Line, other: Line, flow: Flow) -> bool:
    """Whether a line of a narrow cell is one word that filled it, so that it may go on below:
    `Environme|ntal`."""
    words, size = one.words.words.strip(), one.words.size
    narrow = flow.right - flow.left < NARROW * size
    alone = words.isalpha() and words.isascii() and other.words.words[:1].islower()
    return narrow and alone and flow.right - one.words.x1 < size


def _is_at_right(line: Line, flow: Flow) -> bool:
    """A date or a signature that ends at the right margin, and begins beyond the middle."""
    left, right = line.words.x0 - flow.left, flow.right - line.words.x1
    return left > 0.5 * (flow.right - flow.left) and right < line.words.size


def _is_only_at_right(one: Line, other: Line, flow: Flow) -> bool:
    """A long signature that ends at the right margin, above a line that begins at the left one:
    no paragraph is set in so far with its first line."""
    size = one.words.size
    at_right = flow.right - one.words.x1 < size
    set_in = one.words.x0 - flow.left > _SET_RIGHT * size
    return at_right and set_in and other.words.x0 - flow.left < 0.5 * size


def _are_set_right(one: Line, other: Line, flow: Flow) -> bool:
    """Short lines that end at one margin and begin where they like: issue and date in a cell."""
    size = one.words.size
    ends = abs(one.words.x1 - other.words.x1) < 0.3 * size
    apart = abs(one.words.x0 - other.words.x0) > 0.2 * size
    short = max(one.words.x1 - one.words.x0, other.words.x1 - other.words.x0) < NARROW * size
    return ends and apart and short and one.words.x0 - flow.left > _SET_RIGHT * size


def _is_indented_like(one: Line, other: Line) -> bool:
    """A block that is set in as a whole."""
    apart = one.words.x0 + leading_space(one) - other.words.x0 - leading_space(other)
    # The room on the left of such a sign is its own.
    least = 0.8 if one.words.words.startswith(OPENING) else 0.4
    return abs(apart) < least * one.words.size


def _hangs(one: Line, other: Line) -> bool:
    """A list item whose number or sign stands out to the left of its lines."""
    return _is_listed(one) and one.words.x0 < other.words.x0


def _goes_on_in(one: Line, other: Line, flow: Flow) -> bool:
    """A paragraph of which all lines but the first are set in: that one is full, and ends amid a
    sentence."""
    before, after = one.words, other.words
    if before.x0 - flow.left > 0.5 * before.size or before.bold != after.bold:
        return False
    amid = after.words[:1].islower() or _WITHIN.search(before.words)
    return bool(amid) and not _ENDS_SENTENCE.search(before.words) and _runs_out(one, other, flow)


def _is_centred(line: Line, flow: Flow) -> bool:
    left, right = line.words.x0 - flow.left, flow.right - line.words.x1
    return left > line.words.size and abs(left - right) < 1.2 * line.words.size


def _fills_as_title(one: Line, other: Line, flow: Flow, setting: Setting) -> bool:
    """The first line of a centred title that left no room on either side."""
    if one.words.bold != other.words.bold:
        return False
    left, right = one.words.x0 - flow.left, flow.right - one.words.x1
    titled = one.words.bold or one.words.size > 1.1 * setting.body
    return titled and abs(left - right) < 1.2 * one.words.size


#: In parts of the size: hardly anything but the middle is met so exactly.
_EXACTLY = 0.25


def _fills_above_centred(one: Line, other: Line, flow: Flow) -> bool:
    """The first line of a centred cell that left no room on either side, and ends no sentence,
    above one that stands in the very middle."""
    size, right = one.words.size, max(flow.right, one.words.x1)
    full = max(one.words.x0 - flow.left, right - one.words.x1) < _EXACTLY * size
    before, behind = other.words.x0 - flow.left, right - other.words.x1
    exact = abs(before - behind) < _EXACTLY * size
    return full and exact and not _FULL_STOP.search(one.words.words)


def _runs_out(one: Line, other: Line, flow: Flow) -> bool:
    """Whether what comes first in the next line had no more room in this one."""
    if one.words.words.endswith(_OPEN_ENDS) or _OPEN_WORD.search(one.words.words):
        return True
    if _is_lone_word(one, other, flow) or _begins_sentence(one, other, flow):
        return True
    room, needed = right_of(one, flow) - one.words.x1, _needed(one.words, other.words, flow)
    if _is_set_in_as_block(one, other, flow):
        return room - (one.words.x0 - flow.left) < needed
    begins = _hangs(one, other) or _begins_paragraph(one, other, flow)
    if _is_centred(one, flow) and not begins and not _are_ragged(one, other):
        room *= 2
    return room < needed


def _needed(before: Segment, after: Segment, flow: Flow) -> float:
    """The room that what comes first needs. Of characters one is as wide as another, so that
    they tell exactly, unless they are set in: then the margin may be as well."""
    width = width_of_first(after)
    wide = before.words[-1].isalpha() and all(map(is_wide, (before.words[-1], after.words[0])))
    if wide and after.x0 - flow.left < after.size:
        return width - _SURELY * after.size
    return width + 0.5 * before.size


def _is_set_in_as_block(one: Line, other: Line, flow: Flow) -> bool:
    """A quotation with as much room on its right as on its left: none of its lines is longer."""
    size, left = one.words.size, one.words.x0 - flow.left
    if abs(one.words.x0 - other.words.x0) >= 0.7 * size or left <= size:
        return False
    at = next((n for n, line in enumerate(flow.lines) if line is one), 0)
    around = flow.lines[max(0, at - _LINES_AROUND) : at + _LINES_AROUND]
    level = [line.words for line in around if abs(line.words.x0 - one.words.x0) < 0.7 * size]
    widest = max((words.x1 for words in level), default=one.words.x1)
    within = widest < flow.right - left + 1.2 * size
    return within and widest - one.words.x0 > _BLOCK * size


def _begins_sentence(one: Line, other: Line, flow: Flow) -> bool:
    """A first line of characters, set in, which ends within a sentence and near the margin, and
    a line at the left margin below it."""
    words, size = one.words.words, one.words.size
    amid = is_wide(words[-1]) and bool(_WITHIN.search(words))
    near = flow.right - one.words.x1 < _NEAR * size
    return amid and near and _begins_paragraph(one, other, flow)


def _are_ragged(one: Line, other: Line) -> bool:
    """Lines that begin at one place and end at two: their middles are two as well."""
    size = one.words.size
    begins, ends = (abs(a - b) for a, b in ((one.words.x0, other.words.x0),
                                            (one.words.x1, other.words.x1)))  # fmt: skip
    return begins < 0.1 * size and ends > 0.6 * size


def _begins_paragraph(one: Line, other: Line, flow: Flow) -> bool:
    """A first line that is set in, and below it one from margin to margin: it is not centred,
    though it left as much room at its end."""
    flush = abs(other.words.x0 + leading_space(other) - flow.left) < 0.5 * other.words.size
    return is_indented(one, flow) and flush and not one.words.bold


def _is_lone_word(one: Line, other: Line, flow: Flow) -> bool:
    """A long word by itself in a narrow cell, which leaves more room than the next one needs
    where lines are broken with a view to the whole paragraph."""
    words = one.words.words
    narrow = flow.right - flow.left < NARROW * one.words.size
    return (
        narrow
        and len(words) >= _LONG_WORD
        and words.isascii()
        and words.isalpha()
        and one.words.bold == other.words.bold
    )
