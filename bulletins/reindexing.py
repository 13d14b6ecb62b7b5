"""Search entries made anew, because names on record are others than when they were made.

What was published stays as it is; only what search looks at changes. An edition at a time, under
its lock, so that publishing waits for one edition at most.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q, QuerySet

from bulletins import indexing, search
from bulletins.models import Edition, Mention, SearchEntry
from bulletins.questions import Question
from organizations import lineage

_MENTIONED = frozenset({"speaker", "ministry", "country", "instrument", "topic"})
_TERM = "term"


def index_again(kind: str, key: int, names: Iterable[str]) -> int:
    """What mentions a record, of which these are the names it has and had; how many editions."""
    editions = _holding(names) if kind == _TERM else _mentioning(kind, key)
    return _index(editions)


def index_everything() -> int:
    return _index(Edition.objects.current())


def _mentioning(kind: str, key: int) -> QuerySet[Edition]:
    if kind not in _MENTIONED:
        raise ValueError(f"No edition mentions a {kind}.")
    # A ministry's names find what its predecessors and successors said, too.
    keys = lineage.connected(key) if kind == "ministry" else [key]
    mentions = Mention.objects.filter(**{f"{kind}__in": keys})
    return Edition.objects.current().filter(pk__in=mentions.values("edition"))


def _holding(names: Iterable[str]) -> QuerySet[Edition]:
    """A term is mentioned wherever one of its wordings stands, or was found under another."""
    wanted = Q(pk__in=[])
    for question in map(Question, names):
        if not question.is_empty:
            wanted |= Q(pk__in=search.passages_answering(question))
    entries = SearchEntry.objects.filter(wanted)
    return Edition.objects.current().filter(pk__in=entries.values("passage__edition"))


def _index(editions: QuerySet[Edition]) -> int:
    names = indexing.Names()
    keys = list(editions.order_by("pk").values_list("pk", flat=True))
    return sum(_index_one(key, names) for key in keys)


def _index_one(key: int, names: indexing.Names) -> int:
    with transaction.atomic():
        locked = Edition.objects.current().select_for_update(of=("self",))
        edition = locked.filter(pk=key).first()
        if edition is None:  # superseded or withdrawn meanwhile, with all that is found of it
            return 0
        passages = list(edition.passages.all())
        SearchEntry.objects.filter(passage__edition=edition).delete()
        SearchEntry.objects.bulk_create(indexing.entries(edition, passages, names))
    return 1
