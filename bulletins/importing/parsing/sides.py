"""Sides of a meeting, as Chinese papers call them by one character of the country: `柬方`."""

from __future__ import annotations

_SIDES = {"柬方": "kh", "老方": "la", "缅方": "mm", "泰方": "th", "越方": "vn", "中方": "cn"}


def country_of(text: str) -> str:
    """The country of the side with which the text begins; empty where it begins with none."""
    return _SIDES.get(text[:2], "")
