"""What is to be published later: the list, and one by one what will happen, and what changed since
it was decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bulletins import comparing, content, permissions, publishing
from bulletins.admin.issue_pages import is_sent
from bulletins.admin.moments import in_beijing
from bulletins.comparing import Change
from bulletins.compiling import compile_languages
from bulletins.models import Bulletin, Schedule
from bulletins.publish_forms import MomentForm, SeenField
from bulletins.publishing import scheduling
from lmec.admin import ReadOnlyAdmin
from lmec.keys import key_in
from lmec.languages import own_name
from lmec.lists import listed


@dataclass(frozen=True)
class Drift:
    """How the draft of a language differs from the text that was kept."""

    language: str
    own_name: str
    changes: list[Change]


@dataclass(frozen=True)
class Waiting:
    """A scheduled publication as the issue's page tells it."""

    schedule: Schedule
    when: str
    names: str
    changes: int


def drift_of(schedule: Schedule, drafts: dict[str, content.BulletinContent]) -> list[Drift]:
    kept = scheduling.contents_of(schedule)
    return [
        Drift(code, own_name(code), found)
        for code in schedule.languages
        if (found := comparing.compare(kept[code], drafts[code]))
    ]


def waiting_of(bulletin: Bulletin) -> list[Waiting]:
    """What waits for this issue, and what failed and nobody has seen to."""
    states = Schedule.State
    schedules = list(
        Schedule.objects.filter(bulletin=bulletin, state__in=[states.WAITING, states.FAILED])
        .exclude(is_acknowledged=True)
        .order_by("due_at")
    )
    codes = {code for each in schedules if each.is_waiting for code in each.languages}
    drafts = compile_languages(bulletin, codes) if codes else {}
    return [
        Waiting(
            each,
            in_beijing(each.due_at),
            listed(own_name(code) for code in each.languages),
            sum(len(d.changes) for d in drift_of(each, drafts)) if each.is_waiting else 0,
        )
        for each in schedules
    ]


@admin.register(Schedule)
class ScheduleAdmin(ReadOnlyAdmin):
    list_display = ("bulletin", "names", "due_at", "state", "by", "outcome")
    list_filter = ("state",)
    list_select_related = ("bulletin", "by")
    date_hierarchy = "due_at"
    # Its page is its own: the texts themselves are not for reading as JSON.
    fields = list_display

    @admin.display(description=gettext_lazy("languages"))
    def names(self, record: Schedule) -> str:
        return listed(own_name(code) for code in record.languages)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        schedule = get_object_or_404(
            Schedule.objects.select_related("bulletin", "by"), pk=key_in(object_id)
        )
        form = MomentForm(request.POST or None, initial=_moment(schedule))
        status = 200
        if is_sent(request):
            if not permissions.may_publish(request.user):
                raise PermissionDenied
            try:
                if answer := self._act(request, schedule, form):
                    return answer
            except publishing.Refused as refused:
                status = 409 if refused.is_stale else 200
                for sentence in refused.messages:
                    messages.error(request, sentence)
        response = self._page(request, schedule, form)
        response.status_code = status
        return response

    def _act(
        self, request: HttpRequest, schedule: Schedule, form: MomentForm
    ) -> HttpResponse | None:
        """What a button asked for; None where it was not understood."""
        if "move" in request.POST and not form.is_valid():
            return None
        seen = SeenField(required=False).clean(request.POST.get("seen", ""))
        seen_at = parse_datetime(request.POST.get("seen_at", ""))
        acts: dict[str, tuple[Callable[..., Any], Any]] = {
            "move": (
                lambda: scheduling.move(
                    schedule, due_at=form.due_at(), by=request.user, seen=seen_at
                ),
                _("It has another time now."),
            ),
            "take_changes": (
                lambda: scheduling.take_changes(schedule, by=request.user, seen=seen),
                _("The draft of now will be published."),
            ),
            "cancel": (
                lambda: scheduling.cancel(schedule, by=request.user, seen=seen_at),
                _("It will not be published."),
            ),
            "acknowledge": (
                lambda: scheduling.acknowledge(schedule, by=request.user),
                _("Noted that you see to it."),
            ),
        }
        name = next((name for name in acts if name in request.POST), None)
        if name is None:
            raise Http404
        verb, said = acts[name]
        verb()
        self.log_change(request, schedule, said)
        messages.success(request, said)
        page = reverse("admin:bulletins_schedule_change", args=[schedule.pk])
        return HttpResponseRedirect(page)

    def _page(self, request: HttpRequest, schedule: Schedule, form: MomentForm) -> HttpResponse:
        schedule.refresh_from_db()
        drafts = compile_languages(schedule.bulletin, schedule.languages)
        digests = {code: content.digest(content.to_json(found)) for code, found in drafts.items()}
        languages = listed(own_name(code) for code in schedule.languages)
        request.current_app = self.admin_site.name
        context = {
            **self.admin_site.each_context(request),
            "opts": Bulletin._meta,
            "original": schedule.bulletin,
            "schedule": schedule,
            "languages": languages,
            "when": in_beijing(schedule.due_at),
            "notes": list(schedule.notes.items()),
            "drift": drift_of(schedule, drafts) if schedule.is_waiting else [],
            "is_late": schedule.is_waiting and schedule.due_at <= timezone.now() - scheduling.LATE,
            "seen": SeenField().prepare_value(digests),
            "form": form,
            "may_publish": permissions.may_publish(request.user),
            "title": _("Scheduled publication"),
        }
        return TemplateResponse(request, "admin/bulletins/schedule.html", context)


def _moment(schedule: Schedule) -> dict[str, Any]:
    local = timezone.localtime(schedule.due_at, timezone.get_default_timezone())
    return {"day": local.date(), "time": local.time()}
