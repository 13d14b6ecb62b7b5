"""From the pieces of a page to its parts in the order of reading.

Lines with a common empty strip between their pieces stand in columns, which are read one after
the other, or in a table, which is read row by row: columns are filled with running text on both
sides, tables are not.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from statistics import median, mode

from . import bands, ends, longer, mirrors, sidebars, tables, tall, turned_over
from .joints import width_of_first
from .parts import Flow, Grid, Line, Part
from .rows import LEAST_STRIP, Row, Strip, are_spaced, banded, in_rows, kept_of, strips_of
from .segments import Segment, joined
from .sidebars import Sidebar

#: A line is full when so much room or less is left at its end, in parts of the size.
_FULL = 2.0
_FEWEST_LINES = 3
_MOST_COLUMNS = 3
#: So many of its lines are full where text runs on.
_RUNNING = 0.4
#: Columns shorter than this, in parts of the size, tell nothing of how closely they are set.
_TELLING = 5.0
_LOOSE = 0.66
#: A gap so many times the usual one between lines parts the rows of a table.
_ROW_GAP = 1.3
#: Between the words of a cell and the next cell.
_PADDING = 0.8
#: So close, in parts of the size, a cell goes on in its next line.
_WRAPPED = 1.8
#: So many lines of rows to one that is of none are those of a table.
_MOSTLY = 8
#: So wide, in parts of the size, is no cell with words on its left and others on its right.
_NARROW_CELL = 16.0


def parts(segments: list[Segment], page: int, before: Grid | None = None) -> list[Part]:
    """`before` is the table with which the page before ended: it may go on here."""
    rows = in_rows(segments)
    if not rows:
        return []
    if end := turned_over.rows_of(rows, before) if before else 0:
        assert before
        grid = _grid(banded(rows[:end]), list(before.edges[1:]), page)
        below = [piece for row in rows[end:] for piece in row]
        return [replace(grid, edges=before.edges), *parts(below, page)]
    mirror = mirrors.find(rows)
    if mirror and (
        mirror.is_short or not _is_mostly_table(_parts(rows[mirror.start : mirror.end], page))
    ):
        return [
            *_parts(rows[: mirror.start], page),
            _flow(list(mirror.left), page),
            _flow(list(mirror.right), page),
            *_parts(rows[mirror.end :], page),
        ]
    bar = sidebars.find(rows)
    text, aside = bar.parted(rows) if bar else ([], [])
    if bar and not _is_table_beside(rows, bar, sidebars.is_even(aside)):
        own = _parts(in_rows(text), page)
        return [
            *_parts(rows[: bar.start], page),
            *(replace(one, is_column=True) if isinstance(one, Flow) else one for one in own),
            *_parts(rows[bar.end :], page),
            replace(_flow(aside, page), is_aside=True),
        ]
    return _parts(rows, page)


def _is_mostly_table(found: list[Part]) -> bool:
    """Whether no more than a few lines stand outside the rows of a table."""
    outside = sum(len(one.lines) for one in found if isinstance(one, Flow))
    grids = [one for one in found if isinstance(one, Grid)]
    inside = sum(len(cell) for grid in grids for row in grid.rows for cell in row)
    return inside > _MOSTLY * outside


def _parts(rows: list[Row], page: int) -> list[Part]:
    if not rows:
        return []
    left, right = _margins(rows)
    rows = banded(rows)
    found: list[Part] = []
    plain: list[Line] = []
    at = 0
    while at < len(rows):
        taken, whole = tall.beside(rows, at)
        if taken:
            found += [Flow(plain, left, right, page)] if plain else []
            found += [_flow([piece], page) for piece in whole]
            plain, at = [], at + taken
            continue
        end, strips = _run(rows, at)
        if not strips and (
            lone := turned_over.hanging_above(rows, at, left)
            or turned_over.hanging_around(rows, at)
        ):
            end, strips = _run(rows, at + lone)
            for above in rows[at : at + lone]:
                strips = [one for old in strips for one in kept_of(old, above)]
        beside = _beside(rows[at:end], strips, page, right) if strips else None
        if beside and all(isinstance(one, Flow) and one.is_column for one in beside):
            further = longer.end(rows, at, end, strips)
            both = _beside(rows[at:further], strips, page, right) if further > end else None
            if both and len(both) == len(beside):
                beside, end = both, further
        if beside:
            if plain:
                found.append(Flow(plain, left, right, page))
                plain = []
            found += beside
            at = end
        else:
            plain += [Line(joined(row), page) for row in in_rows(rows[at])]
            at += 1
    if plain:
        found.append(Flow(plain, left, right, page))
    return found


def lines_of(segments: list[Segment], page: int) -> list[Line]:
    """Top to bottom, whatever stands beside each other as one line."""
    return [Line(joined(row), page) for row in in_rows(segments)]


def lines_in_cell(segments: list[Segment], page: int, left: float, right: float) -> list[Line]:
    """The same between the drawn lines of a cell: where a narrow one is justified, which its last
    line shows that is not, room between words that fill it is no tab."""
    rows = in_rows(segments)
    if not rows or "\t" in joined(rows[-1]).words:
        return [Line(joined(row), page) for row in rows]
    begin = min(row[0].x0 for row in rows)
    end = right - (begin - left)
    lines = []
    for row in rows:
        size = row[0].size
        fills = max(row[0].x0 - begin, abs(end - row[-1].inner_right)) < 0.5 * size
        is_justified = fills and right - left < _NARROW_CELL * size
        lines.append(Line(joined(row, is_justified=is_justified), page))
    return lines


def _margins(rows: list[Row]) -> tuple[float, float]:
    return min(row[0].x0 for row in rows), max(row[-1].inner_right for row in rows)


def _run(rows: list[Row], at: int) -> tuple[int, list[Strip]]:
    """How far down from here the lines leave common strips empty, and which."""
    strips = strips_of(rows[at])
    if not strips:
        return at, []
    end = last_with_strip = at + 1
    while end < len(rows):
        kept = [strip for old in strips for strip in kept_of(old, rows[end])]
        if not kept or ends.is_foot(rows[end], rows[end - 1]):
            break
        if ends.before(rows, end, last_with_strip) and not _goes_on_below(rows, at, end, kept):
            break
        strips = kept
        end += 1
        if len(rows[end - 1]) > 1:
            last_with_strip = end
    return end, strips


def _goes_on_below(rows: list[Row], at: int, end: int, strips: list[Strip]) -> bool:
    """Whether a line on one side is of the next row of a table all the same."""
    return turned_over.is_centred(rows, end, strips) or turned_over.is_named(rows, at, end, strips)


def _beside(rows: list[Row], strips: list[Strip], page: int, right: float) -> list[Part] | None:
    """Lines with common strips as columns or as a table; None for a line set with tabs."""
    # A line with all its pieces on one side of the strips has columns of its own.
    several = sum(any(row[0].x1 <= a and b <= row[-1].x0 for a, b in strips) for row in rows)
    if (several < 2 and not _wraps_in_cell(rows, right)) or are_spaced(rows):
        return None
    cuts = sorted({(start + end) / 2 for start, end in strips})
    columns = [
        [p for row in rows for p in row if _column(p, cuts) == n] for n in range(len(cuts) + 1)
    ]
    columns = [column for column in columns if column]
    if len(columns) < 2:
        return None
    lines = [[joined(row) for row in in_rows(column)] for column in columns]
    if _is_running(lines) and not _is_table(rows):
        return [_running(column, page) for column in columns]
    cuts = _cuts(rows) or cuts
    end = _without_heading(rows, cuts)
    below = (
        [_flow([piece for row in rows[end:] for piece in row], page)] if end < len(rows) else []
    )
    return [_grid(rows[:end], cuts, page), *below]


def _is_table_beside(rows: list[Row], bar: Sidebar, is_even: bool) -> bool:
    """Whether a narrow column is one of a table; that may reach further than the strip is wide."""
    whole = banded(rows[slice(*bar.reach(rows, LEAST_STRIP))])
    if bands.ends(_columns(whole)):
        return True
    return not is_even and _is_table(banded(rows[bar.start : bar.end]))


def is_table(pieces: list[Segment]) -> bool:
    """Whether they stand beside each other row by row."""
    return _is_table(banded(in_rows(pieces)))


def _is_table(rows: list[Row]) -> bool:
    """Whether cells stand beside each other row by row, though their words fill them."""
    columns = _columns(rows)
    return len(columns) > 1 and tables.is_one(columns)


def _columns(rows: list[Row]) -> list[list[Segment]]:
    cuts = _cuts(rows)
    return [_lines_in(rows, cuts, number) for number in range(len(cuts) + 1)]


def _cuts(rows: list[Row]) -> list[float]:
    """The middles of all strips that the lines of a table leave empty: its first lines may not
    show them all, and a heading below it may cross one."""
    cuts, reach = [], float("-inf")
    beside = [row for row in rows if len(row) > 1]
    for piece in sorted((piece for row in beside for piece in row), key=lambda one: one.x0):
        if reach > float("-inf") and piece.x0 - reach >= LEAST_STRIP * piece.size:
            cuts.append((reach + piece.x0) / 2)
        reach = max(reach, piece.x1)
    return [cut for cut in cuts if sum(_stands_around(row, cut) for row in rows) > 1]


def _without_heading(rows: list[Row], cuts: list[float]) -> int:
    """How many of the lines are the table's: a last one that crosses a strip is not."""
    end = len(rows)
    while end > 1 and len(rows[end - 1]) == 1 and any(_crosses(rows[end - 1][0], c) for c in cuts):
        end -= 1
    return end


