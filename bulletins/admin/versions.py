"""What is done with the versions of an issue: compare them, bring texts back into the draft,
redact words. And a new issue is begun from an old one."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from bulletins import comparing, permissions, publishing
from bulletins.admin.issue_pages import IssuePages, is_sent, to_issue
from bulletins.comparing import Change
from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Edition
from bulletins.publishing import redacting, restoring, sentences
from bulletins.publishing.starting import next_session
from bulletins.version_forms import (
    DRAFT,
    CompareForm,
    RedactForm,
    StartForm,
    WordsForm,
)
from lmec.languages import own_name


class VersionPages(IssuePages):
    """Mixed into the admin of bulletins."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        of_versions = [
            path(f"versions/<int:pk>/{name}/", view(page), name=f"bulletins_edition_{name}")
            for name, page in (("compare", self.compare_view), ("restore", self.restore_view))
        ]
        acts = {"redact": self.redact_view, "start": self.start_view}
        return [*of_versions, *self.urls_of(acts), *super().get_urls()]  # type: ignore[misc]

    def compare_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        edition = self._edition(request, pk)
        bulletin, language = edition.bulletin, edition.language
        versions = _versions(bulletin, language)
        form = CompareForm(request.GET or None, versions=versions)
        if form.is_bound and not form.is_valid():
            raise Http404
        asked = (form.cleaned_data["other"] if form.is_bound else "") or DRAFT
        other = None if asked == DRAFT else next(v for v in versions if str(v.pk) == asked)
        older, newer = sorted([edition, other or edition], key=lambda each: each.version)
        draft = compile_bulletin(bulletin, language) if other is None else None
        context = {
            "form": CompareForm(initial={"other": asked}, versions=versions),
            "edition": edition,
            "older": older,
            "newer": newer if other else None,
            "changes": comparing.compare(older.content, draft or newer.content),
            "language": language,
            "others": _newest_of_each_language(bulletin),
            "may_restore": permissions.may_write(request.user, bulletin, language),
            "title": _("Compare %(issue)s, %(language)s")
            % {"issue": bulletin, "language": own_name(language)},
        }
        return self.page(request, bulletin, "compare", context)

    def restore_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        edition = self._edition(request, pk)
        bulletin = edition.bulletin
        if not permissions.may_write(request.user, bulletin, edition.language):
            raise PermissionDenied
        plan = restoring.plan(edition)
        chosen = request.POST.getlist("keys") if request.method == "POST" else None
        refused: list[str] = []
        status = 200
        if is_sent(request):
            # Texts of a page that is not of now are none of the form's: the verb says so.
            seen = request.POST.get("seen", "")
            try:
                restored = publishing.restore(
                    edition, keys=chosen or [], by=request.user, seen=seen
                )
            except publishing.Refused as refusal:
                refused = refusal.messages
                status = 409 if refusal.is_stale else 200
            else:
                said = _("%(count)s texts of version %(version)s are in the draft again.")
                said %= {"count": len(restored), "version": edition.version}
                self.tell(request, bulletin, said)
                return to_issue(bulletin)
        context = {
            "edition": edition,
            "plan": plan,
            "rows": [(change, chosen is None or change.key in chosen) for change in plan.texts],
            "refused": refused,
            "title": _("Restore %(issue)s, %(language)s, version %(version)s")
            % {
                "issue": bulletin,
                "language": own_name(edition.language),
                "version": edition.version,
            },
        }
        response = self.page(request, bulletin, "restore", context)
        response.status_code = status
        return response

    def redact_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """First the words, then what replacing them would change, then the act."""
        bulletin = self.opened(request, object_id, permissions.may_redact)
        asked = WordsForm(request.POST or None)
        words = asked.cleaned_data["words"] if asked.is_valid() else ""
        found = redacting.holding(bulletin, words)
        is_act = "redact" in request.POST
        form = RedactForm(
            request.POST if is_act else None,
            keys=[edition.pk for edition in found],
            initial={"words": words, "editions": [str(edition.pk) for edition in found]},
        )
        gone = is_act and not set(request.POST.getlist("editions")) <= {str(e.pk) for e in found}
        if gone:
            messages.error(request, _("Somebody changed these versions meanwhile. Look again."))
        elif is_act and is_sent(request) and found and form.is_valid():
            typed = form.cleaned_data
            chosen = [e for e in found if str(e.pk) in typed["editions"]]
            try:
                publishing.redact_versions(
                    chosen, words=words, by=request.user, reason=typed["reason"]
                )
            except publishing.Refused as refused:
                for sentence in refused.messages:
                    form.add_error(None, sentence)
            else:
                said = _("Redacted in %(count)s versions.") % {"count": len(chosen)}
                self.tell(request, bulletin, said)
                return to_issue(bulletin, "#editions")
        picked = form["editions"].value() or []
        context = {
            "asked": asked,
            "form": form,
            "words": words,
            "rows": [(e, _redacted(e, words), str(e.pk) in picked) for e in found],
            "draft": [sentences.place_name(p) for p in redacting.places_in_draft(bulletin, words)],
            "title": _("Redact %(issue)s") % {"issue": bulletin},
        }
        response = self.page(request, bulletin, "redact", context)
        response.status_code = 409 if gone else 200
        return response

    def start_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        previous = self.opened(request, object_id, permissions.may_edit_source)
        if not self.has_add_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        form = StartForm(request.POST or None)
        if is_sent(request) and form.is_valid():
            try:
                made = publishing.start_next(previous, by=request.user, **form.cleaned_data)
            except publishing.Refused as refused:
                for sentence in refused.messages:
                    form.add_error(None, sentence)
            else:
                said = _("Begun from %(issue)s.") % {"issue": previous}
                self.log_addition(request, made, said)  # type: ignore[attr-defined]
                self.tell(request, made, said)
                return to_issue(made)
        meeting = previous.meeting
        context = {
            "form": form,
            "meeting": meeting,
            "session": next_session(meeting.session, form.initial["year"]) if meeting else "",
            "parts": meeting.participations.count() if meeting else 0,
            "title": _("New issue from %(issue)s") % {"issue": previous},
        }
        return self.page(request, previous, "start", context)

    def _edition(self, request: HttpRequest, pk: int) -> Edition:
        found = get_object_or_404(Edition.objects.select_related("bulletin"), pk=pk)
        self.opened(request, found.bulletin_id, permissions.may_see)
        return found


def _versions(bulletin: Bulletin, language: str) -> list[Edition]:
    return list(bulletin.editions.filter(language=language).order_by("-version"))


def _newest_of_each_language(bulletin: Bulletin) -> list[Edition]:
    editions = bulletin.editions.defer("content_json").order_by("language", "version")
    return list({edition.language: edition for edition in editions}.values())


def _redacted(edition: Edition, words: str) -> list[Change]:
    return comparing.compare(edition.content, redacting.without(edition.content, words))
