"""The records that the documents of `samples` name."""

from __future__ import annotations

import itertools

import pytest

from tests import builders
from tests.bulletins.reading_once import read_once  # noqa: F401


@pytest.fixture(autouse=True)
def reference():
    """The six countries, and the ministries that the documents of `samples` name."""
    builders.make_user("admin")
    for code in ("cn", "kh", "la", "mm", "th", "vn"):
        builders.make_country(code)
    # Of always the same keys: what was read in another test holds in this one.
    keys = itertools.count(9_000_001)
    builders.make_ministry("生态环境部", "cn", slug="cn-mee", pk=next(keys))
    name = "Ministry of Environment"
    builders.make_ministry("环境部", "kh", slug="kh-moe", name_en=name, pk=next(keys))
    builders.make_ministry(
        "联合国环境规划署", None, slug="unep", kind="international", pk=next(keys)
    )
    for code in ("la", "th", "vn"):
        builders.make_ministry("自然资源与环境部", code, slug=f"{code}-monre", pk=next(keys))
