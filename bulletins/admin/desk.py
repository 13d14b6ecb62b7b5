"""The translation desk: one issue in one language, source beside target, block by block.

A block is saved by itself, with the mark of the text it was typed over. Without JavaScript the
page is one form, and every button sends all that was typed with it.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from bulletins import permissions, publishing, translating
from bulletins.admin import desk_page
from bulletins.admin.desk_forms import SHOWN, ActForm, BlockForm, DeskForm, OneBlockForm
from bulletins.admin.talking import comments_context
from bulletins.blocks import is_shared, shared_blocks_of
from bulletins.models import Bulletin
from bulletins.translating import saving, shared, sheet
from lmec import presence
from lmec.history import reading
from lmec.history.acts import acting
from lmec.history.keeping import KEPT
from lmec.languages import CODES, own_name

#: Those that say something of the source as it was on the screen.
_ABOUT_SOURCE = ("keep_source", "leave_out", "checked", "minor", "take_over")
#: Who types again within this time goes on with what they did.
_STRETCH = dt.timedelta(minutes=10)


class Desk:
    """Mixed into the admin of bulletins."""

    def get_urls(self) -> list[URLPattern]:
        views: dict[str, Any] = {
            "desk": require_safe(self.desk_view),
            "desk/save": require_POST(self.desk_save_view),
            "desk/act": require_POST(self.desk_act_view),
            "desk/memory": require_safe(self.desk_memory_view),
            "desk/comments": require_safe(self.desk_comments_view),
        }
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        own = [
            path(
                f"<int:object_id>/{route}/",
                view(each),
                name=f"bulletins_{route.replace('/', '_')}",
            )
            for route, each in views.items()
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def desk_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = _seen_bulletin(request, object_id, sheet.with_shared(Bulletin.objects.all()))
        if "language" not in request.GET:
            return HttpResponseRedirect(desk_url(bulletin, _first_language(request, bulletin)))
        form = DeskForm(request.GET)
        if not form.is_valid():
            raise Http404
        return self._desk(request, bulletin, **form.cleaned_data)

    def desk_save_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin, language = _written_bulletin(request, object_id)
        outcomes = self._save(request, bulletin, language)
        refused = [each for each in outcomes if not each.is_kept]
        if _wants_json(request):
            return _told(request, bulletin, language, outcomes)
        if refused:
            return self._desk(request, bulletin, language, "all", outcomes)
        return HttpResponseRedirect(_back(request, bulletin, language))

    def desk_act_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """First what was typed is saved; only then something is done about a block."""
        bulletin, language = _written_bulletin(request, object_id)
        form = ActForm(request.POST)
        if not form.is_valid():
            raise Http404
        is_minor = form.cleaned_data["act"]["act"] == "minor"
        if is_minor and not permissions.may_edit_source(request.user):
            raise PermissionDenied
        outcomes = self._save(request, bulletin, language)
        if all(each.is_kept for each in outcomes):
            outcomes += self._do(request, bulletin, language, **form.cleaned_data["act"])
        if _wants_json(request):
            return _told(request, bulletin, language, outcomes)
        if any(not each.is_kept for each in outcomes):
            return self._desk(request, bulletin, language, "all", outcomes)
        key = form.cleaned_data["act"]["key"]
        return HttpResponseRedirect(_back(request, bulletin, language, key))

    def desk_memory_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """What helps with one block: earlier translations of similar texts, and its story."""
        bulletin = _seen_bulletin(request, object_id)
        form = OneBlockForm(request.GET)
        if not form.is_valid():
            raise Http404
        context = desk_page.memory(
            bulletin, form.cleaned_data["language"], form.cleaned_data["key"]
        )
        if context is None:
            raise Http404
        response = TemplateResponse(request, "admin/bulletins/desk/_memory.html", context)
        response["Cache-Control"] = "private, no-store"
        return response

    def desk_comments_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """What is said about one block in one language."""
        bulletin = _seen_bulletin(request, object_id)
        form = OneBlockForm(request.GET)
        if not form.is_valid():
            raise Http404
        language, key = form.cleaned_data["language"], form.cleaned_data["key"]
        places = {place.key: place for place in translating.blocks_of(bulletin)}
        if key not in places:
            raise Http404
        name = capfirst(publishing.place_name(places[key]))
        request.current_app = self.admin_site.name  # type: ignore[attr-defined]
        return TemplateResponse(
            request,
            "admin/bulletins/desk/comments.html",
            {
                **self.admin_site.each_context(request),  # type: ignore[attr-defined]
                **comments_context(request, bulletin, language, key),
                "opts": Bulletin._meta,
                "original": bulletin,
                "place": places[key],
                "source": places[key].text(bulletin.source_language),
                "target": places[key].text(language),
                "source_language": bulletin.source_language,
                "language_name": own_name(language),
                "desk": f"{desk_url(bulletin, language, 'all')}#{desk_page.element_of(key)}",
                "title": f"{name} · {own_name(language)}",
            },
        )

    def _save(
        self, request: HttpRequest, bulletin: Bulletin, language: str
    ) -> list[saving.Outcome]:
        typed = list(_typed(request))
        records = _shared_records(request, bulletin, language, {each.key for each in typed})
        # One text at a time comes from the page's script: what it goes on with is its record's.
        begun = _begun(records[0] if len(typed) == len(records) == 1 else bulletin, request.user)
        with acting(request.user, means="desk", again=begun):
            outcomes = saving.save(bulletin, language=language, typed=typed, by=request.user)
        saved = sum(each.status == "saved" for each in outcomes)
        if saved and not _wants_json(request):
            said = _("Translated at the desk: %(language)s.") % {"language": own_name(language)}
            self.log_change(request, bulletin, said)  # type: ignore[attr-defined]
        return outcomes

    def _do(
        self,
        request: HttpRequest,
        bulletin: Bulletin,
        language: str,
        act: str,
        key: str,
        before: str,
    ) -> list[saving.Outcome]:
        """The act, and what the block's line says after it."""
        places = {
            place.key: place
            for place in (*translating.blocks_of(bulletin), *shared_blocks_of(bulletin))
        }
        if key not in places and act != "take_over_all":
            return [
                saving.Outcome(key, "gone", "", _("This text is no longer part of the issue."))
            ]
        seen = request.POST.get(f"{key}-source", "")
        if act in _ABOUT_SOURCE and seen and saving.source_changed(bulletin, key, seen, language):
            said = _("The source was changed after you opened this page. Look at it again.")
            return [saving.Outcome(key, "stale", places[key].text(language), said)]
        try:
            if act == "checked" and places[key].is_shared:
                if not shared.check(bulletin, language=language, key=key, by=request.user):
                    raise publishing.Refused([_("This text is not outdated.")])
            elif act == "checked":
                publishing.mark_checked(bulletin, language=language, key=key, by=request.user)
            elif act == "minor":
                publishing.mark_minor(bulletin, key=key, before=before, by=request.user)
            elif act == "take_over_all":
                translating.take_over(bulletin, language)
            elif act == "take_over":
                translating.take_over(bulletin, language, [key])
            else:
                saving.choose(bulletin, language=language, keys=[key], choice=act, by=request.user)
        except publishing.Refused as refused:
            text = places[key].text(language) if key in places else ""
            return [saving.Outcome(key, "refused", text, " ".join(refused.messages))]
        said = f"{own_name(language)}: {desk_page.ACT_NAMES[act]} ({key})"
        self.log_change(request, bulletin, said)  # type: ignore[attr-defined]
        if key not in places:
            return []
        return [saving.Outcome(key, "same", places[key].text(language))]

    def _desk(
        self,
        request: HttpRequest,
        bulletin: Bulletin,
        language: str,
        show: str = "",
        outcomes: list[saving.Outcome] | None = None,
    ) -> HttpResponse:
        may_write = permissions.may_write(request.user, bulletin, language)
        page = desk_page.page(
            bulletin,
            language,
            user=request.user,
            # Who only reads, a reviewer above all, came for the texts and not for what is to do.
            show=show or ("open" if may_write else "all"),
            is_fresh=outcomes is None,
        )
        if not show and not page.visible:
            # Nothing is to do: whoever comes to read or to mend what was handed back sees it all.
            page = replace(page, show="all")
        page.tell(outcomes or [], request.POST)
        kind = presence.kind_of(bulletin)
        if request.method == "GET" and may_write:
            others = presence.meet(request.user, kind, bulletin.pk, language)
        else:
            others = presence.others(request.user, kind, [bulletin.pk])
        request.current_app = self.admin_site.name  # type: ignore[attr-defined]
        response = TemplateResponse(
            request,
            "admin/bulletins/desk/desk.html",
            {
                **self.admin_site.each_context(request),  # type: ignore[attr-defined]
                "opts": Bulletin._meta,
                "original": page.bulletin,
                # The texts need the width.
                "is_nav_sidebar_enabled": False,
                "page": page,
                "shown": SHOWN,
                "presence_kind": kind,
                "presence_key": bulletin.pk,
                "presence_part": language,
                "editors_present": others,
                "title": _("Translate %(issue)s: %(language)s")
                % {"issue": bulletin, "language": own_name(language)},
            },
        )
        response["Cache-Control"] = "private, no-store"
        if any(each.is_conflict for each in outcomes or []):
            response.status_code = 409
        return response


