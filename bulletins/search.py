"""Search: which passages answer a question and in what order, what is marked.

A question in any language is looked for in every current edition, whatever its language, and
answered with the passage of the edition that the reader gets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.urls import reverse
from rapidfuzz import fuzz, process

from bulletins.models import Edition
from bulletins.questions import Question
from bulletins.sorting import Order
from lmec import folding, segmentation
from lmec.languages import CODES, column
from lmec.segmentation import Unit

#: How many passages are put in order and counted, the newest first.
MOST = 2_000
#: Names that are looked through for one that a misspelt word may mean, and how alike they are:
#: alone, and beside other words of the same name.
_MOST_NAMES, _ALIKE, _ALIKE_BESIDE = 20_000, 78, 60
#: How much of a passage a result shows.
_SHOWN, _BEFORE = 180, 50


#: The function of the database that finds entries by their index (see its migration).
_ANSWERING = "bulletins_answering(%s::tsquery)"


def bulletins_answering(question: Question) -> RawSQL:
    """The bulletins of which some passage, in any language, answers: for lists to filter by."""
    return RawSQL(f"SELECT issue FROM {_ANSWERING}", [question.loose])


def passages_answering(question: Question) -> RawSQL:
    return RawSQL(f"SELECT passage_id FROM {_ANSWERING}", [question.loose])


@dataclass(frozen=True)
class Piece:
    """A part of a text, marked where it is what was asked for."""

    text: str
    is_hit: bool


@dataclass(frozen=True)
class Side:
    """A passage as one edition has it."""

    pk: int
    edition: int
    kind: str
    key: str
    language: str
    text: str
    remark_number: int | None
    printed_name: str
    printed_position: str
    position_language: str
    edition_language: str
    year: int
    number: int
    headline: str
    date: Any
    speaker_slug: str | None

    @property
    def address(self) -> str:
        """Of the remark, or of the issue, under the active language."""
        page = reverse("bulletins:detail", args=[self.year, self.number])
        return f"{page}#remark-{self.remark_number}" if self.remark_number else page


@dataclass(frozen=True)
class Hit:
    """One passage that answers: as the reader gets it and, where the match stands only in
    another language, as it was found."""

    shown: Side
    found: Side
    question: Question

    @cached_property
    def pieces(self) -> list[Piece]:
        return list(excerpt(self.shown.text, self.question.runs))

    @property
    def name(self) -> list[Piece]:
        return list(marked(self.shown.printed_name, self.question.runs))

    @property
    def position(self) -> list[Piece]:
        return list(marked(self.shown.printed_position, self.question.runs))

    @property
    def is_by_context(self) -> bool:
        """Whether nothing that is shown says why: the issue names what was asked for."""
        shown = [*self.pieces, *self.name, *self.position, *self.found_elsewhere]
        return not any(piece.is_hit for piece in shown)

    @cached_property
    def found_elsewhere(self) -> list[Piece]:
        """The match in the language in which it stands, where what is shown does not hold it."""
        here = [*self.pieces, *self.name, *self.position]
        if any(piece.is_hit for piece in here) or self.found.language == self.shown.language:
            return []
        pieces = list(excerpt(self.found.text, self.question.runs))
        return pieces if any(piece.is_hit for piece in pieces) else []


@dataclass(frozen=True)
class Results:
    question: Question
    hits: list[Hit]
    total: int  # passages, at most MOST
    #: What was looked for instead, where nothing answered the question as it was typed.
    corrected: Question | None = None


_SIDE = (
    "p.id, p.edition_id, p.kind, p.key, p.language, p.text, p.remark_number, p.printed_name, "
    "p.printed_position, p.position_language, e.language, e.year, e.number, e.headline, "
    "e.date, w.slug"
)
# `hit`: the newest passages of any language that answer; `best`: of each block the one that
# answers best, the reader's own language before others; `page`: those that are shown, for which
# alone it is looked up what the reader gets. A vector is kept apart from its row and read anew
# for every use; joined to nothing, it is read once.
_HITS = f"""
    WITH hit AS MATERIALIZED (
        SELECT a.passage_id, a.issue, a.date
        FROM bulletins_answering(%(loose)s::tsquery) a
        WHERE TRUE {{narrowed}}
        ORDER BY a.date {{when}}, a.passage_id LIMIT {MOST}
    ), scored AS (
        SELECT passage_id, issue, date, key, is_readers,
            ts_rank('{{{{0.1, 0.15, 0.7, 1.0}}}}', vector, %(loose)s::tsquery, 1)
            + (vector @@ %(exact)s::tsquery)::int
            + (vector @@ %(phrase)s::tsquery)::int
            + (vector @@ %(in_names)s::tsquery)::int * 0.5 AS score
        FROM (
            SELECT hit.*, p.key, e.serves @> ARRAY[%(reader)s]::varchar[] AS is_readers,
                s.vector || ''::tsvector AS vector
            FROM hit
            JOIN bulletins_searchentry s ON s.passage_id = hit.passage_id
            JOIN bulletins_passage p ON p.id = hit.passage_id
            JOIN bulletins_edition e ON e.id = p.edition_id
            OFFSET 0
        ) each_read_once
    ), best AS (
        SELECT DISTINCT ON (issue, key) * FROM scored
        ORDER BY issue, key, score DESC, is_readers DESC
    ), page AS MATERIALIZED (
        SELECT b.*, count(*) OVER () AS total FROM best b
        ORDER BY {{order}}, b.passage_id LIMIT %(limit)s OFFSET %(offset)s
    )
    SELECT b.total, {{shown}}, {{found}}
    FROM page b
    JOIN bulletins_passage fp ON fp.id = b.passage_id
    JOIN bulletins_edition fe ON fe.id = fp.edition_id
    LEFT JOIN LATERAL (
        SELECT p.* FROM bulletins_passage p JOIN bulletins_edition e ON e.id = p.edition_id
        WHERE e.bulletin_id = b.issue AND p.key = b.key
            AND e.serves @> ARRAY[%(reader)s]::varchar[]
        LIMIT 1
    ) sp ON TRUE
    LEFT JOIN bulletins_edition se ON se.id = sp.edition_id
    LEFT JOIN people_speaker fw ON fw.id = fp.speaker_id
    LEFT JOIN people_speaker sw ON sw.id = sp.speaker_id
    ORDER BY {{order}}, b.passage_id
