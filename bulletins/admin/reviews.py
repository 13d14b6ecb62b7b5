"""Documents that wait for an editor: upload, the screen of one, its answers, acceptance.

The answers are small forms, so that the screen works without JavaScript; with it, files are
dragged in and left-over text is dragged to its field.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    JsonResponse,
)
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from PIL import Image, ImageOps

from bulletins.admin.reviewing import answering, finding, page
from bulletins.admin.reviewing.forms import AcceptForm, CropForm, FactsForm, FindForm
from bulletins.importing import messages as sentences
from bulletins.importing import picturing, reviewing, sandbox
from bulletins.importing.saying import given_of, version_of
from bulletins.models import Bulletin, Review
from lmec.files import original_storage
from lmec.keys import key_in

ADD, CHANGE = "bulletins.add_bulletin", "bulletins.change_bulletin"
VIEW = "bulletins.view_review"
_CROP = 160


def _while_waiting(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A document may have been accepted in another tab, or be an old bookmark: the list says so,
    where the page of a reader who lost the way would say nothing of it."""

    def waits(request: HttpRequest, pk: int) -> HttpResponse:
        try:
            return view(request, pk)
        except Http404:
            told = _("This document waits no longer: it was accepted or discarded meanwhile.")
            messages.info(request, told)
            return HttpResponseRedirect(reverse("admin:bulletins_review_changelist"))

    return waits


