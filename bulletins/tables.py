"""A selection of the list as a table for spreadsheets."""

from __future__ import annotations

import csv

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from bulletins import content
from bulletins.filters import EditionFilter
from bulletins.kinds import Kind
from bulletins.models import Edition
from bulletins.presenting import countries_of
from bulletins.sorting import LIST, in_order, sorting_of
from lmec.pagestore import public_page
from lmec.templatetags.site import absolute

#: A table holds the first of a selection; the archive as a whole is open data of its own.
_MOST = 2_000
#: A cell that begins so would be a formula to a spreadsheet, the wide signs to those of East Asia.
_FORMULA = (*"=+-@＝＋－＠", "\t", "\r", "\n")


@public_page
def bulletins(request: HttpRequest) -> HttpResponse:
    shown = Edition.objects.shown_in(str(request.LANGUAGE_CODE))
    filters = EditionFilter(request.GET, shown, request=request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="bulletins.csv"'
    # Spreadsheets take a file without this mark for one in the machine's old encoding.
    response.write("\ufeff")
    table = csv.writer(response)
    table.writerow(
        [
            _("year"),
            _("number"),
            _("date"),
            _("kind"),
            _("headline"),
            _("language"),
            _("country"),
            _("meeting"),
            _("address"),
        ]
    )
    kinds = {kind.value: str(kind.label) for kind in Kind}
    order = sorting_of(request.GET, LIST).chosen
    for edition in in_order(filters.qs, order)[:_MOST].iterator(chunk_size=200):
        found = content.stored(edition.content_json)
        table.writerow(
            _plain(cell)
            for cell in (
                str(edition.year),
                str(edition.number),
                edition.date.isoformat(),
                kinds[edition.kind],
                edition.headline,
                edition.language,
                "; ".join(country.code.upper() for country in countries_of(found)),
                "; ".join(held.title.text for held in found.meetings),
                absolute(edition.get_absolute_url()),
            )
        )
    return response


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
