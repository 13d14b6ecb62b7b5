"""Finding people by any of their names: in any language, by any alias, in any romanisation.

A reader's search, so it is generous where `matching` is careful: letters without their marks, any
order of words, a part of a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django import forms
from django.utils.translation import gettext_lazy as _

from lmec import folding, pinyin

from .matching import search_key
from .models import Speaker


class NameSearch(forms.Form):
    q = forms.CharField(label=_("Name"), required=False, max_length=100)

    @property
    def wanted(self) -> str:
        return self.cleaned_data["q"] if self.is_valid() else ""


def named(speakers: Iterable[Speaker], wanted: str) -> list[Speaker]:
    """Those of the speakers (aliases prefetched) with a name that holds every word wanted."""
    parts = search_key(wanted).split() or folding.words(wanted)
    if not parts:
        return list(speakers)
    return [speaker for speaker in speakers if any(_holds(n, parts) for n in _forms(speaker))]


def _forms(speaker: Speaker) -> Iterator[str]:
    written = [*speaker.names().values(), *(alias.text for alias in speaker.aliases.all())]
    for name in written:
        yield search_key(name)
        if folding.script_of(name) == "Hani":
            yield search_key(" ".join(pinyin.syllables(name)))


def _holds(name: str, parts: list[str]) -> bool:
    solid = name.replace(" ", "")
    return all(part in name or part in solid for part in parts) or "".join(parts) in solid
