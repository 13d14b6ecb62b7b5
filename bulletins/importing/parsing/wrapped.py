"""Lines that end only where the margin was, and those that somebody ended on purpose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bulletins.importing.reading import document as doc
from lmec import folding

from ..regexes import regex
from . import names, offices, verbs
from .printed import Printed


@dataclass(frozen=True)
class Margins:
    """How wide the widest line is that its writer did not break on purpose, and the widest below
    which its paragraph goes on; and whether a program broke every one of them."""

    widest: int = 0
    inner: int = 0
    by_program: bool = False


NONE = Margins()


def margins(document: doc.Document) -> Margins:
    soft = [
        (line.text.strip(), line is not block.lines[-1], _indent(line))
        for block in document.blocks
        if isinstance(block, doc.Paragraph)
        for line in block.lines
        if not line.hard
    ]
    # An address without a space may stand out.
    whole = [
        (_width(text) + indent, inner)
        for text, inner, indent in soft
        if text.count(" ") > 1 or folding.is_han(text[:1] or " ")
    ]
    return Margins(
        max((width for width, _ in whole), default=0),
        max((width for width, inner in whole if inner), default=0),
        _were_filled(document),
    )


#: So many lines at least tell a program's margin, which is between these widths.
_FEWEST = 3
_WIDTHS = range(56, 121)
#: A word; in Chinese a whole sentence has no space, and never had room.
_WORD = 24


def _were_filled(document: doc.Document) -> bool:
    """Whether a program broke the lines: at spaces alone, and each where the next word had no
    room. `司总工程师 Bounsou` above `Keodouangdy 指出，…`: in Chinese they are of any length."""
    if document.format != "text":
        return False
    breaks = [
        (width, _width(below.strip(_QUOTED).split()[0]))
        for block in document.blocks
        if isinstance(block, doc.Paragraph)
        for one, other in pairwise(block.lines)
        if not one.hard
        and (width := _width(_typed(one, document))) in range(1, _WIDTHS.stop)
        and (below := _typed(other, document)).strip(_QUOTED)
    ]
    column = max((width for width, _ in breaks), default=0)
    telling = [width + 1 + word > column for width, word in breaks if word <= _WORD]
    return len(telling) >= _FEWEST and column >= _WIDTHS.start and all(telling)


#: What a line of a paragraph that somebody said may begin with.
_QUOTED = "> \t\u3000"


def _typed(line: doc.Line, document: doc.Document) -> str:
    """A line as it stands in the file, with its mark-up; nothing where it is one of tags."""
    if not line.runs:
        return ""
    start = line.runs[0].start
    text = document.source[document.source.rfind("\n", 0, start) + 1 :].partition("\n")[0].rstrip()
    return "" if text.startswith("<") else text


def only_ran_out(lines: Sequence[doc.Line], margin: Margins) -> bool:
    """Whether line ends are where the margin was: long lines of nearly one length that do not
    end their sentences. A line that had room for the next one's first word was broken on
    purpose, if not by hand."""
    if margin.by_program:
        return True
    texts = [Printed.of(line.runs).strip().text for line in lines]
    if len(lines) < 2 or any(line.hard for line in lines[:-1]) or _changes_dress(lines):
        return False
    # A name in one script above the same name in another is no sentence that ran on.
    if len({folding.script_of(text) for text in texts} - {""}) > 1:
        return False
    if any(_is_name(text) for text in texts):
        return False
    widths = [_width(text) + _indent(line) for line, text in zip(lines, texts, strict=True)]
    firsts = [
        _width(re.split(r"\s|(?<=[\u4e00-\u9fff])", text, maxsplit=1)[0]) for text in texts[1:]
    ]
    ends = [width + 1 + first for width, first in zip(widths[:-1], firsts, strict=True)]
    if min(ends) <= margin.widest and not _was_broken_by_hand(texts, min(ends), margin):
        return False
    # Only the first is set in: each fills its line, whatever stands at its end.
    if [bool(_indent(line)) for line in lines] == [True] + [False] * (len(lines) - 1):
        return min(widths[:-1]) > 40
    ended = sum(offices.is_sentence(text[-2:]) for text in texts[:-1])
    return (
        min(widths[:-1]) > 40 and min(widths[:-1]) * 1.5 > max(widths) and ended <= len(ends) / 2
    )


_NAME_ENDS = regex(r"(?:^|(?<=[\s\u4e00-\u9fff]))(?:[A-ZĐ][a-zà-ỹ]+ ?){1,3}$")
_NAME_GOES_ON = regex(r"(?:[A-ZĐ][a-zà-ỹ]+ ?){1,3}(?=[\u4e00-\u9fff：（\u3000]|$)")


#: `讲评认为`: so many characters may stand before the verb.
_BEFORE_VERB = 3


def parts_name(above: doc.Line, below: doc.Line) -> bool:
    """Whether a line of Chinese ends inside somebody's name, `Nguyen Hai` above `Yen 回顾说，…`:
    whoever speaks on the next line alone has a name that the one above has too."""
    first, rest = above.text.strip(), below.text.strip()
    begun, name = _NAME_ENDS.search(first), _NAME_GOES_ON.match(rest)
    if above.hard or not begun or not name or {*name[0].split()} & {*first.split()}:
        return False
    bold = rest[: len(below.runs[0].text.strip())] if above.runs[-1].bold else ""
    if below.runs[0].bold and bold.rstrip("：: ") == name[0].strip():
        return names.is_latin_name(f"{begun[0]} {name[0].strip()}")
    return any(verbs.says(rest, name.end() + before) for before in range(_BEFORE_VERB))


#: So far from the margin such a line may end, with the word that had room.
_RAGGED = 14
#: What ends a sentence, or leads over to something else.
_STOPS = regex(r"[.!?:;…][\"”’)*_]*$")


def _was_broken_by_hand(texts: Sequence[str], least: int, margin: Margins) -> bool:
    """Whether lines are those of one paragraph in letters that somebody broke now a word sooner
    and now a word later: sentences go on over their ends in small letters."""
    if least + _RAGGED <= margin.inner or not _STOPS.search(texts[-1]):
        return False
    over = [not _STOPS.search(above) and below[:1].islower() for above, below in pairwise(texts)]
    return any(over) and sum(over) * 3 >= len(over)


def _changes_dress(lines: Sequence[doc.Line]) -> bool:
    """Whether the first line is dressed from end to end, and the next begins in another dress."""
    dresses = [[(r.bold, r.italic) for r in line.runs if r.text.strip()] for line in lines[:2]]
    return all(dresses) and len(set(dresses[0])) == 1 and dresses[0][0] != dresses[-1][0]


def _is_name(text: str) -> bool:
    """A line that is a name stands for itself: the position above it did not run on into it."""
    bare = names.HONORIFIC.sub("", text)
    return len(bare.split()) < 6 and not text.endswith(".") and names.is_latin_name(bare)


#: Where a Chinese paragraph begins.
_INDENT = regex("(?:\u3000{1,2}| {2,4})(?=[\u4e00-\u9fff“《（])")
#: As wide as a character in Chinese text, and narrow in any other.
_WIDE_IN_HAN = "“”‘’…—·"


def _indent(line: doc.Line) -> int:
    indent = _INDENT.match(line.text)
    return _width(indent[0]) if indent else 0


def _width(text: str) -> int:
    wide = _WIDE_IN_HAN if any(map(folding.is_han, text)) else ""
    return sum(1 + (unicodedata.east_asian_width(c) in "WF" or c in wide) for c in text)
