"""What became of a ministry, through one guided form: what happened, what follows from it, a look
at everything that would be recorded, and only then the record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lmec import partial_dates
from lmec.forms import RecordForm
from lmec.historyadmin import Link
from lmec.languages import CODES, LANGUAGES, column, spoken_name, text_in
from lmec.refusals import Refused
from lmec.widgets import OrderedChoiceField, RecordChoice
from organizations import changing
from organizations.models import Ministry, Succession
from organizations.naming import body_label

CLOSED, TYPO = "closed", "typo"
KINDS = {
    Succession.Kind.RENAMED.value: (
        gettext_lazy("It was renamed"),
        gettext_lazy(
            "One body goes on under another name. The old name stays where it was printed."
        ),
    ),
    Succession.Kind.MERGED.value: (
        gettext_lazy("It was merged"),
        gettext_lazy("It went into another body, alone or together with others."),
    ),
    Succession.Kind.SPLIT.value: (
        gettext_lazy("It was split"),
        gettext_lazy("Several bodies took its place."),
    ),
    CLOSED: (
        gettext_lazy("It was closed"),
        gettext_lazy("It ended, and nothing took its place."),
    ),
    TYPO: (
        gettext_lazy("Its name has a typo"),
        gettext_lazy("It never was called so: the record is corrected, nothing happened to it."),
    ),
}
#: How many bodies that are not on record yet one form takes.
_NEW = {"renamed": 1, "merged": 1, "split": 3}


class MinistryForm(RecordForm):
    """A name in use is not edited in passing: renamed and misspelt are told apart first."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [column("name", code) for code in CODES]
        shown = [n for n in names if n in self.fields and getattr(self.instance, n)]
        if shown and changing.is_in_use(self.instance):
            for name in shown:
                self.fields[name].disabled = True


def _bodies_field(label: Any, help_text: Any = "") -> OrderedChoiceField:
    return OrderedChoiceField(
        label=label,
        help_text=help_text,
        kinds={"ministry": Ministry.objects.select_related("country")},
        label_of=body_label,
        url_name="admin:organizations_bodies",
        required=False,
    )


