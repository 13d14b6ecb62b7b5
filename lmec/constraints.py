"""What the database refused, in the words of the promise that it keeps."""

from __future__ import annotations

from django.apps import apps
from django.db import IntegrityError
from django.db.models import BaseConstraint
from django.utils.translation import gettext as _


def sentence_of(error: IntegrityError) -> str:
    """The constraint's own sentence, where it has one; never the database's."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            has_words = (
                constraint.violation_error_message
                != BaseConstraint.default_violation_error_message
            )
            if constraint.name == name and has_words:
                return str(constraint.get_violation_error_message())
    return _("Another record has what only one may have, or what this one needs is gone.")
