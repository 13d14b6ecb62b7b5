"""What the board is asked for, and which issues answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from bulletins.board.states import IN_WORK, NAMES, OUTDATED, PUBLISHED, SCHEDULED, WITHDRAWN
from bulletins.models import Bulletin, Edition, Progress, Schedule, Translation
from lmec.languages import LANGUAGES

PAGE = 25
#: The newest issues are shown whether or not work on them is open.
NEWEST = 20
OPEN, ALL = "open", "all"


class AskForm(forms.Form):
    year = forms.IntegerField(
        label=_("Year"),
        min_value=1990,
        max_value=2200,
        required=False,
        widget=forms.NumberInput(attrs={"placeholder": _("all"), "inputmode": "numeric"}),
    )
    state = forms.ChoiceField(
        label=_("State"),
        choices=[
            ("", _("open work, and the newest")),
            (ALL, _("all issues")),
            *NAMES.items(),
        ],
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("", _("all")), *((each.code, each.own_name) for each in LANGUAGES)],
        required=False,
    )
    mine = forms.BooleanField(label=_("only mine"), required=False)
    page = forms.IntegerField(
        min_value=1, max_value=100_000, required=False, widget=forms.HiddenInput
    )


def asked_for(asked: dict[str, Any], user: Any) -> QuerySet[Bulletin]:
    """The issues that answer, the newest first."""
    found = Bulletin.objects.order_by("-year", "-number")
    language, state = asked.get("language") or "", asked.get("state") or ""
    if year := asked.get("year"):
        found = found.filter(year=year)
    if asked.get("mine"):
        own = Translation.objects.filter(Q(assignee=user) | Q(reviewer=user), **_in(language))
        found = found.filter(Q(created_by=user) | Q(pk__in=own.values("bulletin")))
    if state == "":
        newest = found.values("pk")[:NEWEST]
        return found.filter(_is_open(language) | Q(pk__in=newest))
    return found if state == ALL else found.filter(_in_state(state, language))


def _in(language: str) -> dict[str, str]:
    return {"language": language} if language else {}


def _is_open(language: str) -> Q:
    """Work that was begun and is not public, or public and outdated, or changed since it was
    approved."""
    public = Edition.objects.current().filter(
        bulletin=OuterRef("bulletin"), language=OuterRef("language")
    )
    begun = Translation.objects.filter(state__in=IN_WORK, **_in(language)).exclude(Exists(public))
    changed = Translation.objects.filter(state=Translation.State.IN_PROGRESS, **_in(language))
    changed = changed.exclude(passed_state="")
    in_review = Translation.objects.filter(state=Translation.State.IN_REVIEW, **_in(language))
    return (
        _in_state(SCHEDULED, language)
        | Q(pk__in=begun.values("bulletin"))
        | Q(pk__in=changed.values("bulletin"))
        | Q(pk__in=in_review.values("bulletin"))
        | _in_state(OUTDATED, language)
    )


def _in_state(state: str, language: str) -> Q:
    if state == PUBLISHED:
        return Q(pk__in=Edition.objects.current().filter(**_in(language)).values("bulletin"))
    if state == OUTDATED:
        outdated = Progress.objects.filter(outdated__gt=0, **_in(language))
        return Q(pk__in=outdated.values("bulletin"))
    if state == WITHDRAWN:
        gone = Edition.objects.filter(standing=Edition.Standing.WITHDRAWN, **_in(language))
        back = Edition.objects.current().filter(
            bulletin=OuterRef("bulletin"), language=OuterRef("language")
        )
        return Q(pk__in=gone.exclude(Exists(back)).values("bulletin"))
    if state == SCHEDULED:
        waiting = Schedule.objects.waiting()
        waiting = waiting.of_language(language) if language else waiting
        return Q(pk__in=waiting.values("bulletin"))
    if state == Translation.State.NOT_STARTED:
        return ~Q(pk__in=_begun(language).values("bulletin"))
    unpublished = Translation.objects.filter(state=state, **_in(language))
    return Q(pk__in=unpublished.values("bulletin"))


def _begun(language: str) -> QuerySet[Translation]:
    begun = Translation.objects.exclude(state=Translation.State.NOT_STARTED)
    return begun.filter(**_in(language))
