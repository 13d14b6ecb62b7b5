"""Parts to the Document: paragraphs, headings, tables, then heads and feet of pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bulletins.importing.reading.document import Block, Document, Notice, Span, paragraphs_in

from . import weights
from .characters import UNKNOWN
from .composing import Composer, Draft
from .furniture import is_page_number
from .hyphens import Hyphens
from .joints import Setting
from .layout import lines_of
from .pages import Page
from .parts import Flow, Grid, Line
from .reading import Body, body_of
from .things import Image
from .writing import Levels, Writer

_Drafts = Draft | list[list[list[Draft]]]


def document(pages: list[Page], name: str) -> Document:
    weights.settle([glyph for page in pages for glyph in page.every_glyph()])
    body = body_of(pages)
    flows = [part for part in body.parts if isinstance(part, Flow)]
    setting = Setting(flows)
    composer = Composer(setting, Hyphens(_texts(body)))
    drafts = list(_drafts(body, composer))
    levels = Levels((draft for draft in drafts if isinstance(draft, Draft)), setting.body)
    writer = Writer()
    blocks: list[Block] = []
    for draft in drafts:
        if not isinstance(draft, Draft):
            blocks.append(writer.table(draft))
            continue
        if draft.ruled:
            blocks.append(writer.rule())
        blocks.append(writer.paragraph(draft, levels.of(draft)))
    headers, footers = _furniture(body, flows, composer, writer)
    source = writer.source
    return Document(
        name=name,
        format="pdf",
        source=source,
        blocks=tuple(blocks),
        markup=tuple(writer.markup),
        headers=tuple(headers),
        footers=tuple(footers),
        notices=(*_notices(source), *_unseen(blocks)),
    )


def _texts(body: Body) -> list[str]:
    found = []
    for part in body.parts:
        cells = [part.lines] if isinstance(part, Flow) else [c for row in part.rows for c in row]
        found += [line.words.text for lines in cells for line in lines]
    return found


def _drafts(body: Body, composer: Composer) -> Iterator[_Drafts]:
    waiting: list[Flow] = []
    parts = body.parts
    for number, part in enumerate(parts):
        if isinstance(part, Flow):
            waiting.append(part)
        else:
            yield from _below_pictures(composer.paragraphs(waiting))
            waiting = []
            yield _table(part, composer)
        is_last = number + 1 == len(parts) or parts[number + 1].page != part.page
        if is_last and part.page in body.left_images:
            yield from _below_pictures(composer.paragraphs(waiting))
            waiting = []
            yield Draft(part.page, 0, images=body.left_images.pop(part.page))
    yield from _below_pictures(composer.paragraphs(waiting))
    for page, images in body.left_images.items():
        yield Draft(page, 0, images=images)
    for flow in body.aside:
        yield from composer.paragraphs([flow])


def _below_pictures(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Pictures that stand above a paragraph, and not beside it, in one of their own; not above a
    bold name, whose portrait they are, nor amid a sentence."""
    for draft in drafts:
        first = next((glyph for line in draft.lines for glyph in line if glyph.text.strip()), None)
        top = first.base - _ASCENT * first.size if first else 0.0
        begins = first and not first.bold and not first.text.islower()
        above = all(one.box.bottom <= top and _is_over(one, draft) for one in draft.images)
        if begins and draft.images and above:
            yield Draft(draft.page, 0, images=draft.images)
            draft = replace(draft, images=[])
        yield draft


def _is_over(image: Image, draft: Draft) -> bool:
    """Whether a picture begins where the line does, or around its middle: not beside words."""
    line = draft.lines[0]
    left, right = line[0].x0, line[-1].x1
    apart = abs(image.box.x0 + image.box.x1 - left - right) / 2
    return image.box.x0 <= left + 1 or apart <= line[0].size


#: So high, in parts of the size, letters are at the least.
_ASCENT = 0.5


def _table(grid: Grid, composer: Composer) -> list[list[list[Draft]]]:
    rows = []
    for row in grid.rows:
        cells = []
        for number, lines in enumerate(row):
            cells.append(list(composer.paragraphs(_cell(grid, number, lines))))
        rows.append(cells)
    return rows


def _cell(grid: Grid, number: int, lines: list[Line]) -> list[Flow]:
    """The lines of a cell between its own margins."""
    if not lines:
        return []
    left = min(line.words.x0 for line in lines)
    column = [row[number] for row in grid.rows if number < len(row)]
    right = max(line.words.inner_right for cell in column for line in cell)
    if number + 1 < len(grid.edges) and grid.is_ruled:
        # As much room on the right of the cell as there is on its left.
        inner = min(line.words.x0 for cell in column for line in cell) - grid.edges[number]
        right = min(right, grid.edges[number + 1] - max(0.0, inner))
    return [Flow(lines, left, right, lines[0].page, is_column=True)]


def _furniture(
    body: Body, flows: list[Flow], composer: Composer, writer: Writer
) -> tuple[list[Block], list[Block]]:
    """Heads and feet of every page; what was said on an earlier page, and what only counts
    pages, is mark-up."""
    written: tuple[list[Block], list[Block]] = ([], [])
    seen: set[str] = set()
    for number, own in enumerate(body.furniture, 1):
        for pieces, blocks in ((own.head, written[0]), (own.foot, written[1])):
            for draft in _furniture_lines(lines_of(pieces, number), flows, composer):
                block = writer.paragraph(replace(draft, gap=0), 0)
                words = draft.text.strip()
                if words in seen or is_page_number(words):
                    writer.hide(block)
                seen.add(words)
                blocks.append(block)
    return written


def _furniture_lines(lines: list[Line], flows: list[Flow], composer: Composer) -> Iterator[Draft]:
    """Between the margins of the text, where a line that ran out goes on in the next."""
    if not lines:
        return
    left = min([line.words.x0 for line in lines] + [flow.left for flow in flows])
    right = max([line.words.x1 for line in lines] + [flow.right for flow in flows])
    for draft in composer.paragraphs([Flow(lines, left, right, lines[0].page)]):
        yield from (replace(draft, lines=[line]) for line in draft.lines)


def _notices(source: str) -> Iterator[Notice]:
    at = source.find(UNKNOWN)
    if at >= 0:
        yield Notice("unknown_letters", Span(at, at + 1))


def _unseen(blocks: list[Block]) -> Iterator[Notice]:
    """A picture that keeps its place and has no bytes: somebody has to bring it."""
    for block in blocks:
        for paragraph in paragraphs_in(block):
            for picture in paragraph.pictures:
                if picture.data is None:
                    yield Notice("unseen_picture", picture.span)
                    return
