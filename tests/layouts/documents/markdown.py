"""A whole document as converters write Markdown."""

from __future__ import annotations

from .page import LOUD, Box, Columns, Doc, NewPage, P, R, Rule, T

HEADS = {"big": "# ", "title": "## ", "h1": "### ", "h2": "#### ", "bullet": "- "}


def written(page: Doc) -> str:
    return "\n\n".join(text for block in page.blocks if (text := _block(block))) + "\n"


def _block(block) -> str:
    if isinstance(block, P):
        return _paragraph(block)
    if isinstance(block, T):
        return _table(block)
    if isinstance(block, Box):
        return "\n\n".join(_block(x) for x in block.blocks)
    if isinstance(block, NewPage | Columns):
        return ""
    return "---" if isinstance(block, Rule) else "![](media/image1.png)"


def _paragraph(block: P) -> str:
    lines = []
    for line in block.lines:
        text = "".join(_run(r, block.kind in LOUD) for r in line)
        lines.append(text.replace("　　", "", 1) if block.indent else text)
    head = f"{block.number}. " if block.kind == "number" else HEADS.get(block.kind, "")
    return head + (" " if head.startswith("#") else "  \n").join(lines)


def _run(r: R, loud: bool) -> str:
    bare = r.text.strip()
    mark = ""
    if bare and r.bold and not loud:
        mark = "**"
    elif bare and r.italic:
        mark = "*"
    text = r.text.replace(bare, mark + bare + mark) if mark else r.text
    return f"[{text}]({r.link})" if r.link else text


def _table(block: T) -> str:
    rows = [
        "| " + " | ".join("<br>".join(_in_cell(x) for x in cell) for cell in row) + " |"
        for row in block.rows
    ]
    rule = "|" + " --- |" * len(block.rows[0])
    if not block.header:
        return "\n".join(["|" + "  |" * len(block.rows[0]), rule, *rows])
    return "\n".join([rows[0], rule, *rows[1:]])


def _in_cell(block) -> str:
    """Markdown has no headings in tables: they are bold there."""
    text = _block(block).replace("  \n", "<br>")
    if isinstance(block, P) and block.kind in LOUD:
        return f"**{text.lstrip('# ')}**"
    return text