def _crosses(piece: Segment, cut: float) -> bool:
    return piece.x0 < cut < piece.x1


def _stands_around(row: Row, cut: float) -> bool:
    return row[0].x1 <= cut <= row[-1].x0


def _wraps_in_cell(rows: list[Row], right: float) -> bool:
    """A single row of three cells or more, of which one goes on in the next lines; a line that
    reaches the margin just goes on."""
    first = rows[0]
    if first[-1].x1 > right - _FULL * first[0].size:
        return False
    close = all(
        after[0].base - before[0].base < _WRAPPED * first[0].size
        and abs(after[0].size - first[0].size) < 0.1
        for before, after in pairwise(rows)
    )
    return len(first) > 2 and len(rows) > 1 and close


def _column(piece: Segment, cuts: list[float]) -> int:
    return sum(cut < (piece.x0 + piece.x1) / 2 for cut in cuts)


def _is_running(columns: list[list[Segment]]) -> bool:
    """Whether text runs on from line to line in every column that is long enough to tell."""
    if len(columns) > _MOST_COLUMNS or _has_holes(columns):
        return False
    shares = [_share_of_full(column) for column in columns if len(column) >= _FEWEST_LINES]
    if not shares or min(shares) < _RUNNING:
        return False
    return len(shares) > 1 or columns[0] is max(columns, key=len)


