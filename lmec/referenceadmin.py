"""The admin of records that came with the product: names are confirmed by native readers, language
by language."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lmec.admin import RecordAdmin
from lmec.languages import CODES, LANGUAGES, own_name, text_in
from lmec.listing import SeenRows
from lmec.naming import all_names


class NeedsCheckFilter(admin.SimpleListFilter):
    title = gettext_lazy("needs a native reader's check")
    parameter_name = "check"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(language.code, language.own_name) for language in LANGUAGES]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        language = self.value()
        return queryset.filter(needs_check__contains=[language]) if language else queryset


class ReferenceAdmin(SeenRows, RecordAdmin):
    """A record that came with the product and that staff own and confirm."""

    readonly_fields: ClassVar[Any] = ("reference_id",)
    list_filter: ClassVar[Any] = (NeedsCheckFilter,)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        if self.has_change_permission(request):
            for language in LANGUAGES:
                name = f"checked_{language.code}"
                label = _("Mark as checked: %(language)s") % {"language": language.own_name}
                actions[name] = (_mark_as_checked(language.code), name, label)
        return actions

    def row_words(self, record: Any) -> str:
        """The names that a native reader looks at."""
        return "\n".join(filter(None, (text_in(record, "name", code) for code in CODES)))

    @admin.display(description=gettext_lazy("to be checked"))
    def to_check(self, record: Any) -> str:
        return " · ".join(own_name(code) for code in record.needs_check)

    @admin.display(description=gettext_lazy("name"))
    def label(self, record: Any) -> str:
        return all_names(record)


def _mark_as_checked(language: str) -> Any:
    def action(model_admin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> Any:
        count = 0
        changed = model_admin.changed_since(request, queryset)
        unseen = [record.pk for record in changed]
        for record in queryset.filter(needs_check__contains=[language]).exclude(pk__in=unseen):
            record.needs_check = [code for code in record.needs_check if code != language]
            record.save(update_fields=["needs_check"])
            model_admin.log_change(request, record, [{"changed": {"fields": ["needs_check"]}}])
            count += 1
        model_admin.forget_pages()
        sentence = ngettext(
            "%(count)d name is marked as checked.", "%(count)d names are marked as checked.", count
        )
        model_admin.message_user(request, sentence % {"count": count}, messages.SUCCESS)
        return model_admin.changed_page(request, changed) if changed else None

    return action


def reference_fieldset() -> Any:
    """What staff note about a record, below its names."""
    return (
        gettext_lazy("Checks and notes"),
        {"fields": ("needs_check", "note", "slug", "reference_id")},
    )
