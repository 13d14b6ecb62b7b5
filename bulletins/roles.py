"""The roles that come with the product, as groups: what each may do, and how it is explained.

Loaded by `manage.py load_roles` (and so by every set-up). What a role was given once is noted, so
that a permission which an administrator took away stays away, a deleted role stays deleted, and a
permission that a later version brings is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from bulletins import permissions
from bulletins.models import Role
from lmec.languages import LANGUAGES

#: The apps whose records everybody at the desk may look at.
_APPS = ("bulletins", "people", "organizations")
_ISSUES = (
    "bulletins.bulletin",
    "bulletins.section",
    "bulletins.remark",
    "bulletins.remarkbody",
    "bulletins.picture",
    "bulletins.attachment",
    "bulletins.formeraddress",
    "bulletins.review",
    "bulletins.readerreport",
)
#: What issues are made with: whoever writes one adds and mends these.
_RECORDS = (
    "bulletins.meeting",
    "bulletins.participation",
    "bulletins.series",
    "bulletins.topic",
    "bulletins.instrument",
    "bulletins.instrumentalias",
    "bulletins.instrumentstage",
    "bulletins.term",
    "bulletins.termvariant",
    "bulletins.imprint",
    "people.*",
    "organizations.*",
)


@dataclass(frozen=True)
class Kind:
    """One role."""

    key: str
    name: str  # of its group, until an administrator calls it otherwise
    label: str | Promise
    explanation: str | Promise
    grants: tuple[str, ...]  # "app.codename"; a star stands for anything


def _acts(acts: Iterable[str], models: Iterable[str]) -> Iterator[str]:
    for model in models:
        app, _dot, name = model.partition(".")
        yield from (f"{app}.{act}_{name}" for act in acts)


_SEE = tuple(f"{app}.view_*" for app in _APPS)
_TALK = (permissions.COMMENT, "bulletins.change_comment")
_LETTERS = (
    permissions.SHARE,
    "bulletins.change_reviewlink",
    "bulletins.add_clearance",
    permissions.CLEAR,
)


def kinds() -> list[Kind]:
    return [_editor(), *_translators(), _reviewer(), _publisher(), *_keepers()]


def _editor() -> Kind:
    return Kind(
        "editor",
        "Editor",
        _("Editor"),
        _("Writes issues in every language, imports documents, hands languages to others."),
        (
            *_SEE,
            *_acts(("add", "change", "delete"), _ISSUES),
            *_acts(("add", "change"), _RECORDS),
            permissions.ASSIGN,
            *_TALK,
            *_LETTERS,
        ),
    )


def _translators() -> Iterator[Kind]:
    for language in LANGUAGES:
        yield Kind(
            f"translator_{language.code}",
            f"Translator: {language.english_name}",
            format_lazy(_("Translator: {}"), language.own_name),
            _("Changes the texts of this language and nothing else."),
            (*_SEE, permissions.translate_permission(language.code), *_TALK),
        )


def _reviewer() -> Kind:
    return Kind(
        "reviewer",
        "Reviewer",
        _("Reviewer"),
        _("Approves languages or hands them back with a reason; changes no text."),
        (*_SEE, permissions.REVIEW, permissions.ASSIGN, *_TALK, *_LETTERS),
    )


def _publisher() -> Kind:
    return Kind(
        "publisher",
        "Publisher",
        _("Publisher"),
        _("Publishes, schedules, corrects and withdraws what was approved; changes no text."),
        (*_SEE, permissions.PUBLISH, permissions.APPROVE_OWN, *_TALK, *_LETTERS),
    )


def _keepers() -> Iterator[Kind]:
    yield Kind(
        "records_manager",
        "Records manager",
        _("Records manager"),
        _("Keeps people, ministries, meetings and the glossary; redacts where the law demands."),
        (*_SEE, *_acts(("add", "change", "delete"), _RECORDS), permissions.REDACT, *_TALK),
    )
    yield Kind(
        "administrator",
        "Administrator",
        _("Administrator"),
        _("May do everything, and decides who else may."),
        (*(f"{app}.*" for app in _APPS), "auth.*", "admin.view_*", "lmec.*"),
    )
    yield Kind(
        "auditor",
        "Auditor",
        _("Auditor"),
        _("Reads everything, accounts and logs included; changes nothing."),
        ("*.view_*",),
    )


def load() -> list[str]:
    """Make the roles and give each what it has not been given before; the names of new ones."""
    with transaction.atomic():
        existing = list(Permission.objects.select_related("content_type"))
        return [kind.name for kind in kinds() if _load_one(kind, existing)]


def _load_one(kind: Kind, existing: list[Permission]) -> bool:
    role = Role.objects.select_for_update(of=("self",)).filter(key=kind.key).first()
    is_new = role is None
    if role is None:
        group, _created = Group.objects.get_or_create(name=kind.name)
        role = Role.objects.create(key=kind.key, group=group)
    new = {
        name: permission
        for permission in existing
        if _is_granted(name := _name_of(permission), kind) and name not in role.given
    }
    if new:
        if role.group:
            role.group.permissions.add(*new.values())
        role.given = sorted([*role.given, *new])
        role.save(update_fields=["given"])
    return is_new


def _name_of(permission: Permission) -> str:
    return f"{permission.content_type.app_label}.{permission.codename}"


def _is_granted(name: str, kind: Kind) -> bool:
    app, _dot, codename = name.partition(".")
    act = codename.partition("_")[0]
    wanted = {name, f"{app}.*", f"{app}.{act}_*", f"*.{act}_*"}
    return not wanted.isdisjoint(kind.grants)


def kind_of(group: Any) -> Kind | None:
    """What is known of a group: nothing, when an administrator made it."""
    key = getattr(getattr(group, "role", None), "key", None)
    return next((kind for kind in kinds() if kind.key == key), None)


def label_of(group: Any) -> str:
    """A role's name in the reader's language, unless an administrator gave it another one."""
    kind = kind_of(group)
    return str(kind.label) if kind and kind.name == group.name else str(group.name)


def explanation_of(group: Any) -> str:
    kind = kind_of(group)
    return str(kind.explanation) if kind else ""
