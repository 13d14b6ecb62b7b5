"""What the parser is told: the names of the reference data, as a new site has them."""

from __future__ import annotations

import json

from bulletins.importing.parsing.knowledge import (
    Knowledge,
    KnownBody,
    KnownCountry,
    known_bodies,
)

from .words import REFERENCE


def _entries(name: str) -> list[dict]:
    return json.loads((REFERENCE / name).read_text(encoding="utf-8"))["entries"]


def _texts(entry: dict) -> list[str]:
    names = [*entry["names"].values(), *entry.get("official_names", {}).values()]
    return [name["text"] for name in names]


def _aliases(entry: dict) -> list[str]:
    return [text for texts in entry.get("aliases", {}).values() for text in texts]


def reference() -> Knowledge:
    countries = tuple(
        KnownCountry(entry["id"], (*_texts(entry), *_aliases(entry)))
        for entry in _entries("countries.json")
    )
    bodies = []
    for entry in _entries("ministries.json"):
        acronyms = [entry["acronym"]] if len(entry["acronym"]) > 3 else []
        names = [*_texts(entry), *_aliases(entry), *acronyms]
        names = [name for name in names if len(name) > 3 or not name.isascii()]
        bodies.append(
            KnownBody(
                entry["id"], tuple(names), entry["country"] or "", entry["kind"],
                entry["parent"] or "",
            )
        )  # fmt: skip
    return Knowledge(countries, known_bodies(bodies))
