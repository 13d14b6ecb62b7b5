"""Speaker blocks in the habits of many secretaries, heads on lines of their own."""

from __future__ import annotations

from collections.abc import Callable

from .inventing import Speech
from .page import Block, Break, Grid, Par, Words, bold, cell, heading, par
from .sheet import Sheet

Form = Callable[[int, str, str, str], list[Block]]


def blocks(sheet: Sheet, form: Form, *, words: bool = False, silent: bool = True) -> list[Block]:
    """A block for each; `form` gets the number, the name, the position and the words."""
    made: list[Block] = []
    for number, speech in enumerate(sheet.bulletin.speeches):
        if not speech.person:
            text = sheet.said(speech)
            sheet.note(speech, "", sheet.body(speech), text)
            made += [par(bold(sheet.body(speech))), par(text)]
            continue
        name, position = sheet.with_honorific(speech), sheet.position(speech)
        text = sheet.words(speech) if words else sheet.said(speech)
        if not text and not silent:
            continue
        sheet.note(speech, name, position, text)
        made += form(number, name, position, text)
    return made


def _words(text: str) -> list[Par]:
    return [par(text)] if text else []


def _halves(sheet: Sheet, position: str) -> list[str]:
    """A position over two lines: where a body ends."""
    if not sheet.is_han:
        parts = position.split(", ")
        cut = max(1, len(parts) // 2)
        if len(parts) < 2:
            return [position]
        return [part for part in (", ".join(parts[:cut]) + ",", ", ".join(parts[cut:])) if part]
    for sign in ("部", "院", "会", "室", "厅"):
        at = position.find(sign, 3)
        if 3 < at < len(position) - 3 and "、" not in position:
            return [position[: at + 1], position[at + 1 :]]
    return [position]


def three_lines(sheet: Sheet) -> list[Block]:
    """Name, post and units, ministry and country: one paragraph of three lines."""
    return blocks(
        sheet, lambda n, name, position, text: [
            par(bold(name), *_halves(sheet, position)), *_words(text)]
    )  # fmt: skip


def three_paragraphs(sheet: Sheet) -> list[Block]:
    return blocks(
        sheet, lambda n, name, position, text: [
            heading(name, 3), *[par(half) for half in _halves(sheet, position)], *_words(text)]
    )  # fmt: skip


def small_tables(sheet: Sheet) -> list[Block]:
    """A small table with name and position, the words below it."""
    return blocks(
        sheet, lambda n, name, position, text: [
            Grid([[cell(par(bold(name))), cell(position)]]), *_words(text)]
    )  # fmt: skip


def cards(sheet: Sheet) -> list[Block]:
    """A table of labels and values for each."""
    labels = sheet.one(
        [["姓名", "职务", "发言要点"], ["发言人", "单位职务", "主要内容"]],
        [["Name", "Position", "Remarks"], ["Speaker", "Title", "Key messages"]],
    )

    def form(n: int, name: str, position: str, text: str) -> list[Block]:
        rows = zip(labels, (name, position, text), strict=True)
        return [Grid([[cell(label), cell(value)] for label, value in rows if value]), Break()]

    return blocks(sheet, form, words=True)


def remarks_by(sheet: Sheet) -> list[Block]:
    """`Remarks by Name, position` as a heading."""
    form = sheet.one(
        ["{name}（{position}）发言", "{position}{name}的发言", "{position}{name}致辞"],
        ["Remarks by {name}, {position}", "Statement by {name}, {position}"],
    )
    return blocks(
        sheet, lambda n, name, position, text: [
            heading(form.format(name=name, position=position), 3), *_words(text)]
    )  # fmt: skip


def counted(sheet: Sheet) -> list[Block]:
    """`Speaker 1: Name`, the position below."""
    head = sheet.one(["发言人{n}：{name}", "嘉宾{n}：{name}"], ["Speaker {n}: {name}"])
    return blocks(
        sheet, lambda n, name, position, text: [
            par(bold(head.format(n=n + 1, name=name))), par(position), *_words(text)]
    )  # fmt: skip


def scheduled(sheet: Sheet) -> list[Block]:
    """With the time of day."""
    joint = "，" if sheet.is_han else ", "
    return blocks(
        sheet, lambda n, name, position, text: [
            par([Words(f"{9 + n:02}:30  "), bold(name), Words(joint + position)]), *_words(text)]
    )  # fmt: skip


def in_brackets_below(sheet: Sheet) -> list[Block]:
    """The name, and below it the position in brackets."""
    left, right = ("（", "）") if sheet.is_han else ("(", ")")
    return blocks(
        sheet, lambda n, name, position, text: [
            par(bold(name), f"{left}{position}{right}", centred=True), *_words(text)]
    )  # fmt: skip


def ruled(sheet: Sheet) -> list[Block]:
    """A rule before each."""
    return blocks(
        sheet, lambda n, name, position, text: [
            Break(), par(bold(name)), par([Words(position, italic=True)]), *_words(text)]
    )  # fmt: skip


def ended(sheet: Sheet) -> list[Block]:
    """Heads on one line that end with a colon."""
    sign = sheet.one(["，{}："], [", {}:"])
    return blocks(
        sheet, lambda n, name, position, text: [
            par(bold(name + sign.format(position))), *_words(text)]
    )  # fmt: skip


def capitals(sheet: Sheet) -> list[Block]:
    """Names in capitals, with a bar before the position."""
    bar = sheet.one([" | ", "｜"], [" | ", " – "])

    def form(n: int, name: str, position: str, text: str) -> list[Block]:
        sheet.printed.remarks[-1].name = name.upper()
        return [par([bold(name.upper()), Words(bar + position)]), *_words(text)]

    return blocks(sheet, form)


def position_heading(sheet: Sheet) -> list[Block]:
    """The position as a heading, the name below it, alone in its paragraph."""
    return blocks(
        sheet, lambda n, name, position, text: [
            heading(position, 4), par(bold(name)), *_words(text)]
    )  # fmt: skip


def two_paragraphs_of_words(sheet: Sheet) -> list[Block]:
    """Words of several paragraphs."""

    def form(n: int, name: str, position: str, text: str) -> list[Block]:
        more = sheet.one(
            ["他还表示，愿与各方加强交流。", "下一步，将继续推进相关项目。"],
            ["The speaker also thanked the organizers.", "More joint projects are planned."],
        )
        sheet.printed.remarks[-1].text = f"{text}\n{more}"
        return [par(bold(name)), par(position), par(text), par(more)]

    return blocks(sheet, form, silent=False)


def bulleted_words(sheet: Sheet) -> list[Block]:
    """Each sentence an item of a list."""
    said = sheet.bulletin.speeches

    def form(n: int, name: str, position: str, text: str) -> list[Block]:
        lines = [
            s[0].upper() + s[1:] + ("。" if sheet.is_han else ".")
            for s in said[n].sentences[sheet.language]
        ]
        sheet.printed.remarks[-1].text = "\n".join(lines)
        items = [par(line, listed=True) for line in lines]
        return [par(bold(name)), par(position), *items]

    return blocks(sheet, form, words=True, silent=False)


def wide_table(sheet: Sheet) -> list[Block]:
    """Country, name and position, words."""
    head = sheet.one([["国别", "发言人", "发言摘要"]], [["Country", "Speaker", "Summary"]])
    rows = [[cell(text) for text in head]]
    for speech in sheet.bulletin.speeches:
        text = sheet.said(speech)
        country = _country(sheet, speech)
        if speech.person:
            name, position = sheet.with_honorific(speech), sheet.position(speech)
            middle = cell(par(bold(name), position))
        else:
            name, position = "", sheet.body(speech)
            middle = cell(position)
        sheet.note(speech, name, position, text)
        rows.append([cell(country), middle, _words(text)])
    return [Grid(rows)]


def _country(sheet: Sheet, speech: Speech) -> str:
    from .words import COUNTRIES

    return COUNTRIES[speech.offices[0].country][0 if sheet.is_han else 1]


LINES = [
    three_lines, three_paragraphs, small_tables, cards, remarks_by, counted, scheduled,
    in_brackets_below, ruled, ended, capitals, position_heading, two_paragraphs_of_words,
    bulleted_words, wide_table,
]  # fmt: skip