def _has_holes(columns: list[list[Segment]]) -> bool:
    """Whether one column is set more loosely than another: its cells wait for the next row."""
    counts = []
    for column in columns:
        bases = sorted({round(piece.base) for piece in column})
        extent = (bases[-1] - bases[0]) / column[0].size
        if len(bases) > 1 and extent > _TELLING:
            counts.append((len(bases) - 1) / extent)
    return bool(counts) and min(counts) < _LOOSE * max(counts)


def _share_of_full(column: list[Segment]) -> float:
    right = max(piece.x1 for piece in column)
    left = min(piece.x0 for piece in column)
    narrow = right - left < 8 * column[0].size
    full = [
        right - piece.x1 <= max(_FULL * piece.size, width_of_first(after))
        for piece, after in zip(column, [*column[1:], column[-1]], strict=True)
    ]
    # Names and offices between the paragraphs are no lines of text.
    dressed = [(round(piece.size), piece.bold) for piece in column]
    of_text = [one for one, dress in zip(full, dressed, strict=True) if dress == mode(dressed)]
    told = [full, of_text] if len(of_text) > _FEWEST_LINES else [full]
    return 0.0 if narrow else max(sum(lines) / len(lines) for lines in told)


def _flow(pieces: list[Segment], page: int) -> Flow:
    rows = in_rows(pieces)
    left, right = _margins(rows)
    return Flow([Line(joined(row), page) for row in rows], left, right, page, is_column=True)


