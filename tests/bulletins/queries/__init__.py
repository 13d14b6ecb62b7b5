"""Questions with known answers, a file for every language, and how well search answers them.

The questions were written from the passages before search was measured with them; a question is
not changed because search fails at it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bulletins import sampling, search
from bulletins.publishing import publish
from lmec.languages import CODES, column
from tests.builders import add_remark, make_bulletin, make_user

FOLDER = Path(__file__).resolve().parent
#: A reader looks through a page of results, not further.
PAGE = 20


@dataclass(frozen=True)
class Query:
    language: str
    ask: str
    kind: str
    finds: tuple[str, ...] = ()
    #: Passages that hold the letters, but not the word.
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    query: Query
    found: tuple[str, ...]

    @property
    def recall(self) -> float:
        return sum(each in self.found for each in self.query.finds) / len(self.query.finds)

    @property
    def reciprocal_rank(self) -> float:
        ranks = (rank for rank, each in enumerate(self.found, 1) if each in self.query.finds)
        return 1 / next(ranks, float("inf"))

    @property
    def is_right(self) -> bool:
        """Of a question that must not find something: whether it does not."""
        return not set(self.found) & set(self.query.wrong)


def queries(language: str) -> list[Query]:
    return [
        Query(
            language,
            row["ask"],
            row["kind"],
            finds=tuple(row.get("finds", ())),
            wrong=tuple(row.get("not", ())),
        )
        for row in _read(language)["queries"]
    ]


def publish_what_is_asked_about() -> None:
    """The ten samples, and of every language an issue of its own."""
    sampling.load()
    for language in CODES:
        found = _read(language)
        year, number = map(int, found["issue"].split("/"))
        bulletin = make_bulletin(year, number, languages=[language], remarks_from=[])
        for text in found["passages"]:
            add_remark(bulletin, languages=[language], **{column("text", language): text})
        publish(bulletin, languages=[language], by=make_user())


def answer(query: Query) -> Answer:
    results = search.ask(query.ask, reader=query.language, window=slice(0, PAGE))
    return Answer(query, tuple(_name(hit.shown) for hit in results.hits))


def _name(side: search.Side) -> str:
    return f"{side.year}/{side.number}#{side.remark_number or side.kind}"


def _read(language: str) -> dict:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
