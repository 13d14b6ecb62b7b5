"""What stopped a save, said in one place at the head of a long page: every wrong field by its
name, and the files that have to be chosen again, because no browser keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.datastructures import MultiValueDict
from django.utils.text import capfirst


@dataclass(frozen=True)
class Problem:
    """One wrong field of a page, or what is wrong with a whole part of it."""

    name: str
    element: str  # its id on the page
    said: str


def problems_in(form: Any, formsets: Iterable[Any]) -> list[Problem]:
    """All that is wrong in a page's forms, in their order; conflicts are told apart from it."""
    found = list(_problems_of(form, part=""))
    for formset in formsets:
        kind = capfirst(formset.model._meta.verbose_name)
        found += [Problem(kind, f"{formset.prefix}-group", e) for e in formset.non_form_errors()]
        for place, each in enumerate(formset.forms, start=1):
            if not (formset.can_delete and formset._should_delete_form(each)):
                found += _problems_of(each, part=f"{kind} {place}")
    return found


def _problems_of(form: Any, part: str) -> Iterator[Problem]:
    conflicts = {conflict.field for conflict in getattr(form, "conflicts", ())}
    for name, errors in form.errors.items():
        if name in conflicts:
            continue
        said = " ".join(str(error) for error in errors)
        if name == NON_FIELD_ERRORS or name not in form.fields:
            yield Problem(part, form.prefix or "", said)
        else:
            field = form[name]
            label = " · ".join(filter(None, [part, str(field.label)]))
            yield Problem(label, field.id_for_label or field.auto_id, said)


def files_to_choose_again(files: MultiValueDict[str, Any]) -> list[str]:
    """The names of the files that came with a page that was not saved."""
    return [file.name for name in files for file in files.getlist(name)]
