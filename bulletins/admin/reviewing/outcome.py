"""A clear picture of what accepting creates and changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from bulletins.models import Imprint
from lmec.languages import own_name
from lmec.lists import colon

from . import labels


def records(result: dict[str, Any]) -> list[dict[str, Any]]:
    """By kind: which records are made, and which of those on file are named; each once, as it is
    called on record, with the words that name it otherwise."""
    kinds: dict[str, dict[str, dict[str, Any]]] = {}
    made = {match["identity"] for match in result["created"]}
    for how in ("created", "matched"):
        for match in result[how]:
            own = kinds.setdefault(match["kind"], {})
            # A new record that is named a second time is not on file.
            is_new = how == "created" or match["identity"] in made
            key = match["identity"] or match["printed"]
            record = own.setdefault(key, {**match, "is_new": is_new, "otherwise": []})
            if _is_otherwise(match) and match["printed"] not in record["otherwise"]:
                record["otherwise"].append(match["printed"])
    return [
        {
            "label": labels.kind(kind),
            "created": [record for record in own.values() if record["is_new"]],
            "matched": [record for record in own.values() if not record["is_new"]],
        }
        for kind, own in kinds.items()
    ]


def _is_otherwise(match: dict[str, Any]) -> bool:
    """Whether the printed words are another name than the one on record. An honorific or the
    brackets of a title make no other name; a ministry has its country behind its own."""
    if match["kind"] not in ("speaker", "ministry", "country", "instrument"):
        return False
    own = match["record"]
    return own not in match["printed"] and own.rpartition(" (")[0] != match["printed"]


def changes(result: dict[str, Any]) -> list[dict[str, Any]]:
    """Field by field, language by language."""
    first = result["languages"][0] if result["languages"] else ""
    return [_change(change, first) for change in _in_order(result)]


def _in_order(result: dict[str, Any]) -> Iterator[dict[str, Any]]:
    languages = ["", *result["languages"]]
    for code in languages:
        yield from (c for c in result["changes"] if c.get("language", "") == code)


def _change(change: dict[str, Any], first: str) -> dict[str, Any]:
    language = change.get("language", "")
    key = change["key"].removeprefix(f"{language}.") if language != first else change["key"]
    _record, _dot, field = key.partition(".")
    label = {"printed_name": "name", "printed_position": "position"}.get(field, field)
    if key.startswith("remark"):
        where = f"{change['where']}{colon()}{labels.field('words' if label == 'text' else label)}"
    elif key.startswith("meeting."):
        where = f"{labels.field('meeting')}{colon()}{change['where']}"
    elif key.startswith("imprint."):
        own: Any = Imprint._meta.get_field(field)
        where = f"{labels.kind('imprint')}{colon()}{own.verbose_name}"
    elif label in labels.FIELDS:
        where = labels.field(label)
    elif change["where"] in labels.KINDS:
        where = labels.kind(change["where"])
    else:
        where = change["where"] if key else f"{_('a new remark')}{colon()}{change['where']}"
    return {
        **change,
        "label": where,
        "language_code": language or first,
        "language_name": own_name(language) if language else "",
    }


def called(change: dict[str, Any], result: dict[str, Any]) -> str:
    """The field of a change, with its language where the document has several."""
    several = len(result["languages"]) > 1 and change["language_name"]
    return f"{change['label']} ({change['language_name']})" if several else str(change["label"])


def counts(result: dict[str, Any], pictures: list[dict[str, Any]]) -> dict[str, int]:
    applied = [change for change in result["changes"] if change["applied"]]
    return {
        "created": len(result["created"]),
        "changed": len(applied),
        "kept": len(result["changes"]) - len(applied),
        "left_over": len(result["left_over"]),
        "placed": sum(bool(picture["place"]) for picture in pictures),
    }
