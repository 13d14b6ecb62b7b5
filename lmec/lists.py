"""Names within a line, as the language of the page joins them and what is said of them."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import pgettext


def separator() -> str:
    # Translators: what stands between two names of a list, with its space where one belongs.
    return pgettext("between names", ", ")


def colon() -> str:
    # Translators: what stands between a name and what is said of it, with its space.
    return pgettext("after a name", ": ")


def listed(names: Iterable[object]) -> str:
    return separator().join(map(str, names))
