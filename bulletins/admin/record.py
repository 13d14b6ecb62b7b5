"""What is only looked at: editions, the publication log, imported documents."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern, path, reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from bulletins import comparing
from bulletins.importing import messages
from bulletins.models import Edition, ImportedDocument, PublicationLog
from lmec.admin import ReadOnlyAdmin
from lmec.languages import LANGUAGES, own_name


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    list_display = (
        "issue",
        "language",
        "version",
        "title",
        "standing",
        "published_at",
        "published_by",
    )
    list_filter = ("standing", "language", "is_sample")
    date_hierarchy = "published_at"
    search_fields = ("headline", "year", "number", "sha256")
    fields = (
        ("issue", "language", "version", "standing"),
        "headline",
        ("published_at", "published_by"),
        "note",
        ("withdrawn_at", "withdrawn_reason"),
        "redacted",
        "sha256",
    )
    change_form_template = "admin/bulletins/edition.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        found = super().get_queryset(request)
        is_list = request.resolver_match and not request.resolver_match.kwargs.get("object_id")
        return found.defer("content_json") if is_list else found

    @admin.display(description=_("issue"))
    def issue(self, record: Edition) -> str:
        return f"{record.year}/{record.number}"

    @admin.display(description=_("headline"), ordering="headline")
    def title(self, record: Edition) -> SafeString:
        """In the language of the edition, so that its script is set as it needs."""
        return format_html('<span lang="{}">{}</span>', record.language, record.headline)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kw: Any) -> Any:
        edition = kw.get("obj")
        if edition is not None:
            context["pieces"] = list(comparing.slots_of(edition.content))
            context["public"] = _public_url(edition)
        return super().render_change_form(request, context, *args, **kw)


def _public_url(edition: Edition) -> str:
    """Where readers find these words; where they are told of a withdrawal."""
    args = [edition.year, edition.number]
    with translation.override(edition.language):
        if edition.is_superseded:
            return reverse("bulletins:version", args=[*args, edition.version])
        return reverse("bulletins:detail", args=args)


class LanguageFilter(admin.SimpleListFilter):
    """The log keeps codes; people read names."""

    title = _("language")
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(language.code, language.own_name) for language in LANGUAGES]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(language=self.value()) if self.value() else queryset


@admin.register(PublicationLog)
class PublicationLogAdmin(ReadOnlyAdmin):
    list_display = ("position", "act", "issue", "language_name", "version", "at", "by", "note")
    list_filter = ("act", LanguageFilter, "chain")
    date_hierarchy = "at"
    ordering = ("-at", "-pk")
    search_fields = ("note", "by", "year", "number", "sha256")

    @admin.display(description=_("language"), ordering="language")
    def language_name(self, record: PublicationLog) -> str:
        return own_name(record.language)

    @admin.display(description=_("issue"))
    def issue(self, record: PublicationLog) -> str:
        return f"{record.year}/{record.number}"


@admin.register(ImportedDocument)
class ImportedDocumentAdmin(ReadOnlyAdmin):
    list_display = ("file_name", "bulletin", "language", "imported_at", "imported_by", "open")
    list_select_related = ("bulletin", "imported_by")
    list_filter = ("language",)
    search_fields = ("file_name", "sha256")
    fields = (
        ("bulletin", "language"),
        ("imported_at", "imported_by"),
        "original",
        "sha256",
        "left_over_text",
        "open_doubts",
    )
    readonly_fields = ("original", "left_over_text", "open_doubts")

    @admin.display(description=_("left open"))
    def open(self, record: ImportedDocument) -> int:
        return len(record.left_over) + len(record.doubts)

    @admin.display(description=_("original"))
    def original(self, record: ImportedDocument) -> SafeString:
        url = reverse("admin:bulletins_original", args=[record.pk])
        return format_html('<a href="{}">{}</a>', url, record.file_name)

    @admin.display(description=_("left-over text"))
    def left_over_text(self, record: ImportedDocument) -> str:
        return "\n".join(str(item.get("text", "")) for item in record.left_over)

    @admin.display(description=_("doubts"))
    def open_doubts(self, record: ImportedDocument) -> str:
        return "\n".join(map(messages.question, record.doubts))

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.original_view)
        own = [path("<int:pk>/original/", view, name="bulletins_original")]
        return own + super().get_urls()

    def original_view(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """The document as it came in: for staff, and never anywhere else."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        document: Any = ImportedDocument.objects.filter(pk=pk).first()
        if document is None:
            raise Http404
        try:
            file = document.file.open("rb")
        except OSError as error:
            raise Http404 from error
        response = FileResponse(file, as_attachment=True, filename=document.file_name)
        response["Cache-Control"] = "private, no-store"
        return response
