"""A new speaker under a name that is on record: asked about before there are two of one person."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _

from lmec.forms import RecordForm
from lmec.languages import CODES, column
from people.models import Speaker

#: What the page sends along once the namesakes were shown: their keys.
SEEN = "namesakes"


class SpeakerForm(RecordForm):
    """Saved at the second time where somebody of this name is on record already."""

    namesakes: list[Speaker]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.namesakes = []

    def clean(self) -> Any:
        cleaned = super().clean()
        if self.instance.pk is None:
            self.namesakes = same_name(
                str(self.cleaned_data.get(column("name", code)) or "").strip() for code in CODES
            )
            if self.namesakes and self.data.get(SEEN) != self.keys:
                raise forms.ValidationError(
                    _(
                        "Somebody of this name is on record. If it is the same person, use that "
                        "record; if it is another one, save again."
                    ),
                    code="namesake",
                )
        return cleaned

    @property
    def keys(self) -> str:
        return " ".join(str(each.pk) for each in self.namesakes)


def same_name(names: Any) -> list[Speaker]:
    """Speakers of whom one of these is a name, in whatever language or as an alias."""
    wanted = Q()
    for name in {each for each in names if each}:
        wanted |= Q(aliases__text__iexact=name)
        for code in CODES:
            wanted |= Q(**{f"{column('name', code)}__iexact": name})
    return list(Speaker.objects.filter(wanted).distinct().order_by("pk")[:5]) if wanted else []
