"""What is typed when a language is handed on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.utils.translation import gettext_lazy as _

from bulletins import permissions, publishing
from bulletins.models import Bulletin, Translation
from lmec.fields import PlainText


class StepForm(forms.Form):
    """Of one language of one issue, as it stands."""

    #: What the page was made from, for those steps that somebody else may take meanwhile.
    seen = ""
    #: Whether that was not so any more.
    is_stale = False

    def __init__(
        self,
        *args: Any,
        bulletin: Bulletin,
        language: str,
        found: Translation | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.settle(bulletin, language, found)

    def settle(self, bulletin: Bulletin, language: str, found: Translation | None) -> None:
        return


class ReasonForm(StepForm):
    """Why a step is taken."""

    reason = PlainText(
        label=_("Reason"),
        widget=AdminTextareaWidget(attrs={"rows": 4}),
        error_messages={"required": _("Give the reason.")},
    )


class PersonField(forms.ModelChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=None, required=False, empty_label=_("nobody"), **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        name = obj.get_full_name()
        return f"{name} ({obj.get_username()})" if name else str(obj.get_username())


class AssignForm(StepForm):
    """Who has a language, and who reviews it."""

    to = PersonField(label=_("Written by"))
    reviewer = PersonField(
        label=_("Reviewed by"), help_text=_("Nobody: every reviewer is told when it is ready.")
    )

    def settle(self, bulletin: Bulletin, language: str, found: Translation | None) -> None:
        chosen: dict[str, Any] = {
            "to": permissions.who_may_write(bulletin, language),
            "reviewer": permissions.who_may_review(language),
        }
        for name, people in chosen.items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = people
        self.seen = publishing.had_by(found)
        if found:
            self.initial = {"to": found.assignee_id, "reviewer": found.reviewer_id}