def _shared_records(
    request: HttpRequest, bulletin: Bulletin, language: str, keys: set[str]
) -> list[Model]:
    """Those whose texts are among these; refused where a text is not this user's to write."""
    keys = {key for key in keys if is_shared(key)}
    places = shared_blocks_of(bulletin) if keys else []
    records = list(dict.fromkeys(place.record for place in places if place.key in keys))
    for uses in shared.uses_of(bulletin, records, language).values():
        if not permissions.may_write_shared(request.user, bulletin, language, uses.is_source):
            raise PermissionDenied
    return records


def _begun(record: Model, user: Any) -> uuid.UUID | None:
    """The act of the history that this save goes on with: texts are saved as they are typed, and
    what one person types at a stretch is one entry, unless somebody else did something between."""
    last = reading.last_act(reading.scopes_of(KEPT[type(record)], record.pk))
    if last is None:
        return None
    act, at, by, means = last
    is_same = (by, means) == (user.get_username(), "desk")
    return act if is_same and timezone.now() - at < _STRETCH else None


def _seen_bulletin(
    request: HttpRequest, object_id: int, among: QuerySet[Bulletin] | None = None
) -> Bulletin:
    if not permissions.may_see(request.user):
        raise PermissionDenied
    return get_object_or_404(Bulletin if among is None else among, pk=object_id)


