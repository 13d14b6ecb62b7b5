"""Speakers under all their names, with their posts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from lmec import orderedparts
from lmec.admin import PartInline, PlainInline, RecordAdmin
from lmec.duplicateadmin import DuplicatePages
from lmec.forms import PartFormSet, RecordForm
from lmec.likeness import Pair
from lmec.lists import listed
from lmec.mergeradmin import MergePages
from lmec.naming import all_names, name_of
from lmec.widgets import OrderedChoiceField
from organizations.models import Ministry
from organizations.naming import body_label
from people import duplicates, posts
from people.models import Appointment, AppointmentMinistry, Speaker, SpeakerAlias
from people.timeline import timeline_of

from .ending import EndingPages
from .namesakes import SpeakerForm


class AppointmentForm(RecordForm):
    """A post with its ministries in order: two for one post are normal."""

    lists: ClassVar = {"bodies": (AppointmentMinistry, lambda row: f"ministry:{row.ministry_id}")}

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
        # Looked at with its neighbours as they are about to be saved (AppointmentFormSet).
        self.instance.neighbours = []
        if self.instance.pk:
            self.initial["bodies"] = [
                f"ministry:{body.ministry_id}" for body in self.instance.bodies.all()
            ]

    def _save_m2m(self) -> None:
        super()._save_m2m()  # type: ignore[misc]
        if "bodies" not in self.changed_data:
            return
        keys = [int(code.partition(":")[2]) for code in self.cleaned_data["bodies"]]
        orderedparts.settle(self.instance.bodies, [{"ministry_id": key} for key in keys])


class AppointmentFormSet(PartFormSet):
    def clean(self) -> None:
        super().clean()
        kept: list[Any] = []
        for form in self.forms:
            if not getattr(form, "cleaned_data", None) or self._should_delete_form(form):
                continue
            try:
                form.instance.refuse_twice(other.instance for other in kept)
            except ValidationError as error:
                form.add_error(None, error)
            kept.append(form)


class AppointmentInline(PartInline):
    model = Appointment
    form = AppointmentForm
    formset = AppointmentFormSet
    fields = ("position", "bodies", ("valid_from", "valid_to"), "source")

    @admin.display(description=gettext_lazy("Ministries and organisations"))
    def bodies(self, appointment: Appointment) -> str:
        """For who only reads; the form has a field of its own."""
        return listed(body_label(body.ministry) for body in appointment.bodies.all())

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appointment]:
        bodies = AppointmentMinistry.objects.select_related("ministry__country")
        return super().get_queryset(request).prefetch_related(Prefetch("bodies", bodies))


class SpeakerAliasInline(PlainInline):
    model = SpeakerAlias


@admin.register(Speaker)
class SpeakerAdmin(EndingPages, DuplicatePages, MergePages, RecordAdmin):
    form = SpeakerForm
    change_form_template = "admin/people/speaker/change_form.html"
    list_display = ("label", "country_name", "posts")
    list_filter = (("country", admin.RelatedOnlyFieldListFilter),)
    search_fields = ("name", "aliases__text", "slug", "appointments__position")
    autocomplete_fields = ("country",)
    inlines = (SpeakerAliasInline, AppointmentInline)
    is_public = True
    is_searched = True
    issue_paths = (
        "remarks__bulletin",
        "passages__edition__bulletin",
        "mentions__edition__bulletin",
    )
    fieldsets = (
        (gettext_lazy("Names"), {"fields": ("name", "sort_name")}),
        (
            gettext_lazy("Portrait"),
            {"fields": ("portrait", ("portrait_focus_x", "portrait_focus_y"))},
        ),
        (gettext_lazy("About"), {"fields": ("biography", "country", "note", "slug")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Speaker]:
        bodies = AppointmentMinistry.objects.select_related("ministry__country")
        posts = Appointment.objects.prefetch_related(Prefetch("bodies", bodies))
        return (
            super()
            .get_queryset(request)
            .select_related("country")
            .prefetch_related(Prefetch("appointments", posts))
        )

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kw: Any) -> Any:
        form = context["adminform"].form
        if getattr(form, "namesakes", ()):
            context["namesakes"] = list(
                zip(form.namesakes, self.apart(*form.namesakes), strict=True)
            )
        if speaker := context.get("original"):
            context.update(
                timeline=timeline_of(speaker),
                may_end=self.has_change_permission(request, speaker),
            )
        return super().render_change_form(request, context, *args, **kw)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        for sentence in posts.overlap_sentences(posts.of(form.instance)):
            messages.warning(request, sentence)

    def probable_duplicates(self) -> list[Pair]:
        return duplicates.probable_duplicates()

    def tell_apart(self, records: Iterable[Speaker]) -> dict[int, list[str]]:
        """Where they come from, their posts, and how often they spoke."""
        keys = [record.pk for record in records]
        found = self.get_queryset(None).filter(pk__in=keys)  # type: ignore[arg-type]
        told = {}
        for each in found.annotate(spoke=Count("remarks")):
            posts = [
                " · ".join(filter(None, [name_of(post, "position"), _homes(post)]))
                for post in each.appointments.all()
            ]
            count = ngettext("%(count)d remark", "%(count)d remarks", each.spoke)
            lines = [self.country_name(each), *posts, count % {"count": each.spoke}]
            told[each.pk] = [line for line in lines if line]
        return told

    def choice_label(self, record: Speaker) -> str:
        """The name, then what tells people of one name apart: where they come from."""
        home = self.country_name(record)
        return f"{all_names(record)} ({home})" if home else all_names(record)

    @admin.display(description=pgettext_lazy("person", "name"), ordering="slug")
    def label(self, record: Speaker) -> str:
        return all_names(record)

    @admin.display(description=gettext_lazy("country"))
    def country_name(self, record: Speaker) -> str:
        homes = [record.country, *(body.ministry.country for body in _bodies(record))]
        names = dict.fromkeys(name_of(country) for country in homes if country)
        return listed(names)

    @admin.display(description=gettext_lazy("posts"))
    def posts(self, record: Speaker) -> str:
        return " · ".join(name_of(post, "position") for post in record.appointments.all())


def _homes(post: Appointment) -> str:
    return listed(name_of(body.ministry) for body in post.bodies.all())


def _bodies(record: Speaker) -> Iterable[AppointmentMinistry]:
    return (body for post in record.appointments.all() for body in post.bodies.all())
