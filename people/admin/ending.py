"""A post ends on a date: a dated act of its own, which offers the post that followed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lmec import partial_dates
from lmec.languages import LANGUAGES, spoken_name
from lmec.refusals import Refused
from lmec.typed import form_name
from lmec.widgets import OrderedChoiceField, RecordChoice
from organizations.models import Ministry
from organizations.naming import body_label
from people import posts
from people.models import Appointment, Speaker


class EndForm(forms.Form):
    """The last day, and what followed, if that is known."""

    date = forms.CharField(
        label=gettext_lazy("Left the post on"),
        help_text=gettext_lazy("The last day, month or year: 2025-02-28, 2025-02 or 2025."),
        max_length=10,
        validators=[partial_dates.validate],
    )
    source = forms.CharField(label=gettext_lazy("Source"), max_length=300, required=False)
    bodies = OrderedChoiceField(
        label=gettext_lazy("Ministries and organisations"),
        help_text=gettext_lazy("In the order in which they are printed."),
        kinds={"ministry": Ministry.objects.select_related("country")},
        label_of=body_label,
        url_name="admin:organizations_bodies",
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for language in LANGUAGES:
            field = forms.CharField(label=language.own_name, max_length=300, required=False)
            field.widget.attrs.update({"lang": language.code, "class": "vTextField"})
            self.fields[f"position-{language.code}"] = field

    @property
    def position_fields(self) -> list[Any]:
        return [self[f"position-{language.code}"] for language in LANGUAGES]

    @property
    def position(self) -> dict[str, str]:
        codes = (language.code for language in LANGUAGES)
        return {code: self.cleaned_data.get(f"position-{code}", "").strip() for code in codes}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("bodies") and not any(self.position.values()):
            raise ValidationError(_("Give the new position in at least one language."))
        return cleaned

    @property
    def ministries(self) -> list[int]:
        return [int(code.partition(":")[2]) for code in self.cleaned_data["bodies"]]


class EndingPages:
    """Mixed into the admin of speakers."""

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.end_view)
        address = "<int:object_id>/posts/<int:post>/end/"
        return [path(address, view, name="people_speaker_end"), *super().get_urls()]  # type: ignore[misc]

    def end_view(self, request: HttpRequest, object_id: int, post: int) -> HttpResponse:
        speaker = get_object_or_404(Speaker, pk=object_id)
        if not self.has_change_permission(request, speaker):  # type: ignore[attr-defined]
            raise PermissionDenied
        held = get_object_or_404(Appointment, pk=post, speaker=speaker)
        form = EndForm(request.POST if request.method == "POST" else None)
        status = 200
        if request.method == "POST" and form.is_valid():
            try:
                posts.end(
                    held,
                    date=form.cleaned_data["date"],
                    by=request.user,
                    position=form.position,
                    ministries=form.ministries,
                    source=form.cleaned_data["source"],
                )
            except Refused as refused:
                status = 409 if refused.is_stale else 200
                for sentence in refused.messages:
                    form.add_error(None, sentence)
            else:
                return self._ended(request, speaker, held, form.cleaned_data["date"])
        change_url = reverse("admin:people_speaker_change", args=[speaker.pk])
        request.current_app = self.admin_site.name
        return TemplateResponse(
            request,
            "admin/people/speaker/end.html",
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "original": speaker,
                "module_name": str(capfirst(self.opts.verbose_name_plural)),
                "change_url": change_url,
                "title": _("Left the post: %(post)s") % {"post": spoken_name(held, "position")},
                "post": held,
                "period": posts.period(held),
                "form": form,
                "form_name": form_name(request),
                "media": RecordChoice(Ministry._meta.get_field("parent"), self.admin_site).media,
            },
            status=status,
        )

    def _ended(
        self, request: HttpRequest, speaker: Speaker, held: Appointment, date: str
    ) -> HttpResponse:
        said = _("“%(post)s” ended: %(date)s.") % {
            "post": spoken_name(held, "position"),
            "date": date,
        }
        self.log_change(request, speaker, said)  # type: ignore[attr-defined]
        self.forget_pages()  # type: ignore[attr-defined]
        messages.success(request, said)
        return HttpResponseRedirect(reverse("admin:people_speaker_change", args=[speaker.pk]))
