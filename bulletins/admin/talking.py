"""Comments, review links, clearances and the preview in its widths: pages of an issue that change
no text by themselves."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from bulletins import clearing, commenting, permissions, publishing, sharing
from bulletins.admin.issue_pages import is_sent
from bulletins.admin.states import preview_url
from bulletins.content import fingerprint
from bulletins.forms import LanguageForm
from bulletins.models import Bulletin, Clearance, Comment, ReviewLink
from bulletins.review_forms import AnswerForm, AskForm, CommentForm, LinkForm
from lmec.keys import key_in
from lmec.languages import LANGUAGES

#: The widths in which a page is looked at: a phone, a tablet, a desk.
WIDTHS = (360, 768, 1280)


class Talking:
    """Mixed into the admin of bulletins."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        own = [
            path(f"<int:object_id>/{name}/", view(never_cache(page)), name=f"bulletins_{name}")
            for name, page in (
                ("comments", self.comments_view),
                ("links", self.links_view),
                ("clearances", self.clearances_view),
                ("frame", self.frame_view),
            )
        ]
        return own + super().get_urls()  # type: ignore[misc]

    # Comments

    def comments_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = _seen(request, object_id)
        form, status = None, 200
        if request.method == "POST":
            if not permissions.may_comment(request.user):
                raise PermissionDenied
            form = CommentForm(request.POST)
            try:
                if is_sent(request) and _has_commented(request, bulletin, form):
                    return _back(request, bulletin, "#comments")
            except publishing.Refused as refused:
                status = 409 if refused.is_stale else 200
                for sentence in refused.messages:
                    messages.error(request, sentence)
        context = {
            **comments_context(request, bulletin),
            "form": form,
            "title": _("Comments on %(issue)s") % {"issue": bulletin},
        }
        response = self._talk_page(request, bulletin, "comments", context)
        response.status_code = status
        return response

    # Links

    def links_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = _seen(request, object_id)
        may_share = permissions.may_share_preview(request.user)
        form = LinkForm(bulletin=bulletin)
        made = address = None
        if request.method == "POST":
            if not may_share:
                raise PermissionDenied
            if "revoke" in request.POST and is_sent(request):
                return self._revoke(request, bulletin)
            form = LinkForm(request.POST, bulletin=bulletin)
            if is_sent(request) and form.is_valid():
                made, address = self._make_link(request, bulletin, form)
                form = LinkForm(bulletin=bulletin)
        context = {
            "form": form if may_share else None,
            "made": made,
            "address": address,
            "links": bulletin.review_links.select_related("made_by").prefetch_related(
                "clearances__remark"
            ),
            "title": _("Review links of %(issue)s") % {"issue": bulletin},
        }
        return self._talk_page(request, bulletin, "links", context)

    def _make_link(self, request: HttpRequest, bulletin: Bulletin, form: Any) -> tuple[Any, str]:
        typed = dict(form.cleaned_data)
        remarks = {str(remark.pk): remark for remark in bulletin.remarks.all()}
        pairs = [what.split(":") for what in typed.pop("clearances")]
        link, secret = sharing.make(
            bulletin,
            by=request.user,
            clearances=[(remarks[pk], language) for pk, language in pairs],
            **typed,
        )
        said = _("Review link made for %(whom)s.") % {"whom": link.label}
        self.log_change(request, bulletin, said)  # type: ignore[attr-defined]
        return link, request.build_absolute_uri(sharing.address(link, secret))

    def _revoke(self, request: HttpRequest, bulletin: Bulletin) -> HttpResponse:
        pk = request.POST["revoke"]
        link = get_object_or_404(bulletin.review_links, pk=key_in(pk))
        sharing.revoke(link, by=request.user)
        said = _("Review link taken back: %(whom)s.") % {"whom": link.label}
        self.log_change(request, bulletin, said)  # type: ignore[attr-defined]
        messages.success(request, said)
        return HttpResponseRedirect(request.path)

    # Clearances

    def clearances_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = _seen(request, object_id)
        ask = AskForm(bulletin=bulletin)
        answering: AnswerForm | None = None
        if request.method == "POST":
            if not permissions.may_record_clearance(request.user):
                raise PermissionDenied
            if "ask" in request.POST:
                ask = AskForm(request.POST, bulletin=bulletin)
                if is_sent(request) and ask.is_valid() and self._ask(request, bulletin, ask):
                    return HttpResponseRedirect(request.path)
            else:
                found = _clearance(request, bulletin)
                if "take_over" in request.POST:
                    if not is_sent(request) or self._take_over(request, bulletin, found):
                        return HttpResponseRedirect(request.path)
                    return self._clearances_page(request, bulletin, ask, None, status=409)
                answering = AnswerForm(request.POST, clearance=found)
                if (
                    is_sent(request)
                    and answering.is_valid()
                    and self._answered(request, bulletin, answering)
                ):
                    return HttpResponseRedirect(request.path)
        status = 409 if getattr(answering, "is_stale", False) else 200
        return self._clearances_page(request, bulletin, ask, answering, status)

    def _clearances_page(
        self,
        request: HttpRequest,
        bulletin: Bulletin,
        ask: AskForm,
        answering: AnswerForm | None,
        status: int,
    ) -> HttpResponse:
        may_record = permissions.may_record_clearance(request.user)
        context = {
            "ask": ask if may_record and ask.fields["what"].choices else None,  # type: ignore[attr-defined]
            "rows": [
                _clearance_row(request, bulletin, each, answering, may_record)
                for each in clearing.of_issue(bulletin)
            ],
            "title": _("Clearance of words in %(issue)s") % {"issue": bulletin},
        }
        response = self._talk_page(request, bulletin, "clearances", context)
        response.status_code = status
        return response

    def _ask(self, request: HttpRequest, bulletin: Bulletin, form: Any) -> bool:
        pk, _colon, language = form.cleaned_data["what"].partition(":")
        remark = bulletin.remarks.get(pk=pk)
        letter = form.cleaned_data["letter"]
        return self._does(
            request,
            bulletin,
            form,
            _("Asked for clearance: %(remark)s.") % {"remark": remark},
            lambda: clearing.ask(remark, language=language, by=request.user, letter=letter),
        )

    def _answered(self, request: HttpRequest, bulletin: Bulletin, form: AnswerForm) -> bool:
        return self._does(
            request,
            bulletin,
            form,
            _("Answer noted: %(remark)s.") % {"remark": form.clearance.remark},
            lambda: clearing.answer(
                form.clearance,
                by=request.user,
                seen=request.POST.get("seen", ""),
                **form.cleaned_data,
            ),
        )

    def _take_over(self, request: HttpRequest, bulletin: Bulletin, found: Clearance) -> bool:
        if not permissions.may_write(request.user, bulletin, found.language):
            raise PermissionDenied
        seen = request.POST.get("seen", "")
        return self._does(
            request,
            bulletin,
            None,
            _("Words taken over: %(remark)s.") % {"remark": found.remark},
            lambda: clearing.take_over(found, by=request.user, seen=seen),
        )

    def _does(
        self, request: HttpRequest, bulletin: Bulletin, form: Any, said: str, verb: Any
    ) -> bool:
        try:
            verb()
        except publishing.Refused as refused:
            for sentence in refused.messages:
                if form is None:
                    messages.error(request, sentence)
                else:
                    form.add_error(None, sentence)
                    form.is_stale = refused.is_stale
            return False
        self.log_change(request, bulletin, said)  # type: ignore[attr-defined]
        messages.success(request, said)
        return True

    # The preview in its widths

    def frame_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = _seen(request, object_id)
        asked = LanguageForm(request.GET)
        language = asked.cleaned_data["language"] if asked.is_valid() else bulletin.source_language
        width = request.GET.get("width", "")
        context = {
            "language": language,
            "languages": LANGUAGES,
            "width": int(width) if width in map(str, WIDTHS) else WIDTHS[-1],
            "widths": WIDTHS,
            # A page in the width of a desk needs all of it.
            "is_nav_sidebar_enabled": False,
            "address": preview_url(bulletin, language),
            "title": _("Preview of %(issue)s") % {"issue": bulletin},
        }
        return self._talk_page(request, bulletin, "frame", context)

    def _talk_page(
        self, request: HttpRequest, bulletin: Bulletin, name: str, context: dict[str, Any]
    ) -> HttpResponse:
        request.current_app = self.admin_site.name  # type: ignore[attr-defined]
        return TemplateResponse(
            request,
            f"admin/bulletins/bulletin/{name}.html",
            {
                **self.admin_site.each_context(request),  # type: ignore[attr-defined]
                "opts": Bulletin._meta,
                "original": bulletin,
                **context,
            },
        )


