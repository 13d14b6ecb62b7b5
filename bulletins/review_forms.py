"""What is typed about a draft by people without an account, and by staff about their links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from bulletins import clearing, sharing
from bulletins.models import Bulletin, Clearance
from lmec.fields import PlainText
from lmec.languages import LANGUAGES, own_name, text_in


class GuestCommentForm(forms.Form):
    key = forms.ChoiceField(label=_("What it is about"), required=False)
    text = PlainText(label=_("Comment"), widget=forms.Textarea(attrs={"rows": 4}), max_length=5000)
    guest = forms.CharField(label=_("Your name"), max_length=200)

    def __init__(self, *args: Any, blocks: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        kwargs["auto_id"] = "comment_%s"
        super().__init__(*args, **kwargs)
        field = self.fields["key"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("the issue as a whole")), *blocks]


class AnswerForm(forms.Form):
    """What a delegation says of its words."""

    state = forms.ChoiceField(
        label=_("Answer"),
        choices=[
            (Clearance.State.CLEARED, _("These words may be printed as they stand.")),
            (Clearance.State.CHANGED, _("Please print other words:")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an answer.")},
    )
    words = PlainText(
        label=_("Words proposed"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=100_000,
    )
    answered_by = forms.CharField(label=_("Name and office of who answers"), max_length=200)
    letter = forms.CharField(
        label=_("Letter, if there is one"),
        required=False,
        max_length=200,
        help_text=_("Number and date."),
    )

    def __init__(self, *args: Any, clearance: Clearance, **kwargs: Any) -> None:
        self.clearance = clearance
        kwargs.setdefault("auto_id", f"clearance-{clearance.pk}-%s")
        super().__init__(*args, **kwargs)
        self.fields["words"].widget.attrs["lang"] = clearance.language
        self.initial = {"words": clearance.answer_text or clearance.asked_text}
        #: The answer that the page shows.
        self.seen = clearing.mark_of_answer(clearance)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("state") == Clearance.State.CHANGED and not typed.get("words", "").strip():
            self.add_error("words", _("Give the words that are proposed."))
        return typed


class GuestAnswerForm(AnswerForm):
    """The same, typed by the delegation itself."""


class AskForm(forms.Form):
    """Ask a delegation by letter, without a link."""

    what = forms.ChoiceField(label=pgettext_lazy("printed", "Words"))
    letter = forms.CharField(
        label=_("Letter sent"), max_length=200, required=False, help_text=_("Number and date.")
    )

    def __init__(self, *args: Any, bulletin: Bulletin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["what"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = words_of(bulletin)


class LinkForm(forms.Form):
    """A new review link."""

    label = forms.CharField(
        label=_("For whom"),
        max_length=200,
        help_text=_("A person or a delegation; for your own list."),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one language.")},
    )
    days = forms.TypedChoiceField(label=_("Valid for"), coerce=int, initial=sharing.DAYS[0])
    may_comment = forms.BooleanField(label=_("May comment"), required=False)
    clearances = forms.MultipleChoiceField(
        label=_("Asked to clear these words"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Whoever opens the link may clear these words or propose others."),
    )

    def __init__(self, *args: Any, bulletin: Bulletin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: dict[str, Any] = {
            "languages": [(c.code, c.own_name) for c in LANGUAGES],
            "days": [
                (n, ngettext_lazy("%(count)d day", "%(count)d days", n) % {"count": n})
                for n in sorted(sharing.DAYS)
            ],
            "clearances": words_of(bulletin),
        }
        for name, offered in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = offered

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        languages = typed.get("languages", [])
        for what in typed.get("clearances", []):
            if what.partition(":")[2] not in languages:
                self.add_error("clearances", _("Choose the language of these words as well."))
                break
        return typed


def words_of(bulletin: Bulletin) -> list[tuple[str, str]]:
    """The words that a delegation may be asked about: remark and language."""
    return [
        (f"{remark.pk}:{language.code}", f"{remark} · {own_name(language.code)}")
        for remark in bulletin.remarks.select_related("speaker")
        for language in LANGUAGES
        if text_in(remark, "text", language.code)
    ]


class CommentForm(forms.Form):
    """A comment of staff: a new thread, or an answer to one."""

    language = forms.ChoiceField(choices=[(c.code, c.own_name) for c in LANGUAGES])
    key = forms.CharField(required=False, max_length=80)
    thread = forms.IntegerField(required=False, min_value=1, max_value=2**31)
    text = PlainText(
        label=_("Comment"), widget=AdminTextareaWidget(attrs={"rows": 3}), max_length=5000
    )
    mentions = forms.IntegerField(required=False, min_value=1, max_value=2**31)