def _running(pieces: list[Segment], page: int) -> Flow:
    """A column of running text: room between words in a line from margin to margin is no tab."""
    rows = in_rows(pieces)
    left, right = _margins(rows)
    lines = []
    for row in rows:
        room = max(row[0].x0 - left, right - row[-1].inner_right)
        lines.append(Line(joined(row, is_justified=room < 0.5 * row[0].size), page))
    return Flow(lines, left, right, page, is_column=True)


def _grid(rows: list[Row], cuts: list[float], page: int) -> Grid:
    left, _ = _margins(rows)
    columns = [_lines_in(rows, cuts, number) for number in range(len(cuts) + 1)]
    if parted := tables.rows(columns):
        told = [[[Line(piece, page) for piece in cell] for cell in row] for row in parted]
        return Grid(told, (left, *cuts), page)
    cells: list[list[list[Line]]] = []
    starts = _row_starts(rows, cuts)
    for number, row in enumerate(rows):
        if number in starts:
            cells.append([[] for _ in range(len(cuts) + 1)])
        by_column: dict[int, Row] = {}
        for piece in row:
            by_column.setdefault(_column(piece, cuts), []).append(piece)
        for column, pieces in by_column.items():
            cells[-1][column].append(Line(joined(pieces), page))
    return Grid(cells, (left, *cuts), page)


def _lines_in(rows: list[Row], cuts: list[float], column: int) -> list[Segment]:
    own = ([piece for piece in row if _column(piece, cuts) == column] for row in rows)
    return [joined(pieces) for pieces in own if pieces]


def _goes_on(rows: list[Row], number: int, cuts: list[float]) -> bool:
    """Whether every cell of a line had no more room in the line above."""
    above = {_column(piece, cuts): piece for piece in rows[number - 1]} if number else {}
    lefts = {_column(piece, cuts): piece.x0 for row in reversed(rows) for piece in row}
    right = max(row[-1].x1 for row in rows)
    for piece in rows[number]:
        column = _column(piece, cuts)
        if column not in above:
            return False
        edge = lefts.get(column + 1, right) - _PADDING * piece.size
        if edge - above[column].x1 > width_of_first(piece):
            return False
    return True


def _row_starts(rows: list[Row], cuts: list[float]) -> set[int]:
    """The lines with which a row of the table begins: behind a wider gap, or, where all gaps are
    alike, wherever there is something in the first column and beside it."""
    gaps = [after[0].base - before[0].base for before, after in pairwise(rows)]
    if not gaps:
        return {0}
    usual = min(gaps) if len(gaps) < 4 else sorted(gaps)[len(gaps) // 4]
    wide = {number for number, gap in enumerate(gaps, 1) if gap > _ROW_GAP * usual}
    filled = {
        number for number, row in enumerate(rows) if len(row) > 1 and _column(row[0], cuts) == 0
    }
    filled -= {number for number in filled if _goes_on(rows, number, cuts)}
    if wide & filled:
        return {0} | (wide & filled)
    if median(gaps) > 1.9 * rows[0][0].size or not wide:
        return {0} | filled
    return {0} | wide