class BecameForm(forms.Form):
    """One kind of change, with what follows from it."""

    def __init__(self, *args: Any, kind: str, ministry: Ministry, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.ministry = kind, ministry
        self.fields["date"] = forms.CharField(
            label=_("From when on"),
            help_text=_("A year, a month or a day: 2025, 2025-03 or 2025-03-01."),
            max_length=10,
            validators=[partial_dates.validate],
        )
        if kind == Succession.Kind.MERGED:
            self.fields["others"] = _bodies_field(
                _("Together with"), _("Other bodies that went into the same one on that day.")
            )
        if kind in (Succession.Kind.MERGED, Succession.Kind.SPLIT):
            self.fields["existing"] = _bodies_field(
                _("Into bodies on record") if kind == "split" else _("Into a body on record")
            )
        for place in range(_NEW.get(kind, 0)):
            self._add_new_body(place)
        if _NEW.get(kind) and ministry.children.filter(valid_to="").exists():
            self.fields["move_parts"] = forms.BooleanField(
                label=_("What was a part of it becomes a part of the first of these"),
                initial=True,
                required=False,
            )
        self.posts = changing.open_posts([ministry])
        for post in self.posts:
            self._add_post(post)

    def _add_new_body(self, place: int) -> None:
        for language in LANGUAGES:
            field = forms.CharField(label=language.own_name, max_length=300, required=False)
            field.widget.attrs.update({"lang": language.code, "class": "vTextField"})
            self.fields[f"new{place}-{language.code}"] = field
        self.fields[f"new{place}-acronym"] = forms.CharField(
            label=_("Acronym"), max_length=40, required=False
        )

    def _add_post(self, post: Any) -> None:
        choices = [(changing.LEAVE, _("stays as it is")), (changing.END, _("ends on that day"))]
        if self.kind == Succession.Kind.SPLIT:
            choices += [(str(n), _("goes on at body %(n)d") % {"n": n + 1}) for n in range(6)]
        elif self.kind != CLOSED:
            choices.append(("0", _("goes on at the new one")))
        label = f"{post.speaker}: {spoken_name(post, 'position')}"
        initial = changing.END if self.kind == CLOSED else "0"
        if self.kind == Succession.Kind.SPLIT:
            initial = changing.LEAVE
        self.fields[f"post-{post.pk}"] = forms.ChoiceField(
            label=label, choices=choices, initial=initial
        )

    # What the page shows apart

    @property
    def new_bodies(self) -> list[list[Any]]:
        return [
            [self[name] for name in self.fields if name.startswith(f"new{place}-")]
            for place in range(_NEW.get(self.kind, 0))
        ]

    @property
    def post_fields(self) -> list[Any]:
        return [self[f"post-{post.pk}"] for post in self.posts]

    # What was typed

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        count = len(list(self._successors(cleaned)))
        if self.kind == Succession.Kind.RENAMED and count != 1:
            raise ValidationError(_("Give the new name in at least one language."))
        if self.kind == Succession.Kind.MERGED and count != 1:
            raise ValidationError(
                _(
                    "Choose the body that it went into, or give the name of a new one: one of "
                    "the two."
                )
            )
        if self.kind == Succession.Kind.SPLIT and count < 2:
            raise ValidationError(_("A split leads to two bodies or more."))
        return cleaned

    def _successors(self, cleaned: dict[str, Any]) -> Iterator[Any]:
        yield from self._chosen(cleaned, "existing")
        for place in range(_NEW.get(self.kind, 0)):
            names = {code: cleaned.get(f"new{place}-{code}", "").strip() for code in CODES}
            if any(names.values()):
                yield changing.NewBody(
                    {code: name for code, name in names.items() if name},
                    cleaned.get(f"new{place}-acronym", "").strip(),
                )

    def _chosen(self, cleaned: dict[str, Any], name: str) -> list[Ministry]:
        if name not in self.fields:
            return []
        field: Any = self.fields[name]
        found = field.records(cleaned.get(name) or [])
        return [found[code] for code in cleaned.get(name) or [] if code in found]

    @property
    def change(self) -> changing.Change:
        cleaned = self.cleaned_data
        return changing.Change(
            kind=self.kind,
            date=cleaned["date"],
            successors=list(self._successors(cleaned)),
            with_others=self._chosen(cleaned, "others"),
            move_parts=cleaned.get("move_parts", False),
            posts={post.pk: cleaned[f"post-{post.pk}"] for post in self.posts},
        )


class TypoForm(forms.Form):
    """The name as it should have been."""

    keep_old = forms.BooleanField(
        label=gettext_lazy(
            "Keep the misspelt name as an alias, so that it still finds the record"
        ),
        initial=True,
        required=False,
    )

    def __init__(self, *args: Any, kind: str, ministry: Ministry, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        for language in LANGUAGES:
            name = text_in(ministry, "name", language.code)
            field = forms.CharField(
                label=language.own_name, max_length=300, required=bool(name), initial=name
            )
            field.widget.attrs.update({"lang": language.code, "class": "vTextField"})
            self.fields[f"name-{language.code}"] = field

    @property
    def names(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"name-{code}"].strip() for code in CODES}

    @property
    def name_fields(self) -> list[Any]:
        return [self[f"name-{code}"] for code in CODES]


class BecamePages:
    """Mixed into the admin of ministries."""

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.became_view)
        own = [path("<int:object_id>/became/", view, name="organizations_ministry_became")]
        return own + super().get_urls()  # type: ignore[misc]

    def record_links(self, request: HttpRequest, record: Any) -> list[Link]:
        links = super().record_links(request, record)  # type: ignore[misc]
        if self._may_record(request):
            page = reverse("admin:organizations_ministry_became", args=[record.pk])
            links.insert(0, Link(_("Renamed, merged, split, closed…"), page))
        return links

    def _may_record(self, request: HttpRequest) -> bool:
        return bool(
            self.has_change_permission(request) and self.has_add_permission(request)  # type: ignore[attr-defined]
        )

    def became_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        if not self._may_record(request):
            raise PermissionDenied
        ministry: Any = get_object_or_404(Ministry.objects.select_related("country"), pk=object_id)
        kind = request.GET.get("kind", "")
        if kind not in KINDS:
            return self._became_page(request, ministry, "choose", {"kinds": KINDS})
        made: Any = TypoForm if kind == TYPO else BecameForm
        posted = request.POST if request.method == "POST" else None
        form = made(posted, kind=kind, ministry=ministry)
        said: list[str] = []
        if request.method == "POST" and form.is_valid():
            is_preview = "confirm" not in request.POST
            try:
                with transaction.atomic():
                    said = self._carry_out(request, ministry, form)
                    transaction.set_rollback(is_preview)
            except Refused as refused:
                for sentence in refused.messages:
                    form.add_error(None, sentence)
            else:
                if not is_preview:
                    return self._recorded(request, ministry, said)
        context = {"form": form, "kind": kind, "what": KINDS[kind][0], "said": said}
        return self._became_page(request, ministry, "became", context)

    def _carry_out(self, request: HttpRequest, ministry: Ministry, form: Any) -> list[str]:
        if form.kind == TYPO:
            return changing.correct_name(
                ministry, form.names, keep_old=form.cleaned_data["keep_old"], by=request.user
            )
        return changing.record(ministry, form.change, by=request.user)

    def _recorded(self, request: HttpRequest, ministry: Ministry, said: list[str]) -> HttpResponse:
        self.forget_pages()  # type: ignore[attr-defined]
        self.log_change(request, ministry, " ".join(said))  # type: ignore[attr-defined]
        for sentence in said:
            messages.success(request, sentence)
        ministry.refresh_from_db()
        for each in ministry.successions.select_related("successor__country"):
            page = reverse("admin:organizations_ministry_change", args=[each.successor_id])
            link = format_html('<a href="{}">{}</a>', page, body_label(each.successor))
            messages.success(request, format_html(_("It goes on as {}."), link))
        return HttpResponseRedirect(
            reverse("admin:organizations_ministry_change", args=[ministry.pk])
        )

    def _became_page(
        self, request: HttpRequest, ministry: Ministry, name: str, context: dict[str, Any]
    ) -> HttpResponse:
        request.current_app = self.admin_site.name
        label = body_label(ministry)
        return TemplateResponse(
            request,
            f"admin/organizations/ministry/{name}.html",
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "original": ministry,
                "module_name": str(capfirst(self.opts.verbose_name_plural)),
                "change_url": reverse("admin:organizations_ministry_change", args=[ministry.pk]),
                "became_url": reverse("admin:organizations_ministry_became", args=[ministry.pk]),
                "title": _("What became of %(name)s") % {"name": label},
                "media": RecordChoice(Ministry._meta.get_field("parent"), self.admin_site).media,
                **context,
            },
        )
