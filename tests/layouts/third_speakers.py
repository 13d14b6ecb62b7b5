"""The speakers of the third held out set."""

from __future__ import annotations

from collections.abc import Callable

from .inventing import Speech
from .numerals import counted
from .page import Block, Grid, Words, bold, cell, heading, par
from .sheet import Sheet
from .third_wording import body_block, capital, honoured, position, reported, speeches

Heads = Callable[[Sheet, Speech, str, str, int], list[Block]]


def _blocks(sheet: Sheet, head: Heads, named: Callable = Sheet.with_honorific) -> list[Block]:
    """A head for each speaker, and under it what was said: either only the words or a report."""
    blocks, those = speeches(sheet)
    bare = sheet.rng.random() < 0.4
    for number, speech in enumerate(those, 1):
        if not speech.person:
            blocks.append(body_block(sheet, speech))
            continue
        name, post = named(sheet, speech), position(sheet, speech)
        text = sheet.words(speech) if bare else ""
        if not bare and speech.sentences[sheet.language]:
            text = reported(sheet, speech, sheet.name(speech))
        sheet.note(speech, name, post, text)
        blocks += head(sheet, speech, name, post, number)
        if text:
            blocks.append(par(text))
    return blocks


def comma_head(sheet: Sheet) -> list[Block]:
    """Name and position on one bold line."""
    joint = sheet.one(["，", "  ", "　", " | "], [", ", " | ", " – "])
    return _blocks(sheet, lambda s, sp, name, post, n: [par(bold(f"{name}{joint}{post}"))])


def three_lines(sheet: Sheet) -> list[Block]:
    """The name, the body and the post each in a paragraph of its own, or in lines of one."""
    soft = sheet.rng.random() < 0.5

    def head(s: Sheet, speech: Speech, name: str, post: str, n: int) -> list[Block]:
        office = speech.offices[0]
        units = [unit[s.language] for unit in office.units]
        if s.is_han:
            first = office.position(s.language).removesuffix(
                "".join(units) + office.post[s.language]
            )
            lines = [first, "".join(units) + office.post[s.language]]
        else:
            last = office.body[s.language]
            full = office.position(s.language)
            lines = [", ".join([office.post[s.language], *reversed(units)]), full[full.rindex(last):]]  # fmt: skip  # noqa: E501
        s.printed.remarks[-1].position = "\n".join(lines)
        if soft:
            return [par(bold(name), *lines)]
        return [par(bold(name)), *(par(line) for line in lines)]

    return _blocks(sheet, head)


def position_before_name(sheet: Sheet) -> list[Block]:
    space = sheet.one(["", " ", "　"], [" "])

    def head(s: Sheet, speech: Speech, name: str, post: str, n: int) -> list[Block]:
        return [heading(f"{post}{space}{name}" if s.is_han else f"{name}, {post}", 3)]

    return _blocks(sheet, head)


def honoured_lines(sheet: Sheet) -> list[Block]:
    """H.E. and the like in each head, the position in italics under it."""

    def head(s: Sheet, speech: Speech, name: str, post: str, n: int) -> list[Block]:
        return [par(bold(name)), par(Words(post, italic=True))]

    return _blocks(sheet, head, honoured)


def numbered(sheet: Sheet) -> list[Block]:
    mark = sheet.one(["{h}、", "（{h}）", "{n}．", "{n}、"], ["{n}. ", "{n}) ", "({n}) "])

    def head(s: Sheet, speech: Speech, name: str, post: str, n: int) -> list[Block]:
        start = mark.format(h=counted(n), n=n)
        return [par(bold(f"{start}{post}{name}" if s.is_han else f"{start}{name}, {post}"))]

    return _blocks(sheet, head)


def asked(sheet: Sheet) -> list[Block]:
    """As minutes: the name, the position in brackets and a colon on a line of their own."""
    marks = sheet.one(["{}（{}）："], ["{} ({}):"])
    return _blocks(sheet, lambda s, sp, name, post, n: [par(bold(marks.format(name, post)))])


def arrowed(sheet: Sheet) -> list[Block]:
    """Signs of Word before the heads, the position indented by spaces."""
    sign = sheet.one(["◆ ", "■", "★ "], ["▪ ", "► ", "• "])
    return _blocks(
        sheet, lambda s, sp, name, post, n: [par(bold(f"{sign}{name}")), par(f"　　{post}")]
    )


def soft_lines(sheet: Sheet) -> list[Block]:
    """Name, position and words are lines of one paragraph."""
    blocks, those = speeches(sheet)
    for speech in those:
        if not speech.person:
            blocks.append(body_block(sheet, speech))
            continue
        name, post, text = sheet.name(speech), position(sheet, speech), sheet.words(speech)
        sheet.note(speech, name, post, text)
        blocks.append(par(bold(name), post, *([text] if text else [])))
    return blocks


def run_in(sheet: Sheet) -> list[Block]:
    """A bold name at the start of the paragraph, its position in brackets, then the words."""
    blocks, those = speeches(sheet, silent=False)
    listed = sheet.rng.random() < 0.5
    for speech in those:
        text = sheet.words(speech)
        if not speech.person:
            body = sheet.body(speech)
            sheet.note(speech, "", body, text)
            blocks.append(
                par([bold(body), Words(sheet.one(["："], [": "]) + text)], listed=listed)
            )
            continue
        name, post = sheet.with_honorific(speech), position(sheet, speech)
        sheet.note(speech, name, post, text)
        after = f"（{post}）：{text}" if sheet.is_han else f" ({post}): {text}"
        blocks.append(par([bold(name), Words(after)], listed=listed))
    return blocks


