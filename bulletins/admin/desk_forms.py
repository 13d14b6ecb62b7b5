"""What comes back from the translation desk: which texts are asked for, one block, one act."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from lmec.fields import PlainText
from lmec.languages import LANGUAGES

#: What a button can do about a block.
ACTS = ("keep_source", "leave_out", "translated", "checked", "minor", "take_over", "take_over_all")
#: Which texts the desk can be asked to show.
SHOWN = (
    ("open", gettext_lazy("to do")),
    ("missing", gettext_lazy("missing")),
    ("outdated", gettext_lazy("outdated")),
    ("comments", gettext_lazy("with comments")),
    ("all", gettext_lazy("all")),
)


class DeskForm(forms.Form):
    """Which language is on the desk, and which of its texts."""

    language = forms.ChoiceField(choices=[(c.code, c.own_name) for c in LANGUAGES])
    show = forms.ChoiceField(choices=SHOWN, required=False)


class BlockForm(forms.Form):
    """One block as it comes back from the page."""

    text = PlainText(required=False)
    seen = forms.RegexField(r"\A[0-9a-f]{10}\Z", required=False)
    source = forms.RegexField(r"\A[0-9a-f]{16}\Z", required=False)


class ActForm(forms.Form):
    """What is done about a block, as its button says it: act and key, for a minor change also the
    fingerprint of the text before."""

    act = forms.RegexField(r"\A[a-z_]+ \S{1,80}(?: [0-9a-f]{16})?\Z")

    def clean_act(self) -> dict[str, str]:
        act, key, *before = self.cleaned_data["act"].split()
        if act not in ACTS:
            raise forms.ValidationError("", code="invalid")
        return {"act": act, "key": key, "before": before[0] if before else ""}


class OneBlockForm(DeskForm):
    key = forms.RegexField(r"\A\S{1,80}\Z")
