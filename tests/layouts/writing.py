"""A page as a file: Markdown, plain text, Word, PDF."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from pathlib import Path
from random import Random

import docx
import typst
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from .page import Block, Break, Grid, Page, Par

FORMATS = ("md", "txt", "docx", "pdf", "office-docx", "office-pdf")


def write(page: Page, form: str, rng: Random) -> bytes:
    if form == "md":
        return _markdown(page).encode()
    if form == "txt":
        return _text(page, rng).encode()
    if form == "docx":
        return _word(page, rng)
    if form == "pdf":
        return _typeset(page, rng)
    return through_office(_word(page, rng), form.removeprefix("office-"))


def available(form: str) -> bool:
    return not form.startswith("office-") or bool(shutil.which("soffice"))


# Markdown and text


def _markdown(page: Page) -> str:
    return "\n\n".join(_markdown_block(block) for block in page.blocks) + "\n"


def _markdown_block(block: Block) -> str:
    if isinstance(block, Break):
        return "---"
    if isinstance(block, Grid):
        rows = [
            "| " + " | ".join(_markdown_cell(cell) for cell in row) + " |" for row in block.rows
        ]
        rule = "|" + " --- |" * len(block.rows[0])
        return "\n".join([rows[0], rule, *rows[1:]])
    lines = ["".join(_starred(w.text, w.bold) for w in line) for line in block.lines]
    return ("#" * block.level + " " if block.level else "") + "  \n".join(lines)


def _markdown_cell(pars: list[Par]) -> str:
    return "<br>".join(_markdown_block(par).replace("  \n", "<br>") for par in pars)


def _starred(text: str, bold: bool) -> str:
    bare = text.strip()
    return text.replace(bare, f"**{bare}**") if bold and bare else text


def _text(page: Page, rng: Random) -> str:
    apart = rng.choice(["\n", "\n\n"])
    parts = [_text_block(block) for block in page.blocks]
    return apart.join(part for part in parts if part) + "\n"


def _text_block(block: Block) -> str:
    if isinstance(block, Break):
        return ""
    if isinstance(block, Grid):
        return "\n".join("\n".join(p.text for c in row for p in c) for row in block.rows)
    return block.text


# Word


def _word(page: Page, rng: Random) -> bytes:
    document = docx.Document()
    styled = rng.random() < 0.5
    if page.running_head:
        document.sections[0].header.paragraphs[0].text = page.running_head
    for block in page.blocks:
        _add(document, block, styled)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add(document, block: Block, styled: bool) -> None:
    if isinstance(block, Break):
        document.add_paragraph()
    elif isinstance(block, Grid):
        table = document.add_table(rows=len(block.rows), cols=max(map(len, block.rows)))
        for made, row in zip(table.rows, block.rows, strict=True):
            for cell, pars in zip(made.cells, row, strict=False):
                for number, par in enumerate(pars):
                    _fill(cell.paragraphs[0] if not number else cell.add_paragraph(), par, styled)
    else:
        style = f"Heading {block.level}" if block.level and styled else None
        _fill(document.add_paragraph(style=style), block, styled)


def _fill(paragraph, par: Par, styled: bool) -> None:
    """Headings by style, or only by bold and size."""
    looks = par.level and not styled
    if par.centred or looks == 1:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for number, line in enumerate(par.lines):
        for words in line:
            run = paragraph.add_run(words.text)
            run.bold = True if words.bold or looks else None
            run.italic = True if words.italic else None
            if par.size or looks:
                run.font.size = Pt(par.size or {1: 20, 2: 16}.get(par.level, 13))
        if number + 1 < len(par.lines):
            paragraph.runs[-1].add_break()


# PDF


_NUMBERINGS = ("none", '"1"', '"— 1 —"')


def _typeset(page: Page, rng: Random) -> bytes:
    justify = "true" if rng.random() < 0.6 else "false"
    size = rng.choice([10.5, 11, 12])
    head = (
        f'#set page(paper: "a4", margin: {rng.choice(["2cm", "2.5cm", "3cm"])}, '
        f"numbering: {rng.choice(_NUMBERINGS)})\n"
        f'#set text(font: ("Libertinus Serif", "Noto Serif CJK SC", "Noto Sans CJK SC"), '
        f'size: {size}pt, lang: "zh")\n'
        f"#set par(justify: {justify}, spacing: 1.2em)\n"
    )
    if page.running_head:
        head += f"#set page(header: [{_typst_words(page.running_head, False)}])\n"
    body = "\n\n".join(_typst_block(block) for block in page.blocks)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.typ")
        source.write_text(head + body, encoding="utf-8")
        return typst.compile(str(source))


def _typst_block(block: Block) -> str:
    if isinstance(block, Break):
        return "#line(length: 100%)"
    if isinstance(block, Grid):
        cells = [
            "[" + "\n\n".join(_typst_block(par) for par in cell) + "]"
            for row in block.rows
            for cell in row
        ]
        columns = len(block.rows[0])
        widths = "(" + ", ".join(["auto"] * (columns - 1) + ["1fr"]) + ",)"
        if block.even:
            widths = f"(1fr,) * {columns}"
        elif columns == 3:
            widths = "(1fr, 1.5fr, 3fr)"
        return f"#table(columns: {widths}, {', '.join(cells)})"
    lines = ["".join(_typst_words(w.text, w.bold) for w in line) for line in block.lines]
    text = " #linebreak() ".join(lines)
    if block.level:
        return f"#heading(level: {block.level})[{text}]"
    if block.size:
        text = f"#text(size: {block.size}pt)[{text}]"
    return f"#align(center)[{text}]" if block.centred else text


def _typst_words(text: str, bold: bool) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "    ")
    inner = f'#"{quoted}"'
    return f"#strong[{inner}]" if bold else inner


def through_office(data: bytes, form: str) -> bytes:
    """LibreOffice opens the Word file and saves it anew."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.docx")
        source.write_bytes(data)
        out = Path(folder, "out")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", form, "--outdir", str(out), str(source)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return (out / f"page.{form}").read_bytes()
