"""Who may do what at the desk, as plain questions about a user.

Every page and every verb asks here, never a permission by its name. What a role may do is a list
of Django's permissions (bulletins/roles.py), which administrators change as they like.

Whoever may change issues writes them in every language; whoever may translate into a language
changes the texts of that language and nothing else.
"""

from __future__ import annotations

from typing import Any

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
