"""Bulletins written by hand in other offices: each value that they hold is found, nobody is
invented, nothing is lost."""

from __future__ import annotations

import pytest

from tests.layouts import knowing, written
from tests.layouts.scoring import FIRST, Score

#: All of them take minutes, so all but a sixteenth wait for `make test ALL=1`.
PARTS = 16
EACH = [0, *(pytest.param(part, marks=pytest.mark.walk) for part in range(1, PARTS))]


@pytest.mark.parametrize("part", EACH)
@pytest.mark.parametrize("start", ["zh", "en", "bi"])
def test_written_bulletins_are_read(start, part):
    knowledge, total, missed, faults = knowing.reference(), Score(), [], []
    documents = [path for path in written.documents() if path.stem.startswith(start)]
    for path in documents[part::PARTS]:
        result, differences = written.scored(path, knowledge)
        total.add(result)
        missed += differences
        if result.invented or result.kept < result.characters:
            faults.append((path.name, differences))
    assert faults == []
    assert total.measure()[2] >= 0.95, missed
    assert min(total.measure(field)[2] for field in FIRST) >= 0.95, missed