"""


def _columns(side: str) -> str:
    """The columns of one side, by the first letter of its tables' names."""
    columns = _SIDE.split(", ")
    return ", ".join(f"{side}{column}" for column in columns)


#: By when, and in what order. Those of the first day are looked for among the oldest.
_ORDERS = {
    Order.BEST: ("DESC", "b.score DESC, b.date DESC"),
    Order.NEWEST: ("DESC", "b.date DESC, b.score DESC"),
    Order.OLDEST: ("ASC", "b.date, b.score DESC"),
}


def ask(
    text: str,
    *,
    reader: str,
    editions: QuerySet[Edition] | None = None,
    order: Order = Order.BEST,
    window: slice,
) -> Results:
    """The passages that answer, those first in which the question stands as whole words and as a
    phrase, then in headlines and names. With `editions`, only in the bulletins of these. Where
    nothing answers, words that may be misspelt names are corrected. At most three queries."""
    question = Question(text)
    if question.is_empty:
        return Results(question, [], 0)
    hits, total = _hits(question, reader, editions, order, window)
    if not hits and not window.start and (other := _corrected(question)):
        hits, total = _hits(other, reader, editions, order, window)
        return Results(question, hits, total, other if hits else None)
    return Results(question, hits, total)


def _hits(
    question: Question,
    reader: str,
    editions: QuerySet[Edition] | None,
    order: Order,
    window: slice,
) -> tuple[list[Hit], int]:
    narrowed, parameters = "", {}
    if editions is not None:
        sql, given = editions.order_by().values("bulletin").query.sql_with_params()
        parameters = {f"given{index}": value for index, value in enumerate(given)}
        narrowed = f"AND a.issue IN ({sql % tuple(f'%({name})s' for name in parameters)})"
    when, by = _ORDERS[order]
    sql = _HITS.format(
        narrowed=narrowed, when=when, order=by, shown=_columns("s"), found=_columns("f")
    )
    with connection.cursor() as cursor:
        cursor.execute(
            sql,
            {
                "loose": question.loose,
                "exact": question.exact,
                "phrase": question.phrase,
                "in_names": question.in_names,
                "reader": reader,
                "limit": window.stop - window.start,
                "offset": window.start,
                **parameters,
            },
        )
        rows = cursor.fetchall()
    width = _SIDE.count(",") + 1
    hits = []
    for row in rows:
        found = Side(*row[1 + width :])
        # Where the reader's edition leaves the block out, it is shown as it was found.
        shown = Side(*row[1 : 1 + width]) if row[1] is not None else found
        hits.append(Hit(shown, found, question))
    return hits, rows[0][0] if rows else 0


