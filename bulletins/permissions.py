"""Who may do what at the desk, as plain questions about a user.

Every page and every verb asks here, never a permission by its name. What a role may do is a list
of Django's permissions (bulletins/roles.py), which administrators change as they like.

Whoever may change issues writes them in every language; whoever may translate into a language
changes the texts of that language and nothing else.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from bulletins.models import Bulletin
from lmec.languages import CODES

VIEW = "bulletins.view_bulletin"
CHANGE = "bulletins.change_bulletin"
PUBLISH = "bulletins.publish_bulletin"
REDACT = "bulletins.redact_bulletin"
REVIEW = "bulletins.review_translation"
ASSIGN = "bulletins.assign_translation"
APPROVE_OWN = "bulletins.approve_own_translation"
COMMENT = "bulletins.add_comment"
SHARE = "bulletins.add_reviewlink"
CLEAR = "bulletins.change_clearance"


def translate_permission(language: str) -> str:
    return f"bulletins.translate_{language.replace('-', '_')}"


def may_see(user: Any) -> bool:
    """Drafts: every page of the desk that shows an issue."""
    return bool(user.has_perm(VIEW) or user.has_perm(CHANGE))


def _may(user: Any, permission: str) -> bool:
    return may_see(user) and bool(user.has_perm(permission))


def may_edit_source(user: Any) -> bool:
    """The issue itself: its source texts, its parts and their order, every field."""
    return _may(user, CHANGE)


def may_translate(user: Any, language: str) -> bool:
    """Texts of this language, in issues that are written in another one."""
    return may_edit_source(user) or _may(user, translate_permission(language))


def may_write(user: Any, bulletin: Bulletin, language: str) -> bool:
    """The texts of this language in this issue; the source language is for editors."""
    if language == bulletin.source_language:
        return may_edit_source(user)
    return may_translate(user, language)


def may_write_shared(user: Any, bulletin: Bulletin, language: str, is_source: bool) -> bool:
    """The texts of this language in the records that this issue shares with others; where another
    issue has its source there (`is_source`), they are for editors."""
    return may_write(user, bulletin, language) and (not is_source or may_edit_source(user))


def languages_to_write(user: Any, bulletin: Bulletin) -> tuple[str, ...]:
    return tuple(code for code in CODES if may_write(user, bulletin, code))


def may_write_anything(user: Any) -> bool:
    """Whether the user has words of their own in any issue."""
    return any(may_translate(user, code) for code in CODES)


def may_review(user: Any, language: str) -> bool:
    """Approve a language, or hand it back; not the same as writing it."""
    return _may(user, REVIEW)


def may_assign(user: Any, language: str) -> bool:
    return _may(user, ASSIGN)


def may_approve_own(user: Any) -> bool:
    """Override, with a reason, the rule that the author is not the only approver."""
    return _may(user, APPROVE_OWN)


def may_publish(user: Any) -> bool:
    """Publish, correct, schedule and withdraw."""
    return _may(user, PUBLISH)


def may_redact(user: Any) -> bool:
    return _may(user, REDACT)


def may_comment(user: Any) -> bool:
    return _may(user, COMMENT)


def may_share_preview(user: Any) -> bool:
    """Make and revoke links to a preview for people without an account."""
    return _may(user, SHARE)


def may_record_clearance(user: Any) -> bool:
    """Ask a delegation for clearance, and note what it answered."""
    return _may(user, CLEAR)


# Who they are: for choices, and for mail.


def who_may_write(bulletin: Bulletin, language: str) -> QuerySet[Any]:
    if language == bulletin.source_language:
        return _who_may(CHANGE)
    return _who_may(CHANGE, translate_permission(language))


def who_may_review(language: str) -> QuerySet[Any]:
    return _who_may(REVIEW)


def who_translates(language: str) -> QuerySet[Any]:
    """Those for whom this language is their work: administrators may do everything, and are not
    asked for it."""
    return _who_may(translate_permission(language)).filter(is_superuser=False)


def languages_translated(user: Any) -> tuple[str, ...]:
    """The languages that are this user's own to translate."""
    if user.is_superuser:
        return ()
    return tuple(code for code in CODES if _may(user, translate_permission(code)))


def who_may_publish() -> QuerySet[Any]:
    return _who_may(PUBLISH)


def who_may_see() -> QuerySet[Any]:
    return _who_may(VIEW, CHANGE)


def _who_may(*wanted: str) -> QuerySet[Any]:
    """Active staff with one of these permissions, administrators included."""
    users: Any = get_user_model()._default_manager
    backend = "lmec.backends.Backend"
    found = [users.with_perm(name, backend=backend).values("pk") for name in wanted]
    keys = found[0].union(*found[1:]) if found[1:] else found[0]
    return users.filter(is_active=True, is_staff=True, pk__in=keys).order_by("username")
