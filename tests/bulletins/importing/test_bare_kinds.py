"""A sentence that tells only the kind of the meeting, and another that has its name."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, parsed


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "5月4日，澜湄城市水塘治理研讨会就从这只桶开始。研讨会在深圳举办，来的多是管水塘的人。",
            "澜湄城市水塘治理研讨会",
        ),
        (
            "去年的水塘还是绿的，5月4日澜湄鱼苗培训班开课时已经清了。培训班在昆明举行。",
            "",
        ),
        ("水塘清了，人也来了。论坛在昆明举行，开了一整天。", ""),
    ],
)
def test_no_title_is_a_kind_with_a_place(lead, title):
    meeting = parsed(*HEAD, lead).meeting
    told = str(meeting.title) if meeting and meeting.title else ""
    assert told == title or (not title and "在" not in told)
