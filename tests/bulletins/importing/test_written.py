"""Bulletins written by hand in other offices: each value that they hold is found, nobody is
invented, nothing is lost."""

from __future__ import annotations

import pytest

from tests.layouts import knowing, written
from tests.layouts.scoring import FIRST, Score


@pytest.mark.parametrize("start", ["zh", "en", "bi"])
def test_written_bulletins_are_read(start):
    knowledge, total, missed, faults = knowing.reference(), Score(), [], []
    for path in written.documents():
        if not path.stem.startswith(start):
            continue
        result, differences = written.scored(path, knowledge)
        total.add(result)
        missed += differences
        if result.invented or result.kept < result.characters:
            faults.append((path.name, differences))
    assert faults == []
    assert total.measure()[2] >= 0.95, missed
    assert min(total.measure(field)[2] for field in FIRST) >= 0.95, missed
