"""How the verbs name what they refuse."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bulletins import translating
from bulletins.models import Bulletin
from lmec.languages import own_name


def missing_sentence(language: str, missing: list[translating.Place]) -> str:
    return ngettext(
        "%(language)s: %(count)d text is missing (%(first)s). Translate it, or choose to show "
        "the source or to leave it out.",
        "%(language)s: %(count)d texts are missing (the first: %(first)s). Translate them, or "
        "choose to show the source or to leave them out.",
        len(missing),
    ) % {
        "language": own_name(language),
        "count": len(missing),
        "first": place_name(missing[0]),
    }


def place_name(place: translating.Place) -> str:
    """A block in the words of the editor: 'Remark 3, words'."""
    field = place.record._meta.get_field(place.field)
    name = str(getattr(field, "verbose_name", place.field))
    if isinstance(place.record, Bulletin):
        return name
    kind = str(place.record._meta.verbose_name)
    order = getattr(place.record, "order", "")
    # Translators: a block of an issue, such as "remark 3, words".
    return _("%(part)s %(number)s, %(field)s") % {"part": kind, "number": order, "field": name}