def comments_context(
    request: HttpRequest, bulletin: Bulletin, language: str | None = None, key: str | None = None
) -> dict[str, Any]:
    """What `admin/bulletins/_comments.html` needs: the threads of an issue, of one language or of
    one block, and what this user may do with them."""
    may_comment = permissions.may_comment(request.user)
    return {
        "threads": commenting.threads(bulletin, language=language, key=key),
        "places": commenting.places(bulletin) if may_comment and key is None else [],
        "people": permissions.who_may_see() if may_comment else [],
        "may_comment": may_comment,
        "comment_language": language or bulletin.source_language,
        "comment_key": key,
        "next": request.get_full_path(),
    }


def _seen(request: HttpRequest, object_id: int) -> Bulletin:
    found = get_object_or_404(Bulletin, pk=object_id)
    if not permissions.may_see(request.user):
        raise PermissionDenied
    return found


def _has_commented(request: HttpRequest, bulletin: Bulletin, form: CommentForm) -> bool:
    threads = Comment.objects.threads().filter(bulletin=bulletin)
    for name, verb in (("resolve", commenting.resolve), ("reopen", commenting.reopen)):
        if name in request.POST:
            pk = request.POST[name]
            found = get_object_or_404(threads, pk=key_in(pk))
            verb(found, by=request.user, seen=key_in(request.POST.get("seen")))
            return True
    if not form.is_valid():
        return False
    typed = form.cleaned_data
    thread = get_object_or_404(threads, pk=typed["thread"]) if typed["thread"] else None
    told = permissions.who_may_see().filter(pk=typed["mentions"] or 0)
    try:
        commenting.say(
            bulletin,
            language=typed["language"],
            key=typed["key"],
            text=typed["text"],
            thread=thread,
            mentions=told,
            by=request.user,
        )
    except publishing.Refused as refused:
        for sentence in refused.messages:
            form.add_error(None, sentence)
        return False
    return True


