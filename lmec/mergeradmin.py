"""The pages on which two records of one kind are made one, and parted again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lmec import mergers
from lmec.history import words
from lmec.history.keeping import KEPT
from lmec.historyadmin import Link
from lmec.merging import mark_of
from lmec.models import Merger
from lmec.refusals import Refused
from lmec.widgets import RecordChoice


class OtherForm(forms.Form):
    """The record that is the same as this one."""

    other: Any = forms.ModelChoiceField(
        label=gettext_lazy("The other record"), queryset=None, required=True
    )

    def __init__(self, *args: Any, model_admin: Any, record: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["other"]
        field.queryset = model_admin.model._default_manager.exclude(pk=record.pk)
        field.label_from_instance = model_admin.choice_label
        pointing = next(r for r in record._meta.related_objects if r.related_model in KEPT)
        field.widget = RecordChoice(pointing.field, model_admin.admin_site)
        field.widget.choices = field.choices


@dataclass(frozen=True)
class Row:
    """One field in which the two differ."""

    name: str
    label: words.Label
    stays: str
    goes: str
    taken: str  # whose value is chosen: stays or goes
    pictures: tuple[str, str] = ("", "")  # of a picture the two files


class MergePages:
    """Mixed into the admin of records that turn out to be duplicates."""

    model: Any
    admin_site: Any
    opts: Any

    def get_urls(self) -> list[URLPattern]:
        label = f"{self.opts.app_label}_{self.opts.model_name}"
        view = self.admin_site.admin_view
        own = [
            path("<int:object_id>/merge/", view(self.merge_view), name=f"{label}_merge"),
            path("mergers/", view(self.mergers_view), name=f"{label}_mergers"),
            path("mergers/<int:key>/undo/", view(self.undo_view), name=f"{label}_unmerge"),
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def may_merge(self, request: HttpRequest) -> bool:
        """One record is changed and the other goes."""
        return bool(
            self.has_change_permission(request) and self.has_delete_permission(request)  # type: ignore[attr-defined]
        )

    def tell_apart(self, records: Iterable[Any]) -> dict[int, list[str]]:
        """By key what tells a record from another of the same name, beside its number."""
        return {}

    def apart(self, *records: Any) -> list[str]:
        """For each of these, in one line, what tells it apart."""
        told = self.tell_apart(records)
        number = _("no. %(number)d")
        return [
            " · ".join([*told.get(record.pk, []), number % {"number": record.pk}])
            for record in records
        ]

    def entry_links(self, request: HttpRequest, acts: Iterable[Any]) -> dict[Any, Link]:
        """From a merger in a history to the page on which it is undone."""
        if not self.may_merge(request):
            return {}
        found = Merger.objects.filter(
            kind=self.opts.label_lower, act__in=list(acts), undone_at=None
        )
        return {
            each.act: Link(_("Undo the merger…"), self._to("unmerge", each.pk)) for each in found
        }

    def record_links(self, request: HttpRequest, record: Any) -> list[Link]:
        links = super().record_links(request, record)  # type: ignore[misc]
        if self.may_merge(request):
            links.append(Link(_("Merge with a duplicate…"), self._to("merge", record.pk)))
        return links

    def list_links(self, request: HttpRequest) -> list[Link]:
        links = super().list_links(request)  # type: ignore[misc]
        if self.may_merge(request):
            links.append(Link(_("Mergers"), self._to("mergers")))
        return links

    def merge_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """This record stays; the other, once chosen, is laid beside it, and what moves is told."""
        if not self.may_merge(request):
            raise PermissionDenied
        stays = get_object_or_404(self.model, pk=object_id)
        asked = request.POST if request.method == "POST" else request.GET
        form = OtherForm(asked if "other" in asked else None, model_admin=self, record=stays)
        goes = form.cleaned_data["other"] if form.is_valid() else None
        context: dict[str, Any] = {"form": form, "other": goes, "stays": stays}
        status = 200
        if goes is not None:
            taken = [f.name for f in mergers.differing(stays, goes) if _takes(f, asked, stays)]
            if request.method == "POST" and asked.get("seen", "") not in ("", _seen(stays, goes)):
                status = 409
                form.add_error(
                    None,
                    _("Somebody changed these records after this page was opened. Look again."),
                )
            elif request.method == "POST":
                try:
                    merger = mergers.merge(stays, goes, take=taken, by=request.user)
                except Refused as refused:
                    status = 409 if refused.is_stale else 200
                    for sentence in refused.messages:
                        form.add_error(None, sentence)
                else:
                    return self._merged(request, stays, merger)
            context |= self._comparison(request, stays, goes, taken)
        title = _("Merge a duplicate into %(name)s") % {"name": self.record_label(stays)}  # type: ignore[attr-defined]
        context |= {"title": title, "original": stays}
        return self._merge_page(request, "merge", context, status)

    def _merged(self, request: HttpRequest, stays: Any, merger: Merger) -> HttpResponse:
        said = _("%(went)s was merged into this record.") % {"went": merger.went_name}
        self.log_change(request, stays, said)  # type: ignore[attr-defined]
        messages.success(request, said + " " + _("It can be undone on the page of mergers."))
        return HttpResponseRedirect(self._to("change", stays.pk))

    def _comparison(
        self, request: HttpRequest, stays: Any, goes: Any, taken: list[str]
    ) -> dict[str, Any]:
        kept, names = KEPT[self.model], words.Names(request)
        rows = []
        for each in mergers.differing(stays, goes):
            rows.append(
                Row(
                    each.name,
                    words.label_of(kept, each.name),
                    words.value_words(kept, stays, each.name, names),
                    words.value_words(kept, goes, each.name, names),
                    "goes" if each.name in taken else "stays",
                    _pictures(each, stays, goes),
                )
            )
        pointing = mergers.pointing_at(stays, goes)
        stays_apart, goes_apart = self.apart(stays, goes)
        return {
            "rows": rows,
            "seen": _seen(stays, goes),
            "pointing": pointing,
            "issues": self._issues_using([goes]),  # type: ignore[attr-defined]
            "stays_name": self.record_label(stays),  # type: ignore[attr-defined]
            "goes_name": self.record_label(goes),  # type: ignore[attr-defined]
            "stays_apart": stays_apart,
            "goes_apart": goes_apart,
            "goes_url": self._to("change", goes.pk),
            "stays_url": self._to("change", stays.pk),
            "other_way": f"{self._to('merge', goes.pk)}?other={stays.pk}",
        }

    def mergers_view(self, request: HttpRequest) -> HttpResponse:
        if not self.may_merge(request):
            raise PermissionDenied
        found = Merger.objects.filter(kind=self.opts.label_lower).order_by("-pk")
        page = Paginator(found, 50).get_page(request.GET.get("page"))
        context = {
            "title": _("Mergers: %(kind)s") % {"kind": self.opts.verbose_name_plural},
            "page": page,
            "page_numbers": page.paginator.get_elided_page_range(page.number),
            "undo_url": f"admin:{self.opts.app_label}_{self.opts.model_name}_unmerge",
            "duplicates_url": self._to("duplicates") if self.finds_duplicates else "",
        }
        return self._merge_page(request, "mergers", context)

    #: Whether there is a page of probable duplicates (lmec.duplicateadmin).
    finds_duplicates = False

    def undo_view(self, request: HttpRequest, key: int) -> HttpResponse:
        if not self.may_merge(request):
            raise PermissionDenied
        merger = Merger.objects.filter(kind=self.opts.label_lower, pk=key).first()
        if merger is None:
            raise Http404
        status = 200
        if request.method == "POST":
            try:
                left = mergers.undo(merger, by=request.user)
            except Refused as refused:
                status = 409 if refused.is_stale else 200
                for sentence in refused.messages:
                    messages.error(request, sentence)
            else:
                said = _("Parted again: %(merger)s.") % {"merger": merger.went_name}
                both = self.model._default_manager.filter(uuid__in=[merger.stayed, merger.went])
                for record in both:
                    self.log_change(request, record, said)  # type: ignore[attr-defined]
                messages.success(request, said)
                for sentence in left:
                    messages.warning(request, sentence)
                return HttpResponseRedirect(self._to("mergers"))
        moved = [
            (str(capfirst(str(_model(label)._meta.verbose_name_plural))), len(keys))
            for label, keys in _by_label(merger.done["moved"] + merger.done["dropped"]).items()
        ]
        context = {
            "title": _("Undo: %(merger)s") % {"merger": merger},
            "merger": merger,
            "moved": moved,
            "back_url": self._to("mergers"),
        }
        return self._merge_page(request, "undo", context, status)

    def _to(self, name: str, *args: Any) -> str:
        label = f"{self.opts.app_label}_{self.opts.model_name}"
        return reverse(f"admin:{label}_{name}", args=args)

    def _merge_page(
        self, request: HttpRequest, name: str, context: dict[str, Any], status: int = 200
    ) -> HttpResponse:
        request.current_app = self.admin_site.name
        return TemplateResponse(
            request,
            f"admin/mergers/{name}.html",
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "module_name": str(capfirst(self.opts.verbose_name_plural)),
                "change_url": self._to("change", context["original"].pk)
                if context.get("original")
                else "",
                **context,
            },
            status=status,
        )


def _seen(stays: Any, goes: Any) -> str:
    """What the comparison shows, in short: what was changed since is not merged unseen."""
    values = [
        f"{field.name}={field.value_from_object(record)}"
        for field in mergers.differing(stays, goes)
        for record in (stays, goes)
    ]
    rows = [
        f"{each.pointer}:{row.pk}:{row}"
        for each in mergers.pointing_at(stays, goes)
        for row in (*each.moved, *each.dropped)
    ]
    return mark_of("\n".join([*values, *rows]))


def _pictures(each: Any, stays: Any, goes: Any) -> tuple[str, str]:
    if not isinstance(each, models.ImageField):
        return "", ""
    return str(getattr(stays, each.name) or ""), str(getattr(goes, each.name) or "")


def _takes(each: Any, asked: Any, stays: Any) -> bool:
    """Whose value: as chosen, else that of the one that stays wherever it has one."""
    chosen = asked.get(f"take-{each.name}")
    if chosen in ("stays", "goes"):
        return bool(chosen == "goes")
    value = getattr(stays, each.attname)
    return value in (None, "", [], {}) or (value == each.get_default() and not each.blank)


def _model(label: str) -> type[models.Model]:
    return next(model for model in KEPT if model._meta.label_lower == label)


def _by_label(rows: list[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for label, key, *_rest in rows:
        found.setdefault(label, []).append(key)
    return found
