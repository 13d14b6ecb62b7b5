"""The index of ministries by name, and finding them there: in any language, by acronym or alias,
with or without accents, by pinyin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from lmec import collation, folding, pinyin
from lmec.languages import all_texts, text_and_language

from .models import Ministry

_WITHOUT_CONTROLS = RegexValidator(r"[\x00-\x1f]", inverse_match=True)


class Listing(forms.Form):
    """What is asked of the index: a name, or all names in the order of letters."""

    q = forms.CharField(
        label=_("Name"), required=False, max_length=100, validators=[_WITHOUT_CONTROLS]
    )
    by = forms.ChoiceField(required=False, choices=[("name", "name")])

    @property
    def wanted(self) -> str:
        self.is_valid()
        return self.cleaned_data.get("q") or ""

    @property
    def is_by_name(self) -> bool:
        """What is looked for by name stands by name."""
        return bool(self.wanted or self.cleaned_data.get("by"))


class Entry:
    """A ministry under the letter of its name."""

    def __init__(self, ministry: Ministry, reader: str) -> None:
        self.ministry = ministry
        self.reader = reader
        self.name, self.language = text_and_language(ministry, "name", reader)

    def sort_key(self) -> tuple[collation.Key, int]:
        """Those of one name in the protocol order of their countries."""
        country = self.ministry.country
        order = country.protocol_order if country else 10_000
        return collation.sort_key(self.name, self.reader), order

    def letter(self) -> str:
        return collation.initial(self.name, self.reader)


def named(ministries: Iterable[Ministry], wanted: str) -> list[Ministry]:
    """Those (aliases prefetched) with a name that holds every word wanted, in any order."""
    parts = _words(wanted)
    if not parts:
        return list(ministries)
    return [ministry for ministry in ministries if any(_holds(n, parts) for n in _names(ministry))]


def _names(ministry: Ministry) -> Iterator[list[str]]:
    written = [*all_texts(ministry, "name").values(), ministry.acronym]
    written += [alias.text for alias in ministry.aliases.all()]
    for name in filter(None, written):
        yield _words(name)
        if folding.script_of(name) == "Hani":
            yield pinyin.syllables(name)


def _words(text: str) -> list[str]:
    return folding.words(folding.without_marks(text))


def _holds(name: list[str], parts: list[str]) -> bool:
    solid = "".join(name)
    return all(part in solid for part in parts) or "".join(parts) in solid
