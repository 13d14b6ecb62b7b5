"""Pages to parts: furniture out, columns and tables in order, pictures where they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from ...regexes import regex
from . import edges, furniture, layout, margins, notes, pictured, spreads, turned_over
from .furniture import Furniture
from .glyphs import Glyph
from .pages import Page
from .parts import Flow, Grid, Line, Part
from .room_at_end import width_of_first
from .rules import Frame
from .segments import Segment, segments
from .things import Box, Image

_Framed = tuple[Frame, dict[tuple[int, int], list[Glyph]]]


@dataclass
class Body:
    """What all pages say, in the order of reading."""

    parts: list[Part]
    furniture: list[Furniture]
    #: Pictures below the last line of a page, by page.
    left_images: dict[int, list[Image]]
    aside: list[Flow]


def body_of(pages: list[Page]) -> Body:
    pieces = edges.parted([segments(page.glyphs) for page in pages])
    bodies, found = furniture.taken_out(pieces, [page.sheet for page in pages])
    parts: list[Part] = []
    left: dict[int, list[Image]] = {}
    repeated = _repeated(pages)
    for page, body in zip(pages, bodies, strict=True):
        own = _parts(page, body, parts[-1] if parts else None)
        _begin_above(parts, own)
        _rule(_across(page, pages), own)
        rest = _place(_shown(page, repeated), own)
        if rest:
            left[page.number] = rest
        parts += own
    parts = notes.set_apart(parts)
    margins.settle([part for part in parts if isinstance(part, Flow)])
    beside = [part for part in parts if isinstance(part, Flow) and part.is_aside]
    parts = [part for part in parts if not isinstance(part, Flow) or not part.is_aside]
    aside = [_aside(stretch, page.number) for page in pages for stretch in page.aside]
    return Body(_continued(parts, found), found, left, [*beside, *aside])


def _begin_above(parts: list[Part], below: list[Part]) -> None:
    """Makes the columns at the foot of a page the table that goes on with these parts."""
    table = below[0] if below else None
    if not isinstance(table, Grid) or table.is_ruled or not 2 <= len(table.edges) <= len(parts):
        return
    last = [p for p in parts[-len(table.edges) :] if isinstance(p, Flow) and p.is_column]
    at_foot = all(p.page == table.page - 1 and not p.is_aside for p in last)
    is_whole = len(last) == len(table.edges) and at_foot
    if is_whole and (grid := turned_over.begun_in(last, table)):
        parts[-len(last) :] = [grid]


def _parts(page: Page, body: list[Segment], before: Part | None) -> list[Part]:
    """Tables with drawn lines part what stands above them from what stands below."""
    last = before if isinstance(before, Grid) and before.page == page.number - 1 else None
    spread = spreads.ruled(body, page.down)
    if not spread or layout.is_table([one for one in body if spread.holds(one)]):
        frames = [frame for frame, _ in page.framed if not frame.is_aside]
        boxes = [image.box for image in page.images]
        spread = spreads.find(body, frames) or pictured.find(body, frames, boxes)
    if not spread:
        return _between_frames(page.framed, body, page.number, last)
    found: list[Part] = []
    for pieces, framed, is_column in spread.parted(body, page.framed):
        own = _between_frames(framed, pieces, page.number, None if found else last)
        found += map(_as_column, own) if is_column else own
    return found


def _as_column(part: Part) -> Part:
    """With the margins of its own."""
    return replace(part, is_column=True) if isinstance(part, Flow) else part


def _between_frames(
    framed: list[_Framed], body: list[Segment], number: int, last: Grid | None
) -> list[Part]:
    parts: list[Part] = []
    asides = [flow for frame, own in framed if frame.is_aside for flow in _beside(own, number)]
    framed = [one for one in framed if not one[0].is_aside]
    rest = body
    for frame, cells in sorted(framed, key=lambda one: one[0].ys[0]):
        above = [piece for piece in rest if piece.base <= frame.ys[0]]
        rest = [piece for piece in rest if piece.base > frame.ys[0]]
        parts += layout.parts(above, number, None if parts else last)
        parts += _card(cells, number) if frame.columns == 1 else [_grid(frame, cells, number)]
    return [*asides, *parts, *layout.parts(rest, number, None if parts else last)]


def _beside(cells: dict[tuple[int, int], list[Glyph]], page: int) -> list[Part]:
    """The lines of a box beside the text."""
    lines = layout.lines_of(segments([g for cell in cells.values() for g in cell]), page)
    left = min((line.words.x0 for line in lines), default=0.0)
    right = max((line.words.inner_right for line in lines), default=0.0)
    return [Flow(lines, left, right, page, is_column=True, is_aside=True)] if lines else []


def _card(cells: dict[tuple[int, int], list[Glyph]], page: int) -> list[Part]:
    """The lines of a box that is no table, between the margins of its own."""
    pieces = segments([glyph for cell in cells.values() for glyph in cell])
    return [_as_column(part) for part in layout.parts(pieces, page)]


def _grid(frame: Frame, cells: dict[tuple[int, int], list[Glyph]], page: int) -> Grid:
    rows: list[list[list[Line]]] = []
    for row in range(frame.rows):
        written = [
            layout.lines_in_cell(segments(cells.get((row, column), [])), page, left, right)
            for column, (left, right) in enumerate(pairwise(frame.xs))
        ]
        if any(written):
            rows.append(written)
    return Grid(rows, frame.xs, page, is_ruled=True)


def _aside(stretch: list[Glyph], page: int) -> Flow:
    line = Line(Segment(tuple(stretch)), page)
    return Flow([line], line.words.x0, line.words.x1, page, is_column=True)


def _repeated(pages: list[Page]) -> set[bytes]:
    """Pictures on several pages are dress, as a logo in the head of each."""
    seen: dict[bytes, set[int]] = {}
    for page in pages:
        for image in page.images:
            seen.setdefault(image.digest, set()).add(page.number)
    return {digest for digest, numbers in seen.items() if len(numbers) > 1}


def _shown(page: Page, repeated: set[bytes]) -> list[Image]:
    """A repeated picture is kept where it comes first."""
    shown = []
    for image in page.images:
        if image.digest in repeated:
            repeated.discard(image.digest)
            repeated.add(b"seen" + image.digest)
        elif b"seen" + image.digest in repeated:
            continue
        shown.append(image)
    return shown


def _across(page: Page, pages: list[Page]) -> list[Box]:
    """Without those that stand at one height on several pages, as below a running head."""
    others = [box.top for other in pages if other is not page for box in other.across]
    return [box for box in page.across if not any(abs(box.top - top) < 2 for top in others)]


def _rule(across: list[Box], parts: list[Part]) -> None:
    """Notes at the line below each rule that a rule parts it from what stands above."""
    lines = [line for part in parts for line in _lines(part)]
    for box in across:
        under = [
            line
            for line in lines
            if line.words.base - 0.3 * line.words.size > box.bottom
            and line.words.x0 < box.x1
            and box.x0 < line.words.x1
        ]
        if under and not _underlines(box, lines):
            min(under, key=lambda line: line.words.base).ruled = True


def _underlines(box: Box, lines: list[Line]) -> bool:
    """Whether the line is right below words, and no longer than they are."""
    return any(
        -1 < box.top - line.words.base < 0.35 * line.words.size
        and box.x0 > line.words.x0 - line.words.size
        and box.x1 < line.words.x1 + line.words.size
        for line in lines
    )


def _place(images: list[Image], parts: list[Part]) -> list[Image]:
    """Puts every picture before the line that it stands above or beside; what is left."""
    lines = [line for part in parts for line in _lines(part)]
    rest = []
    for image in sorted(images, key=lambda one: (one.box.top, one.box.x0)):
        own = _column_around(image, parts) or lines
        under = [line for line in own if line.words.base > image.box.top and _near(line, image)]
        under = under or [line for line in lines if line.words.base > image.box.top]
        if under:
            nearest = min(under, key=lambda line: line.words.base)
            _first_beside(nearest, image, parts).images.append(image)
        else:
            rest.append(image)
    return rest


def _column_around(image: Image, parts: list[Part]) -> list[Line]:
    """The lines of the column in which a picture stands, where some are below its head, and the
    first of them goes on no sentence."""
    flows = (part for part in parts if isinstance(part, Flow))
    for flow in flows:
        around = flow.left <= image.box.x0 + 1 and image.box.x1 - 1 <= flow.right
        below = [line.words.words for line in flow.lines if line.words.base > image.box.top]
        begins = bool(below) and not below[0][:1].islower()
        if flow.is_column and not flow.is_aside and around and begins:
            return flow.lines
    return []


def _first_beside(nearest: Line, image: Image, parts: list[Part]) -> Line:
    """The first of the lines on the left of a picture, of which only longer ones reach near it."""
    if nearest.words.base > image.box.bottom or nearest.words.x1 > image.box.x0:
        return nearest
    flows = (part.lines for part in parts if isinstance(part, Flow))
    own = next((lines for lines in flows if any(one is nearest for one in lines)), [])
    beside = [one for one in own if image.box.top < one.words.base <= nearest.words.base]
    return beside[0] if beside else nearest


def _near(line: Line, image: Image) -> bool:
    """Whether the line stands under the picture or right beside it."""
    reach = 3 * line.words.size
    return line.words.x0 - reach < image.box.x1 and image.box.x0 - reach < line.words.x1


def _lines(part: Part) -> list[Line]:
    if isinstance(part, Flow):
        return part.lines
    return [line for row in part.rows for cell in row for line in cell]


def _is_cut(above: list[list[Line]], below: list[list[Line]], grid: Grid) -> bool:
    """Whether a sentence in a cell stops where its page ends, or its head."""
    if turned_over.ends_in_head(grid, below):
        return True
    for number, (cell, more) in enumerate(zip(above, below, strict=True)):
        if not cell or not more:
            continue
        text = " ".join(line.words.words for line in cell)
        if _ENDED.search(text):
            continue
        if _GOES_ON.search(text) or more[0].words.words[:1].islower():
            return True
        prose = " ".join(line.words.words for row in grid.rows for line in row[number])
        if _RUNNING.search(prose) and _is_full(cell[-1], more[0], grid, number):
            return True
    return False


def _is_full(line: Line, after: Line, grid: Grid, column: int) -> bool:
    """Whether the first word of the next line had no room at the end of this one."""
    right = max(one.words.x1 for row in grid.rows for one in row[column])
    return right - line.words.x1 < width_of_first(after.words)


#: What prose has, and lists of offices have not; how a sentence ends, and how it does not.
_RUNNING = regex(
    r"[\u4e00-\u9fff]，[\u4e00-\u9fff]|[a-z]\. [A-Z]|\b(?:that|was|were|had|has|will)\b"
)
_ENDED = regex(r"[。.!?！？:：；;][”’\"')）]*$")
_GOES_ON = regex(r"[,，、]$|\b(?:of|the|and|for|to|in|on|a|an|with|by|from|that)$")


#: So far, in points, the edges of one table may stand apart on two pages.
_SAME = 8.0


def _continued(parts: list[Part], found: list[Furniture]) -> list[Part]:
    """A table that goes on at the head of the next page is one, and so is a row of it; the names
    of its columns, printed there once more, are furniture."""
    done: list[Part] = []
    for part in parts:
        last = done[-1] if done else None
        goes_on = (
            isinstance(part, Grid)
            and isinstance(last, Grid)
            and part.page == last.page + 1
            and len(part.edges) == len(last.edges)
            and (
                all(abs(a - b) < _SAME for a, b in zip(part.edges, last.edges, strict=True))
                or _repeats_head(part, last)
            )
        )
        if isinstance(part, Flow) and isinstance(last, Grid) and part.page == last.page + 1:
            _complete(last, part)
            if not part.lines:
                continue
        if goes_on and isinstance(part, Grid) and isinstance(last, Grid):
            rows = part.rows
            if _repeats_head(part, last):
                found[part.page - 1].head += [cell.pop(0).words for cell in rows[0]]
                rows = rows if any(rows[0]) else rows[1:]
            if rows and last.rows and (not all(rows[0]) or _is_cut(last.rows[-1], rows[0], last)):
                for cell, more in zip(last.rows[-1], rows[0], strict=True):
                    cell += more
                rows = rows[1:]
            last.rows += rows
            last.page = part.page
        else:
            done.append(part)
    return done


def _repeats_head(part: Grid, above: Grid) -> bool:
    """Whether every column begins with the line with which the table's own begins."""
    if not part.rows or not above.rows or not all(part.rows[0]) or not all(above.rows[0]):
        return False
    firsts = ([cell[0].words.words for cell in grid.rows[0]] for grid in (part, above))
    one, other = firsts
    return len(one) > 1 and one == other


def _complete(grid: Grid, flow: Flow) -> None:
    """Gives the last row what stands below its right cell alone at the head of the next page, or
    below its first one in the dress in which all others end."""
    turned_over.complete_first(grid, flow)
    turned_over.complete_cut(grid, flow)
    row = grid.rows[-1] if grid.rows else []
    for number in range(len(row) - 1, 0, -1):
        if not row[number] or _ENDED.search(row[number][-1].words.words):
            continue
        left = min(line.words.x0 for each in grid.rows for line in each[number])
        own = 0
        while own < len(flow.lines) and flow.lines[own].words.x0 >= left - _SAME:
            own += 1
        if own and flow.lines[0].words.x0 - left < _SAME:
            row[number] += flow.lines[:own]
            del flow.lines[:own]
        return
