"""What tests of reading documents share."""

from __future__ import annotations

import tempfile

import pytest


@pytest.fixture
def nothing_left_behind(tmp_path, monkeypatch):
    """The folder for temporary files is empty after each test as it was before."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    yield
    assert list(tmp_path.iterdir()) == []
