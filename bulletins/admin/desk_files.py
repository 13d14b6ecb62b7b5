"""Files for translators' own tools, at the desk: download, upload, a look at what a file would
change, and taking it in."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bulletins import handing, permissions
from bulletins.admin.desk import desk_url
from bulletins.admin.desk_forms import DeskForm
from bulletins.handing.carried import MAX_BYTES
from bulletins.models import Bulletin, HandedIn
from lmec.languages import own_name

#: What a file would do, in the order of the page.
KINDS = (
    ("source_changed", gettext_lazy("The source was changed since the file was made")),
    ("target_changed", gettext_lazy("Somebody changed the translation since the file was made")),
    ("unknown", gettext_lazy("No longer part of the issue")),
    ("new", gettext_lazy("New translations")),
    ("changed", gettext_lazy("Changed translations")),
    ("checked", gettext_lazy("Outdated before, and confirmed as it is")),
    ("same", gettext_lazy("The same as here")),
    ("empty", gettext_lazy("Empty in the file; what stands here stays")),
)


class ExportForm(DeskForm):
    format = forms.ChoiceField(choices=[(name, name) for name in handing.FORMATS])
    only_open = forms.BooleanField(required=False)


class UploadForm(DeskForm):
    file = forms.FileField(label=gettext_lazy("File (.xlf or .po)"))
    machine = forms.BooleanField(
        label=gettext_lazy("A machine made these translations"), required=False
    )


class LookForm(DeskForm):
    file = forms.IntegerField(required=False, min_value=1)


class TakeForm(DeskForm):
    file = forms.IntegerField(min_value=1)


class DeskFiles:
    """Mixed into the admin of bulletins."""

    def get_urls(self) -> list[URLPattern]:
        views: list[tuple[str, Any, str]] = [
            ("files", require_http_methods(["GET", "HEAD", "POST"])(self.files_view), "files"),
            ("files/export", require_safe(self.files_export_view), "files_export"),
            ("files/take", require_POST(self.files_take_view), "files_take"),
        ]
        own = [
            path(
                f"<int:object_id>/desk/{route}/",
                self.admin_site.admin_view(view),  # type: ignore[attr-defined]
                name=f"bulletins_desk_{name}",
            )
            for route, view, name in views
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def files_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = _bulletin(request, object_id)
        if request.method == "POST":
            return self._receive(request, bulletin)
        form = LookForm(request.GET)
        if not form.is_valid():
            raise Http404
        language = form.cleaned_data["language"]
        file = None
        if form.cleaned_data["file"]:
            files = HandedIn.objects.filter(bulletin=bulletin, language=language)
            file = get_object_or_404(files, pk=form.cleaned_data["file"])
        return self._files_page(request, bulletin, language, UploadForm(), file)

    def files_export_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = _bulletin(request, object_id)
        form = ExportForm(request.GET)
        if not form.is_valid() or form.cleaned_data["language"] == bulletin.source_language:
            raise Http404
        said = form.cleaned_data
        ending, media_type = handing.FORMATS[said["format"]]
        data = handing.export(
            bulletin, said["language"], format=said["format"], only_open=said["only_open"]
        )
        name = f"{bulletin.year}-{bulletin.number}-{said['language']}{ending}"
        response = HttpResponse(data, content_type=media_type)
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "private, no-store"
        return response

    def files_take_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = _bulletin(request, object_id)
        form = TakeForm(request.POST)
        if not form.is_valid():
            raise Http404
        language = form.cleaned_data["language"]
        _may_write(request, bulletin, language)
        files = HandedIn.objects.filter(bulletin=bulletin, language=language)
        file = get_object_or_404(files, pk=form.cleaned_data["file"])
        if file.taken_in_at:
            messages.error(request, _("This file was taken in already."))
            return self._files_page(request, bulletin, language, UploadForm(), file, status=409)
        chosen = request.POST.getlist("chosen")
        seen = {key: request.POST.get(f"seen:{key}", "") for key in chosen}
        outcomes, left = handing.take_in(file, by=request.user, chosen=chosen, seen=seen)
        self._say_taken(request, bulletin, file, outcomes, left)
        # What the page said would be taken in, and what was chosen there, and could not be.
        wanted = {*chosen, *request.POST.getlist("expected")}
        lost = {each.key for each in outcomes if not each.is_kept}
        lost |= {each.unit.key for each in left} & wanted
        if lost:
            return self._files_page(request, bulletin, language, UploadForm(), file, status=409)
        return HttpResponseRedirect(files_url(bulletin, language, file))

    def _say_taken(
        self, request: HttpRequest, bulletin: Bulletin, file: HandedIn, outcomes: Any, left: Any
    ) -> None:
        taken = sum(each.status == "saved" for each in outcomes)
        said = ngettext(
            "%(count)d text taken in from %(file)s.",
            "%(count)d texts taken in from %(file)s.",
            taken,
        ) % {"count": taken, "file": file.file_name}
        self.log_change(request, bulletin, f"{own_name(file.language)}: {said}")  # type: ignore[attr-defined]
        messages.success(request, said)
        refused = [each for each in outcomes if not each.is_kept]
        if kept_out := len(left) + len(refused):
            messages.warning(
                request,
                ngettext(
                    "%(count)d text was left as it is; see below.",
                    "%(count)d texts were left as they are; see below.",
                    kept_out,
                )
                % {"count": kept_out},
            )

    def _receive(self, request: HttpRequest, bulletin: Bulletin) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES)
        language = request.POST.get("language", "")
        if form.is_valid():
            language = form.cleaned_data["language"]
            _may_write(request, bulletin, language)
            upload = form.cleaned_data["file"]
            try:
                file = handing.receive(
                    bulletin,
                    handing.read(upload.read(MAX_BYTES + 1)),
                    language=language,
                    name=PurePath(upload.name).name,
                    machine=form.cleaned_data["machine"],
                    by=request.user,
                )
            except handing.Unreadable as error:
                form.add_error("file", str(error))
            else:
                return HttpResponseRedirect(files_url(bulletin, language, file))
        if "language" in form.errors:
            raise Http404
        return self._files_page(request, bulletin, language, form, None)

    def _files_page(
        self,
        request: HttpRequest,
        bulletin: Bulletin,
        language: str,
        form: UploadForm,
        file: HandedIn | None,
        status: int = 200,
    ) -> HttpResponse:
        request.current_app = self.admin_site.name  # type: ignore[attr-defined]
        planned = handing.plan(bulletin, language, handing.units_of(file)) if file else []
        is_source = language == bulletin.source_language
        response = TemplateResponse(
            request,
            "admin/bulletins/desk/files.html",
            {
                **self.admin_site.each_context(request),  # type: ignore[attr-defined]
                "opts": Bulletin._meta,
                "original": bulletin,
                "form": form,
                "file": file,
                "language": language,
                "language_name": own_name(language),
                "source_language": bulletin.source_language,
                "is_source": is_source,
                "may_write": not is_source
                and permissions.may_write(request.user, bulletin, language),
                "groups": [
                    {"kind": kind, "label": label, "planned": found}
                    for kind, label in KINDS
                    if (found := [each for each in planned if each.kind == kind])
                ],
                "taken": sum(each.is_taken for each in planned),
                "desk": desk_url(bulletin, language),
                "title": _("Files for translators: %(issue)s, %(language)s")
                % {"issue": bulletin, "language": own_name(language)},
            },
        )
        response["Cache-Control"] = "private, no-store"
        response.status_code = status
        return response


def _bulletin(request: HttpRequest, object_id: int) -> Bulletin:
    if not permissions.may_see(request.user):
        raise PermissionDenied
    return get_object_or_404(Bulletin, pk=object_id)


def _may_write(request: HttpRequest, bulletin: Bulletin, language: str) -> None:
    is_source = language == bulletin.source_language
    if is_source or not permissions.may_write(request.user, bulletin, language):
        raise PermissionDenied


def files_url(bulletin: Bulletin, language: str, file: HandedIn | None = None) -> str:
    url = reverse("admin:bulletins_desk_files", args=[bulletin.pk])
    return f"{url}?language={language}" + (f"&file={file.pk}" if file else "")
