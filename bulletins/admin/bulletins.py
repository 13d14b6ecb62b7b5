"""An issue: its page in the order of the printed bulletin, and the list of all issues."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import F, Max, Prefetch, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from bulletins import approval, clearing, permissions, translating
from bulletins.admin.acts import PUBLISH, Acts
from bulletins.admin.corrections import CorrectionPages
from bulletins.admin.desk import Desk
from bulletins.admin.desk_files import DeskFiles
from bulletins.admin.parts import (
    AttachmentInline,
    FormerAddressInline,
    PictureInline,
    RemarkInline,
    SectionInline,
)
from bulletins.admin.schedules import waiting_of
from bulletins.admin.seen import unseen_sources
from bulletins.admin.states import standings, state_of, states_of, unpublished
from bulletins.admin.steps import Steps
from bulletins.admin.talking import Talking, comments_context, links_of
from bulletins.admin.versions import VersionPages
from bulletins.admin.writing import WritesIssue, writable
from bulletins.forms import BulletinForm
from bulletins.models import Bulletin, Edition, Imprint, PublicationLog, Translation
from bulletins.translating import progress
from lmec.admin import RecordAdmin
from lmec.keys import key_in
from lmec.languages import LANGUAGES, SOURCE
from lmec.merging import LOADED
from lmec.naming import name_of

_ISSUE = re.compile(r"\s*(\d{4})\s*[/.年-]?\s*第?\s*(\d{1,3})\s*期?\s*")


class YearFilter(admin.SimpleListFilter):
    title = _("year")
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        years = Bulletin.objects.order_by("-year").values_list("year", flat=True).distinct()
        return [(str(year), str(year)) for year in years]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        year = key_in(self.value())
        return queryset.filter(year=year) if year else queryset


class PublishedFilter(admin.SimpleListFilter):
    title = _("published in")
    parameter_name = "published"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("nowhere yet")), *((c.code, c.own_name) for c in LANGUAGES)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        current = Edition.objects.current()
        if self.value() == "no":
            return queryset.exclude(pk__in=current.values("bulletin"))
        if self.value():
            chosen = current.filter(language=self.value())
            return queryset.filter(pk__in=chosen.values("bulletin"))
        return queryset


@admin.register(Bulletin)
class BulletinAdmin(
    Acts,
    VersionPages,
    CorrectionPages,
    Steps,
    Talking,
    Desk,
    DeskFiles,
    WritesIssue,
    RecordAdmin,
):
    form = BulletinForm
    list_display = ("issue", "title", "date", "kind", "languages")
    list_display_links = ("issue", "title")
    list_filter = (YearFilter, "kind", PublishedFilter, "is_sample")
    date_hierarchy = "date"
    ordering = ("-year", "-number")
    search_fields = (
        "headline",
        "meeting__title",
        "remarks__printed_name",
        "remarks__speaker__name",
        "remarks__speaker__aliases__text",
    )
    search_help_text = _("Issue (2022/13), headline or speaker, in any language")
    autocomplete_fields = ("meeting", "topics", "instruments", "imprint")
    inlines = (
        SectionInline,
        RemarkInline,
        PictureInline,
        AttachmentInline,
        FormerAddressInline,
    )
    change_form_template = "admin/bulletins/bulletin/change_form.html"
    fieldsets = (
        (
            _("Masthead"),
            {"fields": (("year", "number", "serial"), ("date", "kind", "source_language"))},
        ),
        (_("Headline and lead"), {"fields": ("headline", "lead")}),
        (_("Meeting"), {"fields": ("meeting",)}),
        (_("Closing"), {"fields": ("closing",)}),
        (_("Subjects"), {"fields": ("topics", "instruments")}),
        (_("Imprint"), {"fields": ("imprint", "hide_personal_emails")}),
    )
    #: The page in the order of the printed issue: places of fieldsets, and inlines.
    layout = (0, 1, 2, SectionInline, RemarkInline, 3, PictureInline, AttachmentInline, 4, 5)

    # The list

    def get_queryset(self, request: HttpRequest) -> QuerySet[Bulletin]:
        editions = Edition.objects.current().defer("content_json")
        return (
            super()
            .get_queryset(request)
            .prefetch_related(
                "translations", Prefetch("editions", editions, to_attr="current_editions")
            )
        )

    def get_search_results(self, request: HttpRequest, queryset: Any, term: str) -> Any:
        if found := _ISSUE.fullmatch(term):
            return queryset.filter(year=int(found[1]), number=int(found[2])), False
        return super().get_search_results(request, queryset, term)

    def record_label(self, record: Bulletin) -> str:
        return f"{record} {name_of(record, 'headline')}"

    @admin.display(description=_("issue"), ordering=F("year") * 1000 + F("number"))
    def issue(self, record: Bulletin) -> str:
        return str(record)

    @admin.display(description=_("headline"))
    def title(self, record: Bulletin) -> str:
        return name_of(record, "headline")

    @admin.display(description=_("languages"))
    def languages(self, record: Any) -> SafeString:
        """How far each language is, and which version of it is public."""
        working = {translation.language: translation for translation in record.translations.all()}
        marks = _language_marks(record, working)
        return format_html_join(
            " ", '<span class="state state-{}" title="{}: {}" lang="en">{}</span>', marks
        )

    # The page

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """The next issue of this year, under the imprint of today."""
        today = timezone.localdate()
        numbers = Bulletin.objects.filter(year=today.year)
        imprints = Imprint.objects.filter(is_sample=False).exclude(valid_from__gt=today)
        return {
            "year": today.year,
            "number": (numbers.aggregate(last=Max("number"))["last"] or 0) + 1,
            "date": today,
            "imprint": imprints.order_by(F("valid_from").desc(nulls_last=True), "-pk").first(),
            **super().get_changeform_initial_data(request),
        }

    def source_language(self, record: Any) -> str:
        return record.source_language if record else SOURCE

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_readonly_fields(request, obj)
        is_published = obj is not None and obj.editions.exists()
        return [*fields, "year", "number"] if is_published else fields

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kw: Any) -> Any:
        bulletin = context.get("original")
        context["parts"] = list(self._parts(context))
        if bulletin is not None:
            kept = Bulletin.objects.get(pk=bulletin.pk)
            states = states_of(kept, request.user, unpublished(bulletin))
            editions = bulletin.editions.defer("content_json").order_by("-published_at", "-pk")
            context.update(
                states=states,
                standings=json.dumps(standings(kept, states)),
                scheduled=waiting_of(bulletin),
                handed_back=_handed_back(bulletin),
                editions=editions,
                log=_log_of(bulletin),
                documents=list(bulletin.documents.select_related("imported_by")),
                subtitle=self.record_label(bulletin),
                may_redact=permissions.may_redact(request.user) and bulletin.editions.exists(),
                may_start=self.has_add_permission(request),
                may_publish=request.user.has_perm(PUBLISH),
                steps=bulletin.steps.all()[:50],
                clearances=clearing.of_issue(bulletin),
                links=links_of(bulletin),
                writable_languages=writable(request, bulletin),
                **comments_context(request, bulletin),
                is_published=any(edition.is_current for edition in editions),
            )
        return super().render_change_form(request, context, *args, **kw)

    def _parts(self, context: Any) -> Iterator[dict[str, Any]]:
        fieldsets = list(context["adminform"])
        inlines = {type(f.opts): f for f in context["inline_admin_formsets"]}
        for part in self.layout:
            if isinstance(part, int):
                yield {"fieldset": fieldsets[part]}
            elif part in inlines:
                yield {"inline": inlines.pop(part)}
        yield from ({"inline": left} for left in inlines.values())

    def after_restoring(self, record: Bulletin) -> None:
        approval.follow(record, by=None)
        progress.refresh(record)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        # Kept until the parts are saved too: then every changed translation is noted.
        form.before = translating.snapshot(obj) if change else None
        form.unseen = {}
        if change and LOADED in request.POST:
            kept = Bulletin.objects.get(pk=obj.pk)
            form.unseen = unseen_sources(kept, request.POST[LOADED])
        if change:
            approval.follow(obj, by=None)
        if not change:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        translating.record_changes(form.instance, form.before, seen=form.unseen)
        approval.follow(form.instance, by=request.user)
        progress.refresh(form.instance)
        Bulletin.objects.filter(pk=form.instance.pk).update(generation=F("generation") + 1)


def _handed_back(bulletin: Bulletin) -> approval.HandBack | None:
    """Of the language that is written on this page."""
    own = bulletin.translations.filter(language=bulletin.source_language)
    return approval.handed_back(approval.with_last_step(own).first())


def _language_marks(
    record: Any, working: dict[str, Translation]
) -> Iterator[tuple[str, str, str, str]]:
    public = {edition.language: f" v{edition.version}" for edition in record.current_editions}
    for language in LANGUAGES:
        kind, label = state_of(record, language.code, working.get(language.code))
        mark = language.code.partition("-")[0] + public.get(language.code, "")
        yield kind, language.own_name, label, mark


def _log_of(bulletin: Bulletin) -> Any:
    return PublicationLog.objects.filter(edition__bulletin=bulletin).order_by("-at", "-pk")
