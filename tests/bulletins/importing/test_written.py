"""Bulletins written by hand in other offices: each value that they hold is found, nobody is
invented, nothing is lost."""

from __future__ import annotations

import pytest

from tests.layouts import knowing, written
from tests.layouts.scoring import FIRST, Score


@pytest.mark.parametrize("path", written.documents(), ids=lambda path: path.stem)
def test_a_written_bulletin_keeps_every_character_and_nobody_is_invented(path):
    result, differences = written.scored(path, knowing.reference())
    assert (result.invented, result.characters - result.kept) == (0, 0), differences


def test_written_bulletins_are_read():
    knowledge, total, missed = knowing.reference(), Score(), []
    for path in written.documents():
        result, differences = written.scored(path, knowledge)
        total.add(result)
        missed += differences
    assert total.measure()[2] >= 0.95, missed
    assert min(total.measure(field)[2] for field in FIRST) >= 0.95, missed