@admin.register(Review)
class ReviewAdmin(admin.ModelAdmin):
    def get_urls(self) -> list[URLPattern]:
        views: list[tuple[str, Any, str]] = [
            ("", require_safe(self.list_view), "changelist"),
            ("add/", require_POST(self.upload_view), "add"),
            ("<int:pk>/change/", _while_waiting(require_safe(self.review_view)), "change"),
            ("<int:pk>/answer/", _while_waiting(require_POST(self.answer_view)), "answer"),
            ("<int:pk>/facts/", _while_waiting(require_POST(self.facts_view)), "facts"),
            ("<int:pk>/find/", require_safe(self.find_view), "find"),
            ("<int:pk>/accept/", _while_waiting(require_POST(self.accept_view)), "accept"),
            ("<int:pk>/discard/", _while_waiting(self.discard_view), "discard"),
            ("<int:pk>/original/", require_safe(self.original_view), "original"),
            ("<int:pk>/pictures/<int:number>/", require_safe(self.picture_view), "picture"),
        ]
        return [
            path(route, self.admin_site.admin_view(view), name=f"bulletins_review_{name}")
            for route, view, name in views
        ]

    # Who may: an import makes a bulletin or changes one. Others may be allowed to look.

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request) or request.user.has_perm(VIEW)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm(ADD) or request.user.has_perm(CHANGE)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # documents are uploaded on the list itself

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request)

    def _review(
        self, request: HttpRequest, pk: int, *, to_read: bool = False, is_locked: bool = False
    ) -> Review:
        may = self.has_view_permission if to_read else self.has_change_permission
        if not may(request):
            raise PermissionDenied
        reviews = Review.objects.select_for_update() if is_locked else Review.objects.all()
        return get_object_or_404(reviews, pk=pk)

    def _may_accept(self, request: HttpRequest, review: Review) -> bool:
        is_new = review.result["action"] != "updated"
        return request.user.has_perm(ADD if is_new else CHANGE)

    # The list, and the way in

    def list_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_module_permission(request):
            raise PermissionDenied
        reviews = list(Review.objects.select_related("created_by"))
        begun = {each.pk for each in reviews if any("by" in said for said in given_of(each))}
        may_change = self.has_change_permission(request)
        if may_change:
            sandbox.prepare()
        context = {
            "reviews": reviews,
            "begun": begun,
            "title": _("Import documents"),
            "may_change": may_change,
        }
        return self._page(request, "list", context)

    def upload_view(self, request: HttpRequest) -> HttpResponse:
        """Each file by itself: one that is refused never stops the rest."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        told = [self._take_in(request, file) for file in request.FILES.getlist("files")]
        if request.headers.get("Accept", "").startswith("application/json"):
            return JsonResponse({"files": told})
        if not told:
            messages.error(request, _("Choose at least one file."))
        for each in told:
            if each["refused"]:
                messages.error(request, f"{each['name']}: {each['refused']}")
        taken = [each["url"] for each in told if each["url"]]
        return HttpResponseRedirect(taken[0] if len(told) == len(taken) == 1 else _list_url())

    def _take_in(self, request: HttpRequest, file: Any) -> dict[str, str]:
        try:
            review = reviewing.take_in(file, by=request.user)
        except reviewing.UnreadableDocument as error:
            return {"name": file.name, "url": "", "refused": sentences.refusal(error), "told": ""}
        return {
            "name": file.name,
            "url": _url("change", review),
            "refused": "",
            "told": answering.headline_of(review),
        }

    # One document

    def review_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        review = self._review(request, pk, to_read=True)
        may_change = self.has_change_permission(request)
        is_stale = may_change and reviewing.is_stale(review)
        if is_stale and reviewing.refresh(review, by=request.user):
            messages.warning(
                request,
                _("Records changed since this was read. The review was made anew: look again."),
            )
        return self._review_page(request, review)

    def _review_page(
        self, request: HttpRequest, review: Review, typed: Any = None, status: int = 200
    ) -> HttpResponse:
        context = page.context(request, review, typed or {})
        context["may_accept"] = self._may_accept(request, review)
        context["may_change"] = self.has_change_permission(request)
        title = _("Review %(file)s") % {"file": review.file_name}
        context = {**context, "review": review, "title": title}
        return self._page(request, "review", context, status=status)

    def answer_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        with transaction.atomic():
            review = self._review(request, pk, is_locked=True)
            answer = answering.taken(request, review)
        if answer.refused:
            return self._review_page(request, review, answer.typed, status=answer.status)
        return HttpResponseRedirect(f"{_url('change', review)}#{answer.back}")

    def facts_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What the document does not say: year and number of the issue, its date."""
        form = FactsForm(request.POST)
        with transaction.atomic():
            review = self._review(request, pk, is_locked=True)
            if form.is_valid():
                seen = key_in(request.POST["version"]) if "version" in request.POST else None
                meanwhile = answering.facts_meanwhile(review, form.cleaned_data, seen)
                if not meanwhile:
                    answering.note_facts(request, review, form.cleaned_data)
                    return HttpResponseRedirect(_url("change", review))
                for sentence in meanwhile:
                    messages.error(request, sentence)
                return self._review_page(request, review, {"facts": form}, status=409)
        for field, errors in form.errors.items():
            messages.error(request, f"{form.fields[field].label}: {' '.join(map(str, errors))}")
        return self._review_page(request, review, {"facts": form}, status=400)

    def find_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        self._review(request, pk)
        form = FindForm(request.GET)
        said = form.cleaned_data if form.is_valid() else {"find": "", "q": ""}
        found = finding.found(request, said["find"], said["q"])
        return JsonResponse({"found": [{"identity": i, "name": n} for i, n in found]})

    def accept_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        review = self._review(request, pk)
        if not self._may_accept(request, review):
            raise PermissionDenied
        if review.result["action"] == "incomplete":
            messages.error(request, _("Fill in year, number and date of the issue first."))
            return self._review_page(request, review, status=400)
        form = AcceptForm(request.POST)
        said = form.cleaned_data if form.is_valid() else {}
        try:
            bulletin = reviewing.accept(review, by=request.user, version=said.get("version"))
        except reviewing.Stale:
            review.refresh_from_db()
            reviewing.refresh(review, by=request.user)
            messages.error(
                request,
                _("Nothing was accepted: records changed since. Look at what would happen now."),
            )
            return self._review_page(request, review, status=409)
        told = _("Imported from %(file)s.") % {"file": review.file_name}
        self.log_change(request, bulletin, told)
        link = format_html('{} <a href="{}">{}</a>', told, _bulletin_url(bulletin), bulletin)
        messages.success(request, link)
        following = Review.objects.order_by("created_at", "pk").first()
        if said.get("then") == "next" and following:
            return HttpResponseRedirect(_url("change", following))
        return HttpResponseRedirect(_bulletin_url(bulletin))

    def discard_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Asked about first: what was answered is gone with the review."""
        with transaction.atomic():
            review = self._review(request, pk, is_locked=True)
            version = str(version_of(review))
            is_stale = request.POST.get("version", version) != version
            if request.method != "POST" or is_stale:
                context = {
                    "review": review,
                    "version": version,
                    "is_stale": is_stale,
                    "title": _("Discard %(file)s?") % {"file": review.file_name},
                }
                return self._page(request, "discard", context, status=409 if is_stale else 200)
            reviewing.discard(review)
        messages.success(request, _("Discarded: %(file)s.") % {"file": review.file_name})
        return HttpResponseRedirect(_list_url())

    # Files: for staff, and never anywhere else

    def original_view(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        review: Any = self._review(request, pk, to_read=True)
        try:
            file = original_storage.open(review.file.name)
        except OSError as error:
            raise Http404 from error
        response = FileResponse(file, as_attachment=True, filename=review.file_name)
        response["Cache-Control"] = "private, no-store"
        return response

    def picture_view(self, request: HttpRequest, pk: int, number: int) -> HttpResponseBase:
        """A picture of the document, whole or as it is cropped round the focal point."""
        review = self._review(request, pk, to_read=True)
        name = next(
            (p["file"] for p in review.result.get("pictures", []) if p["n"] == number), None
        )
        if name is None:
            raise Http404
        form = CropForm(request.GET)
        with original_storage.open(name) as kept, Image.open(kept) as image:
            picture = image.convert("RGB")
        if form.is_valid():
            said = {key: value for key, value in form.cleaned_data.items() if value is not None}
            centre = (said["x"] / 100, said["y"] / 100)
            picture = picturing.cropped(picture, said)
            picture = ImageOps.fit(picture, (_CROP, _CROP), centering=centre)
        else:
            picture.thumbnail((640, 640))
        buffer = io.BytesIO()
        picture.save(buffer, "WEBP")
        response = HttpResponse(buffer.getvalue(), content_type="image/webp")
        response["Cache-Control"] = "private, no-store"
        return response

    def _page(
        self, request: HttpRequest, name: str, context: dict[str, Any], status: int = 200
    ) -> HttpResponse:
        request.current_app = self.admin_site.name
        return TemplateResponse(
            request,
            f"admin/bulletins/review/{name}.html",
            {**self.admin_site.each_context(request), "opts": Review._meta, **context},
            status=status,
        )


def _list_url() -> str:
    return reverse("admin:bulletins_review_changelist")


def _url(name: str, review: Review) -> str:
    return reverse(f"admin:bulletins_review_{name}", args=[review.pk])


def _bulletin_url(bulletin: Bulletin) -> str:
    return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
