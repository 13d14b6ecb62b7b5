"""Who may write what at an issue's page: editors everything, a translator the texts of their own
languages, everybody else reads. What may not be written is shown, and whatever is sent for it is
left aside."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from bulletins import permissions
from bulletins.models import Bulletin


def writable(request: HttpRequest, bulletin: Any) -> frozenset[str] | None:
    """The languages whose texts alone may be written; None where everything may be."""
    if permissions.may_edit_source(request.user) or not isinstance(bulletin, Bulletin):
        return None
    return frozenset(permissions.languages_to_write(request.user, bulletin))


def may_write_texts(request: HttpRequest, bulletin: Any) -> bool:
    if isinstance(bulletin, Bulletin) and bulletin.pk:
        return bool(permissions.languages_to_write(request.user, bulletin))
    return permissions.may_write_anything(request.user)


class WritesIssue:
    """Mixed into the admin of bulletins."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_write_texts(request, obj)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)  # type: ignore[misc]
        form.writable = writable(request, obj) if obj else None
        return form

    def get_inline_formsets(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        formsets = super().get_inline_formsets(request, *args, **kwargs)  # type: ignore[misc]
        if not permissions.may_edit_source(request.user):
            for formset in formsets:  # without the mark of what can be dragged
                formset.classes = formset.classes.replace("sortable", "")
        return formsets

    def _may_bring_back(self, request: HttpRequest, *args: Any) -> bool:
        may_edit = permissions.may_edit_source(request.user)
        return may_edit and super()._may_bring_back(request, *args)  # type: ignore[misc]


class PartOfIssue:
    """Mixed into the inlines: a part of an issue belongs to whoever the issue belongs to."""

    #: Whether it has texts that a translator writes.
    has_texts = True

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)  # type: ignore[misc]
        formset.form.writable = writable(request, obj)
        return formset

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permissions.may_see(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if self.has_texts:
            return may_write_texts(request, obj)
        return permissions.may_edit_source(request.user)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permissions.may_edit_source(request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return permissions.may_edit_source(request.user)
