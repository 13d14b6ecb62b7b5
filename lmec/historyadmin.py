"""The pages of a record's history: the stream of acts, an earlier state beside today's, what was
deleted. Nothing here changes a history; restoring goes through the record's own form."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.models import LogEntry
from django.contrib.admin.utils import unquote
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lmec.history import reading, restoring, words
from lmec.history.keeping import DELETED, KEPT, Kept
from lmec.keys import key_in
from lmec.languages import LANGUAGES
from lmec.refusals import Refused

_A_PAGE = 20


@dataclass(frozen=True)
class Link:
    """A way to another page of the desk, beside a record or a list."""

    name: str
    url: str


class HistoryFilter(forms.Form):
    """Whose changes, of which field, in which language."""

    by = forms.ChoiceField(label=gettext_lazy("Person"), required=False)
    field = forms.ChoiceField(label=gettext_lazy("Field"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)

    def __init__(self, *args: Any, people: list[str], kinds: list[Kept], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = [("", _("all"))]
        choices: dict[str, Any] = {
            "by": every + [(name, name) for name in people],
            "field": every + list(_fields(kinds)),
            "language": every + [(each.code, each.own_name) for each in LANGUAGES],
        }
        for name, found in choices.items():
            field: Any = self.fields[name]
            field.choices = found

    @property
    def wanted(self) -> reading.Wanted:
        """What cannot be asked asks nothing."""
        return reading.Wanted(**self.cleaned_data) if self.is_valid() else reading.Wanted()

    @property
    def is_used(self) -> bool:
        return any(self.cleaned_data.values()) if self.is_valid() else False


def _fields(kinds: list[Kept]) -> Iterator[tuple[str, Any]]:
    """Fields by their name, the seven columns of a text as one; those of parts in groups."""
    for place, kept in enumerate(kinds):
        names: dict[str, str] = {}
        fields = [*kept.history.tracked_fields, *map(kept.model._meta.get_field, kept.links)]
        for each in fields:
            original = getattr(each, "translated_field", None) or each
            # What a part belongs to, and the key of a text, are the same in its whole history.
            is_fixed = each.name in (*kept.part_of, "key") or getattr(each, "primary_key", False)
            if each.editable and not is_fixed:
                names[f"{kept.kind}.{original.name}"] = capfirst(str(original.verbose_name))
        group = list(names.items())
        if place == 0:
            yield from group
        else:
            yield words.kind_name(kept), group


class HistoryPages:
    """Mixed into the admin of records."""

    model: Any
    admin_site: Any
    opts: Any

    def get_urls(self) -> list[URLPattern]:
        label = f"{self.opts.app_label}_{self.opts.model_name}"
        view = self.admin_site.admin_view
        if self.model not in KEPT:
            return super().get_urls()  # type: ignore[misc]
        own = [
            path("deleted/", view(self.deleted_view), name=f"{label}_deleted"),
            path(
                "<int:object_id>/history/<uuid:act>/",
                view(self.state_view),
                name=f"{label}_state",
            ),
            path(
                "<int:object_id>/history/<str:kind>/<int:row>/",
                view(self.bring_back_view),
                name=f"{label}_bring_back",
            ),
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def list_links(self, request: HttpRequest) -> list[Link]:
        """Ways from the list of such records to other pages."""
        if self.model not in KEPT:
            return []
        return [Link(_("Deleted"), reverse(self._route("deleted")))]

    def record_links(self, request: HttpRequest, record: Any) -> list[Link]:
        """Ways from a record to pages that are about it."""
        return []

    def entry_links(self, request: HttpRequest, acts: Iterable[uuid.UUID]) -> dict[Any, Link]:
        """Ways from an act of a history to a page about it."""
        return {}

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        kept, key = KEPT.get(self.model), unquote(object_id)
        if kept is None or not key_in(key):
            return super().history_view(request, object_id, extra_context)  # type: ignore[misc]
        record = self._record(request, int(key))
        scopes = reading.scopes_of(kept, int(key))
        form = HistoryFilter(
            request.GET,
            people=reading.people_in(scopes),
            kinds=[scope.kept for scope in scopes],
        )
        stream = self._stream(scopes, form, int(key))
        if record is None and not stream:
            raise Http404
        page = Paginator(stream, _A_PAGE).get_page(request.GET.get("page"))
        context = {
            "title": _("History: %(name)s") % {"name": self._name(request, kept, record, key)},
            "form": form,
            "entries": self._entries(request, scopes, page, form.wanted),
            "page": page,
            "page_numbers": page.paginator.get_elided_page_range(page.number),
            "may_change": record is not None and self.has_change_permission(request, record),  # type: ignore[attr-defined]
            **(extra_context or {}),
        }
        return self._history_page(request, "stream", record, key, context)

    def _stream(self, scopes: Any, form: HistoryFilter, key: int) -> list[Any]:
        """The acts, and between them what was noted without changing a value, newest first."""
        acts = reading.acts_in(scopes, form.wanted)
        wanted = form.wanted
        if wanted.field or wanted.language:
            return list(acts)
        notes = LogEntry.objects.filter(
            content_type=ContentType.objects.get_for_model(self.model), object_id=str(key)
        ).exclude(change_message__in=["", "[]"])
        notes = notes.exclude(change_message__startswith="[").select_related("user")
        if wanted.by:
            notes = notes.filter(user__username=wanted.by)
        return sorted([*acts, *notes], key=_when, reverse=True)

    def _entries(
        self, request: HttpRequest, scopes: Any, page: Any, wanted: reading.Wanted
    ) -> list[reading.Entry]:
        acts = [each for each in page if isinstance(each, reading.Act)]
        links = self.entry_links(request, [act.id for act in acts])
        found = {
            e.act: replace(e, link=links.get(e.act))
            for e in reading.entries(scopes, acts, wanted, request)
        }
        return [
            found[each.id]
            if isinstance(each, reading.Act)
            else reading.Entry(
                uuid.UUID(int=each.pk),
                each.action_time,
                each.user.get_username(),
                "",
                said=each.get_change_message(),
            )
            for each in page
            if not isinstance(each, reading.Act) or each.id in found
        ]

    def state_view(self, request: HttpRequest, object_id: int, act: uuid.UUID) -> HttpResponse:
        """The record as it stood after an act, beside what it says today."""
        kept = KEPT[self.model]
        record = self._record(request, object_id)
        scopes = reading.scopes_of(kept, object_id)
        moment = reading.moment_of(scopes, act)
        if moment is None:
            raise Http404
        then = reading.states_at(scopes, moment)
        differences = reading.since(scopes, then, request)
        may_change = record is not None and self.has_change_permission(request, record)  # type: ignore[attr-defined]
        context = {
            "title": _("As it stood: %(name)s")
            % {"name": self._name(request, kept, record, object_id)},
            "moment": moment,
            "act": act,
            "differences": differences,
            "may_change": may_change,
            "may_put_back": may_change and any(each.kept.is_typed for each in differences),
        }
        return self._history_page(request, "state", record, object_id, context)

    def bring_back_view(
        self, request: HttpRequest, object_id: int, kind: str, row: int
    ) -> HttpResponse:
        """Something deleted, as it last was; posted, it is on record again."""
        top = KEPT[self.model]
        record = self._record(request, object_id)
        scope = next((s for s in reading.scopes_of(top, object_id) if s.kept.kind == kind), None)
        found = scope.rows.filter(history_id=row, history_type=DELETED).first() if scope else None
        if scope is None or found is None:
            raise Http404
        if not self._may_bring_back(request, scope.kept, record):
            raise PermissionDenied
        status = 200
        if request.method == "POST":
            try:
                back = restoring.bring_back(scope.kept, found, by=request.user)
            except Refused as refused:
                status = 409 if refused.is_stale else 200
                for sentence in refused.messages:
                    messages.error(request, sentence)
            else:
                return self._brought_back(request, scope.kept, back, object_id)
        names = words.Names(request)
        context = {
            "title": _("Bring back: %(name)s")
            % {"name": words.row_name(scope.kept, found, names)},
            "found": reading.last_state(scope.kept, found, request),
            "row": found,
        }
        response = self._history_page(request, "bring_back", record, object_id, context)
        response.status_code = status
        return response

    def _may_bring_back(self, request: HttpRequest, kept: Kept, record: Any) -> bool:
        if kept.model is self.model:
            return bool(self.has_add_permission(request))  # type: ignore[attr-defined]
        meta = kept.model._meta
        allowed = request.user.has_perm(f"{meta.app_label}.add_{meta.model_name}")
        return record is not None and (
            allowed or self.has_change_permission(request, record)  # type: ignore[attr-defined]
        )

    def _brought_back(
        self, request: HttpRequest, kept: Kept, back: Any, key: int
    ) -> HttpResponseRedirect:
        record: Any = back if kept.model is self.model else self.model._base_manager.get(pk=key)
        said = _("Brought back: %(what)s %(name)s.") % {
            "what": words.kind_name(kept),
            "name": str(back),
        }
        self.log_change(request, record, said)  # type: ignore[attr-defined]
        self.after_restoring(record)
        self.forget_pages()  # type: ignore[attr-defined]
        self.index_again(record.pk, set())  # type: ignore[attr-defined]
        messages.success(request, said)
        return HttpResponseRedirect(reverse(self._route("change"), args=[record.pk]))

    def after_restoring(self, record: Any) -> None:
        """What is kept beside a record is settled here."""

    def deleted_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        kept = KEPT[self.model]
        page = Paginator(restoring.deleted(kept), 50).get_page(request.GET.get("page"))
        names = words.Names(request)
        rows = list(page)
        for row in rows:
            names.want_named(kept, row)
        context = {
            "title": _("Deleted: %(kind)s") % {"kind": self.opts.verbose_name_plural},
            "rows": [(row, words.row_name(kept, row, names)) for row in rows],
            "page": page,
            "page_numbers": page.paginator.get_elided_page_range(page.number),
            "kind": kept.kind,
            "bring_back_url": self._route("bring_back"),
            "may_bring_back": self.has_add_permission(request),  # type: ignore[attr-defined]
        }
        return self._history_page(request, "deleted", None, None, context)

    # What the pages share

    def _record(self, request: HttpRequest, key: int) -> Any:
        """The record, None when it was deleted: its history is still there."""
        record = self.model._base_manager.filter(pk=key).first()
        if not self.has_view_permission(request, record):  # type: ignore[attr-defined]
            raise PermissionDenied
        return record

    def _name(self, request: HttpRequest, kept: Kept, record: Any, key: Any) -> str:
        if record is not None:
            return str(self.record_label(record))  # type: ignore[attr-defined]
        return words.Names(request).of(kept.model, int(key))

    def _route(self, name: str) -> str:
        return f"admin:{self.opts.app_label}_{self.opts.model_name}_{name}"

    def _history_page(
        self, request: HttpRequest, name: str, record: Any, key: Any, context: dict[str, Any]
    ) -> HttpResponse:
        request.current_app = self.admin_site.name
        return TemplateResponse(
            request,
            f"admin/history/{name}.html",
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "original": record,
                "key": key,
                "module_name": str(capfirst(self.opts.verbose_name_plural)),
                "change_url": reverse(self._route("change"), args=[record.pk]) if record else "",
                "history_url": reverse(self._route("history"), args=[key]) if key else "",
                "deleted_url": reverse(self._route("deleted")),
                "state_url": self._route("state"),
                "bring_back_url": self._route("bring_back"),
                **context,
            },
        )


def _when(each: Any) -> Any:
    return each.at if isinstance(each, reading.Act) else each.action_time