def _back(request: HttpRequest, bulletin: Bulletin, part: str) -> HttpResponseRedirect:
    """To the page that the comment was written on."""
    wanted = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()):
        wanted = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    return HttpResponseRedirect(f"{wanted.partition('#')[0]}{part}")


def _clearance(request: HttpRequest, bulletin: Bulletin) -> Clearance:
    pk = request.POST.get("clearance", "")
    found = Clearance.objects.filter(remark__bulletin=bulletin)
    found = found.select_related("remark__bulletin", "link")
    one = found.filter(pk=key_in(pk)).first()
    if one is None:
        raise Http404
    return one


def _clearance_row(
    request: HttpRequest,
    bulletin: Bulletin,
    found: Clearance,
    answering: AnswerForm | None,
    may_record: bool,
) -> dict[str, Any]:
    is_open = may_record and found.taken_over_at is None
    is_this = answering is not None and answering.clearance.pk == found.pk
    form = answering if is_this else AnswerForm(clearance=found)
    can_be_taken = found.state == Clearance.State.CHANGED and found.taken_over_at is None
    return {
        "clearance": found,
        "form": form if is_open else None,
        "is_answering": is_this,
        "seen": fingerprint(found.words_now),
        "may_take_over": can_be_taken
        and may_record
        and permissions.may_write(request.user, bulletin, found.language),
    }


def links_of(bulletin: Bulletin) -> list[ReviewLink]:
    return list(ReviewLink.objects.open().filter(bulletin=bulletin))
