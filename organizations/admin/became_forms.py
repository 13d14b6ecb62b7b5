"""The forms of what became of a ministry: what happened, what follows from it, the right name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lmec import partial_dates
from lmec.forms import RecordForm
from lmec.languages import CODES, LANGUAGES, column, spoken_name, text_in
from lmec.merging import TAKE, Conflict, mark_of, parse
from lmec.widgets import OrderedChoiceField
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


class StateForm(forms.Form):
    """Knows what the ministry said when the page was made: what somebody else recorded since is
    told, and nothing is done unseen."""

    ministry: Ministry

    def stands(self) -> dict[str, changing.Standing]:
        return {each.name: each for each in changing.standing(self.ministry)}

    def seen(self) -> str:
        """What the page shows, in marks that come back with it."""
        return " ".join(f"{name}={mark_of(s.value) or '-'}" for name, s in self.stands().items())

    def changed_since(self) -> list[changing.Standing]:
        """What is not any more as the page showed it; nothing, where a page showed nothing."""
        seen = parse(self.data.get("seen", ""))
        return [
            each
            for name, each in self.stands().items()
            if name in seen and seen[name] != (mark_of(each.value) or "-")
        ]

    def conflicts(self) -> list[Conflict]:
        """Texts that both typed."""
        return []


class BecameForm(StateForm):
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


class TypoForm(StateForm):
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
        self.kind, self.ministry = kind, ministry
        for language in LANGUAGES:
            name = text_in(ministry, "name", language.code)
            field = forms.CharField(
                label=language.own_name, max_length=300, required=False, initial=name
            )
            field.widget.attrs.update({"lang": language.code, "class": "vTextField"})
            self.fields[f"name-{language.code}"] = field

    def clean(self) -> dict[str, Any]:
        """A name that stood on the page is corrected, not taken away."""
        cleaned = super().clean() or {}
        for code, name in self._names(cleaned).items():
            if not name and text_in(self.ministry, "name", code):
                field = self.fields[f"name-{code}"]
                self.add_error(f"name-{code}", field.error_messages["required"])
        return cleaned

    @property
    def names(self) -> dict[str, str]:
        """Those that were typed here; where only somebody else typed, theirs stands."""
        return self._names(self.cleaned_data)

    def _names(self, cleaned: dict[str, Any]) -> dict[str, str]:
        seen = parse(self.data.get("seen", ""))
        typed = {code: cleaned.get(f"name-{code}", "").strip() for code in CODES}
        return {
            code: name
            for code, name in typed.items()
            if seen.get(f"name-{code}") != (mark_of(name) or "-")
            and self.data.get(f"{TAKE}name-{code}") != "theirs"
        }

    def conflicts(self) -> list[Conflict]:
        typed = self.names
        found = []
        for each in self.changed_since():
            code = each.name.removeprefix("name-")
            if code in typed and mark_of(typed[code]) != mark_of(each.value):
                bound = self[each.name]
                found.append(
                    Conflict(
                        label=each.label,
                        field=each.name,
                        element=str(bound.id_for_label),
                        language=code,
                        mine=typed[code],
                        theirs=each.value,
                        name=each.name,
                    )
                )
        return found

    @property
    def name_fields(self) -> list[Any]:
        return [self[f"name-{code}"] for code in CODES]
