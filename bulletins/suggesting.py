"""What somebody who begins to type may mean: public names, in any language."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from bulletins.filters import label_of
from bulletins.models import Instrument, Mention, Topic
from lmec.languages import CODES, column
from organizations.models import Country, Ministry
from people.models import Speaker

#: How many names are offered, of all kinds together.
MOST = 8
_OF_EACH = 4
_RECORDS: dict[str, Any] = {
    "speaker": Speaker,
    "ministry": Ministry,
    "country": Country,
    "instrument": Instrument,
    "topic": Topic,
}


def suggestions(text: str, language: str) -> list[str]:
    """Names that hold the text, as a reader of the language is served them, in one query."""
    wanted = text.strip()
    if not wanted:
        return []
    parts = [_named(kind, wanted, language) for kind in _RECORDS]
    rows = list(parts[0].union(*parts[1:], all=True))
    folded = wanted.casefold()
    # A name that begins with what was typed stands before one that only holds it.
    rows.sort(key=lambda name: (not name.casefold().startswith(folded), len(name), name))
    return list(dict.fromkeys(name for name in rows if name))[:MOST]


def _named(kind: str, wanted: str, language: str) -> QuerySet[Any]:
    held = Q()
    for code in CODES:
        held |= Q(**{f"{column('name', code)}__icontains": wanted})
    public = Exists(Mention.objects.filter(**{kind: OuterRef("pk")}))
    records = _RECORDS[kind]._default_manager.order_by().filter(held, public)
    named = records.annotate(label=label_of(language))
    return named.values_list("label", flat=True)[:_OF_EACH]
