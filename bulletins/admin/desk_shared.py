"""What the translation desk says of texts that other issues print as well: in which, and where
they are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from bulletins.translating.shared import Uses
from lmec.lists import listed


@dataclass(frozen=True)
class SharedWith:
    """Where else the texts of a record are printed, and where they are kept."""

    said: str
    url: str  # the record's own page; '' where this user may not see it
    is_for_editors: bool  # the language is the source of another issue, and this user translates


def shared_with(record: Any, uses: Uses, user: Any, *, is_for_editors: bool) -> SharedWith:
    return SharedWith(_printed_in(uses), _page_of(record, user), is_for_editors)


def _printed_in(uses: Uses) -> str:
    issues = listed(uses.issues)
    if uses.count > len(uses.issues):
        return _("also printed in %(count)d other issues, the latest: %(issues)s") % {
            "count": uses.count,
            "issues": issues,
        }
    if uses.count:
        return _("also printed in %(issues)s") % {"issues": issues}
    return _("so far in this issue only")


def _page_of(record: Any, user: Any) -> str:
    app, name = record._meta.app_label, record._meta.model_name
    if not any(user.has_perm(f"{app}.{act}_{name}") for act in ("view", "change")):
        return ""
    return reverse(f"admin:{app}_{name}_change", args=[record.pk])