def bulleted(sheet: Sheet) -> list[Block]:
    """Position, name, colon and words, each speaker a bullet that is typed."""
    blocks, those = speeches(sheet, silent=False)
    sign = sheet.one(["• ", "- ", "●"], ["• ", "- ", "* "])
    for speech in those:
        text, name = sheet.words(speech), sheet.name(speech)
        post = position(sheet, speech) if name else sheet.body(speech)
        sheet.note(speech, name, post, text)
        if sheet.is_han:
            line = f"{post}{name}：{text}"
        else:
            line = f"{name}, {post}: {text}" if name else f"{post}: {text}"
        blocks.append(par(sign + line))
    return blocks


def running(sheet: Sheet) -> list[Block]:
    """A paragraph for each, the position before the name, many verbs."""
    blocks, those = speeches(sheet, silent=False)
    for speech in those:
        if not speech.person:
            blocks.append(body_block(sheet, speech))
            continue
        name, post = sheet.name(speech), position(sheet, speech)
        told = reported(sheet, speech, f"{post}{name}" if sheet.is_han else f"{name}, {post},")
        sheet.note(speech, name, post, told)
        blocks.append(par(told))
    return blocks


def running_indented(sheet: Sheet) -> list[Block]:
    """As `running`, indented by ideographic spaces, with the name between spaces, or in English
    with an honorific and the position in brackets."""
    blocks, those = speeches(sheet, silent=False)
    for speech in those:
        if not speech.person:
            blocks.append(body_block(sheet, speech))
            continue
        post = position(sheet, speech)
        name = sheet.name(speech) if sheet.is_han else honoured(sheet, speech)
        subject = f"{post} {name} " if sheet.is_han else f"{name} ({post})"
        told = reported(sheet, speech, subject)
        sheet.note(speech, name, post, told)
        blocks.append(par(("　　" if sheet.is_han else "") + told))
    return blocks


def quoted(sheet: Sheet) -> list[Block]:
    """As newspapers do, the speaker between two quotations."""
    blocks, those = speeches(sheet, silent=False)
    for speech in those:
        if not speech.person:
            blocks.append(body_block(sheet, speech))
            continue
        name, post = sheet.name(speech), position(sheet, speech)
        first, *rest = speech.sentences[sheet.language]
        if sheet.is_han:
            told = f"“{first}，”{post}{name}说" + (f"，“{'。'.join(rest)}。”" if rest else "。")
        else:
            told = f"“{capital(first)},” said {name}, {post}."
            told += f" “{' '.join(capital(s) + '.' for s in rest)}”" if rest else ""
        sheet.note(speech, name, post, told)
        blocks.append(par(told))
    return blocks


def table_each(sheet: Sheet) -> list[Block]:
    """A table without lines for each speaker, as where a portrait stands at the left."""
    blocks, those = speeches(sheet, silent=False)
    for speech in those:
        text, name = sheet.words(speech), sheet.name(speech)
        post = position(sheet, speech) if name else sheet.body(speech)
        sheet.note(speech, name, post, text)
        left = cell(par(bold(name)), post) if name else cell(par(bold(post)))
        blocks.append(Grid([[left, cell(text)]]))
    return blocks


def big_table(sheet: Sheet) -> list[Block]:
    blocks, those = speeches(sheet)
    heads = sheet.one(
        [["序号", "姓名", "单位及职务", "发言要点"], ["编号", "发言人", "职务", "主要观点"]],
        [["No.", "Name", "Position", "Main points"], ["#", "Speaker", "Title", "Summary"]],
    )
    rows = [[cell(par(bold(text))) for text in heads]]
    for number, speech in enumerate(those, 1):
        text, name = sheet.words(speech), sheet.name(speech)
        post = position(sheet, speech) if name else sheet.body(speech)
        sheet.note(speech, name, post, text)
        rows.append([cell(str(number)), cell(name or "—"), cell(post), cell(text or "—")])
    return [*blocks, Grid(rows)]


def in_sections(sheet: Sheet) -> list[Block]:
    """Parts of the meeting with headings, speakers in running text under them."""
    blocks, those = speeches(sheet, silent=False)
    titles = sheet.one(
        [["一、开幕致辞", "二、交流发言"], ["开幕环节", "讨论环节"]],
        [["Opening remarks", "Discussion"], ["I. Opening", "II. Exchange of views"]],
    )
    cut = max(1, len(those) // 2)
    for title, part in zip(titles, (those[:cut], those[cut:]), strict=True):
        if part:
            blocks.append(heading(title, 2))
        sheet.printed.sections.append(title)
        for speech in part:
            if not speech.person:
                blocks.append(body_block(sheet, speech))
                continue
            name, post = sheet.name(speech), position(sheet, speech)
            told = reported(sheet, speech, f"{post}{name}" if sheet.is_han else f"{name}, {post},")
            sheet.note(speech, name, post, told)
            blocks.append(par(told))
    return blocks


SPEAKERS = [
    comma_head, three_lines, position_before_name, honoured_lines, numbered, asked, arrowed,
    soft_lines, run_in, bulleted, running, running_indented, quoted, table_each, big_table,
    in_sections,
]  # fmt: skip
