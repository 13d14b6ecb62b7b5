"""Bulletins written by hand in other offices: each value that they hold is found, nobody is
invented, nothing is lost."""

from __future__ import annotations

import pytest

from tests.layouts import knowing, written
from tests.layouts.scoring import FIRST, Score

#: All of them take minutes, so two of three wait for `make test ALL=1`.
THIRDS = [0, *(pytest.param(third, marks=pytest.mark.walk) for third in (1, 2))]


@pytest.mark.parametrize("third", THIRDS)
@pytest.mark.parametrize("start", ["zh", "en", "bi"])
def test_written_bulletins_are_read(start, third):
    knowledge, total, missed, faults = knowing.reference(), Score(), [], []
    documents = [path for path in written.documents() if path.stem.startswith(start)]
    for path in documents[third::3]:
        result, differences = written.scored(path, knowledge)
        total.add(result)
        missed += differences
        if result.invented or result.kept < result.characters:
            faults.append((path.name, differences))
    assert faults == []
    assert total.measure()[2] >= 0.95, missed
    assert min(total.measure(field)[2] for field in FIRST) >= 0.95, missed
