"""The steps of a language at an issue's page. One table says which step is open to whom: the page
shows these and no others, and every request is checked against it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404
from django.urls import URLPattern
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bulletins import approval, permissions, publishing
from bulletins.admin.issue_pages import IssuePages, is_sent, to_issue
from bulletins.admin.read_texts import texts_to_read
from bulletins.forms import LanguageForm
from bulletins.models import Bulletin, Translation
from bulletins.step_forms import AssignForm, ReasonForm
from lmec.languages import own_name


@dataclass(frozen=True)
class Act:
    """A step that this user may take with a language now."""

    name: str
    label: str | Promise
    said: str | Promise  # after it was taken
    #: Whether something has to be typed first, on a page of its own.
    asks: bool = False
    explanation: str | Promise = ""

    @property
    def judges(self) -> bool:
        """Whether the texts themselves have to be read for it."""
        return self.name in ("approve", "hand_back")

    @property
    def is_forward(self) -> bool:
        """What one comes for; the others are had in the table of languages."""
        return self.name in ("submit", "approve", "hand_back")


_SUBMIT = Act("submit", gettext_lazy("Send to review"), gettext_lazy("Sent to review: %s."))
_APPROVE = Act("approve", gettext_lazy("Approve"), gettext_lazy("Approved: %s."))
_APPROVE_OWN = Act(
    "approve",
    gettext_lazy("Approve…"),
    gettext_lazy("Approved: %s."),
    asks=True,
    explanation=gettext_lazy(
        "You wrote this text yourself. Say why nobody else approves it; the reason is logged."
    ),
)
_HAND_BACK = Act(
    "hand_back",
    gettext_lazy("Hand back…"),
    gettext_lazy("Handed back: %s."),
    asks=True,
    explanation=gettext_lazy("Say what is to be done. Who wrote the text is told."),
)
_REOPEN = Act(
    "reopen",
    gettext_lazy("Work on it again"),
    gettext_lazy("Reopened: %s."),
    explanation=gettext_lazy("It leaves review, or loses its approval."),
)
_ASSIGN = Act(
    "assign",
    gettext_lazy("Assign…"),
    gettext_lazy("Assigned: %s."),
    asks=True,
    explanation=gettext_lazy("Both are told by mail."),
)


def acts_of(
    user: Any, bulletin: Bulletin, language: str, state: str, found: Translation | None
) -> list[Act]:
    """Which steps this user may take with a language, as it stands."""
    may_write = permissions.may_write(user, bulletin, language)
    may_review = permissions.may_review(user, language)
    acts = []
    if state not in approval.PASSED and may_write and state != Translation.State.NOT_STARTED:
        acts.append(_SUBMIT)
    if found and state == Translation.State.IN_REVIEW and may_review:
        acts += _approvals(user, found)
    if state in approval.PASSED and may_review:
        acts.append(_HAND_BACK)
    if state in approval.PASSED and may_write:
        acts.append(_REOPEN)
    if permissions.may_assign(user, language):
        acts.append(_ASSIGN)
    return acts


def _approvals(user: Any, found: Translation) -> list[Act]:
    if not publishing.needs_override(found, user):
        return [_APPROVE]
    return [_APPROVE_OWN] if permissions.may_approve_own(user) else []


class Steps(IssuePages):
    """Mixed into the admin of bulletins."""

    def get_urls(self) -> list[URLPattern]:
        steps = {
            "submit": self.submit_view,
            "approve": self.approve_view,
            "hand_back": self.hand_back_view,
            "reopen": self.reopen_view,
            "assign": self.assign_view,
        }
        return self.urls_of(steps) + super().get_urls()  # type: ignore[misc]

    def submit_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return self._step(request, object_id, "submit", publishing.submit)

    def approve_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        verb = partial(publishing.approve, seen=request.GET.get("seen", ""))
        return self._step(request, object_id, "approve", verb, ReasonForm)

    def hand_back_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return self._step(request, object_id, "hand_back", publishing.hand_back, ReasonForm)

    def reopen_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return self._step(request, object_id, "reopen", publishing.reopen)

    def assign_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        verb = partial(publishing.assign, seen=request.POST.get("seen", ""))
        return self._step(request, object_id, "assign", verb, AssignForm)

    def _step(
        self,
        request: HttpRequest,
        object_id: int,
        name: str,
        verb: Callable[..., Any],
        form_class: Any = None,
    ) -> HttpResponse:
        bulletin = get_object_or_404(Bulletin, pk=object_id)
        is_post = request.method == "POST"
        asked = LanguageForm(request.POST if is_post else request.GET)
        if not permissions.may_see(request.user):
            raise PermissionDenied
        if not asked.is_valid():
            return _not_found(is_post)
        language = asked.cleaned_data["language"]
        act = _allowed(request, bulletin, name, language)
        if not act.asks and not is_post:
            return _not_found(is_post)
        form = None
        if act.asks and form_class:
            found = Translation.objects.filter(bulletin=bulletin, language=language).first()
            data = request.POST if is_post else None
            form = form_class(data, bulletin=bulletin, language=language, found=found)
            if not (is_sent(request) and form.is_valid()):
                return self._step_page(request, bulletin, act, language, form)
        elif not is_sent(request):
            return to_issue(bulletin, "#states")
        typed = form.cleaned_data if form else {}
        try:
            verb(bulletin, language=language, by=request.user, **typed)
        except publishing.Refused as refused:
            if form is not None:
                for sentence in refused.messages:
                    form.add_error(None, sentence)
                form.is_stale = refused.is_stale
                return self._step_page(request, bulletin, act, language, form)
            if refused.is_stale:
                return self.refused_page(request, bulletin, refused.messages)
            for sentence in refused.messages:
                messages.error(request, sentence)
        else:
            said = str(act.said) % own_name(language)
            self.log_change(request, bulletin, said)  # type: ignore[attr-defined]
            messages.success(request, said)
        # To the head of the page: there it is said what was done or refused, and there the states
        # stand as well.
        return to_issue(bulletin)

    def _step_page(
        self, request: HttpRequest, bulletin: Bulletin, act: Act, language: str, form: Any
    ) -> HttpResponse:
        title = _("%(issue)s, %(language)s: %(act)s") % {
            "issue": bulletin,
            "language": own_name(language),
            "act": str(act.label).rstrip("…"),
        }
        context = {
            "texts": texts_to_read(bulletin, language) if act.judges else (),
            "title": title,
            "act": act,
            "act_name": str(act.label).rstrip("…"),
            "form": form,
            "language": language,
            # After a refusal it was looked at what stands now: the next time is an answer.
            "seen": request.POST.get("seen", form.seen) if not form.is_stale else form.seen,
        }
        response = self.page(request, bulletin, "step", context)
        response.status_code = 409 if form.is_stale else 200
        return response


def _not_found(is_post: bool) -> HttpResponse:
    """A step of no language, or one that is taken by a button and has no page."""
    if is_post:
        raise Http404
    return HttpResponseNotAllowed(["POST"])


def _allowed(request: HttpRequest, bulletin: Bulletin, name: str, language: str) -> Act:
    """The act, if this user may take it with a language in some state: that the state is another
    one by now, the verb says in words."""
    found = Translation.objects.filter(bulletin=bulletin, language=language).first()
    state = found.state if found else Translation.State.NOT_STARTED
    for act in acts_of(request.user, bulletin, language, state, found):
        if act.name == name:
            return act
    if not _may_ever(request.user, bulletin, name, language):
        raise PermissionDenied
    return {"submit": _SUBMIT, "approve": _APPROVE, "hand_back": _HAND_BACK, "reopen": _REOPEN}[
        name
    ]


def _may_ever(user: Any, bulletin: Bulletin, name: str, language: str) -> bool:
    if name in ("submit", "reopen"):
        return permissions.may_write(user, bulletin, language)
    return name in ("approve", "hand_back") and permissions.may_review(user, language)
