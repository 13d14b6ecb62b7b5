"""The document's pictures, how each is cropped and whom it shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from bulletins.importing.picturing import PORTRAIT_FOCUS, WHOLE
from bulletins.importing.saying import given_of
from bulletins.models import Picture, Review

from .questions import place


def shown(review: Review) -> Iterator[dict[str, Any]]:
    result = review.result
    given = {g["subject"]: g for g in given_of(review) if g["act"] == "picture"}
    places = list(_places(result))
    for picture in result.get("pictures", []):
        entry = given.get(str(picture["n"]), {})
        frame = {name: entry.get(name, whole) for name, whole in WHOLE.items()}
        usual = {name: picture.get(name, middle) for name, middle in PORTRAIT_FOCUS.items()}
        focus = {name: entry.get(name, middle) for name, middle in usual.items()}
        value = entry.get("value", "")
        yield {
            **picture,
            **frame,
            **focus,
            "number": picture["n"] + 1,
            "place": value if value in dict(places) else "",
            "place_label": place(value, result),
            "places": places,
        }


def _places(result: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "", _("not used")
    remarks = (f["part"] for f in result["fields"] if f["part"].startswith("remark."))
    for number, part in enumerate(dict.fromkeys(remarks), start=1):
        label = place(part, result)
        yield part, f"{number}. {label}"
    yield from ((value, str(label)) for value, label in Picture.Role.choices)


def of_remarks(pictures: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The portrait that each remark gets."""
    return {p["place"]: p for p in pictures if p["place"].startswith("remark.")}
