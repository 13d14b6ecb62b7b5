"""What a list of editions can be narrowed by. The same filter set serves pages and API.

Countries and organisations are meant, never names: a filter on today's ministry also finds the
editions that name its predecessors.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import django_filters
from django.core.validators import RegexValidator
from django.db.models import Case, CharField, Exists, F, OuterRef, QuerySet, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from bulletins import questions, search
from bulletins.kinds import Kind
from bulletins.models import Edition, Instrument, Mention, Topic
from lmec.languages import BRIDGE, column, preferred
from lmec.records import far_side
from organizations import lineage
from organizations.models import Country, Ministry
from people.models import Speaker

_ADDRESS = RegexValidator(r"^[-a-zA-Z0-9_]+$")
#: Nobody types these, and no feed could say what was asked.
_WITHOUT_CONTROLS = RegexValidator(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", inverse_match=True)


@dataclass(frozen=True)
class Chosen:
    """A record that a filter names."""

    filter: str
    pk: int
    value: str
    label: str
    #: The language that the label is in.
    language: str


class RecordFilter(django_filters.CharFilter):
    """A record by its address: ?country=kh, ?speaker=li-xia."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=120, validators=[_ADDRESS], **kwargs)


class EditionFilter(django_filters.FilterSet):
    year = django_filters.NumberFilter(
        field_name="year", decimal_places=0, min_value=1900, max_value=9999
    )
    country = RecordFilter(method="with_record")
    kind = django_filters.ChoiceFilter(field_name="kind", choices=Kind.choices)
    ministry = RecordFilter(method="with_ministry")
    speaker = RecordFilter(method="with_record")
    topic = RecordFilter(method="with_record")
    instrument = RecordFilter(method="with_record")
    series = RecordFilter(method="with_series")
    q = django_filters.CharFilter(
        method="with_words", max_length=100, validators=[_WITHOUT_CONTROLS]
    )

    class Meta:
        model = Edition
        fields: tuple[str, ...] = ()

    @cached_property
    def asked(self) -> dict[str, Any]:
        """What was validly asked for; empty and invalid values are not in it."""
        self.form.is_valid()
        given = {name: value for name, value in self.form.cleaned_data.items() if value}
        return {
            name: value
            for name, value in given.items()
            if name not in _RECORDS or name in self.chosen
        }

    @property
    def ignored(self) -> list[str]:
        """The filters that were given a value nobody can mean."""
        return [name for name in self.form.fields if self.data.get(name) and not self.used(name)]

    def used(self, name: str) -> bool:
        return name in self.asked

    @cached_property
    def chosen(self) -> dict[str, Chosen]:
        """The records that the filters name, in one query for all of them."""
        given = {name: value for name in _RECORDS if (value := self.form.cleaned_data.get(name))}
        queries = [_lookup(name, value) for name, value in given.items()]
        if not queries:
            return {}
        rows = queries[0].union(*queries[1:], all=True) if queries[1:] else queries[0]
        return {row[0]: Chosen(*row) for row in rows}

    def filter_queryset(self, queryset: QuerySet[Edition]) -> QuerySet[Edition]:
        return self.narrowed(queryset)

    def without(self, name: str) -> QuerySet[Edition]:
        """The list if this one filter were removed: what its own choices are counted in."""
        return self.narrowed(self.queryset, leave_out=name)

    def narrowed(self, queryset: QuerySet[Edition], leave_out: str = "") -> QuerySet[Edition]:
        for name, value in self.asked.items():
            if name != leave_out:
                queryset = self.filters[name].filter(queryset, value)
        return queryset

    def with_record(self, queryset: QuerySet[Edition], name: str, value: str) -> Any:
        return queryset.filter(_mentions(**{name: self.chosen[name].pk}))

    def with_ministry(self, queryset: QuerySet[Edition], name: str, value: str) -> Any:
        named = lineage.connected_within(self.chosen["ministry"].pk)
        return queryset.filter(_mentions(ministry__in=named))

    def with_series(self, queryset: QuerySet[Edition], name: str, value: str) -> Any:
        return queryset.filter(_mentions(meeting__series=self.chosen[name].pk))

    def with_words(self, queryset: QuerySet[Edition], name: str, value: str) -> Any:
        """Some passage of the bulletin, in whatever language, answers."""
        found = search.bulletins_answering(questions.Question(value))
        return queryset.filter(bulletin__in=found)


_RECORDS: dict[str, tuple[Any, str]] = {
    "country": (Country, "code"),
    "ministry": (Ministry, "slug"),
    "speaker": (Speaker, "slug"),
    "topic": (Topic, "slug"),
    "instrument": (Instrument, "slug"),
    "series": (far_side(far_side(Mention, "meeting").model, "series").model, "slug"),
}


def _mentions(**record: Any) -> Exists:
    return Exists(Mention.objects.filter(edition=OuterRef("pk"), **record))


def _lookup(name: str, value: str) -> Any:
    model, address = _RECORDS[name]
    records = model.objects.order_by().filter(**{address: value})
    if name == "series":
        # Nothing of a series is public before an issue on one of its meetings is.
        meetings = Mention.objects.filter(meeting__series=OuterRef("pk"))
        records = records.filter(Exists(meetings))
    reader = get_language() or BRIDGE
    return records.values_list(
        Value(name), "pk", F(address), label_of(reader), language_of(reader)
    )


def label_of(language: str) -> Any:
    """A record's name as a reader of the language is served it, as an expression."""
    columns = [F(column("name", code)) for code in preferred(language)]
    names = [NullIf(name, Value(""), output_field=CharField()) for name in columns]
    return Coalesce(*names, Value(""), output_field=CharField())


def language_of(language: str) -> Any:
    """The language in which a reader of the language is served a record's name."""
    codes = preferred(language)
    named = [When(**{f"{column('name', code)}__gt": ""}, then=Value(code)) for code in codes]
    return Case(*named, default=Value(""), output_field=CharField())
