"""The mark-up inside a paragraph: bold, italic, links, pictures, line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from ..regexes import regex
from .document import Picture, Run, Span

_TOKEN = regex(
    r"""(?P<escape>\\[\\`*_{}\[\]()#+.!|<>~-])
    |!\[(?P<alt>[^\]]{0,200})\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?P<title>\s+"[^"]*")?\)
    |(?P<open>\[)(?=[^\[\]]{1,500}\]\([^()\s]{1,2000}\))
    |(?P<close>\]\()(?P<url>[^()\s]{1,2000})\)
    |(?P<auto><)(?=[^\s<>@]{1,200}[@.:][^\s<>]{1,500}>)
    |(?P<note>\[\^[\w-]{1,20}\])
    |(?P<br><br[ ]*/?>)
    |<img\s(?P<img>[^<>]*)>
    |(?P<tag></?(?:b|strong|i|em|u|p|div|span|center|font|sup|sub|figure|figcaption)(?:\s[^<>]{0,300})?>)
    |(?P<stars>\*{1,3}|(?<!_)_{1,3}(?!_))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LINK_END = regex(r"\]\(([^()\s]+)\)")
_AUTO_END = regex(">")


@dataclass
class Scan:
    """Lines as (number of the source line, runs, hard break or None), and what was no text."""

    lines: list[tuple[int, tuple[Run, ...], bool | None]] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    markup: list[Span] = field(default_factory=list)


@dataclass
class _State:
    bold: bool = False
    italic: bool = False
    link: str = ""


def scan(lines: list[tuple[str, int]]) -> Scan:
    """The runs of a paragraph's lines, given as (text, offset in the source).

    Marks may open in one line and close in another; one without a partner is text.
    """
    found, state = Scan(), _State()
    paired = _paired_stars(lines)
    for number, (text, start) in enumerate(lines):
        pieces: list[Run] = []
        for run in _runs(text, start, state, paired, found):
            if run is None:  # <br>
                found.lines.append((number, tuple(_merged(pieces)), True))
                pieces = []
            else:
                pieces.append(run)
        found.lines.append((number, tuple(_merged(pieces)), None))
    return found


def _paired_stars(lines: list[tuple[str, int]]) -> set[int]:
    """Offsets of the emphasis marks that have a partner; each kind is paired by turns."""
    open_at: dict[str, int] = {}
    paired: set[int] = set()
    for text, start in lines:
        for match in _TOKEN.finditer(text):
            mark = match["stars"]
            if not mark or not _is_emphasis(text, match.start(), match.end()):
                continue
            if mark in open_at:
                paired |= {open_at.pop(mark), start + match.start()}
            else:
                open_at[mark] = start + match.start()
    return paired


def _is_emphasis(text: str, start: int, end: int) -> bool:
    """A star between numbers or spaces multiplies; underscores inside a word belong to it."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if end - start > 1 and text[start] == "*":
        return True
    inside = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
    return not inside and not ((not before or before.isspace()) and after.isspace())


def _runs(
    text: str, start: int, state: _State, paired: set[int], found: Scan
) -> Iterator[Run | None]:
    at, auto_until = 0, -1
    for match in _TOKEN.finditer(text):
        if match.start() < at:
            continue
        if match["stars"] and start + match.start() not in paired:
            continue
        if match["stars"] and match.start() < auto_until:
            continue
        if match["close"] and not state.link:
            continue
        yield from _run(text[at : match.start()], start + at, state)
        at = match.end()
        if match["escape"]:
            found.markup.append(Span(start + match.start(), start + match.start() + 1))
            at = match.start() + 1
        elif match["br"]:
            found.markup.append(_span(match, start))
            yield None
        elif match["auto"]:
            end = _AUTO_END.search(text, at)
            assert end  # the token looked ahead for it
            found.markup += [_span(match, start), Span(start + end.start(), start + end.end())]
            yield Run(text[at : end.start()], start + at, link=text[at : end.start()])
            at = auto_until = end.end()
        else:
            _mark(match, text, start, state, found)
    yield from _run(text[at:], start + at, state)


def _run(text: str, start: int, state: _State) -> Iterator[Run]:
    if text:
        yield Run(text, start, state.bold, state.italic, link=state.link)


def _mark(match: re.Match[str], text: str, start: int, state: _State, found: Scan) -> None:
    """Mark-up that changes the dress of what follows, or stands for a picture."""
    if match["img"] is not None:
        found.pictures.append(_tagged_picture(match, start, found))
        return
    if match["target"] is not None:
        found.pictures.append(_picture(match, start))
        _all_but(match, start, ("alt", "target"), found)
        return
    if match["url"] is not None:
        # The address is words of the document that no run carries; it is not mark-up.
        _all_but(match, start, ("url",), found)
        state.link = ""
        return
    found.markup.append(_span(match, start))
    if match["open"]:
        closing = _LINK_END.search(text, match.end())
        state.link = closing[1] if closing else ""
    elif stars := match["stars"]:
        state.bold ^= len(stars) > 1
        state.italic ^= len(stars) != 2
    elif tag := match["tag"]:
        _dress(tag, state)


def _dress(tag: str, state: _State) -> None:
    name, opens = re.sub(r"[</>]|\s.*", "", tag).lower(), not tag.startswith("</")
    if name in ("b", "strong"):
        state.bold = opens
    elif name in ("i", "em"):
        state.italic = opens


def _picture(match: re.Match[str], start: int) -> Picture:
    alternative, target = match["alt"], match["target"]
    return Picture(
        alternative=Run(alternative, start + match.start("alt")) if alternative.strip() else None,
        target=Run(target, start + match.start("target")) if target else None,
        span=_span(match, start),
    )


_ALTERNATIVE = regex(r"""\balt\s*=\s*["'](?P<words>[^"']{1,200})["']""", re.IGNORECASE)
_SOURCE = regex(r"""\bsrc\s*=\s*["'](?P<words>[^"']+)["']""", re.IGNORECASE)


def _tagged_picture(match: re.Match[str], start: int, found: Scan) -> Picture:
    told: list[Run | None] = []
    for pattern in (_ALTERNATIVE, _SOURCE):
        one = pattern.search(match["img"])
        begins = start + match.start("img") + one.start("words") if one else 0
        told.append(Run(one["words"], begins) if one and one["words"].strip() else None)
    at = start + match.start()
    for run in sorted((run for run in told if run), key=lambda run: run.start):
        found.markup.append(Span(at, run.start))
        at = run.start + len(run.text)
    found.markup.append(Span(at, start + match.end()))
    return Picture(alternative=told[0], target=told[1], span=_span(match, start))


def _all_but(match: re.Match[str], start: int, groups: tuple[str, ...], found: Scan) -> None:
    at = match.start()
    for group in groups:
        found.markup.append(Span(start + at, start + match.start(group)))
        at = match.end(group)
    found.markup.append(Span(start + at, start + match.end()))


def _span(match: re.Match[str], start: int) -> Span:
    return Span(start + match.start(), start + match.end())


def _merged(runs: list[Run]) -> Iterator[Run]:
    """Neighbours in one dress as one run, where the source has nothing between them."""

    def dress(run: Run) -> tuple[bool, bool, str]:
        return run.bold, run.italic, run.link

    for _, group in groupby(runs, key=dress):
        waiting: Run | None = None
        for run in group:
            if waiting and waiting.start + len(waiting.text) == run.start:
                waiting = Run(
                    waiting.text + run.text, waiting.start, run.bold, run.italic, link=run.link
                )
            else:
                if waiting:
                    yield waiting
                waiting = run
        if waiting:
            yield waiting
