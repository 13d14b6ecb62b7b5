"""The admin as a whole: what stands where on its front page, how a record is named in a choice,
and the addresses that belong to no single record."""

from __future__ import annotations

import re
from functools import wraps
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.core.files.storage import Storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, path
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lmec import typed
from lmec.files import attachment_storage, picture_storage
from lmec.keys import key_in
from lmec.listing import delete_selected
from lmec.merging import is_restored
from lmec.picture_page import picture_view
from lmec.preferences import choose_language, preferences_page
from lmec.presence_page import presence_view
from lmec.signing_in import SignInForm

#: The front page in the order of work. What is not named here follows under its app's name.
SECTIONS: list[tuple[str | Promise, list[str]]] = [
    (
        _("Issues"),
        [
            "bulletins.Bulletin",
            "bulletins.Review",
            "bulletins.ReaderReport",
            "bulletins.Schedule",
            "bulletins.Meeting",
            "bulletins.Series",
        ],
    ),
    (
        _("People and organisations"),
        ["people.Speaker", "organizations.Ministry", "organizations.Country"],
    ),
    (_("Subjects and words"), ["bulletins.Instrument", "bulletins.Topic", "bulletins.Term"]),
    (_("Masthead"), ["bulletins.Imprint"]),
    (
        _("The record"),
        [
            "bulletins.Edition",
            "bulletins.PublicationLog",
            "bulletins.ImportedDocument",
            "bulletins.Step",
            "admin.LogEntry",
        ],
    ),
    (_("Accounts"), ["auth.User", "auth.Group"]),
]

_YEAR = re.compile("[1-9][0-9]{0,3}")
_STORES: dict[str, Storage] = {"pictures": picture_storage, "attachments": attachment_storage}


class Autocomplete(AutocompleteJsonView):
    """Choices named so that people of the same name, and names in other scripts, can be told
    apart."""

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        label = getattr(self.model_admin, "choice_label", str)
        return {"id": str(getattr(obj, to_field_name)), "text": label(obj)}


class Site(AdminSite):
    site_header = _("LMEC Bulletins")
    site_title = _("LMEC Bulletins")
    index_title = _("Editors’ desk")
    login_form = SignInForm

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        self.disable_action("delete_selected")
        self.add_action(delete_selected)

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        # The queue's own pages need inline styles, which the content security policy refuses; its
        # command line shows and retries jobs.
        if not getattr(admin_class, "__module__", "").startswith("procrastinate."):
            super().register(model_or_iterable, admin_class, **options)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        own: list[URLPattern | URLResolver] = [
            path("language/", choose_language, name="language"),
            path("preferences/", self.admin_view(self.preferences_view), name="preferences"),
            path("files/<str:store>/<path:name>", self.admin_view(stored_file), name="file"),
            path("resume/", typed.resume_view, name="resume"),
            path("pictures/", self.admin_view(picture_view), name="pictures"),
            path("presence/", self.admin_view(presence_view), name="presence"),
        ]
        return own + super().get_urls()

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            refuse_malformed(request)
            return view(request, *args, **kwargs)

        guarded = super().admin_view(checked, cacheable)

        @wraps(guarded)
        def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            """What was typed outlives the session in which it was."""
            is_refused = request.method == "POST" and not self.has_permission(request)
            if is_refused and (answer := typed.signed_out(request)):
                return answer
            if is_restored(request):
                return typed.looked_at(request, lambda: guarded(request, *args, **kwargs))
            response = guarded(request, *args, **kwargs)
            if request.method == "POST":
                typed.note_saved(request, response)
            return response

        return kept

    def preferences_view(self, request: HttpRequest) -> Any:
        return preferences_page(request, self.each_context(request))

    def autocomplete_view(self, request: HttpRequest) -> Any:
        return Autocomplete.as_view(admin_site=self)(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        apps = super().get_app_list(request, app_label)
        if app_label:
            return apps
        models = {
            f"{app['app_label']}.{m['object_name']}": m for app in apps for m in app["models"]
        }
        if "auth.Group" in models:
            models["auth.Group"]["name"] = _("Roles")
        ordered = []
        for number, (name, labels) in enumerate(SECTIONS, start=1):
            found = [models.pop(label) for label in labels if label in models]
            if found:
                ordered.append(_section(number, name, found))
        rest = [
            {**app, "models": left}
            for app in apps
            if (left := [m for m in app["models"] if m in models.values()])
        ]
        return ordered + rest


def refuse_malformed(request: HttpRequest) -> None:
    """What no page of ours asks, and at which Django's own pages would break."""
    for key, value in ((key, v) for key, values in request.GET.lists() for v in values):
        is_year = key.endswith("__year")
        if "\0" in key + value or (is_year and not _YEAR.fullmatch(value)):
            raise SuspiciousOperation("a malformed question")
    if not all(key_in(key) for key in request.POST.getlist("_selected_action")):
        raise SuspiciousOperation("no record has such a key")


def _section(number: int, name: str | Promise, models: list[Any]) -> dict[str, Any]:
    return {
        "name": name,
        "app_label": f"section-{number}",
        "app_url": "",
        "has_module_perms": True,
        "models": models,
    }


def stored_file(request: HttpRequest, store: str, name: str) -> HttpResponseBase:
    """A picture or attachment of a draft, for staff; readers get those that editions name."""
    if store not in _STORES:
        raise Http404
    if not request.user.has_perm("bulletins.view_bulletin"):
        raise PermissionDenied
    try:
        return FileResponse(_STORES[store].open(name), as_attachment=store == "attachments")
    except (OSError, ValueError) as error:
        raise Http404 from error
