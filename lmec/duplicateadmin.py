"""The page of probable duplicates: why two records may be one, a way to merge them, and a way to
say that they are two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from lmec import likeness
from lmec.historyadmin import Link
from lmec.models import NotTheSame

_A_PAGE = 25


class TwoForm(forms.Form):
    """Two records of which somebody says whether they are one."""

    one = forms.IntegerField(min_value=1)
    other = forms.IntegerField(min_value=1)


class DuplicatePages:
    """Mixed in beside lmec.mergeradmin.MergePages."""

    model: Any
    admin_site: Any
    opts: Any
    finds_duplicates = True
    #: Given by the admin of the record: the pairs that may be one, the likeliest first.
    probable_duplicates: Callable[[], list[likeness.Pair]]

    def get_urls(self) -> list[URLPattern]:
        label = f"{self.opts.app_label}_{self.opts.model_name}"
        view = self.admin_site.admin_view(self.duplicates_view)
        return [path("duplicates/", view, name=f"{label}_duplicates"), *super().get_urls()]  # type: ignore[misc]

    def list_links(self, request: HttpRequest) -> list[Link]:
        links = super().list_links(request)  # type: ignore[misc]
        if self.may_merge(request):  # type: ignore[attr-defined]
            links.insert(0, Link(_("Probable duplicates"), self._to("duplicates")))  # type: ignore[attr-defined]
        return links

    def record_links(self, request: HttpRequest, record: Any) -> list[Link]:
        links = super().record_links(request, record)  # type: ignore[misc]
        if self.may_merge(request):  # type: ignore[attr-defined]
            links.append(Link(_("Probable duplicates"), self._to("duplicates")))  # type: ignore[attr-defined]
        return links

    def duplicates_view(self, request: HttpRequest) -> HttpResponse:
        if not self.may_merge(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if request.method == "POST":
            return self._say(request)
        pairs = self.probable_duplicates()
        page = Paginator(pairs, _A_PAGE).get_page(request.GET.get("page"))
        context = {
            "title": _("Probable duplicates: %(kind)s") % {"kind": self.opts.verbose_name_plural},
            "page": page,
            "page_numbers": page.paginator.get_elided_page_range(page.number),
            "pairs": self._shown(list(page)),
            "said": self._said_to_be_two(),
            "mergers_url": self._to("mergers"),  # type: ignore[attr-defined]
        }
        return self._merge_page(request, "duplicates", context)  # type: ignore[attr-defined]

    def _shown(self, pairs: list[likeness.Pair]) -> list[dict[str, Any]]:
        records = list({r.pk: r for pair in pairs for r in (pair.one, pair.other)}.values())
        lines = zip(records, self.apart(*records), strict=True)  # type: ignore[attr-defined]
        apart = {record.pk: line for record, line in lines}
        return [
            {
                "pair": pair,
                "records": [
                    (self.choice_label(each), self._to("change", each.pk), apart[each.pk])  # type: ignore[attr-defined]
                    for each in (pair.one, pair.other)
                ],
                "merge_url": f"{self._to('merge', pair.one.pk)}?other={pair.other.pk}",  # type: ignore[attr-defined]
            }
            for pair in pairs
        ]

    def _said_to_be_two(self) -> list[dict[str, Any]]:
        """The latest of them, so that one can be taken back."""
        rows = list(NotTheSame.objects.filter(kind=self.opts.label_lower).order_by("-pk")[:50])
        identities = {each for row in rows for each in (row.one, row.other)}
        found = {
            record.uuid: record
            for record in self.get_queryset(None).filter(uuid__in=identities)  # type: ignore[attr-defined]
        }
        return [
            {"row": row, "records": [found[row.one], found[row.other]]}
            for row in rows
            if row.one in found and row.other in found
        ]

    def _say(self, request: HttpRequest) -> HttpResponse:
        form = TwoForm(request.POST)
        if not form.is_valid():
            raise Http404
        keys = (form.cleaned_data["one"], form.cleaned_data["other"])
        found = self.model._default_manager.in_bulk(keys)
        if len(found) < 2:
            raise Http404
        one, other = (found[key] for key in keys)
        if "forget" in request.POST:
            first, second = likeness.pair_of(one.uuid, other.uuid)
            NotTheSame.objects.filter(one=first, other=second).delete()
            messages.success(request, _("Forgotten: they are looked at again."))
        else:
            likeness.say_not_the_same(self.opts.label_lower, one, other, by=request.user)
            said = _("Remembered: %(one)s and %(other)s are two.")
            messages.success(request, said % {"one": one, "other": other})
        return HttpResponseRedirect(self._to("duplicates"))  # type: ignore[attr-defined]
