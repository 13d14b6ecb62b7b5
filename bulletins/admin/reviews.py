"""Documents that wait for an editor: upload, the screen of one, its answers, acceptance.

The answers are small forms, so that the screen works without JavaScript; with it, files are
dragged in and left-over text is dragged to its field.
"""

from __future__ import annotations

import io
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
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
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from PIL import Image, ImageOps

from bulletins.admin import reviewing_page
from bulletins.importing import messages as sentences
from bulletins.importing import reviewing
from bulletins.models import Bulletin, Review
from lmec.files import original_storage

ADD, CHANGE = "bulletins.add_bulletin", "bulletins.change_bulletin"
_CROP = 160


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class AnswerForm(forms.Form):
    """One answer. The subject is a question's, a change's key, a place or a picture's number."""

    act = forms.ChoiceField(
        choices=[
            (each, each)
            for each in (
                "record",
                "spelling",
                "seen",
                "goes_on",
                "take",
                "keep",
                "move",
                "picture",
                "undo",
            )
        ]
    )
    subject = forms.CharField(max_length=1000)
    value = forms.CharField(max_length=400, required=False)
    said = forms.CharField(max_length=400, required=False)
    undone = forms.CharField(max_length=20, required=False)
    x = forms.IntegerField(min_value=0, max_value=100, required=False)
    y = forms.IntegerField(min_value=0, max_value=100, required=False)


@admin.register(Review)
class ReviewAdmin(admin.ModelAdmin):
    def get_urls(self) -> list[URLPattern]:
        views: list[tuple[str, Any, str]] = [
            ("", require_safe(self.list_view), "changelist"),
            ("add/", require_POST(self.upload_view), "add"),
            ("<int:pk>/change/", require_safe(self.review_view), "change"),
            ("<int:pk>/answer/", require_POST(self.answer_view), "answer"),
            ("<int:pk>/accept/", require_POST(self.accept_view), "accept"),
            ("<int:pk>/discard/", require_POST(self.discard_view), "discard"),
            ("<int:pk>/original/", require_safe(self.original_view), "original"),
            ("<int:pk>/pictures/<int:number>/", require_safe(self.picture_view), "picture"),
        ]
        return [
            path(route, self.admin_site.admin_view(view), name=f"bulletins_review_{name}")
            for route, view, name in views
        ]

    # Who may: an import makes a bulletin or changes one.

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(ADD) or request.user.has_perm(CHANGE)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # documents are uploaded on the list itself

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def _review(self, request: HttpRequest, pk: int) -> Review:
        if not self.has_module_permission(request):
            raise PermissionDenied
        return get_object_or_404(Review, pk=pk)

    # The list, and the way in

    def list_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_module_permission(request):
            raise PermissionDenied
        reviews = Review.objects.select_related("created_by").defer("answers")
        context = {"reviews": reviews, "title": _("Import documents")}
        return self._page(request, "list", context)

    def upload_view(self, request: HttpRequest) -> HttpResponse:
        """Each file by itself: one that is refused never stops the rest."""
        if not self.has_module_permission(request):
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
            return {"name": file.name, "url": "", "refused": sentences.refusal(error)}
        return {"name": file.name, "url": _url("change", review), "refused": ""}

    # One document

    def review_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        review = self._review(request, pk)
        if reviewing.is_stale(review) and reviewing.refresh(review, by=request.user):
            messages.warning(
                request,
                _("Records changed since this was read. The review was made anew: look again."),
            )
        context = reviewing_page.context(review)
        needed = ADD if review.result["action"] == "created" else CHANGE
        context["may_accept"] = request.user.has_perm(needed)
        title = _("Review %(file)s") % {"file": review.file_name}
        return self._page(request, "review", {**context, "review": review, "title": title})

    def answer_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        review = self._review(request, pk)
        form = AnswerForm(request.POST)
        if not form.is_valid():
            messages.error(request, _("This answer was not understood."))
            return HttpResponseRedirect(_url("change", review))
        said = form.cleaned_data
        act, subject = said["act"], said["subject"]
        if act == "undo":
            reviewing.unsay(review, said["undone"], subject)
        else:
            focus = (said["x"] or 0, said["y"] or 0) if act == "picture" else None
            reviewing.say(review, act, subject, said["value"], focus=focus, said=said["said"])
        reviewing.refresh(review, by=request.user)
        part = "pictures" if "picture" in (act, said["undone"]) else "doubts"
        return HttpResponseRedirect(f"{_url('change', review)}#{part}")

    def accept_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        review = self._review(request, pk)
        needed = ADD if review.result["action"] == "created" else CHANGE
        if not request.user.has_perm(needed):
            raise PermissionDenied
        try:
            bulletin = reviewing.accept(review, by=request.user)
        except reviewing.Stale:
            reviewing.refresh(review, by=request.user)
            messages.error(
                request,
                _("Nothing was accepted: records changed since. Look at what would happen now."),
            )
            return HttpResponseRedirect(_url("change", review))
        said = _("Imported from %(file)s.") % {"file": review.file_name}
        self.log_change(request, bulletin, said)
        messages.success(request, said)
        return HttpResponseRedirect(_bulletin_url(bulletin))

    def discard_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        review = self._review(request, pk)
        reviewing.discard(review)
        messages.success(request, _("Discarded: %(file)s.") % {"file": review.file_name})
        return HttpResponseRedirect(_list_url())

    # Files: for staff, and never anywhere else

    def original_view(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        review: Any = self._review(request, pk)
        try:
            file = original_storage.open(review.file.name)
        except OSError as error:
            raise Http404 from error
        response = FileResponse(file, as_attachment=True, filename=review.file_name)
        response["Cache-Control"] = "private, no-store"
        return response

    def picture_view(self, request: HttpRequest, pk: int, number: int) -> HttpResponseBase:
        """A picture of the document, whole or as it is cropped round the focal point."""
        review = self._review(request, pk)
        name = next((p["file"] for p in review.result["pictures"] if p["n"] == number), None)
        if name is None:
            raise Http404
        form = CropForm(request.GET)
        with original_storage.open(name) as kept, Image.open(kept) as image:
            picture = image.convert("RGB")
        if form.is_valid():
            centre = (form.cleaned_data["x"] / 100, form.cleaned_data["y"] / 100)
            picture = ImageOps.fit(picture, (_CROP, _CROP), centering=centre)
        else:
            picture.thumbnail((640, 640))
        buffer = io.BytesIO()
        picture.save(buffer, "WEBP")
        response = HttpResponse(buffer.getvalue(), content_type="image/webp")
        response["Cache-Control"] = "private, no-store"
        return response

    def _page(self, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
        request.current_app = self.admin_site.name
        return TemplateResponse(
            request,
            f"admin/bulletins/review/{name}.html",
            {**self.admin_site.each_context(request), "opts": Review._meta, **context},
        )


class CropForm(forms.Form):
    x = forms.IntegerField(label=gettext_lazy("from the left in %"), min_value=0, max_value=100)
    y = forms.IntegerField(label=gettext_lazy("from the top in %"), min_value=0, max_value=100)


def _list_url() -> str:
    return reverse("admin:bulletins_review_changelist")


def _url(name: str, review: Review) -> str:
    return reverse(f"admin:bulletins_review_{name}", args=[review.pk])


def _bulletin_url(bulletin: Bulletin) -> str:
    return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
