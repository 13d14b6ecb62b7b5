"""How a page of the desk is saved and deleted when several people are at it: two who save are
merged or told of each other (lmec.merging), who is there is shown (lmec.presence), and whatever
stops a save gives back what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from lmec import presence, typed
from lmec.history import restoring
from lmec.history.acts import acting
from lmec.languages import LANGUAGES, column
from lmec.merging import LOADED, is_restored, marks_of
from lmec.problems import files_to_choose_again, problems_in

#: What a page that asks whether to delete was made from.
SEEN = "seen"


class Saves:
    """Mixed into the admin of every record."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """Under a lock while it is being saved: two who save at once do it one after the other,
        and the second is compared with what the first wrote."""
        found = super().get_object(request, object_id, from_field)  # type: ignore[misc]
        if found is None or request.method != "POST":
            return found
        if not transaction.get_connection().in_atomic_block:
            return found  # not a save: another password, say, which Django does by itself
        rows = self.model._base_manager  # type: ignore[attr-defined]
        rows.select_for_update(of=("self",)).filter(pk=found.pk).first()
        return super().get_object(request, object_id, from_field)  # type: ignore[misc]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: Any = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        asked = (request, object_id, form_url, extra_context)
        is_earlier = restoring.ONE in request.GET or restoring.ALL in request.GET
        with acting(means="restored" if is_earlier else ""):
            try:
                response = super().changeform_view(*asked)  # type: ignore[misc]
            except IntegrityError:
                # Somebody else took the number or address in between: now the form sees it.
                response = super().changeform_view(*asked)  # type: ignore[misc]
        conflicts = (getattr(response, "context_data", None) or {}).get("conflicts")
        if conflicts:
            response.status_code = 409
        return response

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kw: Any) -> Any:
        forms = list(_forms_in(context))
        conflicts = [c for form in forms for c in getattr(form, "conflicts", ())]
        posted = request.POST.get(LOADED) if request.method == "POST" else None
        original = context.get("original")
        context.update(
            conflicts=conflicts,
            other_editor=self._other_editor(original) if conflicts else None,
            # After a conflict the other's texts have been seen: the next save is an answer.
            loaded=posted if posted is not None and not conflicts else marks_of(forms),
            source_language=self.source_language(original),  # type: ignore[attr-defined]
            form_name=typed.form_name(request),
        )
        if original:
            context.update(self._presence(request, original))
            context["record_links"] = self.record_links(request, original)  # type: ignore[attr-defined]
            if request.method == "GET":
                context["earlier"] = self._earlier(request, original, forms)
        if request.method == "POST":
            formsets = [inline.formset for inline in context["inline_admin_formsets"]]
            context.update(
                problems=problems_in(context["adminform"].form, formsets),
                forgotten_files=files_to_choose_again(request.FILES),
                is_restored=is_restored(request),
            )
        return super().render_change_form(request, context, *args, **kw)  # type: ignore[misc]

    def _presence(self, request: HttpRequest, record: Any) -> dict[str, Any]:
        """Who looks without being allowed to change anything is in nobody's way."""
        kind = presence.kind_of(record)
        may_change = self.has_change_permission(request, record)  # type: ignore[attr-defined]
        if request.method == "GET" and may_change:
            presence.arrive(request.user, kind, record.pk)
        there = presence.others(request.user, kind, [record.pk])
        return {"presence_kind": kind, "presence_key": record.pk, "editors_present": there}

    def _earlier(self, request: HttpRequest, record: Any, forms: list[Any]) -> Any:
        """Values of an earlier day that were asked for, put into the form but not saved."""
        earlier = restoring.asked(self.model, record.pk, request.GET)  # type: ignore[attr-defined]
        if earlier is not None:
            restoring.fill(forms, earlier)
        return earlier

    def _other_editor(self, record: Any) -> LogEntry | None:
        return _log_of(record).select_related("user").order_by("-action_time").first()

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """Somebody deleted the record while it was being edited: the texts are given back."""
        texts = _texts_in(request, opts.model)
        if not texts:
            return super()._get_obj_does_not_exist_redirect(request, opts, object_id)  # type: ignore[misc]
        site = self.admin_site  # type: ignore[attr-defined]
        list_url = reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist")
        title = _("Deleted meanwhile")
        context = {"texts": texts, "list_url": list_url, "title": title, "opts": opts}
        frame = site.each_context(request)
        return TemplateResponse(request, "admin/gone.html", {**frame, **context}, status=409)

    # Deleting

    def version_of(self, record: Any) -> str:
        """What changes whenever somebody saves the record or a part of it."""
        newest = _log_of(record).order_by("-pk").values_list("pk", flat=True).first() or 0
        return f"{newest}-{getattr(record, 'generation', 0)}-{_newest_history(record)}"

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        """What somebody changed since the page was opened is not deleted unseen."""
        with transaction.atomic():
            record = self.get_object(request, object_id)
            version = self.version_of(record) if record else ""
            is_stale = request.method == "POST" and request.POST.get(SEEN, version) != version
            there = []
            if record:
                there = presence.others(request.user, presence.kind_of(record), [record.pk])
            context = {
                **(extra_context or {}),
                SEEN: version,
                "is_stale": is_stale,
                "editors_present": there,
            }
            if not is_stale:
                return super().delete_view(request, object_id, context)  # type: ignore[misc]
            request.POST = QueryDict()  # asked anew
            response = super().delete_view(request, object_id, context)  # type: ignore[misc]
            response.status_code = 409
            return response


def _forms_in(context: Any) -> Iterator[Any]:
    yield context["adminform"].form
    for inline in context["inline_admin_formsets"]:
        yield from inline.formset.forms


def _log_of(record: Any) -> Any:
    kind = ContentType.objects.get_for_model(record)
    return LogEntry.objects.filter(content_type=kind, object_id=str(record.pk))


def _newest_history(record: Any) -> int:
    history = getattr(record, "history", None)
    if history is None:
        return 0
    return history.order_by("-history_id").values_list("history_id", flat=True).first() or 0


@dataclass(frozen=True)
class Text:
    """A text that was typed, by the name of its field."""

    label: str
    value: str
    language: str = ""


def _texts_in(request: HttpRequest, model: Any) -> list[Text]:
    """Those that somebody wrote: no marks, choices or numbers."""
    found = []
    for name, value in typed.typed_in(request):
        if name == LOADED or not value.strip() or value.isdecimal() or value in ("on", "yes"):
            continue
        prefix, _dash, field = name.rpartition("-")
        if field.endswith("_FORMS") or name.startswith("_"):
            continue
        language = next((la for la in LANGUAGES if field.endswith(column("", la.code))), None)
        own_name = language.own_name if language else ""
        said = [prefix.replace("-", " "), _field_label(model, field), own_name]
        label = " · ".join(part for part in said if part)
        found.append(Text(label, value, language.code if language else ""))
    return found


def _field_label(model: Any, name: str) -> str:
    try:
        return str(capfirst(model._meta.get_field(name).verbose_name))
    except FieldDoesNotExist:
        return name