_NAMES = f"""
    SELECT {{columns}}, array_agg(a.text) FROM people_speaker s
    LEFT JOIN people_speakeralias a ON a.speaker_id = s.id
    WHERE EXISTS (SELECT 1 FROM bulletins_mention m WHERE m.speaker_id = s.id)
    GROUP BY s.id LIMIT {_MOST_NAMES}
"""


def _corrected(question: Question) -> Question | None:
    """The question with every Latin word that is no name replaced by the name most like it."""
    words = [run[0].text for run in question.runs if run[0].is_word and len(run[0].text) > 3]
    if not words:
        return None
    names = _names()
    known = set().union(*names)
    # The other words of the question may tell whose name it is: then less likeness is enough.
    beside = {run[0].text for run in question.runs if run[0].is_word} & known
    theirs = set().union(*(name for name in names if beside <= name)) if beside else set()
    text, changed = question.text, False
    for word in words:
        if word not in known and (name := _most_like(word, theirs, known)):
            unit = next(unit for unit in segmentation.units(text) if unit.text == word)
            text = text[: unit.start] + name + text[unit.end :]
            changed = True
    return replace(question, text=text) if changed else None


def _most_like(word: str, theirs: set[str], known: set[str]) -> str | None:
    for words, alike in ((theirs, _ALIKE_BESIDE), (known, _ALIKE)):
        match = process.extractOne(word, sorted(words), scorer=fuzz.ratio, score_cutoff=alike)
        if match:
            return str(match[0])
    return None


def _names() -> list[set[str]]:
    """The words of every Latin name of a public speaker."""
    columns = ", ".join(f"s.{column('name', code)}" for code in CODES)
    with connection.cursor() as cursor:
        cursor.execute(_NAMES.format(columns=columns))
        rows = cursor.fetchall()
    names = {name for row in rows for name in (*row[:-1], *(row[-1] or ())) if name}
    latin = sorted(name for name in names if folding.script_of(name) == "Latn")
    return [{unit.text for unit in segmentation.units(name)} for name in latin]


def marked(text: str, wanted: list[list[Unit]]) -> Iterator[Piece]:
    """The whole text in pieces."""
    at = 0
    for start, end in segmentation.occurrences(text, wanted):
        if start > at:
            yield Piece(text[at:start], False)
        yield Piece(text[start:end], True)
        at = end
    if at < len(text):
        yield Piece(text[at:], False)


def excerpt(text: str, wanted: list[list[Unit]]) -> Iterator[Piece]:
    """The part of a text around its first match, in pieces, with dots where it is cut."""
    first = next(segmentation.occurrences(text, wanted), (0, 0))[0]
    edges = [unit.start for unit in segmentation.units(text)]
    start = max((edge for edge in edges if edge <= max(0, first - _BEFORE)), default=0)
    if len(text) <= _SHOWN:
        start = 0
    end = max((edge for edge in edges if edge <= start + _SHOWN), default=0)
    end = len(text) if start + _SHOWN >= len(text) else end
    pieces = list(marked(text[start:end].strip(), wanted))
    if start:
        yield Piece("… ", False)
    yield from pieces
    if end < len(text):
        yield Piece(" …", False)
