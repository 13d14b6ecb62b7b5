"""What an issue is made of, as inlines of its page in the order of the printed issue."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from bulletins.admin.writing import PartOfIssue
from bulletins.forms import AttachmentForm, PictureFormSet, RemarkForm, SectionForm
from bulletins.models import (
    Attachment,
    Bulletin,
    FormerAddress,
    Picture,
    Remark,
    RemarkBody,
    Section,
)
from lmec.admin import OrderedInline, PlainInline
from lmec.lists import listed
from organizations.naming import body_label


class BelongsToSection(PartOfIssue, OrderedInline):
    """A part that may belong to one of the issue's sections; asked only where there are any."""

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_fields(request, obj)
        if isinstance(obj, Bulletin) and obj.pk and obj.sections.exists():
            return fields
        return [field for field in fields if field != "section"]

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        field: Any = formset.form.base_fields.get("section")
        if field is not None and isinstance(obj, Bulletin):
            field.queryset = obj.sections.all()
            # Asked for once, not for every part of the page.
            field.choices = [("", "—"), *((s.pk, str(s)) for s in obj.sections.all())]
            field.widget.can_add_related = field.widget.can_change_related = False
            field.widget.can_delete_related = field.widget.can_view_related = False
        return formset


class SectionInline(PartOfIssue, OrderedInline):
    model = Section
    form = SectionForm
    fields = ("heading", "text", "meeting", "order")
    autocomplete_fields = ("meeting",)


class RemarkInline(BelongsToSection):
    model = Remark
    form = RemarkForm
    fields = (
        ("speaker", "role"),
        "printed_name",
        "printed_position",
        "bodies",
        "text",
        "clearance",
        "section",
        "portrait",
        ("portrait_focus_x", "portrait_focus_y"),
        "order",
    )
    autocomplete_fields = ("speaker",)
    readonly_fields = ("clearance",)

    @admin.display(description=_("Clearance"))
    def clearance(self, remark: Remark) -> str:
        """What the delegation said of its words; asked and noted on a page of its own."""
        clearances = remark.clearances.all() if remark.pk else ()
        said = listed(
            f"{found.get_language_display()}: {found.get_state_display()}"
            + (f" ({found.answered_by})" if found.answered_by else "")
            for found in clearances
        )
        return said or "—"

    @admin.display(description=_("Spoke for"))
    def bodies(self, remark: Remark) -> str:
        """For who only reads; the form has a field of its own."""
        spoken_for = (body.ministry or body.country for body in remark.bodies.all())
        return listed(body_label(body) for body in spoken_for if body)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Remark]:
        bodies = RemarkBody.objects.select_related("ministry__country", "country")
        return (
            super()
            .get_queryset(request)
            .select_related("speaker")
            .prefetch_related(Prefetch("bodies", bodies), "clearances")
        )


class PictureInline(BelongsToSection):
    model = Picture
    formset = PictureFormSet
    fields = (
        "file",
        "caption",
        "alternative",
        ("role", "credit"),
        ("focus_x", "focus_y"),
        "section",
        "order",
    )


class AttachmentInline(PartOfIssue, OrderedInline):
    model = Attachment
    form = AttachmentForm
    fields = ("file", "title", ("kind", "language"), "file_name", "order")


class FormerAddressInline(PartOfIssue, PlainInline):
    has_texts = False
    model = FormerAddress