def _written_bulletin(request: HttpRequest, object_id: int) -> tuple[Bulletin, str]:
    """The issue and the language to write; the source language is written on its own page."""
    if not permissions.may_see(request.user):
        raise PermissionDenied
    bulletin = get_object_or_404(Bulletin, pk=object_id)
    form = DeskForm(request.POST)
    if not form.is_valid():
        raise Http404
    language = form.cleaned_data["language"]
    is_source = language == bulletin.source_language
    if is_source or not permissions.may_write(request.user, bulletin, language):
        raise PermissionDenied
    return bulletin, language


def _first_language(request: HttpRequest, bulletin: Bulletin) -> str:
    """The first that is this user's to translate, else the first that is not the source."""
    others = [code for code in CODES if code != bulletin.source_language]
    own = permissions.languages_to_write(request.user, bulletin)
    return next((code for code in others if code in own), others[0])


def _typed(request: HttpRequest) -> Any:
    for key in dict.fromkeys(request.POST.getlist("key")):
        form = BlockForm(request.POST, prefix=key)
        if not form.is_valid():
            raise Http404
        found = form.cleaned_data
        yield saving.Typed(key, found["text"], found["seen"], found["source"])


def _wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


def _told(
    request: HttpRequest, bulletin: Bulletin, language: str, outcomes: list[saving.Outcome]
) -> JsonResponse:
    """What became of each block, with its part of the page made anew."""
    page = desk_page.page(bulletin, language, user=request.user, show="all")
    page.tell(outcomes, request.POST)
    told = []
    for outcome in outcomes:
        block = page.block(outcome.key)
        context = {"block": block, "page": page}
        told.append(
            {
                "key": outcome.key,
                "status": outcome.status,
                "said": outcome.said,
                "text": outcome.text,
                "mark": outcome.mark,
                "source": block.row.source_print if block else "",
                "state": block.row.state if block else "gone",
                "shown": block.shown_instead if block else "",
                "html": render_to_string("admin/bulletins/desk/_around.html", context, request)
                if block
                else "",
            }
        )
    conflict = any(each.is_conflict for each in outcomes)
    counts = render_to_string("admin/bulletins/desk/_progress.html", {"page": page}, request)
    answer = JsonResponse({"blocks": told, "progress": counts}, status=409 if conflict else 200)
    answer["Cache-Control"] = "private, no-store"
    return answer


def desk_url(bulletin: Bulletin, language: str, show: str = "") -> str:
    url = reverse("admin:bulletins_desk", args=[bulletin.pk])
    return f"{url}?language={language}" + (f"&show={show}" if show else "")


def _back(request: HttpRequest, bulletin: Bulletin, language: str, key: str = "") -> str:
    form = DeskForm(request.POST)
    show = form.cleaned_data["show"] if form.is_valid() else ""
    anchor = f"#{desk_page.element_of(key)}" if key else ""
    return f"{desk_url(bulletin, language, show)}{anchor}"
