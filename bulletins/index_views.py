"""The indexes of what bulletins speak of: instruments and topics, as each language sorts them."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from bulletins.models import Instrument, Mention, Topic
from lmec import collation, lettering
from lmec.languages import text_and_language
from lmec.pagestore import public_page
from lmec.paging import page_of

NAMES_A_PAGE = 120


class Entry:
    """A record in an index, with in how many issues it is named."""

    def __init__(self, record: Any, reader: str, issues: int) -> None:
        self.record = record
        self.reader = reader
        self.issues = issues
        self.name, self.language = text_and_language(record, "name", reader)

    def sort_key(self) -> collation.Key:
        return collation.sort_key(self.name, self.reader)

    def letter(self) -> str:
        return collation.initial(self.name, self.reader)


@public_page
def instruments(request: HttpRequest) -> HttpResponse:
    title = _("Strategies, plans and agreements")
    return _index(request, Instrument, "instrument", title)


@public_page
def topics(request: HttpRequest) -> HttpResponse:
    return _index(request, Topic, "topic", _("Topics"))


def _index(request: HttpRequest, model: Any, kind: str, title: str) -> HttpResponse:
    language = str(request.LANGUAGE_CODE)
    counted = (
        Mention.objects.shown_in(language)
        .filter(**{f"{kind}__isnull": False})
        .values_list(kind)
        .annotate(issues=Count("edition", distinct=True))
        .order_by()
    )
    issues = dict(counted)
    records = model.objects.public()
    entries = [Entry(record, language, issues.get(record.pk, 0)) for record in records]
    entries.sort(key=Entry.sort_key)
    pages = page_of(request.GET, len(entries), NAMES_A_PAGE)
    letters = lettering.bar(entries, Entry.letter, pages)
    context = {
        "section": "bulletins",
        "title": title,
        "has_years": model is Instrument,
        "pages": pages,
        "canonical_query": pages.canonical_query,
        "letters": letters,
        "groups": lettering.groups(entries[pages.window], Entry.letter, letters),
    }
    return TemplateResponse(request, "bulletins/subject_list.html", context)
